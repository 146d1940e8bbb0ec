//! Walks over the structured IR, and the numbers that name statements.
//!
//! Every walk goes in the order of evaluation as the emitted Rust has it: operands from left to right,
//! nested blocks where they stand. A statement's number is its position in pre-order among all
//! statements of its function, those in the bodies of computations included.

use std::collections::HashMap;

use crate::ir::{
    Block, Body, Expr, ExprKind, FormatPart, Function, Iteration, LocalId, Rvalue, Stmt, StmtKind,
};
use crate::ty::Ty;

/// Names a statement of one function: its position in pre-order, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StmtIndex(pub u32);

/// The numbers of one function's statements.
///
/// They are looked up by address, so the function must neither move nor be cloned between
/// [`StmtNumbers::of`] and [`StmtNumbers::index`]. The numbers themselves depend on the structure alone:
/// facts keyed by them hold for an equal function anywhere.
#[derive(Clone, Debug, Default)]
pub struct StmtNumbers {
    by_address: HashMap<usize, StmtIndex>,
}

impl StmtNumbers {
    /// Numbers the statements of `function`.
    pub fn of(function: &Function) -> Self {
        let mut by_address = HashMap::new();
        each_stmt(&function.body, &mut |stmt| {
            let next = StmtIndex(u32::try_from(by_address.len()).unwrap_or(u32::MAX));
            by_address.insert(std::ptr::from_ref(stmt).addr(), next);
        });
        Self { by_address }
    }

    /// The number of a statement of the function.
    ///
    /// # Panics
    /// If the statement is not part of the function that was numbered, but for example of a copy.
    pub fn index(&self, stmt: &Stmt) -> StmtIndex {
        let found = self.by_address.get(&std::ptr::from_ref(stmt).addr());
        *found.expect("the statement is part of the numbered function")
    }

    /// How many statements there are.
    pub fn len(&self) -> usize {
        self.by_address.len()
    }

    /// Whether the function has no statement.
    pub fn is_empty(&self) -> bool {
        self.by_address.is_empty()
    }
}

/// Visits every statement in pre-order, nested ones and those in bodies of computations included.
pub fn each_stmt<'a>(block: &'a [Stmt], visit: &mut dyn FnMut(&'a Stmt)) {
    for stmt in block {
        visit(stmt);
        for child in child_blocks(stmt) {
            each_stmt(child, visit);
        }
    }
}

/// The blocks directly inside a statement, in the order they stand: for `while` condition, body,
/// `else`; for `for` body, `else`; for `try` body, `else`, handlers; for `finally` body, last; for a computation with bodies the bodies' statements.
pub fn child_blocks(stmt: &Stmt) -> Vec<&Block> {
    match &stmt.kind {
        StmtKind::Let(_, rvalue) | StmtKind::Do(rvalue) => {
            bodies(rvalue).into_iter().map(|body| &body.stmts).collect()
        }
        StmtKind::If(_, then, orelse) => vec![then, orelse],
        StmtKind::While { condition, body, orelse } => vec![&condition.stmts, body, orelse],
        StmtKind::For { body, orelse, .. } => vec![body, orelse],
        StmtKind::Try { body, orelse, handlers, .. } => {
            let handlers = handlers.iter().map(|handler| &handler.body);
            [body, orelse].into_iter().chain(handlers).collect()
        }
        StmtKind::Finally { body, last } => vec![body, last],
        StmtKind::Unpack(..)
        | StmtKind::StoreGlobal(..)
        | StmtKind::StoreCell(..)
        | StmtKind::StoreField(..)
        | StmtKind::StoreAttribute(..)
        | StmtKind::Break
        | StmtKind::Continue
        | StmtKind::Return(_)
        | StmtKind::Unbind(_)
        | StmtKind::UnbindGlobal(_)
        | StmtKind::Raise(..) => Vec::new(),
    }
}

