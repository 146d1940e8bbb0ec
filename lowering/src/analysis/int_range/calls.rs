//! Ranges between functions: parameters, results and module variables.
//!
//! First upwards from nothing, with widening, until no function finds a value that its summary lacks
//! ([`solve`]). Then downwards: what was widened too far is computed anew from what the functions really
//! pass, which can only take away values that never occur. Parameters are refined from callers to
//! callees, results from callees to callers, and parameters once more.

use std::collections::{BTreeSet, HashMap};

use crate::hir::{Annotation, AnnotationKind};
use crate::ir::{
    Expr, ExprKind, Function, FunctionId, GlobalId, LocalId, LocalKind, Program, Rvalue, StmtKind,
};
use crate::ty::Ty;

use super::cells::{self, Cells};
use super::counters::{Step, step_of, total};
use super::flow::{Flow, Prepared, Records, Summaries};
use super::loops::widen;
use super::{IntRange, IntRanges, arithmetic};
use crate::analysis::call_graph::CallGraph;
use crate::analysis::framework::{Monotone, solve};
use crate::analysis::raises::Raises;
use crate::analysis::walk::{self, StmtIndex};

/// More often than a module variable is stored to while a canister lives: at a thousand million stores a
/// second it takes 36 years.
const STORES: i128 = 1 << 60;

/// How often a summary may change before it is widened.
const PATIENCE: usize = 4;

/// Finds the ranges of the whole program.
pub(super) fn solve_program(program: &Program, graph: &CallGraph, raises: Raises<'_>) -> IntRanges {
    let prepared: Vec<Prepared> = program.functions.iter().map(Prepared::of).collect();
    let mut system = System::new(program, graph, raises, &prepared);
    let roots: Vec<FunctionId> = graph.outside().iter().copied().collect();
    solve(&mut system, roots);
    let mut bottom_up: Vec<FunctionId> = program.functions.ids().collect();
    bottom_up.sort_by_key(|id| graph.rank(*id));
    let top_down: Vec<FunctionId> = bottom_up.iter().rev().copied().collect();
    for order in [&top_down, &bottom_up, &top_down] {
        system.refine_globals();
        for function in order {
            system.refine(*function);
        }
    }
    system.finish()
}

/// What one function passes to others, found by its latest execution.
#[derive(Default)]
struct Contribution {
    /// The cells of arguments, joined over all calls of the same function.
    arguments: HashMap<FunctionId, Cells>,
    /// The cells stored to module variables, joined.
    stores: HashMap<GlobalId, Cells>,
    /// The same without stores that only count.
    bases: HashMap<GlobalId, IntRange>,
    /// What the stores that only count can amount to.
    steps: HashMap<GlobalId, IntRange>,
    /// All values bound to each variable.
    locals: Vec<IntRange>,
    result: Cells,
}

struct System<'a> {
    raises: Raises<'a>,
    program: &'a Program,
    graph: &'a CallGraph,
    prepared: &'a [Prepared],
    summaries: Summaries,
    records: Records,
    /// The parameters of functions that are called from outside.
    seeds: HashMap<FunctionId, Cells>,
    /// What each function passes on; `None` for functions that were never executed.
    contributions: Vec<Option<Contribution>>,
    /// Functions that were ever called, or are called from outside.
    reached: Vec<bool>,
    readers: HashMap<GlobalId, BTreeSet<FunctionId>>,
    param_changes: Vec<usize>,
    result_changes: Vec<usize>,
    global_changes: Vec<usize>,
    counting: Vec<HashMap<StmtIndex, Step>>,
}

impl<'a> System<'a> {
    fn new(
        program: &'a Program,
        graph: &'a CallGraph,
        raises: Raises<'a>,
        prepared: &'a [Prepared],
    ) -> Self {
        let count = program.functions.len();
        let params = |function: &Function| {
            function.params.iter().flat_map(|param| cells::empty(&function.locals[*param].ty)).collect()
        };
        let globals = (0..program.globals.len()).map(GlobalId::new);
        let mut summaries = Summaries {
            params: program.functions.iter().map(params).collect(),
            results: program.functions.iter().map(|function| cells::empty(&function.result)).collect(),
            globals: globals.map(|global| Flow::global_cells(program, global)).collect(),
        };
        let seeds = seeds(program, graph);
        let mut reached = vec![false; count];
        for (function, seed) in &seeds {
            summaries.params[function.index()].clone_from(seed);
            reached[function.index()] = true;
        }
        let numbered = program.functions.enumerate();
        Self {
            raises,
            program,
            graph,
            prepared,
            summaries,
            records: Records::new(program),
            seeds,
            contributions: (0..count).map(|_| None).collect(),
            reached,
            readers: readers(program),
            param_changes: vec![0; count],
            result_changes: vec![0; count],
            global_changes: vec![0; program.globals.len()],
            counting: numbered.map(|(id, function)| counting(function, &prepared[id.index()])).collect(),
        }
    }

