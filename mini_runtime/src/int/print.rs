//! An int as text: decimal, hexadecimal, octal, binary.

use super::{Int, IntRef, Integer, Unpacked};
use crate::exception::{Exception, Fallible};
use crate::text::Str;

/// `sys.get_int_max_str_digits()`: conversions beyond it are refused, as
/// CPython 3.11 does since the conversion's time is quadratic.
pub(super) const MAX_DIGITS: usize = 4300;

#[cold]
#[inline(never)]
fn too_many_digits() -> Exception {
    Exception::value_error(format!(
        "Exceeds the limit ({MAX_DIGITS} digits) for integer string conversion; \
         use sys.set_int_max_str_digits() to increase the limit"
    ))
}

/// Appends the decimal digits of a machine integer.
pub(crate) fn push_decimal(value: i64, out: &mut String) {
    if value < 0 {
        out.push('-');
    }
    push_digits(value.unsigned_abs(), out);
}

/// Appends the decimal digits of an unsigned machine integer.
pub(crate) fn push_digits(mut value: u64, out: &mut String) {
    const PAIRS: [[u8; 2]; 100] = digit_pairs();
    if value < 10 {
        out.push(digit(value));
        return;
    }
    let mut buffer = [0_u8; 20];
    let mut start = buffer.len();
    while value >= 10 {
        let pair = PAIRS[(value % 100) as usize];
        value /= 100;
        start -= 2;
        buffer[start..start + 2].copy_from_slice(&pair);
    }
    if value > 0 {
        start -= 1;
        buffer[start] = b'0' + (value % 10) as u8;
    }
    out.extend(buffer[start..].iter().map(|byte| char::from(*byte)));
}

/// The character of a digit below ten.
fn digit(value: u64) -> char {
    char::from(b'0' + (value % 10) as u8)
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "the quotient and remainder of a number below 100 by 10"
)]
const fn digit_pairs() -> [[u8; 2]; 100] {
    let mut pairs = [[0; 2]; 100];
    let mut number = 0;
    while number < 100 {
        pairs[number] = [b'0' + (number / 10) as u8, b'0' + (number % 10) as u8];
        number += 1;
    }
    pairs
}

impl Int {
    /// Appends the decimal digits.
    ///
    /// # Errors
    /// `ValueError` beyond 4300 digits, as CPython's limit for conversions.
    #[inline]
    pub fn write_decimal(&self, out: &mut String) -> Fallible<()> {
        let value = self.lend();
        if value.is_small() {
            push_decimal(value.word(), out);
            return Ok(());
        }
        write_big(value, out)
    }

    /// `str(self)`.
    ///
    /// # Errors
    /// As [`Int::write_decimal`].
    pub fn to_decimal(&self) -> Fallible<Str> {
        let mut out = String::new();
        self.write_decimal(&mut out)?;
        Ok(Str::from(out))
    }

    /// The digits of the magnitude in `radix`, lower case, with no prefix.
    pub(crate) fn magnitude_digits(&self, radix: u32) -> String {
        self.to_bigint().magnitude().to_str_radix(radix)
    }
}

#[cold]
#[inline(never)]
fn write_big(value: IntRef<'_>, out: &mut String) -> Fallible<()> {
    /// More bits than any number of `MAX_DIGITS` digits has.
    const MAX_BITS: u64 = MAX_DIGITS as u64 * 10 / 3;
    let Unpacked::Big(value) = value.unpack() else {
        push_decimal(value.word(), out);
        return Ok(());
    };
    if value.bits() > MAX_BITS {
        return Err(too_many_digits());
    }
    let digits = value.to_string();
    if digits.trim_start_matches('-').len() > MAX_DIGITS {
        return Err(too_many_digits());
    }
    out.push_str(&digits);
    Ok(())
}

fn prefixed(value: &impl Integer, radix: u32, prefix: &str) -> Str {
    let value = value.to_int();
    let sign = if value < 0 { "-" } else { "" };
    Str::from(format!("{sign}{prefix}{}", value.magnitude_digits(radix)))
}

/// `hex(value)`.
pub fn hex(value: &impl Integer) -> Str {
    prefixed(value, 16, "0x")
}

/// `oct(value)`.
pub fn oct(value: &impl Integer) -> Str {
    prefixed(value, 8, "0o")
}

/// `bin(value)`.
pub fn bin(value: &impl Integer) -> Str {
    prefixed(value, 2, "0b")
}
