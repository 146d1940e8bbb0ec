//! Iteration over bytes, as ints.

use super::{Buffer, ByteArray, Bytes};
use crate::int::Int;

/// The bytes of a `bytes`.
#[derive(Clone)]
pub struct BytesIter {
    data: Bytes,
    next: usize,
}

impl Iterator for BytesIter {
    type Item = i64;

    #[inline]
    fn next(&mut self) -> Option<i64> {
        let byte = self.data.as_slice().get(self.next)?;
        self.next += 1;
        Some(i64::from(*byte))
    }
}

/// The bytes of a `bytearray`, which may change meanwhile.
#[derive(Clone)]
pub struct ByteArrayIter {
    data: ByteArray,
    /// The next position; the largest where the iterator is exhausted, which
    /// it stays even if the array grows.
    next: usize,
}

impl Iterator for ByteArrayIter {
    type Item = i64;

    #[inline]
    fn next(&mut self) -> Option<i64> {
        let found = self.data.with(|data| data.get(self.next).copied());
        self.next = if found.is_some() { self.next + 1 } else { usize::MAX };
        found.map(i64::from)
    }
}

impl Bytes {
    /// `iter(b)`.
    #[inline]
    pub fn iter(&self) -> BytesIter {
        BytesIter { data: self.clone(), next: 0 }
    }

    /// `iter(b)`, of unbounded ints.
    pub fn ints(&self) -> impl Iterator<Item = Int> + use<> {
        self.iter().map(Int::from)
    }
}

impl ByteArray {
    /// `iter(b)`: sees changes.
    #[inline]
    pub fn iter(&self) -> ByteArrayIter {
        ByteArrayIter { data: self.clone(), next: 0 }
    }

    /// `iter(b)`, of unbounded ints: sees changes.
    pub fn ints(&self) -> impl Iterator<Item = Int> + use<> {
        self.iter().map(Int::from)
    }
}

impl IntoIterator for &Bytes {
    type Item = i64;
    type IntoIter = BytesIter;

    fn into_iter(self) -> BytesIter {
        self.iter()
    }
}

impl IntoIterator for &ByteArray {
    type Item = i64;
    type IntoIter = ByteArrayIter;

    fn into_iter(self) -> ByteArrayIter {
        self.iter()
    }
}
