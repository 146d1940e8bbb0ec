//! Python's `str`: an immutable sequence of code points.
//!
//! The text is UTF-8, and indices count code points. ASCII text is indexed
//! directly; any other text keeps the byte offset of every 8th code point, so
//! that `s[i]` takes constant time and a loop over indices stays linear.
//! Lone surrogates, which CPython allows in a `str`, cannot occur.

mod case;
mod classify;
mod iter;
mod layout;
mod literal;
mod number;
mod protocol;
mod quote;
mod search;
mod shared;
mod slice;
mod split;
mod strip;
mod translate;
mod unicode;

#[cfg(test)]
mod tests;

use std::rc::Rc;

pub use iter::StrIter;
pub use number::{chr, ord};
pub use quote::{write_ascii, write_non_ascii_escaped, write_quoted};
pub use translate::{
    Replacement, maketrans, maketrans_of_characters, maketrans_of_codes, maketrans_without,
};
pub use unicode::{decimal_value, is_space};

use crate::exception::{Exception, Fallible};
use crate::int::Integer;
use crate::sequence;
use shared::Text;

/// A Python `str`. Cloning shares the text.
#[derive(Clone)]
pub struct Str(Data);

#[derive(Clone)]
enum Data {
    /// Text of the program, known to be ASCII.
    Ascii(&'static str),
    /// Any text.
    Shared(Rc<Text>),
}

impl Str {
    /// The empty string.
    pub const fn new() -> Self {
        Self(Data::Ascii(""))
    }

    /// A literal of the program. ASCII text is not copied.
    #[inline]
    pub fn literal(text: &'static str) -> Self {
        if text.is_ascii() {
            return Self(Data::Ascii(text));
        }
        Self::from(text)
    }

    /// A literal as a constant.
    ///
    /// # Panics
    /// Where `text` is not ASCII: in a `const`, the program does not compile.
    pub const fn ascii(text: &'static str) -> Self {
        assert!(text.is_ascii(), "the text of a constant Str is ASCII");
        Self(Data::Ascii(text))
    }

    /// The text.
    #[inline]
    pub fn as_str(&self) -> &str {
        match &self.0 {
            Data::Ascii(text) => text,
            Data::Shared(text) => text.as_str(),
        }
    }

    /// `len(s)`, in code points.
    #[inline]
    pub fn len(&self) -> i64 {
        sequence::length(self.code_points())
    }

    /// Whether the string has no characters.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.as_str().is_empty()
    }

    #[inline]
    fn code_points(&self) -> usize {
        match &self.0 {
            Data::Ascii(text) => text.len(),
            Data::Shared(text) => text.code_points(),
        }
    }

    #[inline]
    fn is_all_ascii(&self) -> bool {
        match &self.0 {
            Data::Ascii(_) => true,
            Data::Shared(text) => text.is_ascii(),
        }
    }

    /// The byte offset of a code point, which may be the end.
    #[inline]
    fn byte_offset(&self, position: usize) -> usize {
        match &self.0 {
            Data::Ascii(_) => position,
            Data::Shared(text) => text.byte_offset(position),
        }
    }

    /// The code point that a byte offset begins.
    fn position_at(&self, offset: usize) -> usize {
        match &self.0 {
            Data::Ascii(_) => offset,
            Data::Shared(text) => text.position_at(offset),
        }
    }

    /// `s + other`, in a new string.
    #[must_use]
    pub fn concat(&self, other: &Self) -> Self {
        if other.is_empty() {
            return self.clone();
        }
        if self.is_empty() {
            return other.clone();
        }
        let (left, right) = (self.as_str(), other.as_str());
        let mut joined = String::with_capacity(left.len() + right.len());
        joined.push_str(left);
        joined.push_str(right);
        Self::from(joined)
    }

    /// `s += other`. Text that nothing else shares grows in place, so that a
    /// loop that builds a string takes linear time.
    pub fn push(&mut self, other: &Self) {
        if other.is_empty() {
            return;
        }
        if let Data::Shared(shared) = &mut self.0
            && let Some(text) = Rc::get_mut(shared)
        {
            text.push(other.as_str(), other.known_code_points());
            return;
        }
        if self.is_empty() {
            *self = other.clone();
            return;
        }
        *self = self.concat(other);
    }

    /// The number of code points where it costs nothing to say.
    fn known_code_points(&self) -> Option<usize> {
        match &self.0 {
            Data::Ascii(text) => Some(text.len()),
            Data::Shared(text) => text.known_code_points(),
        }
    }

    /// `s * times`.
    ///
    /// # Errors
    /// `OverflowError` or `MemoryError` for a result that has no room.
    pub fn repeat(&self, times: impl Integer) -> Fallible<Self> {
        let text = self.as_str();
        if times.to_index().is_some_and(|times| self.is_repeated_too_often(times)) {
            return Err(Exception::overflow_error("repeated string is too long"));
        }
        Ok(match sequence::repetitions(text.len(), times)? {
            0 => Self::new(),
            1 => self.clone(),
            times => Self::from(text.repeat(times)),
        })
    }

    /// Whether CPython could not even count the characters of the result.
    fn is_repeated_too_often(&self, times: i64) -> bool {
        times > 0 && self.len().checked_mul(times).is_none()
    }
}

impl Default for Str {
    fn default() -> Self {
        Self::new()
    }
}

impl From<String> for Str {
    #[inline]
    fn from(text: String) -> Self {
        Self(Data::Shared(Rc::new(Text::new(text))))
    }
}

impl From<&str> for Str {
    fn from(text: &str) -> Self {
        Self::from(String::from(text))
    }
}

impl From<Str> for String {
    /// The text itself where nothing else shares it.
    fn from(text: Str) -> Self {
        match text.0 {
            Data::Ascii(text) => Self::from(text),
            Data::Shared(shared) => Rc::try_unwrap(shared)
                .map_or_else(|shared| Self::from(shared.as_str()), Text::into_string),
        }
    }
}
