//! Loops: fixpoints with widening and narrowing, and the items that `for` binds.

use std::collections::BTreeSet;

use crate::ir::{Block, Body, Expr, ExprKind, Function, Iteration, LocalId};
use crate::ty::Ty;

use super::cells::{self, Cells};
use super::flow::Flow;
use super::state::{Point, State};
use super::{IntRange, arithmetic};
use crate::analysis::walk::{self, StmtIndex};
use crate::paths::meet;

/// More rounds than any loop makes while a variable of a function lives: at a thousand million a second
/// they take two years. (A message on the Internet Computer ends after 2^36 instructions or so.)
pub(super) const ROUNDS: i128 = 1 << 56;

/// More items than fit in the memory of a canister (32-bit addresses).
const ITEMS: i128 = 1 << 32;

/// The bounds of machine integers, where widening stops whatever the function.
pub(super) const STANDARD_THRESHOLDS: [i128; 10] = [
    i64::MIN as i128,
    i32::MIN as i128,
    -1,
    0,
    1,
    i32::MAX as i128,
    u32::MAX as i128,
    i64::MAX as i128,
    u64::MAX as i128,
    i128::MAX,
];

/// How many literals of a function are thresholds.
const LITERALS: usize = 32;

/// The bounds where widening stops in a function: its literals and their neighbours, since `n < 10` ends
/// at 9 and a loop leaves with 10, and the standard ones. Ascending.
pub(super) fn thresholds(function: &Function) -> Vec<i128> {
    let mut literals = BTreeSet::new();
    walk::each_expr_in(&function.body, &mut |expr| {
        if let ExprKind::Int(literal) = &expr.kind
            && let Ok(value) = i128::try_from(literal)
            && literals.len() < LITERALS
        {
            literals.insert(value);
        }
    });
    let near =
        literals.iter().flat_map(|value| [value.saturating_sub(1), *value, value.saturating_add(1)]);
    near.chain(STANDARD_THRESHOLDS).collect::<BTreeSet<i128>>().into_iter().collect()
}

/// Widens after so many steps: first as it is, then to thresholds, in the end to no bound at all.
pub(super) fn widen(old: IntRange, next: IntRange, step: usize, thresholds: &[i128]) -> IntRange {
    match step {
        0 => old.join(next),
        1..=3 => old.widen(next, thresholds),
        4..=5 => old.widen(next, &STANDARD_THRESHOLDS),
        _ => old.widen(next, &[]),
    }
}

/// What one round of a loop leads to.
struct Round<'a> {
    /// To the head again.
    back: Point<'a>,
    /// Normal exhaustion.
    exhausted: Point<'a>,
    /// `break`.
    breaks: Point<'a>,
}

