//! Makes constants of the module variables that one top-level statement binds to a literal, or to what
//! literals and such variables come to, and that nothing rebinds: `LIMIT = 2**64 - 1`.
//!
//! No read may find the variable unbound, so that what reads it need not know when it is bound.

use std::collections::HashMap;

use num_bigint::BigInt;

use crate::analysis::walk;
use crate::builtins::{self, RustForm};
use crate::ir::{
    Constant, Expr, ExprKind, Function, GlobalId, LocalId, LocalKind, Program, Rvalue, Stmt, StmtKind,
};
use crate::ty::Ty;

/// Finds the constants, and takes out the statements that bind them.
pub fn constants(program: &mut Program) {
    let mut bindings = bindings(program);
    for met in meeting_themselves(program) {
        bindings.remove(&met);
    }
    let bodies: Vec<_> = program.modules.iter().map(|module| module.body).collect();
    let mut found: HashMap<GlobalId, Constant> = HashMap::new();
    for id in bodies {
        let function = &program.functions[id];
        let mut kept = Vec::with_capacity(function.body.len());
        let mut values = HashMap::new();
        for stmt in &function.body {
            if let StmtKind::Let(local, rvalue) = &stmt.kind
                && function.locals[*local].kind == LocalKind::Temp
                && let Some(value) = computed(rvalue, &values, &found)
            {
                values.insert(*local, value);
            }
            if let StmtKind::StoreGlobal(global, value) = &stmt.kind
                && bindings.get(global) == Some(&1)
                && program.globals[global.index()].always_bound
                && let Some(value) = constant(value, &values)
                && is_of(&value, program.globals[global.index()].ty.as_ref())
            {
                found.insert(*global, value);
                continue;
            }
            kept.push(stmt.clone());
        }
        program.functions[id].body = kept;
    }
    for (global, value) in found {
        program.globals[global.index()].constant = Some(value);
    }
}

/// How many statements bind or unbind each module variable.
fn bindings(program: &Program) -> HashMap<GlobalId, usize> {
    let mut counts = HashMap::new();
    let mut count = |stmt: &Stmt| {
        if let StmtKind::StoreGlobal(global, _) | StmtKind::UnbindGlobal(global) = &stmt.kind {
            *counts.entry(*global).or_default() += 1;
        }
    };
    for function in program.functions.iter() {
        let function: &Function = function;
        walk::each_stmt(&function.body, &mut count);
    }
    counts
}

/// The module variables that are an operand twice of one operation: of constants, Rust's linter takes that for
/// a slip.
fn meeting_themselves(program: &Program) -> Vec<GlobalId> {
    let mut met = Vec::new();
    for function in program.functions.iter() {
        let mut loads: HashMap<LocalId, GlobalId> = HashMap::new();
        walk::each_stmt(&function.body, &mut |stmt| {
            if let StmtKind::Let(local, Rvalue::LoadGlobal(global)) = &stmt.kind {
                loads.insert(*local, *global);
            }
        });
        let global = |expr: &Expr| {
            let ExprKind::Local(local) = expr.kind else { return None };
            loads.get(&local).copied()
        };
        let mut operation = |args: &[Expr]| {
            if let [left, right] = args
                && let (Some(left), Some(right)) = (global(left), global(right))
                && left == right
            {
                met.push(left);
            }
        };
        walk::each_expr_in(&function.body, &mut |expr| {
            if let ExprKind::Builtin(_, args) = &expr.kind {
                operation(args);
            }
        });
        walk::each_stmt(&function.body, &mut |stmt| {
            if let Some(Rvalue::Builtin(_, args)) = walk::rvalue(stmt) {
                operation(args);
            }
        });
    }
    met
}

/// Whether the value can be a constant of Rust for a variable of the type.
fn is_of(value: &Constant, ty: Option<&Ty>) -> bool {
    match value {
        Constant::Bool(_) => ty == Some(&Ty::Bool),
        Constant::Int(value) => {
            ty == Some(&Ty::Int) && (i64::try_from(value).is_ok() || u64::try_from(value).is_ok())
        }
        Constant::Float(value) => ty == Some(&Ty::Float) && value.is_finite(),
        Constant::Str(text) => ty == Some(&Ty::Str) && text.is_ascii(),
    }
}

/// What a computation comes to.
fn computed(
    rvalue: &Rvalue,
    values: &HashMap<LocalId, Constant>,
    found: &HashMap<GlobalId, Constant>,
) -> Option<Constant> {
    if let Rvalue::LoadGlobal(global) = rvalue {
        return found.get(global).cloned();
    }
    if let Rvalue::Pure(expr) = rvalue { constant(expr, values) } else { None }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "few expressions are literals or made of them")]
fn constant(expr: &Expr, values: &HashMap<LocalId, Constant>) -> Option<Constant> {
    match &expr.kind {
        ExprKind::Bool(value) => Some(Constant::Bool(*value)),
        ExprKind::Int(value) => Some(Constant::Int(value.clone())),
        ExprKind::Float(value) => Some(Constant::Float(*value)),
        ExprKind::Str(text) => Some(Constant::Str(text.clone())),
        ExprKind::Local(local) => values.get(local).cloned(),
        ExprKind::Builtin(row, args) => {
            let row = builtins::get(*row);
            let args: Option<Vec<BigInt>> = args.iter().map(|arg| int(arg, values)).collect();
            match (row.rust, &args?[..]) {
                (RustForm::Infix("+"), [left, right]) => Some(Constant::Int(left + right)),
                (RustForm::Infix("-"), [left, right]) => Some(Constant::Int(left - right)),
                (RustForm::Infix("*"), [left, right]) => Some(Constant::Int(left * right)),
                (RustForm::Prefix("-"), [operand]) => Some(Constant::Int(-operand)),
                _ => None,
            }
        }
        _ => None,
    }
}

fn int(expr: &Expr, values: &HashMap<LocalId, Constant>) -> Option<BigInt> {
    match constant(expr, values)? {
        Constant::Int(value) => Some(value),
        Constant::Bool(_) | Constant::Float(_) | Constant::Str(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::toy::{self, arith, int as literal};

    fn constant_of(body: Vec<Stmt>) -> Option<Constant> {
        let mut program = toy::program(Vec::new());
        toy::add_global(&mut program);
        let module = program.modules[0].body;
        program.functions[module].body = body;
        constants(&mut program);
        program.globals[0].constant.clone()
    }

    fn store(value: Expr) -> Stmt {
        toy::stmt(StmtKind::StoreGlobal(GlobalId::new(0), value))
    }

    #[test]
    fn a_variable_bound_once_to_a_sum_of_literals_is_a_constant() {
        let found = constant_of(vec![store(arith("add", literal(60), literal(1)))]);
        assert_eq!(found, Some(Constant::Int(61.into())));
    }

    #[test]
    fn a_variable_bound_twice_is_none() {
        assert_eq!(constant_of(vec![store(literal(1)), store(literal(1))]), None);
    }

    #[test]
    fn a_variable_bound_in_a_branch_is_none() {
        let branch = toy::branch(toy::truth(true), vec![store(literal(1))], Vec::new());
        assert_eq!(constant_of(vec![branch]), None);
    }
}
