//! `iter` and `next`, and what can only be gone over at once.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "a type that is not named is refused, or left as it is"
)]

use crate::builtins::{self, SpecialForm};
use crate::diagnostics::{Code, Diagnostic};
use crate::hir::{Arg, ArgKind, ComprehensionKind, Expr, ExprKind, NameRef};
use crate::source::Span;
use crate::ty::Ty;

use super::walker::Walker;

impl Walker<'_, '_> {
    /// The items of `iter(iterable)`.
    pub fn items_of_iter(&mut self, args: &[Arg], span: Span) -> Ty {
        self.positional(args, "iter", 1..=1, span);
        args.first().map_or(Ty::Never, |arg| self.iterate(&arg.value))
    }

    /// `next(iterable)` and `next(iterable, default)` of what only a loop makes; `None` for any other
    /// argument.
    pub fn next(&mut self, args: &[Arg], span: Span) -> Option<Ty> {
        let (first, rest) = args.split_first()?;
        if first.kind != ArgKind::Positional || rest.len() > 1 || !self.flow.reachable {
            return None;
        }
        let item = self.lazy(&first.value)?;
        if matches!(item, Ty::Optional(_) | Ty::None) {
            let message = "`next` of items that may be None is not supported here";
            self.error(Code::UnsupportedExpression, span, message);
            return Some(Ty::Never);
        }
        let Some(default) = rest.first() else { return Some(item) };
        let ty = self.expr(&default.value, Some(&item));
        if let Some(joined) = self.cx.unifier.join(&item, &ty) {
            return Some(joined);
        }
        self.misfit("the items are", &item, &ty, default.value.span);
        Some(Ty::Never)
    }

    /// Reports a generator expression of several loops where a `for` statement goes over it: `break` must
    /// leave one loop.
    pub fn refuse_several_loops(&mut self, iterable: &Expr) {
        if let ExprKind::Comprehension(comprehension) = &iterable.kind
            && comprehension.kind == ComprehensionKind::Generator
            && comprehension.generators.len() > 1
        {
            self.cx.report(
                Diagnostic::error(
                    Code::UnsupportedExpression,
                    iterable.span,
                    "a loop over a generator expression with several `for` is not supported",
                )
                .help("write the loops as statements"),
            );
        }
    }

    /// Reports what is made item by item by code of the program, where it is kept.
    pub fn refuse_staged(&mut self, expr: &Expr) {
        let Some(what) = staged(expr) else { return };
        self.cx.report(
            Diagnostic::error(
                Code::UnsupportedExpression,
                expr.span,
                format!("{what} that is kept is not supported"),
            )
            .help("go over it at once, or make a list of it: `list(...)`"),
        );
    }
}

/// What code of the program makes item by item, by its name.
fn staged(expr: &Expr) -> Option<&'static str> {
    if let ExprKind::Comprehension(comprehension) = &expr.kind {
        let generator = comprehension.kind == ComprehensionKind::Generator;
        return generator.then_some("a generator expression");
    }
    let ExprKind::Call(callee, args) = &expr.kind else { return None };
    let ExprKind::Name(NameRef::Builtin(name)) = &callee.kind else { return None };
    match builtins::special_form(name)? {
        SpecialForm::Map => Some("`map`"),
        SpecialForm::Filter => Some("`filter`"),
        SpecialForm::Enumerate | SpecialForm::Iter => staged(&args.first()?.value),
        _ => None,
    }
}
