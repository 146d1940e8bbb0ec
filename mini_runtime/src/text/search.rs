//! Finding and replacing substrings.
//!
//! Methods whose name ends in `_in` take the optional bounds of the Python
//! method, which count code points; a bound outside the range of `i64` is
//! given saturated.

use super::Str;
use crate::exception::{Exception, Fallible};
use crate::sequence::{self, length};
use crate::tuple::TupleOf;

impl Str {
    /// `part in s`.
    #[inline]
    pub fn contains(&self, part: &Self) -> bool {
        self.as_str().contains(part.as_str())
    }

    /// `s.find(part)`: the position of the first occurrence, or -1.
    pub fn find(&self, part: &Self) -> i64 {
        self.found(self.as_str().find(part.as_str()))
    }

    /// `s.rfind(part)`: the position of the last occurrence, or -1.
    pub fn rfind(&self, part: &Self) -> i64 {
        self.found(self.as_str().rfind(part.as_str()))
    }

    /// `s.find(part, start, end)`.
    pub fn find_in(&self, part: &Self, start: Option<i64>, end: Option<i64>) -> i64 {
        self.found(
            self.window(start, end)
                .and_then(|(offset, window)| window.find(part.as_str()).map(|inside| offset + inside)),
        )
    }

    /// `s.rfind(part, start, end)`.
    pub fn rfind_in(&self, part: &Self, start: Option<i64>, end: Option<i64>) -> i64 {
        self.found(
            self.window(start, end)
                .and_then(|(offset, window)| window.rfind(part.as_str()).map(|inside| offset + inside)),
        )
    }

    /// `s.index(part)`.
    ///
    /// # Errors
    /// `ValueError: substring not found`.
    pub fn index(&self, part: &Self) -> Fallible<i64> {
        or_not_found(self.find(part))
    }

    /// `s.rindex(part)`.
    ///
    /// # Errors
    /// `ValueError: substring not found`.
    pub fn rindex(&self, part: &Self) -> Fallible<i64> {
        or_not_found(self.rfind(part))
    }

    /// `s.index(part, start, end)`.
    ///
    /// # Errors
    /// `ValueError: substring not found`.
    pub fn index_in(&self, part: &Self, start: Option<i64>, end: Option<i64>) -> Fallible<i64> {
        or_not_found(self.find_in(part, start, end))
    }

    /// `s.rindex(part, start, end)`.
    ///
    /// # Errors
    /// `ValueError: substring not found`.
    pub fn rindex_in(&self, part: &Self, start: Option<i64>, end: Option<i64>) -> Fallible<i64> {
        or_not_found(self.rfind_in(part, start, end))
    }

    /// `s.count(part)`: occurrences that do not overlap. The empty string
    /// occurs before each character and at the end.
    pub fn count(&self, part: &Self) -> i64 {
        length(self.as_str().matches(part.as_str()).count())
    }

    /// `s.count(part, start, end)`.
    pub fn count_in(&self, part: &Self, start: Option<i64>, end: Option<i64>) -> i64 {
        self.window(start, end).map_or(0, |(_, window)| length(window.matches(part.as_str()).count()))
    }

    /// `s.startswith(prefix)`.
    #[inline]
    pub fn startswith(&self, prefix: &Self) -> bool {
        self.as_str().starts_with(prefix.as_str())
    }

    /// `s.endswith(suffix)`.
    #[inline]
    pub fn endswith(&self, suffix: &Self) -> bool {
        self.as_str().ends_with(suffix.as_str())
    }

    /// `s.startswith(prefix, start, end)`.
    pub fn startswith_in(&self, prefix: &Self, start: Option<i64>, end: Option<i64>) -> bool {
        self.window(start, end).is_some_and(|(_, window)| window.starts_with(prefix.as_str()))
    }

    /// `s.endswith(suffix, start, end)`.
    pub fn endswith_in(&self, suffix: &Self, start: Option<i64>, end: Option<i64>) -> bool {
        self.window(start, end).is_some_and(|(_, window)| window.ends_with(suffix.as_str()))
    }

    /// `s.startswith((a, b, ...), start, end)`.
    pub fn startswith_any(
        &self,
        prefixes: &impl TupleOf<Self>,
        start: Option<i64>,
        end: Option<i64>,
    ) -> bool {
        prefixes.items().iter().any(|prefix| self.startswith_in(prefix, start, end))
    }

    /// `s.endswith((a, b, ...), start, end)`.
    pub fn endswith_any(
        &self,
        suffixes: &impl TupleOf<Self>,
        start: Option<i64>,
        end: Option<i64>,
    ) -> bool {
        suffixes.items().iter().any(|suffix| self.endswith_in(suffix, start, end))
    }

    /// `s.replace(old, new)`.
    #[must_use]
    pub fn replace(&self, old: &Self, new: &Self) -> Self {
        if !old.is_empty() && !self.contains(old) {
            return self.clone();
        }
        Self::from(self.as_str().replace(old.as_str(), new.as_str()))
    }

    /// `s.replace(old, new, count)`; a negative count replaces all.
    #[must_use]
    pub fn replace_max(&self, old: &Self, new: &Self, count: i64) -> Self {
        match usize::try_from(count) {
            Ok(count) => Self::from(self.as_str().replacen(old.as_str(), new.as_str(), count)),
            Err(_) => self.replace(old, new),
        }
    }

    /// `s.removeprefix(prefix)`.
    #[must_use]
    pub fn removeprefix(&self, prefix: &Self) -> Self {
        if !self.startswith(prefix) {
            return self.clone();
        }
        self.bytes_between(prefix.as_str().len(), self.as_str().len())
    }

    /// `s.removesuffix(suffix)`.
    #[must_use]
    pub fn removesuffix(&self, suffix: &Self) -> Self {
        if !self.endswith(suffix) {
            return self.clone();
        }
        self.bytes_between(0, self.as_str().len() - suffix.as_str().len())
    }

    fn found(&self, offset: Option<usize>) -> i64 {
        offset.map_or(-1, |offset| length(self.position_at(offset)))
    }

    /// The byte offset and the text between two bounds; `None` where the
    /// start lies behind the end, where not even the empty string is found.
    fn window(&self, start: Option<i64>, end: Option<i64>) -> Option<(usize, &str)> {
        let (start, end) = sequence::bounds(start, end, self.code_points());
        if start > end {
            return None;
        }
        let offset = self.byte_offset(start);
        Some((offset, &self.as_str()[offset..self.byte_offset(end)]))
    }
}

fn or_not_found(position: i64) -> Fallible<i64> {
    if position < 0 {
        return Err(Exception::value_error("substring not found"));
    }
    Ok(position)
}
