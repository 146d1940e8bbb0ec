//! Takes out what is computed for nobody.
//!
//! A computation without effect whose value nothing reads is removed; one with an effect is kept, and its
//! value thrown away. What only removed computations read is then removed too, until nothing is left to
//! remove. A variable that is read by its own computation alone, round after round, stays. A `return` at the end of a
//! procedure does nothing, and a branch that does no more is empty.

use std::collections::HashSet;

use crate::analysis::last_use::last_use;
use crate::analysis::raises::Raises;
use crate::analysis::{StmtIndex, StmtNumbers};
use crate::builtins::{self, BuiltinId, Effect};
use crate::ir::{
    Block, Body, CellRead, Expr, ExprKind, FormatPart, Function, Global, Iteration, OpenOp, Program,
    Rvalue, Stmt, StmtKind,
};
use crate::ty::Ty;

/// Removes dead code from every function.
pub fn dead_code(program: &mut Program) {
    let globals = &program.globals;
    // As `validate` has it, every call may raise.
    let raises = Raises::new(globals, &[]);
    for function in program.functions.iter_mut() {
        if function.result == Ty::None {
            without_returns(&mut function.body);
        }
        while remove(function, globals, raises) {}
    }
}

/// Removes `return`s behind which a procedure ends anyway.
fn without_returns(block: &mut Block) {
    let is_return = |stmt: &Stmt| matches!(&stmt.kind, StmtKind::Return(value) if matches!(value.kind, ExprKind::None));
    while block.last().is_some_and(is_return) {
        block.pop();
    }
    if let Some(Stmt { kind: StmtKind::If(_, then, orelse), .. }) = block.last_mut() {
        without_returns(then);
        without_returns(orelse);
    }
}

/// One round; whether anything was removed.
fn remove(function: &mut Function, globals: &[Global], raises: Raises<'_>) -> bool {
    let mut dead = HashSet::new();
    let numbers = StmtNumbers::of(function);
    let stores = last_use(function, &HashSet::new(), raises).dead_stores;
    crate::analysis::walk::each_stmt(&function.body, &mut |stmt| {
        let index = numbers.index(stmt);
        // The binding of a variable that can have no value says that control ends there.
        if let StmtKind::Let(local, _) = &stmt.kind
            && stores.contains(&(index, *local))
            && function.locals[*local].ty != Ty::Never
        {
            dead.insert(index);
        }
    });
    let mut body = std::mem::take(&mut function.body);
    let mut remover = Remover { numbers, dead, globals, changed: false };
    remover.block(&mut body);
    function.body = body;
    remover.changed
}

/// Whether a loop has no round.
fn holds_nothing(over: &Iteration) -> bool {
    matches!(over, Iteration::List(container) | Iteration::Items(container)
        if container.ty.holds_nothing())
}

struct Remover<'a> {
    numbers: StmtNumbers,
    /// Statements that bind a variable for nobody.
    dead: HashSet<StmtIndex>,
    globals: &'a [Global],
    changed: bool,
}

