//! Expressions, as Python wrote them.

use num_bigint::BigInt;

use crate::arena::Id;
use crate::source::Span;

use super::{ClassId, FunctionId, GlobalId, LocalId, ModuleId, RecordId, ServiceId};

/// Marker of [`ExprId`].
#[derive(Debug)]
pub enum ExprMarker {}

/// Names one HIR expression of the program; unique over all modules.
pub type ExprId = Id<ExprMarker>;

/// An expression.
#[derive(Clone, Debug, PartialEq)]
pub struct Expr {
    /// Key of facts about this occurrence.
    pub id: ExprId,
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: ExprKind,
}

/// The kinds of expressions. Operands are evaluated left to right (Language Reference 6.16).
#[derive(Clone, Debug, PartialEq)]
pub enum ExprKind {
    /// `None`.
    None,
    /// `True`, `False`.
    Bool(bool),
    /// An integer literal.
    Int(BigInt),
    /// A float literal.
    Float(f64),
    /// A string literal; adjacent literals are joined.
    Str(String),
    /// A bytes literal.
    Bytes(Vec<u8>),
    /// An f-string.
    FString(Vec<FormatPart>),
    /// A name, or a dotted path through modules (`math.sqrt`, `ledger.total`), resolved.
    Name(NameRef),
    /// `(a, b)`.
    Tuple(Vec<Expr>),
    /// `[a, b]`.
    List(Vec<Expr>),
    /// `{a, b}`.
    Set(Vec<Expr>),
    /// `{a: b, **c}`; keys and values in source order. No key: the value is unpacked.
    Dict(Vec<(Option<Expr>, Expr)>),
    /// `*a` in a tuple, list or set display.
    Starred(Box<Expr>),
    /// `[element for target in iterable if condition]`, its set and dict forms, and a generator
    /// expression.
    Comprehension(Box<Comprehension>),
    /// `-x`, `+x`, `~x`, `not x`.
    Unary(UnaryOp, Box<Expr>),
    /// `a + b` and the other arithmetic operators.
    Binary(BinaryOp, Box<Expr>, Box<Expr>),
    /// `a and b and c`; at least two operands.
    BoolOp(BoolOp, Vec<Expr>),
    /// `a < b <= c`: each operand is evaluated once, left to right, until a comparison is false.
    Compare(Box<Expr>, Vec<(CompareOp, Expr)>),
    /// `then if condition else otherwise`.
    IfElse {
        /// Evaluated first.
        condition: Box<Expr>,
        /// The value where the condition is true.
        then: Box<Expr>,
        /// The value where it is not.
        otherwise: Box<Expr>,
    },
    /// `f(a, k=b)`.
    Call(Box<Expr>, Vec<Arg>),
    /// `x.name`, where `x` is not a module.
    Attribute(Box<Expr>, String),
    /// `x[i]`.
    Subscript(Box<Expr>, Box<Expr>),
    /// `x[lower:upper:step]`.
    Slice {
        /// What is sliced.
        base: Box<Expr>,
        /// First index.
        lower: Option<Box<Expr>>,
        /// Index after the last.
        upper: Option<Box<Expr>>,
        /// Step.
        step: Option<Box<Expr>>,
    },
    /// A function made here, with what it captures: a lambda, or the function of a `def` that binds a
    /// variable. The values of its defaults that are not literals, in order, are evaluated first.
    Closure(FunctionId, Vec<Expr>),
    /// The call that makes a stable structure, with the value that a cell has first.
    Stable(super::StableId, Option<Box<Expr>>),
    /// `(name := value)`.
    Walrus(super::Place, Box<Expr>),
    /// What could not be represented; an error was reported.
    Invalid,
}

