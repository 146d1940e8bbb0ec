//! Statements, as Python wrote them.

use crate::arena::Id;
use crate::source::Span;

use super::{
    Annotation, BinaryOp, ClassId, ExceptionClass, Expr, FunctionId, GlobalId, LocalId, ModuleId,
    RecordId, ServiceId,
};

/// Statements in order.
pub type Block = Vec<Stmt>;

/// Marker of [`StmtId`].
#[derive(Debug)]
pub enum StmtMarker {}

/// Names one HIR statement of the program; unique over all modules. A statement of Python's may become several,
/// all of them with its span.
pub type StmtId = Id<StmtMarker>;

/// A statement.
#[derive(Clone, Debug, PartialEq)]
pub struct Stmt {
    /// Key of facts about it.
    pub id: StmtId,
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
    /// `yield value`, and a round of `yield from`.
    Yield(Expr),
    /// `raise exception from cause`. Without an exception: the one that is being handled, again.
    Raise(Option<Expr>, Option<Expr>),
    /// `try` with its parts; `else` and `finally` are empty where they are not written.
    Try {
        /// What may raise.
        body: Block,
        /// The `except` clauses, of which the first that fits is run.
        handlers: Vec<Handler>,
        /// Runs where the body ended normally; what it raises is not handled here.
        orelse: Block,
        /// Runs in any case, last.
        last: Block,
    },
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
    /// A class statement that derives from Kybra's `Service` has been executed.
    DefineService(ServiceId),
    /// Another class statement has been executed.
    DefineClass(ClassId),
    /// What could not be represented; an error was reported.
    Invalid,
}

/// The blocks directly inside a statement, in the order they stand.
pub fn blocks(stmt: &Stmt) -> Vec<&Block> {
    match &stmt.kind {
        StmtKind::If(_, body, orelse)
        | StmtKind::While(_, body, orelse)
        | StmtKind::For(_, _, body, orelse) => vec![body, orelse],
        StmtKind::Try { body, handlers, orelse, last } => {
            let mut blocks = vec![body];
            blocks.extend(handlers.iter().map(|handler| &handler.body));
            blocks.extend([orelse, last]);
            blocks
        }
        StmtKind::Expr(_)
        | StmtKind::Assign(..)
        | StmtKind::AugAssign(..)
        | StmtKind::AnnAssign(..)
        | StmtKind::Break
        | StmtKind::Continue
        | StmtKind::Pass
        | StmtKind::Return(_)
        | StmtKind::Yield(_)
        | StmtKind::Raise(..)
        | StmtKind::Assert(..)
        | StmtKind::Delete(_)
        | StmtKind::Import(_)
        | StmtKind::Define(_)
        | StmtKind::DefineRecord(_)
        | StmtKind::DefineService(_)
        | StmtKind::DefineClass(_)
        | StmtKind::Invalid => Vec::new(),
    }
}

/// An `except` clause.
#[derive(Clone, Debug, PartialEq)]
pub struct Handler {
    /// The classes it catches; `None` for a bare `except:`, which catches all.
    pub classes: Option<Vec<ExceptionClass>>,
    /// The variable that holds the exception while the clause runs, and is unbound after.
    pub name: Option<Place>,
    /// What it does.
    pub body: Block,
    /// Its first line.
    pub span: Span,
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Place {
    /// A variable of the enclosing function.
    Local(LocalId),
    /// A module variable.
    Global(GlobalId),
}
