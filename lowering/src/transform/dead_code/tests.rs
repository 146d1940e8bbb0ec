use super::dead_code;
use crate::analysis::toy::{self, Toy, arith, int, text};
use crate::builtins;
use crate::ir::{Block, Expr, LocalId, Rvalue, Stmt, StmtKind};
use crate::ty::Ty;

fn toy() -> (Toy, LocalId, LocalId) {
    let mut toy = Toy::new("f", Ty::None);
    let x = toy.var("x", Ty::Int);
    let y = toy.var("y", Ty::Int);
    (toy, x, y)
}

fn call(args: Vec<Expr>) -> Rvalue {
    Rvalue::Call(toy::function(0), args)
}

/// What is left of a body.
fn left(toy: Toy, body: Block) -> Block {
    let mut program = toy::program(vec![toy.body(body)]);
    dead_code(&mut program);
    let Some(function) = program.functions.iter().next() else { return Vec::new() };
    function.body.clone()
}

#[test]
fn a_value_that_nobody_reads_is_not_computed_and_neither_is_what_only_it_reads() {
    // y = 1; x = y
    let (toy, x, y) = toy();
    let body = vec![toy::set(y, int(1)), toy::set(x, toy.get(y))];
    assert!(left(toy, body).is_empty());
}

#[test]
fn a_call_whose_value_nobody_reads_is_still_made() {
    // y = f(); x = y + 1
    let (toy, x, y) = toy();
    let body = vec![toy::bind(y, call(Vec::new())), toy::set(x, arith("add", toy.get(y), int(1)))];
    let left = left(toy, body);
    let [only] = &left[..] else { panic!("{left:?}") };
    assert!(matches!(only.kind, StmtKind::Do(Rvalue::Call(..))), "{only:?}");
}

#[test]
fn what_may_raise_is_still_done() {
    // x = 7 // 0
    let (toy, x, _) = toy();
    let division = toy::builtin("int.__floordiv__", vec![int(7), int(0)]);
    let Rvalue::Builtin(row, _) = &division else { panic!("{division:?}") };
    assert!(builtins::get(*row).may_raise());
    let left = left(toy, vec![toy::bind(x, division)]);
    assert!(matches!(left[..], [Stmt { kind: StmtKind::Do(Rvalue::Builtin(..)), .. }]), "{left:?}");
}

#[test]
fn an_empty_branch_is_no_branch() {
    // if True: x = 1
    let (toy, x, _) = toy();
    let body = vec![toy::branch(toy::truth(true), vec![toy::set(x, int(1))], Vec::new())];
    assert!(left(toy, body).is_empty());
}

#[test]
fn a_value_that_is_read_stays() {
    let (mut toy, x, _) = toy();
    let name = toy.var("name", Ty::Str);
    let body = vec![
        toy::set(x, int(1)),
        toy::set(name, text("a")),
        toy::run(call(vec![toy.get(x), toy.get(name)])),
    ];
    assert_eq!(left(toy, body).len(), 3);
}
