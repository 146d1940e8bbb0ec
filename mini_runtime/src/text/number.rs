//! `ord` and `chr`.

use super::Str;
use crate::exception::{Exception, Fallible};
use crate::int::Integer;

/// `ord(s)`.
///
/// # Errors
/// `TypeError` unless `s` is one character.
#[inline]
pub fn ord(text: &Str) -> Fallible<i64> {
    let mut characters = text.as_str().chars();
    if let (Some(character), None) = (characters.next(), characters.next()) {
        return Ok(i64::from(u32::from(character)));
    }
    Err(not_a_character(text))
}

#[cold]
#[inline(never)]
fn not_a_character(text: &Str) -> Exception {
    Exception::type_error(format!(
        "ord() expected a character, but string of length {} found",
        text.len()
    ))
}

/// `chr(code)`.
///
/// # Errors
/// `ValueError` outside `range(0x110000)`. A surrogate, which CPython makes a
/// string of, is a `ValueError` too. `OverflowError` outside the range of
/// CPython's C `int`.
#[inline]
pub fn chr(code: impl Integer) -> Fallible<Str> {
    let code = code.to_index();
    code.and_then(|code| u32::try_from(code).ok())
        .and_then(char::from_u32)
        .map(Str::from)
        .ok_or_else(|| not_a_code_point(code))
}

#[cold]
#[inline(never)]
fn not_a_code_point(code: Option<i64>) -> Exception {
    match code {
        Some(0xd800..=0xdfff) => {
            Exception::value_error("chr() arg is a surrogate, which a str cannot hold here")
        }
        Some(code) if i32::try_from(code).is_ok() => {
            Exception::value_error("chr() arg not in range(0x110000)")
        }
        Some(_) | None => Exception::overflow_error("Python int too large to convert to C int"),
    }
}