/// Whether the statement itself asks an iterator for items, which may run code of the program.
pub fn advances(stmt: &Stmt) -> bool {
    let is_iterator = |expr: &&Expr| matches!(expr.ty, Ty::Iterator(_));
    match &stmt.kind {
        StmtKind::For { over, .. } => iteration_operands(over).iter().any(is_iterator),
        StmtKind::Let(_, Rvalue::Builtin(_, args)) | StmtKind::Do(Rvalue::Builtin(_, args)) => {
            args.iter().any(|arg| is_iterator(&arg))
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
        | StmtKind::Try { .. }
        | StmtKind::Finally { .. }
        | StmtKind::Unbind(_)
        | StmtKind::UnbindGlobal(_)
        | StmtKind::Break
        | StmtKind::Continue
        | StmtKind::Return(_)
        | StmtKind::Raise(_) => false,
    }
}

/// The bodies of a computation, in order.
pub fn bodies(rvalue: &Rvalue) -> Vec<&Body> {
    match rvalue {
        Rvalue::ShortCircuit(_, _, body) => vec![body],
        Rvalue::Select(_, then, otherwise) => vec![then, otherwise],
        Rvalue::Pure(_)
        | Rvalue::Builtin(..)
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
        | Rvalue::UnboundName(_) => Vec::new(),
    }
}

/// The operands of a computation that are evaluated whenever it is, in order. Bodies are left out;
/// what `CheckedLocal` reads is no operand either.
pub fn operands(rvalue: &Rvalue) -> Vec<&Expr> {
    match rvalue {
        Rvalue::Pure(expr)
        | Rvalue::Calling(expr, _)
        | Rvalue::Yield(expr)
        | Rvalue::LoadAttribute(expr, ..)
        | Rvalue::LoadField(expr, _)
        | Rvalue::LoadCell(expr, _)
        | Rvalue::Open(_, expr)
        | Rvalue::ShortCircuit(_, expr, _)
        | Rvalue::Select(expr, ..) => vec![expr],
        Rvalue::Builtin(_, args)
        | Rvalue::Call(_, args)
        | Rvalue::Closure(_, args)
        | Rvalue::Generator(_, args) => args.iter().collect(),
        Rvalue::NewCell(value) => value.iter().collect(),
        Rvalue::CallValue(first, args) | Rvalue::SetArgs(first, args) => {
            std::iter::once(first).chain(args).collect()
        }
        Rvalue::List(items) | Rvalue::Set(items) | Rvalue::NewException(_, items) => {
            items.iter().collect()
        }
        Rvalue::Record(_, fields) => fields.iter().map(|(_, field)| field).collect(),
        Rvalue::Iterator(over) => iteration_operands(over),
        Rvalue::Dict(items) => items.iter().flat_map(|(key, value)| [key, value]).collect(),
        Rvalue::Format(parts) => parts.iter().flat_map(format_operands).collect(),
        Rvalue::Print { args, sep, end } => args.iter().chain([sep, end]).collect(),
        Rvalue::LoadGlobal(_) | Rvalue::CheckedLocal(_) | Rvalue::UnboundName(_) => Vec::new(),
    }
}

fn format_operands(part: &FormatPart) -> Vec<&Expr> {
    match part {
        FormatPart::Literal(_) => Vec::new(),
        FormatPart::Value { value, spec, conversion: _ } => std::iter::once(value).chain(spec).collect(),
    }
}

/// The operands of an iteration in the order they are evaluated, once, before the loop.
pub fn iteration_operands(over: &Iteration) -> Vec<&Expr> {
    match over {
        Iteration::Range { start, stop, step } => vec![start, stop, step],
        Iteration::List(expr)
        | Iteration::Str(expr)
        | Iteration::Bytes(expr)
        | Iteration::DictKeys(expr)
        | Iteration::DictValues(expr)
        | Iteration::DictItems(expr)
        | Iteration::Items(expr)
        | Iteration::Reversed(expr) => vec![expr],
        Iteration::Enumerate(inner, start) => {
            let mut operands = iteration_operands(inner);
            operands.push(start);
            operands
        }
        Iteration::Zip(parts) => parts.iter().flat_map(iteration_operands).collect(),
    }
}

/// The expressions that a statement evaluates itself, once, before anything nested in it, in order; a
/// stored value comes before the record it is stored to, in Python as in Rust. Conditions of `while` and
/// values of bodies are not among them: [`body_values`] gives those.
pub fn stmt_operands(stmt: &Stmt) -> Vec<&Expr> {
    match &stmt.kind {
        StmtKind::Let(_, rvalue) | StmtKind::Do(rvalue) => operands(rvalue),
        StmtKind::Unpack(_, expr)
        | StmtKind::StoreGlobal(_, expr)
        | StmtKind::If(expr, ..)
        | StmtKind::Raise(expr)
        | StmtKind::Return(expr) => vec![expr],
        StmtKind::StoreField(base, _, value) | StmtKind::StoreAttribute(base, _, _, value) => {
            vec![value, base]
        }
        StmtKind::StoreCell(cell, value) => vec![cell, value],
        StmtKind::For { over, .. } => iteration_operands(over),
        StmtKind::While { .. }
        | StmtKind::Try { .. }
        | StmtKind::Finally { .. }
        | StmtKind::Unbind(_)
        | StmtKind::UnbindGlobal(_)
        | StmtKind::Break
        | StmtKind::Continue => Vec::new(),
    }
}

/// The values of the bodies directly inside a statement: the condition of a `while`, the branches of a
/// computation.
pub fn body_values(stmt: &Stmt) -> Vec<&Expr> {
    match &stmt.kind {
        StmtKind::Let(_, rvalue) | StmtKind::Do(rvalue) => {
            bodies(rvalue).into_iter().map(|body| &body.value).collect()
        }
        StmtKind::While { condition, .. } => vec![&condition.value],
        StmtKind::Unpack(..)
        | StmtKind::StoreGlobal(..)
        | StmtKind::StoreCell(..)
        | StmtKind::StoreField(..)
        | StmtKind::StoreAttribute(..)
        | StmtKind::If(..)
        | StmtKind::For { .. }
        | StmtKind::Break
        | StmtKind::Continue
        | StmtKind::Return(_)
        | StmtKind::Try { .. }
        | StmtKind::Finally { .. }
        | StmtKind::Unbind(_)
        | StmtKind::UnbindGlobal(_)
        | StmtKind::Raise(..) => Vec::new(),
    }
}

/// The direct operands of an expression, in order.
pub fn sub_exprs(expr: &Expr) -> Vec<&Expr> {
    match &expr.kind {
        ExprKind::Tuple(items) | ExprKind::Builtin(_, items) => items.iter().collect(),
        ExprKind::TupleItem(inner, _)
        | ExprKind::Not(inner)
        | ExprKind::Some(inner)
        | ExprKind::IsNone(inner)
        | ExprKind::IsMember(inner, _)
        | ExprKind::AsClass(inner)
        | ExprKind::IsInstance { exception: inner, .. }
        | ExprKind::Unwrap(inner) => vec![inner],
        ExprKind::And(left, right) | ExprKind::Or(left, right) => vec![left, right],
        ExprKind::IfElse { condition, then, otherwise } => vec![condition, then, otherwise],
        ExprKind::None
        | ExprKind::Bool(_)
        | ExprKind::Int(_)
        | ExprKind::Float(_)
        | ExprKind::Str(_)
        | ExprKind::Bytes(_)
        | ExprKind::Local(_)
        | ExprKind::Function(_)
        | ExprKind::Stable => Vec::new(),
    }
}

/// Visits an expression and everything inside it, operands before what uses them.
pub fn each_expr<'a>(expr: &'a Expr, visit: &mut dyn FnMut(&'a Expr)) {
    for inner in sub_exprs(expr) {
        each_expr(inner, visit);
    }
    visit(expr);
}

/// Visits every expression that belongs to a statement itself, nested statements left out: its operands
/// and the values of its bodies, with everything inside them.
pub fn each_own_expr<'a>(stmt: &'a Stmt, visit: &mut dyn FnMut(&'a Expr)) {
    for expr in stmt_operands(stmt).into_iter().chain(body_values(stmt)) {
        each_expr(expr, visit);
    }
}

/// Visits every expression of a block, nested statements included.
pub fn each_expr_in<'a>(block: &'a [Stmt], visit: &mut dyn FnMut(&'a Expr)) {
    each_stmt(block, &mut |stmt| each_own_expr(stmt, visit));
}

/// The computation of a statement, if it has one.
pub fn rvalue(stmt: &Stmt) -> Option<&Rvalue> {
    match &stmt.kind {
        StmtKind::Let(_, rvalue) | StmtKind::Do(rvalue) => Some(rvalue),
        StmtKind::Unpack(..)
        | StmtKind::StoreGlobal(..)
        | StmtKind::StoreCell(..)
        | StmtKind::StoreField(..)
        | StmtKind::StoreAttribute(..)
        | StmtKind::If(..)
        | StmtKind::While { .. }
        | StmtKind::For { .. }
        | StmtKind::Break
        | StmtKind::Continue
        | StmtKind::Return(_)
        | StmtKind::Try { .. }
        | StmtKind::Finally { .. }
        | StmtKind::Unbind(_)
        | StmtKind::UnbindGlobal(_)
        | StmtKind::Raise(..) => None,
    }
}

/// The variables that a statement itself binds, nested statements left out.
pub fn bound_locals(stmt: &Stmt) -> Vec<LocalId> {
    match &stmt.kind {
        StmtKind::Let(local, _) | StmtKind::For { local, .. } | StmtKind::Try { error: local, .. } => {
            vec![*local]
        }
        StmtKind::Unpack(locals, _) => locals.clone(),
        StmtKind::Do(_)
        | StmtKind::StoreGlobal(..)
        | StmtKind::StoreCell(..)
        | StmtKind::StoreField(..)
        | StmtKind::StoreAttribute(..)
        | StmtKind::If(..)
        | StmtKind::While { .. }
        | StmtKind::Break
        | StmtKind::Continue
        | StmtKind::Return(_)
        | StmtKind::Finally { .. }
        | StmtKind::Unbind(_)
        | StmtKind::UnbindGlobal(_)
        | StmtKind::Raise(..) => Vec::new(),
    }
}

/// Visits every variable that a statement itself reads, once for each occurrence, nested statements
/// left out. `CheckedLocal` counts.
pub fn each_own_read(stmt: &Stmt, visit: &mut dyn FnMut(LocalId)) {
    each_own_expr(stmt, &mut |expr| {
        if let ExprKind::Local(local) = expr.kind {
            visit(local);
        }
    });
    if let Some(Rvalue::CheckedLocal(local)) = rvalue(stmt) {
        visit(*local);
    }
}

/// Which jumps leave a piece of code.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct JumpsOut {
    /// Some `return`.
    pub returns: bool,
    /// Some `break` of a loop around it.
    pub breaks: bool,
    /// Some `continue` of a loop around it.
    pub continues: bool,
}

