//! Python's `list`: a handle to a growable array. Cloning a handle makes an
//! alias; [`List::copy`] makes another list.
//!
//! No borrow of the items is held while a function of the program runs, so a
//! key function or an iterable may change the list it is called from.
//! Comparison of items is not such a function.

mod edit;
mod iter;
mod order;
mod protocol;
mod slice;
mod timsort;

#[cfg(test)]
mod tests;

use std::cell::{Ref, RefCell};
use std::rc::Rc;

pub use iter::{ListIter, ListReverseIter};
pub use order::sort_items;
pub(crate) use order::sort_items_by_key;

use crate::exception::Fallible;
use crate::int::Integer;
use crate::items::{Items, Listed};
use crate::sequence::length;
use crate::traits::Repr;

/// A Python `list`.
pub struct List<T>(Rc<RefCell<Vec<T>>>);

impl<T> List<T> {
    /// Where the object is, and how many know of it.
    pub(crate) fn identity(&self) -> (usize, usize) {
        (Rc::as_ptr(&self.0).addr(), Rc::strong_count(&self.0))
    }

    /// `[]`.
    #[inline]
    pub fn new() -> Self {
        Self::from(Vec::new())
    }

    /// `[]` with room for `capacity` items.
    pub fn with_capacity(capacity: usize) -> Self {
        Self::from(Vec::with_capacity(capacity))
    }

    /// `len(xs)`.
    #[inline]
    pub fn len(&self) -> i64 {
        length(self.0.borrow().len())
    }

    /// Whether the list has no items.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.0.borrow().is_empty()
    }

    /// `xs is other`.
    #[inline]
    pub fn same(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }

    /// The items, for as long as nothing changes the list.
    ///
    /// # Panics
    /// Changing the list while the borrow lives panics: the caller proves that
    /// nothing does.
    #[inline]
    pub fn borrow(&self) -> Ref<'_, [T]> {
        Ref::map(self.0.borrow(), Vec::as_slice)
    }
}

impl<T> Listed for List<T> {
    type Item = T;

    #[inline]
    fn with_items<R>(&self, look: impl FnOnce(&[T]) -> R) -> R {
        look(&self.0.borrow())
    }
}

impl<T: Clone> List<T> {
    /// `xs[index]`.
    ///
    /// # Errors
    /// `IndexError: list index out of range`.
    #[inline]
    pub fn item(&self, index: impl Integer) -> Fallible<T> {
        self.0.borrow().item(index)
    }

    /// A list of the same items: `xs.copy()`, `list(xs)`, `xs[:]`.
    #[must_use]
    pub fn copy(&self) -> Self {
        Self::from(self.to_vec())
    }

    /// The items of a list that nobody else holds; of any other a copy.
    #[must_use]
    pub fn into_vec(self) -> Vec<T> {
        match Rc::try_unwrap(self.0) {
            Ok(items) => items.into_inner(),
            Err(shared) => shared.borrow().clone(),
        }
    }

    /// The items as they are now.
    pub fn to_vec(&self) -> Vec<T> {
        self.0.borrow().clone()
    }

    /// `xs + other`.
    #[must_use]
    pub fn concat(&self, other: &Self) -> Self {
        Self::from(self.0.borrow().joined(&other.0.borrow()))
    }

    /// `xs * times`.
    ///
    /// # Errors
    /// `OverflowError` or `MemoryError` for a list that has no room.
    pub fn repeat(&self, times: impl Integer) -> Fallible<Self> {
        Ok(Self::from(self.0.borrow().repeated(times)?))
    }

    /// `xs *= times`.
    ///
    /// # Errors
    /// `OverflowError` or `MemoryError` for a list that has no room.
    pub fn repeat_assign(&self, times: impl Integer) -> Fallible<()> {
        let many = self.repeat(times)?;
        // What is left of the list, if anything is, keeps its room, as after `clear`.
        self.clear();
        self.0.borrow_mut().append(&mut many.0.borrow_mut());
        Ok(())
    }
}

impl<T: PartialEq> List<T> {
    /// `item in xs`.
    #[inline]
    pub fn contains(&self, item: &T) -> bool {
        self.0.borrow().contains(item)
    }

    /// `xs.count(item)`.
    pub fn count(&self, item: &T) -> i64 {
        self.0.borrow().count_of(item)
    }

    /// `xs.index(item)`.
    ///
    /// # Errors
    /// `ValueError: 3 is not in list`.
    pub fn index(&self, item: &T) -> Fallible<i64>
    where
        T: Repr,
    {
        self.index_in(item, None, None)
    }

    /// `xs.index(item, start)`.
    ///
    /// # Errors
    /// `ValueError: 3 is not in list`.
    pub fn index_from(&self, item: &T, start: Option<i64>) -> Fallible<i64>
    where
        T: Repr,
    {
        self.index_in(item, start, None)
    }

    /// `xs.index(item, start, end)`.
    ///
    /// # Errors
    /// `ValueError: 3 is not in list`.
    pub fn index_in(&self, item: &T, start: Option<i64>, end: Option<i64>) -> Fallible<i64>
    where
        T: Repr,
    {
        self.0.borrow().position_within(item, start, end)
    }
}
