//! The types of Python values as the compiler tells them apart.
//!
//! A `Ty` says which Python type a value has, exactly: `int` and `bool` are different here, because
//! `repr(True)` is not `repr(1)`. Ranges of integers are not part of a type; they are facts found by
//! `analysis::int_range`. Candid widths (`nat64`) are part of a method's signature, never of a `Ty`:
//! in Kybra `nat64` *is* `int`.

use std::fmt;

use crate::hir::RecordId;

/// The type of a Python value.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Ty {
    /// No value: the type of an expression that always raises, the bottom of the lattice.
    Never,
    /// `None`.
    None,
    /// `bool`, and only it.
    Bool,
    /// `int` that is not a `bool`.
    Int,
    /// `float`.
    Float,
    /// `str`.
    Str,
    /// `bytes`.
    Bytes,
    /// `bytearray`.
    ByteArray,
    /// Kybra's `Principal`.
    Principal,
    /// `tuple` of known length, a type for each element.
    Tuple(Vec<Ty>),
    /// `list` whose elements are all of one type.
    List(Box<Ty>),
    /// `dict`: the types of keys and of values.
    Dict(Box<Ty>, Box<Ty>),
    /// `range` as a value.
    Range,
    /// A TypedDict class; values are dicts with exactly its fields.
    Record(RecordId),
    /// A value of the type, or `None`. Never nested and never of `None`.
    Optional(Box<Ty>),
    /// A value of one of the types: two to four, told apart by their classes, in the order of their
    /// names. Made by [`Ty::union`] only.
    Union(Vec<Ty>),
    /// A function value.
    Function(Box<FunctionTy>),
    /// Not known yet; only inside `infer`.
    Var(u32),
}

/// The type of a function value: positional parameters and a result.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct FunctionTy {
    /// Types of the positional parameters in order.
    pub params: Vec<Ty>,
    /// Type of the result.
    pub result: Ty,
}

impl Ty {
    /// `list[element]`.
    pub fn list(element: Ty) -> Ty {
        Ty::List(Box::new(element))
    }

    /// `dict[key, value]`.
    pub fn dict(key: Ty, value: Ty) -> Ty {
        Ty::Dict(Box::new(key), Box::new(value))
    }

    /// `inner | None`, flattened.
    pub fn optional(inner: Ty) -> Ty {
        if matches!(inner, Ty::None | Ty::Optional(_)) { inner } else { Ty::Optional(Box::new(inner)) }
    }

    /// A value of one of the types, None among them perhaps; `None` where the values could not be told
    /// apart by their classes, are functions, or there are more than four types.
    pub fn union(types: Vec<Ty>) -> Option<Ty> {
        let mut members: Vec<Ty> = Vec::new();
        let mut absent = false;
        let mut open = types;
        while let Some(ty) = open.pop() {
            if let Ty::Optional(inner) = ty {
                absent = true;
                open.push(*inner);
            } else if let Ty::Union(inner) = ty {
                open.extend(inner);
            } else if matches!(ty, Ty::Function(_) | Ty::Var(_)) {
                return None;
            } else if ty == Ty::None {
                absent = true;
            } else if ty != Ty::Never && !members.contains(&ty) {
                members.push(ty);
            }
        }
        members.sort_by_key(Ty::python_name);
        let clash = members.windows(2).any(|pair| pair[0].python_name() == pair[1].python_name());
        let buffers = members.contains(&Ty::Bytes) && members.contains(&Ty::ByteArray);
        if clash || buffers || members.len() > Self::MOST_MEMBERS {
            return None;
        }
        let whole = match members.pop() {
            None if absent => return Some(Ty::None),
            None => return Some(Ty::Never),
            Some(only) if members.is_empty() => only,
            Some(last) => {
                members.push(last);
                Ty::Union(members)
            }
        };
        Some(if absent { Ty::optional(whole) } else { whole })
    }

    /// More members than a union of the runtime has.
    const MOST_MEMBERS: usize = 4;

