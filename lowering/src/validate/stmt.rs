//! Types in statements.

use std::collections::HashSet;

use num_bigint::Sign;

use crate::hir::ExceptionClass;
use crate::ir::{Block, Expr, ExprKind, Iteration, LocalId, Stmt, StmtKind};
use crate::source::Span;
use crate::ty::Ty;

use super::{Checker, ViolationKind};

impl Checker<'_> {
    pub(super) fn block(&mut self, block: &Block) {
        for stmt in block {
            self.stmt(stmt);
        }
    }

    fn stmt(&mut self, stmt: &Stmt) {
        let span = stmt.span;
        match &stmt.kind {
            StmtKind::Let(local, value) => {
                let due = self.function.locals[*local].ty.clone();
                self.rvalue(value, Some(&due), span);
            }
            StmtKind::Do(value) => self.rvalue(value, None, span),
            StmtKind::Unpack(locals, value) => self.unpack(locals, value, span),
            StmtKind::StoreGlobal(global, value) => {
                self.expr(value);
                match self.program.globals[global.index()].ty.clone() {
                    Some(due) => self.fit(span, "a module variable", &value.ty, &due),
                    None => self.report(span, ViolationKind::GlobalWithoutType(*global)),
                }
            }
            StmtKind::StoreField(record, index, value) => {
                self.expr(record);
                self.expr(value);
                if let Some(due) = self.field(record, *index, span) {
                    self.fit(span, "a field", &value.ty, &due);
                }
            }
            StmtKind::StoreCell(cell, value) => {
                self.expr(cell);
                self.expr(value);
                if let Some(due) = self.held(cell) {
                    self.fit(span, "a shared variable", &value.ty, &due);
                }
            }
            StmtKind::StoreAttribute(base, class, index, value) => {
                self.exception(base);
                self.expr(value);
                let due = self.program.classes[class.index()].fields[*index].1.clone();
                self.fit(span, "an attribute", &value.ty, &due);
            }
            StmtKind::If(condition, then, orelse) => {
                self.condition(condition);
                self.block(then);
                self.block(orelse);
            }
            StmtKind::While { condition, body, orelse } => {
                self.body(condition);
                self.fit(condition.value.span, "a condition", &condition.value.ty, &Ty::Bool);
                self.block(body);
                self.block(orelse);
            }
            StmtKind::For { local, over, body, orelse } => {
                let item = self.iteration(over);
                let due = self.function.locals[*local].ty.clone();
                if let Some(item) = item {
                    self.fit(span, "a loop variable", &item, &due);
                }
                self.block(body);
                self.block(orelse);
            }
            StmtKind::Return(value) => {
                self.expr(value);
                let due = self.function.result.clone();
                self.fit(span, "a result", &value.ty, &due);
            }
            StmtKind::Raise(exception) => self.exception(exception),
            StmtKind::Try { body, orelse, error, handlers } => {
                let due = Ty::Exception(ExceptionClass::ROOT);
                let found = self.function.locals[*error].ty.clone();
                self.fit(span, "an exception", &due, &found);
                self.block(body);
                self.block(orelse);
                for handler in handlers {
                    self.block(&handler.body);
                }
            }
            StmtKind::Finally { body, last } => {
                self.block(body);
                self.block(last);
            }
            StmtKind::UnbindGlobal(global) => {
                if self.program.globals[global.index()].ty.is_none() {
                    self.report(span, ViolationKind::GlobalWithoutType(*global));
                }
            }
            StmtKind::Unbind(_) | StmtKind::Break | StmtKind::Continue => {}
        }
    }

    /// An exception of any class.
    pub(super) fn exception(&mut self, expr: &Expr) {
        self.expr(expr);
        if !matches!(expr.ty, Ty::Exception(_)) {
            self.wrong_form(expr.span, "an exception", &expr.ty);
        }
    }

    fn unpack(&mut self, locals: &[LocalId], value: &Expr, span: Span) {
        self.expr(value);
        let Ty::Tuple(items) = &value.ty else {
            self.wrong_form(span, "a tuple", &value.ty);
            return;
        };
        if items.len() != locals.len() {
            self.report(span, ViolationKind::UnpackLength { due: items.len(), found: locals.len() });
        }
        let mut seen = HashSet::new();
        for (local, item) in locals.iter().zip(items) {
            if !seen.insert(*local) {
                self.report(span, ViolationKind::RepeatedUnpack(*local));
            }
            let due = self.function.locals[*local].ty.clone();
            self.fit(span, "an item", item, &due);
        }
    }

    /// The type of the items.
    pub(super) fn iteration(&mut self, over: &Iteration) -> Option<Ty> {
        match over {
            Iteration::Range { start, stop, step } => {
                for bound in [start, stop, step] {
                    self.expr(bound);
                    self.fit(bound.span, "a bound", &bound.ty, &Ty::Int);
                }
                if matches!(&step.kind, ExprKind::Int(step) if step.sign() == Sign::NoSign) {
                    self.report(step.span, ViolationKind::ZeroStep);
                }
                Some(Ty::Int)
            }
            Iteration::List(list) => {
                self.expr(list);
                if let Ty::List(item) = &list.ty {
                    return Some((**item).clone());
                }
                self.wrong_form(list.span, "a list", &list.ty);
                None
            }
            Iteration::Str(text) => {
                self.text(text);
                Some(Ty::Str)
            }
            Iteration::Bytes(data) => {
                self.expr(data);
                if !matches!(data.ty, Ty::Bytes | Ty::ByteArray) {
                    self.wrong_form(data.span, "bytes", &data.ty);
                }
                Some(Ty::Int)
            }
            Iteration::DictKeys(dict) => self.dict_items(dict, |key, _| key.clone()),
            Iteration::DictValues(dict) => self.dict_items(dict, |_, value| value.clone()),
            Iteration::DictItems(dict) => {
                self.dict_items(dict, |key, value| Ty::Tuple(vec![key.clone(), value.clone()]))
            }
            Iteration::Items(value) => {
                self.expr(value);
                let item = value.ty.item();
                if item.is_none() {
                    self.wrong_form(value.span, "an iterable value", &value.ty);
                }
                item
            }
            Iteration::Reversed(value) => {
                self.expr(value);
                let reversible = matches!(
                    value.ty,
                    Ty::List(_) | Ty::TupleOf(_) | Ty::Range | Ty::Dict(..) | Ty::DictView(..)
                );
                if !reversible {
                    self.wrong_form(value.span, "a sequence or a dict", &value.ty);
                    return None;
                }
                value.ty.item()
            }
            Iteration::Enumerate(inner, start) => {
                let item = self.iteration(inner);
                self.expr(start);
                self.fit(start.span, "a start", &start.ty, &Ty::Int);
                item.map(|item| Ty::Tuple(vec![Ty::Int, item]))
            }
            Iteration::Zip(inner) => {
                let items: Vec<Option<Ty>> = inner.iter().map(|inner| self.iteration(inner)).collect();
                items.into_iter().collect::<Option<Vec<Ty>>>().map(Ty::Tuple)
            }
        }
    }

    fn dict_items(&mut self, dict: &Expr, item: fn(&Ty, &Ty) -> Ty) -> Option<Ty> {
        self.expr(dict);
        if let Ty::Dict(key, value) = &dict.ty {
            return Some(item(key, value));
        }
        self.wrong_form(dict.span, "a dict", &dict.ty);
        None
    }
}
