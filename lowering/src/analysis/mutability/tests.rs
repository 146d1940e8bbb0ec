use std::collections::HashSet;

use super::{Mutability, mutability};
use crate::analysis::last_use::last_use;
use crate::analysis::raises::Raises;
use crate::analysis::toy::{self, Toy, int};
use crate::analysis::walk::StmtIndex;
use crate::ir::{Block, Iteration, LocalId, Rvalue, Stmt, StmtKind};
use crate::ty::Ty;

fn of(toy: Toy, body: Block) -> Mutability {
    let function = toy.body(body);
    let raises = Raises::new(&[], &[]);
    let dead = last_use(&function, &HashSet::new(), raises).dead_stores;
    mutability(&function, &HashSet::new(), &dead, raises)
}

fn toy() -> (Toy, LocalId) {
    let mut toy = Toy::new("f", Ty::None);
    let x = toy.var("x", Ty::Int);
    (toy, x)
}

/// A statement that reads the variable.
fn read(toy: &Toy, local: LocalId) -> Stmt {
    toy::run(Rvalue::Call(toy::function(0), vec![toy.get(local)]))
}

fn numbers() -> Iteration {
    toy::range(int(0), int(9), int(1))
}

#[test]
fn a_variable_bound_once_is_declared_there_without_mut() {
    let (toy, x) = toy();
    let body = vec![toy::set(x, int(1)), read(&toy, x)];
    let found = of(toy, body);
    assert_eq!(found.in_place.get(&(StmtIndex(0), x)), Some(&false));
    assert!(found.deferred.is_empty() && found.needs_mut.is_empty());
}

#[test]
fn a_variable_bound_again_needs_mut() {
    let (toy, x) = toy();
    let body = vec![toy::set(x, int(1)), read(&toy, x), toy::set(x, int(2)), read(&toy, x)];
    let found = of(toy, body);
    assert_eq!(found.in_place.get(&(StmtIndex(0), x)), Some(&true));
    assert_eq!(found.in_place.len(), 1);
    assert!(found.needs_mut.contains(&x));
}

#[test]
fn a_variable_bound_in_both_branches_is_declared_before_them_without_mut() {
    let (toy, x) = toy();
    let (then, orelse) = (vec![toy::set(x, int(1))], vec![toy::set(x, int(2))]);
    let body = vec![toy::branch(toy::truth(true), then, orelse), read(&toy, x)];
    let found = of(toy, body);
    assert_eq!(found.deferred.get(&StmtIndex(0)), Some(&vec![x]));
    assert!(found.in_place.is_empty() && found.needs_mut.is_empty());
}

#[test]
fn a_variable_used_in_separate_branches_is_declared_in_each() {
    let (toy, x) = toy();
    let branch_body = |value| vec![toy::set(x, int(value)), read(&toy, x)];
    let body = vec![toy::branch(toy::truth(true), branch_body(1), branch_body(2))];
    let found = of(toy, body);
    let declaring: HashSet<StmtIndex> = found.in_place.keys().map(|(stmt, _)| *stmt).collect();
    assert_eq!(declaring, HashSet::from([StmtIndex(1), StmtIndex(3)]));
    assert!(found.deferred.is_empty() && found.needs_mut.is_empty());
}

#[test]
fn loops_that_share_a_variable_each_declare_their_own() {
    let (toy, x) = toy();
    let body = vec![
        toy::each(x, numbers(), vec![read(&toy, x)]),
        toy::each(x, numbers(), vec![toy::set(x, int(3)), read(&toy, x)]),
        toy::each(x, numbers(), vec![read(&toy, x), toy::set(x, int(3)), read(&toy, x)]),
    ];
    let found = of(toy, body);
    assert_eq!(found.in_place.get(&(StmtIndex(0), x)), Some(&false));
    // What the second loop binds itself is never read.
    assert_eq!(found.in_place.get(&(StmtIndex(2), x)), None);
    assert_eq!(found.in_place.get(&(StmtIndex(3), x)), Some(&false));
    assert_eq!(found.in_place.get(&(StmtIndex(5), x)), Some(&true));
}

#[test]
fn a_loop_variable_read_after_the_loop_is_declared_before_it_with_mut() {
    let (toy, x) = toy();
    let body = vec![toy::set(x, int(0)), toy::each(x, numbers(), vec![read(&toy, x)]), read(&toy, x)];
    let found = of(toy, body);
    assert_eq!(found.in_place.get(&(StmtIndex(0), x)), Some(&true));
    assert_eq!(found.in_place.len(), 1);
}

#[test]
fn a_variable_bound_in_a_round_that_ends_the_loop_needs_no_mut() {
    let (toy, x) = toy();
    let rounds = vec![toy::set(x, int(1)), toy::stmt(StmtKind::Break)];
    let body = vec![toy::repeat(toy::truth(true), rounds), read(&toy, x)];
    let found = of(toy, body);
    assert_eq!(found.deferred.get(&StmtIndex(0)), Some(&vec![x]));
    assert!(found.needs_mut.is_empty());
}

#[test]
fn a_variable_declared_inside_a_loop_is_new_in_each_round() {
    let (mut toy, x) = toy();
    let i = toy.var("i", Ty::Int);
    let (then, orelse) = (vec![toy::set(x, int(1))], vec![toy::set(x, int(2))]);
    let rounds = vec![toy::branch(toy::truth(true), then, orelse), read(&toy, x)];
    let body = vec![toy::each(i, numbers(), rounds)];
    let found = of(toy, body);
    assert_eq!(found.deferred.get(&StmtIndex(1)), Some(&vec![x]));
    assert!(!found.needs_mut.contains(&x));
}

#[test]
fn a_variable_bound_before_and_in_a_loop_by_continuing_rounds_needs_mut() {
    // if c: x = 1 else: x = 2; while c: read(x); x = 3
    let (toy, x) = toy();
    let (then, orelse) = (vec![toy::set(x, int(1))], vec![toy::set(x, int(2))]);
    let rounds = vec![read(&toy, x), toy::set(x, int(3))];
    let body = vec![toy::branch(toy::truth(true), then, orelse), toy::repeat(toy::truth(true), rounds)];
    let found = of(toy, body);
    assert!(found.deferred.contains_key(&StmtIndex(0)) && found.needs_mut.contains(&x));
}

#[test]
fn parameters_need_mut_if_they_are_bound_and_the_binding_is_read() {
    let mut toy = Toy::new("f", Ty::None);
    let (p, q) = (toy.param("p", Ty::Int), toy.param("q", Ty::Int));
    let body = vec![toy::set(p, int(1)), toy::set(q, int(2)), read(&toy, p)];
    let found = of(toy, body);
    assert_eq!(found.needs_mut, HashSet::from([p]));
    assert!(found.in_place.is_empty() && found.deferred.is_empty());
}

#[test]
fn variables_that_may_be_unbound_are_reported_apart() {
    let (mut toy, x) = toy();
    toy.function.locals[x].maybe_unbound = true;
    let checked = toy::run(Rvalue::CheckedLocal(x));
    let body = vec![toy::branch(toy::truth(true), vec![toy::set(x, int(1))], Vec::new()), checked];
    let found = of(toy, body);
    assert_eq!(found.maybe_unbound, [x]);
    assert!(found.needs_mut.contains(&x) && found.deferred.is_empty() && found.in_place.is_empty());
}
