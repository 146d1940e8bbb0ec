//! Passes over valid IR, each optional, in this order:
//!
//! | pass | what it does |
//! |---|---|
//! | [`quiet_try`] | takes out `try`s into which nothing raises |
//! | [`dead_code`] | takes out what is computed for nobody |
//!
//! A pass gives valid IR of the same meaning; `validate` says so in tests.

pub mod dead_code;
pub mod quiet_try;

use crate::ir::Program;

/// Runs all passes.
pub fn transform(program: &mut Program) {
    quiet_try::quiet_try(program);
    dead_code::dead_code(program);
}
