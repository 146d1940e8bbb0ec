//! Checks of what is stored where a bounded int is declared.

use syn::Expr as Rust;

use crate::analysis::{IntRange, Repr};
use crate::builtins::{self, Builtin, RangeRule, RustForm};
use crate::ir::{Expr, ExprKind};
use crate::source::Span;

use super::build;
use super::function::FunctionEmitter;
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
        let checked = match self.machine_operation(value, repr) {
            Some((operator, left, right)) => {
                let path = format!("{path}_{operator}");
                build::call(build::path(&path), vec![left, right, name])
            }
            None => build::call(build::path(path), vec![self.integer_argument(value), name]),
        };
        Value::int(self.or_leave(checked, span), repr)
    }

    /// The name and the operands of a sum, difference or product that is checked in one with the store:
    /// both operands are of the declared representation, and what they give may not be.
    #[expect(clippy::wildcard_enum_match_arm, reason = "only three operations are checked in one")]
    fn machine_operation(&self, value: &'a Expr, repr: Repr) -> Option<(&'static str, Rust, Rust)> {
        let ExprKind::Builtin(id, args) = &value.kind else { return None };
        let operator = match builtins::get(*id).range {
            RangeRule::Add => "sum",
            RangeRule::Sub => "difference",
            RangeRule::Mul => "product",
            _ => return None,
        };
        let [left, right] = args.as_slice() else { return None };
        let machine = repr != Repr::Int && self.operation_repr(*id, args) == Repr::Int;
        let fit = machine && self.fits(left, repr) && self.fits(right, repr);
        fit.then(|| (operator, self.int_as(left, repr), self.int_as(right, repr)))
    }
}
