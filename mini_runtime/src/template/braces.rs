//! `str.format` and `str.format_map` (Library Reference, "Format String Syntax").
//!
//! A template is read as CPython reads it, field by field: what is wrong further on is found only once the
//! fields before were filled.

use super::{Filling, Place, value};
use crate::dict::Dict;
use crate::exception::{Exception, Fallible};
use crate::format::check_empty;
use crate::list::List;
use crate::object::Object;
use crate::text::{Str, decimal_value};
use crate::traits::{Format, Repr, ToStr, Truth};

/// How deep fields nest, the template itself counted.
const DEPTH: usize = 2;

/// `template.format(*positional, **named)`.
///
/// # Errors
/// `ValueError` for what is no template, `IndexError` and `KeyError` for what is not given, and what the
/// parts and the formats of the values raise.
pub fn format(template: &Str, positional: &List<Object>, named: &Dict<Str, Object>) -> Fallible<Str> {
    let lookup =
        |name: &Str| named.get(name).ok_or_else(|| Exception::key_error(Object::new(name.clone())));
    filled(template, Some(&positional.to_vec()), &lookup)
}

/// `template.format_map(mapping)`.
///
/// # Errors
/// As [`format`], and `ValueError` for a field without a name.
pub fn format_map(template: &Str, mapping: &Object) -> Fallible<Str> {
    filled(template, None, &|name: &Str| mapping.filling().part(&Place::Text(name.clone())))
}

fn filled(
    template: &Str,
    positional: Option<&[Object]>,
    lookup: &dyn Fn(&Str) -> Fallible<Object>,
) -> Fallible<Str> {
    let characters: Vec<char> = template.as_str().chars().collect();
    let mut filler = Filler { positional, lookup, numbering: None };
    let mut out = String::new();
    filler.fill(&characters, DEPTH, &mut out)?;
    Ok(Str::from(out))
}

/// How the positions of fields are given.
#[derive(Clone, Copy)]
enum Numbering {
    /// Counted; the next one.
    Automatic(i64),
    /// Written.
    Manual,
}

/// What a template is filled with, and how far its fields were counted.
struct Filler<'a> {
    /// `None` for `format_map`.
    positional: Option<&'a [Object]>,
    lookup: &'a dyn Fn(&Str) -> Fallible<Object>,
    numbering: Option<Numbering>,
}

/// The parts of a replacement field, as they are written.
struct Field<'t> {
    name: &'t [char],
    conversion: Option<char>,
    spec: &'t [char],
    /// Whether the specification has fields of its own.
    is_nested: bool,
}

#[cold]
fn invalid(message: impl Into<std::borrow::Cow<'static, str>>) -> Exception {
    Exception::value_error(message)
}

