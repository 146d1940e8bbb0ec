//! Splitting bytes into parts.

use super::ascii::is_space;
use super::search::occurrences;
use crate::exception::{Exception, Fallible};

/// The separator.
///
/// # Errors
/// `ValueError: empty separator`.
pub(super) fn not_empty(separator: &[u8]) -> Fallible<&[u8]> {
    if separator.is_empty() { Err(Exception::value_error("empty separator")) } else { Ok(separator) }
}

fn most_splits(maxsplit: i64) -> usize {
    usize::try_from(maxsplit).unwrap_or(usize::MAX)
}

pub(super) fn split(data: &[u8], separator: Option<&[u8]>, maxsplit: i64) -> Fallible<Vec<Vec<u8>>> {
    let most = most_splits(maxsplit);
    let Some(separator) = separator else { return Ok(split_spaces(data, most)) };
    let separator = not_empty(separator)?;
    let mut parts = Vec::new();
    let mut start = 0;
    for at in occurrences(data, separator).into_iter().take(most) {
        parts.push(data[start..at].to_vec());
        start = at + separator.len();
    }
    parts.push(data[start..].to_vec());
    Ok(parts)
}

pub(super) fn rsplit(data: &[u8], separator: Option<&[u8]>, maxsplit: i64) -> Fallible<Vec<Vec<u8>>> {
    let reversed = |data: &[u8]| data.iter().rev().copied().collect::<Vec<u8>>();
    let separator = separator.map(reversed);
    let mut parts = split(&reversed(data), separator.as_deref(), maxsplit)?;
    parts.reverse();
    for part in &mut parts {
        part.reverse();
    }
    Ok(parts)
}

fn split_spaces(data: &[u8], most: usize) -> Vec<Vec<u8>> {
    let mut parts = Vec::new();
    let mut rest = trim_start(data);
    while !rest.is_empty() {
        if parts.len() >= most {
            // When no split is left, the rest keeps its white space.
            parts.push(rest.to_vec());
            break;
        }
        let end = rest.iter().position(|byte| is_space(*byte)).unwrap_or(rest.len());
        parts.push(rest[..end].to_vec());
        rest = trim_start(&rest[end..]);
    }
    parts
}

fn trim_start(data: &[u8]) -> &[u8] {
    let start = data.iter().position(|byte| !is_space(*byte)).unwrap_or(data.len());
    &data[start..]
}

pub(super) fn lines(data: &[u8], keepends: bool) -> Vec<Vec<u8>> {
    let mut lines = Vec::new();
    let mut start = 0;
    while start < data.len() {
        let rest = &data[start..];
        let end = rest.iter().position(|byte| matches!(byte, b'\n' | b'\r'));
        let (content, whole) = match end {
            None => (rest.len(), rest.len()),
            Some(end) if rest[end..].starts_with(b"\r\n") => (end, end + 2),
            Some(end) => (end, end + 1),
        };
        lines.push(rest[..if keepends { whole } else { content }].to_vec());
        start += whole;
    }
    lines
}