    /// Executes the function with what is known now.
    fn execute(&mut self, id: FunctionId) -> Contribution {
        let records = std::mem::take(&mut self.records);
        let prepared = &self.prepared[id.index()];
        let flow = Flow::run(self.program, id, prepared, &self.summaries, records, self.raises);
        let contribution = self.collect(id, &flow);
        self.records = flow.records;
        contribution
    }

    fn collect(&self, id: FunctionId, flow: &Flow<'_>) -> Contribution {
        let function = &self.program.functions[id];
        let mut found = Contribution {
            locals: vec![IntRange::EMPTY; function.locals.len()],
            result: cells::empty(&function.result),
            ..Contribution::default()
        };
        let given = flow.layout;
        let mut params = self.summaries.params[id.index()].iter();
        for param in &function.params {
            for (position, range) in given.of_local(*param).zip(&mut params) {
                if position == given.of_local(*param).start {
                    found.locals[param.index()] = *range;
                }
            }
        }
        walk::each_stmt(&function.body, &mut |stmt| {
            let index = flow.index(stmt);
            if let Some(assigned) = &flow.assigned[index.0 as usize] {
                found.bind(function, &walk::bound_locals(stmt), assigned);
            }
            let Some(passed) = &flow.passed[index.0 as usize] else { return };
            match &stmt.kind {
                StmtKind::Return(_) => found.result = cells::join(&found.result, passed),
                StmtKind::StoreGlobal(global, _) => {
                    let step = self.counting[id.index()].get(&index);
                    let amount =
                        step.map(|step| total(flow.records.exprs[step.amount.index()], *step, STORES));
                    found.store(*global, passed, amount);
                }
                StmtKind::Let(_, rvalue) | StmtKind::Do(rvalue) => {
                    if let Rvalue::Call(callee, _) = rvalue {
                        join_into(found.arguments.entry(*callee), passed);
                    }
                }
                StmtKind::Unpack(..)
                | StmtKind::StoreField(..)
                | StmtKind::StoreCell(..)
                | StmtKind::StoreAttribute(..)
                | StmtKind::If(..)
                | StmtKind::While { .. }
                | StmtKind::For { .. }
                | StmtKind::Break
                | StmtKind::Continue
                | StmtKind::Try { .. }
                | StmtKind::Finally { .. }
                | StmtKind::Unbind(_)
                | StmtKind::UnbindGlobal(_)
                | StmtKind::Raise(..) => {}
            }
        });
        found
    }

    /// The parameters, from outside and from all calls; `None` if there is none.
    fn params_of(&self, id: FunctionId) -> Option<Cells> {
        let calls = self
            .graph
            .callers(id)
            .iter()
            .filter_map(|caller| self.contributions[caller.index()].as_ref()?.arguments.get(&id));
        self.seeds
            .get(&id)
            .into_iter()
            .chain(calls)
            .cloned()
            .reduce(|left, right| cells::join(&left, &right))
    }

    /// Computes the function's summaries anew, downwards.
    fn refine(&mut self, id: FunctionId) {
        let Some(params) = self.params_of(id) else {
            self.contributions[id.index()] = None;
            let function = &self.program.functions[id];
            self.records.never_in(&function.body);
            self.summaries.results[id.index()] = cells::empty(&function.result);
            return;
        };
        self.summaries.params[id.index()] = params;
        let found = self.execute(id);
        let result = &mut self.summaries.results[id.index()];
        for (old, new) in result.iter_mut().zip(&found.result) {
            *old = old.meet(*new);
        }
        self.contributions[id.index()] = Some(found);
    }

