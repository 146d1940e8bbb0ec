//! Splitting a `str` into parts and joining parts.

use super::{Str, unicode::is_space};
use crate::exception::{Exception, Fallible};
use crate::items::Listed;
use crate::list::List;

impl Str {
    /// `s.split()`: the parts between runs of white space.
    pub fn split(&self) -> List<Self> {
        self.split_spaces(usize::MAX)
    }

    /// `s.rsplit()`.
    pub fn rsplit(&self) -> List<Self> {
        self.split()
    }

    /// `s.split(separator)`.
    ///
    /// # Errors
    /// `ValueError: empty separator`.
    pub fn split_on(&self, separator: &Self) -> Fallible<List<Self>> {
        self.split_max(Some(separator), -1)
    }

    /// `s.rsplit(separator)`.
    ///
    /// # Errors
    /// `ValueError: empty separator`.
    pub fn rsplit_on(&self, separator: &Self) -> Fallible<List<Self>> {
        self.rsplit_max(Some(separator), -1)
    }

    /// `s.split(separator, maxsplit)`; `None` splits at white space, a
    /// negative maximum is none.
    ///
    /// # Errors
    /// `ValueError: empty separator`.
    pub fn split_max(&self, separator: Option<&Self>, maxsplit: i64) -> Fallible<List<Self>> {
        let most = most_splits(maxsplit);
        let Some(separator) = separator else {
            return Ok(self.split_spaces(most));
        };
        let separator = not_empty(separator)?;
        let mut parts = Vec::new();
        let mut start = 0;
        for (offset, _) in self.as_str().match_indices(separator).take(most) {
            parts.push(self.bytes_between(start, offset));
            start = offset + separator.len();
        }
        parts.push(self.bytes_between(start, self.as_str().len()));
        Ok(List::from(parts))
    }

    /// `s.rsplit(separator, maxsplit)`: splits counted from the right.
    ///
    /// # Errors
    /// `ValueError: empty separator`.
    pub fn rsplit_max(&self, separator: Option<&Self>, maxsplit: i64) -> Fallible<List<Self>> {
        let most = most_splits(maxsplit);
        let Some(separator) = separator else {
            return Ok(self.rsplit_spaces(most));
        };
        let separator = not_empty(separator)?;
        let mut parts = Vec::new();
        let mut end = self.as_str().len();
        for (offset, _) in self.as_str().rmatch_indices(separator).take(most) {
            parts.push(self.bytes_between(offset + separator.len(), end));
            end = offset;
        }
        parts.push(self.bytes_between(0, end));
        parts.reverse();
        Ok(List::from(parts))
    }

    fn split_spaces(&self, most: usize) -> List<Self> {
        let text = self.as_str();
        let mut parts = Vec::new();
        let mut rest = text.trim_start_matches(is_space);
        while !rest.is_empty() {
            let start = text.len() - rest.len();
            let end = match rest.find(is_space) {
                Some(end) if parts.len() < most => start + end,
                _ if parts.len() < most => text.len(),
                _ => {
                    // When no split is left, the rest keeps its white space.
                    parts.push(self.bytes_between(start, text.len()));
                    break;
                }
            };
            parts.push(self.bytes_between(start, end));
            rest = text[end..].trim_start_matches(is_space);
        }
        List::from(parts)
    }

    fn rsplit_spaces(&self, most: usize) -> List<Self> {
        let text = self.as_str();
        let mut parts = Vec::new();
        let mut end = text.trim_end_matches(is_space).len();
        while end > 0 {
            let rest = &text[..end];
            let start = if parts.len() < most {
                rest.trim_end_matches(|character| !is_space(character)).len()
            } else {
                0
            };
            parts.push(self.bytes_between(start, end));
            if parts.len() > most {
                break;
            }
            end = text[..start].trim_end_matches(is_space).len();
        }
        parts.reverse();
        List::from(parts)
    }

    /// `s.splitlines(keepends)`.
    pub fn splitlines(&self, keepends: bool) -> List<Self> {
        let text = self.as_str();
        let mut lines = Vec::new();
        let mut start = 0;
        while let Some(found) = text[start..].find(is_line_break) {
            let end = start + found;
            let width = match &text.as_bytes()[end..] {
                [b'\r', b'\n', ..] => 2,
                _ => text[end..].chars().next().map_or(0, char::len_utf8),
            };
            let behind = end + width;
            lines.push(self.bytes_between(start, if keepends { behind } else { end }));
            start = behind;
        }
        if start < text.len() {
            lines.push(self.bytes_between(start, text.len()));
        }
        List::from(lines)
    }

    /// `s.partition(separator)`.
    ///
    /// # Errors
    /// `ValueError: empty separator`.
    pub fn partition(&self, separator: &Self) -> Fallible<(Self, Self, Self)> {
        let found = self.as_str().find(not_empty(separator)?);
        Ok(match found {
            Some(offset) => self.parted(offset, separator),
            None => (self.clone(), Self::new(), Self::new()),
        })
    }

    /// `s.rpartition(separator)`.
    ///
    /// # Errors
    /// `ValueError: empty separator`.
    pub fn rpartition(&self, separator: &Self) -> Fallible<(Self, Self, Self)> {
        let found = self.as_str().rfind(not_empty(separator)?);
        Ok(match found {
            Some(offset) => self.parted(offset, separator),
            None => (Self::new(), Self::new(), self.clone()),
        })
    }

    fn parted(&self, offset: usize, separator: &Self) -> (Self, Self, Self) {
        let behind = offset + separator.as_str().len();
        (
            self.bytes_between(0, offset),
            separator.clone(),
            self.bytes_between(behind, self.as_str().len()),
        )
    }

    /// `s.join(parts)`.
    #[must_use]
    pub fn join(&self, parts: &(impl Listed<Item = Self> + ?Sized)) -> Self {
        parts.with_items(|parts| match parts {
            [] => Self::new(),
            [part] => part.clone(),
            parts => Self::from(parts.join(self.as_str())),
        })
    }

    /// `s.join(parts)` for the parts of a generator or another iterable.
    #[must_use]
    pub fn join_from(&self, parts: impl IntoIterator<Item = Self>) -> Self {
        self.join(&List::from(Vec::from_iter(parts)))
    }
}

fn most_splits(maxsplit: i64) -> usize {
    usize::try_from(maxsplit).unwrap_or(usize::MAX)
}

fn not_empty(separator: &Str) -> Fallible<&str> {
    let separator = separator.as_str();
    if separator.is_empty() {
        return Err(Exception::value_error("empty separator"));
    }
    Ok(separator)
}

/// The line boundaries of `str.splitlines` (Library Reference).
fn is_line_break(character: char) -> bool {
    matches!(
        character,
        '\n'..='\r' | '\x1c'..='\x1e' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}
