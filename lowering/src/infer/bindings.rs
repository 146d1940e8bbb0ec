//! Which variables statements and expressions bind, and to what.

use crate::hir::{
    BinaryOp, Block, Expr, ExprKind, FormatPart, Place, Stmt, StmtKind, Target, TargetKind,
};

/// Where a variable's new value comes from.
#[derive(Clone, Copy, Debug)]
pub(super) enum Source<'h> {
    /// It is the value of the expression.
    Value(&'h Expr),
    /// It is an item of the iterable.
    Item(&'h Expr),
    /// It is the first part of an item of the iterable.
    First(&'h Expr),
    /// It is its old value, changed by the operator.
    Augmented(BinaryOp, &'h Expr),
    /// A part of a value, or nothing: `del`.
    Other,
}

/// A variable and a source of its values.
pub(super) type Bindings<'h> = Vec<(Place, Source<'h>)>;

/// Every binding that the statements may do.
pub(super) fn bindings(block: &Block) -> Bindings<'_> {
    let mut bound = Vec::new();
    for stmt in block {
        in_stmt(stmt, &mut bound);
    }
    bound
}

/// Every variable that the statements may bind or delete.
pub(super) fn bound_by(block: &Block) -> Vec<Place> {
    places(bindings(block))
}

/// Every variable that evaluating the expression may bind.
pub(super) fn bound_by_expr(expr: &Expr) -> Vec<Place> {
    let mut bound = Vec::new();
    in_expr(expr, &mut bound);
    places(bound)
}

/// Every variable that the target binds.
pub(super) fn bound_by_target(target: &Target) -> Vec<Place> {
    let mut bound = Vec::new();
    in_target(target, Source::Other, &mut bound);
    places(bound)
}

fn places(bound: Bindings) -> Vec<Place> {
    bound.into_iter().map(|(place, _)| place).collect()
}

fn in_stmt<'h>(stmt: &'h Stmt, bound: &mut Bindings<'h>) {
    match &stmt.kind {
        StmtKind::Expr(expr) | StmtKind::Yield(expr) => in_expr(expr, bound),
        StmtKind::Assign(targets, value) => {
            in_expr(value, bound);
            for target in targets {
                in_target(target, Source::Value(value), bound);
            }
        }
        StmtKind::AugAssign(target, op, value) => {
            in_expr(value, bound);
            in_target(target, Source::Augmented(*op, value), bound);
        }
        StmtKind::AnnAssign(target, _, Some(value)) => {
            in_expr(value, bound);
            in_target(target, Source::Value(value), bound);
        }
        StmtKind::If(test, body, orelse) | StmtKind::While(test, body, orelse) => {
            in_expr(test, bound);
            for stmt in body.iter().chain(orelse) {
                in_stmt(stmt, bound);
            }
        }
        StmtKind::For(target, iterable, body, orelse) => {
            in_expr(iterable, bound);
            in_target(target, Source::Item(iterable), bound);
            for stmt in body.iter().chain(orelse) {
                in_stmt(stmt, bound);
            }
        }
        StmtKind::Return(value) => {
            if let Some(value) = value {
                in_expr(value, bound);
            }
        }
        StmtKind::Raise(exception, cause) => {
            for part in [exception, cause].into_iter().flatten() {
                in_expr(part, bound);
            }
        }
        StmtKind::Try { handlers, .. } => {
            bound.extend(handlers.iter().filter_map(|handler| Some((handler.name?, Source::Other))));
            for block in crate::hir::blocks(stmt) {
                for stmt in block {
                    in_stmt(stmt, bound);
                }
            }
        }
        StmtKind::Assert(test, message) => {
            in_expr(test, bound);
            if let Some(message) = message {
                in_expr(message, bound);
            }
        }
        StmtKind::Delete(targets) => {
            for target in targets {
                in_target(target, Source::Other, bound);
            }
        }
        StmtKind::AnnAssign(_, _, None)
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

fn in_target<'h>(target: &'h Target, source: Source<'h>, bound: &mut Bindings<'h>) {
    match &target.kind {
        TargetKind::Name(place) => bound.push((*place, source)),
        TargetKind::Tuple(targets) => {
            for (position, target) in targets.iter().enumerate() {
                let mut part = Source::Other;
                if let (0, Source::Item(iterable)) = (position, source) {
                    part = Source::First(iterable);
                }
                in_target(target, part, bound);
            }
        }
        TargetKind::Subscript(base, index) => {
            in_expr(base, bound);
            in_expr(index, bound);
        }
        TargetKind::Slice(base, bounds) => {
            in_expr(base, bound);
            bounds.iter().flatten().for_each(|part| in_expr(part, bound));
        }
        TargetKind::Starred(inner) => in_target(inner, Source::Other, bound),
        TargetKind::Attribute(base, _) => in_expr(base, bound),
        TargetKind::Invalid => {}
    }
}

fn in_expr<'h>(expr: &'h Expr, bound: &mut Bindings<'h>) {
    match &expr.kind {
        ExprKind::Walrus(place, value) => {
            bound.push((*place, Source::Value(value)));
            in_expr(value, bound);
        }
        ExprKind::Comprehension(comprehension) => {
            in_expr(&comprehension.element, bound);
            comprehension.value.iter().for_each(|value| in_expr(value, bound));
            for (target, iterable, conditions) in &comprehension.generators {
                in_target(target, Source::Item(iterable), bound);
                in_expr(iterable, bound);
                for condition in conditions {
                    in_expr(condition, bound);
                }
            }
        }
        ExprKind::FString(parts) => in_parts(parts, bound),
        ExprKind::Tuple(items)
        | ExprKind::List(items)
        | ExprKind::Set(items)
        | ExprKind::BoolOp(_, items)
        | ExprKind::Closure(_, items) => {
            for item in items {
                in_expr(item, bound);
            }
        }
        ExprKind::Dict(pairs) => {
            for (key, value) in pairs {
                for part in key.iter().chain(std::iter::once(value)) {
                    in_expr(part, bound);
                }
            }
        }
        ExprKind::Unary(_, operand) | ExprKind::Attribute(operand, _) | ExprKind::Starred(operand) => {
            in_expr(operand, bound);
        }
        ExprKind::Binary(_, left, right) | ExprKind::Subscript(left, right) => {
            in_expr(left, bound);
            in_expr(right, bound);
        }
        ExprKind::Compare(first, rest) => {
            in_expr(first, bound);
            for (_, operand) in rest {
                in_expr(operand, bound);
            }
        }
        ExprKind::IfElse { condition, then, otherwise } => {
            for part in [condition, then, otherwise] {
                in_expr(part, bound);
            }
        }
        ExprKind::Call(callee, args) => {
            in_expr(callee, bound);
            for arg in args {
                in_expr(&arg.value, bound);
            }
        }
        ExprKind::Stable(_, first) => {
            if let Some(first) = first {
                in_expr(first, bound);
            }
        }
        ExprKind::Slice { base, lower, upper, step } => {
            in_expr(base, bound);
            for part in [lower, upper, step].into_iter().flatten() {
                in_expr(part, bound);
            }
        }
        ExprKind::None
        | ExprKind::Bool(_)
        | ExprKind::Int(_)
        | ExprKind::Float(_)
        | ExprKind::Str(_)
        | ExprKind::Bytes(_)
        | ExprKind::Name(_)
        | ExprKind::Invalid => {}
    }
}

fn in_parts<'h>(parts: &'h [FormatPart], bound: &mut Bindings<'h>) {
    for part in parts {
        if let FormatPart::Value { value, spec, .. } = part {
            in_expr(value, bound);
            in_parts(spec, bound);
        }
    }
}
