//! The types of Python values as the compiler tells them apart.
//!
//! A `Ty` says which Python type a value has, exactly: `int` and `bool` are different here, because
//! `repr(True)` is not `repr(1)`. Ranges of integers are not part of a type; they are facts found by
//! `analysis::int_range`. Candid widths (`nat64`) are part of a method's signature, never of a `Ty`:
//! in Kybra `nat64` *is* `int`.

mod names;

use crate::hir::{ExceptionClass, FunctionId, RecordId, ServiceId, StableId, StableKind};

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
    /// An instance of a class that derives from Kybra's `Service`: another canister.
    Service(ServiceId),
    /// What `Principal.to_account_id` gives: an account of a ledger.
    Account,
    /// `tuple` of known length, a type for each element.
    Tuple(Vec<Ty>),
    /// `list` whose elements are all of one type.
    List(Box<Ty>),
    /// `dict`: the types of keys and of values.
    Dict(Box<Ty>, Box<Ty>),
    /// `set` whose elements are all of one type.
    Set(Box<Ty>),
    /// `frozenset` whose elements are all of one type.
    FrozenSet(Box<Ty>),
    /// `tuple` of any length whose items are all of one type: `tuple[int, ...]`.
    TupleOf(Box<Ty>),
    /// An iterator, whatever it goes over; the type of its items.
    Iterator(Box<Ty>),
    /// `d.keys()`, `d.values()` or `d.items()` as a value; the types of the dict's keys and values.
    DictView(View, Box<Ty>, Box<Ty>),
    /// `range` as a value.
    Range,
    /// A TypedDict class; values are dicts with exactly its fields.
    Record(RecordId),
    /// An exception whose class is this one or derives from it.
    Exception(ExceptionClass),
    /// A value of a type that only the running program knows: an argument of an exception.
    Object,
    /// A tuple of such values: `e.args`.
    Objects,
    /// A value of the type, or `None`. Never nested and never of `None`.
    Optional(Box<Ty>),
    /// A value of one of the types: two to four, told apart by their classes, in the order of their
    /// names. Made by [`Ty::union`] only.
    Union(Vec<Ty>),
    /// A function value of which only the types are known.
    Function(Box<FunctionTy>),
    /// A function value that can be one function only: all there is to the value is what it captures.
    Closure(Box<ClosureTy>),
    /// A variable that nested functions share with the function it belongs to.
    Cell(Box<Ty>),
    /// A stable structure. There is nothing to its value but which one it is.
    Stable(Box<StableTy>),
    /// Not known yet; only inside `infer`.
    Var(u32),
}

/// Which view of a dict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum View {
    /// `d.keys()`.
    Keys,
    /// `d.values()`.
    Values,
    /// `d.items()`.
    Items,
}

impl View {
    /// The view that a method of `dict` gives.
    pub fn of_method(name: &str) -> Option<View> {
        Some(match name {
            "keys" => View::Keys,
            "values" => View::Values,
            "items" => View::Items,
            _ => return None,
        })
    }

    /// Python's name of its type.
    pub fn python_name(self) -> &'static str {
        match self {
            View::Keys => "dict_keys",
            View::Values => "dict_values",
            View::Items => "dict_items",
        }
    }

    /// The type of its items.
    pub fn item(self, key: &Ty, value: &Ty) -> Ty {
        match self {
            View::Keys => key.clone(),
            View::Values => value.clone(),
            View::Items => Ty::Tuple(vec![key.clone(), value.clone()]),
        }
    }
}

/// The type of a function value: positional parameters and a result.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct FunctionTy {
    /// Types of the positional parameters in order.
    pub params: Vec<Ty>,
    /// Type of the result.
    pub result: Ty,
}

/// The type of a function value that can be one function only.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ClosureTy {
    /// The function.
    pub function: FunctionId,
    /// The types of the variables it captures, then of the defaults it was made with.
    pub captures: Vec<Ty>,
}

/// The type of one stable structure.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct StableTy {
    /// Which one.
    pub id: StableId,
    /// Its class.
    pub kind: StableKind,
    /// The types of key and value of a map, of what the others hold.
    pub parts: Vec<Ty>,
}

impl Ty {
    /// The function with these captures.
    pub fn closure(function: FunctionId, captures: Vec<Ty>) -> Ty {
        Ty::Closure(Box::new(ClosureTy { function, captures }))
    }

