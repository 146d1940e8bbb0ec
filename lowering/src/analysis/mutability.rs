//! Where variables are declared, and which declarations need `mut`.
//!
//! A variable is declared *in place*, by the statements that bind it (`let x = ...`, `for x in ...`), if
//! those stand so that each read sees one of them in its block or a block around it. Otherwise it is
//! declared without a value before the first statement that has to do with it, in the innermost block
//! that holds all of them ([`blocks`]).
//!
//! Whether it then needs `mut` follows Rust's rule, that a variable without `mut` is bound at most once
//! on every path ([`rebinding`]):
//!
//! ```text
//!     maybe bound      some path from the declaration binds it: binding it again needs mut
//!         │
//!     not bound        no path does
//! ```
//! Join: maybe bound. Transfer: a binding binds, the declaration unbinds.
//!
//! Inlined temporaries have no declaration; bindings that are never read are none.

mod blocks;
mod rebinding;

use std::collections::{HashMap, HashSet};

use crate::ir::{Function, LocalId, LocalKind, Stmt, StmtKind};

use super::raises::Raises;
use super::walk::{self, StmtIndex, StmtNumbers};

/// The declarations of one function's variables.
#[derive(Clone, Debug, Default)]
pub struct Mutability {
    /// The variables to be declared without a value just before a statement.
    pub deferred: HashMap<StmtIndex, Vec<LocalId>>,
    /// The bindings that are declarations, and whether they need `mut`.
    pub in_place: HashMap<(StmtIndex, LocalId), bool>,
    /// Variables with a declaration that needs `mut`, parameters included.
    pub needs_mut: HashSet<LocalId>,
    /// Variables that some read may find unbound.
    pub maybe_unbound: Vec<LocalId>,
}

/// Finds where the function's variables are declared.
pub(super) fn mutability(
    function: &Function,
    inlined: &HashSet<LocalId>,
    dead_stores: &HashSet<(StmtIndex, LocalId)>,
    raises: Raises<'_>,
) -> Mutability {
    let numbers = StmtNumbers::of(function);
    let view = View { function, numbers, inlined, dead_stores, raises, errors: errors(function) };
    let mut found = Mutability::default();
    found.maybe_unbound.extend(
        function.locals.enumerate().filter(|(_, item)| item.maybe_unbound).map(|(local, _)| local),
    );
    blocks::place(&view, &mut found);
    rebinding::find(&view, &mut found);
    found
}

fn errors(function: &Function) -> HashSet<LocalId> {
    let mut found = HashSet::new();
    walk::each_stmt(&function.body, &mut |stmt| {
        if let StmtKind::Try { error, .. } = &stmt.kind {
            found.insert(*error);
        }
    });
    found
}

/// The function as it is emitted: without bindings that are never read.
struct View<'a> {
    raises: Raises<'a>,
    /// The variables of `try` statements, which they declare themselves.
    errors: HashSet<LocalId>,
    function: &'a Function,
    numbers: StmtNumbers,
    inlined: &'a HashSet<LocalId>,
    dead_stores: &'a HashSet<(StmtIndex, LocalId)>,
}

impl View<'_> {
    /// The variables that the statement itself binds in Rust.
    fn bound(&self, stmt: &Stmt) -> Vec<LocalId> {
        let index = self.numbers.index(stmt);
        let mut bound = walk::bound_locals(stmt);
        bound.retain(|local| {
            !self.errors.contains(local)
                && !self.inlined.contains(local)
                && !self.dead_stores.contains(&(index, *local))
        });
        bound
    }

    /// Whether the variable is declared by what is found here, not as a parameter or up front.
    fn is_declared_here(&self, local: LocalId) -> bool {
        let item = &self.function.locals[local];
        item.kind != LocalKind::Param
            && !item.maybe_unbound
            && !self.inlined.contains(&local)
            && !self.errors.contains(&local)
    }
}

#[cfg(test)]
mod tests;
