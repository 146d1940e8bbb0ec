//! What types are called: by Python, and in messages and listings.

use std::fmt;

use crate::hir::ExceptionClass;

use super::Ty;

impl Ty {
    /// Python's name of the type, as in `type(x).__name__`.
    pub fn python_name(&self) -> &'static str {
        match self {
            Ty::Never | Ty::Union(_) | Ty::Var(_) | Ty::Object => "object",
            Ty::None => "NoneType",
            Ty::Bool => "bool",
            Ty::Int => "int",
            Ty::Float => "float",
            Ty::Str => "str",
            Ty::Bytes => "bytes",
            Ty::ByteArray => "bytearray",
            Ty::Principal => "Principal",
            Ty::Service(_) => "Service",
            Ty::Account => "AccountIdentifier",
            Ty::Identity => "function identity",
            Ty::Tuple(_) | Ty::TupleOf(_) | Ty::Objects => "tuple",
            Ty::Set(_) => "set",
            Ty::FrozenSet(_) => "frozenset",
            Ty::Iterator(_) => "iterator",
            Ty::DictView(view, ..) => view.python_name(),
            Ty::Exception(_) => "BaseException",
            Ty::List(_) => "list",
            Ty::Dict(..) | Ty::Record(_) => "dict",
            Ty::Range => "range",
            Ty::Optional(inner) => inner.python_name(),
            Ty::Function(_) | Ty::Closure(_) => "function",
            Ty::Cell(held) => held.python_name(),
            Ty::Stable(stable) => stable.kind.class(),
        }
    }

    /// `type(x).__name__` where the type alone says it.
    pub fn class_text(&self) -> Option<&'static str> {
        match self {
            Ty::None
            | Ty::Bool
            | Ty::Int
            | Ty::Float
            | Ty::Str
            | Ty::Bytes
            | Ty::ByteArray
            | Ty::Principal
            | Ty::Account
            | Ty::Identity
            | Ty::Tuple(_)
            | Ty::List(_)
            | Ty::Dict(..)
            | Ty::Set(_)
            | Ty::FrozenSet(_)
            | Ty::TupleOf(_)
            | Ty::DictView(..)
            | Ty::Range
            | Ty::Record(_)
            | Ty::Objects => Some(self.python_name()),
            Ty::Never
            | Ty::Service(_)
            | Ty::Function(_)
            | Ty::Closure(_)
            | Ty::Iterator(_)
            | Ty::Exception(_)
            | Ty::Object
            | Ty::Optional(_)
            | Ty::Union(_)
            | Ty::Cell(_)
            | Ty::Stable(_)
            | Ty::Var(_) => None,
        }
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
            Ty::Set(item) => write!(f, "set[{item}]"),
            Ty::FrozenSet(item) => write!(f, "frozenset[{item}]"),
            Ty::TupleOf(item) => write!(f, "tuple[{item}, ...]"),
            Ty::Iterator(item) => write!(f, "Iterator[{item}]"),
            Ty::DictView(view, key, value) => write!(f, "{}[{key}, {value}]", view.python_name()),
            Ty::Dict(key, value) => write!(f, "dict[{key}, {value}]"),
            Ty::Record(id) => write!(f, "record{id:?}"),
            Ty::Service(id) => write!(f, "service{id:?}"),
            Ty::Exception(ExceptionClass::Builtin(name)) => write!(f, "{name}"),
            Ty::Exception(ExceptionClass::User(id)) => write!(f, "class{id:?}"),
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
            Ty::Closure(closure) => write!(f, "function{:?}", closure.function),
            Ty::Stable(stable) => write!(f, "{}{:?}", stable.kind.class(), stable.id),
            Ty::Cell(held) => write!(f, "{held}"),
            Ty::Var(_) => write!(f, "?"),
            Ty::Bool
            | Ty::Int
            | Ty::Float
            | Ty::Str
            | Ty::Bytes
            | Ty::ByteArray
            | Ty::Principal
            | Ty::Account
            | Ty::Identity
            | Ty::Range
            | Ty::Object
            | Ty::Objects => {
                write!(f, "{}", self.python_name())
            }
        }
    }
}
