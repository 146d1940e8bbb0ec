//! The functions of `math` over floats.
//!
//! Source: Python 3.11 Library Reference, `math`: a C domain error is a
//! `ValueError`, a C range error an `OverflowError`.

use super::elementary::{exp_of_two, log2_of, natural_exp, natural_log};
use super::{gamma as gammas, library, sums, trigonometric};
use crate::exception::{Exception, Fallible};

#[cold]
#[inline(never)]
fn domain_error() -> Exception {
    Exception::value_error("math domain error")
}

#[cold]
#[inline(never)]
fn range_error() -> Exception {
    Exception::overflow_error("math range error")
}

/// `math.sqrt(value)`.
///
/// # Errors
/// `ValueError` for a negative value.
#[inline]
pub fn sqrt(value: f64) -> Fallible<f64> {
    if value < 0.0 { Err(domain_error()) } else { Ok(value.sqrt()) }
}

/// `math.exp(value)`, rounded to nearest.
///
/// # Errors
/// `OverflowError` beyond the largest float.
pub fn exp(value: f64) -> Fallible<f64> {
    if !value.is_finite() {
        return Ok(if value.is_sign_negative() && value.is_infinite() { 0.0 } else { value });
    }
    within_range(natural_exp(value))
}

/// `math.exp2(value)`.
///
/// # Errors
/// `OverflowError` beyond the largest float.
pub fn exp2(value: f64) -> Fallible<f64> {
    if !value.is_finite() {
        return Ok(if value.is_sign_negative() && value.is_infinite() { 0.0 } else { value });
    }
    within_range(exp_of_two(value))
}

/// `math.expm1(value)`.
///
/// # Errors
/// `OverflowError` beyond the largest float.
pub fn expm1(value: f64) -> Fallible<f64> {
    if value.is_finite() { within_range(library::expm1(value)) } else { Ok(library::expm1(value)) }
}

fn within_range(result: f64) -> Fallible<f64> {
    if result.is_finite() { Ok(result) } else { Err(range_error()) }
}

/// `math.log(value)`, rounded to nearest.
///
/// # Errors
/// `ValueError` unless the value is positive.
pub fn log(value: f64) -> Fallible<f64> {
    positive(value, natural_log)
}

/// `math.log2(value)`.
///
/// # Errors
/// `ValueError` unless the value is positive.
pub fn log2(value: f64) -> Fallible<f64> {
    positive(value, log2_of)
}

/// `math.log10(value)`.
///
/// # Errors
/// `ValueError` unless the value is positive.
pub fn log10(value: f64) -> Fallible<f64> {
    positive(value, library::log10)
}

fn positive(value: f64, of: fn(f64) -> f64) -> Fallible<f64> {
    if value <= 0.0 {
        return Err(domain_error());
    }
    Ok(if value.is_finite() { of(value) } else { value })
}

/// `math.log1p(value)`.
///
/// # Errors
/// `ValueError` unless the value is above -1.
pub fn log1p(value: f64) -> Fallible<f64> {
    if value <= -1.0 { Err(domain_error()) } else { Ok(library::log1p(value)) }
}

/// A function without a value at the infinities.
fn periodic(value: f64, of: fn(f64) -> f64) -> Fallible<f64> {
    if value.is_finite() {
        return Ok(of(value));
    }
    if value.is_nan() { Ok(value) } else { Err(domain_error()) }
}

/// `math.sin(angle)`, rounded to nearest.
///
/// # Errors
/// `ValueError` for infinities.
pub fn sin(angle: f64) -> Fallible<f64> {
    periodic(angle, trigonometric::sin)
}

/// `math.cos(angle)`, rounded to nearest.
///
/// # Errors
/// `ValueError` for infinities.
pub fn cos(angle: f64) -> Fallible<f64> {
    periodic(angle, trigonometric::cos)
}

/// `math.tan(angle)`, rounded to nearest.
///
/// # Errors
/// `ValueError` for infinities.
pub fn tan(angle: f64) -> Fallible<f64> {
    periodic(angle, trigonometric::tan)
}

