//! Builtin functions of strings, and string methods with fewer arguments than
//! the most general form.

use crate::dict::Dict;
use crate::exception::Fallible;
use crate::int::Integer;
use crate::iterable;
use crate::list::List;
use crate::text::Str;
use crate::traits::{Format, Repr};
use crate::tuple::TupleOf;

pub use crate::text::{maketrans, maketrans_of_characters, maketrans_of_codes, maketrans_without, ord};

/// `times * text`.
///
/// # Errors
/// `OverflowError` or `MemoryError` for a result that has no room.
pub fn repeat_text(times: impl Integer, text: &Str) -> Fallible<Str> {
    text.repeat(times)
}

/// `list(text)`.
pub fn characters(text: &Str) -> List<Str> {
    text.iter().collect()
}

/// `sorted(text)`.
pub fn sorted_characters(text: &Str) -> List<Str> {
    iterable::sorted(text.iter(), false)
}

/// `min(text)`.
///
/// # Errors
/// `ValueError: min() arg is an empty sequence`.
pub fn least_character(text: &Str) -> Fallible<Str> {
    iterable::min(text.iter())
}

/// `max(text)`.
///
/// # Errors
/// `ValueError: max() arg is an empty sequence`.
pub fn greatest_character(text: &Str) -> Fallible<Str> {
    iterable::max(text.iter())
}

/// `ascii(value)`.
pub fn ascii<T: Repr + ?Sized>(value: &T) -> Str {
    value.ascii()
}

/// `format(value, spec)`.
///
/// # Errors
/// `ValueError` or `TypeError` for a specification that the type does not take.
pub fn format<T: Format + ?Sized>(value: &T, spec: &Str) -> Fallible<Str> {
    value.format(spec.as_str())
}

/// `text.startswith(prefix, start)`.
pub fn startswith_from(text: &Str, prefix: &Str, start: impl Integer) -> bool {
    text.startswith_in(prefix, Some(start.to_index_clamped()), None)
}

/// `text.endswith(suffix, start)`.
pub fn endswith_from(text: &Str, suffix: &Str, start: impl Integer) -> bool {
    text.endswith_in(suffix, Some(start.to_index_clamped()), None)
}

/// `text.find(part, start)`.
pub fn find_from(text: &Str, part: &Str, start: impl Integer) -> i64 {
    text.find_in(part, Some(start.to_index_clamped()), None)
}

/// `text.rfind(part, start)`.
pub fn rfind_from(text: &Str, part: &Str, start: impl Integer) -> i64 {
    text.rfind_in(part, Some(start.to_index_clamped()), None)
}

/// `text.index(part, start)`.
///
/// # Errors
/// `ValueError: substring not found`.
pub fn index_from(text: &Str, part: &Str, start: impl Integer) -> Fallible<i64> {
    text.index_in(part, Some(start.to_index_clamped()), None)
}

/// `text.rindex(part, start)`.
///
/// # Errors
/// `ValueError: substring not found`.
pub fn rindex_from(text: &Str, part: &Str, start: impl Integer) -> Fallible<i64> {
    text.rindex_in(part, Some(start.to_index_clamped()), None)
}

/// `text.count(part, start)`.
pub fn count_from(text: &Str, part: &Str, start: impl Integer) -> i64 {
    text.count_in(part, Some(start.to_index_clamped()), None)
}

/// `text.split(separator, maxsplit)`.
///
/// # Errors
/// `ValueError: empty separator`.
pub fn split_max(text: &Str, separator: &Option<Str>, maxsplit: i64) -> Fallible<List<Str>> {
    text.split_max(separator.as_ref(), maxsplit)
}

/// `text.rsplit(separator, maxsplit)`.
///
/// # Errors
/// `ValueError: empty separator`.
pub fn rsplit_max(text: &Str, separator: &Option<Str>, maxsplit: i64) -> Fallible<List<Str>> {
    text.rsplit_max(separator.as_ref(), maxsplit)
}

/// `text.splitlines()`.
pub fn splitlines(text: &Str) -> List<Str> {
    text.splitlines(false)
}

/// `text.expandtabs()`.
pub fn expandtabs(text: &Str) -> Str {
    text.with_tabs(8)
}

/// `text.strip(characters)`; `None` strips white space.
pub fn strip(text: &Str, characters: &Option<Str>) -> Str {
    characters.as_ref().map_or_else(|| text.strip(), |characters| text.strip_chars(characters))
}

/// `text.lstrip(characters)`; `None` strips white space.
pub fn lstrip(text: &Str, characters: &Option<Str>) -> Str {
    characters.as_ref().map_or_else(|| text.lstrip(), |characters| text.lstrip_chars(characters))
}

/// `text.rstrip(characters)`; `None` strips white space.
pub fn rstrip(text: &Str, characters: &Option<Str>) -> Str {
    characters.as_ref().map_or_else(|| text.rstrip(), |characters| text.rstrip_chars(characters))
}

/// `all(text)`: no character is false.
pub fn all_characters(_text: &Str) -> bool {
    true
}

/// `separator.join(text)`.
pub fn join_characters(separator: &Str, text: &Str) -> Str {
    separator.join(&characters(text))
}

/// `separator.join(items)` of a tuple.
pub fn join_tuple(separator: &Str, items: &impl TupleOf<Str>) -> Str {
    separator.join(&items.items().into_iter().cloned().collect::<Vec<_>>())
}

/// `separator.join(dict)`: of its keys.
pub fn join_keys<V: Clone>(separator: &Str, dict: &Dict<Str, V>) -> Str {
    separator.join(&dict.to_list())
}
