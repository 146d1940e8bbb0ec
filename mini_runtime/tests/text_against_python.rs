//! `Str` against CPython's `str`, on random texts and arguments.

mod python;

use mini_runtime::prelude::*;
use python::{Cases, Random};

/// Characters that behave differently somewhere: case, width, class, quoting.
const ALPHABET: &[char] = &[
    'a',
    'b',
    'B',
    'z',
    'Z',
    '0',
    '7',
    ' ',
    ' ',
    '\t',
    '\n',
    '\r',
    '\x0b',
    '\x1c',
    '\x1f',
    '\x7f',
    '\0',
    '\'',
    '"',
    '\\',
    '_',
    '-',
    '+',
    '.',
    ',',
    'é',
    'É',
    'ß',
    'Σ',
    'σ',
    'ς',
    'ǅ',
    'ŉ',
    'İ',
    'ı',
    'ﬁ',
    '\u{a0}',
    '\u{85}',
    '\u{2028}',
    '\u{200b}',
    '²',
    '½',
    '٣',
    '中',
    'ᾳ',
    'ʰ',
    '\u{301}',
    '·',
    '’',
    '😀',
    '\u{10ffff}',
    '\u{e000}',
    'Ⅷ',
    'ა',
    'Ꭰ',
];

fn text(random: &mut Random, most: usize) -> Str {
    let ascii_only = random.below(3) == 0;
    let length = random.below(most + 1);
    (0..length)
        .map(|_| {
            let known = if ascii_only { 25 } else { ALPHABET.len() };
            ALPHABET[random.below(known)]
        })
        .collect()
}

/// Few different characters, so that one text is often found in another.
fn repetitive(random: &mut Random, most: usize) -> Str {
    let alphabet = ['a', 'b', 'é', ' '];
    (0..random.below(most + 1))
        .map(|_| {
            let known = 2 + 2 * random.below(2);
            alphabet[random.below(known)]
        })
        .collect()
}

fn bound(random: &mut Random) -> Option<i64> {
    match random.below(8) {
        0 => None,
        1 => Some(i64::MAX),
        2 => Some(i64::MIN),
        _ => Some(random.between(-9, 9)),
    }
}

fn shown(bound: Option<i64>) -> String {
    bound.map_or_else(|| "None".into(), |bound| bound.to_string())
}

#[test]
fn conversions_of_case_agree() {
    let mut cases = Cases::default();
    let mut random = Random::new(1);
    for _ in 0..300 {
        let s = text(&mut random, 9);
        let source = s.repr();
        cases.value(format!("{source}.upper()"), &s.upper());
        cases.value(format!("{source}.lower()"), &s.lower());
        cases.value(format!("{source}.title()"), &s.title());
        cases.value(format!("{source}.capitalize()"), &s.capitalize());
        cases.value(format!("{source}.swapcase()"), &s.swapcase());
        cases.value(format!("{source}.casefold()"), &s.casefold());
    }
    cases.check();
}

#[test]
fn predicates_agree() {
    let mut cases = Cases::default();
    let mut random = Random::new(2);
    for _ in 0..400 {
        let s = text(&mut random, 3);
        let source = s.repr();
        let ours = (
            (s.isalpha(), s.isalnum(), s.isdecimal(), s.isdigit(), s.isnumeric(), s.isspace()),
            (s.islower(), s.isupper(), s.istitle(), s.isascii(), s.isprintable(), s.isidentifier()),
        );
        cases.value(
            format!(
                "(lambda s: ((s.isalpha(), s.isalnum(), s.isdecimal(), s.isdigit(), s.isnumeric(), \
                 s.isspace()), (s.islower(), s.isupper(), s.istitle(), s.isascii(), \
                 s.isprintable(), s.isidentifier())))({source})"
            ),
            &ours,
        );
    }
    cases.check();
}

