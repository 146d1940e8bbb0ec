//! Tuples of any length whose items are all of one type: `tuple[int, ...]`.

use std::cmp::Ordering;
use std::fmt;
use std::hash::Hasher;
use std::rc::Rc;

use rustc_hash::FxHasher;

use crate::exception::{Exception, Fallible};
use crate::format::check_empty;
use crate::hash;
use crate::int::Integer;
use crate::list::List;
use crate::sequence::{self, Slice, length};
use crate::traits::{Format, Key, Repr, ToStr, Truth};

/// A Python `tuple` whose length is not known before the program runs.
pub struct Tuple<T>(Rc<[T]>);

impl<T> Tuple<T> {
    /// `len(t)`.
    #[inline]
    pub fn len(&self) -> i64 {
        length(self.0.len())
    }

    /// The items in order.
    #[inline]
    pub fn as_slice(&self) -> &[T] {
        &self.0
    }

    /// Whether the tuple has no items.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T: Clone> Tuple<T> {
    /// `t[index]`.
    ///
    /// # Errors
    /// `IndexError: tuple index out of range`.
    #[inline]
    pub fn item(&self, index: impl Integer) -> Fallible<T> {
        let index = sequence::index_of(index)?;
        let position = sequence::position(index, self.0.len());
        let found = position.and_then(|position| self.0.get(position));
        found.cloned().ok_or_else(|| Exception::index_error("tuple index out of range"))
    }

    /// `t[lo:hi:step]`.
    ///
    /// # Errors
    /// `ValueError: slice step cannot be zero`.
    pub fn slice(&self, lo: Option<i64>, hi: Option<i64>, step: Option<i64>) -> Fallible<Self> {
        let slice = Slice::new(lo, hi, step, self.0.len())?;
        Ok(slice.positions().map(|position| self.0[position].clone()).collect())
    }

    /// `t + other`.
    #[must_use]
    pub fn concat(&self, other: &Self) -> Self {
        self.0.iter().chain(other.0.iter()).cloned().collect()
    }

    /// `t * times`.
    ///
    /// # Errors
    /// `OverflowError` or `MemoryError` for a tuple that has no room.
    pub fn repeat(&self, times: impl Integer) -> Fallible<Self> {
        let bytes = self.0.len() * size_of::<T>().max(1);
        let total = self.0.len() * sequence::repetitions(bytes, times)?;
        Ok(self.0.iter().cycle().take(total).cloned().collect())
    }

    /// `list(t)`.
    pub fn to_list(&self) -> List<T> {
        List::from(self.0.to_vec())
    }

    /// `iter(t)`.
    #[inline]
    pub fn iter(&self) -> impl Iterator<Item = T> + use<T> {
        let items = Rc::clone(&self.0);
        (0..items.len()).map(move |position| items[position].clone())
    }

    /// `reversed(t)`.
    pub fn reversed(&self) -> impl Iterator<Item = T> + use<T> {
        let items = Rc::clone(&self.0);
        (0..items.len()).rev().map(move |position| items[position].clone())
    }
}

impl<T: PartialEq> Tuple<T> {
    /// `item in t`.
    pub fn contains(&self, item: &T) -> bool {
        self.0.contains(item)
    }

    /// `t.count(item)`.
    pub fn count(&self, item: &T) -> i64 {
        length(self.0.iter().filter(|found| *found == item).count())
    }

    /// `t.index(item)`.
    ///
    /// # Errors
    /// `ValueError: tuple.index(x): x not in tuple`.
    pub fn index(&self, item: &T) -> Fallible<i64> {
        self.index_in(item, None, None)
    }

    /// `t.index(item, start)`.
    ///
    /// # Errors
    /// `ValueError: tuple.index(x): x not in tuple`.
    pub fn index_from(&self, item: &T, start: Option<i64>) -> Fallible<i64> {
        self.index_in(item, start, None)
    }

