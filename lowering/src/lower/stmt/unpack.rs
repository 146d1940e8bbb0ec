//! `a, b = value`.

use std::collections::HashSet;

use crate::diagnostics::Code;
use crate::hir::{CompareOp, Place, Target, TargetKind};
use crate::ir::{Expr, ExprKind, FormatPart, LocalId, Rvalue, StmtKind};
use crate::source::Span;
use crate::ty::Ty;

use super::super::function::{Lowerer, Value};
use super::super::reads;

impl Lowerer<'_> {
    /// Binds the items of an evaluated value to targets, left to right.
    pub(super) fn unpack(&mut self, targets: &[Target], value: Expr, span: Span) {
        match value.ty.clone() {
            Ty::Tuple(types) if types.len() == targets.len() => {
                self.unpack_tuple(targets, &types, value, span);
            }
            Ty::Tuple(types) => self.raise_count(targets.len(), types.len(), span),
            Ty::List(_) | Ty::Str => self.unpack_sequence(targets, value, span),
            Ty::Never => {}
            Ty::None
            | Ty::Bool
            | Ty::Int
            | Ty::Float
            | Ty::Bytes
            | Ty::ByteArray
            | Ty::Principal
            | Ty::Dict(..)
            | Ty::Range
            | Ty::Record(_)
            | Ty::Optional(_)
            | Ty::Union(_)
            | Ty::Function(_)
            | Ty::Var(_) => {
                let message = format!("unpacking a `{}` is not supported", self.hir.ty_name(&value.ty));
                self.refuse(span, Code::TypeMismatch, &message);
            }
        }
    }

    /// All at once where every target is another variable; otherwise through temporaries, because a
    /// target may change what a later one reads.
    fn unpack_tuple(&mut self, targets: &[Target], types: &[Ty], value: Expr, span: Span) {
        let plain: Option<Vec<LocalId>> =
            targets.iter().zip(types).map(|(target, ty)| self.plain_local(target, ty)).collect();
        if let Some(plain) = plain
            && plain.iter().collect::<HashSet<_>>().len() == plain.len()
        {
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
            | TargetKind::Attribute(..)
            | TargetKind::Invalid => "item".into(),
        }
    }

    /// A list or str: its length is checked, then all items are read, then the targets are bound.
    fn unpack_sequence(&mut self, targets: &[Target], value: Expr, span: Span) {
        let item_ty = if let Ty::List(item) = &value.ty { (**item).clone() } else { Ty::Str };
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
        let few = self.nested(|this| {
            let got = this.again(length);
            let start = format!("not enough values to unpack (expected {expected}, got ");
            let value =
                FormatPart::Value { value: got, conversion: crate::hir::Conversion::None, spec: None };
            let parts = vec![FormatPart::Literal(start), value, FormatPart::Literal(")".into())];
            let message = this.bind(Value::new(Rvalue::Format(parts), Ty::Str, "message"), span);
            this.push_jump(span, StmtKind::Raise("ValueError", Some(message)));
        });
        if expected > 0 {
            self.check_length(CompareOp::Less, expected, length, few.block, span);
        }
        let many = self.nested(|this| {
            let text = format!("too many values to unpack (expected {expected})");
            let message = this.str(text, span);
            this.push_jump(span, StmtKind::Raise("ValueError", Some(message)));
        });
        self.check_length(CompareOp::Greater, expected, length, many.block, span);
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
        self.push_jump(span, StmtKind::Raise("ValueError", Some(message)));
    }
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
