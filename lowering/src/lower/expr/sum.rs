//! `sum` where no row of the table does all of it: of what only a loop makes, of numbers of either type,
//! and of anything else that has a `+`.

use crate::builtins::{self, Argument};
use crate::hir::{self, Arg, BinaryOp, CompareOp};
use crate::infer::sum::refused_start;
use crate::ir::{self, Expr, Rvalue, StmtKind};
use crate::source::Span;
use crate::ty::Ty;

use super::super::function::{Lowerer, Value};
use super::source::Source;

impl Lowerer<'_> {
    pub(super) fn sum(
        &mut self,
        expr: &hir::Expr,
        items: &hir::Expr,
        start: Option<&Arg>,
    ) -> Option<Value> {
        let span = expr.span;
        let ty = self.ty(expr);
        if !matches!(ty, Ty::Int | Ty::Float) {
            return None;
        }
        let source = self.open(items)?;
        let start = match start {
            Some(start) => self.operand_as(&start.value, &ty),
            None => self.int(0, span),
        };
        let total = self.accumulator("total", start);
        self.each(source, None, &mut |this, item| {
            let before = this.local(total, span);
            let after = this.arithmetic(BinaryOp::Add, before, item, span);
            this.push(span, StmtKind::Let(total, after.rvalue));
        });
        Some(Value::pure(self.local(total, span)))
    }

    /// `sum` of floats, or of numbers of either type, that starts from an int: that int where there are
    /// none.
    pub(super) fn sum_of_numbers(&mut self, expr: &hir::Expr, args: &[Arg]) -> Option<Value> {
        let (first, rest) = args.split_first()?;
        let (span, due) = (expr.span, self.ty(expr));
        let over_either = matches!(self.item_of(&first.value), Some(Ty::Union(_)));
        let mixed = matches!(due, Ty::Union(_)) || over_either && due.is_number();
        mixed.then_some(())?;
        let source = self.open(&first.value)?;
        if rest.is_empty() && self.source_item(&source) == Ty::Float {
            return Some(self.sum_of_floats(source, &due, span));
        }
        let start = match rest.first() {
            Some(start) => self.operand(&start.value),
            None => self.int(0, span),
        };
        Some(self.added_up(source, start, &due, span))
    }

    fn item_of(&self, iterable: &hir::Expr) -> Option<Ty> {
        let ty = self.ty(iterable);
        if let Ty::Tuple(items) = &ty { Some(self.common(items)) } else { ty.item() }
    }

    fn sum_of_floats(&mut self, source: Source<'_>, due: &Ty, span: Span) -> Value {
        let zero = self.expr(ir::ExprKind::Float(0.0), Ty::Float, span);
        let (none, total) = if let Some(list) = source.list().cloned() {
            let list = self.save(list, "numbers");
            let counted = self.again(&list);
            let count = self.call_row("len", vec![counted], span);
            let count = self.bind(count, span);
            let nothing = self.int(0, span);
            let none = self.comparison(CompareOp::Equal, count, nothing, span);
            (self.bind(none, span), Ok(list))
        } else {
            let (total, open) = (self.accumulator("total", zero.clone()), self.bool(true, span));
            let none = self.accumulator("none", open);
            self.each(source, None, &mut |this, item| {
                let before = this.local(total, span);
                let after = this.arithmetic(BinaryOp::Add, before, item, span);
                this.push(span, StmtKind::Let(total, after.rvalue));
                let some = this.bool(false, span);
                this.push(span, StmtKind::Let(none, Rvalue::Pure(some)));
            });
            (self.local(none, span), Err(self.local(total, span)))
        };
        let then = self.body(|this| {
            let zero = this.int(0, span);
            this.coerce(zero, due)
        });
        let otherwise = self.body(|this| {
            let total = match total {
                Ok(list) => {
                    let total = this.call_row("sum", vec![list, zero], span);
                    this.bind(total, span)
                }
                Err(total) => total,
            };
            this.coerce(total, due)
        });
        self.choose(none, then, otherwise, due.clone(), span)
    }

    /// `sum(items, start)` that no row covers: `start + item`, and so on.
    pub(super) fn sum_by_addition(&mut self, expr: &hir::Expr, args: &[Arg]) -> Option<Value> {
        let [first, start] = args else { return None };
        let (item, start_ty) = (self.item_of(&first.value)?, self.ty(&start.value));
        let items = Ty::list(item.clone());
        let given = [Argument::positional(&items), Argument::positional(&start_ty)];
        if start_ty == Ty::Never || builtins::lookup("sum", &given).is_some() {
            return None;
        }
        let (span, due) = (expr.span, self.ty(expr));
        let source = self.open(&first.value)?;
        let start = self.operand(&start.value);
        if let Some(message) = refused_start(&start_ty) {
            let message = self.str(message, span);
            self.raise_builtin("TypeError", message, span);
            return Some(Value::skipped());
        }
        if item == Ty::Never {
            return Some(Value::pure(start));
        }
        Some(self.added_up(source, start, &due, span))
    }

    /// `start + item`, and so on, as values of the type that is due.
    fn added_up(&mut self, source: Source<'_>, start: Expr, due: &Ty, span: Span) -> Value {
        let start = self.coerce(start, due);
        let total = self.accumulator("total", start);
        self.each(source, None, &mut |this, item| {
            let before = this.local(total, span);
            let after = this.arithmetic(BinaryOp::Add, before, item, span);
            let after = this.bind(after, span);
            let after = this.coerce(after, due);
            this.push(span, StmtKind::Let(total, Rvalue::Pure(after)));
        });
        Value::pure(self.local(total, span))
    }

    /// `sum` of evaluated arguments.
    pub(super) fn sum_of_values(&mut self, values: Vec<Expr>, due: &Ty, span: Span) -> Value {
        let mut values = values.into_iter();
        let Some(items) = values.next() else { return Value::skipped() };
        let start = values.next().unwrap_or_else(|| self.int(0, span));
        if let Some(message) = refused_start(&start.ty) {
            let message = self.str(message, span);
            self.raise_builtin("TypeError", message, span);
            return Value::skipped();
        }
        match self.value_iteration(items) {
            Some((_, Ty::Never)) => Value::pure(start),
            Some(found) => self.added_up(Source::over(found, span), start, due, span),
            None => Value::skipped(),
        }
    }
}
