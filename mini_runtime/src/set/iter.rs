//! Iteration over sets. A set that changes its size meanwhile raises, and the
//! iterator raises from then on, as in CPython.

use std::rc::Rc;

use super::{FrozenSet, Set};
use crate::dict::table::Table;
use crate::exception::{Exception, Fallible};
use crate::iterable::OrTrapEach;
use crate::traits::Key;

/// `iter(s)`.
pub struct SetIter<T> {
    /// `None` once all elements were seen.
    set: Option<Set<T>>,
    /// The size the set must keep; the largest where it did not.
    size: usize,
    next: usize,
    /// How many elements are still to come.
    remaining: usize,
}

impl<T: Key> Iterator for SetIter<T> {
    type Item = Fallible<T>;

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        let set = self.set.as_ref()?.0.borrow();
        let table = &set.0;
        if table.len() != self.size {
            self.size = usize::MAX;
            return Some(Err(changed()));
        }
        if self.remaining > 0
            && let Some(item) = following(table, &mut self.next)
        {
            self.remaining -= 1;
            return Some(Ok(item.clone()));
        }
        drop(set);
        self.set = None;
        None
    }
}

/// The element at or after a position, which moves behind it.
fn following<'t, T>(table: &'t Table<T, ()>, next: &mut usize) -> Option<&'t T> {
    while *next < table.positions() {
        let found = table.at(*next);
        *next += 1;
        if let Some((item, ())) = found {
            return Some(item);
        }
    }
    None
}

#[cold]
#[inline(never)]
fn changed() -> Exception {
    Exception::runtime_error("Set changed size during iteration")
}

impl<T: Key> Set<T> {
    /// `iter(s)`: each step raises `RuntimeError` if the set's size changed.
    #[inline]
    pub fn iter(&self) -> SetIter<T> {
        let size = self.0.borrow().0.len();
        SetIter { set: Some(self.clone()), size, next: 0, remaining: size }
    }

    /// Iterates where nothing can catch what a step raises.
    ///
    /// # Panics
    /// A step traps with `RuntimeError` and the Python position `origin` if the
    /// set's size changed.
    #[inline]
    pub fn or_trap(&self, origin: &'static str) -> impl Iterator<Item = T> + use<T> {
        self.iter().or_trap(origin)
    }
}

impl<T: Key> IntoIterator for &Set<T> {
    type Item = Fallible<T>;
    type IntoIter = SetIter<T>;

    fn into_iter(self) -> SetIter<T> {
        self.iter()
    }
}

/// `iter(s)` of a `frozenset`.
pub struct FrozenSetIter<T> {
    set: Rc<Table<T, ()>>,
    next: usize,
}

impl<T: Key> Iterator for FrozenSetIter<T> {
    type Item = T;

    #[inline]
    fn next(&mut self) -> Option<T> {
        following(&self.set, &mut self.next).cloned()
    }
}

impl<T: Key> FrozenSet<T> {
    /// `iter(s)`.
    #[inline]
    pub fn iter(&self) -> FrozenSetIter<T> {
        FrozenSetIter { set: Rc::clone(&self.0), next: 0 }
    }
}

impl<T: Key> IntoIterator for &FrozenSet<T> {
    type Item = T;
    type IntoIter = FrozenSetIter<T>;

    fn into_iter(self) -> FrozenSetIter<T> {
        self.iter()
    }
}
