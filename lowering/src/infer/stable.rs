//! Stable structures.

use crate::hir::{Expr, StableId};
use crate::ty::{StableTy, Ty};

use super::annotation::annotated;
use super::walker::Walker;

impl Walker<'_, '_> {
    /// The call that makes a structure, with the value that a cell has first.
    pub fn stable(&mut self, id: StableId, first: Option<&Expr>) -> Ty {
        let stable = &self.hir().stables[id];
        let parts: Option<Vec<Ty>> =
            stable.parts.iter().map(|part| annotated(&part.annotation)).collect();
        let kind = stable.kind;
        let Some(parts) = parts else { return Ty::Never };
        if let (Some(first), [due]) = (first, &parts[..]) {
            let given = self.expr(first, Some(due));
            if !self.cx.unifier.store(due, &given) {
                self.misfit("the cell holds", due, &given, first.span);
            }
        }
        Ty::Stable(Box::new(StableTy { id, kind, parts }))
    }
}
