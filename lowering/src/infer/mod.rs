//! Types for every expression and variable, function by function.
//!
//! `infer(&hir) → TypeTable`. Functions are typed per *instance*: a function and the types of its
//! arguments, memoised, starting from the roots (canister methods by their annotations, module bodies,
//! `case_*` functions). An annotation of a parameter gives its type at a root and the expected type of
//! literals; where a call passes something else (`f(2)` where `float` is declared), the instance is
//! typed by what is passed, because that is what CPython would compute with.
//!
//! ```text
//! variable  ── join of all that is stored ──▶  one type; `T` and None make `T | None`, `T` and `U` their union
//! container ── one variable for its elements, which grows in the same way
//! instance  ── walked in rounds until nothing new is found (`context`)
//! ```
//!
//! The element type of a container that stays empty is `Never`: no value has it.

mod annotation;
mod apply;
pub(crate) mod arguments;
mod bindings;
mod boundary;
pub(crate) mod call;
pub(crate) mod canister;
pub(crate) mod class;
mod closure;
mod comprehension;
mod computed_template;
mod condition;
mod container;
mod context;
mod due;
pub(crate) mod exception;
mod expr;
mod flow;
mod grown;
pub(crate) mod identity;
mod iterable;
pub(crate) mod keyed;
pub mod members;
mod misuse;
mod mixed;
mod numbers;
mod operator;
pub(crate) mod record;
mod report;
mod rows;
mod shared;
mod sign;
mod spot;
mod stable;
mod stmt;
mod strict;
mod subscript;
pub(crate) mod sum;
mod table;
mod tagged;
mod target;
mod template;
mod unify;
pub(crate) mod unpacked;
mod walker;

#[cfg(test)]
mod tests;

pub(crate) use annotation::annotated;
pub use shared::SharedVariables;
pub use table::{Instance, InstanceId, TypeTable};

use std::collections::HashMap;

use crate::diagnostics::Diagnostic;
use crate::hir::split::split;
use crate::hir::{self, ExceptionClass, FunctionId, FunctionKind};
use crate::ty::Ty;

use context::{Context, Work};

/// What to type besides module bodies and canister methods.
#[derive(Clone, Debug, Default)]
pub struct InferOptions {
    /// Functions without parameters to be compiled though nothing calls them (conformance cases).
    pub extra_roots: Vec<hir::FunctionId>,
}

/// Types a program; where a variable would need a type for values of several, as [`split`] into its webs.
pub fn infer_split(hir: &mut hir::Program, options: &InferOptions) -> (TypeTable, Vec<Diagnostic>) {
    let mut found = infer(hir, options);
    while split(hir, &found.0.mixed) {
        found = infer(hir, options);
    }
    found
}

/// Types a program. Errors do not stop it: what could not be typed is `Never`.
pub fn infer(hir: &hir::Program, options: &InferOptions) -> (TypeTable, Vec<Diagnostic>) {
    let roots = roots(hir, options);
    let mut cx = Context::new(hir);
    cx.run(&roots);
    boundary::check(&mut cx, &roots);
    let table = finish(&cx, &roots);
    (table, cx.diagnostics)
}

/// The functions that are typed though nothing calls them, with the types of their parameters: module
/// bodies, canister methods, guards, and what was asked for.
fn roots(hir: &hir::Program, options: &InferOptions) -> Vec<(FunctionId, Vec<Ty>)> {
    let mut functions: Vec<FunctionId> = hir.modules.iter().map(|module| module.body).collect();
    for (id, function) in hir.functions.enumerate() {
        if let FunctionKind::Canister(method) = &function.kind {
            functions.push(id);
            functions.extend(method.guard.as_ref().map(|guard| guard.function));
        }
    }
    functions.extend(&options.extra_roots);
    // What shows an uncaught exception may call it.
    let classes = hir.classes.ids();
    functions.extend(classes.filter_map(|class| hir.own_method(class, "__str__")));
    let mut roots: Vec<(FunctionId, Vec<Ty>)> = Vec::new();
    for id in functions {
        if !roots.iter().any(|(root, _)| *root == id) {
            roots.push((id, declared_params(&hir.functions[id])));
        }
    }
    roots
}

