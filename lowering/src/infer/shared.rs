//! Which variables a function shares with the functions nested in it.
//!
//! A nested function that uses a variable of a function around it sees what the variable holds when it
//! looks, not what it held when the function was made. Where nobody can tell, it gets the value:
//!
//! ```text
//!     by value     bound at every use of a nested function, and never rebound after one has got away
//!        │
//!     shared       rebound by a nested function, or after one was made into a value that may be
//!                  called later, or perhaps not bound yet
//! ```
//! A nested function that is only called by its name gets the values at each call, so that rebinding
//! between calls needs no sharing.

use std::collections::{BTreeSet, HashMap, HashSet};

use crate::diagnostics::{Code, Diagnostic};
use crate::hir::flow::{self, Client, Event, State};
use crate::hir::{
    ArgKind, Block, ExprId, ExprKind, Function, FunctionId, LocalId, NameRef, Place, Program, StmtKind,
    blocks, walk,
};
use crate::paths::Merge;
use crate::source::Span;

use super::bindings::bound_by;

/// A variable: its function, and which of it.
type Variable = (FunctionId, LocalId);

/// The shared variables of a program.
#[derive(Clone, Debug, Default)]
pub struct SharedVariables {
    /// Whether nested functions are sure to find the variable bound.
    cells: HashMap<Variable, bool>,
    /// With how many positional arguments the variable is called, if that is the same everywhere.
    arities: HashMap<Variable, Option<usize>>,
}

impl SharedVariables {
    /// Whether the variable is shared, as its function or a nested one that captures it sees it; and
    /// whether a nested function is sure to find it bound.
    pub fn find(&self, hir: &Program, function: FunctionId, local: LocalId) -> Option<bool> {
        self.cells.get(&variable(hir, function, local)).copied()
    }

    /// With how many positional arguments the variable is called wherever it is.
    pub fn arity(&self, hir: &Program, function: FunctionId, local: LocalId) -> Option<usize> {
        self.arities.get(&variable(hir, function, local)).copied().flatten()
    }

    fn add_calls(&mut self, hir: &Program, id: FunctionId, function: &Function) {
        walk::block_expressions(&function.body, &mut |expr| {
            let ExprKind::Call(callee, args) = &expr.kind else { return };
            let ExprKind::Name(NameRef::Local(local)) = callee.kind else { return };
            let plain = args.iter().all(|arg| arg.kind == ArgKind::Positional);
            let count = plain.then_some(args.len());
            let known = self.arities.entry(variable(hir, id, local)).or_insert(count);
            if *known != count {
                *known = None;
            }
        });
    }
}

/// The variable itself, of one that a function captures.
fn variable(hir: &Program, function: FunctionId, local: LocalId) -> Variable {
    let captured = hir.functions[function].captures.iter().find(|capture| capture.local == local);
    captured.map_or((function, local), |capture| (capture.owner, capture.variable))
}

/// Finds the shared variables, and reports nested functions that may be used before their `def`.
pub(super) fn shared_variables(hir: &Program) -> (SharedVariables, Vec<Diagnostic>) {
    let mut shared = SharedVariables::default();
    for (id, function) in hir.functions.enumerate() {
        shared.add_calls(hir, id, function);
        let rebound: HashSet<Place> = bound_by(&function.body).into_iter().collect();
        for capture in &function.captures {
            if rebound.contains(&Place::Local(capture.local)) {
                shared.cells.insert((capture.owner, capture.variable), true);
            }
        }
    }
    let uses = Uses::of(hir);
    let mut diagnostics = Vec::new();
    for (id, function) in hir.functions.enumerate() {
        if uses.owners.contains(&id) {
            let mut client = Owner {
                hir,
                uses: &uses,
                id,
                shared: &mut shared,
                reported: HashSet::new(),
                diagnostics: &mut diagnostics,
            };
            flow::run(&mut client, Known::at_start(function), &function.body);
        }
    }
    (shared, diagnostics)
}

/// What each function does with nested functions.
struct Uses {
    /// Names that are called where they stand.
    callees: HashSet<ExprId>,
    /// Nested functions whose names are bound by `Define`.
    defined: HashSet<FunctionId>,
    /// Functions around others.
    owners: HashSet<FunctionId>,
    /// The functions that a function names or makes.
    named: HashMap<FunctionId, BTreeSet<FunctionId>>,
    /// The variables of functions around that a call of the function may let get away.
    escaping: HashMap<FunctionId, BTreeSet<Variable>>,
}

impl Uses {
    fn of(hir: &Program) -> Self {
        let mut uses = Self {
            callees: HashSet::new(),
            defined: HashSet::new(),
            owners: hir.functions.iter().filter_map(|function| function.parent).collect(),
            named: HashMap::new(),
            escaping: HashMap::new(),
        };
        let mut called: HashMap<FunctionId, BTreeSet<FunctionId>> = HashMap::new();
        for (id, function) in hir.functions.enumerate() {
            uses.collect_defined(&function.body);
            uses.collect_names(hir, id, function, called.entry(id).or_default());
        }
        let mut changed = true;
        while changed {
            changed = false;
            for (caller, callees) in &called {
                for callee in callees {
                    let more = uses.escaping.get(callee).cloned().unwrap_or_default();
                    let known = uses.escaping.entry(*caller).or_default();
                    let before = known.len();
                    known.extend(more);
                    changed |= known.len() > before;
                }
            }
        }
        uses
    }

