//! Changing a set.

use super::algebra;
use super::{AnySet, Set};
use crate::dict::table::Table;
use crate::exception::Fallible;
use crate::items::Listed;
use crate::traits::{Format, Key, Repr, ToStr, Truth};

impl<T: Key> Set<T> {
    /// `s.add(item)`: an element that is there already stays the object it was.
    #[inline]
    pub fn add(&self, item: T) {
        self.0.borrow_mut().add(item);
    }

    /// `s.remove(item)`.
    ///
    /// # Errors
    /// `KeyError` with the element's `repr`.
    pub fn remove(&self, item: &T) -> Fallible<()>
    where
        T: Repr + ToStr + Truth + Format + 'static,
    {
        self.0.borrow_mut().remove(item)
    }

    /// `s.discard(item)`.
    pub fn discard(&self, item: &T) {
        self.0.borrow_mut().discard(item);
    }

    /// `s.pop()`: the element added last.
    ///
    /// # Errors
    /// `KeyError: 'pop from an empty set'`.
    pub fn pop(&self) -> Fallible<T> {
        self.0.borrow_mut().pop()
    }

    /// `s.clear()`.
    pub fn clear(&self) {
        self.replace(Table::new());
    }

    fn replace(&self, table: Table<T, ()>) {
        let before = std::mem::replace(&mut self.0.borrow_mut().0, table);
        drop(before);
    }

    /// `s.update(other)` and `s |= other`; `other` may be `s`.
    pub fn update(&self, other: &impl AnySet<T>) {
        let items = other.read(|table| table.iter().map(|(item, ())| item.clone()).collect::<Vec<T>>());
        let mut set = self.0.borrow_mut();
        for item in items {
            set.add(item);
        }
    }

    /// `s.update(items)` for a list.
    pub fn update_list(&self, items: &(impl Listed<Item = T> + ?Sized)) {
        self.0.borrow_mut().update_list(items);
    }

    /// `s.intersection_update(other)` and `s &= other`.
    pub fn intersection_update(&self, other: &impl AnySet<T>) {
        let kept = self.read(|own| other.read(|other| algebra::intersection(own, other)));
        self.replace(kept);
    }

    /// `s.difference_update(other)` and `s -= other`.
    pub fn difference_update(&self, other: &impl AnySet<T>) {
        let items = other.read(|table| table.iter().map(|(item, ())| item.clone()).collect::<Vec<T>>());
        let mut set = self.0.borrow_mut();
        for item in &items {
            set.discard(item);
        }
    }

    /// `s.symmetric_difference_update(other)` and `s ^= other`.
    pub fn symmetric_difference_update(&self, other: &impl AnySet<T>) {
        let kept = self.read(|own| other.read(|other| algebra::symmetric_difference(own, other)));
        self.replace(kept);
    }
}
