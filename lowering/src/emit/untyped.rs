//! Rust whose type nothing in it says: integer literals without a suffix, `None`, empty containers.
//!
//! Where such an expression stands alone, the emitter writes what fixes its type: a suffix, the type of
//! a `let`, or type arguments.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the trees of `syn` have many forms, of which one place cares about few"
)]

use syn::punctuated::Punctuated;
use syn::token::Comma;
use syn::{Block, Expr, ExprPath, PathArguments, Stmt, Type, parse_quote};

use crate::analysis::Repr;
use crate::ir::{self, ExprKind, Rvalue};

use crate::ty::Ty;

use super::build::{type_arguments, unary_minus};

/// Whether the expression is of some numeric type that nothing in it says.
pub fn is_untyped(expr: &Expr) -> bool {
    match expr {
        Expr::Binary(operation) => is_untyped(&operation.left) && is_untyped(&operation.right),
        Expr::If(branches) => {
            let otherwise = branches.else_branch.as_ref().is_some_and(|(_, other)| is_untyped(other));
            otherwise && tail(&branches.then_branch).is_some_and(is_untyped)
        }
        Expr::Block(block) => tail(&block.block).is_some_and(is_untyped),
        Expr::Paren(inner) => is_untyped(&inner.expr),
        // An item of an array of such.
        Expr::MethodCall(call) if matches!(call.method.to_string().as_str(), "item" | "or_trap") => {
            is_untyped(&call.receiver)
        }
        Expr::Array(array) => array.elems.first().is_some_and(is_bare_float),
        other => is_bare_integer(other) || is_bare_float(other),
    }
}

/// Whether the expression has come to `None`.
fn is_none(expr: &Expr) -> bool {
    matches!(expr, Expr::Path(path) if path.path.is_ident("None"))
}

fn is_bare_float(expr: &Expr) -> bool {
    match expr {
        Expr::Lit(syn::ExprLit { lit: syn::Lit::Float(token), .. }) => token.suffix().is_empty(),
        Expr::Unary(syn::ExprUnary { op: syn::UnOp::Neg(_), expr, .. }) => is_bare_float(expr),
        Expr::Paren(inner) => is_bare_float(&inner.expr),
        _ => false,
    }
}

