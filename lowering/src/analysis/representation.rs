//! Which Rust type keeps an `int`.
//!
//! ```text
//!        Int        any value, one word, may point to a big integer
//!       ⋰   ⋱
//!     I64   U64     values that all fit; I64 is preferred where both hold them
//! ```
//! Chosen from ranges, so there is no fixpoint: the least type that holds the range.

use crate::ir::{FunctionId, GlobalId, LocalId, LocalKind, Program};

use super::call_graph::CallGraph;
use super::int_range::{IntRange, IntRanges};

/// How an `int` is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Repr {
    /// Rust's `i64`.
    I64,
    /// Rust's `u64`.
    U64,
    /// The runtime's `Int`: unbounded.
    Int,
}

impl Repr {
    /// The representation of values of a range. The empty range, of what never happens, is `I64`.
    pub fn of(range: IntRange) -> Repr {
        if range.fits(i64::MIN.into(), i64::MAX.into()) {
            Repr::I64
        } else if range.fits(0, u64::MAX.into()) {
            Repr::U64
        } else {
            Repr::Int
        }
    }
}

/// The representation that holds all ranges at once.
pub fn common_repr(ranges: impl IntoIterator<Item = IntRange>) -> Repr {
    Repr::of(ranges.into_iter().fold(IntRange::EMPTY, IntRange::join))
}

/// The representations of everything that keeps an `int`.
#[derive(Clone, Debug, Default)]
pub struct Representations {
    locals: Vec<Vec<Repr>>,
    results: Vec<Repr>,
    globals: Vec<Repr>,
}

impl Representations {
    /// How an `int` variable is kept.
    pub fn local(&self, function: FunctionId, local: LocalId) -> Repr {
        self.locals[function.index()][local.index()]
    }

    /// How an `int` function gives its result.
    pub fn result(&self, function: FunctionId) -> Repr {
        self.results[function.index()]
    }

    /// How an `int` module variable is kept.
    pub fn global(&self, global: GlobalId) -> Repr {
        self.globals[global.index()]
    }
}

/// Chooses the representations. Functions used as values take and give `Int`, because whoever calls the
/// value knows only its type.
pub fn representations(program: &Program, graph: &CallGraph, ranges: &IntRanges) -> Representations {
    let mut found = Representations::default();
    for (id, function) in program.functions.enumerate() {
        let value = graph.is_value(id);
        let locals = function.locals.enumerate().map(|(local, item)| match item.kind {
            LocalKind::Param if value => Repr::Int,
            LocalKind::Param | LocalKind::Variable | LocalKind::Temp => {
                Repr::of(ranges.local(id, local))
            }
        });
        found.locals.push(locals.collect());
        found.results.push(if value { Repr::Int } else { Repr::of(ranges.result(id)) });
    }
    let globals = (0..program.globals.len()).map(|index| Repr::of(ranges.global(GlobalId::new(index))));
    found.globals = globals.collect();
    found
}

#[cfg(test)]
mod tests;
