//! `float.hex` and `float.fromhex`.
//!
//! Source: Python 3.11 Library Reference, `float.hex`: `[sign] ['0x'] integer
//! ['.' fraction] ['p' exponent]`.

use crate::exception::{Exception, Fallible};
use crate::int::{decompose, is_c_space, scale_to_float};
use crate::text::Str;

/// `value.hex()`.
pub fn float_hex(value: f64) -> Str {
    if !value.is_finite() {
        return crate::traits::Repr::repr(&value);
    }
    let sign = if value.is_sign_negative() { "-" } else { "" };
    if value == 0.0 {
        return Str::from(format!("{sign}0x0.0p+0"));
    }
    let (mantissa, exponent) = decompose(value);
    let whole = mantissa >> 52;
    let fraction = mantissa & ((1 << 52) - 1);
    Str::from(format!("{sign}0x{whole}.{fraction:013x}p{:+}", exponent + 52))
}

/// `float.fromhex(text)`.
///
/// # Errors
/// `ValueError` for text of another form, `OverflowError` beyond the largest
/// float.
pub fn float_fromhex(text: &str) -> Fallible<f64> {
    let trimmed = text.trim_matches(is_c_space);
    let (is_negative, magnitude) = match trimmed.as_bytes() {
        [b'-', ..] => (true, &trimmed[1..]),
        [b'+', ..] => (false, &trimmed[1..]),
        _ => (false, trimmed),
    };
    let value = match magnitude.to_ascii_lowercase().as_str() {
        "inf" | "infinity" => f64::INFINITY,
        "nan" => f64::NAN,
        digits => read(digits.strip_prefix("0x").unwrap_or(digits))?,
    };
    Ok(if is_negative { -value } else { value })
}

#[cold]
#[inline(never)]
fn invalid() -> Exception {
    Exception::value_error("invalid hexadecimal floating-point string")
}

#[cold]
#[inline(never)]
fn too_large() -> Exception {
    Exception::overflow_error("hexadecimal value too large to represent as a float")
}

/// Reads digits, fraction and exponent. A value that is too large is refused
/// before anything that stands behind it.
fn read(text: &str) -> Fallible<f64> {
    let (whole, rest) = split_digits(text, 16);
    let (fraction, rest) = match rest.strip_prefix('.') {
        Some(rest) => split_digits(rest, 16),
        None => ("", rest),
    };
    if whole.is_empty() && fraction.is_empty() {
        return Err(invalid());
    }
    let (exponent, rest) = match rest.strip_prefix('p') {
        Some(rest) => read_exponent(rest).ok_or_else(invalid)?,
        None => (0, rest),
    };
    let (mantissa, scale) = read_digits(whole, fraction);
    let value = scale_to_float(mantissa, scale + exponent).ok_or_else(too_large)?;
    if rest.is_empty() { Ok(value) } else { Err(invalid()) }
}

fn split_digits(text: &str, radix: u32) -> (&str, &str) {
    let end = text.find(|character: char| !character.is_digit(radix)).unwrap_or(text.len());
    text.split_at(end)
}

/// The exponent, far enough within range to be added to, and what follows it.
fn read_exponent(text: &str) -> Option<(i64, &str)> {
    const LIMIT: i64 = i64::MAX / 4;
    let (digits, rest) = split_digits(text.strip_prefix(['+', '-']).unwrap_or(text), 10);
    if digits.is_empty() {
        return None;
    }
    let magnitude = digits.parse().unwrap_or(LIMIT).min(LIMIT);
    Some((if text.starts_with('-') { -magnitude } else { magnitude }, rest))
}

/// The first 61 bits of the digits or more, the last of which stands for all
/// behind it, and the exponent of two.
fn read_digits(whole: &str, fraction: &str) -> (u64, i64) {
    let mut mantissa = 0_u64;
    let mut scale = -4 * i64::try_from(fraction.len()).unwrap_or(i64::MAX / 16);
    for digit in whole.chars().chain(fraction.chars()) {
        let digit = u64::from(digit.to_digit(16).unwrap_or_default());
        if mantissa >> 60 == 0 {
            mantissa = (mantissa << 4) | digit;
        } else {
            mantissa |= u64::from(digit != 0);
            scale += 4;
        }
    }
    (mantissa, scale)
}
