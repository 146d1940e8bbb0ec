//! `repr`, `str`, truth and hashing of ints and bools.

use std::fmt;

use super::print::{push_decimal, push_digits};
use super::{Int, Integer};
use crate::exception::{Fallible, raise};
use crate::format;
use crate::hash;
use crate::traits::{Format, Key, Number, Repr, ToStr, Truth, hash_of};

impl Repr for Int {
    /// Appends the decimal digits.
    ///
    /// # Panics
    /// Traps with CPython's `ValueError` beyond 4300 digits;
    /// [`Int::write_decimal`] returns it.
    fn write_repr(&self, out: &mut String) {
        if let Err(exception) = self.write_decimal(out) {
            raise(exception, "int.__repr__");
        }
    }

    fn as_number(&self) -> Option<Number> {
        Some(Number::Int(self.clone()))
    }
}

impl Repr for i64 {
    fn write_repr(&self, out: &mut String) {
        push_decimal(*self, out);
    }

    fn as_number(&self) -> Option<Number> {
        Some(Number::Int(Int::from(*self)))
    }
}

impl Repr for u64 {
    fn write_repr(&self, out: &mut String) {
        push_digits(*self, out);
    }

    fn as_number(&self) -> Option<Number> {
        Some(Number::Int(Int::from(*self)))
    }
}

impl Repr for bool {
    fn write_repr(&self, out: &mut String) {
        out.push_str(if *self { "True" } else { "False" });
    }

    fn as_number(&self) -> Option<Number> {
        Some(Number::Int(Int::from(i64::from(*self))))
    }
}

impl ToStr for Int {}
impl ToStr for i64 {}
impl ToStr for u64 {}
impl ToStr for bool {}

impl Truth for Int {
    #[inline]
    fn truth(&self) -> bool {
        *self != 0
    }
}

impl Truth for i64 {
    #[inline]
    fn truth(&self) -> bool {
        *self != 0
    }
}

impl Truth for u64 {
    #[inline]
    fn truth(&self) -> bool {
        *self != 0
    }
}

impl Truth for bool {
    #[inline]
    fn truth(&self) -> bool {
        *self
    }
}

macro_rules! format_as_int {
    ($($Type:ty),*) => {
        $(impl Format for $Type {
            fn write_format(&self, spec: &str, out: &mut String) -> Fallible<()> {
                format::write_int(&self.to_int(), spec, "int", out)
            }
        })*
    };
}

format_as_int!(Int, i64, u64);

impl Format for bool {
    /// An empty specification is `str(self)`; with any other a bool is an int.
    fn write_format(&self, spec: &str, out: &mut String) -> Fallible<()> {
        if spec.is_empty() {
            self.write_repr(out);
            return Ok(());
        }
        format::write_int(&self.to_int(), spec, "bool", out)
    }
}

impl Key for Int {
    #[inline]
    fn key_hash(&self) -> u64 {
        hash_of(self)
    }

    fn python_hash(&self) -> i64 {
        match self.to_i64() {
            Some(value) => hash::of_machine(value),
            None => hash::of_big(&self.to_bigint()),
        }
    }

    #[inline]
    fn same_key(&self, other: &Self) -> bool {
        self == other
    }
}

macro_rules! key_as_int {
    ($($Type:ty),*) => {
        $(impl Key for $Type {
            #[inline]
            fn key_hash(&self) -> u64 {
                hash_of(&self.to_int())
            }

            fn python_hash(&self) -> i64 {
                self.to_int().python_hash()
            }

            #[inline]
            fn same_key(&self, other: &Self) -> bool {
                self == other
            }
        })*
    };
}

key_as_int!(i64, u64, bool);

impl fmt::Display for Int {
    /// Decimal, without CPython's limit on digits.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = *self >= 0;
        formatter.pad_integral(sign, "", &self.magnitude_digits(10))
    }
}

impl fmt::Debug for Int {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}
