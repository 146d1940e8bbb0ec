//! Parts of `%` that no format specification says.
//!
//! Source: Python 3.11 Library Reference, "printf-style String Formatting".
//! Flags come as they are written; sizes outside the range of `i64` are given
//! saturated.

use crate::exception::{Exception, Fallible};
use crate::int::{Int, Integer};
use crate::text::Str;
use crate::traits::Format;

/// `"%c" % code`.
///
/// # Errors
/// `OverflowError` for an int that is no code point.
pub fn percent_character(code: impl Integer) -> Fallible<Str> {
    let character = code.to_index().and_then(|code| u32::try_from(code).ok());
    let character = character
        .filter(|code| *code < 0x11_0000)
        .ok_or_else(|| Exception::overflow_error("%c arg not in range(0x110000)"))?;
    match char::from_u32(character) {
        Some(character) => Ok(Str::from(character)),
        None => Err(Exception::value_error("%c arg is a surrogate, which a str cannot hold here")),
    }
}

/// `"%c" % text`.
///
/// # Errors
/// `TypeError` unless the text is one character.
pub fn percent_single(text: &Str) -> Fallible<Str> {
    if text.len() == 1 {
        Ok(text.clone())
    } else {
        Err(Exception::type_error("%c requires int or char"))
    }
}

fn has(flags: &Str, flag: char) -> bool {
    flags.as_str().contains(flag)
}

/// A width and a precision that were arguments: a negative width is the flag
/// `-`, a negative precision 0.
fn sizes(
    flags: &Str,
    width: Option<i64>,
    precision: Option<i64>,
) -> Fallible<(bool, Option<u64>, Option<u64>)> {
    if width.is_some_and(|width| matches!(width, i64::MIN | i64::MAX)) {
        return Err(Exception::overflow_error("Python int too large to convert to C ssize_t"));
    }
    if precision.is_some_and(|precision| i32::try_from(precision).is_err()) {
        return Err(Exception::overflow_error("Python int too large to convert to C int"));
    }
    let is_left = has(flags, '-') || width.is_some_and(|width| width < 0);
    let precision = precision.map(|precision| precision.max(0).unsigned_abs());
    Ok((is_left, width.map(i64::unsigned_abs), precision))
}

/// The format specification of `%` with flags, a width and a precision.
///
/// # Errors
/// `OverflowError` for sizes beyond C's types.
pub fn percent_spec(
    flags: &Str,
    width: Option<i64>,
    precision: Option<i64>,
    code: &Str,
) -> Fallible<Str> {
    let (is_left, width, precision) = sizes(flags, width, precision)?;
    let is_text = matches!(code.as_str(), "s" | "r" | "a" | "c");
    let mut spec = String::new();
    if is_left {
        spec.push('<');
    } else if is_text {
        spec.push('>');
    }
    if !is_text {
        spec.extend(['+', ' '].into_iter().find(|sign| has(flags, *sign)));
        spec.extend(has(flags, '#').then_some('#'));
        spec.extend((has(flags, '0') && !is_left).then_some('0'));
    }
    spec.extend(width.map(|width| width.to_string()));
    spec.extend(precision.map(|precision| format!(".{precision}")));
    if !is_text {
        spec.push_str(code.as_str());
    }
    Ok(Str::from(spec))
}

/// `"%.5d" % value`: an int with a least number of digits, in the base of the
/// `code`.
///
/// # Errors
/// `OverflowError` for sizes beyond C's types, `ValueError` for more decimal
/// digits than CPython writes.
pub fn percent_digits(
    value: impl Integer,
    flags: &Str,
    width: Option<i64>,
    precision: Option<i64>,
    code: &Str,
) -> Fallible<Str> {
    let (is_left, width, precision) = sizes(flags, width, precision)?;
    let magnitude = if value.sign() < 0 { Int::ZERO - value.to_int() } else { value.to_int() };
    let digits = magnitude.format(code.as_str())?;
    let least = usize::try_from(precision.unwrap_or(0)).unwrap_or(usize::MAX);
    let digits = format!("{:0>least$}", digits.as_str());
    let sign = match value.sign() {
        -1 => "-",
        _ if has(flags, '+') => "+",
        _ if has(flags, ' ') => " ",
        _ => "",
    };
    let prefix = match code.as_str() {
        "x" if has(flags, '#') => "0x",
        "X" if has(flags, '#') => "0X",
        "o" if has(flags, '#') => "0o",
        _ => "",
    };
    let width = usize::try_from(width.unwrap_or(0)).unwrap_or(usize::MAX);
    let padding = width.saturating_sub(sign.len() + prefix.len() + digits.len());
    let fill = |character: &str, count: usize| character.repeat(count);
    let (spaces, zeros) = if has(flags, '0') { (0, padding) } else { (padding, 0) };
    Ok(Str::from(if is_left {
        format!("{sign}{prefix}{digits}{}", fill(" ", padding))
    } else {
        format!("{}{sign}{prefix}{}{digits}", fill(" ", spaces), fill("0", zeros))
    }))
}
