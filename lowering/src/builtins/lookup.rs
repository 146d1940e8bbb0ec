//! Finding the row for a call from the types of its arguments.
//!
//! `infer` uses it to type an operation, `lower` uses it again with the final types to choose the
//! row; both see the same answer because it depends on the types alone.
#![expect(clippy::wildcard_enum_match_arm, reason = "a type that is not named has no row")]

use crate::hir::{BinaryOp, ExceptionClass, Expr, ExprKind, NameRef};
use crate::ty::{FunctionTy, Ty};

use super::{Builtin, BuiltinId, Sig, has_hash, overloads};

/// A row with its type parameters bound.
#[derive(Clone, Debug, PartialEq)]
pub struct Match {
    /// The row.
    pub id: BuiltinId,
    /// For each parameter of the row, which argument of the call goes there; `None` for its default.
    pub order: Vec<Option<usize>>,
    /// The concrete types of the parameters. An argument of type `T` or `None` where `Optional(T)` is
    /// due, a `bool` where `int` is due, an `int` or `bool` where `float` is due, or an empty
    /// container literal, is the caller's to convert (see [`convert`](super::convert)).
    pub params: Vec<Ty>,
    /// The concrete type of the result.
    pub result: Ty,
}

/// One argument of a call as `lookup` sees it.
#[derive(Clone, Copy, Debug)]
pub struct Argument<'a> {
    /// The keyword, if it is passed by one.
    pub keyword: Option<&'a str>,
    /// Its type.
    pub ty: &'a Ty,
}

impl<'a> Argument<'a> {
    /// An argument by position.
    pub fn positional(ty: &'a Ty) -> Self {
        Self { keyword: None, ty }
    }
}

/// Whether a function of `ic` has to do with calls of other canisters: it makes one, or says what came of
/// one.
pub fn awaits_other_canisters(name: &str) -> bool {
    matches!(
        name,
        "kybra.ic.call_raw"
            | "kybra.ic.call_raw128"
            | "kybra.ic.notify_raw"
            | "kybra.ic.msg_cycles_refunded"
            | "kybra.ic.msg_cycles_refunded128"
            | "kybra.ic.reject_code"
            | "kybra.ic.reject_message"
    )
}

/// The row for a call: the first whose parameters are the arguments' types exactly, else the first
/// that they can be converted to. `None` where CPython would raise `TypeError`, and where no row covers
/// what it would do.
pub fn lookup(name: &str, args: &[Argument]) -> Option<Match> {
    [Conversions::None, Conversions::Numbers].into_iter().find_map(|conversions| {
        overloads(name).find_map(|(id, row)| Matcher::new(row, conversions).call(id, args))
    })
}

/// The name of the rows that `base.name` calls where `base` is a builtin class: `int.from_bytes`, and
/// `str.upper` with the receiver as its first argument. `None` where it is no such class.
pub fn method_of_class(base: &Expr, name: &str) -> Option<String> {
    let ExprKind::Name(NameRef::Builtin(class)) = &base.kind else { return None };
    let is_class = matches!(
        class.as_str(),
        "bytearray"
            | "bytes"
            | "dict"
            | "float"
            | "frozenset"
            | "int"
            | "kybra.Principal"
            | "list"
            | "set"
            | "str"
    );
    (is_class && !name.starts_with("__")).then(|| format!("{class}.{name}"))
}

/// The name of the row that takes the tuple of all arguments of a function of any number of them, and the
/// type of an argument: `math.gcd*` for `math.gcd`. `None` for other functions.
pub fn variadic(name: &str) -> Option<(&'static str, Ty)> {
    let (_, row) = overloads(&format!("{name}*")).next()?;
    let item = match row.params.first()?.sig {
        Sig::Homogeneous(Sig::Int) => Ty::Int,
        Sig::Homogeneous(Sig::Float) => Ty::Float,
        _ => return None,
    };
    Some((row.name, item))
}

/// The operator that a builtin is with two positional arguments.
pub fn operator_of(name: &str) -> Option<BinaryOp> {
    (name == "pow").then_some(BinaryOp::Pow)
}

/// Whether a value of any type can be passed at the position, because nothing is asked of it but a text.
pub fn takes_any(name: &str, position: usize) -> bool {
    overloads(name)
        .any(|(_, row)| row.params.get(position).is_some_and(|param| matches!(param.sig, Sig::Any)))
}

