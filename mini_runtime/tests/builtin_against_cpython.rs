//! The builtin functions that emitted code calls, compared with CPython.

mod oracle;

use mini_runtime::exception::Fallible;
use mini_runtime::prelude::*;
use num_bigint::BigInt;
use oracle::{Sequence, answer, compare};

/// Ints around the limits of every representation.
fn int(sequence: &mut Sequence) -> Int {
    const EXPONENTS: [u32; 14] = [0, 2, 5, 31, 32, 52, 53, 61, 62, 63, 64, 100, 1023, 1024];
    let near = BigInt::from(2).pow(sequence.pick(&EXPONENTS));
    let magnitude: BigInt = near + BigInt::from(sequence.below(9)) - 4;
    Int::from(if sequence.below(3) == 0 { -magnitude } else { magnitude })
}

fn float(sequence: &mut Sequence) -> f64 {
    const SPECIAL: [f64; 14] = [
        0.0,
        -0.0,
        1.0,
        -1.0,
        0.5,
        2.5,
        9_007_199_254_740_992.0,
        -9.223_372_036_854_776e18,
        1.844_674_407_370_955_2e19,
        1e300,
        f64::MIN_POSITIVE,
        f64::INFINITY,
        f64::NEG_INFINITY,
        f64::NAN,
    ];
    match sequence.below(3) {
        0 => sequence.pick(&SPECIAL),
        #[expect(clippy::cast_precision_loss, reason = "any float will do")]
        1 => sequence.below(1 << 20) as f64 / 64.0 - 8192.0,
        _ => f64::from_bits(sequence.next()),
    }
}

/// A float as an expression that CPython reads back exactly.
fn written(value: f64) -> String {
    if value.is_nan() {
        return String::from("nan");
    }
    format!("from_bits({})", value.to_bits())
}

fn shown(value: &impl Repr) -> String {
    String::from(value.repr().as_str())
}

fn text(value: &Str) -> String {
    shown(value)
}

/// Calls a function with an int in each representation that holds it; the answers must agree.
macro_rules! in_every_form {
    ($value:expr, |$form:ident| $call:expr) => {{
        let value: &Int = &$value;
        let answer = {
            let $form = value;
            $call
        };
        if let Some($form) = value.to_i64() {
            assert_eq!($call, answer);
        }
        if let Some($form) = value.to_u64() {
            assert_eq!($call, answer);
        }
        answer
    }};
}

#[test]
fn ints_and_floats_compare_exactly_in_both_orders() {
    let mut sequence = Sequence::new(21);
    let mut cases = Vec::new();
    for round in 0..1500 {
        let a = int(&mut sequence);
        let near = a.to_float().unwrap_or(f64::MAX);
        let x = match round % 4 {
            0 => near,
            1 => near.next_up(),
            2 => near.next_down(),
            _ => float(&mut sequence),
        };
        let mut case = |left: &str, op: &str, right: &str, ours: bool| {
            cases.push((format!("({left}) {op} ({right})"), shown(&ours)));
        };
        let (int, float) = (a.to_string(), written(x));
        macro_rules! orders {
            ($($op:literal $int_first:ident $float_first:ident;)*) => {
                $(
                    case(&int, $op, &float, in_every_form!(a, |a| builtin::$int_first(a, x)));
                    case(&float, $op, &int, in_every_form!(a, |a| builtin::$float_first(x, a)));
                )*
            };
        }
        orders! {
            "==" int_eq_float float_eq_int;
            "!=" int_ne_float float_ne_int;
            "<" int_lt_float float_lt_int;
            "<=" int_le_float float_le_int;
            ">" int_gt_float float_gt_int;
            ">=" int_ge_float float_ge_int;
        }
    }
    compare(&cases);
}

