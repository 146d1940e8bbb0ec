//! Python's `bytes` and `bytearray`.
//!
//! `Bytes` is immutable and shared when cloned; `ByteArray` is a handle, whose
//! clones are aliases. What both can do is in the trait [`Buffer`].

mod ascii;
mod buffer;
mod build;
mod codec;
mod edit;
mod iter;
mod layout;
mod protocol;
mod search;
mod split;
mod wide;

#[cfg(test)]
mod tests;

use std::cell::RefCell;
use std::rc::Rc;

pub use buffer::Buffer;
pub use build::{
    array_from_hex, array_from_ints, array_from_size, bytes_from_hex, bytes_from_ints, bytes_from_size,
    hex_with, hex_with_groups,
};
pub use codec::{array_of_text, array_of_text_with, bytes_of_text, bytes_of_text_with};
pub use codec::{decode, decode_as, decode_with, encode, encode_as, encode_with};
pub use iter::{ByteArrayIter, BytesIter};
pub use layout::maketrans;
pub use search::{count_byte, find_byte, index_byte, rfind_byte, rindex_byte};

use crate::exception::{Exception, Fallible};
use crate::int::Integer;

/// A Python `bytes`. Cloning shares the data.
#[derive(Clone)]
pub struct Bytes(Data);

#[derive(Clone)]
enum Data {
    /// A literal of the program.
    Literal(&'static [u8]),
    /// Any other data.
    Shared(Rc<[u8]>),
}

/// A Python `bytearray`: a handle.
#[derive(Clone)]
pub struct ByteArray(Rc<RefCell<Vec<u8>>>);

impl Bytes {
    /// `b""`.
    pub const fn new() -> Self {
        Self(Data::Literal(&[]))
    }

    /// A literal of the program.
    pub const fn literal(data: &'static [u8]) -> Self {
        Self(Data::Literal(data))
    }

    /// The data.
    #[inline]
    pub fn as_slice(&self) -> &[u8] {
        match &self.0 {
            Data::Literal(data) => data,
            Data::Shared(data) => data,
        }
    }
}

impl Default for Bytes {
    fn default() -> Self {
        Self::new()
    }
}

impl From<Vec<u8>> for Bytes {
    fn from(data: Vec<u8>) -> Self {
        Self(Data::Shared(Rc::from(data)))
    }
}

impl From<&[u8]> for Bytes {
    fn from(data: &[u8]) -> Self {
        Self(Data::Shared(Rc::from(data)))
    }
}

impl ByteArray {
    /// Where the object is, and how many know of it.
    pub(crate) fn identity(&self) -> (usize, usize) {
        (Rc::as_ptr(&self.0).addr(), Rc::strong_count(&self.0))
    }

    /// Looks at the bytes.
    pub(crate) fn look<R>(&self, look: impl FnOnce(&[u8]) -> R) -> R {
        look(&self.0.borrow())
    }

    /// `bytearray()`.
    pub fn new() -> Self {
        Self::from(Vec::new())
    }

    /// `a is other`.
    #[inline]
    pub fn same(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Default for ByteArray {
    fn default() -> Self {
        Self::new()
    }
}

impl From<Vec<u8>> for ByteArray {
    fn from(data: Vec<u8>) -> Self {
        Self(Rc::new(RefCell::new(data)))
    }
}

/// An int as a byte.
///
/// # Errors
/// `ValueError: byte must be in range(0, 256)`.
#[inline]
pub(crate) fn byte(value: impl Integer) -> Fallible<u8> {
    byte_or(value, "byte must be in range(0, 256)")
}

fn byte_or(value: impl Integer, message: &'static str) -> Fallible<u8> {
    value
        .to_index()
        .and_then(|value| u8::try_from(value).ok())
        .ok_or_else(|| Exception::value_error(message))
}
