//! What canister methods return against what they declare.
//!
//! Kybra checks a result only when it is encoded, so a wrong one is a `TypeError` at run time: a warning
//! here, and the same exception in what is compiled.

use crate::diagnostics::{Code, Diagnostic};
use crate::hir::{FunctionId, FunctionKind};
use crate::ty::Ty;

use super::annotation::annotated;
use super::context::Context;
use super::report::name_of;

/// Warns of every root method whose result does not fit its declaration.
pub(super) fn check(cx: &mut Context, roots: &[(FunctionId, Vec<Ty>)]) {
    for (function, key) in roots {
        let hir = &cx.hir.functions[*function];
        let (FunctionKind::Canister(_), Some(annotation)) = (&hir.kind, &hir.result) else { continue };
        let Some(index) = cx.find(*function, key) else { continue };
        let result = cx.works[index].result.clone();
        let Some(due) = annotated(annotation) else { continue };
        if cx.unifier.fits(&result, &due) {
            continue;
        }
        let (given_name, due_name) = (name_of(cx, &result), name_of(cx, &due));
        let span = cx.works[index].first_return.unwrap_or(hir.name_span);
        let message = format!(
            "`{}` returns `{given_name}` and declares `{due_name}`: TypeError when it is called",
            hir.name
        );
        let diagnostic = Diagnostic::warning(Code::WrongTypeAtBoundary, span, message)
            .also(annotation.span, format!("declared `{due_name}`"));
        let advice = super::report::advice(&due, &result);
        cx.report(match advice {
            Some(advice) => diagnostic.help(advice),
            None => diagnostic,
        });
    }
}
