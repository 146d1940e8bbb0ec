//! Every variable is bound before it is read, temporaries once and in the block that uses them; jumps
//! stand in loops, and control ends where it should.

use crate::ir::{
    Block, Body, Expr, ExprKind, FormatPart, Function, FunctionId, Global, Handler, Iteration, LocalId,
    LocalKind, Program, Rvalue, Stmt, StmtKind, stmt_raises,
};
use crate::paths::{Frames, Merge, meet};
use crate::source::Span;
use crate::ty::Ty;

use super::{Violation, ViolationKind};

/// Checks the bindings of one function.
pub(super) fn check(program: &Program, id: FunctionId, function: &Function) -> Vec<Violation> {
    let mut bound = vec![false; function.locals.len()];
    for param in &function.params {
        bound[param.index()] = true;
    }
    let mut walker = Bindings {
        globals: &program.globals,
        id,
        function,
        point: Some(Bound(bound)),
        frames: Frames::default(),
        temps: vec![false; function.locals.len()],
        found: Vec::new(),
    };
    walker.params();
    walker.block(&function.body);
    if walker.point.is_some() && function.result != Ty::None {
        walker.report(function.span, ViolationKind::FallsOff);
    }
    walker.found
}

/// Whether each variable is bound.
#[derive(Clone)]
struct Bound(Vec<bool>);

impl Merge for Bound {
    fn merge(self, other: &Self) -> Self {
        Bound(self.0.into_iter().zip(&other.0).map(|(left, right)| left && *right).collect())
    }
}

/// `None` where control does not get.
type Point = Option<Bound>;

struct Bindings<'f> {
    globals: &'f [Global],
    id: FunctionId,
    function: &'f Function,
    point: Point,
    /// The loops, `try`s and `finally`s around.
    frames: Frames<Bound>,
    /// The temporaries that some statement binds.
    temps: Vec<bool>,
    found: Vec<Violation>,
}