impl JumpsOut {
    fn join(self, other: JumpsOut) -> JumpsOut {
        JumpsOut {
            returns: self.returns || other.returns,
            breaks: self.breaks || other.breaks,
            continues: self.continues || other.continues,
        }
    }

    /// Whether there is any.
    pub fn any(self) -> bool {
        self.returns || self.breaks || self.continues
    }
}

/// The jumps that leave the statements.
pub fn jumps(block: &[Stmt]) -> JumpsOut {
    block.iter().fold(JumpsOut::default(), |found, stmt| found.join(stmt_jumps(stmt)))
}

fn stmt_jumps(stmt: &Stmt) -> JumpsOut {
    let inside =
        || child_blocks(stmt).into_iter().fold(JumpsOut::default(), |all, block| all.join(jumps(block)));
    match &stmt.kind {
        StmtKind::Return(_) => JumpsOut { returns: true, ..JumpsOut::default() },
        StmtKind::Break => JumpsOut { breaks: true, ..JumpsOut::default() },
        StmtKind::Continue => JumpsOut { continues: true, ..JumpsOut::default() },
        StmtKind::While { orelse, .. } | StmtKind::For { orelse, .. } => {
            JumpsOut { returns: inside().returns, ..jumps(orelse) }
        }
        StmtKind::If(..)
        | StmtKind::Try { .. }
        | StmtKind::Finally { .. }
        | StmtKind::Let(..)
        | StmtKind::Do(_) => inside(),
        StmtKind::Unpack(..)
        | StmtKind::StoreGlobal(..)
        | StmtKind::StoreCell(..)
        | StmtKind::StoreField(..)
        | StmtKind::StoreAttribute(..)
        | StmtKind::Unbind(_)
        | StmtKind::UnbindGlobal(_)
        | StmtKind::Raise(_) => JumpsOut::default(),
    }
}

/// Whether a condition is the literal `True`, so that its loop ends by `break` alone.
pub fn is_forever(condition: &Body) -> bool {
    condition.stmts.is_empty() && matches!(condition.value.kind, ExprKind::Bool(true))
}

#[cfg(test)]
mod tests;
