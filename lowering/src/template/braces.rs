//! Templates of `str.format` (Library Reference, "Format String Syntax").

use crate::hir::Conversion;

use super::{Failure, Piece, push_text};

/// A replacement field.
#[derive(Clone, Debug, PartialEq)]
pub struct BraceField {
    /// The argument.
    pub name: FieldName,
    /// What is taken of it, in order.
    pub path: Vec<Step>,
    /// `!r`, `!s`, `!a` or none.
    pub conversion: Conversion,
    /// The format specification; empty when absent.
    pub spec: Vec<Piece<BraceField>>,
}

/// Which argument a field names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldName {
    /// By position, counted where the template gives none.
    Position(usize),
    /// By keyword.
    Keyword(String),
}

/// A part of an argument.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// `[0]`.
    Index(usize),
    /// `[name]`, always a text.
    Key(String),
    /// `.name`.
    Attribute(String),
}

/// What is wrong with a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The message of the ValueError that CPython raises.
    pub message: String,
    /// Whether it is found in the middle of a field, after the field's argument was looked up.
    pub is_late: bool,
}

/// Reads a template: its pieces, and what is wrong behind them.
pub fn parse(template: &str) -> (Vec<Piece<BraceField>>, Option<Problem>) {
    let characters: Vec<char> = template.chars().collect();
    let mut parser = Parser { characters: &characters, at: 0, numbering: None, is_late: false };
    let mut pieces = Vec::new();
    let ended = parser.pieces(2, &mut pieces);
    let is_late = parser.is_late;
    (pieces, ended.err().map(|message| Problem { message, is_late }))
}

/// The first thing that certainly fails, in CPython's order: a field without an argument, or what is wrong
/// with the template. `positional` is the number of arguments by position, `None` where there can be none.
pub fn failure(
    pieces: &[Piece<BraceField>],
    problem: Option<&Problem>,
    positional: Option<usize>,
    has_key: &dyn Fn(&str) -> bool,
) -> Option<Failure> {
    let fail = |done, class, message| Some(Failure { done, class, message, value: None });
    for (done, piece) in pieces.iter().enumerate() {
        let Piece::Field(field) = piece else { continue };
        match (&field.name, positional) {
            (FieldName::Keyword(name), _) if !has_key(name) => {
                return fail(done, "KeyError", name.clone());
            }
            (FieldName::Position(_), None) => {
                return fail(done, "ValueError", "Format string contains positional fields".into());
            }
            (FieldName::Position(index), Some(count)) if *index >= count => {
                let message =
                    format!("Replacement index {index} out of range for positional args tuple");
                return fail(done, "IndexError", message);
            }
            (FieldName::Keyword(_) | FieldName::Position(_), _) => {}
        }
    }
    let problem = problem.filter(|problem| !problem.is_late)?;
    fail(pieces.len(), "ValueError", problem.message.clone())
}

/// How the positions of fields are given.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Numbering {
    /// Counted; the next one.
    Automatic(usize),
    /// Written.
    Manual,
}

struct Parser<'a> {
    characters: &'a [char],
    at: usize,
    numbering: Option<Numbering>,
    is_late: bool,
}