    /// The types that a value of this type may have: the members of a union, or the type itself.
    pub fn members(&self) -> &[Ty] {
        if let Ty::Union(members) = self { members } else { std::slice::from_ref(self) }
    }

    /// Whether values of the type are immutable and compare by value alone, so that a copy cannot be
    /// told from the original.
    pub fn is_scalar(&self) -> bool {
        matches!(self, Ty::None | Ty::Bool | Ty::Int | Ty::Float | Ty::Str | Ty::Bytes | Ty::Principal)
    }

    /// Python's name of the type, as in `type(x).__name__`.
    pub fn python_name(&self) -> &'static str {
        match self {
            Ty::Never | Ty::Union(_) | Ty::Var(_) => "object",
            Ty::None => "NoneType",
            Ty::Bool => "bool",
            Ty::Int => "int",
            Ty::Float => "float",
            Ty::Str => "str",
            Ty::Bytes => "bytes",
            Ty::ByteArray => "bytearray",
            Ty::Principal => "Principal",
            Ty::Tuple(_) => "tuple",
            Ty::List(_) => "list",
            Ty::Dict(..) | Ty::Record(_) => "dict",
            Ty::Range => "range",
            Ty::Optional(inner) => inner.python_name(),
            Ty::Function(_) => "function",
        }
    }

    /// The types this one is made of, in order.
    pub fn parts(&self) -> Vec<&Ty> {
        match self {
            Ty::Tuple(items) | Ty::Union(items) => items.iter().collect(),
            Ty::List(item) | Ty::Optional(item) => vec![item],
            Ty::Dict(key, value) => vec![key, value],
            Ty::Function(function) => {
                function.params.iter().chain(std::iter::once(&function.result)).collect()
            }
            Ty::Never
            | Ty::None
            | Ty::Bool
            | Ty::Int
            | Ty::Float
            | Ty::Str
            | Ty::Bytes
            | Ty::ByteArray
            | Ty::Principal
            | Ty::Range
            | Ty::Record(_)
            | Ty::Var(_) => Vec::new(),
        }
    }

    /// Whether an inference variable is left anywhere in the type.
    pub fn has_var(&self) -> bool {
        matches!(self, Ty::Var(_)) || self.parts().into_iter().any(Ty::has_var)
    }
}

impl fmt::Display for Ty {
    /// The type as an annotation would write it (`dict[str, list[int]]`). Records show as
    /// `record#N`; `hir::Program::ty_name` prints their names.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Ty::Never => write!(f, "Never"),
            Ty::None => write!(f, "None"),
            Ty::Tuple(items) if items.is_empty() => write!(f, "tuple[()]"),
            Ty::Tuple(items) => {
                write!(f, "tuple[")?;
                for (index, item) in items.iter().enumerate() {
                    let comma = if index == 0 { "" } else { ", " };
                    write!(f, "{comma}{item}")?;
                }
                write!(f, "]")
            }
            Ty::List(item) => write!(f, "list[{item}]"),
            Ty::Dict(key, value) => write!(f, "dict[{key}, {value}]"),
            Ty::Record(id) => write!(f, "record{id:?}"),
            Ty::Optional(inner) => write!(f, "{inner} | None"),
            Ty::Union(members) => {
                for (index, member) in members.iter().enumerate() {
                    let bar = if index == 0 { "" } else { " | " };
                    write!(f, "{bar}{member}")?;
                }
                Ok(())
            }
            Ty::Function(function) => {
                write!(f, "Callable[[")?;
                for (index, param) in function.params.iter().enumerate() {
                    let comma = if index == 0 { "" } else { ", " };
                    write!(f, "{comma}{param}")?;
                }
                write!(f, "], {}]", function.result)
            }
            Ty::Var(_) => write!(f, "?"),
            Ty::Bool
            | Ty::Int
            | Ty::Float
            | Ty::Str
            | Ty::Bytes
            | Ty::ByteArray
            | Ty::Principal
            | Ty::Range => {
                write!(f, "{}", self.python_name())
            }
        }
    }
}
