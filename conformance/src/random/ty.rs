//! The types of random programs.

use super::choices::Choices;

/// A type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Ty {
    Int,
    Bool,
    Str,
    Float,
    Bytes,
    ByteArray,
    List(Box<Ty>),
    Dict(Box<Ty>, Box<Ty>),
    /// Of ints or texts, and only as a variable: the order of a set is not CPython's.
    Set(Box<Ty>),
    /// As a set.
    FrozenSet(Box<Ty>),
    Tuple(Vec<Ty>),
    /// `tuple[T, ...]`.
    TupleOf(Box<Ty>),
    Optional(Box<Ty>),
    /// Of two or more types that `isinstance` tells apart.
    Union(Vec<Ty>),
    Record(usize),
    /// Only as a variable, or in a list or dict that is one.
    Function(Vec<Ty>, Box<Ty>),
    /// Only as a variable.
    Iterator(Box<Ty>),
    /// Only as the result of a function.
    None,
}

impl Ty {
    pub fn list(item: Ty) -> Ty {
        Ty::List(Box::new(item))
    }

    /// The annotation.
    pub fn text(&self) -> String {
        match self {
            Ty::Int => "int".to_owned(),
            Ty::Bool => "bool".to_owned(),
            Ty::Str => "str".to_owned(),
            Ty::Float => "float".to_owned(),
            Ty::Bytes => "bytes".to_owned(),
            Ty::ByteArray => "bytearray".to_owned(),
            Ty::Set(item) => format!("set[{}]", item.text()),
            Ty::FrozenSet(item) => format!("frozenset[{}]", item.text()),
            Ty::List(item) => format!("list[{}]", item.text()),
            Ty::Dict(key, value) => format!("dict[{}, {}]", key.text(), value.text()),
            Ty::Tuple(items) => format!("tuple[{}]", listed(items, ", ")),
            Ty::TupleOf(item) => format!("tuple[{}, ...]", item.text()),
            Ty::Optional(inner) => format!("Optional[{}]", inner.text()),
            Ty::Union(members) => listed(members, " | "),
            Ty::Record(number) => format!("R{number}"),
            Ty::Function(params, result) => {
                format!("Callable[[{}], {}]", listed(params, ", "), result.text())
            }
            Ty::Iterator(item) => format!("Iterator[{}]", item.text()),
            Ty::None => "None".to_owned(),
        }
    }

    /// Whether two values of the type can be put in order.
    pub fn ordered(&self) -> bool {
        match self {
            Ty::Int | Ty::Bool | Ty::Str | Ty::Float | Ty::Bytes | Ty::ByteArray => true,
            Ty::List(item) | Ty::TupleOf(item) => item.ordered(),
            Ty::Tuple(items) => items.iter().all(Ty::ordered),
            Ty::Dict(..)
            | Ty::Set(_)
            | Ty::FrozenSet(_)
            | Ty::Optional(_)
            | Ty::Union(_)
            | Ty::Record(_)
            | Ty::Function(..)
            | Ty::Iterator(_)
            | Ty::None => false,
        }
    }

    /// Whether a change of a value can be seen through another variable.
    pub fn mutable(&self) -> bool {
        matches!(self, Ty::List(_) | Ty::Dict(..) | Ty::Set(_) | Ty::Record(_) | Ty::ByteArray)
    }

    /// Whether a value has an item, an entry or an element that is a function.
    pub fn holds_functions(&self) -> bool {
        match self {
            Ty::Function(..) => true,
            Ty::List(item) | Ty::Dict(_, item) => item.holds_functions(),
            Ty::Int
            | Ty::Bool
            | Ty::Str
            | Ty::Float
            | Ty::Bytes
            | Ty::ByteArray
            | Ty::Set(_)
            | Ty::FrozenSet(_)
            | Ty::Tuple(_)
            | Ty::TupleOf(_)
            | Ty::Optional(_)
            | Ty::Union(_)
            | Ty::Record(_)
            | Ty::Iterator(_)
            | Ty::None => false,
        }
    }

