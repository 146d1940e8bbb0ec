//! Everything but integers at the boundary.

use candid::Principal;

use super::{FromCandid, ToCandid};
use crate::bytes::Bytes;
use crate::exception::{Exception, ExceptionKind, Fallible};
use crate::int::Int;
use crate::list::List;
use crate::record::Record;
use crate::text::Str;

macro_rules! unchanged {
    ($($same:ty),*) => {
        $(
            impl FromCandid<$same> for $same {
                #[inline]
                fn from_candid(value: $same) -> Self {
                    value
                }
            }

            impl ToCandid<$same> for $same {
                #[inline]
                fn to_candid(&self) -> Fallible<$same> {
                    Ok(self.clone())
                }
            }
        )*
    };
}

unchanged!((), bool, f64, Str, Bytes, Principal);

impl FromCandid<f32> for f64 {
    fn from_candid(value: f32) -> Self {
        Self::from(value)
    }
}

impl ToCandid<f32> for f64 {
    /// Rounded to the nearest, beyond the largest `float32` to infinity.
    #[expect(clippy::cast_possible_truncation, reason = "float32 rounds at the boundary")]
    fn to_candid(&self) -> Fallible<f32> {
        Ok(*self as f32)
    }
}

impl FromCandid<String> for Str {
    fn from_candid(value: String) -> Self {
        Self::from(value)
    }
}

impl ToCandid<String> for Str {
    fn to_candid(&self) -> Fallible<String> {
        Ok(String::from(self.as_str()))
    }
}

impl<C, P: FromCandid<C>> FromCandid<Vec<C>> for List<P> {
    fn from_candid(values: Vec<C>) -> Self {
        values.into_iter().map(P::from_candid).collect()
    }
}

impl<C, P: ToCandid<C>> ToCandid<Vec<C>> for List<P> {
    fn to_candid(&self) -> Fallible<Vec<C>> {
        self.borrow().iter().map(P::to_candid).collect()
    }
}

impl<C, P: FromCandid<C>> FromCandid<Vec<C>> for Vec<P> {
    fn from_candid(values: Vec<C>) -> Self {
        values.into_iter().map(P::from_candid).collect()
    }
}

impl<C, P: ToCandid<C>> ToCandid<Vec<C>> for Vec<P> {
    fn to_candid(&self) -> Fallible<Vec<C>> {
        self.iter().map(P::to_candid).collect()
    }
}

impl<C, P: FromCandid<C>> FromCandid<Option<C>> for Option<P> {
    fn from_candid(value: Option<C>) -> Self {
        value.map(P::from_candid)
    }
}

impl<C, P: ToCandid<C>> ToCandid<Option<C>> for Option<P> {
    fn to_candid(&self) -> Fallible<Option<C>> {
        self.as_ref().map(P::to_candid).transpose()
    }
}

impl<C> ToCandid<Option<C>> for () {
    fn to_candid(&self) -> Fallible<Option<C>> {
        Ok(None)
    }
}

impl<P: ToCandid<u8>> ToCandid<Bytes> for Vec<P> {
    /// A list of bytes where a blob is due.
    fn to_candid(&self) -> Fallible<Bytes> {
        let bytes: Fallible<Vec<u8>> = self.iter().map(P::to_candid).collect();
        Ok(Bytes::from(bytes?.as_slice()))
    }
}

impl ToCandid<Bytes> for List<Int> {
    /// A list of bytes where a blob is due.
    fn to_candid(&self) -> Fallible<Bytes> {
        let bytes: Fallible<Vec<u8>> = self.borrow().iter().map(Int::to_candid).collect();
        Ok(Bytes::from(bytes?.as_slice()))
    }
}

impl ToCandid<Bytes> for List<()> {
    /// An empty list, of which nobody can tell what it would hold, where a blob is due.
    fn to_candid(&self) -> Fallible<Bytes> {
        if self.borrow().is_empty() {
            return Ok(Bytes::literal(b""));
        }
        let message = "'NoneType' object cannot be interpreted as an integer";
        Err(Exception::new(ExceptionKind::TypeError, message))
    }
}

impl<C, P: FromCandid<C>> FromCandid<C> for Record<P> {
    fn from_candid(value: C) -> Self {
        Self::new(P::from_candid(value))
    }
}

impl<C, P: ToCandid<C>> ToCandid<C> for Record<P> {
    fn to_candid(&self) -> Fallible<C> {
        self.borrow().to_candid()
    }
}
