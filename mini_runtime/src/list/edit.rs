//! Changing a list.

use super::{List, out_of_range};
use crate::exception::{Exception, Fallible};
use crate::int::Integer;
use crate::sequence::{self, length};

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
        let mut items = self.0.borrow_mut();
        let place = index
            .to_index()
            .and_then(|index| sequence::position(index, items.len()))
            .and_then(|position| items.get_mut(position));
        match place {
            Some(place) => {
                *place = value;
                Ok(())
            }
            None => Err(out_of_range(&index, "list assignment index out of range")),
        }
    }

    /// `del xs[index]`.
    ///
    /// # Errors
    /// `IndexError: list assignment index out of range`.
    pub fn delete_item(&self, index: impl Integer) -> Fallible<()> {
        self.take(index, "list assignment index out of range").map(drop)
    }

    /// `xs.insert(index, item)`: an index outside the list means its end on
    /// that side.
    pub fn insert(&self, index: i64, item: T) {
        let mut items = self.0.borrow_mut();
        let len = length(items.len());
        let index = if index < 0 { index + len } else { index };
        let position = usize::try_from(index.clamp(0, len)).unwrap_or_default();
        items.insert(position, item);
    }

    /// `xs.pop()`.
    ///
    /// # Errors
    /// `IndexError: pop from empty list`.
    #[inline]
    pub fn pop(&self) -> Fallible<T> {
        let last = self.0.borrow_mut().pop();
        last.ok_or_else(pop_from_empty)
    }

    /// `xs.pop(index)`.
    ///
    /// # Errors
    /// `IndexError: pop from empty list` or `pop index out of range`;
    /// `OverflowError` for an index that is none.
    pub fn pop_at(&self, index: impl Integer) -> Fallible<T> {
        let index = sequence::ssize(index)?;
        if self.is_empty() {
            return Err(pop_from_empty());
        }
        self.take(index, "pop index out of range")
    }

    fn take(&self, index: impl Integer, message: &'static str) -> Fallible<T> {
        let mut items = self.0.borrow_mut();
        let position = index.to_index().and_then(|index| sequence::position(index, items.len()));
        match position {
            Some(position) => Ok(items.remove(position)),
            None => Err(out_of_range(&index, message)),
        }
    }

    /// `xs.remove(item)`: the first one that is equal.
    ///
    /// # Errors
    /// `ValueError: list.remove(x): x not in list`.
    pub fn remove(&self, item: &T) -> Fallible<()>
    where
        T: PartialEq,
    {
        let mut items = self.0.borrow_mut();
        let Some(position) = items.iter().position(|found| found == item) else {
            return Err(Exception::value_error("list.remove(x): x not in list"));
        };
        items.remove(position);
        Ok(())
    }

    /// `xs.reverse()`.
    pub fn reverse(&self) {
        self.0.borrow_mut().reverse();
    }

    /// `xs.clear()`.
    pub fn clear(&self) {
        let items = std::mem::take(&mut *self.0.borrow_mut());
        drop(items);
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

#[cold]
#[inline(never)]
fn pop_from_empty() -> Exception {
    Exception::index_error("pop from empty list")
}
