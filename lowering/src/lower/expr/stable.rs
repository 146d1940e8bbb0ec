//! Stable structures.

use crate::hir::{self, StableKind};
use crate::ir::ExprKind;
use crate::ty::Ty;

use super::super::function::{Lowerer, Value};

impl Lowerer<'_> {
    /// The call that makes a structure. Most are made when they are first used; a cell is given its value
    /// now, and a map without sizes takes over what Kybra left.
    pub(super) fn make_stable(&mut self, expr: &hir::Expr, first: Option<&hir::Expr>) -> Value {
        let ty = self.ty(expr);
        let Ty::Stable(stable) = &ty else { return Value::skipped() };
        let sized = self.hir.stables[stable.id].parts.iter().any(|part| part.most.is_some());
        let first = match (first, &stable.parts[..]) {
            (Some(first), [due]) => Some(self.operand_as(first, due)),
            (Some(_) | None, _) => None,
        };
        if !self.is_open() {
            return Value::skipped();
        }
        let structure = self.expr(ExprKind::Stable, ty.clone(), expr.span);
        if first.is_some() || (stable.kind == StableKind::Map && !sized) {
            let row = format!("{}.__start__", stable.kind.class());
            let receiver = self.expr(ExprKind::Stable, ty.clone(), expr.span);
            let args = std::iter::once(receiver).chain(first).collect();
            let started = self.call_row(&row, args, expr.span);
            self.discard(started, expr.span);
        }
        Value::pure(structure)
    }
}
