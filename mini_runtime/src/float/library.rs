//! The functions of C's library that CPython's `math` calls, as glibc computes
//! them: those that go by fdlibm's formulas do so here too, on top of `exp` and
//! `log` rounded to nearest.

#![expect(clippy::excessive_precision, reason = "coefficients as their source writes them")]

use super::elementary::{natural_exp, natural_log};

/// The natural logarithm of two.
const LN_2: f64 = std::f64::consts::LN_2;

/// `expm1`.
pub(super) fn expm1(value: f64) -> f64 {
    libm::expm1(value)
}

/// `log1p` above -1.
pub(super) fn log1p(value: f64) -> f64 {
    libm::log1p(value)
}

fn exp(value: f64) -> f64 {
    if value.is_finite() { natural_exp(value) } else { libm::exp(value) }
}

fn log(value: f64) -> f64 {
    if value.is_finite() { natural_log(value) } else { value }
}

/// `sinh`.
pub(super) fn sinh(value: f64) -> f64 {
    /// Beyond this `e^x` is no float, though half of it may be.
    const LARGE: f64 = 709.782_712_893_384;
    let magnitude = value.abs();
    let half = 0.5_f64.copysign(value);
    if !value.is_finite() || magnitude < 3.8e-9 {
        return value;
    }
    if magnitude < 22.0 {
        let t = expm1(magnitude);
        return if magnitude < 1.0 {
            half * (2.0 * t - t * t / (t + 1.0))
        } else {
            half * (t + t / (t + 1.0))
        };
    }
    if magnitude < LARGE {
        return half * exp(magnitude);
    }
    let root = exp(0.5 * magnitude);
    (half * root) * root
}

/// `cosh`.
pub(super) fn cosh(value: f64) -> f64 {
    /// Beyond this `e^x` is no float, though half of it may be.
    const LARGE: f64 = 709.782_712_893_384;
    let magnitude = value.abs();
    if !value.is_finite() {
        return magnitude;
    }
    if magnitude < 0.5 * LN_2 {
        let t = expm1(magnitude);
        let w = 1.0 + t;
        return if magnitude < 2.8e-17 { w } else { 1.0 + (t * t) / (w + w) };
    }
    if magnitude < 22.0 {
        let t = exp(magnitude);
        return 0.5 * t + 0.5 / t;
    }
    if magnitude < LARGE {
        return 0.5 * exp(magnitude);
    }
    let root = exp(0.5 * magnitude);
    (0.5 * root) * root
}

/// `tanh`.
pub(super) fn tanh(value: f64) -> f64 {
    let magnitude = value.abs();
    if value.is_nan() || magnitude < 2.8e-17 {
        return value;
    }
    let result = if magnitude >= 22.0 {
        1.0
    } else if magnitude >= 1.0 {
        1.0 - 2.0 / (expm1(2.0 * magnitude) + 2.0)
    } else {
        let t = expm1(-2.0 * magnitude);
        -t / (t + 2.0)
    };
    result.copysign(value)
}

/// `asinh`.
pub(super) fn asinh(value: f64) -> f64 {
    let magnitude = value.abs();
    if !value.is_finite() || magnitude < 3.8e-9 {
        return value;
    }
    let result = if magnitude > 268_435_456.0 {
        log(magnitude) + LN_2
    } else if magnitude > 2.0 {
        log(2.0 * magnitude + 1.0 / ((value * value + 1.0).sqrt() + magnitude))
    } else {
        let square = value * value;
        log1p(magnitude + square / (1.0 + (1.0 + square).sqrt()))
    };
    result.copysign(value)
}

/// `acosh` from 1.
pub(super) fn acosh(value: f64) -> f64 {
    if !value.is_finite() {
        return value;
    }
    if value >= 268_435_456.0 {
        return log(value) + LN_2;
    }
    if value > 2.0 {
        let square = value * value;
        return log(2.0 * value - 1.0 / (value + (square - 1.0).sqrt()));
    }
    let t = value - 1.0;
    log1p(t + (2.0 * t + t * t).sqrt())
}

/// `atanh` between -1 and 1.
pub(super) fn atanh(value: f64) -> f64 {
    let magnitude = value.abs();
    if magnitude < 3.7e-9 {
        return value;
    }
    let result = if magnitude < 0.5 {
        let t = magnitude + magnitude;
        0.5 * log1p(t + t * magnitude / (1.0 - magnitude))
    } else {
        0.5 * log1p((magnitude + magnitude) / (1.0 - magnitude))
    };
    result.copysign(value)
}

/// `log10` of a positive finite number.
#[expect(clippy::cast_precision_loss, reason = "at most 1074")]
pub(super) fn log10(value: f64) -> f64 {
    /// The inverse of the natural logarithm of ten.
    const INVERSE: f64 = std::f64::consts::LOG10_E;
    /// The common logarithm of two in two parts.
    const HIGH: f64 = 3.010_299_956_636_117_713_06e-1;
    const LOW: f64 = 3.694_239_077_158_930_786_16e-13;
    let (fraction, exponent) = libm::frexp(value);
    // In `1..2` with a positive exponent, in `0.5..1` with a negative one.
    let exponent = i64::from(exponent) - 1;
    let (significand, exponent) =
        if exponent < 0 { (fraction, exponent + 1) } else { (fraction * 2.0, exponent) };
    let y = exponent as f64;
    let z = y * LOW + INVERSE * log(significand);
    z + y * HIGH
}

/// `cbrt`.
pub(super) fn cbrt(value: f64) -> f64 {
    /// The cube roots of a quarter, a half, one, two and four.
    const FACTORS: [f64; 5] = [
        1.0 / 1.587_401_051_968_199_474_8,
        1.0 / 1.259_921_049_894_873_164_8,
        1.0,
        1.259_921_049_894_873_164_8,
        1.587_401_051_968_199_474_8,
    ];
    if !value.is_finite() || value.abs() <= 0.0 {
        return value + value;
    }
    let (xm, exponent) = libm::frexp(value.abs());
    let u = 0.354_895_765_043_919_860
        + ((1.508_191_937_815_848_96
            - ((2.114_994_941_673_712_87
                - ((2.446_931_225_635_344_3
                    - ((1.834_692_774_836_130_86
                        - (0.784_932_344_976_639_262 - 0.145_263_899_385_486_367 * xm) * xm)
                        * xm))
                    * xm))
                * xm))
            * xm);
    let cube = u * u * u;
    let factor = FACTORS[usize::try_from(2 + exponent % 3).unwrap_or(2)];
    let root = u * (cube + 2.0 * xm) / (2.0 * cube + xm) * factor;
    libm::ldexp(root, exponent / 3).copysign(value)
}

/// `erf`.
pub(super) fn erf(value: f64) -> f64 {
    libm::erf(value)
}

/// `erfc`.
pub(super) fn erfc(value: f64) -> f64 {
    libm::erfc(value)
}
