//! `int(text, base)`.
//!
//! Source: Python 3.11 Language Reference, "Integer literals", and Library
//! Reference, `int`; the order of errors is CPython's.

use std::borrow::Cow;

use num_bigint::{BigInt, BigUint, Sign};

use super::print::MAX_DIGITS;
use super::{Int, Integer};
use crate::exception::{Exception, Fallible};
use crate::text::{decimal_value, is_space, write_quoted};

/// `int(text, base)`: surrounding whitespace, a sign, a prefix that fits the
/// base, digits with single underscores between them.
///
/// # Errors
/// `ValueError` for any other text, a base outside 2 to 36 and 0, and beyond
/// 4300 digits unless the base is a power of two.
pub fn int_from_str(text: &str, base: impl Integer) -> Fallible<Int> {
    let base = match base.to_index() {
        Some(0) => 0,
        Some(base @ 2..=36) => u32::try_from(base).unwrap_or_default(),
        _ => {
            return Err(Exception::value_error("int() base must be >= 2 and <= 36, or 0"));
        }
    };
    let ascii = to_ascii(text);
    let trimmed = ascii.trim_matches(is_c_space);
    match parse(trimmed.as_bytes(), base) {
        Ok(value) => Ok(value),
        Err(Refusal::Invalid) => Err(invalid_literal(text, base)),
        Err(Refusal::TooLong(digits)) => Err(Exception::value_error(format!(
            "Exceeds the limit ({MAX_DIGITS} digits) for integer string conversion: \
             value has {digits} digits; use sys.set_int_max_str_digits() to increase the limit"
        ))),
    }
}

enum Refusal {
    Invalid,
    TooLong(usize),
}

/// The text with decimal digits and spaces of any script as ASCII; what else
/// is not ASCII becomes `?`, which no number contains. ASCII is left as it is,
/// so that its separators U+001C to U+001F are not spaces here.
pub(crate) fn to_ascii(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(ascii_character).collect())
}

fn ascii_character(character: char) -> char {
    if character.is_ascii() {
        return character;
    }
    if is_space(character) {
        return ' ';
    }
    decimal_value(character).and_then(|value| char::from_digit(value, 10)).unwrap_or('?')
}

/// C's `isspace` in the "C" locale.
pub(crate) fn is_c_space(character: char) -> bool {
    matches!(character, ' ' | '\t'..='\r')
}

#[cold]
#[inline(never)]
fn invalid_literal(text: &str, base: u32) -> Exception {
    let mut quoted = String::new();
    write_quoted(text, &mut quoted);
    let shown: String = quoted.chars().take(200).collect();
    Exception::value_error(format!("invalid literal for int() with base {base}: {shown}"))
}

fn parse(text: &[u8], base: u32) -> Result<Int, Refusal> {
    let (is_negative, text) = match text {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        _ => (false, text),
    };
    let (radix, is_zero_only, text) = prefix(text, base);
    let digits = digits(text, radix)?;
    let magnitude = magnitude(&digits, radix);
    if is_zero_only && magnitude != 0 {
        return Err(Refusal::Invalid);
    }
    Ok(if is_negative { -magnitude } else { magnitude })
}

/// The radix, whether only zero may follow, and the text behind the prefix.
fn prefix(text: &[u8], base: u32) -> (u32, bool, &[u8]) {
    let marked = match text {
        [b'0', b'x' | b'X', rest @ ..] => Some((16, rest)),
        [b'0', b'o' | b'O', rest @ ..] => Some((8, rest)),
        [b'0', b'b' | b'B', rest @ ..] => Some((2, rest)),
        _ => None,
    };
    match marked {
        Some((radix, rest)) if base == 0 || base == radix => {
            (radix, false, rest.strip_prefix(b"_").unwrap_or(rest))
        }
        _ if base == 0 => (10, text.first() == Some(&b'0'), text),
        _ => (base, false, text),
    }
}

/// The values of the digits. CPython looks at the underscores first, then at
/// the number of digits, then for what is not a digit.
fn digits(text: &[u8], radix: u32) -> Result<Vec<u8>, Refusal> {
    let mut digits = Vec::with_capacity(text.len());
    let mut is_after_digit = false;
    let mut rest = text.iter();
    let mut is_complete = true;
    for byte in rest.by_ref() {
        if *byte == b'_' {
            if !is_after_digit {
                return Err(Refusal::Invalid);
            }
            is_after_digit = false;
            continue;
        }
        let Some(value) = char::from(*byte).to_digit(radix).and_then(|v| u8::try_from(v).ok()) else {
            is_complete = false;
            break;
        };
        digits.push(value);
        is_after_digit = true;
    }
    if !is_after_digit {
        return Err(Refusal::Invalid);
    }
    if digits.len() > MAX_DIGITS && !radix.is_power_of_two() {
        return Err(Refusal::TooLong(digits.len()));
    }
    if is_complete { Ok(digits) } else { Err(Refusal::Invalid) }
}

fn magnitude(digits: &[u8], radix: u32) -> Int {
    let short = digits.iter().try_fold(0_u64, |value, digit| {
        value.checked_mul(u64::from(radix))?.checked_add(u64::from(*digit))
    });
    if let Some(value) = short {
        return Int::from(value);
    }
    let magnitude = BigUint::from_radix_be(digits, radix).unwrap_or_default();
    Int::from(BigInt::from_biguint(Sign::Plus, magnitude))
}
