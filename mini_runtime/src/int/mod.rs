//! Python's `int`: unbounded, in one machine word.
//!
//! Values between -2^61 and 2^61 are held in the word itself and cost a few
//! instructions; others are shared big integers. See [`Int`].

mod bits;
mod bytes;
mod compare;
mod convert;
pub mod declared;
mod divide;
mod gcd;
mod integer;
mod machine;
mod operators;
mod parse;
mod power;
mod print;
mod protocol;
mod quotient;
mod round;
mod shift;
mod word;

#[cfg(test)]
mod tests;

pub use bytes::ByteOrder;
pub use gcd::{gcd, lcm};
pub use integer::{Integer, IntegerArithmetic};
pub use machine::{CheckedMultiply, Magnitude};
pub use parse::int_from_str;
pub use power::power_mod;
pub use print::{bin, hex, oct};
pub use word::Int;

pub(crate) use convert::decompose;
pub(crate) use parse::{is_c_space, to_ascii};
pub(crate) use print::push_decimal;
pub(crate) use quotient::scale_to_float;
use word::{IntRef, SMALL_LIMIT, Unpacked};

/// Bits that no canister's memory holds: 4 GiB.
const MEMORY_BITS: u64 = 1 << 35;
