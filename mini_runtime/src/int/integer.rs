//! What every representation of a Python `int` can do.
//!
//! The compiler keeps an int in an `i64` or `u64` where its range is proven,
//! and in an [`Int`] otherwise. Runtime functions take `impl Integer`, so that
//! any of the three can be passed.

use crate::exception::Fallible;
use crate::int::Int;

/// A Python `int` in any representation.
pub trait Integer: Clone {
    /// The value as an unbounded int.
    fn to_int(&self) -> Int;

    /// The value as an index; `None` when it does not fit an `i64`.
    fn to_index(&self) -> Option<i64>;

    /// The value as a natural number; `None` when it does not fit a `u64`.
    fn to_natural(&self) -> Option<u64>;

    /// `float(self)`, rounded half to even.
    ///
    /// # Errors
    /// `OverflowError` when the value is beyond the largest float.
    fn to_float(&self) -> Fallible<f64>;

    /// `-1`, `0` or `1`.
    fn sign(&self) -> i64;

    /// The nearest index: a value that does not fit is the end of the `i64`
    /// range it lies beyond, as slices and `range` clamp.
    #[inline]
    fn to_index_clamped(&self) -> i64 {
        match self.to_index() {
            Some(index) => index,
            None if self.sign() < 0 => i64::MIN,
            None => i64::MAX,
        }
    }
}

/// The binary operators of Python's `int` that can raise.
///
/// Implemented for `i64` with `i64`, `u64` with `u64`, and for [`Int`] with
/// [`Int`] or `i64` on either side. On machine integers the result has the
/// machine type: the compiler uses them only where the result's range is
/// proven to fit.
pub trait IntegerArithmetic<Rhs> {
    /// The representation of the result.
    type Output;

    /// `self // rhs`.
    ///
    /// # Errors
    /// `ZeroDivisionError` when `rhs` is zero.
    fn floor_div(&self, rhs: Rhs) -> Fallible<Self::Output>;

    /// `self % rhs`; the result has the sign of `rhs`.
    ///
    /// # Errors
    /// `ZeroDivisionError` when `rhs` is zero.
    fn floor_mod(&self, rhs: Rhs) -> Fallible<Self::Output>;

    /// `divmod(self, rhs)`.
    ///
    /// # Errors
    /// `ZeroDivisionError` when `rhs` is zero.
    fn divmod(&self, rhs: Rhs) -> Fallible<(Self::Output, Self::Output)>;

    /// `self / rhs`, correctly rounded.
    ///
    /// # Errors
    /// `ZeroDivisionError` when `rhs` is zero, `OverflowError` when the result
    /// is beyond the largest float.
    fn true_divide(&self, rhs: Rhs) -> Fallible<f64>;

    /// `self ** rhs` for `rhs >= 0`; see [`IntegerArithmetic::power_float`]
    /// for the others.
    ///
    /// # Errors
    /// `ValueError` when `rhs` is negative: where the exponent's sign is not
    /// known the type of the result is not either, so this is not CPython's
    /// behaviour but the compiler's refusal. `MemoryError` when the result
    /// cannot be held.
    fn power(&self, rhs: Rhs) -> Fallible<Self::Output>;

    /// `self ** rhs` for `rhs < 0`, which is a float in Python.
    ///
    /// # Errors
    /// `ZeroDivisionError` for base zero, `OverflowError` when an operand or
    /// the result is beyond the largest float.
    fn power_float(&self, rhs: Rhs) -> Fallible<f64>;

    /// `self << rhs`.
    ///
    /// # Errors
    /// `ValueError` when `rhs` is negative, `OverflowError` or `MemoryError`
    /// when the result cannot be held.
    fn shift_left(&self, rhs: Rhs) -> Fallible<Self::Output>;

    /// `self >> rhs`, rounding towards negative infinity.
    ///
    /// # Errors
    /// `ValueError` when `rhs` is negative.
    fn shift_right(&self, rhs: Rhs) -> Fallible<Self::Output>;
}
