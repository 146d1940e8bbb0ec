use std::collections::HashSet;

use super::{Uses, last_use};
use crate::analysis::inline_temps::inline_temps;
use crate::analysis::raises::Raises;
use crate::analysis::toy::{self, Toy, text};
use crate::analysis::walk::StmtIndex;
use crate::ir::{Block, Expr, Function, Iteration, LocalId, Rvalue, StmtKind};
use crate::ty::Ty;

fn uses(function: &Function) -> Uses {
    last_use(function, &HashSet::new(), Raises::new(&[], &[]))
}

fn toy() -> (Toy, LocalId) {
    let mut toy = Toy::new("f", Ty::None);
    let x = toy.param("x", Ty::Str);
    (toy, x)
}

fn call(args: Vec<Expr>) -> Rvalue {
    Rvalue::Call(toy::function(0), args)
}

/// Whether each of the occurrences is a last use.
fn last(toy: Toy, body: Block, occurrences: &[crate::ir::ExprId]) -> Vec<bool> {
    let uses = uses(&toy.body(body));
    occurrences.iter().map(|occurrence| uses.last.contains(occurrence)).collect()
}

#[test]
fn only_the_last_of_two_reads_gives_the_value_away() {
    let (toy, x) = toy();
    let (first, second) = (toy.get(x), toy.get(x));
    let ids = [first.id, second.id];
    let body = vec![toy::run(call(vec![first])), toy::run(call(vec![second]))];
    assert_eq!(last(toy, body, &ids), [false, true]);
}

#[test]
fn each_branch_has_its_own_last_use() {
    let (toy, x) = toy();
    let (then, orelse) = (toy.get(x), toy.get(x));
    let ids = [then.id, orelse.id];
    let condition = toy::truth(true);
    let body = vec![toy::branch(
        condition,
        vec![toy::run(call(vec![then]))],
        vec![toy::run(call(vec![orelse]))],
    )];
    assert_eq!(last(toy, body, &ids), [true, true]);
}

#[test]
fn a_read_in_a_loop_is_the_last_only_if_the_variable_is_bound_anew() {
    let (mut toy, x) = toy();
    let y = toy.param("y", Ty::Str);
    let (outside, renewed) = (toy.get(x), toy.get(y));
    let ids = [outside.id, renewed.id];
    let rounds =
        vec![toy::run(call(vec![outside])), toy::run(call(vec![renewed])), toy::set(y, text("next"))];
    let body = vec![toy::repeat(toy::truth(true), rounds)];
    assert_eq!(last(toy, body, &ids), [false, true]);
}

#[test]
fn a_read_before_break_is_the_last_but_not_of_what_the_loop_goes_over() {
    let mut toy = Toy::new("f", Ty::None);
    let xs = toy.param("xs", Ty::list(Ty::Str));
    let (x, y) = (toy.var("item", Ty::Str), toy.param("y", Ty::Str));
    let (held, free, source) = (toy.get(xs), toy.get(y), toy.get(xs));
    let ids = [held.id, free.id, source.id];
    let rounds =
        vec![toy::run(call(vec![held])), toy::run(call(vec![free])), toy::stmt(StmtKind::Break)];
    let body = vec![toy::each(x, Iteration::List(source), rounds)];
    assert_eq!(last(toy, body, &ids), [false, true, false]);
}

#[test]
fn an_operand_that_may_be_borrowed_keeps_a_later_one_from_moving() {
    let (toy, x) = toy();
    let (first, second) = (toy.get(x), toy.get(x));
    let ids = [first.id, second.id];
    let body = vec![toy::run(call(vec![first, second]))];
    assert_eq!(last(toy, body, &ids), [false, false]);
}

#[test]
fn an_operand_that_is_done_with_the_variable_does_not() {
    // f(x.upper(), x)
    let (toy, x) = toy();
    let (first, second) = (toy.get(x), toy.get(x));
    let ids = [first.id, second.id];
    let upper = toy::call_pure("str.upper", vec![first], Ty::Str);
    let body = vec![toy::run(call(vec![upper, second]))];
    assert_eq!(last(toy, body, &ids), [false, true]);
}

#[test]
fn an_operation_that_changes_nothing_may_be_a_borrow_of_its_operand() {
    // f(x + 0, x)
    let mut toy = Toy::new("f", Ty::None);
    let x = toy.param("x", Ty::Int);
    let (first, second) = (toy.get(x), toy.get(x));
    let ids = [first.id, second.id];
    let same = toy::call_pure("int.__add__", vec![first, toy::int(0)], Ty::Int);
    let body = vec![toy::run(call(vec![same, second]))];
    assert_eq!(last(toy, body, &ids), [false, false]);
}

#[test]
fn an_inlined_computation_reads_where_it_is_used() {
    // t = f(x); f(x, t) becomes f(x, f(x))
    let (mut toy, x) = toy();
    let t = toy.temp("call", Ty::Str);
    let (inner, outer) = (toy.get(x), toy.get(x));
    let ids = [inner.id, outer.id];
    let body = vec![toy::bind(t, call(vec![inner])), toy::run(call(vec![outer, toy.get(t)]))];
    let function = toy.body(body);
    let inlined = inline_temps(&function);
    assert_eq!(inlined, HashSet::from([t]));
    let found = last_use(&function, &inlined, Raises::new(&[], &[]));
    assert_eq!(ids.map(|id| found.last.contains(&id)), [false, false]);
    assert_eq!(ids.map(|id| uses(&function).last.contains(&id)), [false, true]);
}

#[test]
fn copies_have_no_last_use_and_ints_do() {
    let mut toy = Toy::new("f", Ty::None);
    let (flag, number) = (toy.param("flag", Ty::Bool), toy.param("number", Ty::Int));
    let (flag, number) = (toy.get(flag), toy.get(number));
    let ids = [flag.id, number.id];
    let body = vec![toy::run(call(vec![flag, number]))];
    assert_eq!(last(toy, body, &ids), [false, true]);
}

#[test]
fn a_binding_that_is_never_read_is_dead() {
    // y = "a"; x = y; x = "b"; f(x)
    let (mut toy, x) = toy();
    let y = toy.var("y", Ty::Str);
    let body = vec![
        toy::set(y, text("a")),
        toy::set(x, toy.get(y)),
        toy::set(x, text("b")),
        toy::run(call(vec![toy.get(x)])),
    ];
    let found = uses(&toy.body(body)).dead_stores;
    assert_eq!(found, HashSet::from([(StmtIndex(1), x)]));
}

#[test]
fn a_binding_that_the_next_round_reads_is_not_dead() {
    let (toy, x) = toy();
    let rounds = vec![toy::run(call(vec![toy.get(x)])), toy::set(x, text("next"))];
    let body = vec![toy::repeat(toy::truth(true), rounds)];
    assert!(uses(&toy.body(body)).dead_stores.is_empty());
}
