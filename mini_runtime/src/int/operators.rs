//! `+ - * & | ^ ~` and unary minus on [`Int`], with `Int` and `i64`.
//!
//! Each operator tries the words, inlined, and leaves everything else to a
//! cold function that takes words by value.

use std::ops::{
    Add, AddAssign, BitAnd, BitAndAssign, BitOr, BitOrAssign, BitXor, BitXorAssign, Mul, MulAssign, Neg,
    Not, Sub, SubAssign,
};

use num_bigint::BigInt;

use super::{Int, IntRef, Unpacked};

/// The operator's result when the words decide it.
trait OnWords {
    fn on_words(left: IntRef<'_>, right: IntRef<'_>) -> Option<Int>;

    /// A second attempt, too long to inline.
    fn on_words_at_length(left: IntRef<'_>, right: IntRef<'_>) -> Option<Int>;
}

/// The operator on big integers; either operand's storage may be reused.
trait OnBig {
    fn owned(left: BigInt, right: IntRef<'_>) -> BigInt;
    fn commuted(left: IntRef<'_>, right: BigInt) -> BigInt;
}

#[cold]
#[inline(never)]
fn slow<O: OnWords + OnBig>(left: IntRef<'_>, right: IntRef<'_>) -> Int {
    if let Some(result) = O::on_words_at_length(left, right) {
        return result;
    }
    Int::from_bigint(O::owned(left.to_bigint(), right))
}

#[cold]
#[inline(never)]
fn slow_left<O: OnWords + OnBig>(left: Int, right: IntRef<'_>) -> Int {
    if let Some(result) = O::on_words_at_length(left.lend(), right) {
        return result;
    }
    Int::from_bigint(O::owned(left.into_bigint(), right))
}

#[cold]
#[inline(never)]
fn slow_right<O: OnWords + OnBig>(left: IntRef<'_>, right: Int) -> Int {
    if let Some(result) = O::on_words_at_length(left, right.lend()) {
        return result;
    }
    Int::from_bigint(O::commuted(left, right.into_bigint()))
}

#[cold]
#[inline(never)]
#[expect(clippy::needless_pass_by_value, reason = "a reference would need an address")]
fn slow_both<O: OnWords + OnBig>(left: Int, right: Int) -> Int {
    if let Some(result) = O::on_words_at_length(left.lend(), right.lend()) {
        return result;
    }
    Int::from_bigint(O::owned(left.into_bigint(), right.lend()))
}

/// Neither operand is dropped where the words decide: both are small then.
#[inline]
fn apply_both<O: OnWords + OnBig>(left: Int, right: Int) -> Int {
    if let Some(result) = O::on_words(left.lend(), right.lend()) {
        std::mem::forget(left);
        std::mem::forget(right);
        return result;
    }
    slow_both::<O>(left, right)
}

#[inline]
fn apply_left<O: OnWords + OnBig>(left: Int, right: IntRef<'_>) -> Int {
    if let Some(result) = O::on_words(left.lend(), right) {
        std::mem::forget(left);
        return result;
    }
    slow_left::<O>(left, right)
}

#[inline]
fn apply_right<O: OnWords + OnBig>(left: IntRef<'_>, right: Int) -> Int {
    if let Some(result) = O::on_words(left, right.lend()) {
        std::mem::forget(right);
        return result;
    }
    slow_right::<O>(left, right)
}

#[inline]
fn apply<O: OnWords + OnBig>(left: IntRef<'_>, right: IntRef<'_>) -> Int {
    O::on_words(left, right).unwrap_or_else(|| slow::<O>(left, right))
}

macro_rules! operator {
    (
        $Trait:ident :: $method:ident, $AssignTrait:ident :: $assign:ident,
        words: $words:expr,
        at_length: $at_length:expr,
        $op:tt
    ) => {
        const _: () = {
            enum Operator {}

            impl OnWords for Operator {
                #[inline]
                fn on_words(left: IntRef<'_>, right: IntRef<'_>) -> Option<Int> {
                    $words(left, right)
                }

                fn on_words_at_length(left: IntRef<'_>, right: IntRef<'_>) -> Option<Int> {
                    $at_length(left, right)
                }
            }

            impl OnBig for Operator {
                fn owned(left: BigInt, right: IntRef<'_>) -> BigInt {
                    match right.unpack() {
                        Unpacked::Small(right) => left $op BigInt::from(right),
                        Unpacked::Big(right) => left $op right,
                    }
                }

                fn commuted(left: IntRef<'_>, right: BigInt) -> BigInt {
                    match left.unpack() {
                        Unpacked::Small(left) => BigInt::from(left) $op right,
                        Unpacked::Big(left) => left $op right,
                    }
                }
            }

            impl $Trait for Int {
                type Output = Int;

                #[inline]
                fn $method(self, other: Int) -> Int {
                    apply_both::<Operator>(self, other)
                }
            }

            impl $Trait<&Int> for Int {
                type Output = Int;

                #[inline]
                fn $method(self, other: &Int) -> Int {
                    apply_left::<Operator>(self, other.lend())
                }
            }

            impl $Trait<Int> for &Int {
                type Output = Int;

                #[inline]
                fn $method(self, other: Int) -> Int {
                    apply_right::<Operator>(self.lend(), other)
                }
            }

            impl $Trait for &Int {
                type Output = Int;

                #[inline]
                fn $method(self, other: &Int) -> Int {
                    apply::<Operator>(self.lend(), other.lend())
                }
            }

            impl $Trait<i64> for Int {
                type Output = Int;

                #[inline]
                fn $method(self, other: i64) -> Int {
                    match IntRef::try_small(other) {
                        Some(other) => apply_left::<Operator>(self, other),
                        None => slow_both::<Operator>(self, Int::from(other)),
                    }
                }
            }

            impl $Trait<i64> for &Int {
                type Output = Int;

                #[inline]
                fn $method(self, other: i64) -> Int {
                    match IntRef::try_small(other) {
                        Some(other) => apply::<Operator>(self.lend(), other),
                        None => slow_right::<Operator>(self.lend(), Int::from(other)),
                    }
                }
            }

            impl $Trait<Int> for i64 {
                type Output = Int;

                #[inline]
                fn $method(self, other: Int) -> Int {
                    match IntRef::try_small(self) {
                        Some(left) => apply_right::<Operator>(left, other),
                        None => slow_both::<Operator>(Int::from(self), other),
                    }
                }
            }

            impl $Trait<&Int> for i64 {
                type Output = Int;

                #[inline]
                fn $method(self, other: &Int) -> Int {
                    match IntRef::try_small(self) {
                        Some(left) => apply::<Operator>(left, other.lend()),
                        None => slow_left::<Operator>(Int::from(self), other.lend()),
                    }
                }
            }

            impl $AssignTrait for Int {
                #[inline]
                fn $assign(&mut self, other: Int) {
                    let value = std::mem::take(self);
                    *self = value $op other;
                }
            }

            impl $AssignTrait<&Int> for Int {
                #[inline]
                fn $assign(&mut self, other: &Int) {
                    let value = std::mem::take(self);
                    *self = value $op other;
                }
            }

            impl $AssignTrait<i64> for Int {
                #[inline]
                fn $assign(&mut self, other: i64) {
                    let value = std::mem::take(self);
                    *self = value $op other;
                }
            }
        };
    };
}

operator!(
    Add::add, AddAssign::add_assign,
    words: |left: IntRef<'_>, right: IntRef<'_>| {
        Int::try_small(left.word().wrapping_add(right.word()))
    },
    at_length: |_, _| None,
    +
);

operator!(
    Sub::sub, SubAssign::sub_assign,
    words: |left: IntRef<'_>, right: IntRef<'_>| {
        // The difference of two big words can look small, and no other can.
        if !right.is_small() {
            return None;
        }
        Int::try_small(left.word().wrapping_sub(right.word()))
    },
    at_length: |_, _| None,
    -
);

operator!(
    Mul::mul, MulAssign::mul_assign,
    words: |left: IntRef<'_>, right: IntRef<'_>| left.multiply_short(right),
    at_length: |left: IntRef<'_>, right: IntRef<'_>| left.multiply_medium(right),
    *
);

operator!(
    BitAnd::bitand, BitAndAssign::bitand_assign,
    words: |left: IntRef<'_>, right: IntRef<'_>| left.and_small(right),
    at_length: |_, _| None,
    &
);

operator!(
    BitOr::bitor, BitOrAssign::bitor_assign,
    words: |left: IntRef<'_>, right: IntRef<'_>| left.or_small(right),
    at_length: |_, _| None,
    |
);

operator!(
    BitXor::bitxor, BitXorAssign::bitxor_assign,
    words: |left: IntRef<'_>, right: IntRef<'_>| left.xor_small(right),
    at_length: |_, _| None,
    ^
);

#[cold]
#[inline(never)]
fn negate_slow(value: Int) -> Int {
    Int::from_bigint(-value.into_bigint())
}

impl Neg for Int {
    type Output = Int;

    #[inline]
    fn neg(self) -> Int {
        // The negation of a big word is below the small range.
        if let Some(result) = Int::try_small(self.word().wrapping_neg()) {
            std::mem::forget(self);
            return result;
        }
        negate_slow(self)
    }
}

impl Neg for &Int {
    type Output = Int;

    #[inline]
    fn neg(self) -> Int {
        Int::try_small(self.word().wrapping_neg()).unwrap_or_else(|| negate_slow(self.clone()))
    }
}

impl Not for Int {
    type Output = Int;

    /// `~self`, which is `-1 - self`.
    #[inline]
    fn not(self) -> Int {
        -1 - self
    }
}

impl Not for &Int {
    type Output = Int;

    /// `~self`, which is `-1 - self`.
    #[inline]
    fn not(self) -> Int {
        -1 - self
    }
}

impl std::iter::Sum for Int {
    fn sum<I: Iterator<Item = Self>>(values: I) -> Self {
        values.fold(Self::ZERO, |total, value| total + value)
    }
}
