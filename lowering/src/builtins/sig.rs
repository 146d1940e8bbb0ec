//! The form of a row.

use super::Vocabulary;
use crate::hir::StableKind;
use crate::ty::{Ty, View};

/// One overload of a builtin. Methods have their receiver as first parameter and are named
/// `type.method`; operators are the special methods (`int.__add__`, `list.__getitem__`). The reflected
/// methods (`__radd__`) do not appear: a row's parameters are in the order of the operands.
#[derive(Clone, Debug)]
pub struct Builtin {
    /// Python's name: `len`, `list.append`, `int.__add__`, `math.sqrt`.
    pub name: &'static str,
    /// Parameters in order. A call that gives fewer arguments uses their defaults, or another row.
    pub params: &'static [Param],
    /// The result.
    pub result: Sig,
    /// The exceptions it may raise; empty if it cannot.
    pub raises: &'static [&'static str],
    /// What it touches.
    pub effect: Effect,
    /// The range of an integer result.
    pub range: RangeRule,
    /// The Rust behind it.
    pub rust: RustForm,
    /// Whether its result is a part of an argument, which keeps it, rather than a new object.
    pub is_part: bool,
    /// The row that does the same for one item, of a row that goes over its second argument item by
    /// item: `list.append` of `list.extend`. For a pair of key and value it has two parameters more.
    pub each: Option<&'static str>,
    /// The row that stores each further keyword argument, by its name, in the object: `dict.__setitem__`
    /// of `dict(a=1)` and `d.update(a=1)`.
    pub keywords: Option<&'static str>,
    /// Of a row that stores an item: the method that changes the item where it is, `xs.update_item(i, |item| ...)`.
    /// It raises what reading the item raises.
    pub updates: Option<&'static str>,
    /// What it is for containers that one variable owns; `None` where it takes shared ones only.
    pub unshared: Option<Unshared>,
}

/// What a row is for a container that one variable owns: its first argument that is one, and all others of
/// the same kind. So is a container that results. Another kind of container, a list of other items, and a set
/// where any can stand, it takes either way.
#[derive(Clone, Copy, Debug)]
pub struct Unshared {
    /// The Rust behind it. A row that changes its first argument takes it as `&mut`, all others as `&`;
    /// a list as `&mut Vec<_>` and `&[_]`.
    pub rust: RustForm,
    /// What becomes of the items.
    pub items: Items,
}

/// What a row does with the items of its arguments, which matters where they are containers in turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Items {
    /// They stay where they are, and nothing else holds them afterwards.
    Stay,
    /// The result is one of them, which stays where it is.
    Seen,
    /// The arguments that are passed by value become items of the first argument.
    Stored,
    /// The result is one of them, which is there no longer.
    Taken,
    /// Something else may hold them afterwards.
    Copied,
}

impl Builtin {
    /// Whether it is total and touches nothing, so that it may stand inside an `ir::Expr`.
    pub fn is_pure(&self) -> bool {
        self.raises.is_empty() && self.effect == Effect::Pure
    }

    /// Whether it gives another object like the only one it takes: a record with the same fields.
    pub fn copies(&self) -> bool {
        let like = matches!((self.params, self.result),
            ([Param { sig: Sig::Param(taken), .. }], Sig::Param(given)) if *taken == given);
        like && self.unshared.is_some_and(|form| form.items == Items::Copied)
    }

    /// Whether the runtime function may raise; then it returns `Result<_, Exception>`. A row whose
    /// only exception is the `OverflowError` of converting a [`Sig::Machine`] argument has a function
    /// that does not.
    pub fn may_raise(&self) -> bool {
        let converts = self.params.iter().any(|param| matches!(param.sig, Sig::Machine));
        let by_conversion = converts && self.raises == ["OverflowError"];
        !self.raises.is_empty() && !by_conversion
    }
}

/// A parameter of a row.
#[derive(Clone, Copy, Debug)]
pub struct Param {
    /// Python's name, for keyword arguments; empty where it is positional only.
    pub name: &'static str,
    /// Whether it is passed by keyword only.
    pub keyword_only: bool,
    /// Its type.
    pub sig: Sig,
    /// How the runtime takes it.
    pub passing: Passing,
    /// Whether anything iterable can be passed: its items in a list are what the runtime takes.
    pub consumes: bool,
    /// What stands for it where a call leaves it out.
    pub default: Option<Literal>,
    /// The vocabulary that a text is a word of.
    pub words: Option<Vocabulary>,
}

