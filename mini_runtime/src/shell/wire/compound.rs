//! Options, vectors, tuples, records and variants.

use candid::Reserved;

use super::reader::write_length;
use super::{Reader, Wire};

impl Wire for () {
    const LEAST: usize = 0;

    #[inline]
    fn write(&self, _: &mut Vec<u8>) {}

    #[inline]
    fn read(_: &mut Reader<'_>) -> Option<Self> {
        Some(())
    }
}

impl Wire for Reserved {
    const LEAST: usize = 0;

    fn write(&self, _: &mut Vec<u8>) {}

    fn read(_: &mut Reader<'_>) -> Option<Self> {
        Some(Self)
    }
}

impl<T: Wire> Wire for Option<T> {
    const LEAST: usize = 1;

    fn write(&self, out: &mut Vec<u8>) {
        match self {
            None => out.push(0),
            Some(value) => {
                out.push(1);
                value.write(out);
            }
        }
    }

    fn read(input: &mut Reader<'_>) -> Option<Self> {
        match input.byte()? {
            0 => Some(None),
            1 => input.nested(T::read).map(Some),
            _ => None,
        }
    }
}

impl<T: Wire> Wire for Vec<T> {
    const LEAST: usize = 1;

    fn write(&self, out: &mut Vec<u8>) {
        write_length(self.len(), out);
        for item in self {
            item.write(out);
        }
    }

    /// Items that may take no bytes are left to the full decoder, which counts
    /// them.
    fn read(input: &mut Reader<'_>) -> Option<Self> {
        let length = input.length()?;
        if T::LEAST == 0 || length > input.len() / T::LEAST {
            return None;
        }
        input.nested(|input| (0..length).map(|_| T::read(input)).collect())
    }
}

impl<T: Wire> Wire for Box<T> {
    const LEAST: usize = T::LEAST;

    fn write(&self, out: &mut Vec<u8>) {
        T::write(self, out);
    }

    fn read(input: &mut Reader<'_>) -> Option<Self> {
        input.nested(T::read).map(Self::new)
    }
}

macro_rules! tuples {
    ($($item:ident.$position:tt),+) => {
        impl<$($item: Wire),+> Wire for ($($item,)+) {
            const LEAST: usize = 0 $(+ $item::LEAST)+;

            #[inline]
            fn write(&self, out: &mut Vec<u8>) {
                $(self.$position.write(out);)+
            }

            #[inline]
            fn read(input: &mut Reader<'_>) -> Option<Self> {
                input.nested(|input| Some(($($item::read(input)?,)+)))
            }
        }
    };
}

tuples!(A.0);
tuples!(A.0, B.1);
tuples!(A.0, B.1, C.2);
tuples!(A.0, B.1, C.2, D.3);
tuples!(A.0, B.1, C.2, D.3, E.4);
tuples!(A.0, B.1, C.2, D.3, E.4, F.5);
tuples!(A.0, B.1, C.2, D.3, E.4, F.5, G.6);
tuples!(A.0, B.1, C.2, D.3, E.4, F.5, G.6, H.7);
tuples!(A.0, B.1, C.2, D.3, E.4, F.5, G.6, H.7, I.8);
tuples!(A.0, B.1, C.2, D.3, E.4, F.5, G.6, H.7, I.8, J.9);
tuples!(A.0, B.1, C.2, D.3, E.4, F.5, G.6, H.7, I.8, J.9, K.10);
tuples!(A.0, B.1, C.2, D.3, E.4, F.5, G.6, H.7, I.8, J.9, K.10, L.11);

/// Makes a struct the Candid record of its fields, which are given in the
/// order of their hashes (Candid specification, "Records").
#[macro_export]
macro_rules! wire_record {
    ($record:ty { $($field:ident: $ty:ty),* $(,)? }) => {
        impl $crate::shell::wire::Wire for $record {
            const LEAST: usize = 0 $(+ <$ty as $crate::shell::wire::Wire>::LEAST)*;

            fn write(&self, out: &mut Vec<u8>) {
                let _ = &out;
                $($crate::shell::wire::Wire::write(&self.$field, out);)*
            }

            fn read(input: &mut $crate::shell::wire::Reader<'_>) -> Option<Self> {
                input.nested(|input| {
                    let _ = &input;
                    Some(Self { $($field: $crate::shell::wire::Wire::read(input)?),* })
                })
            }
        }
    };
}

/// Makes an enum the Candid variant of its cases, which are given in the order
/// of their hashes.
#[macro_export]
macro_rules! wire_variant {
    ($variant:ty { $($position:literal => $case:ident $(($ty:ty))?),+ $(,)? }) => {
        impl $crate::shell::wire::Wire for $variant {
            const LEAST: usize = 1;

            fn write(&self, out: &mut Vec<u8>) {
                $($crate::wire_variant!(@write self, out, $position, $case $(, $ty)?);)+
            }

            fn read(input: &mut $crate::shell::wire::Reader<'_>) -> Option<Self> {
                input.nested(|input| match input.length()? {
                    $($position => $crate::wire_variant!(@read input, $case $(, $ty)?),)+
                    _ => None,
                })
            }
        }
    };
    (@write $me:ident, $out:ident, $position:literal, $case:ident) => {
        if let Self::$case = $me {
            $crate::shell::wire::write_tag($position, $out);
        }
    };
    (@write $me:ident, $out:ident, $position:literal, $case:ident, $ty:ty) => {
        if let Self::$case(value) = $me {
            $crate::shell::wire::write_tag($position, $out);
            <$ty as $crate::shell::wire::Wire>::write(value, $out);
        }
    };
    (@read $input:ident, $case:ident) => {
        Some(Self::$case)
    };
    (@read $input:ident, $case:ident, $ty:ty) => {
        <$ty as $crate::shell::wire::Wire>::read($input).map(Self::$case)
    };
}

/// Appends the position of a variant's case.
#[inline]
pub fn write_tag(position: usize, out: &mut Vec<u8>) {
    write_length(position, out);
}
