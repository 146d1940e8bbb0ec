//! `float(text)`.
//!
//! Source: Python 3.11 Library Reference, `float`, the grammar of its argument.

use std::borrow::Cow;

use crate::exception::{Exception, Fallible};
use crate::int::{is_c_space, to_ascii};
use crate::text::write_quoted;

/// `float(text)`: surrounding whitespace, single underscores between digits,
/// `inf`, `infinity` and `nan` in any case.
///
/// # Errors
/// `ValueError` for any other text.
pub fn float_from_str(text: &str) -> Fallible<f64> {
    let ascii = to_ascii(text);
    without_underscores(ascii.trim_matches(is_c_space))
        .and_then(|digits| digits.parse().ok())
        .ok_or_else(|| not_a_float(text))
}

#[cold]
#[inline(never)]
fn not_a_float(text: &str) -> Exception {
    let mut message = String::from("could not convert string to float: ");
    write_quoted(text, &mut message);
    Exception::value_error(message)
}

/// `None` where an underscore is not between two digits.
fn without_underscores(text: &str) -> Option<Cow<'_, str>> {
    if !text.contains('_') {
        return Some(Cow::Borrowed(text));
    }
    let bytes = text.as_bytes();
    let is_digit =
        |position: Option<usize>| position.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_digit);
    let is_valid =
        text.match_indices('_').all(|(at, _)| is_digit(at.checked_sub(1)) && is_digit(Some(at + 1)));
    is_valid.then(|| Cow::Owned(text.replace('_', "")))
}
