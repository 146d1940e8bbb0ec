//! Comparison, hashing, `repr` and Rust's own traits for bytes.

use std::cmp::Ordering;
use std::fmt::{self, Write};
use std::hash::{Hash, Hasher};
use std::ops::{Add, AddAssign};

use super::{Buffer, ByteArray, Bytes};
use crate::exception::Fallible;
use crate::format::check_empty;
use crate::traits::{Format, Key, Repr, ToStr, Truth, hash_of};

impl PartialEq for Bytes {
    fn eq(&self, other: &Self) -> bool {
        self.as_slice() == other.as_slice()
    }
}

impl Eq for Bytes {}

impl PartialOrd for Bytes {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Bytes {
    fn cmp(&self, other: &Self) -> Ordering {
        self.as_slice().cmp(other.as_slice())
    }
}

impl Hash for Bytes {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_slice().hash(state);
    }
}

impl PartialEq for ByteArray {
    fn eq(&self, other: &Self) -> bool {
        self.equals(other)
    }
}

impl Eq for ByteArray {}

impl PartialOrd for ByteArray {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for ByteArray {
    fn cmp(&self, other: &Self) -> Ordering {
        self.with(|left| other.with(|right| left.cmp(right)))
    }
}

impl Add<&Bytes> for Bytes {
    type Output = Self;

    fn add(self, other: &Self) -> Self {
        self.concat(other)
    }
}

impl Add<&Bytes> for &Bytes {
    type Output = Bytes;

    fn add(self, other: &Bytes) -> Bytes {
        self.concat(other)
    }
}

impl AddAssign<&Bytes> for Bytes {
    fn add_assign(&mut self, other: &Self) {
        *self = self.concat(other);
    }
}

/// Appends `repr(data)`: single quotes, unless the data has those and no
/// double ones. `escaped` is the quote that is escaped, where it is not the
/// one around the data.
fn write_quoted(data: &[u8], escaped: Option<u8>, out: &mut String) {
    let quote = if data.contains(&b'\'') && !data.contains(&b'"') { b'"' } else { b'\'' };
    out.push('b');
    out.push(char::from(quote));
    for byte in data {
        // Writing to a String cannot fail.
        let _ = match byte {
            b'\t' => write!(out, "\\t"),
            b'\n' => write!(out, "\\n"),
            b'\r' => write!(out, "\\r"),
            b'\\' => write!(out, "\\\\"),
            _ if *byte == escaped.unwrap_or(quote) => write!(out, "\\{}", char::from(*byte)),
            b' '..=b'~' => write!(out, "{}", char::from(*byte)),
            _ => write!(out, "\\x{byte:02x}"),
        };
    }
    out.push(char::from(quote));
}

impl Repr for Bytes {
    fn write_repr(&self, out: &mut String) {
        write_quoted(self.as_slice(), None, out);
    }
}

impl Repr for ByteArray {
    fn write_repr(&self, out: &mut String) {
        out.push_str("bytearray(");
        // As CPython: a single quote is escaped between double ones too.
        self.with(|data| write_quoted(data, Some(b'\''), out));
        out.push(')');
    }
}

impl ToStr for Bytes {}

impl ToStr for ByteArray {}

impl fmt::Debug for Bytes {
    /// As `repr(b)`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.repr().as_str())
    }
}

impl fmt::Debug for ByteArray {
    /// As `repr(a)`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.repr().as_str())
    }
}

impl Truth for Bytes {
    #[inline]
    fn truth(&self) -> bool {
        !self.is_empty()
    }
}

impl Truth for ByteArray {
    #[inline]
    fn truth(&self) -> bool {
        !self.is_empty()
    }
}

impl Key for Bytes {
    #[inline]
    fn key_hash(&self) -> u64 {
        hash_of(self.as_slice())
    }

    #[inline]
    fn same_key(&self, other: &Self) -> bool {
        self == other
    }
}

impl Format for Bytes {
    fn write_format(&self, spec: &str, out: &mut String) -> Fallible<()> {
        check_empty(spec, Self::NAME)?;
        self.write_repr(out);
        Ok(())
    }
}

impl Format for ByteArray {
    fn write_format(&self, spec: &str, out: &mut String) -> Fallible<()> {
        check_empty(spec, Self::NAME)?;
        self.write_repr(out);
        Ok(())
    }
}
