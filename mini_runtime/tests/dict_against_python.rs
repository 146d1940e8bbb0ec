//! `Dict` against CPython's `dict`: random sequences of operations, and loops
//! over a dict that they change.

mod python;

use mini_runtime::prelude::*;
use python::{Cases, Random};

fn key(random: &mut Random, different: usize) -> Str {
    let names = ["a", "b", "é", "", "key", "Key", "it's", "0", "z", "中", "y", "x", "w", "v"];
    let name = names[random.below(names.len())];
    Str::from(format!("{name}{}", random.below(different)))
}

/// One operation on `d`, as Python's statement and on ours.
fn operate(random: &mut Random, d: &Dict<Str, Int>, cases: &mut Cases) {
    let key = key(random, 2);
    let value = Int::from(random.between(0, 99));
    let (k, v) = (key.repr(), value.repr());
    match random.below(14) {
        0..=4 => {
            d.set_item(key, value);
            cases.done(format!("d[{k}] = {v}"));
        }
        5 | 6 => cases.statement(format!("del d[{k}]"), d.delete_item(&key)),
        7 => cases.outcome(format!("state['d'].pop({k})"), d.pop(&key)),
        8 => cases.value(format!("state['d'].pop({k}, {v})"), &d.pop_or(&key, value)),
        9 => cases.outcome("state['d'].popitem()".into(), d.popitem()),
        10 => cases.value(format!("state['d'].setdefault({k}, {v})"), &d.setdefault(key, value)),
        11 => {
            let other = Dict::from([(key, value), (Str::literal("u"), Int::from(1))]);
            cases.value(format!("state['d'] | {}", other.repr()), &d.merge(&other));
            {
                d.update(&other);
                cases.done(format!("d.update({})", other.repr()));
            };
        }
        12 => {
            cases.value(format!("{k} in state['d']"), &d.contains(&key));
            cases.outcome(format!("state['d'][{k}]"), d.item(&key));
            cases.value(format!("state['d'].get({k})"), &d.get(&key));
            cases.value(format!("state['d'].get({k}, {v})"), &d.get_or(&key, value));
        }
        _ if random.below(6) == 0 => {
            d.clear();
            cases.done("d.clear()".into());
        }
        _ => {
            cases.value("state['d'].keys()".into(), &d.keys());
            cases.value("state['d'].values()".into(), &d.values());
            cases.value("state['d'].items()".into(), &d.items());
            let backward: List<Str> = d.reversed().collect::<Fallible<_>>().expect("an untouched dict");
            cases.value("list(reversed(state['d']))".into(), &backward);
        }
    }
}

#[test]
fn operations_agree() {
    let mut cases = Cases::default();
    let mut random = Random::new(21);
    for _ in 0..15 {
        let d: Dict<Str, Int> = Dict::new();
        cases.statement("d = {}".into(), Ok(()));
        for _ in 0..80 {
            operate(&mut random, &d, &mut cases);
            cases.value("state['d']".into(), &d);
        }
        let copy = d.copy();
        cases.value("state['d'].copy() == state['d']".into(), &(copy == d));
        let backward: Dict<Str, Int> =
            d.items().reversed().collect::<Fallible<_>>().expect("an untouched dict");
        cases.value("dict(reversed(state['d'].items())) == state['d']".into(), &(backward == d));
    }
    cases.check();
}

/// A loop over `d` that at each step sets or deletes what `script` says, as
/// `churn` of the oracle runs it: the keys seen, what it raised, and the dict.
fn churn(d: &Dict<Int, Int>, script: &[(bool, i64)]) -> (List<Int>, Str, Dict<Int, Int>) {
    let seen = List::new();
    let mut script = script.iter();
    for found in d {
        match found {
            Ok(key) => seen.append(key),
            Err(raised) => return (seen, Str::from(raised.summary()), d.clone()),
        }
        for _ in 0..2 {
            match script.next() {
                Some((true, key)) => d.set_item(Int::from(*key), Int::ZERO),
                Some((false, key)) => drop(d.pop_or(&Int::from(*key), Int::ZERO)),
                None => {}
            }
        }
        if seen.len() > 100 {
            break;
        }
    }
    (seen, Str::new(), d.clone())
}

#[test]
fn loops_over_a_changing_dict_agree() {
    let mut cases = Cases::default();
    let mut random = Random::new(22);
    for _ in 0..500 {
        let d = Dict::new();
        let mut filled = Vec::new();
        for _ in 0..random.below(30) {
            let key = random.between(0, 25);
            let set = random.below(3) > 0;
            filled.push((set, key));
            if set {
                d.set_item(Int::from(key), Int::ZERO);
            } else {
                d.pop_or(&Int::from(key), Int::ZERO);
            }
        }
        let mut script = Vec::new();
        for _ in 0..random.below(60) {
            // Mostly one key goes and another comes, so that the size stays.
            let key = random.between(0, 25);
            if d.contains(&Int::from(key)) || random.below(20) == 0 {
                script.push((false, key));
                script.push((true, key + 26 * random.between(0, 1)));
            }
        }
        let python = |steps: &[(bool, i64)]| {
            let steps: List<(bool, Int)> =
                steps.iter().map(|(set, key)| (*set, Int::from(*key))).collect();
            steps.repr()
        };
        let expression = format!("churn({}, {})", python(&filled), python(&script));
        cases.value(expression, &churn(&d, &script));
    }
    cases.check();
}

#[test]
fn keys_of_every_kind_agree() {
    let mut cases = Cases::default();
    let nested = Dict::from([
        ((Int::from(1), (Str::literal("a"), None)), true),
        ((Int::from(1), (Str::literal("a"), Some(Int::ONE))), true),
    ]);
    nested.set_item((Int::from(1), (Str::literal("a"), None)), false);
    cases.value(
        "{(1, ('a', None)): True, (1, ('a', 1)): True} | {(1, ('a', None)): False}".into(),
        &nested,
    );
    let big = Dict::from([(Int::literal("100000000000000000000"), Int::ZERO)]);
    big.set_item(Int::literal("100000000000000000000"), Int::ONE);
    cases.value("{10**20: 0} | {10**20: 1}".into(), &big);
    let flags = Dict::from([(true, Int::ZERO), (false, Int::ONE), (true, Int::ONE)]);
    cases.value("{True: 0, False: 1, True: 1}".into(), &flags);
    cases.check();
}
