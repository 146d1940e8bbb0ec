//! Expressions of the types that have items.

use super::scope::Scope;
use super::ty::Ty;

impl Scope<'_> {
    pub(super) fn bytearray(&mut self, depth: usize) -> String {
        let other = self.operand(&Ty::ByteArray, 0);
        match self.choices.below(4) {
            0 => format!("bytearray({})", self.expr(&Ty::Bytes, depth)),
            1 => format!("{other}[{}:{}]", self.bound(depth), self.bound(depth)),
            2 => format!("{other}[:20] + {}", self.expr_in_parentheses(&Ty::Bytes, depth)),
            _ => format!("{other}.replace(b'a', {})", self.expr(&Ty::Bytes, 0)),
        }
    }

    pub(super) fn set(&mut self, item: &Ty, depth: usize) -> String {
        let ty = Ty::Set(Box::new(item.clone()));
        let other = self.operand(&ty, 0);
        match self.choices.below(4) {
            0 => format!("{other}.copy()"),
            1 => format!("set({})", self.operand(&Ty::list(item.clone()), 0)),
            2 => format!("{{*{other}, {}}}", self.expr(item, depth)),
            _ => {
                let operator = self.choices.of(&["|", "&", "-", "^"]).to_owned();
                format!("({other} {operator} {})", self.operand(&ty, 0))
            }
        }
    }

    pub(super) fn tuple_of(&mut self, item: &Ty, depth: usize) -> String {
        let ty = Ty::TupleOf(Box::new(item.clone()));
        match self.choices.below(4) {
            0 => format!("tuple({}[:9])", self.operand(&Ty::list(item.clone()), 0)),
            1 => {
                let base = self.operand(&ty, 0);
                format!("{base}[{}:{}]", self.bound(depth), self.bound(depth))
            }
            2 => format!("({}[:5] + {}[:5])", self.operand(&ty, 0), self.operand(&ty, 0)),
            _ => self.literal(&ty, depth),
        }
    }

    pub(super) fn list(&mut self, item: &Ty, depth: usize) -> String {
        let ty = Ty::list(item.clone());
        match self.choices.below(13) {
            9 => self.sorted_by_key(item, depth),
            10 if item.plain() => {
                let name = self.fresh("c");
                let (over, element) = self.iterable(depth);
                let inner = self.comprehended(item, &name, &over, &element, depth);
                format!("list({inner})")
            }
            11 if item.plain() => {
                let iterator = self.operand(&Ty::Iterator(Box::new(item.clone())), 0);
                format!("list({iterator})")
            }
            7 => {
                let (first, second) = (self.operand(&ty, 0), self.operand(&ty, 0));
                format!("[*{first}[:5], {}, *{second}[:3]]", self.expr(item, depth))
            }
            8 => match self.pick(|variable| variable.ty == Ty::Set(Box::new(item.clone()))) {
                Some(set) => format!("sorted({})", set.name),
                None => self.literal(&ty, depth),
            },
            0 => self.literal(&ty, depth),
            1 => {
                let base = self.operand(&ty, 0);
                let (lower, upper) = (self.bound(depth), self.bound(depth));
                let step = self.choices.of(&["", ":1", ":2", ":-1", ":-3"]).to_owned();
                format!("{base}[{lower}:{upper}{step}]")
            }
            2 => {
                let left = self.operand(&ty, 0);
                let right = self.operand(&ty, 0);
                format!("({left}[:6] + {right}[:6])")
            }
            3 => format!("{}.copy()", self.operand(&ty, 0)),
            4 if item.ordered() => {
                let list = self.operand(&ty, 0);
                let reverse = self.choices.of(&["", ", reverse=True"]).to_owned();
                format!("sorted({list}{reverse})")
            }
            5 if *item == Ty::Str => {
                let text = self.expr_in_parentheses(&Ty::Str, depth);
                let argument = self.choices.of(&["", "','", "'a'", "None, 1"]).to_owned();
                format!("{text}.split({argument})")
            }
            5 if *item == Ty::Int => {
                let stop = self.choices.below(6);
                format!("list(range({}, {stop}))", self.choices.below(3))
            }
            _ => self.comprehension(item, depth),
        }
    }

    fn comprehension(&mut self, item: &Ty, depth: usize) -> String {
        let name = self.fresh("c");
        let (over, element) = self.iterable(depth);
        format!("[{}]", self.comprehended(item, &name, &over, &element, depth))
    }

    pub(super) fn dict(&mut self, key: &Ty, value: &Ty, depth: usize) -> String {
        let ty = Ty::Dict(Box::new(key.clone()), Box::new(value.clone()));
        match self.choices.below(5) {
            0 => format!("{}.copy()", self.operand(&ty, 0)),
            1 => format!("{} | {}", self.operand(&ty, 0), self.operand(&ty, 0)),
            2 => {
                let name = self.fresh("c");
                let (over, element) = self.iterable(depth);
                self.inside_comprehension(&name, &element, |scope| {
                    let (at, to) = (scope.expr(key, depth), scope.expr(value, depth));
                    format!("{{{at}: {to} for {name} in {over}}}")
                })
            }
            _ => self.literal(&ty, depth),
        }
    }

    /// `sorted` with a key, of which the order is what matters: equal keys keep theirs.
    fn sorted_by_key(&mut self, item: &Ty, depth: usize) -> String {
        let ty = Ty::list(item.clone());
        let list = self.operand(&ty, 0);
        if item.holds_functions() {
            return format!("{list}[:]");
        }
        let key = self.key_function(item, depth);
        let reverse = self.choices.of(&["", ", reverse=True"]).to_owned();
        match self.choices.below(4) {
            0 => format!("[max({list}, key={key})]"),
            1 => format!("[min({list}, key={key})]"),
            _ => format!("sorted({list}, key={key}{reverse})"),
        }
    }

    /// A function from the type to ints, texts or bools.
    pub(super) fn key_function(&mut self, item: &Ty, depth: usize) -> String {
        let result = [Ty::Int, Ty::Int, Ty::Str, Ty::Bool][self.choices.below(4)].clone();
        self.function_value(std::slice::from_ref(item), &result, depth)
    }

    /// `value for name in over`, with a condition or without.
    fn comprehended(&mut self, item: &Ty, name: &str, over: &str, element: &Ty, depth: usize) -> String {
        self.inside_comprehension(name, element, |scope| {
            let value = scope.expr(item, depth);
            let condition = if scope.choices.below(2) == 0 {
                String::new()
            } else {
                format!(" if {}", scope.expr(&Ty::Bool, depth.min(1)))
            };
            format!("{value} for {name} in {over}{condition}")
        })
    }
}
