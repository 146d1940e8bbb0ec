//! Templates of `%` (Library Reference, "printf-style String Formatting").

use crate::ty::Ty;

use super::{Failure, Piece, push_text};

/// A conversion specifier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PercentField {
    /// The key into the mapping: `%(name)s`.
    pub key: Option<String>,
    /// The flags as written, each of `#0- +` at most once.
    pub flags: String,
    /// The least width.
    pub width: Option<Size>,
    /// The precision.
    pub precision: Option<Size>,
    /// The conversion type, `i` and `u` as `d`.
    pub code: char,
    /// The conversion type as it is written.
    pub written: char,
    /// The message of the ValueError that stands for the conversion where there is no such type.
    pub problem: Option<String>,
}

/// A width or a precision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// A number: a width fits an `i64`, a precision C's `int`.
    Fixed(i64),
    /// `*`: the next argument.
    Argument,
}

impl PercentField {
    /// How many arguments it takes.
    pub fn arguments(&self) -> usize {
        let given = |size: Option<Size>| usize::from(size == Some(Size::Argument));
        1 + given(self.width) + given(self.precision)
    }

    /// Whether the flag is set.
    pub fn has(&self, flag: char) -> bool {
        self.flags.contains(flag)
    }

    /// Whether the specifier asks for nothing but the conversion.
    pub fn is_plain(&self) -> bool {
        self.flags.is_empty() && self.width.is_none() && self.precision.is_none()
    }

    /// Why a value of the type cannot be converted, in CPython's words.
    pub fn refusal(&self, ty: &Ty) -> Option<String> {
        let code = self.code;
        match (code, ty) {
            ('s' | 'r' | 'a', _)
            | ('d' | 'e' | 'E' | 'f' | 'F' | 'g' | 'G', Ty::Int | Ty::Bool | Ty::Float)
            | ('x' | 'X' | 'o', Ty::Int | Ty::Bool)
            | ('c', Ty::Int | Ty::Bool | Ty::Str) => None,
            (_, Ty::Union(members)) => members.iter().find_map(|member| self.refusal(member)),
            ('c', _) => Some("%c requires int or char".into()),
            ('d', _) => {
                let (written, class) = (self.written, ty.python_name());
                Some(format!("%{written} format: a real number is required, not {class}"))
            }
            ('x' | 'X' | 'o', _) => {
                Some(format!("%{code} format: an integer is required, not {}", ty.python_name()))
            }
            _ => Some(format!("must be real number, not {}", ty.python_name())),
        }
    }

    /// The same as a format specification, for a fixed width and precision. An int with a precision has
    /// none.
    pub fn spec(&self) -> Option<String> {
        let fixed = |size: Option<Size>| match size {
            None => Some(None),
            Some(Size::Fixed(size)) => Some(Some(size)),
            Some(Size::Argument) => None,
        };
        let (width, precision) = (fixed(self.width)?, fixed(self.precision)?);
        let is_text = matches!(self.code, 's' | 'r' | 'a' | 'c');
        let mut spec = String::new();
        match (self.has('-'), is_text) {
            (true, _) => spec.push('<'),
            (false, true) => spec.push('>'),
            (false, false) => {}
        }
        if !is_text {
            let sign = ['+', ' '].into_iter().find(|sign| self.has(*sign));
            spec.extend(sign);
            spec.extend(self.has('#').then_some('#'));
            spec.extend((self.has('0') && !self.has('-')).then_some('0'));
        }
        spec.extend(width.map(|width| width.to_string()));
        spec.extend(precision.map(|precision| format!(".{precision}")));
        if !is_text {
            spec.push(self.code);
        }
        Some(spec)
    }
}

/// Reads a template: its pieces, and the message of the ValueError that CPython raises after them.
pub fn parse(template: &str) -> (Vec<Piece<PercentField>>, Option<String>) {
    let characters: Vec<char> = template.chars().collect();
    let mut pieces = Vec::new();
    let mut at = 0;
    while let Some(character) = characters.get(at) {
        at += 1;
        if *character != '%' {
            push_text(&mut pieces, character.encode_utf8(&mut [0; 4]));
            continue;
        }
        match field(&characters, at) {
            Ok((Some(field), end)) => {
                at = end;
                pieces.push(Piece::Field(field));
            }
            Ok((None, end)) => {
                at = end;
                push_text(&mut pieces, "%");
            }
            Err(message) => return (pieces, Some(message)),
        }
    }
    (pieces, None)
}

