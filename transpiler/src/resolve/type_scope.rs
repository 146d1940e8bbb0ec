//! Where an annotation stands: what its names mean there, and what is asked of it.

use std::collections::HashMap;

use lowering::hir::ModuleId;
use lowering::source::Span;

use super::body::LocalName;

/// What is asked of an annotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Strictness {
    /// It says what crosses the canister's boundary, or what a record holds: it must be a type the
    /// compiler knows.
    Boundary,
    /// It may be a type the compiler makes no use of.
    Plain,
}

/// Where an annotation's names are looked up.
#[derive(Clone, Copy)]
pub(super) struct TypeScope<'s, 'a> {
    pub module: ModuleId,
    pub strictness: Strictness,
    /// Names that the function around it binds.
    pub locals: Option<&'s HashMap<&'a str, LocalName<'a>>>,
    /// Where the annotation stands, if its text stands elsewhere (an alias, a forward reference).
    pub place: Option<Span>,
    /// What it is the text of.
    pub within: Option<&'s Within<'s>>,
}

/// An alias or a forward reference whose text an annotation is in.
pub(super) struct Within<'s> {
    /// The text of an alias.
    pub alias: Option<Span>,
    pub outer: Option<&'s Within<'s>>,
}

impl Within<'_> {
    /// Whether the text of the alias is among those that are being read.
    pub fn contains(&self, alias: Span) -> bool {
        self.alias == Some(alias) || self.outer.is_some_and(|outer| outer.contains(alias))
    }
}

impl<'s, 'a> TypeScope<'s, 'a> {
    pub(super) fn new(
        module: ModuleId,
        strictness: Strictness,
        locals: Option<&'s HashMap<&'a str, LocalName<'a>>>,
    ) -> Self {
        Self { module, strictness, locals, place: None, within: None }
    }
}
