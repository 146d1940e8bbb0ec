//! Rules about bindings, statements and items.

use crate::hir::{Annotation, AnnotationKind, MethodKind};
use crate::ir::{Body, Export, ExprKind, FunctionId, Iteration, LocalId, LocalKind, Rvalue, StmtKind};
use crate::ty::Ty;
use crate::validate::ViolationKind;

use super::toy::{A, Toy, XS, mismatch, span, stmt};

#[test]
fn a_temporary_is_bound_at_one_place() {
    let mut toy = Toy::new();
    let temp = toy.local(LocalKind::Temp, Ty::Int);
    let (one, two) = (toy.int(1), toy.int(2));
    toy.body(vec![StmtKind::Let(temp, Rvalue::Pure(one)), StmtKind::Let(temp, Rvalue::Pure(two))]);
    toy.breaks(ViolationKind::RepeatedTemp(temp));
}

#[test]
fn a_temporary_is_read_in_the_block_that_binds_it() {
    let mut toy = Toy::new();
    let temp = toy.local(LocalKind::Temp, Ty::Int);
    let one = toy.int(1);
    let then = vec![stmt(StmtKind::Let(temp, Rvalue::Pure(one)))];
    let orelse = vec![toy.ret()];
    let condition = toy.bool(true);
    let read = toy.read(temp.index());
    toy.body(vec![StmtKind::If(condition, then, orelse), StmtKind::Do(Rvalue::Pure(read))]);
    toy.breaks(ViolationKind::Unbound(temp));
}

#[test]
fn a_variable_is_bound_on_every_path_to_a_read() {
    let mut toy = Toy::new();
    let v = toy.local(LocalKind::Variable, Ty::Int);
    let one = toy.int(1);
    let then = vec![stmt(StmtKind::Let(v, Rvalue::Pure(one)))];
    let condition = toy.bool(true);
    let read = toy.read(v.index());
    toy.body(vec![StmtKind::If(condition, then, vec![]), StmtKind::Do(Rvalue::Pure(read))]);
    toy.breaks(ViolationKind::Unbound(v));
}

#[test]
fn a_variable_bound_in_a_loop_may_be_unbound_after_it() {
    let mut toy = Toy::new();
    let v = toy.local(LocalKind::Variable, Ty::Int);
    let over = Iteration::List(toy.read(XS));
    let read = toy.read(v.index());
    let each = StmtKind::For { local: v, over, body: vec![], orelse: vec![] };
    toy.body(vec![each, StmtKind::Do(Rvalue::Pure(read))]);
    toy.breaks(ViolationKind::Unbound(v));
}

#[test]
fn only_marked_variables_are_checked() {
    let a = LocalId::new(A);
    Toy::new().rvalue_breaks(Rvalue::CheckedLocal(a), ViolationKind::NeedlessCheck(a));
}

#[test]
fn parameters_are_of_their_kind() {
    let mut toy = Toy::new();
    let v = toy.local(LocalKind::Param, Ty::Int);
    toy.body(vec![]);
    toy.breaks(ViolationKind::ParamKind(v));
}

#[test]
fn unpacking_binds_each_item_to_a_variable_of_its_own() {
    let mut toy = Toy::new();
    let v = toy.local(LocalKind::Variable, Ty::Int);
    let items = vec![toy.int(1), toy.int(2)];
    let tuple = toy.expr(ExprKind::Tuple(items), Ty::Tuple(vec![Ty::Int, Ty::Int]));
    toy.body(vec![StmtKind::Unpack(vec![v], tuple.clone())]);
    toy.breaks(ViolationKind::UnpackLength { due: 2, found: 1 });
    toy.body(vec![StmtKind::Unpack(vec![v, v], tuple)]);
    toy.breaks(ViolationKind::RepeatedUnpack(v));
}

#[test]
fn jumps_of_loops_stand_in_loops() {
    for kind in [StmtKind::Break, StmtKind::Continue] {
        let mut toy = Toy::new();
        let condition = toy.bool(true);
        toy.body(vec![StmtKind::If(condition, vec![stmt(kind)], vec![])]);
        toy.breaks(ViolationKind::OutsideLoop);
    }
}

#[test]
fn nothing_stands_after_a_jump() {
    let mut toy = Toy::new();
    let ret = toy.ret().kind;
    toy.body(vec![ret]);
    toy.breaks(ViolationKind::Unreachable);
}

#[test]
fn nothing_stands_after_a_loop_without_end() {
    let mut toy = Toy::new();
    let condition = Body { stmts: vec![], value: toy.bool(true) };
    toy.body(vec![StmtKind::While { condition, body: vec![], orelse: vec![] }]);
    toy.breaks(ViolationKind::Unreachable);
}

#[test]
fn control_does_not_fall_off_a_function_with_a_result() {
    let mut toy = Toy::new();
    toy.exact(vec![]);
    toy.breaks(ViolationKind::FallsOff);
}

#[test]
fn a_result_has_the_functions_type() {
    let mut toy = Toy::new();
    let x = toy.str("x");
    toy.exact(vec![StmtKind::Return(x)]);
    toy.breaks(mismatch("a result", Ty::Int, Ty::Str));
}

#[test]
fn only_exceptions_are_raised() {
    let mut toy = Toy::new();
    let one = toy.int(1);
    toy.exact(vec![StmtKind::Raise(one)]);
    toy.breaks(ViolationKind::Form { what: "an exception", found: Ty::Int });
}

#[test]
fn a_loop_goes_over_what_it_says() {
    let mut toy = Toy::new();
    let v = toy.local(LocalKind::Variable, Ty::Int);
    let over = Iteration::DictKeys(toy.read(XS));
    toy.body(vec![StmtKind::For { local: v, over, body: vec![], orelse: vec![] }]);
    toy.breaks(ViolationKind::Form { what: "a dict", found: Ty::list(Ty::Int) });
}

#[test]
fn a_loop_variable_has_the_type_of_the_items() {
    let mut toy = Toy::new();
    let v = toy.local(LocalKind::Variable, Ty::Str);
    let over = Iteration::List(toy.read(XS));
    toy.body(vec![StmtKind::For { local: v, over, body: vec![], orelse: vec![] }]);
    toy.breaks(mismatch("a loop variable", Ty::Str, Ty::Int));
}

#[test]
fn the_step_of_a_range_is_not_zero() {
    let mut toy = Toy::new();
    let v = toy.local(LocalKind::Variable, Ty::Int);
    let over = Iteration::Range { start: toy.int(0), stop: toy.int(1), step: toy.int(0) };
    toy.body(vec![StmtKind::For { local: v, over, body: vec![], orelse: vec![] }]);
    toy.breaks(ViolationKind::ZeroStep);
}

#[test]
fn a_modules_body_has_no_parameters_and_no_result() {
    let mut toy = Toy::new();
    toy.body(vec![]);
    toy.program.modules[0].body = FunctionId::new(1);
    toy.breaks(ViolationKind::ModuleBody);
}

#[test]
fn an_export_has_the_parameters_of_its_function() {
    let mut toy = Toy::new();
    toy.body(vec![]);
    toy.program.exports.push(Export {
        name: "f".into(),
        kind: MethodKind::Query,
        function: FunctionId::new(1),
        params: vec![],
        result: Annotation { kind: AnnotationKind::None, span: span() },
        guard: None,
        span: span(),
    });
    toy.breaks(ViolationKind::ExportParams);
}
