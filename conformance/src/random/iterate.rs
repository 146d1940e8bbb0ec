//! What loops and comprehensions go over.

use super::scope::Scope;
use super::ty::Ty;

impl Scope<'_> {
    /// Something of few items, and their type.
    pub(super) fn iterable(&mut self, depth: usize) -> (String, Ty) {
        match self.choices.below(8) {
            0 | 1 => (format!("range({})", self.choices.below(5)), Ty::Int),
            2 => {
                let start = self.choices.below(4);
                let step = self.choices.of(&["1", "2", "-1", "3"]).to_owned();
                let stop = if step == "-1" { "-2" } else { "6" };
                (format!("range({start}, {stop}, {step})"), Ty::Int)
            }
            3 => (self.expr_in_parentheses(&Ty::Str, depth.min(1)) + "[:5]", Ty::Str),
            4 => match self.pick(|variable| matches!(variable.ty, Ty::Dict(..))) {
                Some(variable) => self.over_dict(&variable.name, &variable.ty),
                None => ("range(3)".to_owned(), Ty::Int),
            },
            5 => {
                let (inner, item) = self.list_to_iterate();
                (format!("enumerate({inner})"), Ty::Tuple(vec![Ty::Int, item]))
            }
            6 => {
                let ((left, first), (right, second)) = (self.list_to_iterate(), self.list_to_iterate());
                (format!("zip({left}, {right})"), Ty::Tuple(vec![first, second]))
            }
            _ => self.list_to_iterate(),
        }
    }

    fn over_dict(&mut self, name: &str, ty: &Ty) -> (String, Ty) {
        let Ty::Dict(key, value) = ty else { return (name.to_owned(), Ty::Int) };
        match self.choices.below(3) {
            0 => (name.to_owned(), (**key).clone()),
            1 => (format!("{name}.values()"), (**value).clone()),
            _ => (format!("{name}.items()"), Ty::Tuple(vec![(**key).clone(), (**value).clone()])),
        }
    }

    fn list_to_iterate(&mut self) -> (String, Ty) {
        match self.pick(|variable| matches!(variable.ty, Ty::List(_))) {
            Some(variable) => {
                let Ty::List(item) = variable.ty else { return ("range(2)".to_owned(), Ty::Int) };
                (variable.name, *item)
            }
            None => (self.operand(&Ty::List(Box::new(Ty::Int)), 0), Ty::Int),
        }
    }
}
