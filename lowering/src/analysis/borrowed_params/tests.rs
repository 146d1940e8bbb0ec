use super::borrowed_params;
use crate::analysis::toy::{self, Toy, text};
use crate::ir::{Block, Expr, Function, Iteration, LocalId, Rvalue, StmtKind};
use crate::ty::Ty;

/// A function with a parameter, and whether the parameter is borrowed.
fn is_borrowed(ty: Ty, body: impl FnOnce(&mut Toy, LocalId) -> Block) -> bool {
    let mut toy = Toy::new("f", Ty::None);
    let param = toy.param("p", ty);
    let body = body(&mut toy, param);
    let program = toy::program(vec![toy.body(body)]);
    borrowed_params(&program).contains(&(toy::function(0), param))
}

fn print(arg: Expr) -> Rvalue {
    Rvalue::Print { args: vec![arg], sep: text(" "), end: text("\n") }
}

#[test]
fn what_is_only_looked_at_is_borrowed() {
    let list = Ty::list(Ty::Int);
    assert!(is_borrowed(Ty::Str, |toy, p| vec![toy::run(print(toy.get(p)))]));
    assert!(is_borrowed(list.clone(), |toy, p| {
        let item = toy.var("item", Ty::Int);
        vec![toy::each(item, Iteration::List(toy.get(p)), Vec::new())]
    }));
    assert!(is_borrowed(list, |toy, p| {
        vec![toy::run(toy::builtin("list.append", vec![toy.get(p), toy::int(1)]))]
    }));
}

#[test]
fn what_is_kept_returned_or_rebound_is_owned() {
    assert!(!is_borrowed(Ty::Str, |toy, p| vec![toy::ret(toy.get(p))]));
    assert!(!is_borrowed(Ty::Str, |_, p| vec![toy::set(p, text("x"))]));
    assert!(!is_borrowed(Ty::Str, |toy, p| {
        let alias = toy.var("alias", Ty::Str);
        vec![toy::set(alias, toy.get(p))]
    }));
    assert!(!is_borrowed(Ty::Str, |toy, p| {
        let xs = toy.param("xs", Ty::list(Ty::Str));
        vec![toy::run(toy::builtin("list.append", vec![toy.get(xs), toy.get(p)]))]
    }));
}

#[test]
fn ints_are_never_borrowed() {
    assert!(!is_borrowed(Ty::Int, |toy, p| vec![toy::run(print(toy.get(p)))]));
}

/// A function that passes its parameter to the function at the position, and then does as told.
fn passing(position: usize, then: impl FnOnce(&Toy, LocalId) -> Block) -> Function {
    let mut toy = Toy::new("f", Ty::None);
    let param = toy.param("p", Ty::Str);
    let mut body = vec![toy::run(Rvalue::Call(toy::function(position), vec![toy.get(param)]))];
    body.extend(then(&toy, param));
    toy.body(body)
}

#[test]
fn a_cycle_of_functions_that_only_pass_a_parameter_on_borrows_it() {
    let program = toy::program(vec![passing(1, |_, _| Vec::new()), passing(0, |_, _| Vec::new())]);
    assert_eq!(borrowed_params(&program).len(), 2);
}

#[test]
fn one_function_of_a_cycle_that_keeps_the_parameter_makes_all_own_it() {
    let mut program = toy::program(Vec::new());
    let global = toy::add_global(&mut program);
    let keep = passing(0, |toy, p| vec![toy::stmt(StmtKind::StoreGlobal(global, toy.get(p)))]);
    let program = toy::program(vec![passing(1, |_, _| Vec::new()), keep]);
    assert!(borrowed_params(&program).is_empty());
}
