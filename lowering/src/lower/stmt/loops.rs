//! `while` and `for`.

use crate::diagnostics::Code;
use crate::hir::{self, Block, StmtKind, Target};
use crate::ir;
use crate::source::Span;
use crate::ty::Ty;

use super::super::function::Lowerer;
use super::super::record::Rounds;

impl Lowerer<'_> {
    pub(super) fn while_stmt(
        &mut self,
        condition: &hir::Expr,
        body: &Block,
        orelse: &Block,
        span: Span,
    ) {
        let condition = self.body(|this| this.condition(condition));
        if let ir::ExprKind::Bool(false) = condition.value.kind {
            for stmt in condition.stmts {
                self.push(stmt.span, stmt.kind);
            }
            self.block(orelse);
            return;
        }
        let forever = matches!(condition.value.kind, ir::ExprKind::Bool(true));
        if condition.value.ty == Ty::Never {
            // The first test never ends normally: it is all that happens.
            for stmt in condition.stmts {
                self.push(stmt.span, stmt.kind);
            }
            self.jump();
            return;
        }
        let rounds = self.nested(|this| this.block(body));
        // Nothing leads to the `else` of a loop whose condition is never false.
        let after = self.nested(|this| {
            if forever {
                this.jump();
            } else {
                this.block(orelse);
            }
        });
        let kind = ir::StmtKind::While { condition, body: rounds.block, orelse: after.block };
        self.push(span, kind);
        if !after.open && !has_break(body) {
            self.jump();
        }
    }

    pub(super) fn for_stmt(
        &mut self,
        target: &Target,
        iterable: &hir::Expr,
        body: &Block,
        orelse: &Block,
        span: Span,
    ) {
        if let Some((rounds, over)) = self.record_rounds(iterable) {
            self.for_record(target, (&rounds, over), body, orelse, span);
            return;
        }
        let ty = self.ty(iterable);
        if ty.holds_nothing() || ty == Ty::Tuple(Vec::new()) {
            // There is no round.
            self.effect(iterable);
            self.block(orelse);
            return;
        }
        let Some(source) = self.open(iterable) else {
            self.jump();
            return;
        };
        let (local, over, rounds) = match Self::plain(source) {
            Ok((over, item)) => {
                let (local, pending) = self.loop_variable(target, item);
                let rounds = self.nested(|this| {
                    this.bind_loop_target(target, local, pending);
                    this.block(body);
                });
                (local, over, rounds.block)
            }
            Err(source) if Self::is_one_loop(&source) => self.each_round(*source, &mut |this, item| {
                this.assign_target(target, item);
                this.block(body);
            }),
            Err(_) => {
                let message = "a loop over a generator expression with several `for` is not supported";
                self.refuse(iterable.span, Code::UnsupportedExpression, message);
                return;
            }
        };
        let after = self.nested(|this| this.block(orelse));
        let kind = ir::StmtKind::For { local, over, body: rounds, orelse: after.block };
        self.push(span, kind);
        if !after.open && !has_break(body) {
            self.jump();
        }
    }
}

impl Lowerer<'_> {
    /// A loop over a TypedDict.
    fn for_record(
        &mut self,
        target: &Target,
        (rounds, over): (&Rounds, ir::Iteration),
        body: &Block,
        orelse: &Block,
        span: Span,
    ) {
        let local = self.temp("name", Ty::Str, span);
        let round = self.nested(|this| {
            this.bind_record_round(rounds, target, local, span);
            this.block(body);
        });
        let after = self.nested(|this| {
            this.check_fields(rounds, span);
            this.block(orelse);
        });
        let kind = ir::StmtKind::For { local, over, body: round.block, orelse: after.block };
        self.push(span, kind);
        if !after.open && !has_break(body) {
            self.jump();
        }
    }
}

/// Whether a `break` in the statements leaves the loop around them.
fn has_break(block: &Block) -> bool {
    block.iter().any(|stmt| match &stmt.kind {
        StmtKind::Break => true,
        StmtKind::If(_, then, orelse) => has_break(then) || has_break(orelse),
        // A `break` in the `else` of an inner loop belongs to the outer one.
        StmtKind::While(_, _, orelse) | StmtKind::For(_, _, _, orelse) => has_break(orelse),
        StmtKind::Try { .. } => hir::blocks(stmt).into_iter().any(has_break),
        StmtKind::Expr(_)
        | StmtKind::Assign(..)
        | StmtKind::AugAssign(..)
        | StmtKind::AnnAssign(..)
        | StmtKind::Continue
        | StmtKind::Pass
        | StmtKind::Return(_)
        | StmtKind::Yield(_)
        | StmtKind::Raise(..)
        | StmtKind::Assert(..)
        | StmtKind::Delete(_)
        | StmtKind::Import(_)
        | StmtKind::Define(_)
        | StmtKind::DefineRecord(_)
        | StmtKind::DefineService(_)
        | StmtKind::DefineClass(_)
        | StmtKind::Invalid => false,
    })
}
