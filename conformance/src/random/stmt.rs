//! Statements.
#![expect(clippy::wildcard_enum_match_arm, reason = "a type that a form is not made for makes another")]

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
        match self.choices.below(44) {
            0..=4 => self.declaration(),
            5..=8 => self.assignment(),
            9..=11 => self.augmented(),
            12..=15 => self.mutation(),
            16 | 17 => self.print(),
            18 | 19 if depth > 0 => self.if_statement(depth - 1),
            20 | 21 if depth > 0 && self.loops < 2 => self.for_loop(depth - 1),
            22 if depth > 0 && self.loops < 2 => self.while_loop(depth - 1),
            23 => self.alias(),
            24 if self.loops > 0 => self.leave(false),
            25 | 26 => self.narrowing(depth),
            27 => self.unpacking(),
            28 | 29 => self.call_statement(),
            30 => self.rare(),
            31 => self.raise_statement(),
            32 | 33 if depth > 0 && self.nested < 2 => self.nested_function(depth - 1),
            34 => self.advance(),
            35 => self.part_changed(),
            36 => self.named_test(depth),
            38 | 39 if depth > 0 => self.match_statement(depth - 1),
            40 => self.unannotated(),
            41 | 42 => self.rebinding(),
            43 => self.joined(),
            _ if depth > 0 && self.tries < 2 => self.try_statement(depth - 1),
            _ => self.print(),
        }
    }

    /// A new variable, annotated.
    pub(super) fn declaration(&mut self) {
        let records = self.records.len();
        let ty = match self.choices.below(5) {
            4 => ty::of_variable(self.choices),
            _ => ty::any(self.choices, 2, records),
        };
        let value = self.given(&ty, 2);
        let name = self.fresh("v");
        self.text.line(&format!("{name}: {} = {value}", ty.text()));
        self.declare(&name, &ty, true);
    }

    /// `x[i] op= value`, for items of lists, entries of dicts and fields.
    fn part_changed(&mut self) {
        let parts = |ty: &Ty| match ty {
            Ty::List(item) | Ty::Dict(_, item) => matches!(**item, Ty::Int | Ty::Float | Ty::List(_)),
            _ => false,
        };
        let Some(variable) = self.pick(|variable| parts(&variable.ty)) else {
            return self.declaration();
        };
        let name = &variable.name;
        let (at, item) = match &variable.ty {
            Ty::List(item) => (self.index(name, 1), (**item).clone()),
            Ty::Dict(key, item) => (self.expr(key, 1), (**item).clone()),
            _ => return,
        };
        match item {
            Ty::List(inner) => {
                let value = self.operand(&Ty::List(inner), 0);
                self.text.line(&format!("{name}[{at}] += {value}[:2]"));
            }
            item => {
                let operator = self.choices.of(&["+", "-", "+", "//", "%"]).to_owned();
                let value = self.expr(&item, 1);
                self.text.line(&format!("{name}[{at}] {operator}= {value}"));
            }
        }
    }

    /// `if (name := value) op other:`; the name is bound after it, too.
    fn named_test(&mut self, depth: usize) {
        let ty = ty::scalar(self.choices);
        let (value, other) = (self.expr(&ty, 2), self.expr(&ty, 1));
        let name = self.fresh("w");
        let operator = self.choices.of(&["==", "!=", "<", ">="]).to_owned();
        self.text.line(&format!("if ({name} := {value}) {operator} ({other}):"));
        self.declare(&name, &ty, true);
        self.block(|scope| scope.statements(2, depth.saturating_sub(1)));
    }

    fn assignment(&mut self) {
        let Some(variable) = self.pick(|variable| variable.writable) else { return self.declaration() };
        let value = self.given(&variable.ty, 3);
        let bound = match variable.ty {
            Ty::Str | Ty::Bytes => "[:60]",
            _ => "",
        };
        if bound.is_empty() {
            self.text.line(&format!("{} = {value}", variable.name));
        } else {
            self.text.line(&format!("{} = ({value}){bound}", variable.name));
        }
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
            _ => {
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
            Ty::List(item) => self.change_list(&variable, item),
            Ty::Dict(key, value) => self.change_dict(&variable, key, value),
            Ty::Set(item) => self.change_set(&variable, item),
            Ty::Record(number) => {
                let fields = self.records[*number].fields.clone();
                let (field, ty) = &fields[self.choices.below(fields.len())];
                let value = self.expr(ty, 2);
                self.text.line(&format!("{}[\"{field}\"] = {value}", variable.name));
            }
            Ty::ByteArray => self.change_bytes(&variable),
            _ => self.print(),
        }
    }

    fn change_list(&mut self, variable: &Variable, item: &Ty) {
        let name = &variable.name;
        match self.choices.below(17) {
            13 if !item.holds_functions() => {
                let key = self.key_function(item, 1);
                let reverse = self.choices.of(&["", ", reverse=True"]).to_owned();
                self.text.line(&format!("{name}.sort(key={key}{reverse})"));
            }
            14 => {
                let (over, element) = self.iterable(1);
                if element == *item {
                    self.grow(name, &format!("{name}.extend({over})"));
                } else {
                    self.text.line(&format!("del {name}[3:]"));
                }
            }
            15 if variable.writable => {
                let other = self.operand(&Ty::list(item.clone()), 0);
                self.grow(name, &format!("{name} += {other}"));
            }
            16 => {
                let (lower, count) = (self.choices.below(3), self.choices.below(4));
                let values = self.several(item, count, 1).join(", ");
                self.text.line(&format!("{name}[{lower}::2] = [{values}]"));
            }
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
                let value = self.given(item, 2);
                let value = short(item, value);
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
                if item.printable() {
                    self.text.line(&format!("print({name}.pop({argument}))"));
                } else {
                    self.text.line(&format!("{name}.pop({argument})"));
                }
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
            9 if !item.holds_functions() => {
                let value = self.operand(item, 1);
                self.text.line(&format!("if {value} in {name}:"));
                self.text.line(&format!("    {name}.remove({value})"));
            }
            _ if item.holds_functions() => self.text.line(&format!("print(len({name}))")),
            _ => {
                let value = self.operand(item, 1);
                let call = self.choices.of(&["remove", "index", "count"]).to_owned();
                self.text.line(&format!("print({name}.{call}({value}))"));
            }
        }
    }

    fn change_set(&mut self, variable: &Variable, item: &Ty) {
        let name = &variable.name;
        let value = self.expr(item, 2);
        match self.choices.below(9) {
            6 => {
                let other = self.operand(&Ty::list(item.clone()), 0);
                self.grow(name, &format!("{name}.update({other})"));
            }
            7 if variable.writable => {
                let other = self.operand(&Ty::Set(Box::new(item.clone())), 0);
                let operator = self.choices.of(&["|", "&", "-", "^"]).to_owned();
                self.text.line(&format!("{name} {operator}= {other}"));
            }
            8 => {
                let other = self.operand(&Ty::list(item.clone()), 0);
                let method = self.choices.of(&["issubset", "issuperset", "isdisjoint"]).to_owned();
                self.text.line(&format!("print({name}.{method}({other}), len({name}))"));
            }
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

    fn change_bytes(&mut self, variable: &Variable) {
        let name = &variable.name;
        let value = self.expr(&Ty::Int, 1);
        match self.choices.below(8) {
            0 | 1 => self.grow(name, &format!("{name}.append({value})")),
            2 => {
                let index = self.index(name, 1);
                self.text.line(&format!("{name}[{index}] = {value}"));
            }
            3 => {
                let bytes = self.expr(&Ty::Bytes, 1);
                self.grow(name, &format!("{name}.extend({bytes})"));
            }
            4 => self.text.line(&format!("print({name}.pop())")),
            5 => {
                let (lower, upper) = (self.bound(1), self.bound(1));
                let bytes = self.expr_in_parentheses(&Ty::Bytes, 0);
                self.grow(name, &format!("{name}[{lower}:{upper}] = {bytes}[:5]"));
            }
            6 => self.text.line(&format!("{name}.reverse()")),
            _ if !variable.writable => self.text.line(&format!("print({name})")),
            _ => {
                let bytes = self.expr_in_parentheses(&Ty::Bytes, 0);
                self.grow(name, &format!("{name} += {bytes}"));
            }
        }
    }

    fn change_dict(&mut self, variable: &Variable, key: &Ty, value: &Ty) {
        let name = &variable.name;
        let shown = !value.holds_functions();
        match self.choices.below(12) {
            0..=2 => {
                let (at, new) = (self.expr(key, 1), self.given(value, 2));
                let new = short(value, new);
                self.grow(name, &format!("{name}[{at}] = {new}"));
            }
            3 if shown => {
                let at = self.expr(key, 1);
                let default = self.operand(value, 1);
                self.text.line(&format!("print({name}.pop({at}, {default}))"));
            }
            4 if shown => {
                let (at, new) = (self.expr(key, 1), self.operand(value, 1));
                self.grow(name, &format!("print({name}.setdefault({at}, {new}))"));
            }
            5 => {
                let at = self.expr(key, 1);
                self.text.line(&format!("{name}.pop({at})"));
            }
            6 => {
                let at = self.expr(key, 1);
                self.text.line(&format!("del {name}[{at}]"));
            }
            7 if shown => self.text.line(&format!("print({name}.popitem())")),
            8 => self.text.line(&format!("{name}.clear()")),
            9 if shown => {
                let view = self.choices.of(&["keys", "values", "items"]).to_owned();
                self.text.line(&format!("print(list({name}.{view}()))"));
            }
            10 if variable.writable => {
                let other = self.operand(&Ty::Dict(Box::new(key.clone()), Box::new(value.clone())), 0);
                self.grow(name, &format!("{name} |= {other}"));
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
            let shown = self.choices.below(3) > 0 && !self.is_procedure(&call);
            self.text.line(&if shown { format!("print({call})") } else { call });
            return;
        }
        self.print();
    }

    /// Whether the call is one of a function without result.
    fn is_procedure(&self, call: &str) -> bool {
        self.functions.iter().any(|function| {
            let called = call.strip_prefix(&function.name).is_some_and(|rest| rest.starts_with('('));
            called && function.result == Ty::None
        })
    }

    /// `assert`, an early `return`, a test that chooses a function, several targets.
    fn rare(&mut self) {
        match self.choices.below(5) {
            0 => {
                let condition = self.expr(&Ty::Bool, 2);
                self.text.line(&format!("assert ({condition}), 'asserted'"));
            }
            1 | 2 => self.leave(false),
            3 => {
                let ty = ty::scalar(self.choices);
                let value = self.expr(&ty, 2);
                let (first, second) = (self.fresh("v"), self.fresh("v"));
                self.text.line(&format!("{first} = {second} = {value}"));
                self.declare(&first, &ty, true);
                self.declare(&second, &ty, true);
            }
            _ => self.print(),
        }
    }
}

/// The value, cut short where it is text: what a loop stores must not double each time.
fn short(ty: &Ty, value: String) -> String {
    match ty {
        Ty::Str | Ty::Bytes => format!("({value})[:60]"),
        _ => value,
    }
}
