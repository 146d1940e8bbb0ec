//! Annotations as their author meant them, with Candid widths kept.

use crate::source::Span;

use super::{ExceptionClass, RecordId, ServiceId};

/// An annotation and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Annotation {
    /// What it names.
    pub kind: AnnotationKind,
    /// Where it stands.
    pub span: Span,
}

/// What an annotation names. Aliases (`Alias[...]`, `TypeAlias`, `X = Vec[int]`) and forward
/// references in strings are already followed.
#[derive(Clone, Debug, PartialEq)]
pub enum AnnotationKind {
    /// `None`, `void`: no value.
    None,
    /// `null`: None as a value of its own in Candid.
    Null,
    /// `bool`.
    Bool,
    /// `int` and Kybra's integer types: all of them Python's `int`.
    Int(IntWidth),
    /// `float`, `float64`, `float32`.
    Float(FloatWidth),
    /// `str`, `text`.
    Str,
    /// `bytes`, `blob`.
    Bytes,
    /// `Principal`.
    Principal,
    /// `reserved`: whatever it is, nothing of it crosses the boundary.
    Reserved,
    /// `empty`: there is no value.
    Empty,
    /// A class that derives from Kybra's `Service`: a canister.
    Service(ServiceId),
    /// `Func(Query[[A], R])`: a method of a canister.
    Func(Box<FuncType>),
    /// `Manual[T]`, the result of a method that replies itself.
    Manual(Box<Annotation>),
    /// `bytearray`, which has no Candid type.
    ByteArray,
    /// `tuple[A, B]`, `Tuple[A, B]`.
    Tuple(Vec<Annotation>),
    /// `tuple[T, ...]`.
    TupleOf(Box<Annotation>),
    /// `set[T]`.
    Set(Box<Annotation>),
    /// `frozenset[T]`.
    FrozenSet(Box<Annotation>),
    /// `Iterator[T]`.
    Iterator(Box<Annotation>),
    /// `list[T]`, `Vec[T]`.
    List(Box<Annotation>),
    /// `dict[K, V]`.
    Dict(Box<Annotation>, Box<Annotation>),
    /// A TypedDict class, Kybra's `Record` and `Variant` among them.
    Record(RecordId),
    /// A class of exceptions.
    Exception(ExceptionClass),
    /// `Optional[T]`, `Opt[T]`, `T | None`.
    Optional(Box<Annotation>),
    /// `Union[A, B]`, `A | B`: two members or more, of different types, none of them None.
    Union(Vec<Annotation>),
    /// `Callable[[A, B], R]`.
    Callable(Vec<Annotation>, Box<Annotation>),
    /// A bare `list`, `dict`, `tuple`, or something the compiler does not use as a type; inference
    /// treats it as absent. A diagnostic was given if it matters.
    Unknown,
}

impl Annotation {
    /// The types that are written in it, in order.
    pub fn inside(&self) -> Vec<&Annotation> {
        match &self.kind {
            AnnotationKind::List(item)
            | AnnotationKind::Optional(item)
            | AnnotationKind::TupleOf(item)
            | AnnotationKind::Set(item)
            | AnnotationKind::FrozenSet(item)
            | AnnotationKind::Iterator(item)
            | AnnotationKind::Manual(item) => vec![item],
            AnnotationKind::Tuple(items) | AnnotationKind::Union(items) => items.iter().collect(),
            AnnotationKind::Dict(key, value) => vec![key, value],
            AnnotationKind::Func(ty) => ty.params.iter().chain([&ty.result]).collect(),
            AnnotationKind::Callable(params, result) => params.iter().chain([&**result]).collect(),
            AnnotationKind::None
            | AnnotationKind::Null
            | AnnotationKind::Bool
            | AnnotationKind::Int(_)
            | AnnotationKind::Float(_)
            | AnnotationKind::Str
            | AnnotationKind::Bytes
            | AnnotationKind::ByteArray
            | AnnotationKind::Principal
            | AnnotationKind::Service(_)
            | AnnotationKind::Record(_)
            | AnnotationKind::Exception(_)
            | AnnotationKind::Reserved
            | AnnotationKind::Empty
            | AnnotationKind::Unknown => Vec::new(),
        }
    }
}

/// The type of a canister's method as a value, which in Python is its canister and its name.
#[derive(Clone, Debug, PartialEq)]
pub struct FuncType {
    /// How it may be called.
    pub mode: FuncMode,
    /// The types of its parameters.
    pub params: Vec<Annotation>,
    /// The type of its result; `None` as a kind where it has none.
    pub result: Annotation,
}

/// How a method may be called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FuncMode {
    /// `Query[...]`.
    Query,
    /// `Update[...]`.
    Update,
    /// `Oneway[...]`: it has no reply.
    Oneway,
}

/// The Candid type an integer annotation stands for where a value crosses the boundary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum IntWidth {
    /// `int`: Candid `int`, unbounded.
    Int,
    /// `nat`: Candid `nat`, unbounded.
    Nat,
    /// `int8`.
    Int8,
    /// `int16`.
    Int16,
    /// `int32`.
    Int32,
    /// `int64`.
    Int64,
    /// `nat8`.
    Nat8,
    /// `nat16`.
    Nat16,
    /// `nat32`.
    Nat32,
    /// `nat64`.
    Nat64,
}

impl IntWidth {
    /// The least and greatest value, `None` where there is no bound.
    pub fn bounds(self) -> (Option<i128>, Option<i128>) {
        match self {
            IntWidth::Int => (None, None),
            IntWidth::Nat => (Some(0), None),
            IntWidth::Int8 => (Some(i8::MIN.into()), Some(i8::MAX.into())),
            IntWidth::Int16 => (Some(i16::MIN.into()), Some(i16::MAX.into())),
            IntWidth::Int32 => (Some(i32::MIN.into()), Some(i32::MAX.into())),
            IntWidth::Int64 => (Some(i64::MIN.into()), Some(i64::MAX.into())),
            IntWidth::Nat8 => (Some(0), Some(u8::MAX.into())),
            IntWidth::Nat16 => (Some(0), Some(u16::MAX.into())),
            IntWidth::Nat32 => (Some(0), Some(u32::MAX.into())),
            IntWidth::Nat64 => (Some(0), Some(u64::MAX.into())),
        }
    }

    /// Whether the value is one of the type.
    pub fn holds(self, value: &num_bigint::BigInt) -> bool {
        let (low, high) = self.bounds();
        low.is_none_or(|low| *value >= low.into()) && high.is_none_or(|high| *value <= high.into())
    }

    /// Candid's name of the type, which is also Kybra's.
    pub fn candid_name(self) -> &'static str {
        match self {
            IntWidth::Int => "int",
            IntWidth::Nat => "nat",
            IntWidth::Int8 => "int8",
            IntWidth::Int16 => "int16",
            IntWidth::Int32 => "int32",
            IntWidth::Int64 => "int64",
            IntWidth::Nat8 => "nat8",
            IntWidth::Nat16 => "nat16",
            IntWidth::Nat32 => "nat32",
            IntWidth::Nat64 => "nat64",
        }
    }
}

/// The Candid type a float annotation stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FloatWidth {
    /// `float32`: rounded where a value crosses the boundary.
    Float32,
    /// `float`, `float64`.
    Float64,
}
