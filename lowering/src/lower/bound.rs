//! Which reads of a function's variables may find them unbound (Language Reference 4.2.2).

use std::collections::HashSet;

use crate::hir::{self, ExprKind, LocalId, NameRef, Place};
use crate::paths::Merge;
use crate::source::Span;

use super::flow::{self, Client, Event, State};

/// The reads that need a check.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MaybeUnbound {
    /// Names, by their expressions.
    pub reads: HashSet<hir::ExprId>,
    /// Targets of augmented assignments, by their spans.
    pub targets: HashSet<Span>,
    /// The variables read there.
    pub locals: HashSet<LocalId>,
}

/// Finds the reads of `function` that some path reaches before any binding. `contexts`: whether the program
/// asks for the contexts of exceptions.
pub fn maybe_unbound(function: &hir::Function, contexts: bool) -> MaybeUnbound {
    let mut bound = vec![false; function.locals.len()];
    let captured = function.captures.iter().map(|capture| capture.local);
    for local in function.params.iter().map(|param| param.local).chain(captured) {
        bound[local.index()] = true;
    }
    let mut client = Reads { found: MaybeUnbound::default() };
    flow::run(&mut client, Bound(bound), &function.body);
    let mut found = client.found;
    let carried = super::carried::through_finally(function, &found.locals, contexts);
    if contexts {
        // Where each `except` clause ends with a `finally`, no path shows any longer which are bound.
        check_all(function, &carried, &mut found);
    }
    found.locals.extend(carried);
    found
}

/// Checks every read of the variables.
fn check_all(function: &hir::Function, variables: &HashSet<LocalId>, found: &mut MaybeUnbound) {
    super::walk::block_expressions(&function.body, &mut |expr| {
        if matches!(&expr.kind, ExprKind::Name(NameRef::Local(local)) if variables.contains(local)) {
            found.reads.insert(expr.id);
        }
    });
    check_targets(&function.body, variables, found);
}

fn check_targets(block: &hir::Block, variables: &HashSet<LocalId>, found: &mut MaybeUnbound) {
    for stmt in block {
        if let hir::StmtKind::AugAssign(target, ..) = &stmt.kind
            && let hir::TargetKind::Name(Place::Local(local)) = &target.kind
            && variables.contains(local)
        {
            found.targets.insert(target.span);
        }
        for inner in hir::blocks(stmt) {
            check_targets(inner, variables, found);
        }
    }
}

/// Whether each variable is certainly bound.
#[derive(Clone, PartialEq)]
struct Bound(Vec<bool>);

impl Merge for Bound {
    fn merge(self, other: &Self) -> Self {
        Bound(self.0.iter().zip(&other.0).map(|(left, right)| *left && *right).collect())
    }
}

impl State for Bound {}

struct Reads {
    found: MaybeUnbound,
}

impl Client for Reads {
    type State = Bound;

    fn event(&mut self, state: &mut Bound, event: Event<'_>) {
        match event {
            Event::Read(expr) => {
                if let ExprKind::Name(NameRef::Local(local)) = &expr.kind
                    && !state.0[local.index()]
                {
                    self.found.reads.insert(expr.id);
                    self.found.locals.insert(*local);
                    // Past the check it is bound.
                    state.0[local.index()] = true;
                }
            }
            Event::ReadPlace(Place::Local(local), span) => {
                if !state.0[local.index()] {
                    self.found.targets.insert(span);
                    self.found.locals.insert(local);
                    state.0[local.index()] = true;
                }
            }
            Event::Bind(Place::Local(local), _) => state.0[local.index()] = true,
            Event::Unbind(Place::Local(local), _) => state.0[local.index()] = false,
            Event::ReadPlace(Place::Global(_), _)
            | Event::Bind(Place::Global(_), _)
            | Event::Unbind(Place::Global(_), _)
            | Event::Call(_)
            | Event::Close(_)
            | Event::Import(_)
            | Event::Define(_)
            | Event::DefineRecord(_)
            | Event::DefineService(_)
            | Event::DefineClass(_) => {}
        }
    }
}
