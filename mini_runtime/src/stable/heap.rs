//! `StableMinHeap[V]`.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::thread::LocalKey;

use ic_stable_structures::Storable;
use ic_stable_structures::storable::Bound;

use super::memory::{self, Memory, Stable, Structure};
use super::{Entry, Stored};
use crate::exception::Fallible;

/// A heap of values of any size: a map whose keys are a value and a number.
pub type StableMinHeap<T> = ic_stable_structures::StableBTreeMap<Numbered<T>, (), Memory>;

/// A value, and a number that tells it from equal ones.
pub struct Numbered<T: Stored> {
    item: Entry<T>,
    number: u64,
}

impl<T: Stored> Clone for Numbered<T> {
    fn clone(&self) -> Self {
        Self { item: self.item.clone(), number: self.number }
    }
}

impl<T: Stored<Candid: Ord>> PartialEq for Numbered<T> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl<T: Stored<Candid: Ord>> Eq for Numbered<T> {}

impl<T: Stored<Candid: Ord>> PartialOrd for Numbered<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<T: Stored<Candid: Ord>> Ord for Numbered<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.item.cmp(&other.item).then_with(|| self.number.cmp(&other.number))
    }
}

/// The number, then the value.
impl<T: Stored> Storable for Numbered<T> {
    fn to_bytes(&self) -> Cow<'_, [u8]> {
        let item = Storable::to_bytes(&self.item);
        Cow::Owned([&self.number.to_le_bytes()[..], &item].concat())
    }

    fn into_bytes(self) -> Vec<u8> {
        self.to_bytes().into_owned()
    }

    /// # Panics
    /// Traps where there is no number.
    fn from_bytes(bytes: Cow<'_, [u8]>) -> Self {
        let Some((number, item)) = bytes.split_first_chunk() else {
            crate::exception::trap("StableMinHeap: an entry is too short")
        };
        let item = Storable::from_bytes(Cow::Borrowed(item));
        Self { item, number: u64::from_le_bytes(*number) }
    }

    const BOUND: Bound = Bound::Unbounded;
}

/// A heap of values of a declared size, each in a place of that size.
pub type SizedMinHeap<T> = ic_stable_structures::StableMinHeap<Entry<T>, Memory>;

/// What both do alike.
pub trait Heap: Structure {
    /// The types of the values.
    type Item: Stored<Candid: Ord>;

    /// Adds a value.
    fn add(&mut self, item: Entry<Self::Item>);
    /// Removes a least value.
    fn take(&mut self) -> Option<Entry<Self::Item>>;
    /// A least value.
    fn least(&self) -> Option<Entry<Self::Item>>;
    /// The number of values.
    fn count(&self) -> u64;
}

/// Python's name of both classes of heaps.
const NAME: &str = "StableMinHeap";

impl<T: Stored<Candid: Ord>> Structure for StableMinHeap<T> {
    const NAME: &'static str = NAME;

    fn open(id: u8, _: u8) -> Self {
        Self::init(memory::memory(id, super::map::MAGIC, NAME))
    }
}

impl<T: Stored<Candid: Ord>> Structure for SizedMinHeap<T> {
    const NAME: &'static str = NAME;

    fn open(id: u8, _: u8) -> Self {
        Self::init(memory::memory(id, *b"SMH", NAME))
    }
}

impl<T: Stored<Candid: Ord>> Heap for StableMinHeap<T> {
    type Item = T;

    fn add(&mut self, item: Entry<T>) {
        let at = |number| Numbered { item: item.clone(), number };
        let last = self.keys_range(at(0)..=at(u64::MAX)).next_back();
        let number = last.map_or(0, |last| last.number + 1);
        self.insert(Numbered { item, number }, ());
    }

    fn take(&mut self) -> Option<Entry<T>> {
        self.pop_first().map(|(first, ())| first.item)
    }

    fn least(&self) -> Option<Entry<T>> {
        self.first_key_value().map(|(first, ())| first.item)
    }

    fn count(&self) -> u64 {
        self.len()
    }
}

impl<T: Stored<Candid: Ord>> Heap for SizedMinHeap<T> {
    type Item = T;

    fn add(&mut self, item: Entry<T>) {
        self.push(&item);
    }

    fn take(&mut self) -> Option<Entry<T>> {
        self.pop()
    }

    fn least(&self) -> Option<Entry<T>> {
        self.peek()
    }

    fn count(&self) -> u64 {
        self.len()
    }
}

/// The methods of `StableMinHeap`.
pub trait HeapMethods<T: Stored> {
    /// `push(value)`.
    ///
    /// # Errors
    /// As of [`ToCandid`](crate::shell::ToCandid); `ValueError` where it takes more bytes than declared.
    fn push(&'static self, value: &T::Python) -> Fallible<()>;

    /// `pop()`: removes a least value.
    fn pop(&'static self) -> Option<T::Python>;

    /// `peek()`: a least value.
    fn peek(&'static self) -> Option<T::Python>;

    /// `len()`.
    fn len(&'static self) -> i64;

    /// `is_empty()`.
    fn is_empty(&'static self) -> bool;
}

impl<H: Heap> HeapMethods<H::Item> for LocalKey<Stable<H>> {
    fn push(&'static self, value: &<H::Item as Stored>::Python) -> Fallible<()> {
        let item = Entry::of(value, "Value")?;
        memory::open(self, |heap| heap.add(item));
        Ok(())
    }

    fn pop(&'static self) -> Option<<H::Item as Stored>::Python> {
        memory::open(self, H::take).map(Entry::into_python)
    }

    fn peek(&'static self) -> Option<<H::Item as Stored>::Python> {
        memory::open(self, |heap| heap.least()).map(Entry::into_python)
    }

    fn len(&'static self) -> i64 {
        memory::open(self, |heap| heap.count()).cast_signed()
    }

    fn is_empty(&'static self) -> bool {
        memory::open(self, |heap| heap.count() == 0)
    }
}
