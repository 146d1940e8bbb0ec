//! `and`, `or`, and truth.

use crate::builtins;
use crate::diagnostics::Code;
use crate::hir::{self, BoolOp, ExprKind};
use crate::ir::{self, Body, Expr, Rvalue, ShortCircuit};
use crate::source::Span;
use crate::ty::Ty;

use super::super::function::{Lowerer, Value};

impl Lowerer<'_> {
    /// Whether `expr` is true, as a `Bool`. Of `and` and `or` only the truth of each operand counts.
    pub fn condition(&mut self, expr: &hir::Expr) -> Expr {
        if self.hir.stopping.is_in_generator(expr) {
            return self.in_generator(expr, |this| this.plain_condition(expr));
        }
        self.plain_condition(expr)
    }

    fn plain_condition(&mut self, expr: &hir::Expr) -> Expr {
        if let ExprKind::BoolOp(op, operands) = &expr.kind {
            let value = self.short_circuit(*op, operands, expr.span);
            return self.bind(value, expr.span);
        }
        let value = self.plain_value(expr);
        let value = self.bind(value, expr.span);
        let value = self.demanded(expr, value);
        self.truth(value)
    }

    /// Whether a value is true, as a `Bool`.
    pub fn truth(&mut self, value: Expr) -> Expr {
        let span = value.span;
        if let Some(answer) = literal_truth(&value) {
            return self.bool(answer, span);
        }
        match &value.ty {
            Ty::Bool | Ty::Never => return value,
            Ty::None => return self.bool(false, span),
            Ty::Tuple(items) => {
                let answer = !items.is_empty();
                return self.bool(answer, span);
            }
            Ty::Function(_) | Ty::Stable(_) | Ty::Closure(_) | Ty::Iterator(_) => {
                return self.bool(true, span);
            }
            Ty::Optional(inner) => return self.optional_truth(value.clone(), &inner.clone()),
            Ty::Record(record) if self.hir.records[*record].is_open() => {
                let length = self.record_length(&value, span);
                let length = self.bind(length, span);
                return self.truth(length);
            }
            Ty::Union(_) => {
                let truth = self
                    .each_member(value, &Ty::Bool, span, |this, value| Value::pure(this.truth(value)));
                return self.bind(truth, span);
            }
            Ty::Int
            | Ty::Float
            | Ty::Str
            | Ty::Bytes
            | Ty::ByteArray
            | Ty::Principal
            | Ty::Service(_)
            | Ty::Account
            | Ty::Identity
            | Ty::List(_)
            | Ty::Dict(..)
            | Ty::Set(_)
            | Ty::FrozenSet(_)
            | Ty::TupleOf(_)
            | Ty::DictView(..)
            | Ty::Range
            | Ty::Record(_)
            | Ty::Cell(_)
            | Ty::Exception(_)
            | Ty::Object
            | Ty::Objects
            | Ty::Var(_) => {}
        }
        let truth = if let Some(found) = builtins::truth(&value.ty) {
            self.builtin(found.id, vec![value], Ty::Bool, span)
        } else {
            let message = format!("the truth of `{}` is not supported", self.hir.ty_name(&value.ty));
            self.unsupported(span, Code::TypeMismatch, message)
        };
        self.bind(truth, span)
    }

    /// `x is not None and bool(x)`.
    fn optional_truth(&mut self, value: Expr, inner: &Ty) -> Expr {
        let span = value.span;
        let value = self.reuse(value, "value");
        let held = self.again(&value);
        let missing = self.is_none(value, span);
        let there = self.not(missing);
        let inner = inner.clone();
        let body = self.body(|this| {
            let held = this.expr(ir::ExprKind::Unwrap(Box::new(held)), inner, span);
            this.truth(held)
        });
        let value = self.combine(ShortCircuit::And, there, body, span);
        self.bind(value, span)
    }

    pub(super) fn bool_op(&mut self, expr: &hir::Expr, op: BoolOp, operands: &[hir::Expr]) -> Value {
        if operands.iter().all(|operand| self.ty(operand) == Ty::Bool) {
            return self.short_circuit(op, operands, expr.span);
        }
        let due = self.ty(expr);
        match operands.split_first() {
            Some((first, rest)) => self.select_operand(op, first, rest, &due, expr.span),
            None => Value::skipped(),
        }
    }

    /// `and`/`or` over truth values. Left associative, which is no difference, up to an operand that binds a
    /// variable: what comes after it is evaluated where that is bound.
    fn short_circuit(&mut self, of: BoolOp, operands: &[hir::Expr], span: Span) -> Value {
        let op = match of {
            BoolOp::And => ShortCircuit::And,
            BoolOp::Or => ShortCircuit::Or,
        };
        let Some((first, rest)) = operands.split_first() else { return Value::skipped() };
        let first = self.condition(first);
        let mut so_far = Value::pure(first);
        for (position, operand) in rest.iter().enumerate() {
            let left = self.bind(so_far, span);
            // A literal decides here already; inference has not looked at what it cuts off.
            if let ir::ExprKind::Bool(left_value) = left.kind {
                so_far = if left_value == (op == ShortCircuit::Or) {
                    Value::pure(left)
                } else {
                    Value::pure(self.condition(operand))
                };
                continue;
            }
            let tail = &rest[position..];
            if tail.len() > 1 && !hir::walk::bound_by(operand).is_empty() {
                let body = self.body(|this| {
                    let tail = this.short_circuit(of, tail, span);
                    this.bind(tail, span)
                });
                return self.combine(op, left, body, span);
            }
            let body = self.body(|this| this.condition(operand));
            so_far = self.combine(op, left, body, span);
        }
        so_far
    }

    /// `left op right`, pure where the right side is.
    pub fn combine(&mut self, op: ShortCircuit, left: Expr, right: Body, span: Span) -> Value {
        if left.ty == Ty::Never {
            return Value::pure(left);
        }
        if !right.stmts.is_empty() || right.value.ty == Ty::Never {
            let word = "condition";
            return Value::new(Rvalue::ShortCircuit(op, left, Box::new(right)), Ty::Bool, word);
        }
        // The neutral element on the right changes nothing, the other one decides.
        if let ir::ExprKind::Bool(value) = right.value.kind {
            let neutral = value == (op == ShortCircuit::And);
            return Value::pure(if neutral { left } else { right.value });
        }
        let (left, right) = (Box::new(left), Box::new(right.value));
        let kind = match op {
            ShortCircuit::And => ir::ExprKind::And(left, right),
            ShortCircuit::Or => ir::ExprKind::Or(left, right),
        };
        Value::pure(self.expr(kind, Ty::Bool, span))
    }

    /// `and`/`or` where the operand itself is the value.
    fn select_operand(
        &mut self,
        op: BoolOp,
        first: &hir::Expr,
        rest: &[hir::Expr],
        due: &Ty,
        span: Span,
    ) -> Value {
        let left = self.operand(first);
        let Some((next, rest)) = rest.split_first() else {
            return Value::pure(self.coerce(left, due));
        };
        let left = self.reuse(left, "left");
        let tested = self.again(&left);
        let truth = self.truth(tested);
        if let ir::ExprKind::Bool(answer) = truth.kind {
            if answer == (op == BoolOp::Or) {
                return Value::pure(self.coerce(left, due));
            }
            return self.select_operand(op, next, rest, due, span);
        }
        let left_body = self.body(|this| this.selected(left, op, due));
        let right_body = self.body(|this| {
            let value = this.select_operand(op, next, rest, due, span);
            this.bind(value, span)
        });
        let (then, otherwise) = match op {
            BoolOp::And => (right_body, left_body),
            BoolOp::Or => (left_body, right_body),
        };
        self.choose(truth, then, otherwise, due.clone(), span)
    }

    /// The left operand where it is the value. A falsy operand of `and` whose type has nothing falsy
    /// but None is None.
    fn selected(&mut self, left: Expr, op: BoolOp, due: &Ty) -> Expr {
        let only_none_is_falsy = matches!(&left.ty, Ty::Optional(inner)
            if builtins::truth(inner).is_none() && **inner != Ty::Bool);
        if op == BoolOp::And && only_none_is_falsy && matches!(due, Ty::Optional(_) | Ty::None) {
            let none = self.none(left.span);
            return self.coerce(none, due);
        }
        self.coerce(left, due)
    }
}

/// The truth of a literal.
fn literal_truth(value: &Expr) -> Option<bool> {
    match &value.kind {
        ir::ExprKind::None => Some(false),
        ir::ExprKind::Bool(value) => Some(*value),
        ir::ExprKind::Int(value) => Some(value.sign() != num_bigint::Sign::NoSign),
        ir::ExprKind::Str(value) => Some(!value.is_empty()),
        ir::ExprKind::Bytes(value) => Some(!value.is_empty()),
        ir::ExprKind::Float(_)
        | ir::ExprKind::Local(_)
        | ir::ExprKind::Function(_)
        | ir::ExprKind::Stable
        | ir::ExprKind::Tuple(_)
        | ir::ExprKind::TupleItem(..)
        | ir::ExprKind::Builtin(..)
        | ir::ExprKind::And(..)
        | ir::ExprKind::Or(..)
        | ir::ExprKind::Not(_)
        | ir::ExprKind::IfElse { .. }
        | ir::ExprKind::Some(_)
        | ir::ExprKind::IsNone(_)
        | ir::ExprKind::IsMember(..)
        | ir::ExprKind::AsClass(_)
        | ir::ExprKind::IsInstance { .. }
        | ir::ExprKind::Unwrap(_) => None,
    }
}
