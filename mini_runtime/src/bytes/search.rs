//! Finding and replacing in bytes.

use super::{Buffer, Bytes, byte};
use crate::exception::{Exception, Fallible};
use crate::int::Integer;
use crate::sequence::{self, length};

/// The position of the first occurrence.
pub(super) fn first(data: &[u8], part: &[u8]) -> Option<usize> {
    match part {
        [] => Some(0),
        [byte] => data.iter().position(|found| found == byte),
        _ => data.windows(part.len()).position(|window| window == part),
    }
}

/// The position of the last occurrence.
pub(super) fn last(data: &[u8], part: &[u8]) -> Option<usize> {
    if part.is_empty() {
        return Some(data.len());
    }
    data.windows(part.len()).rposition(|window| window == part)
}

/// The position and the bytes between two bounds; `None` where the start lies
/// behind the end, where not even no bytes are found.
pub(super) fn window(data: &[u8], start: Option<i64>, end: Option<i64>) -> Option<(usize, &[u8])> {
    let (start, end) = sequence::bounds(start, end, data.len());
    data.get(start..end).map(|window| (start, window))
}

pub(super) fn find(data: &[u8], part: &[u8], start: Option<i64>, end: Option<i64>) -> i64 {
    found(window(data, start, end).and_then(|(at, window)| Some(at + first(window, part)?)))
}

pub(super) fn rfind(data: &[u8], part: &[u8], start: Option<i64>, end: Option<i64>) -> i64 {
    found(window(data, start, end).and_then(|(at, window)| Some(at + last(window, part)?)))
}

pub(super) fn count(data: &[u8], part: &[u8], start: Option<i64>, end: Option<i64>) -> i64 {
    window(data, start, end).map_or(0, |(_, window)| {
        if part.is_empty() {
            return length(window.len()) + 1;
        }
        length(occurrences(window, part).len())
    })
}

pub(super) fn or_not_found(position: i64) -> Fallible<i64> {
    if position < 0 { Err(Exception::value_error("subsection not found")) } else { Ok(position) }
}

/// Where a part that is not empty occurs, without overlap.
pub(super) fn occurrences(data: &[u8], part: &[u8]) -> Vec<usize> {
    let mut positions = Vec::new();
    let mut start = 0;
    while let Some(at) = first(&data[start..], part) {
        positions.push(start + at);
        start += at + part.len();
    }
    positions
}

pub(super) fn replace(data: &[u8], old: &[u8], new: &[u8], count: i64) -> Vec<u8> {
    let most = usize::try_from(count).unwrap_or(usize::MAX);
    let mut positions: Vec<usize> =
        if old.is_empty() { (0..=data.len()).collect() } else { occurrences(data, old) };
    positions.truncate(most);
    let mut out = Vec::with_capacity(data.len());
    let mut copied = 0;
    for at in positions {
        out.extend_from_slice(&data[copied..at]);
        out.extend_from_slice(new);
        copied = at + old.len();
    }
    out.extend_from_slice(&data[copied..]);
    out
}

fn found(position: Option<usize>) -> i64 {
    position.map_or(-1, length)
}

/// A byte as a part to search for.
///
/// # Errors
/// `ValueError: byte must be in range(0, 256)`.
fn part(value: impl Integer) -> Fallible<Bytes> {
    Ok(Bytes::from(vec![byte(value)?]))
}

/// `data.find(value, start, end)` of an int.
///
/// # Errors
/// `ValueError: byte must be in range(0, 256)`.
pub fn find_byte(
    data: &impl Buffer,
    value: impl Integer,
    start: Option<i64>,
    end: Option<i64>,
) -> Fallible<i64> {
    Ok(data.find_in(&part(value)?, start, end))
}

/// `data.rfind(value, start, end)` of an int.
///
/// # Errors
/// `ValueError: byte must be in range(0, 256)`.
pub fn rfind_byte(
    data: &impl Buffer,
    value: impl Integer,
    start: Option<i64>,
    end: Option<i64>,
) -> Fallible<i64> {
    Ok(data.rfind_in(&part(value)?, start, end))
}

/// `data.index(value, start, end)` of an int.
///
/// # Errors
/// `ValueError` for an int that is no byte or is not found.
pub fn index_byte(
    data: &impl Buffer,
    value: impl Integer,
    start: Option<i64>,
    end: Option<i64>,
) -> Fallible<i64> {
    data.index_in(&part(value)?, start, end)
}

/// `data.rindex(value, start, end)` of an int.
///
/// # Errors
/// `ValueError` for an int that is no byte or is not found.
pub fn rindex_byte(
    data: &impl Buffer,
    value: impl Integer,
    start: Option<i64>,
    end: Option<i64>,
) -> Fallible<i64> {
    data.rindex_in(&part(value)?, start, end)
}

/// `data.count(value, start, end)` of an int.
///
/// # Errors
/// `ValueError: byte must be in range(0, 256)`.
pub fn count_byte(
    data: &impl Buffer,
    value: impl Integer,
    start: Option<i64>,
    end: Option<i64>,
) -> Fallible<i64> {
    Ok(data.count_in(&part(value)?, start, end))
}
