//! Questions of emission to the facts: where a variable is declared, what an operation computes in.

use syn::{Expr as Rust, Pat, Stmt as RustStmt, parse_quote};

use crate::analysis::Repr;
use crate::analysis::walk::{self, StmtIndex};
use crate::builtins::{self, BuiltinId, Sig};
use crate::ir::{Expr, ExprKind, LocalId, Stmt};
use crate::source::Span;

use super::build;
use super::function::FunctionEmitter;
use super::print;
use super::value::Value;

impl<'a> FunctionEmitter<'a> {
    /// Adds the comment that names the Python line of a statement, where it is not the line before.
    pub(super) fn origin_comment(&self, stmt: &Stmt, out: &mut Vec<RustStmt>) {
        let origin = self.context().origin(stmt.span);
        if *self.last_origin.borrow() != origin {
            out.push(print::origin_comment(&origin));
            self.last_origin.replace(origin);
        }
    }

    /// The number of a statement of the function.
    pub(super) fn index(&self, stmt: &Stmt) -> StmtIndex {
        self.numbers.index(stmt)
    }

    /// Variables to declare without a value before the statement.
    pub(super) fn declarations(&self, stmt: &Stmt) -> &'a [LocalId] {
        let found = self.context().facts.declarations(self.id()).get(&self.index(stmt));
        found.map_or(&[], Vec::as_slice)
    }

    /// Whether nothing reads what the statement binds to the variable.
    pub(super) fn is_dead(&self, at: StmtIndex, local: LocalId) -> bool {
        self.context().facts.is_dead_store(self.id(), at, local)
    }

    /// Whether the statement declares the variable.
    pub(super) fn is_declaration(&self, at: StmtIndex, local: LocalId) -> bool {
        self.rebound.get(&local).is_some_and(|(stmt, _)| *stmt == at)
            || self.context().facts.is_declaration(self.id(), at, local)
    }

    /// Whether the temporary is emitted at its use.
    pub(super) fn is_inlined(&self, local: LocalId) -> bool {
        self.context().facts.is_inlined(self.id(), local)
    }

    /// Whether the variable can only be None once it is bound, so that it is not kept at all.
    pub(super) fn is_always_none(&self, local: LocalId) -> bool {
        let item = &self.function().locals[local];
        item.ty.is_single() && !item.maybe_unbound
    }

    /// Whether the expression has an effect, because the computation of a temporary stands in it.
    pub(super) fn has_effect(&self, expr: &Expr) -> bool {
        let mut found = false;
        walk::each_expr(expr, &mut |part| {
            found |= matches!(part.kind, ExprKind::Local(local) if self.is_inlined(local));
        });
        found
    }

    /// The pattern with which the statement declares the variable.
    pub(super) fn pattern(&self, at: StmtIndex, local: LocalId) -> Pat {
        if self.is_dead(at, local) || self.is_always_none(local) {
            return parse_quote!(_);
        }
        let mutable = match self.rebound.get(&local) {
            Some((_, again)) => *again || self.context().facts.is_container_changed(self.id(), local),
            None => self.context().facts.declaration_needs_mut(self.id(), at, local),
        };
        build::binding(self.local_name(local), mutable)
    }

    /// What an operation on ints computes in.
    pub(super) fn operation_repr(&self, builtin: BuiltinId, args: &[Expr]) -> Repr {
        self.context().facts.operation_repr(builtin, args)
    }

    /// Whether the expression is a comparison for which "not less" means "greater or equal": of
    /// anything but floats and what may hold them.
    pub(super) fn is_total_comparison(expr: &Expr) -> bool {
        matches!(&expr.kind, ExprKind::Builtin(builtin, _) if Self::is_total(*builtin))
    }

    /// Whether the row is such a comparison.
    pub(super) fn is_total(builtin: BuiltinId) -> bool {
        let operands = builtins::get(builtin).params;
        operands.iter().all(|param| matches!(param.sig, Sig::Integer | Sig::Str | Sig::Bool))
    }

    /// Whether the expression reads the variable.
    pub(super) fn reads_local(expr: &Expr, local: LocalId) -> bool {
        let mut found = false;
        walk::each_expr(expr, &mut |part| {
            found |= matches!(part.kind, ExprKind::Local(read) if read == local);
        });
        found
    }

    /// A function value's call: the function behind the handle.
    pub(super) fn call_value(&self, callee: &'a Expr, args: &'a [Expr], span: Span) -> Value {
        let callee = self.value(callee).into_receiver();
        let args: Vec<Rust> = args.iter().map(|arg| self.owned(arg)).collect();
        let call = build::call(callee, args);
        let passes_on = self.context().facts.values_pass_on();
        Value::owned(if passes_on { self.or_leave(call, span) } else { call })
    }
}
