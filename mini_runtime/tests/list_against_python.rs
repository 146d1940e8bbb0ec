//! `List` against CPython's `list`: random sequences of operations, and sorts.

mod python;

use mini_runtime::prelude::*;
use python::{Cases, Random};

fn bound(random: &mut Random) -> Option<i64> {
    (random.below(4) > 0).then(|| random.between(-8, 8))
}

fn shown(bound: Option<i64>) -> String {
    bound.map_or_else(|| "None".into(), |bound| bound.to_string())
}

fn few(random: &mut Random) -> List<Int> {
    (0..random.below(4)).map(|_| Int::from(random.between(0, 5))).collect()
}

/// One operation on `xs`, as Python's statement and on ours.
fn operate(random: &mut Random, xs: &List<Int>, cases: &mut Cases) {
    let item = Int::from(random.between(0, 5));
    let index = random.between(-8, 8);
    let value = item.repr();
    match random.below(18) {
        0..=2 => {
            xs.append(item);
            cases.done(format!("xs.append({value})"));
        }
        3 => {
            xs.insert(index, item);
            cases.done(format!("xs.insert({index}, {value})"));
        }
        4 => cases.statement(format!("xs[{index}] = {value}"), xs.set_item(index, item)),
        5 => cases.statement(format!("del xs[{index}]"), xs.delete_item(index)),
        6 => cases.outcome("state['xs'].pop()".into(), xs.pop()),
        7 => cases.outcome(format!("state['xs'].pop({index})"), xs.pop_at(index)),
        8 => cases.statement(format!("xs.remove({value})"), xs.remove(&item)),
        9 => {
            xs.reverse();
            cases.done("xs.reverse()".into());
        }
        10 => {
            let more = few(random);
            {
                xs.extend(&more);
                cases.done(format!("xs.extend({})", more.repr()));
            };
        }
        11 => {
            let (lo, hi, step) = (bound(random), bound(random), bound(random));
            let values = few(random);
            let slice = format!("{}:{}:{}", shown(lo), shown(hi), shown(step));
            cases.statement(
                format!("xs[{slice}] = {}", values.repr()),
                xs.set_slice(lo, hi, step, &values),
            );
        }
        12 => {
            let (lo, hi) = (bound(random), bound(random));
            let values = few(random);
            cases.statement(
                format!("xs[{}:{}] = {}", shown(lo), shown(hi), values.repr()),
                xs.set_slice(lo, hi, None, &values),
            );
        }
        13 => {
            let (lo, hi, step) = (bound(random), bound(random), bound(random));
            cases.statement(
                format!("del xs[{}:{}:{}]", shown(lo), shown(hi), shown(step)),
                xs.delete_slice(lo, hi, step),
            );
        }
        14 => {
            let times = random.between(-1, 2);
            cases.statement(format!("xs *= {times}"), xs.repeat_assign(times));
        }
        15 => {
            let reverse = random.below(2) == 0;
            let python = if reverse { "True" } else { "False" };
            {
                xs.sort_with(reverse);
                cases.done(format!("xs.sort(reverse={python})"));
            };
        }
        16 => cases.statement("xs += xs[:3]".into(), {
            let head = xs.slice(None, Some(3), None).expect("a step");
            xs.extend(&head);
            Ok(())
        }),
        _ if random.below(4) == 0 => {
            xs.clear();
            cases.done("xs.clear()".into());
        }
        _ => cases.statement("xs.extend(xs)".into(), {
            xs.extend(xs);
            xs.delete_slice(Some(12), None, None).expect("a step");
            Ok(())
        }),
    }
}

#[test]
fn operations_agree() {
    let mut cases = Cases::default();
    let mut random = Random::new(11);
    for _ in 0..25 {
        let xs = few(&mut random);
        cases.statement(format!("xs = {}", xs.repr()), Ok(()));
        for _ in 0..60 {
            operate(&mut random, &xs, &mut cases);
            cases.statement("del xs[12:]".into(), xs.delete_slice(Some(12), None, None));
            cases.value("state['xs']".into(), &xs);
        }
    }
    cases.check();
}