#[test]
fn functions_of_ints_take_every_representation() {
    let mut sequence = Sequence::new(22);
    let mut cases = Vec::new();
    let shown_int = |result: Fallible<Int>| answer(result, |value| shown(&value));
    for _ in 0..600 {
        let (a, b, m) = (int(&mut sequence), int(&mut sequence), int(&mut sequence));
        let b = if sequence.below(9) == 0 { Int::ZERO } else { b };
        let mut case = |expression: String, ours: String| cases.push((expression, ours));
        let ours = in_every_form!(a, |a| answer(builtin::true_divide(a, &b), |x| shown(&x)));
        case(format!("({a}) / ({b})"), ours);
        let ours = in_every_form!(b, |b| answer(builtin::divmod(&a, b), |both| shown(&both)));
        case(format!("divmod({a}, {b})"), ours);
        let ours = in_every_form!(m, |m| shown_int(builtin::power_mod(&a, &b, m)));
        case(format!("pow({a}, {b}, {m})"), ours);
        let digits = sequence.below(40).cast_signed() - 35;
        let ours = in_every_form!(a, |a| shown(&builtin::round_int(a, digits)));
        case(format!("round({a}, {digits})"), ours);
        case(format!("({a}).bit_length()"), in_every_form!(a, |a| shown(&builtin::bit_length(a))));
        case(format!("({a}).bit_count()"), in_every_form!(a, |a| shown(&builtin::bit_count(a))));
        case(format!("hex({a})"), in_every_form!(a, |a| text(&builtin::hex(a))));
        case(format!("oct({a})"), in_every_form!(a, |a| text(&builtin::oct(a))));
        case(format!("bin({a})"), in_every_form!(a, |a| text(&builtin::bin(a))));
        case(format!("abs({a})"), shown(&a.abs()));
        if let Some(unsigned) = a.to_u64() {
            assert_eq!(Magnitude::abs(unsigned), unsigned);
        }
    }
    compare(&cases);
}

#[test]
fn counting_functions_of_math_agree() {
    let shown_int = |result: Fallible<Int>| answer(result, |value| shown(&value));
    let mut cases = Vec::new();
    for n in (-2..60).chain([200, 999, 1000]) {
        cases.push((format!("math.factorial({n})"), shown_int(builtin::math_factorial(n))));
        cases.push((format!("math.isqrt({n})"), shown_int(builtin::math_isqrt(n))));
        for k in [-1_i64, 0, 1, 2, 7, 29, 30, 31, 59, 60, 500] {
            cases.push((format!("math.comb({n}, {k})"), shown_int(builtin::math_comb(n, k))));
            cases.push((format!("math.perm({n}, {k})"), shown_int(builtin::math_perm(n, k))));
        }
    }
    let large = |exponent: u32| Int::from(BigInt::from(10).pow(exponent));
    for (n, k) in [(30, 1), (30, 29), (30, 30), (19, 1), (19, 25), (40, 40)] {
        let (n_value, k_value) = (large(n), large(k) - 1);
        let comb = shown_int(builtin::math_comb(&n_value, &k_value));
        let perm = shown_int(builtin::math_perm(&n_value, &k_value));
        if n <= k || n - k < 2 || k > 18 {
            cases.push((format!("math.comb(10**{n}, 10**{k} - 1)"), comb));
        }
        if k > 18 || k == 1 {
            cases.push((format!("math.perm(10**{n}, 10**{k} - 1)"), perm));
        }
    }
    cases.push(("math.factorial(10**30)".into(), shown_int(builtin::math_factorial(large(30)))));
    cases.push(("math.factorial(-10**30)".into(), shown_int(builtin::math_factorial(-large(30)))));
    compare(&cases);
}

#[test]
fn functions_of_two_ints_agree() {
    let mut sequence = Sequence::new(23);
    let mut cases = Vec::new();
    for _ in 0..500 {
        let (a, b) = (int(&mut sequence), int(&mut sequence));
        let gcd = in_every_form!(a, |a| shown(&builtin::math_gcd(a, &b)));
        let lcm = in_every_form!(b, |b| shown(&builtin::math_lcm(&a, b)));
        cases.push((format!("math.gcd({a}, {b})"), gcd));
        cases.push((format!("math.lcm({a}, {b})"), lcm));
    }
    compare(&cases);
}

#[test]
fn functions_of_floats_agree() {
    let mut sequence = Sequence::new(24);
    let mut cases = Vec::new();
    for _ in 0..2000 {
        let (x, y) = (float(&mut sequence), float(&mut sequence));
        let (a, b) = (written(x), written(y));
        let fmod = answer(builtin::math_fmod(x, y), |value| shown(&value));
        cases.push((format!("math.fmod({a}, {b})"), fmod));
        cases.push((format!("math.degrees({a})"), shown(&builtin::math_degrees(x))));
        cases.push((format!("math.radians({a})"), shown(&builtin::math_radians(x))));
    }
    for (name, ours) in [
        ("pi", builtin::math_pi()),
        ("e", builtin::math_e()),
        ("tau", builtin::math_tau()),
        ("inf", builtin::math_inf()),
        ("nan", builtin::math_nan()),
    ] {
        cases.push((format!("math.{name}"), shown(&ours)));
    }
    compare(&cases);
}

