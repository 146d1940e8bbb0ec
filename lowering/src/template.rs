//! Templates of text that are known at compile time: those of `%` and of `str.format`.
//!
//! `infer` and `lower` read a template the same way, so that a field has the type that its text is made
//! of. Messages are CPython's own.

mod braces;
mod percent;

pub use braces::{
    BraceField, FieldName, Problem, Step, failure as brace_failure, parse as parse_braces,
};
pub use percent::{
    PercentField, Size, Values, failure as percent_failure, is_keyed, is_mapping, parse as parse_percent,
};

use crate::hir::{Expr, ExprKind};
use crate::ty::Ty;

/// A piece of a template.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece<F> {
    /// Text as it stands.
    Text(String),
    /// What is replaced.
    Field(F),
}

/// What a template raises whenever it is filled with values of these types.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// How many pieces become text before.
    pub done: usize,
    /// The exception's class.
    pub class: &'static str,
    /// Its argument.
    pub message: String,
    /// The value that cannot be converted, by its type.
    pub value: Option<Ty>,
}

impl Failure {
    /// As CPython shows the exception.
    pub fn shown(&self) -> String {
        match self.class {
            "KeyError" => format!("KeyError: '{}'", self.message),
            class => format!("{class}: {}", self.message),
        }
    }
}

/// Adds text, joined with the text before it.
fn push_text<F>(pieces: &mut Vec<Piece<F>>, text: &str) {
    if let Some(Piece::Text(before)) = pieces.last_mut() {
        before.push_str(text);
    } else if !text.is_empty() {
        pieces.push(Piece::Text(text.to_owned()));
    }
}

/// The pairs of a dict display whose keys are all literal texts.
pub fn literal_keys(values: &Expr) -> Option<Vec<(&str, &Expr)>> {
    let ExprKind::Dict(pairs) = &values.kind else { return None };
    let named = pairs.iter().map(|(key, value)| match key.as_ref().map(|key| &key.kind) {
        Some(ExprKind::Str(key)) => Some((key.as_str(), value)),
        _ => None,
    });
    named.collect()
}
