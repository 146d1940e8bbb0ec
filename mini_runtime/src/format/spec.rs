//! A parsed format specification.

use std::iter::Peekable;
use std::str::Chars;

use super::shown;
use crate::exception::{Exception, Fallible};
use crate::sequence;

/// Where the padding goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Align {
    /// `<`
    Left,
    /// `>`
    Right,
    /// `^`, the odd space on the right
    Center,
    /// `=`, between sign and digits
    AfterSign,
}

/// What stands before a number that is not negative.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// `+`
    Plus,
    /// a space
    Space,
    /// `-`, nothing
    Minus,
}

/// `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`
#[derive(Clone, Debug)]
pub(super) struct Spec {
    pub(super) fill: char,
    pub(super) align: Align,
    pub(super) sign: Option<Sign>,
    /// `z`: a negative number that rounds to zero loses its sign.
    pub(super) is_zero_positive: bool,
    /// `#`
    pub(super) is_alternate: bool,
    pub(super) width: Option<i64>,
    /// `,` or `_`
    pub(super) grouping: Option<char>,
    pub(super) precision: Option<usize>,
    /// The presentation type.
    pub(super) code: Option<char>,
}

impl Spec {
    /// Parses a specification for a type that is aligned as `align` unless it
    /// says otherwise, and whose presentation is `code` when none is given.
    pub(super) fn parse(
        text: &str,
        align: Align,
        code: Option<char>,
        type_name: &str,
    ) -> Fallible<Self> {
        let mut spec = Self {
            fill: ' ',
            align,
            sign: None,
            is_zero_positive: false,
            is_alternate: false,
            width: None,
            grouping: None,
            precision: None,
            code,
        };
        let mut rest = text.chars().peekable();
        let is_aligned = spec.read_alignment(text, &mut rest);
        spec.read_flags(&mut rest, is_aligned, align == Align::Right);
        spec.width = read_number(&mut rest)?;
        spec.read_grouping(&mut rest)?;
        spec.read_precision(&mut rest)?;
        if let Some(code) = rest.next() {
            spec.code = Some(code);
        }
        if rest.next().is_some() {
            return Err(invalid(text, type_name));
        }
        spec.check_grouping()?;
        Ok(spec)
    }

    /// The width, or 0.
    ///
    /// # Errors
    /// `MemoryError` where that many fill characters have no room.
    pub(super) fn room(&self) -> Fallible<usize> {
        match self.width {
            Some(width) => sequence::room(width, self.fill.len_utf8()),
            None => Ok(0),
        }
    }

    /// Returns whether a fill character or an alignment was given.
    fn read_alignment(&mut self, text: &str, rest: &mut Peekable<Chars<'_>>) -> Alignment {
        let mut ahead = text.chars();
        let (first, second) = (ahead.next(), ahead.next());
        if let Some((fill, align)) = first.zip(second.and_then(alignment)) {
            self.fill = fill;
            self.align = align;
            rest.nth(1);
            return Alignment::Filled;
        }
        if let Some(align) = first.and_then(alignment) {
            self.align = align;
            rest.next();
            return Alignment::Aligned;
        }
        Alignment::Absent
    }

    fn read_flags(
        &mut self,
        rest: &mut Peekable<Chars<'_>>,
        given: Alignment,
        is_right_by_default: bool,
    ) {
        self.sign = rest.peek().copied().and_then(sign);
        if self.sign.is_some() {
            rest.next();
        }
        self.is_zero_positive = rest.next_if_eq(&'z').is_some();
        self.is_alternate = rest.next_if_eq(&'#').is_some();
        if given != Alignment::Filled && rest.next_if_eq(&'0').is_some() {
            self.fill = '0';
            if given == Alignment::Absent && is_right_by_default {
                self.align = Align::AfterSign;
            }
        }
    }

    fn read_grouping(&mut self, rest: &mut Peekable<Chars<'_>>) -> Fallible<()> {
        if rest.next_if_eq(&',').is_some() {
            self.grouping = Some(',');
        }
        if rest.next_if_eq(&'_').is_some() {
            if self.grouping.is_some() {
                return Err(two_groupings());
            }
            self.grouping = Some('_');
        }
        if rest.peek() == Some(&',') && self.grouping == Some('_') {
            return Err(two_groupings());
        }
        Ok(())
    }

    fn read_precision(&mut self, rest: &mut Peekable<Chars<'_>>) -> Fallible<()> {
        if rest.next_if_eq(&'.').is_none() {
            return Ok(());
        }
        self.precision = read_number(rest)?.map(|value| usize::try_from(value).unwrap_or(usize::MAX));
        if self.precision.is_none() {
            return Err(Exception::value_error("Format specifier missing precision"));
        }
        Ok(())
    }

    fn check_grouping(&self) -> Fallible<()> {
        let Some(grouping) = self.grouping else {
            return Ok(());
        };
        match self.code {
            None | Some('d' | 'e' | 'f' | 'g' | 'E' | 'G' | '%' | 'F') => Ok(()),
            Some('b' | 'o' | 'x' | 'X') if grouping == '_' => Ok(()),
            Some(code) => Err(Exception::value_error(format!(
                "Cannot specify '{grouping}' with '{}'.",
                shown(code)
            ))),
        }
    }
}

/// What a specification says of alignment.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Alignment {
    Absent,
    Aligned,
    Filled,
}

fn alignment(character: char) -> Option<Align> {
    match character {
        '<' => Some(Align::Left),
        '>' => Some(Align::Right),
        '^' => Some(Align::Center),
        '=' => Some(Align::AfterSign),
        _ => None,
    }
}

fn sign(character: char) -> Option<Sign> {
    match character {
        '+' => Some(Sign::Plus),
        ' ' => Some(Sign::Space),
        '-' => Some(Sign::Minus),
        _ => None,
    }
}

/// Digits as a number; `None` where there are none.
fn read_number(rest: &mut Peekable<Chars<'_>>) -> Fallible<Option<i64>> {
    let mut number = None;
    while let Some(digit) = rest.peek().and_then(|next| crate::text::decimal_value(*next)) {
        rest.next();
        let next = number
            .unwrap_or(0_i64)
            .checked_mul(10)
            .and_then(|value| value.checked_add(i64::from(digit)))
            .ok_or_else(|| Exception::value_error("Too many decimal digits in format string"))?;
        number = Some(next);
    }
    Ok(number)
}

#[cold]
#[inline(never)]
fn two_groupings() -> Exception {
    Exception::value_error("Cannot specify both ',' and '_'.")
}

#[cold]
#[inline(never)]
fn invalid(text: &str, type_name: &str) -> Exception {
    Exception::value_error(format!("Invalid format specifier '{text}' for object of type '{type_name}'"))
}
