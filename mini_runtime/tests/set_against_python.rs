//! `Set`, `FrozenSet`, `Tuple` and `Range` against CPython: random sequences of
//! operations. The order of a set is ours, so sets are compared sorted.

mod python;

use mini_runtime::prelude::*;
use python::{Cases, Random};

fn numbers(random: &mut Random) -> Set<Int> {
    (0..random.below(6)).map(|_| Int::from(random.between(-3, 6))).collect()
}

fn shown(set: &impl AnySet<Int>) -> List<Int> {
    let own: Set<Int> = Set::new();
    own.update(set);
    builtin::sorted(&own.to_list())
}

fn display(set: &Set<Int>) -> String {
    format!("set({})", set.to_list().repr())
}

/// What the operators and questions make of two sets.
fn compared(a: &Set<Int>, b: &Set<Int>, cases: &mut Cases) {
    let (left, right) = (display(a), display(b));
    for (symbol, result) in [
        ("|", a.union(b)),
        ("&", a.intersection(b)),
        ("-", a.difference(b)),
        ("^", a.symmetric_difference(b)),
    ] {
        cases.value(format!("sorted({left} {symbol} {right})"), &shown(&result));
        cases.value(format!("sorted(frozenset({left}) {symbol} {right})"), &shown(&result.frozen()));
    }
    for (symbol, result) in [
        ("<", a.is_proper_subset(b)),
        ("<=", a.issubset(b)),
        (">", a.is_proper_superset(b)),
        (">=", a.issuperset(b)),
        ("==", a.equals(&b.frozen())),
    ] {
        cases.value(format!("{left} {symbol} frozenset({right})"), &result);
    }
    cases.value(format!("{left}.isdisjoint({right})"), &a.isdisjoint(b));
    let same = a.frozen().key_hash() == b.frozen().key_hash();
    if a.equals(b) {
        assert!(same, "equal sets have equal hashes: {left}");
    }
}

/// One operation on `s`, as Python's statement and on ours.
fn operate(random: &mut Random, s: &Set<Int>, cases: &mut Cases) {
    let item = Int::from(random.between(-3, 9));
    let shown = item.repr();
    let other = numbers(random);
    let listed = display(&other);
    match random.below(9) {
        0..=2 => {
            s.add(item);
            cases.done(format!("s.add({shown})"));
        }
        3 => cases.statement(format!("s.remove({shown})"), s.remove(&item)),
        4 => {
            s.discard(&item);
            cases.done(format!("s.discard({shown})"));
        }
        5 => {
            s.update(&other);
            cases.done(format!("s.update({listed})"));
        }
        6 => {
            s.difference_update(&other);
            cases.done(format!("s.difference_update({listed})"));
        }
        7 => {
            s.symmetric_difference_update(&other);
            cases.done(format!("s.symmetric_difference_update({listed})"));
        }
        _ if random.below(4) == 0 => {
            s.intersection_update(&other);
            cases.done(format!("s.intersection_update({listed})"));
        }
        _ => cases.value(format!("{shown} in state['s']"), &s.contains(&item)),
    }
}

#[test]
fn operations_of_sets_agree() {
    let mut cases = Cases::default();
    let mut random = Random::new(5);
    for _ in 0..20 {
        let s: Set<Int> = Set::new();
        cases.statement("s = set()".into(), Ok(()));
        for _ in 0..60 {
            operate(&mut random, &s, &mut cases);
            cases.value("sorted(state['s'])".into(), &shown(&s));
        }
        compared(&s, &numbers(&mut random), &mut cases);
        compared(&numbers(&mut random), &numbers(&mut random), &mut cases);
    }
    cases.check();
}

fn bound(random: &mut Random) -> (Option<i64>, String) {
    if random.below(4) == 0 {
        return (None, String::new());
    }
    let value = random.between(-7, 7);
    (Some(value), value.to_string())
}

#[test]
fn slices_and_items_of_tuples_and_ranges_agree() {
    let mut cases = Cases::default();
    let mut random = Random::new(6);
    for _ in 0..300 {
        let stride = match random.between(-3, 3) {
            0 => 1,
            other => other,
        };
        let (start, stop) = (random.between(-5, 5), random.between(-8, 8));
        let range = Range::new(start, stop, stride);
        let written = format!("range({start}, {stop}, {stride})");
        let tuple = Tuple::from(&range.to_list());
        let ((lo, low), (hi, high), (by, pace)) =
            (bound(&mut random), bound(&mut random), bound(&mut random));
        let slice = format!("[{low}:{high}:{pace}]");
        cases.outcome(format!("{written}{slice}"), range.slice(lo, hi, by));
        cases.outcome(format!("tuple({written}){slice}"), tuple.slice(lo, hi, by));
        let index = random.between(-6, 6);
        cases.outcome(format!("{written}[{index}]"), range.item(index));
        cases.outcome(format!("tuple({written})[{index}]"), tuple.item(index));
        let wanted = Int::from(index);
        cases.value(format!("{index} in {written}"), &range.contains(&wanted));
        cases.outcome(format!("{written}.index({index})"), range.index(&wanted));
        cases.outcome(format!("tuple({written}).index({index})"), tuple.index(&wanted));
        let other = Range::new(random.between(-2, 2), random.between(-2, 5), 2_i64);
        cases.value(format!("{written} == {}", other.repr()), &(range == other));
        let backward: List<Int> = range.reversed().collect();
        cases.value(format!("list(reversed({written}))"), &backward);
    }
    cases.check();
}
