//! Int arithmetic compared with CPython on values around the limits of the
//! representations.

mod oracle;

use std::cmp::Ordering;

use mini_runtime::exception::Fallible;
use mini_runtime::int::{
    CheckedMultiply, Int, Integer, IntegerArithmetic, bin, gcd, hex, int_from_str, lcm, oct, power_mod,
};
use mini_runtime::traits::Repr;
use num_bigint::BigInt;
use oracle::{Sequence, answer, compare, refusal};

fn value(sequence: &mut Sequence) -> Int {
    const EXPONENTS: [u32; 18] =
        [0, 3, 10, 16, 29, 30, 31, 32, 52, 53, 60, 61, 62, 63, 64, 100, 200, 1100];
    let near = BigInt::from(2).pow(sequence.pick(&EXPONENTS));
    let offset = match sequence.below(4) {
        0 => BigInt::from(0),
        1 => BigInt::from(sequence.below(7)) - 3,
        2 => -BigInt::from(sequence.next()),
        _ => &near * sequence.below(1 << 20) / (1_u32 << 20),
    };
    let magnitude = near + offset;
    Int::from(if sequence.below(2) == 0 { magnitude } else { -magnitude })
}

#[expect(clippy::needless_pass_by_value, reason = "it is passed as a function")]
fn text(value: Int) -> String {
    answer(value.to_decimal(), |digits| String::from(digits.as_str()))
}

fn pair((first, second): (Int, Int)) -> String {
    format!("({first}, {second})")
}

fn float(value: f64) -> String {
    String::from(value.repr().as_str())
}

fn truth(value: bool) -> String {
    String::from(if value { "True" } else { "False" })
}

/// Every form of an operator with the same operands gives the same value.
macro_rules! agreeing {
    ($left:expr, $op:tt, $right:expr) => {{
        let (left, right): (&Int, &Int) = (&$left, &$right);
        let result = left $op right;
        assert_eq!(left.clone() $op right.clone(), result);
        assert_eq!(left.clone() $op right, result);
        assert_eq!(left $op right.clone(), result);
        if let Some(right) = right.to_i64() {
            assert_eq!(left $op right, result);
            assert_eq!(left.clone() $op right, result);
        }
        if let Some(left) = left.to_i64() {
            assert_eq!(left $op right, result);
            assert_eq!(left $op right.clone(), result);
        }
        text(result)
    }};
}

#[test]
fn operators_agree_with_cpython() {
    let mut sequence = Sequence::new(1);
    let mut cases = Vec::new();
    for _ in 0..1200 {
        let (a, b) = (value(&mut sequence), value(&mut sequence));
        let mut case = |op: &str, ours: String| cases.push((format!("({a}) {op} ({b})"), ours));
        case("+", agreeing!(a, +, b));
        case("-", agreeing!(a, -, b));
        case("*", agreeing!(a, *, b));
        case("&", agreeing!(a, &, b));
        case("|", agreeing!(a, |, b));
        case("^", agreeing!(a, ^, b));
        case("//", answer(a.floor_div(&b), text));
        case("%", answer(a.floor_mod(&b), text));
        case("/", answer(a.true_divide(&b), float));
        case("<", truth(a < b));
        case("<=", truth(a <= b));
        case(">", truth(a > b));
        case(">=", truth(a >= b));
        case("==", truth(a == b));
        cases.push((format!("divmod({a}, {b})"), answer(a.divmod(&b), pair)));
        cases.push((format!("~({a})"), text(!&a)));
        cases.push((format!("-({a})"), text(-&a)));
    }
    compare(&cases);
}

#[test]
fn assignment_operators_reuse_and_keep_the_value() {
    let mut sequence = Sequence::new(2);
    for _ in 0..500 {
        let (a, b) = (value(&mut sequence), value(&mut sequence));
        let alias = a.clone();
        let mut total = a.clone();
        total += &b;
        assert_eq!(total, &a + &b);
        total -= b.clone();
        assert_eq!(total, alias);
        total *= &b;
        assert_eq!(total, &alias * &b);
        assert_eq!(a, alias);
    }
}

#[test]
fn powers_and_shifts_agree_with_cpython() {
    let mut sequence = Sequence::new(3);
    let mut cases = Vec::new();
    for _ in 0..1500 {
        let a = value(&mut sequence);
        let count = Int::from(sequence.below(140).cast_signed() - 10);
        cases.push((format!("({a}) << {count}"), answer(a.shift_left(&count), text)));
        cases.push((format!("({a}) >> {count}"), answer(a.shift_right(&count), text)));
        if count >= 0 {
            cases.push((format!("({a}) ** {count}"), answer(a.power(&count), text)));
        } else {
            cases.push((format!("({a}) ** {count}"), answer(a.power_float(&count), float)));
        }
    }
    for base in [-3, -2, -1, 0, 1, 2, 3, 10] {
        for exponent in [0, 1, 2, 3, 31, 61, 62, 63, 64, 65] {
            let ours = answer(Int::from(base).power(exponent), text);
            cases.push((format!("({base}) ** {exponent}"), ours));
        }
        let ours = answer(Int::from(base).power_float(-1), float);
        cases.push((format!("({base}) ** -1"), ours));
    }
    compare(&cases);
}

