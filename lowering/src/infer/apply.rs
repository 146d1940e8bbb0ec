//! `iter` and `next`, and what can only be gone over at once.

use crate::builtins::{self, SpecialForm};
use crate::diagnostics::{Code, Diagnostic};
use crate::hir::{Arg, ArgKind, ComprehensionKind, Expr, ExprKind, KeptIterator, NameRef};
use crate::source::Span;
use crate::ty::Ty;

use super::walker::Walker;

impl Walker<'_, '_> {
    /// The items of `iter(iterable)`.
    pub fn items_of_iter(&mut self, args: &[Arg], span: Span, kept: bool) -> Ty {
        self.positional(args, "iter", 1..=1, span);
        match args.first() {
            Some(arg) if kept => self.iterate_kept(&arg.value),
            Some(arg) => self.iterate(&arg.value),
            None => Ty::Never,
        }
    }

    /// `next(iterable)` and `next(iterable, default)` of what only a loop makes; `None` for any other
    /// argument.
    pub fn next(&mut self, args: &[Arg], span: Span) -> Option<Ty> {
        let (first, rest) = args.split_first()?;
        if first.kind != ArgKind::Positional || rest.len() > 1 || !self.flow.reachable {
            return None;
        }
        let item = match self.lazy(&first.value) {
            Some(item) => item,
            None => self.item_of_iterator(&first.value, rest.first()?)?,
        };
        if matches!(item, Ty::Optional(_) | Ty::None) {
            let message = "`next` of items that may be None is not supported here";
            self.error(Code::UnsupportedExpression, span, message);
            return Some(Ty::Never);
        }
        let Some(default) = rest.first() else { return Some(item) };
        let ty = self.expr(&default.value, Some(&item));
        if let Some(joined) = self.join_as(&item, &ty, Some(&Ty::Object)) {
            return Some(joined);
        }
        self.misfit("the items are", &item, &ty, default.value.span);
        Some(Ty::Never)
    }

    /// The type of the items of an iterator that is asked for one, or for a default of another type; `None`
    /// where a row covers that.
    fn item_of_iterator(&mut self, iterator: &Expr, default: &Arg) -> Option<Ty> {
        let ty = self.expr(iterator, None);
        let Ty::Iterator(item) = self.head(&ty) else { return None };
        let given = self.expr(&default.value, Some(&item));
        let (item, given) = (self.cx.unifier.resolve(&item), self.cx.unifier.resolve(&given));
        let other = given != Ty::None && given != item && !given.is_open() && !item.is_open();
        if other {
            self.forget_shared();
        }
        other.then_some(item)
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

    /// The iterator that `map`, `filter` or `iter(f, sentinel)` makes where it is a value: what a function
    /// of its own gives. `None`, reported, where the arguments do not fit.
    pub fn kept_form(&mut self, form: SpecialForm, expr: &Expr, args: &[Arg]) -> Ty {
        let kept = KeptIterator::of(form, args);
        let maker = kept.and_then(|kept| self.hir().wrappers.get(&kept.name()).copied());
        let (Some(kept), Some(maker)) = (kept, maker) else {
            self.discard(args);
            self.error(Code::BadCall, expr.span, "these arguments are not supported");
            return Ty::Never;
        };
        let mut key = Vec::with_capacity(args.len());
        for (position, arg) in args.iter().enumerate() {
            let ty = if kept.takes_items(position) {
                Ty::iterator(self.iterate_kept(&arg.value))
            } else {
                self.expr(&arg.value, None)
            };
            let ty = self.cx.unifier.resolve(&ty);
            let inner = ty.item().unwrap_or(Ty::None);
            if self.is_open(&ty, arg.value.span) || self.is_open(&inner, arg.value.span) {
                return Ty::Never;
            }
            key.push(ty);
        }
        if kept == KeptIterator::FilterTrue {
            key.remove(0);
        }
        self.cx.called.insert(maker);
        let index = self.enter(expr.span, maker, key);
        self.work().calls.extend(index.map(|index| (expr.id, index)));
        self.result_of(index)
    }

    /// An iterator that calls the function for its items.
    pub fn calling(&mut self, args: &[Arg], span: Span) -> Ty {
        let [arg] = args else { return Ty::Never };
        let ty = self.expr(&arg.value, None);
        let Ty::Closure(closure) = self.head(&ty) else { return Ty::Never };
        let ty = self.cx.unifier.value_called(&closure, Some(0));
        let Ty::Function(function) = &ty else { return Ty::Never };
        let result = self.head(&function.result);
        if matches!(result, Ty::Var(_)) && self.is_open(&result, span) {
            return Ty::Never;
        }
        Ty::iterator(result)
    }

    /// Reports a generator expression that is kept although it binds variables of the function around.
    pub fn refuse_staged(&mut self, expr: &Expr) {
        if let ExprKind::Comprehension(comprehension) = &expr.kind
            && comprehension.kind == ComprehensionKind::Generator
        {
            self.cx.report(
                Diagnostic::error(
                    Code::UnsupportedExpression,
                    expr.span,
                    "this generator expression that is kept is not supported",
                )
                .help("go over it at once, or make a list of it: `list(...)`"),
            );
        }
    }
}

/// Whether code of the program makes the items one by one.
pub(super) fn is_staged(expr: &Expr) -> bool {
    if let ExprKind::Comprehension(comprehension) = &expr.kind {
        return comprehension.kind == ComprehensionKind::Generator;
    }
    let ExprKind::Call(callee, args) = &expr.kind else { return false };
    let ExprKind::Name(NameRef::Builtin(name)) = &callee.kind else { return false };
    match builtins::special_form(name) {
        Some(SpecialForm::Map | SpecialForm::Filter) => true,
        Some(SpecialForm::Enumerate | SpecialForm::Iter) => {
            args.first().is_some_and(|arg| is_staged(&arg.value))
        }
        _ => false,
    }
}
