//! Displays: tuples, lists, dicts and records.

use crate::hir::{self, ExprKind};
use crate::ir::{self, Expr, Rvalue};
use crate::ty::Ty;

use super::super::function::{Lowerer, Value};

impl Lowerer<'_> {
    pub(super) fn tuple(&mut self, expr: &hir::Expr, items: &[hir::Expr]) -> Value {
        let items: Vec<&hir::Expr> = items.iter().collect();
        let mut values = self.operands(&items);
        if !self.is_open() {
            return Value::skipped();
        }
        let due = self.ty(expr);
        if let Ty::Tuple(types) = &due
            && types.len() == values.len()
        {
            values = self.arguments_as(values, types);
        }
        let ty = Ty::Tuple(values.iter().map(|value| value.ty.clone()).collect());
        Value::pure(self.expr(ir::ExprKind::Tuple(values), ty, expr.span))
    }

    pub(super) fn list(&mut self, expr: &hir::Expr, items: &[hir::Expr]) -> Value {
        let items: Vec<&hir::Expr> = items.iter().collect();
        let values = self.operands(&items);
        let ty = self.ty(expr);
        let Ty::List(item) = &ty else { return Value::skipped() };
        let values = values.into_iter().map(|value| self.coerce(value, item)).collect();
        Value::new(Rvalue::List(values), ty, "list")
    }

    pub(super) fn dict(&mut self, expr: &hir::Expr, pairs: &[(hir::Expr, hir::Expr)]) -> Value {
        let operands: Vec<&hir::Expr> = pairs.iter().flat_map(|(key, value)| [key, value]).collect();
        let mut values = self.operands(&operands).into_iter();
        let ty = self.ty(expr);
        if let Ty::Record(record) = &ty {
            let values = values.skip(1).step_by(2);
            let named: Option<Vec<(&str, Expr)>> = pairs
                .iter()
                .zip(values)
                .map(|((key, _), value)| {
                    let ExprKind::Str(name) = &key.kind else { return None };
                    Some((name.as_str(), value))
                })
                .collect();
            return match named {
                Some(named) => self.record(*record, named, expr.span),
                None => self.no_field(*record, expr.span),
            };
        }
        let Ty::Dict(key_ty, value_ty) = &ty else { return Value::skipped() };
        let mut entries = Vec::with_capacity(pairs.len());
        while let (Some(key), Some(value)) = (values.next(), values.next()) {
            entries.push((self.coerce(key, key_ty), self.coerce(value, value_ty)));
        }
        Value::new(Rvalue::Dict(entries), ty, "dict")
    }
}
