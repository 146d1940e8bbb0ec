//! An interpreter of the toy programs that checks the facts as it goes.

use std::collections::HashSet;

use num_bigint::BigInt;

use crate::analysis::facts::Facts;
use crate::analysis::last_use::Uses;
use crate::analysis::toy;
use crate::analysis::walk::{StmtIndex, StmtNumbers};
use crate::builtins::{self, BuiltinId};
use crate::ir::{
    Block, Body, Expr, ExprId, ExprKind, Function, FunctionId, Iteration, LocalId, Program, Rvalue,
    ShortCircuit, Stmt, StmtKind,
};
use crate::ty::Ty;

/// A value; booleans are ints.
#[derive(Clone, Debug, PartialEq)]
enum Value {
    Int(BigInt),
    Tuple(Vec<Value>),
}

/// How a statement ends.
enum Flow {
    Next,
    Break,
    Continue,
    Return(BigInt),
    /// An exception, or the interpreter gives up.
    Stop,
}

pub(super) struct Machine<'a> {
    program: &'a Program,
    facts: &'a Facts,
    uses: Vec<Uses>,
    numbers: Vec<StmtNumbers>,
    global: Option<BigInt>,
    fuel: usize,
    depth: usize,
    pub(super) evaluated: usize,
    /// Expressions with two bounds.
    pub(super) bounded: HashSet<ExprId>,
}

struct Frame<'a> {
    id: FunctionId,
    function: &'a Function,
    values: Vec<Option<Value>>,
    /// Variables that must not be read before they are bound again.
    gone: Vec<bool>,
}

impl<'a> Machine<'a> {
    pub(super) fn new(program: &'a Program, facts: &'a Facts, uses: Vec<Uses>) -> Self {
        let numbers = program.functions.iter().map(StmtNumbers::of).collect();
        let (evaluated, bounded) = (0, HashSet::new());
        Self { program, facts, uses, numbers, global: None, fuel: 0, depth: 0, evaluated, bounded }
    }

    /// Runs the module body, then the first function.
    pub(super) fn run(&mut self, first: BigInt, second: BigInt) {
        self.global = Some(BigInt::from(0));
        self.fuel = 1_000;
        self.depth = 0;
        self.call(toy::function(0), vec![first, second]);
    }

    fn call(&mut self, id: FunctionId, args: Vec<BigInt>) -> Option<BigInt> {
        if self.depth > 30 {
            return None;
        }
        let function = &self.program.functions[id];
        let count = function.locals.len();
        let mut frame = Frame { id, function, values: vec![None; count], gone: vec![false; count] };
        for (param, arg) in function.params.iter().zip(args) {
            self.assigned(&frame, *param, &arg);
            frame.values[param.index()] = Some(Value::Int(arg));
        }
        self.depth += 1;
        let flow = self.block(&mut frame, &function.body);
        self.depth -= 1;
        match flow {
            Flow::Return(value) => {
                assert!(self.facts.result_range(id).contains(&value), "result {value}");
                Some(value)
            }
            Flow::Next | Flow::Break | Flow::Continue | Flow::Stop => None,
        }
    }

    fn assigned(&self, frame: &Frame<'a>, local: LocalId, value: &BigInt) {
        let range = self.facts.local_range(frame.id, local);
        let name = &frame.function.locals[local].name;
        assert!(range.contains(value), "{name} = {value} outside {range:?}");
    }

    fn bind(&mut self, frame: &mut Frame<'a>, stmt: &Stmt, local: LocalId, value: Value) {
        if let (Value::Int(int), Ty::Int) = (&value, &frame.function.locals[local].ty) {
            self.assigned(frame, local, int);
        }
        let index = self.index(frame, stmt);
        let dead = self.uses[frame.id.index()].dead_stores.contains(&(index, local));
        frame.values[local.index()] = Some(value);
        frame.gone[local.index()] = dead;
    }

    fn index(&self, frame: &Frame<'a>, stmt: &Stmt) -> StmtIndex {
        self.numbers[frame.id.index()].index(stmt)
    }

    fn block(&mut self, frame: &mut Frame<'a>, block: &'a Block) -> Flow {
        for stmt in block {
            match self.stmt(frame, stmt) {
                Some(Flow::Next) => {}
                Some(flow) => return flow,
                None => return Flow::Stop,
            }
        }
        Flow::Next
    }

