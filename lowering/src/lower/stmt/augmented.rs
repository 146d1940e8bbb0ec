//! `target op= value`: the target's parts once, its value first, in place where the type can.

use crate::builtins::{self, Argument};
use crate::diagnostics::Code;
use crate::hir::{self, BinaryOp, ExprKind, NameRef, Place, Target, TargetKind};
use crate::ir::{Expr, LocalId};
use crate::source::Span;
use crate::ty::Ty;

use super::super::expr::class_name;
use super::super::function::{Lowerer, Value};

impl Lowerer<'_> {
    pub(super) fn augmented(&mut self, target: &Target, op: BinaryOp, value: &hir::Expr, span: Span) {
        match &target.kind {
            TargetKind::Name(place) => self.augmented_name(*place, target, op, value, span),
            TargetKind::Subscript(base, index) => {
                self.augmented_item((target, base, index), op, value, span);
            }
            TargetKind::Attribute(base, name) => {
                self.augmented_attribute((target, base, name), op, value, span);
            }
            TargetKind::Slice(base, bounds) => self.augmented_slice(base, bounds, op, value, span),
            TargetKind::Tuple(_) | TargetKind::Starred(_) | TargetKind::Invalid => {}
        }
    }

    fn augmented_name(
        &mut self,
        place: Place,
        target: &Target,
        op: BinaryOp,
        value: &hir::Expr,
        span: Span,
    ) {
        let current = match place {
            Place::Local(local) => {
                let checked = self.unbound.targets.contains(&target.span);
                self.read_local(local, checked, target.span)
            }
            Place::Global(global) => self.read_global(global),
        };
        let current = self.bind(current, target.span);
        let current = self.present(target, current);
        let row = format!("{}.__i{}__", class_name(&current.ty), op.method());
        let in_place = matches!(current.ty, Ty::Record(_)) || builtins::overloads(&row).next().is_some();
        let rebinds = in_place && self.may_rebind(place, value);
        let current = if rebinds { self.save(current, "before") } else { self.guard(current, &[value]) };
        let same_object = rebinds.then(|| self.again(&current));
        let result = self.augmented_value(place, &row, current, (op, value), span);
        // A variable that goes on naming the same object has not to be bound again.
        if let Some(result) = result.or_else(|| same_object.map(Value::pure))
            && self.is_open()
        {
            self.store_name(place, result, span);
        }
    }

    /// What `current op= value` gives; `None` where that is the object that it was.
    fn augmented_value(
        &mut self,
        place: Place,
        row: &str,
        current: Expr,
        (op, value): (BinaryOp, &hir::Expr),
        span: Span,
    ) -> Option<Value> {
        if self.merges_record(op, &current, value) {
            return None;
        }
        if self.is_lazy(value)
            && let Some(each) = builtins::overloads(row).find_map(|(_, row)| row.each)
        {
            let current = self.save(current, "receiver");
            let source = self.open(value)?;
            let holder = self.strict_holder_at(place);
            self.each_into((each, holder.as_ref()), &current, source, span);
            return None;
        }
        let mut value = self.operand(value);
        if !self.is_open() {
            return None;
        }
        if let Some(holder) = self.strict_holder_at(place) {
            let receiver = self.again(&current);
            let checked = self.enforce_elements(Some(&holder), row, vec![receiver, value]);
            value = checked.into_iter().last()?;
        }
        self.augment(op, current, value, span)
    }

    fn store_name(&mut self, place: Place, value: Value, span: Span) {
        match place {
            Place::Local(local) => self.assign_local(local, value, span),
            Place::Global(global) => {
                let value = self.bind(value, span);
                self.store_global(global, value, span);
            }
        }
    }

    /// Whether evaluating the value may bind the variable: by `:=`, or in a function that shares it.
    fn may_rebind(&self, place: Place, value: &hir::Expr) -> bool {
        let shared = match place {
            Place::Local(local) => {
                matches!(self.locals[LocalId::new(local.index())].ty, Ty::Cell(_))
            }
            Place::Global(_) => true,
        };
        let mut found = shared && (self.is_lazy(value) || matches!(self.ty(value), Ty::Iterator(_)));
        hir::walk::expressions(value, &mut |expr| {
            if let ExprKind::Walrus(bound, _) = &expr.kind {
                found |= *bound == place;
            }
            if let ExprKind::Call(callee, _) = &expr.kind {
                found |= shared && !matches!(callee.kind, ExprKind::Name(NameRef::Builtin(_)));
            }
            let function =
                matches!(expr.kind, ExprKind::Closure(..) | ExprKind::Name(NameRef::Function(_)));
            found |= shared && function;
        });
        found
    }

    fn augmented_item(
        &mut self,
        (target, base, index): (&Target, &hir::Expr, &hir::Expr),
        op: BinaryOp,
        value: &hir::Expr,
        span: Span,
    ) {
        let base_value = self.operand(base);
        let base_value = self.guard(base_value, &[index, value]);
        let base_value = self.reuse(base_value, "base");
        let index_value = self.operand(index);
        let index_value = self.guard(index_value, &[value]);
        let index_value = self.reuse(index_value, "index");
        let message = "'NoneType' object is not subscriptable";
        let base_value = self.demand(base_value, "TypeError", message, span);
        let (stored_base, stored_index) = (self.again(&base_value), self.again(&index_value));
        let current = self.item(base_value, index_value, span);
        let current = self.bind(current, span);
        let current = self.present(target, current);
        if self.merges_record(op, &current, value) {
            self.store_item(stored_base, stored_index, current, span);
            return;
        }
        let value = self.operand(value);
        if !self.is_open() {
            return;
        }
        let result = self.stored_again(op, current, value, span);
        let result = self.enforce_item(base, result);
        self.store_item(stored_base, stored_index, result, span);
    }

    /// `base[lower:upper:step] op= value`: the slice is a new object, which is stored again.
    fn augmented_slice(
        &mut self,
        base: &hir::Expr,
        bounds: &[Option<hir::Expr>; 3],
        op: BinaryOp,
        value: &hir::Expr,
        span: Span,
    ) {
        let message = "'NoneType' object is not subscriptable";
        let Some(args) = self.slice_operands(base, bounds, message) else { return };
        let args: Vec<Expr> = args.into_iter().map(|arg| self.save(arg, "bound")).collect();
        let class = class_name(&args[0].ty);
        let mut stored: Vec<Expr> = args.iter().map(|arg| self.again(arg)).collect();
        let current = self.call_row(&format!("{class}.__getslice__"), args, span);
        let current = self.bind(current, span);
        let current = self.save(current, "slice");
        let value = if self.is_lazy(value) {
            let ty = current.ty.clone();
            let list = self.collect(value, &ty);
            self.bind(list, span)
        } else {
            self.operand(value)
        };
        if !self.is_open() {
            return;
        }
        let result = self.stored_again(op, current, value, span);
        stored.push(result);
        let store = self.call_row(&format!("{class}.__setslice__"), stored, span);
        self.discard(store, span);
    }

    fn augmented_attribute(
        &mut self,
        (target, base, name): (&Target, &hir::Expr, &str),
        op: BinaryOp,
        value: &hir::Expr,
        span: Span,
    ) {
        let base_value = self.operand(base);
        let base_value = self.guard(base_value, &[value]);
        let base_value = self.reuse(base_value, "base");
        let Some(current) = self.attribute_of_instance(&base_value, name, &Ty::Never, span) else {
            return;
        };
        let current = self.bind(current, span);
        let current = self.present(target, current);
        if self.merges_record(op, &current, value) {
            return;
        }
        let value = self.operand(value);
        if !self.is_open() {
            return;
        }
        let result = self.stored_again(op, current, value, span);
        self.store_attribute(base_value, name, result, span);
    }

    /// The object that is stored again: the result, or the same object where it was changed in place.
    fn stored_again(&mut self, op: BinaryOp, current: Expr, value: Expr, span: Span) -> Expr {
        let same_object = self.again(&current);
        match self.augment(op, current, value, span) {
            Some(result) => self.bind(result, span),
            None => same_object,
        }
    }

    /// What narrowing has shown not to be None, as what it is.
    fn present(&mut self, target: &Target, current: Expr) -> Expr {
        if self.instance.none_targets.contains(&target.span) {
            return current;
        }
        let Ty::Optional(inner) = current.ty.clone() else { return current };
        self.coerce(current, &inner)
    }

    /// The new value; `None` where the object was changed in place.
    fn augment(&mut self, op: BinaryOp, current: Expr, value: Expr, span: Span) -> Option<Value> {
        let (current, value) = self.demand_augmented(op, current, value, span);
        if let Ty::Union(_) = current.ty {
            return Some(self.augment_member(op, current, value, span));
        }
        let row = format!("{}.__i{}__", class_name(&current.ty), op.method());
        let types =
            [Argument { keyword: None, ty: &current.ty }, Argument { keyword: None, ty: &value.ty }];
        if builtins::lookup(&row, &types).is_none() {
            if !(builtins::consumes(&row, 1) && value.ty != current.ty) {
                let symbol = format!("{}=", op.symbol());
                let operands = (current, value);
                let (current, value) = self.demand_operands(op, &symbol, operands, span);
                return Some(self.arithmetic(op, current, value, span));
            }
            let value = self.as_list(value);
            let change = self.call_row(&row, vec![current, value], span);
            self.discard(change, span);
            return None;
        }
        let change = self.call_row(&row, vec![current, value], span);
        self.discard(change, span);
        None
    }

    /// The new value of a union that narrowing has shown to be of a member with the operator; the same
    /// object where it was changed in place.
    fn augment_member(&mut self, op: BinaryOp, current: Expr, value: Expr, span: Span) -> Value {
        let members = Self::members_for(op, &current.ty, &value.ty);
        let due = current.ty.clone();
        if members.is_empty() {
            let (left, right) = (self.hir.ty_name(&due), self.hir.ty_name(&value.ty));
            let message = format!("`{}=` between `{left}` and `{right}`", op.symbol());
            return self.unsupported(span, Code::TypeMismatch, message);
        }
        let value = self.reuse(value, "operand");
        self.one_of(current, &members, &due, span, |this, member| {
            let value = this.again(&value);
            let same_object = this.again(&member);
            match this.augment(op, member, value, span) {
                Some(result) => result,
                None => Value::pure(same_object),
            }
        })
    }
}
