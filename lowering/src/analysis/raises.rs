//! Which statements may raise, and which functions pass exceptions on to a handler.
//!
//! ```text
//!     passes on       it may raise, and some handler or `finally` may be waiting: it returns a `Result`
//!         │
//!      traps          it cannot raise, or nothing waits: what it raises ends the message
//! ```
//! Join: passes on. Transfer: a call inside a `try` waits for what the callee raises; so does every call
//! in a function that is waited for. Calls of function values wait for every function that is a value.

use crate::ir::{
    Block, FunctionId, Global, Program, Rvalue, Stmt, StmtKind, rvalue_raises, stmt_raises,
};

use super::call_graph::CallGraph;
use super::effects::Effects;
use super::walk;

/// Which statements of a program may raise.
#[derive(Clone, Copy)]
pub struct Raises<'a> {
    globals: &'a [Global],
    /// Of the functions, by position; those that are left out may raise.
    effects: &'a [Effects],
}

impl<'a> Raises<'a> {
    /// Answers from the effects of the program's functions.
    pub fn new(globals: &'a [Global], effects: &'a [Effects]) -> Self {
        Self { globals, effects }
    }

    /// Whether the statement itself, those nested in it left out, may raise.
    pub fn stmt(self, stmt: &Stmt) -> bool {
        stmt_raises(stmt, self.globals, &|callee| self.call(callee))
    }

    /// Whether the computation itself, the statements of its bodies left out, may raise.
    pub fn rvalue(self, rvalue: &Rvalue) -> bool {
        rvalue_raises(rvalue, self.globals, &|callee| self.call(callee))
    }

    /// Whether anything in the statements may raise.
    pub fn block(self, block: &[Stmt]) -> bool {
        let mut found = false;
        walk::each_stmt(block, &mut |stmt| found |= self.stmt(stmt));
        found
    }

    fn call(self, callee: FunctionId) -> bool {
        self.effects.get(callee.index()).is_none_or(|effects| effects.raises)
    }
}

/// Which functions return a `Result`.
#[derive(Clone, Debug, Default)]
pub struct Propagation {
    functions: Vec<bool>,
    values: bool,
}

impl Propagation {
    /// Whether the function passes exceptions on to its callers.
    pub fn passes_on(&self, function: FunctionId) -> bool {
        self.functions[function.index()]
    }

    /// Whether function values do, all of them.
    pub fn values_pass_on(&self) -> bool {
        self.values
    }
}

/// Finds the functions that pass exceptions on.
pub fn propagation(program: &Program, graph: &CallGraph, effects: &[Effects]) -> Propagation {
    let mut waits =
        Waits { waited_for: vec![false; program.functions.len()], values: false, pending: Vec::new() };
    for function in program.functions.iter() {
        waits.block(&function.body, false);
    }
    loop {
        while let Some(function) = waits.pending.pop() {
            waits.block(&program.functions[function].body, true);
        }
        if !waits.values || !graph.values().iter().any(|value| waits.wait_for(*value)) {
            break;
        }
    }
    let raises = |function: &FunctionId| effects[function.index()].raises;
    let values = waits.values && graph.values().iter().any(raises);
    let functions = program
        .functions
        .enumerate()
        .map(|(id, function)| function.yields.is_some() || waits.waited_for[id.index()] && raises(&id));
    Propagation { functions: functions.collect(), values }
}

struct Waits {
    waited_for: Vec<bool>,
    /// Whether a call of a function value is waited for.
    values: bool,
    /// Functions that are waited for since they were looked at.
    pending: Vec<FunctionId>,
}

impl Waits {
    /// Whether the function was not waited for before.
    fn wait_for(&mut self, function: FunctionId) -> bool {
        let fresh = !std::mem::replace(&mut self.waited_for[function.index()], true);
        if fresh {
            self.pending.push(function);
        }
        fresh
    }

    fn block(&mut self, block: &Block, waiting: bool) {
        for stmt in block {
            // An iterator hands on what its code raises.
            if let Some(Rvalue::Generator(body, _)) = walk::rvalue(stmt) {
                self.wait_for(*body);
            }
            self.values |= matches!(walk::rvalue(stmt), Some(Rvalue::Calling(..)));
            if let Some(rvalue) = walk::rvalue(stmt).filter(|_| waiting) {
                if let Rvalue::Call(callee, _) = rvalue {
                    self.wait_for(*callee);
                }
                self.values |= matches!(rvalue, Rvalue::CallValue(..));
            }
            match &stmt.kind {
                StmtKind::Try { body, .. } | StmtKind::Finally { body, .. } => {
                    self.block(body, true);
                    for inner in walk::child_blocks(stmt).into_iter().skip(1) {
                        self.block(inner, waiting);
                    }
                }
                StmtKind::Let(..)
                | StmtKind::Do(_)
                | StmtKind::Unpack(..)
                | StmtKind::StoreGlobal(..)
                | StmtKind::StoreCell(..)
                | StmtKind::StoreField(..)
                | StmtKind::StoreAttribute(..)
                | StmtKind::If(..)
                | StmtKind::While { .. }
                | StmtKind::For { .. }
                | StmtKind::Unbind(_)
                | StmtKind::UnbindGlobal(_)
                | StmtKind::Break
                | StmtKind::Continue
                | StmtKind::Return(_)
                | StmtKind::Raise(_) => {
                    for inner in walk::child_blocks(stmt) {
                        self.block(inner, waiting);
                    }
                }
            }
        }
    }
}
