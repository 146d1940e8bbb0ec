//! Errors that can be seen in the tokens alone: brackets that do not match, and literals.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the parser's trees have many forms, of which one place cares about few"
)]

use lowering::diagnostics::{Code, Diagnostic};
use lowering::source::FileId;
use rustpython_parser::lexer::{LexResult, LexicalErrorType};
use rustpython_parser::text_size::TextRange;
use rustpython_parser::{StringKind, Tok};
use unicode_normalization::UnicodeNormalization;

use super::{errors, span};

/// A token and its place.
pub type Token = (Tok, TextRange);

/// CPython converts decimal literals of at most this many digits (`sys.int_info`).
const MAX_DECIMAL_DIGITS: usize = 4300;

/// CPython compares identifiers in normal form NFKC (Language Reference 2.3); the parser compares them as
/// they are written. So what is not in that form is refused.
fn identifier(file: FileId, token: &Tok, range: TextRange) -> Result<(), Diagnostic> {
    let Tok::Name { name } = token else { return Ok(()) };
    if name.is_ascii() {
        return Ok(());
    }
    let normal: String = name.nfkc().collect();
    if normal == *name {
        return Ok(());
    }
    let message = format!("the identifier `{name}` is not in normal form NFKC");
    Err(Diagnostic::error(Code::UnsupportedExpression, span(file, range), message)
        .help(format!("write `{normal}`")))
}

/// Checks one file's tokens.
///
/// # Errors
/// The first error: of the lexer, a bracket without its counterpart, or a literal that CPython
/// refuses.
pub fn check(file: FileId, text: &str, tokens: &[LexResult]) -> Result<(), Diagnostic> {
    let mut open: Vec<(char, TextRange)> = Vec::new();
    for token in tokens {
        match token {
            Ok((token, range)) => {
                bracket(file, text, token, *range, &mut open)?;
                literal(file, text, token, *range)?;
                identifier(file, token, *range)?;
            }
            Err(error) => {
                let at_end =
                    matches!(error.error, LexicalErrorType::Eof | LexicalErrorType::NestingError);
                if let (true, Some((bracket, range))) = (at_end, open.last()) {
                    return Err(never_closed(file, *bracket, *range));
                }
                return Err(errors::lexical(file, text, &error.error, error.location.into()));
            }
        }
    }
    match open.last() {
        Some((bracket, range)) => Err(never_closed(file, *bracket, *range)),
        None => Ok(()),
    }
}

fn never_closed(file: FileId, bracket: char, range: TextRange) -> Diagnostic {
    Diagnostic::error(Code::SyntaxError, span(file, range), format!("'{bracket}' was never closed"))
}

fn bracket(
    file: FileId,
    text: &str,
    token: &Tok,
    range: TextRange,
    open: &mut Vec<(char, TextRange)>,
) -> Result<(), Diagnostic> {
    let (closing, expected) = match token {
        Tok::Lpar => return push(open, '(', range),
        Tok::Lsqb => return push(open, '[', range),
        Tok::Lbrace => return push(open, '{', range),
        Tok::Rpar => (')', '('),
        Tok::Rsqb => (']', '['),
        Tok::Rbrace => ('}', '{'),
        _ => return Ok(()),
    };
    let error = |message| Diagnostic::error(Code::SyntaxError, span(file, range), message);
    match open.pop() {
        None => Err(error(format!("unmatched '{closing}'"))),
        Some((opening, _)) if opening == expected => Ok(()),
        Some((opening, start)) => {
            let other_line = text[usize::from(start.start())..usize::from(range.start())].contains('\n');
            let line = text[..usize::from(start.start())].matches('\n').count() + 1;
            let place = if other_line { format!(" on line {line}") } else { String::new() };
            let message = format!(
                "closing parenthesis '{closing}' does not match opening parenthesis '{opening}'{place}"
            );
            Err(error(message).also(span(file, start), "opened here"))
        }
    }
}

#[expect(clippy::unnecessary_wraps, reason = "the value of its caller's early return")]
fn push(open: &mut Vec<(char, TextRange)>, bracket: char, range: TextRange) -> Result<(), Diagnostic> {
    open.push((bracket, range));
    Ok(())
}

fn literal(file: FileId, text: &str, token: &Tok, range: TextRange) -> Result<(), Diagnostic> {
    if let Tok::Int { .. } = token {
        let digits = &text[range];
        let decimal = !digits.starts_with("0x") && !digits.starts_with("0X");
        let count = digits.bytes().filter(u8::is_ascii_digit).count();
        if decimal && !digits.starts_with('0') && count > MAX_DECIMAL_DIGITS {
            let message = format!(
                "Exceeds the limit ({MAX_DECIMAL_DIGITS} digits) for integer string conversion: value has {count} digits"
            );
            return Err(Diagnostic::error(Code::SyntaxError, span(file, range), message)
                .help("use a hexadecimal literal, which has no limit"));
        }
    }
    if let Tok::String { value, kind: StringKind::FString | StringKind::RawFString, .. } = token
        && has_backslash_in_expression(value)
    {
        let message = "f-string expression part cannot include a backslash";
        return Err(Diagnostic::error(Code::SyntaxError, span(file, range), message)
            .help("give the value a name before the f-string"));
    }
    if let Tok::String {
        value,
        kind: StringKind::String | StringKind::FString | StringKind::Unicode,
        ..
    } = token
        && has_surrogate_escape(value)
    {
        let message = "a string with half of a surrogate pair is not supported";
        return Err(Diagnostic::error(Code::UnsupportedExpression, span(file, range), message)
            .help("write the character itself, or one \\U escape with eight digits"));
    }
    Ok(())
}

/// Whether the expression of a field has a backslash in it, which Python has read since 3.12 only (PEP 701). A
/// format spec may have some.
fn has_backslash_in_expression(literal: &str) -> bool {
    // Of the brackets that are open, whether each is a field whose format spec has begun.
    let mut open: Vec<Option<bool>> = Vec::new();
    let mut quote = None;
    let mut letters = literal.chars().peekable();
    while let Some(letter) = letters.next() {
        let in_text = open.last().is_none_or(|field| *field == Some(true));
        if in_text {
            match letter {
                '\\' => _ = letters.next(),
                '{' if letters.next_if_eq(&'{').is_none() => open.push(Some(false)),
                '}' => _ = open.pop(),
                _ => {}
            }
            continue;
        }
        if letter == '\\' {
            return true;
        }
        if let Some(mark) = quote {
            quote = (letter != mark).then_some(mark);
            continue;
        }
        match letter {
            '\'' | '"' => quote = Some(letter),
            '(' | '[' | '{' => open.push(None),
            ')' | ']' | '}' => _ = open.pop(),
            ':' => {
                if let Some(field @ Some(_)) = open.last_mut() {
                    *field = Some(true);
                }
            }
            _ => {}
        }
    }
    false
}

/// Whether an escape names a code point from U+D800 to U+DFFF, which CPython keeps in the string.
fn has_surrogate_escape(literal: &str) -> bool {
    let mut rest = literal;
    while let Some(position) = rest.find('\\') {
        rest = &rest[position + 1..];
        let digits = match rest.as_bytes().first() {
            Some(b'u') => rest.get(1..5),
            Some(b'U') => rest.get(1..9),
            _ => None,
        };
        if digits
            .and_then(|digits| u32::from_str_radix(digits, 16).ok())
            .is_some_and(|c| (0xD800..0xE000).contains(&c))
        {
            return true;
        }
        let skipped = rest.chars().next().map_or(0, char::len_utf8);
        rest = &rest[skipped..];
    }
    false
}
