//! `%` of text and of bytes (Library Reference, "printf-style String Formatting" and "printf-style Bytes
//! Formatting").
//!
//! Both are done over characters: a byte is the character of its number.

use super::Place;
use crate::builtin::{percent_digits, percent_spec};
use crate::bytes::{Buffer, Bytes};
use crate::exception::{Exception, Fallible};
use crate::int::{Int, Integer};
use crate::list::List;
use crate::object::Object;
use crate::text::Str;
use crate::traits::{Format, Number, Repr, ToStr};

/// `template % values`, where the values are the items of a tuple, or one value that is no tuple.
///
/// # Errors
/// `ValueError` for what is no template, `TypeError` for values that do not fit it, `KeyError` for a key
/// that is not there, `OverflowError` for numbers beyond C's types.
pub fn percent(template: &Str, values: &List<Object>, is_tuple: bool) -> Fallible<Str> {
    let characters: Vec<char> = template.as_str().chars().collect();
    Ok(Str::from(filled(&characters, &values.to_vec(), is_tuple, &TEXT)?))
}

/// `template % values` of bytes.
///
/// # Errors
/// As [`percent`].
pub fn percent_buffer<B: Buffer>(template: &B, values: &List<Object>, is_tuple: bool) -> Fallible<B> {
    let characters: Vec<char> =
        template.with(|data| data.iter().map(|byte| char::from(*byte)).collect());
    let text = filled(&characters, &values.to_vec(), is_tuple, &BYTES)?;
    Ok(B::of(as_bytes(text.chars())))
}

/// The bytes that characters below 256 stand for.
fn as_bytes(characters: impl Iterator<Item = char>) -> Vec<u8> {
    characters.map(|character| u8::try_from(u32::from(character)).unwrap_or(b'?')).collect()
}

/// In what the operators of text and of bytes differ.
struct Kind {
    is_bytes: bool,
    unused: &'static str,
    long_precision: &'static str,
}

const TEXT: Kind = Kind {
    is_bytes: false,
    unused: "not all arguments converted during string formatting",
    long_precision: "precision too big",
};

const BYTES: Kind = Kind {
    is_bytes: true,
    unused: "not all arguments converted during bytes formatting",
    long_precision: "prec too big",
};

/// The values that are left.
struct Values<'a> {
    rest: std::slice::Iter<'a, Object>,
    /// The value that keys are looked up in.
    mapping: Option<&'a Object>,
    /// Whether a key was looked up: from then on only such values are taken.
    is_keyed: bool,
    /// The value of a key, which the next conversion takes.
    keyed: Option<Object>,
}

impl Values<'_> {
    fn next(&mut self) -> Fallible<Object> {
        let found = if self.is_keyed { self.keyed.take() } else { self.rest.next().cloned() };
        found.ok_or_else(|| Exception::type_error("not enough arguments for format string"))
    }
}

/// A conversion specifier, its sizes found.
struct Specifier {
    flags: Str,
    width: Option<i64>,
    precision: Option<i64>,
    code: char,
    /// Where its conversion type is.
    at: usize,
}

fn filled(template: &[char], given: &[Object], is_tuple: bool, kind: &Kind) -> Fallible<String> {
    let is_mapping = |value: &&Object| {
        let buffer = kind.is_bytes && value.filling().as_bytes().is_some();
        !is_tuple && value.filling().is_mapping() && !buffer
    };
    let mapping = given.first().filter(is_mapping);
    let mut values = Values { rest: given.iter(), mapping, is_keyed: false, keyed: None };
    let mut out = String::new();
    let mut at = 0;
    while let Some(&character) = template.get(at) {
        at += 1;
        if character != '%' {
            out.push(character);
            continue;
        }
        if template.get(at) == Some(&'%') {
            at += 1;
            out.push('%');
            continue;
        }
        let (specifier, end) = read(template, at, &mut values, kind)?;
        at = end;
        let value = values.next()?;
        out.push_str(convert(&specifier, &value, kind)?.as_str());
    }
    let unused = if values.is_keyed { values.keyed.is_some() } else { values.rest.next().is_some() };
    if unused && mapping.is_none() {
        return Err(Exception::type_error(kind.unused));
    }
    Ok(out)
}

