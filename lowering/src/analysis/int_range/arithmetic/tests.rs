//! Every rule against Python's meaning, computed here with big integers, on random operands.

use num_bigint::BigInt;

use super::apply;
use crate::analysis::int_range::IntRange;
use crate::builtins::RangeRule;

/// A linear congruential generator (the constants of Knuth's MMIX).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        self.0 >> 16
    }

    fn below(&mut self, bound: u64) -> u64 {
        self.next() % bound
    }

    /// Mostly small, sometimes at or near the ends of 64 and 128 bits.
    fn bound(&mut self) -> i128 {
        let near = i128::from(self.below(7)) - 3;
        match self.below(12) {
            0 => i128::from(i64::MAX) + near,
            1 => i128::from(i64::MIN) + near,
            2 => i128::from(u64::MAX) + near,
            3 => i128::MAX - i128::from(self.below(3)),
            4 => i128::MIN + i128::from(self.below(3)),
            5 => (i128::from(self.next()) - (1 << 47)) << self.below(70),
            6..=8 => near,
            _ => i128::from(self.below(300)) - 150,
        }
    }

    fn range(&mut self) -> IntRange {
        let (one, other) = (self.bound(), self.bound());
        let (lo, hi) = (one.min(other), one.max(other));
        match self.below(8) {
            0 => IntRange::at_least(lo),
            1 => IntRange::at_most(hi),
            2 => IntRange::UNBOUNDED,
            3 => IntRange::exactly(lo),
            _ => IntRange::between(lo, hi),
        }
    }

    /// A value of the range: an end of it, near one, or somewhere between; beyond 128 bits where there
    /// is no end.
    fn member(&mut self, range: IntRange) -> BigInt {
        let far = BigInt::from(1) << (130 + self.below(20));
        let lo = range.lo.map_or_else(|| -&far, BigInt::from);
        let hi = range.hi.map_or_else(|| far.clone(), BigInt::from);
        let span = &hi - &lo;
        let inside = match self.below(6) {
            0 => BigInt::from(0),
            1 => span.clone(),
            2 => BigInt::from(self.below(5)),
            3 => &span - BigInt::from(self.below(5)),
            // Near zero, if that is inside.
            4 => BigInt::from(i128::from(self.below(9)) - 4) - &lo,
            _ => (&span * BigInt::from(self.below(1 << 20))) >> 20,
        };
        let inside = inside.clamp(BigInt::from(0), span);
        lo + inside
    }
}

fn floor_div(left: &BigInt, right: &BigInt) -> BigInt {
    let (quotient, remainder) = (left / right, left % right);
    let zero = BigInt::from(0);
    let opposite = (remainder < zero) != (*right < zero);
    if remainder != zero && opposite { quotient - 1 } else { quotient }
}

/// What Python computes; `None` where it raises or the result is too large to compute here.
fn concrete(rule: RangeRule, left: &BigInt, right: &BigInt) -> Option<BigInt> {
    let zero = BigInt::from(0);
    let count = u32::try_from(right).ok().filter(|count| *count <= 400);
    Some(match rule {
        RangeRule::Add => left + right,
        RangeRule::Sub => left - right,
        RangeRule::Mul => left * right,
        RangeRule::Neg => -left,
        RangeRule::Invert => -left - 1,
        RangeRule::FloorDiv if *right != zero => floor_div(left, right),
        RangeRule::FloorMod if *right != zero => left - floor_div(left, right) * right,
        RangeRule::Power => left.pow(count?),
        RangeRule::BitAnd => left & right,
        RangeRule::BitOr => left | right,
        RangeRule::BitXor => left ^ right,
        RangeRule::ShiftLeft => left << count?,
        RangeRule::ShiftRight if *right >= zero && count.is_none() => {
            BigInt::from(if *left < zero { -1 } else { 0 })
        }
        RangeRule::ShiftRight => floor_div(left, &(BigInt::from(1) << count?)),
        RangeRule::Abs => {
            if *left < zero {
                -left
            } else {
                left.clone()
            }
        }
        RangeRule::Min => left.min(right).clone(),
        RangeRule::Max => left.max(right).clone(),
        RangeRule::Same => left.clone(),
        RangeRule::FloorDiv
        | RangeRule::FloorMod
        | RangeRule::Unknown
        | RangeRule::Within(..)
        | RangeRule::Declared(..)
        | RangeRule::AtLeast(_) => return None,
    })
}

const RULES: [RangeRule; 17] = [
    RangeRule::Add,
    RangeRule::Sub,
    RangeRule::Mul,
    RangeRule::Neg,
    RangeRule::Invert,
    RangeRule::FloorDiv,
    RangeRule::FloorMod,
    RangeRule::Power,
    RangeRule::BitAnd,
    RangeRule::BitOr,
    RangeRule::BitXor,
    RangeRule::ShiftLeft,
    RangeRule::ShiftRight,
    RangeRule::Abs,
    RangeRule::Min,
    RangeRule::Max,
    RangeRule::Same,
];

