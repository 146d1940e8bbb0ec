//! Statements.

use crate::builtins;
use crate::hir::{Annotation, BinaryOp, Block, Expr, Place, Stmt, StmtKind, Target, TargetKind};
use crate::source::Span;
use crate::ty::Ty;

use super::annotation::annotated;
use super::bindings::{bound_by, bound_by_expr, bound_by_target};
use super::flow::Flow;
use super::rows::Typed;
use super::walker::{Loop, Walker};

impl Walker<'_, '_> {
    pub fn block(&mut self, block: &Block) {
        for stmt in block {
            if self.flow.reachable {
                self.work().dead.remove(&stmt.id);
                self.stmt(stmt);
            } else if self.cx.reporting {
                self.work().dead.insert(stmt.id);
            }
        }
    }

    fn stmt(&mut self, stmt: &Stmt) {
        match &stmt.kind {
            StmtKind::Expr(expr) => {
                self.expr(expr, None);
            }
            StmtKind::Assign(targets, value) => self.assign(targets, value),
            StmtKind::AugAssign(target, op, value) => self.augment(target, *op, value, stmt.span),
            StmtKind::AnnAssign(target, annotation, value) => {
                self.annotated_assign(target, annotation, value.as_ref());
            }
            StmtKind::If(test, then, orelse) => {
                let (when_true, when_false) = self.condition(test);
                self.flow = when_true;
                self.block(then);
                let after = std::mem::replace(&mut self.flow, when_false);
                self.block(orelse);
                self.merge_with(after);
            }
            StmtKind::While(test, body, orelse) => self.while_loop(stmt.span, test, body, orelse),
            StmtKind::For(target, iterable, body, orelse) => {
                self.for_loop(stmt.span, target, iterable, body, orelse);
            }
            StmtKind::Break => {
                let here = std::mem::replace(&mut self.flow, Flow::dead());
                if let Some(innermost) = self.loops.last_mut() {
                    let breaks = std::mem::replace(&mut innermost.breaks, Flow::dead());
                    innermost.breaks = breaks.merge(here);
                }
            }
            StmtKind::Continue => {
                let here = std::mem::replace(&mut self.flow, Flow::dead());
                if let Some(innermost) = self.loops.last_mut() {
                    let continues = std::mem::replace(&mut innermost.continues, Flow::dead());
                    innermost.continues = continues.merge(here);
                }
            }
            StmtKind::Yield(value) => self.yield_stmt(value),
            StmtKind::Return(value) => {
                let ty = match value {
                    Some(value) => {
                        let expected = self.expected_result();
                        let ty = self.expr(value, expected.as_ref());
                        self.return_tags(value);
                        self.as_value(&ty, expected.as_ref())
                    }
                    None => Ty::None,
                };
                self.returns(&ty, value.as_ref().map_or(stmt.span, |value| value.span));
                self.flow = Flow::dead();
            }
            StmtKind::Raise(exception, cause) => {
                self.raise(exception.as_ref(), cause.as_ref(), stmt.span);
                self.flow = Flow::dead();
            }
            StmtKind::Try { body, handlers, orelse, last } => {
                self.try_stmt(body, handlers, orelse, last);
            }
            StmtKind::Assert(test, message) => {
                let (when_true, when_false) = self.condition(test);
                self.flow = when_false;
                if let Some(message) = message {
                    self.printable(message);
                }
                self.flow = when_true;
            }
            StmtKind::Delete(targets) => targets.iter().for_each(|target| self.delete(target)),
            StmtKind::Import(_) => self.forget_shared(),
            StmtKind::Pass
            | StmtKind::Define(_)
            | StmtKind::DefineRecord(_)
            | StmtKind::DefineService(_)
            | StmtKind::DefineClass(_)
            | StmtKind::Invalid => {}
        }
    }

    /// `yield value`: whoever asks for the next item runs meanwhile.
    fn yield_stmt(&mut self, value: &Expr) {
        let item = self.work().result.item().unwrap_or(Ty::Never);
        let ty = self.expr(value, Some(&item));
        if self.flow.reachable && !self.cx.unifier.store(&item, &ty) {
            self.misfit("this generator yields", &item, &ty, value.span);
        }
        self.forget_shared();
    }

    /// Joins another path into this one.
    pub fn merge_with(&mut self, other: Flow) {
        let here = std::mem::replace(&mut self.flow, Flow::dead());
        self.flow = here.merge(other);
    }

