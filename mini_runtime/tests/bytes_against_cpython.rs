//! `bytes`, `bytearray`, codecs and the parts of `%`, compared with CPython.

mod oracle;

use mini_runtime::exception::Fallible;
use mini_runtime::prelude::*;
use oracle::{Sequence, answer, compare};

/// A few bytes of a small alphabet, so that parts occur.
fn data(sequence: &mut Sequence, most: u64) -> Vec<u8> {
    const ALPHABET: [u8; 14] =
        [b'a', b'a', b'b', b'B', b'1', b' ', b'\t', b'\n', b'\r', b'-', b'+', 0, 0xc3, 0xa9];
    let length = sequence.below(most + 1);
    (0..length).map(|_| sequence.pick(&ALPHABET)).collect()
}

fn literal(data: &[u8]) -> String {
    String::from(Bytes::from(data).repr().as_str())
}

fn shown<T: Repr>(value: &T) -> String {
    String::from(value.repr().as_str())
}

fn fallible<T: Repr>(value: Fallible<T>) -> String {
    answer(value, |value| shown(&value))
}

fn bound(sequence: &mut Sequence) -> (Option<i64>, String) {
    if sequence.below(3) == 0 {
        return (None, String::from("None"));
    }
    let value = i64::try_from(sequence.below(17)).unwrap_or_default() - 8;
    (Some(value), value.to_string())
}

/// One table of methods for both types; `$make` writes the receiver as Python.
macro_rules! methods {
    ($ty:ty, $make:expr, $seed:expr) => {{
        let mut sequence = Sequence::new($seed);
        let mut cases: Vec<(String, String)> = Vec::new();
        for _ in 0..1200 {
            let raw = data(&mut sequence, 9);
            let part = data(&mut sequence, 2);
            let other = data(&mut sequence, 2);
            let receiver = <$ty>::of(raw.clone());
            let (b, p, q) = ($make(&raw), literal(&part), literal(&other));
            let (part, other) = (Bytes::from(part), Bytes::from(other));
            let ((lo, low), (hi, high), (by, step)) =
                (bound(&mut sequence), bound(&mut sequence), bound(&mut sequence));
            let most = i64::try_from(sequence.below(4)).unwrap_or_default() - 1;
            let width = i64::try_from(sequence.below(14)).unwrap_or_default();
            let mut case = |expression: String, ours: String| cases.push((expression, ours));
            case(format!("{b}[{low}:{high}:{step}]"), fallible(receiver.slice(lo, hi, by)));
            case(format!("{b}.find({p}, {low}, {high})"), shown(&receiver.find_in(&part, lo, hi)));
            case(format!("{b}.rfind({p}, {low}, {high})"), shown(&receiver.rfind_in(&part, lo, hi)));
            case(format!("{b}.index({p}, {low}, {high})"), fallible(receiver.index_in(&part, lo, hi)));
            case(format!("{b}.count({p}, {low}, {high})"), shown(&receiver.count_in(&part, lo, hi)));
            case(
                format!("{b}.startswith({p}, {low}, {high})"),
                shown(&receiver.startswith_in(&part, lo, hi)),
            );
            case(
                format!("{b}.endswith({p}, {low}, {high})"),
                shown(&receiver.endswith_in(&part, lo, hi)),
            );
            case(
                format!("{b}.replace({p}, {q}, {most})"),
                shown(&receiver.replace_max(&part, &other, most)),
            );
            let separator = Some(part.clone());
            case(format!("{b}.split({p}, {most})"), fallible(receiver.split_max(&separator, most)));
            case(format!("{b}.rsplit({p}, {most})"), fallible(receiver.rsplit_max(&separator, most)));
            case(format!("{b}.split(None, {most})"), fallible(receiver.split_max(&None, most)));
            case(format!("{b}.rsplit(None, {most})"), fallible(receiver.rsplit_max(&None, most)));
            case(format!("{b}.partition({p})"), fallible(receiver.partition(&part)));
            case(format!("{b}.rpartition({p})"), fallible(receiver.rpartition(&part)));
            case(format!("{b}.splitlines()"), shown(&receiver.splitlines(false)));
            case(format!("{b}.splitlines(True)"), shown(&receiver.splitlines(true)));
            case(format!("{b}.strip()"), shown(&receiver.strip_of(&None)));
            case(format!("{b}.lstrip({p})"), shown(&receiver.lstrip_of(&separator)));
            case(format!("{b}.rstrip({p})"), shown(&receiver.rstrip_of(&separator)));
            case(format!("{b}.removeprefix({p})"), shown(&receiver.removeprefix(&part)));
            case(format!("{b}.removesuffix({p})"), shown(&receiver.removesuffix(&part)));
            case(format!("{b}.upper()"), shown(&receiver.upper()));
            case(format!("{b}.title()"), shown(&receiver.title()));
            case(format!("{b}.capitalize()"), shown(&receiver.capitalize()));
            case(format!("{b}.swapcase()"), shown(&receiver.swapcase()));
            case(format!("{b}.islower()"), shown(&receiver.islower()));
            case(format!("{b}.isupper()"), shown(&receiver.isupper()));
            case(format!("{b}.istitle()"), shown(&receiver.istitle()));
            case(format!("{b}.isspace()"), shown(&receiver.isspace()));
            case(format!("{b}.isalnum()"), shown(&receiver.isalnum()));
            case(format!("{b}.center({width})"), fallible(receiver.center(width)));
            case(format!("{b}.zfill({width})"), fallible(receiver.zfill(width)));
            case(format!("{b}.ljust({width}, {p})"), fallible(receiver.ljust_with(width, &part)));
            case(format!("{b}.expandtabs({width})"), fallible(receiver.expandtabs(width)));
            case(format!("{b}.translate(None, {p})"), fallible(receiver.translate(&None, &part)));
            case(
                format!("{b}.hex(':', {most})"),
                fallible(bytes::hex_with_groups(&receiver, &Str::from(":"), most)),
            );
            case(format!("{b} < {p}"), shown(&receiver.precedes(&part)));
            case(format!("{b} == {p}"), shown(&receiver.equals(&part)));
            case(format!("{b} + {p}"), shown(&receiver.concat(&part)));
            case(format!("{p} in {b}"), shown(&receiver.contains(&part)));
        }
        compare(&cases);
    }};
}

