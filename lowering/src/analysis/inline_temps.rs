//! Temporaries whose computation can stand where they are used.
//!
//! There is no lattice: the statements before a use are matched against what the use's statement
//! evaluates, from the last operand backwards. A temporary is inlined if it is bound just before and used
//! once, by an operand that is evaluated exactly once; then the statement before it may be inlined into
//! its own operands, or into what stands to their left, and so on:
//!
//! ```text
//!     t1 = f()                         h(f(), g(x))
//!     t2 = g(x)            →           ────  ────
//!     h(t1, t2)                         t1    t2      in the order they were in
//! ```
//! Computations keep their order among themselves, because the matched statements stand next to each
//! other. What remains to the left of an inlined computation is pure and reads variables only, and a
//! computation binds none (one that does in its bodies is left alone). A new empty container is the same whenever
//! it is made: it may stand where it is used, whatever is computed meanwhile.

use std::collections::{HashMap, HashSet};

use crate::builtins::{self, Builtin, Sig};
use crate::ir::{
    Body, Expr, ExprKind, FormatPart, Function, LocalId, LocalKind, Rvalue, Stmt, StmtKind,
};
use crate::ty::Ty;

use super::walk;

/// Finds the temporaries to inline.
pub(super) fn inline_temps(function: &Function) -> HashSet<LocalId> {
    let mut finder = Finder { candidates: candidates(function), found: HashSet::new() };
    finder.block(&function.body, None);
    finder.found
}

/// Temporaries with one use and one binding, by a `Let` that binds nothing else.
fn candidates(function: &Function) -> HashSet<LocalId> {
    let mut uses: HashMap<LocalId, usize> = HashMap::new();
    let mut bindings: HashMap<LocalId, usize> = HashMap::new();
    let mut by_let = HashSet::new();
    walk::each_stmt(&function.body, &mut |stmt| {
        walk::each_own_read(stmt, &mut |local| *uses.entry(local).or_default() += 1);
        for local in walk::bound_locals(stmt) {
            *bindings.entry(local).or_default() += 1;
        }
        if let StmtKind::Let(local, rvalue) = &stmt.kind
            && !binds_variables(function, rvalue)
        {
            by_let.insert(*local);
        }
    });
    by_let.retain(|local| {
        let item = &function.locals[*local];
        let one_each = uses.get(local) == Some(&1) && bindings.get(local) == Some(&1);
        item.kind == LocalKind::Temp && item.ty != Ty::Never && !item.maybe_unbound && one_each
    });
    by_let
}

/// Whether a body of the computation binds a variable of the Python program.
fn binds_variables(function: &Function, rvalue: &Rvalue) -> bool {
    let mut found = false;
    for body in walk::bodies(rvalue) {
        walk::each_stmt(&body.stmts, &mut |stmt| {
            for local in walk::bound_locals(stmt) {
                found |= function.locals[local].kind != LocalKind::Temp;
            }
        });
    }
    found
}

/// Whether the computation makes a new empty container.
fn is_empty(rvalue: &Rvalue) -> bool {
    matches!(rvalue, Rvalue::List(items) | Rvalue::Set(items) if items.is_empty())
        || matches!(rvalue, Rvalue::Dict(items) if items.is_empty())
}

/// A variable read by an operand.
#[derive(Clone, Copy, Debug)]
struct Read {
    local: LocalId,
    /// The operand may not be evaluated although its statement is executed.
    conditional: bool,
}

struct Finder {
    candidates: HashSet<LocalId>,
    found: HashSet<LocalId>,
}

impl Finder {
    /// A block, and the value that is evaluated after it if it is a body's.
    fn block(&mut self, block: &[Stmt], value: Option<&Expr>) {
        let mut empty = HashSet::new();
        for (position, stmt) in block.iter().enumerate() {
            let mut before = &block[..position];
            self.consume_all(&stmt_reads(stmt), &empty, &mut before);
            self.nested(stmt);
            if let StmtKind::Let(local, rvalue) = &stmt.kind
                && is_empty(rvalue)
                && self.candidates.contains(local)
            {
                empty.insert(*local);
            }
        }
        if let Some(value) = value {
            let mut before = block;
            self.consume_all(&reads(&[value]), &empty, &mut before);
        }
    }

    /// Matches what is read at a point of a block, in which these variables were made `empty`.
    fn consume_all(&mut self, reads_here: &[Read], empty: &HashSet<LocalId>, before: &mut &[Stmt]) {
        let always = reads_here.iter().filter(|read| !read.conditional);
        self.found.extend(always.map(|read| read.local).filter(|local| empty.contains(local)));
        self.consume(reads_here, before);
    }

    fn nested(&mut self, stmt: &Stmt) {
        let body = |finder: &mut Self, body: &Body| finder.block(&body.stmts, Some(&body.value));
        match &stmt.kind {
            StmtKind::Let(_, rvalue) | StmtKind::Do(rvalue) => {
                for inner in walk::bodies(rvalue) {
                    body(self, inner);
                }
            }
            StmtKind::If(_, then, orelse) => {
                self.block(then, None);
                self.block(orelse, None);
            }
            StmtKind::While { condition, body: rounds, orelse } => {
                body(self, condition);
                self.block(rounds, None);
                self.block(orelse, None);
            }
            StmtKind::For { body: rounds, orelse, .. } => {
                self.block(rounds, None);
                self.block(orelse, None);
            }
            StmtKind::Try { .. } | StmtKind::Finally { .. } => {
                for inner in walk::child_blocks(stmt) {
                    self.block(inner, None);
                }
            }
            StmtKind::Unbind(_)
            | StmtKind::UnbindGlobal(_)
            | StmtKind::Unpack(..)
            | StmtKind::StoreGlobal(..)
            | StmtKind::StoreCell(..)
            | StmtKind::StoreField(..)
            | StmtKind::StoreAttribute(..)
            | StmtKind::Break
            | StmtKind::Continue
            | StmtKind::Return(_)
            | StmtKind::Raise(..) => {}
        }
    }

