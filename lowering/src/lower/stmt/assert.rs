//! `assert`.

use crate::hir::{self, ExceptionClass};
use crate::ir::{self, StmtKind};
use crate::source::Span;

use super::super::function::Lowerer;

impl Lowerer<'_> {
    pub(super) fn assert(&mut self, condition: &hir::Expr, message: Option<&hir::Expr>, span: Span) {
        let condition = self.condition(condition);
        let fails = self.not(condition);
        if let ir::ExprKind::Bool(fails) = fails.kind {
            if fails {
                self.raise_assertion(message, span);
            }
            return;
        }
        let raise = self.nested(|this| this.raise_assertion(message, span));
        self.push(span, StmtKind::If(fails, raise.block, Vec::new()));
    }

    fn raise_assertion(&mut self, message: Option<&hir::Expr>, span: Span) {
        let args = message.map(|message| self.operand(message)).into_iter().collect();
        let error = self.exception(ExceptionClass::Builtin("AssertionError"), args);
        let error = self.bind(error, span);
        if self.is_open() {
            self.push_jump(span, StmtKind::Raise(error));
        }
    }
}
