//! Python values that are Candid types themselves: `text`, `int`, `vec T` and
//! records behind a handle.

use std::fmt;

use candid::types::{Compound, Serializer, Type, TypeInner};
use candid::{CandidType, Deserialize};
use serde::Deserializer;
use serde::de::{self, SeqAccess, Visitor};

use crate::bytes::Bytes;
use crate::int::Int;
use crate::list::List;
use crate::record::Record;
use crate::text::Str;

impl CandidType for Str {
    fn _ty() -> Type {
        TypeInner::Text.into()
    }

    fn idl_serialize<S: Serializer>(&self, serializer: S) -> Result<(), S::Error> {
        serializer.serialize_text(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Str {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::from)
    }
}

impl CandidType for Bytes {
    fn _ty() -> Type {
        TypeInner::Vec(TypeInner::Nat8.into()).into()
    }

    fn idl_serialize<S: Serializer>(&self, serializer: S) -> Result<(), S::Error> {
        serializer.serialize_blob(self.as_slice())
    }
}

impl<'de> Deserialize<'de> for Bytes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_byte_buf(BlobVisitor)
    }
}

/// Takes a `blob` as a whole, or byte by byte.
struct BlobVisitor;

impl<'de> Visitor<'de> for BlobVisitor {
    type Value = Bytes;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a blob")
    }

    fn visit_bytes<E: de::Error>(self, data: &[u8]) -> Result<Bytes, E> {
        Ok(Bytes::from(data))
    }

    fn visit_byte_buf<E: de::Error>(self, data: Vec<u8>) -> Result<Bytes, E> {
        Ok(Bytes::from(data))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Bytes, A::Error> {
        let mut data = Vec::new();
        while let Some(byte) = items.next_element()? {
            data.push(byte);
        }
        Ok(Bytes::from(data))
    }
}

impl CandidType for Int {
    fn _ty() -> Type {
        TypeInner::Int.into()
    }

    fn idl_serialize<S: Serializer>(&self, serializer: S) -> Result<(), S::Error> {
        match self.to_i64() {
            Some(value) => serializer.serialize_i128(i128::from(value)),
            None => serializer.serialize_int(&candid::Int(self.to_bigint())),
        }
    }
}

impl<'de> Deserialize<'de> for Int {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        candid::Int::deserialize(deserializer).map(|value| Self::from(value.0))
    }
}

impl<T: CandidType> CandidType for List<T> {
    fn _ty() -> Type {
        TypeInner::Vec(T::ty()).into()
    }

    fn idl_serialize<S: Serializer>(&self, serializer: S) -> Result<(), S::Error> {
        let items = self.borrow();
        let mut vector = serializer.serialize_vec(items.len())?;
        items.iter().try_for_each(|item| vector.serialize_element(item))
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for List<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Vec::deserialize(deserializer).map(Self::from)
    }
}

impl<T: CandidType> CandidType for Record<T> {
    fn id() -> candid::types::TypeId {
        T::id()
    }

    fn _ty() -> Type {
        T::ty()
    }

    fn idl_serialize<S: Serializer>(&self, serializer: S) -> Result<(), S::Error> {
        self.borrow().idl_serialize(serializer)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Record<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::deserialize(deserializer).map(Self::new)
    }
}
