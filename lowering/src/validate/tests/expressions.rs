//! Rules about ids, expressions and computations.

use crate::builtins::BuiltinId;
use crate::hir::{Annotation, AnnotationKind, ModuleId};
use crate::ir::{
    Body, Expr, ExprId, ExprKind, FunctionId, Global, GlobalId, LocalId, LocalKind, Record, RecordField,
    Rvalue, ShortCircuit, StmtKind,
};
use crate::ty::{FunctionTy, Ty};
use crate::validate::ViolationKind;

use super::toy::{A, Toy, XS, mismatch, row, span};

#[test]
fn a_whole_program_is_valid() {
    let mut toy = Toy::new();
    let len = row("len", &[Ty::list(Ty::Int)]);
    let temp = toy.local(LocalKind::Temp, Ty::Int);
    let xs = toy.read(XS);
    let read = toy.read(temp.index());
    toy.exact(vec![StmtKind::Let(temp, Rvalue::Builtin(len, vec![xs])), StmtKind::Return(read)]);
    assert_eq!(toy.kinds(), []);
}

#[test]
fn expression_ids_are_unique() {
    let mut toy = Toy::new();
    let one = toy.int(1);
    let items = vec![one.clone(), one.clone()];
    let tuple = toy.expr(ExprKind::Tuple(items), Ty::Tuple(vec![Ty::Int, Ty::Int]));
    toy.expr_breaks(tuple, ViolationKind::RepeatedExprId(one.id));
}

#[test]
fn expression_ids_are_below_the_count() {
    let mut toy = Toy::new();
    let mut one = toy.int(1);
    one.id = ExprId::new(1000);
    toy.expr_breaks(one, ViolationKind::ExprIdOutOfRange(ExprId::new(1000)));
}

#[test]
fn ids_name_something() {
    let cases: Vec<(Rvalue, ViolationKind)> = vec![
        (Rvalue::CheckedLocal(LocalId::new(9)), ViolationKind::NoSuchLocal(LocalId::new(9))),
        (Rvalue::Call(FunctionId::new(9), vec![]), ViolationKind::NoSuchFunction(FunctionId::new(9))),
        (Rvalue::LoadGlobal(GlobalId::new(9)), ViolationKind::NoSuchGlobal(GlobalId::new(9))),
        (
            Rvalue::Record(crate::hir::RecordId::new(9), vec![]),
            ViolationKind::NoSuchRecord(crate::hir::RecordId::new(9)),
        ),
        (Rvalue::Builtin(BuiltinId(u16::MAX), vec![]), ViolationKind::NoSuchBuiltin(u16::MAX)),
    ];
    for (value, expected) in cases {
        Toy::new().rvalue_breaks(value, expected);
    }
}

#[test]
fn functions_belong_to_a_module() {
    let mut toy = Toy::new();
    toy.body(vec![]);
    toy.f().module = ModuleId::new(5);
    toy.breaks(ViolationKind::NoSuchModule(5));
}

#[test]
fn a_literal_has_its_type() {
    let mut toy = Toy::new();
    let one = toy.expr(ExprKind::Int(1.into()), Ty::Float);
    toy.expr_breaks(one, mismatch("the type of an expression", Ty::Int, Ty::Float));
}

#[test]
fn none_is_none_or_an_optional() {
    let mut toy = Toy::new();
    let none = toy.expr(ExprKind::None, Ty::Int);
    toy.expr_breaks(none, ViolationKind::Form { what: "the type of None", found: Ty::Int });
}

#[test]
fn a_variable_is_read_with_its_type() {
    let mut toy = Toy::new();
    let a = toy.expr(ExprKind::Local(LocalId::new(A)), Ty::Str);
    toy.expr_breaks(a, mismatch("the type of an expression", Ty::Int, Ty::Str));
}

#[test]
fn a_function_value_has_the_functions_type() {
    let mut toy = Toy::new();
    let ty = Ty::Function(Box::new(FunctionTy { params: vec![], result: Ty::Int }));
    let value = toy.expr(ExprKind::Function(FunctionId::new(0)), ty.clone());
    let due = Ty::Function(Box::new(FunctionTy { params: vec![], result: Ty::None }));
    toy.expr_breaks(value, mismatch("the type of an expression", due, ty));
}

#[test]
fn a_function_known_exactly_has_the_captures_of_its_type() {
    let mut toy = Toy::new();
    let ty = Ty::closure(crate::hir::FunctionId::new(0), vec![Ty::Str]);
    let captured = toy.int(1);
    let value = toy.expr(ExprKind::Tuple(vec![captured]), ty.clone());
    toy.expr_breaks(value, ViolationKind::Form { what: "the captures of a function", found: ty });
}