#[test]
fn logarithms_of_ints_go_beyond_the_floats() {
    let mut sequence = Sequence::new(25);
    let mut cases = Vec::new();
    for round in 0..600 {
        let a = match round % 3 {
            0 => int(&mut sequence),
            1 => {
                let digits = BigInt::from(sequence.next()) << (1000 + sequence.below(3000));
                Int::from(digits + sequence.next())
            }
            // All ones round up to the next power of two.
            _ => Int::from((BigInt::from(1) << (1020 + sequence.below(200))) - 1),
        };
        let ours = in_every_form!(a, |a| answer(builtin::math_log_int(a), |value| shown(&value)));
        cases.push((format!("math.log({a})"), ours));
    }
    compare(&cases);
}

const TEXTS: [&str; 12] = [
    "",
    "a",
    "abcabc",
    "héllo wörld",
    "日本語",
    "tab\tbed\tx",
    "one\ntwo\r\nthree",
    "  12 ",
    "0x1F",
    "1e5",
    "'\"\\",
    "😀 \u{85}\u{2028}\u{7f}",
];

#[test]
fn functions_of_text_agree() {
    let mut cases = Vec::new();
    for source in TEXTS {
        let s = Str::from(source);
        let mut case = |expression: String, ours: String| cases.push((expression, ours));
        let literal = text(&s);
        case(format!("ascii({literal})"), text(&builtin::ascii(&s)));
        let many = List::from([s.clone(), s.clone()]);
        case(format!("ascii([{literal}, {literal}])"), text(&builtin::ascii(&many)));
        case(format!("list({literal})"), shown(&builtin::characters(&s)));
        case(format!("sorted({literal})"), shown(&builtin::sorted_characters(&s)));
        case(format!("min({literal})"), answer(builtin::least_character(&s), |c| text(&c)));
        case(format!("max({literal})"), answer(builtin::greatest_character(&s), |c| text(&c)));
        case(format!("{literal}.splitlines()"), shown(&builtin::splitlines(&s)));
        case(format!("{literal}.expandtabs()"), text(&builtin::expandtabs(&s)));
        case(format!("int({literal})"), answer(builtin::int_from_text(&s), |v| shown(&v)));
        case(format!("float({literal})"), answer(builtin::float_from_text(&s), |v| shown(&v)));
        for base in [0_i64, 2, 16, 36, 99] {
            let ours = answer(builtin::int_from_text_in(&s, base), |v| shown(&v));
            case(format!("int({literal}, {base})"), ours);
        }
        for times in [-1_i64, 0, 3] {
            let ours = answer(builtin::repeat_text(times, &s), |v| text(&v));
            case(format!("{times} * {literal}"), ours);
        }
        for spec in ["", ">12", "^9", "x", ".2"] {
            let ours = answer(builtin::format(&s, &Str::from(spec)), |v| text(&v));
            case(format!("format({literal}, '{spec}')"), ours);
        }
    }
    compare(&cases);
}

#[test]
fn searches_and_splits_with_fewer_arguments_agree() {
    let beyond = Int::literal("1000000000000000000000000");
    let mut cases = Vec::new();
    for source in TEXTS {
        let (s, literal) = (Str::from(source), text(&Str::from(source)));
        for part in ["", "a", "c", "l", "o ", "本", "\t"] {
            let (p, quoted) = (Str::from(part), text(&Str::from(part)));
            for start in
                [Int::from(-9), Int::from(-2), Int::from(0), Int::from(3), beyond.clone(), -&beyond]
            {
                let mut case = |method: &str, ours: String| {
                    cases.push((format!("{literal}.{method}({quoted}, {start})"), ours));
                };
                case(
                    "startswith",
                    in_every_form!(start, |i| shown(&builtin::startswith_from(&s, &p, i))),
                );
                case("endswith", in_every_form!(start, |i| shown(&builtin::endswith_from(&s, &p, i))));
                case("find", in_every_form!(start, |i| shown(&builtin::find_from(&s, &p, i))));
                case("rfind", in_every_form!(start, |i| shown(&builtin::rfind_from(&s, &p, i))));
                case("count", in_every_form!(start, |i| shown(&builtin::count_from(&s, &p, i))));
                let index =
                    in_every_form!(start, |i| answer(builtin::index_from(&s, &p, i), |v| shown(&v)));
                case("index", index);
                let index =
                    in_every_form!(start, |i| answer(builtin::rindex_from(&s, &p, i), |v| shown(&v)));
                case("rindex", index);
            }
            for most in [-1, 0, 1, 2] {
                for separator in [None, Some(p.clone())] {
                    let given = shown(&separator);
                    let ours = answer(builtin::split_max(&s, &separator, most), |v| shown(&v));
                    cases.push((format!("{literal}.split({given}, {most})"), ours));
                    let ours = answer(builtin::rsplit_max(&s, &separator, most), |v| shown(&v));
                    cases.push((format!("{literal}.rsplit({given}, {most})"), ours));
                }
            }
        }
    }
    compare(&cases);
}

