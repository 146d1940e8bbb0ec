//! What tells the classes of a union of TypedDict classes apart.

use num_bigint::BigInt;

use super::{Annotation, Expr, ExprKind, literal_int};

/// A value in a `Literal`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Literal {
    /// A text.
    Str(String),
    /// `True` or `False`.
    Bool(bool),
    /// A number.
    Int(BigInt),
}

impl Literal {
    /// The literal that an expression is.
    #[expect(clippy::wildcard_enum_match_arm, reason = "few expressions are literals")]
    pub fn of(expr: &Expr) -> Option<Self> {
        match &expr.kind {
            ExprKind::Str(text) => Some(Self::Str(text.clone())),
            ExprKind::Bool(value) => Some(Self::Bool(*value)),
            _ => literal_int(expr).map(Self::Int),
        }
    }

    /// Whether both are of one type.
    pub fn is_alike(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }

    /// Its truth.
    pub fn is_true(&self) -> bool {
        match self {
            Self::Str(text) => !text.is_empty(),
            Self::Bool(value) => *value,
            Self::Int(value) => *value != BigInt::ZERO,
        }
    }
}

/// How the classes of a union of TypedDict classes are told apart: by a field that each of them declares as
/// a `Literal`.
#[derive(Clone, Debug, PartialEq)]
pub struct Tags {
    /// The position of the field.
    pub field: usize,
    /// The values that it is declared to have, all of one type.
    pub values: Vec<Tag>,
}

/// One value of the field that tells classes apart.
#[derive(Clone, Debug, PartialEq)]
pub struct Tag {
    /// The value.
    pub value: Literal,
    /// The types of the union's fields in the classes with this value; nothing for one that none has.
    pub fields: Vec<Option<Annotation>>,
}
