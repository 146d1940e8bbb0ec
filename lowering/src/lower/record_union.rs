//! `p | q` and `p |= q` of TypedDict values.

use crate::hir::{self, BinaryOp};
use crate::infer::record::displayed_fields;
use crate::ir::{Expr, ExprKind, Iteration, StmtKind};
use crate::source::Span;
use crate::ty::Ty;

use super::function::{Lowerer, Value};

/// What is merged into a record, evaluated.
enum Merged<'e> {
    /// The fields of a display.
    Fields(Vec<(&'e str, Expr)>),
    /// The fields of a record.
    Record(Expr),
}

impl Lowerer<'_> {
    /// `left | right` where the left side is a record: a copy, with the fields of the right side.
    pub(super) fn record_union(&mut self, left: Expr, right: &hir::Expr, span: Span) -> Value {
        let left = self.save(left, "record");
        let Some(merged) = self.merged(right) else { return Value::skipped() };
        let copy = self.call_row("record.copy", vec![left], span);
        let copy = self.bind(copy, span);
        let copy = self.save(copy, "record");
        self.merge(&copy, merged, span);
        Value::pure(copy)
    }

    /// `left |= right`: the record itself is changed. Whether the operation is that.
    pub(super) fn merges_record(&mut self, op: BinaryOp, left: &Expr, right: &hir::Expr) -> bool {
        if op != BinaryOp::BitOr || !matches!(left.ty, Ty::Record(_)) {
            return false;
        }
        let left = self.again(left);
        let left = self.save(left, "record");
        if let Some(merged) = self.merged(right) {
            self.merge(&left, merged, right.span);
        }
        true
    }

    fn merged<'e>(&mut self, right: &'e hir::Expr) -> Option<Merged<'e>> {
        let merged = if let Some(fields) = displayed_fields(right) {
            let operands: Vec<&hir::Expr> = fields.iter().map(|(_, value, _)| *value).collect();
            let values = self.operands(&operands);
            Merged::Fields(fields.into_iter().map(|(name, ..)| name).zip(values).collect())
        } else {
            let other = self.operand(right);
            Merged::Record(self.save(other, "other"))
        };
        self.is_open().then_some(merged)
    }

    fn merge(&mut self, target: &Expr, merged: Merged<'_>, span: Span) {
        match merged {
            Merged::Fields(fields) => {
                for (name, value) in fields {
                    self.store_named(target, name, value, span);
                }
            }
            Merged::Record(other) => self.merge_fields(target, &other, span),
        }
    }

    /// Stores the fields of the other record. Those that the target may lack come in the other's order.
    fn merge_fields(&mut self, target: &Expr, other: &Expr, span: Span) {
        let (Ty::Record(whole), Ty::Record(part)) = (&target.ty, &other.ty) else { return };
        let (whole, part) = (*whole, *part);
        let names: Vec<String> =
            self.hir.records[part].fields.iter().map(|field| field.name.clone()).collect();
        let comes = |this: &Self, name: &String| {
            let fields = &this.hir.records[whole].fields;
            let position = fields.iter().position(|field| field.name == *name);
            position.is_some_and(|position| this.may_be_absent(whole, position))
        };
        let coming = names.iter().filter(|name| comes(self, name)).count();
        if coming < 2 {
            for position in 0..names.len() {
                let found = self.has_field(other, position, span);
                let store = self.nested(|this| this.take_field(target, other, position, span));
                if found.kind == ExprKind::Bool(true) {
                    for stmt in store.block {
                        self.push(stmt.span, stmt.kind);
                    }
                } else {
                    self.push(span, StmtKind::If(found, store.block, Vec::new()));
                }
            }
            return;
        }
        let keys = self.field_names(other, span);
        let local = self.temp("name", Ty::Str, span);
        let body = self.nested(|this| {
            for (position, name) in names.iter().enumerate() {
                let (key, name) = (this.local(local, span), this.str(name.clone(), span));
                let same = this.comparison(hir::CompareOp::Equal, key, name, span);
                let same = this.bind(same, span);
                let store = this.nested(|this| this.take_field(target, other, position, span));
                this.push(span, StmtKind::If(same, store.block, Vec::new()));
            }
        });
        let over = Iteration::List(keys);
        self.push(span, StmtKind::For { local, over, body: body.block, orelse: Vec::new() });
    }

    /// Stores a field that the other record has.
    fn take_field(&mut self, target: &Expr, other: &Expr, position: usize, span: Span) {
        let Ty::Record(part) = other.ty else { return };
        let name = self.hir.records[part].fields[position].name.clone();
        let value = self.held(other, position);
        let value = self.bind(value, span);
        self.store_named(target, &name, value, span);
    }
}
