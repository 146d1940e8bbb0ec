//! `StableCell[V]`.

use std::thread::LocalKey;

use super::memory::{self, Memory, Stable, Structure};
use super::{Entry, Stored};
use crate::exception::Fallible;

/// One value.
pub type StableCell<T> = ic_stable_structures::StableCell<Entry<T>, Memory>;

const MAGIC: [u8; 3] = *b"SCL";

impl<T: Stored> Structure for StableCell<T> {
    const NAME: &'static str = "StableCell";

    /// # Panics
    /// Traps where the memory holds no cell: `start` makes it.
    fn open(id: u8, _: u8) -> Self {
        memory::refuse(id, Self::NAME, "its value was not set")
    }
}

/// The methods of `StableCell`.
pub trait CellMethods<T: Stored> {
    /// `StableCell[V](memory_id=..., default_value=value)`: the value where the memory holds none yet.
    ///
    /// # Errors
    /// As of [`ToCandid`](crate::shell::ToCandid); `ValueError` where it takes more bytes than declared.
    fn start(&'static self, value: &T::Python) -> Fallible<()>;

    /// `get()`.
    fn get(&'static self) -> T::Python;

    /// `set(value)`.
    ///
    /// # Errors
    /// As of [`ToCandid`](crate::shell::ToCandid); `ValueError` where it takes more bytes than declared.
    fn set(&'static self, value: &T::Python) -> Fallible<()>;
}

impl<T: Stored> CellMethods<T> for LocalKey<Stable<StableCell<T>>> {
    fn start(&'static self, value: &T::Python) -> Fallible<()> {
        let value = Entry::of(value, "Value")?;
        let open = |id| {
            let memory = memory::memory(id, MAGIC, <StableCell<T> as Structure>::NAME);
            StableCell::init(memory, value)
        };
        self.with(|cell| cell.with_or(open, |_| ()));
        Ok(())
    }

    fn get(&'static self) -> T::Python {
        memory::open(self, |cell| cell.get().clone()).into_python()
    }

    fn set(&'static self, value: &T::Python) -> Fallible<()> {
        let value = Entry::of(value, "Value")?;
        memory::open(self, |cell| cell.set(value));
        Ok(())
    }
}
