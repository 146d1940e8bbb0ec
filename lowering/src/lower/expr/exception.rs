//! Exceptions as values: making one, and asking for its class.

use crate::diagnostics::Code;
use crate::hir::{self, Arg, ExceptionClass};
use crate::infer::exception::{exception_class, exception_classes};
use crate::ir::{Expr, ExprKind, Rvalue};
use crate::source::Span;
use crate::ty::Ty;

use super::super::function::{Lowerer, Value};

impl Lowerer<'_> {
    /// `ValueError("...")`.
    pub(super) fn new_exception(&mut self, class: ExceptionClass, args: &[Arg]) -> Value {
        let operands: Vec<&hir::Expr> = args.iter().map(|arg| &arg.value).collect();
        let values = self.operands(&operands);
        self.exception(class, values)
    }

    /// An instance of a class with evaluated arguments.
    pub fn exception(&mut self, class: ExceptionClass, args: Vec<Expr>) -> Value {
        if !self.is_open() {
            return Value::skipped();
        }
        Value::new(Rvalue::NewException(class, args), Ty::Exception(class), "error")
    }

    /// The exception that an operand of `raise` stands for: a class makes an instance.
    pub fn raised(&mut self, operand: &hir::Expr) -> Expr {
        let value = match exception_class(operand) {
            Some(ExceptionClass::User(class)) => self.instantiate(class, operand.id, &[], operand.span),
            Some(class) => self.exception(class, Vec::new()),
            None => self.value(operand),
        };
        self.bind(value, operand.span)
    }

    /// `isinstance(e, classes)`.
    pub(super) fn is_instance(&mut self, args: &[Arg], span: Span) -> Value {
        let [value, classes] = args else { return Value::skipped() };
        let value = self.operand(&value.value);
        match (&value.ty, exception_classes(&classes.value)) {
            (Ty::Exception(_), Some(classes)) => {
                let kind = ExprKind::IsInstance(Box::new(value), classes);
                Value::pure(self.expr(kind, Ty::Bool, span))
            }
            (Ty::Never, _) => Value::pure(value),
            _ => self.unsupported(
                span,
                Code::UnsupportedBuiltin,
                "`isinstance` of this value is not supported",
            ),
        }
    }
}
