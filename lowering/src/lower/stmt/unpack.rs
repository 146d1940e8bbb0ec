//! `a, b = value`.

use std::collections::HashSet;

use crate::diagnostics::Code;
use crate::hir::{CompareOp, Place, Target, TargetKind};
use crate::ir::{Expr, ExprKind, FormatPart, LocalId, Rvalue, StmtKind};
use crate::source::Span;
use crate::ty::Ty;

use super::super::function::{Lowerer, Value};
use super::super::reads;

/// Whether one of the targets takes what the others leave.
pub(super) fn has_star(targets: &[Target]) -> bool {
    targets.iter().any(is_star)
}

fn is_star(target: &Target) -> bool {
    matches!(target.kind, TargetKind::Starred(_))
}

impl Lowerer<'_> {
    /// Binds the items of an evaluated value to targets, left to right.
    pub(super) fn unpack(&mut self, targets: &[Target], value: Expr, span: Span) {
        let message = "cannot unpack non-iterable NoneType object";
        let value = self.demand(value, "TypeError", message, span);
        if let Some(star) = targets.iter().position(is_star) {
            self.unpack_around(targets, star, value, span);
            return;
        }
        match value.ty.clone() {
            Ty::Tuple(types) if types.len() == targets.len() => {
                self.unpack_tuple(targets, &types, value, span);
            }
            Ty::Tuple(types) => self.raise_count(targets.len(), types.len(), span),
            Ty::List(_) | Ty::TupleOf(_) | Ty::Str | Ty::Range | Ty::Objects => {
                self.unpack_sequence(targets, value, span);
            }
            Ty::Iterator(_) => {
                let count = self.int(targets.len() + 1, span);
                let items = self.call_row("iterator.__unpack__", vec![value, count], span);
                let items = self.bind(items, span);
                self.unpack_sequence(targets, items, span);
            }
            Ty::Set(_)
            | Ty::FrozenSet(_)
            | Ty::DictView(..)
            | Ty::Dict(..)
            | Ty::Bytes
            | Ty::ByteArray
            | Ty::Union(_) => {
                let items = self.as_list(value);
                self.unpack_sequence(targets, items, span);
            }
            Ty::Never => {}
            Ty::None
            | Ty::Bool
            | Ty::Int
            | Ty::Float
            | Ty::Principal
            | Ty::Service(_)
            | Ty::Account
            | Ty::Identity
            | Ty::Record(_)
            | Ty::Exception(_)
            | Ty::Object
            | Ty::Optional(_)
            | Ty::Function(_)
            | Ty::Closure(_)
            | Ty::Cell(_)
            | Ty::Stable(_)
            | Ty::Var(_) => {
                let message = format!("unpacking a `{}` is not supported", self.hir.ty_name(&value.ty));
                self.refuse(span, Code::TypeMismatch, &message);
            }
        }
    }

    /// `a, *b, c = value`: all parts are found before the first target is bound.
    fn unpack_around(&mut self, targets: &[Target], star: usize, value: Expr, span: Span) {
        let behind = targets.len() - star - 1;
        let parts = if let Ty::Tuple(types) = &value.ty {
            let found = types.len();
            if found + 1 < targets.len() {
                let message = self.str(too_few(targets.len() - 1, found), span);
                self.raise_builtin("ValueError", message, span);
                return;
            }
            let value = self.save(value, "items");
            let mut items = self.items_of(value);
            let rest: Vec<Expr> = items.drain(star..found - behind).collect();
            let rest = self.starred_items(&targets[star], rest, span);
            items.insert(star, rest);
            items
        } else {
            let list = self.as_list(value);
            if list.ty == Ty::Never || !self.is_open() {
                return;
            }
            self.list_around(list, star, behind, span)
        };
        for (target, part) in targets.iter().zip(parts) {
            self.assign_target(target, part);
        }
    }

    /// The list that a starred target gets of a tuple.
    fn starred_items(&mut self, target: &Target, items: Vec<Expr>, span: Span) -> Expr {
        let due =
            if let TargetKind::Starred(inner) = &target.kind { self.target_ty(inner) } else { None };
        let types: Vec<Ty> = items.iter().map(|item| item.ty.clone()).collect();
        let ty = due.unwrap_or_else(|| Ty::list(self.common(&types)));
        let Ty::List(item) = &ty else { return self.none(span) };
        if self.collects_nothing(target, &types) {
            return self.none(span);
        }
        let items = items.into_iter().map(|value| self.coerce(value, item)).collect();
        self.bind(Value::new(Rvalue::List(items), ty, "rest"), span)
    }

    /// Whether the values that a star collects are of several types, and nobody reads them.
    fn collects_nothing(&self, target: &Target, types: &[Ty]) -> bool {
        let TargetKind::Starred(inner) = &target.kind else { return false };
        let TargetKind::Name(Place::Local(local)) = inner.kind else { return false };
        let mixed = types.windows(2).any(|pair| pair[0] != pair[1]);
        mixed && self.hir.is_throwaway(self.instance.function, local)
    }

    /// The type of the variable that a target is.
    fn target_ty(&self, target: &Target) -> Option<Ty> {
        match target.kind {
            TargetKind::Name(Place::Local(local)) => {
                Some(self.locals[LocalId::new(local.index())].ty.clone())
            }
            TargetKind::Name(Place::Global(global)) => {
                self.types.globals.get(global.index()).cloned().flatten()
            }
            TargetKind::Tuple(_)
            | TargetKind::Subscript(..)
            | TargetKind::Slice(..)
            | TargetKind::Starred(_)
            | TargetKind::Attribute(..)
            | TargetKind::Invalid => None,
        }
        .filter(|ty| matches!(ty, Ty::List(_)))
    }

    /// The parts of a list: the items before a star, the list of the rest, the items behind.
    fn list_around(&mut self, list: Expr, star: usize, behind: usize, span: Span) -> Vec<Expr> {
        let list = self.save(list, "items");
        let measured = self.again(&list);
        let length = self.call_row("len", vec![measured], span);
        let length = self.bind(length, span);
        let length = self.save(length, "length");
        let least = star + behind;
        if least > 0 {
            let raise = self.raise_few(&format!("expected at least {least}"), &length, span);
            self.check_length(CompareOp::Less, least, &length, raise, span);
        }
        let mut parts = Vec::with_capacity(least + 1);
        for position in 0..star {
            let position = self.int(position, span);
            parts.push(self.part(&list, position, span));
        }
        let start = self.int(star, span);
        let end = if behind == 0 { self.none(span) } else { self.int(-to_int(behind), span) };
        let step = self.none(span);
        let sliced = self.again(&list);
        let rest = self.call_row("list.__getslice__", vec![sliced, start, end, step], span);
        parts.push(self.bind(rest, span));
        for distance in (1..=behind).rev() {
            let position = self.int(-to_int(distance), span);
            parts.push(self.part(&list, position, span));
        }
        parts
    }

    fn part(&mut self, list: &Expr, position: Expr, span: Span) -> Expr {
        let list = self.again(list);
        let item = self.item(list, position, span);
        self.bind(item, span)
    }

    /// All at once where every target is another variable; otherwise through temporaries, because a
    /// target may change what a later one reads.
    fn unpack_tuple(&mut self, targets: &[Target], types: &[Ty], value: Expr, span: Span) {
        let plain: Option<Vec<LocalId>> =
            targets.iter().zip(types).map(|(target, ty)| self.typed_local(target, ty)).collect();
        if let Some(plain) = plain
            && plain.iter().collect::<HashSet<_>>().len() == plain.len()
        {
            let value = self.enforce_targets(targets, value);
            self.push(span, StmtKind::Unpack(plain, value));
            return;
        }
        let temps: Vec<LocalId> = targets
            .iter()
            .zip(types)
            .map(|(target, ty)| {
                let word = self.target_word(target);
                self.temp(word, ty.clone(), target.span)
            })
            .collect();
        self.push(span, StmtKind::Unpack(temps.clone(), value));
        for (target, temp) in targets.iter().zip(temps) {
            let item = self.local(temp, target.span);
            self.assign_target(target, item);
        }
    }

    fn target_word(&self, target: &Target) -> String {
        match target.kind {
            TargetKind::Name(Place::Local(local)) => self.function.locals[local].name.clone(),
            TargetKind::Name(Place::Global(global)) => self.hir.globals[global].name.clone(),
            TargetKind::Tuple(_)
            | TargetKind::Subscript(..)
            | TargetKind::Slice(..)
            | TargetKind::Starred(_)
            | TargetKind::Attribute(..)
            | TargetKind::Invalid => "item".into(),
        }
    }

    /// A list or str: its length is checked, then all items are read, then the targets are bound.
    fn unpack_sequence(&mut self, targets: &[Target], value: Expr, span: Span) {
        let item_ty = if value.ty == Ty::Objects { Some(Ty::Object) } else { value.ty.item() };
        let Some(item_ty) = item_ty else { return };
        let plain: Option<HashSet<LocalId>> =
            targets.iter().map(|target| self.plain_local(target, &item_ty)).collect();
        let rebound = plain.as_ref().is_none_or(|plain| reads_any(&value, plain));
        let sequence = if rebound { self.save(value, "items") } else { self.reuse(value, "items") };
        let measured = self.again(&sequence);
        let length = self.call_row("len", vec![measured], span);
        let length = self.bind(length, span);
        let length = self.save(length, "length");
        self.check_count(targets.len(), &length, span);
        let mut items = Vec::with_capacity(targets.len());
        for (index, target) in targets.iter().enumerate() {
            let sequence = self.again(&sequence);
            let index = self.int(index, span);
            let item = self.item(sequence, index, span);
            // Past the check no item is missing, so a variable can be bound before the next is read.
            if let (Some(_), TargetKind::Name(Place::Local(local))) = (&plain, &target.kind) {
                self.assign_local(*local, item, span);
            } else {
                let item = Value { word: self.target_word(target), ..item };
                items.push(self.bind(item, span));
            }
        }
        if plain.is_none() {
            for (target, item) in targets.iter().zip(items) {
                self.assign_target(target, item);
            }
        }
    }

    /// Raises `ValueError` unless `length` is `expected`; the messages are `CPython`'s.
    fn check_count(&mut self, expected: usize, length: &Expr, span: Span) {
        if expected > 0 {
            let few = self.raise_few(&format!("expected {expected}"), length, span);
            self.check_length(CompareOp::Less, expected, length, few, span);
        }
        let many = self.nested(|this| {
            let text = format!("too many values to unpack (expected {expected})");
            let message = this.str(text, span);
            this.raise_builtin("ValueError", message, span);
        });
        self.check_length(CompareOp::Greater, expected, length, many.block, span);
    }

    /// Raises `ValueError` for too few items.
    fn raise_few(&mut self, expected: &str, length: &Expr, span: Span) -> crate::ir::Block {
        let few = self.nested(|this| {
            let got = this.again(length);
            let start = format!("not enough values to unpack ({expected}, got ");
            let value =
                FormatPart::Value { value: got, conversion: crate::hir::Conversion::None, spec: None };
            let parts = vec![FormatPart::Literal(start), value, FormatPart::Literal(")".into())];
            let message = this.bind(Value::new(Rvalue::Format(parts), Ty::Str, "message"), span);
            this.raise_builtin("ValueError", message, span);
        });
        few.block
    }

    fn check_length(
        &mut self,
        op: CompareOp,
        expected: usize,
        length: &Expr,
        raise: crate::ir::Block,
        span: Span,
    ) {
        let length = self.again(length);
        let expected = self.int(expected, span);
        let wrong = self.comparison(op, length, expected, span);
        let wrong = self.bind(wrong, span);
        self.push(span, StmtKind::If(wrong, raise, Vec::new()));
    }

    /// A tuple of another length: always a `ValueError`.
    fn raise_count(&mut self, expected: usize, got: usize, span: Span) {
        let text = if got < expected {
            format!("not enough values to unpack (expected {expected}, got {got})")
        } else {
            format!("too many values to unpack (expected {expected})")
        };
        let message = self.str(text, span);
        self.raise_builtin("ValueError", message, span);
    }
}

fn too_few(least: usize, found: usize) -> String {
    format!("not enough values to unpack (expected at least {least}, got {found})")
}

fn to_int(count: usize) -> num_bigint::BigInt {
    num_bigint::BigInt::from(count)
}

fn reads_any(expr: &Expr, locals: &HashSet<LocalId>) -> bool {
    let mut found = false;
    reads::walk(expr, &mut |inner| {
        if let ExprKind::Local(local) = inner.kind {
            found |= locals.contains(&local);
        }
    });
    found
}
