//! Arithmetic on ranges: the result holds every value that the operation gives for operands of the
//! ranges, and for most operations no bound could be tighter.
//!
//! Meanings are Python's (Language Reference 6.5 to 6.9): division floors, `%` has the sign of the
//! divisor, shifts multiply and divide by powers of two, bit operations see two's complement without
//! end. Operands for which the operation raises (a divisor of zero, a negative count) give no value.

use crate::builtins::RangeRule;

use super::IntRange;

/// A bound while it is computed: what leaves 128 bits is infinite.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Bound {
    NegInf,
    Finite(i128),
    PosInf,
}

use Bound::{Finite, NegInf, PosInf};

impl Bound {
    fn signum(self) -> i128 {
        match self {
            NegInf => -1,
            Finite(value) => value.signum(),
            PosInf => 1,
        }
    }

    fn infinite(signum: i128) -> Bound {
        if signum < 0 { NegInf } else { PosInf }
    }

    fn neg(self) -> Bound {
        match self {
            NegInf => PosInf,
            Finite(value) => value.checked_neg().map_or(PosInf, Finite),
            PosInf => NegInf,
        }
    }

    /// The sum of two lower or two upper bounds: those are never infinite in opposite directions.
    fn add(self, other: Bound) -> Bound {
        match (self, other) {
            (Finite(left), Finite(right)) => {
                left.checked_add(right).map_or(Bound::infinite(left.signum()), Finite)
            }
            (Finite(_), infinite) | (infinite, _) => infinite,
        }
    }

    /// The product, where infinity times zero is zero: it stands for values without bound, all finite.
    fn mul(self, other: Bound) -> Bound {
        let sign = self.signum() * other.signum();
        match (self, other) {
            (Finite(left), Finite(right)) => {
                left.checked_mul(right).map_or(Bound::infinite(sign), Finite)
            }
            (NegInf | PosInf, _) | (_, NegInf | PosInf) if sign == 0 => Finite(0),
            (NegInf | PosInf, _) | (_, NegInf | PosInf) => Bound::infinite(sign),
        }
    }

    /// The floor of the quotient by a divisor that is not zero; by an infinite one, what large divisors
    /// give.
    fn floor_div(self, divisor: Bound) -> Bound {
        let sign = self.signum() * divisor.signum();
        match (self, divisor) {
            (Finite(left), Finite(right)) => match (left.checked_div_euclid(right), right < 0) {
                // Euclid's remainder is never negative; for a negative divisor the floor is one less
                // where there is a remainder.
                (Some(quotient), true) if left.rem_euclid(right) != 0 => Finite(quotient - 1),
                (Some(quotient), _) => Finite(quotient),
                (None, _) => PosInf,
            },
            (NegInf | PosInf, Finite(_)) => Bound::infinite(sign),
            (Finite(_) | NegInf | PosInf, NegInf | PosInf) => Finite(if sign < 0 { -1 } else { 0 }),
        }
    }

    /// `self ** exponent` for a base that is not negative.
    fn power(self, exponent: Bound) -> Bound {
        match (self, exponent) {
            (_, Finite(0)) | (Finite(1), _) => Finite(1),
            (Finite(0), _) => Finite(0),
            (Finite(base), Finite(exponent)) => {
                u32::try_from(exponent).ok().and_then(|by| base.checked_pow(by)).map_or(PosInf, Finite)
            }
            (Finite(_) | NegInf | PosInf, _) => PosInf,
        }
    }
}

fn low(range: IntRange) -> Bound {
    range.lo.map_or(NegInf, Finite)
}

fn high(range: IntRange) -> Bound {
    range.hi.map_or(PosInf, Finite)
}

/// The range between two bounds. A least value beyond 128 bits is still at least the greatest of them.
fn range(lo: Bound, hi: Bound) -> IntRange {
    let lo = match lo {
        NegInf => None,
        Finite(value) => Some(value),
        PosInf => Some(i128::MAX),
    };
    let hi = match hi {
        NegInf => Some(i128::MIN),
        Finite(value) => Some(value),
        PosInf => None,
    };
    IntRange { lo, hi }
}

