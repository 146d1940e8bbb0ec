//! Iteration over a list that may change meanwhile, as CPython's by index:
//! items appended during the loop are seen.

use super::List;

/// `iter(xs)`.
#[derive(Clone)]
pub struct ListIter<T> {
    list: List<T>,
    /// The next position; the largest where the iterator is exhausted, which
    /// it stays even if the list grows.
    next: usize,
}

impl<T: Clone> Iterator for ListIter<T> {
    type Item = T;

    #[inline]
    fn next(&mut self) -> Option<T> {
        let found = self.list.0.borrow().get(self.next).cloned();
        self.next = if found.is_some() { self.next + 1 } else { usize::MAX };
        found
    }
}

/// `reversed(xs)`.
#[derive(Clone)]
pub struct ListReverseIter<T> {
    list: List<T>,
    /// The position behind the next one; 0 where the iterator is exhausted.
    end: usize,
}

impl<T: Clone> Iterator for ListReverseIter<T> {
    type Item = T;

    #[inline]
    fn next(&mut self) -> Option<T> {
        let position = self.end.checked_sub(1)?;
        let found = self.list.0.borrow().get(position).cloned();
        self.end = if found.is_some() { position } else { 0 };
        found
    }
}

impl<T: Clone> List<T> {
    /// `iter(xs)`: sees changes of the list.
    #[inline]
    pub fn iter(&self) -> ListIter<T> {
        ListIter { list: self.clone(), next: 0 }
    }

    /// `reversed(xs)`: sees changes of the list.
    pub fn reversed(&self) -> ListReverseIter<T> {
        ListReverseIter { list: self.clone(), end: self.0.borrow().len() }
    }
}

impl<T: Clone> IntoIterator for &List<T> {
    type Item = T;
    type IntoIter = ListIter<T>;

    fn into_iter(self) -> ListIter<T> {
        self.iter()
    }
}

impl<T: Clone> IntoIterator for List<T> {
    type Item = T;
    type IntoIter = ListIter<T>;

    fn into_iter(self) -> ListIter<T> {
        ListIter { list: self, next: 0 }
    }
}

impl<T> FromIterator<T> for List<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Self::from(Vec::from_iter(items))
    }
}
