//! The module `math`.
//!
//! Source: Python 3.11 Library Reference, `math`: a C domain error is a
//! `ValueError`, a C range error an `OverflowError`. The limits on the sizes of
//! arguments are those of CPython on 64-bit platforms.

use num_bigint::Sign;

use crate::exception::{Exception, Fallible};
use crate::float::math;
use crate::int::{self, Int, Integer, IntegerArithmetic};

pub use crate::float::math::{exp as math_exp, log as math_log, sqrt as math_sqrt};

macro_rules! constants {
    ($($name:ident $python:literal $value:expr;)*) => {
        $(
            #[doc = concat!("`math.", $python, "`.")]
            #[inline]
            pub const fn $name() -> f64 {
                $value
            }
        )*
    };
}

constants! {
    math_pi "pi" std::f64::consts::PI;
    math_e "e" std::f64::consts::E;
    math_tau "tau" std::f64::consts::TAU;
    math_inf "inf" f64::INFINITY;
    math_nan "nan" f64::NAN;
}

/// `math.degrees(radians)`.
#[inline]
pub fn math_degrees(radians: f64) -> f64 {
    /// Divided as CPython does: `f64::to_degrees` rounds otherwise.
    const DEGREES: f64 = 180.0 / std::f64::consts::PI;
    radians * DEGREES
}

/// `math.radians(degrees)`.
#[inline]
pub fn math_radians(degrees: f64) -> f64 {
    /// Divided as CPython does.
    const RADIANS: f64 = std::f64::consts::PI / 180.0;
    degrees * RADIANS
}

/// `math.fmod(left, right)`: C's remainder, exact and with the sign of `left`.
///
/// # Errors
/// `ValueError` for an infinite `left` or a `right` of zero, unless the other
/// is a NaN.
pub fn math_fmod(left: f64, right: f64) -> Fallible<f64> {
    let remainder = left % right;
    if remainder.is_nan() && !left.is_nan() && !right.is_nan() {
        return Err(Exception::value_error("math domain error"));
    }
    Ok(remainder)
}

/// `math.log(value)` of an int, which may lie beyond the largest float.
///
/// # Errors
/// `ValueError` unless the value is positive.
pub fn math_log_int(value: impl Integer) -> Fallible<f64> {
    match value.to_float() {
        Ok(float) => math::log(float),
        Err(_) => log_of_large(&value.to_int()),
    }
}

/// The logarithm of an int of more than 1023 bits, from its leading bits.
fn log_of_large(value: &Int) -> Fallible<f64> {
    /// More than a float holds, and exact in an `i64`.
    const LEADING: u64 = 62;
    let large = value.to_bigint();
    if large.sign() == Sign::Minus {
        return math::log(-1.0);
    }
    let mut bits = large.bits();
    let rest = bits - LEADING;
    let leading = &large >> rest;
    // Whatever was cut off keeps the rounding from taking it for a tie.
    let is_cut = (&leading << rest) != large;
    let leading = if is_cut { leading | num_bigint::BigInt::from(1) } else { leading };
    #[expect(clippy::cast_precision_loss, reason = "a power of two")]
    let mut fraction = Int::from(leading).to_float()? / (1_u64 << LEADING) as f64;
    if fraction >= 1.0 {
        fraction = 0.5;
        bits += 1;
    }
    #[expect(clippy::cast_precision_loss, reason = "no memory holds 2^53 bits")]
    let exponent = bits as f64;
    Ok(math::log(fraction)? + math::log(2.0)? * exponent)
}

/// `math.isqrt(value)`.
///
/// # Errors
/// `ValueError` for a negative value.
pub fn math_isqrt(value: impl Integer) -> Fallible<Int> {
    value.to_int().isqrt()
}

/// `math.gcd(left, right)`.
pub fn math_gcd(left: impl Integer, right: impl Integer) -> Int {
    int::gcd(&left, &right)
}

/// `math.lcm(left, right)`.
pub fn math_lcm(left: impl Integer, right: impl Integer) -> Int {
    int::lcm(&left, &right)
}

/// `math.factorial(value)`.
///
/// # Errors
/// `ValueError` for a negative value, `OverflowError` beyond `i64`.
pub fn math_factorial(value: impl Integer) -> Fallible<Int> {
    if value.sign() < 0 {
        return Err(Exception::value_error("factorial() not defined for negative values"));
    }
    let Some(value) = value.to_index() else {
        let message = "factorial() argument should not exceed 9223372036854775807";
        return Err(Exception::overflow_error(message));
    };
    Ok(product(2, value))
}

/// The product of the ints from `first` to `last`, 1 where there are none.
/// Halving keeps the factors of each multiplication about equally long.
fn product(first: i64, last: i64) -> Int {
    /// Below this many factors one after the other is as fast.
    const FEW: i64 = 8;
    if last - first < FEW {
        return (first..=last).fold(Int::ONE, |product, factor| product * factor);
    }
    let middle = first + (last - first) / 2;
    product(first, middle) * product(middle + 1, last)
}

/// What `math.comb` and `math.perm` refuse.
fn check_counts(n: &Int, k: &Int) -> Fallible<()> {
    if *n < 0 {
        return Err(Exception::value_error("n must be a non-negative integer"));
    }
    if *k < 0 {
        return Err(Exception::value_error("k must be a non-negative integer"));
    }
    Ok(())
}

/// `math.comb(n, k)`.
///
/// # Errors
/// `ValueError` for a negative argument, `OverflowError` where both `k` and
/// `n - k` lie beyond `i64`.
pub fn math_comb(n: impl Integer, k: impl Integer) -> Fallible<Int> {
    let (n, k) = (n.to_int(), k.to_int());
    check_counts(&n, &k)?;
    if k > n {
        return Ok(Int::ZERO);
    }
    let others = &n - &k;
    let Some(steps) = (if others < k { others } else { k }).to_i64() else {
        let message = "min(n - k, k) must not exceed 9223372036854775807";
        return Err(Exception::overflow_error(message));
    };
    // After each step this is a smaller binomial, so the division is exact.
    let mut found = Int::ONE;
    for step in 0..steps {
        found = (found * (&n - step)).floor_div(step + 1)?;
    }
    Ok(found)
}

/// `math.perm(n, k)`.
///
/// # Errors
/// `ValueError` for a negative argument, `OverflowError` for `k` beyond `i64`.
pub fn math_perm(n: impl Integer, k: impl Integer) -> Fallible<Int> {
    let (n, k) = (n.to_int(), k.to_int());
    check_counts(&n, &k)?;
    if k > n {
        return Ok(Int::ZERO);
    }
    let Some(steps) = k.to_i64() else {
        return Err(Exception::overflow_error("k must not exceed 9223372036854775807"));
    };
    Ok((0..steps).fold(Int::ONE, |product, step| product * (&n - step)))
}