/// The row of a name that has only one.
pub fn by_name(name: &str) -> Option<BuiltinId> {
    let mut rows = overloads(name);
    let (id, _) = rows.next()?;
    rows.next().is_none().then_some(id)
}

/// Whether the row is a method of the class itself, whose first argument is no instance.
pub fn is_class_method(row: &str) -> bool {
    matches!(
        row,
        "str.maketrans"
            | "bytes.maketrans"
            | "bytearray.maketrans"
            | "bytes.fromhex"
            | "bytearray.fromhex"
            | "float.fromhex"
            | "int.from_bytes"
            | "dict.fromkeys"
    )
}

/// Whether the builtin goes over its argument at that position, whatever iterable it is.
pub fn consumes(name: &str, position: usize) -> bool {
    overloads(name).any(|(_, row)| row.params.get(position).is_some_and(|param| param.consumes))
}

/// Whether values of some type have a method of the name, which is not a special one, and none have an
/// attribute (`Principal@hex`).
pub fn is_method(name: &str) -> bool {
    let of_a_type = |class: &str| {
        let plain = matches!(
            class,
            "str"
                | "bytes"
                | "bytearray"
                | "list"
                | "tuple"
                | "dict"
                | "set"
                | "frozenset"
                | "int"
                | "float"
                | "range"
                | "dict_keys"
                | "dict_items"
        );
        plain || class.starts_with("Stable") || class == "Principal"
    };
    let is = |mark: char, of: &dyn Fn(&str) -> bool| {
        super::all().iter().any(|row| {
            row.name.rsplit_once(mark).is_some_and(|(class, found)| found == name && of(class))
        })
    };
    !name.starts_with("__") && is('.', &of_a_type) && !is('@', &|_| true)
}

/// Whether a method of a set takes any number of iterables, and does with them what it does with one
/// after the other.
pub fn is_set_fold(row: &str) -> bool {
    matches!(
        row.rsplit_once('.'),
        Some((
            "set" | "frozenset",
            "union"
                | "intersection"
                | "difference"
                | "update"
                | "intersection_update"
                | "difference_update"
        ))
    )
}

/// Whether a method of that name of some builtin type goes over the argument at the position, the first
/// after the receiver being 0.
pub fn method_consumes(method: &str, position: usize) -> bool {
    super::all().iter().any(|row| {
        row.name.rsplit_once('.').is_some_and(|(_, name)| name == method)
            && row.params.get(position + 1).is_some_and(|param| param.consumes)
    })
}

/// Which argument goes to each parameter of the row; `None` where the call does not fit it.
/// `keywords` gives each argument's keyword.
pub(crate) fn bind(row: &Builtin, keywords: &[Option<&str>]) -> Option<Vec<Option<usize>>> {
    let mut order = vec![None; row.params.len()];
    for (index, keyword) in keywords.iter().enumerate() {
        let position = match keyword {
            None => row.params.get(index).filter(|param| !param.keyword_only).map(|_| index)?,
            Some(name) => row.params.iter().position(|param| param.name == *name)?,
        };
        if order[position].replace(index).is_some() {
            return None;
        }
    }
    let complete =
        order.iter().zip(row.params).all(|(given, param)| given.is_some() || param.default.is_some());
    complete.then_some(order)
}

/// Whether values of the type can be ordered among themselves without `TypeError`.
pub fn is_ordered(ty: &Ty) -> bool {
    match ty {
        Ty::Never | Ty::Bool | Ty::Int | Ty::Float | Ty::Str | Ty::Bytes | Ty::ByteArray => true,
        Ty::Tuple(items) => items.iter().all(is_ordered),
        Ty::Union(members) => members.iter().all(|ty| matches!(ty, Ty::Bool | Ty::Int | Ty::Float)),
        Ty::List(item) | Ty::TupleOf(item) => is_ordered(item),
        Ty::None
        | Ty::Principal
        | Ty::Service(_)
        | Ty::Account
        | Ty::Identity
        | Ty::Dict(..)
        | Ty::Set(_)
        | Ty::FrozenSet(_)
        | Ty::Iterator(_)
        | Ty::DictView(..)
        | Ty::Range
        | Ty::Record(_)
        | Ty::Exception(_)
        | Ty::Object
        | Ty::Objects
        | Ty::Optional(_)
        | Ty::Function(_)
        | Ty::Closure(_)
        | Ty::Cell(_)
        | Ty::Stable(_)
        | Ty::Var(_) => false,
    }
}

