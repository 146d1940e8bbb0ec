//! Checks of what is stored where a bounded int is declared.

use syn::{Expr as Rust, parse_quote};

use crate::analysis::{IntRange, Repr};
use crate::builtins::{self, Builtin, RangeRule, RustForm};
use crate::ir::{Expr, ExprKind};
use crate::source::Span;

use super::build;
use super::function::FunctionEmitter;
use super::untyped::suffixed;
use super::value::Value;

impl<'a> FunctionEmitter<'a> {
    /// The int in the representation of the declared type, or what the check raises. Nothing is checked
    /// where its range is within the bounds.
    pub(super) fn declared(
        &self,
        row: &Builtin,
        (low, high): (Option<i128>, Option<i128>),
        args: &'a [Expr],
        span: Span,
    ) -> Value {
        let bounds = IntRange::new(low, high);
        let repr = Repr::of(bounds);
        let RustForm::Function(path) = row.rust else { return Value::owned(build::unit()) };
        let [value, name] = args else { return Value::owned(build::unit()) };
        let range = if let ExprKind::Int(literal) = &value.kind {
            IntRange::of_literal(literal)
        } else {
            self.context().facts.expr_range(value.id)
        };
        if bounds.includes(range) {
            return self.value(value);
        }
        let name = if let ExprKind::Str(text) = &name.kind {
            build::string(text)
        } else {
            build::method(self.value(name).into_receiver(), "as_str", Vec::new())
        };
        let checked = if let Some((operator, left, right)) = self.machine_operation(value, repr) {
            let path = format!("{path}_{}", operator.name());
            build::call(build::path(&path), vec![left, right, name])
        } else if self.is_beyond(value, repr)
            && let Some(attempt) = self.machine_attempt(value, repr)
        {
            let exact = self.int_as(value, Repr::Int);
            let path = build::path(&format!("{path}_or"));
            build::call(path, vec![attempt, parse_quote!(|| #exact), name])
        } else {
            build::call(build::path(path), vec![self.integer_argument(value), name])
        };
        Value::int(self.or_leave(checked, span), repr)
    }

    /// Sums, differences and products of operands of the representation, each checked: an `Option`.
    fn machine_attempt(&self, value: &'a Expr, repr: Repr) -> Option<Rust> {
        if self.has_effect(value) {
            return None;
        }
        let (operator, left, right) = operation(value)?;
        let method = operator.checked();
        let operand =
            |expr: &'a Expr| self.fits(expr, repr).then(|| suffixed(self.int_as(expr, repr), repr));
        Some(match (operand(left), operand(right)) {
            (Some(left), Some(right)) => build::method(left, method, vec![right]),
            (None, Some(right)) => {
                let left = self.machine_attempt(left, repr)?;
                let result = build::method(build::path("partial"), method, vec![right]);
                parse_quote!(#left.and_then(|partial| #result))
            }
            (Some(left), None) => {
                let right = self.machine_attempt(right, repr)?;
                let result = build::method(left, method, vec![build::path("partial")]);
                parse_quote!(#right.and_then(|partial| #result))
            }
            (None, None) => {
                let left = self.machine_attempt(left, repr)?;
                let right = self.machine_attempt(right, repr)?;
                let result = build::method(build::path("left"), method, vec![build::path("right")]);
                parse_quote!(#left.zip(#right).and_then(|(left, right)| #result))
            }
        })
    }

    /// The name and the operands of a sum, difference or product that is checked in one with the store:
    /// both operands are of the declared representation, and what they give may not be.
    fn machine_operation(&self, value: &'a Expr, repr: Repr) -> Option<(Checked, Rust, Rust)> {
        let (operator, left, right) = operation(value)?;
        let fit = self.is_beyond(value, repr) && self.fits(left, repr) && self.fits(right, repr);
        fit.then(|| (operator, self.int_as(left, repr), self.int_as(right, repr)))
    }

    /// Whether the declared representation is a machine integer, and what is stored is computed as `Int`.
    fn is_beyond(&self, value: &'a Expr, repr: Repr) -> bool {
        let ExprKind::Builtin(id, args) = &value.kind else { return false };
        repr != Repr::Int && self.operation_repr(*id, args) == Repr::Int
    }
}

/// An operation that machine integers check.
#[derive(Clone, Copy, Debug)]
enum Checked {
    Sum,
    Difference,
    Product,
}

impl Checked {
    /// The end of the name of the runtime's function.
    fn name(self) -> &'static str {
        match self {
            Checked::Sum => "sum",
            Checked::Difference => "difference",
            Checked::Product => "product",
        }
    }

    /// The method of machine integers that gives an `Option`.
    fn checked(self) -> &'static str {
        match self {
            Checked::Sum => "checked_add",
            Checked::Difference => "checked_sub",
            Checked::Product => "multiply_checked",
        }
    }
}

/// The operation that an expression is, and its operands.
#[expect(clippy::wildcard_enum_match_arm, reason = "only three operations are checked")]
fn operation(value: &Expr) -> Option<(Checked, &Expr, &Expr)> {
    let ExprKind::Builtin(id, args) = &value.kind else { return None };
    let operator = match builtins::get(*id).range {
        RangeRule::Add => Checked::Sum,
        RangeRule::Sub => Checked::Difference,
        RangeRule::Mul => Checked::Product,
        _ => return None,
    };
    let [left, right] = args.as_slice() else { return None };
    Some((operator, left, right))
}
