//! Comparisons, chained ones, membership in tuples, and tests for None.

use crate::builtins::{self, Comparison};
use crate::diagnostics::Code;
use crate::hir::{self, CompareOp, ExprKind};
use crate::infer::identity::has_identity;
use crate::ir::{self, Body, Expr, ShortCircuit};
use crate::source::Span;
use crate::ty::{Ty, View};

use super::super::function::{Lowerer, Value};

impl Lowerer<'_> {
    pub(super) fn compare_chain(
        &mut self,
        first: &hir::Expr,
        rest: &[(CompareOp, hir::Expr)],
        span: Span,
    ) -> Value {
        if let [(op @ (CompareOp::In | CompareOp::NotIn), container)] = rest
            && let ExprKind::Tuple(items) = &container.kind
        {
            return self.in_tuple_literal(*op, first, items, span);
        }
        let later: Vec<&hir::Expr> = rest.iter().map(|(_, operand)| operand).collect();
        let left = self.operand(first);
        let left = match later.first() {
            Some(next) => self.guard(left, &[next]),
            None => left,
        };
        self.compare_rest(left, rest, span)
    }

    /// `left op a op b ...`; later operands are evaluated only while the comparisons are true.
    fn compare_rest(&mut self, left: Expr, rest: &[(CompareOp, hir::Expr)], span: Span) -> Value {
        let Some(((op, operand), rest)) = rest.split_first() else { return Value::skipped() };
        let mut right = self.operand(operand);
        if rest.is_empty() {
            return self.comparison(*op, left, right, span);
        }
        right = match rest.first() {
            Some((_, next)) => self.guard(right, &[next]),
            None => right,
        };
        let right = self.reuse(right, "middle");
        let shared = self.again(&right);
        let first = self.comparison(*op, left, right, span);
        let first = self.bind(first, span);
        let body = self.body(|this| {
            let value = this.compare_rest(shared, rest, span);
            this.bind(value, span)
        });
        self.combine(ShortCircuit::And, first, body, span)
    }

    /// `left op right` over evaluated operands.
    pub fn comparison(&mut self, op: CompareOp, left: Expr, right: Expr, span: Span) -> Value {
        if !self.is_open() || left.ty == Ty::Never || right.ty == Ty::Never {
            return Value::skipped();
        }
        if let Some(value) = self.none_test(op, &left, &right, span) {
            return value;
        }
        // `__name__ == "__main__"`.
        if let (ir::ExprKind::Str(left), ir::ExprKind::Str(right)) = (&left.kind, &right.kind)
            && matches!(op, CompareOp::Equal | CompareOp::NotEqual)
        {
            let answer = (left == right) == (op == CompareOp::Equal);
            return Value::pure(self.bool(answer, span));
        }
        if let (ir::ExprKind::Int(left), ir::ExprKind::Int(right)) = (&left.kind, &right.kind)
            && let Some(answer) = op.of_ints(left, right)
        {
            return Value::pure(self.bool(answer, span));
        }
        if let Some(answer) = self.hir.same_function(op, &left.ty, &right.ty) {
            return Value::pure(self.bool(answer, span));
        }
        let (left, right) = self.identities(left, right);
        if let Some(value) = self.union_comparison(op, &left, &right, span) {
            return value;
        }
        if builtins::finds_no_none(op, &left.ty, &right.ty) {
            return self.found_if_some(op, left, right, span);
        }
        let (left, right) =
            if op.orders() { self.demand_ordered(op, (left, right), span) } else { (left, right) };
        match (op, &right.ty) {
            (CompareOp::In | CompareOp::NotIn, Ty::Tuple(_)) => self.in_tuple(op, left, right, span),
            (CompareOp::In | CompareOp::NotIn, Ty::Record(_)) => self.in_record(op, left, &right, span),
            _ => self.compare_row(op, left, right, span),
        }
    }

    /// Of functions known exactly that are made each time they are evaluated, which objects they are.
    fn identities(&mut self, left: Expr, right: Expr) -> (Expr, Expr) {
        let (Ty::Closure(first), Ty::Closure(second)) = (&left.ty, &right.ty) else {
            return (left, right);
        };
        if !has_identity(first) || !has_identity(second) {
            return (left, right);
        }
        let (first, second) = (first.clone(), second.clone());
        let first = self.captured_items(left, &first).pop();
        let second = self.captured_items(right, &second).pop();
        let both = first.zip(second);
        both.unwrap_or_else(|| unreachable!("the identity is the last of what is captured"))
    }

    /// A comparison with a union that no row takes whole: as each member.
    fn union_comparison(
        &mut self,
        op: CompareOp,
        left: &Expr,
        right: &Expr,
        span: Span,
    ) -> Option<Value> {
        if builtins::compare(op, &left.ty, &right.ty).is_some() {
            return None;
        }
        builtins::union_compare(op, &left.ty, &right.ty).then_some(())?;
        let (left, right) = (self.again(left), self.again(right));
        if let Ty::Union(_) = left.ty {
            let right = self.reuse(right, "right");
            return Some(self.each_member(left, &Ty::Bool, span, |this, left| {
                let right = this.again(&right);
                this.comparison(op, left, right, span)
            }));
        }
        let left = self.reuse(left, "left");
        Some(self.each_member(right, &Ty::Bool, span, |this, right| {
            let left = this.again(&left);
            this.comparison(op, left, right, span)
        }))
    }

    fn compare_row(&mut self, op: CompareOp, left: Expr, right: Expr, span: Span) -> Value {
        let orders = op.orders();
        let view = |ty: &Ty| matches!(ty, Ty::DictView(View::Keys | View::Items, ..));
        let inside = matches!(op, CompareOp::In | CompareOp::NotIn);
        let (left, right) = match (&left.ty, &right.ty) {
            (first, second) if !inside && (view(first) || view(second)) => {
                let left = if view(&left.ty) { self.as_set(left) } else { left };
                let right = if view(&right.ty) { self.as_set(right) } else { right };
                (left, right)
            }
            (Ty::TupleOf(_), Ty::Tuple(_)) | (Ty::Tuple(_), Ty::TupleOf(_)) => {
                self.both_any_length(left, right)
            }
            (Ty::Tuple(first), Ty::Tuple(second)) if orders && first.len() != second.len() => {
                self.both_any_length(left, right)
            }
            _ => (left, right),
        };
        if let (Ty::Tuple(_), Ty::Tuple(_)) = (&left.ty, &right.ty)
            && builtins::compare(op, &left.ty, &right.ty).is_none()
        {
            return self.compare_items(op, left, right, span);
        }
        match builtins::compare(op, &left.ty, &right.ty) {
            Some(Comparison::Constant(answer)) => Value::pure(self.bool(answer, span)),
            Some(Comparison::Row {
                left: left_conversion,
                right: right_conversion,
                call,
                swap,
                negate,
            }) => {
                let due = super::operator::two(&call.params, &left.ty, &right.ty);
                let [left_due, right_due] = if swap { [&due[1], &due[0]] } else { [&due[0], &due[1]] };
                // What is looked for among numbers of several types is a bool at least.
                let among = if matches!(left_due, Ty::Union(_)) { &Ty::Int } else { left_due };
                let left = self.convert(left_conversion, left, among);
                let left = self.coerce(left, left_due);
                let right = self.convert(right_conversion, right, right_due);
                let right = self.coerce(right, right_due);
                let args = if swap { vec![right, left] } else { vec![left, right] };
                let answer = self.builtin(call.id, args, Ty::Bool, span);
                if !negate {
                    return answer;
                }
                let answer = self.bind(answer, span);
                Value::pure(self.not(answer))
            }
            None => {
                let message = format!(
                    "`{}` between `{}` and `{}`",
                    op.symbol(),
                    self.hir.ty_name(&left.ty),
                    self.hir.ty_name(&right.ty)
                );
                self.unsupported(span, Code::TypeMismatch, message)
            }
        }
    }

    /// A comparison of tuples that no row takes whole: of their first items that differ.
    fn compare_items(&mut self, op: CompareOp, left: Expr, right: Expr, span: Span) -> Value {
        let (left, right) = (self.save(left, "left"), self.save(right, "right"));
        let (left, right) = (self.tuple_items(&left), self.tuple_items(&right));
        let pairs: Vec<(Expr, Expr)> = left.iter().cloned().zip(right.iter().cloned()).collect();
        if !op.orders() {
            let equal = if left.len() == right.len() {
                self.equal_items(&pairs, span)
            } else {
                Value::pure(self.bool(false, span))
            };
            if op == CompareOp::Equal {
                return equal;
            }
            let equal = self.bind(equal, span);
            return Value::pure(self.not(equal));
        }
        let all_equal = op.of_ints(&left.len().into(), &right.len().into()).unwrap_or(false);
        self.order_items(op, &pairs, all_equal, span)
    }

    fn equal_items(&mut self, pairs: &[(Expr, Expr)], span: Span) -> Value {
        let Some(((left, right), rest)) = pairs.split_first() else {
            return Value::pure(self.bool(true, span));
        };
        let (left, right) = (self.again(left), self.again(right));
        let equal = self.comparison(CompareOp::Equal, left, right, span);
        if rest.is_empty() {
            return equal;
        }
        let equal = self.bind(equal, span);
        let rest = self.body(|this| {
            let equal = this.equal_items(rest, span);
            this.bind(equal, span)
        });
        self.combine(ShortCircuit::And, equal, rest, span)
    }

    /// `all_equal` is the answer where no items differ.
    fn order_items(
        &mut self,
        op: CompareOp,
        pairs: &[(Expr, Expr)],
        all_equal: bool,
        span: Span,
    ) -> Value {
        let Some(((left, right), rest)) = pairs.split_first() else {
            return Value::pure(self.bool(all_equal, span));
        };
        let (first, second) = (self.again(left), self.again(right));
        let equal = self.comparison(CompareOp::Equal, first, second, span);
        let equal = self.bind(equal, span);
        let then = self.body(|this| {
            let answer = this.order_items(op, rest, all_equal, span);
            this.bind(answer, span)
        });
        let otherwise = self.body(|this| {
            let (left, right) = (this.again(left), this.again(right));
            let answer = this.comparison(op, left, right, span);
            this.bind(answer, span)
        });
        self.choose(equal, then, otherwise, Ty::Bool, span)
    }

    /// A comparison with `None`: identity and equality are the same.
    fn none_test(&mut self, op: CompareOp, left: &Expr, right: &Expr, span: Span) -> Option<Value> {
        let wanted = op.of_same()?;
        let other = match (&left.ty, &right.ty) {
            (_, Ty::None) => left,
            (Ty::None, _) => right,
            _ => return None,
        };
        if other.ty == Ty::Object {
            let (other, none) = (self.again(other), self.none(span));
            let equal = if wanted { CompareOp::Equal } else { CompareOp::NotEqual };
            return Some(self.compare_row(equal, other, none, span));
        }
        let Ty::Optional(_) = &other.ty else {
            let answer = (other.ty == Ty::None) == wanted;
            return Some(Value::pure(self.bool(answer, span)));
        };
        let other = self.again(other);
        let test = self.is_none(other, span);
        Some(Value::pure(if wanted { test } else { self.not(test) }))
    }

    fn in_tuple_literal(
        &mut self,
        op: CompareOp,
        member: &hir::Expr,
        items: &[hir::Expr],
        span: Span,
    ) -> Value {
        let operands: Vec<&hir::Expr> = std::iter::once(member).chain(items).collect();
        let mut values = self.operands(&operands).into_iter();
        let Some(member) = values.next() else { return Value::skipped() };
        self.in_values(op, member, values.collect(), span)
    }

    fn in_tuple(&mut self, op: CompareOp, member: Expr, tuple: Expr, span: Span) -> Value {
        let tuple = self.reuse(tuple, "items");
        let items = self.tuple_items(&tuple);
        self.in_values(op, member, items, span)
    }

    /// Whether `member` equals one of `items`, all of them evaluated.
    pub fn in_values(&mut self, op: CompareOp, member: Expr, items: Vec<Expr>, span: Span) -> Value {
        let member = self.reuse(member, "member");
        let nothing = self.bool(false, span);
        let mut found = Value::pure(nothing);
        for item in items {
            let member = self.again(&member);
            if matches!(found.rvalue, ir::Rvalue::Pure(Expr { kind: ir::ExprKind::Bool(false), .. })) {
                found = self.comparison(CompareOp::Equal, member, item, span);
                continue;
            }
            let left = self.bind(found, span);
            let right: Body = self.body(|this| {
                let equal = this.comparison(CompareOp::Equal, member, item, span);
                this.bind(equal, span)
            });
            found = self.combine(ShortCircuit::Or, left, right, span);
        }
        if op == CompareOp::In {
            return found;
        }
        let found = self.bind(found, span);
        Value::pure(self.not(found))
    }
}
