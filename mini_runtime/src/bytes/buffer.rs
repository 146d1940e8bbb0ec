//! What `bytes` and `bytearray` have in common. Results of their own type are
//! new objects; bounds outside the range of `i64` are given saturated.

use super::{ByteArray, Bytes, ascii, byte, layout, search, split};
use crate::exception::{Exception, Fallible};
use crate::int::Integer;
use crate::list::List;
use crate::sequence::{self, Slice, index, length};
use crate::text::Str;
use crate::tuple::TupleOf;

/// A `bytes` or a `bytearray`.
pub trait Buffer: Sized {
    /// Python's name of the type.
    const NAME: &'static str;

    /// The message of an index out of range.
    const OUT_OF_RANGE: &'static str;

    /// What `look` makes of the data; `look` must not change it.
    fn with<R>(&self, look: impl FnOnce(&[u8]) -> R) -> R;

    /// A new object of the data.
    fn of(data: Vec<u8>) -> Self;

    /// `len(b)`.
    #[inline]
    fn len(&self) -> i64 {
        self.with(|data| length(data.len()))
    }

    /// Whether there are no bytes.
    #[inline]
    fn is_empty(&self) -> bool {
        self.with(<[u8]>::is_empty)
    }

    /// The bytes as they are now.
    fn to_vec(&self) -> Vec<u8> {
        self.with(<[u8]>::to_vec)
    }

    /// `b[index]`.
    ///
    /// # Errors
    /// `IndexError: index out of range`.
    #[inline]
    fn item(&self, index: impl Integer) -> Fallible<i64> {
        let index = sequence::index_of(index)?;
        let found = self.with(|data| {
            sequence::position(index, data.len()).and_then(|position| data.get(position).copied())
        });
        found.map(i64::from).ok_or_else(|| Exception::index_error(Self::OUT_OF_RANGE))
    }

    /// `b[lo:hi:step]`.
    ///
    /// # Errors
    /// `ValueError: slice step cannot be zero`.
    fn slice(&self, lo: Option<i64>, hi: Option<i64>, step: Option<i64>) -> Fallible<Self> {
        self.with(|data| {
            let slice = Slice::new(lo, hi, step, data.len())?;
            Ok(Self::of(match slice.contiguous() {
                Some(range) => data[range].to_vec(),
                None => slice.positions().map(|position| data[position]).collect(),
            }))
        })
    }

    /// `b + other`.
    #[must_use]
    fn concat(&self, other: &impl Buffer) -> Self {
        Self::of(self.with(|left| other.with(|right| [left, right].concat())))
    }

    /// `b * times`.
    ///
    /// # Errors
    /// `OverflowError` or `MemoryError` for a result that has no room.
    fn repeat(&self, times: impl Integer) -> Fallible<Self> {
        self.with(|data| Ok(Self::of(data.repeat(sequence::repetitions(data.len(), times)?))))
    }

    /// `part in b`.
    fn contains(&self, part: &impl Buffer) -> bool {
        self.find(part) >= 0
    }

    /// `value in b`.
    ///
    /// # Errors
    /// `ValueError: byte must be in range(0, 256)`.
    fn contains_byte(&self, value: impl Integer) -> Fallible<bool> {
        let value = byte(value)?;
        Ok(self.with(|data| data.contains(&value)))
    }

    /// `b == other`.
    fn equals(&self, other: &impl Buffer) -> bool {
        self.with(|left| other.with(|right| left == right))
    }

    /// `b != other`.
    fn differs(&self, other: &impl Buffer) -> bool {
        !self.equals(other)
    }

    /// `b > other`.
    fn follows(&self, other: &impl Buffer) -> bool {
        other.precedes(self)
    }

    /// `b >= other`.
    fn follows_or_equals(&self, other: &impl Buffer) -> bool {
        other.precedes_or_equals(self)
    }

    /// `b < other`, by the first byte that differs.
    fn precedes(&self, other: &impl Buffer) -> bool {
        self.with(|left| other.with(|right| left < right))
    }

    /// `b <= other`.
    fn precedes_or_equals(&self, other: &impl Buffer) -> bool {
        self.with(|left| other.with(|right| left <= right))
    }

    /// `list(b)`.
    fn to_list(&self) -> List<crate::int::Int> {
        self.with(|data| data.iter().map(|byte| crate::int::Int::from(i64::from(*byte))).collect())
    }

    /// `b.find(part)`: the position of the first occurrence, or -1.
    fn find(&self, part: &impl Buffer) -> i64 {
        self.find_in(part, None, None)
    }

    /// `b.rfind(part)`: the position of the last occurrence, or -1.
    fn rfind(&self, part: &impl Buffer) -> i64 {
        self.rfind_in(part, None, None)
    }

