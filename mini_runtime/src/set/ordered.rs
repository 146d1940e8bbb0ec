//! A set that one variable owns, and that nothing else can reach: what is behind the handle of any other.
//! It has the methods of the handle, under the same names; what changes it takes it as `&mut`, so that it
//! cannot change while something goes over it.

use super::algebra::{self, keys};
use super::{AnySet, FrozenSet, missing};
use crate::dict::table::Table;
use crate::exception::{Exception, Fallible};
use crate::items::Listed;
use crate::sequence::length;
use crate::traits::{Format, Key, Repr, ToStr, Truth};

/// A Python `set` without a handle: elements in the order in which they were added.
pub struct OrderedSet<T>(pub(super) Table<T, ()>);

impl<T> AnySet<T> for OrderedSet<T> {
    #[inline]
    fn read<R>(&self, look: impl FnOnce(&Table<T, ()>) -> R) -> R {
        look(&self.0)
    }
}

impl<T: Key> OrderedSet<T> {
    /// `set()`.
    #[inline]
    pub const fn new() -> Self {
        Self(Table::new())
    }

    pub(super) const fn with_table(table: Table<T, ()>) -> Self {
        Self(table)
    }

    /// `set(items)` of a list.
    pub fn of_items(items: &(impl Listed<Item = T> + ?Sized)) -> Self {
        let mut set = Self::new();
        set.update_list(items);
        set
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

    /// `s.copy()`, `set(s)`.
    #[must_use]
    pub fn copy(&self) -> Self {
        Self(self.0.copy())
    }

    /// `frozenset(s)`.
    pub fn frozen(&self) -> FrozenSet<T> {
        FrozenSet::with_table(self.0.copy())
    }

    /// The elements one after the other, each a copy.
    #[inline]
    pub fn keys(&self) -> impl Iterator<Item = T> {
        keys(&self.0).cloned()
    }

    /// The elements as they are now: `list(s)`.
    pub fn to_vec(&self) -> Vec<T> {
        self.keys().collect()
    }

    /// `s.add(item)`: an element that is there already stays the object it was.
    #[inline]
    pub fn add(&mut self, item: T) {
        self.0.insert(item, ());
    }

    /// `s.remove(item)`.
    ///
    /// # Errors
    /// `KeyError` with the element's `repr`.
    pub fn remove(&mut self, item: &T) -> Fallible<()>
    where
        T: Repr + ToStr + Truth + Format + 'static,
    {
        self.0.remove(item).ok_or_else(|| missing(item))
    }

    /// `s.discard(item)`.
    pub fn discard(&mut self, item: &T) {
        self.0.remove(item);
    }

    /// `s.pop()`: the element added last.
    ///
    /// # Errors
    /// `KeyError: 'pop from an empty set'`.
    pub fn pop(&mut self) -> Fallible<T> {
        match self.0.pop_last() {
            Some((item, ())) => Ok(item),
            None => Err(Exception::key_error("pop from an empty set".into())),
        }
    }

    /// `s.clear()`.
    pub fn clear(&mut self) {
        self.0 = Table::new();
    }

    /// `s.update(other)` and `s |= other`.
    pub fn update(&mut self, other: &impl AnySet<T>) {
        other.read(|other| algebra::add_all(&mut self.0, keys(other)));
    }

    /// `s.update(items)` for a list.
    pub fn update_list(&mut self, items: &(impl Listed<Item = T> + ?Sized)) {
        items.with_items(|items| algebra::add_all(&mut self.0, items.iter()));
    }

    /// `s.intersection_update(other)` and `s &= other`.
    pub fn intersection_update(&mut self, other: &impl AnySet<T>) {
        self.0 = other.read(|other| algebra::intersection(&self.0, other));
    }

    /// `s.difference_update(other)` and `s -= other`.
    pub fn difference_update(&mut self, other: &impl AnySet<T>) {
        other.read(|other| {
            for item in keys(other) {
                self.0.remove(item);
            }
        });
    }

    /// `s.symmetric_difference_update(other)` and `s ^= other`.
    pub fn symmetric_difference_update(&mut self, other: &impl AnySet<T>) {
        self.0 = other.read(|other| algebra::symmetric_difference(&self.0, other));
    }
}

macro_rules! of_lists {
    ($($(#[$attribute:meta])* $name:ident $method:ident -> $result:ty),*) => {
        /// The same of the items of a list.
        impl<T: Key> OrderedSet<T> {
            $(
                #[doc = concat!("`s.", stringify!($method), "(items)`.")]
                $(#[$attribute])*
                pub fn $name(&self, items: &(impl Listed<Item = T> + ?Sized)) -> $result {
                    self.$method(&Self::of_items(items))
                }
            )*
        }
    };
}

of_lists! {
    #[must_use]
    union_list union -> Self,
    #[must_use]
    intersection_list intersection -> Self,
    #[must_use]
    difference_list difference -> Self,
    #[must_use]
    symmetric_difference_list symmetric_difference -> Self,
    isdisjoint_list isdisjoint -> bool,
    issubset_list issubset -> bool,
    issuperset_list issuperset -> bool
}

/// Changes by the items of a list.
impl<T: Key> OrderedSet<T> {
    /// `s.intersection_update(items)`.
    pub fn intersection_update_list(&mut self, items: &(impl Listed<Item = T> + ?Sized)) {
        self.intersection_update(&Self::of_items(items));
    }

    /// `s.difference_update(items)`.
    pub fn difference_update_list(&mut self, items: &(impl Listed<Item = T> + ?Sized)) {
        self.difference_update(&Self::of_items(items));
    }

    /// `s.symmetric_difference_update(items)`.
    pub fn symmetric_difference_update_list(&mut self, items: &(impl Listed<Item = T> + ?Sized)) {
        self.symmetric_difference_update(&Self::of_items(items));
    }
}

impl<T: Key> PartialEq for OrderedSet<T> {
    /// Whatever the order.
    fn eq(&self, other: &Self) -> bool {
        self.equals(other)
    }
}

impl<T: Key + Repr> Repr for OrderedSet<T> {
    fn write_repr(&self, out: &mut String) {
        if self.is_empty() {
            out.push_str("set()");
        } else {
            super::protocol::write_items(&self.0, out);
        }
    }
}