#[test]
fn queries_agree() {
    let mut cases = Cases::default();
    let mut random = Random::new(12);
    for _ in 0..300 {
        let (xs, ys) = (few(&mut random).concat(&few(&mut random)), few(&mut random));
        let item = Int::from(random.between(0, 5));
        let (lo, hi, step) = (bound(&mut random), bound(&mut random), bound(&mut random));
        let index = random.between(-7, 7);
        let (x, y, i) = (xs.repr(), ys.repr(), item.repr());
        cases.outcome(format!("{x}[{index}]"), xs.item(index));
        cases.outcome(
            format!("{x}[{}:{}:{}]", shown(lo), shown(hi), shown(step)),
            xs.slice(lo, hi, step),
        );
        cases.outcome(format!("{x}.index({i})"), xs.index(&item).map(Int::from));
        let (start, end) = (lo.unwrap_or(0), hi.unwrap_or(5));
        cases.outcome(
            format!("{x}.index({i}, {start}, {end})"),
            xs.index_in(&item, Some(start), Some(end)).map(Int::from),
        );
        cases.value(format!("{x}.count({i})"), &Int::from(xs.count(&item)));
        cases.value(format!("{i} in {x}"), &xs.contains(&item));
        cases.value(format!("{x} + {y}"), &xs.concat(&ys));
        cases.outcome(format!("{x} * {index}"), xs.repeat(index));
        cases.value(format!("{x} == {y}"), &(xs == ys));
        cases.value(format!("{x} < {y}"), &(xs < ys));
        cases.value(format!("{x} >= {y}"), &(xs >= ys));
        cases.outcome(format!("min({x})"), min(xs.iter()));
        cases.outcome(format!("max({x})"), max(xs.iter()));
        cases.value(format!("sum({x}, 3)"), &sum(xs.iter(), Int::from(3)));
        cases.value(format!("sorted({x}, reverse=True)"), &sorted(xs.iter(), true));
        cases.value(format!("list(reversed({x}))"), &xs.reversed().collect::<List<_>>());
    }
    cases.check();
}

/// Floats with runs, repetitions and NaN, which no order is total for.
fn floats(random: &mut Random, most: usize, with_nan: bool) -> List<f64> {
    let mut level = 0.0;
    (0..random.below(most + 1))
        .map(|_| {
            match random.below(12) {
                0 if with_nan => return f64::NAN,
                0..=3 => level = f64::from(u32::try_from(random.below(50)).expect("small")),
                4 => level -= 0.5,
                _ => level += 0.25,
            }
            level
        })
        .collect()
}

#[test]
fn sorts_agree_even_where_nan_has_no_place() {
    let mut cases = Cases::default();
    let mut random = Random::new(13);
    for round in 0..90 {
        let xs = floats(&mut random, if round < 70 { 40 } else { 700 }, round % 3 > 0);
        let source = xs.repr().replace(&Str::literal("nan"), &Str::literal("NAN"));
        let by_key = xs.copy();
        let keys: List<f64> = by_key.iter().map(|x| -x).collect();
        by_key.sort_by_keys(&keys, round % 2 == 0);
        let reverse = if round % 2 == 0 { "True" } else { "False" };
        cases.value(format!("sorted({source})"), &sorted(xs.iter(), false));
        cases.value(format!("sorted({source}, reverse=True)"), &sorted(xs.iter(), true));
        cases.value(format!("sorted({source}, key=lambda x: -x, reverse={reverse})"), &by_key);
    }
    cases.check();
}

#[test]
fn sorts_by_key_are_stable() {
    let mut cases = Cases::default();
    let mut random = Random::new(14);
    for round in 0..60 {
        let pairs: List<(Int, Int)> = (0..random.below(120))
            .map(|place| {
                let place = i64::try_from(place).expect("small");
                (Int::from(random.between(0, 9)), Int::from(place))
            })
            .collect();
        let reverse = round % 2 == 0;
        let python = if reverse { "True" } else { "False" };
        let expression = format!("sorted({}, key=lambda p: p[0], reverse={python})", pairs.repr());
        let keys: List<Int> = pairs.iter().map(|pair| pair.0).collect();
        pairs.sort_by_keys(&keys, reverse);
        cases.value(expression, &pairs);
    }
    cases.check();
}
