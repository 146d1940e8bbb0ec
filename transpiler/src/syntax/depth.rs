//! How deep a source nests, measured on its tokens before anything recursive looks at it.
//!
//! The depth of the tree that the parser will build is bounded from above: within one pair of
//! brackets each token that is not a name, a literal or a separator adds at most one level, and a
//! pair of brackets adds one. The limits on brackets and on indentation are CPython 3.11's own
//! (`MAXLEVEL` and `MAXINDENT` of its tokenizer); CPython gives up on operators at about 3,000.

use lowering::diagnostics::{Code, Diagnostic};
use lowering::source::FileId;
use rustpython_parser::lexer::LexResult;
use rustpython_parser::text_size::TextRange;
use rustpython_parser::{StringKind, Tok};

use super::span;

/// Brackets may be nested this deep.
pub const MAX_BRACKETS: usize = 200;
/// Blocks may be indented this deep.
pub const MAX_INDENTS: usize = 100;
/// Operators, calls and brackets may be nested this deep in one expression.
pub const MAX_DEPTH: usize = 2000;
/// An `if` may have this many `elif`s.
pub const MAX_ELIFS: usize = 1000;

/// What is open at some point of an expression.
#[derive(Default)]
struct Level {
    /// Operators since the last comma.
    chain: usize,
    /// The deepest bracket closed since the last comma.
    child: usize,
    /// The deepest element before the last comma.
    deepest: usize,
}

impl Level {
    fn depth(&self) -> usize {
        self.deepest.max(self.chain + self.child)
    }

    fn separate(&mut self) {
        self.deepest = self.depth();
        self.chain = 0;
        self.child = 0;
    }
}

/// Checks one file's tokens against the limits.
///
/// # Errors
/// The first place that is nested too deeply.
pub fn check(file: FileId, tokens: &[LexResult]) -> Result<(), Diagnostic> {
    let mut levels = vec![Level::default()];
    let mut elifs = vec![0];
    let mut at_start = true;
    for (token, range) in tokens.iter().flatten() {
        count_blocks(token, at_start, &mut elifs).map_err(|limit| limit.at(file, *range))?;
        at_start = matches!(token, Tok::Newline | Tok::Indent | Tok::Dedent);
        count_operators(token, &mut levels).map_err(|limit| limit.at(file, *range))?;
    }
    Ok(())
}

/// Which limit is exceeded.
enum Limit {
    Brackets,
    Indents,
    Depth,
    Elifs,
}

impl Limit {
    fn at(self, file: FileId, range: TextRange) -> Diagnostic {
        let (message, help) = match self {
            Limit::Brackets => {
                ("too many nested parentheses", "give an inner part a name of its own and use the name")
            }
            Limit::Indents => ("too many levels of indentation", "move the inner blocks into functions"),
            Limit::Depth => (
                "the expression is nested too deeply",
                "compute it in several statements, or with a loop",
            ),
            Limit::Elifs => ("too many elif clauses", "use a dict or a list, or several if statements"),
        };
        Diagnostic::error(Code::TooDeep, span(file, range), message)
            .label(match self {
                Limit::Brackets => format!("more than {MAX_BRACKETS} brackets are open here"),
                Limit::Indents => format!("more than {MAX_INDENTS} blocks are open here"),
                Limit::Depth => {
                    format!("more than {MAX_DEPTH} operators and brackets in one expression")
                }
                Limit::Elifs => format!("more than {MAX_ELIFS} elif clauses in one if statement"),
            })
            .help(help)
    }
}

fn count_blocks(token: &Tok, at_start: bool, elifs: &mut Vec<usize>) -> Result<(), Limit> {
    if matches!(token, Tok::Indent) {
        elifs.push(0);
        return if elifs.len() > MAX_INDENTS { Err(Limit::Indents) } else { Ok(()) };
    }
    if matches!(token, Tok::Dedent) {
        elifs.pop();
        return Ok(());
    }
    if let (true, Some(count)) = (at_start, elifs.last_mut()) {
        *count = if matches!(token, Tok::Elif) { *count + 1 } else { 0 };
        if *count > MAX_ELIFS {
            return Err(Limit::Elifs);
        }
    }
    Ok(())
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "every other token is an operator or a keyword, and counts as one"
)]
fn count_operators(token: &Tok, levels: &mut Vec<Level>) -> Result<(), Limit> {
    let open = levels.len() - 1;
    let Some(level) = levels.last_mut() else { return Ok(()) };
    match token {
        Tok::Lpar | Tok::Lsqb | Tok::Lbrace => {
            level.chain += 1;
            if open >= MAX_BRACKETS {
                return Err(Limit::Brackets);
            }
            levels.push(Level::default());
        }
        Tok::Rpar | Tok::Rsqb | Tok::Rbrace => {
            if open > 0 {
                let inner = level.depth();
                levels.pop();
                if let Some(outer) = levels.last_mut() {
                    outer.child = outer.child.max(inner);
                }
            }
        }
        Tok::Comma => level.separate(),
        Tok::Newline | Tok::Semi if open == 0 => *level = Level::default(),
        Tok::String { value, kind, .. } => {
            if matches!(kind, StringKind::FString | StringKind::RawFString) {
                let (depth, brackets) = format_string_depth(value);
                if brackets > MAX_BRACKETS {
                    return Err(Limit::Brackets);
                }
                level.child = level.child.max(depth);
            }
        }
        Tok::Name { .. }
        | Tok::Int { .. }
        | Tok::Float { .. }
        | Tok::Complex { .. }
        | Tok::None
        | Tok::True
        | Tok::False
        | Tok::Indent
        | Tok::Dedent
        | Tok::EndOfFile => {}
        _ => level.chain += 1,
    }
    let depth: usize = levels.iter().map(|level| level.chain).sum();
    let child = levels.last().map_or(0, |level| level.child);
    if depth + child > MAX_DEPTH { Err(Limit::Depth) } else { Ok(()) }
}

/// Bounds the depth of the expressions in an f-string, and how many brackets are open at once: each
/// character that is not part of a word may be an operator, and so may be some words.
fn format_string_depth(text: &str) -> (usize, usize) {
    let (mut depth, mut field, mut braces, mut open, mut most) = (0_usize, 0_usize, 0_usize, 0_usize, 0);
    for part in text.split_inclusive(|c: char| !(c.is_alphanumeric() || c == '_')) {
        let word = part.trim_end_matches(|c: char| !(c.is_alphanumeric() || c == '_'));
        let mark = &part[word.len()..];
        if braces > 0
            && matches!(word, "not" | "if" | "else" | "lambda" | "await" | "and" | "or" | "in" | "is")
        {
            field += 1;
        }
        match mark {
            "{" => braces += 1,
            "}" => braces = braces.saturating_sub(1),
            "(" | "[" => open += 1,
            ")" | "]" => open = open.saturating_sub(1),
            _ => {}
        }
        most = most.max(open + braces);
        if braces == 0 {
            depth = depth.max(field);
            field = 0;
            open = 0;
        } else if !mark.trim().is_empty() {
            field += 1;
        }
    }
    (depth.max(field), most)
}
