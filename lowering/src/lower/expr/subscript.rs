//! Items, slices and attributes.

use crate::builtins;
use crate::diagnostics::Code;
use crate::hir::{self, NameRef, RecordId};
use crate::infer::exception::type_of;
use crate::ir::{self, Expr};
use crate::source::Span;
use crate::ty::Ty;

use super::super::function::{Lowerer, Value};
use super::call::class_name;

impl Lowerer<'_> {
    pub(super) fn subscript(&mut self, expr: &hir::Expr, base: &hir::Expr, index: &hir::Expr) -> Value {
        let (base, index) = self.pair(base, index);
        let base = self.demand(base, "TypeError", "'NoneType' object is not subscriptable", expr.span);
        if matches!(base.ty, Ty::Record(_)) && !matches!(index.kind, ir::ExprKind::Str(_)) {
            let due = self.ty(expr);
            return self.computed_field(base, index, &due, expr.span);
        }
        let item = self.item(base, index, expr.span);
        self.narrowed_part(expr, item)
    }

    /// An item or attribute as the type that holds where `expr` reads it.
    pub(super) fn narrowed_part(&mut self, expr: &hir::Expr, value: Value) -> Value {
        if matches!(value.ty, Ty::Optional(_) | Ty::Union(_) | Ty::Exception(_)) {
            self.narrowed(expr, value)
        } else {
            value
        }
    }

    /// `base[index]` over evaluated operands.
    pub fn item(&mut self, base: Expr, index: Expr, span: Span) -> Value {
        if let Ty::Tuple(items) = &base.ty {
            let computed = !matches!(index.kind, ir::ExprKind::Int(_) | ir::ExprKind::Bool(_));
            let Some(position) = constant_index(&index, items.len()) else {
                if computed {
                    let tuple = self.any_length(base);
                    return self.item(tuple, index, span);
                }
                let message = "a tuple is indexed by a literal within its length";
                return self.unsupported(index.span, Code::UnsupportedExpression, message);
            };
            let ty = items[position].clone();
            let kind = ir::ExprKind::TupleItem(Box::new(base), position);
            return Value::pure(self.expr(kind, ty, span));
        }
        if let Ty::Record(record) = base.ty {
            return match self.field(record, &index) {
                Some(field) => self.load_field(base, field),
                None => self.no_field(record, index.span),
            };
        }
        if base.ty == Ty::Never || !self.is_open() {
            return Value::skipped();
        }
        if let Ty::Union(members) = &base.ty {
            let parts: Option<Vec<Ty>> =
                members.iter().map(|member| self.item_type(member, &index)).collect();
            let Some(due) = parts.and_then(|parts| Ty::either(&parts)) else { return Value::skipped() };
            let index = self.reuse(index, "index");
            return self.each_member(base, &due, span, |this, member| {
                let index = this.again(&index);
                this.item(member, index, span)
            });
        }
        let row = format!("{}.__getitem__", class_name(&base.ty));
        self.call_row(&row, vec![base, index], span)
    }

    /// Position, type and name of the field that a literal key names.
    pub fn field(&self, record: RecordId, key: &Expr) -> Option<(usize, Ty, String)> {
        let ir::ExprKind::Str(name) = &key.kind else { return None };
        let position = self.hir.records[record].fields.iter().position(|field| field.name == *name)?;
        let ty = self.types.record_fields.get(record.index())?.get(position)?.clone();
        Some((position, ty, name.clone()))
    }

    /// Reports a key that is no field of the record.
    pub fn no_field(&mut self, record: RecordId, span: Span) -> Value {
        let message = format!(
            "the key of a `{}` must be the literal name of a field",
            self.hir.records[record].name
        );
        self.unsupported(span, Code::BadRecord, message)
    }

    pub(super) fn slice(
        &mut self,
        expr: &hir::Expr,
        base: &hir::Expr,
        bounds: [Option<&hir::Expr>; 3],
    ) -> Value {
        let given: Vec<&hir::Expr> =
            std::iter::once(base).chain(bounds.iter().copied().flatten()).collect();
        let mut values = self.operands(&given).into_iter();
        let Some(base) = values.next() else { return Value::skipped() };
        if base.ty == Ty::Never || !self.is_open() {
            return Value::skipped();
        }
        let base = self.demand(base, "TypeError", "'NoneType' object is not subscriptable", expr.span);
        let literal = bounds.iter().flatten().all(|bound| self.literal(bound).is_some());
        let bounds = bounds.map(|bound| bound.and_then(|_| values.next()));
        if let Ty::Union(_) = base.ty {
            let due = self.ty(expr);
            let bounds = bounds.map(|bound| bound.map(|bound| self.save(bound, "bound")));
            return self.each_member(base, &due, expr.span, |this, member| {
                let bounds =
                    bounds.each_ref().map(|bound| bound.as_ref().map(|bound| this.again(bound)));
                this.slice_of(member, bounds, literal, expr.span)
            });
        }
        self.slice_of(base, bounds, literal, expr.span)
    }

    /// `base[lower:upper:step]` over evaluated operands; whether all bounds are literals.
    fn slice_of(&mut self, base: Expr, bounds: [Option<Expr>; 3], literal: bool, span: Span) -> Value {
        let base = if literal { base } else { self.any_length(base) };
        if let Ty::Tuple(_) = &base.ty {
            return self.tuple_slice(base, &bounds, span);
        }
        if matches!(base.ty, Ty::Str | Ty::Bytes) && bounds.iter().all(Option::is_none) {
            return Value::pure(base);
        }
        if matches!(base.ty, Ty::List(_)) && bounds.iter().all(Option::is_none) {
            return self.call_row("list.copy", vec![base], span);
        }
        let row = format!("{}.__getslice__", class_name(&base.ty));
        let mut args = vec![base];
        for bound in bounds {
            args.push(bound.unwrap_or_else(|| self.none(span)));
        }
        self.call_row(&row, args, span)
    }

    /// A slice of a tuple between literal bounds.
    fn tuple_slice(&mut self, base: Expr, bounds: &[Option<Expr>; 3], span: Span) -> Value {
        let tuple = self.reuse(base, "items");
        let items = self.tuple_items(&tuple);
        let literals: Option<Vec<Option<i64>>> = bounds
            .iter()
            .map(|bound| match bound {
                None => Some(None),
                Some(bound) => literal_bound(bound),
            })
            .collect();
        let positions = literals.as_deref().and_then(|bounds| slice_positions(bounds, items.len()));
        let Some(positions) = positions else {
            let message = "a tuple is sliced between literal bounds";
            return self.unsupported(span, Code::UnsupportedExpression, message);
        };
        let items: Vec<Expr> =
            positions.into_iter().map(|position| self.again(&items[position])).collect();
        let ty = Ty::Tuple(items.iter().map(|item| item.ty.clone()).collect());
        Value::pure(self.expr(ir::ExprKind::Tuple(items), ty, span))
    }

    pub(super) fn attribute(&mut self, expr: &hir::Expr, base: &hir::Expr, name: &str) -> Value {
        let span = expr.span;
        if let hir::ExprKind::Name(NameRef::Class(class)) = base.kind {
            return self.attribute_of_class(class, name, span);
        }
        if let ("__name__", Some(value)) = (name, type_of(base)) {
            let value = self.operand(value);
            return self.each_class(
                value,
                &Ty::Str,
                span,
                &mut |this, value| match value.ty.class_text() {
                    Some(text) => Value::pure(this.str(text, span)),
                    None => this.call_row("BaseException.__class_name__", vec![value], span),
                },
            );
        }
        let base = self.operand(base);
        if base.ty == Ty::Never {
            return Value::pure(base);
        }
        if let ("__name__", Ty::Closure(closure)) = (name, &base.ty) {
            let text = self.hir.function_name(closure.function).unwrap_or_default().to_owned();
            return Value::pure(self.str(text, span));
        }
        let row = format!("{}@{name}", class_name(&base.ty));
        let kept = matches!(base.ty, Ty::Exception(_)) && builtins::overloads(&row).next().is_none();
        let base = if kept { self.reuse(base, "base") } else { base };
        let ty = self.ty(expr);
        if let Some(value) = self.attribute_of_instance(&base, name, &ty, span) {
            return self.narrowed_part(expr, value);
        }
        let value = self.call_row(&row, vec![base], span);
        self.narrowed_part(expr, value)
    }

    /// The type of the item of a value of that type.
    fn item_type(&self, base: &Ty, index: &Expr) -> Option<Ty> {
        if let Ty::Tuple(items) = base {
            return match constant_index(index, items.len()) {
                Some(position) => Some(items[position].clone()),
                None => Some(self.items_ty(base)),
            };
        }
        let row = format!("{}.__getitem__", class_name(base));
        let arguments = [base, &index.ty].map(builtins::Argument::positional);
        Some(builtins::lookup(&row, &arguments)?.result)
    }
}

