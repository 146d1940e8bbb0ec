//! Parameters that are passed by reference: handles and strings that the function only reads.
//!
//! ```text
//!     borrowed       no occurrence needs the value itself
//!        │
//!      owned         some occurrence keeps it, gives it away or rebinds it
//! ```
//! Join: owned. Transfer: an occurrence as an argument of another function needs what that function's
//! parameter needs; so the greatest fixpoint, found by spreading `owned` from the occurrences that need
//! the value. Functions used as values and canister methods take part: wrappers adapt their signatures.

use std::collections::{BTreeMap, HashSet};

use crate::builtins::{self, BuiltinId, Passing};
use crate::ir::{
    Expr, ExprKind, FormatPart, Function, FunctionId, Iteration, LocalId, Program, Rvalue, Stmt,
    StmtKind,
};
use crate::ty::Ty;

use super::framework::{Monotone, solve};
use super::walk;

/// A parameter of a function.
type Param = (FunctionId, LocalId);

/// What the place of an occurrence does with the value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    /// Looks at it.
    Borrow,
    /// Keeps it, or gives it away.
    Own,
    /// Passes it to this parameter.
    Pass(Param),
}

/// Finds the borrowed parameters.
pub fn borrowed_params(program: &Program) -> HashSet<Param> {
    let mut collector = Collector::default();
    for (id, function) in program.functions.enumerate() {
        collector.function(program, id, function);
    }
    let mut system = System { passed_from: collector.passed_from, owned: collector.owned };
    let seeds: Vec<Param> = system.owned.iter().copied().collect();
    solve(&mut system, seeds);
    collector.candidates.into_iter().filter(|param| !system.owned.contains(param)).collect()
}

struct System {
    /// For each parameter the parameters that are passed to it.
    passed_from: BTreeMap<Param, Vec<Param>>,
    owned: HashSet<Param>,
}

impl Monotone for System {
    type Node = Param;

    fn constrain(&mut self, param: Param) -> Vec<Param> {
        let sources = self.passed_from.get(&param).into_iter().flatten();
        sources.copied().filter(|source| self.owned.insert(*source)).collect()
    }

    fn rank(&self, (function, _): Param) -> usize {
        function.index()
    }
}

/// Whether values of the type hold a reference count, so that a borrow saves work.
fn is_borrowable(ty: &Ty) -> bool {
    match ty {
        Ty::Str
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
        | Ty::Function(_)
        | Ty::Cell(_) => true,
        Ty::Tuple(items) | Ty::Union(items) => items.iter().any(is_borrowable),
        Ty::Closure(closure) => closure.captures.iter().any(is_borrowable),
        Ty::Optional(inner) => is_borrowable(inner),
        Ty::Never | Ty::None | Ty::Bool | Ty::Int | Ty::Float | Ty::Stable(_) | Ty::Var(_) => false,
    }
}

#[derive(Default)]
struct Collector {
    candidates: Vec<Param>,
    owned: HashSet<Param>,
    passed_from: BTreeMap<Param, Vec<Param>>,
}

impl Collector {
    fn function(&mut self, program: &Program, id: FunctionId, function: &Function) {
        for param in &function.params {
            // A generator has its arguments as long as it lives.
            if is_borrowable(&function.locals[*param].ty) && function.yields.is_none() {
                self.candidates.push((id, *param));
            } else {
                self.owned.insert((id, *param));
            }
        }
        let mut scan = Scan { program, id, collector: self };
        walk::each_stmt(&function.body, &mut |stmt| scan.stmt(stmt));
    }
}

struct Scan<'a, 'c> {
    program: &'a Program,
    id: FunctionId,
    collector: &'c mut Collector,
}

impl Scan<'_, '_> {
    fn stmt(&mut self, stmt: &Stmt) {
        for local in walk::bound_locals(stmt) {
            self.collector.owned.insert((self.id, local));
        }
        for value in walk::body_values(stmt) {
            self.expr(value, Role::Own);
        }
        match &stmt.kind {
            StmtKind::Let(_, rvalue) | StmtKind::Do(rvalue) => self.rvalue(rvalue),
            StmtKind::StoreField(base, _, value) | StmtKind::StoreAttribute(base, _, _, value) => {
                self.expr(base, Role::Borrow);
                self.expr(value, Role::Own);
            }
            StmtKind::StoreCell(cell, value) => {
                self.expr(cell, Role::Borrow);
                self.expr(value, Role::Own);
            }
            StmtKind::For { over, .. } => self.iteration(over),
            StmtKind::Unpack(_, expr)
            | StmtKind::StoreGlobal(_, expr)
            | StmtKind::If(expr, ..)
            | StmtKind::Raise(expr)
            | StmtKind::Return(expr) => self.expr(expr, Role::Own),
            StmtKind::While { .. }
            | StmtKind::Try { .. }
            | StmtKind::Finally { .. }
            | StmtKind::Unbind(_)
            | StmtKind::UnbindGlobal(_)
            | StmtKind::Break
            | StmtKind::Continue => {}
        }
    }

