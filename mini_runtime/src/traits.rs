//! What every Python value can do: `repr`, `str`, truth, `format`, hashing.

use std::cmp::Ordering;
use std::hash::{BuildHasher, Hash};

use crate::exception::Fallible;
use crate::hash;
use crate::int::Int;
use crate::text::{Str, write_non_ascii_escaped};

/// `repr(x)`.
pub trait Repr {
    /// Appends `repr(self)` to `out`.
    fn write_repr(&self, out: &mut String);

    /// The value where it is a number: only numbers are equal to values of other classes.
    fn as_number(&self) -> Option<Number> {
        None
    }

    /// Whether the value is a `TypedDict` without keys, which only one can be all of whose fields may be
    /// absent.
    fn is_vacant(&self) -> bool {
        false
    }

    /// `repr(self)`.
    fn repr(&self) -> Str {
        let mut out = String::new();
        self.write_repr(&mut out);
        Str::from(out)
    }

    /// `ascii(self)`: `repr(self)` with escapes for what is not ASCII.
    fn ascii(&self) -> Str {
        let mut out = String::new();
        self.write_repr(&mut out);
        if out.is_ascii() {
            return Str::from(out);
        }
        let mut escaped = String::with_capacity(out.len());
        write_non_ascii_escaped(&out, &mut escaped);
        Str::from(escaped)
    }
}

/// A number of any class, for comparisons between classes. A `bool` is an `int` here.
#[derive(Clone, Debug)]
pub enum Number {
    /// An `int` or a `bool`.
    Int(Int),
    /// A `float`.
    Float(f64),
}

impl PartialEq for Number {
    /// Exact, also between an int and a float.
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Int(left), Self::Int(right)) => left == right,
            (Self::Float(left), Self::Float(right)) => left == right,
            (Self::Int(int), Self::Float(float)) | (Self::Float(float), Self::Int(int)) => {
                int.compare_float(*float) == Some(Ordering::Equal)
            }
        }
    }
}

impl PartialOrd for Number {
    /// Exact, also between an int and a float; a NaN has no order.
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        match (self, other) {
            (Self::Int(left), Self::Int(right)) => left.partial_cmp(right),
            (Self::Float(left), Self::Float(right)) => left.partial_cmp(right),
            (Self::Int(int), Self::Float(float)) => int.compare_float(*float),
            (Self::Float(float), Self::Int(int)) => int.compare_float(*float).map(Ordering::reverse),
        }
    }
}

/// `str(x)`. It differs from `repr(x)` only where it is overridden.
pub trait ToStr: Repr {
    /// Appends `str(self)` to `out`.
    fn write_str(&self, out: &mut String) {
        self.write_repr(out);
    }

    /// `str(self)`.
    fn to_str(&self) -> Str {
        let mut out = String::new();
        self.write_str(&mut out);
        Str::from(out)
    }
}

/// The truth value of `x` in `if x:`, `not x` and `bool(x)`.
pub trait Truth {
    /// Whether Python counts the value as true.
    fn truth(&self) -> bool;
}

/// What `x is y` is of an object, and of what may be None.
pub trait Same {
    /// Whether both are one object.
    fn same(&self, other: &Self) -> bool;
}

/// `format(x, spec)` and the fields of f-strings.
pub trait Format {
    /// Appends `format(self, spec)` to `out`.
    ///
    /// # Errors
    /// `ValueError` for a specification that the type does not take,
    /// `TypeError` where the type takes none at all.
    fn write_format(&self, spec: &str, out: &mut String) -> Fallible<()>;

    /// `format(self, spec)`.
    ///
    /// # Errors
    /// As [`Format::write_format`].
    fn format(&self, spec: &str) -> Fallible<Str> {
        let mut out = String::new();
        self.write_format(spec, &mut out)?;
        Ok(Str::from(out))
    }
}

/// A hashable value: what a dict key or a set element must be.
///
/// Values that Python counts as equal have equal hashes, also across
/// [`Int`](crate::int::Int), `bool` and `f64`.
pub trait Key: Clone {
    /// A hash that agrees with [`Key::same_key`]. Its value is ours, not
    /// CPython's.
    fn key_hash(&self) -> u64;

    /// `hash(self)`: CPython's value where that is the same in every process, which it is of numbers and what
    /// is made of them; of text, bytes and `None` it is some value, the same for equal ones. Never -1.
    fn python_hash(&self) -> i64 {
        hash::not_minus_one(self.key_hash().cast_signed())
    }

    /// Whether two keys are the same key: identical or equal.
    fn same_key(&self, other: &Self) -> bool;
}

/// The hash of anything hashable, for keys whose Rust `Hash` agrees with
/// Python's equality.
#[inline]
pub fn hash_of<T: Hash + ?Sized>(value: &T) -> u64 {
    rustc_hash::FxBuildHasher.hash_one(value)
}

impl<T: Repr + ?Sized> Repr for &T {
    fn write_repr(&self, out: &mut String) {
        (**self).write_repr(out);
    }

    fn as_number(&self) -> Option<Number> {
        (**self).as_number()
    }
}

impl<T: ToStr + ?Sized> ToStr for &T {
    fn write_str(&self, out: &mut String) {
        (**self).write_str(out);
    }
}

impl<T: Truth + ?Sized> Truth for &T {
    fn truth(&self) -> bool {
        (**self).truth()
    }
}

impl<T: Format + ?Sized> Format for &T {
    fn write_format(&self, spec: &str, out: &mut String) -> Fallible<()> {
        (**self).write_format(spec, out)
    }
}
