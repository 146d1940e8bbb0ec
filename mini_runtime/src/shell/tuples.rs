//! Tuples: Candid's records with the fields 0, 1, ...

use std::fmt;
use std::marker::PhantomData;

use candid::types::{Serializer, Type, TypeId};
use candid::{CandidType, Deserialize};
use serde::Deserializer;
use serde::de::{Error, IgnoredAny, MapAccess, Visitor};

use super::wire::{Reader, Wire};
use super::{FromCandid, ToCandid};
use crate::exception::Fallible;

/// A tuple as the record that Candid makes of it, so that it is read from every subtype of that record. The `candid`
/// crate reads plain tuples item by item: it refuses records with named fields beside the numbered ones, and of a
/// record with more numbered fields it reads what follows from the wrong place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tuple<T>(pub T);

impl<T: CandidType> CandidType for Tuple<T> {
    fn id() -> TypeId {
        T::id()
    }

    fn _ty() -> Type {
        T::_ty()
    }

    fn ty() -> Type {
        T::ty()
    }

    fn idl_serialize<S: Serializer>(&self, serializer: S) -> Result<(), S::Error> {
        self.0.idl_serialize(serializer)
    }
}

impl<T: Wire> Wire for Tuple<T> {
    const LEAST: usize = T::LEAST;

    #[inline]
    fn write(&self, out: &mut Vec<u8>) {
        self.0.write(out);
    }

    #[inline]
    fn read(input: &mut Reader<'_>) -> Option<Self> {
        T::read(input).map(Self)
    }
}

/// The key of a record's field.
enum Key {
    Number(u32),
    Name,
}

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_identifier(KeyVisitor)
    }
}

struct KeyVisitor;

impl Visitor<'_> for KeyVisitor {
    type Value = Key;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a field")
    }

    fn visit_u32<E: Error>(self, number: u32) -> Result<Key, E> {
        Ok(Key::Number(number))
    }

    fn visit_str<E: Error>(self, _name: &str) -> Result<Key, E> {
        Ok(Key::Name)
    }
}

/// The field of this number. Those before it are nobody's: fields come in order.
fn item<'de, T, A>(fields: &mut A, number: u32) -> Result<T, A::Error>
where
    T: Deserialize<'de>,
    A: MapAccess<'de>,
{
    while let Some(key) = fields.next_key()? {
        match key {
            Key::Number(found) if found == number => return fields.next_value(),
            Key::Number(_) | Key::Name => fields.next_value::<IgnoredAny>()?,
        };
    }
    Err(A::Error::custom(format_args!("missing field `{number}`")))
}

/// Reads the fields of a tuple, and past the others.
struct Items<T>(PhantomData<T>);

macro_rules! tuples {
    ($(($($candid:ident $python:ident $index:tt),+);)*) => {
        $(
            impl<'de, $($candid: Deserialize<'de>),+> Visitor<'de> for Items<($($candid,)+)> {
                type Value = ($($candid,)+);

                fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                    formatter.write_str("a tuple")
                }

                fn visit_map<Fields: MapAccess<'de>>(self, mut fields: Fields) -> Result<Self::Value, Fields::Error> {
                    let items = ($(item::<$candid, Fields>(&mut fields, $index)?,)+);
                    while fields.next_entry::<Key, IgnoredAny>()?.is_some() {}
                    Ok(items)
                }
            }

            impl<'de, $($candid: Deserialize<'de>),+> Deserialize<'de> for Tuple<($($candid,)+)> {
                fn deserialize<Source: Deserializer<'de>>(deserializer: Source) -> Result<Self, Source::Error> {
                    deserializer.deserialize_struct("", &[], Items::<($($candid,)+)>(PhantomData)).map(Self)
                }
            }

            impl<$($candid, $python: FromCandid<$candid>),+> FromCandid<Tuple<($($candid,)+)>>
                for ($($python,)+)
            {
                fn from_candid(value: Tuple<($($candid,)+)>) -> Self {
                    ($($python::from_candid(value.0.$index),)+)
                }
            }

            impl<$($candid, $python: ToCandid<$candid>),+> ToCandid<Tuple<($($candid,)+)>>
                for ($($python,)+)
            {
                fn to_candid(&self) -> Fallible<Tuple<($($candid,)+)>> {
                    Ok(Tuple(($(self.$index.to_candid()?,)+)))
                }
            }
        )*
    };
}

tuples! {
    (A P 0);
    (A P 0, B Q 1);
    (A P 0, B Q 1, C R 2);
    (A P 0, B Q 1, C R 2, D S 3);
    (A P 0, B Q 1, C R 2, D S 3, E T 4);
    (A P 0, B Q 1, C R 2, D S 3, E T 4, F U 5);
    (A P 0, B Q 1, C R 2, D S 3, E T 4, F U 5, G V 6);
    (A P 0, B Q 1, C R 2, D S 3, E T 4, F U 5, G V 6, H W 7);
    (A P 0, B Q 1, C R 2, D S 3, E T 4, F U 5, G V 6, H W 7, I X 8);
    (A P 0, B Q 1, C R 2, D S 3, E T 4, F U 5, G V 6, H W 7, I X 8, J Y 9);
    (A P 0, B Q 1, C R 2, D S 3, E T 4, F U 5, G V 6, H W 7, I X 8, J Y 9, K Z 10);
    (A P 0, B Q 1, C R 2, D S 3, E T 4, F U 5, G V 6, H W 7, I X 8, J Y 9, K Z 10, L N 11);
}