    fn assign(&mut self, targets: &[Target], value: &Expr) {
        if let [target @ Target { kind: TargetKind::Tuple(_), .. }] = targets
            && self.flow.reachable
            && self.lazy(value).is_some()
        {
            let ty = self.typed(value);
            self.bind(target, &ty, value.span);
            return;
        }
        let expected = targets.iter().find_map(|target| self.expected(target));
        let ty = self.expr(value, expected.as_ref());
        if let [Target { kind: TargetKind::Name(place), .. }] = targets {
            self.bind_known(*place, value, &ty);
            return;
        }
        for target in targets {
            self.bind(target, &ty, value.span);
        }
    }

    fn annotated_assign(&mut self, target: &Target, annotation: &Annotation, value: Option<&Expr>) {
        let expected = self.expected(target).or_else(|| annotated(annotation));
        if let Some(value) = value {
            let ty = self.expr(value, expected.as_ref());
            match target.kind {
                TargetKind::Name(place) => self.bind_known(place, value, &ty),
                TargetKind::Tuple(_)
                | TargetKind::Subscript(..)
                | TargetKind::Slice(..)
                | TargetKind::Starred(_)
                | TargetKind::Attribute(..)
                | TargetKind::Invalid => self.bind(target, &ty, value.span),
            }
        }
    }

    /// Binds a variable to the value of an expression, of type `ty`, and keeps what is known about it.
    fn bind_known(&mut self, place: Place, value: &Expr, ty: &Ty) {
        let facts = self.tag_facts(value);
        self.store(place, ty, value.span);
        if self.flow.reachable && !self.is_shared(place) {
            self.remember_tags(place, facts);
        }
    }

    /// `target op= value`.
    fn augment(&mut self, target: &Target, op: BinaryOp, value: &Expr, span: Span) {
        let read = self.read_target(target);
        self.work().none_targets.remove(&target.span);
        let mut before = read.clone();
        if let Ty::Optional(inner) = self.head(&read) {
            if !self.raises_of_none(op, &inner, value) {
                self.expr(value, None);
                self.refuses_optional(&read, target.span);
                return;
            }
            self.not_none(&read, target.span);
            self.work().none_targets.insert(target.span);
            before = *inner;
        }
        let extends = match (op, self.head(&before)) {
            (BinaryOp::Add, Ty::List(item)) => Some(Ty::List(item)),
            (BinaryOp::BitOr, Ty::Dict(key, item)) => Some(Ty::Dict(key, item)),
            (_, Ty::Set(item)) => Some(Ty::Set(item)),
            _ => None,
        };
        if let (BinaryOp::BitOr, Ty::Record(record)) = (op, self.head(&before)) {
            let merged = self.merge_record(record, value, span);
            self.bind(target, &merged, span);
            return;
        }
        let row = format!("{}.__i{}__", self.head(&before).python_name(), op.method());
        if builtins::consumes(&row, 1) && self.extend(&row, &before, value, (target, span)) {
            return;
        }
        let ty = self.expr(value, extends.as_ref());
        // A list, set or dict is changed in place.
        self.flow.forget_parts();
        if op == BinaryOp::Pow && self.refuses_power(&before, &ty, (target.span, value)) {
            return;
        }
        let result = self.binary(op, &before, &ty, (target.span, value.span), span);
        if op == BinaryOp::Pow {
            self.check_power(&before, &ty, value, span);
        }
        self.bind(target, &result, span);
    }

    /// Whether `target op= value` of None raises what the classes of both tell: `inner` is what the target
    /// holds else.
    fn raises_of_none(&mut self, op: BinaryOp, inner: &Ty, value: &Expr) -> bool {
        if self.lazy(value).is_some() {
            return false;
        }
        let inner = self.head(inner);
        let ty = self.expr(value, Some(&inner));
        let given = super::container::strip(&self.head(&ty));
        let plain = |ty: &Ty| matches!(ty, Ty::Bool | Ty::Int | Ty::Float | Ty::Str);
        let told = match op {
            // Sequences and templates have messages of their own.
            BinaryOp::Mul | BinaryOp::Mod => plain(&inner) && inner != Ty::Str && plain(&given),
            BinaryOp::BitOr => !matches!(inner, Ty::Record(_)),
            BinaryOp::Add
            | BinaryOp::Sub
            | BinaryOp::Div
            | BinaryOp::FloorDiv
            | BinaryOp::Pow
            | BinaryOp::MatMul
            | BinaryOp::ShiftLeft
            | BinaryOp::ShiftRight
            | BinaryOp::BitAnd
            | BinaryOp::BitXor => true,
        };
        let both = plain(&inner) || !matches!(self.head(&ty), Ty::Optional(_));
        told && both && given != Ty::None && given.class_text().is_some()
    }

