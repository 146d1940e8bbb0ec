//! Making bytes of ints, sizes and hexadecimal text, and text of bytes.

use super::{Buffer, ByteArray, Bytes, byte, byte_or};
use crate::exception::{Exception, Fallible};
use crate::int::{Int, Integer};
use crate::list::List;
use crate::sequence;
use crate::text::Str;

/// `bytes(items)` of a list of ints.
///
/// # Errors
/// `ValueError: bytes must be in range(0, 256)`.
pub fn bytes_from_ints(items: &List<Int>) -> Fallible<Bytes> {
    let items = items.borrow();
    let data = items.iter().map(|item| byte_or(item, "bytes must be in range(0, 256)"));
    data.collect::<Fallible<Vec<u8>>>().map(Bytes::from)
}

/// `bytearray(items)` of a list of ints.
///
/// # Errors
/// `ValueError: byte must be in range(0, 256)`.
pub fn array_from_ints(items: &List<Int>) -> Fallible<ByteArray> {
    let items = items.borrow();
    items.iter().map(byte).collect::<Fallible<Vec<u8>>>().map(ByteArray::from)
}

/// `bytes(size)`: zeros.
///
/// # Errors
/// `ValueError` for a negative size, `OverflowError` or `MemoryError` for one
/// that has no room.
pub fn bytes_from_size(size: impl Integer) -> Fallible<Bytes> {
    zeros(size).map(Bytes::from)
}

/// `bytearray(size)`: zeros.
///
/// # Errors
/// As [`bytes_from_size`].
pub fn array_from_size(size: impl Integer) -> Fallible<ByteArray> {
    zeros(size).map(ByteArray::from)
}

fn zeros(size: impl Integer) -> Fallible<Vec<u8>> {
    if size.to_index().is_some() && size.sign() < 0 {
        return Err(Exception::value_error("negative count"));
    }
    Ok(vec![0; sequence::repetitions(1, size)?])
}

/// `bytes.fromhex(text)`: two digits a byte, with ASCII white space between
/// bytes.
///
/// # Errors
/// `ValueError` that names the first character that does not fit.
pub fn bytes_from_hex(text: &Str) -> Fallible<Bytes> {
    from_hex(text.as_str()).map(Bytes::from)
}

/// `bytearray.fromhex(text)`.
///
/// # Errors
/// As [`bytes_from_hex`].
pub fn array_from_hex(text: &Str) -> Fallible<ByteArray> {
    from_hex(text.as_str()).map(ByteArray::from)
}

fn from_hex(text: &str) -> Fallible<Vec<u8>> {
    if let Some(position) = text.chars().position(|character| !character.is_ascii()) {
        return Err(not_hexadecimal(position));
    }
    let digit = |position: usize| {
        text.as_bytes()
            .get(position)
            .and_then(|byte| char::from(*byte).to_digit(16))
            .and_then(|digit| u8::try_from(digit).ok())
            .ok_or_else(|| not_hexadecimal(position))
    };
    let mut data = Vec::with_capacity(text.len() / 2);
    let mut position = 0;
    while let Some(byte) = text.as_bytes().get(position) {
        if super::ascii::is_space(*byte) {
            position += 1;
            continue;
        }
        data.push(digit(position)? << 4 | digit(position + 1)?);
        position += 2;
    }
    Ok(data)
}

#[cold]
#[inline(never)]
fn not_hexadecimal(position: usize) -> Exception {
    Exception::value_error(format!(
        "non-hexadecimal number found in fromhex() arg at position {position}"
    ))
}

pub(super) fn hex_of(data: &[u8]) -> String {
    let mut out = String::with_capacity(data.len() * 2);
    for byte in data {
        push_hex(*byte, &mut out);
    }
    out
}

/// `b.hex(separator)`.
///
/// # Errors
/// `ValueError` unless the separator is one ASCII character.
pub fn hex_with(data: &impl Buffer, separator: &Str) -> Fallible<Str> {
    hex_with_groups(data, separator, 1_i64)
}

/// `b.hex(separator, group)`: a separator after each `group` bytes counted
/// from the right, from the left where it is negative.
///
/// # Errors
/// `ValueError` unless the separator is one ASCII character.
pub fn hex_with_groups(data: &impl Buffer, separator: &Str, group: impl Integer) -> Fallible<Str> {
    let mut characters = separator.as_str().chars();
    let separator = match (characters.next(), characters.next()) {
        (Some(character), None) if character.is_ascii() => character,
        (Some(_), None) => return Err(Exception::value_error("sep must be ASCII.")),
        _ => return Err(Exception::value_error("sep must be length 1.")),
    };
    let group = group.to_index_clamped();
    let size = usize::try_from(group.unsigned_abs()).unwrap_or(usize::MAX);
    let data = data.to_vec();
    let mut out = String::new();
    for (position, byte) in data.iter().enumerate() {
        let counted = if group > 0 { data.len() - position } else { position };
        if position > 0 && size > 0 && counted % size == 0 {
            out.push(separator);
        }
        push_hex(*byte, &mut out);
    }
    Ok(Str::from(out))
}

/// Appends a byte as two digits.
pub(super) fn push_hex(byte: u8, out: &mut String) {
    for digit in [byte >> 4, byte & 15] {
        out.extend(char::from_digit(u32::from(digit), 16));
    }
}