impl<'a> Flow<'a> {
    pub(super) fn while_loop(
        &mut self,
        index: StmtIndex,
        condition: &'a Body,
        body: &'a Block,
        orelse: &'a Block,
        entry: &State<'a>,
    ) -> Point<'a> {
        self.trips.insert(index, ROUNDS);
        let round = self.repeat(index, entry, &mut |flow, head| {
            let (tested, _) = flow.body(condition, Some(head));
            let (enter, exhausted) = match tested {
                Some(state) => (
                    flow.assume(state.clone(), &condition.value, true),
                    flow.assume(state, &condition.value, false),
                ),
                None => (None, None),
            };
            let (back, breaks) = flow.round_body(body, enter);
            Round { back, exhausted, breaks }
        });
        meet(self.block(orelse, round.exhausted), round.breaks)
    }

    pub(super) fn for_loop(
        &mut self,
        index: StmtIndex,
        (local, over, raises): (LocalId, &'a Iteration, bool),
        (body, orelse): (&'a Block, &'a Block),
        entry: &State<'a>,
    ) -> Point<'a> {
        let item_ty = &self.function.locals[local].ty;
        let (item, trips) = self.iteration(entry, over, item_ty);
        self.trips.insert(index, trips.min(ROUNDS));
        let round = self.repeat(index, entry, &mut |flow, head| {
            if raises {
                flow.frames.raise(Some(head.clone()));
            }
            let enter = (trips > 0).then(|| {
                let mut state = head.clone();
                let bound = flow.assign(&mut state, local, &item);
                flow.assigned[index.0 as usize] = Some(bound);
                state
            });
            if enter.is_none() {
                flow.assigned[index.0 as usize] = None;
            }
            let (back, breaks) = flow.round_body(body, enter);
            Round { back, exhausted: Some(head), breaks }
        });
        meet(self.block(orelse, round.exhausted), round.breaks)
    }

    /// Runs a loop's body; returns where it leads back to the head and where it breaks off.
    fn round_body(&mut self, body: &'a Block, enter: Point<'a>) -> (Point<'a>, Point<'a>) {
        self.frames.enter_loop();
        let end = self.block(body, enter);
        let exits = self.frames.leave();
        (meet(end, exits.continues), exits.breaks)
    }

    /// Finds a state at the loop's head that holds before every round, and returns what a round from it
    /// leads to.
    fn repeat(
        &mut self,
        index: StmtIndex,
        entry: &State<'a>,
        run: &mut dyn FnMut(&mut Self, State<'a>) -> Round<'a>,
    ) -> Round<'a> {
        self.depth += 1;
        let mut head = match self.heads.remove(&index) {
            Some(known) => known.join(entry),
            None => entry.clone(),
        };
        // What leaves the loop by a jump or an exception does so from the last run's states.
        let frames = self.frames.clone();
        let mut round = run(self, head.clone());
        let mut step = 0;
        loop {
            let next = next_head(entry, &round);
            if head.includes(&next) {
                break;
            }
            let mut wider = head.clone().join(&next);
            for (cell, range) in wider.cells.iter_mut().enumerate() {
                *range = widen(head.cells[cell], next.cells[cell], step, &self.prepared.thresholds);
            }
            head = wider;
            self.frames.clone_from(&frames);
            round = run(self, head.clone());
            step += 1;
        }
        self.heads.insert(index, head.clone());
        for _ in 0..narrowing_rounds(self.depth) {
            let bounds = self.counter_bounds(index, entry);
            let mut narrower = next_head(entry, &round);
            for (cell, range) in narrower.cells.iter_mut().enumerate() {
                *range = range.meet(head.cells[cell]);
            }
            for (cell, bound) in &bounds {
                narrower.cells[*cell] = narrower.cells[*cell].meet(*bound);
            }
            if narrower.includes(&head) {
                break;
            }
            head = narrower;
            self.heads.retain(|other, _| *other <= index);
            self.frames.clone_from(&frames);
            let outer = self.clamps.clone();
            for (cell, bound) in bounds {
                self.clamps[cell] = self.clamps[cell].meet(bound);
            }
            round = run(self, head.clone());
            self.clamps = outer;
        }
        self.depth -= 1;
        round
    }

    /// What a `for` binds to its variable, of type `ty`, and at most how many rounds it makes.
    fn iteration(&mut self, state: &State<'a>, over: &'a Iteration, ty: &Ty) -> (Cells, i128) {
        match over {
            Iteration::Range { start, stop, step } => {
                let (item, trips) = self.range_items(state, start, stop, step);
                (vec![item], trips)
            }
            Iteration::Bytes(expr) => {
                self.eval(state, expr);
                (vec![IntRange::between(0, 255)], ITEMS)
            }
            Iteration::List(expr)
            | Iteration::Str(expr)
            | Iteration::DictKeys(expr)
            | Iteration::DictValues(expr)
            | Iteration::DictItems(expr)
            | Iteration::Items(expr)
            | Iteration::Reversed(expr) => {
                self.eval(state, expr);
                (cells::unbounded(ty), ITEMS)
            }
            Iteration::Enumerate(inner, start) => {
                let (item, trips) = self.iteration(state, inner, part(ty, 1));
                let start = self.int(state, start);
                let last = (trips.min(ROUNDS) - 1).max(0);
                let position = arithmetic::add(start, IntRange::between(0, last));
                (std::iter::once(position).chain(item).collect(), trips)
            }
            Iteration::Zip(parts) => {
                let mut items = Cells::new();
                let mut trips = i128::MAX;
                for (position, inner) in parts.iter().enumerate() {
                    let (item, rounds) = self.iteration(state, inner, part(ty, position));
                    items.extend(item);
                    trips = trips.min(rounds);
                }
                (items, trips)
            }
        }
    }

    fn range_items(
        &mut self,
        state: &State<'a>,
        start: &'a Expr,
        stop: &'a Expr,
        by: &'a Expr,
    ) -> (IntRange, i128) {
        let start = self.int(state, start);
        let stop = self.int(state, stop);
        let by = self.int(state, by);
        if start.is_empty() || stop.is_empty() || by.is_empty() {
            return (IntRange::EMPTY, ROUNDS);
        }
        let mut items = IntRange::EMPTY;
        let mut trips = 0;
        if by.hi.is_none_or(|hi| hi > 0) {
            let last = stop.hi.map(|hi| hi.saturating_sub(1));
            items = items.join(IntRange::new(start.lo, last));
            trips = trips.max(rounds(start.lo, last, by.lo.unwrap_or(1).max(1)));
        }
        if by.lo.is_none_or(|lo| lo < 0) {
            let last = stop.lo.map(|lo| lo.saturating_add(1));
            items = items.join(IntRange::new(last, start.hi));
            trips = trips.max(rounds(last, start.hi, by.hi.map_or(1, i128::saturating_neg).max(1)));
        }
        (items, trips)
    }
}

