//! Between [`Int`], Rust's integers and floats.

use num_bigint::{BigInt, Sign};
use num_traits::ToPrimitive;

use super::{Int, IntRef, Integer, SMALL_LIMIT, Unpacked, scale_to_float};
use crate::exception::{Exception, Fallible};

#[cold]
#[inline(never)]
fn unproven() -> ! {
    crate::exception::trap("an int is outside the range that was proven for it")
}

impl Int {
    /// The value as an `i64`, when it fits.
    #[inline]
    pub fn to_i64(&self) -> Option<i64> {
        self.lend().to_i64()
    }

    /// The value as a `u64`, when it fits.
    #[inline]
    pub fn to_u64(&self) -> Option<u64> {
        let value = self.lend();
        if value.is_small() {
            return u64::try_from(value.word()).ok();
        }
        is_big_u64(value).then(|| big_low_bits(value))
    }

    /// The value as an `i64`, where its range is proven.
    ///
    /// # Panics
    /// Traps if it does not fit, which is a fault of the compiler.
    #[inline]
    pub fn proven_i64(&self) -> i64 {
        match self.to_i64() {
            Some(value) => value,
            None => unproven(),
        }
    }

    /// The value as a `u64`, where its range is proven.
    ///
    /// # Panics
    /// Traps if it does not fit, which is a fault of the compiler.
    #[inline]
    pub fn proven_u64(&self) -> u64 {
        match self.to_u64() {
            Some(value) => value,
            None => unproven(),
        }
    }

    /// The value as an `i128`, when it fits.
    pub fn to_i128(&self) -> Option<i128> {
        match self.lend().unpack() {
            Unpacked::Small(value) => Some(i128::from(value)),
            Unpacked::Big(value) => value.to_i128(),
        }
    }

    /// The value as a big integer.
    pub fn to_bigint(&self) -> BigInt {
        self.lend().to_bigint()
    }

    /// A constant of the program, too long for a machine integer: an optional
    /// `-` and decimal digits.
    ///
    /// # Panics
    /// Where `digits` is anything else, which the compiler never emits.
    pub fn literal(digits: &str) -> Self {
        Self::from_bigint(digits.parse().expect("a literal of decimal digits"))
    }

    /// The integer part of a float: `int(value)`, `math.trunc(value)`.
    ///
    /// # Errors
    /// `OverflowError` for infinities, `ValueError` for NaN.
    #[inline]
    pub fn from_float(value: f64) -> Fallible<Self> {
        #[expect(clippy::cast_precision_loss, reason = "a power of two is exact")]
        const LIMIT: f64 = SMALL_LIMIT as f64;
        if value.abs() < LIMIT {
            #[expect(clippy::cast_possible_truncation, reason = "int() discards the fraction")]
            return Ok(Self::from(value as i64));
        }
        big_from_float(value)
    }

    /// The value of a float that is known to be finite, without its fraction.
    pub(crate) fn from_finite_float(value: f64) -> Self {
        let (mantissa, exponent) = decompose(value);
        let magnitude = BigInt::from(mantissa);
        let magnitude = if exponent < 0 {
            magnitude >> exponent.unsigned_abs()
        } else {
            magnitude << exponent.unsigned_abs()
        };
        Self::from_bigint(if value < 0.0 { -magnitude } else { magnitude })
    }
}

/// The mantissa and exponent of a finite float: `|value| = m * 2^e`.
pub(crate) fn decompose(value: f64) -> (u64, i32) {
    let bits = value.to_bits();
    let mantissa = bits & ((1 << 52) - 1);
    let exponent = ((bits >> 52) & 0x7ff) as i32;
    if exponent == 0 { (mantissa, -1074) } else { (mantissa | (1 << 52), exponent - 1075) }
}

#[cold]
#[inline(never)]
fn big_from_float(value: f64) -> Fallible<Int> {
    if value.is_nan() {
        return Err(Exception::value_error("cannot convert float NaN to integer"));
    }
    if value.is_infinite() {
        return Err(Exception::overflow_error("cannot convert float infinity to integer"));
    }
    Ok(Int::from_finite_float(value))
}

/// The value of a big word.
fn unpack_big(value: IntRef<'_>) -> Option<&BigInt> {
    match value.unpack() {
        Unpacked::Small(_) => None,
        Unpacked::Big(value) => Some(value),
    }
}

#[cold]
#[inline(never)]
fn is_big_u64(value: IntRef<'_>) -> bool {
    unpack_big(value).is_some_and(|value| value.to_u64().is_some())
}

#[cold]
#[inline(never)]
fn is_big_i64(value: IntRef<'_>) -> bool {
    unpack_big(value).is_some_and(|value| value.to_i64().is_some())
}

/// The value of a big word modulo 2^64: a word, where an `Option` would be
/// returned through memory.
#[cold]
#[inline(never)]
fn big_low_bits(value: IntRef<'_>) -> u64 {
    let Some(value) = unpack_big(value) else {
        return value.word().cast_unsigned();
    };
    let magnitude = value.iter_u64_digits().next().unwrap_or_default();
    if value.sign() == Sign::Minus { magnitude.wrapping_neg() } else { magnitude }
}