    /// Whether the text of a value is the same in CPython, and values can be compared.
    pub fn printable(&self) -> bool {
        !self.holds_functions() && !matches!(self, Ty::Set(_) | Ty::FrozenSet(_) | Ty::Iterator(_))
    }

    /// Whether the type of an expression of this type shows from itself, wherever it stands.
    pub fn plain(&self) -> bool {
        matches!(self, Ty::Int | Ty::Bool | Ty::Str | Ty::Float | Ty::Bytes)
    }
}

/// Several types, as they stand in an annotation.
fn listed(types: &[Ty], between: &str) -> String {
    types.iter().map(Ty::text).collect::<Vec<_>>().join(between)
}

/// A type without parts.
pub(super) fn scalar(choices: &mut Choices) -> Ty {
    match choices.below(17) {
        0..=7 => Ty::Int,
        8 | 9 => Ty::Bool,
        10..=13 => Ty::Str,
        14 | 15 => Ty::Float,
        _ => Ty::Bytes,
    }
}

/// A type of dict keys.
fn key(choices: &mut Choices) -> Ty {
    match choices.below(8) {
        0..=2 => Ty::Int,
        3..=5 => Ty::Str,
        6 => Ty::Bytes,
        _ => Ty::Tuple(vec![Ty::Int, Ty::Str]),
    }
}

/// A type with at most `depth` levels of containers, where `records` classes are declared.
pub(super) fn any(choices: &mut Choices, depth: usize, records: usize) -> Ty {
    if depth == 0 {
        return scalar(choices);
    }
    match choices.below(16) {
        0..=4 => scalar(choices),
        5 | 6 => Ty::list(any(choices, depth - 1, records)),
        7 | 8 => Ty::Dict(Box::new(key(choices)), Box::new(any(choices, depth - 1, records))),
        9 => {
            let count = 2 + choices.below(2);
            Ty::Tuple((0..count).map(|_| any(choices, depth - 1, records)).collect())
        }
        10 => {
            let inner = any(choices, depth - 1, records);
            if matches!(inner, Ty::Optional(_)) { inner } else { Ty::Optional(Box::new(inner)) }
        }
        11 => Ty::TupleOf(Box::new(any(choices, depth - 1, records))),
        12 | 13 => union(choices),
        14 => Ty::ByteArray,
        _ if records > 0 => Ty::Record(choices.below(records)),
        _ => Ty::list(Ty::Int),
    }
}

/// A union of types that `isinstance` tells apart.
fn union(choices: &mut Choices) -> Ty {
    let members = match choices.below(6) {
        0 | 1 => vec![Ty::Int, Ty::Str],
        2 => vec![Ty::Str, Ty::Bytes],
        3 => vec![Ty::Float, Ty::Str],
        4 => vec![Ty::Int, Ty::Str, Ty::list(Ty::Int)],
        _ => vec![Ty::Str, Ty::list(Ty::Str), Ty::Dict(Box::new(Ty::Str), Box::new(Ty::Int))],
    };
    Ty::Union(members)
}

/// The type of a function value; few, so that values of one type meet.
pub(super) fn function(choices: &mut Choices) -> Ty {
    let (params, result) = match choices.below(6) {
        0 | 1 => (vec![Ty::Int], Ty::Int),
        2 => (vec![], Ty::Int),
        3 => (vec![Ty::Int, Ty::Int], Ty::Int),
        4 => (vec![Ty::Str], Ty::Str),
        _ => (vec![Ty::Int], Ty::Bool),
    };
    Ty::Function(params, Box::new(result))
}

/// A type that only a variable of a function has.
pub(super) fn of_variable(choices: &mut Choices) -> Ty {
    match choices.below(9) {
        0 => Ty::Set(Box::new(Ty::Int)),
        1 => Ty::Set(Box::new(Ty::Str)),
        2 => Ty::FrozenSet(Box::new(Ty::Int)),
        3 => Ty::Dict(Box::new(Ty::Str), Box::new(function(choices))),
        4 => Ty::list(function(choices)),
        5 => Ty::Iterator(Box::new(scalar(choices))),
        _ => function(choices),
    }
}