/// Whether a value of unknown type is anywhere in the type: such values can be shown, and nothing else.
pub(crate) fn is_opaque(ty: &Ty) -> bool {
    matches!(ty, Ty::Object | Ty::Objects) || ty.parts().into_iter().any(is_opaque)
}

/// Whether values of which nothing says whether two are one object are anywhere in the type. A function known
/// exactly has an identity once it is a value of which only the types are known.
pub(crate) fn has_unlike(ty: &Ty) -> bool {
    matches!(ty, Ty::Closure(_) | Ty::Stable(_) | Ty::Iterator(_))
        || ty.parts().into_iter().any(has_unlike)
}

/// Whether a function or iterator is anywhere in the type: such values have no `repr` here.
pub(crate) fn has_function(ty: &Ty) -> bool {
    matches!(ty, Ty::Function(_) | Ty::Closure(_) | Ty::Stable(_) | Ty::Iterator(_))
        || ty.parts().into_iter().any(has_function)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Conversions {
    None,
    Numbers,
}

struct Matcher<'a> {
    row: &'a Builtin,
    conversions: Conversions,
    floats: bool,
    bound: [Option<Ty>; 11],
}

impl<'a> Matcher<'a> {
    fn new(row: &'a Builtin, conversions: Conversions) -> Self {
        Self { row, conversions, floats: takes_reals(row), bound: Default::default() }
    }

    fn call(mut self, id: BuiltinId, args: &[Argument]) -> Option<Match> {
        let keywords: Vec<Option<&str>> = args.iter().map(|arg| arg.keyword).collect();
        let order = bind(self.row, &keywords)?;
        let row = self.row;
        for (param, index) in row.params.iter().zip(&order) {
            let fits = index.is_none_or(|index| self.argument(&param.sig, args[index].ty));
            fits.then_some(())?;
        }
        let params = row.params.iter().zip(&order);
        let params = params.map(|(param, index)| match index {
            Some(index) => self.ty(&param.sig, args[*index].ty),
            None => self.concrete(&param.sig),
        });
        let params = params.collect();
        let result = self.result(&row.result)?;
        Some(Match { id, order, params, result })
    }

    /// Whether an argument fits, converted if need be.
    fn argument(&mut self, sig: &Sig, ty: &Ty) -> bool {
        let converts = self.conversions == Conversions::Numbers;
        match sig {
            Sig::Int | Sig::Integer | Sig::Machine if converts && *ty == Ty::Bool => true,
            Sig::Float if converts && self.floats && matches!(ty, Ty::Int | Ty::Bool) => true,
            Sig::Optional(inner) => match ty {
                Ty::None => true,
                Ty::Optional(ty) => self.exact(inner, ty),
                other => self.argument(inner, other),
            },
            Sig::Param(index) => match &self.bound[usize::from(*index)] {
                Some(bound) => fits(ty, bound),
                None => self.exact(sig, ty),
            },
            Sig::None
            | Sig::Never
            | Sig::Bool
            | Sig::Int
            | Sig::Integer
            | Sig::Machine
            | Sig::Float
            | Sig::Str
            | Sig::Bytes
            | Sig::ByteArray
            | Sig::Buffer
            | Sig::Principal
            | Sig::Account
            | Sig::Identity
            | Sig::AnyService
            | Sig::Range
            | Sig::List(_)
            | Sig::Dict(..)
            | Sig::Set(_)
            | Sig::FrozenSet(_)
            | Sig::AnySet(_)
            | Sig::TupleOf(_)
            | Sig::Iterator(_)
            | Sig::View(..)
            | Sig::Tuple(_)
            | Sig::Homogeneous(_)
            | Sig::Stable(..)
            | Sig::Found(_)
            | Sig::Function(..)
            | Sig::AnyRecord
            | Sig::AnyException
            | Sig::Object
            | Sig::Objects
            | Sig::Any => self.exact(sig, ty),
        }
    }

