//! Strict integers: comparisons that a declaration leaves only one answer to.
#![expect(clippy::wildcard_enum_match_arm, reason = "what is no constant is not looked at")]

use num_bigint::BigInt;

use crate::diagnostics::{Code, Diagnostic};
use crate::hir::{Annotation, BinaryOp, CompareOp, Expr, ExprKind, IntWidth, literal_int};
use crate::ty::Ty;

use super::walker::Walker;

/// Longer constants are no bounds of a type.
const CONSTANT_BITS: u64 = 4096;

impl Walker<'_, '_> {
    /// Warns of each comparison of a declared int with a constant that always gives the same.
    pub fn constant_comparisons(&mut self, first: &Expr, rest: &[(CompareOp, Expr)]) {
        if !self.cx.reporting || self.cx.hir.strict.is_empty() {
            return;
        }
        let mut left = first;
        for (op, right) in rest {
            let found = self
                .declared_width(left)
                .zip(constant(right))
                .map(|(width, value)| (left, width, *op, value))
                .or_else(|| {
                    let (width, value) = self.declared_width(right).zip(constant(left))?;
                    Some((right, width, turned(*op), value))
                });
            if let Some((declared, width, op, value)) = found
                && let Some(answer) = answer(width, op, &value)
            {
                let span = left.span.to(right.span);
                let message = format!(
                    "this is always {}: it is declared `{}`, and integers are strict here",
                    if answer { "True" } else { "False" },
                    width.candid_name()
                );
                let label = "a store of anything else raises OverflowError";
                self.cx.report(
                    Diagnostic::warning(Code::ConstantComparison, span, message)
                        .also(declared.span, label)
                        .help("compare what the value is computed from, before it is stored")
                        .help("or declare it `int`, which holds any value"),
                );
            }
            left = right;
        }
    }

    /// The integer type that an expression is declared, where that is enforced.
    fn declared_width(&mut self, expr: &Expr) -> Option<IntWidth> {
        if self.typed(expr) != Ty::Int {
            return None;
        }
        let work = &self.cx.works[self.me];
        let ty = |part: &Expr| work.exprs.get(&part.id).cloned().unwrap_or(Ty::Never);
        let declared = self.cx.hir.strict_declaration(work.function, expr, &ty);
        // Elements of a container are checked where they are put in, which may be anywhere.
        let is_element = matches!(&expr.kind, ExprKind::Subscript(base, _)
            if !matches!(ty(base), Ty::Record(_)));
        declared.filter(|_| !is_element).and_then(Annotation::bounded_width)
    }
}

/// The operator with its operands exchanged.
fn turned(op: CompareOp) -> CompareOp {
    match op {
        CompareOp::Less => CompareOp::Greater,
        CompareOp::LessEqual => CompareOp::GreaterEqual,
        CompareOp::Greater => CompareOp::Less,
        CompareOp::GreaterEqual => CompareOp::LessEqual,
        CompareOp::Equal
        | CompareOp::NotEqual
        | CompareOp::Is
        | CompareOp::IsNot
        | CompareOp::In
        | CompareOp::NotIn => op,
    }
}

/// What the comparison of every value of the type with the constant gives, if that is always the same.
fn answer(width: IntWidth, op: CompareOp, value: &BigInt) -> Option<bool> {
    let (low, high) = width.bounds();
    let below = high.is_some_and(|high| BigInt::from(high) < *value);
    let above = low.is_some_and(|low| BigInt::from(low) > *value);
    let at_most = high.is_some_and(|high| BigInt::from(high) <= *value);
    let at_least = low.is_some_and(|low| BigInt::from(low) >= *value);
    let decided = |yes: bool, no: bool| (yes || no).then_some(yes);
    match op {
        CompareOp::Less => decided(below, at_least),
        CompareOp::LessEqual => decided(at_most, above),
        CompareOp::Greater => decided(above, at_most),
        CompareOp::GreaterEqual => decided(at_least, below),
        CompareOp::Equal => decided(false, below || above),
        CompareOp::NotEqual => decided(below || above, false),
        CompareOp::Is | CompareOp::IsNot | CompareOp::In | CompareOp::NotIn => None,
    }
}

/// The value of an expression of literals.
fn constant(expr: &Expr) -> Option<BigInt> {
    if let Some(value) = literal_int(expr) {
        return Some(value);
    }
    let ExprKind::Binary(op, left, right) = &expr.kind else { return None };
    let (left, right) = (constant(left)?, constant(right)?);
    let value = match op {
        BinaryOp::Add => left + right,
        BinaryOp::Sub => left - right,
        BinaryOp::Mul => left * right,
        BinaryOp::Pow => {
            let exponent = u32::try_from(right).ok()?;
            (left.bits() * u64::from(exponent) <= CONSTANT_BITS).then(|| left.pow(exponent))?
        }
        BinaryOp::ShiftLeft => {
            let by = u64::try_from(right).ok()?;
            (left.bits().saturating_add(by) <= CONSTANT_BITS).then(|| left << by)?
        }
        _ => return None,
    };
    (value.bits() <= CONSTANT_BITS).then_some(value)
}
