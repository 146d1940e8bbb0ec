//! Passes over valid IR, each optional, in this order:
//!
//! | pass | what it does |
//! |---|---|
//! | [`constants`] | makes constants of module variables that hold one literal |
//! | [`quiet_try`] | takes out `try`s into which nothing raises |
//! | [`dead_code`] | takes out what is computed for nobody |
//!
//! A pass gives valid IR of the same meaning; `validate` says so in tests.

pub mod constants;
pub mod dead_code;
pub mod quiet_try;

use crate::ir::Program;

/// Runs all passes, again as long as one finds what another left it: a `try` into which nothing raises any
/// more has handlers that nothing reaches.
pub fn transform(program: &mut Program) {
    constants::constants(program);
    loop {
        let before = program.clone();
        quiet_try::quiet_try(program);
        dead_code::dead_code(program);
        if *program == before {
            return;
        }
    }
}