    /// Whether the type is the row's, binding type parameters.
    fn exact(&mut self, sig: &Sig, ty: &Ty) -> bool {
        match (sig, ty) {
            (Sig::Param(index), _) => self.bind(*index, ty),
            (Sig::None, Ty::None)
            | (Sig::Never, Ty::Never)
            | (Sig::Bool, Ty::Bool)
            | (Sig::Int | Sig::Integer | Sig::Machine, Ty::Int)
            | (Sig::Float, Ty::Float)
            | (Sig::Str, Ty::Str)
            | (Sig::Bytes, Ty::Bytes)
            | (Sig::ByteArray, Ty::ByteArray)
            | (Sig::Buffer, Ty::Bytes | Ty::ByteArray)
            | (Sig::Principal, Ty::Principal)
            | (Sig::Account, Ty::Account)
            | (Sig::Identity, Ty::Identity)
            | (Sig::AnyService, Ty::Service(_))
            | (Sig::Range, Ty::Range)
            | (Sig::AnyRecord, Ty::Record(_))
            | (Sig::AnyException, Ty::Exception(_))
            | (Sig::Object, Ty::Object)
            | (Sig::Objects, Ty::Objects) => true,
            (Sig::Any, _) => !has_function(ty) && !matches!(ty, Ty::Var(_)),
            (Sig::List(sig), Ty::List(ty))
            | (Sig::Set(sig) | Sig::AnySet(sig), Ty::Set(ty))
            | (Sig::FrozenSet(sig) | Sig::AnySet(sig), Ty::FrozenSet(ty))
            | (Sig::TupleOf(sig) | Sig::Homogeneous(sig), Ty::TupleOf(ty))
            | (Sig::Iterator(sig), Ty::Iterator(ty)) => **ty == Ty::Never || self.exact(sig, ty),
            (Sig::View(view, key, value), Ty::DictView(found, key_ty, value_ty)) => {
                view == found && self.exact(key, key_ty) && self.exact(value, value_ty)
            }
            (Sig::Homogeneous(sig), Ty::Tuple(items)) => items.iter().all(|ty| self.exact(sig, ty)),
            (Sig::Stable(kind, sigs), Ty::Stable(found)) => {
                *kind == found.kind && sigs.iter().zip(&found.parts).all(|(sig, ty)| self.exact(sig, ty))
            }
            (Sig::Optional(sig), Ty::Optional(ty)) => self.exact(sig, ty),
            (Sig::Dict(key, value), Ty::Dict(key_ty, value_ty)) => {
                self.exact(key, key_ty) && self.exact(value, value_ty)
            }
            (Sig::Tuple(sigs), Ty::Tuple(items)) => {
                sigs.len() == items.len() && sigs.iter().zip(items).all(|(sig, ty)| self.exact(sig, ty))
            }
            (Sig::Function(params, result), Ty::Function(function)) => {
                params.len() == function.params.len()
                    && params.iter().zip(&function.params).all(|(sig, ty)| self.exact(sig, ty))
                    && self.exact(result, &function.result)
            }
            _ => false,
        }
    }

    fn bind(&mut self, index: u8, ty: &Ty) -> bool {
        if matches!(Sig::ORDERED, Sig::Param(ordered) if ordered == index) && !is_ordered(ty) {
            return false;
        }
        if matches!(Sig::EQUAL, Sig::Param(equal) if equal == index) && has_unlike(ty) {
            return false;
        }
        if matches!(Sig::HASHED, Sig::Param(hashed) if hashed == index) && !has_hash(ty) {
            return false;
        }
        if is_opaque(ty) {
            return false;
        }
        if let Some(bound) = &self.bound[usize::from(index)] {
            bound == ty
        } else {
            self.bound[usize::from(index)] = Some(ty.clone());
            true
        }
    }

    /// The concrete type of a parameter whose argument is of type `given`.
    fn ty(&self, sig: &Sig, given: &Ty) -> Ty {
        match (sig, given) {
            (
                Sig::Any
                | Sig::AnyRecord
                | Sig::AnyException
                | Sig::AnySet(_)
                | Sig::Buffer
                | Sig::Homogeneous(_)
                | Sig::Stable(..)
                | Sig::List(Sig::Any),
                _,
            ) => given.clone(),
            // A row for lists of one type reads them.
            (Sig::List(Sig::Bool | Sig::Int | Sig::Float | Sig::Str | Sig::Bytes), Ty::List(_)) => {
                self.concrete(sig)
            }
            (Sig::List(_), Ty::List(item))
            | (Sig::Set(_), Ty::Set(item))
            | (Sig::FrozenSet(_), Ty::FrozenSet(item))
            | (Sig::TupleOf(_), Ty::TupleOf(item))
            | (Sig::Iterator(_), Ty::Iterator(item))
                if **item == Ty::Never =>
            {
                given.clone()
            }
            _ => self.concrete(sig),
        }
    }

