//! Concrete types for the type parameters of a row.

use lowering::arena::Id;
use lowering::builtins::{self, Builtin, Sig};
use lowering::hir::{AnnotationKind, ExceptionClass, IntWidth, ServiceId, StableId, StableKind};
use lowering::ty::{FunctionTy, StableTy, Ty};

/// What the type parameters and `Sig::Any` stand for.
#[derive(Clone, Debug)]
pub struct Binding {
    first: Ty,
    second: Ty,
    ordered: Ty,
    any: Ty,
}

impl Binding {
    /// The type that a parameter or result has.
    pub fn ty(&self, sig: &Sig) -> Ty {
        match sig {
            Sig::None => Ty::None,
            Sig::Never => Ty::Never,
            Sig::Bool => Ty::Bool,
            Sig::Int | Sig::Integer | Sig::Machine => Ty::Int,
            Sig::Float => Ty::Float,
            Sig::Str => Ty::Str,
            Sig::Bytes | Sig::Buffer => Ty::Bytes,
            Sig::ByteArray => Ty::ByteArray,
            Sig::Homogeneous(item) => Ty::Tuple(vec![self.ty(item); 3]),
            Sig::Principal => Ty::Principal,
            Sig::Account => Ty::Account,
            Sig::AnyService => Ty::Service(ServiceId::new(0)),
            Sig::Range => Ty::Range,
            Sig::Param(0) => self.first.clone(),
            Sig::Param(1) => self.second.clone(),
            Sig::Param(_) => self.ordered.clone(),
            Sig::List(item) => Ty::list(self.ty(item)),
            Sig::Dict(key, value) => Ty::dict(self.ty(key), self.ty(value)),
            Sig::Set(item) | Sig::AnySet(item) => Ty::set(self.ty(item)),
            Sig::FrozenSet(item) => Ty::frozenset(self.ty(item)),
            Sig::TupleOf(item) => Ty::tuple_of(self.ty(item)),
            Sig::Iterator(item) => Ty::iterator(self.ty(item)),
            Sig::View(view, key, value) => {
                Ty::DictView(*view, Box::new(self.ty(key)), Box::new(self.ty(value)))
            }
            Sig::Tuple(items) => Ty::Tuple(items.iter().map(|item| self.ty(item)).collect()),
            Sig::Optional(inner) | Sig::Found(inner) => Ty::optional(self.ty(inner)),
            Sig::Stable(kind, parts) => {
                let parts = parts.iter().map(|part| self.ty(part)).collect();
                Ty::Stable(Box::new(StableTy { id: stable(*kind), kind: *kind, parts }))
            }
            Sig::Function(params, result) => Ty::Function(Box::new(FunctionTy {
                params: params.iter().map(|param| self.ty(param)).collect(),
                result: self.ty(result),
            })),
            Sig::AnyRecord => record(),
            Sig::AnyException => Ty::Exception(ExceptionClass::EXCEPTION),
            Sig::Object => Ty::Object,
            Sig::Objects => Ty::Objects,
            Sig::Any => self.any.clone(),
        }
    }
}

/// The only stable structure of the class.
pub fn stable(kind: StableKind) -> StableId {
    let position = StableKind::ALL.iter().position(|known| *known == kind);
    Id::new(position.expect("it is one of all"))
}

/// What the parts of stable structures are.
pub fn stable_parts() -> [(Ty, AnnotationKind); 2] {
    [(Ty::Str, AnnotationKind::Str), (Ty::Int, AnnotationKind::Int(IntWidth::Nat64))]
}

/// The only record of the program.
pub fn record() -> Ty {
    Ty::Record(Id::new(0))
}

fn pair() -> Ty {
    Ty::Tuple(vec![Ty::Int, Ty::Str])
}

/// Every kind of value.
pub fn values() -> Vec<Ty> {
    vec![
        Ty::Int,
        Ty::Str,
        Ty::None,
        Ty::Bool,
        Ty::Float,
        Ty::Bytes,
        Ty::ByteArray,
        Ty::Principal,
        pair(),
        Ty::Tuple(vec![Ty::Float]),
        Ty::list(Ty::Int),
        Ty::list(Ty::optional(pair())),
        Ty::dict(Ty::Str, Ty::list(Ty::Int)),
        Ty::optional(Ty::Str),
        Ty::optional(Ty::Int),
        record(),
    ]
}

