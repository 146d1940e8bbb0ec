//! Abstract execution of one function.
//!
//! What is found at a statement or expression replaces what an earlier visit found there: a loop's last
//! visit is from a state that holds for every round, and so is that of the loops around it.

use std::collections::HashMap;

use crate::builtins::{self, BuiltinId, Sig};
use crate::ir::{
    Block, Body, Constant, Expr, ExprId, ExprKind, Function, FunctionId, GlobalId, Handler, LocalId,
    OpenOp, Program, Rvalue, ShortCircuit, Stmt, StmtKind,
};
use crate::ty::Ty;

use super::cells::{self, Cells, Layout};
use super::counters::Counters;
use super::state::{Condition, Point, State};
use super::{IntRange, loops};
use crate::analysis::raises::Raises;
use crate::analysis::walk::{self, StmtIndex, StmtNumbers};
use crate::paths::{Frames, meet};

/// What is known about other functions and module variables, in cells.
pub(super) struct Summaries {
    /// For each function the cells of its parameters in order.
    pub(super) params: Vec<Cells>,
    /// For each function those of its result.
    pub(super) results: Vec<Cells>,
    /// For each module variable those of its value.
    pub(super) globals: Vec<Cells>,
}

/// What does not change from one execution of a function to the next.
pub(super) struct Prepared {
    pub(super) layout: Layout,
    pub(super) numbers: StmtNumbers,
    pub(super) counters: Counters,
    /// Ascending: what loops and recursion may stop at.
    pub(super) thresholds: Vec<i128>,
}

impl Prepared {
    pub(super) fn of(function: &Function) -> Self {
        let numbers = StmtNumbers::of(function);
        let counters = Counters::of(function, &numbers);
        Self { layout: Layout::of(function), counters, numbers, thresholds: loops::thresholds(function) }
    }
}

/// Ranges of expressions and operations of the whole program.
#[derive(Default)]
pub(super) struct Records {
    pub(super) exprs: Vec<IntRange>,
    /// Results of builtins that give an `int`, by their first arguments.
    pub(super) operations: Vec<IntRange>,
    muted: usize,
}

impl Records {
    /// Every `int` expression is never evaluated, until it is.
    pub(super) fn new(program: &Program) -> Self {
        let exprs = vec![IntRange::UNBOUNDED; program.expr_count];
        let mut records = Self { operations: exprs.clone(), exprs, muted: 0 };
        for function in program.functions.iter() {
            records.never_in(&function.body);
        }
        records
    }

    pub(super) fn mute(&mut self) {
        self.muted += 1;
    }

    pub(super) fn is_muted(&self) -> bool {
        self.muted > 0
    }

    pub(super) fn unmute(&mut self) {
        self.muted -= 1;
    }

    pub(super) fn expr(&mut self, id: ExprId, range: IntRange) {
        if self.muted == 0 {
            self.exprs[id.index()] = range;
        }
    }

    pub(super) fn operation(&mut self, first: ExprId, range: IntRange) {
        if self.muted == 0 {
            self.operations[first.index()] = range;
        }
    }

    /// The expression is not evaluated.
    pub(super) fn never(&mut self, expr: &Expr) {
        if self.muted > 0 {
            return;
        }
        walk::each_expr(expr, &mut |inner| self.never_alone(inner));
    }

    /// The block is not executed.
    pub(super) fn never_in(&mut self, block: &[Stmt]) {
        walk::each_expr_in(block, &mut |expr| self.never_alone(expr));
    }

    fn never_alone(&mut self, expr: &Expr) {
        if expr.ty == Ty::Int {
            self.exprs[expr.id.index()] = IntRange::EMPTY;
        }
        self.operations[expr.id.index()] = IntRange::EMPTY;
    }
}

