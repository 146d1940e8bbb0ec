//! What a call of a function may do, itself or through what it calls.
//!
//! ```text
//!      raises+reads+writes+prints      each effect on its own:   may
//!          ⋰   (subsets)   ⋱                                      │
//!        raises  reads  writes  ...                             cannot
//!          ⋱                ⋰
//!                 pure
//! ```
//! Join: union. Transfer: a function has the effects of its statements and of its callees; a call of a
//! function value has those of every function used as a value.

use crate::builtins::{self, Effect};
use crate::hir::Conversion;
use crate::ir::{
    CellRead, FormatPart, Function, FunctionId, Global, Iteration, OpenOp, Program, Rvalue, Stmt,
    StmtKind,
};

use super::call_graph::CallGraph;
use super::framework::{Monotone, solve};
use super::walk;
use crate::ty::Ty;

/// What a call may do. Not counted: running forever, and running out of memory or stack.
#[expect(clippy::struct_excessive_bools, reason = "a set of four independent effects")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Effects {
    /// It may raise an exception.
    pub raises: bool,
    /// It may read module variables or objects that others may change, or make new objects.
    pub reads: bool,
    /// It may change module variables or objects.
    pub writes: bool,
    /// It may print.
    pub prints: bool,
}

impl Effects {
    /// Whether a call is a function of the arguments' values and nothing else.
    pub fn is_pure(self) -> bool {
        self == Effects::default()
    }

    /// What either may do.
    #[must_use]
    pub fn join(self, other: Effects) -> Effects {
        Effects {
            raises: self.raises || other.raises,
            reads: self.reads || other.reads,
            writes: self.writes || other.writes,
            prints: self.prints || other.prints,
        }
    }

    const NONE: Effects = Effects { raises: false, reads: false, writes: false, prints: false };
    const RAISES: Effects = Effects { raises: true, ..Effects::NONE };
    const READS: Effects = Effects { reads: true, ..Effects::NONE };
    const WRITES: Effects = Effects { writes: true, ..Effects::NONE };
    const PRINTS: Effects = Effects { prints: true, ..Effects::NONE };
}

/// The effects of every function, by position.
pub fn effects(program: &Program, graph: &CallGraph) -> Vec<Effects> {
    let own: Vec<Effects> =
        program.functions.iter().map(|function| own_effects(program, function)).collect();
    let mut system = System { graph, found: own.clone(), own };
    solve(&mut system, program.functions.ids());
    system.found
}

struct System<'a> {
    graph: &'a CallGraph,
    own: Vec<Effects>,
    found: Vec<Effects>,
}

impl Monotone for System<'_> {
    type Node = FunctionId;

    fn constrain(&mut self, function: FunctionId) -> Vec<FunctionId> {
        let mut found = self.own[function.index()];
        for callee in self.graph.callees(function) {
            found = found.join(self.found[callee.index()]);
        }
        if self.graph.calls_values(function) {
            for value in self.graph.values() {
                found = found.join(self.found[value.index()]);
            }
        }
        if found == self.found[function.index()] {
            return Vec::new();
        }
        self.found[function.index()] = found;
        let mut dependents: Vec<FunctionId> = self.graph.callers(function).iter().copied().collect();
        if self.graph.is_value(function) {
            let all = (0..self.found.len()).map(FunctionId::new);
            dependents.extend(all.filter(|caller| self.graph.calls_values(*caller)));
        }
        dependents
    }

    fn rank(&self, function: FunctionId) -> usize {
        self.graph.rank(function)
    }
}

/// The effects of the statements, calls of the program's functions left out.
fn own_effects(program: &Program, function: &Function) -> Effects {
    let mut found = Effects::NONE;
    walk::each_stmt(&function.body, &mut |stmt| {
        found = found.join(stmt_effects(&program.globals, stmt));
    });
    found
}

