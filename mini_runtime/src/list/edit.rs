//! Changing a list.

use super::List;
use crate::exception::Fallible;
use crate::int::Integer;
use crate::items::ItemsMut;

impl<T> List<T> {
    /// `xs.append(item)`.
    #[inline]
    pub fn append(&self, item: T) {
        self.0.borrow_mut().push(item);
    }

    /// `xs[index] = value`.
    ///
    /// # Errors
    /// `IndexError: list assignment index out of range`.
    #[inline]
    pub fn set_item(&self, index: impl Integer, value: T) -> Fallible<()> {
        self.0.borrow_mut().set_item(index, value)
    }

    /// `xs[index] += value`, and its like: `change` is done to the item where it is, and must not use the list.
    ///
    /// # Errors
    /// `IndexError: list index out of range`.
    #[inline]
    pub fn update_item(&self, index: impl Integer, change: impl FnOnce(&mut T)) -> Fallible<()> {
        self.0.borrow_mut().update_item(index, change)
    }

    /// `xs[second], xs[first] = xs[first], xs[second]`.
    ///
    /// # Errors
    /// `IndexError: list index out of range`.
    #[inline]
    pub fn swap_items(&self, first: impl Integer, second: impl Integer) -> Fallible<()> {
        self.0.borrow_mut().swap_items(first, second)
    }

    /// `del xs[index]`.
    ///
    /// # Errors
    /// `IndexError: list assignment index out of range`.
    pub fn delete_item(&self, index: impl Integer) -> Fallible<()> {
        self.0.borrow_mut().delete_item(index)
    }

    /// `xs.insert(index, item)`: an index outside the list means its end on
    /// that side.
    pub fn insert(&self, index: i64, item: T) {
        self.0.borrow_mut().insert_at(index, item);
    }

    /// `xs.pop()`.
    ///
    /// # Errors
    /// `IndexError: pop from empty list`.
    #[inline]
    pub fn pop(&self) -> Fallible<T> {
        self.0.borrow_mut().pop_last()
    }

    /// `xs.pop(index)`.
    ///
    /// # Errors
    /// `IndexError: pop from empty list` or `pop index out of range`;
    /// `OverflowError` for an index that is none.
    pub fn pop_at(&self, index: impl Integer) -> Fallible<T> {
        self.0.borrow_mut().pop_at(index)
    }

    /// `xs.remove(item)`: the first one that is equal.
    ///
    /// # Errors
    /// `ValueError: list.remove(x): x not in list`.
    pub fn remove(&self, item: &T) -> Fallible<()>
    where
        T: PartialEq,
    {
        self.0.borrow_mut().remove_item(item)
    }

    /// `xs.reverse()`.
    pub fn reverse(&self) {
        self.0.borrow_mut().reverse();
    }

    /// `xs.clear()`.
    pub fn clear(&self) {
        // Some room is left where there was any: a sort asks whether the list ever had an item.
        const ROOM: usize = 8;
        let mut items = self.0.borrow_mut();
        items.clear();
        items.shrink_to(ROOM);
    }

    /// `xs.extend(items)` for any iterable; each item arrives before the next
    /// is asked for.
    pub fn extend_from(&self, items: impl IntoIterator<Item = T>) {
        for item in items {
            self.append(item);
        }
    }

    /// `xs.extend(items)` and `xs += items` for a list, which may be `xs`.
    pub fn extend(&self, items: &Self)
    where
        T: Clone,
    {
        if self.same(items) {
            self.0.borrow_mut().extend_from_within(..);
        } else {
            self.0.borrow_mut().extend_from_slice(&items.0.borrow());
        }
    }
}
