//! `math.fsum`, `math.hypot` and `math.dist`, which CPython computes itself
//! without losing what additions round away.

use crate::exception::{Exception, Fallible};

/// `math.fsum(values)`: the sum rounded once (J. R. Shewchuk, "Adaptive
/// Precision Floating-Point Arithmetic", 1997).
///
/// # Errors
/// `OverflowError` where a partial sum is no float, `ValueError` for
/// infinities of both signs.
pub(super) fn fsum(values: impl IntoIterator<Item = f64>) -> Fallible<f64> {
    let mut partials: Vec<f64> = Vec::new();
    let (mut special, mut infinities) = (0.0, 0.0);
    for value in values {
        let mut x = value;
        let mut kept = 0;
        for index in 0..partials.len() {
            let mut y = partials[index];
            if x.abs() < y.abs() {
                (x, y) = (y, x);
            }
            let high = x + y;
            let low = y - (high - x);
            if low.abs() > 0.0 || low.is_nan() {
                partials[kept] = low;
                kept += 1;
            }
            x = high;
        }
        partials.truncate(kept);
        if x.abs() <= 0.0 {
            continue;
        }
        if x.is_finite() {
            partials.push(x);
            continue;
        }
        if value.is_finite() {
            return Err(Exception::overflow_error("intermediate overflow in fsum"));
        }
        if value.is_infinite() {
            infinities += value;
        }
        special += value;
        partials.clear();
    }
    if special.is_nan() && infinities.is_nan() {
        return Err(Exception::value_error("-inf + inf in fsum"));
    }
    if special.is_nan() || special.abs() > 0.0 {
        return Ok(special);
    }
    Ok(rounded(&partials))
}

/// The sum of partials that do not overlap, from the smallest.
fn rounded(partials: &[f64]) -> f64 {
    let Some((last, mut rest)) = partials.split_last() else { return 0.0 };
    let mut high = *last;
    let mut low = 0.0;
    while let Some((next, others)) = rest.split_last() {
        rest = others;
        let x = high;
        high = x + next;
        low = next - (high - x);
        if low.abs() > 0.0 {
            break;
        }
    }
    // Half to even, as far as the partials below decide.
    if let Some(next) = rest.last()
        && ((low < 0.0 && *next < 0.0) || (low > 0.0 && *next > 0.0))
    {
        let y = low * 2.0;
        let x = high + y;
        if (x - high).total_cmp(&y).is_eq() {
            high = x;
        }
    }
    high
}

/// A number in two parts whose product has no error.
fn split(value: f64) -> (f64, f64) {
    const SPLITTER: f64 = 134_217_729.0;
    let scaled = value * SPLITTER;
    let high = scaled - (scaled - value);
    (high, value - high)
}

/// A sum that begins at one, and what its additions lost.
struct Compensated {
    sum: f64,
    lost: [f64; 3],
}

impl Compensated {
    fn add(&mut self, value: f64, place: usize) {
        let before = self.sum;
        self.sum += value;
        self.lost[place] += (before - self.sum) + value;
    }

    fn total(&self) -> f64 {
        self.sum - 1.0 + (self.lost[0] + self.lost[1] + self.lost[2])
    }
}

/// The length of a vector, as `math.hypot` and `math.dist` compute it.
pub(super) fn norm(values: &[f64]) -> f64 {
    let greatest = values.iter().fold(0.0, |greatest: f64, value| greatest.max(value.abs()));
    if greatest.is_infinite() {
        return greatest;
    }
    if values.iter().any(|value| value.is_nan()) {
        return f64::NAN;
    }
    if greatest <= 0.0 || values.len() <= 1 {
        return greatest;
    }
    let mut sum = Compensated { sum: 1.0, lost: [0.0; 3] };
    let (_, exponent) = libm::frexp(greatest);
    if exponent < -1023 {
        for value in values {
            let ratio = value.abs() / greatest;
            sum.add(ratio * ratio, 0);
        }
        return greatest * (sum.sum - 1.0 + sum.lost[0]).sqrt();
    }
    let scale = libm::ldexp(1.0, -exponent);
    for value in values {
        let (high, low) = split(value.abs() * scale);
        sum.add(high * high, 0);
        sum.add(2.0 * high * low, 1);
        sum.lost[2] += low * low;
    }
    let root = sum.total().sqrt();
    let (high, low) = split(root);
    sum.add(-high * high, 0);
    sum.add(-2.0 * high * low, 1);
    sum.add(-low * low, 2);
    (root + sum.total() / (2.0 * root)) / scale
}
