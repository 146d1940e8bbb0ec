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

use crate::exception::{Exception, Fallible};
use crate::int::Integer;
use crate::sequence::{self, length};
use crate::traits::Repr;

/// A Python `list`.
pub struct List<T>(Rc<RefCell<Vec<T>>>);

impl<T> List<T> {
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

    /// What `look` makes of the items; `look` must not change the list.
    pub(crate) fn with_items<R>(&self, look: impl FnOnce(&[T]) -> R) -> R {
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
        let items = self.0.borrow();
        let found = index
            .to_index()
            .and_then(|index| sequence::position(index, items.len()))
            .and_then(|position| items.get(position));
        match found {
            Some(item) => Ok(item.clone()),
            None => Err(out_of_range(&index, "list index out of range")),
        }
    }

    /// A list of the same items: `xs.copy()`, `list(xs)`, `xs[:]`.
    #[must_use]
    pub fn copy(&self) -> Self {
        Self::from(self.to_vec())
    }

    /// The items as they are now.
    pub fn to_vec(&self) -> Vec<T> {
        self.0.borrow().clone()
    }

    /// `xs + other`.
    #[must_use]
    pub fn concat(&self, other: &Self) -> Self {
        let (left, right) = (self.0.borrow(), other.0.borrow());
        let mut items = Vec::with_capacity(left.len() + right.len());
        items.extend_from_slice(&left);
        items.extend_from_slice(&right);
        Self::from(items)
    }

    /// `xs * times`.
    ///
    /// # Errors
    /// `OverflowError` or `MemoryError` for a list that has no room.
    pub fn repeat(&self, times: impl Integer) -> Fallible<Self> {
        Ok(Self::from(self.repeated(times)?))
    }

    /// `xs *= times`.
    ///
    /// # Errors
    /// `OverflowError` or `MemoryError` for a list that has no room.
    pub fn repeat_assign(&self, times: impl Integer) -> Fallible<()> {
        let items = self.repeated(times)?;
        *self.0.borrow_mut() = items;
        Ok(())
    }

    fn repeated(&self, times: impl Integer) -> Fallible<Vec<T>> {
        let items = self.0.borrow();
        let bytes = items.len() * size_of::<T>().max(1);
        let total = items.len() * sequence::repetitions(bytes, times)?;
        Ok(items.iter().cycle().take(total).cloned().collect())
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
        length(self.0.borrow().iter().filter(|found| *found == item).count())
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
        let items = self.0.borrow();
        let (start, end) = sequence::bounds(start, end, items.len());
        let found = (start..end).find(|position| items[*position] == *item);
        match found {
            Some(position) => Ok(length(position)),
            None => Err(not_in_list(&item.repr())),
        }
    }
}

#[cold]
#[inline(never)]
fn not_in_list(item: &crate::text::Str) -> Exception {
    Exception::value_error(format!("{item} is not in list"))
}

#[cold]
#[inline(never)]
fn out_of_range(index: &impl Integer, message: &'static str) -> Exception {
    if index.to_index().is_none() {
        return Exception::index_error("cannot fit 'int' into an index-sized integer");
    }
    Exception::index_error(message)
}