/// The hull of what an operation that is monotone in each operand gives at the corners.
fn corners(left: IntRange, right: IntRange, operation: impl Fn(Bound, Bound) -> Bound) -> IntRange {
    let found = [
        operation(low(left), low(right)),
        operation(low(left), high(right)),
        operation(high(left), low(right)),
        operation(high(left), high(right)),
    ];
    let (mut lo, mut hi) = (PosInf, NegInf);
    for bound in found {
        lo = lo.min(bound);
        hi = hi.max(bound);
    }
    range(lo, hi)
}

fn non_negative(range: IntRange) -> IntRange {
    range.meet(IntRange::at_least(0))
}

fn negative(range: IntRange) -> IntRange {
    range.meet(IntRange::at_most(-1))
}

fn positive(range: IntRange) -> IntRange {
    range.meet(IntRange::at_least(1))
}

/// The result of an operation. `args` are the ranges of its arguments, unbounded for what is no `int`.
pub(super) fn apply(rule: RangeRule, args: &[IntRange]) -> IntRange {
    let first = args.first().copied().unwrap_or(IntRange::UNBOUNDED);
    let second = args.get(1).copied().unwrap_or(IntRange::UNBOUNDED);
    if args.iter().any(|arg| arg.is_empty()) {
        return IntRange::EMPTY;
    }
    match rule {
        RangeRule::Unknown => IntRange::UNBOUNDED,
        RangeRule::Within(lo, hi) => IntRange::between(lo, hi),
        RangeRule::AtLeast(lo) => IntRange::at_least(lo),
        RangeRule::Add => add(first, second),
        RangeRule::Sub => sub(first, second),
        RangeRule::Mul => mul(first, second),
        RangeRule::Neg => neg(first),
        RangeRule::Invert => invert(first),
        RangeRule::FloorDiv => floor_div(first, second),
        RangeRule::FloorMod => floor_mod(first, second),
        RangeRule::Power => power(first, second),
        RangeRule::BitAnd => bit_and(first, second),
        RangeRule::BitOr => bit_or(first, second),
        RangeRule::BitXor => bit_xor(first, second),
        RangeRule::ShiftLeft => shift_left(first, second),
        RangeRule::ShiftRight => shift_right(first, second),
        RangeRule::Abs => abs(first),
        RangeRule::Min => args.iter().copied().reduce(min).unwrap_or(IntRange::UNBOUNDED),
        RangeRule::Max => args.iter().copied().reduce(max).unwrap_or(IntRange::UNBOUNDED),
        RangeRule::Same => first,
        RangeRule::Declared(lo, hi) => first.meet(IntRange::new(lo, hi)),
    }
}

pub(super) fn add(left: IntRange, right: IntRange) -> IntRange {
    if left.is_empty() || right.is_empty() {
        return IntRange::EMPTY;
    }
    range(low(left).add(low(right)), high(left).add(high(right)))
}

pub(super) fn sub(left: IntRange, right: IntRange) -> IntRange {
    add(left, neg(right))
}

pub(super) fn neg(operand: IntRange) -> IntRange {
    if operand.is_empty() { IntRange::EMPTY } else { range(high(operand).neg(), low(operand).neg()) }
}

pub(super) fn mul(left: IntRange, right: IntRange) -> IntRange {
    if left.is_empty() || right.is_empty() {
        return IntRange::EMPTY;
    }
    corners(left, right, Bound::mul)
}

/// `~a` is `-a - 1`.
fn invert(operand: IntRange) -> IntRange {
    sub(IntRange::exactly(-1), operand)
}

fn floor_div(left: IntRange, right: IntRange) -> IntRange {
    let divide = |divisor: IntRange| {
        if divisor.is_empty() { IntRange::EMPTY } else { corners(left, divisor, Bound::floor_div) }
    };
    divide(negative(right)).join(divide(positive(right)))
}

fn floor_mod(left: IntRange, right: IntRange) -> IntRange {
    let by_positive = positive_mod(left, positive(right));
    // a % -b is -(-a % b).
    let by_negative = neg(positive_mod(neg(left), neg(negative(right))));
    by_positive.join(by_negative)
}

