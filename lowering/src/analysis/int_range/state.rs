//! What is known at a point of a function.

use crate::ir::{Body, Expr, ExprKind, LocalId, ShortCircuit};

use super::IntRange;
use crate::analysis::walk;
use crate::paths::Merge;

/// What a `bool` variable stands for, so that a test of it narrows what is behind it.
#[derive(Clone, Copy, Debug)]
pub(super) enum Condition<'a> {
    /// A pure expression.
    Pure(&'a Expr),
    /// `left and right`, `left or right`.
    ShortCircuit(ShortCircuit, &'a Expr, &'a Body),
}

impl Condition<'_> {
    fn mentions(self, local: LocalId) -> bool {
        match self {
            Condition::Pure(expr) => mentions(expr, local),
            Condition::ShortCircuit(_, left, right) => {
                mentions(left, local) || mentions(&right.value, local)
            }
        }
    }

    fn same(self, other: Condition<'_>) -> bool {
        match (self, other) {
            (Condition::Pure(left), Condition::Pure(right))
            | (Condition::ShortCircuit(_, left, _), Condition::ShortCircuit(_, right, _)) => {
                std::ptr::eq(left, right)
            }
            (Condition::Pure(_), Condition::ShortCircuit(..))
            | (Condition::ShortCircuit(..), Condition::Pure(_)) => false,
        }
    }
}

fn mentions(expr: &Expr, local: LocalId) -> bool {
    let mut found = false;
    walk::each_expr(expr, &mut |inner| {
        found |= matches!(inner.kind, ExprKind::Local(other) if other == local);
    });
    found
}

/// How many conditions are remembered; older ones are forgotten.
const CONDITIONS: usize = 8;

/// The ranges of all cells of a function's variables, and what its `bool` variables stand for. A
/// variable that is not bound yet has empty cells, so that joins leave it out.
#[derive(Clone, Debug)]
pub(super) struct State<'a> {
    pub(super) cells: Vec<IntRange>,
    conditions: Vec<(LocalId, Condition<'a>)>,
}

/// The state at a point; `None` where no path arrives.
pub(super) type Point<'a> = Option<State<'a>>;

impl<'a> State<'a> {
    pub(super) fn new(cells: usize) -> Self {
        Self { cells: vec![IntRange::EMPTY; cells], conditions: Vec::new() }
    }

    /// What holds on both paths.
    pub(super) fn join(mut self, other: &State<'a>) -> Self {
        for (left, right) in self.cells.iter_mut().zip(&other.cells) {
            *left = left.join(*right);
        }
        self.conditions.retain(|(local, condition)| {
            let mut others = other.conditions.iter();
            others.any(|(other, found)| local == other && condition.same(*found))
        });
        self
    }

    /// Whether all that `other` admits is admitted here too.
    pub(super) fn includes(&self, other: &State<'a>) -> bool {
        self.cells.iter().zip(&other.cells).all(|(left, right)| left.includes(*right))
            && self.conditions.iter().all(|(local, condition)| {
                let mut others = other.conditions.iter();
                others.any(|(other, found)| local == other && condition.same(*found))
            })
    }

    /// Forgets what rests on the old value of a variable that is bound anew.
    pub(super) fn forget(&mut self, local: LocalId) {
        self.conditions.retain(|(other, condition)| *other != local && !condition.mentions(local));
    }

    /// From here on the variable stands for the condition.
    pub(super) fn remember(&mut self, local: LocalId, condition: Condition<'a>) {
        if condition.mentions(local) {
            return;
        }
        if self.conditions.len() == CONDITIONS {
            self.conditions.remove(0);
        }
        self.conditions.push((local, condition));
    }

    /// What the variable stands for.
    pub(super) fn condition(&self, local: LocalId) -> Option<Condition<'a>> {
        self.conditions.iter().find(|(other, _)| *other == local).map(|(_, condition)| *condition)
    }
}

impl Merge for State<'_> {
    fn merge(self, other: &Self) -> Self {
        self.join(other)
    }
}
