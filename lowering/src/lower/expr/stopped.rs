//! Generators do not let `StopIteration` out (PEP 479).

use crate::hir::{self, ExceptionClass};
use crate::ir::{self, Expr, Local, LocalKind, Rvalue, StmtKind};
use crate::source::Span;
use crate::ty::Ty;

use super::super::function::{Lowerer, Value};

impl Lowerer<'_> {
    /// What `build` makes of an element or a condition of a generator expression: a `StopIteration` out of it is
    /// a RuntimeError, where the expression may raise one.
    pub(super) fn in_generator(
        &mut self,
        expr: &hir::Expr,
        build: impl FnOnce(&mut Self) -> Expr,
    ) -> Expr {
        let span = expr.span;
        let mut found = None;
        let body = self.nested(|this| {
            let value = build(this);
            if this.is_open() && value.ty != Ty::Never {
                let kind = LocalKind::Variable;
                let (name, ty) = ("element".to_owned(), value.ty.clone());
                let local = this.locals.push(Local { name, ty, kind, maybe_unbound: false, span });
                this.push(span, StmtKind::Let(local, Rvalue::Pure(value)));
                found = Some(local);
            }
        });
        let error = self.temp("error", Ty::Exception(ExceptionClass::ROOT), span);
        let handler = self.nested(|this| this.stopped_generator(error, span));
        let classes = Some(vec![ExceptionClass::Builtin("StopIteration")]);
        let handlers = vec![ir::Handler { classes, body: handler.block, span }];
        self.push(span, StmtKind::Try { body: body.block, orelse: Vec::new(), error, handlers });
        if let Some(local) = found {
            return self.local(local, span);
        }
        self.jump();
        self.bind(Value::skipped(), span)
    }

    /// Raises what comes of the `StopIteration`.
    fn stopped_generator(&mut self, error: ir::LocalId, span: Span) {
        let message = self.str("generator raised StopIteration", span);
        let raised = self.exception(ExceptionClass::Builtin("RuntimeError"), vec![message]);
        let raised = self.bind(raised, span);
        if self.hir.asks_for_causes {
            let (again, error) = (self.again(&raised), self.local(error, span));
            let kept = self.call_row("BaseException.__set_cause__", vec![again, error], span);
            self.discard(kept, span);
        }
        if self.hir.asks_for_contexts {
            let (again, error) = (self.again(&raised), self.local(error, span));
            for (row, operands) in [
                ("BaseException.__begin_handling__", vec![error]),
                ("BaseException.__set_context__", vec![again]),
                ("BaseException.__end_handling__", Vec::new()),
            ] {
                let done = self.call_row(row, operands, span);
                self.discard(done, span);
            }
        }
        self.push_jump(span, StmtKind::Raise(raised));
    }
}