    /// `None` where it raises or gives up.
    fn stmt(&mut self, frame: &mut Frame<'a>, stmt: &'a Stmt) -> Option<Flow> {
        self.fuel = self.fuel.checked_sub(1)?;
        match &stmt.kind {
            StmtKind::Let(local, rvalue) => {
                let dead = (self.index(frame, stmt), *local);
                let dead = self.uses[frame.id.index()].dead_stores.contains(&dead);
                if dead && matches!(rvalue, Rvalue::Pure(_)) {
                    // Its operands do not count as read.
                    frame.gone[local.index()] = true;
                    return Some(Flow::Next);
                }
                let value = self.rvalue(frame, rvalue)?;
                self.bind(frame, stmt, *local, value);
                Some(Flow::Next)
            }
            StmtKind::Do(rvalue) => self.rvalue(frame, rvalue).map(|_| Flow::Next),
            StmtKind::Unpack(locals, value) => {
                let Value::Tuple(items) = self.eval(frame, value)? else { return None };
                for (local, item) in locals.iter().zip(items) {
                    self.bind(frame, stmt, *local, item);
                }
                Some(Flow::Next)
            }
            StmtKind::StoreGlobal(global, value) => {
                let value = self.int(frame, value)?;
                assert!(self.facts.global_range(*global).contains(&value), "global {value}");
                self.global = Some(value);
                Some(Flow::Next)
            }
            StmtKind::If(condition, then, orelse) => {
                let taken = if self.truth(frame, condition)? { then } else { orelse };
                Some(self.block(frame, taken))
            }
            StmtKind::While { condition, body, orelse } => self.repeat(frame, condition, body, orelse),
            StmtKind::For { local, over, body, orelse } => {
                self.each(frame, stmt, *local, over, (body, orelse))
            }
            StmtKind::Break => Some(Flow::Break),
            StmtKind::Continue => Some(Flow::Continue),
            StmtKind::Return(value) => Some(Flow::Return(self.int(frame, value)?)),
            StmtKind::StoreCell(..)
            | StmtKind::StoreField(..)
            | StmtKind::StoreAttribute(..)
            | StmtKind::Try { .. }
            | StmtKind::Finally { .. }
            | StmtKind::Unbind(_)
            | StmtKind::UnbindGlobal(_)
            | StmtKind::Raise(..) => None,
        }
    }

    fn repeat(
        &mut self,
        frame: &mut Frame<'a>,
        condition: &'a Body,
        body: &'a Block,
        orelse: &'a Block,
    ) -> Option<Flow> {
        while self.body(frame, condition)? != Value::Int(BigInt::from(0)) {
            self.fuel = self.fuel.checked_sub(1)?;
            match self.block(frame, body) {
                Flow::Next | Flow::Continue => {}
                Flow::Break => return Some(Flow::Next),
                flow @ (Flow::Return(_) | Flow::Stop) => return Some(flow),
            }
        }
        Some(self.block(frame, orelse))
    }

    fn each(
        &mut self,
        frame: &mut Frame<'a>,
        stmt: &'a Stmt,
        local: LocalId,
        over: &'a Iteration,
        (body, orelse): (&'a Block, &'a Block),
    ) -> Option<Flow> {
        let Iteration::Range { start, stop, step } = over else { return None };
        let mut item = self.int(frame, start)?;
        let (stop, by) = (self.int(frame, stop)?, self.int(frame, step)?);
        let up = by > BigInt::from(0);
        while if up { item < stop } else { item > stop } {
            self.fuel = self.fuel.checked_sub(1)?;
            self.bind(frame, stmt, local, Value::Int(item.clone()));
            match self.block(frame, body) {
                Flow::Next | Flow::Continue => {}
                Flow::Break => return Some(Flow::Next),
                flow @ (Flow::Return(_) | Flow::Stop) => return Some(flow),
            }
            item += &by;
        }
        Some(self.block(frame, orelse))
    }

    fn body(&mut self, frame: &mut Frame<'a>, body: &'a Body) -> Option<Value> {
        match self.block(frame, &body.stmts) {
            Flow::Next => self.eval(frame, &body.value),
            Flow::Break | Flow::Continue | Flow::Return(_) | Flow::Stop => None,
        }
    }

