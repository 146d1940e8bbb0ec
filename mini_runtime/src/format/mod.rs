//! The format specification mini-language.
//!
//! Source: Python 3.11 Library Reference, "Format Specification
//! Mini-Language"; which error comes first is CPython's.

mod float;
mod integer;
mod number;
mod spec;
mod text;

#[cfg(test)]
mod tests;

pub use float::write_float;
pub use integer::write_int;
pub use text::write_str;

use crate::exception::{Exception, Fallible};

/// `format(value, spec)` for a type that takes no specification but the empty
/// one: a list, a dict, `None`.
///
/// # Errors
/// `TypeError` when `spec` is not empty.
pub fn check_empty(spec: &str, type_name: &str) -> Fallible<()> {
    if spec.is_empty() {
        return Ok(());
    }
    Err(Exception::type_error(format!("unsupported format string passed to {type_name}.__format__")))
}

/// A character of a specification as CPython's messages show it.
fn shown(character: char) -> String {
    if matches!(character, '!'..='\x7f') {
        return String::from(character);
    }
    format!("\\x{:x}", u32::from(character))
}

#[cold]
#[inline(never)]
fn unknown_code(code: char, type_name: &str) -> Exception {
    Exception::value_error(format!(
        "Unknown format code '{}' for object of type '{type_name}'",
        shown(code)
    ))
}
