//! Lists, dicts, sets and records that one variable owns: plain values, passed by reference and given away by
//! moves, where nobody can tell them from Python's references. What is said of lists holds for all.
//!
//! ```text
//!     shared       some container of the class has two owners, or something else may hold it
//!        │
//!    unshared      every container of the class has one owner at a time
//! ```
//! A class is a set of variables, parameters, results and levels of items that have to be kept the same
//! way ([`classes`]): what one gives another to own, or to look at. Join: shared. Transfer: an occurrence
//! that gives a list away although the variable is read again shares it, and so does every use that is
//! none of those below. The least fixpoint, by rounds over the program.
//!
//! | use of a list | what it asks for |
//! |---|---|
//! | receiver or argument of a row with an `Unshared` form | that no other borrow is in the way |
//! | argument for a parameter that is borrowed | the same; `&mut` where the function changes it |
//! | result, item of a list, argument for a parameter that is kept | its last use |
//! | anything else, at the last use of a variable | nothing: it is given a [handle](Unshared::is_handed) there |
//! | what a `for` goes over | that the body does not change it, unless it is its last use |
//! | `xs[i]` that is a list | a [view](Unshared::is_view): that the list stays as long as the view |
//! | a record one of whose fields is read, or stored to | that no other borrow is in the way |
//!
//! Elements of tuples, dicts, records and whatever else are shared, and so is what functions take and
//! give that are values. What a canister method takes and gives belongs to the message alone; but a dict
//! or a set crosses its boundary by its handle. So does a record that may lack fields.

mod classes;
mod operation;
mod scan;

use std::collections::HashSet;

use crate::ir::{ExprId, FunctionId, LocalId, Program};
use crate::ty::Ty;

use super::call_graph::CallGraph;
use classes::{Classes, Node};
use scan::Scan;

/// Which containers one variable owns.
#[derive(Clone, Debug, Default)]
pub struct Unshared {
    locals: Vec<Vec<usize>>,
    results: Vec<usize>,
    changed: HashSet<(FunctionId, LocalId)>,
    moved: HashSet<(FunctionId, LocalId)>,
    views: HashSet<(FunctionId, LocalId)>,
    handed: HashSet<ExprId>,
}

impl Unshared {
    /// How many levels of containers of the variable have no handles, from the outside: none of
    /// `List<List<_>>`, two of `Vec<OrderedMap<_, _>>`.
    pub fn local(&self, function: FunctionId, local: LocalId) -> usize {
        self.locals[function.index()][local.index()]
    }

    /// The same of the function's result.
    pub fn result(&self, function: FunctionId) -> usize {
        self.results[function.index()]
    }

    /// Whether the variable's list is changed through the variable: it needs `mut`, or is a `&mut`.
    pub fn is_changed(&self, function: FunctionId, local: LocalId) -> bool {
        self.local(function, local) > 0 && self.changed.contains(&(function, local))
    }

    /// Whether the variable owns a list that is bound once, never changed and never given to another
    /// owner.
    pub fn is_fixed(&self, function: FunctionId, local: LocalId) -> bool {
        let loose = self.changed.contains(&(function, local)) || self.moved.contains(&(function, local));
        self.local(function, local) > 0 && !loose && !self.views.contains(&(function, local))
    }

    /// Whether the variable gives its container, by this occurrence, to something that keeps it by a
    /// handle.
    pub fn is_handed(&self, occurrence: ExprId) -> bool {
        self.handed.contains(&occurrence)
    }

    /// Whether the variable is a reference into a list of lists.
    pub fn is_view(&self, function: FunctionId, local: LocalId) -> bool {
        self.local(function, local) > 0 && self.views.contains(&(function, local))
    }
}

/// What the analysis builds on.
#[derive(Clone, Copy)]
pub(super) struct Inputs<'a> {
    pub program: &'a Program,
    pub graph: &'a CallGraph,
    pub borrowed: &'a HashSet<(FunctionId, LocalId)>,
    pub inlined: &'a HashSet<(FunctionId, LocalId)>,
    pub last_uses: &'a HashSet<ExprId>,
}

/// What is known of the whole program.
struct State {
    classes: Classes,
    locals: Vec<Vec<Option<Node>>>,
    results: Vec<Option<Node>>,
    changed: HashSet<(FunctionId, LocalId)>,
    /// Variables whose lists get other owners, or that are bound more than once.
    moved: HashSet<(FunctionId, LocalId)>,
    views: HashSet<(FunctionId, LocalId)>,
    /// Occurrences of variables whose containers get a handle there.
    handed: HashSet<ExprId>,
}

impl State {
    fn new(inputs: Inputs<'_>) -> Self {
        let mut classes = Classes::new(&inputs.program.records);
        let (mut locals, mut results) = (Vec::new(), Vec::new());
        for (id, function) in inputs.program.functions.enumerate() {
            let nodes: Vec<Option<Node>> =
                function.locals.iter().map(|local| classes.of(&local.ty)).collect();
            let result = classes.of(&function.result);
            let value = inputs.graph.is_value(id);
            let params = function.params.iter().filter(|_| value).copied();
            let unbound = function.locals.enumerate().filter(|(_, local)| local.maybe_unbound);
            for local in params.chain(unbound.map(|(local, _)| local)) {
                if let Some(node) = nodes[local.index()] {
                    classes.share(node);
                }
            }
            // Nothing says at the boundary what a list that is always empty would hold.
            let empty = matches!(&function.result, Ty::List(item) if **item == Ty::Never);
            if let Some(node) = result.filter(|_| value || empty) {
                classes.share(node);
            }
            locals.push(nodes);
            results.push(result);
        }
        for export in &inputs.program.exports {
            let function = &inputs.program.functions[export.function];
            classes.share_handles(results[export.function.index()], &function.result);
            for param in &function.params {
                let node = locals[export.function.index()][param.index()];
                classes.share_handles(node, &function.locals[*param].ty);
            }
        }
        Self {
            classes,
            locals,
            results,
            changed: HashSet::new(),
            moved: HashSet::new(),
            views: HashSet::new(),
            handed: HashSet::new(),
        }
    }

    /// Goes over the program until nothing new is found.
    fn settle(&mut self, inputs: Inputs<'_>) {
        loop {
            self.classes.take_grown();
            self.moved.clear();
            self.views.clear();
            self.handed.clear();
            for (id, function) in inputs.program.functions.enumerate() {
                Scan::new(inputs, id, function, self).run();
            }
            if !self.classes.take_grown() {
                return;
            }
        }
    }

    fn finish(self) -> Unshared {
        let levels = |nodes: &Vec<Option<Node>>| {
            nodes.iter().map(|node| self.classes.levels(*node)).collect::<Vec<usize>>()
        };
        Unshared {
            locals: self.locals.iter().map(levels).collect(),
            results: levels(&self.results),
            changed: self.changed,
            moved: self.moved,
            views: self.views,
            handed: self.handed,
        }
    }
}

/// Finds the containers that one variable owns.
pub(super) fn unshared(inputs: Inputs<'_>) -> Unshared {
    let mut state = State::new(inputs);
    state.settle(inputs);
    // What was changed while more lists seemed to be unshared may not be changed any more.
    state.changed.clear();
    state.settle(inputs);
    state.finish()
}

#[cfg(test)]
mod tests;