    /// `b.find(part, start, end)`.
    fn find_in(&self, part: &impl Buffer, start: Option<i64>, end: Option<i64>) -> i64 {
        self.with(|data| part.with(|part| search::find(data, part, start, end)))
    }

    /// `b.rfind(part, start, end)`.
    fn rfind_in(&self, part: &impl Buffer, start: Option<i64>, end: Option<i64>) -> i64 {
        self.with(|data| part.with(|part| search::rfind(data, part, start, end)))
    }

    /// `b.index(part, start, end)`.
    ///
    /// # Errors
    /// `ValueError: subsection not found`.
    fn index_in(&self, part: &impl Buffer, start: Option<i64>, end: Option<i64>) -> Fallible<i64> {
        search::or_not_found(self.find_in(part, start, end))
    }

    /// `b.rindex(part, start, end)`.
    ///
    /// # Errors
    /// `ValueError: subsection not found`.
    fn rindex_in(&self, part: &impl Buffer, start: Option<i64>, end: Option<i64>) -> Fallible<i64> {
        search::or_not_found(self.rfind_in(part, start, end))
    }

    /// `b.count(part, start, end)`: occurrences that do not overlap.
    fn count_in(&self, part: &impl Buffer, start: Option<i64>, end: Option<i64>) -> i64 {
        self.with(|data| part.with(|part| search::count(data, part, start, end)))
    }

    /// `b.startswith(prefix, start, end)`.
    fn startswith_in(&self, prefix: &impl Buffer, start: Option<i64>, end: Option<i64>) -> bool {
        self.with(|data| {
            search::window(data, start, end)
                .is_some_and(|(_, window)| prefix.with(|prefix| window.starts_with(prefix)))
        })
    }

    /// `b.endswith(suffix, start, end)`.
    fn endswith_in(&self, suffix: &impl Buffer, start: Option<i64>, end: Option<i64>) -> bool {
        self.with(|data| {
            search::window(data, start, end)
                .is_some_and(|(_, window)| suffix.with(|suffix| window.ends_with(suffix)))
        })
    }

    /// `b.startswith((a, b, ...))`.
    fn startswith_any(&self, prefixes: &impl TupleOf<Bytes>) -> bool {
        let is_prefix = |prefix: &&Bytes| self.startswith_in(*prefix, None, None);
        prefixes.items().iter().any(is_prefix)
    }

    /// `b.endswith((a, b, ...))`.
    fn endswith_any(&self, suffixes: &impl TupleOf<Bytes>) -> bool {
        let is_suffix = |suffix: &&Bytes| self.endswith_in(*suffix, None, None);
        suffixes.items().iter().any(is_suffix)
    }

    /// `b.replace(old, new, count)`; a negative count replaces all.
    #[must_use]
    fn replace_max(&self, old: &impl Buffer, new: &impl Buffer, count: i64) -> Self {
        let replaced =
            |data: &[u8]| old.with(|old| new.with(|new| search::replace(data, old, new, count)));
        Self::of(self.with(replaced))
    }

    /// `b.removeprefix(prefix)`.
    #[must_use]
    fn removeprefix(&self, prefix: &impl Buffer) -> Self {
        Self::of(
            self.with(|data| prefix.with(|prefix| data.strip_prefix(prefix).unwrap_or(data).to_vec())),
        )
    }

    /// `b.removesuffix(suffix)`.
    #[must_use]
    fn removesuffix(&self, suffix: &impl Buffer) -> Self {
        Self::of(
            self.with(|data| suffix.with(|suffix| data.strip_suffix(suffix).unwrap_or(data).to_vec())),
        )
    }

    /// `b.split(separator, maxsplit)`; `None` splits at ASCII white space, a
    /// negative maximum is none.
    ///
    /// # Errors
    /// `ValueError: empty separator`.
    fn split_max(&self, separator: &Option<Bytes>, maxsplit: i64) -> Fallible<List<Self>> {
        self.with(|data| split::split(data, separator.as_ref().map(Bytes::as_slice), maxsplit))
            .map(parts)
    }

    /// `b.rsplit(separator, maxsplit)`.
    ///
    /// # Errors
    /// `ValueError: empty separator`.
    fn rsplit_max(&self, separator: &Option<Bytes>, maxsplit: i64) -> Fallible<List<Self>> {
        self.with(|data| split::rsplit(data, separator.as_ref().map(Bytes::as_slice), maxsplit))
            .map(parts)
    }

    /// `b.splitlines(keepends)`: lines end at `\n`, `\r` or both.
    fn splitlines(&self, keepends: bool) -> List<Self> {
        parts(self.with(|data| split::lines(data, keepends)))
    }

