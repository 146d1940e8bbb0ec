//! Passes over valid IR, each optional, in this order:
//!
//! | pass | what it does |
//! |---|---|
//! | [`dead_code`] | takes out what is computed for nobody |
//!
//! A pass gives valid IR of the same meaning; `validate` says so in tests.

pub mod dead_code;

use crate::ir::Program;

/// Runs all passes.
pub fn transform(program: &mut Program) {
    dead_code::dead_code(program);
}
