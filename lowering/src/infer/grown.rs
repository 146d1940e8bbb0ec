//! Containers that are filled, or grow by numbers, in a function that they are passed to.
//!
//! An instance is made for the types of what is passed, without variables: `def pay(acct: dict[str, float])`
//! that stores an int refuses a `dict[str, float]`, though Python keeps the int. The caller's container may
//! grow where its declaration is no fact (see [`super::numbers`]); so an instance that refuses something is
//! walked once more with the variables of the arguments, and the next round makes the instance for what they
//! have become.

use crate::hir::{Arg, ExprId, FunctionId};
use crate::source::Span;
use crate::ty::Ty;

use super::arguments::{Given, Piece};
use super::walker::Walker;

impl Walker<'_, '_> {
    /// Looks at what the function puts into the empty containers that it gets; what they hold then is known
    /// in the next round.
    pub(super) fn fill(&mut self, call: Span, function: FunctionId, key: &[Ty]) {
        if !self.cx.reporting {
            let key = key.iter().map(|ty| self.cx.unifier.canonical(ty)).collect();
            self.enter(call, function, key);
        }
    }

    /// As [`Self::enter`], where containers of numbers among the arguments may grow.
    pub(super) fn enter_and_grow(
        &mut self,
        call: Span,
        function: FunctionId,
        key: Vec<Ty>,
        args: &[Arg],
        given: &[Given],
    ) -> Option<usize> {
        let index = self.enter(call, function, key.clone())?;
        self.grow_arguments(index, key, args, given);
        Some(index)
    }

    /// Looks at the function with the variables of the containers of numbers among the arguments, if the
    /// instance for this key refuses something.
    fn grow_arguments(&mut self, index: usize, mut key: Vec<Ty>, args: &[Arg], given: &[Given]) {
        if self.cx.reporting || !self.cx.works[index].refused {
            return;
        }
        let first = key.len().saturating_sub(given.len());
        let mut grows = false;
        for (ty, given) in key[first..].iter_mut().zip(given) {
            let Given::One(Piece::Whole(arg)) = given else { continue };
            let Some(passed) = self.variables_of(args[*arg].value.id) else { continue };
            if !holds_numbers(ty) {
                continue;
            }
            // One that stands where `T | None` is declared is passed as such.
            for passed in [passed.clone(), Ty::optional(passed)] {
                if self.cx.unifier.resolve(&passed) == *ty {
                    *ty = passed;
                    grows = true;
                    break;
                }
            }
        }
        if !grows {
            // What this function was given itself may have to grow.
            self.cx.refused = true;
            return;
        }
        let function = self.cx.works[index].function;
        if let Some(index) = self.cx.instance(function, key) {
            self.cx.visit(index);
            self.forget_shared();
        }
    }

    /// The type of an argument, if it has variables.
    fn variables_of(&mut self, value: ExprId) -> Option<Ty> {
        let ty = self.work().exprs.get(&value)?.clone();
        let ty = self.cx.unifier.canonical(&ty);
        ty.has_var().then_some(ty)
    }
}

/// Whether the type is of containers that can be changed, with numbers in them.
fn holds_numbers(ty: &Ty) -> bool {
    fn has_number(ty: &Ty) -> bool {
        ty.is_number() || ty.parts().into_iter().any(has_number)
    }
    let inner = if let Ty::Optional(inner) = ty { inner } else { ty };
    inner.is_mutable() && has_number(inner)
}
