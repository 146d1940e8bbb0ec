//! `str.translate`, and the tables of `str.maketrans`.
//!
//! A table maps code points to what stands for them: another code point, a
//! text, or nothing.

use super::Str;
use crate::dict::Dict;
use crate::exception::{Exception, Fallible};
use crate::int::Int;

/// What stands for a character.
pub trait Replacement: Clone {
    /// Appends it.
    ///
    /// # Errors
    /// `ValueError` for an int that is no code point.
    fn push(&self, out: &mut String) -> Fallible<()>;
}

impl Replacement for Int {
    fn push(&self, out: &mut String) -> Fallible<()> {
        let code = self.to_i64().and_then(|code| u32::try_from(code).ok());
        let code = code
            .filter(|code| *code < 0x11_0000)
            .ok_or_else(|| Exception::value_error("character mapping must be in range(0x110000)"))?;
        let character = char::from_u32(code).ok_or_else(|| {
            Exception::value_error("the mapping is to a surrogate, which a str cannot hold here")
        })?;
        out.push(character);
        Ok(())
    }
}

impl Replacement for Str {
    fn push(&self, out: &mut String) -> Fallible<()> {
        out.push_str(self.as_str());
        Ok(())
    }
}

impl Replacement for () {
    fn push(&self, _out: &mut String) -> Fallible<()> {
        Ok(())
    }
}

impl<R: Replacement> Replacement for Option<R> {
    fn push(&self, out: &mut String) -> Fallible<()> {
        self.as_ref().map_or(Ok(()), |replacement| replacement.push(out))
    }
}

impl Str {
    /// `s.translate(table)`.
    ///
    /// # Errors
    /// `ValueError` for a replacement that is no code point.
    pub fn translate<R: Replacement>(&self, table: &Dict<Int, R>) -> Fallible<Self> {
        let mut out = String::with_capacity(self.as_str().len());
        for character in self.as_str().chars() {
            match table.get(&Int::from(i64::from(u32::from(character)))) {
                Some(replacement) => replacement.push(&mut out)?,
                None => out.push(character),
            }
        }
        Ok(Self::from(out))
    }
}

/// The code point of a key of a table.
///
/// # Errors
/// `ValueError` unless the text is one character.
fn code_of(key: &Str) -> Fallible<Int> {
    let mut characters = key.as_str().chars();
    match (characters.next(), characters.next()) {
        (Some(character), None) => Ok(code(character)),
        _ => Err(Exception::value_error("string keys in translate table must be of length 1")),
    }
}

fn code(character: char) -> Int {
    Int::from(i64::from(u32::from(character)))
}

fn pairs(from: &Str, to: &Str) -> Fallible<Vec<(Int, Int)>> {
    if from.len() != to.len() {
        let message = "the first two maketrans arguments must have equal length";
        return Err(Exception::value_error(message));
    }
    let pairs = from.as_str().chars().zip(to.as_str().chars());
    Ok(pairs.map(|(from, to)| (code(from), code(to))).collect())
}

/// `str.maketrans(from, to)`.
///
/// # Errors
/// `ValueError` for texts of different lengths.
pub fn maketrans(from: &Str, to: &Str) -> Fallible<Dict<Int, Int>> {
    let table = Dict::new();
    for (from, to) in pairs(from, to)? {
        table.set_item(from, to);
    }
    Ok(table)
}

/// `str.maketrans(from, to, without)`.
///
/// # Errors
/// `ValueError` for texts of different lengths.
pub fn maketrans_without(from: &Str, to: &Str, without: &Str) -> Fallible<Dict<Int, Option<Int>>> {
    let table = Dict::new();
    for (from, to) in pairs(from, to)? {
        table.set_item(from, Some(to));
    }
    for character in without.as_str().chars() {
        table.set_item(code(character), None);
    }
    Ok(table)
}

/// `str.maketrans(table)` of a dict whose keys are characters.
///
/// # Errors
/// `ValueError` for a key that is not one character.
pub fn maketrans_of_characters<R: Clone>(characters: &Dict<Str, R>) -> Fallible<Dict<Int, R>> {
    let table = Dict::new();
    for key in characters.to_list().to_vec() {
        if let Some(replacement) = characters.get(&key) {
            table.set_item(code_of(&key)?, replacement);
        }
    }
    Ok(table)
}

/// `str.maketrans(table)` of a dict whose keys are code points: a copy.
pub fn maketrans_of_codes<R: Clone>(codes: &Dict<Int, R>) -> Dict<Int, R> {
    codes.copy()
}
