//! Templates of `%` (Library Reference, "printf-style String Formatting").

use crate::ty::Ty;

use super::{Piece, push_text};

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
}

/// A width or a precision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// A number.
    Fixed(u32),
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
            ('c', _) => Some("%c requires int or char".into()),
            ('d', _) => Some(format!("%d format: a real number is required, not {}", ty.python_name())),
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

/// Reads a template.
///
/// # Errors
/// The message of the ValueError that CPython raises.
pub fn parse(template: &str) -> Result<Vec<Piece<PercentField>>, String> {
    let characters: Vec<char> = template.chars().collect();
    let mut pieces = Vec::new();
    let mut at = 0;
    while let Some(character) = characters.get(at) {
        at += 1;
        if *character != '%' {
            push_text(&mut pieces, character.encode_utf8(&mut [0; 4]));
            continue;
        }
        let (field, end) = field(&characters, at)?;
        at = end;
        match field {
            Some(field) => pieces.push(Piece::Field(field)),
            None => push_text(&mut pieces, "%"),
        }
    }
    Ok(pieces)
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
    let width = size(characters, &mut at)?;
    let mut precision = None;
    if characters.get(at) == Some(&'.') {
        at += 1;
        precision = Some(size(characters, &mut at)?.unwrap_or(Size::Fixed(0)));
    }
    if characters.get(at).is_some_and(|modifier| "hlL".contains(*modifier)) {
        at += 1;
    }
    let Some(code) = characters.get(at).copied() else { return Err("incomplete format".into()) };
    if code == '%' && at == start {
        return Ok((None, at + 1));
    }
    if !"diouxXeEfFgGcrsa".contains(code) {
        let shown = if matches!(code, '!'..='~') { code } else { '?' };
        let number = u32::from(code);
        return Err(format!("unsupported format character '{shown}' ({number:#x}) at index {at}"));
    }
    let code = if matches!(code, 'i' | 'u') { 'd' } else { code };
    Ok((Some(PercentField { key, flags, width, precision, code }), at + 1))
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

fn size(characters: &[char], at: &mut usize) -> Result<Option<Size>, String> {
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
    digits.parse().map(|size| Some(Size::Fixed(size))).map_err(|_| "width too big".into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn only(template: &str) -> PercentField {
        match parse(template).expect("a template").as_slice() {
            [Piece::Field(field)] => field.clone(),
            other => panic!("{other:?}"),
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
        assert_eq!(parse("100%%!").expect("a template"), [Piece::Text("100%!".into())]);
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
        let refused = |template| parse(template).expect_err("no template");
        assert_eq!(refused("%y"), "unsupported format character 'y' (0x79) at index 1");
        assert_eq!(refused("ab%"), "incomplete format");
        assert_eq!(refused("%(a"), "incomplete format key");
    }
}