/// At most how many steps of at least `step` lie between two bounds, both included.
fn rounds(lo: Option<i128>, hi: Option<i128>, step: i128) -> i128 {
    let span = lo.zip(hi).and_then(|(lo, hi)| hi.checked_sub(lo));
    match span {
        Some(span) if span < 0 => 0,
        Some(span) => (span / step).saturating_add(1),
        None => i128::MAX,
    }
}

fn next_head<'a>(entry: &State<'a>, round: &Round<'a>) -> State<'a> {
    match &round.back {
        Some(back) => entry.clone().join(back),
        None => entry.clone(),
    }
}

/// How often a loop is run again from a narrower head. Each run repeats the loops inside, so that deep
/// nests get fewer.
fn narrowing_rounds(depth: usize) -> usize {
    match depth {
        0..=3 => 2,
        4..=5 => 1,
        _ => 0,
    }
}

/// The type of an item of a tuple type.
fn part(ty: &Ty, index: usize) -> &Ty {
    match ty {
        Ty::Tuple(items) => items.get(index).unwrap_or(&Ty::Never),
        Ty::Closure(closure) => closure.captures.get(index).unwrap_or(&Ty::Never),
        Ty::Never
        | Ty::None
        | Ty::Bool
        | Ty::Int
        | Ty::Float
        | Ty::Str
        | Ty::Bytes
        | Ty::ByteArray
        | Ty::Principal
        | Ty::Service(_)
        | Ty::Account
        | Ty::Identity
        | Ty::List(_)
        | Ty::Dict(..)
        | Ty::Set(_)
        | Ty::FrozenSet(_)
        | Ty::TupleOf(_)
        | Ty::Iterator(_)
        | Ty::DictView(..)
        | Ty::Range
        | Ty::Record(_)
        | Ty::Exception(_)
        | Ty::Object
        | Ty::Objects
        | Ty::Optional(_)
        | Ty::Union(_)
        | Ty::Function(_)
        | Ty::Cell(_)
        | Ty::Stable(_)
        | Ty::Var(_) => &Ty::Never,
    }
}