    /// Whether there is only one value of the type, so that nothing has to be kept of it: None, or a
    /// function that captures nothing.
    pub fn is_single(&self) -> bool {
        match self {
            Ty::None | Ty::Stable(_) => true,
            Ty::Closure(closure) => closure.captures.iter().all(Ty::is_single),
            Ty::Never
            | Ty::Bool
            | Ty::Int
            | Ty::Float
            | Ty::Str
            | Ty::Bytes
            | Ty::ByteArray
            | Ty::Principal
            | Ty::Service(_)
            | Ty::Account
            | Ty::Tuple(_)
            | Ty::List(_)
            | Ty::Dict(..)
            | Ty::Set(_)
            | Ty::FrozenSet(_)
            | Ty::TupleOf(_)
            | Ty::Iterator(_)
            | Ty::DictView(..)
            | Ty::Range
            | Ty::Record(_)
            | Ty::Exception(_)
            | Ty::Object
            | Ty::Objects
            | Ty::Optional(_)
            | Ty::Union(_)
            | Ty::Function(_)
            | Ty::Cell(_)
            | Ty::Var(_) => false,
        }
    }

    /// `list[element]`.
    pub fn list(element: Ty) -> Ty {
        Ty::List(Box::new(element))
    }

    /// `dict[key, value]`.
    pub fn dict(key: Ty, value: Ty) -> Ty {
        Ty::Dict(Box::new(key), Box::new(value))
    }

    /// `set[element]`.
    pub fn set(element: Ty) -> Ty {
        Ty::Set(Box::new(element))
    }

    /// `frozenset[element]`.
    pub fn frozenset(element: Ty) -> Ty {
        Ty::FrozenSet(Box::new(element))
    }

    /// `tuple[item, ...]`.
    pub fn tuple_of(item: Ty) -> Ty {
        Ty::TupleOf(Box::new(item))
    }

    /// An iterator of items of that type.
    pub fn iterator(item: Ty) -> Ty {
        Ty::Iterator(Box::new(item))
    }

    /// The type of the items that going over a value gives, where they are all of one type by
    /// themselves: everything iterable but tuples of known length.
    pub fn item(&self) -> Option<Ty> {
        match self {
            Ty::List(item)
            | Ty::Set(item)
            | Ty::FrozenSet(item)
            | Ty::TupleOf(item)
            | Ty::Iterator(item)
            | Ty::Dict(item, _) => Some((**item).clone()),
            Ty::DictView(view, key, value) => Some(view.item(key, value)),
            Ty::Str => Some(Ty::Str),
            Ty::Range | Ty::Bytes | Ty::ByteArray => Some(Ty::Int),
            Ty::Never
            | Ty::None
            | Ty::Bool
            | Ty::Int
            | Ty::Float
            | Ty::Principal
            | Ty::Service(_)
            | Ty::Account
            | Ty::Tuple(_)
            | Ty::Record(_)
            | Ty::Exception(_)
            | Ty::Object
            | Ty::Objects
            | Ty::Optional(_)
            | Ty::Union(_)
            | Ty::Function(_)
            | Ty::Closure(_)
            | Ty::Cell(_)
            | Ty::Stable(_)
            | Ty::Var(_) => None,
        }
    }

    /// `inner | None`, flattened.
    pub fn optional(inner: Ty) -> Ty {
        if matches!(inner, Ty::None | Ty::Optional(_)) { inner } else { Ty::Optional(Box::new(inner)) }
    }

