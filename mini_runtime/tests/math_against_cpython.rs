//! The functions of `math`, compared with CPython: exactly where both compute alike, and within one unit
//! in the last place where CPython's platform rounds as it likes.

mod oracle;

use mini_runtime::exception::Fallible;
use mini_runtime::float::math;
use mini_runtime::prelude::*;
use oracle::{Sequence, answer, compare, evaluate};

const SPECIAL: [f64; 22] = [
    0.0,
    -0.0,
    1.0,
    -1.0,
    0.5,
    -0.5,
    2.0,
    -2.0,
    3.0,
    1e-300,
    5e-324,
    -5e-324,
    1e300,
    -1e300,
    1.797_693_134_862_315_7e308,
    709.5,
    -745.5,
    171.7,
    0.999_999_999_999_999_9,
    f64::INFINITY,
    f64::NEG_INFINITY,
    f64::NAN,
];

/// Floats of every size, those of everyday use most of all.
fn float(sequence: &mut Sequence) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "any float will do")]
    let near = sequence.below(1 << 40) as f64 / (1_u64 << 36) as f64 - 8.0;
    match sequence.below(6) {
        0 => sequence.pick(&SPECIAL),
        1 => f64::from_bits(sequence.next()),
        2 => near * 100.0,
        3 => near / 8.0,
        _ => near,
    }
}

fn written(value: f64) -> String {
    if value.is_nan() { String::from("nan") } else { format!("from_bits({})", value.to_bits()) }
}

fn shown(result: Fallible<f64>) -> String {
    answer(result, |value| String::from(value.repr().as_str()))
}

#[test]
fn functions_that_cpython_computes_itself_give_the_same_bits() {
    let mut sequence = Sequence::new(51);
    let mut cases = Vec::new();
    for _ in 0..3000 {
        let (x, y) = (float(&mut sequence), float(&mut sequence));
        let (a, b) = (written(x), written(y));
        let pair = |(first, second): (f64, f64)| format!("({}, {})", first.repr(), second.repr());
        cases.push((format!("math.sqrt({a})"), shown(math::sqrt(x))));
        cases.push((format!("math.fmod({a}, {b})"), shown(math::fmod(x, y))));
        cases.push((format!("math.remainder({a}, {b})"), shown(math::remainder(x, y))));
        cases.push((format!("math.nextafter({a}, {b})"), shown(Ok(math::nextafter(x, y)))));
        cases.push((format!("math.ulp({a})"), shown(Ok(math::ulp(x)))));
        cases.push((format!("math.modf({a})"), pair(math::modf(x))));
        let (fraction, exponent) = math::frexp(x);
        cases.push((format!("math.frexp({a})"), format!("({}, {exponent})", fraction.repr())));
        let by = i64::try_from(sequence.below(4400)).unwrap_or_default() - 2200;
        cases.push((format!("math.ldexp({a}, {by})"), shown(math::ldexp(x, by))));
        cases.push((format!("math.hypot({a}, {b})"), shown(Ok(math::norm(&[x, y])))));
        let third = float(&mut sequence);
        let last = written(third);
        cases.push((format!("math.hypot({a}, {b}, {last})"), shown(Ok(math::norm(&[x, y, third])))));
        cases.push((format!("math.fsum([{a}, {b}, {last}])"), shown(math::fsum([x, y, third]))));
        cases.push((
            format!("math.fsum([{a}, {b}, -{a}, {last}])"),
            shown(math::fsum([x, y, -x, third])),
        ));
        let close = |value: bool| String::from(value.repr().as_str());
        cases.push((
            format!("math.isclose({a}, {b}, rel_tol=0.1)"),
            answer(math::isclose(x, y, 0.1, 0.0), close),
        ));
    }
    compare(&cases);
}

