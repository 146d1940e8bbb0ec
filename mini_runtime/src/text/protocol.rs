//! Comparison, hashing, operators and Rust's own traits for `Str`.

use std::borrow::Borrow;
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::{Add, AddAssign};
use std::rc::Rc;

use rustc_hash::FxHasher;

use super::{Data, Str, write_quoted};
use crate::exception::Fallible;
use crate::format;
use crate::traits::{Format, Key, Repr, ToStr, Truth};

impl PartialEq for Str {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.is_same(other) || self.as_str() == other.as_str()
    }
}

impl Eq for Str {}

impl PartialEq<str> for Str {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}

impl PartialEq<&str> for Str {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}

impl PartialOrd for Str {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Str {
    /// By code points, which is the order of their UTF-8 bytes.
    fn cmp(&self, other: &Self) -> Ordering {
        if self.is_same(other) {
            return Ordering::Equal;
        }
        self.as_str().cmp(other.as_str())
    }
}

impl Hash for Str {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

impl Str {
    /// Whether both share one text. It is not Python's `is`, which CPython
    /// leaves open for equal strings.
    fn is_same(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Data::Shared(left), Data::Shared(right)) => Rc::ptr_eq(left, right),
            (Data::Ascii(left), Data::Ascii(right)) => std::ptr::eq(*left, *right),
            (Data::Ascii(_), Data::Shared(_)) | (Data::Shared(_), Data::Ascii(_)) => false,
        }
    }
}

impl Borrow<str> for Str {
    fn borrow(&self) -> &str {
        self.as_str()
    }
}

impl AsRef<str> for Str {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl Add<&Str> for Str {
    type Output = Self;

    /// `s + other`; the text of `s` is reused where nothing else shares it.
    fn add(mut self, other: &Self) -> Self {
        self.push(other);
        self
    }
}

impl Add<&Str> for &Str {
    type Output = Str;

    fn add(self, other: &Str) -> Str {
        self.concat(other)
    }
}

impl AddAssign<&Str> for Str {
    fn add_assign(&mut self, other: &Self) {
        self.push(other);
    }
}

impl AddAssign<&str> for Str {
    fn add_assign(&mut self, other: &str) {
        self.push(&Self::from(other));
    }
}

impl fmt::Display for Str {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.as_str())
    }
}

impl fmt::Debug for Str {
    /// As `repr(s)`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = String::new();
        write_quoted(self.as_str(), &mut out);
        formatter.write_str(&out)
    }
}

impl Repr for Str {
    fn write_repr(&self, out: &mut String) {
        write_quoted(self.as_str(), out);
    }
}

impl ToStr for Str {
    fn write_str(&self, out: &mut String) {
        out.push_str(self.as_str());
    }

    fn to_str(&self) -> Str {
        self.clone()
    }
}

/// Rust's own texts, as far as they are printed.
macro_rules! printed {
    ($($text:ty),*) => {
        $(
            impl Repr for $text {
                fn write_repr(&self, out: &mut String) {
                    write_quoted(self, out);
                }
            }

            impl ToStr for $text {
                fn write_str(&self, out: &mut String) {
                    out.push_str(self);
                }
            }
        )*
    };
}

printed!(str, String);

impl Truth for Str {
    #[inline]
    fn truth(&self) -> bool {
        !self.is_empty()
    }
}

impl Key for Str {
    #[inline]
    fn key_hash(&self) -> u64 {
        let mut hasher = FxHasher::default();
        hasher.write(self.as_str().as_bytes());
        hasher.finish()
    }

    #[inline]
    fn same_key(&self, other: &Self) -> bool {
        self == other
    }
}

impl Format for Str {
    fn write_format(&self, spec: &str, out: &mut String) -> Fallible<()> {
        format::write_str(self.as_str(), spec, out)
    }
}
