//! Comprehensions and generator expressions.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "a type that is not named is refused, or left as it is"
)]

use crate::hir::{Comprehension, ComprehensionKind, Expr};
use crate::ty::Ty;

use super::walker::Walker;

impl Walker<'_, '_> {
    /// The type of what a comprehension makes. A generator expression is an iterator.
    pub fn comprehension(
        &mut self,
        expr: &Expr,
        comprehension: &Comprehension,
        expected: Option<&Ty>,
    ) -> Ty {
        let bound = super::bindings::bound_by_expr(expr);
        self.flow.forget(&bound);
        self.forget_shared();
        let outside = self.flow.clone();
        for (target, iterable, conditions) in &comprehension.generators {
            let item = self.iterate(iterable);
            self.flow.forget(&super::bindings::bound_by_target(target));
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
