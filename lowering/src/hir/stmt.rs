//! Statements, as Python wrote them.

use crate::source::Span;

use super::{Annotation, BinaryOp, Expr, FunctionId, GlobalId, LocalId, ModuleId, RecordId};

/// Statements in order.
pub type Block = Vec<Stmt>;

/// A statement.
#[derive(Clone, Debug, PartialEq)]
pub struct Stmt {
    /// The whole statement; its first line is the one a traceback names.
    pub span: Span,
    /// What it is.
    pub kind: StmtKind,
}

/// The kinds of statements.
#[derive(Clone, Debug, PartialEq)]
pub enum StmtKind {
    /// An expression evaluated for its effect.
    Expr(Expr),
    /// `a = b = value`: the value first, then the targets left to right.
    Assign(Vec<Target>, Expr),
    /// `target op= value`: the target's parts are evaluated once, first.
    AugAssign(Target, BinaryOp, Expr),
    /// `target: annotation = value`; without a value nothing happens at run time.
    AnnAssign(Target, Annotation, Option<Expr>),
    /// `if`; `elif` is nested in `orelse`.
    If(Expr, Block, Block),
    /// `while` with its `else`.
    While(Expr, Block, Block),
    /// `for target in iterable` with its `else`.
    For(Target, Expr, Block, Block),
    /// `break`.
    Break,
    /// `continue`.
    Continue,
    /// `pass`, and statements without effect at run time (a docstring, `global`, a TypedDict class).
    Pass,
    /// `return`, `return value`.
    Return(Option<Expr>),
    /// `raise exception`; the expression is a call of, or a bare, exception class.
    Raise(Option<Expr>),
    /// `assert condition, message`.
    Assert(Expr, Option<Expr>),
    /// `del targets`.
    Delete(Vec<Target>),
    /// Runs the body of a module of the program if it has not run yet.
    Import(ModuleId),
    /// A `def`, or the assignment of a lambda, has been executed: from here on its name is bound.
    Define(FunctionId),
    /// A TypedDict class statement has been executed.
    DefineRecord(RecordId),
    /// What could not be represented; an error was reported.
    Invalid,
}

/// What an assignment binds.
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: TargetKind,
}

/// The kinds of targets.
#[derive(Clone, Debug, PartialEq)]
pub enum TargetKind {
    /// A variable.
    Name(Place),
    /// `a, b` or `[a, b]`.
    Tuple(Vec<Target>),
    /// `x[i]`.
    Subscript(Expr, Expr),
    /// `x[lower:upper:step]`.
    Slice(Expr, Box<[Option<Expr>; 3]>),
    /// `*target` among the items of a tuple.
    Starred(Box<Target>),
    /// `x.name`.
    Attribute(Expr, String),
    /// What could not be represented; an error was reported.
    Invalid,
}

/// A variable that can be stored to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// A variable of the enclosing function.
    Local(LocalId),
    /// A module variable.
    Global(GlobalId),
}
