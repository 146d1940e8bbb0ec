//! `try`.

use crate::hir::{self, Block, Handler, Place};
use crate::infer::exception::handled;
use crate::ir::{self, Expr, LocalId, StmtKind};
use crate::source::Span;
use crate::ty::Ty;

use super::super::function::{Lowerer, Nested, Value};

/// The parts of a `try`.
#[derive(Clone, Copy)]
pub(super) struct Parts<'h> {
    pub body: &'h Block,
    pub handlers: &'h [Handler],
    pub orelse: &'h Block,
    pub last: &'h Block,
}

impl Lowerer<'_> {
    pub(super) fn try_stmt(&mut self, parts: Parts<'_>, span: Span) {
        if parts.last.is_empty() {
            self.attempt(parts, span);
            return;
        }
        let raised = self.hir.asks_for_contexts.then(|| {
            let no = self.bool(false, span);
            self.accumulator("raised", no)
        });
        let body = self.nested(|this| match raised {
            Some(raised) => this.attempt_handled(parts, raised, span),
            None => this.attempt(parts, span),
        });
        let handling = std::mem::take(&mut self.handling);
        let last = self.nested(|this| match raised {
            Some(raised) => this.last_handling(parts.last, raised, span),
            None => this.block(parts.last),
        });
        self.handling = handling;
        self.finally(body, last, span);
    }

    /// Runs `last` after `body`, however it ends.
    fn finally(&mut self, body: Nested, last: Nested, span: Span) {
        let open = body.open && last.open;
        self.push(span, StmtKind::Finally { body: body.block, last: last.block });
        if !open {
            self.jump();
        }
    }

    fn attempt(&mut self, parts: Parts<'_>, span: Span) {
        if parts.handlers.is_empty() {
            self.block(parts.body);
            self.block(parts.orelse);
            return;
        }
        let body = self.nested(|this| this.block(parts.body));
        let orelse = self.nested(|this| {
            if body.open {
                this.block(parts.orelse);
            } else {
                this.jump();
            }
        });
        let error = self.temp("error", Ty::Exception(hir::ExceptionClass::ROOT), span);
        let mut open = orelse.open;
        let mut handlers = Vec::new();
        for handler in parts.handlers {
            let nested = self.nested(|this| this.handler(handler, error));
            open |= nested.open;
            let classes = handler.classes.clone();
            handlers.push(ir::Handler { classes, body: nested.block, span: handler.span });
        }
        self.push(span, StmtKind::Try { body: body.block, orelse: orelse.block, error, handlers });
        if !open {
            self.jump();
        }
    }

    fn handler(&mut self, handler: &Handler, error: LocalId) {
        if !self.hir.asks_for_contexts {
            self.handler_body(handler, error);
            return;
        }
        self.begin_handling(error, handler.span);
        let body = self.nested(|this| this.handler_body(handler, error));
        let last = self.nested(|this| this.end_handling(handler.span));
        self.finally(body, last, handler.span);
    }

    fn handler_body(&mut self, handler: &Handler, error: LocalId) {
        let Some(place) = handler.name else {
            self.handling.push(error);
            self.block(&handler.body);
            self.handling.pop();
            return;
        };
        let hierarchy = hir::Hierarchy::of(&self.hir.classes);
        let class = Ty::Exception(handled(&hierarchy, handler));
        let value = self.local(error, handler.span);
        let value = self.coerce(value, &class);
        match place {
            Place::Local(local) => self.assign_local(local, Value::pure(value), handler.span),
            Place::Global(global) => self.store_global(global, value, handler.span),
        }
        self.handling.push(error);
        let body = self.nested(|this| this.block(&handler.body));
        self.handling.pop();
        let unbind = match place {
            Place::Local(local) if !self.unbound.locals.contains(&local) => {
                // Nothing reads the variable where it may be unbound.
                let open = body.open;
                for stmt in body.block {
                    self.push(stmt.span, stmt.kind);
                }
                if !open {
                    self.jump();
                }
                return;
            }
            Place::Local(local) => StmtKind::Unbind(LocalId::new(local.index())),
            Place::Global(global) => StmtKind::UnbindGlobal(global),
        };
        let last = self.nested(|this| this.push(handler.span, unbind));
        self.finally(body, last, handler.span);
    }

    /// `raise exception from cause`.
    pub(super) fn raise(
        &mut self,
        exception: Option<&hir::Expr>,
        cause: Option<&hir::Expr>,
        span: Span,
    ) {
        let Some(exception) = exception else {
            let exception = self.raised_again(span);
            self.push_jump(span, StmtKind::Raise(exception));
            return;
        };
        let raised = self.raised(exception);
        let raised = match cause {
            Some(cause) => self.guard(raised, &[cause]),
            None => raised,
        };
        if let Some(cause) = cause {
            self.raised_from(&raised, cause, span);
        }
        if raised.ty != Ty::Never && self.is_open() {
            if self.hir.asks_for_contexts {
                let exception = self.again(&raised);
                let set = self.call_row("BaseException.__set_context__", vec![exception], span);
                self.discard(set, span);
            }
            self.push_jump(span, StmtKind::Raise(raised));
        }
    }

    /// Keeps the cause in the exception, where the program asks for causes.
    fn raised_from(&mut self, raised: &Expr, cause: &hir::Expr, span: Span) {
        let cause = self.raised(cause);
        if !self.hir.asks_for_causes || !self.is_open() || cause.ty == Ty::Never {
            return;
        }
        let raised = self.again(raised);
        let kept = self.call_row("BaseException.__set_cause__", vec![raised, cause], span);
        self.discard(kept, span);
    }

    /// The exception that is being handled.
    fn raised_again(&mut self, span: Span) -> Expr {
        if let Some(error) = self.handling.last().copied() {
            return self.local(error, span);
        }
        let message = self.str("No active exception to reraise", span);
        let class = hir::ExceptionClass::Builtin("RuntimeError");
        let error = self.exception(class, vec![message]);
        self.bind(error, span)
    }

    // Contexts: which exceptions are being handled, for a program that asks.

    fn begin_handling(&mut self, error: LocalId, span: Span) {
        let error = self.local(error, span);
        let begun = self.call_row("BaseException.__begin_handling__", vec![error], span);
        self.discard(begun, span);
    }

    fn end_handling(&mut self, span: Span) {
        let ended = self.call_row("BaseException.__end_handling__", Vec::new(), span);
        self.discard(ended, span);
    }

    /// What stands before a `finally`: what raises there is handled by the `finally`, as `raised` says.
    fn attempt_handled(&mut self, parts: Parts<'_>, raised: LocalId, span: Span) {
        let body = self.nested(|this| this.attempt(parts, span));
        let error = self.temp("error", Ty::Exception(hir::ExceptionClass::ROOT), span);
        let handler = self.nested(|this| {
            this.begin_handling(error, span);
            let yes = this.bool(true, span);
            this.push(span, StmtKind::Let(raised, ir::Rvalue::Pure(yes)));
            let error = this.local(error, span);
            this.push_jump(span, StmtKind::Raise(error));
        });
        let handlers = vec![ir::Handler { classes: None, body: handler.block, span }];
        let orelse = Vec::new();
        self.push(span, StmtKind::Try { body: body.block, orelse, error, handlers });
        if !body.open {
            self.jump();
        }
    }

    /// The `finally` after it.
    fn last_handling(&mut self, last: &Block, raised: LocalId, span: Span) {
        let body = self.nested(|this| this.block(last));
        let last = self.nested(|this| {
            let raised = this.local(raised, span);
            let end = this.nested(|this| this.end_handling(span));
            this.push(span, StmtKind::If(raised, end.block, Vec::new()));
        });
        self.finally(body, last, span);
    }
}
