//! Sorting: stable, by `<` alone, and by the very comparisons CPython makes
//! where the order is not total.
//!
//! While a list is sorted it is empty for everybody else, as in CPython.

use std::cmp::Ordering;

use super::{List, timsort};
use crate::exception::{Exception, Fallible};

impl<T: PartialOrd> List<T> {
    /// `xs.sort()`.
    pub fn sort(&self) {
        self.sort_with(false);
    }

    /// `xs.sort(reverse=reverse)`.
    pub fn sort_with(&self, reverse: bool) {
        let items = std::mem::take(&mut *self.0.borrow_mut());
        let sorted = sort_items(items, reverse);
        *self.0.borrow_mut() = sorted;
    }
}

impl<T: Clone> List<T> {
    /// `xs.sort(key=key, reverse=reverse)`, given the items and their keys.
    ///
    /// # Errors
    /// `ValueError: list modified during sort` where the key function changed its length.
    pub fn sort_by_keys<K: PartialOrd>(
        &self,
        items: &List<T>,
        keys: &List<K>,
        reverse: bool,
    ) -> Fallible<()> {
        let sorted = sort_items_by_key(items.to_vec(), &keys.borrow(), reverse);
        if self.0.borrow().len() != sorted.len() {
            return Err(Exception::value_error("list modified during sort"));
        }
        *self.0.borrow_mut() = sorted;
        Ok(())
    }
}

impl<T> List<T> {
    /// `xs.sort(key=key, reverse=reverse)`.
    ///
    /// # Errors
    /// `ValueError: list modified during sort` where `key` changes the list.
    pub fn sort_by_key<K: PartialOrd>(
        &self,
        mut key: impl FnMut(&T) -> K,
        reverse: bool,
    ) -> Fallible<()> {
        self.try_sort_by_key(|item| Ok(key(item)), reverse)
    }

    /// `xs.sort(key=key, reverse=reverse)` for a key function that may raise.
    ///
    /// # Errors
    /// What `key` raises, and then the list is as it was; `ValueError: list
    /// modified during sort` where `key` changes the list.
    pub fn try_sort_by_key<K: PartialOrd>(
        &self,
        mut key: impl FnMut(&T) -> Fallible<K>,
        reverse: bool,
    ) -> Fallible<()> {
        let items = std::mem::take(&mut *self.0.borrow_mut());
        let keys: Fallible<Vec<K>> = items.iter().map(&mut key).collect();
        let (items, failed) = match keys {
            Ok(keys) => (sort_items_by_key(items, &keys, reverse), None),
            Err(raised) => (items, Some(raised)),
        };
        let meanwhile = std::mem::replace(&mut *self.0.borrow_mut(), items);
        match failed {
            Some(raised) => Err(raised),
            // A vector that was never touched has no capacity.
            None if meanwhile.capacity() > 0 => Err(Exception::value_error("list modified during sort")),
            None => Ok(()),
        }
    }
}

/// `sorted(items, reverse=reverse)`.
pub fn sort_items<T: PartialOrd>(mut items: Vec<T>, reverse: bool) -> Vec<T> {
    if is_total(&items) {
        if reverse {
            items.sort_by(|left, right| ordering(right, left));
        } else {
            items.sort_by(ordering);
        }
        return items;
    }
    let order = partial_order(&items, reverse);
    arranged(items, order)
}

/// `sorted(items, key=key, reverse=reverse)`, given the key of each item.
pub(crate) fn sort_items_by_key<T, K: PartialOrd>(items: Vec<T>, keys: &[K], reverse: bool) -> Vec<T> {
    let order = if is_total(keys) {
        let mut order: Vec<usize> = (0..keys.len()).collect();
        if reverse {
            order.sort_by(|left, right| ordering(&keys[*right], &keys[*left]));
        } else {
            order.sort_by(|left, right| ordering(&keys[*left], &keys[*right]));
        }
        order
    } else {
        partial_order(keys, reverse)
    };
    arranged(items, order)
}

/// Whether `<` orders the values totally. Only a NaN, alone or inside a tuple
/// or list, is not comparable with itself.
fn is_total<T: PartialOrd>(items: &[T]) -> bool {
    items.iter().all(|item| item.partial_cmp(item).is_some())
}

fn ordering<T: PartialOrd>(left: &T, right: &T) -> Ordering {
    left.partial_cmp(right).unwrap_or(Ordering::Equal)
}

/// The order in which CPython's sort puts values that have no total order.
fn partial_order<K: PartialOrd>(keys: &[K], reverse: bool) -> Vec<usize> {
    let mut order: Vec<usize> = (0..keys.len()).collect();
    if reverse {
        order.reverse();
    }
    timsort::sort(&mut order, |left, right| keys[left] < keys[right]);
    if reverse {
        order.reverse();
    }
    order
}

fn arranged<T>(items: Vec<T>, order: Vec<usize>) -> Vec<T> {
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    order.into_iter().filter_map(|position| items[position].take()).collect()
}
