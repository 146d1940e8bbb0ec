//! Machine integers as Python ints.
//!
//! The compiler keeps an int in an `i64` or `u64` only where its range is
//! proven, and uses these operators only where the result's range is too: a
//! result that does not fit is a fault of the compiler, which native builds
//! with debug assertions report.

use super::divide::{zero_division, zero_modulo};
use super::quotient::{self, is_exact};
use super::shift::negative_count;
use super::{Int, Integer, IntegerArithmetic, power};
use crate::exception::Fallible;

macro_rules! machine_integer {
    ($Machine:ty, |$value:ident| $index:expr, $sign:expr) => {
        impl Integer for $Machine {
            #[inline]
            fn to_int(&self) -> Int {
                Int::from(*self)
            }

            #[inline]
            fn to_index(&self) -> Option<i64> {
                let $value = *self;
                $index
            }

            #[inline]
            fn to_natural(&self) -> Option<u64> {
                u64::try_from(*self).ok()
            }

            #[inline]
            fn to_float(&self) -> Fallible<f64> {
                self.to_int().to_float()
            }

            #[inline]
            fn sign(&self) -> i64 {
                let $value = *self;
                $sign
            }
        }
    };
}

machine_integer!(i64, |value| Some(value), value.signum());
// What an integer literal without a suffix is, as in `xs.item(0)`.
machine_integer!(i32, |value| Some(i64::from(value)), i64::from(value.signum()));
machine_integer!(u64, |value| i64::try_from(value).ok(), i64::from(value != 0));

impl Integer for bool {
    #[inline]
    fn to_int(&self) -> Int {
        Int::from(*self)
    }

    #[inline]
    fn to_index(&self) -> Option<i64> {
        Some(i64::from(*self))
    }

    #[inline]
    fn to_natural(&self) -> Option<u64> {
        Some(u64::from(*self))
    }

    #[inline]
    fn to_float(&self) -> Fallible<f64> {
        Ok(f64::from(u8::from(*self)))
    }

    #[inline]
    fn sign(&self) -> i64 {
        i64::from(*self)
    }
}

/// Floor division by a divisor that is not known to be positive.
fn divide_signed(left: i64, right: i64) -> Option<(i64, i64)> {
    if right == 0 {
        return None;
    }
    debug_assert!(left != i64::MIN || right != -1, "a proven range fits");
    let (quotient, remainder) = (left.wrapping_div(right), left.wrapping_rem(right));
    if remainder != 0 && (remainder ^ right) < 0 {
        return Some((quotient - 1, remainder + right));
    }
    Some((quotient, remainder))
}

/// The quotient and remainder of floor division; `None` for a zero divisor.
#[inline]
fn divide(left: i64, right: i64) -> Option<(i64, i64)> {
    if right <= 0 {
        return divide_signed(left, right);
    }
    let quotient = left / right;
    let remainder = left - quotient * right;
    let borrow = remainder >> 63;
    Some((quotient + borrow, remainder + (right & borrow)))
}

impl IntegerArithmetic<i64> for i64 {
    type Output = i64;

    #[inline]
    fn floor_div(&self, rhs: i64) -> Fallible<i64> {
        match divide(*self, rhs) {
            Some((quotient, _)) => Ok(quotient),
            None => Err(zero_division()),
        }
    }

    #[inline]
    fn floor_mod(&self, rhs: i64) -> Fallible<i64> {
        match divide(*self, rhs) {
            Some((_, remainder)) => Ok(remainder),
            None => Err(zero_modulo()),
        }
    }

    #[inline]
    fn divmod(&self, rhs: i64) -> Fallible<(i64, i64)> {
        divide(*self, rhs).ok_or_else(zero_division)
    }

    #[inline]
    fn true_divide(&self, rhs: i64) -> Fallible<f64> {
        if is_exact(*self) && is_exact(rhs) && rhs != 0 {
            #[expect(clippy::cast_precision_loss, reason = "both are exact")]
            return Ok(*self as f64 / rhs as f64);
        }
        quotient::true_divide(Int::from(*self).lend(), Int::from(rhs).lend())
    }

    #[inline]
    fn power(&self, rhs: i64) -> Fallible<i64> {
        let exact = power::power(Int::from(*self).lend(), Int::from(rhs).lend())?.to_i64();
        debug_assert!(exact.is_some(), "a proven range fits");
        Ok(exact.unwrap_or_default())
    }

    fn power_float(&self, rhs: i64) -> Fallible<f64> {
        power::power_float(Int::from(*self).lend(), Int::from(rhs).lend())
    }