/// A function of ratios between -1 and 1.
fn of_ratio(value: f64, of: fn(f64) -> f64) -> Fallible<f64> {
    if value.abs() > 1.0 {
        return Err(domain_error());
    }
    Ok(if value.is_nan() { value } else { of(value) })
}

/// `math.asin(ratio)`, rounded to nearest.
///
/// # Errors
/// `ValueError` beyond -1 and 1.
pub fn asin(ratio: f64) -> Fallible<f64> {
    of_ratio(ratio, trigonometric::asin)
}

/// `math.acos(ratio)`, rounded to nearest.
///
/// # Errors
/// `ValueError` beyond -1 and 1.
pub fn acos(ratio: f64) -> Fallible<f64> {
    of_ratio(ratio, trigonometric::acos)
}

/// `math.atan(value)`, rounded to nearest.
pub fn atan(value: f64) -> f64 {
    trigonometric::atan(value)
}

/// `math.atan2(y, x)`, rounded to nearest.
pub fn atan2(y: f64, x: f64) -> f64 {
    trigonometric::atan2(y, x)
}

/// `math.sinh(value)`.
///
/// # Errors
/// `OverflowError` beyond the largest float.
pub fn sinh(value: f64) -> Fallible<f64> {
    if value.is_finite() { within_range(library::sinh(value)) } else { Ok(value) }
}

/// `math.cosh(value)`.
///
/// # Errors
/// `OverflowError` beyond the largest float.
pub fn cosh(value: f64) -> Fallible<f64> {
    if value.is_finite() { within_range(library::cosh(value)) } else { Ok(value.abs()) }
}

/// `math.tanh(value)`.
pub fn tanh(value: f64) -> f64 {
    library::tanh(value)
}

/// `math.asinh(value)`.
pub fn asinh(value: f64) -> f64 {
    library::asinh(value)
}

/// `math.acosh(value)`.
///
/// # Errors
/// `ValueError` below 1.
pub fn acosh(value: f64) -> Fallible<f64> {
    if value < 1.0 { Err(domain_error()) } else { Ok(library::acosh(value)) }
}

/// `math.atanh(value)`.
///
/// # Errors
/// `ValueError` unless the value is between -1 and 1.
pub fn atanh(value: f64) -> Fallible<f64> {
    if value.abs() >= 1.0 { Err(domain_error()) } else { Ok(library::atanh(value)) }
}

/// `math.cbrt(value)`.
pub fn cbrt(value: f64) -> f64 {
    library::cbrt(value)
}

/// `math.erf(value)`.
pub fn erf(value: f64) -> f64 {
    library::erf(value)
}

/// `math.erfc(value)`.
pub fn erfc(value: f64) -> f64 {
    library::erfc(value)
}

/// What a function that is NaN outside its domain gives for a value.
fn defined(value: f64, result: f64) -> Fallible<f64> {
    if result.is_nan() && !value.is_nan() {
        return Err(domain_error());
    }
    if result.is_infinite() && value.is_finite() { Err(range_error()) } else { Ok(result) }
}

/// `math.gamma(value)`.
///
/// # Errors
/// `ValueError` for zero, negative whole numbers and minus infinity,
/// `OverflowError` beyond the largest float.
pub fn gamma(value: f64) -> Fallible<f64> {
    defined(value, gammas::gamma(value))
}

/// `math.lgamma(value)`.
///
/// # Errors
/// `ValueError` for zero and negative whole numbers, `OverflowError` beyond
/// the largest float.
pub fn lgamma(value: f64) -> Fallible<f64> {
    defined(value, gammas::log_gamma(value))
}

/// `math.pow(base, exponent)`: C's, without complex results.
///
/// # Errors
/// `ValueError` for a negative power of zero and a fractional power of a
/// negative number, `OverflowError` beyond the largest float.
pub fn pow(base: f64, exponent: f64) -> Fallible<f64> {
    let result = super::power::value(base, exponent);
    if result.is_finite() || !base.is_finite() || !exponent.is_finite() {
        return Ok(result);
    }
    let defined = base.abs() > 0.0 && !result.is_nan();
    Err(if defined { range_error() } else { domain_error() })
}

