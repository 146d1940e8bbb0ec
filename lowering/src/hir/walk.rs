//! Traversal of HIR expressions in the order in which Python evaluates them.

use std::collections::HashSet;

use super::{Block, Expr, ExprKind, FormatPart, LocalId, Place, Stmt, StmtKind, Target, TargetKind};

/// Calls `visit` for each expression directly inside `expr`, in order of evaluation.
pub fn children<'a>(expr: &'a Expr, visit: &mut dyn FnMut(&'a Expr)) {
    match &expr.kind {
        ExprKind::None
        | ExprKind::Bool(_)
        | ExprKind::Int(_)
        | ExprKind::Float(_)
        | ExprKind::Str(_)
        | ExprKind::Bytes(_)
        | ExprKind::Name(_)
        | ExprKind::Invalid => {}
        ExprKind::FString(parts) => format_children(parts, visit),
        ExprKind::Tuple(items)
        | ExprKind::List(items)
        | ExprKind::Set(items)
        | ExprKind::BoolOp(_, items)
        | ExprKind::Closure(_, items) => {
            items.iter().for_each(visit);
        }
        ExprKind::Dict(pairs) => {
            for (key, value) in pairs {
                key.iter().for_each(&mut *visit);
                visit(value);
            }
        }
        ExprKind::Comprehension(comprehension) => {
            for (target, iterable, conditions) in &comprehension.generators {
                visit(iterable);
                target_children(target, visit);
                conditions.iter().for_each(&mut *visit);
            }
            visit(&comprehension.element);
            comprehension.value.iter().for_each(visit);
        }
        ExprKind::Unary(_, inner)
        | ExprKind::Attribute(inner, _)
        | ExprKind::Starred(inner)
        | ExprKind::Walrus(_, inner) => visit(inner),
        ExprKind::Binary(_, left, right) | ExprKind::Subscript(left, right) => {
            visit(left);
            visit(right);
        }
        ExprKind::Compare(first, rest) => {
            visit(first);
            for (_, operand) in rest {
                visit(operand);
            }
        }
        ExprKind::IfElse { condition, then, otherwise } => {
            visit(condition);
            visit(then);
            visit(otherwise);
        }
        ExprKind::Call(callee, args) => {
            visit(callee);
            for arg in args {
                visit(&arg.value);
            }
        }
        ExprKind::Stable(_, first) => first.iter().for_each(|first| visit(first)),
        ExprKind::Slice { base, lower, upper, step } => {
            visit(base);
            [lower, upper, step].into_iter().flatten().for_each(|part| visit(part));
        }
    }
}

fn format_children<'a>(parts: &'a [FormatPart], visit: &mut dyn FnMut(&'a Expr)) {
    for part in parts {
        match part {
            FormatPart::Literal(_) => {}
            FormatPart::Value { value, spec, .. } => {
                visit(value);
                format_children(spec, visit);
            }
        }
    }
}

/// Calls `visit` for each expression directly inside `target`.
pub fn target_children<'a>(target: &'a Target, visit: &mut dyn FnMut(&'a Expr)) {
    match &target.kind {
        TargetKind::Name(_) | TargetKind::Invalid => {}
        TargetKind::Tuple(items) => {
            for item in items {
                target_children(item, visit);
            }
        }
        TargetKind::Subscript(base, index) => {
            visit(base);
            visit(index);
        }
        TargetKind::Slice(base, bounds) => {
            visit(base);
            bounds.iter().flatten().for_each(visit);
        }
        TargetKind::Starred(inner) => target_children(inner, visit),
        TargetKind::Attribute(base, _) => visit(base),
    }
}

/// Calls `visit` for `expr` and every expression inside it, the outer before the inner.
pub fn expressions<'a>(expr: &'a Expr, visit: &mut dyn FnMut(&'a Expr)) {
    visit(expr);
    children(expr, &mut |child| expressions(child, visit));
}

/// Calls `visit` for every expression of the statements, nested ones included.
pub fn block_expressions<'a>(block: &'a Block, visit: &mut dyn FnMut(&'a Expr)) {
    for stmt in block {
        stmt_expressions(stmt, visit);
    }
}

fn stmt_expressions<'a>(stmt: &'a Stmt, visit: &mut dyn FnMut(&'a Expr)) {
    own_expressions(stmt, visit);
    for block in super::blocks(stmt) {
        block_expressions(block, visit);
    }
}

/// Calls `visit` for every expression of the statement, those of the statements inside it left out.
pub fn own_expressions<'a>(stmt: &'a Stmt, visit: &mut dyn FnMut(&'a Expr)) {
    match &stmt.kind {
        StmtKind::Expr(expr) | StmtKind::Yield(expr) => expressions(expr, visit),
        StmtKind::Assign(targets, value) => {
            expressions(value, visit);
            all_targets(targets, visit);
        }
        StmtKind::AugAssign(target, _, value) => {
            all_targets(std::slice::from_ref(target), visit);
            expressions(value, visit);
        }
        StmtKind::AnnAssign(target, _, value) => {
            if let Some(value) = value {
                expressions(value, visit);
                all_targets(std::slice::from_ref(target), visit);
            }
        }
        StmtKind::If(condition, ..) | StmtKind::While(condition, ..) => expressions(condition, visit),
        StmtKind::For(target, iterable, ..) => {
            expressions(iterable, visit);
            all_targets(std::slice::from_ref(target), visit);
        }
        StmtKind::Return(value) => {
            if let Some(value) = value {
                expressions(value, visit);
            }
        }
        StmtKind::Raise(exception, cause) => {
            for part in [exception, cause].into_iter().flatten() {
                expressions(part, visit);
            }
        }
        StmtKind::Assert(condition, message) => {
            expressions(condition, visit);
            if let Some(message) = message {
                expressions(message, visit);
            }
        }
        StmtKind::Delete(targets) => all_targets(targets, visit),
        StmtKind::Try { .. }
        | StmtKind::Break
        | StmtKind::Continue
        | StmtKind::Pass
        | StmtKind::Import(_)
        | StmtKind::Define(_)
        | StmtKind::DefineRecord(_)
        | StmtKind::DefineService(_)
        | StmtKind::DefineClass(_)
        | StmtKind::Invalid => {}
    }
}

fn all_targets<'a>(targets: &'a [Target], visit: &mut dyn FnMut(&'a Expr)) {
    for target in targets {
        target_children(target, &mut |child| expressions(child, visit));
    }
}

/// The variables of the function that evaluating `expr` may bind: those of walruses. Variables of
/// comprehensions are no matter here, since nothing outside their comprehension reads them.
pub fn bound_by(expr: &Expr) -> HashSet<LocalId> {
    let mut found = HashSet::new();
    expressions(expr, &mut |inner| {
        if let ExprKind::Walrus(Place::Local(local), _) = &inner.kind {
            found.insert(*local);
        }
    });
    found
}
