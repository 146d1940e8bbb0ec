//! What is bound when, while a module's body runs.

use super::build::{Build, Fun};
use crate::diagnostics::Code;
use crate::hir::{ExprKind, GlobalId, NameRef, StmtKind};
use crate::ty::{FunctionTy, Ty};

/// A function that returns a module variable.
fn reader(b: &mut Build, name: &str, global: GlobalId) -> Fun {
    let fun = b.function(name, &[], Ty::Int);
    let value = b.global_name(global, Ty::Int);
    let ret = b.ret(value);
    b.body(fun, vec![ret]);
    fun
}

fn codes(b: Build) -> Vec<Code> {
    b.lower().1.iter().map(|diagnostic| diagnostic.code).collect()
}

#[test]
fn a_variable_assigned_before_any_reader_runs_is_always_bound() {
    let mut b = Build::new();
    let total = b.global("total", Ty::Int);
    let read = reader(&mut b, "read", total);
    let define = b.define(read);
    let zero = b.int(0);
    let set = b.set_global(total, zero);
    let call = b.call(read, vec![]);
    let run = b.run(call);
    b.body(Fun(0), vec![define, set, run]);
    let (program, diagnostics) = b.lower();
    assert_eq!(diagnostics, []);
    assert!(program.globals[0].always_bound);
}

#[test]
fn a_variable_that_a_call_may_read_too_early_is_checked() {
    let mut b = Build::new();
    let total = b.global("total", Ty::Int);
    let read = reader(&mut b, "read", total);
    let through = b.function("through", &[], Ty::Int);
    let call = b.call(read, vec![]);
    let ret = b.ret(call);
    b.body(through, vec![ret]);
    let defines = [b.define(read), b.define(through)];
    let call = b.call(through, vec![]);
    let run = b.run(call);
    let zero = b.int(0);
    let set = b.set_global(total, zero);
    let mut body = defines.to_vec();
    body.extend([run, set]);
    b.body(Fun(0), body);
    let (program, diagnostics) = b.lower();
    assert_eq!(diagnostics, []);
    assert!(!program.globals[0].always_bound);
}

#[test]
fn a_variable_assigned_in_one_branch_is_checked() {
    let mut b = Build::new();
    let total = b.global("total", Ty::Int);
    let flag = b.bool(true);
    let zero = b.int(0);
    let set = b.set_global(total, zero);
    let branch = b.stmt(StmtKind::If(flag, vec![set], vec![]));
    b.body(Fun(0), vec![branch]);
    assert!(!b.lower().0.globals[0].always_bound);
}

#[test]
fn a_call_that_reaches_a_later_definition_is_refused() {
    let mut b = Build::new();
    let last = b.function("last", &[], Ty::None);
    let first = b.function("first", &[], Ty::None);
    let call = b.call(last, vec![]);
    let run = b.run(call);
    b.body(first, vec![run]);
    let define_first = b.define(first);
    let call = b.call(first, vec![]);
    let run = b.run(call);
    let define_last = b.define(last);
    b.body(Fun(0), vec![define_first, run, define_last]);
    let (_, diagnostics) = b.lower();
    let [only] = diagnostics.as_slice() else { panic!("{diagnostics:?}") };
    assert_eq!(only.code, Code::UsedBeforeDefinition);
    assert_eq!(only.secondary.len(), 1);
    assert!(only.message.contains("`last`"), "{}", only.message);
}

#[test]
fn functions_may_name_later_ones_if_they_run_after_them() {
    let mut b = Build::new();
    let last = b.function("last", &[], Ty::None);
    let first = b.function("first", &[], Ty::None);
    let call = b.call(last, vec![]);
    let run = b.run(call);
    b.body(first, vec![run]);
    let defines = [b.define(first), b.define(last)];
    let call = b.call(first, vec![]);
    let run = b.run(call);
    let mut body = defines.to_vec();
    body.push(run);
    b.body(Fun(0), body);
    assert_eq!(codes(b), []);
}

#[test]
fn keeping_a_function_value_is_not_calling_it() {
    let mut b = Build::new();
    let ty = FunctionTy { params: vec![], result: Ty::None };
    let ty = Ty::Function(Box::new(ty));
    let handler = b.global("handler", ty);
    let last = b.function("last", &[], Ty::None);
    let first = b.function("first", &[], Ty::None);
    let call = b.call(last, vec![]);
    let run = b.run(call);
    b.body(first, vec![run]);
    let value = ExprKind::Name(NameRef::Function(crate::hir::FunctionId::new(first.0)));
    let value = b.expr(value, Ty::closure(crate::hir::FunctionId::new(first.0), Vec::new()));
    b.stands_for(first);
    let keep = b.set_global(handler, value);
    let define_first = b.define(first);
    let define_last = b.define(last);
    b.body(Fun(0), vec![define_first, keep, define_last]);
    assert_eq!(codes(b), []);
}
