//! Operations that have no meaning for None, on values that may be None: Python raises when they run, so
//! they are a warning, and the type goes on as that of the value.

use crate::builtins;
use crate::diagnostics::{Code, Diagnostic};
use crate::hir::{BinaryOp, CompareOp, Expr};
use crate::source::Span;
use crate::ty::Ty;

use super::container::strip;
use super::walker::Walker;

/// What is done with a value that may be None, where that raises as soon as the value is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misuse {
    /// An attribute or a method is asked for.
    Attribute(String),
    /// It is gone over.
    Iterate,
    /// Something is looked for in it.
    Contain,
    /// It is the operand of a unary operator, written so.
    Unary(&'static str),
    /// It is the only argument of a builtin that raises `TypeError` with this message.
    Argument(&'static str),
}

impl Misuse {
    /// The class of what None raises, and its message.
    pub fn error(&self) -> (&'static str, String) {
        match self {
            Misuse::Attribute(name) => {
                ("AttributeError", format!("'NoneType' object has no attribute '{name}'"))
            }
            Misuse::Iterate => ("TypeError", "'NoneType' object is not iterable".into()),
            Misuse::Contain => ("TypeError", "argument of type 'NoneType' is not iterable".into()),
            Misuse::Unary(symbol) => {
                ("TypeError", format!("bad operand type for unary {symbol}: 'NoneType'"))
            }
            Misuse::Argument(message) => ("TypeError", (*message).into()),
        }
    }
}

impl Walker<'_, '_> {
    /// The type of an evaluated operand, `ty`, without the None that raises there.
    pub(super) fn unless_none(&mut self, operand: &Expr, ty: Ty, misuse: Misuse) -> Ty {
        self.work().misuses.remove(&operand.id);
        let Ty::Optional(inner) = self.head(&ty) else { return ty };
        self.warn_of_none(&inner, misuse.error().0, operand.span);
        self.work().misuses.insert(operand.id, misuse);
        self.work().exprs.insert(operand.id, (*inner).clone());
        *inner
    }

    /// The type of an operand of which None raises `TypeError` once all operands are evaluated.
    pub(super) fn not_none(&mut self, ty: &Ty, span: Span) -> Ty {
        let Ty::Optional(inner) = self.head(ty) else { return ty.clone() };
        self.warn_of_none(&inner, "TypeError", span);
        *inner
    }

    /// The type of `left op right` where a None raises and everything else is a plain value.
    pub(super) fn binary_of_none(
        &mut self,
        op: BinaryOp,
        (left, left_span): (&Ty, Span),
        (right, right_span): (&Ty, Span),
    ) -> Option<Ty> {
        let (first, second) = (strip(left), strip(right));
        let plain = |ty: &Ty| matches!(ty, Ty::Bool | Ty::Int | Ty::Float | Ty::Str);
        let known = plain(&first) && plain(&second) && !is_template(op, &first) && op != BinaryOp::Pow;
        if !known || (left, right) == (&first, &second) {
            return None;
        }
        let found = builtins::binary(op, &first, &second)?;
        self.not_none(left, left_span);
        self.not_none(right, right_span);
        Some(found.call.result)
    }

    /// Whether `left op right` is a comparison by order in which None raises, and has a meaning else.
    pub(super) fn order_of_none(
        &mut self,
        op: CompareOp,
        (left, left_span): (&Ty, Span),
        (right, right_span): (&Ty, Span),
    ) -> bool {
        let orders = op.orders();
        let (first, second) = (strip(left), strip(right));
        let named = first.class_text().is_some() && second.class_text().is_some();
        if !orders || !named || builtins::compare(op, &first, &second).is_none() {
            return false;
        }
        self.not_none(left, left_span);
        self.not_none(right, right_span);
        true
    }

    fn warn_of_none(&mut self, inner: &Ty, error: &str, span: Span) {
        let label = format!("`{} | None`", self.name_of(inner));
        let message = format!("this may be None, and then raises {error} when it runs");
        let warning = Diagnostic::warning(Code::MayBeNone, span, message).label(label);
        self.cx.report(warning.help("test it first: `if x is None: ...`"));
    }
}

fn is_template(op: BinaryOp, left: &Ty) -> bool {
    op == BinaryOp::Mod && *left == Ty::Str
}
