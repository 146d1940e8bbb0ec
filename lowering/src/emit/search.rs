//! A loop that looks for the first item that meets a condition: `find`.

use syn::{Expr as Rust, Stmt as RustStmt, parse_quote};

use crate::analysis::Repr;
use crate::ir::{Expr, ExprKind, LocalId, Stmt, StmtKind};
use crate::ty::Ty;

use super::context::Context;
use super::control::Around;
use super::function::FunctionEmitter;

impl<'a> FunctionEmitter<'a> {
    /// The statements, where they end with `for item in items: if condition: return item` and
    /// `return None`.
    pub(super) fn search(&self, stmts: &'a [Stmt]) -> Option<Vec<RustStmt>> {
        // A handler does not see what is raised inside the closure.
        if self.is_awaited() {
            return None;
        }
        let [before @ .., rounds, last] = stmts else { return None };
        let StmtKind::Return(Expr { kind: ExprKind::None, ty: Ty::Optional(_), .. }) = &last.kind else {
            return None;
        };
        let StmtKind::For { local, over, body, orelse } = &rounds.kind else { return None };
        let (test, computed) = body.split_last()?;
        let StmtKind::If(condition, then, otherwise) = &test.kind else { return None };
        let item = &self.function().locals[*local];
        let kept = item.ty != Ty::Int || self.local_repr(*local) == Repr::Int;
        let inlined = |stmt: &Stmt| matches!(&stmt.kind, StmtKind::Let(temporary, _) if self.is_inlined(*temporary));
        if !orelse.is_empty()
            || !otherwise.is_empty()
            || !gives(then, *local)
            || !computed.iter().all(inlined)
            || !self.declarations(rounds).is_empty()
            || !self.is_declaration(self.index(rounds), *local)
            || !kept
        {
            return None;
        }
        let mut out = self.block(before);
        self.origin_comment(rounds, &mut out);
        let (iterator, _) =
            self.iterator(over, Repr::Int, Around { span: rounds.span, bound: &[], stopped: None });
        let name = self.local_name(*local);
        let copied = Context::is_copy(&item.ty);
        let around = self.sought.replace((!copied).then_some(*local));
        for stmt in computed {
            self.stmt(stmt, false, &mut out);
        }
        let condition = self.owned(condition);
        self.sought.replace(around);
        let found: Rust = if let Some(test) = called_with(&condition, name).filter(|_| !copied) {
            parse_quote!(#iterator.find(#test))
        } else if copied {
            parse_quote!(#iterator.find(|&#name| #condition))
        } else {
            parse_quote!(#iterator.find(|#name| #condition))
        };
        out.push(RustStmt::Expr(found, None));
        Some(out)
    }
}

/// The function of a call whose only argument is the variable.
fn called_with<'r>(call: &'r Rust, name: &syn::Ident) -> Option<&'r Rust> {
    let Rust::Call(call) = call else { return None };
    let only = call.args.first().filter(|_| call.args.len() == 1);
    let is_item = matches!(only, Some(Rust::Path(path)) if path.path.is_ident(name));
    (is_item && matches!(&*call.func, Rust::Path(_))).then_some(&call.func)
}

/// Whether the statements are `return item`.
fn gives(stmts: &[Stmt], item: LocalId) -> bool {
    let [Stmt { kind: StmtKind::Return(Expr { kind: ExprKind::Some(value), .. }), .. }] = stmts else {
        return false;
    };
    matches!(value.kind, ExprKind::Local(local) if local == item)
}