impl Filler<'_> {
    fn fill(&mut self, template: &[char], depth: usize, out: &mut String) -> Fallible<()> {
        let Some(depth) = depth.checked_sub(1) else {
            return Err(invalid("Max string recursion exceeded"));
        };
        let mut rest = template;
        while let Some((&character, after)) = rest.split_first() {
            rest = after;
            if !matches!(character, '{' | '}') {
                out.push(character);
                continue;
            }
            if rest.first() == Some(&character) {
                rest = &rest[1..];
                out.push(character);
                continue;
            }
            if character == '}' {
                return Err(invalid("Single '}' encountered in format string"));
            }
            if rest.is_empty() {
                return Err(invalid("Single '{' encountered in format string"));
            }
            let (field, after) = read_field(rest)?;
            rest = after;
            self.fill_field(&field, depth, out)?;
        }
        Ok(())
    }

    fn fill_field(&mut self, field: &Field<'_>, depth: usize, out: &mut String) -> Fallible<()> {
        let value = self.find(field.name)?;
        let converted = match field.conversion {
            None => None,
            Some('s') => Some(value.to_str()),
            Some('r') => Some(value.repr()),
            Some('a') => Some(value.ascii()),
            Some(other) => return Err(unknown_conversion(other)),
        };
        let spec: String = if field.is_nested {
            let mut spec = String::new();
            self.fill(field.spec, depth, &mut spec)?;
            spec
        } else {
            field.spec.iter().collect()
        };
        match converted {
            Some(text) => text.write_format(&spec, out),
            None => value.write_format(&spec, out),
        }
    }

    /// The value that a field names.
    fn find(&mut self, name: &[char]) -> Fallible<Object> {
        let end = name.iter().position(|character| matches!(character, '.' | '['));
        let (first, path) = name.split_at(end.unwrap_or(name.len()));
        let mut value = match self.position(first)? {
            Some(position) => self.at(position)?,
            None => (self.lookup)(&text(first))?,
        };
        let mut path = path;
        while let Some((&kind, rest)) = path.split_first() {
            (value, path) = match kind {
                '.' => attribute(&value, rest)?,
                '[' => item(&value, rest)?,
                _ => {
                    let message = "Only '.' or '[' may follow ']' in format field specifier";
                    return Err(invalid(message));
                }
            };
        }
        Ok(value)
    }

    /// The position that a name stands for: a number, or none at all.
    fn position(&mut self, name: &[char]) -> Fallible<Option<i64>> {
        let written = number(name)?;
        if written.is_none() && !name.is_empty() {
            return Ok(None);
        }
        match (self.numbering, written) {
            (None | Some(Numbering::Manual), Some(position)) => {
                self.numbering = Some(Numbering::Manual);
                Ok(Some(position))
            }
            (None, None) => {
                self.numbering = Some(Numbering::Automatic(1));
                Ok(Some(0))
            }
            (Some(Numbering::Automatic(next)), None) => {
                self.numbering = Some(Numbering::Automatic(next + 1));
                Ok(Some(next))
            }
            (Some(Numbering::Manual), None) => Err(invalid(
                "cannot switch from manual field specification to automatic field numbering",
            )),
            (Some(Numbering::Automatic(_)), Some(_)) => Err(invalid(
                "cannot switch from automatic field numbering to manual field specification",
            )),
        }
    }

    fn at(&self, position: i64) -> Fallible<Object> {
        let Some(values) = self.positional else {
            return Err(invalid("Format string contains positional fields"));
        };
        let found = usize::try_from(position).ok().and_then(|position| values.get(position));
        found.cloned().ok_or_else(|| {
            let message = format!("Replacement index {position} out of range for positional args tuple");
            Exception::index_error(message)
        })
    }
}

#[cold]
fn unknown_conversion(conversion: char) -> Exception {
    if matches!(conversion, '!'..='~') {
        return invalid(format!("Unknown conversion specifier {conversion}"));
    }
    invalid(format!("Unknown conversion specifier \\x{:x}", u32::from(conversion)))
}

fn text(characters: &[char]) -> Str {
    Str::from(characters.iter().collect::<String>())
}

/// The number that the characters are the decimal digits of, if they are nothing else.
fn number(characters: &[char]) -> Fallible<Option<i64>> {
    let mut number = None;
    for character in characters {
        let Some(digit) = decimal_value(*character) else { return Ok(None) };
        let before: i64 = number.unwrap_or(0);
        let after = before.checked_mul(10).and_then(|tens| tens.checked_add(digit.into()));
        number = Some(after.ok_or_else(|| invalid("Too many decimal digits in format string"))?);
    }
    Ok(number)
}

/// The class of a value, by its name: `{0.__class__}`.
struct Class(&'static str);

impl Repr for Class {
    fn write_repr(&self, out: &mut String) {
        out.push_str("<class '");
        out.push_str(self.0);
        out.push_str("'>");
    }
}

impl ToStr for Class {}

impl Truth for Class {
    fn truth(&self) -> bool {
        true
    }
}

impl Format for Class {
    fn write_format(&self, spec: &str, out: &mut String) -> Fallible<()> {
        check_empty(spec, "type")?;
        self.write_repr(out);
        Ok(())
    }
}

impl Filling for Class {
    fn class_name(&self) -> &'static str {
        "type"
    }

    fn described(&self) -> String {
        format!("type object '{}'", self.0)
    }

    fn part(&self, _place: &Place) -> Fallible<Object> {
        Err(Exception::type_error(format!("type '{}' is not subscriptable", self.0)))
    }

    fn attribute(&self, name: &str) -> Option<Object> {
        (name == "__name__").then(|| value(&Str::literal(self.0)))
    }
}

