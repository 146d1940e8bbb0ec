//! Pieces of text.

use crate::hir::Conversion;
use crate::ty::Ty;

use super::{Expr, ExprKind, FormatPart};

impl FormatPart {
    /// Whether the text is the same whenever it is made, and making it cannot raise: nothing that happens
    /// in between can be told.
    pub fn is_settled(&self) -> bool {
        match self {
            FormatPart::Literal(_) => true,
            FormatPart::Value { value, conversion, spec } => {
                !value.ty.is_mutable() && cannot_raise(&value.ty, *conversion, spec.as_ref())
            }
        }
    }
}

/// Whether formatting a value of the type certainly succeeds: without a spec always, with one where
/// it is a literal of a simple form (Format Specification Mini-Language).
fn cannot_raise(ty: &Ty, conversion: Conversion, spec: Option<&Expr>) -> bool {
    let Some(spec) = spec else { return true };
    let ExprKind::Str(spec) = &spec.kind else { return false };
    let ty = if conversion == Conversion::None { ty } else { &Ty::Str };
    let aligned = spec.strip_prefix(['<', '>', '^']).unwrap_or(spec);
    let signed = aligned.strip_prefix(['+', '-', ' ']);
    let numeric = matches!(ty, Ty::Int | Ty::Float);
    if signed.is_some() && !numeric {
        return false;
    }
    let sized = signed.unwrap_or(aligned);
    if sized.starts_with('0') && !numeric {
        return false;
    }
    let rest = sized.trim_start_matches(|c: char| c.is_ascii_digit());
    if sized.len() - rest.len() > 6 {
        return false;
    }
    match ty {
        Ty::Int => matches!(rest, "" | "d" | "x" | "X" | "o" | "b" | "," | ",d"),
        Ty::Str => matches!(rest, "" | "s"),
        Ty::Float => {
            let rest = rest.strip_prefix(',').unwrap_or(rest);
            let precise = rest
                .strip_prefix('.')
                .map_or(rest, |digits| digits.trim_start_matches(|c: char| c.is_ascii_digit()));
            rest.len() - precise.len() != 1
                && rest.len() - precise.len() < 5
                && matches!(precise, "" | "f" | "e" | "g" | "%")
        }
        Ty::Never
        | Ty::None
        | Ty::Bool
        | Ty::Bytes
        | Ty::ByteArray
        | Ty::Principal
        | Ty::Service(_)
        | Ty::Account
        | Ty::Identity
        | Ty::Tuple(_)
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
        | Ty::Optional(_)
        | Ty::Union(_)
        | Ty::Function(_)
        | Ty::Closure(_)
        | Ty::Cell(_)
        | Ty::Stable(_)
        | Ty::Var(_) => false,
    }
}
