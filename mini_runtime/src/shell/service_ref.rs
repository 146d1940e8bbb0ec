//! Canisters at the boundary: values of a service type.

use std::marker::PhantomData;

use candid::types::{Serializer, Type, TypeInner};
use candid::{CandidType, Deserialize, Principal};
use serde::Deserializer;

use super::references::MethodRef;
use super::wire::{Reader, Wire};
use super::{FromCandid, Mode, ToCandid, Types};
use crate::exception::Fallible;
use crate::service::Service;

/// The methods of a service, by a type that stands for them.
pub trait Methods: 'static {
    /// Names and types.
    fn methods() -> Vec<(String, Type)>;
}

/// A method of a service: how it may be called, its parameters and its results.
pub fn service_method<M: Mode, A: Types, R: Types>(name: &str) -> (String, Type)
where
    MethodRef<M, A, R>: CandidType,
{
    (name.to_owned(), MethodRef::<M, A, R>::ty())
}

/// A canister as a value, of type `service { ... }`.
pub struct ServiceRef<S>(Principal, PhantomData<S>);

impl<S: Methods> CandidType for ServiceRef<S> {
    fn _ty() -> Type {
        let mut methods = S::methods();
        methods.sort_by(|(left, _), (right, _)| left.cmp(right));
        TypeInner::Service(methods).into()
    }

    fn idl_serialize<T: Serializer>(&self, serializer: T) -> Result<(), T::Error> {
        candid::Service { principal: self.0 }.idl_serialize(serializer)
    }
}

impl<'de, S> Deserialize<'de> for ServiceRef<S> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        candid::Service::deserialize(deserializer).map(|service| Self(service.principal, PhantomData))
    }
}

/// The encoding of a service is that of its canister's id.
impl<S> Wire for ServiceRef<S> {
    const LEAST: usize = <Principal as Wire>::LEAST;

    fn write(&self, out: &mut Vec<u8>) {
        self.0.write(out);
    }

    fn read(input: &mut Reader<'_>) -> Option<Self> {
        Wire::read(input).map(|id| Self(id, PhantomData))
    }
}

impl<S> FromCandid<ServiceRef<S>> for Service {
    fn from_candid(value: ServiceRef<S>) -> Self {
        Self::new(&crate::principal::Principal::new(value.0))
    }
}

impl<S> ToCandid<ServiceRef<S>> for Service {
    fn to_candid(&self) -> Fallible<ServiceRef<S>> {
        Ok(ServiceRef(self.canister_id().to_candid()?, PhantomData))
    }
}