#[test]
fn every_code_point_has_pythons_properties_and_mappings() {
    let mut cases = Cases::default();
    // Left out are the insides of CJK, Hangul and Tangut, and empty planes.
    let blocks = (0..0x35).chain(0x4d..0x4f).chain(0x9f..0xad).chain(0xd7..0x172);
    let blocks = blocks.chain(0x187..0x18e).chain(0x1af..0x201).chain(0x2a6..0x2a8);
    for block in blocks.chain(0x2fa..0x2fc).chain(0x313..0x315).chain(0xe00..0xe02) {
        let mut ours = String::new();
        for code in block * 256..(block + 1) * 256 {
            let Some(character) = char::from_u32(code) else { continue };
            let s = Str::from(character);
            let classes = [
                s.isalpha(),
                s.isdecimal(),
                s.isdigit(),
                s.isnumeric(),
                s.isspace(),
                s.islower(),
                s.isupper(),
                s.istitle(),
                s.isprintable(),
                s.isidentifier(),
            ];
            ours.extend(classes.map(|holds| if holds { '1' } else { '0' }));
            for mapped in [s.lower(), s.upper(), s.title(), s.casefold(), s.swapcase()] {
                if mapped != s {
                    ours.push_str(mapped.as_str());
                }
                ours.push('|');
            }
            if let Some(value) = mini_runtime::text::decimal_value(character) {
                ours.push_str(&value.to_string());
            }
        }
        cases.text(format!("block({block})"), &ours);
    }
    cases.check();
}

#[test]
fn items_slices_and_iteration_agree() {
    let mut cases = Cases::default();
    let mut random = Random::new(3);
    for _ in 0..400 {
        let s = text(&mut random, 8);
        let source = s.repr();
        let index = random.between(-10, 10);
        cases.outcome(format!("{source}[{index}]"), s.item(index));
        let (lo, hi, step) = (bound(&mut random), bound(&mut random), bound(&mut random));
        cases.outcome(
            format!("{source}[{}:{}:{}]", shown(lo), shown(hi), shown(step)),
            s.slice(lo, hi, step),
        );
        cases.outcome(format!("{source}[{}:{}]", shown(lo), shown(hi)), s.slice(lo, hi, None));
        cases.value(format!("list({source})"), &s.iter().collect::<List<_>>());
        cases.value(format!("list(reversed({source}))"), &s.reversed().collect::<List<_>>());
        cases.value(format!("len({source})"), &Int::from(s.len()));
        cases.outcome(format!("{source} * {index}"), s.repeat(index));
        cases.outcome(format!("ord({source})"), ord(&s).map(Int::from));
    }
    cases.check();
}

#[test]
fn long_texts_are_indexed_past_their_blocks() {
    let mut cases = Cases::default();
    let mut random = Random::new(4);
    for _ in 0..20 {
        let s = text(&mut random, 700);
        let source = s.repr();
        for _ in 0..20 {
            let (lo, hi) = (random.between(-700, 700), random.between(-700, 700));
            cases.outcome(format!("{source}[{lo}]"), s.item(lo));
            cases.outcome(format!("{source}[{lo}:{hi}]"), s.slice(Some(lo), Some(hi), None));
            let part = s.slice(Some(lo), Some(lo.saturating_add(2)), None).expect("a step");
            cases.value(
                format!("{source}.find({}, {hi})", part.repr()),
                &Int::from(s.find_in(&part, Some(hi), None)),
            );
            cases.value(format!("{source}.rfind({})", part.repr()), &Int::from(s.rfind(&part)));
        }
    }
    cases.check();
}

#[test]
fn searches_agree() {
    let mut cases = Cases::default();
    let mut random = Random::new(5);
    for _ in 0..400 {
        let s = repetitive(&mut random, 9);
        let part = repetitive(&mut random, 2);
        let (lo, hi) = (bound(&mut random), bound(&mut random));
        let (source, sought) = (s.repr(), part.repr());
        let range = format!("{sought}, {}, {}", shown(lo), shown(hi));
        cases.value(format!("{source}.find({sought})"), &Int::from(s.find(&part)));
        cases.value(format!("{source}.find({range})"), &Int::from(s.find_in(&part, lo, hi)));
        cases.value(format!("{source}.rfind({range})"), &Int::from(s.rfind_in(&part, lo, hi)));
        cases.value(format!("{source}.count({sought})"), &Int::from(s.count(&part)));
        cases.value(format!("{source}.count({range})"), &Int::from(s.count_in(&part, lo, hi)));
        cases.outcome(format!("{source}.index({range})"), s.index_in(&part, lo, hi).map(Int::from));
        cases.outcome(format!("{source}.rindex({sought})"), s.rindex(&part).map(Int::from));
        cases.value(format!("{source}.startswith({range})"), &s.startswith_in(&part, lo, hi));
        cases.value(format!("{source}.endswith({range})"), &s.endswith_in(&part, lo, hi));
        cases.value(format!("{sought} in {source}"), &s.contains(&part));
        cases.value(format!("{source}.removeprefix({sought})"), &s.removeprefix(&part));
        cases.value(format!("{source}.removesuffix({sought})"), &s.removesuffix(&part));
        let new = repetitive(&mut random, 2);
        let count = random.between(-1, 3);
        cases.value(format!("{source}.replace({sought}, {})", new.repr()), &s.replace(&part, &new));
        cases.value(
            format!("{source}.replace({sought}, {}, {count})", new.repr()),
            &s.replace_max(&part, &new, count),
        );
    }
    cases.check();
}

