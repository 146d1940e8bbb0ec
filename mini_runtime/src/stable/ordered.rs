//! Floats in keys.

use std::cmp::Ordering;

use candid::types::{Serializer, Type};
use candid::{CandidType, Deserialize};
use serde::Deserializer;

use crate::exception::Fallible;
use crate::shell::{FromCandid, Reader, ToCandid, Wire};

/// A float with an order of its own: that of its numbers, NaN behind all of them.
#[derive(Clone, Copy, Debug)]
pub struct Ordered<T>(pub T);

impl<T: PartialOrd> PartialEq for Ordered<T> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl<T: PartialOrd> Eq for Ordered<T> {}

impl<T: PartialOrd> PartialOrd for Ordered<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<T: PartialOrd> Ord for Ordered<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        // Nothing but NaN has no order, not even with itself.
        let is_nan = |value: &T| value.partial_cmp(value).is_none();
        let by_number = self.0.partial_cmp(&other.0);
        by_number.unwrap_or_else(|| is_nan(&self.0).cmp(&is_nan(&other.0)))
    }
}

impl<T: CandidType> CandidType for Ordered<T> {
    fn id() -> candid::types::TypeId {
        T::id()
    }

    fn _ty() -> Type {
        T::_ty()
    }

    fn idl_serialize<S: Serializer>(&self, serializer: S) -> Result<(), S::Error> {
        self.0.idl_serialize(serializer)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Ordered<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::deserialize(deserializer).map(Self)
    }
}

impl<T: Wire> Wire for Ordered<T> {
    const LEAST: usize = T::LEAST;

    fn write(&self, out: &mut Vec<u8>) {
        self.0.write(out);
    }

    fn read(input: &mut Reader<'_>) -> Option<Self> {
        T::read(input).map(Self)
    }
}

impl<T> FromCandid<Ordered<T>> for f64
where
    f64: FromCandid<T>,
{
    fn from_candid(value: Ordered<T>) -> Self {
        value.0.into_float()
    }
}

/// [`FromCandid`] for a float, told apart from the other conversions of it.
trait IntoFloat {
    fn into_float(self) -> f64;
}

impl<T> IntoFloat for T
where
    f64: FromCandid<T>,
{
    fn into_float(self) -> f64 {
        f64::from_candid(self)
    }
}

impl<T> ToCandid<Ordered<T>> for f64
where
    f64: ToCandid<T>,
{
    fn to_candid(&self) -> Fallible<Ordered<T>> {
        self.to_candid().map(Ordered)
    }
}
