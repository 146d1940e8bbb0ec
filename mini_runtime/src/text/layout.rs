//! Padding and tab stops. Widths count code points.

use super::Str;
use crate::exception::{Exception, Fallible};
use crate::int::Integer;
use crate::sequence::{self, index};

impl Str {
    /// `s.ljust(width)`.
    ///
    /// # Errors
    /// `OverflowError` where `width` is no index, `MemoryError` where there is no room.
    pub fn ljust(&self, width: impl Integer) -> Fallible<Self> {
        Ok(self.padded(0, self.missing(width, ' ')?, ' '))
    }

    /// `s.rjust(width)`.
    ///
    /// # Errors
    /// As [`Str::ljust`].
    pub fn rjust(&self, width: impl Integer) -> Fallible<Self> {
        Ok(self.padded(self.missing(width, ' ')?, 0, ' '))
    }

    /// `s.center(width)`.
    ///
    /// # Errors
    /// As [`Str::ljust`].
    pub fn center(&self, width: impl Integer) -> Fallible<Self> {
        self.centered(width, ' ')
    }

    /// `s.ljust(width, fill)`.
    ///
    /// # Errors
    /// `TypeError` unless `fill` is one character, and as [`Str::ljust`].
    pub fn ljust_with(&self, width: impl Integer, fill: &Self) -> Fallible<Self> {
        let (width, fill) = (index(width)?, fill_character(fill)?);
        Ok(self.padded(0, self.missing(width, fill)?, fill))
    }

    /// `s.rjust(width, fill)`.
    ///
    /// # Errors
    /// As [`Str::ljust_with`].
    pub fn rjust_with(&self, width: impl Integer, fill: &Self) -> Fallible<Self> {
        let (width, fill) = (index(width)?, fill_character(fill)?);
        Ok(self.padded(self.missing(width, fill)?, 0, fill))
    }

    /// `s.center(width, fill)`.
    ///
    /// # Errors
    /// As [`Str::ljust_with`].
    pub fn center_with(&self, width: impl Integer, fill: &Self) -> Fallible<Self> {
        let (width, fill) = (index(width)?, fill_character(fill)?);
        self.centered(width, fill)
    }

    /// `s.zfill(width)`: zeros after a sign, if there is one.
    ///
    /// # Errors
    /// As [`Str::ljust`].
    pub fn zfill(&self, width: impl Integer) -> Fallible<Self> {
        let missing = self.missing(width, '0')?;
        if missing == 0 {
            return Ok(self.clone());
        }
        let (sign, digits) = match self.as_str().strip_prefix(['+', '-']) {
            Some(digits) => (&self.as_str()[..1], digits),
            None => ("", self.as_str()),
        };
        Ok(Self::from(format!("{sign}{}{digits}", "0".repeat(missing))))
    }

    /// `s.expandtabs(tabsize)`: columns begin again at each line.
    ///
    /// # Errors
    /// `OverflowError` where the size is no C `int`.
    pub fn expandtabs(&self, tabsize: impl Integer) -> Fallible<Self> {
        Ok(self.with_tabs(sequence::c_int(tabsize)?.into()))
    }

    /// The text with tabs as spaces up to the next multiple of `tabsize`.
    pub(crate) fn with_tabs(&self, tabsize: i64) -> Self {
        let mut out = String::with_capacity(self.as_str().len());
        let mut column: i64 = 0;
        for character in self.as_str().chars() {
            match character {
                '\t' if tabsize > 0 => {
                    let spaces = tabsize - column % tabsize;
                    out.extend((0..spaces).map(|_| ' '));
                    column += spaces;
                }
                '\t' => {}
                '\n' | '\r' => {
                    out.push(character);
                    column = 0;
                }
                _ => {
                    out.push(character);
                    column += 1;
                }
            }
        }
        Self::from(out)
    }

    fn missing(&self, width: impl Integer, fill: char) -> Fallible<usize> {
        sequence::padding(self.len(), width, fill.len_utf8())
    }

    fn centered(&self, width: impl Integer, fill: char) -> Fallible<Self> {
        let width = index(width)?;
        let missing = self.missing(width, fill)?;
        // CPython puts the odd one to the left when the width is odd.
        let left = missing / 2 + (missing & usize::from(width & 1 == 1));
        Ok(self.padded(left, missing - left, fill))
    }

    fn padded(&self, left: usize, right: usize, fill: char) -> Self {
        if left == 0 && right == 0 {
            return self.clone();
        }
        let text = self.as_str();
        let mut out = String::with_capacity(text.len() + (left + right) * fill.len_utf8());
        out.extend((0..left).map(|_| fill));
        out.push_str(text);
        out.extend((0..right).map(|_| fill));
        Self::from(out)
    }
}

fn fill_character(fill: &Str) -> Fallible<char> {
    let mut characters = fill.as_str().chars();
    match (characters.next(), characters.next()) {
        (Some(character), None) => Ok(character),
        _ => Err(Exception::type_error("The fill character must be exactly one character long")),
    }
}
