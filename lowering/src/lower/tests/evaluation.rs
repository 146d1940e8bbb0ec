//! Python's order of evaluation in the IR (Language Reference 6.16).

use super::build::{Build, Fun, assert_shows};
use crate::hir::{BinaryOp, BoolOp, CompareOp, ExprKind, FormatPart, StmtKind, UnaryOp};
use crate::ty::Ty;

fn pair_of_calls(build: &mut Build) -> (Fun, Fun) {
    let first = build.function("first", &[], Ty::Int);
    let one = build.int(1);
    let one = build.ret(one);
    build.body(first, vec![one]);
    let second = build.function("second", &[], Ty::Int);
    let two = build.int(2);
    let two = build.ret(two);
    build.body(second, vec![two]);
    (first, second)
}

#[test]
fn operands_with_effects_run_left_to_right_before_the_operation() {
    let mut b = Build::new();
    let (first, second) = pair_of_calls(&mut b);
    let main = b.function("run", &[("a", Ty::Int)], Ty::Int);
    let a = b.name(crate::hir::LocalId::new(0), Ty::Int);
    let x = b.call(first, vec![]);
    let y = b.call(second, vec![]);
    let sum = b.binary(BinaryOp::Add, a, x, Ty::Int);
    let total = b.binary(BinaryOp::Add, sum, y, Ty::Int);
    let ret = b.ret(total);
    b.body(main, vec![ret]);
    assert_shows(
        &b.show(main),
        "
        def main.run(a: int) -> int:
            call.1: int = call main.first()
            call.2: int = call main.second()
            return int.__add__(int.__add__(a, call.1), call.2)
        ",
    );
}

#[test]
fn a_walrus_does_not_change_what_an_earlier_operand_was() {
    let mut b = Build::new();
    let main = b.function("run", &[("a", Ty::Int)], Ty::Int);
    let a = crate::hir::LocalId::new(0);
    let before = b.name(a, Ty::Int);
    let ten = b.int(10);
    let after = b.walrus(a, ten, Ty::Int);
    let sum = b.binary(BinaryOp::Add, before, after, Ty::Int);
    let ret = b.ret(sum);
    b.body(main, vec![ret]);
    assert_shows(
        &b.show(main),
        "
        def main.run(a: int) -> int:
            before.1: int = a
            a = 10
            return int.__add__(before.1, a)
        ",
    );
}

#[test]
fn the_value_of_an_assignment_comes_before_the_base_and_the_index() {
    let mut b = Build::new();
    let (first, second) = pair_of_calls(&mut b);
    let lists = b.function("lists", &[], Ty::list(Ty::Int));
    let empty = b.list(vec![], Ty::Int);
    let empty = b.ret(empty);
    b.body(lists, vec![empty]);
    let main = b.function("run", &[], Ty::None);
    let base = b.call(lists, vec![]);
    let index = b.call(first, vec![]);
    let target = b.onto_item(base, index);
    let value = b.call(second, vec![]);
    let assign = b.assign(target, value);
    b.body(main, vec![assign]);
    assert_shows(
        &b.show(main),
        "
        def main.run() -> None:
            call.0: int = call main.second()
            call.1: list[int] = call main.lists()
            call.2: int = call main.first()
            do list.__setitem__(call.1, call.2, call.0)
        ",
    );
}

#[test]
fn a_direct_value_needs_no_temporary() {
    let mut b = Build::new();
    let (first, _) = pair_of_calls(&mut b);
    let main = b.function("run", &[], Ty::None);
    let x = b.local(main, "x", Ty::Int);
    let call = b.call(first, vec![]);
    let set = b.set(x, call);
    let again = b.call(first, vec![]);
    let run = b.run(again);
    b.body(main, vec![set, run]);
    assert_shows(
        &b.show(main),
        "
        def main.run() -> None:
            x: int = call main.first()
            call main.first()
        ",
    );
}

#[test]
fn pure_conditions_stay_in_one_expression() {
    let mut b = Build::new();
    let main = b.function("run", &[("a", Ty::Int), ("b", Ty::Bool)], Ty::Bool);
    let zero = b.int(0);
    let a = b.name(crate::hir::LocalId::new(0), Ty::Int);
    let positive = b.compare(a, vec![(CompareOp::Greater, zero)]);
    let flag = b.name(crate::hir::LocalId::new(1), Ty::Bool);
    let flag = b.expr(ExprKind::Unary(UnaryOp::Not, Box::new(flag)), Ty::Bool);
    let both = b.bool_op(BoolOp::And, vec![positive, flag], Ty::Bool);
    let ret = b.ret(both);
    b.body(main, vec![ret]);
    assert_shows(
        &b.show(main),
        "
        def main.run(a: int, b: bool) -> bool:
            return (int.__gt__(a, 0) and not b)
        ",
    );
}

#[test]
fn a_right_side_with_effects_runs_only_if_needed() {
    let mut b = Build::new();
    let (first, _) = pair_of_calls(&mut b);
    let main = b.function("run", &[("flag", Ty::Bool)], Ty::Bool);
    let flag = b.name(crate::hir::LocalId::new(0), Ty::Bool);
    let call = b.call(first, vec![]);
    let one = b.int(1);
    let equal = b.compare(call, vec![(CompareOp::Equal, one)]);
    let either = b.bool_op(BoolOp::Or, vec![flag, equal], Ty::Bool);
    let ret = b.ret(either);
    b.body(main, vec![ret]);
    assert_shows(
        &b.show(main),
        "
        def main.run(flag: bool) -> bool:
            condition.2: bool = flag or
                call.1: int = call main.first()
                => int.__eq__(call.1, 1)
            return condition.2
        ",
    );
}