    /// `t.index(item, start, end)`.
    ///
    /// # Errors
    /// `ValueError: tuple.index(x): x not in tuple`.
    pub fn index_in(&self, item: &T, start: Option<i64>, end: Option<i64>) -> Fallible<i64> {
        let (start, end) = sequence::bounds(start, end, self.0.len());
        let found = (start..end).find(|position| self.0[*position] == *item);
        found.map(length).ok_or_else(|| Exception::value_error("tuple.index(x): x not in tuple"))
    }
}

impl<T> Clone for Tuple<T> {
    /// The same tuple.
    #[inline]
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T> FromIterator<T> for Tuple<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Self(items.into_iter().collect())
    }
}

impl<T: Clone> From<&List<T>> for Tuple<T> {
    fn from(items: &List<T>) -> Self {
        Self(items.to_vec().into())
    }
}

impl<T, const N: usize> From<[T; N]> for Tuple<T> {
    fn from(items: [T; N]) -> Self {
        items.into_iter().collect()
    }
}

impl<T: PartialEq> PartialEq for Tuple<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0) || self.0 == other.0
    }
}

impl<T: PartialOrd> PartialOrd for Tuple<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        self.0.partial_cmp(&other.0)
    }
}

impl<T: Key> Key for Tuple<T> {
    fn key_hash(&self) -> u64 {
        let mut hasher = FxHasher::default();
        hasher.write_usize(self.0.len());
        for item in &*self.0 {
            hasher.write_u64(item.key_hash());
        }
        hasher.finish()
    }

    fn python_hash(&self) -> i64 {
        hash::of_tuple(self.0.iter().map(Key::python_hash))
    }

    fn same_key(&self, other: &Self) -> bool {
        self.0.len() == other.0.len()
            && self.0.iter().zip(other.0.iter()).all(|(item, other)| item.same_key(other))
    }
}

impl<T: Repr> Repr for Tuple<T> {
    fn write_repr(&self, out: &mut String) {
        out.push('(');
        for (position, item) in self.0.iter().enumerate() {
            if position > 0 {
                out.push_str(", ");
            }
            item.write_repr(out);
        }
        out.push_str(if self.0.len() == 1 { ",)" } else { ")" });
    }
}

impl<T: Repr> ToStr for Tuple<T> {}

impl<T> Truth for Tuple<T> {
    #[inline]
    fn truth(&self) -> bool {
        !self.is_empty()
    }
}

impl<T: Repr> Format for Tuple<T> {
    fn write_format(&self, spec: &str, out: &mut String) -> Fallible<()> {
        check_empty(spec, "tuple")?;
        self.write_repr(out);
        Ok(())
    }
}

impl<T: Repr> fmt::Debug for Tuple<T> {
    /// As `repr(t)`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.repr().as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::int::Int;

    fn ints(items: &[i64]) -> Tuple<Int> {
        items.iter().map(|item| Int::from(*item)).collect()
    }

    // Expected values are what CPython 3.11 gives.
    #[test]
    fn one_item_keeps_its_comma() {
        assert_eq!(ints(&[]).repr(), "()");
        assert_eq!(ints(&[1]).repr(), "(1,)");
        assert_eq!(ints(&[1, 2]).repr(), "(1, 2)");
    }

    #[test]
    fn slices_and_indices_are_as_of_a_list() {
        let t = ints(&[1, 2, 3, 4]);
        assert_eq!(t.slice(Some(1), Some(-1), None).expect("a slice"), ints(&[2, 3]));
        assert_eq!(t.slice(None, None, Some(-2)).expect("a slice"), ints(&[4, 2]));
        assert_eq!(t.item(-1_i64).expect("an item"), Int::from(4));
        let raised = t.item(4_i64).expect_err("no item");
        assert_eq!(raised.summary(), "IndexError: tuple index out of range");
    }

    #[test]
    fn a_shorter_tuple_comes_before_a_longer_one_it_begins() {
        assert!(ints(&[1]) < ints(&[1, 0]));
        assert!(ints(&[2]) > ints(&[1, 5]));
        assert!(ints(&[1, 2]).same_key(&ints(&[1, 2])));
    }
}
