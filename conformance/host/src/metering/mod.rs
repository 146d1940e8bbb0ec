//! Exact metering: the weights of operators, the segments of a function body,
//! and the pass that injects the counter.
//!
//! The counter is a mutable i64 global that counts *down* from the limit of
//! the message; what was used is the limit less its value.

pub mod instrument;
pub mod operators;
pub mod segments;
pub mod weights;

pub use instrument::{Instrumented, instrument};
