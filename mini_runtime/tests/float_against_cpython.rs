//! Float operations and text compared with CPython.

mod oracle;

use mini_runtime::float::{Float, float_from_str, float_fromhex, float_hex, math};
use mini_runtime::int::{Int, Integer};
use mini_runtime::traits::Repr;
use oracle::{Sequence, answer, compare};

/// A Python expression for a float.
fn shown(value: f64) -> String {
    String::from(value.repr().as_str())
}

fn pair((first, second): (f64, f64)) -> String {
    format!("({}, {})", shown(first), shown(second))
}

fn truth(value: bool) -> String {
    String::from(if value { "True" } else { "False" })
}

#[expect(clippy::needless_pass_by_value, reason = "it is passed as a function")]
fn text(value: Int) -> String {
    value.to_string()
}

/// Bit patterns, short decimals, integers, halves, and the special values.
fn value(sequence: &mut Sequence) -> f64 {
    const SPECIAL: [f64; 12] =
        [0.0, -0.0, 1.0, -1.0, 0.5, 2.5, 1e16, 1e-4, f64::INFINITY, f64::NEG_INFINITY, f64::NAN, 5e-324];
    #[expect(clippy::cast_precision_loss, reason = "any float will do")]
    let integer = |bits: u64| bits.cast_signed() as f64;
    match sequence.below(6) {
        0 => sequence.pick(&SPECIAL),
        1 => f64::from_bits(sequence.next()),
        2 => integer(sequence.next()) / 1e14,
        3 => integer(sequence.below(2_000_000)) / 1000.0 - 1000.0,
        4 => integer(sequence.below(4000)) / 8.0 - 250.0,
        _ => integer(sequence.next() >> sequence.below(63)),
    }
}

#[test]
fn repr_is_cpythons_shortest() {
    let mut sequence = Sequence::new(1);
    let mut cases = Vec::new();
    let powers = (0..2046).map(|exponent| f64::from_bits(exponent << 52));
    let others: Vec<f64> = (0..8000).map(|_| value(&mut sequence)).collect();
    for x in powers.chain(others) {
        if x.is_finite() {
            cases.push((format!("from_bits({})", x.to_bits()), shown(x)));
        }
    }
    compare(&cases);
}

#[test]
fn operators_agree_with_cpython() {
    let mut sequence = Sequence::new(2);
    let mut cases = Vec::new();
    for _ in 0..6000 {
        let (x, y) = (value(&mut sequence), value(&mut sequence));
        let (a, b) = (shown(x), shown(y));
        cases.push((format!("({a}) / ({b})"), answer(x.true_divide(y), shown)));
        cases.push((format!("({a}) // ({b})"), answer(x.floor_div(y), shown)));
        cases.push((format!("({a}) % ({b})"), answer(x.floor_mod(y), shown)));
        cases.push((format!("divmod({a}, {b})"), answer(x.divmod(y), pair)));
    }
    compare(&cases);
}

#[test]
fn rounding_agrees_with_cpython() {
    let mut sequence = Sequence::new(3);
    let mut cases = Vec::new();
    for round in 0..8000 {
        let x = value(&mut sequence);
        let a = shown(x);
        let digits = match round % 3 {
            0 => sequence.below(700).cast_signed() - 350,
            _ => sequence.below(30).cast_signed() - 10,
        };
        cases.push((format!("round({a}, {digits})"), answer(x.round_digits(digits), shown)));
        cases.push((format!("round({a})"), answer(x.round_to_int(), text)));
        cases.push((format!("int({a})"), answer(x.trunc_to_int(), text)));
        cases.push((format!("math.floor({a})"), answer(x.floor_to_int(), text)));
        cases.push((format!("math.ceil({a})"), answer(x.ceil_to_int(), text)));
    }
    compare(&cases);
}

#[test]
fn methods_agree_with_cpython() {
    let mut sequence = Sequence::new(4);
    let mut cases = Vec::new();
    for _ in 0..3000 {
        let x = value(&mut sequence);
        let a = shown(x);
        cases.push((format!("({a}).is_integer()"), truth(x.is_integer())));
        let ratio = |(n, d): (Int, Int)| format!("({n}, {d})");
        cases.push((format!("({a}).as_integer_ratio()"), answer(x.as_integer_ratio(), ratio)));
        let hex = float_hex(x);
        cases.push((format!("({a}).hex()"), String::from(hex.repr().as_str())));
        cases.push((format!("float.fromhex('{hex}')"), answer(float_fromhex(hex.as_str()), shown)));
    }
    compare(&cases);
}

#[test]
fn hexadecimal_text_is_read_as_cpython_reads_it() {
    const PIECES: [&str; 20] = [
        "0x",
        "0X",
        "1",
        "0",
        "f",
        "A",
        ".",
        "p",
        "P",
        "+",
        "-",
        "12",
        " ",
        "p-1074",
        "p1023",
        "00000000000000000001",
        "fffffffffffff8",
        "inf",
        "nan",
        "g",
    ];
    let mut sequence = Sequence::new(5);
    let mut cases = Vec::new();
    for _ in 0..4000 {
        let read: String = (0..sequence.below(6)).map(|_| sequence.pick(&PIECES)).collect();
        cases.push((format!("float.fromhex('{read}')"), answer(float_fromhex(&read), shown)));
    }
    compare(&cases);
}

