//! Changing items.

use super::out_of_range;
use crate::exception::{Exception, Fallible};
use crate::int::Integer;
use crate::items::{Items, Listed};
use crate::list::{sort_items, sort_items_by_key};
use crate::sequence::{self, Slice, length};

/// What changes the items of a list.
pub trait ItemsMut<T> {
    /// `xs[index]`, to be changed where it is.
    ///
    /// # Errors
    /// `IndexError: list index out of range`.
    fn at_mut(&mut self, index: impl Integer) -> Fallible<&mut T>;

    /// `xs[index] = value`.
    ///
    /// # Errors
    /// `IndexError: list assignment index out of range`.
    fn set_item(&mut self, index: impl Integer, value: T) -> Fallible<()>;

    /// `xs[index] += value`, and its like: `change` is done to the item where it is.
    ///
    /// # Errors
    /// `IndexError: list index out of range`.
    fn update_item(&mut self, index: impl Integer, change: impl FnOnce(&mut T)) -> Fallible<()>;

    /// `xs[second], xs[first] = xs[first], xs[second]`.
    ///
    /// # Errors
    /// `IndexError: list index out of range`.
    fn swap_items(&mut self, first: impl Integer, second: impl Integer) -> Fallible<()>;

    /// `del xs[index]`.
    ///
    /// # Errors
    /// `IndexError: list assignment index out of range`.
    fn delete_item(&mut self, index: impl Integer) -> Fallible<()>;

    /// `xs.insert(index, item)`: an index outside the list means its end on
    /// that side.
    fn insert_at(&mut self, index: i64, item: T);

    /// `xs.pop()`.
    ///
    /// # Errors
    /// `IndexError: pop from empty list`.
    fn pop_last(&mut self) -> Fallible<T>;

    /// `xs.pop(index)`.
    ///
    /// # Errors
    /// `IndexError: pop from empty list` or `pop index out of range`;
    /// `OverflowError` for an index that is none.
    fn pop_at(&mut self, index: impl Integer) -> Fallible<T>;

    /// `xs.remove(item)`: the first one that is equal.
    ///
    /// # Errors
    /// `ValueError: list.remove(x): x not in list`.
    fn remove_item(&mut self, item: &T) -> Fallible<()>
    where
        T: PartialEq;

    /// `xs *= times`.
    ///
    /// # Errors
    /// `OverflowError` or `MemoryError` for a list that has no room.
    fn repeat_items(&mut self, times: impl Integer) -> Fallible<()>
    where
        T: Clone;

    /// `xs[lo:hi:step] = values`.
    ///
    /// # Errors
    /// `ValueError` for a step of zero, or another step than 1 and another
    /// number of values than the slice has items.
    fn set_slice(
        &mut self,
        lo: Option<i64>,
        hi: Option<i64>,
        step: Option<i64>,
        values: &[T],
    ) -> Fallible<()>
    where
        T: Clone;

    /// `del xs[lo:hi:step]`.
    ///
    /// # Errors
    /// `ValueError: slice step cannot be zero`.
    fn delete_slice(&mut self, lo: Option<i64>, hi: Option<i64>, step: Option<i64>) -> Fallible<()>;

    /// `xs.sort()`.
    fn sort_items(&mut self)
    where
        T: PartialOrd,
    {
        self.sort_items_with(false);
    }

    /// `xs.sort(reverse=reverse)`.
    fn sort_items_with(&mut self, reverse: bool)
    where
        T: PartialOrd;

    /// `xs.sort(key=key, reverse=reverse)`, given the keys of the items.
    fn sort_items_by_keys<K: PartialOrd>(
        &mut self,
        keys: &(impl Listed<Item = K> + ?Sized),
        reverse: bool,
    );
}

impl<T> ItemsMut<T> for Vec<T> {
    #[inline]
    fn at_mut(&mut self, index: impl Integer) -> Fallible<&mut T> {
        let position = index.to_index().and_then(|index| sequence::position(index, self.len()));
        match position.and_then(|position| self.get_mut(position)) {
            Some(item) => Ok(item),
            None => Err(out_of_range(&index, "list index out of range")),
        }
    }

    #[inline]
    fn set_item(&mut self, index: impl Integer, value: T) -> Fallible<()> {
        let position = index.to_index().and_then(|index| sequence::position(index, self.len()));
        match position.and_then(|position| self.get_mut(position)) {
            Some(place) => {
                *place = value;
                Ok(())
            }
            None => Err(out_of_range(&index, "list assignment index out of range")),
        }
    }

