//! Making a value fit the type that is due where it is used.

use crate::builtins::{self, BuiltinId};
use crate::diagnostics::{Code, Diagnostic};
use crate::ir::{Body, Expr, ExprKind, Rvalue};
use crate::ty::Ty;

use super::function::{Lowerer, Value};

impl Lowerer<'_> {
    /// `expr` as a value of type `due`: wrapped where an `Optional` is due, unwrapped where narrowing
    /// has shown that it is not None, converted where Python converts.
    pub fn coerce(&mut self, expr: Expr, due: &Ty) -> Expr {
        if expr.ty == *due || expr.ty == Ty::Never || *due == Ty::Never {
            return expr;
        }
        let (span, from) = (expr.span, expr.ty.clone());
        match (&from, due) {
            (Ty::None, Ty::Optional(_)) => self.expr(ExprKind::None, due.clone(), span),
            (Ty::Optional(_), Ty::None) => self.none(span),
            // It can be nothing but None.
            (Ty::Optional(from), Ty::Optional(_)) if **from == Ty::Never => {
                self.expr(ExprKind::None, due.clone(), span)
            }
            (Ty::Optional(from), Ty::Optional(to)) => self.coerce_optional(expr, from, to),
            (Ty::Union(_), Ty::Union(_)) => self.coerce_union(expr, due),
            (_, Ty::Optional(inner)) => {
                let inner = self.coerce(expr, inner);
                if inner.ty == Ty::Never {
                    return inner;
                }
                self.expr(ExprKind::Some(Box::new(inner)), due.clone(), span)
            }
            (Ty::Optional(inner), _) => {
                let inner = self.expr(ExprKind::Unwrap(Box::new(expr)), (**inner).clone(), span);
                self.coerce(inner, due)
            }
            (Ty::Closure(closure), Ty::Function(due)) => self.function_object(expr, closure, due),
            (Ty::Union(members), _) if members.contains(due) => {
                self.expr(ExprKind::Unwrap(Box::new(expr)), due.clone(), span)
            }
            (_, Ty::Union(members)) if members.contains(&from) => {
                self.expr(ExprKind::Some(Box::new(expr)), due.clone(), span)
            }
            (Ty::Tuple(items), Ty::Tuple(due_items)) if items.len() == due_items.len() => {
                self.coerce_tuple(expr, due_items)
            }
            // Nothing was, or can be, stored in it.
            (Ty::List(from), Ty::List(_)) if **from == Ty::Never => {
                let list = Value::new(Rvalue::List(Vec::new()), due.clone(), "items");
                self.bind(list, span)
            }
            (Ty::TupleOf(from), Ty::TupleOf(item)) if **from == Ty::Never => {
                let list = Value::new(Rvalue::List(Vec::new()), Ty::list((**item).clone()), "items");
                let list = self.bind(list, span);
                let tuple = self.call_row("tuple", vec![list], span);
                self.bind(tuple, span)
            }
            (Ty::Tuple(_), Ty::TupleOf(item)) => {
                let items = self.items_of(expr);
                let items = items.into_iter().map(|value| self.coerce(value, item)).collect();
                let list = Value::new(Rvalue::List(items), Ty::list((**item).clone()), "items");
                let list = self.bind(list, span);
                let tuple = self.call_row("tuple", vec![list], span);
                self.bind(tuple, span)
            }
            (Ty::Exception(_), Ty::Exception(_)) => {
                self.expr(ExprKind::AsClass(Box::new(expr)), due.clone(), span)
            }
            _ => self.convert_to(expr, due),
        }
    }

    fn coerce_optional(&mut self, expr: Expr, from: &Ty, to: &Ty) -> Expr {
        let span = expr.span;
        let due = Ty::optional(to.clone());
        let expr = self.save(expr, "value");
        let held = self.again(&expr);
        let condition = self.is_none(expr, span);
        let nothing = self.expr(ExprKind::None, due.clone(), span);
        let there = self.body(|this| {
            let inner = this.expr(ExprKind::Unwrap(Box::new(held)), from.clone(), span);
            this.coerce(inner, &due)
        });
        let value = self.choose(condition, Body { stmts: Vec::new(), value: nothing }, there, due, span);
        self.bind(value, span)
    }

    /// A tuple of known length, whose items are of one type, as one of any length.
    pub fn any_length(&mut self, tuple: Expr) -> Expr {
        let Ty::Tuple(types) = &tuple.ty else { return tuple };
        let due = Ty::tuple_of(self.common(types));
        self.coerce(tuple, &due)
    }

    /// Two tuples as tuples of any length with items of one type, where their own types differ.
    pub fn both_any_length(&mut self, left: Expr, right: Expr) -> (Expr, Expr) {
        let tuple = |ty: &Ty| matches!(ty, Ty::Tuple(_) | Ty::TupleOf(_));
        if !(tuple(&left.ty) && tuple(&right.ty)) {
            return (left, right);
        }
        let types: Vec<Ty> = left.ty.parts().into_iter().chain(right.ty.parts()).cloned().collect();
        let due = Ty::tuple_of(self.common(&types));
        (self.coerce(left, &due), self.coerce(right, &due))
    }

    fn coerce_tuple(&mut self, expr: Expr, due: &[Ty]) -> Expr {
        let span = expr.span;
        let items = self.items_of(expr);
        let items = items.into_iter().zip(due).map(|(item, due)| self.coerce(item, due)).collect();
        self.expr(ExprKind::Tuple(items), Ty::Tuple(due.to_vec()), span)
    }

    /// The items of a tuple.
    pub fn items_of(&mut self, tuple: Expr) -> Vec<Expr> {
        if let ExprKind::Tuple(items) = tuple.kind {
            return items;
        }
        let tuple = self.reuse(tuple, "items");
        self.tuple_items(&tuple)
    }

    /// The items of a tuple that is cheap to evaluate again.
    pub fn tuple_items(&mut self, tuple: &Expr) -> Vec<Expr> {
        let Ty::Tuple(types) = &tuple.ty else { return Vec::new() };
        let types = types.clone();
        types
            .into_iter()
            .enumerate()
            .map(|(index, ty)| {
                let whole = self.again(tuple);
                self.expr(ExprKind::TupleItem(Box::new(whole), index), ty, tuple.span)
            })
            .collect()
    }

    fn convert_to(&mut self, expr: Expr, due: &Ty) -> Expr {
        if let Some(id) = builtins::convert(&expr.ty, due) {
            return self.convert(Some(id), expr, due);
        }
        let span = expr.span;
        if matches!((&expr.ty, due), (Ty::Closure(_), Ty::Closure(_))) {
            if self.is_open() {
                let message = "these are different functions, and nothing says which type they share";
                self.diagnostics.push(
                    Diagnostic::error(Code::TypeMismatch, span, message)
                        .help("declare it: `fs: list[Callable[[int], str]] = [...]`"),
                );
            }
            let refused = Value::skipped();
            return self.bind(refused, span);
        }
        let (found, due) = (self.hir.ty_name(&expr.ty), self.hir.ty_name(due));
        let message = format!("a value of type `{found}` where `{due}` is due");
        let refused = self.unsupported(span, Code::TypeMismatch, message);
        self.bind(refused, span)
    }

    /// Applies a conversion that the table asks for; of a literal it is done here.
    pub fn convert(&mut self, conversion: Option<BuiltinId>, expr: Expr, due: &Ty) -> Expr {
        let Some(id) = conversion else { return expr };
        let span = expr.span;
        match (&expr.kind, due) {
            (ExprKind::Bool(value), Ty::Int) => return self.int(i32::from(*value), span),
            (ExprKind::Int(value), Ty::Float) => {
                // The nearest float, as CPython's conversion; parsing rounds half to even too.
                if let Ok(value) = value.to_string().parse::<f64>()
                    && value.is_finite()
                {
                    return self.expr(ExprKind::Float(value), Ty::Float, span);
                }
            }
            _ => {}
        }
        let value = self.builtin(id, vec![expr], due.clone(), span);
        self.bind(value, span)
    }
}

/// Whether a row that is pure in itself would read, through `arg`, an object that can change.
pub fn reads_mutable(_row: BuiltinId, arg: &Expr) -> bool {
    arg.ty.is_mutable()
}
