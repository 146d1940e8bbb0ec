//! Assignments to variables, items and fields, and `del`.

use crate::diagnostics::Code;
use crate::hir::{self, GlobalId, Place, Target, TargetKind};
use crate::ir::{self, Expr, LocalId, StmtKind};
use crate::source::Span;
use crate::ty::Ty;

use super::super::expr::class_name;
use super::super::function::{Lowerer, Value};
use super::unpack::has_star;

impl Lowerer<'_> {
    pub(super) fn assign(&mut self, targets: &[Target], value: &hir::Expr, span: Span) {
        if let [Target { kind: TargetKind::Name(Place::Local(local)), .. }] = targets {
            let value = self.value(value);
            self.assign_local(*local, value, span);
            return;
        }
        if let [target @ Target { kind: TargetKind::Tuple(parts), .. }] = targets
            && self.is_view(value)
        {
            let Some(source) = self.open(value) else { return };
            let items = if has_star(parts) || source.is_still() {
                let item = self.source_item(&source);
                self.collected(source, &Ty::list(item), value.span)
            } else {
                self.first_items(source, parts.len() + 1, value.span)
            };
            self.assign_target(target, items);
            return;
        }
        let mut value = self.operand(value);
        if let [target] = targets {
            self.assign_target(target, value);
            return;
        }
        // An earlier target could change what the value reads.
        value = self.save(value, "value");
        for target in targets {
            let value = self.again(&value);
            self.assign_target(target, value);
        }
    }

    /// Stores an evaluated value.
    pub fn assign_target(&mut self, target: &Target, value: Expr) {
        if value.ty == Ty::Never {
            self.never(value);
            return;
        }
        if !self.is_open() {
            return;
        }
        match &target.kind {
            TargetKind::Name(Place::Local(local)) => {
                self.assign_local(*local, Value::pure(value), target.span);
            }
            TargetKind::Name(Place::Global(global)) => self.store_global(*global, value, target.span),
            TargetKind::Tuple(items) => self.unpack(items, value, target.span),
            TargetKind::Subscript(base, index) => {
                let value = self.guard(value, &[base, index]);
                let holder = base;
                let (base, index) = self.pair(base, index);
                let value = self.enforce_item(holder, value);
                self.store_item(base, index, value, target.span);
            }
            TargetKind::Slice(base, bounds) => self.store_slice(base, bounds, value, target.span),
            TargetKind::Starred(inner) => self.assign_target(inner, value),
            TargetKind::Attribute(base, name) => {
                let value = self.guard(value, &[base]);
                let base = self.operand(base);
                self.store_attribute(base, name, value, target.span);
            }
            TargetKind::Invalid => {}
        }
    }

    /// Binds a variable of the function.
    pub fn assign_local(&mut self, local: hir::LocalId, value: Value, span: Span) {
        let id = LocalId::new(local.index());
        let due = self.locals[id].ty.clone();
        if value.ty == Ty::Never {
            let value = self.bind(value, span);
            self.never(value);
            return;
        }
        if let Ty::Cell(held) = &due {
            let value = self.bind(value, span);
            let value = Value::pure(self.coerce(value, held));
            let value = self.enforce_variable(value, Place::Local(local), span);
            let value = self.bind(value, span);
            self.store_shared(id, value, span);
            return;
        }
        if value.ty == due {
            let value = self.enforce_variable(value, Place::Local(local), span);
            self.push(span, StmtKind::Let(id, value.rvalue));
            return;
        }
        if self.hir.is_throwaway(self.instance.function, local) {
            self.discard(value, span);
            return;
        }
        let value = self.bind(value, span);
        let value = Value::pure(self.coerce(value, &due));
        let value = self.enforce_variable(value, Place::Local(local), span);
        self.push(span, StmtKind::Let(id, value.rvalue));
    }

    /// Stores to a module variable.
    pub fn store_global(&mut self, global: GlobalId, value: Expr, span: Span) {
        let Some(due) = self.types.globals.get(global.index()).cloned().flatten() else { return };
        let value = Value::pure(self.coerce(value, &due));
        let value = self.enforce_variable(value, Place::Global(global), span);
        let value = self.bind(value, span);
        if value.ty != Ty::Never {
            self.push(span, StmtKind::StoreGlobal(global, value));
        }
    }

    /// `base[index] = value` over evaluated operands.
    pub(super) fn store_item(&mut self, base: Expr, index: Expr, value: Expr, span: Span) {
        if !self.is_open() {
            return;
        }
        let message = "'NoneType' object does not support item assignment";
        let base = self.demand(base, "TypeError", message, span);
        if let Ty::Record(record) = base.ty {
            let Some((position, due, _)) = self.field(record, &index) else {
                let refused = self.no_field(record, index.span);
                self.discard(refused, span);
                return;
            };
            let value = self.coerce(value, &due);
            let value = self.enforce_field(value, record, position);
            self.push(span, StmtKind::StoreField(base, position, value));
            return;
        }
        let row = format!("{}.__setitem__", class_name(&base.ty));
        let store = self.call_row(&row, vec![base, index, value], span);
        self.discard(store, span);
    }

    /// `base[lower:upper:step] = value`.
    fn store_slice(
        &mut self,
        base: &hir::Expr,
        bounds: &[Option<hir::Expr>; 3],
        value: Expr,
        span: Span,
    ) {
        let later: Vec<&hir::Expr> = std::iter::once(base).chain(bounds.iter().flatten()).collect();
        let value = self.guard(value, &later);
        let sliced = self.ty(base);
        let sliced = if let Ty::Optional(inner) = sliced { *inner } else { sliced };
        let bytes = sliced == Ty::ByteArray && matches!(value.ty, Ty::Bytes | Ty::ByteArray);
        let value = if bytes { value } else { self.as_list(value) };
        let message = "'NoneType' object does not support item assignment";
        let Some(mut args) = self.slice_operands(base, bounds, message) else { return };
        args.push(value);
        let row = format!("{}.__setslice__", class_name(&args[0].ty));
        let store = self.call_row(&row, args, span);
        self.discard(store, span);
    }

    fn delete_slice(&mut self, base: &hir::Expr, bounds: &[Option<hir::Expr>; 3], span: Span) {
        let message = "'NoneType' object does not support item deletion";
        let Some(args) = self.slice_operands(base, bounds, message) else { return };
        let row = format!("{}.__delslice__", class_name(&args[0].ty));
        let delete = self.call_row(&row, args, span);
        self.discard(delete, span);
    }

    /// What is sliced, and the three bounds, None where one is left out. Where None would be sliced,
    /// `TypeError` with the message.
    pub(super) fn slice_operands(
        &mut self,
        base: &hir::Expr,
        bounds: &[Option<hir::Expr>; 3],
        message: &str,
    ) -> Option<Vec<Expr>> {
        let span = base.span;
        let given: Vec<&hir::Expr> = std::iter::once(base).chain(bounds.iter().flatten()).collect();
        let mut values = self.operands(&given).into_iter();
        let mut args = vec![values.next()?];
        for bound in bounds {
            let value = bound.as_ref().and_then(|_| values.next());
            args.push(value.unwrap_or_else(|| self.none(span)));
        }
        if !self.is_open() {
            return None;
        }
        let sliced = args.remove(0);
        let sliced = self.demand(sliced, "TypeError", message, span);
        args.insert(0, sliced);
        Some(args)
    }

    /// `del name`: from here on the variable has no value, as where it has none yet.
    fn delete_local(&mut self, local: hir::LocalId, span: Span) {
        let id = LocalId::new(local.index());
        let item = &self.locals[id];
        let read_later = self.unbound.locals.contains(&local);
        let message = if matches!(item.ty, Ty::Cell(_)) {
            Some("`del` of a variable that nested functions share is not supported")
        } else if item.kind == ir::LocalKind::Param && read_later {
            Some("`del` of a parameter that is used later is not supported")
        } else {
            None
        };
        if let Some(message) = message {
            self.refuse(span, Code::UnsupportedStatement, message);
            return;
        }
        if self.unbound.targets.contains(&span) {
            let held = self.read_local(local, true, span);
            self.discard(held, span);
        }
        if read_later {
            self.push(span, StmtKind::Unbind(id));
        }
    }

    pub(super) fn delete(&mut self, target: &Target) {
        let span = target.span;
        match &target.kind {
            TargetKind::Tuple(items) => {
                for item in items {
                    self.delete(item);
                }
            }
            TargetKind::Subscript(base, index) => {
                let (base, index) = self.pair(base, index);
                if !self.is_open() {
                    return;
                }
                let message = "'NoneType' object does not support item deletion";
                let base = self.demand(base, "TypeError", message, span);
                if let Ty::Record(_) = base.ty {
                    self.delete_field(base, &index, span);
                    return;
                }
                let row = format!("{}.__delitem__", class_name(&base.ty));
                let delete = self.call_row(&row, vec![base, index], span);
                self.discard(delete, span);
            }
            TargetKind::Slice(base, bounds) => self.delete_slice(base, bounds, span),
            TargetKind::Starred(inner) => self.delete(inner),
            TargetKind::Name(Place::Local(local)) => self.delete_local(*local, span),
            TargetKind::Name(Place::Global(global)) => {
                // A variable without a value cannot be deleted.
                let held = self.read_global(*global);
                self.discard(held, span);
                self.push(span, StmtKind::UnbindGlobal(*global));
            }
            TargetKind::Attribute(..) => {
                self.refuse(span, Code::UnsupportedStatement, "deleting an attribute is not supported");
            }
            TargetKind::Invalid => {}
        }
    }

    /// The variable as it is stored to by a target, if it is a variable of the function of type `ty`.
    pub(super) fn typed_local(&self, target: &Target, ty: &Ty) -> Option<ir::LocalId> {
        let TargetKind::Name(Place::Local(local)) = target.kind else { return None };
        let id = LocalId::new(local.index());
        (self.locals[id].ty == *ty).then_some(id)
    }

    /// As [`typed_local`](Self::typed_local), where nothing that is stored there has to be checked.
    pub(super) fn plain_local(&self, target: &Target, ty: &Ty) -> Option<ir::LocalId> {
        self.typed_local(target, ty).filter(|_| !self.is_strict_target(&target.kind))
    }
}
