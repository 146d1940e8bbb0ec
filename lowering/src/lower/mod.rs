//! From typed HIR to IR: desugaring, evaluation order, checks for what may be unbound.
//!
//! `lower(&hir, &types) → ir::Program`. Each instance of the type table becomes one function at the
//! same position. Python's order of evaluation is made explicit: what has an effect, may raise or
//! reads what may change becomes a statement, in order, its value in a temporary; what is left is a
//! pure expression. A statement from which control does not go on is the last of its block.

mod bound;
mod carried;
mod coerce;
mod expr;
mod field_order;
mod function;
mod init_order;
mod iteration;
mod joined;
mod misuse;
mod program;
mod reads;
mod record;
mod record_union;
mod shared;
mod stmt;
mod strict;
mod union;
mod zip;

#[cfg(test)]
mod tests;

use crate::hir::{flow, walk};

pub use program::lower;

/// What a program is lowered for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LowerOptions {
    /// The program runs as a script: `__name__` of its entry module is `"__main__"`.
    pub script: bool,
}
