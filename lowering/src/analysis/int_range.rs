//! Which values an `int` can have: at each occurrence of an expression, in each variable, result and
//! module variable.
//!
//! ```text
//!                 ]-∞, ∞[                    any int
//!              ⋰     │     ⋱
//!         ]-∞, 5]   ...    [-3, ∞[           one bound
//!              ⋱     │     ⋰
//!          [-3, 5]  [0, 9]  [2, 70]          both bounds
//!              ⋱     │     ⋰
//!     ... [0, 0]  [1, 1]  [2, 2] ...         one value
//!              ⋱     │     ⋰
//!                  EMPTY                     none: never evaluated
//! ```
//! Join: the hull of both. Transfer: abstract execution of the structured IR ([`flow`]), ints by interval
//! arithmetic ([`arithmetic`]), conditions narrow the variables in them ([`narrow`]), loops run to a
//! fixpoint with widening and two rounds of narrowing ([`loops`]), and variables that only count are
//! bounded by how often anything can happen at all ([`counters`]). Between functions ([`calls`]):
//! parameters are joined over all calls, results over all returns, module variables over all stores.
//! Record fields and elements of containers can hold any int.
//!
//! A bound beyond 128 bits is no bound.

mod arithmetic;
mod calls;
mod cells;
mod counters;
mod eval;
mod flow;
mod loops;
mod narrow;
mod state;

use num_bigint::{BigInt, Sign};

use crate::ir::{ExprId, FunctionId, GlobalId, LocalId, Program};

use super::call_graph::CallGraph;
use super::raises::Raises;

/// A set of consecutive ints.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct IntRange {
    /// The least value; `None` where there is none, or it is below 128 bits.
    pub lo: Option<i128>,
    /// The greatest value; `None` where there is none, or it is beyond 128 bits.
    pub hi: Option<i128>,
}

impl IntRange {
    /// No value: what is never evaluated has it. Every range with `lo > hi` is written so.
    pub const EMPTY: IntRange = IntRange { lo: Some(1), hi: Some(0) };
    /// Every int.
    pub const UNBOUNDED: IntRange = IntRange { lo: None, hi: None };

    /// The values from `lo` to `hi`, both included; empty if `lo > hi`.
    pub fn new(lo: Option<i128>, hi: Option<i128>) -> Self {
        match (lo, hi) {
            (Some(low), Some(high)) if low > high => Self::EMPTY,
            (lo, hi) => Self { lo, hi },
        }
    }

    /// The values from `lo` to `hi`, both included.
    pub fn between(lo: i128, hi: i128) -> Self {
        Self::new(Some(lo), Some(hi))
    }

    /// One value.
    pub fn exactly(value: i128) -> Self {
        Self::between(value, value)
    }

    /// `value` and everything greater.
    pub fn at_least(value: i128) -> Self {
        Self::new(Some(value), None)
    }

    /// `value` and everything less.
    pub fn at_most(value: i128) -> Self {
        Self::new(None, Some(value))
    }

    /// The value of a literal; beyond 128 bits everything on that side.
    pub fn of_literal(literal: &BigInt) -> Self {
        match i128::try_from(literal) {
            Ok(value) => Self::exactly(value),
            Err(_) if literal.sign() == Sign::Minus => Self::at_most(i128::MIN),
            Err(_) => Self::at_least(i128::MAX),
        }
    }

    /// Whether there is no value.
    pub fn is_empty(self) -> bool {
        matches!((self.lo, self.hi), (Some(lo), Some(hi)) if lo > hi)
    }

    /// The only value, if there is one only.
    pub fn single(self) -> Option<i128> {
        self.lo.filter(|_| self.lo == self.hi)
    }

    /// Whether every value is from `lo` to `hi`; so it is if there is none.
    pub fn fits(self, lo: i128, hi: i128) -> bool {
        self.is_empty()
            || (self.lo.is_some_and(|low| low >= lo) && self.hi.is_some_and(|high| high <= hi))
    }

    /// Whether the value is among them.
    pub fn contains(self, value: &BigInt) -> bool {
        self.lo.is_none_or(|lo| BigInt::from(lo) <= *value)
            && self.hi.is_none_or(|hi| *value <= BigInt::from(hi))
    }

    /// Whether every value of `other` is among them.
    pub fn includes(self, other: IntRange) -> bool {
        self.join(other) == self
    }

    /// The least range that holds the values of both.
    #[must_use]
    pub fn join(self, other: IntRange) -> IntRange {
        if self.is_empty() {
            return other;
        }
        if other.is_empty() {
            return self;
        }
        let lo = self.lo.zip(other.lo).map(|(left, right)| left.min(right));
        let hi = self.hi.zip(other.hi).map(|(left, right)| left.max(right));
        IntRange { lo, hi }
    }

    /// The values that both hold.
    #[must_use]
    pub fn meet(self, other: IntRange) -> IntRange {
        if self.is_empty() || other.is_empty() {
            return Self::EMPTY;
        }
        let lo = match (self.lo, other.lo) {
            (Some(left), Some(right)) => Some(left.max(right)),
            (left, right) => left.or(right),
        };
        let hi = match (self.hi, other.hi) {
            (Some(left), Some(right)) => Some(left.min(right)),
            (left, right) => left.or(right),
        };
        Self::new(lo, hi)
    }

    /// A range that holds `self` and `next`; where `next` reaches beyond `self`, it ends at a threshold,
    /// or nowhere. `thresholds` are ascending.
    #[must_use]
    pub(crate) fn widen(self, next: IntRange, thresholds: &[i128]) -> IntRange {
        if self.is_empty() || next.is_empty() {
            return self.join(next);
        }
        let joined = self.join(next);
        let lo = if joined.lo == self.lo {
            self.lo
        } else {
            joined.lo.and_then(|lo| thresholds.iter().rev().copied().find(|bound| *bound <= lo))
        };
        let hi = if joined.hi == self.hi {
            self.hi
        } else {
            joined.hi.and_then(|hi| thresholds.iter().copied().find(|bound| *bound >= hi))
        };
        IntRange { lo, hi }
    }
}

/// The ranges of a program's ints.
#[derive(Clone, Debug, Default)]
pub struct IntRanges {
    exprs: Vec<IntRange>,
    operations: Vec<IntRange>,
    locals: Vec<Vec<IntRange>>,
    results: Vec<IntRange>,
    globals: Vec<IntRange>,
}

impl IntRanges {
    /// The values of an `int` expression; empty where it is never evaluated, unbounded for others.
    pub fn expr(&self, expr: ExprId) -> IntRange {
        self.exprs.get(expr.index()).copied().unwrap_or(IntRange::UNBOUNDED)
    }

    /// The result of the builtin that gives an `int` and whose first argument is `first`; empty where it
    /// is never evaluated.
    pub fn operation(&self, first: ExprId) -> IntRange {
        self.operations.get(first.index()).copied().unwrap_or(IntRange::UNBOUNDED)
    }

    /// All values ever assigned to an `int` variable.
    pub fn local(&self, function: FunctionId, local: LocalId) -> IntRange {
        self.locals[function.index()][local.index()]
    }

    /// All values returned by an `int` function.
    pub fn result(&self, function: FunctionId) -> IntRange {
        self.results[function.index()]
    }

    /// All values stored to an `int` module variable.
    pub fn global(&self, global: GlobalId) -> IntRange {
        self.globals[global.index()]
    }
}

/// Finds the ranges of all ints of the program.
pub fn int_range(program: &Program, graph: &CallGraph, raises: Raises<'_>) -> IntRanges {
    calls::solve_program(program, graph, raises)
}

#[cfg(test)]
mod tests;