/// The execution of one function.
pub(super) struct Flow<'a> {
    pub(super) program: &'a Program,
    pub(super) function: &'a Function,
    pub(super) layout: &'a Layout,
    pub(super) prepared: &'a Prepared,
    pub(super) summaries: &'a Summaries,
    pub(super) records: Records,
    /// What each statement binds, in cells; `None` where it is not reached.
    pub(super) assigned: Vec<Option<Cells>>,
    /// What each statement passes on: the arguments of a call, the value returned or stored.
    pub(super) passed: Vec<Option<Cells>>,
    /// The loops, `try`s and `finally`s around the statement.
    pub(super) frames: Frames<State<'a>>,
    pub(super) raises: Raises<'a>,
    /// Bounds of cells that hold in the loops around.
    pub(super) clamps: Vec<IntRange>,
    /// States at the heads of loops, from which a later visit starts.
    pub(super) heads: HashMap<StmtIndex, State<'a>>,
    /// At most how many rounds a loop makes each time.
    pub(super) trips: HashMap<StmtIndex, i128>,
    pub(super) depth: usize,
}

impl<'a> Flow<'a> {
    /// Executes the function for the parameters in the summaries and leaves what it found in the fields.
    pub(super) fn run(
        program: &'a Program,
        id: FunctionId,
        prepared: &'a Prepared,
        summaries: &'a Summaries,
        records: Records,
        raises: Raises<'a>,
    ) -> Self {
        let function = &program.functions[id];
        let mut flow = Self {
            program,
            function,
            layout: &prepared.layout,
            prepared,
            summaries,
            records,
            assigned: vec![None; prepared.numbers.len()],
            passed: vec![None; prepared.numbers.len()],
            frames: Frames::default(),
            raises,
            clamps: vec![IntRange::UNBOUNDED; prepared.layout.total()],
            heads: HashMap::new(),
            trips: HashMap::new(),
            depth: 0,
        };
        let mut entry = State::new(prepared.layout.total());
        let mut given = summaries.params[id.index()].iter();
        for param in &function.params {
            for (cell, range) in prepared.layout.of_local(*param).zip(&mut given) {
                entry.cells[cell] = *range;
            }
        }
        flow.block(&function.body, Some(entry));
        flow
    }

    /// The number of a statement as a position.
    pub(super) fn index(&self, stmt: &Stmt) -> StmtIndex {
        self.prepared.numbers.index(stmt)
    }