fn read(
    template: &[char],
    mut at: usize,
    values: &mut Values<'_>,
    kind: &Kind,
) -> Fallible<(Specifier, usize)> {
    if template.get(at) == Some(&'(') {
        let Some(mapping) = values.mapping else {
            return Err(Exception::type_error("format requires a mapping"));
        };
        let end =
            closing(template, at).ok_or_else(|| Exception::value_error("incomplete format key"))?;
        let key = template[at + 1..end].iter();
        let place = if kind.is_bytes {
            Place::Bytes(Bytes::of(as_bytes(key.copied())))
        } else {
            Place::Text(Str::from(key.collect::<String>()))
        };
        values.keyed = Some(mapping.filling().part(&place)?);
        values.is_keyed = true;
        at = end + 1;
    }
    let mut flags = String::new();
    while let Some(flag) = template.get(at).filter(|flag| "#0- +".contains(**flag)) {
        flags.push(*flag);
        at += 1;
    }
    let width = size(template, &mut at, values, i64::MAX, "width too big")?;
    let mut precision = None;
    if template.get(at) == Some(&'.') {
        at += 1;
        let found = size(template, &mut at, values, i32::MAX.into(), kind.long_precision)?;
        precision = Some(found.unwrap_or(0));
    }
    if template.get(at).is_some_and(|modifier| "hlL".contains(*modifier)) {
        at += 1;
    }
    let Some(&code) = template.get(at) else {
        return Err(Exception::value_error("incomplete format"));
    };
    let code = if kind.is_bytes && code == 'i' { 'd' } else { code };
    Ok((Specifier { flags: Str::from(flags), width, precision, code, at }, at + 1))
}

/// The bracket that closes the one at `open`.
fn closing(template: &[char], open: usize) -> Option<usize> {
    let mut depth = 0_usize;
    for (offset, character) in template[open..].iter().enumerate() {
        match character {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(open + offset);
        }
    }
    None
}

/// A width or a precision: digits, or the next value.
fn size(
    template: &[char],
    at: &mut usize,
    values: &mut Values<'_>,
    most: i64,
    long: &'static str,
) -> Fallible<Option<i64>> {
    if template.get(*at) == Some(&'*') {
        *at += 1;
        let value = values.next()?;
        let Some(Number::Int(size)) = value.as_number() else {
            return Err(Exception::type_error("* wants int"));
        };
        let c_type = if most == i64::MAX { "ssize_t" } else { "int" };
        let least = if most == i64::MAX { -most } else { i32::MIN.into() };
        let found = size.to_index().filter(|size| (least..=most).contains(size));
        return found.map(Some).ok_or_else(|| {
            Exception::overflow_error(format!("Python int too large to convert to C {c_type}"))
        });
    }
    let mut size: Option<i64> = None;
    while let Some(digit) = template.get(*at).and_then(|digit| digit.to_digit(10)) {
        *at += 1;
        let tens = size.unwrap_or(0).checked_mul(10);
        let next = tens.and_then(|tens| tens.checked_add(digit.into()));
        let next = next.filter(|next| *next <= most);
        size = Some(next.ok_or_else(|| Exception::value_error(long))?);
    }
    Ok(size)
}

fn convert(specifier: &Specifier, value: &Object, kind: &Kind) -> Fallible<Str> {
    match specifier.code {
        's' | 'b' if kind.is_bytes => padded(specifier, bytes_of(value)?),
        'r' | 'a' if kind.is_bytes => padded(specifier, value.ascii()),
        's' => padded(specifier, value.to_str()),
        'r' => padded(specifier, value.repr()),
        'a' => padded(specifier, value.ascii()),
        'c' => {
            let character = if kind.is_bytes { byte(value)? } else { character(value)? };
            // A precision says nothing of a single character.
            padded(
                &Specifier { precision: None, flags: specifier.flags.clone(), ..*specifier },
                character,
            )
        }
        'd' | 'i' | 'u' | 'x' | 'X' | 'o' => {
            let int = int_of(specifier.code, value)?;
            let decimal = matches!(specifier.code, 'i' | 'u');
            let code = Str::from(if decimal { 'd' } else { specifier.code });
            percent_digits(int, &specifier.flags, specifier.width, specifier.precision, &code)
        }
        'e' | 'E' | 'f' | 'F' | 'g' | 'G' => {
            let float = float_of(value, kind)?;
            let code = Str::from(specifier.code);
            let spec = percent_spec(&specifier.flags, specifier.width, specifier.precision, &code)?;
            float.format(spec.as_str())
        }
        other => Err(unsupported(other, specifier.at, kind)),
    }
}

