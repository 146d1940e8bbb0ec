//! Division of floats.
//!
//! Source: Python 3.11 Language Reference, "Binary arithmetic operations": the
//! remainder has the divisor's sign, and `x == (x // y) * y + (x % y)` up to
//! rounding; the signs of zeros are CPython's.

use crate::exception::{Exception, Fallible};

#[cold]
#[inline(never)]
pub(super) fn division_by_zero() -> Exception {
    Exception::zero_division_error("float division by zero")
}

#[cold]
#[inline(never)]
fn floor_division_by_zero() -> Exception {
    Exception::zero_division_error("float floor division by zero")
}

#[cold]
#[inline(never)]
fn modulo_by_zero() -> Exception {
    Exception::zero_division_error("float modulo")
}

#[cold]
#[inline(never)]
fn divmod_by_zero() -> Exception {
    Exception::zero_division_error("float divmod()")
}

#[inline]
pub(super) fn floor_div(left: f64, right: f64) -> Fallible<f64> {
    if right == 0.0 {
        return Err(floor_division_by_zero());
    }
    Ok(quotient(left, right))
}

#[inline]
pub(super) fn floor_mod(left: f64, right: f64) -> Fallible<f64> {
    if right == 0.0 {
        return Err(modulo_by_zero());
    }
    Ok(modulo(left, right))
}

#[inline]
pub(super) fn divmod(left: f64, right: f64) -> Fallible<(f64, f64)> {
    if right == 0.0 {
        return Err(divmod_by_zero());
    }
    Ok((quotient(left, right), modulo(left, right)))
}

/// The remainder, with the divisor's sign.
#[inline(never)]
fn modulo(left: f64, right: f64) -> f64 {
    let truncated = left % right;
    if truncated == 0.0 {
        return 0.0_f64.copysign(right);
    }
    if (right < 0.0) == (truncated < 0.0) { truncated } else { truncated + right }
}

/// The floor of the quotient.
#[inline(never)]
fn quotient(left: f64, right: f64) -> f64 {
    let truncated = left % right;
    let mut quotient = (left - truncated) / right;
    if truncated != 0.0 && (right < 0.0) != (truncated < 0.0) {
        quotient -= 1.0;
    }
    if quotient == 0.0 {
        return 0.0_f64.copysign(left / right);
    }
    // The quotient is an integer but for rounding, which can go either way.
    let floor = quotient.floor();
    if quotient - floor > 0.5 { floor + 1.0 } else { floor }
}