#[test]
fn splitting_and_joining_agree() {
    let mut cases = Cases::default();
    let mut random = Random::new(6);
    for round in 0..400 {
        let s = if round % 2 == 0 { repetitive(&mut random, 9) } else { text(&mut random, 8) };
        let separator = repetitive(&mut random, 2);
        let most = random.between(-1, 3);
        let (source, by) = (s.repr(), separator.repr());
        cases.value(format!("{source}.split()"), &s.split());
        cases.outcome(format!("{source}.split(None, {most})"), s.split_max(None, most));
        cases.outcome(format!("{source}.rsplit(None, {most})"), s.rsplit_max(None, most));
        cases.outcome(format!("{source}.split({by})"), s.split_on(&separator));
        cases.outcome(format!("{source}.split({by}, {most})"), s.split_max(Some(&separator), most));
        cases.outcome(format!("{source}.rsplit({by}, {most})"), s.rsplit_max(Some(&separator), most));
        cases.outcome(format!("{source}.partition({by})"), s.partition(&separator));
        cases.outcome(format!("{source}.rpartition({by})"), s.rpartition(&separator));
        cases.value(format!("{source}.splitlines()"), &s.splitlines(false));
        cases.value(format!("{source}.splitlines(True)"), &s.splitlines(true));
        cases.value(format!("{by}.join({source}.split())"), &separator.join(&s.split()));
        cases.value(format!("{source}.strip()"), &s.strip());
        cases.value(format!("{source}.lstrip()"), &s.lstrip());
        cases.value(format!("{source}.rstrip()"), &s.rstrip());
        cases.value(format!("{source}.strip({by})"), &s.strip_chars(&separator));
        cases.value(format!("{source}.lstrip({by})"), &s.lstrip_chars(&separator));
        cases.value(format!("{source}.rstrip({by})"), &s.rstrip_chars(&separator));
    }
    cases.check();
}

#[test]
fn layout_agrees() {
    let mut cases = Cases::default();
    let mut random = Random::new(7);
    for _ in 0..300 {
        let s = text(&mut random, 6);
        let fill = text(&mut random, 1);
        let columns = random.between(-2, 12);
        let (source, with) = (s.repr(), fill.repr());
        cases.outcome(format!("{source}.zfill({columns})"), s.zfill(columns));
        cases.outcome(format!("{source}.center({columns})"), s.center(columns));
        cases.outcome(format!("{source}.ljust({columns})"), s.ljust(columns));
        cases.outcome(format!("{source}.rjust({columns})"), s.rjust(columns));
        cases.outcome(format!("{source}.center({columns}, {with})"), s.center_with(columns, &fill));
        cases.outcome(format!("{source}.ljust({columns}, {with})"), s.ljust_with(columns, &fill));
        cases.outcome(format!("{source}.rjust({columns}, {with})"), s.rjust_with(columns, &fill));
        cases.value(
            format!("{source}.expandtabs({columns})"),
            &s.expandtabs(columns).expect("a small size"),
        );
        let code = random.between(-1, 0x11_0001);
        if !(0xd800..0xe000).contains(&code) {
            cases.outcome(format!("chr({code})"), chr(code));
        }
    }
    for (code, value) in
        [("2**31", 1_i64 << 31), ("2**31 - 1", (1 << 31) - 1), ("-2**31 - 1", -(1 << 31) - 1)]
    {
        cases.outcome(format!("chr({code})"), chr(value));
    }
    cases.check();
}

#[test]
fn order_and_repr_agree() {
    let mut cases = Cases::default();
    let mut random = Random::new(8);
    for _ in 0..400 {
        let (left, right) = (text(&mut random, 3), text(&mut random, 3));
        let (l, r) = (left.repr(), right.repr());
        cases.value(format!("{l} < {r}"), &(left < right));
        cases.value(format!("{l} == {r}"), &(left == right));
        cases.value(format!("{l} + {r}"), &left.concat(&right));
        cases.text(format!("repr({l})"), left.repr().as_str());
        let mut ascii = String::new();
        mini_runtime::text::write_ascii(left.as_str(), &mut ascii);
        cases.text(format!("ascii({l})"), &ascii);
    }
    cases.check();
}
