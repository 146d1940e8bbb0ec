//! Variables that count: in a loop they are bound to new values, or to themselves plus or minus a step.
//!
//! Such a variable is within what it was bound to, plus all steps there can be: the step times the rounds
//! of the loops around it. A `for` over a range makes as many rounds as the range has values; and no
//! statement at all is executed more than [`ROUNDS`] times while a variable lives, so that `n += 1`
//! stays below 2^57 even where no condition bounds it. This is no promise about Python's meaning but a
//! fact about time.
//!
//! The steps' ranges may rest on the bound itself: if all values so far are within it, so was every step,
//! and then the next value is.

use std::collections::HashMap;

use crate::builtins::RangeRule;
use crate::ir::{Expr, ExprId, ExprKind, Function, LocalId, Rvalue, Stmt, StmtKind};
use crate::ty::Ty;

use super::eval::as_step;
use super::flow::Flow;
use super::loops::ROUNDS;
use super::state::State;
use super::{IntRange, arithmetic};
use crate::analysis::walk::{self, StmtIndex, StmtNumbers};

/// The step of `x = x + step` or `x = x - step`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Step {
    pub(super) amount: ExprId,
    pub(super) negative: bool,
}

/// A statement that binds a variable in a loop.
#[derive(Clone, Debug)]
struct Change {
    stmt: StmtIndex,
    /// `None` where the new value does not build on the old one.
    step: Option<Step>,
    /// The loops around it, from the one in question inwards.
    loops: Vec<StmtIndex>,
}

/// For each loop of a function the variables that count in it.
#[derive(Clone, Debug, Default)]
pub(super) struct Counters {
    by_loop: HashMap<StmtIndex, HashMap<LocalId, Vec<Change>>>,
}

impl Counters {
    pub(super) fn of(function: &Function, numbers: &StmtNumbers) -> Self {
        let mut counters = Self::default();
        let mut loops = Vec::new();
        counters.block(function, numbers, &function.body, &mut loops);
        for locals in counters.by_loop.values_mut() {
            locals.retain(|_, changes| changes.iter().any(|change| change.step.is_some()));
        }
        counters
    }

    fn block(
        &mut self,
        function: &Function,
        numbers: &StmtNumbers,
        block: &[Stmt],
        loops: &mut Vec<StmtIndex>,
    ) {
        for stmt in block {
            let index = numbers.index(stmt);
            // A loop's `else` is executed once for all its rounds, even if there are none.
            let orelse = match &stmt.kind {
                StmtKind::While { orelse, .. } | StmtKind::For { orelse, .. } => Some(orelse),
                StmtKind::Let(..)
                | StmtKind::Do(_)
                | StmtKind::Unpack(..)
                | StmtKind::StoreGlobal(..)
                | StmtKind::StoreCell(..)
                | StmtKind::StoreField(..)
                | StmtKind::StoreAttribute(..)
                | StmtKind::If(..)
                | StmtKind::Break
                | StmtKind::Continue
                | StmtKind::Return(_)
                | StmtKind::Try { .. }
                | StmtKind::Finally { .. }
                | StmtKind::Unbind(_)
                | StmtKind::UnbindGlobal(_)
                | StmtKind::Raise(..) => None,
            };
            if orelse.is_some() {
                loops.push(index);
            }
            for local in walk::bound_locals(stmt) {
                if function.locals[local].ty == Ty::Int {
                    self.change(local, stmt, index, loops);
                }
            }
            for child in walk::child_blocks(stmt) {
                let outside = orelse.is_some_and(|orelse| std::ptr::eq(orelse, child));
                if !outside {
                    self.block(function, numbers, child, loops);
                }
            }
            if let Some(orelse) = orelse {
                loops.pop();
                self.block(function, numbers, orelse, loops);
            }
        }
    }

    fn change(&mut self, local: LocalId, stmt: &Stmt, index: StmtIndex, loops: &[StmtIndex]) {
        let step = match &stmt.kind {
            StmtKind::Let(_, Rvalue::Pure(value)) => {
                step_of(value, |base| matches!(base.kind, ExprKind::Local(found) if found == local))
            }
            StmtKind::Let(..)
            | StmtKind::Do(_)
            | StmtKind::Unpack(..)
            | StmtKind::StoreGlobal(..)
            | StmtKind::StoreCell(..)
            | StmtKind::StoreField(..)
            | StmtKind::StoreAttribute(..)
            | StmtKind::If(..)
            | StmtKind::While { .. }
            | StmtKind::For { .. }
            | StmtKind::Break
            | StmtKind::Continue
            | StmtKind::Return(_)
            | StmtKind::Try { .. }
            | StmtKind::Finally { .. }
            | StmtKind::Unbind(_)
            | StmtKind::UnbindGlobal(_)
            | StmtKind::Raise(..) => None,
        };
        for (position, outer) in loops.iter().enumerate() {
            let change = Change { stmt: index, step, loops: loops[position..].to_vec() };
            self.by_loop.entry(*outer).or_default().entry(local).or_default().push(change);
        }
    }
}

/// The step, if the value is the base plus or minus something.
pub(super) fn step_of(value: &Expr, is_base: impl Fn(&Expr) -> bool) -> Option<Step> {
    let ExprKind::Builtin(id, args) = &value.kind else { return None };
    let [left, right] = &args[..] else { return None };
    let rule = as_step(*id)?;
    if is_base(left) {
        return Some(Step { amount: right.id, negative: rule == RangeRule::Sub });
    }
    (rule == RangeRule::Add && is_base(right)).then_some(Step { amount: left.id, negative: false })
}

impl<'a> Flow<'a> {
    /// Bounds of the variables that count in a loop entered in the state `entry`: their cells, and the
    /// ranges they never leave inside the loop.
    pub(super) fn counter_bounds(&self, index: StmtIndex, entry: &State<'a>) -> Vec<(usize, IntRange)> {
        let Some(locals) = self.prepared.counters.by_loop.get(&index) else { return Vec::new() };
        let bounds = locals.iter().map(|(local, changes)| {
            let cell = self.layout.of_local(*local).start;
            (cell, self.counter_bound(entry.cells[cell], changes))
        });
        bounds.collect()
    }

    fn counter_bound(&self, entry: IntRange, changes: &[Change]) -> IntRange {
        let mut base = entry;
        let mut steps = IntRange::exactly(0);
        for change in changes {
            let Some(assigned) = &self.assigned[change.stmt.0 as usize] else { continue };
            match change.step {
                None => base = assigned.iter().fold(base, |base, range| base.join(*range)),
                Some(step) => {
                    let rounds = change.loops.iter().map(|index| self.trips_of(*index));
                    let rounds =
                        rounds.fold(1, |all: i128, trips| all.saturating_mul(trips).min(ROUNDS));
                    steps = arithmetic::add(
                        steps,
                        total(self.records.exprs[step.amount.index()], step, rounds),
                    );
                }
            }
        }
        arithmetic::add(base, steps)
    }

    fn trips_of(&self, index: StmtIndex) -> i128 {
        self.trips.get(&index).copied().unwrap_or(ROUNDS)
    }
}

/// What a step of the range amounts to when it is made up to `rounds` times.
pub(super) fn total(amount: IntRange, step: Step, rounds: i128) -> IntRange {
    let amount = if step.negative { arithmetic::neg(amount) } else { amount };
    arithmetic::mul(amount.join(IntRange::exactly(0)), IntRange::between(0, rounds))
}
