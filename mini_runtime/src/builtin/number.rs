//! Builtin functions of ints and floats.

use std::cmp::Ordering;

use crate::bytes::{Buffer, Bytes};
use crate::exception::{Exception, Fallible};
use crate::float;
use crate::int::{self, Int, Integer, IntegerArithmetic};
use crate::text::Str;
use crate::traits::Repr;

pub use crate::float::float_hex;
pub use crate::text::chr;

/// The exact order; `None` for a NaN.
#[inline]
fn order(left: &impl Integer, right: f64) -> Option<Ordering> {
    left.to_int().compare_float(right)
}

macro_rules! comparisons {
    ($($symbol:literal $int_first:ident $float_first:ident $mirrored:ident;)*) => {
        $(
            #[doc = concat!("`left ", $symbol, " right` for an int and a float, compared exactly.")]
            #[inline]
            pub fn $int_first(left: impl Integer, right: f64) -> bool {
                holds::$int_first(order(&left, right))
            }

            #[doc = concat!("`left ", $symbol, " right` for a float and an int, compared exactly.")]
            #[inline]
            pub fn $float_first(left: f64, right: impl Integer) -> bool {
                holds::$mirrored(order(&right, left))
            }
        )*
    };
}

/// Which answers of [`order`] make a comparison true. Nothing but `!=` holds
/// of a NaN.
mod holds {
    use std::cmp::Ordering;

    pub(super) fn int_eq_float(order: Option<Ordering>) -> bool {
        order == Some(Ordering::Equal)
    }

    pub(super) fn int_ne_float(order: Option<Ordering>) -> bool {
        order != Some(Ordering::Equal)
    }

    pub(super) fn int_lt_float(order: Option<Ordering>) -> bool {
        order.is_some_and(Ordering::is_lt)
    }

    pub(super) fn int_le_float(order: Option<Ordering>) -> bool {
        order.is_some_and(Ordering::is_le)
    }

    pub(super) fn int_gt_float(order: Option<Ordering>) -> bool {
        order.is_some_and(Ordering::is_gt)
    }

    pub(super) fn int_ge_float(order: Option<Ordering>) -> bool {
        order.is_some_and(Ordering::is_ge)
    }
}

comparisons! {
    "==" int_eq_float float_eq_int int_eq_float;
    "!=" int_ne_float float_ne_int int_ne_float;
    "<" int_lt_float float_lt_int int_gt_float;
    "<=" int_le_float float_le_int int_ge_float;
    ">" int_gt_float float_gt_int int_lt_float;
    ">=" int_ge_float float_ge_int int_le_float;
}

/// `left / right` of ints, correctly rounded.
///
/// # Errors
/// `ZeroDivisionError` where `right` is zero, `OverflowError` beyond the
/// largest float.
#[inline]
pub fn true_divide(left: impl Integer, right: impl Integer) -> Fallible<f64> {
    match (left.to_index(), right.to_index()) {
        (Some(left), Some(right)) => left.true_divide(right),
        _ => left.to_int().true_divide(right.to_int()),
    }
}

/// `divmod(left, right)` of ints.
///
/// # Errors
/// `ZeroDivisionError` where `right` is zero.
#[inline]
pub fn divmod(left: impl Integer, right: impl Integer) -> Fallible<(Int, Int)> {
    left.to_int().divmod(right.to_int())
}

/// `pow(base, exponent, modulus)`; the result has the sign of `modulus`.
///
/// # Errors
/// `ValueError` for a modulus of zero, and for a negative exponent where `base`
/// has no inverse.
pub fn power_mod(base: impl Integer, exponent: impl Integer, modulus: impl Integer) -> Fallible<Int> {
    int::power_mod(&base.to_int(), &exponent.to_int(), &modulus.to_int())
}

/// `round(value, ndigits)` of an int.
pub fn round_int(value: impl Integer, ndigits: impl Integer) -> Int {
    value.to_int().round_digits(ndigits)
}

