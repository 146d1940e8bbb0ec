//! What canister methods return against what they declare.
//!
//! Kybra checks a result only when it is encoded, so a wrong one is a `TypeError` at run time: a warning
//! here, and the same exception in what is compiled. A dict that Kybra would take, and that cannot be
//! converted here, is refused.

use crate::diagnostics::{Code, Diagnostic};
use crate::hir::{AnnotationKind, FunctionId, FunctionKind, RecordKind};
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
        let nothing = annotation.kind == AnnotationKind::Reserved;
        if nothing || cx.unifier.fits(&result, &due) || crosses(cx, &result, &due) {
            continue;
        }
        let (given_name, due_name) = (name_of(cx, &result), name_of(cx, &due));
        let span = cx.works[index].first_return.unwrap_or(hir.name_span);
        let message = format!(
            "`{}` returns `{given_name}` and declares `{due_name}`: TypeError when it is called",
            hir.name
        );
        let mut diagnostic = Diagnostic::warning(Code::WrongTypeAtBoundary, span, message);
        if is_dict_for_record(cx, &result, &due) {
            // Kybra takes any dict that has the keys, whatever it was made as.
            let message =
                format!("`{}` returns `{given_name}`, and what it declares is `{due_name}`", hir.name);
            diagnostic = Diagnostic::error(Code::WrongTypeAtBoundary, span, message)
                .help(format!("make it a `{due_name}` where it is made: annotate the variable"));
        }
        let diagnostic = diagnostic.also(annotation.span, format!("declared `{due_name}`"));
        let advice = super::report::advice(&due, &result);
        cx.report(match advice {
            Some(advice) => diagnostic.help(advice),
            None => diagnostic,
        });
    }
}

/// Whether a value crosses though it is of another type in Python: a dict whose values fit the fields of
/// the record, or the cases of the variant, that is declared.
fn crosses(cx: &mut Context, ty: &Ty, due: &Ty) -> bool {
    let (ty, due) = (cx.unifier.head(ty), cx.unifier.head(due));
    match (&ty, &due) {
        (Ty::Dict(key, held), Ty::Record(record)) => {
            let variant = cx.hir.records[*record].kind == RecordKind::Variant;
            let fields = cx.record_fields[record.index()].clone();
            let held = cx.unifier.head(held);
            cx.unifier.head(key) == Ty::Str
                && !matches!(held, Ty::Never | Ty::Var(_))
                && fields.iter().all(|field| variant && *field == Ty::None || crosses(cx, &held, field))
        }
        (Ty::Optional(ty), Ty::Optional(due)) | (Ty::List(ty), Ty::List(due)) => crosses(cx, ty, due),
        (_, Ty::Optional(due)) => crosses(cx, &ty, due),
        (Ty::Tuple(items), Ty::Tuple(dues)) => {
            items.len() == dues.len() && items.iter().zip(dues).all(|(item, due)| crosses(cx, item, due))
        }
        _ => cx.unifier.fits(&ty, &due),
    }
}

/// Whether the types differ in that a dict, or a record of another class, is where a record is due.
fn is_dict_for_record(cx: &Context, ty: &Ty, due: &Ty) -> bool {
    let (ty, due) = (cx.unifier.head(ty), cx.unifier.head(due));
    match (&ty, &due) {
        (Ty::Dict(..), Ty::Record(_)) => true,
        (Ty::Record(given), Ty::Record(due)) => given != due,
        (Ty::Optional(ty), Ty::Optional(due)) | (Ty::List(ty), Ty::List(due)) => {
            is_dict_for_record(cx, ty, due)
        }
        (_, Ty::Optional(due)) => is_dict_for_record(cx, &ty, due),
        (Ty::Tuple(items), Ty::Tuple(dues)) => {
            items.iter().zip(dues).any(|(item, due)| is_dict_for_record(cx, item, due))
        }
        _ => false,
    }
}
