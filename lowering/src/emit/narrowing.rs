//! `if let Some(x) = x` and `let Some(x) = x else { ... }` for a test of a variable for None and what
//! follows it.
//!
//! Inside, the variable's name stands for the value that the `Option` holds. That is so where everything
//! inside that reads the variable reads it narrowed, and nothing inside binds it. The value is moved out of
//! the `Option` where nothing else reads the variable after the test, and borrowed otherwise.

use syn::{Expr as Rust, Pat, Stmt as RustStmt, parse_quote};

use crate::analysis::walk;
use crate::ir::{Body, Expr, ExprKind, LocalId, Rvalue, ShortCircuit, Stmt, StmtKind};
use crate::ty::Ty;

use super::build;
use super::context::Context;
use super::function::FunctionEmitter;
use super::print::is_comment;
use super::value::{Form, Value};

/// Something that is evaluated only where the variable is not None.
#[derive(Clone, Copy)]
pub(super) enum Piece<'a> {
    /// Statements.
    Block(&'a [Stmt]),
    /// An expression.
    Expr(&'a Expr),
    /// Statements and their value.
    Body(&'a Body),
}

/// How often a variable is read.
#[derive(Clone, Copy, Default)]
struct Reads {
    /// All reads.
    all: usize,
    /// Those that are narrowed.
    narrowed: usize,
    /// Bindings, which are no reads.
    bindings: usize,
}

impl Reads {
    fn expr(&mut self, expr: &Expr, local: LocalId) {
        let is_it = |expr: &Expr| matches!(expr.kind, ExprKind::Local(found) if found == local);
        self.all += usize::from(is_it(expr));
        if let ExprKind::Unwrap(inner) = &expr.kind {
            self.narrowed += usize::from(is_it(inner));
        }
    }

    fn block(&mut self, block: &[Stmt], local: LocalId) {
        walk::each_stmt(block, &mut |stmt| {
            walk::each_own_expr(stmt, &mut |expr| self.expr(expr, local));
            self.bindings += usize::from(walk::bound_locals(stmt).contains(&local));
            let checked =
                matches!(walk::rvalue(stmt), Some(Rvalue::CheckedLocal(found)) if *found == local);
            self.all += usize::from(checked);
        });
    }

    fn piece(&mut self, piece: Piece<'_>, local: LocalId) {
        match piece {
            Piece::Block(block) => self.block(block, local),
            Piece::Expr(expr) => walk::each_expr(expr, &mut |part| self.expr(part, local)),
            Piece::Body(body) => {
                self.block(&body.stmts, local);
                walk::each_expr(&body.value, &mut |part| self.expr(part, local));
            }
        }
    }
}

impl<'a> FunctionEmitter<'a> {
    /// The variable that an expression asks to be None.
    fn asked(&self, expr: &Expr) -> Option<LocalId> {
        let ExprKind::IsNone(operand) = &expr.kind else { return None };
        let ExprKind::Local(local) = operand.kind else { return None };
        let known = self.narrowed.borrow().contains_key(&local);
        let item = &self.function().locals[local];
        let optional = matches!(item.ty, Ty::Optional(_)) && !item.ty.is_single();
        (optional && !item.maybe_unbound && !self.is_inlined(local) && !known).then_some(local)
    }

    /// The variable that an expression asks not to be None.
    fn asked_to_be_there(&self, expr: &Expr) -> Option<LocalId> {
        let ExprKind::Not(operand) = &expr.kind else { return None };
        self.asked(operand)
    }

    /// The reads of a variable in pieces in which its name can stand for the value it holds.
    fn narrowed_reads(local: LocalId, pieces: &[Piece<'a>]) -> Option<Reads> {
        let mut reads = Reads::default();
        for piece in pieces {
            reads.piece(*piece, local);
        }
        (reads.narrowed > 0 && reads.narrowed == reads.all && reads.bindings == 0).then_some(reads)
    }

    /// How the value is taken out for pieces of a statement with that many `reads`, and what of.
    fn taken(&self, local: LocalId, moves: bool) -> (Form, Rust) {
        let name = build::variable(self.local_name(local));
        let Ty::Optional(inner) = &self.function().locals[local].ty else { return (Form::Place, name) };
        if self.is_borrowed(local) && !Context::is_copy(inner) {
            return (Form::Reference, name);
        }
        if self.is_borrowed(local) {
            return (Form::Place, build::dereference(name));
        }
        if moves || Context::is_copy(inner) {
            return (Form::Place, name);
        }
        (Form::Reference, build::reference(name))
    }

    /// Whether nothing reads the variable but the test in the statement, the `reads` behind it and what
    /// comes before the statement in its block, so that the value can be moved.
    fn is_read_here_only(&self, local: LocalId, stmt: &Stmt, before: &[Stmt], reads: usize) -> bool {
        let mut all = Reads::default();
        all.block(&self.function().body, local);
        let mut earlier = Reads::default();
        earlier.block(before, local);
        // The test itself is a read.
        if all.all != reads + earlier.all + 1 {
            return false;
        }
        // A loop around the test that does not bind the variable anew comes back to it.
        let mut repeated = false;
        walk::each_stmt(&self.function().body, &mut |outer| {
            if matches!(outer.kind, StmtKind::While { .. } | StmtKind::For { .. }) {
                let (mut holds, mut binds) = (false, 0);
                walk::each_stmt(std::slice::from_ref(outer), &mut |inner| {
                    holds |= std::ptr::eq(inner, stmt);
                    binds += usize::from(walk::bound_locals(inner).contains(&local));
                });
                repeated |= holds && binds != all.bindings;
                let param = self.function().params.contains(&local);
                repeated |= holds && param;
            }
        });
        !repeated
    }

    /// A condition and what it says of variables: a chain in which `let Some(x) = x` stands for
    /// `x is not None`. Whoever calls it forgets the variables, which are added to `found`, after `pieces`.
    pub(super) fn test(
        &self,
        condition: &'a Expr,
        pieces: &[Piece<'a>],
        stmt: Option<&Stmt>,
        found: &mut Vec<LocalId>,
    ) -> Rust {
        if let Some(local) = self.asked_to_be_there(condition)
            && let Some(reads) = Self::narrowed_reads(local, pieces)
        {
            let moves = stmt.is_some_and(|stmt| self.is_read_here_only(local, stmt, &[], reads.all));
            let (form, value) = self.taken(local, moves);
            self.narrowed.borrow_mut().insert(local, form);
            found.push(local);
            let name = self.local_name(local);
            return parse_quote!(let Some(#name) = #value);
        }
        if let ExprKind::And(left, right) = &condition.kind
            && self.names_there(left)
        {
            let mut behind = vec![Piece::Expr(right)];
            behind.extend_from_slice(pieces);
            let first = self.test(left, &behind, stmt, found);
            return build::logical(first, "&&", self.test(right, pieces, stmt, found));
        }
        if let ExprKind::Local(local) = condition.kind
            && let Some(Rvalue::ShortCircuit(ShortCircuit::And, left, right)) =
                self.pending_rvalue(local)
            && self.names_there(left)
        {
            self.take_pending(local);
            let mut behind = vec![Piece::Body(right)];
            behind.extend_from_slice(pieces);
            let first = self.test(left, &behind, stmt, found);
            if right.stmts.is_empty() {
                return build::logical(first, "&&", self.test(&right.value, pieces, stmt, found));
            }
            let right = self.body_value(right, crate::analysis::Repr::Int);
            return build::logical(first, "&&", right);
        }
        self.owned(condition)
    }

    /// `x.is_none_or(|x| ...)` for `x is None or ...`, and `x.is_some_and(|x| ...)` for
    /// `x is not None and ...`, where what is on the right does not leave the closure.
    pub(super) fn asks_value(&self, op: ShortCircuit, left: &'a Expr, right: Piece<'a>) -> Option<Rust> {
        let (local, method) = match op {
            ShortCircuit::Or => (self.asked(left)?, "is_none_or"),
            ShortCircuit::And => (self.asked_to_be_there(left)?, "is_some_and"),
        };
        Self::narrowed_reads(local, &[right])?;
        let value = match right {
            Piece::Expr(value) => value,
            Piece::Body(body) => &body.value,
            Piece::Block(_) => return None,
        };
        let inlined =
            |stmt: &Stmt| matches!(stmt.kind, StmtKind::Let(local, _) if self.is_inlined(local));
        let plain = match right {
            Piece::Body(body) => body.stmts.iter().all(inlined),
            Piece::Expr(_) | Piece::Block(_) => true,
        };
        let computes = match right {
            Piece::Body(body) => !body.stmts.is_empty(),
            Piece::Expr(_) | Piece::Block(_) => self.has_effect(value),
        };
        if !plain || computes && (self.is_awaited() || self.function().yields.is_some()) {
            return None;
        }
        let Ty::Optional(inner) = &self.function().locals[local].ty else { return None };
        let copy = Context::is_copy(inner);
        let form = if copy { Form::Place } else { Form::Reference };
        self.narrowed.borrow_mut().insert(local, form);
        let test = match right {
            Piece::Body(body) => self.body_value(body, crate::analysis::Repr::Int),
            Piece::Expr(_) | Piece::Block(_) => self.owned(value),
        };
        self.forget(&[local]);
        let name = self.local_name(local);
        let variable = build::variable(name);
        let option = if copy { variable } else { build::method(variable, "as_ref", Vec::new()) };
        Some(build::method(option, method, vec![parse_quote!(|#name| #test)]))
    }

    /// Whether some part of a chain of `and` asks a variable not to be None.
    fn names_there(&self, expr: &Expr) -> bool {
        if let ExprKind::And(left, right) = &expr.kind {
            return self.names_there(left) || self.names_there(right);
        }
        self.asked_to_be_there(expr).is_some()
    }

    /// Ends what [`Self::test`] began.
    pub(super) fn forget(&self, found: &[LocalId]) {
        let mut narrowed = self.narrowed.borrow_mut();
        for local in found {
            narrowed.remove(local);
        }
    }

    /// `let Some(x) = x else { ... };` for `if x is None:` with a block that leaves, where the rest of the
    /// block of the statement at the position, and what stands `behind` it, read `x` narrowed.
    pub(super) fn let_else(
        &self,
        block: &'a [Stmt],
        position: usize,
        behind: &[Piece<'a>],
        out: &mut Vec<RustStmt>,
    ) -> Option<LocalId> {
        let stmt = &block[position];
        let StmtKind::If(condition, then, orelse) = &stmt.kind else { return None };
        let local = self.asked(condition)?;
        if !orelse.is_empty() || !self.ends(then) {
            return None;
        }
        let mut rest = vec![Piece::Block(&block[position + 1..])];
        rest.extend(behind);
        let reads = Self::narrowed_reads(local, &rest)?;
        let mut inside = Reads::default();
        inside.block(then, local);
        if inside.all > 0 || !self.declarations(stmt).is_empty() {
            return None;
        }
        self.origin_comment(stmt, out);
        let leaves = self.block(then);
        let moves = self.is_read_here_only(local, stmt, &block[..position], reads.all);
        let (form, value) = self.taken(local, moves);
        self.narrowed.borrow_mut().insert(local, form);
        let name = self.local_name(local);
        out.push(if gives_none(&leaves) {
            let asked = if let Rust::Reference(inner) = &value {
                build::method((*inner.expr).clone(), "as_ref", Vec::new())
            } else if form == Form::Reference {
                build::method(value, "as_ref", Vec::new())
            } else {
                value
            };
            parse_quote!(let #name = #asked?;)
        } else {
            let pattern: Pat = parse_quote!(Some(#name));
            parse_quote!(let #pattern = #value else { #(#leaves)* };)
        });
        Some(local)
    }

    /// The value of a variable that its name stands for.
    pub(super) fn narrowed_value(&self, operand: &'a Expr) -> Option<Value> {
        let ExprKind::Local(local) = operand.kind else { return None };
        let form = *self.narrowed.borrow().get(&local)?;
        let form = match form {
            Form::Place if self.is_last_use(operand.id) => Form::LastUse,
            form @ (Form::Place | Form::Owned | Form::LastUse | Form::Reference) => form,
        };
        Some(Value { form, ..Value::owned(build::variable(self.local_name(local))) })
    }
}

/// Whether the statements are `return None;`.
fn gives_none(stmts: &[RustStmt]) -> bool {
    let code: Vec<&RustStmt> = stmts.iter().filter(|stmt| !is_comment(stmt)).collect();
    let [RustStmt::Expr(Rust::Return(given), _)] = code[..] else { return false };
    matches!(given.expr.as_deref(), Some(Rust::Path(path)) if path.path.is_ident("None"))
}
