//! The module `math`.
//!
//! Source: Python 3.11 Library Reference, `math`: a C domain error is a
//! `ValueError`, a C range error an `OverflowError`. The limits on the sizes of
//! arguments are those of CPython on 64-bit platforms.

use num_bigint::Sign;

use crate::exception::{Exception, Fallible};
use crate::float::{Float, math};
use crate::int::{self, Int, Integer, IntegerArithmetic};
use crate::list::List;
use crate::tuple::TupleOf;

pub use crate::float::math::{
    acos as math_acos, acosh as math_acosh, asin as math_asin, asinh as math_asinh, atan as math_atan,
    atan2 as math_atan2, atanh as math_atanh, cbrt as math_cbrt, cos as math_cos, cosh as math_cosh,
    erf as math_erf, erfc as math_erfc, exp as math_exp, exp2 as math_exp2, expm1 as math_expm1,
    fmod as math_fmod, gamma as math_gamma, isclose as math_isclose, lgamma as math_lgamma,
    log as math_log, log1p as math_log1p, log2 as math_log2, log10 as math_log10, modf as math_modf,
    nextafter as math_nextafter, pow as math_pow, remainder as math_remainder, sin as math_sin,
    sinh as math_sinh, sqrt as math_sqrt, tan as math_tan, tanh as math_tanh, ulp as math_ulp,
};

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

/// A logarithm of an int, which may lie beyond the largest float.
fn log_with(value: &impl Integer, of: fn(f64) -> Fallible<f64>) -> Fallible<f64> {
    match value.to_float() {
        Ok(float) => of(float),
        Err(_) => log_of_large(&value.to_int(), of),
    }
}

/// `math.log(value)` of an int.
///
/// # Errors
/// `ValueError` unless the value is positive.
pub fn math_log_int(value: impl Integer) -> Fallible<f64> {
    log_with(&value, math::log)
}

/// `math.log2(value)` of an int.
///
/// # Errors
/// `ValueError` unless the value is positive.
pub fn math_log2_int(value: impl Integer) -> Fallible<f64> {
    log_with(&value, math::log2)
}

/// `math.log10(value)` of an int.
///
/// # Errors
/// `ValueError` unless the value is positive.
pub fn math_log10_int(value: impl Integer) -> Fallible<f64> {
    log_with(&value, math::log10)
}

fn to_base(value: Fallible<f64>, base: Fallible<f64>) -> Fallible<f64> {
    value?.true_divide(base?)
}

/// `math.log(value, base)`.
///
/// # Errors
/// `ValueError` unless both are positive, `ZeroDivisionError` for base 1.
pub fn math_log_base(value: f64, base: f64) -> Fallible<f64> {
    to_base(math::log(value), math::log(base))
}

/// `math.log(value, base)` of ints.
///
/// # Errors
/// As [`math_log_base`].
pub fn math_log_base_ints(value: impl Integer, base: impl Integer) -> Fallible<f64> {
    to_base(math_log_int(value), math_log_int(base))
}

/// `math.log(value, base)` of an int and a float.
///
/// # Errors
/// As [`math_log_base`].
pub fn math_log_base_float(value: impl Integer, base: f64) -> Fallible<f64> {
    to_base(math_log_int(value), math::log(base))
}

/// `math.log(value, base)` of a float and an int.
///
/// # Errors
/// As [`math_log_base`].
pub fn math_log_base_int(value: f64, base: impl Integer) -> Fallible<f64> {
    to_base(math::log(value), math_log_int(base))
}

