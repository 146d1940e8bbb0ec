//! Builtin functions of bytes.

use crate::bytes::{Buffer, ByteArray, Bytes, bytes_from_ints};
use crate::exception::{Exception, Fallible};
use crate::int::{ByteOrder, Int, Integer};
use crate::iterable;
use crate::list::List;
use crate::text::Str;

/// `times * data`.
///
/// # Errors
/// `OverflowError` or `MemoryError` for a result that has no room.
pub fn repeat_bytes<B: Buffer>(times: impl Integer, data: &B) -> Fallible<B> {
    data.repeat(times)
}

/// `sorted(data)`.
pub fn sorted_bytes(data: &impl Buffer) -> List<Int> {
    iterable::sorted(data.to_vec().into_iter().map(|byte| Int::from(i64::from(byte))), false)
}

/// `min(data)`.
///
/// # Errors
/// `ValueError: min() arg is an empty sequence`.
pub fn least_byte(data: &impl Buffer) -> Fallible<i64> {
    iterable::min(data.to_vec()).map(i64::from)
}

/// `max(data)`.
///
/// # Errors
/// `ValueError: max() arg is an empty sequence`.
pub fn greatest_byte(data: &impl Buffer) -> Fallible<i64> {
    iterable::max(data.to_vec()).map(i64::from)
}

/// `sum(data)`.
pub fn sum_bytes(data: &impl Buffer) -> i64 {
    data.with(|data| data.iter().map(|byte| i64::from(*byte)).sum())
}

/// `any(data)`.
pub fn any_byte(data: &impl Buffer) -> bool {
    data.with(|data| data.iter().any(|byte| *byte != 0))
}

/// `all(data)`.
pub fn all_bytes(data: &impl Buffer) -> bool {
    data.with(|data| data.iter().all(|byte| *byte != 0))
}

/// `bytes(data)`.
pub fn bytes_of(data: &impl Buffer) -> Bytes {
    Bytes::from(data.to_vec())
}

/// `bytearray(data)`: a new object.
pub fn array_of(data: &impl Buffer) -> ByteArray {
    ByteArray::from(data.to_vec())
}

/// `value.to_bytes(length, byteorder, signed=signed)`.
///
/// # Errors
/// `OverflowError` where the value does not fit, `ValueError` for a negative
/// length and for an order that is none.
pub fn int_to_bytes(
    value: impl Integer,
    length: impl Integer,
    byteorder: &Str,
    signed: bool,
) -> Fallible<Bytes> {
    if length.to_index().is_none() {
        return Err(Exception::overflow_error("Python int too large to convert to C ssize_t"));
    }
    let order = ByteOrder::named(byteorder.as_str())?;
    value.to_int().to_bytes(length, order, signed).map(Bytes::from)
}

/// `int.from_bytes(data, byteorder, signed=signed)`.
///
/// # Errors
/// `ValueError` for an order that is none.
pub fn int_from_bytes(data: &impl Buffer, byteorder: &Str, signed: bool) -> Fallible<Int> {
    let order = ByteOrder::named(byteorder.as_str())?;
    Ok(data.with(|data| Int::from_bytes(data, order, signed)))
}

/// `int.from_bytes(items, byteorder, signed=signed)` of a list of ints.
///
/// # Errors
/// `ValueError` for an order that is none, and for an int that is no byte.
pub fn int_from_byte_list(items: &List<Int>, byteorder: &Str, signed: bool) -> Fallible<Int> {
    ByteOrder::named(byteorder.as_str())?;
    int_from_bytes(&bytes_from_ints(items)?, byteorder, signed)
}
