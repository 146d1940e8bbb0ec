//! Literals, which mean the same in every function.

use crate::hir::{self, ExprKind, UnaryOp};
use crate::ir::{self, Expr};
use crate::ty::Ty;

use super::super::function::{Lowerer, Value};

impl Lowerer<'_> {
    pub(super) fn literal_value(&mut self, expr: &hir::Expr) -> Value {
        match self.literal(expr) {
            Some(literal) => Value::pure(literal),
            None => Value::skipped(),
        }
    }

    /// The literal as an expression: constants, negative numbers, tuples of them. `None` for anything
    /// else.
    pub fn literal(&mut self, expr: &hir::Expr) -> Option<Expr> {
        let ty = literal_ty(expr)?;
        let kind = match &expr.kind {
            ExprKind::None => ir::ExprKind::None,
            ExprKind::Bool(value) => ir::ExprKind::Bool(*value),
            ExprKind::Int(value) => ir::ExprKind::Int(value.clone()),
            ExprKind::Float(value) => ir::ExprKind::Float(*value),
            ExprKind::Str(value) => ir::ExprKind::Str(value.clone()),
            ExprKind::Bytes(value) => ir::ExprKind::Bytes(value.clone()),
            ExprKind::Unary(UnaryOp::Negative, operand) => negated(&operand.kind)?,
            ExprKind::Tuple(items) => {
                let items: Option<Vec<Expr>> = items.iter().map(|item| self.literal(item)).collect();
                ir::ExprKind::Tuple(items?)
            }
            ExprKind::FString(_)
            | ExprKind::Name(_)
            | ExprKind::List(_)
            | ExprKind::Dict(_)
            | ExprKind::Set(_)
            | ExprKind::Starred(_)
            | ExprKind::Comprehension(_)
            | ExprKind::Unary(..)
            | ExprKind::Binary(..)
            | ExprKind::BoolOp(..)
            | ExprKind::Compare(..)
            | ExprKind::IfElse { .. }
            | ExprKind::Call(..)
            | ExprKind::Attribute(..)
            | ExprKind::Subscript(..)
            | ExprKind::Slice { .. }
            | ExprKind::Closure(..)
            | ExprKind::Stable(..)
            | ExprKind::Walrus(..)
            | ExprKind::Invalid => return None,
        };
        Some(self.expr(kind, ty, expr.span))
    }
}

fn negated(operand: &ExprKind) -> Option<ir::ExprKind> {
    if let ExprKind::Int(value) = operand {
        return Some(ir::ExprKind::Int(-value));
    }
    let ExprKind::Float(value) = operand else { return None };
    Some(ir::ExprKind::Float(-value))
}

/// The type of a literal; `None` for anything else.
pub fn literal_ty(expr: &hir::Expr) -> Option<Ty> {
    match &expr.kind {
        ExprKind::None => Some(Ty::None),
        ExprKind::Bool(_) => Some(Ty::Bool),
        ExprKind::Int(_) => Some(Ty::Int),
        ExprKind::Float(_) => Some(Ty::Float),
        ExprKind::Str(_) => Some(Ty::Str),
        ExprKind::Bytes(_) => Some(Ty::Bytes),
        ExprKind::Unary(UnaryOp::Negative, operand)
            if matches!(operand.kind, ExprKind::Int(_) | ExprKind::Float(_)) =>
        {
            literal_ty(operand)
        }
        ExprKind::Tuple(items) => {
            items.iter().map(literal_ty).collect::<Option<Vec<_>>>().map(Ty::Tuple)
        }
        ExprKind::FString(_)
        | ExprKind::Name(_)
        | ExprKind::List(_)
        | ExprKind::Dict(_)
        | ExprKind::Set(_)
        | ExprKind::Starred(_)
        | ExprKind::Comprehension(_)
        | ExprKind::Unary(..)
        | ExprKind::Binary(..)
        | ExprKind::BoolOp(..)
        | ExprKind::Compare(..)
        | ExprKind::IfElse { .. }
        | ExprKind::Call(..)
        | ExprKind::Attribute(..)
        | ExprKind::Subscript(..)
        | ExprKind::Slice { .. }
        | ExprKind::Closure(..)
        | ExprKind::Stable(..)
        | ExprKind::Walrus(..)
        | ExprKind::Invalid => None,
    }
}
