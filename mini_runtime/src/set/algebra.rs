//! Operations of two sets, over their tables.

use super::{AnySet, FrozenSet, OrderedSet, Set};
use crate::dict::table::Table;
use crate::traits::Key;

type Items<T> = Table<T, ()>;

pub(super) fn add_all<'t, T: Key + 't>(table: &mut Items<T>, items: impl Iterator<Item = &'t T>) {
    for item in items {
        table.insert(item.clone(), ());
    }
}

pub(super) fn keys<T: Key>(table: &Items<T>) -> impl Iterator<Item = &T> {
    table.iter().map(|(item, ())| item)
}

pub(super) fn union<T: Key>(left: &Items<T>, right: &Items<T>) -> Items<T> {
    let mut table = left.copy();
    add_all(&mut table, keys(right));
    table
}

/// The elements are those of the smaller set, as in CPython.
pub(super) fn intersection<T: Key>(left: &Items<T>, right: &Items<T>) -> Items<T> {
    let (left, right) = if right.len() > left.len() { (right, left) } else { (left, right) };
    let mut table = Table::new();
    add_all(&mut table, keys(right).filter(|item| left.get(item).is_some()));
    table
}

pub(super) fn difference<T: Key>(left: &Items<T>, right: &Items<T>) -> Items<T> {
    let mut table = Table::new();
    add_all(&mut table, keys(left).filter(|item| right.get(item).is_none()));
    table
}

pub(super) fn symmetric_difference<T: Key>(left: &Items<T>, right: &Items<T>) -> Items<T> {
    let mut table = difference(left, right);
    add_all(&mut table, keys(right).filter(|item| left.get(item).is_none()));
    table
}

pub(super) fn is_subset<T: Key>(left: &Items<T>, right: &Items<T>) -> bool {
    left.len() <= right.len() && keys(left).all(|item| right.get(item).is_some())
}

fn is_disjoint<T: Key>(left: &Items<T>, right: &Items<T>) -> bool {
    let (left, right) = if right.len() > left.len() { (right, left) } else { (left, right) };
    keys(right).all(|item| left.get(item).is_none())
}

macro_rules! operations {
    ($($Set:ident),*) => {
        $(
            impl<T: Key> $Set<T> {
                fn with<R>(
                    &self,
                    other: &impl AnySet<T>,
                    compute: impl FnOnce(&Items<T>, &Items<T>) -> R,
                ) -> R {
                    self.read(|left| other.read(|right| compute(left, right)))
                }

                /// `s | other`, `s.union(other)`.
                #[must_use]
                pub fn union(&self, other: &impl AnySet<T>) -> Self {
                    Self::with_table(self.with(other, union))
                }

                /// `s & other`, `s.intersection(other)`.
                #[must_use]
                pub fn intersection(&self, other: &impl AnySet<T>) -> Self {
                    Self::with_table(self.with(other, intersection))
                }

                /// `s - other`, `s.difference(other)`.
                #[must_use]
                pub fn difference(&self, other: &impl AnySet<T>) -> Self {
                    Self::with_table(self.with(other, difference))
                }

                /// `s ^ other`, `s.symmetric_difference(other)`.
                #[must_use]
                pub fn symmetric_difference(&self, other: &impl AnySet<T>) -> Self {
                    Self::with_table(self.with(other, symmetric_difference))
                }

                /// `s <= other`, `s.issubset(other)`.
                pub fn issubset(&self, other: &impl AnySet<T>) -> bool {
                    self.with(other, is_subset)
                }

                /// `s >= other`, `s.issuperset(other)`.
                pub fn issuperset(&self, other: &impl AnySet<T>) -> bool {
                    self.with(other, |left, right| is_subset(right, left))
                }

                /// `s < other`.
                pub fn is_proper_subset(&self, other: &impl AnySet<T>) -> bool {
                    self.with(other, |left, right| left.len() < right.len() && is_subset(left, right))
                }

                /// `s > other`.
                pub fn is_proper_superset(&self, other: &impl AnySet<T>) -> bool {
                    self.with(other, |left, right| right.len() < left.len() && is_subset(right, left))
                }

                /// `s.isdisjoint(other)`.
                pub fn isdisjoint(&self, other: &impl AnySet<T>) -> bool {
                    self.with(other, is_disjoint)
                }

                /// `s == other`, for a set of the other kind too.
                pub fn equals(&self, other: &impl AnySet<T>) -> bool {
                    self.with(other, |left, right| left.len() == right.len() && is_subset(left, right))
                }

                /// `s != other`.
                pub fn differs(&self, other: &impl AnySet<T>) -> bool {
                    !self.equals(other)
                }
            }
        )*
    };
}

operations!(Set, FrozenSet, OrderedSet);
