//! What builtins make of None where it is no argument for them.

use crate::hir::CompareOp;
use crate::ty::Ty;

use super::{compare, union_compare};

/// The message of the `TypeError` that the builtin raises of None as its only argument (CPython 3.11).
pub fn error_of_none(name: &str) -> Option<&'static str> {
    Some(match name {
        "len" => "object of type 'NoneType' has no len()",
        "abs" => "bad operand type for abs(): 'NoneType'",
        "int" => "int() argument must be a string, a bytes-like object or a real number, not 'NoneType'",
        "float" => "float() argument must be a string or a real number, not 'NoneType'",
        "ord" => "ord() expected string of length 1, but NoneType found",
        "chr" => "'NoneType' object cannot be interpreted as an integer",
        "math.sqrt" => "must be real number, not NoneType",
        _ => return None,
    })
}

/// Whether the comparison asks for something that None is not, of a value that may be None: `member in
/// container` where the container holds none, so that None is just not found, and `value is True`.
pub fn finds_no_none(op: CompareOp, member: &Ty, container: &Ty) -> bool {
    let searched =
        matches!(container, Ty::List(_) | Ty::TupleOf(_) | Ty::Set(_) | Ty::FrozenSet(_) | Ty::Dict(..));
    let Ty::Optional(inner) = member else { return false };
    let asks = match op {
        CompareOp::In | CompareOp::NotIn => searched,
        CompareOp::Is | CompareOp::IsNot => *container == Ty::Bool,
        CompareOp::Equal
        | CompareOp::NotEqual
        | CompareOp::Less
        | CompareOp::LessEqual
        | CompareOp::Greater
        | CompareOp::GreaterEqual => false,
    };
    asks && compare(op, member, container).is_none()
        && (compare(op, inner, container).is_some() || union_compare(op, inner, container))
}