    /// `b.partition(separator)`.
    ///
    /// # Errors
    /// `ValueError: empty separator`.
    fn partition(&self, separator: &Bytes) -> Fallible<(Self, Self, Self)> {
        let separator = split::not_empty(separator.as_slice())?;
        Ok(self.with(|data| match search::first(data, separator) {
            Some(at) => around(data, at, separator),
            None => (Self::of(data.to_vec()), Self::of(Vec::new()), Self::of(Vec::new())),
        }))
    }

    /// `b.rpartition(separator)`.
    ///
    /// # Errors
    /// `ValueError: empty separator`.
    fn rpartition(&self, separator: &Bytes) -> Fallible<(Self, Self, Self)> {
        let separator = split::not_empty(separator.as_slice())?;
        Ok(self.with(|data| match search::last(data, separator) {
            Some(at) => around(data, at, separator),
            None => (Self::of(Vec::new()), Self::of(Vec::new()), Self::of(data.to_vec())),
        }))
    }

    /// `b.join(items)`.
    #[must_use]
    fn join<B: Buffer + Clone>(&self, items: &List<B>) -> Self {
        self.with(|separator| {
            let mut joined = Vec::new();
            for (position, item) in items.borrow().iter().enumerate() {
                if position > 0 {
                    joined.extend_from_slice(separator);
                }
                item.with(|item| joined.extend_from_slice(item));
            }
            Self::of(joined)
        })
    }

    /// The bytes, each replaced by what `map` gives for it: `upper` and the
    /// like.
    #[must_use]
    fn mapped(&self, map: impl Fn(u8) -> u8) -> Self {
        Self::of(self.with(|data| data.iter().map(|byte| map(*byte)).collect()))
    }

    /// `b.upper()`, of ASCII letters only, as all of these.
    #[must_use]
    fn upper(&self) -> Self {
        self.mapped(|byte| byte.to_ascii_uppercase())
    }

    /// `b.lower()`.
    #[must_use]
    fn lower(&self) -> Self {
        self.mapped(|byte| byte.to_ascii_lowercase())
    }

    /// `b.swapcase()`.
    #[must_use]
    fn swapcase(&self) -> Self {
        self.mapped(ascii::swap_case)
    }

    /// `b.capitalize()`.
    #[must_use]
    fn capitalize(&self) -> Self {
        Self::of(self.with(ascii::capitalize))
    }

    /// `b.title()`.
    #[must_use]
    fn title(&self) -> Self {
        Self::of(self.with(ascii::title))
    }

    /// `b.isalnum()`.
    fn isalnum(&self) -> bool {
        self.with(|data| ascii::all(data, u8::is_ascii_alphanumeric))
    }

    /// `b.isalpha()`.
    fn isalpha(&self) -> bool {
        self.with(|data| ascii::all(data, u8::is_ascii_alphabetic))
    }

    /// `b.isascii()`: true of no bytes too.
    fn isascii(&self) -> bool {
        self.with(<[u8]>::is_ascii)
    }

    /// `b.isdigit()`.
    fn isdigit(&self) -> bool {
        self.with(|data| ascii::all(data, u8::is_ascii_digit))
    }

    /// `b.isspace()`.
    fn isspace(&self) -> bool {
        self.with(|data| ascii::all(data, |byte| ascii::is_space(*byte)))
    }

    /// `b.islower()`.
    fn islower(&self) -> bool {
        self.with(|data| ascii::is_cased(data, u8::is_ascii_lowercase, u8::is_ascii_uppercase))
    }

    /// `b.isupper()`.
    fn isupper(&self) -> bool {
        self.with(|data| ascii::is_cased(data, u8::is_ascii_uppercase, u8::is_ascii_lowercase))
    }

    /// `b.istitle()`.
    fn istitle(&self) -> bool {
        self.with(ascii::is_title)
    }

    /// `b.strip(characters)`; `None` strips ASCII white space.
    #[must_use]
    fn strip_of(&self, characters: &Option<Bytes>) -> Self {
        Self::of(self.with(|data| layout::strip(data, characters.as_ref(), true, true).to_vec()))
    }

    /// `b.lstrip(characters)`.
    #[must_use]
    fn lstrip_of(&self, characters: &Option<Bytes>) -> Self {
        Self::of(self.with(|data| layout::strip(data, characters.as_ref(), true, false).to_vec()))
    }

    /// `b.rstrip(characters)`.
    #[must_use]
    fn rstrip_of(&self, characters: &Option<Bytes>) -> Self {
        Self::of(self.with(|data| layout::strip(data, characters.as_ref(), false, true).to_vec()))
    }

    /// `b.ljust(width)`.
    ///
    /// # Errors
    /// `OverflowError` where `width` is no index, `MemoryError` where there is no room.
    fn ljust(&self, width: impl Integer) -> Fallible<Self> {
        let width = index(width)?;
        Ok(Self::of(self.with(|data| layout::justify(data, width, b' ', layout::Side::Left))?))
    }

