//! Floats of twice the precision: an unevaluated sum of two `f64`s.
//!
//! The error-free transformations are Dekker's and Knuth's (T. J. Dekker, "A
//! floating-point technique for extending the available precision", 1971).
//! They use no fused multiplication, so that WebAssembly and native builds
//! give the same bits.

/// `high + low`, where `high` is the sum rounded to nearest.
#[derive(Clone, Copy, Debug)]
pub(super) struct DoubleDouble {
    pub(super) high: f64,
    pub(super) low: f64,
}

/// `a + b` exactly.
const fn exact_sum(a: f64, b: f64) -> DoubleDouble {
    let high = a + b;
    let from_b = high - a;
    DoubleDouble { high, low: (a - (high - from_b)) + (b - from_b) }
}

/// `a + b` exactly, for `|a| >= |b|` or `a == 0`.
const fn exact_ordered_sum(a: f64, b: f64) -> DoubleDouble {
    let high = a + b;
    DoubleDouble { high, low: b - (high - a) }
}

/// The upper 26 bits and the rest.
const fn split(a: f64) -> (f64, f64) {
    const SPLITTER: f64 = 134_217_729.0;
    let scaled = SPLITTER * a;
    let upper = scaled - (scaled - a);
    (upper, a - upper)
}

/// `a * b` exactly, for factors below 2^990 and a product far from underflow.
const fn exact_product(a: f64, b: f64) -> DoubleDouble {
    let high = a * b;
    let (a_upper, a_lower) = split(a);
    let (b_upper, b_lower) = split(b);
    let low = ((a_upper * b_upper - high) + a_upper * b_lower + a_lower * b_upper) + a_lower * b_lower;
    DoubleDouble { high, low }
}

impl DoubleDouble {
    pub(super) const fn new(value: f64) -> Self {
        Self { high: value, low: 0.0 }
    }

    /// `numerator / denominator`.
    pub(super) const fn quotient(numerator: f64, denominator: Self) -> Self {
        let first = numerator / denominator.high;
        let product = denominator.times(first);
        let rest = (numerator - product.high) - product.low;
        exact_ordered_sum(first, rest / denominator.high)
    }

    /// `a + b` exactly.
    pub(super) const fn sum(a: f64, b: f64) -> Self {
        exact_sum(a, b)
    }

    pub(super) const fn plus(self, other: Self) -> Self {
        let high = exact_sum(self.high, other.high);
        let low = exact_sum(self.low, other.low);
        let first = exact_ordered_sum(high.high, high.low + low.high);
        exact_ordered_sum(first.high, first.low + low.low)
    }

    pub(super) const fn times(self, factor: f64) -> Self {
        let product = exact_product(self.high, factor);
        exact_ordered_sum(product.high, product.low + self.low * factor)
    }

    pub(super) const fn multiply(self, other: Self) -> Self {
        let product = exact_product(self.high, other.high);
        let cross = self.high * other.low + self.low * other.high;
        exact_ordered_sum(product.high, product.low + cross)
    }

    pub(super) const fn minus(self, other: Self) -> Self {
        self.plus(Self { high: -other.high, low: -other.low })
    }

    pub(super) const fn negated(self) -> Self {
        Self { high: -self.high, low: -self.low }
    }

    /// `self / divisor`.
    pub(super) const fn divide(self, divisor: Self) -> Self {
        let first = self.high / divisor.high;
        let rest = self.minus(divisor.times(first));
        let second = rest.high / divisor.high;
        let rest = rest.minus(divisor.times(second));
        let third = rest.high / divisor.high;
        exact_ordered_sum(first, second).plus(Self::new(third))
    }

    /// The value times a power of two, which is exact.
    pub(super) const fn scaled(self, factor: f64) -> Self {
        Self { high: self.high * factor, low: self.low * factor }
    }
}