    /// `xs += iterable` of what is no list: the object is changed. Whether that is what it is.
    fn extend(&mut self, row: &str, before: &Ty, value: &Expr, (target, span): (&Target, Span)) -> bool {
        let lazy = self.lazy(value);
        let is_lazy = lazy.is_some();
        let (items, ty) = if let Some(item) = lazy {
            (Some(item), self.typed(value))
        } else {
            let ty = self.expr(value, Some(before));
            if ty == Ty::Never || self.head(&ty).python_name() == self.head(before).python_name() {
                return false;
            }
            (self.items_if_iterable(&ty), ty)
        };
        if items.is_none() {
            return false;
        }
        let given = Typed { keyword: None, ty, span: value.span, items, lazy: is_lazy, literal: None };
        let args = [Typed::value(None, before.clone(), target.span), given];
        self.row_or_refuse(row, &args, span);
        true
    }

    fn while_loop(&mut self, span: Span, test: &Expr, body: &Block, orelse: &Block) {
        let bound = bound_by(body).into_iter().chain(bound_by_expr(test));
        let kept = self.loop_head(span, bound);
        let (when_true, when_false) = self.condition(test);
        self.flow = when_true;
        let breaks = self.loop_body(span, body, kept);
        self.flow = when_false;
        self.block(orelse);
        self.merge_with(breaks);
    }

    fn for_loop(&mut self, span: Span, target: &Target, iterable: &Expr, body: &Block, orelse: &Block) {
        self.refuse_several_loops(iterable);
        let item = self.iterate(iterable);
        let bound = bound_by(body).into_iter().chain(bound_by_target(target));
        let kept = self.loop_head(span, bound);
        let exhausted = self.flow.clone();
        self.bind(target, &item, iterable.span);
        let breaks = self.loop_body(span, body, kept);
        self.flow = exhausted;
        self.block(orelse);
        self.merge_with(breaks);
    }

    /// What holds before a round, whichever it is: of variables that rounds bind, what holds before the
    /// first and, as far as is known, after each. Returns those.
    fn loop_head(&mut self, span: Span, bound: impl Iterator<Item = Place>) -> Vec<(Place, Ty)> {
        self.flow.forget_parts();
        self.forget_shared();
        let mut kept = Vec::new();
        for place in bound {
            if self.work().lost.contains(&(span, place)) {
                self.flow.forget_variable(place);
            } else if let Some(ty) = self.flow.narrowed.get(&place) {
                kept.push((place, ty.clone()));
            }
            self.flow.forget_held(place);
        }
        kept
    }

    /// Walks a round. What holds no longer after it is not taken to hold before it in the next walk.
    fn loop_body(&mut self, span: Span, body: &Block, kept: Vec<(Place, Ty)>) -> Flow {
        self.loops.push(Loop { breaks: Flow::dead(), continues: Flow::dead() });
        self.block(body);
        let Some(ended) = self.loops.pop() else { return Flow::dead() };
        self.merge_with(ended.continues);
        for (place, ty) in kept {
            let holds = !self.flow.reachable || self.flow.narrowed.get(&place) == Some(&ty);
            if !holds && self.work().lost.insert((span, place)) {
                self.cx.unifier.changed = true;
            }
        }
        ended.breaks
    }

    fn delete(&mut self, target: &Target) {
        self.flow.forget_parts();
        match &target.kind {
            TargetKind::Name(place) => {
                self.flow.forget_variable(*place);
            }
            TargetKind::Invalid => {}
            TargetKind::Tuple(targets) => targets.iter().for_each(|target| self.delete(target)),
            TargetKind::Subscript(base, index) => self.delete_item(base, index, target.span),
            TargetKind::Slice(base, bounds) => self.delete_slice(base, bounds, target.span),
            TargetKind::Starred(inner) => self.delete(inner),
            TargetKind::Attribute(base, name) => {
                self.attribute(base, name, target.span);
            }
        }
    }
}
