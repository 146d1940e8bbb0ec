//! `sin`, `cos`, `tan` and their inverses, computed in twice the precision and
//! rounded once.

use num_bigint::BigInt;

use super::double_double::DoubleDouble;
use crate::int::{decompose, scale_to_float};

/// Half of pi in parts of 53 bits.
const HALF_PI: [f64; 4] = [
    std::f64::consts::FRAC_PI_2,
    6.123_233_995_736_766e-17,
    -1.497_384_904_859_169_8e-33,
    5.562_271_104_316_826e-50,
];

/// Half of pi times `2^1200`, which is enough for the largest float.
const HALF_PI_SCALED: &[u8] =
    b"1921fb54442d18469898cc51701b839a252049c1114cf98e804177d4c76273644a29410f31c6809bbdf2a33679a748\
      636605614dbe4be286e9fc26adadaa3848bc90b6aecc4bcfd8de89885d34c6fdad617feb96de80d6fdbdc70d7f6b51\
      33f4b5d3e4822f8963fcc9250cca3d9c8b67b8400f97142c77e0b31b4906c38aba734d22c7f51fa499ebf06caba47b\
      9475b2c38c5e6ac410a";

/// The bits behind the point of [`HALF_PI_SCALED`].
const SCALE: i32 = 1200;

/// Half of pi in twice the precision.
const QUARTER: DoubleDouble = DoubleDouble { high: HALF_PI[0], low: HALF_PI[1] };

/// `1 / n` in twice the precision.
const fn reciprocal(n: f64) -> DoubleDouble {
    DoubleDouble::quotient(1.0, DoubleDouble::new(n))
}

/// How many terms the series of sine and cosine have.
const TERMS: usize = 15;

/// `1 / n!` from `n == first` in steps of two.
const fn factorial_reciprocals(first: u8) -> [DoubleDouble; TERMS] {
    let mut terms = [DoubleDouble::new(1.0); TERMS];
    let mut index = 0;
    let mut n = first as f64;
    while index < TERMS {
        if index > 0 {
            terms[index] = terms[index - 1].multiply(reciprocal(n)).multiply(reciprocal(n - 1.0));
        }
        n += 2.0;
        index += 1;
    }
    terms
}

/// `1 / 1!`, `1 / 3!`, ...
const SINE: [DoubleDouble; TERMS] = factorial_reciprocals(1);
/// `1 / 0!`, `1 / 2!`, ...
const COSINE: [DoubleDouble; TERMS] = factorial_reciprocals(0);

/// The alternating series in the square.
fn series(terms: &[DoubleDouble; TERMS], square: DoubleDouble) -> DoubleDouble {
    let square = square.negated();
    terms.iter().rev().fold(DoubleDouble::new(0.0), |sum, term| sum.multiply(square).plus(*term))
}

/// Sine and cosine of an angle of at most an eighth of a turn.
fn sine_cosine(angle: DoubleDouble) -> (DoubleDouble, DoubleDouble) {
    let square = angle.multiply(angle);
    (series(&SINE, square).multiply(angle), series(&COSINE, square))
}

/// A finite angle as a number of quarter turns, by its last two bits, and the
/// rest.
fn reduce(angle: f64) -> (u8, DoubleDouble) {
    /// Up to here the parts of half a pi suffice.
    const NEAR: f64 = 1e8;
    if angle.abs() < std::f64::consts::FRAC_PI_4 {
        return (0, DoubleDouble::new(angle));
    }
    if angle.abs() > NEAR {
        return reduce_far(angle);
    }
    let turns = (angle / HALF_PI[0]).round_ties_even();
    let rest = HALF_PI
        .iter()
        .fold(DoubleDouble::new(angle), |rest, part| rest.minus(DoubleDouble::new(*part).times(turns)));
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 3")]
    (turns.rem_euclid(4.0) as u8, rest)
}

/// The same for any angle above [`f64::EPSILON`]'s inverse, in exact arithmetic.
fn reduce_far(angle: f64) -> (u8, DoubleDouble) {
    let (mantissa, exponent) = decompose(angle.abs());
    let quarter = BigInt::parse_bytes(HALF_PI_SCALED, 16).unwrap_or_default();
    let scaled = BigInt::from(mantissa) << (SCALE + exponent).max(0);
    let mut turns = &scaled / &quarter;
    let mut rest = &scaled - &turns * &quarter;
    if &rest * 2 > quarter {
        turns += 1;
        rest -= &quarter;
    }
    let low = (&turns & BigInt::from(3)).to_u32_digits().1.first().copied().unwrap_or(0);
    let rest = rounded(&rest);
    let low = u8::try_from(low).unwrap_or_default();
    if angle < 0.0 { ((4 - low) % 4, rest.negated()) } else { (low, rest) }
}

