//! Takes out `try`s into which nothing raises, and `finally`s after what can only end.

use crate::analysis::call_graph::CallGraph;
use crate::analysis::effects::effects;
use crate::analysis::raises::Raises;
use crate::analysis::walk;
use crate::arena::IndexVec;
use crate::ir::{Block, Body, Local, Program, Rvalue, Stmt, StmtKind};
use crate::ty::Ty;

/// Removes the handlers that nothing reaches from every function.
pub fn quiet_try(program: &mut Program) {
    let graph = CallGraph::of(program);
    let effects = effects(program, &graph);
    let raises = Raises::new(&program.globals, &effects);
    for function in program.functions.iter_mut() {
        let body = std::mem::take(&mut function.body);
        function.body = Remover { raises, locals: &function.locals }.block(body);
    }
}

struct Remover<'a> {
    raises: Raises<'a>,
    locals: &'a IndexVec<Local>,
}

impl Remover<'_> {
    fn block(&self, block: Block) -> Block {
        let mut kept = Block::new();
        for stmt in block {
            // What was reached through a handler alone is reached no more.
            if !self.is_open(&kept) {
                break;
            }
            self.stmt(stmt, &mut kept);
        }
        kept
    }

    /// Whether control gets past the statements.
    fn is_open(&self, block: &[Stmt]) -> bool {
        let Some(last) = block.last() else { return true };
        match &last.kind {
            StmtKind::Return(_) | StmtKind::Raise(_) | StmtKind::Break | StmtKind::Continue => false,
            StmtKind::Let(local, _) => self.locals[*local].ty != Ty::Never,
            StmtKind::Do(rvalue) => !matches!(rvalue, Rvalue::UnboundName(_)),
            StmtKind::If(_, then, orelse) => self.is_open(then) || self.is_open(orelse),
            StmtKind::While { condition, body, orelse } => {
                walk::jumps(body).breaks || !walk::is_forever(condition) && self.is_open(orelse)
            }
            StmtKind::For { body, orelse, .. } => walk::jumps(body).breaks || self.is_open(orelse),
            StmtKind::Try { body, orelse, handlers, .. } => {
                self.is_open(body) && self.is_open(orelse)
                    || handlers.iter().any(|handler| self.is_open(&handler.body))
            }
            StmtKind::Finally { body, last } => self.is_open(body) && self.is_open(last),
            StmtKind::Unpack(..)
            | StmtKind::StoreGlobal(..)
            | StmtKind::StoreCell(..)
            | StmtKind::StoreField(..)
            | StmtKind::StoreAttribute(..)
            | StmtKind::Unbind(_)
            | StmtKind::UnbindGlobal(_) => true,
        }
    }

    /// Whether an exception may leave the statements: one that a `finally` replaces by a jump does not.
    fn raises_out_of(&self, block: &[Stmt]) -> bool {
        block.iter().any(|stmt| {
            if let StmtKind::Finally { body, last } = &stmt.kind {
                return self.raises_out_of(last) || self.is_open(last) && self.raises_out_of(body);
            }
            let inside = walk::child_blocks(stmt);
            self.raises.stmt(stmt) || inside.into_iter().any(|block| self.raises_out_of(block))
        })
    }

    fn stmt(&self, stmt: Stmt, kept: &mut Block) {
        let kind = match stmt.kind {
            StmtKind::Try { body, orelse, .. } if !self.raises_out_of(&body) => {
                kept.extend(self.block(body));
                if self.is_open(kept) {
                    kept.extend(self.block(orelse));
                }
                return;
            }
            StmtKind::Finally { body, last } if self.only_ends(&body) => {
                kept.extend(self.block(body));
                kept.extend(self.block(last));
                return;
            }
            StmtKind::Try { body, orelse, error, mut handlers } => {
                for handler in &mut handlers {
                    handler.body = self.block(std::mem::take(&mut handler.body));
                }
                let body = self.block(body);
                let orelse = if self.is_open(&body) { self.block(orelse) } else { Block::new() };
                StmtKind::Try { body, orelse, error, handlers }
            }
            StmtKind::Finally { body, last } => {
                StmtKind::Finally { body: self.block(body), last: self.block(last) }
            }
            StmtKind::If(condition, then, orelse) => {
                StmtKind::If(condition, self.block(then), self.block(orelse))
            }
            StmtKind::While { condition, body, orelse } => StmtKind::While {
                condition: self.body(condition),
                body: self.block(body),
                orelse: self.block(orelse),
            },
            StmtKind::For { local, over, body, orelse } => {
                StmtKind::For { local, over, body: self.block(body), orelse: self.block(orelse) }
            }
            StmtKind::Let(local, rvalue) => StmtKind::Let(local, self.rvalue(rvalue)),
            StmtKind::Do(rvalue) => StmtKind::Do(self.rvalue(rvalue)),
            kind @ (StmtKind::Unpack(..)
            | StmtKind::StoreGlobal(..)
            | StmtKind::StoreCell(..)
            | StmtKind::StoreField(..)
            | StmtKind::StoreAttribute(..)
            | StmtKind::Unbind(_)
            | StmtKind::UnbindGlobal(_)
            | StmtKind::Break
            | StmtKind::Continue
            | StmtKind::Return(_)
            | StmtKind::Raise(_)) => kind,
        };
        kept.push(Stmt { kind, ..stmt });
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "no other computation has statements inside")]
    fn rvalue(&self, rvalue: Rvalue) -> Rvalue {
        match rvalue {
            Rvalue::ShortCircuit(op, left, right) => {
                Rvalue::ShortCircuit(op, left, Box::new(self.body(*right)))
            }
            Rvalue::Select(condition, then, otherwise) => {
                let (then, otherwise) = (self.body(*then), self.body(*otherwise));
                Rvalue::Select(condition, Box::new(then), Box::new(otherwise))
            }
            other => other,
        }
    }

    fn body(&self, body: Body) -> Body {
        Body { stmts: self.block(body.stmts), ..body }
    }

    /// Whether the statements end at their end and in no other way.
    #[expect(clippy::wildcard_enum_match_arm, reason = "no other statement is endless by itself")]
    fn only_ends(&self, body: &[Stmt]) -> bool {
        let endless = body.last().is_some_and(|last| match &last.kind {
            StmtKind::While { condition, .. } => walk::is_forever(condition),
            StmtKind::Let(local, _) => self.locals[*local].ty == Ty::Never,
            _ => false,
        });
        !endless && !walk::jumps(body).any() && !self.raises.block(body)
    }
}
