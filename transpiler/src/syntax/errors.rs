//! The parser's errors in CPython's words.

use lowering::diagnostics::{Code, Diagnostic};
use lowering::source::{FileId, Span};
use rustpython_parser::lexer::LexicalErrorType;
use rustpython_parser::text_size::TextSize;
use rustpython_parser::{FStringErrorType, ParseError, ParseErrorType, Tok};

use super::byte_offset;
use super::tokens::Token;

/// A parser's error as a diagnostic.
pub fn describe(file: FileId, text: &str, tokens: &[Token], error: &ParseError) -> Diagnostic {
    let offset = u32::from(error.offset);
    match &error.error {
        ParseErrorType::Lexical(error) => lexical(file, text, error, offset),
        ParseErrorType::UnrecognizedToken(token, expected) => {
            unexpected(file, text, tokens, token, expected.as_deref(), error.offset)
        }
        ParseErrorType::Eof | ParseErrorType::ExtraToken(_) | ParseErrorType::InvalidToken => {
            syntax_error(token_span(file, text, tokens, error.offset), "invalid syntax")
        }
    }
}

fn syntax_error(span: Span, message: impl Into<String>) -> Diagnostic {
    Diagnostic::error(Code::SyntaxError, span, message)
}

/// The span of the token at `offset`, or of the character there.
fn token_span(file: FileId, text: &str, tokens: &[Token], offset: TextSize) -> Span {
    let found = tokens.iter().find(|(_, range)| range.start() == offset && !range.is_empty());
    match found {
        Some((Tok::Newline, _)) | None => character_span(file, text, offset.into()),
        Some((_, range)) => super::span(file, *range),
    }
}

