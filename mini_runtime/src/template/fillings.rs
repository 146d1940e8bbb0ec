//! What the values of each class give the fields of a template.

use super::{Filling, Place, item_of, value};
use crate::bytes::{Buffer, ByteArray, Bytes};
use crate::dict::Dict;
use crate::exception::{Exception, Fallible};
use crate::int::Int;
use crate::list::List;
use crate::object::Object;
use crate::one_of::{OneOf2, OneOf3, OneOf4, OneOf5, OneOf6};
use crate::principal::Principal;
use crate::range_value::Range;
use crate::set::{FrozenSet, Set};
use crate::text::Str;
use crate::traits::{Key, Repr};
use crate::tuple::EmptyTuple;
use crate::tuple_of::Tuple;

impl Filling for () {
    fn class_name(&self) -> &'static str {
        "NoneType"
    }
}

/// The attributes of an int that are values.
fn attribute_of_int(int: &Int, name: &str) -> Option<Object> {
    match name {
        "real" | "numerator" => Some(value(int)),
        "imag" => Some(value(&Int::from(0))),
        "denominator" => Some(value(&Int::from(1))),
        _ => None,
    }
}

fn int_at(place: &Place) -> Option<Int> {
    match place {
        Place::Index(index) => Some(Int::from(*index)),
        Place::Text(_) | Place::Bytes(_) => None,
    }
}

macro_rules! ints {
    ($($int:ty, $class:literal, $from:expr;)*) => {
        $(
            impl Filling for $int {
                fn class_name(&self) -> &'static str {
                    $class
                }

                fn is_at(&self, place: &Place) -> bool {
                    let Place::Index(index) = place else { return false };
                    let (own, asked) = (Int::from(self.clone()), Int::from(*index));
                    own == asked
                }

                fn from_place(place: &Place) -> Option<Self> {
                    $from(place)
                }

                fn attribute(&self, name: &str) -> Option<Object> {
                    attribute_of_int(&Int::from(self.clone()), name)
                }
            }
        )*
    };
}

ints! {
    Int, "int", int_at;
    i64, "int", |_| None;
    u64, "int", |_| None;
    bool, "bool", |_| None;
}

impl Filling for f64 {
    fn class_name(&self) -> &'static str {
        "float"
    }

    fn is_at(&self, place: &Place) -> bool {
        matches!(place, Place::Index(index)
            if Int::from(*index).compare_float(*self) == Some(std::cmp::Ordering::Equal))
    }

    fn attribute(&self, name: &str) -> Option<Object> {
        match name {
            "real" => Some(value(self)),
            "imag" => Some(value(&0.0)),
            _ => None,
        }
    }
}

/// The item of a sequence at a place.
fn at<T>(class: &str, place: &Place, item: impl FnOnce(i64) -> Fallible<T>) -> Fallible<T> {
    match place {
        Place::Index(index) => item(*index),
        Place::Text(_) | Place::Bytes(_) => {
            let given = place.class_name();
            let message = format!("{class} indices must be integers or slices, not {given}");
            Err(Exception::type_error(message))
        }
    }
}

impl Filling for Str {
    fn class_name(&self) -> &'static str {
        "str"
    }

    fn as_text(&self) -> Option<Str> {
        Some(self.clone())
    }

    fn is_at(&self, place: &Place) -> bool {
        matches!(place, Place::Text(text) if text == self)
    }

    fn from_place(place: &Place) -> Option<Self> {
        match place {
            Place::Text(text) => Some(text.clone()),
            Place::Index(_) | Place::Bytes(_) => None,
        }
    }

    fn part(&self, place: &Place) -> Fallible<Object> {
        match place {
            Place::Index(index) => Ok(value(&self.item(*index)?)),
            Place::Text(_) | Place::Bytes(_) => {
                let given = place.class_name();
                Err(Exception::type_error(format!("string indices must be integers, not '{given}'")))
            }
        }
    }
}

macro_rules! buffers {
    ($($buffer:ident, $class:literal, $indexed:literal;)*) => {
        $(
            impl Filling for $buffer {
                fn class_name(&self) -> &'static str {
                    $class
                }

                fn as_bytes(&self) -> Option<Vec<u8>> {
                    Some(self.with(<[u8]>::to_vec))
                }

                fn is_mapping(&self) -> bool {
                    true
                }

                fn is_at(&self, place: &Place) -> bool {
                    matches!(place, Place::Bytes(bytes) if bytes.as_slice() == self.with(<[u8]>::to_vec))
                }

                fn part(&self, place: &Place) -> Fallible<Object> {
                    at($indexed, place, |index| self.item(index)).map(|item| value(&Int::from(item)))
                }
            }
        )*
    };
}

buffers! {
    Bytes, "bytes", "byte";
    ByteArray, "bytearray", "bytearray";
}

impl Filling for Principal {
    fn class_name(&self) -> &'static str {
        "Principal"
    }
}

impl Filling for Range {
    fn class_name(&self) -> &'static str {
        "range"
    }

    fn is_mapping(&self) -> bool {
        true
    }

    fn part(&self, place: &Place) -> Fallible<Object> {
        at("range", place, |index| self.item(index)).map(|item| value(&item))
    }

    fn attribute(&self, name: &str) -> Option<Object> {
        match name {
            "start" => Some(value(&self.start())),
            "stop" => Some(value(&self.stop())),
            "step" => Some(value(&self.step())),
            _ => None,
        }
    }
}

