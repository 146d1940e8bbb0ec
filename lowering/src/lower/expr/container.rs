//! Displays: tuples, lists, dicts and records.

use crate::hir::{self, AnnotationKind, ExprKind, RecordId};
use crate::ir::{self, Expr, Rvalue};
use crate::source::Span;
use crate::ty::Ty;

use super::super::function::{Lowerer, Value};

impl Lowerer<'_> {
    pub(super) fn tuple(&mut self, expr: &hir::Expr, items: &[hir::Expr]) -> Value {
        let due = self.ty(expr);
        if let Ty::TupleOf(item) = &due {
            let list = self.display(items, Ty::list((**item).clone()), expr.span);
            let Some(list) = list else { return Value::skipped() };
            return self.call_row("tuple", vec![list], expr.span);
        }
        let operands: Vec<&hir::Expr> = items.iter().map(unstarred).collect();
        let operands = self.operands(&operands);
        if !self.is_open() {
            return Value::skipped();
        }
        let mut values = Vec::with_capacity(operands.len());
        for (item, value) in items.iter().zip(operands) {
            if matches!(item.kind, ExprKind::Starred(_)) {
                values.extend(self.items_of(value));
            } else {
                values.push(value);
            }
        }
        if let Ty::Tuple(types) = &due
            && types.len() == values.len()
        {
            values = self.arguments_as(values, types);
        }
        let ty = Ty::Tuple(values.iter().map(|value| value.ty.clone()).collect());
        Value::pure(self.expr(ir::ExprKind::Tuple(values), ty, expr.span))
    }

    pub(super) fn list(&mut self, expr: &hir::Expr, items: &[hir::Expr]) -> Value {
        let ty = self.ty(expr);
        if items.iter().any(is_starred) {
            return self.display(items, ty, expr.span).map_or_else(Value::skipped, Value::pure);
        }
        let items: Vec<&hir::Expr> = items.iter().collect();
        let values = self.operands(&items);
        let Ty::List(item) = &ty else { return Value::skipped() };
        let values = values.into_iter().map(|value| self.coerce(value, item)).collect();
        Value::new(Rvalue::List(values), ty, "list")
    }

    pub(super) fn set(&mut self, expr: &hir::Expr, items: &[hir::Expr]) -> Value {
        let ty = self.ty(expr);
        if items.iter().any(is_starred) {
            return self.display(items, ty, expr.span).map_or_else(Value::skipped, Value::pure);
        }
        let items: Vec<&hir::Expr> = items.iter().collect();
        let values = self.operands(&items);
        let Ty::Set(item) = &ty else { return Value::skipped() };
        let values = values.into_iter().map(|value| self.coerce(value, item)).collect();
        Value::new(Rvalue::Set(values), ty, "set")
    }

    /// A new list or set to which the items are added one after the other, what is unpacked item by
    /// item.
    fn display(&mut self, items: &[hir::Expr], ty: Ty, span: Span) -> Option<Expr> {
        let empty = if let Ty::Set(_) = ty { Rvalue::Set(Vec::new()) } else { Rvalue::List(Vec::new()) };
        let made = self.empty(empty, ty, span);
        for item in items {
            if let ExprKind::Starred(inner) = &item.kind {
                let source = self.open(inner)?;
                self.each(source, None, &mut |this, value| this.add_to(&made, value, item.span));
            } else {
                let value = self.operand(item);
                self.add_to(&made, value, item.span);
            }
        }
        self.is_open().then_some(made)
    }

    pub(super) fn dict(&mut self, expr: &hir::Expr, pairs: &[(Option<hir::Expr>, hir::Expr)]) -> Value {
        let ty = self.ty(expr);
        if let (Ty::Record(record), Some((None, first))) = (&ty, pairs.first()) {
            return self.copied_record(*record, first, &pairs[1..], expr.span);
        }
        if pairs.iter().any(|(key, _)| key.is_none()) {
            return self.unpacked_dict(pairs, ty, expr.span);
        }
        let pairs: Vec<(&hir::Expr, &hir::Expr)> =
            pairs.iter().filter_map(|(key, value)| Some((key.as_ref()?, value))).collect();
        let operands: Vec<&hir::Expr> = pairs.iter().flat_map(|(key, value)| [*key, *value]).collect();
        let mut values = self.operands(&operands).into_iter();
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
                Some(named) => {
                    let mut named = self.without_dropped(*record, named);
                    if self.types.crossing.contains(&expr.id) {
                        // Nobody sees in which order they were given.
                        named.sort_by_key(|(name, _)| self.position_of(*record, name));
                    }
                    self.record(*record, named, expr.span)
                }
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

    fn position_of(&self, record: RecordId, name: &str) -> Option<usize> {
        self.hir.records[record].fields.iter().position(|field| field.name == name)
    }

    /// The fields without those that the boundary ignores: inference lets undeclared keys, and any value
    /// where `reserved` is declared, pass where nothing else sees the dict.
    fn without_dropped<'n>(
        &mut self,
        record: RecordId,
        named: Vec<(&'n str, Expr)>,
    ) -> Vec<(&'n str, Expr)> {
        let mut kept = Vec::with_capacity(named.len());
        for (name, value) in named {
            let mut fields = self.hir.records[record].fields.iter();
            match fields.find(|field| field.name == name) {
                None => {}
                Some(field) if field.annotation.kind == AnnotationKind::Reserved => {
                    kept.push((name, self.none(value.span)));
                }
                Some(_) => kept.push((name, value)),
            }
        }
        kept
    }

    /// `{a: b, **c}`: a new dict to which the entries are added one after the other.
    fn unpacked_dict(&mut self, pairs: &[(Option<hir::Expr>, hir::Expr)], ty: Ty, span: Span) -> Value {
        let Ty::Dict(..) = &ty else { return Value::skipped() };
        let made = self.empty(Rvalue::Dict(Vec::new()), ty, span);
        for (key, value) in pairs {
            let dict = self.again(&made);
            let change = if let Some(key) = key {
                let (key, value) = self.pair(key, value);
                self.call_row("dict.__setitem__", vec![dict, key, value], span)
            } else {
                let other = self.operand(value);
                self.call_row("dict.update", vec![dict, other], span)
            };
            self.discard(change, span);
        }
        Value::pure(made)
    }
}

fn is_starred(item: &hir::Expr) -> bool {
    matches!(item.kind, ExprKind::Starred(_))
}

fn unstarred(item: &hir::Expr) -> &hir::Expr {
    if let ExprKind::Starred(inner) = &item.kind { inner } else { item }
}
