//! Statements.

mod assert;
mod assign;
mod attempt;
mod augmented;
mod loops;
mod unpack;

use crate::diagnostics::Code;
use crate::hir::{self, StmtKind};
use crate::ir::{self, FunctionId, Rvalue};
use crate::source::Span;
use crate::ty::Ty;

use super::function::{Lowerer, Value};
use attempt::Parts;

impl Lowerer<'_> {
    /// Lowers statements up to the first that control does not reach.
    pub fn block(&mut self, block: &[hir::Stmt]) {
        for stmt in block {
            if self.instance.dead.contains(&stmt.id) {
                self.jump();
            }
            if !self.is_open() {
                return;
            }
            self.stmt(stmt);
        }
    }

    fn stmt(&mut self, stmt: &hir::Stmt) {
        let span = stmt.span;
        match &stmt.kind {
            StmtKind::Expr(expr) => self.effect(expr),
            StmtKind::Assign(targets, value) => self.assign(targets, value, span),
            StmtKind::AugAssign(target, op, value) => self.augmented(target, *op, value, span),
            StmtKind::AnnAssign(target, _, value) => {
                if let Some(value) = value {
                    self.assign(std::slice::from_ref(target), value, span);
                }
            }
            StmtKind::If(condition, then, orelse) => self.if_stmt(condition, then, orelse, span),
            StmtKind::While(condition, body, orelse) => self.while_stmt(condition, body, orelse, span),
            StmtKind::For(target, iterable, body, orelse) => {
                self.for_stmt(target, iterable, body, orelse, span);
            }
            StmtKind::Break => self.push_jump(span, ir::StmtKind::Break),
            StmtKind::Continue => self.push_jump(span, ir::StmtKind::Continue),
            StmtKind::Return(value) => self.return_stmt(value.as_ref(), span),
            StmtKind::Yield(value) => self.yield_stmt(value, span),
            StmtKind::Raise(exception, cause) => self.raise(exception.as_ref(), cause.as_ref(), span),
            StmtKind::Try { body, handlers, orelse, last } => {
                self.try_stmt(Parts { body, handlers, orelse, last }, span);
            }
            StmtKind::Assert(condition, message) => self.assert(condition, message.as_ref(), span),
            StmtKind::Delete(targets) => {
                for target in targets {
                    self.delete(target);
                }
            }
            StmtKind::Import(module) => self.import(*module, span),
            StmtKind::Pass
            | StmtKind::Define(_)
            | StmtKind::DefineRecord(_)
            | StmtKind::DefineService(_)
            | StmtKind::DefineClass(_)
            | StmtKind::Invalid => {}
        }
    }

    fn if_stmt(&mut self, condition: &hir::Expr, then: &hir::Block, orelse: &hir::Block, span: Span) {
        let condition = self.condition(condition);
        // Inference has not looked at a branch that a literal cuts off, or a test for None of what
        // cannot be None.
        if let ir::ExprKind::Bool(answer) = condition.kind {
            self.block(if answer { then } else { orelse });
            return;
        }
        let then = self.nested(|this| this.block(then));
        let orelse = self.nested(|this| this.block(orelse));
        self.push(span, ir::StmtKind::If(condition, then.block, orelse.block));
        if !then.open && !orelse.open {
            self.jump();
        }
    }

    fn return_stmt(&mut self, value: Option<&hir::Expr>, span: Span) {
        let result = self.returned();
        let value = match value {
            Some(value) => self.operand(value),
            None => self.none(span),
        };
        let value = self.coerce(value, &result);
        let value = self.enforce_result(value);
        self.push_jump(span, ir::StmtKind::Return(value));
    }

    /// Returns None where control reaches the end of a function whose result may be more than None.
    pub fn end_of_function(&mut self) {
        let result = self.returned();
        if self.is_open() && !matches!(result, Ty::None | Ty::Never) {
            let span = self.function.name_span;
            let none = self.none(span);
            let value = self.coerce(none, &result);
            self.push_jump(span, ir::StmtKind::Return(value));
        }
    }

    /// The type of what the function's code returns: None in one that yields.
    fn returned(&self) -> Ty {
        if self.function.yields { Ty::None } else { self.instance.result.clone() }
    }

    /// `yield value`.
    fn yield_stmt(&mut self, value: &hir::Expr, span: Span) {
        let Some(item) = self.instance.result.item() else { return };
        let value = self.operand_as(value, &item);
        if self.is_open() {
            self.push(span, ir::StmtKind::Do(Rvalue::Yield(value)));
        }
    }

    fn import(&mut self, module: hir::ModuleId, span: Span) {
        let Some(body) = self.types.bodies.get(module.index()).copied() else { return };
        let ty = self.types.instances[body].result.clone();
        let call = Rvalue::Call(FunctionId::new(body.index()), Vec::new());
        self.discard(Value::new(call, ty, "module"), span);
    }

    /// Raises one of Python's own exceptions with a message, or without arguments.
    pub fn raise_builtin(
        &mut self,
        class: &'static str,
        message: impl Into<Option<ir::Expr>>,
        span: Span,
    ) {
        let args = message.into().into_iter().collect();
        let error = self.exception(hir::ExceptionClass::Builtin(class), args);
        let error = self.bind(error, span);
        self.push_jump(span, ir::StmtKind::Raise(error));
    }

    /// Refuses a statement.
    pub(super) fn refuse(&mut self, span: Span, code: Code, message: &str) {
        let refused = self.unsupported(span, code, message);
        self.discard(refused, span);
    }
}
