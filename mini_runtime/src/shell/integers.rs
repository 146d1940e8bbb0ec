//! Integers at the boundary. Messages are those of the interpreter that Kybra
//! embeds, RustPython: programs deployed with Kybra show them.

use candid::Nat;
use num_bigint::BigInt;

use super::{FromCandid, ToCandid};
use crate::exception::{Exception, Fallible};
use crate::int::{Int, Integer};

#[cold]
#[inline(never)]
pub(super) fn too_large(type_name: &str) -> Exception {
    Exception::overflow_error(format!("Python int too large to convert to Rust {type_name}"))
}

#[cold]
#[inline(never)]
fn not_a_nat() -> Exception {
    Exception::type_error("Could not convert value to nat")
}

macro_rules! narrow {
    ($int:expr, u64) => {
        $int.to_u64()
    };
    ($int:expr, $candid:ident) => {
        $int.to_i64().and_then(|value| $candid::try_from(value).ok())
    };
}

macro_rules! sized {
    ($($candid:ident)*) => {
        $(
            impl FromCandid<$candid> for Int {
                #[inline]
                fn from_candid(value: $candid) -> Self {
                    Self::from(value)
                }
            }

            impl ToCandid<$candid> for Int {
                #[inline]
                fn to_candid(&self) -> Fallible<$candid> {
                    narrow!(self, $candid).ok_or_else(|| too_large(stringify!($candid)))
                }
            }

            impl ToCandid<$candid> for i64 {
                #[inline]
                fn to_candid(&self) -> Fallible<$candid> {
                    $candid::try_from(*self).map_err(|_| too_large(stringify!($candid)))
                }
            }

            impl ToCandid<$candid> for u64 {
                #[inline]
                fn to_candid(&self) -> Fallible<$candid> {
                    $candid::try_from(*self).map_err(|_| too_large(stringify!($candid)))
                }
            }
        )*
    };
}

macro_rules! machine {
    ($($python:ident: $($candid:ident)*;)*) => {
        $($(
            impl FromCandid<$candid> for $python {
                #[inline]
                fn from_candid(value: $candid) -> Self {
                    Self::from(value)
                }
            }
        )*)*
    };
}

sized!(u8 u16 u32 u64 i8 i16 i32 i64);
machine! {
    i64: u8 u16 u32 i8 i16 i32 i64;
    u64: u8 u16 u32 u64;
}

impl FromCandid<candid::Int> for Int {
    fn from_candid(value: candid::Int) -> Self {
        Self::from(value.0)
    }
}

impl FromCandid<Nat> for Int {
    fn from_candid(value: Nat) -> Self {
        Self::from(BigInt::from(value.0))
    }
}

macro_rules! unbounded {
    ($($python:ident)*) => {
        $(
            impl ToCandid<candid::Int> for $python {
                fn to_candid(&self) -> Fallible<candid::Int> {
                    Ok(candid::Int(self.to_int().to_bigint()))
                }
            }

            impl ToCandid<Nat> for $python {
                fn to_candid(&self) -> Fallible<Nat> {
                    let magnitude = self.to_int().to_bigint().to_biguint();
                    magnitude.map(Nat).ok_or_else(not_a_nat)
                }
            }
        )*
    };
}

unbounded!(Int i64 u64);
