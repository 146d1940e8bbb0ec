//! Modules and functions.

use super::choices::Choices;
use super::scope::{Record, Scope, Signature};
use super::ty::{self, Ty};

/// A module: classes of records, module variables, functions, cases.
pub(super) fn module(choices: &mut Choices) -> String {
    let mut scope = Scope::new(choices);
    scope.text.line("from typing import Optional, TypedDict");
    for number in 0..scope.choices.below(3) {
        scope.record(number);
    }
    scope.text.blank();
    for _ in 0..scope.choices.below(3) {
        scope.global();
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
            let ty = ty::any(self.choices, 1, number);
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
        self.globals.push(super::scope::Variable { name, ty, writable: true });
        // What an operand had to declare is a module variable too.
        for variable in std::mem::take(&mut self.variables) {
            self.globals.push(variable);
        }
    }

    fn function(&mut self, number: usize) {
        let records = self.records.len();
        let count = self.choices.below(4);
        let params: Vec<(String, Ty)> =
            (0..count).map(|_| (self.fresh("p"), ty::any(self.choices, 2, records))).collect();
        let result = ty::any(self.choices, 1, records);
        let name = format!("fn{number}");
        let shown: Vec<String> =
            params.iter().map(|(name, ty)| format!("{name}: {}", ty.text())).collect();
        self.head(&name, &shown.join(", "), &result);
        self.body(&params, &result);
        let params = params.into_iter().map(|(_, ty)| ty).collect();
        self.functions.push(Signature { name, params, result });
    }

    fn case(&mut self, number: usize) {
        let records = self.records.len();
        let result = ty::any(self.choices, 2, records);
        self.head(&format!("case_{number}"), "", &result);
        self.body(&[], &result);
    }

    fn head(&mut self, name: &str, params: &str, result: &Ty) {
        self.text.blank();
        self.text.blank();
        self.text.line(&format!("def {name}({params}) -> {}:", result.text()));
    }

    fn body(&mut self, params: &[(String, Ty)], result: &Ty) {
        self.result = result.clone();
        let globals: Vec<String> = self.globals.iter().map(|global| global.name.clone()).collect();
        if !globals.is_empty() {
            self.text.line(&format!("    global {}", globals.join(", ")));
        }
        self.block(|scope| {
            for (name, ty) in params {
                scope.declare(name, ty, true);
            }
            scope.statements(9, 3);
            let value = scope.expr(result, 2);
            scope.text.line(&format!("return {value}"));
        });
    }
}