/// `value.bit_length()`.
#[inline]
pub fn bit_length(value: impl Integer) -> i64 {
    value.to_int().bit_length()
}

/// `value.bit_count()`.
#[inline]
pub fn bit_count(value: impl Integer) -> i64 {
    value.to_int().bit_count()
}

/// `hex(value)`.
pub fn hex(value: impl Integer) -> Str {
    int::hex(&value)
}

/// `oct(value)`.
pub fn oct(value: impl Integer) -> Str {
    int::oct(&value)
}

/// `bin(value)`.
pub fn bin(value: impl Integer) -> Str {
    int::bin(&value)
}

/// `int(text)`.
///
/// # Errors
/// `ValueError` for text that is no decimal int, and beyond 4300 digits.
pub fn int_from_text(text: &Str) -> Fallible<Int> {
    int::int_from_str(text.as_str(), 10)
}

/// `int(text, base)`.
///
/// # Errors
/// `ValueError` for text that is no int of that base, for a base outside 2 to
/// 36 and 0, and beyond 4300 digits unless the base is a power of two.
pub fn int_from_text_in(text: &Str, base: impl Integer) -> Fallible<Int> {
    int::int_from_str(text.as_str(), base)
}

/// `float(text)`.
///
/// # Errors
/// `ValueError` for text that is no float.
pub fn float_from_text(text: &Str) -> Fallible<f64> {
    float::float_from_str(text.as_str())
}

/// `value.imag` of an int.
#[inline]
pub fn imaginary_of_int(_value: impl Integer) -> i64 {
    0
}

/// `value.denominator` of an int.
#[inline]
pub fn denominator_of_int(_value: impl Integer) -> i64 {
    1
}

/// `value.imag` of a float.
#[inline]
pub fn imaginary_of_float(_value: f64) -> f64 {
    0.0
}

/// `value.as_integer_ratio()` of an int.
pub fn ratio_of_int(value: impl Integer) -> (Int, Int) {
    (value.to_int(), Int::ONE)
}

/// `int(data)` of bytes: of the text that they are in ASCII.
///
/// # Errors
/// `ValueError` for what is no decimal int.
pub fn int_from_bytes_text(data: &impl Buffer) -> Fallible<Int> {
    let text = ascii_text(data);
    if let Some(Ok(value)) = text.as_deref().map(|text| int::int_from_str(text, 10)) {
        return Ok(value);
    }
    let shown = Bytes::from(data.to_vec()).repr();
    Err(Exception::value_error(format!("invalid literal for int() with base 10: {shown}")))
}

/// `float(data)` of bytes: of the text that they are in ASCII.
///
/// # Errors
/// `ValueError` for what is no float.
pub fn float_from_bytes(data: &impl Buffer) -> Fallible<f64> {
    let text = ascii_text(data);
    if let Some(Ok(value)) = text.as_deref().map(float::float_from_str) {
        return Ok(value);
    }
    let shown = Bytes::from(data.to_vec()).repr();
    Err(Exception::value_error(format!("could not convert string to float: {shown}")))
}

fn ascii_text(data: &impl Buffer) -> Option<String> {
    String::from_utf8(data.to_vec()).ok().filter(|text| text.is_ascii())
}

/// `float.fromhex(text)`.
///
/// # Errors
/// `ValueError` for text that is no hexadecimal float, `OverflowError` beyond
/// the largest one.
pub fn float_from_hex(text: &Str) -> Fallible<f64> {
    float::float_fromhex(text.as_str())
}

/// `base ** exponent` of ints, for a negative exponent.
///
/// # Errors
/// `ZeroDivisionError` for base zero, `OverflowError` beyond the largest float.
pub fn negative_power(base: impl Integer, exponent: impl Integer) -> Fallible<f64> {
    base.to_int().power_float(exponent.to_int())
}
