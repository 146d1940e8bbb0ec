//! The operators of [`IntegerArithmetic`] on [`Int`], by operand type.
//!
//! A slow path never returns a `Result` of an int: that would go through
//! memory, and give every function that divides a stack frame. It returns the
//! int, or the refusal alone, which are a word each.

use num_bigint::{BigInt, Sign};
use num_integer::Integer as _;
use num_traits::Zero;

use super::{Int, IntRef, IntegerArithmetic, Unpacked, power, quotient, shift};
use crate::exception::{Exception, Fallible};

#[cold]
#[inline(never)]
pub(super) fn zero_division() -> Exception {
    Exception::zero_division_error("integer division or modulo by zero")
}

#[cold]
#[inline(never)]
pub(super) fn zero_modulo() -> Exception {
    Exception::zero_division_error("integer modulo by zero")
}

/// Floor division of any operands; the divisor is not zero.
fn divide_big(left: IntRef<'_>, right: IntRef<'_>) -> (BigInt, BigInt) {
    match (left.unpack(), right.unpack()) {
        (Unpacked::Big(left), Unpacked::Big(right)) => left.div_mod_floor(right),
        (Unpacked::Big(left), Unpacked::Small(right)) => big_by_small(left, right),
        (Unpacked::Small(left), Unpacked::Small(right)) => {
            let (quotient, remainder) = left.div_mod_floor(&right);
            (quotient.into(), remainder.into())
        }
        (Unpacked::Small(left), Unpacked::Big(right)) => BigInt::from(left).div_mod_floor(right),
    }
}

/// One division where the library's general form does two.
fn big_by_small(left: &BigInt, right: i64) -> (BigInt, BigInt) {
    let (quotient, remainder) = (left / right, left % right);
    if !remainder.is_zero() && (remainder.sign() == Sign::Minus) != (right < 0) {
        return (quotient - 1, remainder + right);
    }
    (quotient, remainder)
}

#[cold]
#[inline(never)]
fn floor_div_slow(left: IntRef<'_>, right: IntRef<'_>) -> Int {
    Int::from_bigint(divide_big(left, right).0)
}

#[cold]
#[inline(never)]
fn floor_mod_slow(left: IntRef<'_>, right: IntRef<'_>) -> Int {
    Int::from_bigint(divide_big(left, right).1)
}

impl IntRef<'_> {
    #[inline]
    fn floor_div(self, divisor: IntRef<'_>) -> Fallible<Int> {
        match self.divide_by_positive(divisor) {
            Some((quotient, _)) => Ok(quotient),
            None if divisor.word() == 0 => Err(zero_division()),
            None => Ok(floor_div_slow(self, divisor)),
        }
    }

    #[inline]
    fn floor_mod(self, divisor: IntRef<'_>) -> Fallible<Int> {
        match self.divide_by_positive(divisor) {
            Some((_, remainder)) => Ok(remainder),
            None if divisor.word() == 0 => Err(zero_modulo()),
            None => Ok(floor_mod_slow(self, divisor)),
        }
    }

    #[inline]
    fn divmod(self, divisor: IntRef<'_>) -> Fallible<(Int, Int)> {
        match self.divide_by_positive(divisor) {
            Some(both) => Ok(both),
            None if divisor.word() == 0 => Err(zero_division()),
            None => Ok((floor_div_slow(self, divisor), floor_mod_slow(self, divisor))),
        }
    }
}

/// Any operand, lent for one operation.
pub(super) trait Operand {
    fn lend_to<R>(&self, operation: impl FnOnce(IntRef<'_>) -> R) -> R;
}

impl Operand for Int {
    #[inline]
    fn lend_to<R>(&self, operation: impl FnOnce(IntRef<'_>) -> R) -> R {
        operation(self.lend())
    }
}

impl Operand for i64 {
    #[inline]
    fn lend_to<R>(&self, operation: impl FnOnce(IntRef<'_>) -> R) -> R {
        match IntRef::try_small(*self) {
            Some(word) => operation(word),
            None => operation(Int::from(*self).lend()),
        }
    }
}

impl Operand for u64 {
    #[inline]
    fn lend_to<R>(&self, operation: impl FnOnce(IntRef<'_>) -> R) -> R {
        operation(Int::from(*self).lend())
    }
}

impl<T: Operand> Operand for &T {
    #[inline]
    fn lend_to<R>(&self, operation: impl FnOnce(IntRef<'_>) -> R) -> R {
        (**self).lend_to(operation)
    }
}

macro_rules! exact_arithmetic {
    ($($Left:ty, $Right:ty;)*) => {
        $(impl IntegerArithmetic<$Right> for $Left {
            type Output = Int;

            #[inline]
            fn floor_div(&self, rhs: $Right) -> Fallible<Int> {
                self.lend_to(|left| rhs.lend_to(|right| left.floor_div(right)))
            }

            #[inline]
            fn floor_mod(&self, rhs: $Right) -> Fallible<Int> {
                self.lend_to(|left| rhs.lend_to(|right| left.floor_mod(right)))
            }

            #[inline]
            fn divmod(&self, rhs: $Right) -> Fallible<(Int, Int)> {
                self.lend_to(|left| rhs.lend_to(|right| left.divmod(right)))
            }

            #[inline]
            fn true_divide(&self, rhs: $Right) -> Fallible<f64> {
                self.lend_to(|left| rhs.lend_to(|right| quotient::true_divide(left, right)))
            }

            #[inline]
            fn power(&self, rhs: $Right) -> Fallible<Int> {
                self.lend_to(|left| rhs.lend_to(|right| power::power(left, right)))
            }

            #[inline]
            fn power_float(&self, rhs: $Right) -> Fallible<f64> {
                self.lend_to(|left| rhs.lend_to(|right| power::power_float(left, right)))
            }

            #[inline]
            fn shift_left(&self, rhs: $Right) -> Fallible<Int> {
                self.lend_to(|left| rhs.lend_to(|right| shift::shift_left(left, right)))
            }

            #[inline]
            fn shift_right(&self, rhs: $Right) -> Fallible<Int> {
                self.lend_to(|left| rhs.lend_to(|right| shift::shift_right(left, right)))
            }
        })*
    };
}

exact_arithmetic! {
    Int, Int;
    Int, &Int;
    Int, i64;
    Int, &i64;
    i64, Int;
    i64, &Int;
    u64, Int;
    u64, &Int;
}
