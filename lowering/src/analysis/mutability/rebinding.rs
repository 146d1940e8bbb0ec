//! Which declarations need `mut`: the bindings that may find their variable bound.

use std::collections::{HashMap, HashSet};

use crate::ir::{Block, LocalId, LocalKind, Rvalue, Stmt, StmtKind};

use super::{Mutability, View};
use crate::analysis::walk::{self, StmtIndex};
use crate::paths::{Exits, Frames, Merge, meet};

/// Finds the declarations that need `mut`.
pub(super) fn find(view: &View<'_>, found: &mut Mutability) {
    in_place_and_up_front(view, found);
    let count = view.function.locals.len();
    let deferred = found.deferred.values().flatten().copied().collect();
    let mut paths = Paths { view, found, deferred, frames: Frames::default() };
    paths.block(&view.function.body, Some(MaybeBound(vec![false; count])));
}

/// Parameters and `maybe_unbound` variables are bound from the start, and a variable declared in place
/// from its declaration on: whatever else binds them needs `mut`.
fn in_place_and_up_front(view: &View<'_>, found: &mut Mutability) {
    let mut declared_by: HashMap<LocalId, StmtIndex> = HashMap::new();
    walk::each_stmt(&view.function.body, &mut |stmt| {
        let index = view.numbers.index(stmt);
        for local in view.bound(stmt) {
            let item = &view.function.locals[local];
            if item.maybe_unbound || item.kind == LocalKind::Param {
                found.needs_mut.insert(local);
            } else if found.in_place.contains_key(&(index, local)) {
                declared_by.insert(local, index);
            } else if let Some(declaration) = declared_by.get(&local) {
                found.in_place.insert((*declaration, local), true);
                found.needs_mut.insert(local);
            }
        }
    });
}

/// The variables that may be bound at a point, by position.
#[derive(Clone, PartialEq)]
struct MaybeBound(Vec<bool>);

impl Merge for MaybeBound {
    fn merge(mut self, other: &Self) -> Self {
        for (mine, theirs) in self.0.iter_mut().zip(&other.0) {
            *mine |= theirs;
        }
        self
    }
}

/// `None` where no path arrives.
type Point = Option<MaybeBound>;

/// Follows the paths of a function for variables declared without a value.
struct Paths<'a, 'f> {
    view: &'a View<'a>,
    found: &'f mut Mutability,
    deferred: HashSet<LocalId>,
    frames: Frames<MaybeBound>,
}

impl Paths<'_, '_> {
    fn block(&mut self, block: &Block, mut point: Point) -> Point {
        for stmt in block {
            point = self.stmt(stmt, point?);
        }
        point
    }

    fn stmt(&mut self, stmt: &Stmt, mut bound: MaybeBound) -> Point {
        for local in self.found.deferred.get(&self.view.numbers.index(stmt)).into_iter().flatten() {
            bound.0[local.index()] = false;
        }
        if self.view.raises.stmt(stmt) {
            self.frames.raise(Some(bound.clone()));
        }
        match &stmt.kind {
            StmtKind::Let(_, rvalue) => {
                let mut bound = self.rvalue(rvalue, bound)?;
                self.bind(stmt, &mut bound);
                Some(bound)
            }
            StmtKind::Do(rvalue) => self.rvalue(rvalue, bound),
            StmtKind::Unpack(..) => {
                self.bind(stmt, &mut bound);
                Some(bound)
            }
            StmtKind::StoreGlobal(..)
            | StmtKind::StoreCell(..)
            | StmtKind::StoreField(..)
            | StmtKind::StoreAttribute(..)
            | StmtKind::Unbind(_)
            | StmtKind::UnbindGlobal(_) => Some(bound),
            StmtKind::If(_, then, orelse) => {
                let then = self.block(then, Some(bound.clone()));
                meet(then, self.block(orelse, Some(bound)))
            }
            StmtKind::While { condition, body, orelse } => {
                let forever = walk::is_forever(condition);
                let jumps = self.rounds(bound, |paths, head| {
                    let tested = paths.block(&condition.stmts, Some(head));
                    (paths.block(body, tested.clone()), if forever { None } else { tested })
                });
                meet(self.block(orelse, jumps.continues), jumps.breaks)
            }
            StmtKind::For { body, orelse, .. } => {
                let jumps = self.rounds(bound, |paths, head| {
                    if paths.view.raises.stmt(stmt) {
                        paths.frames.raise(Some(head.clone()));
                    }
                    let mut enter = head.clone();
                    paths.bind(stmt, &mut enter);
                    (paths.block(body, Some(enter)), Some(head))
                });
                meet(self.block(orelse, jumps.continues), jumps.breaks)
            }
            StmtKind::Break => {
                self.frames.brk(Some(bound));
                None
            }
            StmtKind::Continue => {
                self.frames.cont(Some(bound));
                None
            }
            StmtKind::Return(_) => {
                self.frames.ret(Some(bound));
                None
            }
            StmtKind::Raise(_) => None,
            StmtKind::Try { body, orelse, handlers, .. } => {
                self.frames.enter_attempt();
                let end = self.block(body, Some(bound));
                let raised = self.frames.leave().raised;
                let mut after = self.block(orelse, end);
                for handler in handlers {
                    let end = self.block(&handler.body, raised.clone());
                    after = meet(after, end);
                }
                self.frames.raise(raised);
                after
            }
            StmtKind::Finally { body, last } => {
                self.frames.enter_finally();
                let end = self.block(body, Some(bound));
                let exits = self.frames.leave();
                let falls_through = end.is_some();
                let end = self.block(last, exits.entry(end));
                self.frames.resume(&exits, end.clone());
                end.filter(|_| falls_through)
            }
        }
    }

    fn rvalue(&mut self, rvalue: &Rvalue, bound: MaybeBound) -> Point {
        match walk::bodies(rvalue)[..] {
            [right] => {
                let decided = Some(bound.clone());
                meet(decided, self.block(&right.stmts, Some(bound)))
            }
            [then, otherwise] => {
                let then = self.block(&then.stmts, Some(bound.clone()));
                meet(then, self.block(&otherwise.stmts, Some(bound)))
            }
            _ => Some(bound),
        }
    }

    /// Runs rounds until the state at the head no longer grows. A round gives the states at its end and at
    /// normal exhaustion; the latter comes back as `continues`.
    fn rounds(
        &mut self,
        entry: MaybeBound,
        mut round: impl FnMut(&mut Self, MaybeBound) -> (Point, Point),
    ) -> Exits<MaybeBound> {
        let mut head = entry;
        loop {
            self.frames.enter_loop();
            let (end, exhausted) = round(self, head.clone());
            let exits = self.frames.leave();
            let back = meet(end, exits.continues);
            match meet(Some(head.clone()), back) {
                Some(next) if next != head => head = next,
                Some(_) | None => {
                    return Exits { breaks: exits.breaks, continues: exhausted, ..Exits::default() };
                }
            }
        }
    }

    fn bind(&mut self, stmt: &Stmt, bound: &mut MaybeBound) {
        for local in self.view.bound(stmt) {
            let again = std::mem::replace(&mut bound.0[local.index()], true);
            if again && self.deferred.contains(&local) {
                self.found.needs_mut.insert(local);
            }
        }
    }
}