#[test]
fn a_tuple_has_the_item_that_is_read() {
    let mut toy = Toy::new();
    let one = toy.int(1);
    let tuple = toy.expr(ExprKind::Tuple(vec![one]), Ty::Tuple(vec![Ty::Int]));
    let item = toy.expr(ExprKind::TupleItem(Box::new(tuple), 1), Ty::Int);
    toy.expr_breaks(item, ViolationKind::NoSuchItem(1));
}

#[test]
fn an_expression_holds_only_total_rows_without_effects() {
    let mut toy = Toy::new();
    let id = row("list.__getitem__", &[Ty::list(Ty::Int), Ty::Int]);
    let args = vec![toy.read(XS), toy.int(0)];
    let item = toy.expr(ExprKind::Builtin(id, args), Ty::Int);
    toy.body(vec![StmtKind::Do(Rvalue::Pure(item))]);
    assert_eq!(toy.kinds(), [ViolationKind::Impure(id), ViolationKind::ReadsMutable(id)]);
}

#[test]
fn a_row_gets_as_many_arguments_as_it_has_parameters() {
    let mut toy = Toy::new();
    let id = row("int.__add__", &[Ty::Int, Ty::Int]);
    let one = toy.int(1);
    toy.rvalue_breaks(Rvalue::Builtin(id, vec![one]), ViolationKind::ArgumentCount { due: 2, found: 1 });
}

#[test]
fn a_row_gets_arguments_of_its_types_with_type_parameters_bound() {
    let mut toy = Toy::new();
    let id = row("list.append", &[Ty::list(Ty::Int), Ty::Int]);
    let args = vec![toy.read(XS), toy.str("x")];
    toy.rvalue_breaks(
        Rvalue::Builtin(id, args),
        ViolationKind::BuiltinArgument { builtin: id, index: 1, found: Ty::Str },
    );
}

#[test]
fn the_result_of_a_row_has_the_type_of_the_expression() {
    let mut toy = Toy::new();
    let id = row("int.__add__", &[Ty::Int, Ty::Int]);
    let args = vec![toy.int(1), toy.int(2)];
    let sum = toy.expr(ExprKind::Builtin(id, args), Ty::Str);
    toy.expr_breaks(sum, ViolationKind::BuiltinResult { builtin: id, due: Ty::Str });
}

#[test]
fn conditions_are_bools() {
    let mut toy = Toy::new();
    let one = toy.int(1);
    let not = toy.expr(ExprKind::Not(Box::new(one)), Ty::Bool);
    toy.expr_breaks(not, mismatch("a condition", Ty::Bool, Ty::Int));
}

#[test]
fn both_branches_have_the_type_of_the_whole() {
    let mut toy = Toy::new();
    let kind = ExprKind::IfElse {
        condition: Box::new(toy.bool(true)),
        then: Box::new(toy.int(1)),
        otherwise: Box::new(toy.str("x")),
    };
    let chosen = toy.expr(kind, Ty::Int);
    toy.expr_breaks(chosen, mismatch("a branch", Ty::Int, Ty::Str));
}

#[test]
fn only_an_optional_is_unwrapped_or_tested_for_none() {
    for kind in [ExprKind::Unwrap as fn(Box<Expr>) -> ExprKind, ExprKind::IsNone] {
        let mut toy = Toy::new();
        let one = toy.int(1);
        let kind = kind(Box::new(one));
        let ty = if matches!(kind, ExprKind::IsNone(_)) { Ty::Bool } else { Ty::Int };
        let expr = toy.expr(kind, ty);
        toy.expr_breaks(expr, ViolationKind::Form { what: "an Optional", found: Ty::Int });
    }
}

#[test]
fn an_optional_is_never_wrapped_again() {
    let mut toy = Toy::new();
    let ty = Ty::Optional(Box::new(Ty::Int));
    let none = toy.expr(ExprKind::None, ty.clone());
    let some = toy.expr(ExprKind::Some(Box::new(none)), Ty::Optional(Box::new(ty.clone())));
    toy.expr_breaks(some, ViolationKind::Form { what: "a value that is not None", found: ty });
}

#[test]
fn no_inference_variable_is_left() {
    let mut toy = Toy::new();
    let none = toy.expr(ExprKind::None, Ty::Optional(Box::new(Ty::Var(3))));
    toy.expr_breaks(none, ViolationKind::UnknownType(Ty::Optional(Box::new(Ty::Var(3)))));
}

