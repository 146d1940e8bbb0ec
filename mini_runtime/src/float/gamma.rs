//! `math.gamma` and `math.lgamma`, which CPython computes itself, by Lanczos'
//! approximation.

#![expect(clippy::excessive_precision, reason = "coefficients as their source writes them")]

use super::elementary::{natural_exp, natural_log, positive_power};
use super::trigonometric::{cos, sin};

/// The parameter of the approximation, and half less.
const G: f64 = 6.024_680_040_776_729_583_740_234_375;
const G_MINUS_HALF: f64 = 5.524_680_040_776_729_583_740_234_375;

/// The coefficients of the approximation's two polynomials.
const NUMERATOR: [f64; 13] = [
    23_531_376_880.410_759_688_572_007_674_451_636_754_734_846_804_940,
    42_919_803_642.649_098_768_957_899_047_001_988_850_926_355_848_959,
    35_711_959_237.355_668_049_440_185_451_547_166_705_960_488_635_843,
    17_921_034_426.037_209_699_919_755_754_458_931_112_671_403_265_390,
    6_039_542_586.352_028_005_064_291_644_307_297_921_069_938_842_070_8,
    1_439_720_407.311_721_673_663_223_072_794_912_393_971_548_578_637_2,
    248_874_557.862_054_156_511_460_386_413_229_423_216_321_251_278_01,
    31_426_415.585_400_194_380_614_231_628_318_205_362_874_684_987_640,
    2_876_370.628_935_372_441_225_409_051_620_849_613_599_114_537_876_8,
    186_056.265_395_223_495_040_294_989_716_045_699_282_207_842_363_28,
    8_071.672_002_365_816_210_638_002_902_272_250_613_821_851_632_502_4,
    210.824_277_751_579_345_872_509_733_920_713_362_711_669_695_802_91,
    2.506_628_274_631_000_270_164_908_177_133_837_338_626_431_079_340_8,
];
const DENOMINATOR: [f64; 13] = [
    0.0,
    39_916_800.0,
    120_543_840.0,
    150_917_976.0,
    105_258_076.0,
    45_995_730.0,
    13_339_535.0,
    2_637_558.0,
    357_423.0,
    32_670.0,
    1_925.0,
    66.0,
    1.0,
];

/// The largest factorial that is a float exactly, plus one.
const EXACT: f64 = 23.0;

fn lanczos_sum(value: f64) -> f64 {
    let (mut numerator, mut denominator) = (0.0, 0.0);
    let terms = NUMERATOR.iter().zip(DENOMINATOR);
    if value < 5.0 {
        for (above, below) in terms.rev() {
            numerator = numerator * value + above;
            denominator = denominator * value + below;
        }
    } else {
        for (above, below) in terms {
            numerator = numerator / value + above;
            denominator = denominator / value + below;
        }
    }
    numerator / denominator
}

/// `sin(pi * value)`.
fn sine_of_turns(value: f64) -> f64 {
    const PI: f64 = std::f64::consts::PI;
    let rest = value.abs() % 2.0;
    #[expect(clippy::cast_possible_truncation, reason = "0 to 4")]
    let quarter = (2.0 * rest).round() as i64;
    let result = match quarter {
        0 => sin(PI * rest),
        1 => cos(PI * (rest - 0.5)),
        2 => sin(PI * (1.0 - rest)),
        3 => -cos(PI * (rest - 1.5)),
        _ => sin(PI * (rest - 2.0)),
    };
    1.0_f64.copysign(value) * result
}

fn is_whole(value: f64) -> bool {
    value.floor().total_cmp(&value).is_eq()
}

/// `math.gamma`; NaN outside the domain, infinite beyond the largest float.
pub(super) fn gamma(value: f64) -> f64 {
    if !value.is_finite() {
        return if value < 0.0 { f64::NAN } else { value };
    }
    let magnitude = value.abs();
    if magnitude <= 0.0 || (is_whole(value) && value < 0.0) {
        return f64::NAN;
    }
    if is_whole(value) && value <= EXACT {
        let mut product = 1.0;
        let mut factor = 2.0;
        while factor < value {
            product *= factor;
            factor += 1.0;
        }
        return product;
    }
    if magnitude < 1e-20 {
        return 1.0 / value;
    }
    if magnitude > 200.0 {
        return if value < 0.0 { 0.0 / sine_of_turns(value) } else { f64::INFINITY };
    }
    let y = magnitude + G_MINUS_HALF;
    // What the sum lost.
    let lost = if magnitude > G_MINUS_HALF {
        (y - magnitude) - G_MINUS_HALF
    } else {
        (y - G_MINUS_HALF) - magnitude
    };
    let z = lost * G / y;
    let is_short = magnitude < 140.0;
    let power = if is_short {
        positive_power(y, magnitude - 0.5)
    } else {
        positive_power(y, magnitude / 2.0 - 0.25)
    };
    if value < 0.0 {
        let pi = std::f64::consts::PI;
        let result =
            -pi / sine_of_turns(magnitude) / magnitude * natural_exp(y) / lanczos_sum(magnitude);
        let result = result - z * result;
        return if is_short { result / power } else { result / power / power };
    }
    let result = lanczos_sum(magnitude) / natural_exp(y);
    let result = result + z * result;
    if is_short { result * power } else { result * power * power }
}

/// `math.lgamma`; NaN outside the domain, infinite beyond the largest float.
pub(super) fn log_gamma(value: f64) -> f64 {
    const LOG_PI: f64 = 1.144_729_885_849_400_174_143_427_351_353_058_711_647;
    if !value.is_finite() {
        return if value.is_nan() { value } else { f64::INFINITY };
    }
    if is_whole(value) && value <= 2.0 {
        return if value <= 0.0 { f64::NAN } else { 0.0 };
    }
    let magnitude = value.abs();
    if magnitude < 1e-20 {
        return if magnitude <= 0.0 { f64::NAN } else { -natural_log(magnitude) };
    }
    let result = natural_log(lanczos_sum(magnitude)) - G;
    let result = result + (magnitude - 0.5) * (natural_log(magnitude + G - 0.5) - 1.0);
    if value < 0.0 {
        return LOG_PI - natural_log(sine_of_turns(magnitude).abs()) - natural_log(magnitude) - result;
    }
    result
}
