//! Iteration over the characters of a `str`.

use super::literal::ascii_byte;
use super::{Data, Str};

/// The characters of a string, each a string of its own.
#[derive(Clone, Debug)]
pub struct StrIter {
    text: Str,
    offset: usize,
}

impl Iterator for StrIter {
    type Item = Str;

    #[inline]
    fn next(&mut self) -> Option<Str> {
        let text = self.text.as_str();
        let lead = *text.as_bytes().get(self.offset)?;
        if lead < 0x80 {
            self.offset += 1;
            return Some(Str(Data::Ascii(ascii_byte(lead))));
        }
        let character = text[self.offset..].chars().next()?;
        self.offset += character.len_utf8();
        Some(Str::from(character))
    }
}

impl Str {
    /// `iter(s)`: one string for each code point.
    #[inline]
    pub fn iter(&self) -> StrIter {
        StrIter { text: self.clone(), offset: 0 }
    }

    /// `reversed(s)`.
    pub fn reversed(&self) -> impl Iterator<Item = Str> + use<> {
        let text = self.clone();
        let mut end = text.as_str().len();
        std::iter::from_fn(move || {
            let character = text.as_str()[..end].chars().next_back()?;
            end -= character.len_utf8();
            Some(Str::from(character))
        })
    }
}

impl IntoIterator for &Str {
    type Item = Str;
    type IntoIter = StrIter;

    fn into_iter(self) -> StrIter {
        self.iter()
    }
}
