//! Expressions of a wanted type.

use super::scope::Scope;
use super::template;
use super::ty::Ty;

/// The operations of the type, beside those that are made here.
fn templates_of(ty: &Ty) -> Option<&'static [&'static str]> {
    match ty {
        Ty::Int => Some(template::INT),
        Ty::Bool => Some(template::BOOL),
        Ty::Str => Some(template::STR),
        Ty::Float => Some(template::FLOAT),
        Ty::Bytes => Some(template::BYTES),
        Ty::List(item) if **item == Ty::Int => Some(template::INTS),
        Ty::List(item) if **item == Ty::Str => Some(template::STRS),
        Ty::ByteArray
        | Ty::List(_)
        | Ty::Dict(..)
        | Ty::Set(_)
        | Ty::FrozenSet(_)
        | Ty::Tuple(_)
        | Ty::TupleOf(_)
        | Ty::Optional(_)
        | Ty::Union(_)
        | Ty::Record(_)
        | Ty::Function(..)
        | Ty::Iterator(_)
        | Ty::None => None,
    }
}

/// Whether values of the type can be compared.
fn comparable(ty: &Ty) -> bool {
    !ty.holds_functions() && !matches!(ty, Ty::Iterator(_))
}

impl Scope<'_> {
    /// An expression of the type, where the reader knows that type: an annotated variable, an argument,
    /// a result, an item of one of these.
    pub(super) fn expr(&mut self, ty: &Ty, depth: usize) -> String {
        if depth == 0 || self.choices.below(4) == 0 {
            return self.leaf(ty);
        }
        let depth = depth - 1;
        if self.calls
            && self.loops < 2
            && self.choices.one_in(6)
            && let Some(call) = self.call(|result| result == ty, depth)
        {
            return call;
        }
        if let Ty::Function(params, result) = ty {
            return self.function_value(params, result, depth);
        }
        if self.choices.one_in(7) && ty.printable() {
            return self.part_of_container(ty, depth);
        }
        if self.generics && ty.printable() && self.choices.one_in(8) {
            return self.generic_call(ty, depth);
        }
        if let Some(templates) = templates_of(ty)
            && self.choices.below(5) > 2
        {
            return self.template(templates, depth.min(1));
        }
        self.operation(ty, depth)
    }

    fn operation(&mut self, ty: &Ty, depth: usize) -> String {
        match ty {
            Ty::Int => self.int(depth),
            Ty::Bool => self.boolean(depth),
            Ty::Str => self.string(depth),
            Ty::Float => self.float(depth),
            Ty::Bytes => self.bytes(depth),
            Ty::ByteArray => self.bytearray(depth),
            Ty::Set(item) => self.set(item, depth),
            Ty::FrozenSet(item) => {
                let set = self.operand(&Ty::Set(item.clone()), 0);
                format!("frozenset({set})")
            }
            Ty::List(item) => self.list(item, depth),
            Ty::Dict(key, value) => self.dict(key, value, depth),
            Ty::TupleOf(item) => self.tuple_of(item, depth),
            Ty::Union(members) => {
                let member = members[self.choices.below(members.len())].clone();
                if member.plain() { self.expr(&member, depth) } else { self.literal(&member, depth) }
            }
            Ty::Iterator(item) => self.iterator(item, depth),
            Ty::Tuple(_) | Ty::Optional(_) | Ty::Record(_) | Ty::Function(..) | Ty::None => {
                self.literal(ty, depth)
            }
        }
    }

    /// A variable of the type, or a literal.
    fn leaf(&mut self, ty: &Ty) -> String {
        if let Ty::Function(params, result) = ty {
            return self.function_value(params, result, 0);
        }
        let named = self.named(ty);
        if named.is_empty() || self.choices.below(3) == 0 {
            return self.literal(ty, 0);
        }
        let index = self.choices.below(named.len());
        named[named.len() - 1 - index].clone()
    }

    /// An expression whose type shows from itself alone: a variable, for types whose literals are typed
    /// by where they stand.
    pub(super) fn operand(&mut self, ty: &Ty, depth: usize) -> String {
        if ty.plain() {
            return self.expr(ty, depth);
        }
        self.variable_of(ty)
    }

    /// The name of a variable of the type.
    pub(super) fn variable_of(&mut self, ty: &Ty) -> String {
        let named = self.named(ty);
        if !named.is_empty() {
            let index = self.choices.below(named.len());
            return named[named.len() - 1 - index].clone();
        }
        self.declared(ty)
    }

    /// A new variable of the type, declared before the statement that is being made.
    fn declared(&mut self, ty: &Ty) -> String {
        let hidden = std::mem::take(&mut self.inner);
        let kept: Vec<_> = self.variables.drain(self.variables.len() - hidden..).collect();
        let value = self.literal(ty, 0);
        let name = self.fresh("t");
        self.text.line(&format!("{name}: {} = {value}", ty.text()));
        self.declare(&name, ty, true);
        self.inner = hidden;
        self.variables.extend(kept);
        name
    }

    /// An item of a container, a field, a tuple's item, or a conditional expression.
    fn part_of_container(&mut self, ty: &Ty, depth: usize) -> String {
        match self.choices.below(5) {
            0 => {
                let condition = self.expr(&Ty::Bool, depth);
                let then = self.operand(ty, depth);
                let otherwise = self.operand(ty, depth);
                format!("({then} if {condition} else {otherwise})")
            }
            1 => {
                let list = self.operand(&Ty::List(Box::new(ty.clone())), 0);
                let index = self.index(&list, depth);
                format!("{list}[{index}]")
            }
            2 => {
                let dict = self.operand(&Ty::Dict(Box::new(Ty::Str), Box::new(ty.clone())), 0);
                let key = self.expr(&Ty::Str, depth);
                if self.choices.below(3) == 0 {
                    return format!("{dict}[{key}]");
                }
                let default = self.operand(ty, 0);
                format!("{dict}.get({key}, {default})")
            }
            3 => self.field(ty).unwrap_or_else(|| self.leaf(ty)),
            _ => self.tuple_item(ty).unwrap_or_else(|| self.leaf(ty)),
        }
    }

    /// An index into a sequence: inside more often than not.
    pub(super) fn index(&mut self, sequence: &str, depth: usize) -> String {
        match self.choices.below(4) {
            0 => "0".to_owned(),
            1 => "-1".to_owned(),
            2 => format!("{} % max(1, len({sequence}))", self.expr_in_parentheses(&Ty::Int, depth)),
            _ => self.expr(&Ty::Int, depth.min(1)),
        }
    }

    pub(super) fn expr_in_parentheses(&mut self, ty: &Ty, depth: usize) -> String {
        format!("({})", self.expr(ty, depth))
    }

    fn field(&mut self, ty: &Ty) -> Option<String> {
        let records = self.records.clone();
        let has = |variable: &Ty| {
            matches!(variable, Ty::Record(number)
                if records[*number].fields.iter().any(|(_, field)| field == ty))
        };
        let variable = self.pick(|variable| has(&variable.ty))?;
        let Ty::Record(number) = variable.ty else { return None };
        let (name, _) = records[number].fields.iter().find(|(_, field)| field == ty)?;
        Some(format!("{}[\"{name}\"]", variable.name))
    }

    fn tuple_item(&mut self, ty: &Ty) -> Option<String> {
        let variable =
            self.pick(|variable| matches!(&variable.ty, Ty::Tuple(items) if items.contains(ty)))?;
        let Ty::Tuple(items) = &variable.ty else { return None };
        let index = items.iter().position(|item| item == ty)?;
        Some(format!("{}[{index}]", variable.name))
    }

    fn int(&mut self, depth: usize) -> String {
        let a = self.expr_in_parentheses(&Ty::Int, depth);
        match self.choices.below(22) {
            0 | 1 => format!("{a} + {}", self.expr_in_parentheses(&Ty::Int, depth)),
            2 | 3 => format!("{a} - {}", self.expr_in_parentheses(&Ty::Int, depth)),
            4 => format!("{a} * {}", self.choices.below(12)),
            5 => {
                let b = self.expr_in_parentheses(&Ty::Int, depth);
                let modulus = ["1000003", "4294967291", "18446744073709551557"][self.choices.below(3)];
                format!("({a} % {modulus}) * ({b} % {modulus})")
            }
            6 => format!("{a} // {}", self.expr_in_parentheses(&Ty::Int, depth)),
            7 => format!("{a} % {}", self.expr_in_parentheses(&Ty::Int, depth)),
            8 => format!("{a} // {}", ["3", "-3", "7", "1000"][self.choices.below(4)]),
            9 => format!("{a} % {}", ["3", "-3", "10", "4294967296"][self.choices.below(4)]),
            10 => format!("-{a}"),
            11 => format!("~{a}"),
            12 => {
                let operator = self.choices.of(&["&", "|", "^"]).to_owned();
                format!("{a} {operator} {}", self.expr_in_parentheses(&Ty::Int, depth))
            }
            13 => format!("({a} % 65536) << {}", [0, 1, 8, 31, 47, 60, 70][self.choices.below(7)]),
            14 => format!("{a} >> {}", [0, 1, 8, 31, 63, 64][self.choices.below(6)]),
            15 => format!("abs({a})"),
            16 => {
                let function = self.choices.of(&["min", "max"]).to_owned();
                format!("{function}({a}, {})", self.expr(&Ty::Int, depth))
            }
            17 => {
                let list = self.operand(&Ty::List(Box::new(Ty::Int)), 0);
                let function = self.choices.of(&["sum", "len", "max", "min"]).to_owned();
                format!("{function}({list})")
            }
            18 => format!("len({})", self.expr(&Ty::Str, depth)),
            19 => format!("int({})", self.expr(&Ty::Bool, depth)),
            20 => format!("({a} % 97) ** {}", self.choices.below(6)),
            _ => match self.choices.below(6) {
                3 => self.reduction(depth),
                4 => match self.pick(|variable| matches!(variable.ty, Ty::Set(_))) {
                    Some(set) => format!("len({})", set.name),
                    None => "3".to_owned(),
                },
                5 => {
                    let bytes = self.expr_in_parentheses(&Ty::Bytes, depth);
                    let index = self.expr(&Ty::Int, 0);
                    self.choices
                        .of(&["len({b})", "sum({b})", "{b}[{i}]"])
                        .replace("{b}", &bytes)
                        .replace("{i}", &index)
                }
                0 => format!("int({})", self.expr(&Ty::Str, 0)),
                1 => format!("int({})", self.expr(&Ty::Float, 0)),
                _ => {
                    let text = self.expr(&Ty::Str, depth);
                    let part = self.expr(&Ty::Str, 0);
                    let method = self.choices.of(&["count", "find", "rfind"]).to_owned();
                    format!("({text}).{method}({part})")
                }
            },
        }
    }

    /// A generator expression in a function that goes over it.
    fn reduction(&mut self, depth: usize) -> String {
        let name = self.fresh("c");
        let (over, element) = self.iterable(depth);
        self.inside_comprehension(&name, &element, |scope| {
            let value = scope.expr(&Ty::Int, depth);
            let condition = scope.expr(&Ty::Bool, depth.min(1));
            match scope.choices.below(3) {
                0 => format!("sum({value} for {name} in {over} if {condition})"),
                1 => format!("max([{value} for {name} in {over}], default=-1)"),
                _ => format!("int(any({condition} for {name} in {over}))"),
            }
        })
    }

    /// What `body` makes, with a comprehension's variable in scope.
    pub(super) fn inside_comprehension(
        &mut self,
        name: &str,
        element: &Ty,
        body: impl FnOnce(&mut Self) -> String,
    ) -> String {
        self.declare(name, element, false);
        self.inner += 1;
        self.loops += 1;
        let text = body(self);
        self.loops -= 1;
        self.inner -= 1;
        self.variables.pop();
        text
    }

    fn bytes(&mut self, depth: usize) -> String {
        let a = self.expr_in_parentheses(&Ty::Bytes, depth);
        match self.choices.below(5) {
            0 => format!("{a} + {}", self.expr_in_parentheses(&Ty::Bytes, depth)),
            1 => format!("{a}[{}:{}]", self.bound(depth), self.bound(depth)),
            2 => format!("{a} * {}", self.choices.below(3)),
            3 => format!("{}.encode()", self.expr_in_parentheses(&Ty::Str, depth)),
            _ => format!("{a}.upper()"),
        }
    }

    fn boolean(&mut self, depth: usize) -> String {
        match self.choices.below(9) {
            0 | 1 => self.comparison(depth),
            2 => format!("not {}", self.expr_in_parentheses(&Ty::Bool, depth)),
            3 => {
                let left = self.expr_in_parentheses(&Ty::Bool, depth);
                let operator = self.choices.of(&["and", "or", "^", "&", "|"]).to_owned();
                format!("{left} {operator} {}", self.expr_in_parentheses(&Ty::Bool, depth))
            }
            4 => {
                let (a, b, c) = (
                    self.expr_in_parentheses(&Ty::Int, depth),
                    self.expr_in_parentheses(&Ty::Int, depth),
                    self.expr_in_parentheses(&Ty::Int, depth),
                );
                let first = self.choices.of(&["<", "<=", "==", ">"]).to_owned();
                let second = self.choices.of(&["<", "<=", "!=", ">="]).to_owned();
                format!("{a} {first} {b} {second} {c}")
            }
            5 => {
                let item = if self.choices.below(2) == 0 { Ty::Int } else { Ty::Str };
                let list = self.operand(&Ty::List(Box::new(item.clone())), 0);
                let operator = self.choices.of(&["in", "not in"]).to_owned();
                format!("{} {operator} {list}", self.expr_in_parentheses(&item, depth))
            }
            6 => {
                let part = self.expr_in_parentheses(&Ty::Str, depth);
                format!("{part} in {}", self.expr_in_parentheses(&Ty::Str, depth))
            }
            7 => match self.pick(|variable| matches!(variable.ty, Ty::Optional(_))) {
                Some(variable) => {
                    let operator = self.choices.of(&["is", "is not"]).to_owned();
                    format!("{} {operator} None", variable.name)
                }
                None => format!("bool({})", self.expr(&Ty::Int, depth)),
            },
            _ => match self.pick(|variable| variable.ty.mutable() && comparable(&variable.ty)) {
                Some(variable) => format!("bool({})", variable.name),
                None => format!("bool({})", self.expr(&Ty::Str, depth)),
            },
        }
    }

    fn comparison(&mut self, depth: usize) -> String {
        let ty = match self.pick(|variable| comparable(&variable.ty)) {
            Some(variable) if self.choices.below(2) == 0 => variable.ty,
            Some(_) | None => super::ty::scalar(self.choices),
        };
        let left = self.operand(&ty, depth);
        let right = self.operand(&ty, depth);
        let operator = if ty.ordered() {
            self.choices.of(&["==", "!=", "<", "<=", ">", ">="]).to_owned()
        } else {
            self.choices.of(&["==", "!="]).to_owned()
        };
        format!("({left}) {operator} ({right})")
    }

    fn string(&mut self, depth: usize) -> String {
        let a = self.expr_in_parentheses(&Ty::Str, depth);
        match self.choices.below(12) {
            0 | 1 => format!("{a} + {}", self.expr_in_parentheses(&Ty::Str, depth)),
            2 => format!("{a} * {}", self.choices.below(4)),
            3 => {
                let (lower, upper) = (self.bound(depth), self.bound(depth));
                let step = self.choices.of(&["", ":1", ":2", ":-1", ":-2"]).to_owned();
                format!("{a}[{lower}:{upper}{step}]")
            }
            4 if self.choices.below(3) == 0 => {
                let (spec, value) = match self.choices.below(4) {
                    0 => ("%5d|", self.expr(&Ty::Int, depth)),
                    1 => ("%.3f", self.expr(&Ty::Float, depth)),
                    2 => ("%-6s|", self.expr(&Ty::Str, depth)),
                    _ => ("%r", self.expr(&Ty::Str, depth)),
                };
                if self.choices.below(2) == 0 {
                    format!("'{spec}' % ({value},)")
                } else {
                    format!("'{{0}}{{0!r:>9}}'.format({value})")
                }
            }
            4 => {
                let method = self
                    .choices
                    .of(&["upper", "lower", "strip", "title", "swapcase", "capitalize"])
                    .to_owned();
                format!("{a}.{method}()")
            }
            5 => {
                let (old, new) = (self.expr(&Ty::Str, 0), self.expr(&Ty::Str, 0));
                format!("{a}.replace({old}, {new})")
            }
            6 => format!("str({})", self.shown(depth)),
            7 => format!("repr({})", self.shown(depth)),
            8 => {
                let list = self.operand(&Ty::List(Box::new(Ty::Str)), 0);
                format!("{a}.join({list})")
            }
            9 => {
                let spec =
                    self.choices.of(&["d", "5d", "<6", ">8,", "x", "+d", "08b", "_", "^9"]).to_owned();
                format!("format({}, '{spec}')", self.expr(&Ty::Int, depth))
            }
            10 => {
                let spec =
                    self.choices.of(&[".2f", "8.3f", ".3e", "g", "", "+.1f", "010.2f"]).to_owned();
                format!("format({}, '{spec}')", self.expr(&Ty::Float, depth))
            }
            _ => {
                let text = self.fresh_free_variable();
                match text {
                    Some(name) => format!("f\"<{{{name}}}|{{{name}!r}}>\""),
                    None => format!("{a}[{}]", self.expr(&Ty::Int, 0)),
                }
            }
        }
    }

    /// A variable's name.
    fn fresh_free_variable(&mut self) -> Option<String> {
        self.pick(|variable| variable.ty.printable()).map(|variable| variable.name)
    }

    /// Something to print.
    fn shown(&mut self, depth: usize) -> String {
        match self.pick(|variable| variable.ty.printable()) {
            Some(variable) => variable.name,
            None => self.expr(&Ty::Int, depth),
        }
    }

    /// A bound of a slice, often absent.
    pub(super) fn bound(&mut self, depth: usize) -> String {
        match self.choices.below(4) {
            0 => String::new(),
            1 => self.choices.of(&["1", "2", "-1", "-2", "100", "-100"]).to_owned(),
            _ => self.expr(&Ty::Int, depth.min(1)),
        }
    }

    fn float(&mut self, depth: usize) -> String {
        let a = self.expr_in_parentheses(&Ty::Float, depth);
        match self.choices.below(11) {
            0 | 1 => format!("{a} + {}", self.expr_in_parentheses(&Ty::Float, depth)),
            2 => format!("{a} - {}", self.expr_in_parentheses(&Ty::Float, depth)),
            3 => format!("{a} * {}", self.expr_in_parentheses(&Ty::Float, depth)),
            4 => format!("{a} / {}", self.expr_in_parentheses(&Ty::Float, depth)),
            5 => {
                let b = self.expr_in_parentheses(&Ty::Int, depth);
                format!("{} / {b}", self.expr_in_parentheses(&Ty::Int, depth))
            }
            6 => format!("float({})", self.expr(&Ty::Int, depth)),
            7 => format!("abs({a})"),
            8 => format!("round({a}, {})", self.choices.below(4)),
            9 => {
                let operator = self.choices.of(&["//", "%"]).to_owned();
                format!("{a} {operator} {}", self.expr_in_parentheses(&Ty::Float, depth))
            }
            _ => format!("{a} * {}", self.expr_in_parentheses(&Ty::Int, depth)),
        }
    }
}