#[test]
fn methods_of_bytes_are_those_of_cpython() {
    methods!(Bytes, literal, 61);
}

#[test]
fn methods_of_bytearrays_are_those_of_cpython() {
    methods!(ByteArray, |raw: &[u8]| format!("bytearray({})", literal(raw)), 62);
}

#[test]
fn broken_utf_8_is_reported_and_replaced_as_in_cpython() {
    const BYTES: [u8; 20] = [
        0x61, 0x7f, 0x80, 0xbf, 0xc0, 0xc2, 0xc3, 0xdf, 0xe0, 0xe2, 0xed, 0xef, 0xf0, 0xf4, 0xf5, 0xff,
        0x9f, 0xa0, 0x90, 0x82,
    ];
    let mut sequence = Sequence::new(63);
    let mut cases = Vec::new();
    for _ in 0..4000 {
        let length = sequence.below(7);
        let raw: Vec<u8> = (0..length).map(|_| sequence.pick(&BYTES)).collect();
        let b = literal(&raw);
        let receiver = Bytes::from(raw);
        for codec in ["utf-8", "ascii", "latin-1"] {
            for errors in ["strict", "ignore", "replace", "backslashreplace"] {
                let ours = bytes::decode_with(&receiver, &Str::from(codec), &Str::from(errors));
                cases.push((format!("{b}.decode('{codec}', '{errors}')"), fallible(ours)));
            }
        }
    }
    compare(&cases);
}

#[test]
fn text_is_encoded_and_refused_as_in_cpython() {
    const CHARACTERS: [char; 9] = ['a', '\n', 'é', 'ü', 'ÿ', 'Ā', '€', '😀', '\u{7f}'];
    let mut sequence = Sequence::new(64);
    let mut cases = Vec::new();
    for _ in 0..1500 {
        let length = sequence.below(6);
        let text: String = (0..length).map(|_| sequence.pick(&CHARACTERS)).collect();
        let text = Str::from(text);
        let literal = shown(&text);
        for codec in ["utf-8", "ascii", "latin-1"] {
            for errors in ["strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace"] {
                let ours = bytes::encode_with(&text, &Str::from(codec), &Str::from(errors));
                cases.push((format!("{literal}.encode('{codec}', '{errors}')"), fallible(ours)));
            }
        }
    }
    compare(&cases);
}

#[test]
fn ints_and_bytes_become_each_other_as_in_cpython() {
    let mut sequence = Sequence::new(65);
    let mut cases = Vec::new();
    for _ in 0..2000 {
        let raw = data(&mut sequence, 10);
        let b = literal(&raw);
        let receiver = Bytes::from(raw);
        for order in ["big", "little"] {
            for (signed, word) in [(false, "False"), (true, "True")] {
                let int =
                    builtin::int_from_bytes(&receiver, &Str::from(order), signed).expect("an order");
                cases.push((format!("int.from_bytes({b}, '{order}', signed={word})"), shown(&int)));
                let length = i64::try_from(sequence.below(12)).unwrap_or_default() - 1;
                let back = builtin::int_to_bytes(&int, length, &Str::from(order), signed);
                cases.push((
                    format!("({int}).to_bytes({length}, '{order}', signed={word})"),
                    fallible(back),
                ));
            }
        }
    }
    compare(&cases);
}

#[test]
fn ints_with_a_least_number_of_digits_are_those_of_cpython() {
    const FLAGS: [&str; 10] = ["", "-", "0", "+", " ", "#", "-0", "#0", "+ ", "#+-"];
    let mut sequence = Sequence::new(66);
    let mut cases = Vec::new();
    for _ in 0..4000 {
        #[expect(clippy::cast_possible_wrap, reason = "any int will do")]
        let value = sequence.next() as i64 >> sequence.below(64);
        let flags = sequence.pick(&FLAGS);
        let code = sequence.pick(&["d", "x", "X", "o"]);
        let width = i64::try_from(sequence.below(30)).unwrap_or_default() - 10;
        let precision = i64::try_from(sequence.below(25)).unwrap_or_default() - 3;
        let ours = builtin::percent_digits(
            value,
            &Str::from(flags),
            Some(width),
            Some(precision),
            &Str::from(code),
        );
        cases.push((format!("'%{flags}*.*{code}' % ({width}, {precision}, {value})"), fallible(ours)));
    }
    compare(&cases);
}
