//! Variables that a `finally` is passed with.
//!
//! After a `finally` control goes on in one of several ways, of which each found its variables bound. In
//! Rust the ways meet in the `finally` and part again, and nothing shows which variables are bound on
//! which: those that what comes before the `finally` binds for what comes after it live in an `Option`.

use std::collections::{HashMap, HashSet};

use crate::hir::{
    self, Block, ExprKind, Handler, LocalId, NameRef, Place, Stmt, StmtKind, Target, TargetKind, blocks,
};

use super::walk;

/// The variables of the function that are bound in what a `finally` follows, certainly not before, and
/// read outside of it. `unbound` are those that some read may find unbound.
///
/// Where `contexts` are asked for, each `except` clause ends with one.
pub(super) fn through_finally(
    function: &hir::Function,
    unbound: &HashSet<LocalId>,
    contexts: bool,
) -> HashSet<LocalId> {
    if !has_finally(&function.body, unbound, contexts) {
        return HashSet::new();
    }
    let mut finder = Finder { unbound, contexts, reads: reads(&function.body), found: HashSet::new() };
    let bound = function.params.iter().map(|param| param.local).collect();
    finder.block(&function.body, bound);
    finder.found
}

fn has_finally(block: &Block, unbound: &HashSet<LocalId>, contexts: bool) -> bool {
    block.iter().any(|stmt| {
        let own = if let StmtKind::Try { last, handlers, .. } = &stmt.kind {
            !last.is_empty() || handlers.iter().any(|handler| contexts || ends_finally(handler, unbound))
        } else {
            false
        };
        own || blocks(stmt).into_iter().any(|block| has_finally(block, unbound, contexts))
    })
}

/// Whether the end of the clause, where its variable is unbound, is a `finally`.
fn ends_finally(handler: &Handler, unbound: &HashSet<LocalId>) -> bool {
    match handler.name {
        None => false,
        Some(Place::Local(local)) => unbound.contains(&local),
        Some(Place::Global(_)) => true,
    }
}

struct Finder<'a> {
    unbound: &'a HashSet<LocalId>,
    contexts: bool,
    /// How often each variable is read in the function.
    reads: HashMap<LocalId, usize>,
    found: HashSet<LocalId>,
}

impl Finder<'_> {
    /// A block before which the variables in `bound` are certainly bound.
    fn block(&mut self, block: &Block, mut bound: HashSet<LocalId>) {
        for stmt in block {
            self.stmt(stmt, &bound);
            bound.extend(bound_by(stmt));
        }
    }

    fn stmt(&mut self, stmt: &Stmt, bound: &HashSet<LocalId>) {
        let mut inside = bound.clone();
        if let StmtKind::For(target, ..) = &stmt.kind {
            targets(target, &mut |local| _ = inside.insert(local));
        }
        for block in blocks(stmt) {
            self.block(block, inside.clone());
        }
        let StmtKind::Try { body, handlers, orelse, last } = &stmt.kind else { return };
        if !last.is_empty() {
            let parts = handlers.iter().map(|handler| &handler.body);
            let before: Vec<&Block> = parts.chain([body, orelse]).collect();
            self.region(&before, bound);
        }
        for handler in handlers {
            if self.contexts || ends_finally(handler, self.unbound) {
                self.region(&[&handler.body], bound);
            }
        }
    }

    /// The blocks are what one `finally` follows.
    fn region(&mut self, blocks: &[&Block], bound: &HashSet<LocalId>) {
        let mut inside: HashMap<LocalId, usize> = HashMap::new();
        let mut assigned = HashSet::new();
        for block in blocks {
            for (local, count) in reads(block) {
                *inside.entry(local).or_default() += count;
            }
            all_bound(block, &mut assigned);
        }
        for local in assigned {
            let outside = self.reads.get(&local) > inside.get(&local);
            if outside && !bound.contains(&local) {
                self.found.insert(local);
            }
        }
    }
}

/// How often the statements read each variable.
fn reads(block: &Block) -> HashMap<LocalId, usize> {
    let mut found = HashMap::new();
    walk::block_expressions(block, &mut |expr| {
        if let ExprKind::Name(NameRef::Local(local)) = expr.kind {
            *found.entry(local).or_default() += 1;
        }
    });
    augmented(block, &mut found);
    found
}

fn augmented(block: &Block, found: &mut HashMap<LocalId, usize>) {
    for stmt in block {
        if let StmtKind::AugAssign(target, ..) = &stmt.kind
            && let TargetKind::Name(Place::Local(local)) = target.kind
        {
            *found.entry(local).or_default() += 1;
        }
        for inner in blocks(stmt) {
            augmented(inner, found);
        }
    }
}

/// Every variable that the statements may bind.
fn all_bound(block: &Block, found: &mut HashSet<LocalId>) {
    for stmt in block {
        found.extend(bound_by(stmt));
        if let StmtKind::For(target, ..) = &stmt.kind {
            targets(target, &mut |local| _ = found.insert(local));
        }
        if let StmtKind::Try { handlers, .. } = &stmt.kind {
            for handler in handlers {
                if let Some(Place::Local(local)) = handler.name {
                    found.insert(local);
                }
            }
        }
        for inner in blocks(stmt) {
            all_bound(inner, found);
        }
    }
    walk::block_expressions(block, &mut |expr| {
        if let ExprKind::Walrus(Place::Local(local), _) = expr.kind {
            found.insert(local);
        }
    });
}

/// The variables that are certainly bound once the statement itself has run.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "no other statement certainly binds a variable by itself"
)]
fn bound_by(stmt: &Stmt) -> Vec<LocalId> {
    let mut found = Vec::new();
    let mut add = |target: &Target| targets(target, &mut |local| found.push(local));
    match &stmt.kind {
        StmtKind::Assign(assigned, _) => assigned.iter().for_each(add),
        StmtKind::AugAssign(target, ..) | StmtKind::AnnAssign(target, _, Some(_)) => add(target),
        _ => {}
    }
    found
}

fn targets(target: &Target, visit: &mut dyn FnMut(LocalId)) {
    match &target.kind {
        TargetKind::Name(Place::Local(local)) => visit(*local),
        TargetKind::Tuple(items) => items.iter().for_each(|item| targets(item, visit)),
        TargetKind::Starred(inner) => targets(inner, visit),
        TargetKind::Name(Place::Global(_))
        | TargetKind::Subscript(..)
        | TargetKind::Slice(..)
        | TargetKind::Attribute(..)
        | TargetKind::Invalid => {}
    }
}
