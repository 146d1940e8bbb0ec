//! Source text to Python's syntax tree, with every error CPython's own compiler would give.
//!
//! The grammar is that of `rustpython-parser`; what it accepts and CPython 3.11 refuses (`return`
//! outside a function, an assignment to `True`, syntax newer than 3.11) is refused by [`check`].
//! Nesting is measured on the tokens before anything recursive runs ([`depth`]), so that no source can
//! overflow the stack of a thread with [`STACK_BYTES`] bytes.

pub mod bindings;
mod check;
mod depth;
mod errors;
mod tokens;
pub mod walk;

use lowering::diagnostics::{Code, Diagnostic};
use lowering::source::{FileId, Span};
use rustpython_parser::text_size::TextRange;
use rustpython_parser::{Mode, ast, lexer};

pub use depth::{MAX_BRACKETS, MAX_DEPTH, MAX_ELIFS, MAX_INDENTS};

/// Stack in bytes that every stage after `syntax` may rely on.
pub const STACK_BYTES: usize = 256 << 20;

/// Runs `work` on a thread with a stack of [`STACK_BYTES`] and returns its result.
///
/// # Panics
/// If the thread cannot be started, or `work` panics.
pub fn on_large_stack<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(STACK_BYTES).spawn_scoped(scope, work);
        match thread.expect("a thread can be started").join() {
            Ok(value) => value,
            Err(panic) => std::panic::resume_unwind(panic),
        }
    })
}

/// Parses a whole module.
///
/// # Errors
/// The syntax errors found, at least one: the first one of the grammar, or else all those that CPython
/// finds after parsing.
pub fn parse(file: FileId, text: &str) -> Result<ast::Suite, Vec<Diagnostic>> {
    let lexed = until_error(lexer::lex(text, Mode::Module));
    tokens::check(file, text, &lexed).map_err(|error| vec![error])?;
    depth::check(file, &lexed).map_err(|error| vec![error])?;
    let tokens: Vec<tokens::Token> =
        lexed.iter().filter_map(|token| token.as_ref().ok().cloned()).collect();
    match rustpython_parser::parse_tokens(lexed, Mode::Module, "") {
        Ok(ast::Mod::Module(module)) => {
            let found = check::check(file, &module.body);
            if found.is_empty() { Ok(module.body) } else { Err(found) }
        }
        Ok(ast::Mod::Interactive(_) | ast::Mod::Expression(_) | ast::Mod::FunctionType(_)) => {
            unreachable!("Mode::Module yields a module")
        }
        Err(error) => Err(vec![errors::describe(file, text, &tokens, &error)]),
    }
}

/// Parses one expression that stands in `file` at byte `offset`, such as a forward reference.
///
/// # Errors
/// The first syntax error.
pub fn parse_expression(file: FileId, text: &str, offset: u32) -> Result<ast::Expr, Diagnostic> {
    let whole = Span::new(file, offset, offset.saturating_add(byte_offset(text.len())));
    let lexed = until_error(lexer::lex_starts_at(text, Mode::Expression, offset.into()));
    depth::check(file, &lexed)?;
    match rustpython_parser::parse_tokens(lexed, Mode::Expression, "") {
        Ok(ast::Mod::Expression(expression)) => Ok(*expression.body),
        Ok(ast::Mod::Interactive(_) | ast::Mod::Module(_) | ast::Mod::FunctionType(_)) | Err(_) => {
            Err(Diagnostic::error(
                Code::SyntaxError,
                whole,
                format!("invalid syntax in forward reference '{text}'"),
            ))
        }
    }
}

/// The tokens up to the first error, after which the lexer may repeat itself without end.
fn until_error(lexer: impl Iterator<Item = lexer::LexResult>) -> Vec<lexer::LexResult> {
    let mut tokens = Vec::new();
    for token in lexer {
        let failed = token.is_err();
        tokens.push(token);
        if failed {
            break;
        }
    }
    tokens
}

/// The span of a parser's range.
pub fn span(file: FileId, range: TextRange) -> Span {
    Span::new(file, range.start().into(), range.end().into())
}

/// A position in a text as the parser counts it; sources are shorter than 4 GiB (`project` sees to it).
pub(crate) fn byte_offset(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests;
