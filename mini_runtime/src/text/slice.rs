//! `s[i]` and `s[lo:hi:step]`.

use super::literal::ascii_byte;
use super::{Data, Str};
use crate::exception::{Exception, Fallible};
use crate::int::Integer;
use crate::sequence::{self, Slice};

impl Str {
    /// `s[index]`, in constant time.
    ///
    /// # Errors
    /// `IndexError: string index out of range`.
    #[inline]
    pub fn item(&self, index: impl Integer) -> Fallible<Self> {
        let index = sequence::index_of(index)?;
        let (text, is_ascii) = match &self.0 {
            Data::Ascii(text) => (*text, true),
            Data::Shared(text) => (text.as_str(), text.is_ascii()),
        };
        if !is_ascii {
            return self.wide_item(index);
        }
        let found =
            sequence::position(index, text.len()).and_then(|position| text.as_bytes().get(position));
        match found {
            Some(byte) => Ok(Self(Data::Ascii(ascii_byte(*byte)))),
            None => Err(out_of_range()),
        }
    }

    #[inline(never)]
    fn wide_item(&self, index: i64) -> Fallible<Self> {
        sequence::position(index, self.code_points())
            .and_then(|position| self.as_str()[self.byte_offset(position)..].chars().next())
            .map(Self::from)
            .ok_or_else(out_of_range)
    }

    /// `s[lo:hi:step]`, bounds outside the range of `i64` given saturated.
    ///
    /// # Errors
    /// `ValueError: slice step cannot be zero`.
    pub fn slice(&self, lo: Option<i64>, hi: Option<i64>, step: Option<i64>) -> Fallible<Self> {
        let len = self.code_points();
        let slice = Slice::new(lo, hi, step, len)?;
        if slice.count() == 0 {
            return Ok(Self::new());
        }
        if let Some(range) = slice.contiguous() {
            return Ok(self.between(range.start, range.end));
        }
        let text = self.as_str();
        if self.is_all_ascii() {
            let bytes = text.as_bytes();
            return Ok(slice.positions().map(|position| char::from(bytes[position])).collect());
        }
        let character = |position| text[self.byte_offset(position)..].chars().next();
        Ok(slice.positions().filter_map(character).collect())
    }

    /// The characters from one position up to another, both inside the text or
    /// at its end.
    pub(super) fn between(&self, start: usize, end: usize) -> Self {
        if start == 0 && end == self.code_points() {
            return self.clone();
        }
        self.bytes_between(self.byte_offset(start), self.byte_offset(end))
    }

    /// The text between two byte offsets that begin characters.
    pub(super) fn bytes_between(&self, start: usize, end: usize) -> Self {
        match &self.0 {
            Data::Ascii(text) => Self(Data::Ascii(&text[start..end])),
            Data::Shared(text) => {
                let part = &text.as_str()[start..end];
                match part.as_bytes() {
                    [] => Self::new(),
                    [byte] => Self(Data::Ascii(ascii_byte(*byte))),
                    _ if part.len() == text.as_str().len() => self.clone(),
                    _ => Self::from(part),
                }
            }
        }
    }
}

impl FromIterator<char> for Str {
    fn from_iter<I: IntoIterator<Item = char>>(characters: I) -> Self {
        Self::from(String::from_iter(characters))
    }
}

#[cold]
#[inline(never)]
fn out_of_range() -> Exception {
    Exception::index_error("string index out of range")
}
