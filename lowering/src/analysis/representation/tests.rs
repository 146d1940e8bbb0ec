use super::{Repr, common_repr};
use crate::analysis::facts::analyze;
use crate::analysis::int_range::IntRange;
use crate::analysis::toy::{self, Toy, arith, cmp, int};
use crate::ir::{ExprKind, Rvalue, StmtKind};
use crate::ty::Ty;

const U64: i128 = u64::MAX as i128;
const I64: i128 = i64::MAX as i128;

#[test]
fn the_least_representation_holds_the_range() {
    assert_eq!(Repr::of(IntRange::between(-1, I64)), Repr::I64);
    assert_eq!(Repr::of(IntRange::between(0, I64 + 1)), Repr::U64);
    assert_eq!(Repr::of(IntRange::between(-1, I64 + 1)), Repr::Int);
    assert_eq!(Repr::of(IntRange::at_least(0)), Repr::Int);
    assert_eq!(Repr::of(IntRange::EMPTY), Repr::I64);
}

#[test]
fn operands_of_different_signs_need_a_type_for_both() {
    let (natural, negative) = (IntRange::between(0, U64), IntRange::exactly(-1));
    assert_eq!(common_repr([natural, IntRange::exactly(3)]), Repr::U64);
    assert_eq!(common_repr([natural, negative]), Repr::Int);
    assert_eq!(common_repr([IntRange::between(0, 9), negative]), Repr::I64);
}

#[test]
fn subtraction_stays_in_u64_only_where_a_condition_bounds_it() {
    // def f(n): if n >= 1: return n - 1; return n - 1       (n up to 2**64 - 1)
    let mut toy = Toy::new("f", Ty::Int);
    let n = toy.param("n", Ty::Int);
    let (bounded, free) = (arith("sub", toy.get(n), int(1)), arith("sub", toy.get(n), int(1)));
    let operation = |expr: &crate::ir::Expr| {
        let ExprKind::Builtin(id, args) = &expr.kind else { panic!("an operation") };
        (*id, args.clone())
    };
    let ((id, in_then), (_, in_else)) = (operation(&bounded), operation(&free));
    let condition = cmp("ge", toy.get(n), int(1));
    let f = vec![toy::branch(condition, vec![toy::ret(bounded)], vec![toy::ret(free)])];
    let call = |value| toy::run(Rvalue::Call(toy::function(0), vec![int(value)]));
    let main = Toy::new("main", Ty::None).body(vec![call(0), call(U64)]);
    let facts = analyze(&toy::program(vec![toy.body(f), main]));
    assert_eq!(facts.operation_repr(id, &in_then), Repr::U64);
    assert_eq!(facts.operation_repr(id, &in_else), Repr::I64, "only 0 is left: -1");
    assert_eq!(facts.local_repr(toy::function(0), n), Repr::U64);
    assert_eq!(facts.result_repr(toy::function(0)), Repr::Int);
}

#[test]
fn functions_used_as_values_take_and_give_unbounded_ints() {
    let mut f = Toy::new("f", Ty::Int);
    let param = f.param("p", Ty::Int);
    let one = f.body(vec![toy::ret(int(1))]);
    let value = toy::expr(ExprKind::Function(toy::function(0)), Ty::None);
    let main = Toy::new("main", Ty::None).body(vec![toy::run(Rvalue::Pure(value))]);
    let facts = analyze(&toy::program(vec![one, main]));
    assert_eq!(facts.local_repr(toy::function(0), param), Repr::Int);
    assert_eq!(facts.result_repr(toy::function(0)), Repr::Int);
}

#[test]
fn a_literal_that_is_never_reached_keeps_its_own_representation() {
    let mut toy = Toy::new("f", Ty::Int);
    let x = toy.var("x", Ty::Int);
    let big = arith("add", int(1 << 100), toy.get(x));
    let ExprKind::Builtin(id, args) = big.kind.clone() else { panic!("an operation") };
    let body = vec![toy::set(x, int(1)), toy::ret(toy.get(x)), toy::stmt(StmtKind::Return(big))];
    let facts = analyze(&toy::program(vec![toy.body(body)]));
    assert!(facts.is_unreachable(args[1].id));
    assert_eq!(facts.operation_repr(id, &args), Repr::Int);
}
