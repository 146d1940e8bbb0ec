//! Which variables a pure expression reads.

use std::collections::HashSet;

use crate::hir;
use crate::ir::{Expr, ExprKind};

/// Whether `expr` reads one of the Python variables in `bound`.
pub fn any(expr: &Expr, bound: &HashSet<hir::LocalId>) -> bool {
    if bound.is_empty() {
        return false;
    }
    let mut found = false;
    walk(expr, &mut |inner| {
        if let ExprKind::Local(local) = inner.kind {
            found |= bound.contains(&hir::LocalId::new(local.index()));
        }
    });
    found
}

/// Calls `visit` for `expr` and every expression inside it, the outer before the inner.
pub fn walk<'a>(expr: &'a Expr, visit: &mut dyn FnMut(&'a Expr)) {
    visit(expr);
    match &expr.kind {
        ExprKind::None
        | ExprKind::Bool(_)
        | ExprKind::Int(_)
        | ExprKind::Float(_)
        | ExprKind::Str(_)
        | ExprKind::Bytes(_)
        | ExprKind::Local(_)
        | ExprKind::Function(_)
        | ExprKind::Stable => {}
        ExprKind::Tuple(items) | ExprKind::Builtin(_, items) => {
            for item in items {
                walk(item, visit);
            }
        }
        ExprKind::TupleItem(inner, _)
        | ExprKind::Not(inner)
        | ExprKind::Some(inner)
        | ExprKind::IsNone(inner)
        | ExprKind::IsMember(inner, _)
        | ExprKind::AsClass(inner)
        | ExprKind::IsInstance { exception: inner, .. }
        | ExprKind::Unwrap(inner) => walk(inner, visit),
        ExprKind::And(left, right) | ExprKind::Or(left, right) => {
            walk(left, visit);
            walk(right, visit);
        }
        ExprKind::IfElse { condition, then, otherwise } => {
            walk(condition, visit);
            walk(then, visit);
            walk(otherwise, visit);
        }
    }
}