    /// A value of one of the types, None among them perhaps; `None` where the values could not be told
    /// apart by their classes, are functions, or there are more than six types.
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
            } else if matches!(
                ty,
                Ty::Function(_)
                    | Ty::Closure(_)
                    | Ty::Stable(_)
                    | Ty::Cell(_)
                    | Ty::Iterator(_)
                    | Ty::DictView(..)
                    | Ty::Var(_)
            ) {
                return None;
            } else if ty == Ty::None {
                absent = true;
            } else if ty != Ty::Never && !members.contains(&ty) {
                members.push(ty);
            }
        }
        members.sort_by_key(Ty::python_name);
        let clash = members.windows(2).any(|pair| pair[0].python_name() == pair[1].python_name());
        // Values of these pairs of classes can be equal, as only numbers are among the others.
        let has = |name: &str| members.iter().any(|member| member.python_name() == name);
        let alike = has("bytes") && has("bytearray") || has("set") && has("frozenset");
        if clash || alike || members.len() > Self::MOST_MEMBERS {
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

    /// The one type of values of the types: their union, of tuples of one length one of the items' types. What
    /// holds nothing is of the type of the others of its class.
    pub fn either(types: &[Ty]) -> Option<Ty> {
        let length = |ty: &Ty| if let Ty::Tuple(items) = ty { Some(items.len()) } else { None };
        let first = types.first().and_then(length);
        if let Some(count) = first.filter(|_| types.iter().all(|ty| length(ty) == first)) {
            let items = (0..count).map(|at| {
                let column: Vec<Ty> = types.iter().map(|ty| ty.parts()[at].clone()).collect();
                Ty::either(&column)
            });
            return items.collect::<Option<_>>().map(Ty::Tuple);
        }
        let empty = |ty: &Ty| matches!(ty, Ty::List(item) | Ty::TupleOf(item) if **item == Ty::Never);
        let other = |ty: &Ty| types.iter().any(|o| !empty(o) && o.python_name() == ty.python_name());
        Ty::union(types.iter().filter(|ty| !(empty(ty) && other(ty))).cloned().collect())
    }

    /// The most members that a union of the runtime has.
    pub const MOST_MEMBERS: usize = 6;

    /// The types that a value of this type may have: the members of a union, or the type itself.
    pub fn members(&self) -> &[Ty] {
        if let Ty::Union(members) = self { members } else { std::slice::from_ref(self) }
    }

    /// The types that a value of this type may have, None among them: those of a union, what is not None.
    pub fn alternatives(&self) -> Vec<Ty> {
        let Ty::Optional(inner) = self else { return self.members().to_vec() };
        std::iter::once(Ty::None).chain(inner.members().iter().cloned()).collect()
    }

    /// Whether all values of the type are numbers.
    pub fn is_number(&self) -> bool {
        self.members().iter().all(|member| matches!(member, Ty::Bool | Ty::Int | Ty::Float))
    }

    /// Whether values of the type, whichever member of a union they are, are data whose class can be asked
    /// for: values of several such types can stand in one place without being declared to.
    pub fn is_data(&self) -> bool {
        self.members().iter().all(|member| {
            matches!(
                member,
                Ty::Bool
                    | Ty::Int
                    | Ty::Float
                    | Ty::Str
                    | Ty::Bytes
                    | Ty::ByteArray
                    | Ty::Principal
                    | Ty::List(_)
                    | Ty::Dict(..)
                    | Ty::Set(_)
                    | Ty::FrozenSet(_)
                    | Ty::Tuple(_)
                    | Ty::TupleOf(_)
                    | Ty::Record(_)
            )
        })
    }

    /// Whether a value fills the fields of a template that only the running program knows, whole or by its
    /// parts. A `TypedDict` is taken apart before it does.
    pub fn is_filling(&self) -> bool {
        match self {
            Ty::None
            | Ty::Bool
            | Ty::Int
            | Ty::Float
            | Ty::Str
            | Ty::Bytes
            | Ty::ByteArray
            | Ty::Principal
            | Ty::Range => true,
            Ty::Tuple(items) | Ty::Union(items) => items.iter().all(Ty::is_filling),
            Ty::List(item)
            | Ty::TupleOf(item)
            | Ty::Optional(item)
            | Ty::Set(item)
            | Ty::FrozenSet(item) => item.is_filling(),
            Ty::Dict(key, value) => key.is_filling() && value.is_filling(),
            Ty::Never
            | Ty::Service(_)
            | Ty::Account
            | Ty::Iterator(_)
            | Ty::DictView(..)
            | Ty::Record(_)
            | Ty::Exception(_)
            | Ty::Object
            | Ty::Objects
            | Ty::Function(_)
            | Ty::Closure(_)
            | Ty::Cell(_)
            | Ty::Stable(_)
            | Ty::Var(_) => false,
        }
    }

    /// Whether it is of containers that can hold nothing, so that going over one has no round.
    pub fn holds_nothing(&self) -> bool {
        matches!(self, Ty::List(item) | Ty::Set(item) | Ty::FrozenSet(item) | Ty::TupleOf(item)
            if **item == Ty::Never)
    }

    /// Whether values of the type are immutable and compare by value alone, so that a copy cannot be
    /// told from the original.
    pub fn is_scalar(&self) -> bool {
        matches!(
            self,
            Ty::None
                | Ty::Bool
                | Ty::Int
                | Ty::Float
                | Ty::Str
                | Ty::Bytes
                | Ty::Principal
                | Ty::Service(_)
                | Ty::Account
        )
    }

    /// Whether a value is a container that can be changed: one that a variable may own without a handle.
    /// A record whose fields may be absent has one nevertheless.
    pub fn is_ownable(&self) -> bool {
        matches!(self, Ty::List(_) | Ty::Dict(..) | Ty::Set(_) | Ty::Record(_))
    }

    /// The types this one is made of, in order.
    pub fn parts(&self) -> Vec<&Ty> {
        match self {
            Ty::Tuple(items) | Ty::Union(items) => items.iter().collect(),
            Ty::List(item)
            | Ty::Set(item)
            | Ty::FrozenSet(item)
            | Ty::TupleOf(item)
            | Ty::Iterator(item)
            | Ty::Optional(item)
            | Ty::Cell(item) => vec![item],
            Ty::Closure(closure) => closure.captures.iter().collect(),
            Ty::Dict(key, value) | Ty::DictView(_, key, value) => vec![key, value],
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
            | Ty::Service(_)
            | Ty::Account
            | Ty::Range
            | Ty::Record(_)
            | Ty::Exception(_)
            | Ty::Object
            | Ty::Objects
            | Ty::Stable(_)
            | Ty::Var(_) => Vec::new(),
        }
    }

    /// Whether a value of the type is, or holds, an object that can change.
    pub fn is_mutable(&self) -> bool {
        match self {
            Ty::List(_)
            | Ty::Set(_)
            | Ty::Dict(..)
            | Ty::DictView(..)
            | Ty::Iterator(_)
            | Ty::Record(_)
            | Ty::Exception(_)
            | Ty::Object
            | Ty::Objects
            | Ty::ByteArray => true,
            Ty::Tuple(_)
            | Ty::TupleOf(_)
            | Ty::FrozenSet(_)
            | Ty::Optional(_)
            | Ty::Union(_)
            | Ty::Closure(_) => self.parts().into_iter().any(Ty::is_mutable),
            Ty::Never
            | Ty::None
            | Ty::Bool
            | Ty::Int
            | Ty::Float
            | Ty::Str
            | Ty::Bytes
            | Ty::Principal
            | Ty::Service(_)
            | Ty::Account
            | Ty::Range
            | Ty::Function(_)
            | Ty::Cell(_)
            | Ty::Stable(_)
            | Ty::Var(_) => false,
        }
    }

    /// The type with each of the types it is made of replaced.
    #[must_use]
    pub fn map_parts(&self, change: &mut dyn FnMut(&Ty) -> Ty) -> Ty {
        match self {
            Ty::Tuple(items) => Ty::Tuple(items.iter().map(change).collect()),
            Ty::Union(members) => Ty::Union(members.iter().map(change).collect()),
            Ty::List(item) => Ty::list(change(item)),
            Ty::Set(item) => Ty::set(change(item)),
            Ty::FrozenSet(item) => Ty::frozenset(change(item)),
            Ty::TupleOf(item) => Ty::tuple_of(change(item)),
            Ty::Iterator(item) => Ty::iterator(change(item)),
            Ty::DictView(view, key, value) => {
                Ty::DictView(*view, Box::new(change(key)), Box::new(change(value)))
            }
            Ty::Dict(key, value) => Ty::dict(change(key), change(value)),
            Ty::Optional(inner) => Ty::optional(change(inner)),
            Ty::Function(function) => Ty::Function(Box::new(FunctionTy {
                params: function.params.iter().map(&mut *change).collect(),
                result: change(&function.result),
            })),
            Ty::Closure(closure) => {
                Ty::closure(closure.function, closure.captures.iter().map(change).collect())
            }
            Ty::Cell(held) => Ty::Cell(Box::new(change(held))),
            Ty::Never
            | Ty::None
            | Ty::Bool
            | Ty::Int
            | Ty::Float
            | Ty::Str
            | Ty::Bytes
            | Ty::ByteArray
            | Ty::Principal
            | Ty::Service(_)
            | Ty::Account
            | Ty::Range
            | Ty::Record(_)
            | Ty::Exception(_)
            | Ty::Object
            | Ty::Objects
            | Ty::Stable(_)
            | Ty::Var(_) => self.clone(),
        }
    }

    /// Whether an inference variable is left in the type, those aside that functions have: a call of one
    /// finds them.
    pub fn is_open(&self) -> bool {
        if matches!(self, Ty::Function(_) | Ty::Closure(_) | Ty::Cell(_)) {
            return false;
        }
        matches!(self, Ty::Var(_)) || self.parts().into_iter().any(Ty::is_open)
    }

    /// Whether an inference variable is left anywhere in the type.
    pub fn has_var(&self) -> bool {
        matches!(self, Ty::Var(_)) || self.parts().into_iter().any(Ty::has_var)
    }
}