fn positive_mod(left: IntRange, right: IntRange) -> IntRange {
    if right.is_empty() {
        return IntRange::EMPTY;
    }
    let below_divisor = right.lo.is_some_and(|lo| left.fits(0, lo - 1));
    if below_divisor {
        return left;
    }
    if let (Some(value), Some(divisor)) = (left.single(), right.single()) {
        return IntRange::exactly(value.rem_euclid(divisor));
    }
    let remainders = IntRange { lo: Some(0), hi: right.hi.map(|hi| hi - 1) };
    // What is not negative only gets less.
    if left.lo.is_some_and(|lo| lo >= 0) {
        remainders.meet(IntRange { lo: None, hi: left.hi })
    } else {
        remainders
    }
}

fn power(base: IntRange, exponent: IntRange) -> IntRange {
    let exponent = non_negative(exponent);
    if exponent.is_empty() {
        return IntRange::EMPTY;
    }
    let of_natural = |base: IntRange| {
        if base.is_empty() { IntRange::EMPTY } else { corners(base, exponent, Bound::power) }
    };
    let magnitudes = of_natural(neg(negative(base)));
    let of_negative = match exponent.single() {
        Some(exponent) if exponent % 2 == 0 => magnitudes,
        Some(_) => neg(magnitudes),
        None => magnitudes.join(neg(magnitudes)),
    };
    of_natural(non_negative(base)).join(of_negative)
}

/// The least `k` such that `-2**k <= value < 2**k` for both bounds; `None` beyond 128 bits.
fn bits(operand: IntRange) -> Option<u32> {
    let width = |value: i128| 128 - (if value < 0 { !value } else { value }).leading_zeros();
    Some(width(operand.lo?).max(width(operand.hi?)))
}

/// `2 ** exponent` for an exponent of at most 127, less one so that it fits.
fn ones(exponent: u32) -> i128 {
    if exponent >= 127 { i128::MAX } else { (1 << exponent) - 1 }
}

fn bit_and(left: IntRange, right: IntRange) -> IntRange {
    let natural = |range: IntRange| range.lo.is_some_and(|lo| lo >= 0);
    match (natural(left), natural(right)) {
        (true, true) => IntRange { lo: Some(0), hi: min(left, right).hi },
        (true, false) => IntRange { lo: Some(0), hi: left.hi },
        (false, true) => IntRange { lo: Some(0), hi: right.hi },
        (false, false) => {
            let least = left.lo.zip(right.lo).map(|(left, right)| left.min(right));
            let lo = least.map(|lo| !ones(bits(IntRange::exactly(lo)).unwrap_or(127)));
            // Of two negative operands each bounds the result; otherwise the one that is not negative.
            let both_negative = negative(left) == left && negative(right) == right;
            let hi = if both_negative { min(left, right).hi } else { max(left, right).hi };
            IntRange { lo, hi }
        }
    }
}

/// `a | b` is `~(~a & ~b)`.
fn bit_or(left: IntRange, right: IntRange) -> IntRange {
    invert(bit_and(invert(left), invert(right)))
}

fn bit_xor(left: IntRange, right: IntRange) -> IntRange {
    let sign = |range: IntRange| match (negative(range).is_empty(), non_negative(range).is_empty()) {
        (true, _) => Some(false),
        (_, true) => Some(true),
        (false, false) => None,
    };
    let width = bits(left).zip(bits(right)).map(|(left, right)| left.max(right));
    let (lo, hi) = (width.map(|width| !ones(width)), width.map(ones));
    match (sign(left), sign(right)) {
        (Some(left), Some(right)) if left == right => IntRange { lo: Some(0), hi },
        (Some(_), Some(_)) => IntRange { lo, hi: Some(-1) },
        (None, _) | (_, None) => IntRange { lo, hi },
    }
}

/// The powers of two with exponents of the range.
fn powers_of_two(exponent: IntRange) -> IntRange {
    power(IntRange::exactly(2), exponent)
}

fn shift_left(left: IntRange, count: IntRange) -> IntRange {
    mul(left, powers_of_two(count))
}

fn shift_right(left: IntRange, count: IntRange) -> IntRange {
    floor_div(left, powers_of_two(count))
}

fn abs(operand: IntRange) -> IntRange {
    non_negative(operand).join(neg(negative(operand)))
}

fn min(left: IntRange, right: IntRange) -> IntRange {
    range(low(left).min(low(right)), high(left).min(high(right)))
}

fn max(left: IntRange, right: IntRange) -> IntRange {
    range(low(left).max(low(right)), high(left).max(high(right)))
}

#[cfg(test)]
mod tests;