/// What a name stands for.
#[derive(Clone, Debug, PartialEq)]
pub enum NameRef {
    /// A variable of the enclosing function.
    Local(LocalId),
    /// A module variable.
    Global(GlobalId),
    /// A function that its name is bound to once: by a `def`, or a lambda that is assigned to it.
    Function(FunctionId),
    /// A TypedDict class.
    Record(RecordId),
    /// A class that derives from Kybra's `Service`.
    Service(ServiceId),
    /// A class of exceptions that the program defines. Python's own are builtins.
    Class(ClassId),
    /// A module of the program.
    Module(ModuleId),
    /// A builtin (`len`, `ValueError`) or a library function by its dotted name (`math.sqrt`,
    /// `kybra.ic.caller`, `typing.cast`), whichever alias it was imported under.
    Builtin(String),
    /// Bound nowhere: NameError when evaluated. A warning was reported.
    Unknown(String),
}

/// One argument of a call.
#[derive(Clone, Debug, PartialEq)]
pub struct Arg {
    /// How it is passed.
    pub kind: ArgKind,
    /// Its value.
    pub value: Expr,
}

/// How an argument is passed.
#[derive(Clone, Debug, PartialEq)]
pub enum ArgKind {
    /// `f(x)`.
    Positional,
    /// `f(name=x)`.
    Keyword(String),
    /// `f(*x)`.
    Star,
    /// `f(**x)`.
    DoubleStar,
}

/// What a comprehension makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ComprehensionKind {
    /// `[...]`.
    List,
    /// `{...}`.
    Set,
    /// `{key: value ...}`.
    Dict,
    /// A generator expression.
    Generator,
}

/// A comprehension.
#[derive(Clone, Debug, PartialEq)]
pub struct Comprehension {
    /// What it makes.
    pub kind: ComprehensionKind,
    /// The value of each element; the key in a dict.
    pub element: Expr,
    /// The value that belongs to the key, in a dict alone. Evaluated after it.
    pub value: Option<Expr>,
    /// `for target in iterable if ...`, outermost first. Targets are locals of the enclosing function
    /// under names of their own, since a comprehension has its own scope.
    pub generators: Vec<(super::Target, Expr, Vec<Expr>)>,
    /// Where Python has all items before it makes the first element, as of what `print` unpacks: the values
    /// that are made into text before. What an iterator does must not change them, nor the items.
    pub shown: Option<Vec<ExprId>>,
}

/// A piece of an f-string.
#[derive(Clone, Debug, PartialEq)]
pub enum FormatPart {
    /// Text as it stands.
    Literal(String),
    /// `{value!conversion:spec}`.
    Value {
        /// The value.
        value: Expr,
        /// `!r`, `!s`, `!a`.
        conversion: Conversion,
        /// The format spec, itself an f-string; empty when absent.
        spec: Vec<FormatPart>,
    },
}

/// The conversion of a replacement field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conversion {
    /// None given.
    None,
    /// `!s`.
    Str,
    /// `!r`.
    Repr,
    /// `!a`.
    Ascii,
}

/// Unary operators.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum UnaryOp {
    /// `-x`.
    Negative,
    /// `+x`.
    Positive,
    /// `~x`.
    Invert,
    /// `not x`.
    Not,
}

/// Binary arithmetic operators.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BinaryOp {
    /// `+`.
    Add,
    /// `-`.
    Sub,
    /// `*`.
    Mul,
    /// `/`.
    Div,
    /// `//`.
    FloorDiv,
    /// `%`.
    Mod,
    /// `**`.
    Pow,
    /// `<<`.
    ShiftLeft,
    /// `>>`.
    ShiftRight,
    /// `&`.
    BitAnd,
    /// `|`.
    BitOr,
    /// `^`.
    BitXor,
    /// `@`.
    MatMul,
}

