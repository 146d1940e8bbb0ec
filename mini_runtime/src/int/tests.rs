//! Laws of `Int` against the big integers it stands for.

use std::cmp::Ordering;

use num_bigint::BigInt;
use num_integer::Integer as _;
use proptest::prelude::*;

use super::{Int, Integer, IntegerArithmetic};
use crate::traits::hash_of;

/// Integers near the powers of two where the representations change.
fn any_integer() -> impl Strategy<Value = BigInt> {
    let near_limit = (prop_oneof![0_u32..70, 120_u32..130], -4_i64..=4, any::<bool>()).prop_map(
        |(bits, offset, is_negative)| {
            let value = BigInt::from(2).pow(bits) + offset;
            if is_negative { -value } else { value }
        },
    );
    prop_oneof![
        near_limit,
        any::<i64>().prop_map(BigInt::from),
        any::<i128>().prop_map(BigInt::from),
        (-1000_i64..1000).prop_map(BigInt::from),
    ]
}

proptest! {
    #[test]
    fn ring_operations_are_those_of_big_integers(a in any_integer(), b in any_integer()) {
        let (x, y) = (Int::from(a.clone()), Int::from(b.clone()));
        prop_assert_eq!((&x + &y).to_bigint(), &a + &b);
        prop_assert_eq!((&x - &y).to_bigint(), &a - &b);
        prop_assert_eq!((&x * &y).to_bigint(), &a * &b);
        prop_assert_eq!((&x & &y).to_bigint(), &a & &b);
        prop_assert_eq!((&x | &y).to_bigint(), &a | &b);
        prop_assert_eq!((&x ^ &y).to_bigint(), &a ^ &b);
        prop_assert_eq!((-&x).to_bigint(), -&a);
        prop_assert_eq!((!&x).to_bigint(), !&a);
    }

    #[test]
    fn a_value_has_one_representation(a in any_integer(), b in any_integer()) {
        let direct = Int::from(a.clone());
        let computed = (Int::from(a.clone()) + Int::from(b.clone())) - Int::from(b);
        prop_assert_eq!(direct.lend().is_small(), computed.lend().is_small());
        prop_assert_eq!(&direct, &computed);
        prop_assert_eq!(hash_of(&direct), hash_of(&computed));
        prop_assert_eq!(Int::literal(&a.to_string()), direct);
    }

    #[test]
    fn order_is_that_of_big_integers(a in any_integer(), b in any_integer()) {
        let (x, y) = (Int::from(a.clone()), Int::from(b.clone()));
        prop_assert_eq!(x.cmp(&y), a.cmp(&b));
        prop_assert_eq!(x == y, a == b);
        prop_assert_eq!(x < y, a < b);
        prop_assert_eq!(x >= y, a >= b);
        if let Ok(word) = i64::try_from(&b) {
            prop_assert_eq!(x == word, a == b);
            prop_assert_eq!(x.partial_cmp(&word), Some(a.cmp(&b)));
            prop_assert_eq!(x < word, a < b);
            prop_assert_eq!(word <= x, b <= a);
        }
    }

    #[test]
    fn floor_division_restores_the_dividend(a in any_integer(), b in any_integer()) {
        let (x, y) = (Int::from(a.clone()), Int::from(b.clone()));
        if y != 0 {
            let (quotient, remainder) = x.divmod(&y).expect("the divisor is not zero");
            prop_assert_eq!((quotient.to_bigint(), remainder.to_bigint()), a.div_mod_floor(&b));
            prop_assert_eq!(quotient * y + remainder, x);
        } else {
            prop_assert!(x.divmod(&y).is_err());
        }
    }

    #[test]
    fn machine_conversions_lose_nothing(a in any_integer()) {
        let x = Int::from(a.clone());
        prop_assert_eq!(x.to_i64(), i64::try_from(&a).ok());
        prop_assert_eq!(x.to_u64(), u64::try_from(&a).ok());
        prop_assert_eq!(x.to_i128(), i128::try_from(&a).ok());
        if let Some(word) = x.to_u64() {
            prop_assert_eq!(Int::from(word), x.clone());
        }
        prop_assert_eq!(BigInt::from(x), a);
    }

    #[test]
    fn shifts_are_products_and_floor_quotients_of_powers_of_two(
        a in any_integer(), count in 0_i64..200,
    ) {
        let x = Int::from(a);
        let unit = Int::from(2).power(count).expect("200 bits fit in memory");
        prop_assert_eq!(x.shift_left(count).expect("a count above zero"), &x * &unit);
        prop_assert_eq!(
            x.shift_right(count).expect("a count above zero"),
            x.floor_div(&unit).expect("a power of two is not zero")
        );
    }
}

#[test]
fn big_values_are_shared_and_counted() {
    let big = Int::from(2).power(100).expect("100 bits fit in memory");
    let copies: Vec<Int> = (0..10).map(|_| big.clone()).collect();
    let sum: Int = copies.iter().cloned().sum();
    drop(copies);
    assert_eq!(sum, &big * 10);
    assert_eq!(big.to_bigint(), BigInt::from(2).pow(100));
}

#[test]
fn the_limits_of_the_small_range_are_exact() {
    for (value, is_small) in [
        (i64::MIN, false),
        (-(1 << 61) - 1, false),
        (-(1 << 61), true),
        ((1 << 61) - 1, true),
        (1 << 61, false),
        (i64::MAX, false),
    ] {
        let int = Int::from(value);
        assert_eq!(int.lend().is_small(), is_small, "{value}");
        assert_eq!(int.to_i64(), Some(value));
        assert_eq!(int, value);
    }
}

#[test]
fn indices_beyond_the_machine_range_clamp() {
    let huge = Int::literal("1000000000000000000000");
    assert_eq!(huge.to_index(), None);
    assert_eq!(huge.to_index_clamped(), i64::MAX);
    assert_eq!((-huge).to_index_clamped(), i64::MIN);
    assert_eq!(u64::MAX.to_index_clamped(), i64::MAX);
}

#[test]
fn floats_between_two_ints_are_neither() {
    let limit = Int::from(1_i64 << 53);
    assert_eq!(limit.compare_float(9_007_199_254_740_992.0), Some(Ordering::Equal));
    assert_eq!((limit + 1).compare_float(9_007_199_254_740_992.0), Some(Ordering::Greater));
    assert_eq!(Int::from(-1).compare_float(-1.5), Some(Ordering::Greater));
    assert_eq!(Int::ZERO.compare_float(f64::NAN), None);
}
