//! Rust whose type nothing in it says: integer literals without a suffix, `None`, empty containers.
//!
//! Where such an expression stands alone, the emitter writes what fixes its type: a suffix, the type of
//! a `let`, or type arguments.

use syn::{Block, Expr, Stmt, parse_quote};

use crate::analysis::Repr;
use crate::ir::{self, ExprKind, Rvalue};

use super::build::unary_minus;

/// Whether the expression is of some integer type that nothing in it says.
pub fn is_untyped(expr: &Expr) -> bool {
    match expr {
        Expr::Binary(operation) => is_untyped(&operation.left) && is_untyped(&operation.right),
        Expr::If(branches) => {
            let otherwise = branches.else_branch.as_ref().is_some_and(|(_, other)| is_untyped(other));
            otherwise && tail(&branches.then_branch).is_some_and(is_untyped)
        }
        Expr::Block(block) => tail(&block.block).is_some_and(is_untyped),
        Expr::Paren(inner) => is_untyped(&inner.expr),
        other => is_bare_integer(other),
    }
}

/// Whether the expression is an integer literal without suffix, perhaps negated.
pub fn is_bare_integer(expr: &Expr) -> bool {
    match expr {
        Expr::Lit(syn::ExprLit { lit: syn::Lit::Int(token), .. }) => token.suffix().is_empty(),
        Expr::Unary(syn::ExprUnary { op: syn::UnOp::Neg(_), expr, .. }) => is_bare_integer(expr),
        _ => false,
    }
}

/// The value of a block.
fn tail(block: &Block) -> Option<&Expr> {
    match block.stmts.last() {
        Some(Stmt::Expr(value, None)) => Some(value),
        Some(Stmt::Expr(_, Some(_)) | Stmt::Local(_) | Stmt::Item(_) | Stmt::Macro(_)) | None => None,
    }
}

/// The expression with the suffix that fixes its type, where it is one of bare literals; anything else
/// as it is.
pub fn suffixed(operand: Expr, repr: Repr) -> Expr {
    let suffix = match repr {
        Repr::I64 => "i64",
        Repr::U64 => "u64",
        Repr::Int => return operand,
    };
    match operand {
        Expr::Lit(syn::ExprLit { lit: syn::Lit::Int(token), .. }) if token.suffix().is_empty() => {
            let text = format!("{}_{suffix}", token.base10_digits());
            let token = syn::LitInt::new(&text, proc_macro2::Span::call_site());
            parse_quote!(#token)
        }
        Expr::Unary(syn::ExprUnary { op: syn::UnOp::Neg(_), expr, .. }) => {
            unary_minus(suffixed(*expr, repr))
        }
        Expr::Binary(mut operation) => {
            operation.left = Box::new(suffixed(*operation.left, repr));
            Expr::Binary(operation)
        }
        Expr::If(mut branches) => {
            suffix_tail(&mut branches.then_branch, repr);
            Expr::If(branches)
        }
        Expr::Block(mut block) => {
            suffix_tail(&mut block.block, repr);
            Expr::Block(block)
        }
        other => other,
    }
}

fn suffix_tail(block: &mut Block, repr: Repr) {
    if let Some(Stmt::Expr(value, None)) = block.stmts.last_mut() {
        *value = suffixed(value.clone(), repr);
    }
}

/// Whether Rust could not infer the type of a variable from its first value alone.
pub fn needs_type(rvalue: &Rvalue, value: &Expr) -> bool {
    match rvalue {
        Rvalue::List(items) => items.iter().all(is_undetermined),
        Rvalue::Dict(items) => {
            items.iter().all(|(key, _)| is_undetermined(key))
                || items.iter().all(|(_, value)| is_undetermined(value))
        }
        Rvalue::Pure(expr) => is_undetermined(expr) || is_untyped(value),
        Rvalue::Builtin(..) => is_untyped(value),
        Rvalue::Call(..)
        | Rvalue::CallValue(..)
        | Rvalue::LoadGlobal(_)
        | Rvalue::CheckedLocal(_)
        | Rvalue::Record(..)
        | Rvalue::LoadField(..)
        | Rvalue::Format(_)
        | Rvalue::Print { .. }
        | Rvalue::ShortCircuit(..)
        | Rvalue::UnboundName(_) => false,
        Rvalue::Select(..) => true,
    }
}

/// Whether the Rust of the expression leaves a part of its type open: a bare `None` of an optional.
fn is_undetermined(expr: &ir::Expr) -> bool {
    match &expr.kind {
        ExprKind::None => true,
        ExprKind::Tuple(items) => items.iter().any(is_undetermined),
        ExprKind::IfElse { then, otherwise, .. } => is_undetermined(then) && is_undetermined(otherwise),
        ExprKind::Some(inner) => is_undetermined(inner),
        ExprKind::Bool(_)
        | ExprKind::Int(_)
        | ExprKind::Float(_)
        | ExprKind::Str(_)
        | ExprKind::Local(_)
        | ExprKind::Function(_)
        | ExprKind::TupleItem(..)
        | ExprKind::Builtin(..)
        | ExprKind::And(..)
        | ExprKind::Or(..)
        | ExprKind::Not(_)
        | ExprKind::IsNone(_)
        | ExprKind::Unwrap(_) => false,
    }
}