    /// Matches the statements before a point, last first, against what is read there, last first.
    fn consume(&mut self, reads_here: &[Read], before: &mut &[Stmt]) {
        for read in reads_here.iter().rev() {
            while let Some((Stmt { kind: StmtKind::Let(local, rvalue), .. }, earlier)) =
                before.split_last()
                && is_empty(rvalue)
                && self.found.contains(local)
                && read.local != *local
            {
                *before = earlier;
            }
            let Some((last, earlier)) = before.split_last() else { return };
            let StmtKind::Let(local, rvalue) = &last.kind else { return };
            if read.local == *local && !read.conditional && self.candidates.contains(local) {
                self.found.insert(*local);
                *before = earlier;
                self.consume(&rvalue_reads(rvalue), before);
            }
        }
    }
}

/// What a statement's operands read, in the order of evaluation.
fn stmt_reads(stmt: &Stmt) -> Vec<Read> {
    match &stmt.kind {
        StmtKind::Let(_, rvalue) | StmtKind::Do(rvalue) => rvalue_reads(rvalue),
        StmtKind::Unpack(..)
        | StmtKind::StoreGlobal(..)
        | StmtKind::StoreField(..)
        | StmtKind::StoreCell(..)
        | StmtKind::StoreAttribute(..)
        | StmtKind::Try { .. }
        | StmtKind::Finally { .. }
        | StmtKind::Unbind(_)
        | StmtKind::UnbindGlobal(_)
        | StmtKind::If(..)
        | StmtKind::While { .. }
        | StmtKind::For { .. }
        | StmtKind::Break
        | StmtKind::Continue
        | StmtKind::Return(_)
        | StmtKind::Raise(..) => reads(&walk::stmt_operands(stmt)),
    }
}

/// What a computation's operands read. A text is made part by part: behind a part that depends on when
/// it is made nothing is computed that was computed before it.
fn rvalue_reads(rvalue: &Rvalue) -> Vec<Read> {
    if let Rvalue::Builtin(builtin, args) = rvalue {
        return builtin_reads(builtins::get(*builtin), args);
    }
    let Rvalue::Format(parts) = rvalue else { return reads(&walk::operands(rvalue)) };
    let mut found = Vec::new();
    let mut settled = true;
    for part in parts {
        if let FormatPart::Value { value, spec, .. } = part {
            collect(value, !settled, &mut found);
            settled &= !value.ty.is_mutable();
            if let Some(spec) = spec {
                collect(spec, !settled, &mut found);
            }
        }
        settled &= part.is_settled();
    }
    found
}

/// What the arguments of a builtin read. Python evaluates them all before it makes an index of one, which may raise:
/// behind such a one nothing is computed that was computed before.
fn builtin_reads(row: &Builtin, args: &[Expr]) -> Vec<Read> {
    let mut found = Vec::new();
    let mut settled = true;
    for (position, arg) in args.iter().enumerate() {
        collect(arg, !settled, &mut found);
        let is_index = row.params.get(position).is_some_and(|param| matches!(param.sig, Sig::Machine));
        settled &=
            !is_index || matches!(&arg.kind, ExprKind::Int(value) if i64::try_from(value).is_ok());
    }
    found
}

/// What the expressions read, in the order of evaluation.
fn reads(exprs: &[&Expr]) -> Vec<Read> {
    let mut found = Vec::new();
    for expr in exprs {
        collect(expr, false, &mut found);
    }
    found
}

fn collect(expr: &Expr, conditional: bool, found: &mut Vec<Read>) {
    match &expr.kind {
        ExprKind::Local(local) => found.push(Read { local: *local, conditional }),
        ExprKind::And(left, right) | ExprKind::Or(left, right) => {
            collect(left, conditional, found);
            collect(right, true, found);
        }
        ExprKind::IfElse { condition, then, otherwise } => {
            collect(condition, conditional, found);
            collect(then, true, found);
            collect(otherwise, true, found);
        }
        ExprKind::None
        | ExprKind::Bool(_)
        | ExprKind::Int(_)
        | ExprKind::Float(_)
        | ExprKind::Str(_)
        | ExprKind::Bytes(_)
        | ExprKind::Function(_)
        | ExprKind::Stable
        | ExprKind::Tuple(_)
        | ExprKind::TupleItem(..)
        | ExprKind::Builtin(..)
        | ExprKind::Not(_)
        | ExprKind::Some(_)
        | ExprKind::IsNone(_)
        | ExprKind::IsMember(..)
        | ExprKind::AsClass(_)
        | ExprKind::IsInstance { .. }
        | ExprKind::Unwrap(_) => {
            for inner in walk::sub_exprs(expr) {
                collect(inner, conditional, found);
            }
        }
    }
}

#[cfg(test)]
mod tests;