#[test]
fn texts_are_read_as_cpython_reads_them() {
    const PIECES: [&str; 24] = [
        "0",
        "1",
        "23",
        ".",
        "_",
        "e",
        "E",
        "+",
        "-",
        " ",
        "5e",
        "e-3",
        "e400",
        "inf",
        "Infinity",
        "nan",
        "NaN",
        "٣",
        "\u{2003}",
        "\t",
        "x",
        "\u{1c}",
        "'",
        "123456789012345678901234567890",
    ];
    let mut sequence = Sequence::new(6);
    let mut cases = Vec::new();
    for _ in 0..8000 {
        let read: String = (0..sequence.below(6)).map(|_| sequence.pick(&PIECES)).collect();
        let quoted = mini_runtime::text::Str::from(read.as_str()).repr();
        cases.push((format!("float({quoted})"), answer(float_from_str(&read), shown)));
    }
    compare(&cases);
}

#[test]
fn powers_agree_with_cpython_in_every_special_case() {
    // Few digits, so that no result is a tie, which C libraries may break.
    const OPERANDS: [f64; 22] = [
        0.0,
        -0.0,
        1.0,
        -1.0,
        2.0,
        -2.0,
        3.0,
        -3.0,
        0.5,
        -0.5,
        0.25,
        -1.5,
        10.0,
        65.0,
        -1074.0,
        1e300,
        -1e300,
        5e-324,
        1e-300,
        f64::INFINITY,
        f64::NEG_INFINITY,
        f64::NAN,
    ];
    let mut cases = Vec::new();
    for (x, y) in OPERANDS.iter().flat_map(|x| OPERANDS.iter().map(move |y| (*x, *y))) {
        let is_complex = x < 0.0 && x.is_finite() && y.is_finite() && !y.is_integer();
        if !is_complex {
            cases.push((format!("({}) ** ({})", shown(x), shown(y)), answer(x.power(y), shown)));
        }
    }
    compare(&cases);
}

/// A float between 0 and 1.
fn fraction(sequence: &mut Sequence) -> f64 {
    f64::from_bits(sequence.next() >> 12 | 1.0_f64.to_bits()) - 1.0
}

#[test]
fn powers_are_the_nearest_floats() {
    let mut sequence = Sequence::new(8);
    let mut cases = Vec::new();
    let mut case = |x: f64, y: f64| {
        let ours = answer(x.power(y), shown);
        if ours.contains("Error") {
            assert!(x.powf(y).is_infinite(), "{x:?} ** {y:?}: {ours}");
        } else {
            let (x, y) = (shown(x), shown(y));
            cases.push((format!("float(Decimal({x}) ** Decimal({y}))"), ours));
        }
    };
    for _ in 0..700 {
        let (u, v) = (fraction(&mut sequence), fraction(&mut sequence));
        case(u * 1000.0, v * 20.0 - 10.0);
        case(u * 100.0, 3.0);
        case(1.0 + u * 0.2, (v * 365.0).floor());
        case((u * 1000.0).floor() + 1.0, (v * 24.0).floor() - 6.0);
        case(1.0 + u * 1e-9, v * 1e9);
        case(u, 200.0 + v * 50.0);
        case((u * 1e9).floor() + 1.0, 2.0);
        case((u * 16384.0).floor() / 8.0 + 0.125, 4.0);
    }
    for exponent in -1074..1024 {
        case(2.0, f64::from(exponent));
    }
    compare(&cases);
}

#[test]
fn exponentials_and_logarithms_are_the_nearest_floats() {
    let mut sequence = Sequence::new(9);
    let mut cases = Vec::new();
    for _ in 0..1200 {
        let x = fraction(&mut sequence) * 1400.0 - 745.0;
        if x < 709.0 {
            cases.push((format!("float(Decimal({}).exp())", shown(x)), answer(math::exp(x), shown)));
        }
        let x = fraction(&mut sequence)
            * sequence.pick(&[1e-300, 1e-100, 1e-9, 1.0, 30.0, 1e6, 1e50, 1e300]);
        cases.push((format!("float(Decimal({}).ln())", shown(x)), answer(math::log(x), shown)));
        let x = 0.5 + fraction(&mut sequence);
        cases.push((format!("float(Decimal({}).ln())", shown(x)), answer(math::log(x), shown)));
    }
    for x in [0.0, -1.0, f64::INFINITY, f64::NEG_INFINITY, f64::NAN, 710.0, -0.0] {
        let a = shown(x);
        cases.push((format!("math.exp({a})"), answer(math::exp(x), shown)));
        cases.push((format!("math.log({a})"), answer(math::log(x), shown)));
        cases.push((format!("math.sqrt({a})"), answer(math::sqrt(x), shown)));
    }
    compare(&cases);
}

#[test]
fn ints_become_floats_as_cpython_rounds_them() {
    let mut cases = Vec::new();
    for bits in [53_u32, 54, 55, 60, 61, 63, 64, 65, 100, 1023] {
        for offset in -3..=3 {
            let value = Int::from(num_bigint::BigInt::from(2).pow(bits) + offset);
            cases.push((format!("float({value})"), answer(value.to_float(), shown)));
            let halfway = &value + &Int::from(num_bigint::BigInt::from(2).pow(bits - 53));
            cases.push((format!("float({halfway})"), answer(halfway.to_float(), shown)));
        }
    }
    compare(&cases);
}