impl Bindings<'_> {
    fn report(&mut self, span: Span, kind: ViolationKind) {
        self.found.push(Violation { function: Some(self.id), span, kind });
    }

    fn params(&mut self) {
        for (id, local) in self.function.locals.enumerate() {
            if (local.kind == LocalKind::Param) != self.function.params.contains(&id) {
                self.report(local.span, ViolationKind::ParamKind(id));
            }
        }
    }

    fn bind(&mut self, local: LocalId, span: Span) {
        if self.function.locals[local].kind == LocalKind::Temp
            && std::mem::replace(&mut self.temps[local.index()], true)
        {
            self.report(span, ViolationKind::RepeatedTemp(local));
        }
        if let Some(bound) = &mut self.point {
            bound.0[local.index()] = true;
        }
    }

    fn block(&mut self, block: &Block) {
        for stmt in block {
            if self.point.is_none() {
                self.report(stmt.span, ViolationKind::Unreachable);
                return;
            }
            if stmt_raises(stmt, self.globals, &|_| true) {
                self.frames.raise(self.point.clone());
            }
            self.stmt(stmt);
        }
    }

    /// Runs `inside` as a block of its own: temporaries bound there are not seen outside.
    fn scope(&mut self, inside: impl FnOnce(&mut Self)) {
        let before = self.point.clone();
        inside(self);
        if let (Some(after), Some(before)) = (&mut self.point, before) {
            for (index, (after, before)) in after.0.iter_mut().zip(before.0).enumerate() {
                if self.function.locals[LocalId::new(index)].kind == LocalKind::Temp {
                    *after &= before;
                }
            }
        }
    }

    fn stmt(&mut self, stmt: &Stmt) {
        let span = stmt.span;
        match &stmt.kind {
            StmtKind::Let(local, value) => {
                self.rvalue(value, span);
                self.bind(*local, span);
                if self.function.locals[*local].ty == Ty::Never {
                    self.point = None;
                }
            }
            StmtKind::Do(value) => {
                self.rvalue(value, span);
                if matches!(value, Rvalue::UnboundName(_)) {
                    self.point = None;
                }
            }
            StmtKind::Unpack(locals, value) => {
                self.expr(value);
                for local in locals {
                    self.bind(*local, span);
                }
            }
            StmtKind::StoreGlobal(_, value) => self.expr(value),
            StmtKind::StoreField(record, _, value)
            | StmtKind::StoreCell(record, value)
            | StmtKind::StoreAttribute(record, _, _, value) => {
                self.expr(record);
                self.expr(value);
            }
            StmtKind::If(condition, then, orelse) => {
                self.expr(condition);
                self.branches(|this| this.block(then), |this| this.block(orelse));
            }
            StmtKind::While { condition, body, orelse } => self.while_loop(condition, body, orelse),
            StmtKind::For { local, over, body, orelse } => {
                self.iteration(over);
                self.for_loop(*local, body, orelse, span);
            }
            StmtKind::Break | StmtKind::Continue => self.loop_jump(&stmt.kind, span),
            StmtKind::Return(value) => {
                self.expr(value);
                self.frames.ret(self.point.take());
            }
            StmtKind::Raise(exception) => {
                self.expr(exception);
                self.point = None;
            }
            StmtKind::Try { body, orelse, error, handlers } => {
                self.attempt((body, orelse), *error, handlers, span);
            }
            StmtKind::Finally { body, last } => self.finally(body, last),
            StmtKind::Unbind(local) => {
                if !self.function.locals[*local].maybe_unbound {
                    self.report(span, ViolationKind::NeedlessCheck(*local));
                }
                if let Some(bound) = &mut self.point {
                    bound.0[local.index()] = false;
                }
            }
            StmtKind::UnbindGlobal(_) => {}
        }
    }

    fn attempt(
        &mut self,
        (body, orelse): (&Block, &Block),
        error: LocalId,
        handlers: &[Handler],
        span: Span,
    ) {
        if handlers.is_empty() {
            self.report(span, ViolationKind::NoHandler);
        }
        self.frames.enter_attempt();
        let entry = self.point.clone();
        self.scope(|this| this.block(body));
        let raised = self.frames.leave().raised.or(entry);
        if self.point.is_some() || !orelse.is_empty() {
            self.scope(|this| this.block(orelse));
        }
        let mut after = self.point.take();
        self.point.clone_from(&raised);
        self.bind(error, span);
        let caught = self.point.take();
        for handler in handlers {
            self.point.clone_from(&caught);
            self.scope(|this| this.block(&handler.body));
            after = meet(after, self.point.take());
        }
        self.frames.raise(raised);
        self.point = after;
    }

    fn finally(&mut self, body: &Block, last: &Block) {
        self.frames.enter_finally();
        self.scope(|this| this.block(body));
        let exits = self.frames.leave();
        let falls_through = self.point.is_some();
        self.point = exits.entry(self.point.take());
        self.scope(|this| this.block(last));
        let end = self.point.take();
        self.frames.resume(&exits, end.clone());
        self.point = end.filter(|_| falls_through);
    }

    fn loop_jump(&mut self, kind: &StmtKind, span: Span) {
        let here = self.point.take();
        if !self.frames.is_in_loop() {
            self.report(span, ViolationKind::OutsideLoop);
        } else if matches!(kind, StmtKind::Break) {
            self.frames.brk(here);
        } else {
            self.frames.cont(here);
        }
    }

    fn branches(&mut self, then: impl FnOnce(&mut Self), otherwise: impl FnOnce(&mut Self)) {
        let before = self.point.clone();
        self.scope(then);
        let after_then = std::mem::replace(&mut self.point, before);
        self.scope(otherwise);
        self.point = meet(after_then, self.point.take());
    }

    fn while_loop(&mut self, condition: &Body, body: &Block, orelse: &Block) {
        self.scope(|this| this.body(condition));
        let endless = matches!(condition.value.kind, ExprKind::Bool(true));
        let exhausted = if endless { None } else { self.point.clone() };
        if self.point.is_some() {
            self.frames.enter_loop();
            self.scope(|this| this.block(body));
            let breaks = self.frames.leave().breaks;
            self.point = exhausted;
            self.orelse(orelse);
            self.point = meet(self.point.take(), breaks);
        }
    }

    fn for_loop(&mut self, local: LocalId, body: &Block, orelse: &Block, span: Span) {
        let exhausted = self.point.clone();
        self.frames.enter_loop();
        self.scope(|this| {
            this.bind(local, span);
            this.block(body);
        });
        let breaks = self.frames.leave().breaks;
        self.point = exhausted;
        self.orelse(orelse);
        self.point = meet(self.point.take(), breaks);
    }

    fn orelse(&mut self, orelse: &Block) {
        if self.point.is_some() || !orelse.is_empty() {
            self.scope(|this| this.block(orelse));
        }
    }

    fn body(&mut self, body: &Body) {
        self.block(&body.stmts);
        match self.point {
            Some(_) => self.expr(&body.value),
            None if body.value.ty == Ty::Never => {}
            None => self.report(body.value.span, ViolationKind::Unreachable),
        }
    }

    fn iteration(&mut self, over: &Iteration) {
        match over {
            Iteration::Range { start, stop, step } => {
                for bound in [start, stop, step] {
                    self.expr(bound);
                }
            }
            Iteration::List(over)
            | Iteration::Str(over)
            | Iteration::Bytes(over)
            | Iteration::DictKeys(over)
            | Iteration::DictValues(over)
            | Iteration::DictItems(over)
            | Iteration::Items(over)
            | Iteration::Reversed(over) => self.expr(over),
            Iteration::Enumerate(inner, start) => {
                self.iteration(inner);
                self.expr(start);
            }
            Iteration::Zip(inner) => {
                for inner in inner {
                    self.iteration(inner);
                }
            }
        }
    }

    fn rvalue(&mut self, value: &Rvalue, span: Span) {
        match value {
            Rvalue::Pure(expr)
            | Rvalue::LoadField(expr, _)
            | Rvalue::Open(_, expr)
            | Rvalue::LoadCell(expr, _)
            | Rvalue::Calling(expr, _)
            | Rvalue::Yield(expr)
            | Rvalue::LoadAttribute(expr, ..) => {
                self.expr(expr);
            }
            Rvalue::NewCell(value) => value.iter().for_each(|value| self.expr(value)),
            Rvalue::Builtin(_, args)
            | Rvalue::Call(_, args)
            | Rvalue::Closure(_, args)
            | Rvalue::Generator(_, args)
            | Rvalue::List(args)
            | Rvalue::Set(args)
            | Rvalue::NewException(_, args) => {
                self.exprs(args);
            }
            Rvalue::Record(_, fields) => {
                for (_, field) in fields {
                    self.expr(field);
                }
            }
            Rvalue::CallValue(callee, args) | Rvalue::SetArgs(callee, args) => {
                self.expr(callee);
                self.exprs(args);
            }
            Rvalue::Iterator(over) => self.iteration(over),
            Rvalue::CheckedLocal(local) => self.checked(*local, span),
            Rvalue::Dict(pairs) => {
                for (key, value) in pairs {
                    {
                        self.expr(key);
                        self.expr(value);
                    };
                }
            }
            Rvalue::Format(parts) => {
                for part in parts {
                    self.format_part(part);
                }
            }
            Rvalue::Print { args, sep, end } => {
                self.exprs(args);
                self.expr(sep);
                self.expr(end);
            }
            Rvalue::ShortCircuit(_, left, right) => {
                self.expr(left);
                self.branches(|this| this.body(right), |_| {});
            }
            Rvalue::Select(condition, then, otherwise) => {
                self.expr(condition);
                self.branches(|this| this.body(then), |this| this.body(otherwise));
            }
            Rvalue::LoadGlobal(_) | Rvalue::UnboundName(_) => {}
        }
    }

    /// Past a check the variable is bound.
    fn checked(&mut self, local: LocalId, span: Span) {
        if !self.function.locals[local].maybe_unbound {
            self.report(span, ViolationKind::NeedlessCheck(local));
        }
        if let Some(bound) = &mut self.point {
            bound.0[local.index()] = true;
        }
    }

    fn format_part(&mut self, part: &FormatPart) {
        match part {
            FormatPart::Literal(_) => {}
            FormatPart::Value { value, spec, .. } => {
                self.expr(value);
                if let Some(spec) = spec {
                    self.expr(spec);
                }
            }
        }
    }

    fn exprs(&mut self, exprs: &[Expr]) {
        for expr in exprs {
            self.expr(expr);
        }
    }

    fn expr(&mut self, expr: &Expr) {
        match &expr.kind {
            ExprKind::Local(local) => {
                if self.point.as_ref().is_some_and(|bound| !bound.0[local.index()]) {
                    self.report(expr.span, ViolationKind::Unbound(*local));
                }
            }
            ExprKind::None
            | ExprKind::Bool(_)
            | ExprKind::Int(_)
            | ExprKind::Float(_)
            | ExprKind::Str(_)
            | ExprKind::Bytes(_)
            | ExprKind::Function(_)
            | ExprKind::Stable => {}
            ExprKind::Tuple(items) | ExprKind::Builtin(_, items) => self.exprs(items),
            ExprKind::TupleItem(inner, _)
            | ExprKind::Not(inner)
            | ExprKind::Some(inner)
            | ExprKind::IsNone(inner)
            | ExprKind::IsMember(inner, _)
            | ExprKind::AsClass(inner)
            | ExprKind::IsInstance { exception: inner, .. }
            | ExprKind::Unwrap(inner) => self.expr(inner),
            ExprKind::And(left, right) | ExprKind::Or(left, right) => {
                self.expr(left);
                self.expr(right);
            }
            ExprKind::IfElse { condition, then, otherwise } => {
                self.expr(condition);
                self.expr(then);
                self.expr(otherwise);
            }
        }
    }
}
