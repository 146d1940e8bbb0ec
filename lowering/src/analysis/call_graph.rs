//! Who calls whom, which functions are values, and who may call from outside.

use std::collections::BTreeSet;

use crate::ir::{ExprKind, Function, FunctionId, Program, Rvalue};

use super::walk;

/// The calls of a program.
#[derive(Clone, Debug, Default)]
pub struct CallGraph {
    callees: Vec<BTreeSet<FunctionId>>,
    callers: Vec<BTreeSet<FunctionId>>,
    values: BTreeSet<FunctionId>,
    calls_values: Vec<bool>,
    /// The functions that ask iterators for items.
    advances: Vec<bool>,
    /// Whether some iterator runs code of the program.
    iterators_run: bool,
    ranks: Vec<usize>,
    outside: BTreeSet<FunctionId>,
    exported: BTreeSet<FunctionId>,
}

impl CallGraph {
    /// Reads the calls off the program.
    pub fn of(program: &Program) -> Self {
        let count = program.functions.len();
        let mut graph = Self {
            callees: vec![BTreeSet::new(); count],
            callers: vec![BTreeSet::new(); count],
            calls_values: vec![false; count],
            advances: vec![false; count],
            ..Self::default()
        };
        for (id, function) in program.functions.enumerate() {
            graph.add(id, function);
        }
        if graph.iterators_run {
            for (calls, advances) in graph.calls_values.iter_mut().zip(&graph.advances) {
                *calls |= advances;
            }
        }
        graph.ranks = graph.postorder(program);
        for export in &program.exports {
            graph.exported.insert(export.function);
            graph.exported.extend(export.guard);
        }
        graph.outside = graph.find_outside(program);
        graph
    }

    fn add(&mut self, id: FunctionId, function: &Function) {
        walk::each_stmt(&function.body, &mut |stmt| {
            self.advances[id.index()] |= walk::advances(stmt);
            if let Some(Rvalue::Call(callee, _)) = walk::rvalue(stmt) {
                self.callees[id.index()].insert(*callee);
                self.callers[callee.index()].insert(id);
            } else if let Some(Rvalue::CallValue(..) | Rvalue::Yield(_)) = walk::rvalue(stmt) {
                self.calls_values[id.index()] = true;
            } else if let Some(Rvalue::Calling(..)) = walk::rvalue(stmt) {
                self.iterators_run = true;
            } else if let Some(Rvalue::Generator(body, _)) = walk::rvalue(stmt) {
                self.iterators_run = true;
                self.values.insert(*body);
            } else if let Some(Rvalue::Closure(value, _)) = walk::rvalue(stmt) {
                self.values.insert(*value);
            }
            walk::each_own_expr(stmt, &mut |expr| {
                if let ExprKind::Function(value) = expr.kind {
                    self.values.insert(value);
                }
            });
        });
    }

    /// Positions of the functions such that callees come before callers, but for recursion.
    fn postorder(&self, program: &Program) -> Vec<usize> {
        let mut ranks = vec![usize::MAX; self.callees.len()];
        let mut seen = vec![false; self.callees.len()];
        let mut next = 0;
        for root in program.functions.ids() {
            let mut stack = vec![(root, false)];
            while let Some((id, left)) = stack.pop() {
                if left {
                    ranks[id.index()] = next;
                    next += 1;
                } else if !seen[id.index()] {
                    seen[id.index()] = true;
                    stack.push((id, true));
                    stack.extend(self.callees[id.index()].iter().map(|callee| (*callee, false)));
                }
            }
        }
        ranks
    }

    /// Functions that are called from outside the program or whose callers are not all known: canister
    /// methods and guards, module bodies, functions used as values, functions without parameters (a test
    /// harness calls them), and what cannot be reached from any of these.
    fn find_outside(&self, program: &Program) -> BTreeSet<FunctionId> {
        let mut outside = self.values.clone();
        outside.extend(&self.exported);
        outside.extend(program.modules.iter().map(|module| module.body));
        let bare = program.functions.enumerate().filter(|(_, function)| function.params.is_empty());
        outside.extend(bare.map(|(id, _)| id));
        let mut reached = BTreeSet::new();
        for root in &outside {
            self.reach(*root, &mut reached);
        }
        let mut rest: Vec<FunctionId> =
            program.functions.ids().filter(|id| !reached.contains(id)).collect();
        // Callers first, so that one root stands for all it calls.
        rest.sort_by_key(|id| std::cmp::Reverse(self.ranks[id.index()]));
        for id in rest {
            if !reached.contains(&id) {
                outside.insert(id);
                self.reach(id, &mut reached);
            }
        }
        outside
    }

    fn reach(&self, root: FunctionId, reached: &mut BTreeSet<FunctionId>) {
        let mut stack = vec![root];
        while let Some(id) = stack.pop() {
            if reached.insert(id) {
                stack.extend(&self.callees[id.index()]);
            }
        }
    }

    /// The functions called by name in the body of `function`.
    pub fn callees(&self, function: FunctionId) -> &BTreeSet<FunctionId> {
        &self.callees[function.index()]
    }

    /// The functions whose bodies call `function` by name.
    pub fn callers(&self, function: FunctionId) -> &BTreeSet<FunctionId> {
        &self.callers[function.index()]
    }

    /// Whether `function` is used as a value, so that a call of a function value may reach it.
    pub fn is_value(&self, function: FunctionId) -> bool {
        self.values.contains(&function)
    }

    /// The functions used as values, those that generators run among them.
    pub fn values(&self) -> &BTreeSet<FunctionId> {
        &self.values
    }

    /// Whether the body of `function` calls a function value.
    pub fn calls_values(&self, function: FunctionId) -> bool {
        self.calls_values[function.index()]
    }

    /// Whether `function` is a canister method or a guard.
    pub fn is_exported(&self, function: FunctionId) -> bool {
        self.exported.contains(&function)
    }

    /// The functions that something beside the program's own calls by name may call.
    pub fn outside(&self) -> &BTreeSet<FunctionId> {
        &self.outside
    }

    /// The position of `function` in an order with callees before callers, but for recursion.
    pub fn rank(&self, function: FunctionId) -> usize {
        self.ranks[function.index()]
    }
}

#[cfg(test)]
mod tests;
