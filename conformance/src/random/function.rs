//! Modules and functions.
#![expect(clippy::wildcard_enum_match_arm, reason = "a type that a form is not made for makes another")]

use super::choices::Choices;
use super::generic;
use super::scope::{Param, Record, Scope, Signature, Variable};
use super::ty::{self, Ty};

/// A module: classes of records and exceptions, module variables, functions, cases.
pub(super) fn module(choices: &mut Choices) -> String {
    let mut scope = Scope::new(choices);
    scope.text.line("import math");
    scope.text.line("from typing import Callable, Iterator, Optional, TypedDict, TypeVar");
    for number in 0..scope.choices.below(3) {
        scope.record(number);
    }
    for number in 0..scope.choices.below(4) {
        scope.error_class(number);
    }
    scope.text.blank();
    for _ in 0..scope.choices.below(3) {
        scope.global();
    }
    if scope.choices.below(3) == 2 {
        generic::declare(&mut scope.text);
        scope.generics = true;
    }
    for number in 0..scope.choices.below(4) {
        scope.function(number);
    }
    for number in 0..=scope.choices.below(3) {
        scope.case(number);
    }
    scope.text.finish()
}

impl Scope<'_> {
    fn record(&mut self, number: usize) {
        self.text.blank();
        self.text.blank();
        self.text.line(&format!("class R{number}(TypedDict):"));
        let count = 1 + self.choices.below(3);
        let mut fields = Vec::new();
        for field in 0..count {
            let ty = match ty::any(self.choices, 1, number) {
                // A record may cross the boundary, which knows no such tuples.
                Ty::TupleOf(item) => *item,
                ty => ty,
            };
            let name = format!("f{field}");
            self.text.line(&format!("    {name}: {}", ty.text()));
            fields.push((name, ty));
        }
        self.records.push(Record { fields });
    }

    fn global(&mut self) {
        let records = self.records.len();
        let ty = ty::any(self.choices, 2, records);
        let value = self.literal(&ty, 1);
        let name = self.fresh("g");
        self.text.line(&format!("{name}: {} = {value}", ty.text()));
        self.globals.push(Variable { name, ty, writable: true, narrowed: false });
        // What an operand had to declare is a module variable too.
        for variable in std::mem::take(&mut self.variables) {
            self.globals.push(variable);
        }
    }

    fn function(&mut self, number: usize) {
        let mut signature = self.signature(format!("fn{number}"));
        if self.choices.below(3) == 2 {
            signature.result = Ty::None;
        }
        self.text.blank();
        self.text.blank();
        self.head(&signature);
        self.inside(&signature, &[], 9, 3);
        self.functions.push(signature);
    }

    fn case(&mut self, number: usize) {
        let records = self.records.len();
        let result = ty::any(self.choices, 2, records);
        let signature = Signature {
            name: format!("case_{number}"),
            params: Vec::new(),
            star: None,
            named: Vec::new(),
            keywords: None,
            result,
        };
        self.text.blank();
        self.text.blank();
        self.head(&signature);
        self.inside(&signature, &[], 9, 3);
    }

    /// A signature: parameters with defaults after those without, a star, what must be named.
    pub(super) fn signature(&mut self, name: String) -> Signature {
        let records = self.records.len();
        let mut params = Vec::new();
        let mut with_default = false;
        for _ in 0..self.choices.below(4) {
            let ty = match self.choices.below(8) {
                7 => ty::function(self.choices),
                _ => ty::any(self.choices, 2, records),
            };
            with_default |= self.choices.one_in(4);
            params.push(self.param(ty, with_default));
        }
        let star = if self.choices.one_in(6) { Some(self.starred("args")) } else { None };
        let mut named = Vec::new();
        if star.is_some() || self.choices.one_in(8) {
            for _ in 0..self.choices.below(3) {
                let ty = ty::any(self.choices, 1, records);
                let with_default = self.choices.below(2) == 1;
                named.push(self.param(ty, with_default));
            }
        }
        let keywords = if self.choices.one_in(8) { Some(self.starred("kwargs")) } else { None };
        let result = ty::any(self.choices, 1, records);
        Signature { name, params, star, named, keywords, result }
    }

    fn param(&mut self, ty: Ty, with_default: bool) -> Param {
        let default = if with_default { Some(self.literal(&ty, 0)) } else { None };
        Param { name: self.fresh("p"), ty, default }
    }

    /// `*args` or `**kwargs`, of a type without parts.
    fn starred(&mut self, name: &str) -> Param {
        let ty = ty::scalar(self.choices);
        Param { name: self.fresh(name), ty, default: None }
    }

    /// The line with `def`.
    pub(super) fn head(&mut self, signature: &Signature) {
        let shown = |param: &Param| match &param.default {
            Some(default) => format!("{}: {} = {default}", param.name, param.ty.text()),
            None => format!("{}: {}", param.name, param.ty.text()),
        };
        let mut params: Vec<String> = signature.params.iter().map(shown).collect();
        match &signature.star {
            Some(star) => params.push(format!("*{}", shown(star))),
            None if !signature.named.is_empty() => params.push("*".to_owned()),
            None => {}
        }
        params.extend(signature.named.iter().map(shown));
        if let Some(keywords) = &signature.keywords {
            params.push(format!("**{}", shown(keywords)));
        }
        let (name, result) = (&signature.name, signature.result.text());
        self.text.line(&format!("def {name}({}) -> {result}:", params.join(", ")));
    }

    /// The body: what it rebinds, statements, and a result.
    pub(super) fn inside(
        &mut self,
        signature: &Signature,
        rebound: &[String],
        most: usize,
        depth: usize,
    ) {
        self.result = signature.result.clone();
        let globals: Vec<String> = self.globals.iter().map(|global| global.name.clone()).collect();
        self.block(|scope| {
            if !globals.is_empty() {
                scope.text.line(&format!("global {}", globals.join(", ")));
            }
            if !rebound.is_empty() {
                scope.text.line(&format!("nonlocal {}", rebound.join(", ")));
            }
            for param in signature.params.iter().chain(&signature.named) {
                scope.declare(&param.name, &param.ty, true);
            }
            if let Some(star) = &signature.star {
                scope.declare(&star.name, &Ty::TupleOf(Box::new(star.ty.clone())), false);
            }
            if let Some(keywords) = &signature.keywords {
                let ty = Ty::Dict(Box::new(Ty::Str), Box::new(keywords.ty.clone()));
                scope.declare(&keywords.name, &ty, false);
            }
            scope.statements(most, depth);
            if signature.result == Ty::None {
                // Most procedures end with whatever comes last.
                if scope.choices.one_in(6) {
                    scope.text.line("return");
                }
                return;
            }
            let value = scope.expr(&signature.result, 2);
            scope.text.line(&format!("return {value}"));
        });
    }
}
