//! Exception classes, what raises them, and what catches them.

use super::scope::{ErrorClass, Scope};
use super::ty::{self, Ty};

/// Builtin classes that programs raise, with a text each.
const RAISED: [&str; 8] = [
    "ValueError",
    "KeyError",
    "RuntimeError",
    "IndexError",
    "TypeError",
    "ArithmeticError",
    "Exception",
    "NotImplementedError",
];

/// Builtin classes that programs catch.
const CAUGHT: [&str; 10] = [
    "ZeroDivisionError",
    "(IndexError, KeyError)",
    "ValueError",
    "LookupError",
    "ArithmeticError",
    "(ValueError, OverflowError)",
    "RuntimeError",
    "StopIteration",
    "(TypeError, UnicodeError)",
    "AssertionError",
];

impl Scope<'_> {
    /// `class E0(...)`: of a builtin class, or of one before it.
    pub(super) fn error_class(&mut self, number: usize) {
        let builtin =
            self.choices.of(&["Exception", "ValueError", "LookupError", "KeyError"]).to_owned();
        let base = match self.errors.len() {
            0 => None,
            known => match self.choices.below(2) {
                0 => None,
                _ => Some(self.errors[self.choices.below(known)].clone()),
            },
        };
        let name = format!("E{number}");
        self.text.blank();
        self.text.blank();
        let base_name = base.as_ref().map_or(builtin, |base| base.name.clone());
        self.text.line(&format!("class {name}({base_name}):"));
        let mut class = ErrorClass {
            name,
            fields: base.as_ref().map_or_else(Vec::new, |base| base.fields.clone()),
            describes: base.as_ref().is_some_and(|base| base.describes),
            plain: base.as_ref().is_none_or(|base| base.plain),
        };
        self.text.indent();
        match self.choices.below(3) {
            0 => self.text.line("pass"),
            _ => self.error_body(&mut class, base.as_ref()),
        }
        self.text.dedent();
        self.errors.push(class);
    }

    fn error_body(&mut self, class: &mut ErrorClass, base: Option<&ErrorClass>) {
        let count = 1 + self.choices.below(2);
        let mut own = Vec::new();
        for _ in 0..count {
            let ty = match self.choices.below(4) {
                0 => Ty::list(Ty::Int),
                _ => ty::scalar(self.choices),
            };
            own.push((self.fresh("f"), ty));
        }
        let mut params: Vec<(String, Ty)> = Vec::new();
        let passed: Vec<(String, Ty)> = base.map_or_else(Vec::new, |base| base.fields.clone());
        params.extend(passed.clone());
        params.extend(own.clone());
        let shown: Vec<String> =
            params.iter().map(|(name, ty)| format!("{name}: {}", ty.text())).collect();
        self.text.line(&format!("def __init__(self, {}) -> None:", shown.join(", ")));
        let arguments = match base {
            Some(base) if !base.plain => {
                passed.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>().join(", ")
            }
            _ => {
                let of_param = own[0].0.clone();
                let text = format!("f\"bad {{{of_param}!r}}\"");
                match self.choices.below(4) {
                    0 => of_param,
                    1 => format!("{of_param}, {text}"),
                    2 => String::new(),
                    _ => text,
                }
            }
        };
        self.text.line(&format!("    super().__init__({arguments})"));
        for (name, _) in &own {
            self.text.line(&format!("    self.{name} = {name}"));
        }
        if class.describes || self.choices.below(3) == 0 {
            let field = &own[0].0;
            self.text.blank();
            self.text.line("def describe(self) -> str:");
            self.text.line(&format!("    return f\"{} of {{self.{field}}}\"", class.name));
            class.describes = true;
        }
        if self.choices.one_in(5) {
            let field = &own[0].0;
            self.text.blank();
            self.text.line("def __str__(self) -> str:");
            self.text.line(&format!("    return f\"<{{self.{field}!r}}>\""));
        }
        class.fields = params;
        class.plain = false;
    }

    /// An exception to raise.
    fn error_value(&mut self) -> String {
        if !self.errors.is_empty() && self.choices.below(3) > 0 {
            let class = self.errors[self.choices.below(self.errors.len())].clone();
            if class.plain {
                return match self.choices.below(3) {
                    0 => class.name,
                    1 => format!("{}()", class.name),
                    _ => format!("{}({})", class.name, self.operand(&Ty::Str, 1)),
                };
            }
            let arguments: Vec<String> =
                class.fields.iter().map(|(_, ty)| self.operand(ty, 1)).collect();
            return format!("{}({})", class.name, arguments.join(", "));
        }
        let class = RAISED[self.choices.below(RAISED.len())];
        match self.choices.below(5) {
            0 => class.to_owned(),
            1 => format!("{class}({}, {})", self.expr(&Ty::Int, 1), self.expr(&Ty::Str, 1)),
            2 => format!("{class}({})", self.expr(&Ty::Int, 1)),
            _ => format!("{class}({})", self.expr(&Ty::Str, 1)),
        }
    }

    /// `if condition: raise ...`.
    pub(super) fn raise_statement(&mut self) {
        let condition = self.expr(&Ty::Bool, 2);
        let handled = self.handling.clone();
        let raise = match handled {
            Some(_) if self.choices.below(3) == 0 => "raise".to_owned(),
            Some(name) => {
                let error = self.error_value();
                let from = match self.choices.below(3) {
                    0 => " from None".to_owned(),
                    1 => format!(" from {name}"),
                    _ => String::new(),
                };
                format!("raise {error}{from}")
            }
            None => format!("raise {}", self.error_value()),
        };
        self.text.line(&format!("if {condition}:"));
        self.text.line(&format!("    {raise}"));
    }

    pub(super) fn try_statement(&mut self, depth: usize) {
        self.text.line("try:");
        self.tries += 1;
        self.block(|scope| scope.statements(3, depth));
        self.tries -= 1;
        let finally = self.choices.one_in(3);
        let handlers = if finally { self.choices.below(3) } else { 1 + self.choices.below(3) };
        for number in 1..=handlers {
            self.handler(number == handlers, depth);
        }
        if handlers > 0 && self.choices.one_in(3) {
            self.text.line("else:");
            self.block(|scope| scope.statements(2, depth));
        }
        if finally {
            self.text.line("finally:");
            // What a bare `raise` would raise there depends on how it was left.
            let outer = self.handling.take();
            self.block(|scope| {
                scope.statements(2, depth);
                if scope.choices.one_in(5) {
                    scope.leave(true);
                }
            });
            self.handling = outer;
        }
    }

    /// One `except`; the last one catches most.
    fn handler(&mut self, last: bool, depth: usize) {
        let own = self.errors.clone();
        let chosen = if own.is_empty() || self.choices.below(2) == 0 {
            None
        } else {
            Some(own[self.choices.below(own.len())].clone())
        };
        let classes = match (&chosen, self.choices.below(4)) {
            (_, 0 | 1) if last => "Exception".to_owned(),
            (Some(class), 0) => format!("(ZeroDivisionError, {})", class.name),
            (Some(class), _) => class.name.clone(),
            (None, _) => CAUGHT[self.choices.below(CAUGHT.len())].to_owned(),
        };
        if self.choices.one_in(8) {
            self.text.line(&format!("except {classes}:"));
            self.block(|scope| scope.statements(2, depth));
            return;
        }
        let name = self.fresh("e");
        self.text.line(&format!("except {classes} as {name}:"));
        let outer = self.handling.replace(name.clone());
        self.block(|scope| {
            scope.text.line(&format!("print(type({name}).__name__, {name})"));
            if let Some(class) = chosen.filter(|class| class.name == classes) {
                scope.tell(&name, &class);
            }
            scope.statements(2, depth);
        });
        self.handling = outer;
    }

    /// What an exception of the class says of itself.
    fn tell(&mut self, name: &str, class: &ErrorClass) {
        match self.choices.below(4) {
            0 => self.text.line(&format!("print(repr({name}))")),
            1 => self.text.line(&format!("print({name}.args)")),
            2 if class.describes => self.text.line(&format!("print({name}.describe())")),
            _ => {}
        }
        if let Some((field, ty)) = class.fields.last() {
            let copy = self.fresh("s");
            self.text.line(&format!("{copy} = {name}.{field}"));
            self.declare(&copy, ty, true);
        }
    }

    /// `break`, `continue` or `return`, whichever may stand here.
    pub(super) fn leave(&mut self, always: bool) {
        let condition = if always { "True".to_owned() } else { self.expr(&Ty::Bool, 2) };
        let word = match self.choices.below(3) {
            0 if self.loops > 0 => "break".to_owned(),
            1 if self.loops > 0 => "continue".to_owned(),
            _ => {
                let result = self.result.clone();
                if result == Ty::None {
                    "return".to_owned()
                } else {
                    format!("return {}", self.expr(&result, 1))
                }
            }
        };
        if always {
            return self.text.line(&word);
        }
        self.text.line(&format!("if {condition}:"));
        self.text.line(&format!("    {word}"));
    }
}