    fn rvalue(&mut self, frame: &mut Frame<'a>, rvalue: &'a Rvalue) -> Option<Value> {
        match rvalue {
            Rvalue::Pure(expr) => self.eval(frame, expr),
            Rvalue::Builtin(id, args) => self.builtin(frame, *id, args),
            Rvalue::Call(callee, args) => {
                let args: Option<Vec<BigInt>> = args.iter().map(|arg| self.int(frame, arg)).collect();
                self.call(*callee, args?).map(Value::Int)
            }
            Rvalue::LoadGlobal(_) => self.global.clone().map(Value::Int),
            Rvalue::ShortCircuit(op, left, right) => {
                let left = self.truth(frame, left)?;
                if left == (*op == ShortCircuit::And) {
                    self.body(frame, right)
                } else {
                    Some(Value::Int(BigInt::from(i32::from(left))))
                }
            }
            Rvalue::CallValue(..)
            | Rvalue::Closure(..)
            | Rvalue::NewCell(_)
            | Rvalue::LoadCell(..)
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

    fn int(&mut self, frame: &mut Frame<'a>, expr: &'a Expr) -> Option<BigInt> {
        match self.eval(frame, expr)? {
            Value::Int(value) => Some(value),
            Value::Tuple(_) => None,
        }
    }

    fn truth(&mut self, frame: &mut Frame<'a>, expr: &'a Expr) -> Option<bool> {
        Some(self.int(frame, expr)? != BigInt::from(0))
    }

    fn eval(&mut self, frame: &mut Frame<'a>, expr: &'a Expr) -> Option<Value> {
        let boolean = |value: bool| Value::Int(BigInt::from(i32::from(value)));
        let value = match &expr.kind {
            ExprKind::Int(literal) => Value::Int(literal.clone()),
            ExprKind::Local(local) => self.read(frame, expr.id, *local)?,
            ExprKind::Tuple(items) => {
                let items: Option<Vec<Value>> =
                    items.iter().map(|item| self.eval(frame, item)).collect();
                Value::Tuple(items?)
            }
            ExprKind::Builtin(id, args) => self.builtin(frame, *id, args)?,
            ExprKind::And(left, right) => boolean(self.truth(frame, left)? && self.truth(frame, right)?),
            ExprKind::Or(left, right) => boolean(self.truth(frame, left)? || self.truth(frame, right)?),
            ExprKind::Not(operand) => boolean(!self.truth(frame, operand)?),
            ExprKind::IfElse { condition, then, otherwise } => {
                let taken = if self.truth(frame, condition)? { then } else { otherwise };
                self.eval(frame, taken)?
            }
            ExprKind::None
            | ExprKind::Bool(_)
            | ExprKind::Float(_)
            | ExprKind::Str(_)
            | ExprKind::Bytes(_)
            | ExprKind::Function(_)
            | ExprKind::TupleItem(..)
            | ExprKind::Some(_)
            | ExprKind::IsNone(_)
            | ExprKind::IsMember(..)
            | ExprKind::AsClass(_)
            | ExprKind::IsInstance { .. }
            | ExprKind::Stable
            | ExprKind::Unwrap(_) => return None,
        };
        if let (Value::Int(int), Ty::Int) = (&value, &expr.ty) {
            let range = self.facts.expr_range(expr.id);
            assert!(range.contains(int), "{:?} is {int}, outside {range:?}", expr.kind);
            self.evaluated += 1;
            if range.lo.is_some() && range.hi.is_some() {
                self.bounded.insert(expr.id);
            }
        }
        Some(value)
    }

    fn read(&mut self, frame: &mut Frame<'a>, occurrence: ExprId, local: LocalId) -> Option<Value> {
        let name = &frame.function.locals[local].name;
        assert!(!frame.gone[local.index()], "{name} is read after its last use or a dead store");
        frame.gone[local.index()] = self.uses[frame.id.index()].last.contains(&occurrence);
        frame.values[local.index()].clone()
    }

    fn builtin(&mut self, frame: &mut Frame<'a>, id: BuiltinId, args: &'a [Expr]) -> Option<Value> {
        let ints: Option<Vec<BigInt>> = args.iter().map(|arg| self.int(frame, arg)).collect();
        let ints = ints?;
        let [left, right] = &ints[..] else { return None };
        let name = builtins::get(id).name;
        if let Some(truth) = compare(name, left, right) {
            return Some(Value::Int(BigInt::from(i32::from(truth))));
        }
        let value = compute(name, left, right)?;
        let range = self.facts.operation_range(args);
        assert!(range.contains(&value), "{name} of {left}, {right} is {value}, outside {range:?}");
        (value.bits() < 400).then_some(Value::Int(value))
    }
}

fn compare(name: &str, left: &BigInt, right: &BigInt) -> Option<bool> {
    Some(match name {
        "int.__lt__" => left < right,
        "int.__le__" => left <= right,
        "int.__gt__" => left > right,
        "int.__ge__" => left >= right,
        "int.__eq__" => left == right,
        "int.__ne__" => left != right,
        _ => return None,
    })
}

fn compute(name: &str, left: &BigInt, right: &BigInt) -> Option<BigInt> {
    let zero = BigInt::from(0);
    Some(match name {
        "int.__add__" => left + right,
        "int.__sub__" => left - right,
        "int.__mul__" => left * right,
        "int.__and__" => left & right,
        "int.__or__" => left | right,
        "int.__xor__" => left ^ right,
        "int.__floordiv__" | "int.__mod__" if *right == zero => return None,
        "int.__floordiv__" => floor_div(left, right),
        "int.__mod__" => left - floor_div(left, right) * right,
        _ => return None,
    })
}

fn floor_div(left: &BigInt, right: &BigInt) -> BigInt {
    let (quotient, remainder) = (left / right, left % right);
    let zero = BigInt::from(0);
    let opposite = (remainder < zero) != (*right < zero);
    if remainder != zero && opposite { quotient - 1 } else { quotient }
}
