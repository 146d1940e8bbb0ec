//! The decimal digits of a float.
//!
//! Rust's `{:e}` and `{:.n}` are exact: the shortest digits that read back as
//! the same float, and the exact value rounded half to even.

use crate::int::{decompose, push_decimal};

/// Where the decimal point of a float's shortest digits moves out of sight,
/// CPython's `repr` changes to an exponent.
const REPR_DIGITS: i64 = 16;

/// More digits than any float has before or behind the point.
const ALL_DIGITS: usize = 1100;

/// A finite magnitude as `0.d1d2d3... * 10^point`, without trailing zeros; zero
/// is the digit 0 at point 1.
#[derive(Debug)]
pub(crate) struct Decimal {
    /// ASCII digits; empty where rounding left nothing.
    pub(crate) digits: String,
    /// The digits before the decimal point, when positive.
    pub(crate) point: i64,
}

impl Decimal {
    /// From digits with a decimal point at `point`, which may begin or end
    /// with zeros.
    fn new(digits: &str, point: i64) -> Self {
        let significant = digits.trim_start_matches('0');
        let zeros = length(digits) - length(significant);
        if significant.is_empty() {
            return Self { digits: String::from("0"), point: 1 };
        }
        Self { digits: String::from(significant.trim_end_matches('0')), point: point - zeros }
    }
}

fn length(digits: &str) -> i64 {
    i64::try_from(digits.len()).unwrap_or(i64::MAX)
}

/// The shortest digits that read back as `magnitude`.
pub(crate) fn shortest(magnitude: f64) -> Decimal {
    let decimal = from_scientific(&format!("{magnitude:e}"));
    if !may_be_tie(magnitude, &decimal) {
        return decimal;
    }
    let places = decimal.digits.len() - 1;
    let to_even = format!("{magnitude:.places$e}");
    // Below a power of two floats are closer, and only Rust's digits may do.
    let reads_back = to_even.parse::<f64>().is_ok_and(|value| value.to_bits() == magnitude.to_bits());
    if reads_back { from_scientific(&to_even) } else { decimal }
}

/// Whether the exact value can lie midway between two decimals of that length,
/// where Rust rounds up and CPython to even: with `m` odd in `m * 2^e`, a half
/// of the last place `10^-k` needs `e + k == -1`.
fn may_be_tie(magnitude: f64, decimal: &Decimal) -> bool {
    let (mantissa, exponent) = decompose(magnitude);
    let twos = i64::from(exponent) + i64::from(mantissa.trailing_zeros());
    let places = length(&decimal.digits) - decimal.point;
    mantissa != 0 && twos + places == -1
}

/// `count` significant digits, at least one.
pub(crate) fn significant(magnitude: f64, count: usize) -> Decimal {
    let places = count.clamp(1, ALL_DIGITS) - 1;
    from_scientific(&format!("{magnitude:.places$e}"))
}

/// `places` digits behind the decimal point.
pub(crate) fn fixed(magnitude: f64, places: usize) -> Decimal {
    let places = places.min(ALL_DIGITS);
    let text = format!("{magnitude:.places$}");
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    Decimal::new(&format!("{whole}{fraction}"), length(whole))
}

fn from_scientific(text: &str) -> Decimal {
    let (digits, exponent) = text.split_once('e').unwrap_or((text, "0"));
    let exponent: i64 = exponent.parse().unwrap_or_default();
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    Decimal::new(&format!("{whole}{fraction}"), exponent + 1)
}

/// Appends `repr(value)`.
pub(crate) fn write_shortest(value: f64, out: &mut String) {
    if value.is_nan() {
        out.push_str("nan");
        return;
    }
    if value.is_sign_negative() {
        out.push('-');
    }
    if value.is_infinite() {
        out.push_str("inf");
        return;
    }
    let Decimal { digits, point } = shortest(value.abs());
    if point > REPR_DIGITS || point <= -4 {
        write_scientific(&digits, point - 1, out);
    } else {
        write_plain(&digits, point, out);
    }
}

fn write_scientific(digits: &str, exponent: i64, out: &mut String) {
    out.push_str(&digits[..1]);
    if digits.len() > 1 {
        out.push('.');
        out.push_str(&digits[1..]);
    }
    write_exponent(exponent, out);
}

fn write_plain(digits: &str, point: i64, out: &mut String) {
    let zeros = |count: i64| "0".repeat(usize::try_from(count).unwrap_or_default());
    match usize::try_from(point) {
        Ok(whole) if whole > 0 && whole < digits.len() => {
            out.push_str(&digits[..whole]);
            out.push('.');
            out.push_str(&digits[whole..]);
        }
        Ok(whole) if whole > 0 => {
            out.push_str(digits);
            out.push_str(&zeros(point - length(digits)));
            out.push_str(".0");
        }
        _ => {
            out.push_str("0.");
            out.push_str(&zeros(-point));
            out.push_str(digits);
        }
    }
}

/// Appends an exponent as C does: a sign and at least two digits.
pub(crate) fn write_exponent(exponent: i64, out: &mut String) {
    out.push('e');
    out.push(if exponent < 0 { '-' } else { '+' });
    if exponent.abs() < 10 {
        out.push('0');
    }
    push_decimal(exponent.abs(), out);
}
