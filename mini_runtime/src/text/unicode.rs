//! The properties of code points that `str` methods ask for.
//!
//! ASCII is answered directly, everything else from tables made with CPython
//! 3.11 (Unicode 14.0.0). Rust's own tables are of a newer Unicode: its case
//! mappings are used where both ends were already assigned in 14.0.0.

mod classes;
mod folding;

use classes::{KINDS, RUNS};

/// The bits of the properties that hold for a character.
fn properties(character: char) -> u16 {
    KINDS[(run(character) & 63) as usize]
}

/// The entry of the table that covers a character.
fn run(character: char) -> u32 {
    let code = u32::from(character);
    // The first run begins at code point 0.
    RUNS[RUNS.partition_point(|run| run >> 6 <= code) - 1]
}

fn has(character: char, property: u16) -> bool {
    properties(character) & property != 0
}

macro_rules! predicates {
    ($($(#[$doc:meta])* $visibility:vis $name:ident = $property:ident),* $(,)?) => {
        $(
            $(#[$doc])*
            $visibility fn $name(character: char) -> bool {
                has(character, classes::$property)
            }
        )*
    };
}

predicates! {
    /// A letter: general category L.
    pub(super) is_alpha = ALPHA,
    /// Usable in decimal notation: general category Nd.
    pub(super) is_decimal = DECIMAL,
    /// With a digit value: decimals, superscripts and the like.
    pub(super) is_digit = DIGIT,
    /// With a numeric value: digits, fractions, numerals.
    pub(super) is_numeric = NUMERIC,
    /// Derived property `Lowercase`.
    pub(super) is_lower = LOWER,
    /// Derived property `Uppercase`.
    pub(super) is_upper = UPPER,
    /// General category Lt.
    pub(super) is_title = TITLE,
    /// Begins an identifier (`XID_Start` or the underscore).
    pub(super) is_identifier_start = IDENTIFIER_START,
    /// Continues an identifier (`XID_Continue`).
    pub(super) is_identifier_part = IDENTIFIER_PART,
    /// Derived property `Cased`.
    pub(super) is_cased = CASED,
    /// Derived property `Case_Ignorable`, of characters that are not cased.
    is_case_ignorable = CASE_IGNORABLE,
    is_assigned = ASSIGNED,
    is_wide_space = SPACE,
    is_wide_printable = PRINTABLE,
}

/// Whether `repr` shows the character as itself.
#[inline]
pub fn is_printable(character: char) -> bool {
    matches!(character, ' '..='~') || (!character.is_ascii() && is_wide_printable(character))
}

/// Whether `str.strip` and `str.split` count the character as white space.
#[inline]
pub fn is_space(character: char) -> bool {
    match character {
        '\t'..='\r' | '\x1c'..=' ' => true,
        '\0'..='\x7f' => false,
        _ => is_wide_space(character),
    }
}

/// The value of a decimal digit of any script, as `int("٣")` reads it.
pub fn decimal_value(character: char) -> Option<u32> {
    if character.is_ascii() {
        return character.to_digit(10);
    }
    if !is_decimal(character) {
        return None;
    }
    // Decimal digits come in runs of ten from zero, which may touch.
    let start = run(character) >> 6;
    Some((u32::from(character) - start) % 10)
}

/// Appends the character in lower case, by itself.
pub(super) fn push_lower(character: char, out: &mut String) {
    push_mapped(character, character.to_lowercase(), out);
}

/// Appends the character in upper case.
pub(super) fn push_upper(character: char, out: &mut String) {
    push_mapped(character, character.to_uppercase(), out);
}

/// Appends the character in title case.
pub(super) fn push_title(character: char, out: &mut String) {
    match lookup(&folding::TITLED, character) {
        Some(text) => out.push_str(text),
        None => push_upper(character, out),
    }
}

/// Appends the case-folded character.
pub(super) fn push_folded(character: char, out: &mut String) {
    match lookup(&folding::FOLDED, character) {
        Some(text) => out.push_str(text),
        None => push_lower(character, out),
    }
}

fn push_mapped(character: char, mapped: impl Iterator<Item = char> + Clone, out: &mut String) {
    if character.is_ascii() || (is_assigned(character) && mapped.clone().all(is_assigned)) {
        out.extend(mapped);
    } else {
        out.push(character);
    }
}

fn lookup(table: &[(char, &'static str)], character: char) -> Option<&'static str> {
    let found = table.binary_search_by_key(&character, |entry| entry.0).ok()?;
    Some(table[found].1)
}

/// Whether a capital sigma at byte `offset` of `text` ends a word, and so
/// becomes a final small sigma (the Unicode Standard, table 3-17).
pub(super) fn is_final_sigma(text: &str, offset: usize) -> bool {
    let cased = |character: Option<char>| character.is_some_and(is_cased);
    let before = text[..offset].chars().rev().find(|found| !is_case_ignorable(*found));
    let behind = offset + 'Σ'.len_utf8();
    let after = text[behind..].chars().find(|found| !is_case_ignorable(*found));
    cased(before) && !cased(after)
}
