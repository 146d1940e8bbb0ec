//! Names that are bound anew to values of other types, and numbers of narrower types than are declared.

use super::scope::Scope;
use super::ty::{self, Ty};

impl Scope<'_> {
    /// `q = value`, without an annotation.
    pub(super) fn unannotated(&mut self) {
        let ty = ty::scalar(self.choices);
        let value = self.expr(&ty, 2);
        let name = self.fresh("q");
        self.text.line(&format!("{name} = {value}"));
        self.declare(&name, &ty, true);
    }

    /// A name of this block gets a value of another type, which it has from here on.
    pub(super) fn rebinding(&mut self) {
        let start = self.block_start;
        let unannotated = |name: &str| name.starts_with(['q', 'u', 'w', 'i']);
        let found: Vec<usize> = (start..self.variables.len())
            .filter(|&index| {
                let variable = &self.variables[index];
                variable.writable
                    && !variable.narrowed
                    && unannotated(&variable.name)
                    && !self.rebound.contains(&variable.name)
            })
            .collect();
        if found.is_empty() {
            return self.unannotated();
        }
        let index = found[self.choices.below(found.len())];
        let name = self.variables[index].name.clone();
        let (ty, value) = match self.choices.below(4) {
            0 => {
                let item = ty::scalar(self.choices);
                let value = self.several(&item, 2, 1).join(", ");
                (Ty::list(item), format!("[{value}]"))
            }
            1 => {
                let (first, second) = (ty::scalar(self.choices), ty::scalar(self.choices));
                let value = format!("({}, {})", self.expr(&first, 1), self.expr(&second, 1));
                (Ty::Tuple(vec![first, second]), value)
            }
            _ => {
                let ty = ty::scalar(self.choices);
                let value = self.expr(&ty, 2);
                (ty, value)
            }
        };
        self.text.line(&format!("{name} = {value}"));
        self.variables[index].ty = ty;
    }

    /// A name that one of two branches binds to another type: it is of one of them after both.
    pub(super) fn joined(&mut self) {
        let pairs = [(Ty::Int, Ty::Str), (Ty::Float, Ty::Str), (Ty::Int, Ty::Bytes)];
        let (first, second) = pairs[self.choices.below(pairs.len())].clone();
        let (left, right) = (self.expr(&first, 2), self.expr(&second, 2));
        let condition = self.expr(&Ty::Bool, 1);
        let name = self.fresh("q");
        if self.choices.below(2) == 0 {
            self.text.line(&format!("{name} = {left}"));
            self.text.line(&format!("if {condition}:"));
            self.text.line(&format!("    {name} = {right}"));
        } else {
            self.text.line(&format!("if {condition}:"));
            self.text.line(&format!("    {name} = {left}"));
            self.text.line("else:");
            self.text.line(&format!("    {name} = {right}"));
        }
        self.declare(&name, &Ty::Union(vec![first, second]), true);
    }

    /// A value for a place that the type is declared for: a float's may be an int, which stays one, and an
    /// int's a bool.
    pub(super) fn given(&mut self, ty: &Ty, depth: usize) -> String {
        let narrower = match ty {
            Ty::Float if self.choices.one_in(5) => Ty::Int,
            Ty::Int if self.choices.one_in(30) => Ty::Bool,
            _ => return self.expr(ty, depth),
        };
        self.expr(&narrower, depth)
    }
}
