//! Every place of a function where a variable stands, so that it can be made another one.

use crate::source::Span;

use super::{
    Annotation, Block, Expr, ExprId, ExprKind, FormatPart, NameRef, Place, Stmt, StmtKind, Target,
    TargetKind,
};

/// A place where a variable stands.
#[derive(Debug)]
pub enum Occurrence<'a> {
    /// A name is evaluated.
    Read(ExprId, &'a mut NameRef),
    /// A variable is bound or deleted, here.
    Stored(Span, &'a mut Place),
    /// As [`Occurrence::Stored`], where it is declared too; whether a value is bound.
    Declared(Span, &'a mut Place, &'a Annotation, bool),
}

/// What wants to see them.
type Visit<'v> = dyn FnMut(Occurrence<'_>) + 'v;

/// Calls `visit` for every occurrence of a variable in the statements, in no promised order.
pub fn occurrences(block: &mut Block, visit: &mut Visit<'_>) {
    for stmt in block {
        in_stmt(stmt, visit);
    }
}

fn in_stmt(stmt: &mut Stmt, visit: &mut Visit<'_>) {
    match &mut stmt.kind {
        StmtKind::Expr(value) | StmtKind::Yield(value) => in_expr(value, visit),
        StmtKind::Assign(targets, value) => {
            in_expr(value, visit);
            in_targets(targets, visit);
        }
        StmtKind::AugAssign(target, _, value) => {
            in_target(target, visit);
            in_expr(value, visit);
        }
        StmtKind::AnnAssign(target, annotation, value) => {
            let bound = value.is_some();
            in_exprs(value, visit);
            match &mut target.kind {
                TargetKind::Name(place) => {
                    visit(Occurrence::Declared(target.span, place, annotation, bound));
                }
                TargetKind::Tuple(_)
                | TargetKind::Subscript(..)
                | TargetKind::Slice(..)
                | TargetKind::Starred(_)
                | TargetKind::Attribute(..)
                | TargetKind::Invalid => in_target(target, visit),
            }
        }
        StmtKind::If(condition, body, orelse) | StmtKind::While(condition, body, orelse) => {
            in_expr(condition, visit);
            occurrences(body, visit);
            occurrences(orelse, visit);
        }
        StmtKind::For(target, iterable, body, orelse) => {
            in_expr(iterable, visit);
            in_target(target, visit);
            occurrences(body, visit);
            occurrences(orelse, visit);
        }
        StmtKind::Return(value) => in_exprs(value, visit),
        StmtKind::Raise(exception, cause) => {
            in_exprs([exception, cause].into_iter().flatten(), visit);
        }
        StmtKind::Try { body, handlers, orelse, last } => {
            for handler in handlers {
                if let Some(place) = &mut handler.name {
                    visit(Occurrence::Stored(handler.span, place));
                }
                occurrences(&mut handler.body, visit);
            }
            for block in [body, orelse, last] {
                occurrences(block, visit);
            }
        }
        StmtKind::Assert(condition, message) => {
            in_expr(condition, visit);
            in_exprs(message, visit);
        }
        StmtKind::Delete(targets) => in_targets(targets, visit),
        StmtKind::Break
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

fn in_targets(targets: &mut [Target], visit: &mut Visit<'_>) {
    for target in targets {
        in_target(target, visit);
    }
}

fn in_target(target: &mut Target, visit: &mut Visit<'_>) {
    match &mut target.kind {
        TargetKind::Name(place) => visit(Occurrence::Stored(target.span, place)),
        TargetKind::Tuple(items) => in_targets(items, visit),
        TargetKind::Subscript(base, index) => {
            in_expr(base, visit);
            in_expr(index, visit);
        }
        TargetKind::Slice(base, bounds) => {
            in_expr(base, visit);
            in_exprs(bounds.iter_mut().flatten(), visit);
        }
        TargetKind::Starred(inner) => in_target(inner, visit),
        TargetKind::Attribute(base, _) => in_expr(base, visit),
        TargetKind::Invalid => {}
    }
}

fn in_exprs<'a>(exprs: impl IntoIterator<Item = &'a mut Expr>, visit: &mut Visit<'_>) {
    for expr in exprs {
        in_expr(expr, visit);
    }
}

fn in_expr(expr: &mut Expr, visit: &mut Visit<'_>) {
    match &mut expr.kind {
        ExprKind::None
        | ExprKind::Bool(_)
        | ExprKind::Int(_)
        | ExprKind::Float(_)
        | ExprKind::Str(_)
        | ExprKind::Bytes(_)
        | ExprKind::Invalid => {}
        ExprKind::Name(name) => visit(Occurrence::Read(expr.id, name)),
        ExprKind::FString(parts) => in_format(parts, visit),
        ExprKind::Tuple(items)
        | ExprKind::List(items)
        | ExprKind::Set(items)
        | ExprKind::BoolOp(_, items)
        | ExprKind::Closure(_, items) => in_exprs(items, visit),
        ExprKind::Dict(pairs) => {
            for (key, value) in pairs {
                in_exprs(key, visit);
                in_expr(value, visit);
            }
        }
        ExprKind::Comprehension(comprehension) => {
            for (target, iterable, conditions) in &mut comprehension.generators {
                in_expr(iterable, visit);
                in_target(target, visit);
                in_exprs(conditions, visit);
            }
            in_expr(&mut comprehension.element, visit);
            in_exprs(&mut comprehension.value, visit);
        }
        ExprKind::Unary(_, inner) | ExprKind::Attribute(inner, _) | ExprKind::Starred(inner) => {
            in_expr(inner, visit);
        }
        ExprKind::Walrus(place, value) => {
            in_expr(value, visit);
            visit(Occurrence::Stored(expr.span, place));
        }
        ExprKind::Binary(_, left, right) | ExprKind::Subscript(left, right) => {
            in_expr(left, visit);
            in_expr(right, visit);
        }
        ExprKind::Compare(first, rest) => {
            in_expr(first, visit);
            in_exprs(rest.iter_mut().map(|(_, operand)| operand), visit);
        }
        ExprKind::IfElse { condition, then, otherwise } => {
            in_exprs([condition, then, otherwise].map(|part| &mut **part), visit);
        }
        ExprKind::Call(callee, args) => {
            in_expr(callee, visit);
            in_exprs(args.iter_mut().map(|arg| &mut arg.value), visit);
        }
        ExprKind::Stable(_, first) => in_exprs(first.iter_mut().map(|first| &mut **first), visit),
        ExprKind::Slice { base, lower, upper, step } => {
            in_expr(base, visit);
            in_exprs([lower, upper, step].into_iter().flatten().map(|part| &mut **part), visit);
        }
    }
}

fn in_format(parts: &mut [FormatPart], visit: &mut Visit<'_>) {
    for part in parts {
        if let FormatPart::Value { value, spec, .. } = part {
            in_expr(value, visit);
            in_format(spec, visit);
        }
    }
}