/// The position that a literal index names in a sequence of the length.
pub fn constant_index(index: &Expr, length: usize) -> Option<usize> {
    let value = if let ir::ExprKind::Bool(value) = index.kind {
        i64::from(value)
    } else {
        let ir::ExprKind::Int(value) = &index.kind else { return None };
        i64::try_from(value).ok()?
    };
    let length = i64::try_from(length).ok()?;
    let position = if value < 0 { value + length } else { value };
    usize::try_from(position).ok().filter(|_| position < length)
}

#[expect(clippy::option_option, reason = "outer: not a literal; inner: the literal None")]
fn literal_bound(bound: &Expr) -> Option<Option<i64>> {
    if bound.kind == ir::ExprKind::None {
        return Some(None);
    }
    let ir::ExprKind::Int(value) = &bound.kind else { return None };
    i64::try_from(value).ok().map(Some)
}

/// The positions of a slice (Language Reference 6.3.3; the clipping of `slice.indices`). `None` for a
/// step of zero.
fn slice_positions(bounds: &[Option<i64>], length: usize) -> Option<Vec<usize>> {
    let length = i64::try_from(length).ok()?;
    let step = bounds.get(2).copied().flatten().unwrap_or(1);
    if step == 0 {
        return None;
    }
    let (low, high) = if step > 0 { (0, length) } else { (-1, length - 1) };
    let clip = |bound: Option<i64>, usual: i64| match bound {
        None => usual,
        Some(bound) if bound < 0 => bound.saturating_add(length).clamp(low, high),
        Some(bound) => bound.clamp(low, high),
    };
    let (from, until) = if step > 0 { (low, high) } else { (high, low) };
    let mut at = clip(bounds.first().copied().flatten(), from);
    let until = clip(bounds.get(1).copied().flatten(), until);
    let mut positions = Vec::new();
    while (step > 0 && at < until) || (step < 0 && at > until) {
        positions.push(usize::try_from(at).ok()?);
        at = at.saturating_add(step);
    }
    Some(positions)
}
