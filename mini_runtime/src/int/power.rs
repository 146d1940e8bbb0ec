//! `**` and `pow(base, exponent, modulus)`.

use num_bigint::{BigInt, BigUint, Sign};
use num_integer::Integer as _;
use num_traits::{One, Pow, Zero};

use super::{Int, IntRef, MEMORY_BITS, Unpacked};
use crate::exception::{Exception, ExceptionKind, Fallible};
use crate::float::Float;

#[inline]
pub(super) fn power(base: IntRef<'_>, exponent: IntRef<'_>) -> Fallible<Int> {
    match refuse(base, exponent) {
        Some(exception) => Err(exception),
        None => Ok(exact_power(base, exponent)),
    }
}

/// Why `base ** exponent` is no int that memory holds.
#[inline(never)]
fn refuse(base: IntRef<'_>, exponent: IntRef<'_>) -> Option<Exception> {
    if exponent.sign() < 0 {
        return Some(negative_exponent());
    }
    if matches!(base.word(), -1..=1) {
        return None;
    }
    // `base` has at least two bits here, so this is within one bit per factor.
    let fits = exponent.is_small() && {
        let length = match base.unpack() {
            Unpacked::Small(base) => u64::from(base.unsigned_abs().ilog2()),
            Unpacked::Big(base) => base.bits() - 1,
        };
        length.saturating_mul(exponent.word().unsigned_abs()) < MEMORY_BITS
    };
    (!fits).then(no_room)
}

#[cold]
#[inline(never)]
fn negative_exponent() -> Exception {
    Exception::value_error("negative exponent: int ** negative int is a float")
}

#[cold]
#[inline(never)]
fn no_room() -> Exception {
    Exception::with_args(ExceptionKind::MemoryError, [])
}

/// The power, where [`refuse`] has nothing against it.
#[inline(never)]
fn exact_power(base: IntRef<'_>, exponent: IntRef<'_>) -> Int {
    match (base.unpack(), exponent.unpack()) {
        (Unpacked::Small(base), Unpacked::Small(exponent)) => match machine_power(base, exponent) {
            Some(result) => Int::from(result),
            None => big_power(&BigInt::from(base), exponent),
        },
        (Unpacked::Big(base), Unpacked::Small(exponent)) => big_power(base, exponent),
        (Unpacked::Small(-1), Unpacked::Big(exponent)) if exponent.is_odd() => -Int::ONE,
        (Unpacked::Small(0), Unpacked::Big(_)) => Int::ZERO,
        (_, Unpacked::Big(_)) => Int::ONE,
    }
}

/// By squaring; `None` where an `i64` overflows.
fn machine_power(base: i64, exponent: i64) -> Option<i64> {
    match (base, exponent) {
        (_, 0) | (1, _) => return Some(1),
        (0, _) => return Some(0),
        (-1, _) => return Some(if exponent & 1 == 0 { 1 } else { -1 }),
        (2, 1..=62) => return Some(1 << exponent),
        (_, 63..) => return None,
        _ => {}
    }
    let mut result = 1_i64;
    let mut square = base;
    let mut rest = exponent;
    loop {
        if rest & 1 == 1 {
            result = result.checked_mul(square)?;
        }
        rest >>= 1;
        if rest == 0 {
            return Some(result);
        }
        square = square.checked_mul(square)?;
    }
}

#[cold]
#[inline(never)]
fn big_power(base: &BigInt, exponent: i64) -> Int {
    Int::from_bigint(Pow::pow(base, exponent.unsigned_abs()))
}

pub(super) fn power_float(base: IntRef<'_>, exponent: IntRef<'_>) -> Fallible<f64> {
    base.to_float()?.power(exponent.to_float()?)
}

/// `pow(base, exponent, modulus)`; the result has the sign of `modulus`.
///
/// # Errors
/// `ValueError` for a modulus of zero, or a negative exponent where `base` has
/// no inverse.
pub fn power_mod(base: &Int, exponent: &Int, modulus: &Int) -> Fallible<Int> {
    if *modulus == 0 {
        return Err(Exception::value_error("pow() 3rd argument cannot be 0"));
    }
    if let (Some(base), Some(exponent), Some(modulus)) =
        (base.to_i64(), exponent.to_u64(), modulus.to_i64())
        && (1..1 << 32).contains(&modulus)
    {
        let base = base.rem_euclid(modulus).unsigned_abs();
        return Ok(Int::from(short_power_mod(base, exponent, modulus.unsigned_abs())));
    }
    let signed = modulus.to_bigint();
    let modulus = signed.magnitude();
    if modulus.is_one() {
        return Ok(Int::ZERO);
    }
    let mut base = residue(&base.to_bigint(), modulus);
    let exponent = exponent.to_bigint();
    if exponent.sign() == Sign::Minus {
        base = base
            .modinv(modulus)
            .ok_or_else(|| Exception::value_error("base is not invertible for the given modulus"))?;
    }
    let result = BigInt::from(base.modpow(exponent.magnitude(), modulus));
    let is_shifted = signed.sign() == Sign::Minus && !result.is_zero();
    Ok(Int::from_bigint(if is_shifted { result + signed } else { result }))
}

/// All of base and modulus are below 2^32, so that products fit.
fn short_power_mod(base: u64, exponent: u64, modulus: u64) -> u64 {
    let mut result = 1 % modulus;
    let mut square = base;
    let mut rest = exponent;
    while rest != 0 {
        if rest & 1 == 1 {
            result = result * square % modulus;
        }
        square = square * square % modulus;
        rest >>= 1;
    }
    result
}

/// `value` modulo a positive `modulus`.
fn residue(value: &BigInt, modulus: &BigUint) -> BigUint {
    value.mod_floor(&BigInt::from(modulus.clone())).to_biguint().unwrap_or_default()
}
