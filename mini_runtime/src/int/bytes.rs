//! `int.to_bytes` and `int.from_bytes`.

use num_bigint::{BigInt, Sign};

use super::{Int, Integer};
use crate::exception::{Exception, Fallible};
use crate::sequence;

/// The `byteorder` argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ByteOrder {
    /// `"big"`: the most significant byte first.
    Big,
    /// `"little"`: the least significant byte first.
    Little,
}

impl ByteOrder {
    /// The order that Python's argument names.
    ///
    /// # Errors
    /// `ValueError` for any other text.
    pub fn named(name: &str) -> Fallible<Self> {
        match name {
            "big" => Ok(Self::Big),
            "little" => Ok(Self::Little),
            _ => Err(Exception::value_error("byteorder must be either 'little' or 'big'")),
        }
    }
}

impl Int {
    /// `self.to_bytes(length, order, signed=is_signed)`.
    ///
    /// # Errors
    /// `OverflowError` when the value does not fit, or is negative and not
    /// signed, or `length` is no index; `ValueError` for a negative length,
    /// `MemoryError` where there is no room.
    pub fn to_bytes(
        &self,
        length: impl Integer,
        order: ByteOrder,
        is_signed: bool,
    ) -> Fallible<Vec<u8>> {
        let length = sequence::index(length)?;
        if length < 0 {
            return Err(Exception::value_error("length argument must be non-negative"));
        }
        let length = sequence::room(length, 1)?;
        let value = self.to_bigint();
        let is_negative = value.sign() == Sign::Minus;
        if is_negative && !is_signed {
            return Err(Exception::overflow_error("can't convert negative int to unsigned"));
        }
        let mut bytes = match (is_signed, value.sign()) {
            (_, Sign::NoSign) => Vec::new(),
            (true, _) => value.to_signed_bytes_le(),
            (false, _) => value.magnitude().to_bytes_le(),
        };
        // CPython 3.11 writes -1 into no bytes at all.
        if length == 0 && value == BigInt::from(-1) {
            bytes.clear();
        }
        if bytes.len() > length {
            return Err(Exception::overflow_error("int too big to convert"));
        }
        bytes.resize(length, if is_negative { 0xff } else { 0 });
        if order == ByteOrder::Big {
            bytes.reverse();
        }
        Ok(bytes)
    }

    /// `int.from_bytes(bytes, order, signed=is_signed)`.
    pub fn from_bytes(bytes: &[u8], order: ByteOrder, is_signed: bool) -> Self {
        let value = match (order, is_signed) {
            (ByteOrder::Big, true) => BigInt::from_signed_bytes_be(bytes),
            (ByteOrder::Big, false) => BigInt::from_bytes_be(Sign::Plus, bytes),
            (ByteOrder::Little, true) => BigInt::from_signed_bytes_le(bytes),
            (ByteOrder::Little, false) => BigInt::from_bytes_le(Sign::Plus, bytes),
        };
        Self::from_bigint(value)
    }
}