impl Param {
    /// The type parameter of the receiver whose values this parameter's arguments become: an item that is
    /// appended, a value that is set.
    pub fn stored_part(&self) -> Option<usize> {
        match (self.sig, self.passing) {
            (Sig::Param(part), Passing::Value) if part < 8 => Some(part.into()),
            (_, Passing::Value | Passing::Ref) => None,
        }
    }
}

/// A literal that stands for an argument.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Literal {
    /// `None`.
    None,
    /// An `int`.
    Int(i64),
    /// A `bool`.
    Bool(bool),
    /// A `float`.
    Float(f64),
    /// A `str`.
    Str(&'static str),
    /// A `bytes` of nothing.
    NoBytes,
}

impl Literal {
    /// The type of its value.
    pub fn ty(self) -> Ty {
        match self {
            Literal::None => Ty::None,
            Literal::Int(_) => Ty::Int,
            Literal::Bool(_) => Ty::Bool,
            Literal::Float(_) => Ty::Float,
            Literal::Str(_) => Ty::Str,
            Literal::NoBytes => Ty::Bytes,
        }
    }
}

/// How the runtime takes an argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Passing {
    /// `&T`: it is only read. For `Sig::Integer` the function takes `impl Integer`, which a machine
    /// integer satisfies by value and an `Int` by reference.
    Ref,
    /// `T`: it is kept, or it is a copy anyway.
    Value,
}