type Found<'t> = (Object, &'t [char]);

/// `.name`: the attribute, and what follows.
fn attribute<'t>(value: &Object, rest: &'t [char]) -> Fallible<Found<'t>> {
    let end = rest.iter().position(|character| matches!(character, '.' | '['));
    let (name, rest) = rest.split_at(end.unwrap_or(rest.len()));
    if name.is_empty() {
        return Err(invalid("Empty attribute in format string"));
    }
    let name = text(name);
    let found = if name == "__class__" {
        Some(Object::filled(Class(value.filling().class_name())))
    } else {
        value.filling().attribute(name.as_str())
    };
    let found = found.ok_or_else(|| {
        let described = value.filling().described();
        Exception::attribute_error(format!("{described} has no attribute '{name}'"))
    })?;
    Ok((found, rest))
}

/// `[key]`: the item, and what follows.
fn item<'t>(value: &Object, rest: &'t [char]) -> Fallible<Found<'t>> {
    let Some(end) = rest.iter().position(|character| *character == ']') else {
        return Err(invalid("Missing ']' in format string"));
    };
    let (key, rest) = (&rest[..end], &rest[end + 1..]);
    let place = match number(key)? {
        Some(index) => Place::Index(index),
        None if key.is_empty() => return Err(invalid("Empty attribute in format string")),
        None => Place::Text(text(key)),
    };
    Ok((value.filling().part(&place)?, rest))
}

/// The field that begins behind a brace, and what follows it.
fn read_field(template: &[char]) -> Fallible<(Field<'_>, &[char])> {
    let mut at = 0;
    let mut end = None;
    while let Some(&character) = template.get(at) {
        at += 1;
        match character {
            '{' => return Err(invalid("unexpected '{' in field name")),
            '[' => {
                while template.get(at).is_some_and(|character| *character != ']') {
                    at += 1;
                }
            }
            '}' | ':' | '!' => {
                end = Some(character);
                break;
            }
            _ => {}
        }
    }
    let Some(end) = end else { return Err(invalid("expected '}' before end of string")) };
    let name = &template[..at - 1];
    let mut conversion = None;
    if end == '!' {
        let Some(&given) = template.get(at) else {
            return Err(invalid("end of string while looking for conversion specifier"));
        };
        conversion = Some(given);
        at += 1;
        match template.get(at) {
            Some('}') => {
                let field = Field { name, conversion, spec: &[], is_nested: false };
                return Ok((field, &template[at + 1..]));
            }
            Some(':') => at += 1,
            Some(_) => return Err(invalid("expected ':' after conversion specifier")),
            None => {}
        }
    }
    if end == '}' {
        return Ok((Field { name, conversion, spec: &[], is_nested: false }, &template[at..]));
    }
    let (spec, is_nested) = read_spec(&template[at..])?;
    let field = Field { name, conversion, spec, is_nested };
    Ok((field, &template[at + spec.len() + 1..]))
}

/// A specification up to the brace that closes its field, and whether it has fields of its own.
fn read_spec(template: &[char]) -> Fallible<(&[char], bool)> {
    let (mut open, mut is_nested) = (1_usize, false);
    for (at, character) in template.iter().enumerate() {
        match character {
            '{' => {
                is_nested = true;
                open += 1;
            }
            '}' => {
                open -= 1;
                if open == 0 {
                    return Ok((&template[..at], is_nested));
                }
            }
            _ => {}
        }
    }
    Err(invalid("unmatched '{' in format spec"))
}