    pub(super) fn block(&mut self, block: &'a [Stmt], mut point: Point<'a>) -> Point<'a> {
        for stmt in block {
            if let Some(state) = point {
                point = self.stmt(stmt, state);
            } else {
                self.skip(std::slice::from_ref(stmt));
            }
        }
        point
    }

    /// The block is not reached.
    fn skip(&mut self, block: &'a [Stmt]) {
        self.records.never_in(block);
        walk::each_stmt(block, &mut |stmt| {
            let index = self.prepared.numbers.index(stmt);
            self.assigned[index.0 as usize] = None;
            self.passed[index.0 as usize] = None;
        });
    }

    fn stmt(&mut self, stmt: &'a Stmt, state: State<'a>) -> Point<'a> {
        let index = self.index(stmt);
        if self.frames.is_attempted() && self.raises.stmt(stmt) {
            self.frames.raise(Some(state.clone()));
        }
        match &stmt.kind {
            StmtKind::Let(local, rvalue) => self.bind(index, *local, rvalue, state),
            StmtKind::Do(rvalue) => self.rvalue(index, rvalue, &discarded_ty(rvalue), state).0,
            StmtKind::Unpack(locals, value) => Some(self.unpack(index, locals, value, state)),
            StmtKind::StoreGlobal(_, value) => {
                let cells = self.eval(&state, value);
                self.passed[index.0 as usize] = Some(cells);
                Some(state)
            }
            StmtKind::StoreField(base, _, value)
            | StmtKind::StoreCell(base, value)
            | StmtKind::StoreAttribute(base, _, _, value) => {
                self.eval(&state, base);
                self.eval(&state, value);
                Some(state)
            }
            StmtKind::If(condition, then, orelse) => self.branch(condition, then, orelse, state),
            StmtKind::While { condition, body, orelse } => {
                self.while_loop(index, condition, body, orelse, &state)
            }
            StmtKind::For { local, over, body, orelse } => {
                let raises = self.frames.is_attempted() && self.raises.stmt(stmt);
                self.for_loop(index, (*local, over, raises), (body, orelse), &state)
            }
            StmtKind::Break => {
                self.frames.brk(Some(state));
                None
            }
            StmtKind::Continue => {
                self.frames.cont(Some(state));
                None
            }
            StmtKind::Return(value) => {
                let cells = self.eval(&state, value);
                self.passed[index.0 as usize] = Some(cells);
                self.frames.ret(Some(state));
                None
            }
            StmtKind::Raise(exception) => {
                self.eval(&state, exception);
                None
            }
            StmtKind::Try { body, orelse, handlers, .. } => self.attempt(body, orelse, handlers, state),
            StmtKind::Finally { body, last } => self.finally(body, last, state),
            StmtKind::Unbind(_) | StmtKind::UnbindGlobal(_) => Some(state),
        }
    }

    /// A `try`: the handlers start from whatever held before a statement of the body that may raise.
    fn attempt(
        &mut self,
        body: &'a Block,
        orelse: &'a Block,
        handlers: &'a [Handler],
        state: State<'a>,
    ) -> Point<'a> {
        self.frames.enter_attempt();
        let end = self.block(body, Some(state));
        let raised = self.frames.leave().raised;
        let mut after = self.block(orelse, end);
        for handler in handlers {
            let end = self.block(&handler.body, raised.clone());
            after = meet(after, end);
        }
        self.frames.raise(raised);
        after
    }

    /// One run of `last` stands for all ways in which the body may have ended.
    fn finally(&mut self, body: &'a Block, last: &'a Block, state: State<'a>) -> Point<'a> {
        self.frames.enter_finally();
        let end = self.block(body, Some(state));
        let exits = self.frames.leave();
        let falls_through = end.is_some();
        let end = self.block(last, exits.entry(end));
        self.frames.resume(&exits, end.clone());
        end.filter(|_| falls_through)
    }

    fn branch(
        &mut self,
        condition: &'a Expr,
        then: &'a Block,
        orelse: &'a Block,
        state: State<'a>,
    ) -> Point<'a> {
        self.eval(&state, condition);
        let when_true = self.assume(state.clone(), condition, true);
        let when_false = self.assume(state, condition, false);
        let then = self.block(then, when_true);
        let orelse = self.block(orelse, when_false);
        meet(then, orelse)
    }

    fn bind(
        &mut self,
        index: StmtIndex,
        local: LocalId,
        rvalue: &'a Rvalue,
        state: State<'a>,
    ) -> Point<'a> {
        let ty = &self.function.locals[local].ty;
        let (point, cells) = self.rvalue(index, rvalue, ty, state);
        let Some(mut state) = point else {
            self.assigned[index.0 as usize] = None;
            return None;
        };
        let cells = self.assign(&mut state, local, &cells);
        if let (Rvalue::Pure(expr), Ty::Int) = (rvalue, ty) {
            self.records.expr(expr.id, cells[0]);
        }
        self.assigned[index.0 as usize] = Some(cells);
        if *ty == Ty::Bool
            && let Some(condition) = condition_of(rvalue)
        {
            state.remember(local, condition);
        }
        Some(state)
    }

    /// Binds a variable, within the bounds that hold in the loops around, and returns what it now holds.
    pub(super) fn assign(&mut self, state: &mut State<'a>, local: LocalId, cells: &[IntRange]) -> Cells {
        state.forget(local);
        for (cell, range) in self.layout.of_local(local).zip(cells) {
            state.cells[cell] = range.meet(self.clamps[cell]);
        }
        state.cells[self.layout.of_local(local)].to_vec()
    }

    fn unpack(
        &mut self,
        index: StmtIndex,
        locals: &[LocalId],
        value: &'a Expr,
        mut state: State<'a>,
    ) -> State<'a> {
        let cells = self.eval(&state, value);
        let mut rest = &cells[..];
        let mut assigned = Cells::new();
        for local in locals {
            let (own, others) = rest.split_at(cells::count(&self.function.locals[*local].ty));
            assigned.extend(self.assign(&mut state, *local, own));
            rest = others;
        }
        self.assigned[index.0 as usize] = Some(assigned);
        state
    }

    /// The range of a field that every store is checked against.
    fn field(&self, base: &Expr, position: usize) -> Option<IntRange> {
        let Ty::Record(record) = base.ty else { return None };
        let field = self.program.records.get(record.index())?.fields.get(position)?;
        let (low, high) = field.enforced?.bounds();
        (field.ty == Ty::Int).then(|| IntRange::new(low, high))
    }

    /// Computes, and returns what holds afterwards and the value, which is of type `ty`.
    fn rvalue(
        &mut self,
        index: StmtIndex,
        rvalue: &'a Rvalue,
        ty: &Ty,
        state: State<'a>,
    ) -> (Point<'a>, Cells) {
        let value = match rvalue {
            Rvalue::Pure(expr) => self.eval(&state, expr),
            Rvalue::Builtin(id, args) => self.builtin(&state, *id, args, ty),
            Rvalue::Call(callee, args) => {
                let cells = args.iter().flat_map(|arg| self.eval(&state, arg)).collect();
                self.passed[index.0 as usize] = Some(cells);
                self.summaries.results[callee.index()].clone()
            }
            Rvalue::LoadGlobal(global) => self.summaries.globals[global.index()].clone(),
            Rvalue::CheckedLocal(local) => state.cells[self.layout.of_local(*local)].to_vec(),
            Rvalue::CallValue(..)
            | Rvalue::Closure(..)
            | Rvalue::NewCell(_)
            | Rvalue::LoadCell(..)
            | Rvalue::List(_)
            | Rvalue::Dict(_)
            | Rvalue::Set(_)
            | Rvalue::Iterator(_)
            | Rvalue::Generator(..)
            | Rvalue::Calling(..)
            | Rvalue::Yield(_)
            | Rvalue::Record(..)
            | Rvalue::NewException(..)
            | Rvalue::LoadAttribute(..)
            | Rvalue::SetArgs(..)
            | Rvalue::Open(
                OpenOp::Has(_) | OpenOp::Remove(_) | OpenOp::Names | OpenOp::Keys | OpenOp::KeysBack,
                _,
            )
            | Rvalue::Format(_)
            | Rvalue::Print { .. } => {
                for operand in walk::operands(rvalue) {
                    self.eval(&state, operand);
                }
                cells::unbounded(ty)
            }
            Rvalue::LoadField(base, position) | Rvalue::Open(OpenOp::Load(position), base) => {
                self.eval(&state, base);
                self.field(base, *position).map_or_else(|| cells::unbounded(ty), |range| vec![range])
            }
            Rvalue::ShortCircuit(op, left, right) => {
                return (self.short_circuit(*op, left, right, state), Cells::new());
            }
            Rvalue::Select(condition, then, otherwise) => {
                return self.select(condition, [then, otherwise], ty, &state);
            }
            Rvalue::UnboundName(_) => return (None, cells::empty(ty)),
        };
        (Some(state), value)
    }

    fn short_circuit(
        &mut self,
        op: ShortCircuit,
        left: &'a Expr,
        right: &'a Body,
        state: State<'a>,
    ) -> Point<'a> {
        let needed_when = op == ShortCircuit::And;
        self.eval(&state, left);
        let decided = self.assume(state.clone(), left, !needed_when);
        let needed = self.assume(state, left, needed_when);
        meet(decided, self.body(right, needed).0)
    }

    fn select(
        &mut self,
        condition: &'a Expr,
        branches: [&'a Body; 2],
        ty: &Ty,
        state: &State<'a>,
    ) -> (Point<'a>, Cells) {
        self.eval(state, condition);
        let (mut after, mut value) = (None, cells::empty(ty));
        for (branch, truth) in branches.into_iter().zip([true, false]) {
            let entry = self.assume(state.clone(), condition, truth);
            let (point, found) = self.body(branch, entry);
            value = cells::join(&value, &found);
            after = meet(after, point);
        }
        (after, value)
    }

    /// Runs a body and returns what holds afterwards and its value.
    pub(super) fn body(&mut self, body: &'a Body, point: Point<'a>) -> (Point<'a>, Cells) {
        let point = self.block(&body.stmts, point);
        if let Some(state) = point {
            let value = self.eval(&state, &body.value);
            (Some(state), value)
        } else {
            self.records.never(&body.value);
            (None, cells::empty(&body.value.ty))
        }
    }

    /// The module variable's type as its cells are laid out. What an earlier program has kept may be
    /// anything.
    pub(super) fn global_cells(program: &Program, global: GlobalId) -> Cells {
        if let Some(Constant::Int(value)) = &program.globals[global.index()].constant {
            return vec![IntRange::of_literal(value)];
        }
        let kept = program.kept.iter().any(|kept| kept.global == global);
        let first = if kept { cells::unbounded } else { cells::empty };
        program.globals[global.index()].ty.as_ref().map_or_else(Cells::new, first)
    }
}

