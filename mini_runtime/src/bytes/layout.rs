//! Padding, stripping, tab stops and translation of bytes.

use super::ascii::is_space;
use super::{Buffer, Bytes};
use crate::exception::{Exception, Fallible};
use crate::sequence::{self, length};

/// Where the bytes go.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// The padding follows.
    Left,
    /// The padding comes first.
    Right,
    /// It is on both sides.
    Center,
}

pub(super) fn fill_byte(method: &str, fill: &Bytes) -> Fallible<u8> {
    match fill.as_slice() {
        [byte] => Ok(*byte),
        _ => Err(Exception::type_error(format!(
            "{method}() argument 2 must be a byte string of length 1, not bytes"
        ))),
    }
}

pub(super) fn justify(data: &[u8], width: i64, fill: u8, side: Side) -> Fallible<Vec<u8>> {
    let missing = sequence::padding(length(data.len()), width, 1)?;
    let left = match side {
        Side::Left => 0,
        Side::Right => missing,
        // CPython puts the odd one to the left when the width is odd.
        Side::Center => missing / 2 + (missing & usize::from(width & 1 == 1)),
    };
    let mut out = vec![fill; left];
    out.extend_from_slice(data);
    out.resize(data.len() + missing, fill);
    Ok(out)
}

pub(super) fn zero_fill(data: &[u8], width: i64) -> Fallible<Vec<u8>> {
    let mut out = justify(data, width, b'0', Side::Right)?;
    let padding = out.len() - data.len();
    if padding > 0 && matches!(data.first(), Some(b'+' | b'-')) {
        out.swap(0, padding);
    }
    Ok(out)
}

pub(super) fn strip<'a>(
    data: &'a [u8],
    characters: Option<&Bytes>,
    at_start: bool,
    at_end: bool,
) -> &'a [u8] {
    let is_doomed = |byte: &u8| match characters {
        Some(characters) => characters.as_slice().contains(byte),
        None => is_space(*byte),
    };
    let kept = |byte: &u8| !is_doomed(byte);
    let start = if at_start { data.iter().position(kept).unwrap_or(data.len()) } else { 0 };
    let rest = &data[start..];
    let end = if at_end { rest.iter().rposition(kept).map_or(0, |last| last + 1) } else { rest.len() };
    &rest[..end]
}

pub(super) fn expand_tabs(data: &[u8], tabsize: i64) -> Vec<u8> {
    let mut out = Vec::with_capacity(data.len());
    let mut column: i64 = 0;
    for byte in data {
        match byte {
            b'\t' if tabsize > 0 => {
                let spaces = tabsize - column % tabsize;
                out.extend((0..spaces).map(|_| b' '));
                column += spaces;
            }
            b'\t' => {}
            b'\n' | b'\r' => {
                out.push(*byte);
                column = 0;
            }
            _ => {
                out.push(*byte);
                column += 1;
            }
        }
    }
    out
}

pub(super) fn translate(data: &[u8], table: Option<&[u8]>, delete: &[u8]) -> Fallible<Vec<u8>> {
    if table.is_some_and(|table| table.len() != 256) {
        return Err(Exception::value_error("translation table must be 256 characters long"));
    }
    let kept = data.iter().filter(|byte| !delete.contains(byte));
    Ok(kept.map(|byte| table.map_or(*byte, |table| table[usize::from(*byte)])).collect())
}

/// `bytes.maketrans(from, to)`: a table of 256 bytes.
///
/// # Errors
/// `ValueError` for arguments of different lengths.
pub fn maketrans(from: &impl Buffer, to: &impl Buffer) -> Fallible<Bytes> {
    let (from, to) = (from.to_vec(), to.to_vec());
    if from.len() != to.len() {
        return Err(Exception::value_error("maketrans arguments must have same length"));
    }
    let mut table: Vec<u8> = (0..=255).collect();
    for (from, to) in from.iter().zip(to) {
        table[usize::from(*from)] = to;
    }
    Ok(Bytes::from(table))
}
