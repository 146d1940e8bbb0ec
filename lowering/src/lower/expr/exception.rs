//! Exceptions as values: making one, and asking for its class.
#![expect(clippy::wildcard_enum_match_arm, reason = "a value that is no exception is refused")]

use crate::diagnostics::Code;
use crate::hir::{self, Arg, ExceptionClass};
use crate::infer::exception::{ExactTest, exception_class, exception_classes};
use crate::ir::{Expr, ExprKind, Rvalue, ShortCircuit};
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
        match exception_classes(&classes.value) {
            Some(classes) => self.is_of(value, classes, false, span),
            None => self.not_asked(span),
        }
    }

    /// `type(e) is C`.
    pub(super) fn exact_test(&mut self, test: &ExactTest<'_>, span: Span) -> Value {
        let value = self.operand(test.operand);
        let found = self.is_of(value, test.classes.clone(), true, span);
        if !test.negated {
            return found;
        }
        let found = self.bind(found, span);
        Value::pure(self.not(found))
    }

    /// Whether a value is an exception of one of the classes; None is not.
    fn is_of(&mut self, value: Expr, classes: Vec<ExceptionClass>, exact: bool, span: Span) -> Value {
        match &value.ty {
            Ty::Exception(_) => {
                let kind = ExprKind::IsInstance { exception: Box::new(value), classes, exact };
                Value::pure(self.expr(kind, Ty::Bool, span))
            }
            Ty::Optional(inner) => {
                let inner = (**inner).clone();
                let value = self.reuse(value, "error");
                let again = self.again(&value);
                let is_none = self.is_none(again, span);
                let some = self.not(is_none);
                let body = self.body(|this| {
                    let held = this.expr(ExprKind::Unwrap(Box::new(value)), inner, span);
                    let found = this.is_of(held, classes, exact, span);
                    this.bind(found, span)
                });
                self.combine(ShortCircuit::And, some, body, span)
            }
            Ty::Never => Value::pure(value),
            _ => self.not_asked(span),
        }
    }

    fn not_asked(&mut self, span: Span) -> Value {
        self.unsupported(span, Code::UnsupportedBuiltin, "`isinstance` of this value is not supported")
    }
}
