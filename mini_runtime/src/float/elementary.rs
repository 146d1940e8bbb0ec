//! `pow`, `exp` and `log`, rounded to nearest.
//!
//! A canister's platform has no C library, and the one Rust brings for it is
//! off in the last digit in up to one case of ten, where CPython's platforms
//! are within 0.51 units. These compute with a relative error below 2^-65, and
//! round once.

use super::double_double::DoubleDouble;
use crate::int::{decompose, scale_to_float};

/// The natural logarithm of two, in twice the precision.
const LN_2: DoubleDouble =
    DoubleDouble { high: std::f64::consts::LN_2, low: 2.319_046_813_846_299_6e-17 };

/// `2^exponent` for the exponents of normal floats.
const fn power_of_two(exponent: i64) -> f64 {
    f64::from_bits(((exponent + 1023) << 52).cast_unsigned())
}

/// A positive finite float as `m * 2^e` with `m` in `1..2`.
fn normalize(value: f64) -> (f64, i64) {
    let (mantissa, exponent) = decompose(value);
    let shift = mantissa.leading_zeros() - 11;
    let fraction = (mantissa << shift) & ((1 << 52) - 1);
    let significand = f64::from_bits(power_of_two(0).to_bits() | fraction);
    (significand, i64::from(exponent) + 52 - i64::from(shift))
}

/// `value * 2^exponent`, rounded once, for a positive value in `2^-80..2^80`.
fn round_scaled(value: DoubleDouble, exponent: i64) -> f64 {
    /// The exponent of the last bit of the smallest floats.
    const LAST_BIT: i64 = -1074;
    if exponent > 1200 {
        return f64::INFINITY;
    }
    if exponent < -1300 {
        return 0.0;
    }
    let (significand, own) = normalize(value.high);
    let top = own + exponent;
    if top > 1023 {
        return f64::INFINITY;
    }
    if top >= -1022 {
        return significand * power_of_two(top);
    }
    // In units of the last bit: a tie of the high part is decided by the low.
    let units = value.scaled(power_of_two(exponent - LAST_BIT));
    let is_tie = (units.high - units.high.floor()).total_cmp(&0.5).is_eq();
    let rounded = if is_tie && units.low > 0.0 {
        units.high.ceil()
    } else if is_tie && units.low < 0.0 {
        units.high.floor()
    } else {
        units.high.round_ties_even()
    };
    rounded * f64::from_bits(1)
}

/// `1 / n` for the odd `n` from 1, in twice the precision.
const ODD_RECIPROCALS: [DoubleDouble; 16] = {
    let mut reciprocals = [DoubleDouble::new(1.0); 16];
    let mut index = 1;
    let mut odd = 3.0;
    while index < reciprocals.len() {
        reciprocals[index] = DoubleDouble::quotient(1.0, DoubleDouble::new(odd));
        odd += 2.0;
        index += 1;
    }
    reciprocals
};

/// The terms of the logarithm's series that need twice the precision: each
/// has five bits less to say than the one before.
const LOG_EXACT_TERMS: usize = 6;

/// The natural logarithm of a positive finite value, with a relative error
/// below 2^-75.
fn log(value: f64) -> DoubleDouble {
    let (significand, exponent) = normalize(value);
    let is_upper = significand > std::f64::consts::SQRT_2;
    let (significand, exponent) =
        if is_upper { (significand / 2.0, exponent + 1) } else { (significand, exponent) };
    // log m = 2 artanh s = 2 s (1 + s^2 / 3 + s^4 / 5 + ...), |s| < 0.172.
    let ratio = DoubleDouble::quotient(significand - 1.0, DoubleDouble::sum(significand, 1.0));
    let square = ratio.multiply(ratio);
    let tail = ODD_RECIPROCALS[LOG_EXACT_TERMS..]
        .iter()
        .rev()
        .fold(0.0, |series, reciprocal| series * square.high + reciprocal.high);
    let series = ODD_RECIPROCALS[..LOG_EXACT_TERMS]
        .iter()
        .rev()
        .fold(DoubleDouble::new(tail), |series, reciprocal| series.multiply(square).plus(*reciprocal));
    let fraction = ratio.multiply(series).scaled(2.0);
    if exponent == 0 {
        return fraction;
    }
    #[expect(clippy::cast_precision_loss, reason = "at most 1074")]
    LN_2.times(exponent as f64).plus(fraction)
}

/// `1 / n!` from `n == 4`.
const FACTORIAL_RECIPROCALS: [f64; 9] = [
    1.0 / 24.0,
    1.0 / 120.0,
    1.0 / 720.0,
    1.0 / 5_040.0,
    1.0 / 40_320.0,
    1.0 / 362_880.0,
    1.0 / 3_628_800.0,
    1.0 / 39_916_800.0,
    1.0 / 479_001_600.0,
];

