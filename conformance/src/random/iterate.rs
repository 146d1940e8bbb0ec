//! What loops and comprehensions go over, and iterators.
#![expect(clippy::wildcard_enum_match_arm, reason = "a type that a form is not made for makes another")]

use super::scope::Scope;
use super::ty::Ty;

impl Scope<'_> {
    /// Something of few items, and their type.
    pub(super) fn iterable(&mut self, depth: usize) -> (String, Ty) {
        match self.choices.below(12) {
            0 | 1 => (format!("range({})", self.choices.below(5)), Ty::Int),
            2 => self.range(),
            3 => (self.expr_in_parentheses(&Ty::Str, depth.min(1)) + "[:5]", Ty::Str),
            4 => match self.pick(|variable| matches!(variable.ty, Ty::Dict(..))) {
                Some(variable) => self.over_dict(&variable.name, &variable.ty),
                None => ("range(3)".to_owned(), Ty::Int),
            },
            5 => {
                let (inner, item) = self.list_to_iterate();
                let start = self.choices.of(&["", ", 1", ", start=-2"]).to_owned();
                (format!("enumerate({inner}{start})"), Ty::Tuple(vec![Ty::Int, item]))
            }
            6 => {
                let ((left, first), (right, second)) = (self.list_to_iterate(), self.list_to_iterate());
                let strict = self.choices.of(&["", "", ", strict=True"]).to_owned();
                (format!("zip({left}, {right}{strict})"), Ty::Tuple(vec![first, second]))
            }
            7 => {
                let (inner, item) = self.list_to_iterate();
                (format!("reversed({inner})"), item)
            }
            8 => self.mapped(depth),
            9 => match self.pick(|variable| matches!(variable.ty, Ty::Iterator(_) | Ty::TupleOf(_))) {
                Some(variable) => match variable.ty {
                    Ty::Iterator(item) | Ty::TupleOf(item) => (variable.name, *item),
                    _ => ("range(2)".to_owned(), Ty::Int),
                },
                None => (self.expr_in_parentheses(&Ty::Bytes, 0) + "[:4]", Ty::Int),
            },
            _ => self.list_to_iterate(),
        }
    }

    fn range(&mut self) -> (String, Ty) {
        let start = self.choices.below(4);
        let (stop, step) = match self.choices.below(6) {
            0 => ("6", "1"),
            1 => ("7", "2"),
            2 => ("-2", "-1"),
            3 => ("-9", "-4"),
            4 => ("9223372036854775810", "4611686018427387904"),
            _ => ("6", "3"),
        };
        (format!("range({start}, {stop}, {step})"), Ty::Int)
    }

    /// `map` and `filter`.
    fn mapped(&mut self, depth: usize) -> (String, Ty) {
        let (inner, item) = self.list_to_iterate();
        if item.holds_functions() {
            return (inner, item);
        }
        if self.choices.below(2) == 0 {
            let result = super::ty::scalar(self.choices);
            let function = self.function_value(std::slice::from_ref(&item), &result, depth);
            return (format!("map({function}, {inner})"), result);
        }
        let function = self.function_value(std::slice::from_ref(&item), &Ty::Bool, depth);
        (format!("filter({function}, {inner})"), item)
    }

    /// An iterator over items of the type.
    pub(super) fn iterator(&mut self, item: &Ty, depth: usize) -> String {
        let list = self.operand(&Ty::list(item.clone()), 0);
        match self.choices.below(20) {
            0 | 4..=7 => format!("reversed({list})"),
            1 => {
                let function = self.function_value(std::slice::from_ref(item), item, depth);
                format!("map({function}, {list})")
            }
            2 => {
                let function = self.function_value(std::slice::from_ref(item), &Ty::Bool, depth);
                format!("filter({function}, {list})")
            }
            3 => {
                let name = self.fresh("c");
                let (over, element) = self.iterable(depth);
                self.inside_comprehension(&name, &element, |scope| {
                    format!("({} for {name} in {over})", scope.expr(item, depth.min(1)))
                })
            }
            _ => format!("iter({list})"),
        }
    }

    /// What is taken from an iterator.
    pub(super) fn advance(&mut self) {
        let Some(variable) = self.pick(|variable| matches!(variable.ty, Ty::Iterator(_))) else {
            return self.declaration();
        };
        let Ty::Iterator(item) = &variable.ty else { return };
        let name = &variable.name;
        match self.choices.below(4) {
            0 => self.text.line(&format!("print(next({name}))")),
            1 => self.text.line(&format!("print(list({name}))")),
            2 => {
                let default = self.operand(item, 0);
                self.text.line(&format!("print(next({name}, {default}))"));
            }
            _ => {
                let element = self.fresh("i");
                self.text.line(&format!("for {element} in {name}:"));
                self.block(|scope| {
                    scope.text.line(&format!("print({element})"));
                    scope.text.line("break");
                });
            }
        }
    }

    fn over_dict(&mut self, name: &str, ty: &Ty) -> (String, Ty) {
        let Ty::Dict(key, value) = ty else { return (name.to_owned(), Ty::Int) };
        let pair = Ty::Tuple(vec![(**key).clone(), (**value).clone()]);
        match self.choices.below(5) {
            0 => (name.to_owned(), (**key).clone()),
            1 => (format!("{name}.values()"), (**value).clone()),
            2 => (format!("list({name}.items())"), pair),
            3 => (format!("{name}.keys()"), (**key).clone()),
            _ => (format!("{name}.items()"), pair),
        }
    }

    fn list_to_iterate(&mut self) -> (String, Ty) {
        match self.pick(|variable| matches!(variable.ty, Ty::List(_))) {
            Some(variable) => {
                let Ty::List(item) = variable.ty else { return ("range(2)".to_owned(), Ty::Int) };
                (variable.name, *item)
            }
            None => (self.operand(&Ty::list(Ty::Int), 0), Ty::Int),
        }
    }
}