    /// `b.rjust(width)`.
    ///
    /// # Errors
    /// `OverflowError` where `width` is no index, `MemoryError` where there is no room.
    fn rjust(&self, width: impl Integer) -> Fallible<Self> {
        let width = index(width)?;
        Ok(Self::of(self.with(|data| layout::justify(data, width, b' ', layout::Side::Right))?))
    }

    /// `b.center(width)`.
    ///
    /// # Errors
    /// `OverflowError` where `width` is no index, `MemoryError` where there is no room.
    fn center(&self, width: impl Integer) -> Fallible<Self> {
        let width = index(width)?;
        Ok(Self::of(self.with(|data| layout::justify(data, width, b' ', layout::Side::Center))?))
    }

    /// `b.ljust(width, fill)`.
    ///
    /// # Errors
    /// `TypeError` unless `fill` is one byte, and as [`Buffer::ljust`].
    fn ljust_with(&self, width: impl Integer, fill: &Bytes) -> Fallible<Self> {
        let (width, fill) = (index(width)?, layout::fill_byte("ljust", fill)?);
        Ok(Self::of(self.with(|data| layout::justify(data, width, fill, layout::Side::Left))?))
    }

    /// `b.rjust(width, fill)`.
    ///
    /// # Errors
    /// `TypeError` unless `fill` is one byte, and as [`Buffer::ljust`].
    fn rjust_with(&self, width: impl Integer, fill: &Bytes) -> Fallible<Self> {
        let (width, fill) = (index(width)?, layout::fill_byte("rjust", fill)?);
        Ok(Self::of(self.with(|data| layout::justify(data, width, fill, layout::Side::Right))?))
    }

    /// `b.center(width, fill)`.
    ///
    /// # Errors
    /// `TypeError` unless `fill` is one byte, and as [`Buffer::ljust`].
    fn center_with(&self, width: impl Integer, fill: &Bytes) -> Fallible<Self> {
        let (width, fill) = (index(width)?, layout::fill_byte("center", fill)?);
        Ok(Self::of(self.with(|data| layout::justify(data, width, fill, layout::Side::Center))?))
    }

    /// `b.zfill(width)`: zeros after a sign, if there is one.
    ///
    /// # Errors
    /// As [`Buffer::ljust`].
    fn zfill(&self, width: impl Integer) -> Fallible<Self> {
        let width = index(width)?;
        Ok(Self::of(self.with(|data| layout::zero_fill(data, width))?))
    }

    /// `b.expandtabs(tabsize)`.
    ///
    /// # Errors
    /// `OverflowError` where the size is no C `int`.
    fn expandtabs(&self, tabsize: impl Integer) -> Fallible<Self> {
        let tabsize = sequence::c_int(tabsize)?.into();
        Ok(Self::of(self.with(|data| layout::expand_tabs(data, tabsize))))
    }

    /// `b.translate(table, delete)`: bytes of `delete` are left out, the
    /// others looked up in the table, where there is one.
    ///
    /// # Errors
    /// `ValueError` unless the table has 256 bytes.
    fn translate(&self, table: &Option<Bytes>, delete: &Bytes) -> Fallible<Self> {
        let mapped = self.with(|data| {
            layout::translate(data, table.as_ref().map(Bytes::as_slice), delete.as_slice())
        });
        mapped.map(Self::of)
    }

    /// `b.hex()`.
    fn hex(&self) -> Str {
        self.with(|data| Str::from(super::build::hex_of(data)))
    }
}

fn parts<B: Buffer>(parts: Vec<Vec<u8>>) -> List<B> {
    parts.into_iter().map(B::of).collect()
}

fn around<B: Buffer>(data: &[u8], at: usize, separator: &[u8]) -> (B, B, B) {
    let after = data[at + separator.len()..].to_vec();
    (B::of(data[..at].to_vec()), B::of(separator.to_vec()), B::of(after))
}

impl Buffer for Bytes {
    const NAME: &'static str = "bytes";
    const OUT_OF_RANGE: &'static str = "index out of range";

    #[inline]
    fn with<R>(&self, look: impl FnOnce(&[u8]) -> R) -> R {
        look(self.as_slice())
    }

    fn of(data: Vec<u8>) -> Self {
        Self::from(data)
    }
}

impl Buffer for ByteArray {
    const NAME: &'static str = "bytearray";
    const OUT_OF_RANGE: &'static str = "bytearray index out of range";

    #[inline]
    fn with<R>(&self, look: impl FnOnce(&[u8]) -> R) -> R {
        look(&self.0.borrow())
    }

    fn of(data: Vec<u8>) -> Self {
        Self::from(data)
    }
}
