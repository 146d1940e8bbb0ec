//! The layout of a number: sign, prefix, grouped digits, the rest, padding.

use super::spec::{Align, Sign, Spec};
use crate::exception::Fallible;

/// A number's parts, before grouping and padding.
pub(super) struct Parts<'a> {
    pub(super) is_negative: bool,
    /// `0x` and the like.
    pub(super) prefix: &'a str,
    /// The digits before the decimal point, which grouping applies to.
    pub(super) digits: &'a str,
    /// What follows them: point, fraction, exponent, percent sign; or all of
    /// what is not a number.
    pub(super) rest: &'a str,
    /// Digits in a group.
    pub(super) group: usize,
}

/// Appends a number as `spec` lays it out.
///
/// # Errors
/// `MemoryError` for a width that has no room.
pub(super) fn write_number(parts: &Parts<'_>, spec: &Spec, out: &mut String) -> Fallible<()> {
    let sign = match (parts.is_negative, spec.sign) {
        (true, _) => "-",
        (false, Some(Sign::Plus)) => "+",
        (false, Some(Sign::Space)) => " ",
        (false, Some(Sign::Minus) | None) => "",
    };
    let around = sign.len() + parts.prefix.len() + parts.rest.chars().count();
    let width = spec.room()?;
    // Zeros between sign and digits are digits themselves, and are grouped.
    let has_zeros = spec.fill == '0' && spec.align == Align::AfterSign;
    let least = if has_zeros { width.saturating_sub(around) } else { 0 };
    let digits = grouped(parts, spec.grouping, least);
    let padding = width.saturating_sub(around + digits.len());
    let (before, between, after) = match spec.align {
        Align::Left => (0, 0, padding),
        Align::Right => (padding, 0, 0),
        Align::Center => (padding / 2, 0, padding - padding / 2),
        Align::AfterSign => (0, padding, 0),
    };
    out.reserve(width);
    push_fill(spec.fill, before, out);
    out.push_str(sign);
    out.push_str(parts.prefix);
    push_fill(spec.fill, between, out);
    out.push_str(&digits);
    out.push_str(parts.rest);
    push_fill(spec.fill, after, out);
    Ok(())
}

/// Appends `count` fill characters.
pub(super) fn push_fill(fill: char, count: usize, out: &mut String) {
    out.extend(std::iter::repeat_n(fill, count));
}

/// The digits with separators between groups and zeros up to a width of at
/// least `least`; a separator never comes first.
fn grouped(parts: &Parts<'_>, separator: Option<char>, least: usize) -> String {
    if parts.digits.is_empty() {
        return String::new();
    }
    let Some(separator) = separator else {
        return format!("{:0>least$}", parts.digits);
    };
    let mut reversed = String::with_capacity(parts.digits.len() * 2);
    let mut digits = parts.digits.chars().rev().peekable();
    let mut in_group = 0;
    while digits.peek().is_some() || reversed.len() < least {
        if in_group == parts.group {
            reversed.push(separator);
            in_group = 0;
        }
        reversed.push(digits.next().unwrap_or('0'));
        in_group += 1;
    }
    reversed.chars().rev().collect()
}
