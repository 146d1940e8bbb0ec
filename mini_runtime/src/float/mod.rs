//! Python's `float`: an IEEE 754 double with Python's operators and text.

mod arithmetic;
mod digits;
mod double_double;
mod elementary;
mod gamma;
mod hexadecimal;
mod integral;
mod library;
pub mod math;
mod parse;
mod power;
mod protocol;
mod round;
mod sums;
mod trigonometric;

#[cfg(test)]
mod tests;

pub use hexadecimal::{float_fromhex, float_hex};
pub use parse::float_from_str;

pub(crate) use digits::{Decimal, fixed, shortest, significant, write_exponent, write_shortest};

use crate::exception::Fallible;
use crate::int::{Int, Integer};

/// The operators and methods of Python's `float` that Rust's `f64` lacks or
/// gives another meaning.
pub trait Float: Copy {
    /// `self / rhs`.
    ///
    /// # Errors
    /// `ZeroDivisionError` when `rhs` is zero.
    fn true_divide(self, rhs: f64) -> Fallible<f64>;

    /// `self // rhs`.
    ///
    /// # Errors
    /// `ZeroDivisionError` when `rhs` is zero.
    fn floor_div(self, rhs: f64) -> Fallible<f64>;

    /// `self % rhs`; the result has the sign of `rhs`.
    ///
    /// # Errors
    /// `ZeroDivisionError` when `rhs` is zero.
    fn floor_mod(self, rhs: f64) -> Fallible<f64>;

    /// `divmod(self, rhs)`.
    ///
    /// # Errors
    /// `ZeroDivisionError` when `rhs` is zero.
    fn divmod(self, rhs: f64) -> Fallible<(f64, f64)>;

    /// `self ** rhs`.
    ///
    /// # Errors
    /// `ZeroDivisionError` for a negative power of zero, `OverflowError`
    /// beyond the largest float. A fractional power of a negative number is a
    /// complex number in Python, which we do not have: `ValueError`.
    fn power(self, rhs: f64) -> Fallible<f64>;

    /// `round(self)`: the nearest int, ties to even.
    ///
    /// # Errors
    /// `OverflowError` for infinities, `ValueError` for NaN.
    fn round_to_int(self) -> Fallible<Int>;

    /// `round(self, digits)`, correctly rounded from the exact value, ties to
    /// even.
    ///
    /// # Errors
    /// `OverflowError` when the result is beyond the largest float.
    fn round_digits(self, digits: impl Integer) -> Fallible<f64>;

    /// `int(self)`, `math.trunc(self)`.
    ///
    /// # Errors
    /// `OverflowError` for infinities, `ValueError` for NaN.
    fn trunc_to_int(self) -> Fallible<Int>;

    /// `math.floor(self)`.
    ///
    /// # Errors
    /// `OverflowError` for infinities, `ValueError` for NaN.
    fn floor_to_int(self) -> Fallible<Int>;

    /// `math.ceil(self)`.
    ///
    /// # Errors
    /// `OverflowError` for infinities, `ValueError` for NaN.
    fn ceil_to_int(self) -> Fallible<Int>;

    /// `self.is_integer()`.
    fn is_integer(self) -> bool;

    /// `self.as_integer_ratio()`: numerator and positive denominator in lowest
    /// terms.
    ///
    /// # Errors
    /// `OverflowError` for infinities, `ValueError` for NaN.
    fn as_integer_ratio(self) -> Fallible<(Int, Int)>;
}

impl Float for f64 {
    #[inline]
    fn true_divide(self, rhs: f64) -> Fallible<f64> {
        if rhs == 0.0 {
            return Err(arithmetic::division_by_zero());
        }
        Ok(self / rhs)
    }

    #[inline]
    fn floor_div(self, rhs: f64) -> Fallible<f64> {
        arithmetic::floor_div(self, rhs)
    }

    #[inline]
    fn floor_mod(self, rhs: f64) -> Fallible<f64> {
        arithmetic::floor_mod(self, rhs)
    }

    #[inline]
    fn divmod(self, rhs: f64) -> Fallible<(f64, f64)> {
        arithmetic::divmod(self, rhs)
    }

    #[inline]
    fn power(self, rhs: f64) -> Fallible<f64> {
        power::power(self, rhs)
    }

    #[inline]
    fn round_to_int(self) -> Fallible<Int> {
        Int::from_float(self.round_ties_even())
    }

    fn round_digits(self, digits: impl Integer) -> Fallible<f64> {
        round::round_digits(self, digits.to_index_clamped())
    }

    #[inline]
    fn trunc_to_int(self) -> Fallible<Int> {
        Int::from_float(self)
    }

    #[inline]
    fn floor_to_int(self) -> Fallible<Int> {
        Int::from_float(self.floor())
    }

    #[inline]
    fn ceil_to_int(self) -> Fallible<Int> {
        Int::from_float(self.ceil())
    }

    #[inline]
    fn is_integer(self) -> bool {
        integral::is_integer(self)
    }

    fn as_integer_ratio(self) -> Fallible<(Int, Int)> {
        integral::as_integer_ratio(self)
    }
}
