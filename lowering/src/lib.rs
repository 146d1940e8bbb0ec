//! The compiler proper: from resolved Python (`hir`) to Rust, without input or output.
//!
//! Data flows one way: `hir` → `infer` → `lower` → `ir` → `validate` → `analysis` → `transform` →
//! `emit`. A stage is a function from the artefacts before it to a new one plus diagnostics; facts
//! about a node live in side tables keyed by its id.

pub mod analysis;
pub mod arena;
pub mod builtins;
pub mod diagnostics;
pub mod emit;
pub mod hir;
pub mod infer;
pub mod ir;
pub mod lower;
pub mod paths;
pub mod source;
pub mod template;
pub mod transform;
pub mod ty;
pub mod validate;
