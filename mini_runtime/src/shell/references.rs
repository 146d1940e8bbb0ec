//! Candid types that Rust has no plain type for: nested options, records that refer to themselves,
//! methods of canisters.

use std::marker::PhantomData;

use candid::types::{FuncMode, Function, Serializer, Type, TypeId, TypeInner};
use candid::{CandidType, Deserialize, Empty, Func, Reserved};
use serde::Deserializer;

use super::{FromCandid, ToCandid};
use crate::bytes::Bytes;
use crate::dict::Dict;
use crate::exception::{Exception, ExceptionKind, Fallible};
use crate::int::Int;
use crate::list::List;
use crate::object::Object;
use crate::principal::Principal;
use crate::text::Str;

/// `opt T` where a `T` may be None in Python itself: that it is there and None is the same as that it is
/// not there.
#[derive(CandidType, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(transparent)]
pub struct Nested<C>(pub Option<C>);

impl<C, P> FromCandid<Nested<C>> for Option<P>
where
    Option<P>: FromCandid<C>,
{
    fn from_candid(value: Nested<C>) -> Self {
        value.0.and_then(Self::from_candid)
    }
}

impl<C, P> ToCandid<Nested<C>> for Option<P>
where
    Option<P>: ToCandid<C>,
{
    fn to_candid(&self) -> Fallible<Nested<C>> {
        Ok(Nested(if self.is_some() { Some(self.to_candid()?) } else { None }))
    }
}

macro_rules! present {
    ($($python:ty),*) => {
        $(
            impl<C> ToCandid<Option<C>> for $python
            where
                $python: ToCandid<C>,
            {
                fn to_candid(&self) -> Fallible<Option<C>> {
                    self.to_candid().map(Some)
                }
            }

            impl<C> ToCandid<Nested<C>> for $python
            where
                $python: ToCandid<C>,
            {
                fn to_candid(&self) -> Fallible<Nested<C>> {
                    Ok(Nested(Some(self.to_candid()?)))
                }
            }
        )*
    };
}

// A value that is known to be there, where an option is declared.
present!(Int, i64, u64, f64, bool, Str, Bytes, Principal);

impl<C, P> ToCandid<Option<C>> for List<P>
where
    List<P>: ToCandid<C>,
{
    fn to_candid(&self) -> Fallible<Option<C>> {
        self.to_candid().map(Some)
    }
}

impl<C, P> ToCandid<Nested<C>> for List<P>
where
    List<P>: ToCandid<C>,
{
    fn to_candid(&self) -> Fallible<Nested<C>> {
        Ok(Nested(Some(self.to_candid()?)))
    }
}

impl<C, K, V> ToCandid<Option<C>> for Dict<K, V>
where
    Dict<K, V>: ToCandid<C>,
{
    fn to_candid(&self) -> Fallible<Option<C>> {
        self.to_candid().map(Some)
    }
}

impl<C, K, V> ToCandid<Recursive<C>> for Dict<K, V>
where
    Dict<K, V>: ToCandid<C>,
{
    fn to_candid(&self) -> Fallible<Recursive<C>> {
        self.to_candid().map(Recursive::new)
    }
}

impl<C, K, V> ToCandid<Nested<C>> for Dict<K, V>
where
    Dict<K, V>: ToCandid<C>,
{
    fn to_candid(&self) -> Fallible<Nested<C>> {
        Ok(Nested(Some(self.to_candid()?)))
    }
}

impl<C, P> ToCandid<Option<C>> for Vec<P>
where
    Vec<P>: ToCandid<C>,
{
    fn to_candid(&self) -> Fallible<Option<C>> {
        self.to_candid().map(Some)
    }
}

impl<C, P> ToCandid<Nested<C>> for Vec<P>
where
    Vec<P>: ToCandid<C>,
{
    fn to_candid(&self) -> Fallible<Nested<C>> {
        Ok(Nested(Some(self.to_candid()?)))
    }
}

macro_rules! present_tuples {
    ($(($($item:ident),+);)*) => {
        $(
            impl<C, $($item),+> ToCandid<Option<C>> for ($($item,)+)
            where
                ($($item,)+): ToCandid<C>,
            {
                fn to_candid(&self) -> Fallible<Option<C>> {
                    self.to_candid().map(Some)
                }
            }

            impl<C, $($item),+> ToCandid<Nested<C>> for ($($item,)+)
            where
                ($($item,)+): ToCandid<C>,
            {
                fn to_candid(&self) -> Fallible<Nested<C>> {
                    Ok(Nested(Some(self.to_candid()?)))
                }
            }
        )*
    };
}

present_tuples! {
    (A);
    (A, B);
    (A, B, D);
    (A, B, D, E);
    (A, B, D, E, F);
    (A, B, D, E, F, G);
    (A, B, D, E, F, G, H);
    (A, B, D, E, F, G, H, I);
    (A, B, D, E, F, G, H, I, J);
    (A, B, D, E, F, G, H, I, J, K);
    (A, B, D, E, F, G, H, I, J, K, L);
    (A, B, D, E, F, G, H, I, J, K, L, M);
}

impl<C> FromCandid<Nested<C>> for ()
where
    (): FromCandid<C>,
{
    fn from_candid(_value: Nested<C>) -> Self {}
}

impl<C> ToCandid<Nested<C>> for () {
    fn to_candid(&self) -> Fallible<Nested<C>> {
        Ok(Nested(None))
    }
}

impl FromCandid<Reserved> for () {
    fn from_candid(_value: Reserved) -> Self {}
}

impl ToCandid<Reserved> for () {
    fn to_candid(&self) -> Fallible<Reserved> {
        Ok(Reserved)
    }
}

