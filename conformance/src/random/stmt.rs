//! Statements.

use super::scope::{Scope, Variable};
use super::ty::{self, Ty};

/// Containers grow only while they are shorter than this, so that every program stays small.
const LONGEST: usize = 40;

impl Scope<'_> {
    /// One or more statements.
    pub(super) fn statements(&mut self, most: usize, depth: usize) {
        let count = 1 + self.choices.below(most);
        for _ in 0..count {
            self.statement(depth);
        }
    }

    fn statement(&mut self, depth: usize) {
        match self.choices.below(30) {
            0..=4 => self.declaration(),
            5..=8 => self.assignment(),
            9..=11 => self.augmented(),
            12..=15 => self.mutation(),
            16 | 17 => self.print(),
            18 | 19 if depth > 0 => self.if_statement(depth - 1),
            20 | 21 if depth > 0 && self.loops < 2 => self.for_loop(depth - 1),
            22 if depth > 0 && self.loops < 2 => self.while_loop(depth - 1),
            23 => self.alias(),
            24 if self.loops > 0 => self.leave_loop(),
            25 => self.narrowing(depth),
            26 => self.unpacking(),
            27 => self.call_statement(),
            28 => self.rare(),
            _ if depth > 0 && self.tries < 2 => self.try_statement(depth - 1),
            _ => self.print(),
        }
    }

    /// A new variable, annotated.
    pub(super) fn declaration(&mut self) {
        let records = self.records.len();
        let ty = match self.choices.below(14) {
            12 => Ty::Set(Box::new(Ty::Int)),
            13 => Ty::Set(Box::new(Ty::Str)),
            _ => ty::any(self.choices, 2, records),
        };
        let value = self.expr(&ty, 2);
        let name = self.fresh("v");
        self.text.line(&format!("{name}: {} = {value}", ty.text()));
        self.declare(&name, &ty, true);
    }

    fn assignment(&mut self) {
        let Some(variable) = self.pick(|variable| variable.writable) else { return self.declaration() };
        let value = self.expr(&variable.ty, 3);
        self.text.line(&format!("{} = {value}", variable.name));
    }

    /// `x op= value`, for types that have it, growing slowly.
    fn augmented(&mut self) {
        let scalar = |ty: &Ty| matches!(ty, Ty::Int | Ty::Float | Ty::Str);
        let Some(variable) = self.pick(|variable| variable.writable && scalar(&variable.ty)) else {
            return self.declaration();
        };
        let name = &variable.name;
        match variable.ty {
            Ty::Int => {
                let operator = self.choices.of(&["+", "-", "+", "//", "%", "^", "&", "|"]).to_owned();
                let value = self.expr(&Ty::Int, 2);
                self.text.line(&format!("{name} {operator}= {value}"));
            }
            Ty::Float => {
                let operator = self.choices.of(&["+", "-", "*", "/"]).to_owned();
                let value = self.expr(&Ty::Float, 2);
                self.text.line(&format!("{name} {operator}= {value}"));
            }
            Ty::Str
            | Ty::Bool
            | Ty::Bytes
            | Ty::List(_)
            | Ty::Dict(..)
            | Ty::Set(_)
            | Ty::Tuple(_)
            | Ty::Optional(_)
            | Ty::Record(_) => {
                let value = self.expr_in_parentheses(&Ty::Str, 2);
                self.text.line(&format!("{name} += {value}[:9]"));
                self.text.line(&format!("{name} = {name}[-60:]"));
            }
        }
    }

    fn mutation(&mut self) {
        let Some(variable) = self.pick(|variable| variable.ty.mutable()) else {
            return self.declaration();
        };
        match &variable.ty {
            Ty::List(item) => self.change_list(&variable.name, item),
            Ty::Dict(key, value) => self.change_dict(&variable.name, key, value),
            Ty::Set(item) => self.change_set(&variable.name, item),
            Ty::Record(number) => {
                let fields = self.records[*number].fields.clone();
                let (field, ty) = &fields[self.choices.below(fields.len())];
                let value = self.expr(ty, 2);
                self.text.line(&format!("{}[\"{field}\"] = {value}", variable.name));
            }
            Ty::Int | Ty::Bool | Ty::Str | Ty::Float | Ty::Bytes | Ty::Tuple(_) | Ty::Optional(_) => {
                self.print();
            }
        }
    }

    fn change_list(&mut self, name: &str, item: &Ty) {
        match self.choices.below(13) {
            10 => {
                let (lower, upper) = (self.bound(1), self.bound(1));
                let other = self.operand(&Ty::List(Box::new(item.clone())), 0);
                self.grow(name, &format!("{name}[{lower}:{upper}] = {other}[:4]"));
            }
            11 => {
                let (lower, upper) = (self.bound(1), self.bound(1));
                let step = self.choices.of(&["", ":2", ":-1"]).to_owned();
                self.text.line(&format!("del {name}[{lower}:{upper}{step}]"));
            }
            12 => {
                let (first, rest) = (self.fresh("u"), self.fresh("u"));
                self.text.line(&format!("if {name}:"));
                self.block(|scope| {
                    scope.text.line(&format!("{first}, *{rest} = {name}"));
                    scope.declare(&first, item, true);
                    scope.declare(&rest, &Ty::List(Box::new(item.clone())), true);
                    scope.statements(2, 0);
                });
            }
            0..=2 => {
                let value = self.expr(item, 2);
                self.grow(name, &format!("{name}.append({value})"));
            }
            3 => {
                let index = self.index(name, 1);
                let value = self.expr(item, 2);
                self.text.line(&format!("{name}[{index}] = {value}"));
            }
            4 => {
                let index = self.index(name, 1);
                let argument = if self.choices.below(2) == 0 { String::new() } else { index };
                self.text.line(&format!("print({name}.pop({argument}))"));
            }
            5 => {
                let index = self.index(name, 1);
                let value = self.expr(item, 1);
                self.grow(name, &format!("{name}.insert({index}, {value})"));
            }
            6 => {
                let other = self.operand(&Ty::List(Box::new(item.clone())), 0);
                self.grow(name, &format!("{name}.extend({other})"));
            }
            7 => self.text.line(&format!("{name}.reverse()")),
            8 if item.ordered() => self.text.line(&format!("{name}.sort()")),
            8 => self.text.line(&format!("{name}.clear()")),
            _ => {
                let value = self.operand(item, 1);
                self.text.line(&format!("if {value} in {name}:"));
                self.text.line(&format!("    {name}.remove({value})"));
            }
        }
    }

    fn change_set(&mut self, name: &str, item: &Ty) {
        let value = self.expr(item, 2);
        match self.choices.below(6) {
            0 | 1 => self.grow(name, &format!("{name}.add({value})")),
            2 => self.text.line(&format!("{name}.discard({value})")),
            3 => self.text.line(&format!("{name}.remove({value})")),
            4 => self.text.line(&format!("print(sorted({name}), {value} in {name})")),
            _ => {
                let other = self.operand(&Ty::Set(Box::new(item.clone())), 0);
                let operator = self.choices.of(&["|", "&", "-", "^"]).to_owned();
                self.text.line(&format!("print(sorted({name} {operator} {other}), {name} <= {other})"));
            }
        }
    }

    fn change_dict(&mut self, name: &str, key: &Ty, value: &Ty) {
        match self.choices.below(7) {
            0..=2 => {
                let (at, new) = (self.expr(key, 1), self.expr(value, 2));
                self.grow(name, &format!("{name}[{at}] = {new}"));
            }
            3 => {
                let at = self.expr(key, 1);
                let default = self.operand(value, 1);
                self.text.line(&format!("print({name}.pop({at}, {default}))"));
            }
            4 => {
                let (at, new) = (self.expr(key, 1), self.operand(value, 1));
                self.grow(name, &format!("print({name}.setdefault({at}, {new}))"));
            }
            5 => {
                let at = self.expr(key, 1);
                self.text.line(&format!("{name}.pop({at})"));
            }
            _ => {
                let other = self.operand(&Ty::Dict(Box::new(key.clone()), Box::new(value.clone())), 0);
                self.grow(name, &format!("{name}.update({other})"));
            }
        }
    }

    /// A statement that makes a container longer.
    fn grow(&mut self, name: &str, statement: &str) {
        self.text.line(&format!("if len({name}) < {LONGEST}:"));
        self.text.line(&format!("    {statement}"));
    }

    fn print(&mut self) {
        let mut arguments = Vec::new();
        for _ in 0..=self.choices.below(3) {
            arguments.push(match self.pick(|variable| variable.ty.printable()) {
                Some(variable) if self.choices.below(4) > 0 => variable.name,
                Some(_) | None => {
                    let ty = ty::scalar(self.choices);
                    self.expr(&ty, 3)
                }
            });
        }
        self.text.line(&format!("print({})", arguments.join(", ")));
    }

    fn if_statement(&mut self, depth: usize) {
        let condition = self.expr(&Ty::Bool, 2);
        self.text.line(&format!("if {condition}:"));
        self.block(|scope| scope.statements(3, depth));
        if self.choices.below(2) == 1 {
            self.text.line("else:");
            self.block(|scope| scope.statements(3, depth));
        }
    }

    fn for_loop(&mut self, depth: usize) {
        let (over, item) = self.iterable(1);
        let mut variables = Vec::new();
        let parts = if let Ty::Tuple(items) = &item
            && self.choices.below(3) > 0
        {
            items.clone()
        } else {
            vec![item]
        };
        for part in parts {
            variables.push((self.fresh("i"), part));
        }
        let names: Vec<&str> = variables.iter().map(|(name, _)| name.as_str()).collect();
        let target = names.join(", ");
        self.text.line(&format!("for {target} in {over}:"));
        self.loops += 1;
        self.block(|scope| {
            for (name, ty) in &variables {
                scope.declare(name, ty, true);
            }
            scope.statements(3, depth);
        });
        self.loops -= 1;
        self.loop_else(depth);
    }

    fn loop_else(&mut self, depth: usize) {
        if self.choices.one_in(5) {
            self.text.line("else:");
            self.block(|scope| scope.statements(2, depth));
        }
    }

    /// A `while` with a counter of its own, so that it ends.
    fn while_loop(&mut self, depth: usize) {
        let counter = self.fresh("n");
        let condition = self.expr(&Ty::Bool, 1);
        self.text.line(&format!("{counter} = 0"));
        self.text.line(&format!("while {counter} < {} and ({condition}):", 1 + self.choices.below(5)));
        self.loops += 1;
        self.block(|scope| {
            scope.text.line(&format!("{counter} += 1"));
            scope.declare(&counter, &Ty::Int, false);
            scope.statements(3, depth);
        });
        self.loops -= 1;
        self.loop_else(depth);
    }

    /// Another name for a value.
    fn alias(&mut self) {
        let Some(variable) = self.pick(|variable| variable.ty.mutable()) else {
            return self.declaration();
        };
        let name = self.fresh("a");
        self.text.line(&format!("{name} = {}", variable.name));
        self.declare(&name, &variable.ty, true);
    }

    fn leave_loop(&mut self) {
        let condition = self.expr(&Ty::Bool, 2);
        let word = self.choices.of(&["break", "continue"]).to_owned();
        self.text.line(&format!("if {condition}:"));
        self.text.line(&format!("    {word}"));
    }

    /// The use of an `Optional` that is tested first.
    fn narrowing(&mut self, depth: usize) {
        let optional: Vec<Variable> =
            self.variables.iter().filter(|known| matches!(known.ty, Ty::Optional(_))).cloned().collect();
        if optional.is_empty() {
            return self.print();
        }
        let variable = &optional[self.choices.below(optional.len())];
        let Ty::Optional(inner) = &variable.ty else { return };
        let narrowed = self.fresh("s");
        self.text.line(&format!("if {} is not None:", variable.name));
        self.block(|scope| {
            scope.text.line(&format!("{narrowed} = {}", variable.name));
            scope.declare(&narrowed, inner, true);
            scope.statements(2, depth.saturating_sub(1));
        });
    }

    fn unpacking(&mut self) {
        let pairs: Vec<Variable> =
            self.variables.iter().filter(|variable| variable.writable).cloned().collect();
        let same = pairs.iter().enumerate().find_map(|(index, first)| {
            pairs[index + 1..].iter().find(|second| second.ty == first.ty).map(|second| (first, second))
        });
        if let Some((first, second)) = same {
            let (a, b) = (&first.name, &second.name);
            self.text.line(&format!("{a}, {b} = {b}, {a}"));
            return;
        }
        let (left, right) = (self.fresh("u"), self.fresh("u"));
        let (first, second) = (self.expr(&Ty::Int, 2), self.expr(&Ty::Str, 2));
        self.text.line(&format!("{left}, {right} = {first}, {second}"));
        self.declare(&left, &Ty::Int, true);
        self.declare(&right, &Ty::Str, true);
    }

    fn call_statement(&mut self) {
        if self.loops < 2
            && let Some(call) = self.call(|_| true, 1)
        {
            self.text.line(&format!("print({call})"));
            return;
        }
        self.print();
    }

    /// `assert`, `raise`, an early `return`, `del` of an item.
    fn rare(&mut self) {
        let condition = self.expr(&Ty::Bool, 2);
        match self.choices.below(5) {
            0 => self.text.line(&format!("assert ({condition}), 'asserted'")),
            1 => {
                let class = self.choices.of(&["ValueError", "KeyError", "RuntimeError"]).to_owned();
                let message = self.expr(&Ty::Str, 1);
                self.text.line(&format!("if {condition}:"));
                self.text.line(&format!("    raise {class}({message})"));
            }
            2 | 3 => {
                let result = self.result.clone();
                let value = self.expr(&result, 1);
                self.text.line(&format!("if {condition}:"));
                self.text.line(&format!("    return {value}"));
            }
            _ => self.print(),
        }
    }

    fn try_statement(&mut self, depth: usize) {
        self.text.line("try:");
        self.tries += 1;
        self.block(|scope| scope.statements(3, depth));
        self.tries -= 1;
        let handlers = self.choices.below(3);
        for number in 0..=handlers {
            let classes = [
                "ZeroDivisionError",
                "(IndexError, KeyError)",
                "ValueError",
                "LookupError",
                "ArithmeticError",
                "Exception",
            ];
            let class = if number == handlers { 5 } else { self.choices.below(5) };
            let name = self.fresh("e");
            self.text.line(&format!("except {} as {name}:", classes[class]));
            self.block(|scope| {
                scope.text.line(&format!("print(type({name}).__name__, {name})"));
                scope.statements(2, depth);
            });
        }
        if self.choices.one_in(3) {
            self.text.line("else:");
            self.block(|scope| scope.statements(2, depth));
        }
        if self.choices.one_in(3) {
            self.text.line("finally:");
            self.block(|scope| scope.statements(2, depth));
        }
    }
}