    /// Computes the module variables anew, downwards: from all stores, and bounded where the stores only
    /// count.
    fn refine_globals(&mut self) {
        for (index, summary) in self.summaries.globals.iter_mut().enumerate() {
            let global = GlobalId::new(index);
            let held = self.program.globals[index].constant.is_some();
            if held || self.program.kept.iter().any(|kept| kept.global == global) {
                continue;
            }
            let live = || self.contributions.iter().flatten();
            let all = live().filter_map(|found| found.stores.get(&global));
            let Some(all) = all.cloned().reduce(|left, right| cells::join(&left, &right)) else {
                summary.fill(IntRange::EMPTY);
                continue;
            };
            for (old, new) in summary.iter_mut().zip(&all) {
                *old = old.meet(*new);
            }
            if let [value] = &mut summary[..] {
                let bases = live().filter_map(|found| found.bases.get(&global));
                let base = bases.fold(IntRange::EMPTY, |base, range| base.join(*range));
                let steps = live().filter_map(|found| found.steps.get(&global));
                let steps = steps.fold(IntRange::exactly(0), |all, range| arithmetic::add(all, *range));
                *value = value.meet(arithmetic::add(base, steps));
            }
        }
    }

    fn finish(self) -> IntRanges {
        let locals = self.program.functions.enumerate().map(|(id, function)| {
            match &self.contributions[id.index()] {
                Some(found) => found.locals.clone(),
                None => vec![IntRange::EMPTY; function.locals.len()],
            }
        });
        let whole = |cells: &Cells| match cells[..] {
            [range] => range,
            _ => IntRange::UNBOUNDED,
        };
        IntRanges {
            locals: locals.collect(),
            results: self.summaries.results.iter().map(whole).collect(),
            globals: self.summaries.globals.iter().map(whole).collect(),
            exprs: self.records.exprs,
            operations: self.records.operations,
        }
    }

    /// Joins new values into a summary, widening after some changes; whether it changed.
    fn raise(summary: &mut Cells, new: &[IntRange], changes: &mut usize, thresholds: &[i128]) -> bool {
        let joined = cells::join(summary, new);
        if joined == *summary {
            return false;
        }
        let step = changes.saturating_sub(PATIENCE);
        for (old, new) in summary.iter_mut().zip(joined) {
            *old = widen(*old, new, step, thresholds);
        }
        *changes += 1;
        true
    }
}

impl Monotone for System<'_> {
    type Node = FunctionId;

    fn constrain(&mut self, id: FunctionId) -> Vec<FunctionId> {
        let found = self.execute(id);
        let mut dependents = Vec::new();
        for (callee, arguments) in &found.arguments {
            let thresholds = &self.prepared[callee.index()].thresholds;
            let params = &mut self.summaries.params[callee.index()];
            let changes = &mut self.param_changes[callee.index()];
            let grown = Self::raise(params, arguments, changes, thresholds);
            let first = !std::mem::replace(&mut self.reached[callee.index()], true);
            if grown || first {
                dependents.push(*callee);
            }
        }
        let thresholds = &self.prepared[id.index()].thresholds;
        let result = &mut self.summaries.results[id.index()];
        let changes = &mut self.result_changes[id.index()];
        if Self::raise(result, &found.result, changes, thresholds) {
            let callers = self.graph.callers(id).iter();
            dependents.extend(callers.filter(|caller| self.reached[caller.index()]));
        }
        for (global, stored) in &found.stores {
            let summary = &mut self.summaries.globals[global.index()];
            let changes = &mut self.global_changes[global.index()];
            if Self::raise(summary, stored, changes, thresholds) {
                let readers = self.readers.get(global).into_iter().flatten();
                dependents.extend(readers.filter(|reader| self.reached[reader.index()]));
            }
        }
        self.contributions[id.index()] = Some(found);
        dependents
    }

    fn rank(&self, id: FunctionId) -> usize {
        self.graph.rank(id)
    }
}

impl Contribution {
    fn bind(&mut self, function: &Function, locals: &[LocalId], assigned: &[IntRange]) {
        let mut rest = assigned;
        for local in locals {
            let ty = &function.locals[*local].ty;
            let (own, others) = rest.split_at(cells::count(ty));
            if let (Ty::Int, [range]) = (ty, own) {
                self.locals[local.index()] = self.locals[local.index()].join(*range);
            }
            rest = others;
        }
    }