    fn collect_defined(&mut self, block: &Block) {
        for stmt in block {
            if let StmtKind::Define(id) = &stmt.kind {
                self.defined.insert(*id);
            }
            for inner in blocks(stmt) {
                self.collect_defined(inner);
            }
        }
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "no other expression names a function")]
    fn collect_names(
        &mut self,
        hir: &Program,
        id: FunctionId,
        function: &Function,
        called: &mut BTreeSet<FunctionId>,
    ) {
        let mut named = BTreeSet::new();
        let mut escaping = BTreeSet::new();
        walk::block_expressions(&function.body, &mut |expr| {
            if let ExprKind::Call(callee, _) = &expr.kind
                && let ExprKind::Name(NameRef::Function(_)) = &callee.kind
            {
                self.callees.insert(callee.id);
            }
            let (found, value) = match &expr.kind {
                // A generator goes on with what it captures after the call.
                ExprKind::Name(NameRef::Function(found)) => {
                    (*found, hir.functions[*found].yields || !self.callees.contains(&expr.id))
                }
                ExprKind::Closure(found, _) => (*found, true),
                _ => return,
            };
            named.insert(found);
            if value {
                let captures = &hir.functions[found].captures;
                escaping.extend(captures.iter().map(|capture| (capture.owner, capture.variable)));
            } else {
                called.insert(found);
            }
        });
        self.named.insert(id, named);
        self.escaping.insert(id, escaping);
    }

    /// The function, and all that it or they name.
    fn reach(&self, function: FunctionId) -> BTreeSet<FunctionId> {
        let mut reached = BTreeSet::from([function]);
        let mut pending = vec![function];
        while let Some(next) = pending.pop() {
            for found in self.named.get(&next).into_iter().flatten() {
                if reached.insert(*found) {
                    pending.push(*found);
                }
            }
        }
        reached
    }
}

/// What is known at a point of the function that owns the variables.
#[derive(Clone, PartialEq)]
struct Known {
    bound: Vec<bool>,
    /// Captured by a value that may be called later.
    escaped: Vec<bool>,
    defined: BTreeSet<FunctionId>,
}

impl Known {
    fn at_start(function: &Function) -> Self {
        let mut bound = vec![false; function.locals.len()];
        let captured = function.captures.iter().map(|capture| capture.local);
        for local in function.params.iter().map(|param| param.local).chain(captured) {
            bound[local.index()] = true;
        }
        Self { escaped: vec![false; bound.len()], bound, defined: BTreeSet::new() }
    }
}

impl Merge for Known {
    fn merge(self, other: &Self) -> Self {
        Self {
            bound: self.bound.iter().zip(&other.bound).map(|(left, right)| *left && *right).collect(),
            escaped: self
                .escaped
                .iter()
                .zip(&other.escaped)
                .map(|(left, right)| *left || *right)
                .collect(),
            defined: self.defined.intersection(&other.defined).copied().collect(),
        }
    }
}

impl State for Known {}

/// The execution of a function around others.
struct Owner<'a> {
    hir: &'a Program,
    uses: &'a Uses,
    id: FunctionId,
    shared: &'a mut SharedVariables,
    reported: HashSet<(Span, FunctionId)>,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl Owner<'_> {
    fn uses_function(&mut self, state: &mut Known, function: FunctionId, value: bool, span: Span) {
        let mine = |(owner, _): &Variable| *owner == self.id;
        let captures = &self.hir.functions[function].captures;
        let needed: Vec<Variable> = captures.iter().map(|c| (c.owner, c.variable)).collect();
        for variable in needed.iter().filter(|variable| mine(variable)) {
            if !state.bound[variable.1.index()] {
                self.shared.cells.insert(*variable, false);
            }
        }
        let escaping = if value {
            needed
        } else {
            self.uses.escaping.get(&function).into_iter().flatten().copied().collect()
        };
        for (_, variable) in escaping.iter().filter(|variable| mine(variable)) {
            state.escaped[variable.index()] = true;
        }
        for needed in self.uses.reach(function) {
            let here = self.hir.functions[needed].parent == Some(self.id);
            if here && self.uses.defined.contains(&needed) && !state.defined.contains(&needed) {
                self.report(needed, span);
            }
        }
    }

    fn report(&mut self, function: FunctionId, span: Span) {
        if !self.reported.insert((span, function)) {
            return;
        }
        let needed = &self.hir.functions[function];
        let message = format!("`{}` may be called before its `def` has run", needed.name);
        self.diagnostics.push(
            Diagnostic::error(Code::UsedBeforeDefinition, span, message)
                .label("used here")
                .also(needed.name_span, "defined here, later")
                .help("move this statement after the `def`"),
        );
    }
}

impl Client for Owner<'_> {
    type State = Known;

    fn event(&mut self, state: &mut Known, event: Event<'_>) {
        match event {
            Event::Read(expr) => {
                if let ExprKind::Name(NameRef::Function(function)) = &expr.kind {
                    let value =
                        self.hir.functions[*function].yields || !self.uses.callees.contains(&expr.id);
                    self.uses_function(state, *function, value, expr.span);
                }
            }
            Event::Close(expr) => {
                if let ExprKind::Closure(function, _) = &expr.kind {
                    self.uses_function(state, *function, true, expr.span);
                }
            }
            Event::Bind(Place::Local(local), _) => {
                if state.escaped[local.index()] {
                    self.shared.cells.entry((self.id, local)).or_insert(true);
                }
                state.bound[local.index()] = true;
            }
            Event::Unbind(Place::Local(local), _) => state.bound[local.index()] = false,
            Event::Define(function) => _ = state.defined.insert(function),
            Event::ReadPlace(..)
            | Event::Bind(Place::Global(_), _)
            | Event::Unbind(Place::Global(_), _)
            | Event::Call(_)
            | Event::Import(_)
            | Event::DefineRecord(_)
            | Event::DefineService(_)
            | Event::DefineClass(_) => {}
        }
    }
}
