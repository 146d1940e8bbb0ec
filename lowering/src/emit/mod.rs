//! Rust from valid IR and the facts about it.
//!
//! `emit(&ir, &Facts) → files`. Everything is built as `syn` trees; `print` turns a tree into text.
//! Which Rust stands for a value (an `i64` or an `Int`, a borrow or a clone) was decided by
//! `analysis`; emission asks and writes. Emission is deterministic.

mod aliases;
mod attempt;
mod augmented;
mod begun;
mod bounds;
mod branch;
mod build;
mod builtin;
mod candid;
mod class;
mod clauses;
mod collected;
mod context;
mod control;
mod decided;
mod declared;
mod discard;
mod docs;
mod due;
mod enclosing;
mod ends;
mod exception;
mod expr;
mod float;
mod flow;
mod from_dict;
mod function;
mod given_late;
mod harness;
mod identity;
mod imports;
mod matched;
mod module;
mod names;
mod narrowing;
mod open_record;
mod place;
mod polish;
mod print;
mod record;
mod reply;
mod rvalue;
mod search;
mod service;
mod shell;
mod simplify;
mod stable;
mod state;
mod stmt;
mod swap;
mod union;
mod unshared;
mod untyped;
mod value;
mod wire;

use crate::analysis::Facts;
use crate::ir;
use crate::source::Sources;

pub use harness::{HarnessEntries, emit_harness_program, emit_harness_root};
pub use wire::{CandidHeaders, MessageHeaders};

/// One emitted source file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmittedFile {
    /// Path below the crate's `src`, with forward slashes.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// Where and how a program is emitted.
#[derive(Clone, Debug, Default)]
pub struct EmitOptions {
    /// The module path below `crate` that holds the program's modules; empty for a canister of its
    /// own. Conformance runs put many programs into one crate.
    pub prefix: Vec<String>,
}

/// The Rust of the program's Python modules, without a crate root.
pub fn emit_modules(
    program: &ir::Program,
    facts: &Facts,
    sources: &Sources,
    options: &EmitOptions,
) -> Vec<EmittedFile> {
    let headers = CandidHeaders::default();
    let context = context::Context::new(program, facts, sources, &options.prefix, &headers);
    module::emit_all(&context)
}

/// A whole canister: its modules and a crate root with the methods.
pub fn emit_canister(
    program: &ir::Program,
    facts: &Facts,
    sources: &Sources,
    headers: &CandidHeaders,
) -> Vec<EmittedFile> {
    let context = context::Context::new(program, facts, sources, &[], headers);
    let mut files = module::emit_all(&context);
    files.push(EmittedFile {
        path: "lib.rs".to_owned(),
        text: print::file(&shell::emit(&context, &headers.messages, &headers.state)),
    });
    files
}
