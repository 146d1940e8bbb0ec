//! Keys and refusals that the comparison with CPython does not cover.

use super::Float;
use crate::exception::ExceptionKind;
use crate::int::Int;
use crate::traits::{Key, Truth};

#[test]
fn an_integral_float_hashes_as_the_int() {
    for value in [0.0, -0.0, 7.0, -3.0, 1e300] {
        let int = Int::from_finite_float(value);
        assert_eq!(value.key_hash(), int.key_hash(), "{value}");
    }
}

#[test]
fn a_nan_finds_itself_in_a_dict() {
    assert!(f64::NAN.same_key(&f64::NAN));
    assert!(0.0_f64.same_key(&-0.0));
    assert!(!1.0_f64.same_key(&2.0));
}

#[test]
fn zero_is_false_and_nan_is_true() {
    assert!(!(-0.0_f64).truth());
    assert!(f64::NAN.truth());
}

#[test]
fn a_complex_power_is_refused() {
    let refused = (-8.0_f64).power(0.5).expect_err("the result is complex");
    assert_eq!(refused.kind(), ExceptionKind::ValueError);
}
