//! Strict integers: the check of what is stored where a bounded int is
//! declared. Each function is named for the declared type.

use super::{CheckedMultiply, Int, Integer};
use crate::exception::{Exception, Fallible};

/// What is raised where `name`, declared as `declared`, would hold `value`.
#[cold]
#[inline(never)]
fn out_of_range(value: &Int, declared: &str, name: &str) -> Exception {
    Exception::overflow_error(format!("{name}: {declared} cannot hold {value}"))
}

macro_rules! narrow {
    ($($name:ident, $Machine:ty;)*) => {
        $(
            /// The value as the declared type keeps it.
            ///
            /// # Errors
            /// `OverflowError` when it is out of the type's range.
            #[inline]
            pub fn $name(value: impl Integer, name: &str) -> Fallible<i64> {
                match value.to_index() {
                    Some(index) if <$Machine>::try_from(index).is_ok() => Ok(index),
                    Some(_) | None => Err(out_of_range(&value.to_int(), stringify!($name), name)),
                }
            }
        )*
    };
}

narrow! {
    nat8, u8;
    nat16, u16;
    nat32, u32;
    int8, i8;
    int16, i16;
    int32, i32;
    int64, i64;
}

/// The value as the declared type keeps it.
///
/// # Errors
/// `OverflowError` when it is out of the type's range.
#[inline]
pub fn nat64(value: impl Integer, name: &str) -> Fallible<u64> {
    match value.to_natural() {
        Some(natural) => Ok(natural),
        None => Err(out_of_range(&value.to_int(), "nat64", name)),
    }
}

/// The value as the declared type keeps it.
///
/// # Errors
/// `OverflowError` when it is negative.
#[inline]
pub fn nat(value: impl Integer, name: &str) -> Fallible<Int> {
    let value = value.to_int();
    if value.sign() < 0 {
        return Err(out_of_range(&value, "nat", name));
    }
    Ok(value)
}

/// What an attempt on machine integers gave, or else the exact value as the
/// declared type keeps it: an operand may have left the machine's range on the
/// way to a result that is within it.
///
/// # Errors
/// `OverflowError` when it is out of the type's range.
#[inline]
pub fn nat64_or(attempt: Option<u64>, exact: impl FnOnce() -> Int, name: &str) -> Fallible<u64> {
    match attempt {
        Some(natural) => Ok(natural),
        None => nat64(exact(), name),
    }
}

/// As [`nat64_or`], for `int64`.
///
/// # Errors
/// `OverflowError` when it is out of the type's range.
#[inline]
pub fn int64_or(attempt: Option<i64>, exact: impl FnOnce() -> Int, name: &str) -> Fallible<i64> {
    match attempt {
        Some(index) => Ok(index),
        None => int64(exact(), name),
    }
}

macro_rules! checked {
    ($($name:ident, $Machine:ty, $declared:literal, $checked:ident, $operator:tt;)*) => {
        $(
            /// The result as the declared type keeps it.
            ///
            /// # Errors
            /// `OverflowError` when it is out of the type's range.
            #[inline]
            pub fn $name(left: $Machine, right: $Machine, name: &str) -> Fallible<$Machine> {
                match left.$checked(right) {
                    Some(result) => Ok(result),
                    None => {
                        let result = Int::from(left) $operator Int::from(right);
                        Err(out_of_range(&result, $declared, name))
                    }
                }
            }
        )*
    };
}

checked! {
    nat64_sum, u64, "nat64", checked_add, +;
    nat64_difference, u64, "nat64", checked_sub, -;
    nat64_product, u64, "nat64", multiply_checked, *;
    int64_sum, i64, "int64", checked_add, +;
    int64_difference, i64, "int64", checked_sub, -;
    int64_product, i64, "int64", multiply_checked, *;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message<T: std::fmt::Debug>(outcome: Fallible<T>) -> String {
        outcome.expect_err("the value does not fit").summary()
    }

    #[test]
    fn the_ends_of_each_range_fit_and_what_is_beyond_does_not() {
        assert_eq!(nat8(255_i64, "x").ok(), Some(255));
        assert_eq!(message(nat8(256_i64, "x")), "OverflowError: x: nat8 cannot hold 256");
        assert_eq!(message(nat8(-1_i64, "x")), "OverflowError: x: nat8 cannot hold -1");
        assert_eq!(int8(-128_i64, "x").ok(), Some(-128));
        assert_eq!(message(int8(-129_i64, "x")), "OverflowError: x: int8 cannot hold -129");
        assert_eq!(nat64(Int::from(u64::MAX), "x").ok(), Some(u64::MAX));
        let beyond = Int::from(u64::MAX) + 1_i64;
        assert_eq!(
            message(nat64(&beyond, "x")),
            "OverflowError: x: nat64 cannot hold 18446744073709551616"
        );
        assert_eq!(
            message(int64(&beyond, "x")),
            "OverflowError: x: int64 cannot hold 18446744073709551616"
        );
        assert_eq!(nat(&beyond, "x").ok(), Some(beyond));
        assert_eq!(message(nat(-1_i64, "x")), "OverflowError: x: nat cannot hold -1");
    }

    #[test]
    fn operations_that_leave_the_machine_name_the_exact_result() {
        assert_eq!(nat64_difference(3, 3, "left").ok(), Some(0));
        assert_eq!(message(nat64_difference(3, 5, "left")), "OverflowError: left: nat64 cannot hold -2");
        let sum = message(nat64_sum(u64::MAX, u64::MAX, "x"));
        assert_eq!(sum, "OverflowError: x: nat64 cannot hold 36893488147419103230");
        let product = message(int64_product(i64::MIN, -1, "x"));
        assert_eq!(product, "OverflowError: x: int64 cannot hold 9223372036854775808");
    }
}