impl<T: Filling + Clone + 'static> Filling for List<T> {
    fn class_name(&self) -> &'static str {
        "list"
    }

    fn is_mapping(&self) -> bool {
        true
    }

    fn part(&self, place: &Place) -> Fallible<Object> {
        at("list", place, |index| self.item(index)).map(|item| value(&item))
    }
}

impl<T: Filling + Clone + 'static> Filling for Tuple<T> {
    fn class_name(&self) -> &'static str {
        "tuple"
    }

    fn part(&self, place: &Place) -> Fallible<Object> {
        at("tuple", place, |index| self.item(index)).map(|item| value(&item))
    }
}

impl<K: Key + Filling + 'static, V: Filling + Clone + 'static> Filling for Dict<K, V> {
    fn class_name(&self) -> &'static str {
        "dict"
    }

    fn is_mapping(&self) -> bool {
        true
    }

    fn part(&self, place: &Place) -> Fallible<Object> {
        item_of(self, place).map(|item| value(&item))
    }
}

impl<T: Key + Repr> Filling for Set<T> {
    fn class_name(&self) -> &'static str {
        "set"
    }
}

impl<T: Key + Repr> Filling for FrozenSet<T> {
    fn class_name(&self) -> &'static str {
        "frozenset"
    }
}

impl<T: Filling> Filling for Option<T> {
    fn class_name(&self) -> &'static str {
        self.as_ref().map_or("NoneType", Filling::class_name)
    }

    fn as_text(&self) -> Option<Str> {
        self.as_ref().and_then(Filling::as_text)
    }

    fn as_bytes(&self) -> Option<Vec<u8>> {
        self.as_ref().and_then(Filling::as_bytes)
    }

    fn is_mapping(&self) -> bool {
        self.as_ref().is_some_and(Filling::is_mapping)
    }

    fn is_at(&self, place: &Place) -> bool {
        self.as_ref().is_some_and(|held| held.is_at(place))
    }

    fn part(&self, place: &Place) -> Fallible<Object> {
        match self {
            Some(held) => held.part(place),
            None => ().part(place),
        }
    }

    fn attribute(&self, name: &str) -> Option<Object> {
        self.as_ref().and_then(|held| held.attribute(name))
    }
}

macro_rules! unions {
    ($($name:ident: $($member:ident $variant:ident),+;)*) => {
        $(
            impl<$($member: Filling),+> Filling for $name<$($member),+> {
                fn class_name(&self) -> &'static str {
                    match self {
                        $(Self::$variant(held) => held.class_name()),+
                    }
                }

                fn as_text(&self) -> Option<Str> {
                    match self {
                        $(Self::$variant(held) => held.as_text()),+
                    }
                }

                fn as_bytes(&self) -> Option<Vec<u8>> {
                    match self {
                        $(Self::$variant(held) => held.as_bytes()),+
                    }
                }

                fn is_mapping(&self) -> bool {
                    match self {
                        $(Self::$variant(held) => held.is_mapping()),+
                    }
                }

                fn is_at(&self, place: &Place) -> bool {
                    match self {
                        $(Self::$variant(held) => held.is_at(place)),+
                    }
                }

                fn part(&self, place: &Place) -> Fallible<Object> {
                    match self {
                        $(Self::$variant(held) => held.part(place)),+
                    }
                }

                fn attribute(&self, name: &str) -> Option<Object> {
                    match self {
                        $(Self::$variant(held) => held.attribute(name)),+
                    }
                }
            }
        )*
    };
}

unions! {
    OneOf2: A First, B Second;
    OneOf3: A First, B Second, C Third;
    OneOf4: A First, B Second, C Third, D Fourth;
    OneOf5: A First, B Second, C Third, D Fourth, E Fifth;
    OneOf6: A First, B Second, C Third, D Fourth, E Fifth, F Sixth;
}

/// The item of a tuple of known length.
fn item_at(items: &[&dyn Fn() -> Object], index: i64) -> Fallible<Object> {
    let found = usize::try_from(index).ok().and_then(|index| items.get(index));
    found.map(|item| item()).ok_or_else(|| Exception::index_error("tuple index out of range"))
}

impl Filling for EmptyTuple {
    fn class_name(&self) -> &'static str {
        "tuple"
    }

    fn part(&self, place: &Place) -> Fallible<Object> {
        at("tuple", place, |index| item_at(&[], index))
    }
}

macro_rules! tuples {
    ($(($($item:ident $index:tt),+);)*) => {
        $(
            impl<$($item: Filling + Clone + 'static),+> Filling for ($($item,)+) {
                fn class_name(&self) -> &'static str {
                    "tuple"
                }

                fn part(&self, place: &Place) -> Fallible<Object> {
                    at("tuple", place, |index| item_at(&[$(&|| value(&self.$index)),+], index))
                }
            }
        )*
    };
}

tuples! {
    (A 0);
    (A 0, B 1);
    (A 0, B 1, C 2);
    (A 0, B 1, C 2, D 3);
    (A 0, B 1, C 2, D 3, E 4);
    (A 0, B 1, C 2, D 3, E 4, F 5);
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6);
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7);
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8);
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9);
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10);
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10, L 11);
}
