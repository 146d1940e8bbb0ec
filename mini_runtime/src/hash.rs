//! The hashes that CPython computes of numbers, tuples and frozensets: `pyhash.c`, `longobject.c`,
//! `tupleobject.c` and `setobject.c` of CPython 3.11, on 64 bits.

use num_bigint::{BigInt, Sign};

/// The prime 2^61 - 1 by which numbers are reduced.
const MODULUS: u64 = (1 << BITS) - 1;
/// The width of [`MODULUS`].
const BITS: i32 = 61;
/// The hash of an infinite float.
const INFINITE: i64 = 314_159;

/// A hash is never -1, which stands for an error inside CPython.
pub(crate) fn not_minus_one(hash: i64) -> i64 {
    if hash == -1 { -2 } else { hash }
}

/// `hash(value)` of a machine integer.
pub(crate) fn of_machine(value: i64) -> i64 {
    signed(value.unsigned_abs() % MODULUS, value < 0)
}

/// `hash(value)` of a big integer.
pub(crate) fn of_big(value: &BigInt) -> i64 {
    let reduced = value.magnitude() % MODULUS;
    signed(reduced.iter_u64_digits().next().unwrap_or(0), value.sign() == Sign::Minus)
}

/// `hash(value)` of a float, which is that of an int where they are equal.
pub(crate) fn of_float(value: f64) -> i64 {
    if value.is_infinite() {
        return if value > 0.0 { INFINITE } else { -INFINITE };
    }
    if value.is_nan() {
        // CPython's depends on where the object is.
        return 0;
    }
    let bits = value.to_bits();
    let stored = i32::try_from((bits >> 52) & 0x7ff).unwrap_or(0);
    let fraction = bits & ((1 << 52) - 1);
    let (mantissa, exponent) =
        if stored == 0 { (fraction, -1074) } else { (fraction | 1 << 52, stored - 1075) };
    // Multiplying by a power of two is a rotation modulo 2^61 - 1.
    let turn = exponent.rem_euclid(BITS);
    let turned = ((mantissa << turn) & MODULUS) | mantissa >> (BITS - turn);
    signed(turned % MODULUS, value < 0.0)
}

fn signed(reduced: u64, negative: bool) -> i64 {
    let reduced = reduced.cast_signed();
    not_minus_one(if negative { -reduced } else { reduced })
}

/// `hash(items)` of a tuple of as many items, given their hashes.
pub(crate) fn of_tuple(hashes: impl IntoIterator<Item = i64>) -> i64 {
    const FIRST: u64 = 11_400_714_785_074_694_791;
    const SECOND: u64 = 14_029_467_366_897_019_727;
    const FIFTH: u64 = 2_870_177_450_012_600_261;
    let mut found = FIFTH;
    let mut count = 0_u64;
    for hash in hashes {
        found = found.wrapping_add(hash.cast_unsigned().wrapping_mul(SECOND));
        found = found.rotate_left(31).wrapping_mul(FIRST);
        count += 1;
    }
    found = found.wrapping_add(count ^ FIFTH ^ 0x0035_d373);
    if found == u64::MAX { 1_546_275_796 } else { found.cast_signed() }
}

/// `hash(items)` of a frozenset, given the hashes of its items in whatever order.
pub(crate) fn of_frozenset(hashes: impl IntoIterator<Item = i64>) -> i64 {
    let mut found = 0_u64;
    let mut count = 0_u64;
    for hash in hashes {
        let hash = hash.cast_unsigned();
        found ^= (hash ^ 0x055b_4db3 ^ (hash << 16)).wrapping_mul(3_644_798_167);
        count += 1;
    }
    found ^= (count + 1).wrapping_mul(1_927_868_237);
    found ^= (found >> 11) ^ (found >> 25);
    found = found.wrapping_mul(69_069).wrapping_add(907_133_923);
    if found == u64::MAX { 590_923_713 } else { found.cast_signed() }
}
