//! The format mini-language compared with CPython.

mod oracle;

use mini_runtime::int::Int;
use mini_runtime::text::Str;
use mini_runtime::traits::{Format, Repr};
use num_bigint::BigInt;
use oracle::{Sequence, answer, compare};

#[expect(clippy::needless_pass_by_value, reason = "it is passed as a function")]
fn quoted(text: Str) -> String {
    String::from(text.repr().as_str())
}

/// A specification that is mostly well formed.
fn spec(sequence: &mut Sequence, codes: &[&str]) -> String {
    const ALIGNMENTS: [&str; 12] = ["", "", "", "<", ">", "^", "=", "*<", "0>", "é^", "x=", "0="];
    let mut spec = String::from(sequence.pick(&ALIGNMENTS));
    spec.push_str(sequence.pick(&["", "", "", "+", "-", " "]));
    spec.push_str(sequence.pick(&["", "", "", "", "", "", "z"]));
    spec.push_str(sequence.pick(&["", "", "", "#"]));
    spec.push_str(sequence.pick(&["", "", "", "0"]));
    if sequence.below(2) == 0 {
        spec.push_str(&sequence.below(25).to_string());
    }
    spec.push_str(sequence.pick(&["", "", "", "", ",", "_"]));
    if sequence.below(4) == 0 {
        spec.push('.');
        spec.push_str(&sequence.below(25).to_string());
    }
    spec.push_str(sequence.pick(codes));
    if sequence.below(60) == 0 {
        spec.push_str(sequence.pick(&[".", ",", "_", "5", "0", "{", " ", "z"]));
    }
    spec
}

/// A Python string literal.
fn literal(text: &str) -> String {
    quoted(Str::from(text))
}

const INT_CODES: [&str; 16] =
    ["", "", "d", "d", "b", "c", "o", "x", "X", "n", "e", "f", "g", "%", "s", "é"];

const FLOAT_CODES: [&str; 14] = ["", "", "", "e", "E", "f", "f", "F", "g", "G", "n", "%", "d", "\u{1}"];

#[test]
fn ints_format_as_in_cpython() {
    let mut sequence = Sequence::new(1);
    let mut cases = Vec::new();
    for _ in 0..8000 {
        let magnitude = match sequence.below(4) {
            0 => BigInt::from(sequence.below(300)),
            1 => BigInt::from(sequence.next()),
            2 => BigInt::from(sequence.next()).pow(3),
            _ => BigInt::from(sequence.below(1_000_000)),
        };
        let value = Int::from(if sequence.below(3) == 0 { -magnitude } else { magnitude });
        let spec = spec(&mut sequence, &INT_CODES);
        // A lone surrogate cannot be in a string of ours.
        let is_surrogate = (Int::from(0xd800)..=Int::from(0xdfff)).contains(&value);
        if !is_surrogate {
            let ours = answer(value.format(&spec), quoted);
            cases.push((format!("format({value}, {})", literal(&spec)), ours));
        }
    }
    compare(&cases);
}

#[test]
fn bools_format_as_in_cpython() {
    let mut sequence = Sequence::new(2);
    let mut cases = Vec::new();
    for _ in 0..1000 {
        let spec = spec(&mut sequence, &INT_CODES);
        cases.push((format!("format(True, {})", literal(&spec)), answer(true.format(&spec), quoted)));
    }
    cases.push((String::from("format(False, '')"), answer(false.format(""), quoted)));
    compare(&cases);
}

#[test]
fn floats_format_as_in_cpython() {
    let mut sequence = Sequence::new(3);
    let mut cases = Vec::new();
    for _ in 0..12000 {
        #[expect(clippy::cast_precision_loss, reason = "any float will do")]
        let value = match sequence.below(6) {
            0 => f64::from_bits(sequence.next()),
            1 => sequence.pick(&[0.0, -0.0, 1.0, f64::INFINITY, -f64::INFINITY, f64::NAN, 1e16]),
            2 => sequence.below(100_000) as f64 / 8.0 - 5000.0,
            3 => sequence.next() as f64 / 1e9,
            4 => sequence.below(2000) as f64 / 1e6 - 0.001,
            _ => sequence.below(1_000_000_000) as f64,
        };
        let spec = spec(&mut sequence, &FLOAT_CODES);
        let shown = value.repr();
        let ours = answer(value.format(&spec), quoted);
        cases.push((format!("format({shown}, {})", literal(&spec)), ours));
    }
    compare(&cases);
}

#[test]
fn strings_format_as_in_cpython() {
    const TEXTS: [&str; 6] = ["", "a", "abc", "naïve", "😀😀", "a longer text, with blanks"];
    const CODES: [&str; 7] = ["", "", "s", "s", "d", "x", "%"];
    let mut sequence = Sequence::new(4);
    let mut cases = Vec::new();
    for _ in 0..4000 {
        let text = sequence.pick(&TEXTS);
        let mut spec = spec(&mut sequence, &CODES);
        if sequence.below(2) == 0 {
            spec.retain(|character| !"+- z#=,_".contains(character));
        }
        let ours = answer(Str::from(text).format(&spec), quoted);
        cases.push((format!("format({}, {})", literal(text), literal(&spec)), ours));
    }
    compare(&cases);
}

#[test]
fn arbitrary_specifications_are_refused_as_in_cpython() {
    const PIECES: [&str; 30] = [
        "<",
        ">",
        "^",
        "=",
        "+",
        "-",
        " ",
        "z",
        "#",
        "0",
        "1",
        "9",
        "12",
        ",",
        "_",
        ".",
        ".3",
        "d",
        "s",
        "f",
        "x",
        "c",
        "%",
        "n",
        "é",
        "\t",
        "{",
        "}",
        "99999999999999999999",
        "٣",
    ];
    let mut sequence = Sequence::new(5);
    let mut cases = Vec::new();
    for _ in 0..9000 {
        let spec: String = (0..sequence.below(6)).map(|_| sequence.pick(&PIECES)).collect();
        let (int, float, text) = (Int::from(1234), 1234.5, Str::from("text"));
        let digits = spec.chars().filter(char::is_ascii_digit).count();
        if digits > 6 && !spec.contains("99999999999999999999") {
            continue;
        }
        let shown = literal(&spec);
        cases.push((format!("format(1234, {shown})"), answer(int.format(&spec), quoted)));
        cases.push((format!("format(1234.5, {shown})"), answer(float.format(&spec), quoted)));
        cases.push((format!("format('text', {shown})"), answer(text.format(&spec), quoted)));
    }
    compare(&cases);
}
