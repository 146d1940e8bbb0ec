//! Facts about the IR, in side tables: what `emit` needs to choose representations, ownership and
//! declarations.
//!
//! One file for each fact, named for it:
//!
//! | fact | question |
//! |---|---|
//! | [`int_range`] | which values can an `int` have here? |
//! | [`representation`] | which Rust type holds them? |
//! | [`last_use`] | may this read give the value away? is this store ever read? |
//! | [`borrowed_params`] | may this parameter be passed by reference? |
//! | [`inline_temps`] | can this intermediate result stand where it is used? |
//! | [`mutability`] | where is this variable declared, and with `mut`? |
//! | [`effects`] | what may a call do? |
//! | [`call_graph`] | who calls whom? |
//! | [`raises`] | what may raise, and who returns a `Result`? |
//! | [`unshared`] | which lists does one variable own, so that they are plain values? |
//!
//! The analyses assume valid IR (see `validate`) and change nothing.

pub mod borrowed_params;
pub mod call_graph;
pub mod effects;
mod facts;
pub mod framework;
pub mod inline_temps;
pub mod int_range;
pub mod kept;
pub mod last_use;
pub mod mutability;
pub mod raises;
pub mod representation;
#[cfg(test)]
mod soundness;
#[cfg(test)]
pub(crate) mod toy;
pub mod unshared;
pub mod walk;

pub use effects::Effects;
pub use facts::{Facts, analyze};
pub use int_range::IntRange;
pub use raises::Propagation;
pub use representation::Repr;
pub use walk::{StmtIndex, StmtNumbers};
