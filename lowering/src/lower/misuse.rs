//! Operations that have no meaning for None, on values that may be None: the exception that Python raises
//! there, and the value that is there else.

use crate::hir::{self, BinaryOp, CompareOp};
use crate::ir::{Block, Expr, ExprKind, StmtKind};
use crate::source::Span;
use crate::ty::Ty;

use super::function::{Lowerer, Value};

/// The class of None in messages.
const NONE: &str = "NoneType";

/// The types of two operands, as their classes are called in messages.
struct Classes<'s>(&'s str, &'s str);

/// What Python says of operands of these classes, one of which is None.
fn operand_message(op: BinaryOp, symbol: &str, classes: &Classes<'_>) -> String {
    match (op, classes) {
        (BinaryOp::Add, Classes("str", other)) => {
            format!("can only concatenate str (not \"{other}\") to str")
        }
        (BinaryOp::Mul, Classes("str", other) | Classes(other, "str")) => {
            format!("can't multiply sequence by non-int of type '{other}'")
        }
        (_, Classes(left, right)) => {
            format!("unsupported operand type(s) for {symbol}: '{left}' and '{right}'")
        }
    }
}

impl Lowerer<'_> {
    /// The value of an operand, without the None that raises as soon as it is there.
    pub(super) fn demanded(&mut self, operand: &hir::Expr, value: Expr) -> Expr {
        let Some(misuse) = self.instance.misuses.get(&operand.id) else { return value };
        let (class, message) = misuse.error();
        self.demand(value, class, &message, operand.span)
    }

    /// The value without None, which raises an exception of a class here.
    pub(super) fn demand(
        &mut self,
        value: Expr,
        class: &'static str,
        message: &str,
        span: Span,
    ) -> Expr {
        let Ty::Optional(inner) = value.ty.clone() else { return value };
        let value = self.reuse(value, "value");
        let tested = self.again(&value);
        let missing = self.is_none(tested, span);
        self.raise_where(missing, class, message.to_owned(), span);
        self.expr(ExprKind::Unwrap(Box::new(value)), *inner, span)
    }

    /// The operands of `left op right` without the None that raises there. `symbol` is how the operator
    /// is written: an augmented one ends with `=`.
    pub(super) fn demand_operands(
        &mut self,
        op: BinaryOp,
        symbol: &str,
        (left, right): (Expr, Expr),
        span: Span,
    ) -> (Expr, Expr) {
        let message = |classes: &Classes<'_>| operand_message(op, symbol, classes);
        self.demand_both((left, right), &message, span)
    }

    /// The operands of `left op= right`, where None on the left raises and the right side is there.
    pub(super) fn demand_augmented(
        &mut self,
        op: BinaryOp,
        left: Expr,
        right: Expr,
        span: Span,
    ) -> (Expr, Expr) {
        let (Ty::Optional(_), Some(class)) = (&left.ty, right.ty.class_text()) else {
            return (left, right);
        };
        let right = self.reuse(right, "operand");
        let message = operand_message(op, &format!("{}=", op.symbol()), &Classes(NONE, class));
        (self.demand(left, "TypeError", &message, span), right)
    }

    /// The operands of a comparison by order without the None that raises there.
    pub(super) fn demand_ordered(
        &mut self,
        op: CompareOp,
        (left, right): (Expr, Expr),
        span: Span,
    ) -> (Expr, Expr) {
        let symbol = op.symbol();
        let message = |Classes(left, right): &Classes<'_>| {
            format!("'{symbol}' not supported between instances of '{left}' and '{right}'")
        };
        self.demand_both((left, right), &message, span)
    }

    fn demand_both(
        &mut self,
        (left, right): (Expr, Expr),
        message: &dyn Fn(&Classes<'_>) -> String,
        span: Span,
    ) -> (Expr, Expr) {
        let class =
            |ty: &Ty| if let Ty::Optional(inner) = ty { inner.class_text() } else { ty.class_text() };
        let (Some(first), Some(second)) = (class(&left.ty), class(&right.ty)) else {
            return (left, right);
        };
        let (mut left, mut right) = (left, right);
        if let (Ty::Optional(_), Ty::Optional(_)) = (&left.ty, &right.ty) {
            // Both are None, or the message names the class of the one that is not.
            (left, right) = (self.reuse(left, "left"), self.reuse(right, "right"));
            let (first, second) = (self.again(&left), self.again(&right));
            let (first, second) = (self.is_none(first, span), self.is_none(second, span));
            let both = self.expr(ExprKind::And(Box::new(first), Box::new(second)), Ty::Bool, span);
            self.raise_where(both, "TypeError", message(&Classes(NONE, NONE)), span);
        }
        let left = self.demand(left, "TypeError", &message(&Classes(NONE, second)), span);
        let right = self.demand(right, "TypeError", &message(&Classes(first, NONE)), span);
        (left, right)
    }

    fn raise_where(&mut self, condition: Expr, class: &'static str, message: String, span: Span) {
        let raise = self.nested(|this| {
            let message = this.str(message, span);
            this.raise_builtin(class, message, span);
        });
        self.push(span, StmtKind::If(condition, raise.block, Block::new()));
    }

    /// Whether a value that may be None is in a container that holds none, or is True or False.
    pub(super) fn found_if_some(
        &mut self,
        op: CompareOp,
        member: Expr,
        container: Expr,
        span: Span,
    ) -> Value {
        let Ty::Optional(inner) = member.ty.clone() else {
            return self.comparison(op, member, container, span);
        };
        let member = self.reuse(member, "member");
        let tested = self.again(&member);
        let missing = self.is_none(tested, span);
        let held = self.expr(ExprKind::Unwrap(Box::new(member)), *inner, span);
        let absent =
            self.body(|this| this.bool(matches!(op, CompareOp::NotIn | CompareOp::IsNot), span));
        let searched = self.body(|this| {
            let found = this.comparison(op, held, container, span);
            this.bind(found, span)
        });
        self.choose(missing, absent, searched, Ty::Bool, span)
    }
}
