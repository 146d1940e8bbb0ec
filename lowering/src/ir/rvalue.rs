//! What a statement computes: everything that has an effect, may raise, or reads what may change.

use crate::builtins::BuiltinId;
use crate::hir::{ClassId, Conversion, ExceptionClass, RecordId};

use crate::ty::Ty;

use super::{Block, Expr, FunctionId, GlobalId, Iteration, LocalId};

/// A computation done exactly once, where its statement stands. Operands are pure, so their order is
/// no matter.
#[derive(Clone, Debug, PartialEq)]
pub enum Rvalue {
    /// A pure expression. From assignments.
    Pure(Expr),
    /// Any builtin. May raise and have effects as its table row says.
    Builtin(BuiltinId, Vec<Expr>),
    /// A call of a function of the program; one argument for each parameter, in order, defaults
    /// filled in. Type: the function's result.
    Call(FunctionId, Vec<Expr>),
    /// A call of a function value. The first is of type `Function`; arguments have its parameters'
    /// types.
    CallValue(Expr, Vec<Expr>),
    /// A new function object: the function, called with these values before its arguments. Type:
    /// `Function` of the parameters that are left and the function's result. From functions used where
    /// only the types of a function are known. A last value of type `Identity` is no argument: it says which
    /// object the function is, which is made once.
    Closure(FunctionId, Vec<Expr>),
    /// A new variable to share with nested functions, with its value, or unbound. Type: `Cell`.
    NewCell(Option<Expr>),
    /// The value of a shared variable. Type: what the `Cell` holds.
    LoadCell(Expr, CellRead),
    /// The value of a module variable; NameError where it may be unbound
    /// (`Global::always_bound` false).
    LoadGlobal(GlobalId),
    /// The value of a variable that may be unbound: UnboundLocalError.
    CheckedLocal(LocalId),
    /// A new list of the items. Type: `List`. From `[a, b]`.
    List(Vec<Expr>),
    /// A new set; of equal elements the first stays. Type: `Set`. From `{a, b}`.
    Set(Vec<Expr>),
    /// A new iterator; its items are found when it is asked for them. Type: `Iterator`. From
    /// `enumerate(xs)` and its like where they are values.
    Iterator(Iteration),
    /// A new generator: runs the function, which yields, with these arguments when it is asked for items.
    /// Type: `Iterator` of what the function yields. From calls of functions with `yield`.
    Generator(FunctionId, Vec<Expr>),
    /// A new iterator that calls the function value, which takes no arguments, for each item and gives what
    /// it gives; `StopIteration` says that there is none. Type: `Iterator`. From `map(f, xs)` and its like
    /// where they are values.
    Calling(Expr, AtStop),
    /// Gives an item to whoever asked for it, and goes on when the next one is asked for. Type: `None`.
    /// In functions that yield only. From `yield`.
    Yield(Expr),
    /// A new dict; later values of equal keys win, the first key stays. Type: `Dict`.
    Dict(Vec<(Expr, Expr)>),
    /// A new record: positions and values of its fields, in the order in which its keys are. Where some may
    /// be absent these are the fields that are there, the required ones among them; otherwise all, in order
    /// of declaration. From `{"f": v}` where the record is expected, or `Account(f=v)`.
    Record(RecordId, Vec<(usize, Expr)>),
    /// A new exception of the class, with these arguments and no attributes. Type: `Exception`.
    NewException(ExceptionClass, Vec<Expr>),
    /// Gives an exception other arguments, as `BaseException.__init__` does. Type: `None`.
    SetArgs(Expr, Vec<Expr>),
    /// The attribute of an exception, which the class has at the position; `AttributeError` where it was
    /// not set.
    LoadAttribute(Expr, ClassId, usize),
    /// The field of a record by position, which is there. Reads mutable state; cannot raise. From
    /// `r["f"]` of a required field.
    LoadField(Expr, usize),
    /// A question to, or a change of, a record some of whose fields may be absent.
    Open(OpenOp, Expr),
    /// The text of an f-string. A field with a format spec may raise ValueError.
    Format(Vec<FormatPart>),
    /// `print(*args, sep=sep, end=end)`: `sep` and `end` are `Str`. Type: `None`.
    Print {
        /// What is printed, of any type.
        args: Vec<Expr>,
        /// Between arguments.
        sep: Expr,
        /// After the last.
        end: Expr,
    },
    /// `left and right`, `left or right` over `Bool`, the right side evaluated only if needed.
    ShortCircuit(ShortCircuit, Expr, Box<Body>),
    /// `then if condition else otherwise` with effects in a branch; both have the type of the whole.
    /// Also `and`/`or` over operands that are not `Bool`.
    Select(Expr, Box<Body>, Box<Body>),
    /// Raises NameError for a name that is bound nowhere. Type: `Never`.
    UnboundName(String),
}

/// What an iterator that calls a function does once that has raised `StopIteration`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AtStop {
    /// Calls it again where an item is asked for again.
    CallsAgain,
    /// Has no more items.
    Ends,
}

/// What a read of a shared variable finds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CellRead {
    /// A value, certainly.
    Bound,
    /// A value or none, in the function it belongs to: UnboundLocalError for this name.
    Own(String),
    /// A value or none, in a nested function: NameError for this name.
    Free(String),
}

/// What is done with a record some of whose fields may be absent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenOp {
    /// Whether the field at the position is there. Type: `Bool`. From `"f" in r`.
    Has(usize),
    /// The field at the position; `KeyError` where it is not there. Type: the field's. From `r["f"]`.
    Load(usize),
    /// Takes away the field at the position, which is there. Type: `None`. From `del r["f"]`.
    Remove(usize),
    /// The names of the fields that are there, in the order in which they came. Type: `List(Str)`.
    /// From `for f in r`.
    Names,
    /// An iterator over those names, which raises `RuntimeError` once fields came or went. Type:
    /// `Iterator(Str)`. From `zip(r, xs)`.
    Keys,
    /// The same from the last name to the first. From `reversed(r)`.
    KeysBack,
}

/// Which short-circuit operator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShortCircuit {
    /// `and`.
    And,
    /// `or`.
    Or,
}

/// Statements and the value they prepare.
#[derive(Clone, Debug, PartialEq)]
pub struct Body {
    /// Run in order.
    pub stmts: Block,
    /// Evaluated after them.
    pub value: Expr,
}

/// A piece of an f-string.
#[derive(Clone, Debug, PartialEq)]
pub enum FormatPart {
    /// Text as it stands.
    Literal(String),
    /// A value: `conversion` first, then formatted by `spec` (a `Str`), or as `str()` without one.
    Value {
        /// The value, of any type.
        value: Expr,
        /// `!r`, `!s`, `!a` or none.
        conversion: Conversion,
        /// The format spec; `None` where it is empty.
        spec: Option<Expr>,
    },
}

/// What a function value captures, without the identity behind it, and that.
pub fn with_identity(captures: &[Expr]) -> (&[Expr], Option<&Expr>) {
    match captures.split_last() {
        Some((identity, captures)) if identity.ty == Ty::Identity => (captures, Some(identity)),
        Some(_) | None => (captures, None),
    }
}