/// The types of a function's parameters by annotation; one without is reported by `resolve`.
fn declared_params(function: &hir::Function) -> Vec<Ty> {
    let declared = |param: &hir::Param| {
        let annotation = function.locals[param.local].annotation.as_ref();
        annotation.and_then(annotation::annotated).unwrap_or(Ty::Never)
    };
    function.params.iter().map(declared).collect()
}

fn finish(cx: &Context, roots: &[(FunctionId, Vec<Ty>)]) -> TypeTable {
    let mut positions = HashMap::new();
    for (position, index) in cx.reached.iter().enumerate() {
        positions.insert(*index, InstanceId::new(position));
    }
    let targets = |(id, found): (&hir::ExprId, &Vec<(hir::ClassId, usize)>)| {
        let found = found.iter().filter_map(|(class, index)| Some((*class, *positions.get(index)?)));
        (*id, found.collect())
    };
    let instance = |work: &Work| {
        let function = &cx.hir.functions[work.function];
        let locals: Vec<Ty> = work.locals.iter().map(|slot| cx.unifier.finish(&slot.ty)).collect();
        let exprs = work.exprs.iter().map(|(id, ty)| (*id, cx.unifier.finish(ty)));
        let known = |calls: &HashMap<hir::ExprId, usize>| {
            let calls = calls.iter();
            calls.filter_map(|(id, index)| Some((*id, *positions.get(index)?))).collect()
        };
        Instance {
            function: work.function,
            captures: function.captures.iter().map(|c| locals[c.local.index()].clone()).collect(),
            params: work.key[work.key.len() - function.params.len()..]
                .iter()
                .map(|ty| cx.unifier.finish(ty))
                .collect(),
            result: cx.unifier.finish(&work.result),
            locals,
            exprs: exprs.collect(),
            calls: known(&work.calls),
            callbacks: known(&work.callbacks),
            methods: work.methods.iter().map(targets).collect(),
            dead: work.dead.clone(),
            templates: work.templates.clone(),
            misuses: work.misuses.clone(),
            none_targets: work.none_targets.clone(),
        }
    };
    let find = |function: FunctionId, key: &[Ty]| {
        cx.find(function, key).and_then(|index| positions.get(&index).copied())
    };
    let ty = |slot: &context::Slot| (slot.ty != Ty::Never).then(|| cx.unifier.finish(&slot.ty));
    let mut by_key = HashMap::new();
    for (position, index) in cx.reached.iter().enumerate() {
        let work = &cx.works[*index];
        let key: Vec<Ty> = work.key.iter().map(|ty| cx.unifier.finish(ty)).collect();
        by_key.entry((work.function, key)).or_insert(InstanceId::new(position));
    }
    let field = |slot: &context::Slot| cx.unifier.finish(&slot.ty);
    let declared = |ty: &Ty| cx.unifier.finish(ty);
    let text = |class: hir::ClassId| {
        let (owner, function) = cx.hir.class_method(ExceptionClass::User(class), "__str__")?;
        find(function, &[Ty::Exception(ExceptionClass::User(owner))])
    };
    TypeTable {
        by_key,
        values: cx.values.iter().filter_map(|index| positions.get(index).copied()).collect(),
        functions: cx.unifier.functions(),
        shared: cx.shared.clone(),
        instances: cx.reached.iter().map(|index| instance(&cx.works[*index])).collect(),
        globals: cx.globals.iter().map(ty).collect(),
        record_fields: cx
            .record_fields
            .iter()
            .map(|fields| fields.iter().map(declared).collect())
            .collect(),
        class_fields: cx.class_fields.iter().map(|slots| slots.iter().map(&field).collect()).collect(),
        class_texts: cx.hir.classes.ids().map(text).collect(),
        bodies: cx.hir.modules.iter().filter_map(|module| find(module.body, &[])).collect(),
        roots: roots.iter().filter_map(|(id, key)| Some((*id, find(*id, key)?))).collect(),
        reveals: cx.reveals.clone(),
        mixed: mixed::variables(cx),
        function_values: cx.function_values,
        crossing: cx.dues.crossing.clone(),
    }
}