    #[inline]
    fn shift_left(&self, rhs: i64) -> Fallible<i64> {
        if rhs < 0 {
            return Err(negative_count());
        }
        if rhs > 63 {
            debug_assert!(*self == 0, "a proven range fits");
            return Ok(0);
        }
        debug_assert!((*self << rhs) >> rhs == *self, "a proven range fits");
        Ok(*self << rhs)
    }

    #[inline]
    fn shift_right(&self, rhs: i64) -> Fallible<i64> {
        if rhs < 0 {
            return Err(negative_count());
        }
        Ok(*self >> rhs.min(63))
    }
}

impl IntegerArithmetic<u64> for u64 {
    type Output = u64;

    #[inline]
    fn floor_div(&self, rhs: u64) -> Fallible<u64> {
        self.checked_div(rhs).ok_or_else(zero_division)
    }

    #[inline]
    fn floor_mod(&self, rhs: u64) -> Fallible<u64> {
        self.checked_rem(rhs).ok_or_else(zero_modulo)
    }

    #[inline]
    fn divmod(&self, rhs: u64) -> Fallible<(u64, u64)> {
        let quotient = self.checked_div(rhs).ok_or_else(zero_division)?;
        Ok((quotient, self - quotient * rhs))
    }

    #[inline]
    fn true_divide(&self, rhs: u64) -> Fallible<f64> {
        quotient::true_divide(Int::from(*self).lend(), Int::from(rhs).lend())
    }

    #[inline]
    fn power(&self, rhs: u64) -> Fallible<u64> {
        let exact = power::power(Int::from(*self).lend(), Int::from(rhs).lend())?.to_u64();
        debug_assert!(exact.is_some(), "a proven range fits");
        Ok(exact.unwrap_or_default())
    }

    fn power_float(&self, rhs: u64) -> Fallible<f64> {
        power::power_float(Int::from(*self).lend(), Int::from(rhs).lend())
    }

    #[inline]
    fn shift_left(&self, rhs: u64) -> Fallible<u64> {
        if rhs > 63 {
            debug_assert!(*self == 0, "a proven range fits");
            return Ok(0);
        }
        debug_assert!((*self << rhs) >> rhs == *self, "a proven range fits");
        Ok(*self << rhs)
    }

    #[inline]
    fn shift_right(&self, rhs: u64) -> Fallible<u64> {
        Ok(if rhs > 63 { 0 } else { *self >> rhs })
    }
}

/// `abs` of machine integers that Rust gives none, because they have no sign.
pub trait Magnitude {
    /// `abs(self)`.
    #[must_use]
    fn abs(self) -> Self;
}

impl Magnitude for u64 {
    #[inline]
    fn abs(self) -> Self {
        self
    }
}

/// Multiplication that says whether it overflowed, without the 128-bit product
/// that `checked_mul` makes on WebAssembly (93 instructions against about 15).
pub trait CheckedMultiply: Sized {
    /// The product; `None` when it does not fit.
    fn multiply_checked(self, other: Self) -> Option<Self>;
}

impl CheckedMultiply for u64 {
    #[inline]
    fn multiply_checked(self, other: Self) -> Option<Self> {
        let is_short = (self | other) >> 32 == 0;
        (is_short || product_fits(self, other)).then(|| self.wrapping_mul(other))
    }
}

impl CheckedMultiply for i64 {
    #[inline]
    fn multiply_checked(self, other: Self) -> Option<Self> {
        const SHORT: i64 = 1 << 31;
        let left = self.wrapping_add(SHORT);
        let right = other.wrapping_add(SHORT);
        let is_short = (left | right).cast_unsigned() >> 32 == 0;
        (is_short || signed_product_fits(self, other)).then(|| self.wrapping_mul(other))
    }
}

/// By the lengths of the factors: 64 bits together cannot overflow, 66 must,
/// and 65 are decided by the product of one half.
#[inline(never)]
fn product_fits(left: u64, right: u64) -> bool {
    match left.leading_zeros() + right.leading_zeros() {
        64.. => true,
        63 => {
            let half = (left >> 1).wrapping_mul(right);
            let rest = if left & 1 == 1 { right } else { 0 };
            half >> 63 == 0 && (half << 1).checked_add(rest).is_some()
        }
        _ => false,
    }
}

#[inline(never)]
fn signed_product_fits(left: i64, right: i64) -> bool {
    let (left_magnitude, right_magnitude) = (left.unsigned_abs(), right.unsigned_abs());
    if !product_fits(left_magnitude, right_magnitude) {
        return false;
    }
    let largest = i64::MAX.cast_unsigned() + u64::from((left ^ right) < 0);
    left_magnitude.wrapping_mul(right_magnitude) <= largest
}
