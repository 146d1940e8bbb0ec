//! The diagnostics of inference.

use crate::diagnostics::{Code, Diagnostic};
use crate::hir::{self, Function, FunctionId};
use crate::source::Span;
use crate::ty::Ty;

use super::annotation::annotated;
use super::context::{Context, Slot};

/// The type's name in a message; what was not found is `?`.
pub(super) fn name_of(cx: &Context, ty: &Ty) -> String {
    cx.hir.ty_name(&cx.unifier.resolve(ty))
}

/// A variable that holds values of two types.
pub(super) fn conflict(cx: &Context, name: &str, slot: &Slot, ty: &Ty, span: Span) -> Diagnostic {
    let (before, here) = (name_of(cx, &slot.ty), name_of(cx, ty));
    let message = match slot.declared {
        Some(_) => format!("`{name}` is declared `{before}` and is given a value of type `{here}`"),
        None => format!("`{name}` holds `{before}` in one place and `{here}` in another"),
    };
    let mut diagnostic =
        Diagnostic::error(Code::ConflictingTypes, span, message).label(format!("`{here}` here"));
    match (slot.declared, slot.first) {
        (Some(declared), _) => diagnostic = diagnostic.also(declared, format!("declared `{before}`")),
        (None, Some(first)) if first != span => {
            diagnostic = diagnostic.also(first, format!("`{before}` here"));
        }
        (None, _) => {}
    }
    match advice(&cx.unifier.resolve(&slot.ty), &cx.unifier.resolve(ty)) {
        Some(advice) => diagnostic.help(advice),
        None => diagnostic.help("use one variable for each type"),
    }
}

/// Returns of two types.
pub(super) fn conflicting_returns(
    cx: &Context,
    function: &Function,
    before: &Ty,
    first: Option<Span>,
    ty: &Ty,
    span: Span,
) -> Diagnostic {
    let (before_name, here) = (name_of(cx, before), name_of(cx, ty));
    let message =
        format!("`{}` returns `{before_name}` in one place and `{here}` in another", function.name);
    let mut diagnostic =
        Diagnostic::error(Code::ConflictingTypes, span, message).label(format!("`{here}` here"));
    if let Some(first) = first.filter(|first| *first != span) {
        diagnostic = diagnostic.also(first, format!("`{before_name}` here"));
    }
    match advice(&cx.unifier.resolve(before), &cx.unifier.resolve(ty)) {
        Some(advice) => diagnostic.help(advice),
        None => diagnostic,
    }
}

/// What to write so that two values are of one type.
pub(super) fn advice(due: &Ty, given: &Ty) -> Option<String> {
    Some(match (due, given) {
        (Ty::Optional(due), given) if **due != Ty::None && *given != Ty::None => {
            return advice(due, given);
        }
        (Ty::Float, Ty::Int) | (Ty::Int, Ty::Float) => {
            "write the int as a float: `0.0` instead of `0`, or `float(x)`".into()
        }
        (Ty::Int, Ty::Bool) | (Ty::Bool, Ty::Int) => {
            "convert one of them: `int(flag)`, or `bool(number)`".into()
        }
        (Ty::Str, Ty::Bool | Ty::Int | Ty::Float) | (Ty::Bool | Ty::Int | Ty::Float, Ty::Str) => {
            "convert one of them: `str(number)`, `int(text)`".into()
        }
        (Ty::List(due), Ty::List(given)) | (Ty::Dict(_, due), Ty::Dict(_, given)) => {
            return advice(due, given);
        }
        _ => return None,
    })
}

/// The element type of an empty container is used and nothing shows it.
pub(super) fn unknown_element(span: Span) -> Diagnostic {
    Diagnostic::error(Code::UnknownType, span, "the type of this value cannot be told")
        .label("it comes from a container into which nothing is ever put here")
        .help("annotate the container: `xs: list[int] = []`")
}

/// An operation that not every member of a union has.
pub(super) fn one_of_several(span: Span, union: &str, member: &str) -> Diagnostic {
    let class = member.split('[').next().unwrap_or(member);
    Diagnostic::error(Code::TypeMismatch, span, format!("this is one of `{union}`"))
        .label("and not every one of them can be used like this")
        .help(format!("ask which it is first: `if isinstance(x, {class}): ...`"))
}

/// An operation on a value that may be None.
pub(super) fn may_be_none(span: Span, inner: &str) -> Diagnostic {
    Diagnostic::error(Code::TypeMismatch, span, "this may be None")
        .label(format!("`{inner} | None`"))
        .help("test it first: `if x is None: ...`")
}

/// Nothing shows with what a function that is used as a value will be called.
pub(super) fn unknown_parameters(function: &Function) -> Diagnostic {
    let message = format!("nothing shows with what `{}` will be called", function.name);
    Diagnostic::error(Code::UnknownType, function.name_span, message)
        .help("annotate its parameters, or what takes it: `Callable[[int], int]`")
}

/// A function that is used as a value gives another type than is due.
pub(super) fn wrong_result(cx: &Context, function: FunctionId, due: &Ty, found: &Ty) -> Diagnostic {
    let advice = advice(&cx.unifier.resolve(due), &cx.unifier.resolve(found));
    let (due, found) = (name_of(cx, due), name_of(cx, found));
    let function = &cx.hir.functions[function];
    let message =
        format!("`{}` gives `{found}` where a function that gives `{due}` is due", function.name);
    let diagnostic = Diagnostic::error(Code::ConflictingTypes, function.name_span, message);
    match advice {
        Some(advice) => diagnostic.help(advice),
        None => diagnostic,
    }
}

/// The fields of records whose declared types are all known, and no union holds them.
pub(super) fn fields_without_types(hir: &hir::Program) -> Vec<Diagnostic> {
    let untold = |annotation: &hir::Annotation| {
        let inner =
            if let hir::AnnotationKind::Optional(inner) = &annotation.kind { inner } else { annotation };
        let hir::AnnotationKind::Union(members) = &inner.kind else { return false };
        annotated(annotation).is_none() && members.iter().all(|member| annotated(member).is_some())
    };
    let fields =
        hir.records.iter().flat_map(|record| record.fields.iter().map(move |field| (record, field)));
    let untold = fields.filter(|(_, field)| untold(&field.annotation)).map(|(record, field)| {
        let message = format!(
            "the field `{}` of the TypedDict `{}` is of types that no union holds",
            field.name, record.name
        );
        Diagnostic::error(Code::BadRecord, field.span, message)
            .help("give the fields of different types different names")
    });
    untold.collect()
}
