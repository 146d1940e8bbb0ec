//! Function values that are compared: which objects they are then matters.

use crate::hir::{CompareOp, FunctionValues, RecordId};
use crate::ty::{ClosureTy, Ty};

use super::walker::Walker;

impl Walker<'_, '_> {
    /// Notes that values of the type are compared or hashed.
    pub fn tells_apart(&mut self, ty: &Ty) {
        if self.cx.reporting && self.holds_functions(ty, &mut Vec::new()) {
            self.cx.function_values = FunctionValues::Objects;
        }
    }

    fn holds_functions(&self, ty: &Ty, seen: &mut Vec<RecordId>) -> bool {
        if let Ty::Record(record) = ty {
            if seen.contains(record) {
                return false;
            }
            seen.push(*record);
            let fields = &self.cx.record_fields[record.index()];
            return fields.iter().any(|field| self.holds_functions(field, seen));
        }
        let ty = self.cx.unifier.resolve(ty);
        matches!(ty, Ty::Function(_) | Ty::Closure(_))
            || ty.parts().into_iter().any(|part| self.holds_functions(part, seen))
    }

    /// Lets a function known exactly stand for a value of which only the types are known, where it is compared
    /// with one, or looked for among such.
    pub fn function_among(&mut self, op: CompareOp, left: &Ty, right: &Ty) {
        let (left, right) = (self.head(left), self.head(right));
        let held = match op {
            CompareOp::In | CompareOp::NotIn => right.item(),
            CompareOp::Equal | CompareOp::NotEqual | CompareOp::Is | CompareOp::IsNot => {
                if matches!(right, Ty::Closure(_)) {
                    self.stands_as(&left, &right);
                }
                Some(right)
            }
            CompareOp::Less | CompareOp::LessEqual | CompareOp::Greater | CompareOp::GreaterEqual => {
                None
            }
        };
        if let Some(held) = held
            && matches!(left, Ty::Closure(_))
        {
            self.stands_as(&held, &left);
        }
    }

    fn stands_as(&mut self, value: &Ty, closure: &Ty) {
        let value = self.head(value);
        let value = if let Ty::Optional(held) = value { self.head(&held) } else { value };
        if matches!(value, Ty::Function(_)) {
            let before = self.cx.unifier.snapshot();
            if !self.cx.unifier.store(&value, closure) {
                self.cx.unifier.rollback(before);
            }
        }
    }

    /// Whether both are made by one function each time it is evaluated, so that their identities tell.
    pub fn same_closures(&mut self, op: CompareOp, left: &Ty, right: &Ty) -> bool {
        let (Ty::Closure(left), Ty::Closure(right)) = (left, right) else { return false };
        let compared =
            matches!(op, CompareOp::Equal | CompareOp::NotEqual | CompareOp::Is | CompareOp::IsNot);
        if !compared || left.function != right.function {
            return false;
        }
        if self.cx.reporting {
            self.cx.function_values = FunctionValues::Objects;
        }
        has_identity(left) && has_identity(right)
    }
}

/// Whether the value says which object it is.
pub(crate) fn has_identity(closure: &ClosureTy) -> bool {
    closure.captures.last() == Some(&Ty::Identity)
}
