use std::collections::HashSet;

use super::inline_temps;
use crate::analysis::toy::{self, Toy, arith, cmp, int};
use crate::ir::{Function, Iteration, LocalId, Rvalue, StmtKind};
use crate::ty::Ty;

fn call(args: Vec<crate::ir::Expr>) -> Rvalue {
    Rvalue::Call(toy::function(0), args)
}

fn found(function: &Function) -> HashSet<LocalId> {
    inline_temps(function)
}

/// A function with a variable and some temporaries of type `int`.
fn toy(temps: usize) -> (Toy, LocalId, Vec<LocalId>) {
    let mut toy = Toy::new("f", Ty::Int);
    let x = toy.var("x", Ty::Int);
    let temps = (0..temps).map(|_| toy.temp("call", Ty::Int)).collect();
    (toy, x, temps)
}

#[test]
fn calls_in_the_order_of_their_uses_are_all_inlined() {
    // t0 = f(x); t1 = f(); t2 = f(t0, t1); return t2 + x
    let (toy, x, t) = toy(3);
    let body = vec![
        toy::bind(t[0], call(vec![toy.get(x)])),
        toy::bind(t[1], call(Vec::new())),
        toy::bind(t[2], call(vec![toy.get(t[0]), toy.get(t[1])])),
        toy::ret(arith("add", toy.get(t[2]), toy.get(x))),
    ];
    assert_eq!(found(&toy.body(body)), t.into_iter().collect());
}

#[test]
fn a_call_whose_use_stands_after_that_of_a_later_call_stays() {
    // t0 = f(); t1 = f(); return t1 + t0
    let (toy, _, t) = toy(2);
    let body = vec![
        toy::bind(t[0], call(Vec::new())),
        toy::bind(t[1], call(Vec::new())),
        toy::ret(arith("add", toy.get(t[1]), toy.get(t[0]))),
    ];
    assert_eq!(found(&toy.body(body)), HashSet::from([t[1]]));
}

#[test]
fn what_is_used_twice_or_conditionally_or_past_another_statement_stays() {
    let (twice, _, t) = toy(1);
    let body = vec![
        toy::bind(t[0], call(Vec::new())),
        toy::ret(arith("add", twice.get(t[0]), twice.get(t[0]))),
    ];
    assert!(found(&twice.body(body)).is_empty());

    let (conditional, _, t) = toy(1);
    let right = cmp("lt", conditional.get(t[0]), int(1));
    let body = vec![
        toy::bind(t[0], call(Vec::new())),
        toy::branch(toy::and(toy::truth(true), right), Vec::new(), Vec::new()),
    ];
    assert!(found(&conditional.body(body)).is_empty());

    let (past, x, t) = toy(1);
    let body = vec![toy::bind(t[0], call(Vec::new())), toy::set(x, int(1)), toy::ret(past.get(t[0]))];
    assert!(found(&past.body(body)).is_empty());
}

#[test]
fn a_while_condition_takes_what_its_own_statements_prepare_and_nothing_from_outside() {
    let (toy, _, t) = toy(2);
    let inside = cmp("lt", toy.get(t[1]), toy.get(t[0]));
    let condition = toy::body(vec![toy::bind(t[1], call(Vec::new()))], inside);
    let body = vec![
        toy::bind(t[0], call(Vec::new())),
        toy::stmt(StmtKind::While { condition, body: Vec::new(), orelse: Vec::new() }),
    ];
    assert_eq!(found(&toy.body(body)), HashSet::from([t[1]]));
}

#[test]
fn a_computation_that_binds_a_variable_in_its_bodies_stays() {
    let (toy, x, t) = toy(1);
    let walrus = Box::new(toy::body(vec![toy::set(x, int(1))], int(2)));
    let plain = Box::new(toy::body(Vec::new(), int(3)));
    let body = vec![
        toy::bind(t[0], Rvalue::Select(toy::truth(true), walrus, plain)),
        toy::ret(arith("add", toy.get(x), toy.get(t[0]))),
    ];
    assert!(found(&toy.body(body)).is_empty());
}

#[test]
fn a_new_empty_container_is_made_where_it_is_used() {
    // t0 = []; t1 = f(); g(t1, t0)
    let (mut toy, _, t) = toy(1);
    let list = toy.temp("list", Ty::list(Ty::Int));
    let body = vec![
        toy::bind(list, Rvalue::List(Vec::new())),
        toy::bind(t[0], call(Vec::new())),
        toy::run(call(vec![toy.get(t[0]), toy.get(list)])),
    ];
    assert_eq!(found(&toy.body(body)), HashSet::from([t[0], list]));

    // t0 = []; while ...: g(t0): each round would get another.
    let mut toy = Toy::new("f", Ty::Int);
    let items = toy.var("items", Ty::list(Ty::Int));
    let list = toy.temp("list", Ty::list(Ty::Int));
    let (item, over) = (toy.var("i", Ty::Int), Iteration::List(toy.get(items)));
    let body = vec![
        toy::bind(list, Rvalue::List(Vec::new())),
        toy::each(item, over, vec![toy::run(call(vec![toy.get(list)]))]),
    ];
    assert!(found(&toy.body(body)).is_empty());
}
