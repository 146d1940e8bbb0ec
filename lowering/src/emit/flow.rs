//! Where a block of statements ends: what never falls through, and loops that are no loops.

use crate::analysis::walk;
use crate::ir::{Rvalue, Stmt, StmtKind};
use crate::ty::Ty;

use super::function::FunctionEmitter;

impl FunctionEmitter<'_> {
    /// Whether Rust sees that nothing runs after the statement.
    pub fn diverges(&self, stmt: &Stmt) -> bool {
        match &stmt.kind {
            StmtKind::Raise(..) | StmtKind::Return(_) | StmtKind::Break | StmtKind::Continue => true,
            // What a variable of type `Never` would hold is not computed to an end.
            StmtKind::Let(local, _) => self.function().locals[*local].ty == Ty::Never,
            StmtKind::Do(rvalue) => matches!(rvalue, Rvalue::UnboundName(_)),
            StmtKind::While { condition, body, .. } => {
                walk::is_forever(condition) && !leaves(body, Jump::Break)
            }
            StmtKind::If(_, then, orelse) => self.ends(then) && self.ends(orelse),
            StmtKind::Try { body, orelse, handlers, .. } => {
                (self.ends(body) || self.ends(orelse))
                    && handlers.iter().all(|handler| self.ends(&handler.body))
            }
            StmtKind::Finally { body, last } => self.ends(body) || self.ends(last),
            StmtKind::Unbind(_)
            | StmtKind::UnbindGlobal(_)
            | StmtKind::Unpack(..)
            | StmtKind::StoreGlobal(..)
            | StmtKind::StoreCell(..)
            | StmtKind::StoreField(..)
            | StmtKind::StoreAttribute(..)
            | StmtKind::For { .. } => false,
        }
    }

    /// The statements up to the first after which nothing runs.
    pub fn reached<'b>(&self, block: &'b [Stmt]) -> &'b [Stmt] {
        let end = block.iter().position(|stmt| self.diverges(stmt)).map_or(block.len(), |last| last + 1);
        &block[..end]
    }

    /// Whether Rust sees that nothing runs after the statements.
    pub fn ends(&self, block: &[Stmt]) -> bool {
        block.iter().any(|stmt| self.diverges(stmt))
    }

    /// Whether a loop with this body never starts a second round.
    pub fn runs_once(&self, body: &[Stmt]) -> bool {
        self.ends(body) && !leaves(body, Jump::Continue)
    }
}

/// How a statement goes on elsewhere in the loop around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Jump {
    /// Out of it.
    Break,
    /// To its next round.
    Continue,
}

/// Whether some statement of a loop's body is the jump, and of this loop, not of one inside it.
pub fn leaves(body: &[Stmt], jump: Jump) -> bool {
    let jumps = walk::jumps(body);
    match jump {
        Jump::Break => jumps.breaks,
        Jump::Continue => jumps.continues,
    }
}