    fn store(&mut self, global: GlobalId, passed: &Cells, amount: Option<IntRange>) {
        join_into(self.stores.entry(global), passed);
        let steps = self.steps.entry(global).or_insert(IntRange::exactly(0));
        if let Some(amount) = amount {
            *steps = arithmetic::add(*steps, amount);
        } else {
            let base = self.bases.entry(global).or_insert(IntRange::EMPTY);
            *base = passed.iter().fold(*base, |base, range| base.join(*range));
        }
    }
}

fn join_into<K>(entry: std::collections::hash_map::Entry<'_, K, Cells>, cells: &Cells) {
    entry.and_modify(|known| *known = cells::join(known, cells)).or_insert_with(|| cells.clone());
}

/// The parameters of functions called from outside: by Candid for canister methods, anything for others.
fn seeds(program: &Program, graph: &CallGraph) -> HashMap<FunctionId, Cells> {
    let mut seeds: HashMap<FunctionId, Cells> = HashMap::new();
    for export in &program.exports {
        let function = &program.functions[export.function];
        let types = function.params.iter().map(|param| &function.locals[*param].ty);
        let given = types.zip(&export.params);
        let cells: Cells = given.flat_map(|(ty, (_, annotation))| decoded(annotation, ty)).collect();
        join_into(seeds.entry(export.function), &cells);
    }
    for id in graph.outside() {
        let only_exported = seeds.contains_key(id) && !graph.is_value(*id);
        if !only_exported {
            let function = &program.functions[*id];
            let types = function.params.iter().map(|param| &function.locals[*param].ty);
            seeds.insert(*id, types.flat_map(cells::unbounded).collect());
        }
    }
    seeds
}

/// The cells of a decoded Candid value.
fn decoded(annotation: &Annotation, ty: &Ty) -> Cells {
    match (&annotation.kind, ty) {
        (AnnotationKind::Int(width), Ty::Int) => {
            let (lo, hi) = width.bounds();
            vec![IntRange::new(lo, hi)]
        }
        (AnnotationKind::Tuple(items), Ty::Tuple(types)) if items.len() == types.len() => {
            items.iter().zip(types).flat_map(|(item, ty)| decoded(item, ty)).collect()
        }
        (AnnotationKind::Optional(inner), Ty::Optional(ty)) => decoded(inner, ty),
        (_, ty) => cells::unbounded(ty),
    }
}

/// The functions that read each module variable.
fn readers(program: &Program) -> HashMap<GlobalId, BTreeSet<FunctionId>> {
    let mut readers: HashMap<GlobalId, BTreeSet<FunctionId>> = HashMap::new();
    for (id, function) in program.functions.enumerate() {
        walk::each_stmt(&function.body, &mut |stmt| {
            if let Some(Rvalue::LoadGlobal(global)) = walk::rvalue(stmt) {
                readers.entry(*global).or_default().insert(id);
            }
        });
    }
    readers
}

/// The stores of a function that only count: `g = g + step`, through temporaries.
fn counting(function: &Function, prepared: &Prepared) -> HashMap<StmtIndex, Step> {
    let mut temps: HashMap<LocalId, &Rvalue> = HashMap::new();
    walk::each_stmt(&function.body, &mut |stmt| {
        if let StmtKind::Let(local, rvalue) = &stmt.kind
            && function.locals[*local].kind == LocalKind::Temp
        {
            temps.insert(*local, rvalue);
        }
    });
    let behind = |expr: &Expr| {
        let ExprKind::Local(local) = expr.kind else { return None };
        temps.get(&local).copied()
    };
    let mut counting = HashMap::new();
    walk::each_stmt(&function.body, &mut |stmt| {
        let StmtKind::StoreGlobal(global, value) = &stmt.kind else { return };
        let value = match behind(value) {
            Some(Rvalue::Pure(value)) => value,
            Some(_) | None => value,
        };
        let is_base =
            |base: &Expr| matches!(behind(base), Some(Rvalue::LoadGlobal(found)) if found == global);
        if let Some(step) = step_of(value, is_base) {
            counting.insert(prepared.numbers.index(stmt), step);
        }
    });
    counting
}