    fn result(&self, sig: &Sig) -> Option<Ty> {
        let ty = self.concrete(sig);
        // `d.get(k)` of a dict of Optionals: Rust's option of an option is not Python's None.
        let nested = matches!(sig, Sig::Optional(inner)
            if matches!(self.concrete(inner), Ty::Optional(_) | Ty::None));
        (!nested).then_some(ty)
    }

    fn concrete(&self, sig: &Sig) -> Ty {
        match sig {
            Sig::None => Ty::None,
            Sig::Bool => Ty::Bool,
            Sig::Int | Sig::Integer | Sig::Machine => Ty::Int,
            Sig::Float => Ty::Float,
            Sig::Str => Ty::Str,
            Sig::Bytes => Ty::Bytes,
            Sig::ByteArray => Ty::ByteArray,
            Sig::Principal => Ty::Principal,
            Sig::Account => Ty::Account,
            Sig::Identity => Ty::Identity,
            Sig::Range => Ty::Range,
            Sig::Param(index) => self.bound[usize::from(*index)].clone().unwrap_or(Ty::Never),
            Sig::List(item) => Ty::list(self.concrete(item)),
            Sig::Set(item) | Sig::AnySet(item) => Ty::set(self.concrete(item)),
            Sig::FrozenSet(item) => Ty::frozenset(self.concrete(item)),
            Sig::TupleOf(item) => Ty::tuple_of(self.concrete(item)),
            Sig::Iterator(item) => Ty::iterator(self.concrete(item)),
            Sig::View(view, key, value) => {
                Ty::DictView(*view, Box::new(self.concrete(key)), Box::new(self.concrete(value)))
            }
            Sig::Dict(key, value) => Ty::dict(self.concrete(key), self.concrete(value)),
            Sig::Tuple(items) => Ty::Tuple(items.iter().map(|item| self.concrete(item)).collect()),
            Sig::Optional(inner) | Sig::Found(inner) => Ty::optional(self.concrete(inner)),
            Sig::Function(params, result) => Ty::Function(Box::new(FunctionTy {
                params: params.iter().map(|param| self.concrete(param)).collect(),
                result: self.concrete(result),
            })),
            Sig::AnyException => Ty::Exception(ExceptionClass::ROOT),
            Sig::Object => Ty::Object,
            Sig::Objects => Ty::Objects,
            // The type of a stable structure is what is given.
            Sig::Never
            | Sig::Stable(..)
            | Sig::Buffer
            | Sig::Homogeneous(_)
            | Sig::AnyService
            | Sig::AnyRecord
            | Sig::Any => Ty::Never,
        }
    }
}

/// Whether all parameters are floats, so that CPython converts ints and bools to them.
pub(crate) fn takes_reals(row: &Builtin) -> bool {
    !row.params.is_empty() && row.params.iter().all(|param| matches!(param.sig, Sig::Float))
}

/// Whether a value of type `ty` can stand where `due` is due.
pub(super) fn fits(ty: &Ty, due: &Ty) -> bool {
    match (ty, due) {
        (Ty::Tuple(items), Ty::TupleOf(item)) => items.iter().all(|ty| fits(ty, item)),
        (_, Ty::Optional(inner)) => ty == due || *ty == Ty::None || fits(ty, inner),
        (_, Ty::Union(members)) => ty.members().iter().all(|member| members.contains(member)),
        // Whether one class derives from the other was asked before, and `infer` has seen to it that the
        // function has these types.
        (Ty::Exception(_), Ty::Exception(_)) | (Ty::Closure(_), Ty::Function(_)) => true,
        (Ty::Tuple(items), Ty::Tuple(dues)) if items.len() == dues.len() => {
            items.iter().zip(dues).all(|(item, due)| fits(item, due))
        }
        _ => ty == due,
    }
}
