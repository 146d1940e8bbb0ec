//! Random well-typed Python programs, compared with CPython.
//!
//! A program is a function of the choices it is made by ([`choices`]): the same seed gives the same
//! program, and a shorter or smaller list of choices gives a smaller program, which is how a failure
//! shrinks ([`shrink`]) without a tree of the program. [`compare`] runs many programs in one canister.

pub mod choices;
mod closure;
pub mod compare;
mod container;
mod error;
mod expr;
mod function;
mod generic;
mod iterate;
mod literal;
mod matching;
mod narrow;
mod rebind;
mod scope;
pub mod shrink;
mod stmt;
mod template;
mod text;
mod ty;

use choices::Choices;

/// The text of the program that `choices` make: a module with `case_*` functions.
pub fn program(choices: &mut Choices) -> String {
    function::module(choices)
}

/// The text of the program of a seed.
pub fn program_of_seed(seed: u64) -> String {
    program(&mut Choices::of_seed(seed))
}

#[cfg(test)]
mod tests;
