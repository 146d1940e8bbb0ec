//! Python's `set` and `frozenset`: handles to the hash table behind a dict,
//! without values.
//!
//! Cloning a handle of a set makes an alias; [`Set::copy`] makes another set.
//! Elements are gone over in the order in which they were added, which is ours
//! to choose.

mod algebra;
mod edit;
mod frozen;
mod iter;
mod ordered;
mod protocol;

#[cfg(test)]
mod tests;

use std::cell::RefCell;
use std::rc::Rc;

pub use frozen::FrozenSet;
pub use iter::{FrozenSetIter, SetIter};
pub use ordered::OrderedSet;

use crate::dict::table::Table;
use crate::exception::{Exception, Fallible};
use crate::list::List;
use crate::object::Object;
use crate::traits::{Format, Key, Repr, Same, ToStr, Truth};

/// A Python `set`.
pub struct Set<T>(Rc<RefCell<OrderedSet<T>>>);

impl<T> Same for Set<T> {
    #[inline]
    fn same(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// A `set`, with a handle or without, or a `frozenset`.
pub trait AnySet<T> {
    /// What `look` makes of the elements; `look` runs no code of the program.
    fn read<R>(&self, look: impl FnOnce(&Table<T, ()>) -> R) -> R;
}

impl<T> AnySet<T> for Set<T> {
    #[inline]
    fn read<R>(&self, look: impl FnOnce(&Table<T, ()>) -> R) -> R {
        look(&self.0.borrow().0)
    }
}

impl<T: Key> Set<T> {
    /// Where the object is, and how many know of it.
    pub(crate) fn identity(&self) -> (usize, usize) {
        (Rc::as_ptr(&self.0).addr(), Rc::strong_count(&self.0))
    }

    /// `set()`.
    #[inline]
    pub fn new() -> Self {
        Self::from(OrderedSet::new())
    }

    fn with_table(table: Table<T, ()>) -> Self {
        Self::from(OrderedSet::with_table(table))
    }

    /// `len(s)`.
    #[inline]
    pub fn len(&self) -> i64 {
        self.0.borrow().len()
    }

    /// Whether the set has no elements.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.0.borrow().is_empty()
    }

    /// `s is other`.
    #[inline]
    pub fn same(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }

    /// `item in s`.
    #[inline]
    pub fn contains(&self, item: &T) -> bool {
        self.0.borrow().contains(item)
    }

    /// `s.copy()`, `set(s)`.
    #[must_use]
    pub fn copy(&self) -> Self {
        Self::from(self.0.borrow().copy())
    }

    /// A set that nobody else holds, without its handle; of any other a copy.
    #[must_use]
    pub fn into_set(self) -> OrderedSet<T> {
        match Rc::try_unwrap(self.0) {
            Ok(set) => set.into_inner(),
            Err(shared) => shared.borrow().copy(),
        }
    }

    /// `frozenset(s)`.
    pub fn frozen(&self) -> FrozenSet<T> {
        self.0.borrow().frozen()
    }

    /// `list(s)`.
    pub fn to_list(&self) -> List<T> {
        List::from(self.0.borrow().to_vec())
    }
}

#[cold]
#[inline(never)]
fn missing<T: Clone + Repr + ToStr + Truth + Format + 'static>(item: &T) -> Exception {
    Exception::key_error(Object::new(item.clone()))
}

/// `set(items)` of a list.
pub fn from_list<T: Key>(items: &List<T>) -> Set<T> {
    items.iter().collect()
}

/// `set(items)` of any iterable whose steps may raise.
///
/// # Errors
/// What a step raises.
pub fn from_steps<T: Key>(items: impl IntoIterator<Item = Fallible<T>>) -> Fallible<Set<T>> {
    let set = Set::new();
    for item in items {
        set.add(item?);
    }
    Ok(set)
}