fn stmt_effects(globals: &[Global], stmt: &Stmt) -> Effects {
    match &stmt.kind {
        StmtKind::Let(_, rvalue) | StmtKind::Do(rvalue) => rvalue_effects(globals, rvalue),
        StmtKind::StoreGlobal(..)
        | StmtKind::StoreCell(..)
        | StmtKind::StoreField(..)
        | StmtKind::StoreAttribute(..)
        | StmtKind::UnbindGlobal(_) => Effects::WRITES,
        StmtKind::For { over, .. } => iteration_effects(over),
        StmtKind::Raise(..) => Effects::RAISES,
        StmtKind::Unpack(..)
        | StmtKind::If(..)
        | StmtKind::While { .. }
        | StmtKind::Try { .. }
        | StmtKind::Finally { .. }
        | StmtKind::Unbind(_)
        | StmtKind::Break
        | StmtKind::Continue
        | StmtKind::Return(_) => Effects::NONE,
    }
}

fn rvalue_effects(globals: &[Global], rvalue: &Rvalue) -> Effects {
    match rvalue {
        Rvalue::Pure(_)
        | Rvalue::Call(..)
        | Rvalue::CallValue(..)
        | Rvalue::ShortCircuit(..)
        | Rvalue::Select(..) => Effects::NONE,
        Rvalue::Builtin(id, _) => {
            let row = builtins::get(*id);
            let touched = match row.effect {
                Effect::Pure => Effects::NONE,
                Effect::Reads => Effects::READS,
                Effect::Writes => Effects::READS.join(Effects::WRITES),
            };
            Effects { raises: !row.raises.is_empty(), ..touched }
        }
        Rvalue::LoadGlobal(global) => {
            let item = &globals[global.index()];
            let reads = if item.constant.is_some() { Effects::NONE } else { Effects::READS };
            Effects { raises: !item.always_bound, ..reads }
        }
        Rvalue::CheckedLocal(_) | Rvalue::UnboundName(_) => Effects::RAISES,
        // What asks for the next item runs anything.
        Rvalue::Yield(_) => Effects::READS.join(Effects::WRITES),
        Rvalue::Closure(..)
        | Rvalue::Generator(..)
        | Rvalue::Calling(..)
        | Rvalue::NewCell(_)
        | Rvalue::LoadCell(_, CellRead::Bound)
        | Rvalue::List(_)
        | Rvalue::Set(_)
        | Rvalue::Iterator(_)
        | Rvalue::Dict(_)
        | Rvalue::Record(..)
        | Rvalue::NewException(..)
        | Rvalue::LoadField(..)
        | Rvalue::Open(OpenOp::Has(_) | OpenOp::Names | OpenOp::Keys | OpenOp::KeysBack, _) => {
            Effects::READS
        }
        Rvalue::LoadCell(_, CellRead::Own(_) | CellRead::Free(_))
        | Rvalue::LoadAttribute(..)
        | Rvalue::Open(OpenOp::Load(_), _) => Effects::READS.join(Effects::RAISES),
        Rvalue::SetArgs(..) | Rvalue::Open(OpenOp::Remove(_), _) => Effects::WRITES,
        Rvalue::Format(parts) => format_effects(parts),
        Rvalue::Print { .. } => Effects::READS.join(Effects::PRINTS),
    }
}

fn format_effects(parts: &[FormatPart]) -> Effects {
    let mut found = Effects::NONE;
    for part in parts {
        match part {
            FormatPart::Literal(_) => {}
            FormatPart::Value { value, spec, conversion } => {
                let raises = spec.is_some();
                let reads = !(value.ty.is_scalar() && *conversion == Conversion::None);
                found = found.join(Effects { raises, reads, ..Effects::NONE });
            }
        }
    }
    found
}

fn iteration_effects(over: &Iteration) -> Effects {
    match over {
        Iteration::Range { .. } | Iteration::Str(_) => Effects::NONE,
        Iteration::List(_) | Iteration::Bytes(_) => Effects::READS,
        Iteration::DictKeys(_) | Iteration::DictValues(_) | Iteration::DictItems(_) => {
            Effects::READS.join(Effects::RAISES)
        }
        Iteration::Items(value) | Iteration::Reversed(value) => {
            let advances =
                if matches!(value.ty, Ty::Iterator(_)) { Effects::WRITES } else { Effects::NONE };
            let found = Effects::READS.join(advances);
            if over.may_raise() { found.join(Effects::RAISES) } else { found }
        }
        Iteration::Enumerate(inner, _) => iteration_effects(inner),
        Iteration::Zip(parts) => {
            parts.iter().fold(Effects::NONE, |found, part| found.join(iteration_effects(part)))
        }
    }
}

#[cfg(test)]
mod tests;
