//! Operators on values of one of several types: what every member allows.

use crate::hir::{BinaryOp, CompareOp, UnaryOp};
use crate::ty::Ty;

use super::{binary, compare, unary};

/// The type of `left op right` where one of them is a union and every pair of members has the operator.
/// `None` where a result is an object of its own. Of `**` this is for exponents that are not negative.
pub fn union_binary(op: BinaryOp, left: &Ty, right: &Ty) -> Option<Ty> {
    if !is_union(left) && !is_union(right) {
        return None;
    }
    let mut results = Vec::new();
    for left in left.members() {
        for right in right.members() {
            let result = binary(op, left, right)?.call.result;
            results.push(Some(result).filter(Ty::is_scalar)?);
        }
    }
    Ty::union(results)
}

/// The same for `op operand`.
pub fn union_unary(op: UnaryOp, operand: &Ty) -> Option<Ty> {
    if !is_union(operand) {
        return None;
    }
    let results = operand.members().iter().map(|member| Some(unary(op, member)?.1.result));
    Ty::union(results.collect::<Option<_>>()?)
}

/// Whether `left op right` is defined for every pair of members, one of the operands being a union: of `in`
/// the container.
pub fn union_compare(op: CompareOp, left: &Ty, right: &Ty) -> bool {
    let contains = matches!(op, CompareOp::In | CompareOp::NotIn);
    let pair = |left: &Ty| {
        right.members().iter().all(|right| {
            if let (Ty::Tuple(items), true) = (right, contains) {
                return items.iter().all(|item| compare(CompareOp::Equal, left, item).is_some());
            }
            compare(op, left, right).is_some()
        })
    };
    let spread = if contains { is_union(right) } else { is_union(left) || is_union(right) };
    spread && left.members().iter().all(pair)
}

/// Whether the call asks for the length of what its type gives a length to.
pub fn has_known_length(name: &str, types: &[&Ty]) -> bool {
    name == "len" && matches!(types, [Ty::Tuple(_) | Ty::Record(_)])
}

fn is_union(ty: &Ty) -> bool {
    matches!(ty, Ty::Union(_))
}
