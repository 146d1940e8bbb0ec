//! `/`: the float nearest to the exact quotient.

use num_bigint::{BigInt, Sign};
use num_integer::Integer as _;
use num_traits::{ToPrimitive, Zero};

use super::IntRef;
use crate::exception::{Exception, Fallible};

#[cold]
#[inline(never)]
fn division_by_zero() -> Exception {
    Exception::zero_division_error("division by zero")
}

/// Whether a machine integer is exact as a float, so that the quotient of two
/// such is rounded once.
#[inline]
pub(super) const fn is_exact(value: i64) -> bool {
    const EXACT: i64 = 1 << 53;
    value.wrapping_add(EXACT).cast_unsigned() <= 2 * EXACT.cast_unsigned()
}

#[inline]
pub(super) fn true_divide(left: IntRef<'_>, right: IntRef<'_>) -> Fallible<f64> {
    if is_exact(left.word()) && is_exact(right.word()) && right.word() != 0 {
        #[expect(clippy::cast_precision_loss, reason = "both are exact")]
        return Ok(left.word() as f64 / right.word() as f64);
    }
    if right.word() == 0 {
        return Err(division_by_zero());
    }
    let quotient = divide_slow(left, right);
    if quotient.is_finite() { Ok(quotient) } else { Err(too_large()) }
}

#[cold]
#[inline(never)]
fn too_large() -> Exception {
    Exception::overflow_error("integer division result too large for a float")
}

/// The quotient; infinite where it is beyond the largest float.
#[cold]
#[inline(never)]
fn divide_slow(left: IntRef<'_>, right: IntRef<'_>) -> f64 {
    let (left, right) = (left.to_bigint(), right.to_bigint());
    let magnitude =
        if left.is_zero() { 0.0 } else { divide_magnitudes(&left, &right).unwrap_or(f64::INFINITY) };
    let is_negative = (left.sign() == Sign::Minus) != (right.sign() == Sign::Minus);
    if is_negative { -magnitude } else { magnitude }
}

/// `|left / right|` rounded half to even; `None` beyond the largest float.
fn divide_magnitudes(left: &BigInt, right: &BigInt) -> Option<f64> {
    let bits = |value: &BigInt| i64::try_from(value.bits()).unwrap_or(i64::MAX / 4);
    // The quotient of the scaled operands has 63 or 64 bits.
    let scale = 63 - (bits(left) - bits(right));
    let (left, right) = (left.magnitude(), right.magnitude());
    let places = scale.unsigned_abs();
    let (quotient, remainder) =
        if scale >= 0 { (left << places).div_rem(right) } else { left.div_rem(&(right << places)) };
    let mut mantissa = quotient.to_u64()?;
    if !remainder.is_zero() {
        mantissa |= 1;
    }
    scale_to_float(mantissa, -scale)
}

/// `mantissa * 2^exponent`, rounded half to even; `None` beyond the largest
/// float. A mantissa of 61 bits or more may have its lowest bit set to stand
/// for digits that were cut off.
pub(crate) fn scale_to_float(mantissa: u64, exponent: i64) -> Option<f64> {
    /// The exponent of the last bit of the smallest floats.
    const LAST_BIT: i64 = -1074;
    if mantissa == 0 {
        return Some(0.0);
    }
    let top = exponent + i64::from(mantissa.ilog2());
    if top > 1023 {
        return None;
    }
    let unit = (top - 52).max(LAST_BIT);
    let rounded = if exponent <= unit {
        round_shift(mantissa, u32::try_from(unit - exponent).unwrap_or(u32::MAX))
    } else {
        mantissa << (exponent - unit)
    };
    #[expect(clippy::cast_precision_loss, reason = "at most 2^53")]
    let value = rounded as f64 * power_of_two(unit);
    value.is_finite().then_some(value)
}

/// `mantissa / 2^dropped` to the nearest integer, ties to even.
fn round_shift(mantissa: u64, dropped: u32) -> u64 {
    if dropped == 0 {
        return mantissa;
    }
    if dropped > 64 {
        return 0;
    }
    let wide = u128::from(mantissa);
    let (kept, rest, half) = (
        mantissa.checked_shr(dropped).unwrap_or(0),
        wide & ((1 << dropped) - 1),
        1_u128 << (dropped - 1),
    );
    let round_up = rest > half || (rest == half && kept & 1 == 1);
    kept + u64::from(round_up)
}

/// `2^exponent` for an exponent in `-1074..=1023`.
fn power_of_two(exponent: i64) -> f64 {
    let bits = if exponent < -1022 { 1 << (exponent + 1074) } else { (exponent + 1023) << 52 };
    f64::from_bits(bits.cast_unsigned())
}