impl BinaryOp {
    /// The operator as written.
    pub fn symbol(self) -> &'static str {
        match self {
            BinaryOp::Add => "+",
            BinaryOp::Sub => "-",
            BinaryOp::Mul => "*",
            BinaryOp::Div => "/",
            BinaryOp::FloorDiv => "//",
            BinaryOp::Mod => "%",
            BinaryOp::Pow => "**",
            BinaryOp::ShiftLeft => "<<",
            BinaryOp::ShiftRight => ">>",
            BinaryOp::BitAnd => "&",
            BinaryOp::BitOr => "|",
            BinaryOp::BitXor => "^",
            BinaryOp::MatMul => "@",
        }
    }

    /// The special method that Python calls, without underscores: `add`, `floordiv`.
    pub fn method(self) -> &'static str {
        match self {
            BinaryOp::Add => "add",
            BinaryOp::Sub => "sub",
            BinaryOp::Mul => "mul",
            BinaryOp::Div => "truediv",
            BinaryOp::FloorDiv => "floordiv",
            BinaryOp::Mod => "mod",
            BinaryOp::Pow => "pow",
            BinaryOp::ShiftLeft => "lshift",
            BinaryOp::ShiftRight => "rshift",
            BinaryOp::BitAnd => "and",
            BinaryOp::BitOr => "or",
            BinaryOp::BitXor => "xor",
            BinaryOp::MatMul => "matmul",
        }
    }
}

/// `and`, `or`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BoolOp {
    /// `and`.
    And,
    /// `or`.
    Or,
}

/// Comparison operators.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CompareOp {
    /// `==`.
    Equal,
    /// `!=`.
    NotEqual,
    /// `<`.
    Less,
    /// `<=`.
    LessEqual,
    /// `>`.
    Greater,
    /// `>=`.
    GreaterEqual,
    /// `is`.
    Is,
    /// `is not`.
    IsNot,
    /// `in`.
    In,
    /// `not in`.
    NotIn,
}

impl CompareOp {
    /// What the operator gives of two ints; `None` for identity and membership.
    pub fn of_ints(self, left: &BigInt, right: &BigInt) -> Option<bool> {
        match self {
            CompareOp::Equal => Some(left == right),
            CompareOp::NotEqual => Some(left != right),
            CompareOp::Less => Some(left < right),
            CompareOp::LessEqual => Some(left <= right),
            CompareOp::Greater => Some(left > right),
            CompareOp::GreaterEqual => Some(left >= right),
            CompareOp::Is | CompareOp::IsNot | CompareOp::In | CompareOp::NotIn => None,
        }
    }

    /// What the operator gives of two that are the same, where sameness is all that it asks for.
    pub fn of_same(self) -> Option<bool> {
        match self {
            CompareOp::Is | CompareOp::Equal => Some(true),
            CompareOp::IsNot | CompareOp::NotEqual => Some(false),
            CompareOp::Less
            | CompareOp::LessEqual
            | CompareOp::Greater
            | CompareOp::GreaterEqual
            | CompareOp::In
            | CompareOp::NotIn => None,
        }
    }

    /// Whether it compares by order.
    pub fn orders(self) -> bool {
        matches!(
            self,
            CompareOp::Less | CompareOp::LessEqual | CompareOp::Greater | CompareOp::GreaterEqual
        )
    }

    /// The operator as written.
    pub fn symbol(self) -> &'static str {
        match self {
            CompareOp::Equal => "==",
            CompareOp::NotEqual => "!=",
            CompareOp::Less => "<",
            CompareOp::LessEqual => "<=",
            CompareOp::Greater => ">",
            CompareOp::GreaterEqual => ">=",
            CompareOp::Is => "is",
            CompareOp::IsNot => "is not",
            CompareOp::In => "in",
            CompareOp::NotIn => "not in",
        }
    }
}

/// The value of an integer literal, with its sign.
#[expect(clippy::wildcard_enum_match_arm, reason = "anything else is no literal")]
pub fn literal_int(expr: &Expr) -> Option<BigInt> {
    match &expr.kind {
        ExprKind::Int(value) => Some(value.clone()),
        ExprKind::Unary(UnaryOp::Negative, operand) => literal_int(operand).map(|value| -value),
        ExprKind::Unary(UnaryOp::Positive, operand) => literal_int(operand),
        _ => None,
    }
}

/// Whether the expression is a literal of a negative int.
pub fn is_negative(expr: &Expr) -> bool {
    literal_int(expr).is_some_and(|value| value.sign() == num_bigint::Sign::Minus)
}