/// Whether a field of the template names a key.
pub fn is_keyed(pieces: &[Piece<PercentField>]) -> bool {
    pieces.iter().any(|piece| match piece {
        Piece::Field(field) => field.key.is_some(),
        Piece::Text(_) => false,
    })
}

/// The types of the values of a template.
pub struct Values<'a> {
    /// Those that are given in order.
    pub positional: &'a [Ty],
    /// That of a key; `None` where it is certainly missing.
    pub keyed: &'a dyn Fn(&str) -> Option<Ty>,
    /// Whether what is given is one value that can be subscripted, so that no field need take it.
    pub is_mapping: bool,
}

/// The first thing that certainly fails, in CPython's order.
pub fn failure(pieces: &[Piece<PercentField>], error: Option<&str>, values: &Values) -> Option<Failure> {
    let keyed = is_keyed(pieces);
    let mut rest = values.positional.iter();
    for (done, piece) in pieces.iter().enumerate() {
        let Piece::Field(field) = piece else { continue };
        let fail = |class, message: &str, value| {
            Some(Failure { done, class, message: message.to_owned(), value })
        };
        let few = || fail("TypeError", "not enough arguments for format string", None);
        let value = if keyed {
            let Some(key) = field.key.as_ref().filter(|_| field.arguments() == 1) else {
                return few();
            };
            let Some(ty) = (values.keyed)(key) else { return fail("KeyError", key, None) };
            ty
        } else {
            for _ in 1..field.arguments() {
                let Some(size) = rest.next() else { return few() };
                if !matches!(size, Ty::Int | Ty::Bool) {
                    return fail("TypeError", "* wants int", Some(size.clone()));
                }
            }
            let Some(ty) = rest.next() else { return few() };
            ty.clone()
        };
        if let Some(message) = &field.problem {
            return fail("ValueError", message, None);
        }
        if let Some(message) = field.refusal(&value) {
            return fail("TypeError", &message, Some(value));
        }
    }
    let done = pieces.len();
    if let Some(message) = error {
        return Some(Failure { done, class: "ValueError", message: message.to_owned(), value: None });
    }
    let unused = !keyed && rest.next().is_some() && !values.is_mapping;
    let message = "not all arguments converted during string formatting".to_owned();
    unused.then_some(Failure { done, class: "TypeError", message, value: None })
}

/// Whether a value of the type, given by itself, need not be taken by a field.
pub fn is_mapping(ty: &Ty) -> bool {
    matches!(ty, Ty::Dict(..) | Ty::Record(_) | Ty::List(_) | Ty::Bytes | Ty::ByteArray | Ty::Range)
}

/// The specifier that begins behind a percent sign, and its end. `None` for `%%`.
fn field(characters: &[char], mut at: usize) -> Result<(Option<PercentField>, usize), String> {
    let start = at;
    let mut key = None;
    if characters.get(at) == Some(&'(') {
        let end = closing(characters, at).ok_or("incomplete format key")?;
        key = Some(characters[at + 1..end].iter().collect());
        at = end + 1;
    }
    let mut flags = String::new();
    while let Some(flag) = characters.get(at).filter(|flag| "#0- +".contains(**flag)) {
        if !flags.contains(*flag) {
            flags.push(*flag);
        }
        at += 1;
    }
    let width = size(characters, &mut at, i64::MAX, "width too big")?;
    let mut precision = None;
    if characters.get(at) == Some(&'.') {
        at += 1;
        let given = size(characters, &mut at, i32::MAX.into(), "precision too big")?;
        precision = Some(given.unwrap_or(Size::Fixed(0)));
    }
    if characters.get(at).is_some_and(|modifier| "hlL".contains(*modifier)) {
        at += 1;
    }
    let Some(code) = characters.get(at).copied() else { return Err("incomplete format".into()) };
    if code == '%' && at == start {
        return Ok((None, at + 1));
    }
    let problem = (!"diouxXeEfFgGcrsa".contains(code)).then(|| {
        let shown = if matches!(code, '!'..='~') { code } else { '?' };
        let number = u32::from(code);
        format!("unsupported format character '{shown}' ({number:#x}) at index {at}")
    });
    let written = code;
    let code = if matches!(code, 'i' | 'u') { 'd' } else { code };
    Ok((Some(PercentField { key, flags, width, precision, code, written, problem }), at + 1))
}