#[test]
fn modular_powers_agree_with_cpython() {
    let mut sequence = Sequence::new(4);
    let mut cases = Vec::new();
    for round in 0..600 {
        let (a, b, m) = (value(&mut sequence), value(&mut sequence), value(&mut sequence));
        let m = match round % 4 {
            0 => Int::from(sequence.below(1 << 33)) - (1 << 32),
            1 => Int::from(sequence.below(5).cast_signed() - 2),
            _ => m,
        };
        cases.push((format!("pow({a}, {b}, {m})"), answer(power_mod(&a, &b, &m), text)));
    }
    compare(&cases);
}

#[test]
fn functions_of_one_int_agree_with_cpython() {
    let mut sequence = Sequence::new(5);
    let mut cases = Vec::new();
    for _ in 0..1000 {
        let (a, b) = (value(&mut sequence), value(&mut sequence));
        let mut case = |expression: String, ours: String| cases.push((expression, ours));
        case(format!("abs({a})"), text(a.abs()));
        case(format!("({a}).bit_length()"), a.bit_length().to_string());
        case(format!("({a}).bit_count()"), a.bit_count().to_string());
        case(format!("math.isqrt({a})"), answer(a.isqrt(), text));
        case(format!("float({a})"), answer(a.to_float(), float));
        case(format!("math.gcd({a}, {b})"), text(gcd(&a, &b)));
        case(format!("math.lcm({a}, {b})"), text(lcm(&a, &b)));
        case(format!("hex({a})"), String::from(hex(&a).repr().as_str()));
        case(format!("oct({a})"), String::from(oct(&a).repr().as_str()));
        case(format!("bin({a})"), String::from(bin(&a).repr().as_str()));
        let digits = sequence.below(50).cast_signed() - 45;
        case(format!("round({a}, {digits})"), text(a.round_digits(digits)));
        let round_trip = int_from_str(&text(a.clone()), 10);
        case(format!("int(str({a}))"), answer(round_trip, text));
    }
    compare(&cases);
}

#[test]
fn comparisons_with_floats_are_exact() {
    let mut sequence = Sequence::new(6);
    let mut cases = Vec::new();
    for _ in 0..2000 {
        let a = value(&mut sequence);
        let near = a.to_float().unwrap_or(f64::INFINITY);
        let floats = [near, near.next_up(), near.next_down(), near + 0.5, f64::NAN, f64::INFINITY];
        let x = sequence.pick(&floats);
        let order = a.compare_float(x);
        let shown = float(x);
        cases.push((format!("({a}) < {shown}"), truth(order.is_some_and(Ordering::is_lt))));
        cases.push((format!("({a}) == {shown}"), truth(a.equals_float(x))));
        if let Ok(whole) = Int::from_float(x) {
            cases.push((format!("int({shown})"), text(whole)));
        }
    }
    compare(&cases);
}

#[test]
fn machine_integers_agree_with_cpython() {
    let mut sequence = Sequence::new(7);
    let mut cases = Vec::new();
    let small = |sequence: &mut Sequence| {
        let bits = sequence.below(63);
        (sequence.next() >> bits >> 1).cast_signed() * if sequence.below(2) == 0 { 1 } else { -1 }
    };
    let number = |value: i64| value.to_string();
    for _ in 0..2000 {
        let a = small(&mut sequence);
        let b = if sequence.below(20) == 0 { 0 } else { small(&mut sequence) };
        cases.push((format!("({a}) // ({b})"), answer(a.floor_div(b), number)));
        cases.push((format!("({a}) % ({b})"), answer(a.floor_mod(b), number)));
        cases.push((format!("({a}) / ({b})"), answer(a.true_divide(b), float)));
        let count = sequence.below(80).cast_signed() - 8;
        cases.push((format!("({a}) >> ({count})"), answer(a.shift_right(count), number)));
        assert_eq!(a.multiply_checked(b), a.checked_mul(b));
        let (c, d) = (sequence.next() >> sequence.below(64), sequence.next() >> sequence.below(64));
        assert_eq!(c.multiply_checked(d), c.checked_mul(d));
        let unsigned = |value: u64| value.to_string();
        cases.push((format!("{c} // {d}"), answer(c.floor_div(d), unsigned)));
        cases.push((format!("{c} % {d}"), answer(c.floor_mod(d), unsigned)));
        cases.push((format!("{c} / {d}"), answer(c.true_divide(d), float)));
    }
    compare(&cases);
}

/// A Python string literal.
fn literal(text: &str) -> String {
    String::from(mini_runtime::text::Str::from(text).repr().as_str())
}