/// `e^value` rounded, for `|value| < 800`.
fn exp(value: DoubleDouble) -> f64 {
    /// The argument is halved this often, and the result squared.
    const HALVINGS: i64 = 5;
    let turns = (value.high / LN_2.high).round_ties_even();
    let rest = value.plus(LN_2.times(-turns)).scaled(power_of_two(-HALVINGS));
    let tail = FACTORIAL_RECIPROCALS.iter().rev().fold(0.0, |series, term| series * rest.high + term);
    let sixth = DoubleDouble::quotient(1.0, DoubleDouble::new(6.0));
    let one = DoubleDouble::new(1.0);
    let mut power = DoubleDouble::new(tail)
        .multiply(rest)
        .plus(sixth)
        .multiply(rest)
        .plus(DoubleDouble::new(0.5))
        .multiply(rest)
        .plus(one)
        .multiply(rest)
        .plus(one);
    for _ in 0..HALVINGS {
        power = power.multiply(power);
    }
    #[expect(clippy::cast_possible_truncation, reason = "at most 1155")]
    round_scaled(power, turns as i64)
}

/// `base ** exponent` for a positive finite base and a finite exponent,
/// rounded; infinite beyond the largest float.
pub(super) fn positive_power(base: f64, exponent: f64) -> f64 {
    if exponent.total_cmp(&0.5).is_eq() {
        return base.sqrt();
    }
    if exponent.abs() <= 64.0 && exponent.trunc().total_cmp(&exponent).is_eq() {
        #[expect(clippy::cast_possible_truncation, reason = "at most 64")]
        return integer_power(base, exponent as i64);
    }
    let logarithm = log(base);
    let estimate = logarithm.high * exponent;
    if estimate.abs() < 800.0 {
        exp(logarithm.times(exponent))
    } else if estimate > 0.0 {
        f64::INFINITY
    } else {
        0.0
    }
}

/// A short integer power: exact where it has 64 bits or fewer, which is the
/// only way to a tie, and otherwise by squaring in twice the precision.
fn integer_power(base: f64, exponent: i64) -> f64 {
    let (mantissa, scale) = decompose(base);
    let zeros = mantissa.trailing_zeros();
    let count = u32::try_from(exponent.unsigned_abs()).unwrap_or_default();
    let power_scale = (i64::from(scale) + i64::from(zeros)) * exponent;
    let odd = mantissa >> zeros;
    if (exponent > 0 || odd == 1)
        && let Some(exact) = odd.checked_pow(count)
    {
        return scale_to_float(exact, power_scale).unwrap_or(f64::INFINITY);
    }
    let (significand, own) = normalize(base);
    let mut power = DoubleDouble::new(1.0);
    let mut square = DoubleDouble::new(significand);
    let mut rest = count;
    while rest != 0 {
        if rest & 1 == 1 {
            power = power.multiply(square);
        }
        square = square.multiply(square);
        rest >>= 1;
    }
    if exponent < 0 {
        power = DoubleDouble::quotient(1.0, power);
    }
    round_scaled(power, own * exponent)
}

/// `math.exp` of a finite value, rounded; infinite beyond the largest float.
pub(super) fn natural_exp(value: f64) -> f64 {
    if value > 800.0 {
        return f64::INFINITY;
    }
    if value < -800.0 {
        return 0.0;
    }
    exp(DoubleDouble::new(value))
}

/// `math.log` of a positive finite value, rounded.
pub(super) fn natural_log(value: f64) -> f64 {
    log(value).high
}

/// `math.exp2` of a finite value, rounded; infinite beyond the largest float.
pub(super) fn exp_of_two(value: f64) -> f64 {
    if value >= 1024.0 {
        return f64::INFINITY;
    }
    if value < -1100.0 {
        return 0.0;
    }
    if value.trunc().total_cmp(&value).is_eq() {
        #[expect(clippy::cast_possible_truncation, reason = "at most 1100")]
        return scale_to_float(1, value as i64).unwrap_or_default();
    }
    exp(LN_2.times(value))
}

/// The inverse of [`LN_2`].
const LOG2_E: DoubleDouble =
    DoubleDouble { high: std::f64::consts::LOG2_E, low: 2.035_527_374_093_103_3e-17 };

/// `math.log2` of a positive finite value, rounded.
pub(super) fn log2_of(value: f64) -> f64 {
    let (significand, exponent) = normalize(value);
    if significand <= 1.0 {
        #[expect(clippy::cast_precision_loss, reason = "at most 1074")]
        return exponent as f64;
    }
    log(value).multiply(LOG2_E).high
}
