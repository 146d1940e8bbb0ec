//! Types of expressions, and their purity.

use crate::ir::{Expr, ExprKind};
use crate::ty::{FunctionTy, Ty};

use super::{Checker, ViolationKind};

impl Checker<'_> {
    pub(super) fn exprs(&mut self, exprs: &[Expr]) {
        for expr in exprs {
            self.expr(expr);
        }
    }

    #[expect(clippy::too_many_lines, reason = "one arm for each kind of expression")]
    pub(super) fn expr(&mut self, expr: &Expr) {
        let span = expr.span;
        if expr.ty.has_var() {
            self.report(span, ViolationKind::UnknownType(expr.ty.clone()));
        }
        match &expr.kind {
            ExprKind::None => {
                if !matches!(expr.ty, Ty::None | Ty::Optional(_)) {
                    self.wrong_form(span, "the type of None", &expr.ty);
                }
            }
            ExprKind::Bool(_) => self.literal(expr, &Ty::Bool),
            ExprKind::Int(_) => self.literal(expr, &Ty::Int),
            ExprKind::Float(_) => self.literal(expr, &Ty::Float),
            ExprKind::Str(_) => self.literal(expr, &Ty::Str),
            ExprKind::Bytes(_) => self.literal(expr, &Ty::Bytes),
            ExprKind::Local(local) => {
                let ty = self.function.locals[*local].ty.clone();
                self.literal(expr, &ty);
            }
            ExprKind::Function(function) => {
                let function = &self.program.functions[*function];
                let params = function.params.iter().map(|param| function.locals[*param].ty.clone());
                let ty = FunctionTy { params: params.collect(), result: function.result.clone() };
                self.literal(expr, &Ty::Function(Box::new(ty)));
            }
            ExprKind::Stable => {
                if !matches!(expr.ty, Ty::Stable(_)) {
                    self.wrong_form(span, "the type of a stable structure", &expr.ty);
                }
            }
            ExprKind::Tuple(items) => {
                self.exprs(items);
                if let Ty::Closure(closure) = &expr.ty {
                    let given: Vec<&Ty> = items.iter().map(|item| &item.ty).collect();
                    if given != closure.captures.iter().collect::<Vec<_>>() {
                        self.wrong_form(span, "the captures of a function", &expr.ty);
                    }
                    return;
                }
                let ty = Ty::Tuple(items.iter().map(|item| item.ty.clone()).collect());
                self.literal(expr, &ty);
            }
            ExprKind::TupleItem(tuple, index) => self.tuple_item(expr, tuple, *index),
            ExprKind::Builtin(id, args) => {
                self.exprs(args);
                self.pure_builtin(expr, *id, args);
            }
            ExprKind::And(left, right) | ExprKind::Or(left, right) => {
                self.condition(left);
                self.condition(right);
                self.literal(expr, &Ty::Bool);
            }
            ExprKind::Not(inner) => {
                self.condition(inner);
                self.literal(expr, &Ty::Bool);
            }
            ExprKind::IfElse { condition, then, otherwise } => {
                self.condition(condition);
                self.expr(then);
                self.expr(otherwise);
                self.fit(then.span, "a branch", &then.ty, &expr.ty);
                self.fit(otherwise.span, "a branch", &otherwise.ty, &expr.ty);
            }
            ExprKind::Some(inner) => {
                self.expr(inner);
                if let Ty::Union(members) = &expr.ty {
                    if !members.contains(&inner.ty) {
                        self.wrong_form(span, "a member of the union", &inner.ty);
                    }
                    return;
                }
                let ty = Ty::Optional(Box::new(inner.ty.clone()));
                if matches!(inner.ty, Ty::None | Ty::Optional(_)) {
                    self.wrong_form(span, "a value that is not None", &inner.ty);
                }
                self.literal(expr, &ty);
            }
            ExprKind::IsNone(inner) => {
                self.expr(inner);
                if !matches!(inner.ty, Ty::Optional(_)) {
                    self.wrong_form(span, "an Optional", &inner.ty);
                }
                self.literal(expr, &Ty::Bool);
            }
            ExprKind::IsMember(inner, member) => {
                self.expr(inner);
                if !matches!(&inner.ty, Ty::Union(members) if members.contains(member)) {
                    self.wrong_form(span, "a union with the member", &inner.ty);
                }
            }
            ExprKind::AsClass(inner) => {
                self.exception(inner);
                if !matches!(expr.ty, Ty::Exception(_)) {
                    self.wrong_form(span, "an exception", &expr.ty);
                }
            }
            ExprKind::IsInstance { exception: inner, .. } => {
                self.exception(inner);
                self.literal(expr, &Ty::Bool);
            }
            ExprKind::Unwrap(inner) => {
                self.expr(inner);
                if let Ty::Union(members) = &inner.ty {
                    if !members.contains(&expr.ty) {
                        self.wrong_form(span, "a union with the member", &inner.ty);
                    }
                } else if let Ty::Optional(held) = &inner.ty {
                    self.literal(expr, held);
                } else {
                    self.wrong_form(span, "an Optional", &inner.ty);
                }
            }
        }
    }

    /// A `Bool`.
    pub(super) fn condition(&mut self, expr: &Expr) {
        self.expr(expr);
        self.fit(expr.span, "a condition", &expr.ty, &Ty::Bool);
    }

    /// An expression whose form decides its type.
    fn literal(&mut self, expr: &Expr, ty: &Ty) {
        if expr.ty != *ty {
            let kind = ViolationKind::Type {
                what: "the type of an expression",
                due: ty.clone(),
                found: expr.ty.clone(),
            };
            self.report(expr.span, kind);
        }
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "a value of any other type has no items")]
    fn tuple_item(&mut self, expr: &Expr, tuple: &Expr, index: usize) {
        self.expr(tuple);
        let items = match &tuple.ty {
            Ty::Tuple(items) => items,
            Ty::Closure(closure) => &closure.captures,
            other => {
                self.wrong_form(expr.span, "a tuple", other);
                return;
            }
        };
        match items.get(index) {
            Some(item) => self.literal(expr, item),
            None => self.report(expr.span, ViolationKind::NoSuchItem(index)),
        }
    }
}