/// An int scaled by `2^-1200`.
fn rounded(value: &BigInt) -> DoubleDouble {
    let is_negative = value.sign() == num_bigint::Sign::Minus;
    let magnitude = value.magnitude();
    let mut parts = [0.0; 2];
    let mut left = magnitude.clone();
    for part in &mut parts {
        let shift = left.bits().saturating_sub(53);
        let top = (&left >> shift).to_u64_digits().first().copied().unwrap_or(0);
        left -= num_bigint::BigUint::from(top) << shift;
        let exponent = i64::try_from(shift).unwrap_or_default() - i64::from(SCALE);
        *part = scale_to_float(top, exponent).unwrap_or_default();
    }
    let sum = DoubleDouble::sum(parts[0], parts[1]);
    if is_negative { sum.negated() } else { sum }
}

/// Sine and cosine of a finite angle.
fn both(angle: f64) -> (DoubleDouble, DoubleDouble) {
    let (turns, rest) = reduce(angle);
    let (sine, cosine) = sine_cosine(rest);
    match turns {
        0 => (sine, cosine),
        1 => (cosine, sine.negated()),
        2 => (sine.negated(), cosine.negated()),
        _ => (cosine.negated(), sine),
    }
}

/// Below this a series ends with its first term.
const TINY: f64 = 1e-9;

/// `sin` of a finite angle.
pub(super) fn sin(angle: f64) -> f64 {
    if angle.abs() < TINY {
        return libm::sin(angle);
    }
    both(angle).0.high
}

/// `cos` of a finite angle.
pub(super) fn cos(angle: f64) -> f64 {
    both(angle).1.high
}

/// `tan` of a finite angle.
pub(super) fn tan(angle: f64) -> f64 {
    if angle.abs() < TINY {
        return libm::tan(angle);
    }
    let (sine, cosine) = both(angle);
    sine.divide(cosine).high
}

/// The arc sine of a ratio in twice the precision, of magnitude at most 0.8:
/// one step of Newton's method from the float nearest to it.
fn arc_sine(ratio: DoubleDouble) -> DoubleDouble {
    let start = libm::asin(ratio.high);
    let (sine, cosine) = sine_cosine(DoubleDouble::new(start));
    DoubleDouble::new(start).plus(ratio.minus(sine).divide(cosine))
}

/// `2 * asin(sqrt((1 - ratio) / 2))`, which is `acos(ratio)`, for a ratio of
/// at least 0.5.
fn arc_cosine_near_one(ratio: f64) -> DoubleDouble {
    let square = (1.0 - ratio) / 2.0;
    let root = square.sqrt();
    if root <= 0.0 {
        return DoubleDouble::new(0.0);
    }
    let error = DoubleDouble::new(square).minus(DoubleDouble::new(root).times(root));
    let root = DoubleDouble::new(root).plus(DoubleDouble::new(error.high / (2.0 * root)));
    arc_sine(root).scaled(2.0)
}

/// `asin` of a ratio in `-1..=1`.
pub(super) fn asin(ratio: f64) -> f64 {
    if ratio.abs() < TINY {
        return libm::asin(ratio);
    }
    let magnitude = if ratio.abs() <= 0.5 {
        arc_sine(DoubleDouble::new(ratio.abs()))
    } else {
        QUARTER.minus(arc_cosine_near_one(ratio.abs()))
    };
    magnitude.high.copysign(ratio)
}

/// `acos` of a ratio in `-1..=1`.
pub(super) fn acos(ratio: f64) -> f64 {
    if ratio > 0.5 {
        return arc_cosine_near_one(ratio).high;
    }
    if ratio < -0.5 {
        return QUARTER.scaled(2.0).minus(arc_cosine_near_one(-ratio)).high;
    }
    QUARTER.minus(arc_sine(DoubleDouble::new(ratio))).high
}

/// The angle of a point that is neither zero nor far from both axes, from an
/// estimate of it.
fn angle_of(y: f64, x: f64, estimate: f64) -> f64 {
    let (sine, cosine) = both(estimate);
    let across = cosine.times(y).minus(sine.times(x));
    let along = cosine.times(x).plus(sine.times(y));
    DoubleDouble::new(estimate).plus(across.divide(along)).high
}

/// `atan` of a number.
pub(super) fn atan(value: f64) -> f64 {
    /// Above this the result is a quarter turn but for the last bits.
    const STEEP: f64 = 1e15;
    let estimate = libm::atan(value);
    if !value.is_finite() || value.abs() < TINY || value.abs() > STEEP {
        return estimate;
    }
    angle_of(value, 1.0, estimate)
}

/// `atan2` of two numbers.
pub(super) fn atan2(y: f64, x: f64) -> f64 {
    let estimate = libm::atan2(y, x);
    let (high, low) = if y.abs() > x.abs() { (y.abs(), x.abs()) } else { (x.abs(), y.abs()) };
    let is_plain = low > 0.0 && high < f64::INFINITY && low / high > TINY;
    if !is_plain {
        return estimate;
    }
    // Scaled exactly, so that no product leaves the range.
    let (_, exponent) = libm::frexp(high);
    angle_of(libm::ldexp(y, -exponent), libm::ldexp(x, -exponent), estimate)
}