#[test]
fn a_chained_comparison_evaluates_its_middle_once_and_its_end_perhaps() {
    let mut b = Build::new();
    let (first, second) = pair_of_calls(&mut b);
    let main = b.function("run", &[], Ty::Bool);
    let zero = b.int(0);
    let middle = b.call(first, vec![]);
    let end = b.call(second, vec![]);
    let chain = b.compare(zero, vec![(CompareOp::Less, middle), (CompareOp::LessEqual, end)]);
    let ret = b.ret(chain);
    b.body(main, vec![ret]);
    assert_shows(
        &b.show(main),
        "
        def main.run() -> bool:
            call.0: int = call main.first()
            condition.2: bool = int.__lt__(0, call.0) and
                call.1: int = call main.second()
                => int.__le__(call.0, call.1)
            return condition.2
        ",
    );
}

#[test]
fn or_of_an_optional_and_its_type_unwraps() {
    let mut b = Build::new();
    let main = b.function("run", &[("name", Ty::optional(Ty::Str))], Ty::Str);
    let name = b.name(crate::hir::LocalId::new(0), Ty::optional(Ty::Str));
    let usual = b.str("nobody");
    let or = b.bool_op(BoolOp::Or, vec![name, usual], Ty::Str);
    let ret = b.ret(or);
    b.body(main, vec![ret]);
    assert_shows(
        &b.show(main),
        "
        def main.run(name: str | None) -> str:
            return (name! if (not (name is None) and bool(name!)) else \"nobody\")
        ",
    );
}

#[test]
fn membership_in_a_tuple_is_a_row_of_equalities() {
    let mut b = Build::new();
    let main = b.function("run", &[("a", Ty::Int)], Ty::Bool);
    let a = b.name(crate::hir::LocalId::new(0), Ty::Int);
    let items = vec![b.int(1), b.int(2), b.str("x")];
    let items = b.tuple(items);
    let test = b.compare(a, vec![(CompareOp::NotIn, items)]);
    let ret = b.ret(test);
    b.body(main, vec![ret]);
    assert_shows(
        &b.show(main),
        "
        def main.run(a: int) -> bool:
            return not (int.__eq__(a, 1) or int.__eq__(a, 2))
        ",
    );
}

#[test]
fn a_changing_field_of_an_f_string_is_formatted_before_the_next_is_evaluated() {
    let mut b = Build::new();
    let main = b.function("run", &[("xs", Ty::list(Ty::Int))], Ty::Str);
    let xs = crate::hir::LocalId::new(0);
    let whole = b.name(xs, Ty::list(Ty::Int));
    let again = b.name(xs, Ty::list(Ty::Int));
    let last = b.method(again, "pop", vec![], Ty::Int);
    let field =
        |value| FormatPart::Value { value, conversion: crate::hir::Conversion::None, spec: vec![] };
    let parts = vec![field(whole), FormatPart::Literal(" ".into()), field(last)];
    let text = b.expr(ExprKind::FString(parts), Ty::Str);
    let ret = b.ret(text);
    b.body(main, vec![ret]);
    assert_shows(
        &b.show(main),
        "
        def main.run(xs: list[int]) -> str:
            text.2: str = format({xs})
            pop.1: int = do list.pop(xs)
            text.3: str = format({text.2}, \" \", {pop.1})
            return text.3
        ",
    );
}

#[test]
fn an_argument_where_an_optional_is_due_is_wrapped() {
    let mut b = Build::new();
    let callee = b.function("show", &[("value", Ty::optional(Ty::Int))], Ty::None);
    let main = b.function("run", &[("value", Ty::optional(Ty::Int))], Ty::None);
    let one = b.int(1);
    let some = b.call(callee, vec![one]);
    let some = b.run(some);
    let none = b.none();
    let none = b.call(callee, vec![none]);
    let none = b.run(none);
    let narrowed = b.name(crate::hir::LocalId::new(0), Ty::Int);
    let narrowed = b.call(callee, vec![narrowed]);
    let narrowed = b.run(narrowed);
    b.body(main, vec![some, none, narrowed]);
    assert_shows(
        &b.show(main),
        "
        def main.run(value: int | None) -> None:
            call main.show(Some(1))
            call main.show(None)
            call main.show(Some(value!))
        ",
    );
}

#[test]
fn what_follows_a_call_that_never_returns_is_dropped() {
    let mut b = Build::new();
    let fail = b.function("fail", &[], Ty::Never);
    let raise = b.builtin("ValueError", vec![], Ty::Never);
    let raise = b.stmt(StmtKind::Raise(Some(raise), None));
    b.body(fail, vec![raise]);
    let main = b.function("run", &[("a", Ty::Int)], Ty::Int);
    let a = b.name(crate::hir::LocalId::new(0), Ty::Int);
    let call = b.call(fail, vec![]);
    let sum = b.binary(BinaryOp::Add, a, call, Ty::Never);
    let ret = b.ret(sum);
    b.body(main, vec![ret]);
    assert_shows(
        &b.show(main),
        "
        def main.run(a: int) -> int:
            call.1: Never = call main.fail()
        ",
    );
}
