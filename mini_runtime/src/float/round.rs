//! `round(float, ndigits)`.

use num_bigint::BigInt;
use num_integer::Integer as _;

use crate::exception::{Exception, Fallible};
use crate::int::{Int, Integer, decompose};

/// With more places than this every float is exact.
const MOST_PLACES: i64 = 323;

/// With fewer every float rounds to zero.
const LEAST_PLACES: i64 = -308;

pub(super) fn round_digits(value: f64, digits: i64) -> Fallible<f64> {
    if !value.is_finite() || value == 0.0 || digits > MOST_PLACES {
        return Ok(value);
    }
    if digits < LEAST_PLACES {
        return Ok(0.0 * value);
    }
    match usize::try_from(digits) {
        Ok(places) => Ok(format!("{value:.places$}").parse().unwrap_or(value)),
        Err(_) => round_to_power(value, digits.unsigned_abs()),
    }
}

/// Rounds to a multiple of `10 ** zeros`.
fn round_to_power(value: f64, zeros: u64) -> Fallible<f64> {
    let (mantissa, exponent) = decompose(value);
    let unit = BigInt::from(10).pow(u32::try_from(zeros).unwrap_or(u32::MAX));
    let places = exponent.unsigned_abs();
    let (numerator, denominator) = if exponent < 0 {
        (BigInt::from(mantissa), &unit << places)
    } else {
        (BigInt::from(mantissa) << places, unit.clone())
    };
    let (quotient, remainder) = numerator.div_rem(&denominator);
    let is_up = match (remainder * 2_u8).cmp(&denominator) {
        std::cmp::Ordering::Less => false,
        std::cmp::Ordering::Equal => quotient.is_odd(),
        std::cmp::Ordering::Greater => true,
    };
    let rounded = Int::from((if is_up { quotient + 1 } else { quotient }) * unit);
    match rounded.to_float() {
        Ok(magnitude) => Ok(magnitude.copysign(value)),
        Err(_) => Err(Exception::overflow_error("rounded value too large to represent")),
    }
}
