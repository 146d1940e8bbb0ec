//! Options, vectors, tuples, records and variants.

use candid::{Empty, Principal, Reserved};

use super::super::references::{MethodRef, Nested, Recursive};
use super::reader::write_length;
use super::{Reader, Wire};
use crate::text::Str;

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

impl Wire for Empty {
    const LEAST: usize = 1;

    fn write(&self, _: &mut Vec<u8>) {
        match *self {}
    }

    fn read(_: &mut Reader<'_>) -> Option<Self> {
        None
    }
}

impl<T: Wire> Wire for Nested<T> {
    const LEAST: usize = 1;

    fn write(&self, out: &mut Vec<u8>) {
        self.0.write(out);
    }

    fn read(input: &mut Reader<'_>) -> Option<Self> {
        Wire::read(input).map(Self)
    }
}

impl<T: Wire> Wire for Recursive<T> {
    const LEAST: usize = 1;

    fn write(&self, out: &mut Vec<u8>) {
        T::write(self.get(), out);
    }

    fn read(input: &mut Reader<'_>) -> Option<Self> {
        input.nested(T::read).map(Self::new)
    }
}

/// The tag of a method that is known, not a reference.
const KNOWN: u8 = 1;

impl<M, A, R> Wire for MethodRef<M, A, R> {
    const LEAST: usize = 1 + <Principal as Wire>::LEAST + <Str as Wire>::LEAST;

    fn write(&self, out: &mut Vec<u8>) {
        let (principal, method) = self.parts();
        out.push(KNOWN);
        principal.write(out);
        write_length(method.len(), out);
        out.extend_from_slice(method.as_bytes());
    }

    fn read(input: &mut Reader<'_>) -> Option<Self> {
        if input.byte()? != KNOWN {
            return None;
        }
        let principal = Wire::read(input)?;
        let length = input.length()?;
        let method = std::str::from_utf8(input.bytes(length)?).ok()?;
        Some(Self::new(principal, method))
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

/// Appends the position of a variant's case.
#[inline]
pub fn write_tag(position: usize, out: &mut Vec<u8>) {
    write_length(position, out);
}
