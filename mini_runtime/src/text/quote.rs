//! `repr` and `ascii` of a `str`: the choice of quotes and the escapes.

use std::fmt::Write;

use super::unicode;

/// Appends `repr(text)`. Single quotes, unless the text has those and no
/// double ones; what is not printable is escaped.
pub fn write_quoted(text: &str, out: &mut String) {
    write_escaped(text, out, unicode::is_printable);
}

/// Appends `ascii(text)`.
pub fn write_ascii(text: &str, out: &mut String) {
    write_escaped(text, out, |character| character.is_ascii());
}

/// Appends a text that is a `repr` already, escaping what is not ASCII:
/// `ascii` of any value (Library Reference, `ascii`).
pub fn write_non_ascii_escaped(repr: &str, out: &mut String) {
    for character in repr.chars() {
        if character.is_ascii() {
            out.push(character);
        } else {
            write_escape(character, out);
        }
    }
}

fn write_escaped(text: &str, out: &mut String, keep: impl Fn(char) -> bool) {
    let quote = if text.contains('\'') && !text.contains('"') { '"' } else { '\'' };
    out.reserve(text.len() + 2);
    out.push(quote);
    let mut plain = 0;
    for (offset, character) in text.char_indices() {
        let is_plain = match character {
            '\\' | '\0'..='\x1f' | '\x7f' => false,
            ' '..='~' => character != quote,
            _ => keep(character),
        };
        if !is_plain {
            out.push_str(&text[plain..offset]);
            plain = offset + character.len_utf8();
            write_escape(character, out);
        }
    }
    out.push_str(&text[plain..]);
    out.push(quote);
}

fn write_escape(character: char, out: &mut String) {
    let code = u32::from(character);
    // Writing to a String cannot fail.
    let _ = match character {
        '\n' => write!(out, "\\n"),
        '\r' => write!(out, "\\r"),
        '\t' => write!(out, "\\t"),
        '\\' | '\'' | '"' => write!(out, "\\{character}"),
        _ if code <= 0xff => write!(out, "\\x{code:02x}"),
        _ if code <= 0xffff => write!(out, "\\u{code:04x}"),
        _ => write!(out, "\\U{code:08x}"),
    };
}