/// The bindings of a row, the ones that its name allows.
pub fn bindings(row: &Builtin) -> Vec<Binding> {
    let sigs: Vec<&Sig> = row.params.iter().map(|param| &param.sig).collect();
    if matches!(sigs[..], [Sig::Stable(..), ..]) {
        let [(first, _), (second, _)] = stable_parts();
        return vec![Binding { first, second, ..plain() }];
    }
    let firsts = if sigs.iter().any(|sig| mentions(sig, 0)) { firsts(row.name) } else { Vec::new() };
    let hashed = sigs.iter().any(|sig| {
        matches!(sig, Sig::Dict(..) | Sig::Set(_) | Sig::FrozenSet(_) | Sig::AnySet(_) | Sig::View(..))
    }) || matches!(row.result, Sig::Dict(..) | Sig::Set(_) | Sig::FrozenSet(_));
    if hashed && !firsts.is_empty() {
        let keys = [Ty::Int, Ty::Str, Ty::Float, Ty::Bool, pair(), Ty::Principal];
        let values =
            [Ty::Str, Ty::Int, record(), Ty::list(Ty::Int), Ty::optional(Ty::Str), Ty::Principal];
        let pairs = keys.into_iter().zip(values);
        return pairs.map(|(first, second)| Binding { first, second, ..plain() }).collect();
    }
    if !firsts.is_empty() {
        return firsts.into_iter().map(|first| Binding { first, ..plain() }).collect();
    }
    if sigs.iter().any(|sig| mentions(sig, 8)) {
        let ordered = [Ty::Int, Ty::Str, Ty::Float, Ty::Bool, pair(), Ty::list(Ty::Int)];
        let may_be_key = |ty: &Ty| !hashed || !matches!(ty, Ty::List(_));
        let ordered = ordered.into_iter().filter(may_be_key);
        return ordered.map(|ordered| Binding { ordered, ..plain() }).collect();
    }
    if sigs.iter().any(|sig| matches!(sig, Sig::Any | Sig::List(Sig::Any))) {
        let fills = |any: &Ty| !row.name.starts_with("<template>") || any.is_filling();
        let found = |any: &Ty| !matches!(any, Ty::Record(_)) || !has_row_of_records(row);
        let anything = values().into_iter().filter(|any| fills(any) && found(any));
        return anything.map(|any| Binding { any, ..plain() }).collect();
    }
    vec![plain()]
}

fn plain() -> Binding {
    Binding { first: Ty::Int, second: Ty::Str, ordered: Ty::Int, any: Ty::Int }
}

/// Whether a call with a record finds another row of the name, which is for records alone and comes first.
fn has_row_of_records(row: &Builtin) -> bool {
    let same = builtins::all().iter().find(|other| {
        let first = other.params.first().map(|param| &param.sig);
        other.name == row.name && matches!(first, Some(Sig::AnyRecord | Sig::Any))
    });
    same.is_some_and(|other| matches!(other.params[0].sig, Sig::AnyRecord))
}

/// What the first type parameter can be in rows of that name.
fn firsts(name: &str) -> Vec<Ty> {
    match name.split_once('.') {
        Some(("record", _)) => vec![record()],
        Some(("tuple", "__eq__" | "__ne__")) => {
            vec![pair(), Ty::optional(Ty::Str), Ty::optional(pair())]
        }
        Some(("tuple", _)) => {
            vec![pair(), Ty::Tuple(vec![Ty::Float]), Ty::Tuple(vec![Ty::list(Ty::Int)])]
        }
        Some(("object", _)) => {
            let list = Ty::list(Ty::Int);
            let dict = Ty::dict(Ty::Str, Ty::Int);
            vec![list.clone(), dict, Ty::optional(list.clone()), Ty::Tuple(vec![list, record()])]
        }
        Some(("<template>", _)) => values().into_iter().filter(Ty::is_filling).collect(),
        _ => values().into_iter().filter(|ty| *ty != Ty::None).collect(),
    }
}

/// Whether the type parameter of that number is in the signature.
fn mentions(sig: &Sig, number: u8) -> bool {
    match sig {
        Sig::Param(found) => *found == number,
        Sig::List(inner)
        | Sig::Set(inner)
        | Sig::FrozenSet(inner)
        | Sig::AnySet(inner)
        | Sig::TupleOf(inner)
        | Sig::Iterator(inner)
        | Sig::Homogeneous(inner)
        | Sig::Found(inner)
        | Sig::Optional(inner) => mentions(inner, number),
        Sig::Dict(key, value) | Sig::View(_, key, value) => {
            mentions(key, number) || mentions(value, number)
        }
        Sig::Tuple(items) | Sig::Stable(_, items) => items.iter().any(|item| mentions(item, number)),
        Sig::Function(params, result) => {
            params.iter().any(|param| mentions(param, number)) || mentions(result, number)
        }
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
        | Sig::AnyService
        | Sig::Range
        | Sig::AnyRecord
        | Sig::AnyException
        | Sig::Object
        | Sig::Objects
        | Sig::Any => false,
    }
}