#[test]
fn a_call_fits_the_parameters() {
    let mut toy = Toy::new();
    let args = vec![toy.int(1), toy.int(2)];
    toy.rvalue_breaks(
        Rvalue::Call(FunctionId::new(1), args),
        mismatch("an argument", Ty::list(Ty::Int), Ty::Int),
    );
    let mut toy = Toy::new();
    let args = vec![toy.int(1)];
    toy.rvalue_breaks(
        Rvalue::Call(FunctionId::new(1), args),
        ViolationKind::ArgumentCount { due: 2, found: 1 },
    );
}

#[test]
fn only_a_function_value_is_called() {
    let mut toy = Toy::new();
    let one = toy.int(1);
    toy.rvalue_breaks(
        Rvalue::CallValue(one, vec![]),
        ViolationKind::Form { what: "a function", found: Ty::Int },
    );
}

#[test]
fn a_variable_gets_values_of_its_type() {
    let mut toy = Toy::new();
    let v = toy.local(LocalKind::Variable, Ty::Str);
    let one = toy.int(1);
    toy.body(vec![StmtKind::Let(v, Rvalue::Pure(one))]);
    toy.breaks(mismatch("a value", Ty::Str, Ty::Int));
}

#[test]
fn the_items_of_a_list_and_a_dict_have_its_types() {
    let mut toy = Toy::new();
    let v = toy.local(LocalKind::Variable, Ty::list(Ty::Int));
    let x = toy.str("x");
    toy.body(vec![StmtKind::Let(v, Rvalue::List(vec![x]))]);
    toy.breaks(mismatch("an item", Ty::Int, Ty::Str));
    let mut toy = Toy::new();
    let v = toy.local(LocalKind::Variable, Ty::dict(Ty::Str, Ty::Int));
    let pair = (toy.int(1), toy.int(1));
    toy.body(vec![StmtKind::Let(v, Rvalue::Dict(vec![pair]))]);
    toy.breaks(mismatch("a key", Ty::Str, Ty::Int));
}

fn with_record() -> (Toy, Ty) {
    let mut toy = Toy::new();
    let annotation = Annotation { kind: AnnotationKind::Unknown, span: span() };
    toy.program.records.push(Record {
        name: "R".into(),
        module: ModuleId::new(0),
        doc: None,
        kind: crate::hir::RecordKind::Dict,
        open: false,
        fields: vec![RecordField {
            name: "n".into(),
            ty: Ty::Int,
            required: true,
            annotation,
            enforced: None,
        }],
        span: span(),
    });
    (toy, Ty::Record(crate::hir::RecordId::new(0)))
}

#[test]
fn a_record_has_all_its_fields_and_no_other() {
    let (toy, _) = with_record();
    let id = crate::hir::RecordId::new(0);
    toy.rvalue_breaks(Rvalue::Record(id, vec![]), ViolationKind::ArgumentCount { due: 1, found: 0 });
    let (mut toy, ty) = with_record();
    let v = toy.local(LocalKind::Variable, ty);
    let one = toy.int(1);
    let record = StmtKind::Let(v, Rvalue::Record(id, vec![(0, one)]));
    let v = toy.read(v.index());
    toy.body(vec![record, StmtKind::Do(Rvalue::LoadField(v, 1))]);
    toy.breaks(ViolationKind::NoSuchField(id, 1));
}

#[test]
fn a_record_field_always_holds_a_value() {
    let (mut toy, _) = with_record();
    toy.body(vec![]);
    toy.program.records[0].fields[0].ty = Ty::Never;
    toy.breaks(ViolationKind::NoValues);
}

#[test]
fn print_separates_with_text() {
    let mut toy = Toy::new();
    let (sep, end) = (toy.int(1), toy.str(""));
    toy.rvalue_breaks(Rvalue::Print { args: vec![], sep, end }, mismatch("a text", Ty::Str, Ty::Int));
}

#[test]
fn a_short_circuit_joins_bools() {
    let mut toy = Toy::new();
    let left = toy.bool(true);
    let right = Body { stmts: vec![], value: toy.int(1) };
    toy.rvalue_breaks(
        Rvalue::ShortCircuit(ShortCircuit::And, left, Box::new(right)),
        mismatch("a condition", Ty::Bool, Ty::Int),
    );
}

#[test]
fn a_used_module_variable_has_a_type() {
    let mut toy = Toy::new();
    toy.program.globals.push(Global {
        name: "g".into(),
        module: ModuleId::new(0),
        ty: None,
        always_bound: true,
        constant: None,
        span: span(),
    });
    let id = GlobalId::new(0);
    toy.rvalue_breaks(Rvalue::LoadGlobal(id), ViolationKind::GlobalWithoutType(id));
}
