//! Templates that only the running program knows, and those of bytes: the values as objects.

use crate::hir::{self, Arg};
use crate::ir::{Expr, Rvalue, StmtKind};
use crate::source::Span;
use crate::ty::Ty;

use super::super::function::{Lowerer, Value};

impl Lowerer<'_> {
    /// `template.format(args)`, and `template.format_map(mapping)`. `None` for any other call.
    pub(super) fn computed_format(
        &mut self,
        base: &hir::Expr,
        name: &str,
        args: &[Arg],
        span: Span,
    ) -> Option<Value> {
        if !matches!(name, "format" | "format_map") || self.ty(base) != Ty::Str {
            return None;
        }
        let template = self.operand(base);
        let template = self.save(template, "template");
        if let ("format_map", [Arg { value, .. }]) = (name, args) {
            let mapping = self.operand(value);
            if !self.is_open() {
                return Some(Value::skipped());
            }
            let mapping = self.filling_object(mapping, span);
            return Some(self.call_row("<template>.format_map", vec![template, mapping], span));
        }
        let fillings = self.arguments_of_format(args);
        if !self.is_open() {
            return Some(Value::skipped());
        }
        let mut positional = self.filling_objects(fillings.positional, span);
        if let Some(rest) = fillings.rest {
            let rest = self.call_row("<template>.values", vec![rest], span);
            let rest = self.bind(rest, span);
            let joined = self.call_row("<template>.joined", vec![positional, rest], span);
            positional = self.bind(joined, span);
        }
        let named = match fillings.mapping {
            Some(mapping) if matches!(mapping.ty, Ty::Record(_)) => self.field_objects(&mapping, span),
            Some(mapping) => {
                let mapped = self.call_row("<template>.mapped", vec![mapping], span);
                self.bind(mapped, span)
            }
            None => {
                let mut named: Vec<(String, Expr)> = fillings.named.into_iter().collect();
                named.sort_by(|left, right| left.0.cmp(&right.0));
                let mut pairs = Vec::with_capacity(named.len());
                for (name, value) in named {
                    let key = self.str(name, span);
                    pairs.push((key, self.filling_object(value, span)));
                }
                self.bind(Value::new(Rvalue::Dict(pairs), named_ty(), "named"), span)
            }
        };
        Some(self.call_row("<template>.format", vec![template, positional, named], span))
    }

    /// `template % values` over an evaluated template.
    pub(super) fn computed_percent(&mut self, template: Expr, values: &hir::Expr, span: Span) -> Value {
        let template = self.save(template, "template");
        let (items, is_tuple) = if let hir::ExprKind::Tuple(items) = &values.kind {
            let items = self.operands(&items.iter().collect::<Vec<_>>());
            (items, true)
        } else {
            let value = self.operand(values);
            if let Ty::TupleOf(_) = value.ty {
                let list = self.as_list(value);
                let values = self.call_row("<template>.values", vec![list], span);
                let values = self.bind(values, span);
                let is_tuple = self.bool(true, span);
                return self.call_row("<template>.percent", vec![template, values, is_tuple], span);
            }
            let is_tuple = matches!(value.ty, Ty::Tuple(_));
            let items = if is_tuple { self.items_of(value) } else { vec![value] };
            (items, is_tuple)
        };
        if !self.is_open() {
            return Value::skipped();
        }
        let objects = self.filling_objects(items, span);
        let is_tuple = self.bool(is_tuple, span);
        self.call_row("<template>.percent", vec![template, objects, is_tuple], span)
    }

    fn filling_objects(&mut self, values: Vec<Expr>, span: Span) -> Expr {
        let objects = values.into_iter().map(|value| self.filling_object(value, span)).collect();
        let list = Value::new(Rvalue::List(objects), Ty::list(Ty::Object), "values");
        self.bind(list, span)
    }

    /// A value as an object that knows its class and its parts.
    fn filling_object(&mut self, value: Expr, span: Span) -> Expr {
        let object = if let Ty::Record(_) = value.ty {
            let record = self.save(value, "record");
            let fields = self.field_objects(&record, span);
            self.call_row("<template>.record", vec![record, fields], span)
        } else {
            self.call_row("<template>.value", vec![value], span)
        };
        self.bind(object, span)
    }

    /// The fields that a record has, by their names.
    fn field_objects(&mut self, record: &Expr, span: Span) -> Expr {
        let Ty::Record(id) = record.ty else { return self.none(span) };
        let dict = self.empty(Rvalue::Dict(Vec::new()), named_ty(), span);
        for position in 0..self.hir.records[id].fields.len() {
            let name = self.hir.records[id].fields[position].name.clone();
            let found = self.has_field(record, position, span);
            let store = self.nested(|this| {
                let value = this.held(record, position);
                let value = this.bind(value, span);
                let value = this.filling_object(value, span);
                let (dict, key) = (this.again(&dict), this.str(name, span));
                let store = this.call_row("<template>.store", vec![dict, key, value], span);
                this.discard(store, span);
            });
            if found.kind == crate::ir::ExprKind::Bool(true) {
                for stmt in store.block {
                    self.push(stmt.span, stmt.kind);
                }
            } else {
                self.push(span, StmtKind::If(found, store.block, Vec::new()));
            }
        }
        dict
    }
}

fn named_ty() -> Ty {
    Ty::dict(Ty::Str, Ty::Object)
}
