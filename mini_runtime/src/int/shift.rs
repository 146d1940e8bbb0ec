//! `<<` and `>>`.

use num_bigint::Sign;
use num_traits::ToPrimitive;

use super::{Int, IntRef, MEMORY_BITS, Unpacked};
use crate::exception::{Exception, ExceptionKind, Fallible};

#[cold]
#[inline(never)]
pub(super) fn negative_count() -> Exception {
    Exception::value_error("negative shift count")
}

/// What CPython raises where an int of `bits` bits has no room.
#[cold]
#[inline(never)]
fn no_room(count: IntRef<'_>) -> Exception {
    /// The digits of a CPython int have 30 bits, and their count is a `ssize_t`.
    const CPYTHON_BITS: u128 = 30 * (1 << 63);
    let fits = count.to_bigint().to_u128().is_some_and(|bits| bits < CPYTHON_BITS);
    if fits {
        return Exception::with_args(ExceptionKind::MemoryError, []);
    }
    Exception::overflow_error("too many digits in integer")
}

#[inline]
pub(super) fn shift_left(value: IntRef<'_>, count: IntRef<'_>) -> Fallible<Int> {
    /// With a count below this a 30-bit value stays in an `i64`.
    const SHORT_COUNT: u64 = 32;
    let short = value.word() >= -(1 << 30) && value.word() < 1 << 30;
    if short && count.word().cast_unsigned() < SHORT_COUNT {
        return Ok(Int::from(value.word() << count.word()));
    }
    match refuse_left(value, count) {
        Some(exception) => Err(exception),
        None => Ok(shift_left_slow(value, count)),
    }
}

/// The bits to shift by, when memory could hold as many.
fn places(count: IntRef<'_>) -> Option<u64> {
    let count = count.to_i64().and_then(|count| u64::try_from(count).ok());
    count.filter(|count| *count < MEMORY_BITS)
}

#[cold]
#[inline(never)]
fn refuse_left(value: IntRef<'_>, count: IntRef<'_>) -> Option<Exception> {
    if count.sign() < 0 {
        return Some(negative_count());
    }
    (value.sign() != 0 && places(count).is_none()).then(|| no_room(count))
}

#[cold]
#[inline(never)]
fn shift_left_slow(value: IntRef<'_>, count: IntRef<'_>) -> Int {
    let Some(places) = places(count).filter(|_| value.sign() != 0) else {
        return Int::ZERO;
    };
    if let Unpacked::Small(value) = value.unpack()
        && places < u64::from((value ^ (value >> 63)).leading_zeros())
    {
        return Int::from(value << places);
    }
    Int::from_bigint(value.to_bigint() << places)
}

#[inline]
pub(super) fn shift_right(value: IntRef<'_>, count: IntRef<'_>) -> Fallible<Int> {
    if let Ok(count) = u32::try_from(count.word())
        && let Some(result) = value.shift_right_small(count)
    {
        return Ok(result);
    }
    match refuse_right(count) {
        Some(exception) => Err(exception),
        None => Ok(shift_right_slow(value, count)),
    }
}

#[cold]
#[inline(never)]
fn refuse_right(count: IntRef<'_>) -> Option<Exception> {
    (count.sign() < 0).then(negative_count)
}

#[cold]
#[inline(never)]
fn shift_right_slow(value: IntRef<'_>, count: IntRef<'_>) -> Int {
    let value = value.to_bigint();
    match places(count) {
        Some(places) if places < value.bits() => Int::from_bigint(value >> places),
        _ if value.sign() == Sign::Minus => -Int::ONE,
        _ => Int::ZERO,
    }
}