/// A type in a row.
#[derive(Clone, Copy, Debug)]
pub enum Sig {
    /// `None`; in a result, Rust's `()`.
    None,
    /// No result: it ends the message. Rust's `!`.
    Never,
    /// `bool`.
    Bool,
    /// `int`. As a parameter: `Int` (by `Passing`). As a result: Rust's `Int`.
    Int,
    /// `int` in whatever representation the range calls for: a parameter of type `impl Integer`, or
    /// the operands and the result of arithmetic, which `RustForm` computes in that representation.
    Integer,
    /// `int` that Rust has as `i64`. As a result: `len` and the like. As a parameter: a width, a count
    /// or a position; the caller converts what may not fit (`ssize`, `OverflowError`), and the row's
    /// `raises` counts that.
    Machine,
    /// `float`, Rust's `f64`. Where all parameters of a row are floats, as in `math.hypot`, an `int`
    /// or `bool` is accepted too and converted first, as CPython does.
    Float,
    /// `str`.
    Str,
    /// `bytes`.
    Bytes,
    /// `bytearray`.
    ByteArray,
    /// `bytes` or `bytearray`, as a parameter: Rust's `&impl Buffer`.
    Buffer,
    /// Kybra's `Principal`.
    Principal,
    /// An account of a ledger.
    Account,
    /// Which object a function value is.
    Identity,
    /// A canister of any `Service` class, as a parameter.
    AnyService,
    /// `range`.
    Range,
    /// A type parameter, bound by its first occurrence: 0 and 1, [`Sig::ORDERED`],
    /// [`Sig::HASHED`] and [`Sig::EQUAL`].
    Param(u8),
    /// `list[_]`.
    List(&'static Sig),
    /// `dict[_, _]`.
    Dict(&'static Sig, &'static Sig),
    /// `set[_]`.
    Set(&'static Sig),
    /// `frozenset[_]`.
    FrozenSet(&'static Sig),
    /// `set[_]` or `frozenset[_]`: the runtime takes `&impl AnySet<T>`.
    AnySet(&'static Sig),
    /// `tuple[_, ...]`.
    TupleOf(&'static Sig),
    /// An iterator.
    Iterator(&'static Sig),
    /// A view of a dict: the types of its keys and values.
    View(View, &'static Sig, &'static Sig),
    /// `tuple[...]`.
    Tuple(&'static [Sig]),
    /// A tuple of known length whose items are all of one type, as a parameter: Rust's
    /// `&impl TupleOf<_>`.
    Homogeneous(&'static Sig),
    /// `_ | None`. As a parameter `Optional(Integer)` is a bound of a slice or a search: Rust's
    /// `Option<i64>`, what does not fit saturated (`to_index_clamped`), as CPython clips it.
    Optional(&'static Sig),
    /// A stable structure: the types of its parts.
    Stable(StableKind, &'static [Sig]),
    /// What a stable structure has at a place, or None: where None can be there, nothing tells the two
    /// apart. In a result only.
    Found(&'static Sig),
    /// A function value.
    Function(&'static [Sig], &'static Sig),
    /// A TypedDict record of any class.
    AnyRecord,
    /// An exception of any class; in a result one of which only that is known.
    AnyException,
    /// A value of a type that only the running program knows.
    Object,
    /// `e.args`.
    Objects,
    /// Anything at all, formatted, compared or tested for truth by a trait of the runtime.
    Any,
}

impl Sig {
    /// Whether its types are lists, dicts or sets, which a variable may own ([`Ty::is_ownable`]).
    pub fn is_ownable(&self) -> bool {
        matches!(self, Sig::List(_) | Sig::Dict(..) | Sig::Set(_))
    }

    /// Whether the other is a list too, of items of a type of their own.
    pub fn has_other_items(&self, other: Sig) -> bool {
        matches!((self, other), (Sig::List(Sig::Param(own)), Sig::List(Sig::Param(other))) if own != other)
    }

    /// The type parameter whose values can be ordered among themselves without `TypeError`.
    pub const ORDERED: Sig = Sig::Param(8);
    /// A type parameter whose values can be told apart: no functions.
    pub const EQUAL: Sig = Sig::Param(10);
    /// The type parameter whose values `hash` takes.
    pub const HASHED: Sig = Sig::Param(9);
}

/// What a builtin touches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effect {
    /// Nothing but its arguments' immutable parts.
    Pure,
    /// Reads what another statement may change, or makes a new object with an identity.
    Reads,
    /// Changes an object, or calls what may.
    Writes,
}

/// How the range of an integer result follows from the arguments' ranges.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RangeRule {
    /// No bound is known, or the result is not an integer.
    Unknown,
    /// Always within these bounds, inclusive.
    Within(i128, i128),
    /// At least this.
    AtLeast(i128),
    /// `a + b`.
    Add,
    /// `a - b`.
    Sub,
    /// `a * b`.
    Mul,
    /// `-a`.
    Neg,
    /// `~a`.
    Invert,
    /// `a // b`.
    FloorDiv,
    /// `a % b`: the sign of `b`.
    FloorMod,
    /// `a ** b`.
    Power,
    /// `a & b`.
    BitAnd,
    /// `a | b`.
    BitOr,
    /// `a ^ b`.
    BitXor,
    /// `a << b`.
    ShiftLeft,
    /// `a >> b`.
    ShiftRight,
    /// `abs(a)`.
    Abs,
    /// The least argument.
    Min,
    /// The greatest argument.
    Max,
    /// The first argument's range.
    Same,
    /// The first argument's range as far as it is within these bounds, inclusive; OverflowError beyond.
    Declared(Option<i128>, Option<i128>),
}

/// The Rust that a call of the builtin becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RustForm {
    /// `a + b` with Rust's operator: for `Sig::Integer` operands in a common representation that holds
    /// both and the result, `Int` otherwise; for others on references or copies as they are.
    Infix(&'static str),
    /// `-a`, `!a`.
    Prefix(&'static str),
    /// `a.method(b)`; for `Sig::Integer` receivers in a common representation, as with `Infix`.
    Method(&'static str),
    /// `path::function(a, b)`, a path below `mini_runtime::prelude`'s modules (`text::chr`).
    Function(&'static str),
    /// `path::function(a, b, other)`: a function of the runtime, which is given one of a crate that only
    /// canisters with a use for it link: it adds exports to them.
    Through(&'static str, &'static str),
    /// The reply of the method that was called, of the Candid type that it declares.
    Reply,
    /// The first argument itself, converted to the result's representation: `int(x)` of an int.
    Identity,
}

impl RustForm {
    /// The operator between operands, where it is one.
    pub fn infix(self) -> Option<&'static str> {
        match self {
            RustForm::Infix(op) => Some(op),
            RustForm::Prefix(_)
            | RustForm::Method(_)
            | RustForm::Function(_)
            | RustForm::Through(..)
            | RustForm::Reply
            | RustForm::Identity => None,
        }
    }
}
