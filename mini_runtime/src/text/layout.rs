//! Padding and tab stops. Widths count code points.

use super::Str;
use crate::exception::{Exception, Fallible};
use crate::int::Integer;

impl Str {
    /// `s.ljust(width)`.
    #[must_use]
    pub fn ljust(&self, width: i64) -> Self {
        self.padded(0, self.missing(width), ' ')
    }

    /// `s.rjust(width)`.
    #[must_use]
    pub fn rjust(&self, width: i64) -> Self {
        self.padded(self.missing(width), 0, ' ')
    }

    /// `s.center(width)`.
    #[must_use]
    pub fn center(&self, width: i64) -> Self {
        self.centered(width, ' ')
    }

    /// `s.ljust(width, fill)`.
    ///
    /// # Errors
    /// `TypeError` unless `fill` is one character.
    pub fn ljust_with(&self, width: i64, fill: &Self) -> Fallible<Self> {
        Ok(self.padded(0, self.missing(width), fill_character(fill)?))
    }

    /// `s.rjust(width, fill)`.
    ///
    /// # Errors
    /// `TypeError` unless `fill` is one character.
    pub fn rjust_with(&self, width: i64, fill: &Self) -> Fallible<Self> {
        Ok(self.padded(self.missing(width), 0, fill_character(fill)?))
    }

    /// `s.center(width, fill)`.
    ///
    /// # Errors
    /// `TypeError` unless `fill` is one character.
    pub fn center_with(&self, width: i64, fill: &Self) -> Fallible<Self> {
        Ok(self.centered(width, fill_character(fill)?))
    }

    /// `s.zfill(width)`: zeros after a sign, if there is one.
    #[must_use]
    pub fn zfill(&self, width: i64) -> Self {
        let missing = self.missing(width);
        if missing == 0 {
            return self.clone();
        }
        let (sign, digits) = match self.as_str().strip_prefix(['+', '-']) {
            Some(digits) => (&self.as_str()[..1], digits),
            None => ("", self.as_str()),
        };
        Self::from(format!("{sign}{}{digits}", "0".repeat(missing)))
    }

    /// `s.expandtabs(tabsize)`: columns begin again at each line.
    ///
    /// # Errors
    /// `OverflowError` where the size is no C `int`.
    pub fn expandtabs(&self, tabsize: impl Integer) -> Fallible<Self> {
        let tabsize = tabsize
            .to_index()
            .and_then(|size| i32::try_from(size).ok())
            .ok_or_else(|| Exception::overflow_error("Python int too large to convert to C int"))?;
        Ok(self.with_tabs(tabsize.into()))
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

    fn missing(&self, width: i64) -> usize {
        usize::try_from(width.saturating_sub(self.len())).unwrap_or(0)
    }

    fn centered(&self, width: i64, fill: char) -> Self {
        let missing = self.missing(width);
        // CPython puts the odd one to the left when the width is odd.
        let left = missing / 2 + (missing & usize::from(width & 1 == 1));
        self.padded(left, missing - left, fill)
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
