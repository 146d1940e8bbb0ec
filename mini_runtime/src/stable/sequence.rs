//! `StableVec[V]`.

use std::thread::LocalKey;

use super::memory::{self, Memory, Stable, Structure};
use super::{Entry, Stored};
use crate::exception::{Exception, Fallible};
use crate::int::Integer;
use crate::shell::ToCandid;

/// A vector of items of any size: a map from their positions.
pub type StableVec<T> = ic_stable_structures::StableBTreeMap<u64, Entry<T>, Memory>;

/// A vector of items of a declared size, each in a place of that size.
pub type SizedVec<T> = ic_stable_structures::StableVec<Entry<T>, Memory>;

/// What both do alike.
pub trait Sequence: Structure {
    /// The types of the items.
    type Item: Stored;

    /// The item at a position.
    fn item(&self, index: u64) -> Option<Entry<Self::Item>>;
    /// Adds an item at the end.
    fn append(&mut self, item: Entry<Self::Item>);
    /// Removes the last item.
    fn take_last(&mut self) -> Option<Entry<Self::Item>>;
    /// Replaces the item at a position, which there is.
    fn replace(&mut self, index: u64, item: Entry<Self::Item>);
    /// The number of items.
    fn count(&self) -> u64;
}

/// Python's name of both classes of vectors.
const NAME: &str = "StableVec";

impl<T: Stored> Structure for StableVec<T> {
    const NAME: &'static str = NAME;

    fn open(id: u8, _: u8) -> Self {
        Self::init(memory::memory(id, super::map::MAGIC, NAME))
    }
}

impl<T: Stored> Structure for SizedVec<T> {
    const NAME: &'static str = NAME;

    fn open(id: u8, _: u8) -> Self {
        Self::init(memory::memory(id, *b"SVC", NAME))
    }
}

impl<T: Stored> Sequence for StableVec<T> {
    type Item = T;

    fn item(&self, index: u64) -> Option<Entry<T>> {
        self.get(&index)
    }

    fn append(&mut self, item: Entry<T>) {
        self.insert(self.len(), item);
    }

    fn take_last(&mut self) -> Option<Entry<T>> {
        self.pop_last().map(|(_, item)| item)
    }

    fn replace(&mut self, index: u64, item: Entry<T>) {
        self.insert(index, item);
    }

    fn count(&self) -> u64 {
        self.len()
    }
}

impl<T: Stored> Sequence for SizedVec<T> {
    type Item = T;

    fn item(&self, index: u64) -> Option<Entry<T>> {
        self.get(index)
    }

    fn append(&mut self, item: Entry<T>) {
        self.push(&item);
    }

    fn take_last(&mut self) -> Option<Entry<T>> {
        self.pop()
    }

    fn replace(&mut self, index: u64, item: Entry<T>) {
        self.set(index, &item);
    }

    fn count(&self) -> u64 {
        self.len()
    }
}

/// The methods of `StableVec`.
pub trait VecMethods<T: Stored> {
    /// `get(index)`.
    ///
    /// # Errors
    /// `OverflowError` for an index that is no `nat64`.
    fn get(&'static self, index: impl Integer) -> Fallible<Option<T::Python>>;

    /// `push(value)`.
    ///
    /// # Errors
    /// As of [`ToCandid`]; `ValueError` where it takes more bytes than declared.
    fn push(&'static self, value: &T::Python) -> Fallible<()>;

    /// `pop()`: the last item.
    fn pop(&'static self) -> Option<T::Python>;

    /// `set(index, value)`.
    ///
    /// # Errors
    /// As of [`push`](Self::push); `IndexError` where there is no such item.
    fn set(&'static self, index: impl Integer, value: &T::Python) -> Fallible<()>;

    /// `len()`.
    fn len(&'static self) -> i64;

    /// `is_empty()`.
    fn is_empty(&'static self) -> bool;
}

impl<S: Sequence> VecMethods<S::Item> for LocalKey<Stable<S>> {
    fn get(&'static self, index: impl Integer) -> Fallible<Option<<S::Item as Stored>::Python>> {
        let index: u64 = index.to_int().to_candid()?;
        Ok(memory::open(self, |items| items.item(index)).map(Entry::into_python))
    }

    fn push(&'static self, value: &<S::Item as Stored>::Python) -> Fallible<()> {
        let item = Entry::of(value, "Value")?;
        memory::open(self, |items| items.append(item));
        Ok(())
    }

    fn pop(&'static self) -> Option<<S::Item as Stored>::Python> {
        memory::open(self, S::take_last).map(Entry::into_python)
    }

    fn set(&'static self, index: impl Integer, value: &<S::Item as Stored>::Python) -> Fallible<()> {
        let index: u64 = index.to_int().to_candid()?;
        let item = Entry::of(value, "Value")?;
        memory::open(self, |items| {
            if index >= items.count() {
                return Err(Exception::index_error("StableVec index out of range"));
            }
            items.replace(index, item);
            Ok(())
        })
    }

    fn len(&'static self) -> i64 {
        memory::open(self, |items| items.count()).cast_signed()
    }

    fn is_empty(&'static self) -> bool {
        memory::open(self, |items| items.count() == 0)
    }
}