/// What a `bool` variable bound to the computation stands for.
fn condition_of(rvalue: &Rvalue) -> Option<Condition<'_>> {
    match rvalue {
        Rvalue::Pure(expr) => Some(Condition::Pure(expr)),
        Rvalue::ShortCircuit(op, left, right) => {
            let mut rebinds = false;
            walk::each_expr(left, &mut |expr| {
                if let ExprKind::Local(local) = expr.kind {
                    rebinds |= binds(&right.stmts, local);
                }
            });
            (!rebinds).then_some(Condition::ShortCircuit(*op, left, right))
        }
        Rvalue::Builtin(..)
        | Rvalue::Call(..)
        | Rvalue::CallValue(..)
        | Rvalue::Closure(..)
        | Rvalue::NewCell(_)
        | Rvalue::LoadCell(..)
        | Rvalue::LoadGlobal(_)
        | Rvalue::CheckedLocal(_)
        | Rvalue::List(_)
        | Rvalue::Dict(_)
        | Rvalue::Set(_)
        | Rvalue::Iterator(_)
        | Rvalue::Generator(..)
        | Rvalue::Calling(..)
        | Rvalue::Yield(_)
        | Rvalue::Record(..)
        | Rvalue::NewException(..)
        | Rvalue::LoadField(..)
        | Rvalue::LoadAttribute(..)
        | Rvalue::SetArgs(..)
        | Rvalue::Open(..)
        | Rvalue::Format(_)
        | Rvalue::Print { .. }
        | Rvalue::Select(..)
        | Rvalue::UnboundName(_) => None,
    }
}

