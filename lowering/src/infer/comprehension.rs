//! Comprehensions and generator expressions.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "a type that is not named is refused, or left as it is"
)]

use std::collections::HashMap;

use crate::diagnostics::{Code, Diagnostic};
use crate::hir::{Comprehension, ComprehensionKind, Expr, ExprId, ExprKind, NameRef, walk};
use crate::ty::Ty;

use super::walker::Walker;

/// Whether neither the expression nor a part of it is a call.
fn calls_nothing(expr: &Expr) -> bool {
    let mut calls = false;
    walk::expressions(expr, &mut |part| calls |= matches!(part.kind, ExprKind::Call(..)));
    !calls
}

impl Walker<'_, '_> {
    /// The type of what a comprehension makes. A generator expression is an iterator.
    pub fn comprehension(
        &mut self,
        expr: &Expr,
        comprehension: &Comprehension,
        expected: Option<&Ty>,
    ) -> Ty {
        let bound = super::bindings::bound_by_expr(expr);
        // One that is made at once and calls nothing leaves what is known of parts as it is.
        let quiet = comprehension.kind != ComprehensionKind::Generator && calls_nothing(expr);
        let parts = if quiet { self.flow.parts.clone() } else { HashMap::new() };
        self.flow.forget(&bound);
        self.forget_shared();
        self.flow.parts = parts;
        self.flow.parts.retain(|spot, _| !bound.contains(&spot.root));
        let mut outside = self.flow.clone();
        for (target, iterable, conditions) in &comprehension.generators {
            let item = self.iterate(iterable);
            let iterated = self.typed(iterable);
            if self.may_run_code(&iterated) {
                self.flow.forget_parts();
                outside.forget_parts();
            }
            if let Some(shown) = &comprehension.shown {
                self.all_before_text(iterable, &item, shown);
            }
            for place in super::bindings::bound_by_target(target) {
                self.flow.forget_variable(place);
            }
            self.bind(target, &item, iterable.span);
            for condition in conditions {
                let (when_true, _) = self.condition(condition);
                self.flow = when_true;
            }
        }
        let ty = self.made(expr, comprehension, expected);
        // The loop may run never: only what the comprehension cannot change stays known.
        self.flow = outside;
        ty
    }

    /// Python has all items before it makes the first of them into text; here they are made into text one by
    /// one. That can be told where asking an iterator for the next one may change what was shown.
    fn all_before_text(&mut self, iterable: &Expr, item: &Ty, shown: &[ExprId]) {
        if !self.asks_iterator(iterable) {
            return;
        }
        let before = shown.iter().filter_map(|id| self.cx.works[self.me].exprs.get(id));
        let changes = before.chain([item]).any(|ty| self.cx.unifier.resolve(ty).is_mutable());
        if changes {
            let message = "an iterator that may change what is printed cannot be unpacked in `print`";
            self.cx.report(
                Diagnostic::error(Code::UnsupportedExpression, iterable.span, message)
                    .help("make a list of it first: `items = list(...)`, then `print(*items)`"),
            );
        }
    }

    /// Whether going over the value asks an iterator that may run code of the program.
    fn asks_iterator(&mut self, iterable: &Expr) -> bool {
        if let ExprKind::Call(callee, args) = &iterable.kind
            && let ExprKind::Name(NameRef::Builtin(name)) = &callee.kind
            && matches!(name.as_str(), "enumerate" | "reversed" | "zip")
        {
            return args.iter().any(|arg| self.asks_iterator(&arg.value));
        }
        let iterated = self.typed(iterable);
        matches!(self.head(&iterated), Ty::Iterator(_))
    }

    fn made(&mut self, expr: &Expr, comprehension: &Comprehension, expected: Option<&Ty>) -> Ty {
        let element = &comprehension.element;
        match comprehension.kind {
            ComprehensionKind::List => {
                let due =
                    self.due(expected, |ty| if let Ty::List(item) = ty { Some(*item) } else { None });
                Ty::list(self.gathered(expr, 0, element, due, "this list holds"))
            }
            ComprehensionKind::Set => {
                let due =
                    self.due(expected, |ty| if let Ty::Set(item) = ty { Some(*item) } else { None });
                let item = self.gathered(expr, 0, element, due, "this set holds");
                self.hashable(&item, element.span);
                Ty::set(item)
            }
            ComprehensionKind::Dict => {
                let due = self.due(expected, |ty| match ty {
                    Ty::Dict(key, value) => Some((*key, *value)),
                    _ => None,
                });
                let (due_key, due_value) = due.unzip();
                let key = self.gathered(expr, 0, element, due_key, "the keys of this dict are");
                self.hashable(&key, element.span);
                let Some(value) = &comprehension.value else { return Ty::Never };
                let value = self.gathered(expr, 1, value, due_value, "this dict holds");
                Ty::dict(key, value)
            }
            ComprehensionKind::Generator => {
                let due = self.due(expected, |ty| ty.item());
                let item = self.expr(element, due.as_ref());
                Ty::iterator(self.head(&item))
            }
        }
    }

    fn due<T>(&self, expected: Option<&Ty>, part: impl FnOnce(Ty) -> Option<T>) -> Option<T> {
        expected.map(|ty| self.head(ty)).and_then(part)
    }

    /// The type of the elements that a comprehension gathers.
    fn gathered(
        &mut self,
        expr: &Expr,
        position: u8,
        element: &Expr,
        due: Option<Ty>,
        holder: &str,
    ) -> Ty {
        let item = self.expr(element, due.as_ref());
        let place = match due {
            Some(due) if self.holds(&due, &item) => due,
            _ => self.var(expr.id, position),
        };
        if !self.cx.unifier.store(&place, &item) {
            self.misfit(holder, &place, &item, element.span);
        }
        place
    }
}
