//! The ints inside a value: a range for each place in its type where an int stands.
//!
//! An `int` has one cell, a tuple those of its items, an optional those of what it may hold (`None`
//! adds no value to them). A union has none: which of its members is there is not known. What is reached through a reference has no cell: anybody may change it.

use crate::ir::{Function, LocalId};
use crate::ty::Ty;

use super::IntRange;

/// A range for each cell of a type.
pub(super) type Cells = Vec<IntRange>;

/// How many cells values of the type have.
pub(super) fn count(ty: &Ty) -> usize {
    match ty {
        Ty::Int => 1,
        Ty::Tuple(items) => items.iter().map(count).sum(),
        Ty::Closure(closure) => closure.captures.iter().map(count).sum(),
        Ty::Optional(inner) => count(inner),
        Ty::Never
        | Ty::None
        | Ty::Bool
        | Ty::Float
        | Ty::Str
        | Ty::Bytes
        | Ty::ByteArray
        | Ty::Principal
        | Ty::Service(_)
        | Ty::Account
        | Ty::Identity
        | Ty::List(_)
        | Ty::Dict(..)
        | Ty::Set(_)
        | Ty::FrozenSet(_)
        | Ty::TupleOf(_)
        | Ty::Iterator(_)
        | Ty::DictView(..)
        | Ty::Range
        | Ty::Record(_)
        | Ty::Union(_)
        | Ty::Exception(_)
        | Ty::Object
        | Ty::Objects
        | Ty::Function(_)
        | Ty::Cell(_)
        | Ty::Stable(_)
        | Ty::Var(_) => 0,
    }
}

/// The cells of a value of which nothing is known.
pub(super) fn unbounded(ty: &Ty) -> Cells {
    vec![IntRange::UNBOUNDED; count(ty)]
}

/// The cells of a value that does not exist.
pub(super) fn empty(ty: &Ty) -> Cells {
    vec![IntRange::EMPTY; count(ty)]
}

/// The position of the first cell of item `index` among those of a tuple of type `ty`.
pub(super) fn item_offset(ty: &Ty, index: usize) -> usize {
    match ty {
        Ty::Tuple(items) => items.iter().take(index).map(count).sum(),
        Ty::Closure(closure) => closure.captures.iter().take(index).map(count).sum(),
        Ty::Never
        | Ty::None
        | Ty::Bool
        | Ty::Int
        | Ty::Float
        | Ty::Str
        | Ty::Bytes
        | Ty::ByteArray
        | Ty::Principal
        | Ty::Service(_)
        | Ty::Account
        | Ty::Identity
        | Ty::List(_)
        | Ty::Dict(..)
        | Ty::Set(_)
        | Ty::FrozenSet(_)
        | Ty::TupleOf(_)
        | Ty::Iterator(_)
        | Ty::DictView(..)
        | Ty::Range
        | Ty::Record(_)
        | Ty::Exception(_)
        | Ty::Object
        | Ty::Objects
        | Ty::Optional(_)
        | Ty::Union(_)
        | Ty::Function(_)
        | Ty::Cell(_)
        | Ty::Stable(_)
        | Ty::Var(_) => 0,
    }
}

/// Joins cell by cell; both must be of one type.
pub(super) fn join(left: &[IntRange], right: &[IntRange]) -> Cells {
    left.iter().zip(right).map(|(left, right)| left.join(*right)).collect()
}

/// Where the cells of each variable of a function are in its states.
pub(super) struct Layout {
    starts: Vec<usize>,
}

impl Layout {
    pub(super) fn of(function: &Function) -> Self {
        let mut starts = vec![0];
        let mut total = 0;
        for local in function.locals.iter() {
            total += count(&local.ty);
            starts.push(total);
        }
        Self { starts }
    }

    /// The positions of a variable's cells.
    pub(super) fn of_local(&self, local: LocalId) -> std::ops::Range<usize> {
        self.starts[local.index()]..self.starts[local.index() + 1]
    }

    /// How many cells a state has.
    pub(super) fn total(&self) -> usize {
        self.starts.last().copied().unwrap_or(0)
    }
}