fn binds(block: &[Stmt], local: LocalId) -> bool {
    let mut found = false;
    walk::each_stmt(block, &mut |stmt| found |= walk::bound_locals(stmt).contains(&local));
    found
}

/// The type of a computation whose value nobody uses, as far as ints are concerned.
fn discarded_ty(rvalue: &Rvalue) -> Ty {
    let is_int =
        |id: BuiltinId| matches!(builtins::get(id).result, Sig::Int | Sig::Integer | Sig::Machine);
    match rvalue {
        Rvalue::Pure(expr) => expr.ty.clone(),
        Rvalue::Select(_, then, _) => then.value.ty.clone(),
        Rvalue::Builtin(id, _) if is_int(*id) => Ty::Int,
        Rvalue::Builtin(..)
        | Rvalue::Call(..)
        | Rvalue::CallValue(..)
        | Rvalue::Closure(..)
        | Rvalue::NewCell(_)
        | Rvalue::LoadCell(..)
        | Rvalue::LoadGlobal(_)
        | Rvalue::CheckedLocal(_)
        | Rvalue::List(_)
        | Rvalue::Dict(_)
        | Rvalue::Set(_)
        | Rvalue::Iterator(_)
        | Rvalue::Generator(..)
        | Rvalue::Calling(..)
        | Rvalue::Yield(_)
        | Rvalue::Record(..)
        | Rvalue::NewException(..)
        | Rvalue::LoadField(..)
        | Rvalue::LoadAttribute(..)
        | Rvalue::SetArgs(..)
        | Rvalue::Open(..)
        | Rvalue::Format(_)
        | Rvalue::Print { .. }
        | Rvalue::ShortCircuit(..)
        | Rvalue::UnboundName(_) => Ty::None,
    }
}
