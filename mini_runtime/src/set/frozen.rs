//! `frozenset`: a set that never changes, and so has a hash.

use std::rc::Rc;

use super::{AnySet, Set};
use crate::dict::table::Table;
use crate::hash;
use crate::list::List;
use crate::sequence::length;
use crate::traits::Key;

/// A Python `frozenset`.
pub struct FrozenSet<T>(pub(super) Rc<Table<T, ()>>);

impl<T> AnySet<T> for FrozenSet<T> {
    #[inline]
    fn read<R>(&self, look: impl FnOnce(&Table<T, ()>) -> R) -> R {
        look(&self.0)
    }
}

impl<T: Key> FrozenSet<T> {
    /// `frozenset()`.
    pub fn new() -> Self {
        Self::with_table(Table::new())
    }

    pub(super) fn with_table(table: Table<T, ()>) -> Self {
        Self(Rc::new(table))
    }

    /// `len(s)`.
    #[inline]
    pub fn len(&self) -> i64 {
        length(self.0.len())
    }

    /// Whether the set has no elements.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.0.len() == 0
    }

    /// `item in s`.
    #[inline]
    pub fn contains(&self, item: &T) -> bool {
        self.0.get(item).is_some()
    }

    /// `s.copy()`, `frozenset(s)`: the same object, as in CPython.
    #[must_use]
    pub fn copy(&self) -> Self {
        self.clone()
    }

    /// `set(s)`.
    pub fn thawed(&self) -> Set<T> {
        Set::with_table(self.0.copy())
    }

    /// `list(s)`.
    pub fn to_list(&self) -> List<T> {
        self.0.iter().map(|(item, ())| item.clone()).collect()
    }
}

impl<T: Key> Key for FrozenSet<T> {
    /// Whatever the order of the elements.
    fn key_hash(&self) -> u64 {
        const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;
        let start = self.0.len() as u64;
        self.0.iter().fold(start.wrapping_mul(SPREAD), |hash, (item, ())| {
            let own = item.key_hash().wrapping_mul(SPREAD);
            hash.wrapping_add(own ^ (own >> 29))
        })
    }

    fn python_hash(&self) -> i64 {
        hash::of_frozenset(self.0.iter().map(|(item, ())| item.python_hash()))
    }

    fn same_key(&self, other: &Self) -> bool {
        self.equals(other)
    }
}