#[test]
fn texts_are_read_as_cpython_reads_them() {
    const PIECES: [&str; 26] = [
        "0", "1", "7", "9", "12", "a", "f", "z", "_", "__", "+", "-", " ", "0x", "0X", "0b", "0o",
        "0B1", "00", "\t", "\u{1c}", "\u{2003}", "٣", "é", "'", "\u{0}",
    ];
    let mut sequence = Sequence::new(8);
    let mut cases = Vec::new();
    for _ in 0..6000 {
        let count = sequence.below(6);
        let text_read: String = (0..count).map(|_| sequence.pick(&PIECES)).collect();
        let base = sequence.pick(&[0_i64, 2, 8, 10, 10, 10, 16, 36, 1, 37, -1]);
        let ours = answer(int_from_str(&text_read, base), text);
        cases.push((format!("int({}, {base})", literal(&text_read)), ours));
    }
    compare(&cases);
}

#[test]
fn conversions_stop_at_the_digit_limit() {
    let reading = |text_read: &str, base: i64| {
        answer(int_from_str(text_read, base), |value| answer(value.floor_mod(1_000_003), text))
    };
    let mut cases = Vec::new();
    for (expression, text_read) in [
        ("'9' * 4300", "9".repeat(4300)),
        ("'9' * 4301", "9".repeat(4301)),
        ("'9' * 4301 + 'x'", "9".repeat(4301) + "x"),
        ("'9_' * 4301", "9_".repeat(4301)),
        ("'x' * 300", "x".repeat(300)),
    ] {
        for base in [10, 11, 16, 36] {
            let ours = reading(&text_read, base);
            cases.push((format!("int({expression}, {base}) % 1000003"), ours));
        }
    }
    for exponent in [4299, 4300, 5000] {
        let power = Int::from(10).power(exponent);
        let length = |value: Int| value.to_decimal().map(|digits| digits.len());
        let ours = answer(power.and_then(length), |length| length.to_string());
        cases.push((format!("len(str(10 ** {exponent}))"), ours));
    }
    compare(&cases);
}

#[test]
fn bytes_agree_with_cpython() {
    use mini_runtime::int::ByteOrder;
    let mut sequence = Sequence::new(9);
    let mut cases = Vec::new();
    let list = |bytes: Vec<u8>| {
        let numbers: Vec<String> = bytes.iter().map(u8::to_string).collect();
        format!("[{}]", numbers.join(", "))
    };
    for _ in 0..1000 {
        let a = value(&mut sequence);
        let length = sequence.below(30).cast_signed() - 1;
        let (order, name) = sequence.pick(&[(ByteOrder::Big, "big"), (ByteOrder::Little, "little")]);
        let is_signed = sequence.below(2) == 0;
        let signed = truth(is_signed);
        let written = a.to_bytes(length, order, is_signed);
        cases.push((
            format!("list(({a}).to_bytes({length}, '{name}', signed={signed}))"),
            answer(written, list),
        ));
        let bytes: Vec<u8> = (0..sequence.below(20)).map(|_| sequence.next().to_be_bytes()[0]).collect();
        cases.push((
            format!("int.from_bytes({}, '{name}', signed={signed})", list(bytes.clone())),
            text(Int::from_bytes(&bytes, order, is_signed)),
        ));
    }
    compare(&cases);
}

#[test]
fn division_by_zero_and_negative_shifts_raise_cpythons_messages() {
    let zero = Int::ZERO;
    let raised = |result: Fallible<Int>| result.map_or_else(|e| refusal(&e), text);
    let huge = Int::literal("100000000000000000000000000000000");
    compare(&[
        (String::from("5 // 0"), raised(Int::from(5).floor_div(&zero))),
        (String::from("5 % 0"), raised(Int::from(5).floor_mod(&zero))),
        (String::from("5 << -1"), raised(Int::from(5).shift_left(-1))),
        (String::from("5 >> -1"), raised(Int::from(5).shift_right(-1))),
        (String::from("0 << 10 ** 32"), raised(zero.shift_left(&huge))),
        (String::from("1 << 10 ** 32"), raised(Int::ONE.shift_left(&huge))),
        (String::from("-1 >> 10 ** 32"), raised(Int::from(-1).shift_right(&huge))),
        (String::from("5 >> 10 ** 32"), raised(Int::from(5).shift_right(&huge))),
        (String::from("1 ** 10 ** 32"), raised(Int::ONE.power(&huge))),
        (String::from("(-1) ** (10 ** 32 + 1)"), raised(Int::from(-1).power(&huge + 1))),
        (String::from("divmod(5, 0)"), answer(Int::from(5).divmod(0), pair)),
        (String::from("5 / 0"), answer(Int::from(5).true_divide(0), float)),
        (String::from("10 ** 320 / 3"), {
            let big = Int::from(10).power(320).expect("320 digits fit in memory");
            answer(big.true_divide(3), float)
        }),
    ]);
}
