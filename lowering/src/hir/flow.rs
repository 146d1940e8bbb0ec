//! Abstract execution of structured HIR: what holds at each point on every path that reaches it.
//!
//! A client gives the state and says what each event does to it; this module knows the paths:
//! branches, loops, jumps, short circuits. States only ever lose information where paths meet, so a
//! loop is run until its head no longer changes.

use super::{
    Block, BoolOp, ClassId, Comprehension, Expr, ExprKind, FormatPart, FunctionId, Handler, ModuleId,
    Place, RecordId, ServiceId, Stmt, StmtKind, Target, TargetKind,
};
use crate::paths::{Exits, Frames, Merge, meet};
use crate::source::Span;

/// Something that happens at a point of the program.
#[derive(Clone, Copy, Debug)]
pub enum Event<'a> {
    /// A name is evaluated.
    Read(&'a Expr),
    /// The target of an augmented assignment is read, or that of a `del` looked for; the span is the
    /// target's.
    ReadPlace(Place, Span),
    /// A variable is bound, by what stands at the span.
    Bind(Place, Span),
    /// A variable is deleted, by what stands at the span; the span of an `except` clause is the one that
    /// bound it.
    Unbind(Place, Span),
    /// A call happens; its operands have been evaluated.
    Call(&'a Expr),
    /// A function is made with what it captures; its defaults have been evaluated.
    Close(&'a Expr),
    /// An `import` of a module of the program.
    Import(ModuleId),
    /// A `def` has been executed.
    Define(FunctionId),
    /// A class statement has been executed.
    DefineRecord(RecordId),
    /// A service's class statement has been executed.
    DefineService(ServiceId),
    /// Another class statement has been executed.
    DefineClass(ClassId),
}

/// What a client knows at a point.
pub trait State: Merge + PartialEq {}

/// What a client does with events.
pub trait Client {
    /// What it knows at a point.
    type State: State;
    /// An event happens in `state`.
    fn event(&mut self, state: &mut Self::State, event: Event<'_>);
}

/// The state at a point; `None` where no path arrives.
pub type Point<S> = Option<S>;

struct Walker<'c, C: Client> {
    client: &'c mut C,
    point: Point<C::State>,
    frames: Frames<C::State>,
}

/// Runs `block` from `entry` and returns the state where it falls off the end.
pub fn run<C: Client>(client: &mut C, entry: C::State, block: &Block) -> Point<C::State> {
    let mut walker = Walker { client, point: Some(entry), frames: Frames::default() };
    walker.block(block);
    walker.point
}

impl<C: Client> Walker<'_, C> {
    fn event(&mut self, event: Event<'_>) {
        self.may_raise();
        if let Some(state) = &mut self.point {
            self.client.event(state, event);
        }
    }

    /// Whatever comes next may raise.
    fn may_raise(&mut self) {
        if self.frames.is_attempted() {
            self.frames.raise(self.point.clone());
        }
    }

    fn block(&mut self, block: &Block) {
        for stmt in block {
            self.may_raise();
            self.stmt(stmt);
        }
    }

    fn try_stmt(&mut self, body: &Block, handlers: &[Handler], orelse: &Block) {
        self.frames.enter_attempt();
        self.block(body);
        let raised = self.frames.leave().raised;
        self.block(orelse);
        let mut after = self.point.take();
        for handler in handlers {
            self.point.clone_from(&raised);
            if let Some(place) = handler.name {
                self.event(Event::Bind(place, handler.span));
            }
            self.frames.enter_finally();
            self.block(&handler.body);
            let mut exits = self.frames.leave();
            if let Some(place) = handler.name {
                let ends = [&mut exits.raised, &mut exits.returned, &mut exits.breaks];
                let ends = ends.into_iter().chain([&mut exits.continues, &mut self.point]);
                for state in ends.flatten() {
                    self.client.event(state, Event::Unbind(place, handler.span));
                }
            }
            self.frames.raise(exits.raised);
            self.frames.ret(exits.returned);
            self.frames.brk(exits.breaks);
            self.frames.cont(exits.continues);
            after = meet(after, self.point.take());
        }
        if raised.is_some() && !handlers.iter().any(|handler| handler.classes.is_none()) {
            self.frames.raise(raised);
        }
        self.point = after;
    }

    fn finally(&mut self, last: &Block, run: impl FnOnce(&mut Self)) {
        self.frames.enter_finally();
        run(self);
        let exits = self.frames.leave();
        let falls_through = self.point.is_some();
        self.point = exits.entry(self.point.take());
        self.block(last);
        let end = self.point.take();
        self.frames.resume(&exits, end.clone());
        self.point = end.filter(|_| falls_through);
    }

    fn stmt(&mut self, stmt: &Stmt) {
        match &stmt.kind {
            StmtKind::Expr(expr) | StmtKind::Yield(expr) => self.expr(expr),
            StmtKind::Assign(targets, value) => {
                self.expr(value);
                for target in targets {
                    self.target(target);
                }
            }
            StmtKind::AugAssign(target, _, value) => self.augmented(target, value),
            StmtKind::AnnAssign(target, _, value) => {
                if let Some(value) = value {
                    self.expr(value);
                    self.target(target);
                }
            }
            StmtKind::If(condition, then, orelse) => {
                self.expr(condition);
                let before = self.point.clone();
                self.block(then);
                let after_then = std::mem::replace(&mut self.point, before);
                self.block(orelse);
                self.point = meet(after_then, self.point.take());
            }
            StmtKind::While(condition, body, orelse) => self.while_loop(condition, body, orelse),
            StmtKind::For(target, iterable, body, orelse) => {
                self.expr(iterable);
                self.for_loop(target, orelse, |walker| walker.block(body));
            }
            StmtKind::Break => {
                let here = self.point.take();
                self.frames.brk(here);
            }
            StmtKind::Continue => {
                let here = self.point.take();
                self.frames.cont(here);
            }
            StmtKind::Return(value) => {
                if let Some(value) = value {
                    self.expr(value);
                }
                let here = self.point.take();
                self.frames.ret(here);
            }
            StmtKind::Raise(exception, cause) => {
                for part in [exception, cause].into_iter().flatten() {
                    self.expr(part);
                }
                self.may_raise();
                self.point = None;
            }
            StmtKind::Try { body, handlers, orelse, last } if last.is_empty() => {
                self.try_stmt(body, handlers, orelse);
            }
            StmtKind::Try { body, handlers, orelse, last } => {
                self.finally(last, |this| this.try_stmt(body, handlers, orelse));
            }
            StmtKind::Assert(condition, message) => {
                self.expr(condition);
                let passed = self.point.clone();
                if let Some(message) = message {
                    self.expr(message);
                }
                self.may_raise();
                self.point = passed;
            }
            StmtKind::Delete(targets) => {
                for target in targets {
                    self.delete(target);
                }
            }
            StmtKind::Import(module) => self.event(Event::Import(*module)),
            StmtKind::Define(function) => self.event(Event::Define(*function)),
            StmtKind::DefineRecord(record) => self.event(Event::DefineRecord(*record)),
            StmtKind::DefineService(service) => self.event(Event::DefineService(*service)),
            StmtKind::DefineClass(class) => self.event(Event::DefineClass(*class)),
            StmtKind::Pass | StmtKind::Invalid => {}
        }
    }

    /// Runs a round of a loop until the state at its head holds for every round, and leaves the state
    /// of normal exhaustion in `self.point`. `round` runs the head and the body and returns the state
    /// in which the loop ends normally. Returns the state at the `break`s.
    fn rounds(&mut self, mut round: impl FnMut(&mut Self) -> Point<C::State>) -> Point<C::State> {
        loop {
            let head = self.point.clone();
            self.frames.enter_loop();
            let exhausted = round(self);
            let Exits { breaks, continues, .. } = self.frames.leave();
            let back = meet(self.point.take(), continues);
            let next = meet(head.clone(), back);
            if next == head {
                self.point = exhausted;
                return breaks;
            }
            self.point = next;
        }
    }

    fn while_loop(&mut self, condition: &Expr, body: &Block, orelse: &Block) {
        let forever = is_true(condition);
        let breaks = self.rounds(|walker| {
            walker.expr(condition);
            let exhausted = if forever { None } else { walker.point.clone() };
            walker.block(body);
            exhausted
        });
        self.block(orelse);
        self.point = meet(self.point.take(), breaks);
    }

    fn for_loop(&mut self, target: &Target, orelse: &Block, mut body: impl FnMut(&mut Self)) {
        let breaks = self.rounds(|walker| {
            let exhausted = walker.point.clone();
            walker.target(target);
            body(walker);
            exhausted
        });
        self.block(orelse);
        self.point = meet(self.point.take(), breaks);
    }

    fn augmented(&mut self, target: &Target, value: &Expr) {
        match &target.kind {
            TargetKind::Name(place) => {
                self.event(Event::ReadPlace(*place, target.span));
                self.expr(value);
                self.event(Event::Bind(*place, target.span));
            }
            TargetKind::Subscript(base, index) => {
                self.expr(base);
                self.expr(index);
                self.expr(value);
            }
            TargetKind::Attribute(base, _) => {
                self.expr(base);
                self.expr(value);
            }
            TargetKind::Slice(..) => {
                super::walk::target_children(target, &mut |child| self.expr(child));
                self.expr(value);
            }
            TargetKind::Tuple(_) | TargetKind::Starred(_) | TargetKind::Invalid => self.expr(value),
        }
    }

    fn target(&mut self, target: &Target) {
        match &target.kind {
            TargetKind::Name(place) => self.event(Event::Bind(*place, target.span)),
            TargetKind::Tuple(items) => {
                for item in items {
                    self.target(item);
                }
            }
            TargetKind::Subscript(base, index) => {
                self.expr(base);
                self.expr(index);
            }
            TargetKind::Slice(..) => {
                super::walk::target_children(target, &mut |child| self.expr(child));
            }
            TargetKind::Starred(inner) => self.target(inner),
            TargetKind::Attribute(base, _) => self.expr(base),
            TargetKind::Invalid => {}
        }
    }

    fn delete(&mut self, target: &Target) {
        if let TargetKind::Name(place) = &target.kind {
            self.event(Event::ReadPlace(*place, target.span));
            self.event(Event::Unbind(*place, target.span));
        } else {
            self.target(target);
        }
    }

    fn expr(&mut self, expr: &Expr) {
        match &expr.kind {
            ExprKind::Name(_) => self.event(Event::Read(expr)),
            ExprKind::BoolOp(BoolOp::And | BoolOp::Or, operands) => self.optional_tail(operands.iter()),
            ExprKind::Compare(first, rest) => {
                self.expr(first);
                self.optional_tail(rest.iter().map(|(_, operand)| operand));
            }
            ExprKind::IfElse { condition, then, otherwise } => {
                self.expr(condition);
                let before = self.point.clone();
                self.expr(then);
                let after_then = std::mem::replace(&mut self.point, before);
                self.expr(otherwise);
                self.point = meet(after_then, self.point.take());
            }
            ExprKind::Comprehension(comprehension) => self.comprehension(comprehension, 0),
            ExprKind::Walrus(place, value) => {
                self.expr(value);
                self.event(Event::Bind(*place, expr.span));
            }
            ExprKind::Call(..) => {
                super::walk::children(expr, &mut |child| self.expr(child));
                self.event(Event::Call(expr));
            }
            ExprKind::Closure(..) => {
                super::walk::children(expr, &mut |child| self.expr(child));
                self.event(Event::Close(expr));
            }
            ExprKind::FString(parts) => self.format(parts),
            ExprKind::None
            | ExprKind::Bool(_)
            | ExprKind::Int(_)
            | ExprKind::Float(_)
            | ExprKind::Str(_)
            | ExprKind::Bytes(_)
            | ExprKind::Tuple(_)
            | ExprKind::List(_)
            | ExprKind::Set(_)
            | ExprKind::Starred(_)
            | ExprKind::Dict(_)
            | ExprKind::Unary(..)
            | ExprKind::Binary(..)
            | ExprKind::Attribute(..)
            | ExprKind::Subscript(..)
            | ExprKind::Slice { .. }
            | ExprKind::Stable(..)
            | ExprKind::Invalid => super::walk::children(expr, &mut |child| self.expr(child)),
        }
    }

    fn format(&mut self, parts: &[FormatPart]) {
        for part in parts {
            if let FormatPart::Value { value, spec, .. } = part {
                self.expr(value);
                self.format(spec);
            }
        }
    }

    /// The first operand is always evaluated, each other one perhaps.
    fn optional_tail<'e>(&mut self, mut operands: impl Iterator<Item = &'e Expr>) {
        if let Some(first) = operands.next() {
            self.expr(first);
        }
        let mut left = self.point.clone();
        for operand in operands {
            self.expr(operand);
            left = meet(left, self.point.clone());
        }
        self.point = left;
    }

    fn comprehension(&mut self, comprehension: &Comprehension, depth: usize) {
        let Some((target, iterable, conditions)) = comprehension.generators.get(depth) else {
            self.expr(&comprehension.element);
            comprehension.value.iter().for_each(|value| self.expr(value));
            return;
        };
        self.expr(iterable);
        self.for_loop(target, &Block::new(), |walker| {
            for condition in conditions {
                walker.expr(condition);
            }
            walker.comprehension(comprehension, depth + 1);
        });
    }
}

/// Whether a condition is a literal that is true, so that a loop over it ends by `break` only.
pub fn is_true(condition: &Expr) -> bool {
    match &condition.kind {
        ExprKind::Bool(value) => *value,
        ExprKind::Int(value) => value.sign() != num_bigint::Sign::NoSign,
        ExprKind::None
        | ExprKind::Float(_)
        | ExprKind::Str(_)
        | ExprKind::Bytes(_)
        | ExprKind::FString(_)
        | ExprKind::Name(_)
        | ExprKind::Tuple(_)
        | ExprKind::List(_)
        | ExprKind::Dict(_)
        | ExprKind::Set(_)
        | ExprKind::Starred(_)
        | ExprKind::Comprehension(_)
        | ExprKind::Unary(..)
        | ExprKind::Binary(..)
        | ExprKind::BoolOp(..)
        | ExprKind::Compare(..)
        | ExprKind::IfElse { .. }
        | ExprKind::Call(..)
        | ExprKind::Attribute(..)
        | ExprKind::Subscript(..)
        | ExprKind::Slice { .. }
        | ExprKind::Closure(..)
        | ExprKind::Stable(..)
        | ExprKind::Walrus(..)
        | ExprKind::Invalid => false,
    }
}