/// Shifting by numbers of more than 400 is left out of `concrete`, except to the right, where a big
/// count leaves the sign alone only if the operand has no more bits than that.
fn small_enough(rule: RangeRule, left: &BigInt, right: &BigInt) -> bool {
    rule != RangeRule::ShiftRight || left.bits() < 400 || *right <= BigInt::from(400)
}

#[test]
fn every_concrete_result_is_inside_the_abstract_one() {
    let mut random = Random(20_240_229);
    let mut checked = [0; RULES.len()];
    for _ in 0..1_500 {
        let (left, right) = (random.range(), random.range());
        for (position, rule) in RULES.into_iter().enumerate() {
            let result = apply(rule, &[left, right]);
            for _ in 0..4 {
                let (a, b) = (random.member(left), random.member(right));
                assert!(left.contains(&a) && right.contains(&b), "{left:?} {a} {right:?} {b}");
                let small = small_enough(rule, &a, &b);
                let Some(value) = concrete(rule, &a, &b).filter(|_| small) else { continue };
                assert!(
                    result.contains(&value),
                    "{rule:?} of {a} in {left:?} and {b} in {right:?} is {value}, outside {result:?}"
                );
                checked[position] += 1;
            }
        }
    }
    assert!(checked.iter().all(|count| *count > 400), "{checked:?}");
}

#[test]
fn results_over_small_ranges_are_as_tight_as_can_be() {
    let exact = [
        RangeRule::Add,
        RangeRule::Sub,
        RangeRule::Mul,
        RangeRule::Neg,
        RangeRule::Invert,
        RangeRule::FloorDiv,
        RangeRule::ShiftLeft,
        RangeRule::ShiftRight,
        RangeRule::Abs,
        RangeRule::Min,
        RangeRule::Max,
    ];
    for rule in exact {
        for (lo, hi) in [(-5, -2), (-3, 4), (0, 0), (1, 6)] {
            for (low, high) in [(-4, -1), (-2, 3), (1, 1), (2, 5)] {
                let (left, right) = (IntRange::between(lo, hi), IntRange::between(low, high));
                let pairs = (lo..=hi).flat_map(|a| (low..=high).map(move |b| (a, b)));
                let hull = pairs
                    .filter_map(|(a, b)| concrete(rule, &BigInt::from(a), &BigInt::from(b)))
                    .filter_map(|value| i128::try_from(value).ok())
                    .fold(IntRange::EMPTY, |hull, value| hull.join(IntRange::exactly(value)));
                assert_eq!(apply(rule, &[left, right]), hull, "{rule:?} {left:?} {right:?}");
            }
        }
    }
}

#[test]
fn a_remainder_has_the_sign_of_the_divisor() {
    let any = IntRange::UNBOUNDED;
    let modulo = |left, right| apply(RangeRule::FloorMod, &[left, right]);
    assert_eq!(modulo(any, IntRange::exactly(7)), IntRange::between(0, 6));
    assert_eq!(modulo(any, IntRange::exactly(-7)), IntRange::between(-6, 0));
    assert_eq!(modulo(any, IntRange::between(-3, 5)), IntRange::between(-2, 4));
    assert_eq!(
        modulo(IntRange::between(0, 3), any.meet(IntRange::at_least(1))),
        IntRange::between(0, 3)
    );
    assert_eq!(modulo(IntRange::exactly(2), IntRange::exactly(0)), IntRange::EMPTY);
}

#[test]
fn bit_operations_keep_non_negative_operands_below_the_next_power_of_two() {
    let byte = IntRange::between(0, 200);
    let any = IntRange::UNBOUNDED;
    assert_eq!(apply(RangeRule::BitAnd, &[any, byte]), byte);
    assert_eq!(apply(RangeRule::BitXor, &[byte, byte]), IntRange::between(0, 255));
    assert_eq!(apply(RangeRule::BitOr, &[byte, IntRange::between(3, 5)]), IntRange::between(3, 255));
}

#[test]
fn powers_beyond_128_bits_have_no_bound() {
    let power = |base, exponent| apply(RangeRule::Power, &[base, exponent]);
    assert_eq!(power(IntRange::exactly(2), IntRange::between(0, 62)), IntRange::between(1, 1 << 62));
    assert_eq!(power(IntRange::exactly(2), IntRange::at_least(1)), IntRange::at_least(2));
    assert_eq!(power(IntRange::between(-3, 2), IntRange::exactly(2)), IntRange::between(0, 9));
    assert_eq!(power(IntRange::between(-3, 2), IntRange::exactly(3)), IntRange::between(-27, 8));
    assert_eq!(power(IntRange::exactly(0), IntRange::between(0, 1)), IntRange::between(0, 1));
}
