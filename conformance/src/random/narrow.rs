//! Tests that tell a type: `is None`, `isinstance`, truth.
#![expect(clippy::wildcard_enum_match_arm, reason = "a type that a form is not made for makes another")]

use super::scope::{Scope, Variable};
use super::ty::Ty;

impl Scope<'_> {
    /// A use of an `Optional` or a union that is tested first.
    pub(super) fn narrowing(&mut self, depth: usize) {
        let local = |variable: &Variable| matches!(variable.ty, Ty::Optional(_) | Ty::Union(_));
        let found: Vec<Variable> =
            self.variables.iter().chain(&self.globals).filter(|known| local(known)).cloned().collect();
        if found.is_empty() {
            return self.declaration();
        }
        let variable = found[found.len() - 1 - self.choices.below(found.len())].clone();
        match &variable.ty {
            Ty::Optional(inner) => self.optional(&variable, inner, depth),
            Ty::Union(members) => self.members(&variable, members, depth),
            _ => {}
        }
    }

    fn optional(&mut self, variable: &Variable, inner: &Ty, depth: usize) {
        let name = &variable.name;
        match self.choices.below(4) {
            0 => {
                let narrowed = self.fresh("s");
                self.text.line(&format!("if {name} is not None:"));
                self.block(|scope| {
                    scope.text.line(&format!("{narrowed}: {} = {name}", inner.text()));
                    scope.declare(&narrowed, inner, true);
                    scope.statements(2, depth.saturating_sub(1));
                });
            }
            1 => {
                self.text.line(&format!("if {name} is None:"));
                self.block(|scope| scope.statements(2, 0));
                self.text.line("else:");
                self.narrowed_block(variable, inner, depth);
            }
            2 => {
                self.text.line(&format!("if {name}:"));
                self.narrowed_block(variable, inner, depth);
            }
            _ => {
                self.text.line(&format!("if {name} is not None:"));
                self.narrowed_block(variable, inner, depth);
            }
        }
    }

    fn members(&mut self, variable: &Variable, members: &[Ty], depth: usize) {
        let name = &variable.name;
        for (number, member) in members.iter().enumerate() {
            let last = number + 1 == members.len();
            let word = if number == 0 { "if" } else { "elif" };
            let class = member.text();
            let class = class.split('[').next().unwrap_or_default();
            if last && self.choices.below(2) == 0 {
                self.text.line("else:");
            } else {
                self.text.line(&format!("{word} isinstance({name}, {class}):"));
            }
            self.narrowed_block(variable, member, depth);
            if !last && self.choices.one_in(4) {
                return;
            }
        }
    }

    /// A block in which the variable has the type. It is not assigned to there. A module variable, and one
    /// that another function may assign to, is copied: a call may change it.
    fn narrowed_block(&mut self, variable: &Variable, ty: &Ty, depth: usize) {
        let name = &variable.name;
        let local = self.variables.iter().any(|known| known.name == *name);
        self.block(|scope| {
            if local && !scope.rebound.contains(name) && scope.choices.below(3) > 0 {
                scope.text.line(&format!("print({name})"));
                let kept = scope.variables.clone();
                for known in &mut scope.variables {
                    if known.name == *name {
                        known.ty = ty.clone();
                        known.writable = false;
                        known.narrowed = true;
                    }
                }
                scope.statements(2, depth.saturating_sub(1));
                scope.variables = kept;
            } else {
                let copy = scope.fresh("s");
                scope.text.line(&format!("{copy}: {} = {name}", ty.text()));
                scope.declare(&copy, ty, true);
                scope.statements(2, depth.saturating_sub(1));
            }
        });
    }
}
