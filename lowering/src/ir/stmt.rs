//! Statements.

use crate::hir::{ClassId, ExceptionClass};
use crate::source::Span;
use crate::ty::Ty;

use super::{Body, Expr, GlobalId, LocalId, Rvalue};

/// Statements in order.
pub type Block = Vec<Stmt>;

/// A statement.
#[derive(Clone, Debug, PartialEq)]
pub struct Stmt {
    /// The Python it came from; what it raises names this line.
    pub span: Span,
    /// What it does.
    pub kind: StmtKind,
}

/// The kinds of statements.
#[derive(Clone, Debug, PartialEq)]
pub enum StmtKind {
    /// Binds or rebinds a variable. The value has the variable's type. From assignments and from
    /// intermediate results (`LocalKind::Temp`, assigned exactly once).
    Let(LocalId, Rvalue),
    /// Computes and discards. From expression statements.
    Do(Rvalue),
    /// Binds the items of a tuple to variables, all at once; as many as the tuple has. From
    /// `a, b = value`.
    Unpack(Vec<LocalId>, Expr),
    /// Stores to a module variable.
    StoreGlobal(GlobalId, Expr),
    /// Binds or rebinds a variable that nested functions share: the `Cell`, and its value.
    StoreCell(Expr, Expr),
    /// Stores to a field of a record by position. From `r["f"] = v`.
    StoreField(Expr, usize, Expr),
    /// Stores to an attribute of an exception, which the class has at the position. From `e.name = v`.
    StoreAttribute(Expr, ClassId, usize, Expr),
    /// `if` with its `else`. The condition is `Bool`.
    If(Expr, Block, Block),
    /// `while`: the condition (a `Bool`) is computed before each round; `orelse` runs when it is
    /// false, not after `break`.
    While {
        /// The condition and what it needs.
        condition: Body,
        /// A round.
        body: Block,
        /// From `else`.
        orelse: Block,
    },
    /// `for` over something iterable: `local` is bound to each item before each round. The items are
    /// found while the loop runs, as CPython's iterators do, so changes during iteration are seen, or
    /// raise.
    For {
        /// The loop variable; its type is the item type of the iteration.
        local: LocalId,
        /// What it goes over.
        over: Iteration,
        /// A round.
        body: Block,
        /// From `else`; runs on exhaustion, not after `break`.
        orelse: Block,
    },
    /// Leaves the innermost loop.
    Break,
    /// Goes to the next round of the innermost loop.
    Continue,
    /// Leaves the function; the value has the type of the function's result (`None` as an expression
    /// where there is none).
    Return(Expr),
    /// Raises an exception.
    Raise(Expr),
    /// `try` with handlers. Whatever the body raises goes to the first handler that catches it, or on
    /// where none does; `orelse` runs when the body ends normally, and what it raises is not handled
    /// here. From `try`, `except` and `else`.
    Try {
        /// What may raise.
        body: Block,
        /// What follows the body.
        orelse: Block,
        /// Holds the exception, as a `BaseException`, in the handlers; a temporary that they bind.
        error: LocalId,
        /// At least one, in order.
        handlers: Vec<Handler>,
    },
    /// Runs `last` however `body` ends: normally, by an exception, or by a jump, which goes on after
    /// it unless `last` jumps or raises itself. From `finally`.
    Finally {
        /// What may end early.
        body: Block,
        /// What runs in any case.
        last: Block,
    },
    /// The variable is no longer bound. From the end of an `except ... as name` clause.
    Unbind(LocalId),
    /// The module variable is no longer bound, if it was.
    UnbindGlobal(GlobalId),
}

/// An `except` clause.
#[derive(Clone, Debug, PartialEq)]
pub struct Handler {
    /// The classes it catches; `None` where it catches all.
    pub classes: Option<Vec<ExceptionClass>>,
    /// What it does.
    pub body: Block,
    /// Its first line.
    pub span: Span,
}

impl Iteration {
    /// Whether finding an item may raise: where a dict or set changed its size, and in what an iterator
    /// does.
    pub fn may_raise(&self) -> bool {
        match self {
            Iteration::Range { .. } | Iteration::List(_) | Iteration::Str(_) | Iteration::Bytes(_) => {
                false
            }
            Iteration::DictKeys(_) | Iteration::DictValues(_) | Iteration::DictItems(_) => true,
            Iteration::Items(value) | Iteration::Reversed(value) => {
                matches!(value.ty, Ty::Set(_) | Ty::Dict(..) | Ty::DictView(..) | Ty::Iterator(_))
            }
            Iteration::Enumerate(inner, _) => inner.may_raise(),
            Iteration::Zip(parts) => parts.iter().any(Iteration::may_raise),
        }
    }
}

/// What a `for` statement goes over.
#[derive(Clone, Debug, PartialEq)]
pub enum Iteration {
    /// `range(start, stop, step)`: all `Int`; items `Int`. The step is a non-zero literal, or a value
    /// that was checked (ValueError) before the loop.
    Range {
        /// First value.
        start: Expr,
        /// Bound, excluded.
        stop: Expr,
        /// Step.
        step: Expr,
    },
    /// A list, by index while it is shorter than its length at the time. Items: the element type.
    List(Expr),
    /// The code points of a `str`. Items: `Str`.
    Str(Expr),
    /// The bytes of a `bytes`, or of a `bytearray` by index while it is shorter than its length at the
    /// time. Items: `Int`.
    Bytes(Expr),
    /// A dict's keys in insertion order; RuntimeError if its size changes. Items: the key type.
    DictKeys(Expr),
    /// A dict's values. Items: the value type.
    DictValues(Expr),
    /// A dict's items. Items: `Tuple([key, value])`.
    DictItems(Expr),
    /// `enumerate(inner, start)`: items `Tuple([Int, inner's item])`.
    Enumerate(Box<Iteration>, Expr),
    /// `zip(a, b, ...)`: stops with the shortest. Items: `Tuple` of their items.
    Zip(Vec<Iteration>),
    /// A value that is gone over by itself: a set, a tuple of unknown length, a range, a view of a dict,
    /// or an iterator, which goes on where it stands. RuntimeError if a set or dict changes its size.
    /// Items: as `Ty::item` says.
    Items(Expr),
    /// `reversed(value)` of a list (from the last index at the start down to 0), a tuple of unknown
    /// length, a range, a dict or a view of one. Items: as of the value.
    Reversed(Expr),
}
