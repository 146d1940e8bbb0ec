//! Which declarations need `mut`: the bindings that may find their variable bound.

use std::collections::{HashMap, HashSet};

use crate::ir::{Block, LocalId, LocalKind, Rvalue, Stmt, StmtKind};

use super::{Mutability, View};
use crate::analysis::walk::{self, StmtIndex};

/// Finds the declarations that need `mut`.
pub(super) fn find(view: &View<'_>, found: &mut Mutability) {
    in_place_and_up_front(view, found);
    let count = view.function.locals.len();
    let deferred = found.deferred.values().flatten().copied().collect();
    let mut paths = Paths { view, found, deferred, loops: Vec::new() };
    paths.block(&view.function.body, Some(vec![false; count]));
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

/// The variables that may be bound at a point, by position; `None` where no path arrives.
type Point = Option<Vec<bool>>;

fn join(left: Point, right: Point) -> Point {
    match (left, right) {
        (Some(mut left), Some(right)) => {
            for (mine, theirs) in left.iter_mut().zip(right) {
                *mine |= theirs;
            }
            Some(left)
        }
        (left, right) => left.or(right),
    }
}

#[derive(Default)]
struct Jumps {
    breaks: Point,
    continues: Point,
}

/// Follows the paths of a function for variables declared without a value.
struct Paths<'a, 'f> {
    view: &'a View<'a>,
    found: &'f mut Mutability,
    deferred: HashSet<LocalId>,
    loops: Vec<Jumps>,
}

impl Paths<'_, '_> {
    fn block(&mut self, block: &Block, mut point: Point) -> Point {
        for stmt in block {
            point = self.stmt(stmt, point?);
        }
        point
    }

    fn stmt(&mut self, stmt: &Stmt, mut bound: Vec<bool>) -> Point {
        for local in self.found.deferred.get(&self.view.numbers.index(stmt)).into_iter().flatten() {
            bound[local.index()] = false;
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
            StmtKind::StoreGlobal(..) | StmtKind::StoreCell(..) | StmtKind::StoreField(..) => {
                Some(bound)
            }
            StmtKind::If(_, then, orelse) => {
                let then = self.block(then, Some(bound.clone()));
                join(then, self.block(orelse, Some(bound)))
            }
            StmtKind::While { condition, body, orelse } => {
                let forever = walk::is_forever(condition);
                let jumps = self.rounds(bound, |paths, head| {
                    let tested = paths.block(&condition.stmts, Some(head));
                    (paths.block(body, tested.clone()), if forever { None } else { tested })
                });
                join(self.block(orelse, jumps.continues), jumps.breaks)
            }
            StmtKind::For { body, orelse, .. } => {
                let jumps = self.rounds(bound, |paths, head| {
                    let mut enter = head.clone();
                    paths.bind(stmt, &mut enter);
                    (paths.block(body, Some(enter)), Some(head))
                });
                join(self.block(orelse, jumps.continues), jumps.breaks)
            }
            StmtKind::Break => self.jump(bound, |jumps| &mut jumps.breaks),
            StmtKind::Continue => self.jump(bound, |jumps| &mut jumps.continues),
            StmtKind::Return(_) | StmtKind::Raise(..) => None,
        }
    }

    fn rvalue(&mut self, rvalue: &Rvalue, bound: Vec<bool>) -> Point {
        match walk::bodies(rvalue)[..] {
            [right] => {
                let decided = Some(bound.clone());
                join(decided, self.block(&right.stmts, Some(bound)))
            }
            [then, otherwise] => {
                let then = self.block(&then.stmts, Some(bound.clone()));
                join(then, self.block(&otherwise.stmts, Some(bound)))
            }
            _ => Some(bound),
        }
    }

    fn jump(&mut self, bound: Vec<bool>, of: fn(&mut Jumps) -> &mut Point) -> Point {
        if let Some(innermost) = self.loops.last_mut() {
            let target = of(innermost);
            *target = join(target.take(), Some(bound));
        }
        None
    }

    /// Runs rounds until the state at the head no longer grows. A round gives the states at its end and at
    /// normal exhaustion; the latter comes back as `continues`.
    fn rounds(
        &mut self,
        entry: Vec<bool>,
        mut round: impl FnMut(&mut Self, Vec<bool>) -> (Point, Point),
    ) -> Jumps {
        let mut head = entry;
        loop {
            self.loops.push(Jumps::default());
            let (end, exhausted) = round(self, head.clone());
            let jumps = self.loops.pop().unwrap_or_default();
            let back = join(end, jumps.continues);
            match join(Some(head.clone()), back) {
                Some(next) if next != head => head = next,
                Some(_) | None => return Jumps { breaks: jumps.breaks, continues: exhausted },
            }
        }
    }

    fn bind(&mut self, stmt: &Stmt, bound: &mut [bool]) {
        for local in self.view.bound(stmt) {
            let again = std::mem::replace(&mut bound[local.index()], true);
            if again && self.deferred.contains(&local) {
                self.found.needs_mut.insert(local);
            }
        }
    }
}
