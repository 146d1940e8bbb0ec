//! `StableBTreeSet[K]`.

use std::thread::LocalKey;

use super::map::MAGIC;
use super::memory::{self, Memory, Stable, Structure};
use super::{Entry, Stored};
use crate::exception::Fallible;
use crate::list::List;

/// A set in ascending order.
pub type StableBTreeSet<K> = ic_stable_structures::StableBTreeSet<Entry<K>, Memory>;

impl<K: Stored<Candid: Ord>> Structure for StableBTreeSet<K> {
    const NAME: &'static str = "StableBTreeSet";

    fn open(id: u8, _: u8) -> Self {
        Self::init(memory::memory(id, MAGIC, Self::NAME))
    }
}

/// The methods of `StableBTreeSet`.
pub trait SetMethods<K: Stored> {
    /// `insert(key)`: whether it is new.
    ///
    /// # Errors
    /// As of [`ToCandid`](crate::shell::ToCandid); `ValueError` where it takes more bytes than declared.
    fn insert(&'static self, key: &K::Python) -> Fallible<bool>;

    /// `remove(key)`: whether it was there.
    ///
    /// # Errors
    /// As of [`ToCandid`](crate::shell::ToCandid).
    fn remove(&'static self, key: &K::Python) -> Fallible<bool>;

    /// `contains(key)`.
    ///
    /// # Errors
    /// As of [`ToCandid`](crate::shell::ToCandid).
    fn contains(&'static self, key: &K::Python) -> Fallible<bool>;

    /// `is_empty()`.
    fn is_empty(&'static self) -> bool;

    /// `items()`, ascending.
    fn items(&'static self) -> List<K::Python>;

    /// `len()`.
    fn len(&'static self) -> i64;
}

impl<K: Stored<Candid: Ord>> SetMethods<K> for LocalKey<Stable<StableBTreeSet<K>>> {
    fn insert(&'static self, key: &K::Python) -> Fallible<bool> {
        let key = Entry::of(key, "Key")?;
        Ok(memory::open(self, |set| set.insert(key)))
    }

    fn remove(&'static self, key: &K::Python) -> Fallible<bool> {
        let key = Entry::looked_up(key)?;
        Ok(memory::open(self, |set| set.remove(&key)))
    }

    fn contains(&'static self, key: &K::Python) -> Fallible<bool> {
        let key = Entry::looked_up(key)?;
        Ok(memory::open(self, |set| set.contains(&key)))
    }

    fn is_empty(&'static self) -> bool {
        memory::open(self, |set| set.is_empty())
    }

    fn items(&'static self) -> List<K::Python> {
        memory::open(self, |set| set.iter().map(Entry::into_python).collect())
    }

    fn len(&'static self) -> i64 {
        memory::open(self, |set| set.len()).cast_signed()
    }
}
