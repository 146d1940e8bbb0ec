//! `raise` and `assert`.

use crate::builtins;
use crate::diagnostics::Code;
use crate::hir::{self, Arg, ArgKind, ExprKind, NameRef};
use crate::ir::{self, Expr, StmtKind};
use crate::source::Span;
use crate::ty::Ty;

use super::super::function::Lowerer;

impl Lowerer<'_> {
    pub(super) fn raise(&mut self, exception: Option<&hir::Expr>, span: Span) {
        let Some(exception) = exception else {
            let message = self.str("No active exception to reraise", span);
            self.push_jump(span, StmtKind::Raise("RuntimeError", Some(message)));
            return;
        };
        let (callee, args): (&hir::Expr, &[Arg]) = if let ExprKind::Call(callee, args) = &exception.kind
        {
            (callee, args)
        } else {
            (exception, &[])
        };
        if let ExprKind::Name(NameRef::Unknown(_)) = &callee.kind {
            return self.effect(callee);
        }
        let name = if let ExprKind::Name(NameRef::Builtin(name)) = &callee.kind { name } else { "" };
        let Some(class) = builtins::exception_class(name) else {
            let message = "only a builtin exception class can be raised";
            self.refuse(exception.span, Code::UnsupportedStatement, message);
            return;
        };
        if args.iter().any(|arg| !matches!(arg.kind, ArgKind::Positional)) {
            let message = "the arguments of an exception are passed by position";
            self.refuse(exception.span, Code::BadCall, message);
            return;
        }
        let operands: Vec<&hir::Expr> = args.iter().map(|arg| &arg.value).collect();
        let values = self.operands(&operands);
        let message = self.exception_text(class, values, exception.span);
        self.push_jump(span, StmtKind::Raise(class, message));
    }

    /// What `str()` of the exception gives: nothing, its argument as text, or the tuple of them.
    fn exception_text(&mut self, class: &str, mut values: Vec<Expr>, span: Span) -> Option<Expr> {
        if !self.is_open() {
            return None;
        }
        let value = match values.len() {
            0 => return None,
            1 => values.remove(0),
            _ => {
                let ty = Ty::Tuple(values.iter().map(|value| value.ty.clone()).collect());
                return Some(self.text("repr", ir::ExprKind::Tuple(values), ty, span));
            }
        };
        // A KeyError shows its key as it would be written (BaseException.__str__ and KeyError's own).
        if class == "KeyError" {
            let row = self.call_row("repr", vec![value], span);
            return Some(self.bind(row, span));
        }
        Some(self.as_text(value))
    }

    fn text(&mut self, row: &str, kind: ir::ExprKind, ty: Ty, span: Span) -> Expr {
        let value = self.expr(kind, ty, span);
        let text = self.call_row(row, vec![value], span);
        self.bind(text, span)
    }

    /// `str(value)`.
    fn as_text(&mut self, value: Expr) -> Expr {
        let span = value.span;
        if value.ty == Ty::Str {
            return value;
        }
        let text = self.call_row("str", vec![value], span);
        self.bind(text, span)
    }

    pub(super) fn assert(&mut self, condition: &hir::Expr, message: Option<&hir::Expr>, span: Span) {
        let condition = self.condition(condition);
        let fails = self.not(condition);
        if matches!(fails.kind, ir::ExprKind::Bool(true)) {
            self.raise_assertion(message, span);
            return;
        }
        let raise = self.nested(|this| this.raise_assertion(message, span));
        self.push(span, StmtKind::If(fails, raise.block, Vec::new()));
    }

    fn raise_assertion(&mut self, message: Option<&hir::Expr>, span: Span) {
        let message = message.map(|message| {
            let value = self.operand(message);
            self.as_text(value)
        });
        self.push_jump(span, StmtKind::Raise("AssertionError", message));
    }
}