    fn rvalue(&mut self, rvalue: &Rvalue) {
        match rvalue {
            Rvalue::Builtin(builtin, args) => self.builtin(*builtin, args),
            Rvalue::Call(callee, args) => {
                let params = &self.program.functions[*callee].params;
                for (arg, param) in args.iter().zip(params) {
                    self.expr(arg, Role::Pass((*callee, *param)));
                }
            }
            Rvalue::CallValue(callee, args) => {
                self.expr(callee, Role::Borrow);
                self.all(args, Role::Own);
            }
            Rvalue::LoadField(base, _)
            | Rvalue::Open(_, base)
            | Rvalue::LoadCell(base, _)
            | Rvalue::LoadAttribute(base, ..) => {
                self.expr(base, Role::Borrow);
            }
            Rvalue::SetArgs(base, args) => {
                self.expr(base, Role::Borrow);
                self.all(args, Role::Own);
            }
            Rvalue::Format(parts) => {
                for part in parts {
                    if let FormatPart::Value { value, spec, conversion: _ } = part {
                        self.expr(value, Role::Borrow);
                        if let Some(spec) = spec {
                            self.expr(spec, Role::Borrow);
                        }
                    }
                }
            }
            Rvalue::Print { args, sep, end } => {
                self.all(args, Role::Borrow);
                self.expr(sep, Role::Borrow);
                self.expr(end, Role::Borrow);
            }
            Rvalue::Iterator(over) => self.iteration(over),
            Rvalue::CheckedLocal(local) => {
                self.collector.owned.insert((self.id, *local));
            }
            Rvalue::Pure(_)
            | Rvalue::Closure(..)
            | Rvalue::Generator(..)
            | Rvalue::Calling(..)
            | Rvalue::Yield(_)
            | Rvalue::NewCell(_)
            | Rvalue::LoadGlobal(_)
            | Rvalue::List(_)
            | Rvalue::Dict(_)
            | Rvalue::Set(_)
            | Rvalue::Record(..)
            | Rvalue::NewException(..)
            | Rvalue::ShortCircuit(..)
            | Rvalue::Select(..)
            | Rvalue::UnboundName(_) => {
                for operand in walk::operands(rvalue) {
                    self.expr(operand, Role::Own);
                }
            }
        }
    }

    fn all(&mut self, exprs: &[Expr], role: Role) {
        for expr in exprs {
            self.expr(expr, role);
        }
    }

    fn builtin(&mut self, builtin: BuiltinId, args: &[Expr]) {
        for (arg, param) in args.iter().zip(builtins::get(builtin).params) {
            let role = match param.passing {
                Passing::Ref => Role::Borrow,
                Passing::Value => Role::Own,
            };
            self.expr(arg, role);
        }
    }

    fn iteration(&mut self, over: &Iteration) {
        match over {
            Iteration::Range { .. } => {
                for operand in walk::iteration_operands(over) {
                    self.expr(operand, Role::Own);
                }
            }
            Iteration::List(expr)
            | Iteration::Str(expr)
            | Iteration::Bytes(expr)
            | Iteration::DictKeys(expr)
            | Iteration::DictValues(expr)
            | Iteration::DictItems(expr)
            | Iteration::Items(expr)
            | Iteration::Reversed(expr) => self.expr(expr, Role::Borrow),
            Iteration::Enumerate(inner, start) => {
                self.iteration(inner);
                self.expr(start, Role::Own);
            }
            Iteration::Zip(parts) => {
                for part in parts {
                    self.iteration(part);
                }
            }
        }
    }

    fn expr(&mut self, expr: &Expr, role: Role) {
        match &expr.kind {
            ExprKind::Local(local) => self.occurrence(*local, role),
            ExprKind::Builtin(builtin, args) => self.builtin(*builtin, args),
            ExprKind::TupleItem(base, _) | ExprKind::Unwrap(base) => {
                // What is inside is copied out unless it is borrowed in turn.
                let role = if is_borrowable(&expr.ty) { role } else { Role::Borrow };
                let inside = if let Role::Pass(_) = role { Role::Own } else { role };
                self.expr(base, inside);
            }
            ExprKind::IsNone(base)
            | ExprKind::IsMember(base, _)
            | ExprKind::IsInstance { exception: base, .. } => {
                self.expr(base, Role::Borrow);
            }
            ExprKind::AsClass(base) => self.expr(base, role),
            ExprKind::Tuple(items) => self.all(items, Role::Own),
            ExprKind::And(..)
            | ExprKind::Or(..)
            | ExprKind::Not(_)
            | ExprKind::Some(_)
            | ExprKind::IfElse { .. } => {
                for inner in walk::sub_exprs(expr) {
                    self.expr(inner, Role::Own);
                }
            }
            ExprKind::None
            | ExprKind::Bool(_)
            | ExprKind::Int(_)
            | ExprKind::Float(_)
            | ExprKind::Str(_)
            | ExprKind::Bytes(_)
            | ExprKind::Function(_)
            | ExprKind::Stable => {}
        }
    }

    fn occurrence(&mut self, local: LocalId, role: Role) {
        let param = (self.id, local);
        match role {
            Role::Borrow => {}
            Role::Own => {
                self.collector.owned.insert(param);
            }
            Role::Pass(to) => self.collector.passed_from.entry(to).or_default().push(param),
        }
    }
}

#[cfg(test)]
mod tests;
