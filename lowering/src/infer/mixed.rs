//! Variables that might be of simpler types if they were split.

use std::collections::BTreeSet;

use crate::diagnostics::{Code, Diagnostic};
use crate::hir::split::Variable;
use crate::hir::{FunctionId, FunctionKind, Place, Program};
use crate::source::Span;

use super::context::Context;

/// Those whose types hold values of several types, and all of a function in which a value of the wrong type
/// is stored or used: what a container holds may come from what shares a name with it.
pub(super) fn variables(cx: &Context) -> BTreeSet<Variable> {
    let mut found = cx.mixed.clone();
    for span in cx.diagnostics.iter().filter_map(wrong_type) {
        let Some(function) = around(cx.hir, span) else { continue };
        let locals = cx.hir.functions[function].locals.ids();
        found.extend(locals.map(|local| (function, Place::Local(local))));
        let body = cx.hir.modules[cx.hir.functions[function].module].body == function;
        let globals = cx.hir.globals.ids().filter(|_| body);
        found.extend(globals.map(|global| (function, Place::Global(global))));
    }
    found
}

/// Where a value has the wrong type, if that is what is wrong.
fn wrong_type(diagnostic: &Diagnostic) -> Option<Span> {
    let about_types = matches!(diagnostic.code, Code::ConflictingTypes | Code::TypeMismatch);
    let label = diagnostic.primary.as_ref().filter(|_| about_types && diagnostic.is_error())?;
    Some(label.span)
}

/// The innermost function around, or the body of the module.
fn around(hir: &Program, span: Span) -> Option<FunctionId> {
    let inside =
        |outer: Span| outer.file == span.file && outer.start <= span.start && span.end <= outer.end;
    let functions = hir.functions.enumerate();
    let inner = functions
        .filter(|(_, function)| function.kind != FunctionKind::ModuleBody && inside(function.span))
        .min_by_key(|(_, function)| function.span.end - function.span.start);
    let module = || hir.modules.iter().find(|module| module.file == span.file);
    inner.map(|(id, _)| id).or_else(|| Some(module()?.body))
}
