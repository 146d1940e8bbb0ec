//! Reading items.

use std::iter::Cloned;
use std::slice::Iter;

use super::out_of_range;
use crate::exception::{Exception, Fallible};
use crate::format::check_empty;
use crate::int::Integer;
use crate::sequence::{self, Slice, length};
use crate::text::Str;
use crate::traits::{Format, Repr, ToStr, Truth};

/// What can be asked of the items of a list.
pub trait Items<T> {
    /// `len(xs)`.
    fn length(&self) -> i64;

    /// `xs[index]`, where it is.
    ///
    /// # Errors
    /// `IndexError: list index out of range`.
    fn at(&self, index: impl Integer) -> Fallible<&T>;

    /// `xs[index]`.
    ///
    /// # Errors
    /// `IndexError: list index out of range`.
    fn item(&self, index: impl Integer) -> Fallible<T>
    where
        T: Clone;

    /// The items one after the other, each a copy: `iter(xs)` of a list that nothing changes meanwhile.
    fn each(&self) -> Cloned<Iter<'_, T>>
    where
        T: Clone;

    /// `xs[:]`, `xs.copy()`: the items as they are now.
    fn copied(&self) -> Vec<T>
    where
        T: Clone;

    /// The items of `xs[lo:hi:step]`.
    ///
    /// # Errors
    /// `ValueError: slice step cannot be zero`.
    fn sliced(&self, lo: Option<i64>, hi: Option<i64>, step: Option<i64>) -> Fallible<Vec<T>>
    where
        T: Clone;

    /// The items of `xs + other`.
    fn joined(&self, other: &[T]) -> Vec<T>
    where
        T: Clone;

    /// The items of `xs * times`.
    ///
    /// # Errors
    /// `OverflowError` or `MemoryError` for a list that has no room.
    fn repeated(&self, times: impl Integer) -> Fallible<Vec<T>>
    where
        T: Clone;

    /// `xs.count(item)`.
    fn count_of(&self, item: &T) -> i64
    where
        T: PartialEq;

    /// `xs.index(item)`.
    ///
    /// # Errors
    /// `ValueError: 3 is not in list`.
    fn position_of(&self, item: &T) -> Fallible<i64>
    where
        T: PartialEq + Repr,
    {
        self.position_within(item, None, None)
    }

    /// `xs.index(item, start)`.
    ///
    /// # Errors
    /// `ValueError: 3 is not in list`.
    fn position_from(&self, item: &T, start: Option<i64>) -> Fallible<i64>
    where
        T: PartialEq + Repr,
    {
        self.position_within(item, start, None)
    }

    /// `xs.index(item, start, end)`.
    ///
    /// # Errors
    /// `ValueError: 3 is not in list`.
    fn position_within(&self, item: &T, start: Option<i64>, end: Option<i64>) -> Fallible<i64>
    where
        T: PartialEq + Repr;
}

impl<T> Items<T> for [T] {
    #[inline]
    fn length(&self) -> i64 {
        length(self.len())
    }

    #[inline]
    fn at(&self, index: impl Integer) -> Fallible<&T> {
        let found = index
            .to_index()
            .and_then(|index| sequence::position(index, self.len()))
            .and_then(|position| self.get(position));
        match found {
            Some(item) => Ok(item),
            None => Err(out_of_range(&index, "list index out of range")),
        }
    }

    #[inline]
    fn item(&self, index: impl Integer) -> Fallible<T>
    where
        T: Clone,
    {
        match self.at(index) {
            Ok(item) => Ok(item.clone()),
            Err(raised) => Err(raised),
        }
    }

    #[inline]
    fn each(&self) -> Cloned<Iter<'_, T>>
    where
        T: Clone,
    {
        self.iter().cloned()
    }

    fn copied(&self) -> Vec<T>
    where
        T: Clone,
    {
        self.to_vec()
    }

    fn sliced(&self, lo: Option<i64>, hi: Option<i64>, step: Option<i64>) -> Fallible<Vec<T>>
    where
        T: Clone,
    {
        let slice = Slice::new(lo, hi, step, self.len())?;
        Ok(match slice.contiguous() {
            Some(range) => self[range].to_vec(),
            None => slice.positions().map(|position| self[position].clone()).collect(),
        })
    }

    fn joined(&self, other: &[T]) -> Vec<T>
    where
        T: Clone,
    {
        let mut items = Vec::with_capacity(self.len() + other.len());
        items.extend_from_slice(self);
        items.extend_from_slice(other);
        items
    }

    fn repeated(&self, times: impl Integer) -> Fallible<Vec<T>>
    where
        T: Clone,
    {
        let bytes = self.len() * size_of::<T>().max(1);
        let times = sequence::repetitions(bytes, times)?;
        if let [only] = self {
            return Ok(vec![only.clone(); times]);
        }
        let mut items = Vec::with_capacity(self.len() * times);
        for _ in 0..times {
            items.extend_from_slice(self);
        }
        Ok(items)
    }

    fn count_of(&self, item: &T) -> i64
    where
        T: PartialEq,
    {
        length(self.iter().filter(|found| *found == item).count())
    }

    fn position_within(&self, item: &T, start: Option<i64>, end: Option<i64>) -> Fallible<i64>
    where
        T: PartialEq + Repr,
    {
        let (start, end) = sequence::bounds(start, end, self.len());
        let found = (start..end).find(|position| self[*position] == *item);
        match found {
            Some(position) => Ok(length(position)),
            None => Err(not_in_list(&item.repr())),
        }
    }
}

#[cold]
#[inline(never)]
fn not_in_list(item: &Str) -> Exception {
    Exception::value_error(format!("{item} is not in list"))
}

impl<T: Repr> Repr for [T] {
    fn write_repr(&self, out: &mut String) {
        out.push('[');
        for (position, item) in self.iter().enumerate() {
            if position > 0 {
                out.push_str(", ");
            }
            item.write_repr(out);
        }
        out.push(']');
    }
}

impl<T: Repr> ToStr for [T] {}

impl<T> Truth for [T] {
    #[inline]
    fn truth(&self) -> bool {
        !self.is_empty()
    }
}

impl<T: Repr> Format for [T] {
    fn write_format(&self, spec: &str, out: &mut String) -> Fallible<()> {
        check_empty(spec, "list")?;
        self.write_repr(out);
        Ok(())
    }
}

impl<T: Repr> Repr for Vec<T> {
    fn write_repr(&self, out: &mut String) {
        self.as_slice().write_repr(out);
    }
}

impl<T: Repr> ToStr for Vec<T> {}

impl<T> Truth for Vec<T> {
    #[inline]
    fn truth(&self) -> bool {
        !self.is_empty()
    }
}

impl<T: Repr> Format for Vec<T> {
    fn write_format(&self, spec: &str, out: &mut String) -> Fallible<()> {
        self.as_slice().write_format(spec, out)
    }
}

impl<T: Repr, const N: usize> Repr for [T; N] {
    fn write_repr(&self, out: &mut String) {
        self.as_slice().write_repr(out);
    }
}

impl<T: Repr, const N: usize> ToStr for [T; N] {}
