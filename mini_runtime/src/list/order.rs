//! Sorting: stable, by `<` alone, and by the very comparisons CPython makes
//! where the order is not total.
//!
//! While a list is sorted it is empty for everybody else, as in CPython.

use std::cmp::Ordering;

use super::{List, timsort};
use crate::exception::{Exception, Fallible};
use crate::items::Listed;

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

impl<T> List<T> {
    /// `xs.sort(key=key, reverse=reverse)`, given the keys of the items, where finding them could not see the
    /// list.
    pub fn sort_by_keys<K: PartialOrd>(&self, keys: &(impl Listed<Item = K> + ?Sized), reverse: bool) {
        let items = std::mem::take(&mut *self.0.borrow_mut());
        let sorted = keys.with_items(|keys| sort_items_by_key(items, keys, reverse));
        *self.0.borrow_mut() = sorted;
    }
}

impl<T> List<T> {
    /// What `xs.sort(key=key)` does first where `key` may see the list: all items, of which it has none now.
    #[must_use]
    pub fn begin_sort(&self) -> List<T> {
        List::from(std::mem::take(&mut *self.0.borrow_mut()))
    }

    /// What it does where `key` raises: the list has these items again, whatever `key` did to it.
    pub fn restore(&self, items: &List<T>) {
        let items = std::mem::take(&mut *items.0.borrow_mut());
        let meanwhile = std::mem::replace(&mut *self.0.borrow_mut(), items);
        drop(meanwhile);
    }

    /// What it does last: arranges the items by their keys and gives them back to the list.
    ///
    /// # Errors
    /// `ValueError: list modified during sort` where something was added meanwhile; then too the list is
    /// sorted.
    pub fn end_sort<K: PartialOrd>(
        &self,
        items: &List<T>,
        keys: &(impl Listed<Item = K> + ?Sized),
        reverse: bool,
    ) -> Fallible<()> {
        let items = std::mem::take(&mut *items.0.borrow_mut());
        let sorted = keys.with_items(|keys| sort_items_by_key(items, keys, reverse));
        let meanwhile = std::mem::replace(&mut *self.0.borrow_mut(), sorted);
        // A vector that never had an item has no capacity.
        if meanwhile.capacity() > 0 {
            return Err(Exception::value_error("list modified during sort"));
        }
        Ok(())
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
