//! Expressions: pure, total, and free of any dependence on mutable state but local variables.

use num_bigint::BigInt;

use crate::arena::Id;
use crate::builtins::BuiltinId;
use crate::hir::ExceptionClass;
use crate::source::Span;
use crate::ty::Ty;

use super::{FunctionId, LocalId};

/// Marker of [`ExprId`].
#[derive(Debug)]
pub enum ExprMarker {}

/// Names one occurrence of an expression; unique in the program, the key of facts about it.
pub type ExprId = Id<ExprMarker>;

/// A pure expression.
#[derive(Clone, Debug, PartialEq)]
pub struct Expr {
    /// Key of facts.
    pub id: ExprId,
    /// The type of its value.
    pub ty: Ty,
    /// The Python it came from.
    pub span: Span,
    /// What it computes.
    pub kind: ExprKind,
}

/// The kinds of pure expressions.
#[derive(Clone, Debug, PartialEq)]
pub enum ExprKind {
    /// `None`. Type: `None`, or `Optional(_)` where a value of that type is due.
    None,
    /// A `bool` literal.
    Bool(bool),
    /// An `int` literal.
    Int(BigInt),
    /// A `float` literal.
    Float(f64),
    /// A `str` literal.
    Str(String),
    /// A `bytes` literal.
    Bytes(Vec<u8>),
    /// The value of a variable that is certainly bound here. A variable that may be unbound is read
    /// by [`super::Rvalue::CheckedLocal`].
    Local(LocalId),
    /// A function as a value. Type: `Function`.
    Function(FunctionId),
    /// A tuple. Type: `Tuple` of the items' types. Of type `Closure` it is a function with what it
    /// captures.
    Tuple(Vec<Expr>),
    /// The item of a tuple, or a value that a `Closure` captures, at a constant, non-negative index.
    TupleItem(Box<Expr>, usize),
    /// A builtin whose effect is `Pure` and that cannot raise. Arguments fit its parameters.
    Builtin(BuiltinId, Vec<Expr>),
    /// Both are true. Operands and result are `Bool`. Python's `and` where its operands are pure.
    And(Box<Expr>, Box<Expr>),
    /// One is true. Operands and result are `Bool`.
    Or(Box<Expr>, Box<Expr>),
    /// `Bool` negation.
    Not(Box<Expr>),
    /// `then if condition else otherwise`, all pure; both branches have the type of the whole.
    IfElse {
        /// A `Bool`.
        condition: Box<Expr>,
        /// Value where true.
        then: Box<Expr>,
        /// Value where false.
        otherwise: Box<Expr>,
    },
    /// A `T` as an `Optional(T)`, or as a union that has `T` as a member. From a value used where it may
    /// be None, or of another type.
    Some(Box<Expr>),
    /// Whether an `Optional` is None. Type: `Bool`. From `x is None`.
    IsNone(Box<Expr>),
    /// The same exception where one of another class is due: a base of its own, or a class that
    /// narrowing has shown it to be of.
    AsClass(Box<Expr>),
    /// Whether an exception is an instance of one of the classes, or with `exact` of no class derived
    /// from them either: `isinstance(e, C)`, `type(e) is C`. Type: `Bool`.
    IsInstance {
        /// The exception.
        exception: Box<Expr>,
        /// The classes; one of them is asked for.
        classes: Vec<ExceptionClass>,
        /// Whether a class derived from one of them does not count.
        exact: bool,
    },
    /// Whether the value of a union is of the type, which is a member. Type: `Bool`. From
    /// `isinstance(x, T)`.
    IsMember(Box<Expr>, Ty),
    /// The `T` of an `Optional(T)` that narrowing has shown not to be None, or of a union that
    /// narrowing has shown to be a `T`.
    Unwrap(Box<Expr>),
    /// A stable structure, which its type tells. Type: `Stable`.
    Stable,
}