/// A function of one float that gives a float, with Python's name.
type Function = (&'static str, fn(f64) -> Fallible<f64>);

/// Functions that round as the platform does. Two floats are one unit apart where they are neighbours.
#[test]
fn functions_of_the_platform_agree_but_for_the_last_bit() {
    const FUNCTIONS: [Function; 25] = [
        ("acos", math::acos),
        ("acosh", math::acosh),
        ("asin", math::asin),
        ("asinh", |x| Ok(math::asinh(x))),
        ("atan", |x| Ok(math::atan(x))),
        ("atanh", math::atanh),
        ("cbrt", |x| Ok(math::cbrt(x))),
        ("cos", math::cos),
        ("cosh", math::cosh),
        ("erf", |x| Ok(math::erf(x))),
        ("exp", math::exp),
        ("exp2", math::exp2),
        ("expm1", math::expm1),
        ("log", math::log),
        ("log10", math::log10),
        ("log1p", math::log1p),
        ("log2", math::log2),
        ("sin", math::sin),
        ("sinh", math::sinh),
        ("tan", math::tan),
        ("tanh", |x| Ok(math::tanh(x))),
        ("erfc", |x| Ok(math::erfc(x))),
        ("gamma", math::gamma),
        ("lgamma", math::lgamma),
        ("sqrt", math::sqrt),
    ];
    let mut sequence = Sequence::new(52);
    let mut expressions = Vec::new();
    let mut ours: Vec<(usize, Fallible<f64>)> = Vec::new();
    let random = (0..2000).map(|_| float(&mut sequence));
    for x in SPECIAL.into_iter().chain(random.collect::<Vec<f64>>()) {
        for (index, (name, function)) in FUNCTIONS.iter().enumerate() {
            expressions.push(format!("math.{name}({})", written(x)));
            ours.push((index, function(x)));
        }
    }
    let mut apart = [(0_u32, 0_u64); FUNCTIONS.len()];
    for ((expression, theirs), (index, ours)) in expressions.iter().zip(evaluate(&expressions)).zip(ours)
    {
        let mine = shown(ours.clone());
        if mine == theirs {
            continue;
        }
        let theirs: f64 =
            theirs.parse().unwrap_or_else(|_| panic!("{expression}: {theirs}, not {mine}"));
        let mine = ours.unwrap_or_else(|error| panic!("{expression}: {theirs}, not {error}"));
        let units = mine.to_bits().abs_diff(theirs.to_bits());
        let (count, most) = &mut apart[index];
        *count += 1;
        *most = (*most).max(units);
    }
    for ((name, _), (count, most)) in FUNCTIONS.iter().zip(apart) {
        let (allowed, units) = match *name {
            "sqrt" | "cbrt" => (0, 0),
            "erf" | "erfc" => (140, 3),
            _ => (12, 1),
        };
        assert!(
            count <= allowed && most <= units,
            "{name}: {count} of 2000 differ, by up to {most} units"
        );
    }
}

#[test]
fn functions_of_two_floats_agree_but_for_the_last_bit() {
    let mut sequence = Sequence::new(53);
    let mut expressions = Vec::new();
    let mut ours = Vec::new();
    for _ in 0..3000 {
        let (x, y) = (float(&mut sequence), float(&mut sequence));
        expressions.push(format!("math.atan2({}, {})", written(x), written(y)));
        ours.push(Ok(math::atan2(x, y)));
        expressions.push(format!("math.pow({}, {})", written(x), written(y)));
        ours.push(math::pow(x, y));
    }
    let mut different = 0;
    for ((expression, theirs), ours) in expressions.iter().zip(evaluate(&expressions)).zip(ours) {
        let mine = shown(ours.clone());
        if mine == theirs {
            continue;
        }
        let theirs: f64 =
            theirs.parse().unwrap_or_else(|_| panic!("{expression}: {theirs}, not {mine}"));
        let mine = ours.unwrap_or_else(|error| panic!("{expression}: {theirs}, not {error}"));
        assert!(mine.to_bits().abs_diff(theirs.to_bits()) <= 1, "{expression}: {theirs}, not {mine}");
        different += 1;
    }
    assert!(different < 30, "{different} of 6000 differ");
}