/// Whether the expression is an integer literal without suffix, perhaps negated.
pub fn is_bare_integer(expr: &Expr) -> bool {
    match expr {
        Expr::Lit(syn::ExprLit { lit: syn::Lit::Int(token), .. }) => token.suffix().is_empty(),
        Expr::Unary(syn::ExprUnary { op: syn::UnOp::Neg(_), expr, .. }) => is_bare_integer(expr),
        Expr::Paren(inner) => is_bare_integer(&inner.expr),
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

/// The expression with the suffix that fixes its type, where it is one of bare integer literals; anything
/// else as it is.
pub fn suffixed(operand: Expr, repr: Repr) -> Expr {
    match repr {
        Repr::I64 => with_suffix(operand, "i64"),
        Repr::U64 => with_suffix(operand, "u64"),
        Repr::Int => operand,
    }
}

/// As [`suffixed`], for bare float literals.
pub fn suffixed_float(operand: Expr) -> Expr {
    with_suffix(operand, "f64")
}

/// A value that leaves its type open, with the type arguments that fix it: `None::<Int>`,
/// `OneOf2::<Int, Str>::First(..)`, and tuples and choices of such. Anything else as it is.
pub fn with_type(value: Expr, ty: &Type) -> Expr {
    match (value, ty) {
        (Expr::Path(path), _) if path.path.is_ident("None") => {
            let arguments = type_arguments(ty);
            if arguments.is_empty() { Expr::Path(path) } else { parse_quote!(None::<#(#arguments),*>) }
        }
        (Expr::Call(mut call), _) => {
            if let Expr::Path(path) = &mut *call.func {
                annotate(path, &mut call.args, &type_arguments(ty));
            }
            Expr::Call(call)
        }
        (Expr::Tuple(mut tuple), Type::Tuple(types)) if tuple.elems.len() == types.elems.len() => {
            for (item, ty) in tuple.elems.iter_mut().zip(&types.elems) {
                *item = with_type(item.clone(), ty);
            }
            Expr::Tuple(tuple)
        }
        (Expr::If(mut branches), _) => {
            if let Some(Stmt::Expr(value, None)) = branches.then_branch.stmts.last_mut() {
                *value = with_type(value.clone(), ty);
            }
            Expr::If(branches)
        }
        (Expr::Paren(mut inner), _) => {
            *inner.expr = with_type(*inner.expr, ty);
            Expr::Paren(inner)
        }
        (other, _) => other,
    }
}

/// The call of a variant, with the type arguments of its enum or with those of what it holds.
fn annotate(path: &mut ExprPath, held: &mut Punctuated<Expr, Comma>, arguments: &[Type]) {
    if path.path.is_ident("Some") {
        for (value, ty) in held.iter_mut().zip(arguments) {
            *value = with_type(value.clone(), ty);
        }
    } else if let Some(segment) = path.path.segments.first_mut()
        && segment.ident.to_string().starts_with("OneOf")
        && segment.arguments.is_empty()
        && !arguments.is_empty()
    {
        segment.arguments = PathArguments::AngleBracketed(parse_quote!(::<#(#arguments),*>));
    }
}

fn with_suffix(operand: Expr, suffix: &str) -> Expr {
    match operand {
        Expr::Lit(literal) => with_literal_suffix(literal, suffix),
        Expr::Unary(syn::ExprUnary { op: syn::UnOp::Neg(_), expr, .. }) => {
            unary_minus(with_suffix(*expr, suffix))
        }
        Expr::Paren(mut inner) => {
            inner.expr = Box::new(with_suffix(*inner.expr, suffix));
            Expr::Paren(inner)
        }
        Expr::Binary(mut operation) => {
            operation.left = Box::new(with_suffix(*operation.left, suffix));
            Expr::Binary(operation)
        }
        Expr::If(mut branches) => {
            suffix_tail(&mut branches.then_branch, suffix);
            Expr::If(branches)
        }
        Expr::Block(mut block) => {
            suffix_tail(&mut block.block, suffix);
            Expr::Block(block)
        }
        Expr::MethodCall(mut call) => {
            call.receiver = Box::new(with_suffix(*call.receiver, suffix));
            Expr::MethodCall(call)
        }
        Expr::Array(mut array) => {
            if let Some(first) = array.elems.first_mut() {
                *first = with_suffix(first.clone(), suffix);
            }
            Expr::Array(array)
        }
        other => other,
    }
}

fn with_literal_suffix(literal: syn::ExprLit, suffix: &str) -> Expr {
    let span = proc_macro2::Span::call_site();
    match &literal.lit {
        syn::Lit::Int(token) if token.suffix().is_empty() && suffix != "f64" => {
            let token = syn::LitInt::new(&format!("{}_{suffix}", token.base10_digits()), span);
            parse_quote!(#token)
        }
        syn::Lit::Float(token) if token.suffix().is_empty() && suffix == "f64" => {
            let token = syn::LitFloat::new(&format!("{}_{suffix}", token.base10_digits()), span);
            parse_quote!(#token)
        }
        _ => Expr::Lit(literal),
    }
}

fn suffix_tail(block: &mut Block, suffix: &str) {
    if let Some(Stmt::Expr(value, None)) = block.stmts.last_mut() {
        *value = with_suffix(value.clone(), suffix);
    }
}

/// Whether Rust could not infer the type of a variable from its first value alone. `floats` says that a
/// bare float literal is not enough: a method call on what holds it cannot wait for its type.
pub fn needs_type(rvalue: &Rvalue, value: &Expr, floats: bool) -> bool {
    match rvalue {
        Rvalue::List(items) | Rvalue::Set(items) => {
            items.iter().all(|item| is_undetermined(floats, item))
        }
        Rvalue::Dict(items) => {
            items.iter().all(|(key, _)| is_undetermined(floats, key))
                || items.iter().all(|(_, value)| is_undetermined(floats, value))
        }
        Rvalue::Pure(expr) => is_undetermined(floats, expr) || is_untyped(value) || is_none(value),
        Rvalue::Builtin(..) => is_untyped(value),
        Rvalue::Call(..)
        | Rvalue::CallValue(..)
        | Rvalue::Closure(..)
        | Rvalue::LoadCell(..)
        | Rvalue::LoadGlobal(_)
        | Rvalue::CheckedLocal(_)
        | Rvalue::Iterator(_)
        | Rvalue::Generator(..)
        | Rvalue::Calling(..)
        | Rvalue::Yield(_)
        | Rvalue::Record(..)
        | Rvalue::NewException(..)
        | Rvalue::LoadField(..)
        | Rvalue::LoadAttribute(..)
        | Rvalue::SetArgs(..)
        | Rvalue::Open(..)
        | Rvalue::Format(_)
        | Rvalue::Print { .. }
        | Rvalue::ShortCircuit(..)
        | Rvalue::UnboundName(_) => false,
        Rvalue::NewCell(_) | Rvalue::Select(..) => true,
    }
}

/// Whether the Rust of the expression leaves a part of its type open: a bare `None` of an optional.
fn is_undetermined(floats: bool, expr: &ir::Expr) -> bool {
    match &expr.kind {
        ExprKind::None => true,
        ExprKind::Float(_) => floats,
        ExprKind::Tuple(items) => items.iter().any(|item| is_undetermined(floats, item)),
        ExprKind::IfElse { then, otherwise, .. } => {
            is_undetermined(floats, then) && is_undetermined(floats, otherwise)
        }
        // Of the members of a union the expression names one.
        ExprKind::Some(_) if matches!(expr.ty, Ty::Union(_)) => true,
        ExprKind::Some(inner) => is_undetermined(floats, inner),
        ExprKind::Bool(_)
        | ExprKind::Int(_)
        | ExprKind::Str(_)
        | ExprKind::Bytes(_)
        | ExprKind::Local(_)
        | ExprKind::Function(_)
        | ExprKind::Stable
        | ExprKind::TupleItem(..)
        | ExprKind::Builtin(..)
        | ExprKind::And(..)
        | ExprKind::Or(..)
        | ExprKind::Not(_)
        | ExprKind::IsNone(_)
        | ExprKind::IsMember(..)
        | ExprKind::AsClass(_)
        | ExprKind::IsInstance { .. }
        | ExprKind::Unwrap(_) => false,
    }
}