impl FromCandid<Empty> for () {
    fn from_candid(value: Empty) -> Self {
        match value {}
    }
}

impl ToCandid<Empty> for () {
    /// There is nothing to give.
    fn to_candid(&self) -> Fallible<Empty> {
        Err(no_value())
    }
}

/// A record or variant inside a type that refers to itself.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub struct Recursive<C>(Box<C>);

impl<C> Recursive<C> {
    /// The value on the heap.
    pub fn new(value: C) -> Self {
        Self(Box::new(value))
    }

    /// The value.
    pub fn into_inner(self) -> C {
        *self.0
    }

    /// The value, lent.
    pub(super) fn get(&self) -> &C {
        &self.0
    }
}

impl<C: CandidType> CandidType for Recursive<C> {
    fn id() -> TypeId {
        C::id()
    }

    fn _ty() -> Type {
        C::_ty()
    }

    fn ty() -> Type {
        C::ty()
    }

    fn idl_serialize<S: Serializer>(&self, serializer: S) -> Result<(), S::Error> {
        self.0.idl_serialize(serializer)
    }
}

impl<'de, C: Deserialize<'de>> Deserialize<'de> for Recursive<C> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        C::deserialize(deserializer).map(Self::new)
    }
}

/// The type itself. A method whose result is written so has one result, even where it is `()`.
pub type One<T> = T;

/// How a method may be called.
pub trait Mode {
    /// Candid's annotation of the method.
    const MODES: &'static [FuncMode];
}

/// A query method.
pub struct QueryMode;
/// An update method.
pub struct UpdateMode;
/// A method without a reply.
pub struct OnewayMode;

impl Mode for QueryMode {
    const MODES: &'static [FuncMode] = &[FuncMode::Query];
}

impl Mode for UpdateMode {
    const MODES: &'static [FuncMode] = &[];
}

impl Mode for OnewayMode {
    const MODES: &'static [FuncMode] = &[FuncMode::Oneway];
}

/// The types of arguments or results.
pub trait Types {
    /// Each in its place.
    fn types() -> Vec<Type>;
}

impl Types for () {
    fn types() -> Vec<Type> {
        Vec::new()
    }
}

macro_rules! types {
    ($(($($item:ident),+);)*) => {
        $(
            impl<$($item: CandidType),+> Types for ($($item,)+) {
                fn types() -> Vec<Type> {
                    vec![$($item::ty()),+]
                }
            }
        )*
    };
}

types! {
    (A);
    (A, B);
    (A, B, C);
    (A, B, C, D);
    (A, B, C, D, E);
    (A, B, C, D, E, F);
    (A, B, C, D, E, F, G);
    (A, B, C, D, E, F, G, H);
}

/// A method of a canister as a value, of type `func A -> R`. In Python it is a pair of a principal and a
/// name.
pub struct MethodRef<M, A, R>(Func, PhantomData<(M, A, R)>);

impl<M, A, R> MethodRef<M, A, R> {
    pub(super) fn new(principal: candid::Principal, method: &str) -> Self {
        Self(Func { principal, method: method.to_owned() }, PhantomData)
    }

    pub(super) fn parts(&self) -> (&candid::Principal, &str) {
        (&self.0.principal, &self.0.method)
    }
}

impl<M: Mode, A: Types, R: Types> CandidType for MethodRef<M, A, R> {
    fn _ty() -> Type {
        TypeInner::Func(Function { modes: M::MODES.to_vec(), args: A::types(), rets: R::types() }).into()
    }

    fn idl_serialize<S: Serializer>(&self, serializer: S) -> Result<(), S::Error> {
        self.0.idl_serialize(serializer)
    }
}

impl<'de, M, A, R> Deserialize<'de> for MethodRef<M, A, R> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Func::deserialize(deserializer).map(|func| Self(func, PhantomData))
    }
}

impl<M, A, R> FromCandid<MethodRef<M, A, R>> for (Principal, Str) {
    fn from_candid(value: MethodRef<M, A, R>) -> Self {
        (Principal::new(value.0.principal), Str::from(value.0.method))
    }
}

impl<M, A, R> ToCandid<MethodRef<M, A, R>> for (Principal, Str) {
    fn to_candid(&self) -> Fallible<MethodRef<M, A, R>> {
        let func = Func { principal: self.0.to_candid()?, method: self.1.as_str().to_owned() };
        Ok(MethodRef(func, PhantomData))
    }
}

/// A dict that has none of a variant's cases. The message is that of the Rust behind Kybra.
#[cold]
pub fn no_case() -> Exception {
    Exception::type_error("Enum variant does not exist")
}

/// A dict that lacks a field of a record.
#[cold]
pub fn no_field(name: &'static str) -> Exception {
    Exception::key_error(Object::from(name))
}

/// What `empty` makes of any value.
#[cold]
pub fn no_value() -> Exception {
    Exception::new(ExceptionKind::TypeError, "value cannot be converted to Empty")
}

/// A guard that did not return what guards do.
#[cold]
pub fn no_guard_result(message: &'static str) -> ! {
    crate::exception::trap(&Exception::type_error(message).summary())
}

/// A guard's answer: the call goes on, or is rejected with a message.
///
/// # Errors
/// The message, as `ic-cdk` asks of a guard.
pub fn guarded(ok: bool, err: Option<&Str>) -> Result<(), String> {
    match err {
        Some(message) => Err(message.as_str().to_owned()),
        None if ok => Ok(()),
        None => {
            let error = Exception::type_error("expected Result but received dict");
            crate::exception::trap(&error.summary())
        }
    }
}
