//! `abs`, `bit_length`, `bit_count` and `math.isqrt`.

use num_traits::Signed;

use super::{Int, Unpacked};
use crate::exception::{Exception, Fallible};

impl Int {
    /// `abs(self)`.
    #[inline]
    #[must_use]
    pub fn abs(&self) -> Self {
        match Self::try_small(self.word().wrapping_abs()) {
            Some(small) => small,
            None => self.abs_slow(),
        }
    }

    #[cold]
    #[inline(never)]
    fn abs_slow(&self) -> Self {
        Self::from_bigint(self.to_bigint().abs())
    }

    /// `self.bit_length()`: the bits of the magnitude.
    pub fn bit_length(&self) -> i64 {
        match self.lend().unpack() {
            Unpacked::Small(value) => i64::from(64 - value.unsigned_abs().leading_zeros()),
            Unpacked::Big(value) => i64::try_from(value.bits()).unwrap_or(i64::MAX),
        }
    }

    /// `self.bit_count()`: the ones in the magnitude.
    pub fn bit_count(&self) -> i64 {
        match self.lend().unpack() {
            Unpacked::Small(value) => i64::from(value.unsigned_abs().count_ones()),
            Unpacked::Big(value) => {
                value.magnitude().iter_u64_digits().map(|digit| i64::from(digit.count_ones())).sum()
            }
        }
    }

    /// `math.isqrt(self)`: the integer part of the square root.
    ///
    /// # Errors
    /// `ValueError` for a negative value.
    pub fn isqrt(&self) -> Fallible<Self> {
        if *self < 0 {
            return Err(Exception::value_error("isqrt() argument must be nonnegative"));
        }
        Ok(match self.lend().unpack() {
            Unpacked::Small(value) => Self::from(value.isqrt()),
            Unpacked::Big(value) => Self::from_bigint(value.sqrt()),
        })
    }
}