/// `math.fmod(left, right)`: C's remainder, exact and with the sign of `left`.
///
/// # Errors
/// `ValueError` for an infinite `left` or a `right` of zero, unless the other
/// is a NaN.
pub fn fmod(left: f64, right: f64) -> Fallible<f64> {
    of_two(left, right, left % right)
}

/// `math.remainder(left, right)`: the distance from the nearest multiple, of
/// two the even one.
///
/// # Errors
/// As [`fmod`].
pub fn remainder(left: f64, right: f64) -> Fallible<f64> {
    if !left.is_finite() || !right.is_finite() || right.abs() <= 0.0 {
        let whole = right.is_infinite() && left.is_finite();
        return of_two(left, right, if whole { left } else { left % right });
    }
    let (value, step) = (left.abs(), right.abs());
    let above = value % step;
    let below = step - above;
    let nearest = if above < below {
        above
    } else if above > below {
        -below
    } else {
        above - 2.0 * ((0.5 * (value - above)) % step)
    };
    Ok(1.0_f64.copysign(left) * nearest)
}

fn of_two(left: f64, right: f64, result: f64) -> Fallible<f64> {
    if result.is_nan() && !left.is_nan() && !right.is_nan() {
        return Err(domain_error());
    }
    Ok(result)
}

/// `math.frexp(value)`: a fraction in `0.5..1` and a power of two.
pub fn frexp(value: f64) -> (f64, i64) {
    let (fraction, exponent) = libm::frexp(value);
    if value.is_finite() && value.abs() > 0.0 { (fraction, i64::from(exponent)) } else { (value, 0) }
}

/// `math.ldexp(value, exponent)`, an exponent outside `i64` given saturated.
///
/// # Errors
/// `OverflowError` beyond the largest float.
pub fn ldexp(value: f64, exponent: i64) -> Fallible<f64> {
    /// No float is that many doublings from another.
    const FAR: i64 = 1 << 20;
    if !value.is_finite() || value.abs() <= 0.0 {
        return Ok(value);
    }
    let exponent = i32::try_from(exponent.clamp(-FAR, FAR)).unwrap_or_default();
    within_range(libm::ldexp(value, exponent))
}

/// `math.modf(value)`: the fraction and the whole, both with the sign of the
/// value.
pub fn modf(value: f64) -> (f64, f64) {
    if value.is_infinite() {
        return (0.0_f64.copysign(value), value);
    }
    let whole = value.trunc();
    ((value - whole).copysign(value), whole)
}

/// `math.nextafter(from, to)`.
pub fn nextafter(from: f64, to: f64) -> f64 {
    if from.is_nan() || to.is_nan() {
        return f64::NAN;
    }
    if from < to {
        from.next_up()
    } else if from > to {
        from.next_down()
    } else {
        to
    }
}

/// `math.ulp(value)`: the worth of the last bit.
pub fn ulp(value: f64) -> f64 {
    let magnitude = value.abs();
    if !magnitude.is_finite() {
        return magnitude;
    }
    let next = magnitude.next_up();
    if next.is_infinite() { magnitude - magnitude.next_down() } else { next - magnitude }
}

/// `math.isclose(left, right, rel_tol=relative, abs_tol=absolute)`.
///
/// # Errors
/// `ValueError` for a negative tolerance.
pub fn isclose(left: f64, right: f64, relative: f64, absolute: f64) -> Fallible<bool> {
    if relative < 0.0 || absolute < 0.0 {
        return Err(Exception::value_error("tolerances must be non-negative"));
    }
    if left.partial_cmp(&right).is_some_and(std::cmp::Ordering::is_eq) {
        return Ok(true);
    }
    if left.is_infinite() || right.is_infinite() {
        return Ok(false);
    }
    let apart = (right - left).abs();
    Ok(apart <= (relative * right).abs() || apart <= (relative * left).abs() || apart <= absolute)
}

/// `math.fsum(values)`.
///
/// # Errors
/// `OverflowError` where a partial sum is no float, `ValueError` for
/// infinities of both signs.
pub fn fsum(values: impl IntoIterator<Item = f64>) -> Fallible<f64> {
    sums::fsum(values)
}

/// The length of a vector: `math.hypot`.
pub fn norm(values: &[f64]) -> f64 {
    sums::norm(values)
}
