//! Values without an identity.

use super::{Persist, Reader, Writer};
use crate::bytes::Bytes;
use crate::int::Int;
use crate::one_of::{OneOf2, OneOf3, OneOf4, OneOf5, OneOf6};
use crate::principal::Principal;
use crate::shell::{FromCandid, ToCandid};
use crate::text::Str;
use crate::tuple::EmptyTuple;

macro_rules! as_in_messages {
    ($($value:ty),*) => {
        $(
            impl Persist for $value {
                #[inline]
                fn save(&self, out: &mut Writer) {
                    out.plain(self);
                }

                #[inline]
                fn load(input: &mut Reader<'_>) -> Option<Self> {
                    input.plain()
                }
            }
        )*
    };
}

as_in_messages!(bool, f64, Int, Str, Bytes);

impl Persist for () {
    fn save(&self, _out: &mut Writer) {}

    fn load(_input: &mut Reader<'_>) -> Option<Self> {
        Some(())
    }
}

impl Persist for EmptyTuple {
    fn save(&self, _out: &mut Writer) {}

    fn load(_input: &mut Reader<'_>) -> Option<Self> {
        Some(Self)
    }
}

impl Persist for Principal {
    fn save(&self, out: &mut Writer) {
        let id: Result<candid::Principal, _> = self.to_candid();
        match id {
            Ok(id) => out.plain(&id),
            Err(_) => crate::exception::trap("the state cannot be kept: a principal that is too long"),
        }
    }

    fn load(input: &mut Reader<'_>) -> Option<Self> {
        input.plain().map(|id: candid::Principal| Self::from_candid(id))
    }
}

impl<T: Persist> Persist for Option<T> {
    fn save(&self, out: &mut Writer) {
        out.optional(self.as_ref());
    }

    fn load(input: &mut Reader<'_>) -> Option<Self> {
        input.optional()
    }
}

macro_rules! tuples {
    ($(($($item:ident $index:tt),+);)*) => {
        $(
            impl<$($item: Persist),+> Persist for ($($item,)+) {
                fn save(&self, out: &mut Writer) {
                    $(self.$index.save(out);)+
                }

                fn load(input: &mut Reader<'_>) -> Option<Self> {
                    Some(($($item::load(input)?,)+))
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

macro_rules! unions {
    ($($name:ident: $($member:ident $variant:ident $tag:literal),+;)*) => {
        $(
            impl<$($member: Persist),+> Persist for $name<$($member),+> {
                fn save(&self, out: &mut Writer) {
                    match self {
                        $(Self::$variant(value) => {
                            out.length($tag);
                            value.save(out);
                        })+
                    }
                }

                fn load(input: &mut Reader<'_>) -> Option<Self> {
                    match input.length()? {
                        $($tag => $member::load(input).map(Self::$variant),)+
                        _ => None,
                    }
                }
            }
        )*
    };
}

unions! {
    OneOf2: A First 0, B Second 1;
    OneOf3: A First 0, B Second 1, C Third 2;
    OneOf4: A First 0, B Second 1, C Third 2, D Fourth 3;
    OneOf5: A First 0, B Second 1, C Third 2, D Fourth 3, E Fifth 4;
    OneOf6: A First 0, B Second 1, C Third 2, D Fourth 3, E Fifth 4, F Sixth 5;
}
