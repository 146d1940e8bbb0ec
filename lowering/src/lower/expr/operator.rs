//! Arithmetic, and the conditional expression.

use num_bigint::BigInt;

use crate::builtins;
use crate::diagnostics::Code;
use crate::hir::{self, BinaryOp, CompareOp, UnaryOp};
use crate::ir::{Body, Expr, ExprKind, Rvalue};
use crate::source::Span;
use crate::ty::{Ty, View};

use super::super::function::{Lowerer, Value};

/// As many bits as a literal has at most that a machine integer holds.
const SHORT: u64 = 63;
/// As many bits as a result has at most that is computed here.
const FOLDED: u64 = 128;

impl Lowerer<'_> {
    pub(super) fn unary(&mut self, expr: &hir::Expr, op: UnaryOp, operand: &hir::Expr) -> Value {
        let span = expr.span;
        if op == UnaryOp::Not {
            let condition = self.condition(operand);
            return Value::pure(self.not(condition));
        }
        if let Some(literal) = self.literal(expr) {
            return Value::pure(literal);
        }
        let operand = self.operand(operand);
        if operand.ty == Ty::Never {
            return Value::pure(operand);
        }
        if let Some(due) = builtins::union_unary(op, &operand.ty) {
            return self
                .each_member(operand, &due, span, |this, operand| this.unary_value(op, operand, span));
        }
        self.unary_value(op, operand, span)
    }

    /// `op operand` over an evaluated operand.
    fn unary_value(&mut self, op: UnaryOp, operand: Expr, span: Span) -> Value {
        let Some((conversion, call)) = builtins::unary(op, &operand.ty) else {
            let message = format!("this operator on `{}`", self.hir.ty_name(&operand.ty));
            return self.unsupported(span, Code::TypeMismatch, message);
        };
        let due = call.params.first().cloned().unwrap_or(operand.ty.clone());
        let operand = self.convert(conversion, operand, &due);
        self.builtin(call.id, vec![operand], call.result, span)
    }

    pub(super) fn binary(
        &mut self,
        expr: &hir::Expr,
        op: BinaryOp,
        left: &hir::Expr,
        right: &hir::Expr,
    ) -> Value {
        if op == BinaryOp::Mod
            && let Some(template) = self.instance.templates.get(&left.id)
        {
            self.evaluate_template(left);
            return self.percent(template, right, expr.span);
        }
        if op == BinaryOp::Mod && matches!(self.ty(left), Ty::Str | Ty::Bytes | Ty::ByteArray) {
            let template = self.operand(left);
            return self.computed_percent(template, right, expr.span);
        }
        if op == BinaryOp::BitOr && matches!(self.ty(left), Ty::Record(_)) {
            let left = self.operand(left);
            return self.record_union(left, right, expr.span);
        }
        let (left, right) = self.pair(left, right);
        if op == BinaryOp::Pow {
            let due = self.ty(expr);
            return self.power(left, right, &due, expr.span);
        }
        self.arithmetic(op, left, right, expr.span)
    }

    /// `left ** right` over evaluated operands, as what `infer` found it to be.
    pub(super) fn power(&mut self, left: Expr, right: Expr, due: &Ty, span: Span) -> Value {
        if let Ty::Union(_) = left.ty {
            let right = self.reuse(right, "exponent");
            return self.each_member(left, due, span, |this, left| {
                let right = this.again(&right);
                this.power(left, right, due, span)
            });
        }
        if let Ty::Union(_) = right.ty {
            let left = self.reuse(left, "base");
            return self.each_member(right, due, span, |this, right| {
                let left = this.again(&left);
                this.power(left, right, due, span)
            });
        }
        if both_ints(&left, &right) && *due == Ty::Float {
            let left = self.coerce(left, &Ty::Int);
            return self.call_row("int.__negative_pow__", vec![left, right], span);
        }
        let either = due.members().contains(&Ty::Int) && due.members().contains(&Ty::Float);
        if both_ints(&left, &right) && either && right.ty == Ty::Int {
            return self.power_of_either_sign(left, right, due.clone(), span);
        }
        self.arithmetic(BinaryOp::Pow, left, right, span)
    }

    /// `left ** right` of ints: a float where the exponent is negative.
    fn power_of_either_sign(&mut self, left: Expr, right: Expr, due: Ty, span: Span) -> Value {
        let left = self.coerce(left, &Ty::Int);
        let right = self.coerce(right, &Ty::Int);
        let (left, right) = (self.reuse(left, "base"), self.reuse(right, "exponent"));
        let tested = self.again(&right);
        let zero = self.int(0, span);
        let negative = self.comparison(CompareOp::Less, tested, zero, span);
        let negative = self.bind(negative, span);
        let (again_left, again_right) = (self.again(&left), self.again(&right));
        let then = self.body(|this| {
            let power = this.call_row("int.__negative_pow__", vec![left, right], span);
            let power = this.bind(power, span);
            this.coerce(power, &due)
        });
        let otherwise = self.body(|this| {
            let power = this.arithmetic(BinaryOp::Pow, again_left, again_right, span);
            let power = this.bind(power, span);
            this.coerce(power, &due)
        });
        self.choose(negative, then, otherwise, due, span)
    }

    /// `left op right` over evaluated operands.
    pub fn arithmetic(&mut self, op: BinaryOp, left: Expr, right: Expr, span: Span) -> Value {
        if !self.is_open() || left.ty == Ty::Never || right.ty == Ty::Never {
            return Value::skipped();
        }
        if let Some(value) = self.union_arithmetic(op, &left, &right, span) {
            return value;
        }
        let (left, right) = self.demand_operands(op, op.symbol(), (left, right), span);
        let (left, right) = self.views_as_sets(op, left, right);
        let (left, right) = match (op, &left.ty, &right.ty) {
            (BinaryOp::Add, Ty::Tuple(_), Ty::Tuple(_)) => {
                let mut items = self.items_of(left);
                items.extend(self.items_of(right));
                let ty = Ty::Tuple(items.iter().map(|item| item.ty.clone()).collect());
                return Value::pure(self.expr(ExprKind::Tuple(items), ty, span));
            }
            (BinaryOp::Add, Ty::Tuple(_) | Ty::TupleOf(_), Ty::Tuple(_) | Ty::TupleOf(_)) => {
                self.both_any_length(left, right)
            }
            (BinaryOp::Mul, Ty::Tuple(_), _) => (self.any_length(left), right),
            (BinaryOp::Mul, _, Ty::Tuple(_)) => (left, self.any_length(right)),
            _ => (left, right),
        };
        let Some(found) = builtins::binary(op, &left.ty, &right.ty) else {
            let message = format!(
                "`{}` between `{}` and `{}`",
                op.symbol(),
                self.hir.ty_name(&left.ty),
                self.hir.ty_name(&right.ty)
            );
            return self.unsupported(span, Code::TypeMismatch, message);
        };
        let [left_due, right_due] = two(&found.call.params, &left.ty, &right.ty);
        let left = self.convert(found.left, left, &left_due);
        let right = self.convert(found.right, right, &right_due);
        if let Some(value) = folded(op, &left, &right) {
            return Value::pure(self.int(value, span));
        }
        let args = self.arguments_as(vec![left, right], &found.call.params);
        self.builtin(found.call.id, args, found.call.result, span)
    }

    /// `left op right` where one of them is a union: as each member.
    fn union_arithmetic(
        &mut self,
        op: BinaryOp,
        left: &Expr,
        right: &Expr,
        span: Span,
    ) -> Option<Value> {
        let due = builtins::union_binary(op, &left.ty, &right.ty)?;
        let (left, right) = (self.again(left), self.again(right));
        if let Ty::Union(_) = left.ty {
            let right = self.reuse(right, "right");
            return Some(self.each_member(left, &due, span, |this, left| {
                let right = this.again(&right);
                this.arithmetic(op, left, right, span)
            }));
        }
        let left = self.reuse(left, "left");
        Some(self.each_member(right, &due, span, |this, right| {
            let left = this.again(&left);
            this.arithmetic(op, left, right, span)
        }))
    }

    /// The operands of a set operation of which one is a view of a dict, both as sets.
    fn views_as_sets(&mut self, op: BinaryOp, left: Expr, right: Expr) -> (Expr, Expr) {
        let combines =
            matches!(op, BinaryOp::BitAnd | BinaryOp::BitOr | BinaryOp::BitXor | BinaryOp::Sub);
        let view = |ty: &Ty| matches!(ty, Ty::DictView(..));
        if !combines || !(view(&left.ty) || view(&right.ty)) {
            return (left, right);
        }
        (self.as_set(left), self.as_set(right))
    }

    /// The items of a value in a set: the value itself where it is one.
    pub fn as_set(&mut self, value: Expr) -> Expr {
        let span = value.span;
        if let Ty::Set(_) = value.ty {
            return value;
        }
        let direct = matches!(value.ty, Ty::FrozenSet(_) | Ty::DictView(View::Keys, ..));
        let value = if direct { value } else { self.as_list(value) };
        let set = self.call_row("set", vec![value], span);
        self.bind(set, span)
    }

    /// Evaluated arguments as values of the parameters' types.
    pub fn arguments_as(&mut self, args: Vec<Expr>, due: &[Ty]) -> Vec<Expr> {
        args.into_iter()
            .enumerate()
            .map(|(index, arg)| match due.get(index) {
                Some(due) => self.coerce(arg, due),
                None => arg,
            })
            .collect()
    }

    /// Negation of a `Bool`.
    pub fn not(&mut self, condition: Expr) -> Expr {
        let span = condition.span;
        if condition.ty == Ty::Never {
            return condition;
        }
        if let ExprKind::Bool(value) = condition.kind {
            return self.bool(!value, span);
        }
        if let ExprKind::Not(inner) = condition.kind {
            return *inner;
        }
        self.expr(ExprKind::Not(Box::new(condition)), Ty::Bool, span)
    }

    pub(super) fn if_else(
        &mut self,
        expr: &hir::Expr,
        condition: &hir::Expr,
        then: &hir::Expr,
        otherwise: &hir::Expr,
    ) -> Value {
        let ty = self.ty(expr);
        let condition = self.condition(condition);
        if let ExprKind::Bool(answer) = condition.kind {
            let chosen = self.operand(if answer { then } else { otherwise });
            return Value::pure(self.coerce(chosen, &ty));
        }
        let then = self.body(|this| this.operand_as(then, &ty));
        let otherwise = self.body(|this| this.operand_as(otherwise, &ty));
        self.choose(condition, then, otherwise, ty, expr.span)
    }

    /// `then if condition else otherwise`, pure where both branches are.
    pub fn choose(&mut self, condition: Expr, then: Body, otherwise: Body, ty: Ty, span: Span) -> Value {
        if then.stmts.is_empty() && otherwise.stmts.is_empty() {
            if let (ExprKind::Bool(first), ExprKind::Bool(second)) =
                (&then.value.kind, &otherwise.value.kind)
                && first == second
            {
                return Value::pure(then.value);
            }
            let kind = ExprKind::IfElse {
                condition: Box::new(condition),
                then: Box::new(then.value),
                otherwise: Box::new(otherwise.value),
            };
            return Value::pure(self.expr(kind, ty, span));
        }
        let ty =
            if then.value.ty == Ty::Never && otherwise.value.ty == Ty::Never { Ty::Never } else { ty };
        Value::new(Rvalue::Select(condition, Box::new(then), Box::new(otherwise)), ty, "chosen")
    }
}