/// The bracket that closes the one at `open`.
fn closing(characters: &[char], open: usize) -> Option<usize> {
    let mut depth = 0_usize;
    for (offset, character) in characters[open..].iter().enumerate() {
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

/// The digits or the star at `at`, if there are any; more than `most` is the problem that is told.
fn size(characters: &[char], at: &mut usize, most: i64, problem: &str) -> Result<Option<Size>, String> {
    if characters.get(*at) == Some(&'*') {
        *at += 1;
        return Ok(Some(Size::Argument));
    }
    let start = *at;
    while characters.get(*at).is_some_and(char::is_ascii_digit) {
        *at += 1;
    }
    if *at == start {
        return Ok(None);
    }
    let digits: String = characters[start..*at].iter().collect();
    let size = digits.parse().ok().filter(|size| *size <= most);
    size.map(|size| Some(Size::Fixed(size))).ok_or_else(|| problem.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn only(template: &str) -> PercentField {
        match parse(template) {
            (pieces, None) => match pieces.as_slice() {
                [Piece::Field(field)] => field.clone(),
                other => panic!("{other:?}"),
            },
            (_, Some(message)) => panic!("{message}"),
        }
    }

    #[test]
    fn a_specifier_has_its_parts_in_order() {
        let field = only("%(total)+-8.*f");
        assert_eq!(field.key.as_deref(), Some("total"));
        assert_eq!(field.flags, "+-");
        assert_eq!(field.width, Some(Size::Fixed(8)));
        assert_eq!(field.precision, Some(Size::Argument));
        assert_eq!(field.arguments(), 2);
    }

    #[test]
    fn text_and_percent_signs_join() {
        assert_eq!(parse("100%%!"), (vec![Piece::Text("100%!".into())], None));
    }

    #[test]
    fn a_specification_pads_text_on_the_left_and_numbers_as_they_do() {
        assert_eq!(only("%5s").spec().as_deref(), Some(">5"));
        assert_eq!(only("%-5.2s").spec().as_deref(), Some("<5.2"));
        assert_eq!(only("%05d").spec().as_deref(), Some("05d"));
        assert_eq!(only("%-05u").spec().as_deref(), Some("<5d"));
        assert_eq!(only("%#+x").spec().as_deref(), Some("+#x"));
        assert_eq!(only("%*d").spec(), None);
    }

    #[test]
    fn what_cpython_refuses_is_refused_in_its_words() {
        let refused = |template| parse(template).1.expect("no template");
        let problem = only("%y").problem;
        assert_eq!(problem.as_deref(), Some("unsupported format character 'y' (0x79) at index 1"));
        assert_eq!(refused("ab%"), "incomplete format");
        assert_eq!(refused("%(a"), "incomplete format key");
    }

    #[test]
    fn the_first_failure_is_that_of_the_first_field_that_fails() {
        let fails = |template: &str, positional: &[Ty]| {
            let (pieces, error) = parse(template);
            let values = Values { positional, keyed: &|_| None, is_mapping: false };
            failure(&pieces, error.as_deref(), &values).map(|failure| failure.message)
        };
        assert_eq!(
            fails("%d %y", &[Ty::Int, Ty::Int]).as_deref(),
            Some("unsupported format character 'y' (0x79) at index 4")
        );
        assert_eq!(fails("%y", &[]).as_deref(), Some("not enough arguments for format string"));
        assert_eq!(
            fails("%d %y", &[Ty::Str]).as_deref(),
            Some("%d format: a real number is required, not str")
        );
        assert_eq!(fails("%*d", &[Ty::Int]).as_deref(), Some("not enough arguments for format string"));
        assert_eq!(
            fails("%d", &[Ty::Int, Ty::Int]).as_deref(),
            Some("not all arguments converted during string formatting")
        );
        assert_eq!(fails("%(a)s", &[]).as_deref(), Some("a"));
        assert_eq!(fails("%s!", &[Ty::None]), None);
    }
}
