//! `(1..=12).contains(&month)` for a comparison with a bound on either side.

use syn::Expr as Rust;

use crate::analysis::Repr;
use crate::builtins::{self, BuiltinId};
use crate::ir::{Expr, ExprKind};
use crate::ty::Ty;

use super::build;
use super::function::FunctionEmitter;

impl<'a> FunctionEmitter<'a> {
    /// `(low..high).contains(&x)` for `low <= x && x < high` where the bounds are literals; with `outside`,
    /// the opposite for `x < low || x >= high`.
    pub(super) fn within(&self, left: &'a Expr, right: &'a Expr, outside: bool) -> Option<Rust> {
        let (lower, upper) = (Self::bounded(left, outside)?, Self::bounded(right, outside)?);
        let (lower, upper) = if lower.below { (lower, upper) } else { (upper, lower) };
        let repr = self.operation_repr(lower.builtin, lower.operands);
        let apart =
            lower.value.ty == Ty::Int && self.operation_repr(upper.builtin, upper.operands) != repr;
        // Of ints, what is greater than one is at least the next.
        let next = if lower.strict == outside { None } else { lower.next(&upper) };
        let strict_below = lower.strict != outside && next.is_none();
        if !lower.below
            || upper.below
            || strict_below
            || apart
            || !self.is_same(lower.value, upper.value)
        {
            return None;
        }
        if outside && lower.value.ty == Ty::Float {
            // A NaN is neither inside nor outside.
            let below =
                build::method(self.receiver(lower.value), "lt", vec![self.reference(lower.bound)]);
            let op = if upper.strict { ">" } else { ">=" };
            let above = build::binary(self.owned(upper.value), op, self.owned(upper.bound));
            return Some(build::binary(below, "||", above));
        }
        let found = if lower.value.ty == Ty::Int && repr == Repr::Int {
            self.within_unbounded(&lower, &upper, (outside, next))?
        } else {
            self.within_machine(&lower, &upper, (outside, repr, next))
        };
        Some(if outside { build::not(found) } else { found })
    }

    /// An `Int` between bounds that are `i64`s, with which it can be compared.
    fn within_unbounded(
        &self,
        lower: &Bounded<'a>,
        upper: &Bounded<'a>,
        (outside, next): (bool, Option<i64>),
    ) -> Option<Rust> {
        let value = self.value(lower.value);
        let fit = self.fits(lower.bound, Repr::I64) && self.fits(upper.bound, Repr::I64);
        if value.repr != Repr::Int || !fit {
            return None;
        }
        let low = next.map_or_else(|| self.int_as(lower.bound, Repr::I64), whole);
        let high = self.int_as(upper.bound, Repr::I64);
        let range = build::range(low, high, upper.strict == outside, Repr::I64);
        Some(build::method(range, "contains", vec![value.into_reference()]))
    }

    fn within_machine(
        &self,
        lower: &Bounded<'a>,
        upper: &Bounded<'a>,
        (outside, repr, next): (bool, Repr, Option<i64>),
    ) -> Rust {
        let range = build::range(
            next.map_or_else(|| self.owned_as(lower.bound, repr), whole),
            self.owned_as(upper.bound, repr),
            upper.strict == outside,
            Repr::Int,
        );
        build::method(range, "contains", vec![build::reference(self.owned_as(lower.value, repr))])
    }

    /// A comparison of something with a literal, as one that holds inside the bounds.
    fn bounded(expr: &'a Expr, outside: bool) -> Option<Bounded<'a>> {
        let ExprKind::Builtin(builtin, args) = &expr.kind else { return None };
        let [left, right] = &args[..] else { return None };
        let machine = |expr: &Expr| matches!(expr.ty, Ty::Int | Ty::Float);
        if !machine(left) || left.ty != right.ty {
            return None;
        }
        let literal = |expr: &Expr| matches!(expr.kind, ExprKind::Int(_) | ExprKind::Float(_));
        let (greater, strict) = match builtins::get(*builtin).rust.infix()? {
            ">" => (true, true),
            ">=" => (true, false),
            "<" => (false, true),
            "<=" => (false, false),
            _ => return None,
        };
        let (value, bound, below) = match (literal(left), literal(right)) {
            (false, true) => (left, right, greater != outside),
            (true, false) => (right, left, greater == outside),
            (true, true) | (false, false) => return None,
        };
        Some(Bounded { builtin: *builtin, operands: args, value, bound, below, strict })
    }
}

/// A comparison of a value with a literal.
struct Bounded<'a> {
    builtin: BuiltinId,
    operands: &'a [Expr],
    value: &'a Expr,
    bound: &'a Expr,
    /// Whether the literal is the lower bound.
    below: bool,
    /// Whether the comparison is `<` or `>`.
    strict: bool,
}

impl Bounded<'_> {
    /// The int after the bound, where it is below the other bound.
    fn next(&self, upper: &Self) -> Option<i64> {
        let (ExprKind::Int(bound), ExprKind::Int(end)) = (&self.bound.kind, &upper.bound.kind) else {
            return None;
        };
        i64::try_from(bound).ok()?.checked_add(1).filter(|next| num_bigint::BigInt::from(*next) < *end)
    }
}

fn whole(value: i64) -> Rust {
    build::integer(value.into())
}
