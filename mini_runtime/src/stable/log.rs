//! `StableLog[V]`.

use std::thread::LocalKey;

use super::memory::{self, Memory, Stable, Structure};
use super::{Entry, Stored};
use crate::exception::Fallible;
use crate::int::Integer;
use crate::shell::ToCandid;

/// A log: its index in one memory, its data in another.
pub type StableLog<T> = ic_stable_structures::StableLog<Entry<T>, Memory, Memory>;

impl<T: Stored> Structure for StableLog<T> {
    const NAME: &'static str = "StableLog";

    fn open(id: u8, second: u8) -> Self {
        let index = memory::memory(id, *b"GLI", Self::NAME);
        Self::init(index, memory::memory(second, *b"GLD", Self::NAME))
    }
}

/// The methods of `StableLog`.
pub trait LogMethods<T: Stored> {
    /// `append(value)`: its index.
    ///
    /// # Errors
    /// As of [`ToCandid`]; `ValueError` where it takes more bytes than declared.
    fn append(&'static self, value: &T::Python) -> Fallible<i64>;

    /// `get(index)`.
    ///
    /// # Errors
    /// `OverflowError` for an index that is no `nat64`.
    fn get(&'static self, index: impl Integer) -> Fallible<Option<T::Python>>;

    /// `len()`.
    fn len(&'static self) -> i64;

    /// `is_empty()`.
    fn is_empty(&'static self) -> bool;
}

impl<T: Stored> LogMethods<T> for LocalKey<Stable<StableLog<T>>> {
    fn append(&'static self, value: &T::Python) -> Fallible<i64> {
        let item = Entry::of(value, "Value")?;
        match memory::open(self, |log| log.append(&item)) {
            Ok(index) => Ok(index.cast_signed()),
            Err(error) => crate::exception::trap(&format!("StableLog: {error:?}")),
        }
    }

    fn get(&'static self, index: impl Integer) -> Fallible<Option<T::Python>> {
        let index: u64 = index.to_int().to_candid()?;
        Ok(memory::open(self, |log| log.get(index)).map(Entry::into_python))
    }

    fn len(&'static self) -> i64 {
        memory::open(self, |log| log.len()).cast_signed()
    }

    fn is_empty(&'static self) -> bool {
        memory::open(self, |log| log.is_empty())
    }
}