impl Remover<'_> {
    fn block(&mut self, block: &mut Block) {
        // `retain_mut` asks about each statement where it stood when it was numbered.
        block.retain_mut(|stmt| self.keeps(stmt));
    }

    fn keeps(&mut self, stmt: &mut Stmt) -> bool {
        let dead = self.dead.contains(&self.numbers.index(stmt));
        let kept = match &mut stmt.kind {
            StmtKind::Let(_, rvalue) if dead => !self.is_idle(rvalue),
            // `x = x` of a variable that is certainly bound.
            StmtKind::Let(local, Rvalue::Pure(Expr { kind: ExprKind::Local(same), .. }))
                if local == same =>
            {
                false
            }
            StmtKind::Do(rvalue) => {
                self.bodies(rvalue);
                !self.is_idle(rvalue)
            }
            StmtKind::Let(_, rvalue) => {
                self.bodies(rvalue);
                true
            }
            StmtKind::If(_, then, orelse) => {
                self.block(then);
                self.block(orelse);
                !(then.is_empty() && orelse.is_empty())
            }
            StmtKind::While { condition, body, orelse } => {
                self.block(&mut condition.stmts);
                self.block(body);
                self.block(orelse);
                true
            }
            StmtKind::For { over, body, orelse, .. } => {
                self.block(body);
                self.block(orelse);
                !(orelse.is_empty() && holds_nothing(over))
            }
            StmtKind::Try { body, orelse, handlers, .. } => {
                self.block(body);
                self.block(orelse);
                for handler in handlers {
                    self.block(&mut handler.body);
                }
                true
            }
            StmtKind::Finally { body, last } => {
                self.block(body);
                self.block(last);
                true
            }
            StmtKind::Unpack(..)
            | StmtKind::StoreGlobal(..)
            | StmtKind::StoreCell(..)
            | StmtKind::StoreField(..)
            | StmtKind::StoreAttribute(..)
            | StmtKind::Unbind(_)
            | StmtKind::UnbindGlobal(_)
            | StmtKind::Break
            | StmtKind::Continue
            | StmtKind::Return(_)
            | StmtKind::Raise(..) => true,
        };
        self.changed |= !kept;
        if kept
            && dead
            && let StmtKind::Let(_, rvalue) = &mut stmt.kind
        {
            stmt.kind = StmtKind::Do(std::mem::replace(rvalue, Rvalue::UnboundName(String::new())));
            self.changed = true;
        }
        kept
    }

    fn bodies(&mut self, rvalue: &mut Rvalue) {
        match rvalue {
            Rvalue::ShortCircuit(_, _, right) => self.block(&mut right.stmts),
            Rvalue::Select(_, then, otherwise) => {
                self.block(&mut then.stmts);
                self.block(&mut otherwise.stmts);
            }
            Rvalue::Pure(_)
            | Rvalue::Builtin(..)
            | Rvalue::Call(..)
            | Rvalue::CallValue(..)
            | Rvalue::Closure(..)
            | Rvalue::NewCell(_)
            | Rvalue::LoadCell(..)
            | Rvalue::LoadGlobal(_)
            | Rvalue::CheckedLocal(_)
            | Rvalue::List(_)
            | Rvalue::Dict(_)
            | Rvalue::Set(_)
            | Rvalue::Iterator(_)
            | Rvalue::Generator(..)
            | Rvalue::Calling(..)
            | Rvalue::Yield(_)
            | Rvalue::Record(..)
            | Rvalue::NewException(..)
            | Rvalue::LoadField(..)
            | Rvalue::LoadAttribute(..)
            | Rvalue::SetArgs(..)
            | Rvalue::Open(..)
            | Rvalue::Format(_)
            | Rvalue::Print { .. }
            | Rvalue::UnboundName(_) => {}
        }
    }

    /// Whether the computation matters for its value alone.
    fn is_idle(&self, rvalue: &Rvalue) -> bool {
        let body = |body: &Body| body.stmts.is_empty();
        match rvalue {
            Rvalue::Pure(_)
            | Rvalue::Closure(..)
            | Rvalue::NewCell(_)
            | Rvalue::LoadCell(_, CellRead::Bound)
            | Rvalue::LoadField(..)
            | Rvalue::Open(OpenOp::Has(_) | OpenOp::Names | OpenOp::Keys | OpenOp::KeysBack, _)
            | Rvalue::List(_)
            | Rvalue::Dict(_)
            | Rvalue::Set(_)
            | Rvalue::Iterator(_)
            | Rvalue::Generator(..)
            | Rvalue::Calling(..)
            | Rvalue::NewException(..)
            | Rvalue::Record(..) => true,
            Rvalue::Builtin(builtin, args) => is_idle(*builtin, args),
            Rvalue::LoadGlobal(global) => {
                self.globals.get(global.index()).is_some_and(|global| global.always_bound)
            }
            Rvalue::Format(pieces) => pieces.iter().all(is_plain),
            Rvalue::ShortCircuit(_, _, right) => body(right),
            Rvalue::Select(_, then, otherwise) => body(then) && body(otherwise),
            Rvalue::Call(..)
            | Rvalue::CallValue(..)
            | Rvalue::Yield(_)
            | Rvalue::LoadCell(_, CellRead::Own(_) | CellRead::Free(_))
            | Rvalue::Open(OpenOp::Load(_) | OpenOp::Remove(_), _)
            | Rvalue::CheckedLocal(_)
            | Rvalue::LoadAttribute(..)
            | Rvalue::SetArgs(..)
            | Rvalue::Print { .. }
            | Rvalue::UnboundName(_) => false,
        }
    }
}

/// Whether a computation by the row matters for its value alone.
pub fn is_idle(builtin: BuiltinId, args: &[Expr]) -> bool {
    let row = builtins::get(builtin);
    // A division by a literal that is not zero does not raise.
    let divides = row.raises == ["ZeroDivisionError"]
        && matches!(args.last(), Some(Expr { kind: ExprKind::Int(divisor), .. })
            if divisor.sign() != num_bigint::Sign::NoSign);
    row.effect != Effect::Writes && (divides || !row.may_raise())
}

/// Whether formatting the piece cannot raise.
fn is_plain(piece: &FormatPart) -> bool {
    match piece {
        FormatPart::Literal(_) => true,
        FormatPart::Value { spec, .. } => spec.is_none(),
    }
}

#[cfg(test)]
mod tests;