/// The logarithm of an int of more than 1023 bits, from its leading bits.
fn log_of_large(value: &Int, of: fn(f64) -> Fallible<f64>) -> Fallible<f64> {
    /// More than a float holds, and exact in an `i64`.
    const LEADING: u64 = 62;
    let large = value.to_bigint();
    if large.sign() == Sign::Minus {
        return of(-1.0);
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
    Ok(of(fraction)? + of(2.0)? * exponent)
}

/// `math.frexp(value)`.
pub fn math_frexp(value: f64) -> (f64, Int) {
    let (fraction, exponent) = math::frexp(value);
    (fraction, Int::from(exponent))
}

/// `math.ldexp(value, exponent)`.
///
/// # Errors
/// `OverflowError` beyond the largest float.
pub fn math_ldexp(value: f64, exponent: impl Integer) -> Fallible<f64> {
    math::ldexp(value, exponent.to_index_clamped())
}

/// `math.ldexp(value, exponent)` of an int.
///
/// # Errors
/// `OverflowError` beyond the largest float.
pub fn math_ldexp_int(value: impl Integer, exponent: impl Integer) -> Fallible<f64> {
    math_ldexp(value.to_float()?, exponent)
}

/// `math.fsum(values)`.
///
/// # Errors
/// `OverflowError` where a partial sum is no float, `ValueError` for
/// infinities of both signs.
pub fn math_fsum(values: &List<f64>) -> Fallible<f64> {
    math::fsum(values.to_vec())
}

/// `math.fsum(values)` of ints.
///
/// # Errors
/// `OverflowError` for an int or a sum that is no float.
pub fn math_fsum_ints(values: &List<Int>) -> Fallible<f64> {
    math::fsum(floats(values)?)
}

fn floats(values: &List<Int>) -> Fallible<Vec<f64>> {
    values.borrow().iter().map(Integer::to_float).collect()
}

/// `math.hypot(a, b, ...)`.
pub fn math_hypot(values: &impl TupleOf<f64>) -> f64 {
    let values: Vec<f64> = values.items().into_iter().copied().collect();
    math::norm(&values)
}

/// The distance of two points.
fn distance(from: &[f64], to: &[f64]) -> Fallible<f64> {
    if from.len() != to.len() {
        let message = "both points must have the same number of dimensions";
        return Err(Exception::value_error(message));
    }
    let apart: Vec<f64> = from.iter().zip(to).map(|(from, to)| (from - to).abs()).collect();
    Ok(math::norm(&apart))
}

/// `math.dist(from, to)`.
///
/// # Errors
/// `ValueError` for points of different dimensions.
pub fn math_dist(from: &List<f64>, to: &List<f64>) -> Fallible<f64> {
    distance(&from.to_vec(), &to.to_vec())
}

/// `math.dist(from, to)` of ints.
///
/// # Errors
/// `ValueError` for points of different dimensions, `OverflowError` for an
/// int that is no float.
pub fn math_dist_ints(from: &List<Int>, to: &List<Int>) -> Fallible<f64> {
    distance(&floats(from)?, &floats(to)?)
}

/// `math.dist(from, to)` of tuples.
///
/// # Errors
/// `ValueError` for points of different dimensions.
pub fn math_dist_tuples(from: &impl TupleOf<f64>, to: &impl TupleOf<f64>) -> Fallible<f64> {
    let list = |values: Vec<&f64>| values.into_iter().copied().collect::<Vec<f64>>();
    distance(&list(from.items()), &list(to.items()))
}

/// `math.dist(from, to)` of tuples of ints.
///
/// # Errors
/// `ValueError` for points of different dimensions, `OverflowError` for an
/// int that is no float.
pub fn math_dist_int_tuples(from: &impl TupleOf<Int>, to: &impl TupleOf<Int>) -> Fallible<f64> {
    let list =
        |values: Vec<&Int>| values.into_iter().map(Integer::to_float).collect::<Fallible<Vec<f64>>>();
    distance(&list(from.items())?, &list(to.items())?)
}

/// `math.prod(values, start=start)` of ints.
pub fn math_prod(values: &List<Int>, start: impl Integer) -> Int {
    values.borrow().iter().fold(start.to_int(), |product, value| product * value)
}

/// `math.prod(values, start=start)` of floats.
pub fn math_prod_floats(values: &List<f64>, start: f64) -> f64 {
    values.borrow().iter().fold(start, |product, value| product * value)
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

/// `math.gcd(a, b, ...)`.
pub fn math_gcd_of(values: &impl TupleOf<Int>) -> Int {
    values.items().into_iter().fold(Int::ZERO, |divisor, value| int::gcd(&divisor, value))
}

/// `math.lcm(a, b, ...)`.
pub fn math_lcm_of(values: &impl TupleOf<Int>) -> Int {
    values.items().into_iter().fold(Int::ONE, |multiple, value| int::lcm(&multiple, value))
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
