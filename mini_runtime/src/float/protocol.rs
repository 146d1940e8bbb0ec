//! `repr`, `str`, truth, format and hashing of floats.

use std::cmp::Ordering;

use super::{Float, write_shortest};
use crate::exception::Fallible;
use crate::format;
use crate::hash;
use crate::int::Int;
use crate::traits::{Format, Key, Number, Repr, ToStr, Truth, hash_of};

impl Repr for f64 {
    fn write_repr(&self, out: &mut String) {
        write_shortest(*self, out);
    }

    fn as_number(&self) -> Option<Number> {
        Some(Number::Float(*self))
    }
}

impl ToStr for f64 {}

impl Truth for f64 {
    #[inline]
    fn truth(&self) -> bool {
        *self != 0.0
    }
}

impl Format for f64 {
    fn write_format(&self, spec: &str, out: &mut String) -> Fallible<()> {
        format::write_float(*self, spec, out)
    }
}

impl Key for f64 {
    /// Agrees with the hash of an int of the same value.
    fn key_hash(&self) -> u64 {
        if self.is_integer() {
            return hash_of(&Int::from_finite_float(*self));
        }
        hash_of(&self.to_bits())
    }

    fn python_hash(&self) -> i64 {
        hash::of_float(*self)
    }

    /// A NaN is the same key as a NaN of the same bits: floats have no
    /// identity here, and CPython finds the very object again.
    fn same_key(&self, other: &Self) -> bool {
        self.to_bits() == other.to_bits() || self.partial_cmp(other) == Some(Ordering::Equal)
    }
}