/// What a power or a shift of literals comes to, and what is computed with a literal as long as such a result
/// is; CPython's compiler does the same up to 128 bits.
fn folded(op: BinaryOp, left: &Expr, right: &Expr) -> Option<BigInt> {
    let (ExprKind::Int(left), ExprKind::Int(right)) = (&left.kind, &right.kind) else { return None };
    let long = [left, right].iter().any(|operand| operand.bits() > SHORT);
    let value = match op {
        BinaryOp::Pow => {
            let exponent = u32::try_from(right).ok()?;
            let bits = left.bits().checked_mul(u64::from(exponent))?;
            (bits <= FOLDED).then(|| left.pow(exponent))?
        }
        BinaryOp::ShiftLeft => {
            let by = u64::try_from(right).ok()?;
            (left.bits().checked_add(by)? <= FOLDED).then(|| left << by)?
        }
        BinaryOp::Add if long => left + right,
        BinaryOp::Sub if long => left - right,
        BinaryOp::Mul if long => left * right,
        BinaryOp::Add
        | BinaryOp::Sub
        | BinaryOp::Mul
        | BinaryOp::Div
        | BinaryOp::FloorDiv
        | BinaryOp::Mod
        | BinaryOp::ShiftRight
        | BinaryOp::BitAnd
        | BinaryOp::BitOr
        | BinaryOp::BitXor
        | BinaryOp::MatMul => return None,
    };
    (value.bits() <= FOLDED).then_some(value)
}

fn both_ints(left: &Expr, right: &Expr) -> bool {
    [left, right].iter().all(|operand| matches!(operand.ty, Ty::Int | Ty::Bool))
}

/// The types that are due for two operands.
pub(super) fn two(due: &[Ty], left: &Ty, right: &Ty) -> [Ty; 2] {
    let left = due.first().unwrap_or(left);
    let right = due.get(1).unwrap_or(right);
    [left.clone(), right.clone()]
}
