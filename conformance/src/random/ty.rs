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
    List(Box<Ty>),
    Dict(Box<Ty>, Box<Ty>),
    /// Of ints or texts, and only as a variable: the order of a set is not CPython's.
    Set(Box<Ty>),
    Tuple(Vec<Ty>),
    Optional(Box<Ty>),
    Record(usize),
}

impl Ty {
    /// The annotation.
    pub fn text(&self) -> String {
        match self {
            Ty::Int => "int".to_owned(),
            Ty::Bool => "bool".to_owned(),
            Ty::Str => "str".to_owned(),
            Ty::Float => "float".to_owned(),
            Ty::Bytes => "bytes".to_owned(),
            Ty::Set(item) => format!("set[{}]", item.text()),
            Ty::List(item) => format!("list[{}]", item.text()),
            Ty::Dict(key, value) => format!("dict[{}, {}]", key.text(), value.text()),
            Ty::Tuple(items) => {
                format!("tuple[{}]", items.iter().map(Ty::text).collect::<Vec<_>>().join(", "))
            }
            Ty::Optional(inner) => format!("Optional[{}]", inner.text()),
            Ty::Record(number) => format!("R{number}"),
        }
    }

    /// Whether two values of the type can be put in order.
    pub fn ordered(&self) -> bool {
        match self {
            Ty::Int | Ty::Bool | Ty::Str | Ty::Float | Ty::Bytes => true,
            Ty::List(item) => item.ordered(),
            Ty::Tuple(items) => items.iter().all(Ty::ordered),
            Ty::Dict(..) | Ty::Set(_) | Ty::Optional(_) | Ty::Record(_) => false,
        }
    }

    /// Whether a change of a value can be seen through another variable.
    pub fn mutable(&self) -> bool {
        matches!(self, Ty::List(_) | Ty::Dict(..) | Ty::Set(_) | Ty::Record(_))
    }

    /// Whether the text of a value is the same in CPython.
    pub fn printable(&self) -> bool {
        !matches!(self, Ty::Set(_))
    }
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
    match choices.below(6) {
        0 | 1 => Ty::Int,
        2..=4 => Ty::Str,
        _ => Ty::Tuple(vec![Ty::Int, Ty::Str]),
    }
}

/// A type with at most `depth` levels of containers, where `records` classes are declared.
pub(super) fn any(choices: &mut Choices, depth: usize, records: usize) -> Ty {
    if depth == 0 {
        return scalar(choices);
    }
    match choices.below(12) {
        0..=4 => scalar(choices),
        5 | 6 => Ty::List(Box::new(any(choices, depth - 1, records))),
        7 | 8 => Ty::Dict(Box::new(key(choices)), Box::new(any(choices, depth - 1, records))),
        9 => {
            let count = 2 + choices.below(2);
            Ty::Tuple((0..count).map(|_| any(choices, depth - 1, records)).collect())
        }
        10 => {
            let inner = any(choices, depth - 1, records);
            if matches!(inner, Ty::Optional(_)) { inner } else { Ty::Optional(Box::new(inner)) }
        }
        _ if records > 0 => Ty::Record(choices.below(records)),
        _ => Ty::List(Box::new(Ty::Int)),
    }
}
