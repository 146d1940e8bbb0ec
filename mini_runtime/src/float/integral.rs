//! A float's relation to the integers.

use crate::exception::{Exception, Fallible};
use crate::int::{Int, decompose};

#[inline]
pub(super) fn is_integer(value: f64) -> bool {
    #[expect(clippy::float_cmp, reason = "exact equality is the question")]
    let is_whole = value.trunc() == value;
    is_whole && value.is_finite()
}

pub(super) fn as_integer_ratio(value: f64) -> Fallible<(Int, Int)> {
    if value.is_nan() {
        return Err(Exception::value_error("cannot convert NaN to integer ratio"));
    }
    if value.is_infinite() {
        return Err(Exception::overflow_error("cannot convert Infinity to integer ratio"));
    }
    if is_integer(value) {
        return Ok((Int::from_finite_float(value), Int::ONE));
    }
    let (mantissa, exponent) = decompose(value);
    let zeros = mantissa.trailing_zeros();
    let numerator = (mantissa >> zeros).cast_signed();
    let places = exponent.unsigned_abs() - zeros;
    let denominator = Int::from(num_bigint::BigInt::from(1) << places);
    Ok((Int::from(if value < 0.0 { -numerator } else { numerator }), denominator))
}