#[cold]
#[inline(never)]
fn too_large_for_float() -> Exception {
    Exception::overflow_error("int too large to convert to float")
}

/// The nearest float; infinite beyond the largest one.
#[cold]
#[inline(never)]
fn big_to_float(value: IntRef<'_>) -> f64 {
    let value = value.to_bigint();
    let magnitude = value.magnitude();
    let excess = magnitude.bits().saturating_sub(64);
    let mut mantissa = (magnitude >> excess).to_u64().unwrap_or(u64::MAX);
    if magnitude.trailing_zeros().is_some_and(|zeros| zeros < excess) {
        mantissa |= 1;
    }
    let exponent = i64::try_from(excess).unwrap_or(i64::MAX);
    let float = scale_to_float(mantissa, exponent).unwrap_or(f64::INFINITY);
    if value.sign() == Sign::Minus { -float } else { float }
}

impl IntRef<'_> {
    #[inline]
    pub(super) fn to_i64(self) -> Option<i64> {
        if self.is_small() {
            return Some(self.word());
        }
        is_big_i64(self).then(|| big_low_bits(self).cast_signed())
    }

    pub(super) fn to_bigint(self) -> BigInt {
        match self.unpack() {
            Unpacked::Small(value) => BigInt::from(value),
            Unpacked::Big(value) => value.clone(),
        }
    }

    #[inline]
    pub(super) fn to_float(self) -> Fallible<f64> {
        if self.is_small() {
            #[expect(clippy::cast_precision_loss, reason = "float() rounds half to even")]
            return Ok(self.word() as f64);
        }
        let float = big_to_float(self);
        if float.is_finite() { Ok(float) } else { Err(too_large_for_float()) }
    }

    #[inline]
    pub(super) fn sign(self) -> i64 {
        match self.unpack() {
            Unpacked::Small(value) => value.signum(),
            Unpacked::Big(value) if value.sign() == Sign::Minus => -1,
            Unpacked::Big(_) => 1,
        }
    }
}

impl Integer for Int {
    #[inline]
    fn to_int(&self) -> Int {
        self.clone()
    }

    #[inline]
    fn to_index(&self) -> Option<i64> {
        self.to_i64()
    }

    #[inline]
    fn to_natural(&self) -> Option<u64> {
        self.to_u64()
    }

    #[inline]
    fn to_float(&self) -> Fallible<f64> {
        self.lend().to_float()
    }

    #[inline]
    fn sign(&self) -> i64 {
        self.lend().sign()
    }
}

impl<T: Integer> Integer for &T {
    #[inline]
    fn to_int(&self) -> Int {
        (**self).to_int()
    }

    #[inline]
    fn to_index(&self) -> Option<i64> {
        (**self).to_index()
    }

    #[inline]
    fn to_natural(&self) -> Option<u64> {
        (**self).to_natural()
    }

    #[inline]
    fn to_float(&self) -> Fallible<f64> {
        (**self).to_float()
    }

    #[inline]
    fn sign(&self) -> i64 {
        (**self).sign()
    }
}

impl From<i64> for Int {
    #[inline]
    fn from(value: i64) -> Self {
        Self::try_small(value).unwrap_or_else(|| wide(value))
    }
}

#[cold]
#[inline(never)]
fn wide(value: i64) -> Int {
    Int::from_bigint(BigInt::from(value))
}

impl From<u64> for Int {
    #[inline]
    fn from(value: u64) -> Self {
        if value < SMALL_LIMIT.cast_unsigned() {
            return Self::from(value.cast_signed());
        }
        wide_unsigned(value)
    }
}

#[cold]
#[inline(never)]
fn wide_unsigned(value: u64) -> Int {
    Int::from_bigint(BigInt::from(value))
}

macro_rules! from_narrow {
    ($($narrow:ty),*) => {
        $(impl From<$narrow> for Int {
            #[inline]
            fn from(value: $narrow) -> Self {
                Self::from(i64::from(value))
            }
        })*
    };
}

from_narrow!(i8, i16, i32, u8, u16, u32, bool);

impl From<usize> for Int {
    #[inline]
    fn from(value: usize) -> Self {
        Self::from(value as u64)
    }
}

impl From<i128> for Int {
    fn from(value: i128) -> Self {
        i64::try_from(value).map_or_else(|_| Self::from_bigint(BigInt::from(value)), Self::from)
    }
}

impl From<u128> for Int {
    fn from(value: u128) -> Self {
        Self::from_bigint(BigInt::from(value))
    }
}

impl From<BigInt> for Int {
    fn from(value: BigInt) -> Self {
        Self::from_bigint(value)
    }
}

impl From<Int> for BigInt {
    fn from(value: Int) -> Self {
        value.into_bigint()
    }
}

impl Default for Int {
    fn default() -> Self {
        Self::ZERO
    }
}
