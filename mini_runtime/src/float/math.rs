//! `math.sqrt`, `math.exp` and `math.log` of floats.
//!
//! Source: Python 3.11 Library Reference, `math`: a C domain error is a
//! `ValueError`, a C range error an `OverflowError`.

use super::elementary::{natural_exp, natural_log};
use crate::exception::{Exception, Fallible};

#[cold]
#[inline(never)]
fn domain_error() -> Exception {
    Exception::value_error("math domain error")
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
    let result = natural_exp(value);
    if result.is_finite() { Ok(result) } else { Err(Exception::overflow_error("math range error")) }
}

/// `math.log(value)`, rounded to nearest.
///
/// # Errors
/// `ValueError` unless the value is positive.
pub fn log(value: f64) -> Fallible<f64> {
    if value <= 0.0 {
        return Err(domain_error());
    }
    Ok(if value.is_finite() { natural_log(value) } else { value })
}