    #[inline]
    fn update_item(&mut self, index: impl Integer, change: impl FnOnce(&mut T)) -> Fallible<()> {
        self.at_mut(index).map(change)
    }

    #[inline]
    fn swap_items(&mut self, first: impl Integer, second: impl Integer) -> Fallible<()> {
        let (from, to) = (first.to_index(), second.to_index());
        let place = |index: Option<i64>| index.and_then(|index| sequence::position(index, self.len()));
        let Some(from) = place(from) else {
            return Err(out_of_range(&first, "list index out of range"));
        };
        let Some(to) = place(to) else {
            return Err(out_of_range(&second, "list index out of range"));
        };
        self.swap(from, to);
        Ok(())
    }

    fn delete_item(&mut self, index: impl Integer) -> Fallible<()> {
        take(self, index, "list assignment index out of range").map(drop)
    }

    fn insert_at(&mut self, index: i64, item: T) {
        let len = length(self.len());
        let index = if index < 0 { index + len } else { index };
        let position = usize::try_from(index.clamp(0, len)).unwrap_or_default();
        self.insert(position, item);
    }

    #[inline]
    fn pop_last(&mut self) -> Fallible<T> {
        self.pop().ok_or_else(pop_from_empty)
    }

    fn pop_at(&mut self, index: impl Integer) -> Fallible<T> {
        let index = sequence::ssize(index)?;
        if self.is_empty() {
            return Err(pop_from_empty());
        }
        take(self, index, "pop index out of range")
    }

    fn remove_item(&mut self, item: &T) -> Fallible<()>
    where
        T: PartialEq,
    {
        let Some(position) = self.iter().position(|found| found == item) else {
            return Err(Exception::value_error("list.remove(x): x not in list"));
        };
        self.remove(position);
        Ok(())
    }

    fn repeat_items(&mut self, times: impl Integer) -> Fallible<()>
    where
        T: Clone,
    {
        *self = self.repeated(times)?;
        Ok(())
    }

    fn set_slice(
        &mut self,
        lo: Option<i64>,
        hi: Option<i64>,
        step: Option<i64>,
        values: &[T],
    ) -> Fallible<()>
    where
        T: Clone,
    {
        let slice = Slice::new(lo, hi, step, self.len())?;
        if let Some(range) = slice.contiguous() {
            self.splice(range, values.iter().cloned());
            return Ok(());
        }
        if values.len() != slice.count() {
            return Err(Exception::value_error(format!(
                "attempt to assign sequence of size {} to extended slice of size {}",
                values.len(),
                slice.count()
            )));
        }
        for (position, value) in slice.positions().zip(values) {
            self[position] = value.clone();
        }
        Ok(())
    }

    fn delete_slice(&mut self, lo: Option<i64>, hi: Option<i64>, step: Option<i64>) -> Fallible<()> {
        let slice = Slice::new(lo, hi, step, self.len())?;
        if let Some(range) = slice.contiguous() {
            self.drain(range);
            return Ok(());
        }
        let mut doomed = slice.ascending().peekable();
        let mut position = 0;
        self.retain(|_| {
            let keep = doomed.next_if_eq(&position).is_none();
            position += 1;
            keep
        });
        Ok(())
    }

    fn sort_items_with(&mut self, reverse: bool)
    where
        T: PartialOrd,
    {
        let sorted = sort_items(std::mem::take(self), reverse);
        *self = sorted;
    }

    fn sort_items_by_keys<K: PartialOrd>(
        &mut self,
        keys: &(impl Listed<Item = K> + ?Sized),
        reverse: bool,
    ) {
        let items = std::mem::take(self);
        *self = keys.with_items(|keys| sort_items_by_key(items, keys, reverse));
    }
}

fn take<T>(items: &mut Vec<T>, index: impl Integer, message: &'static str) -> Fallible<T> {
    match index.to_index().and_then(|index| sequence::position(index, items.len())) {
        Some(position) => Ok(items.remove(position)),
        None => Err(out_of_range(&index, message)),
    }
}

#[cold]
#[inline(never)]
fn pop_from_empty() -> Exception {
    Exception::index_error("pop from empty list")
}