impl Parser<'_> {
    fn next(&mut self) -> Option<char> {
        let character = self.characters.get(self.at).copied();
        self.at += usize::from(character.is_some());
        character
    }

    fn peek(&self) -> Option<char> {
        self.characters.get(self.at).copied()
    }

    /// The pieces up to the end; `depth` says how often fields may nest.
    fn pieces(&mut self, depth: usize, pieces: &mut Vec<Piece<BraceField>>) -> Result<(), String> {
        while let Some(character) = self.next() {
            match (character, self.peek()) {
                ('{', Some('{')) | ('}', Some('}')) => {
                    self.at += 1;
                    push_text(pieces, character.encode_utf8(&mut [0; 4]));
                }
                ('}', _) => return Err("Single '}' encountered in format string".into()),
                ('{', None) => return Err("Single '{' encountered in format string".into()),
                ('{', _) => pieces.push(Piece::Field(self.field(depth)?)),
                _ => push_text(pieces, character.encode_utf8(&mut [0; 4])),
            }
        }
        Ok(())
    }

    /// The pieces of a specification, up to the brace that closes its field.
    fn spec(&mut self, depth: usize) -> Result<Vec<Piece<BraceField>>, String> {
        let mut pieces = Vec::new();
        loop {
            match self.next() {
                None => return Err("unmatched '{' in format spec".into()),
                Some('}') => return Ok(pieces),
                Some('{') => pieces.push(Piece::Field(self.field(depth)?)),
                Some(other) => push_text(&mut pieces, other.encode_utf8(&mut [0; 4])),
            }
        }
    }

    fn field(&mut self, depth: usize) -> Result<BraceField, String> {
        let Some(depth) = depth.checked_sub(1) else {
            return Err("Max string recursion exceeded".into());
        };
        let (name, path) = self.name()?;
        let mut conversion = Conversion::None;
        if self.peek() == Some('!') {
            self.at += 1;
            conversion = self.conversion()?;
        }
        let spec = match self.next() {
            Some('}') => Vec::new(),
            Some(':') => {
                self.is_late = true;
                let spec = self.spec(depth)?;
                self.is_late = false;
                spec
            }
            Some(_) if conversion != Conversion::None => {
                return Err("expected ':' after conversion specifier".into());
            }
            _ => return Err("expected '}' before end of string".into()),
        };
        Ok(BraceField { name, path, conversion, spec })
    }

    fn conversion(&mut self) -> Result<Conversion, String> {
        match self.next() {
            Some('s') => Ok(Conversion::Str),
            Some('r') => Ok(Conversion::Repr),
            Some('a') => Ok(Conversion::Ascii),
            Some('}') => Err("unmatched '{' in format spec".into()),
            Some(other) => Err(format!("Unknown conversion specifier {other}")),
            None => Err("end of string while looking for conversion specifier".into()),
        }
    }

    fn name(&mut self) -> Result<(FieldName, Vec<Step>), String> {
        let first = self.word(&['.', '[', '!', ':', '}', '{']);
        let mut path = Vec::new();
        self.is_late = true;
        loop {
            match self.peek() {
                Some('.') => {
                    self.at += 1;
                    let attribute = self.word(&['.', '[', '!', ':', '}']);
                    if attribute.is_empty() {
                        return Err("Empty attribute in format string".into());
                    }
                    path.push(Step::Attribute(attribute));
                }
                Some('[') => {
                    self.at += 1;
                    let key = self.word(&[']']);
                    if self.next().is_none() {
                        return Err("expected '}' before end of string".into());
                    }
                    path.push(step(key)?);
                    if !matches!(self.peek(), Some('.' | '[' | '!' | ':' | '}') | None) {
                        let message = "Only '.' or '[' may follow ']' in format field specifier";
                        return Err(message.into());
                    }
                }
                Some('{') => {
                    self.is_late = false;
                    return Err("unexpected '{' in field name".into());
                }
                _ => break,
            }
        }
        self.is_late = false;
        Ok((self.numbered(first)?, path))
    }

    fn word(&mut self, ends: &[char]) -> String {
        let rest = &self.characters[self.at..];
        let word: String = rest.iter().take_while(|character| !ends.contains(character)).collect();
        self.at += word.chars().count();
        word
    }

    fn numbered(&mut self, name: String) -> Result<FieldName, String> {
        let manual = !name.is_empty() && name.chars().all(|character| character.is_ascii_digit());
        if !manual && !name.is_empty() {
            return Ok(FieldName::Keyword(name));
        }
        match (self.numbering, manual) {
            (Some(Numbering::Automatic(_)), true) => {
                Err("cannot switch from automatic field numbering to manual field specification".into())
            }
            (Some(Numbering::Manual), false) => {
                Err("cannot switch from manual field specification to automatic field numbering".into())
            }
            (_, true) => {
                self.numbering = Some(Numbering::Manual);
                let position = name.parse();
                position
                    .map(FieldName::Position)
                    .map_err(|_| "Too many decimal digits in format string".into())
            }
            (numbering, false) => {
                let next = match numbering {
                    Some(Numbering::Automatic(next)) => next,
                    Some(Numbering::Manual) | None => 0,
                };
                self.numbering = Some(Numbering::Automatic(next + 1));
                Ok(FieldName::Position(next))
            }
        }
    }
}

fn step(key: String) -> Result<Step, String> {
    if key.is_empty() {
        return Err("Empty attribute in format string".into());
    }
    if key.chars().all(|character| character.is_ascii_digit()) {
        let index = key.parse();
        return index.map(Step::Index).map_err(|_| "Too many decimal digits in format string".into());
    }
    Ok(Step::Key(key))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(template: &str) -> String {
        parse(template).1.expect("no template").message
    }

    #[test]
    fn fields_are_counted_in_order_of_their_opening() {
        let (pieces, _) = parse("{:{}} {}");
        let [Piece::Field(first), Piece::Text(_), Piece::Field(last)] = pieces.as_slice() else {
            panic!("{pieces:?}")
        };
        assert_eq!(first.name, FieldName::Position(0));
        let [Piece::Field(inner)] = first.spec.as_slice() else { panic!("{first:?}") };
        assert_eq!(inner.name, FieldName::Position(1));
        assert_eq!(last.name, FieldName::Position(2));
    }

    #[test]
    fn a_path_has_indices_keys_and_attributes() {
        let (pieces, _) = parse("{a[0][b c].d!r:>5}");
        let [Piece::Field(field)] = pieces.as_slice() else { panic!("{pieces:?}") };
        let path = [Step::Index(0), Step::Key("b c".into()), Step::Attribute("d".into())];
        assert_eq!(field.path, path);
        assert_eq!(field.conversion, Conversion::Repr);
        assert_eq!(field.spec, [Piece::Text(">5".into())]);
    }

    #[test]
    fn the_first_failure_is_that_of_the_first_field_that_fails() {
        let fails = |template: &str| {
            let (pieces, problem) = parse(template);
            let failure = failure(&pieces, problem.as_ref(), Some(1), &|key| key == "a");
            failure.map(|failure| (failure.done, failure.message))
        };
        assert_eq!(fails("{} {a}"), None);
        assert_eq!(fails("{b} }"), Some((0, "b".into())));
        let range = "Replacement index 1 out of range for positional args tuple";
        assert_eq!(fails("{} {} {"), Some((2, range.into())));
        assert_eq!(fails("{a} }"), Some((2, "Single '}' encountered in format string".into())));
        assert_eq!(fails("{a.}"), None, "the argument is looked up first");
    }

    #[test]
    fn what_cpython_refuses_is_refused_in_its_words() {
        assert_eq!(refused("{"), "Single '{' encountered in format string");
        assert_eq!(refused("}"), "Single '}' encountered in format string");
        assert_eq!(refused("{0"), "expected '}' before end of string");
        assert_eq!(refused("{!x}"), "Unknown conversion specifier x");
        assert_eq!(refused("{:{:{}}}"), "Max string recursion exceeded");
        assert_eq!(refused("{0[]}"), "Empty attribute in format string");
        assert_eq!(
            refused("{} {0}"),
            "cannot switch from automatic field numbering to manual field specification"
        );
    }
}
