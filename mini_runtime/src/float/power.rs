//! `**` of floats: the special cases as CPython orders them.
#![expect(clippy::float_cmp, reason = "the special cases are single values, not neighbourhoods")]

use super::elementary::positive_power;
use crate::exception::{Exception, ExceptionKind, Fallible};
use crate::int::Int;
use crate::object::Object;
use crate::text::Str;

#[inline]
pub(super) fn power(base: f64, exponent: f64) -> Fallible<f64> {
    let result = value(base, exponent);
    if result.is_finite() {
        return Ok(result);
    }
    match refuse(base, exponent) {
        Some(exception) => Err(exception),
        None => Ok(result),
    }
}

/// C's `errno` for a result out of range.
const ERANGE: i64 = 34;

/// Why a power that is not finite is an error: none of its operands is special.
#[cold]
#[inline(never)]
fn refuse(base: f64, exponent: f64) -> Option<Exception> {
    if !base.is_finite() || !exponent.is_finite() {
        return None;
    }
    Some(if base == 0.0 {
        Exception::zero_division_error("0.0 cannot be raised to a negative power")
    } else if base < 0.0 && exponent.floor() != exponent {
        Exception::value_error("a fractional power of a negative number is complex")
    } else {
        let reason = Str::literal("Numerical result out of range");
        let args = [Object::new(Int::from(ERANGE)), Object::new(reason)];
        Exception::with_args(ExceptionKind::OverflowError, args)
    })
}

/// C's `pow` with every special case written out; NaN for a complex result.
#[inline(never)]
pub(super) fn value(base: f64, exponent: f64) -> f64 {
    if exponent == 0.0 || base == 1.0 {
        return 1.0;
    }
    if base.is_nan() || exponent.is_nan() {
        return f64::NAN;
    }
    if exponent.is_infinite() {
        return infinite_exponent(base.abs(), exponent);
    }
    let magnitude = if base == 0.0 || base.is_infinite() {
        if (base == 0.0) == (exponent > 0.0) { 0.0 } else { f64::INFINITY }
    } else if base < 0.0 && exponent.floor() != exponent {
        f64::NAN
    } else {
        positive_power(base.abs(), exponent)
    };
    let is_negative = base.is_sign_negative() && (exponent % 2.0).abs() == 1.0;
    if is_negative { -magnitude } else { magnitude }
}

fn infinite_exponent(magnitude: f64, exponent: f64) -> f64 {
    if magnitude == 1.0 {
        1.0
    } else if (exponent > 0.0) == (magnitude > 1.0) {
        f64::INFINITY
    } else {
        0.0
    }
}