/// The span of the character at `offset`; of the last one where the text ends there.
fn character_span(file: FileId, text: &str, offset: u32) -> Span {
    let mut start = (offset as usize).min(text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let width = text[start..].chars().next().map_or(0, char::len_utf8);
    Span::new(file, byte_offset(start), byte_offset(start + width))
}

/// The tokens of the logical line before the token at `offset`, and the line that token ends.
fn line_before(tokens: &[Token], offset: TextSize) -> &[Token] {
    let end = tokens.iter().position(|(_, range)| range.start() >= offset).unwrap_or(tokens.len());
    let before = &tokens[..end];
    let breaks = |token: &Token| matches!(token.0, Tok::Newline | Tok::Indent | Tok::Dedent);
    let last = before.iter().rposition(|token| !breaks(token)).map_or(0, |position| position + 1);
    let start = before[..last].iter().rposition(breaks).map_or(0, |position| position + 1);
    &before[start..last]
}

fn unexpected(
    file: FileId,
    text: &str,
    tokens: &[Token],
    token: &Tok,
    expected: Option<&str>,
    offset: TextSize,
) -> Diagnostic {
    let place = token_span(file, text, tokens, offset);
    let line = line_before(tokens, offset);
    if *token == Tok::Indent {
        return syntax_error(place, "unexpected indent");
    }
    let after_colon = matches!(line.last(), Some((Tok::Colon, _)));
    let block = line.first().and_then(|(first, _)| block_name(first));
    if let (Some(name), true, Some((_, start))) =
        (block, expected == Some("Indent") && after_colon, line.first())
    {
        let number = text[..usize::from(start.start())].matches('\n').count() + 1;
        return syntax_error(place, format!("expected an indented block after {name} on line {number}"));
    }
    if block.is_some() && !after_colon && *token == Tok::Newline && colons(line) == 0 {
        return syntax_error(place, "expected ':'");
    }
    if let [(Tok::Name { name }, start)] = line
        && matches!(name.as_str(), "print" | "exec")
    {
        let whole = super::span(file, *start).to(place);
        let message = format!("Missing parentheses in call to '{name}'. Did you mean {name}(...)?");
        return syntax_error(whole, message);
    }
    let condition = matches!(line.first(), Some((Tok::If | Tok::Elif | Tok::While, _)));
    if *token == Tok::Equal && condition {
        return syntax_error(place, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
    }
    syntax_error(place, "invalid syntax")
}

fn colons(line: &[Token]) -> usize {
    line.iter().filter(|(token, _)| *token == Tok::Colon).count()
}

/// CPython's name of the block that a keyword opens.
#[expect(clippy::wildcard_enum_match_arm, reason = "every other token opens no block")]
fn block_name(keyword: &Tok) -> Option<&'static str> {
    Some(match keyword {
        Tok::If => "'if' statement",
        Tok::Elif => "'elif' statement",
        Tok::Else => "'else' statement",
        Tok::For => "'for' statement",
        Tok::While => "'while' statement",
        Tok::Def => "function definition",
        Tok::Class => "class definition",
        Tok::With => "'with' statement",
        Tok::Try => "'try' statement",
        Tok::Except => "'except' statement",
        Tok::Finally => "'finally' statement",
        Tok::Match => "'match' statement",
        Tok::Case => "'case' statement",
        _ => return None,
    })
}

/// A lexer's error as a diagnostic.
pub fn lexical(file: FileId, text: &str, error: &LexicalErrorType, offset: u32) -> Diagnostic {
    let place = character_span(file, text, offset);
    let message = match error {
        LexicalErrorType::StringError | LexicalErrorType::Eof => {
            return unterminated(file, text, offset);
        }
        LexicalErrorType::OtherError(message) if message.contains("EOL while scanning") => {
            return unterminated(file, text, offset);
        }
        LexicalErrorType::UnicodeError => {
            "(unicode error) 'unicodeescape' codec can't decode bytes: illegal or unknown escape"
                .to_owned()
        }
        LexicalErrorType::NestingError => return unmatched(file, text, place),
        LexicalErrorType::UnrecognizedToken { tok } => {
            let before = text.get(..offset as usize).is_some_and(|before| before.ends_with(*tok));
            let start = if before { offset - byte_offset(tok.len_utf8()) } else { offset };
            return syntax_error(character_span(file, text, start), invalid_character(*tok));
        }
        LexicalErrorType::OtherError(message) if message == "Invalid Token" => {
            return syntax_error(digits_around(file, text, offset), LEADING_ZEROS);
        }
        LexicalErrorType::OtherError(message) => {
            other(message, text.get(place.start as usize..).unwrap_or_default())
        }
        LexicalErrorType::FStringError(error) => format!("f-string: {}", format_string(error)),
        LexicalErrorType::PositionalArgumentError => {
            "positional argument follows keyword argument".to_owned()
        }
        LexicalErrorType::TabsAfterSpaces => {
            "inconsistent use of tabs and spaces in indentation".to_owned()
        }
        LexicalErrorType::IndentationError
        | LexicalErrorType::TabError
        | LexicalErrorType::DefaultArgumentError
        | LexicalErrorType::DuplicateArgumentError(_)
        | LexicalErrorType::UnpackedArgumentError
        | LexicalErrorType::DuplicateKeywordArgumentError(_)
        | LexicalErrorType::LineContinuationError => error.to_string(),
    };
    syntax_error(place, message)
}

fn invalid_character(character: char) -> String {
    let code = u32::from(character);
    if character.is_control() || character.is_whitespace() {
        format!("invalid non-printable character U+{code:04X}")
    } else if character.is_ascii() {
        "invalid syntax".to_owned()
    } else {
        format!("invalid character '{character}' (U+{code:04X})")
    }
}

const LEADING_ZEROS: &str =
    "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers";

/// The digits before and after `offset`.
fn digits_around(file: FileId, text: &str, offset: u32) -> Span {
    let middle = (offset as usize).min(text.len());
    let is_digit = |byte: &&u8| byte.is_ascii_digit() || **byte == b'_';
    let before = text.as_bytes()[..middle].iter().rev().take_while(is_digit).count();
    let after = text.as_bytes()[middle..].iter().take_while(is_digit).count();
    Span::new(file, byte_offset(middle - before), byte_offset(middle + after))
}

/// A closing bracket without an opening one; the lexer reports it at the bracket or just after.
fn unmatched(file: FileId, text: &str, place: Span) -> Diagnostic {
    let end = (place.end as usize).min(text.len());
    let before = place.start.saturating_sub(1) as usize;
    let found =
        text.get(before..end).and_then(|part| part.rfind([')', ']', '}']).map(|at| (before + at, part)));
    let Some((position, _)) = found else { return syntax_error(place, "invalid syntax") };
    let bracket = &text[position..=position];
    let span = Span::new(file, byte_offset(position), byte_offset(position + 1));
    syntax_error(span, format!("unmatched '{bracket}'"))
}

fn format_string(error: &FStringErrorType) -> String {
    match error {
        FStringErrorType::InvalidConversionFlag => {
            "invalid conversion character: expected 's', 'r', or 'a'".to_owned()
        }
        FStringErrorType::UnterminatedString => {
            "expression part cannot include a backslash or an open string".to_owned()
        }
        FStringErrorType::InvalidExpression(_) => "invalid syntax".to_owned(),
        FStringErrorType::UnclosedLbrace
        | FStringErrorType::UnopenedRbrace
        | FStringErrorType::ExpectedRbrace
        | FStringErrorType::EmptyExpression
        | FStringErrorType::MismatchedDelimiter(..)
        | FStringErrorType::ExpressionNestedTooDeeply
        | FStringErrorType::ExpressionCannotInclude(_)
        | FStringErrorType::SingleRbrace
        | FStringErrorType::Unmatched(_) => error.to_string(),
    }
}

/// An error that the lexer gives as text; `rest` is the source from there on.
fn other(message: &str, rest: &str) -> String {
    if message.contains("ParseBigIntError") {
        let base = match rest.as_bytes().get(1) {
            Some(b'x' | b'X') => "hexadecimal",
            Some(b'o' | b'O') => "octal",
            Some(b'b' | b'B') => "binary",
            Some(_) | None => "decimal",
        };
        return format!("invalid {base} literal");
    }
    match message {
        "Invalid decimal literal" | "Invalid Syntax" => "invalid decimal literal".to_owned(),
        "Spaces not allowed as part of indentation after tabs" => {
            "inconsistent use of tabs and spaces in indentation".to_owned()
        }
        _ => message.to_owned(),
    }
}

/// A string without its end: the quote that opens it is the last one on the line, or the last triple
/// quote of the text.
fn unterminated(file: FileId, text: &str, offset: u32) -> Diagnostic {
    let end = (offset as usize).min(text.len());
    let before = text.get(..end).unwrap_or(text);
    let line_start = before.trim_end_matches('\n').rfind('\n').map_or(0, |position| position + 1);
    let detected = text[..end].trim_end_matches('\n').matches('\n').count() + 1;
    let triple = ["\"\"\"", "'''"].into_iter().filter_map(|quote| text.rfind(quote)).max();
    let single = before[line_start..].find(['"', '\'']).map(|position| line_start + position);
    let (start, kind) = match (triple, single) {
        (Some(start), _) if end >= text.trim_end().len() => (start, "triple-quoted string literal"),
        (_, Some(start)) => (start, "string literal"),
        (_, None) => {
            return syntax_error(character_span(file, text, offset), "unexpected EOF while parsing");
        }
    };
    let first_line = text[start..].find('\n').map_or(text.len(), |position| start + position);
    let place = Span::new(file, byte_offset(start), byte_offset(first_line));
    syntax_error(place, format!("unterminated {kind} (detected at line {detected})"))
}