#[cold]
fn unsupported(code: char, at: usize, kind: &Kind) -> Exception {
    let number = u32::from(code);
    if kind.is_bytes && number > 127 {
        return Exception::overflow_error("character argument not in range(0x110000)");
    }
    let shown = if kind.is_bytes || matches!(code, '\u{1f}'..='~') { code } else { '?' };
    Exception::value_error(format!("unsupported format character '{shown}' ({number:#x}) at index {at}"))
}

fn padded(specifier: &Specifier, text: Str) -> Fallible<Str> {
    if specifier.width.is_none() && specifier.precision.is_none() {
        return Ok(text);
    }
    let code = Str::literal("s");
    let spec = percent_spec(&specifier.flags, specifier.width, specifier.precision, &code)?;
    text.format(spec.as_str())
}

/// The bytes of a value, as characters.
fn bytes_of(value: &Object) -> Fallible<Str> {
    let bytes = value.filling().as_bytes().ok_or_else(|| {
        let class = value.filling().class_name();
        let message = "%b requires a bytes-like object, or an object that implements __bytes__";
        Exception::type_error(format!("{message}, not '{class}'"))
    })?;
    Ok(Str::from(bytes.into_iter().map(char::from).collect::<String>()))
}

fn character(value: &Object) -> Fallible<Str> {
    if let Some(text) = value.filling().as_text() {
        return crate::builtin::percent_single(&text);
    }
    match value.as_number() {
        Some(Number::Int(code)) => crate::builtin::percent_character(code),
        Some(Number::Float(_)) | None => Err(Exception::type_error("%c requires int or char")),
    }
}

fn byte(value: &Object) -> Fallible<Str> {
    let code = match (value.filling().as_bytes().as_deref(), value.as_number()) {
        (Some([byte]), _) => Some(*byte),
        (None, Some(Number::Int(code))) => {
            let code = code.to_index().and_then(|code| u8::try_from(code).ok());
            Some(code.ok_or_else(|| Exception::overflow_error("%c arg not in range(256)"))?)
        }
        _ => None,
    };
    let message = "%c requires an integer in range(256) or a single byte";
    let code = code.ok_or_else(|| Exception::type_error(message))?;
    Ok(Str::from(char::from(code)))
}

fn int_of(code: char, value: &Object) -> Fallible<Int> {
    let class = || value.filling().class_name();
    match (code, value.as_number()) {
        (_, Some(Number::Int(int))) => Ok(int),
        ('d' | 'i' | 'u', Some(Number::Float(float))) => crate::int::Int::from_float(float),
        ('d' | 'i' | 'u', None) => {
            let message = format!("%{code} format: a real number is required, not {}", class());
            Err(Exception::type_error(message))
        }
        (_, Some(Number::Float(_)) | None) => Err(Exception::type_error(format!(
            "%{code} format: an integer is required, not {}",
            class()
        ))),
    }
}

fn float_of(value: &Object, kind: &Kind) -> Fallible<f64> {
    let class = value.filling().class_name();
    match value.as_number() {
        Some(Number::Float(float)) => Ok(float),
        Some(Number::Int(int)) if kind.is_bytes => int
            .to_float()
            .map_err(|_| Exception::type_error(format!("float argument required, not {class}"))),
        Some(Number::Int(int)) => int.to_float(),
        None if kind.is_bytes => {
            Err(Exception::type_error(format!("float argument required, not {class}")))
        }
        None => Err(Exception::type_error(format!("must be real number, not {class}"))),
    }
}