#[test]
fn functions_of_lists_agree() {
    let mut sequence = Sequence::new(26);
    let mut cases = Vec::new();
    for length in 0..24_usize {
        let ints: List<Int> = (0..length).map(|_| int(&mut sequence)).collect();
        let floats: List<f64> = (0..length).map(|_| float(&mut sequence)).collect();
        let bools: List<bool> = (0..length).map(|_| sequence.below(3) > 0).collect();
        let mut case = |expression: String, ours: String| cases.push((expression, ours));
        let of_ints = shown(&ints);
        let of_floats = floats.iter().map(written).collect::<Vec<_>>().join(", ");
        case(format!("sorted({of_ints})"), shown(&builtin::sorted(&ints)));
        case(format!("sorted({of_ints}, reverse=True)"), shown(&builtin::sorted_with(&ints, true)));
        case(format!("sorted([{of_floats}])"), shown(&builtin::sorted(&floats)));
        case(format!("min({of_ints})"), answer(builtin::min(&ints), |v| shown(&v)));
        case(format!("max({of_ints})"), answer(builtin::max(&ints), |v| shown(&v)));
        case(format!("min([{of_floats}])"), answer(builtin::min(&floats), |v| shown(&v)));
        case(format!("max([{of_floats}])"), answer(builtin::max(&floats), |v| shown(&v)));
        case(format!("sum({of_ints})"), shown(&builtin::sum(&ints)));
        case(format!("sum({of_ints}, -7)"), shown(&builtin::sum_from(&ints, -7_i64)));
        case(format!("sum([{of_floats}], 0.5)"), shown(&builtin::sum_floats(&floats, 0.5)));
        case(format!("sum({})", shown(&bools)), shown(&builtin::count_true(&bools)));
        case(format!("any({})", shown(&bools)), shown(&builtin::any(&bools)));
        case(format!("all({})", shown(&bools)), shown(&builtin::all(&bools)));
        case(format!("all({of_ints})"), shown(&builtin::all(&ints)));
        case(format!("2 * {of_ints}"), answer(builtin::repeat_list(2_i64, &ints), |v| shown(&v)));
    }
    let huge = Int::literal("1000000000000000000000000");
    let ours = answer(builtin::repeat_list(&huge, &List::from([true])), |v| shown(&v));
    cases.push((format!("{huge} * [True]"), ours));
    compare(&cases);
}

#[test]
fn functions_of_dicts_agree() {
    let ages = Dict::from([(Str::from("zoë"), 3_i64), (Str::from("ann"), 5), (Str::from("bob"), 4)]);
    let get = |key: &str| shown(&builtin::get_or_none(&ages, &Str::from(key), ()));
    let python = shown(&ages);
    compare(&[
        (format!("sorted({python})"), shown(&builtin::sorted_keys(&ages))),
        (format!("{python}.get('ann', None)"), get("ann")),
        (format!("{python}.get('eve', None)"), get("eve")),
        (format!("ascii({python})"), text(&ages.ascii())),
    ]);
}

#[test]
fn a_loop_over_a_view_gives_the_bare_items() {
    let ages = Dict::from([(Str::from("a"), 1_i64), (Str::from("b"), 2)]);
    let mut seen = Vec::new();
    for (name, age) in ages.items().or_trap("main.py:3") {
        seen.push(format!("{name}{age}"));
    }
    seen.extend(ages.keys().or_trap("main.py:4").map(|name| name.to_string()));
    seen.extend(ages.values().or_trap("main.py:5").map(|age| age.to_string()));
    assert_eq!(seen, ["a1", "b2", "a", "b", "1", "2"]);
}

#[test]
#[should_panic(expected = "RuntimeError: dictionary changed size during iteration\n    at main.py:7")]
fn a_loop_over_a_dict_that_grows_traps() {
    let ages = Dict::from([(1_i64, ()), (2, ())].map(|(age, none)| (Int::from(age), none)));
    for age in ages.keys().or_trap("main.py:7") {
        ages.set_item(age + 10, ());
    }
}
