//! Nested functions, lambdas, and calls.
//!
//! A body that may run later names no variable that holds functions: it could be its own caller. It
//! calls only functions that a `def` before it has bound, so that every program ends.
#![expect(clippy::wildcard_enum_match_arm, reason = "a type that a form is not made for makes another")]

use super::scope::{Param, Scope, Signature, Variable};
use super::ty::{self, Ty};

/// Whether a body that runs later may name the variable.
fn lasting(variable: &Variable) -> bool {
    !variable.narrowed && !variable.ty.holds_functions() && !matches!(variable.ty, Ty::Iterator(_))
}

impl Scope<'_> {
    /// `lambda x1, x2: expression`.
    pub(super) fn lambda(&mut self, params: &[Ty], result: &Ty, depth: usize) -> String {
        let names: Vec<String> = params.iter().map(|_| self.fresh("x")).collect();
        let body = self.knowing(lasting, |scope| {
            for (name, ty) in names.iter().zip(params) {
                scope.declare(name, ty, false);
                scope.inner += 1;
            }
            scope.operand(result, depth.min(2))
        });
        let space = if names.is_empty() { "" } else { " " };
        format!("(lambda{space}{}: {body})", names.join(", "))
    }

    /// A function of the type: a variable, the name of a function, or a lambda.
    pub(super) fn function_value(&mut self, params: &[Ty], result: &Ty, depth: usize) -> String {
        let ty = Ty::Function(params.to_vec(), Box::new(result.clone()));
        let mut named = self.named(&ty);
        let fits = |signature: &&Signature| {
            let exact = signature.named.is_empty()
                && signature.star.is_none()
                && signature.keywords.is_none()
                && signature.params.iter().all(|param| param.default.is_none());
            exact
                && signature.result == *result
                && signature.params.iter().map(|param| &param.ty).eq(params)
        };
        named.extend(self.functions.iter().filter(fits).map(|signature| signature.name.clone()));
        if named.is_empty() || self.choices.below(3) == 0 {
            return self.lambda(params, result, depth);
        }
        named.swap_remove(self.choices.below(named.len()))
    }

    /// A function nested in the one that is being made.
    pub(super) fn nested_function(&mut self, depth: usize) {
        let name = self.fresh("h");
        let signature = match self.choices.below(3) {
            0 => self.signature(name),
            _ => self.simple_signature(name),
        };
        let is_procedure = self.choices.one_in(4);
        let result = if is_procedure { Ty::None } else { signature.result };
        let signature = Signature { result, ..signature };
        let own: Vec<String> = self
            .variables
            .iter()
            .filter(|variable| variable.writable && lasting(variable) && !self.is_global(&variable.name))
            .map(|variable| variable.name.clone())
            .collect();
        let mut rebound: Vec<String> = Vec::new();
        for _ in 0..self.choices.below(3) {
            if !own.is_empty() {
                let chosen = own[self.choices.below(own.len())].clone();
                if !rebound.contains(&chosen) {
                    rebound.push(chosen);
                }
            }
        }
        self.rebound.extend(rebound.iter().cloned());
        self.head(&signature);
        let outer = (self.loops, self.tries, self.handling.take(), self.result.clone());
        (self.loops, self.tries) = (0, 0);
        self.nested += 1;
        self.knowing(lasting, |scope| {
            for variable in &mut scope.variables {
                variable.writable &= rebound.contains(&variable.name);
            }
            scope.inside(&signature, &rebound, 3, depth);
        });
        self.nested -= 1;
        (self.loops, self.tries, self.handling, self.result) = outer;
        self.functions.push(signature);
    }

    fn is_global(&self, name: &str) -> bool {
        self.globals.iter().any(|global| global.name == name)
    }

    /// One of the types that function values have.
    fn simple_signature(&mut self, name: String) -> Signature {
        let Ty::Function(params, result) = ty::function(self.choices) else {
            return self.signature(name);
        };
        let params =
            params.into_iter().map(|ty| Param { name: self.fresh("p"), ty, default: None }).collect();
        Signature { name, params, star: None, named: Vec::new(), keywords: None, result: *result }
    }

    /// A call of a function whose result passes.
    pub(super) fn call(&mut self, fits: impl Fn(&Ty) -> bool, depth: usize) -> Option<String> {
        let held = |ty: &Ty| match ty {
            Ty::Function(_, result) => fits(result),
            Ty::List(item) | Ty::Dict(_, item) => {
                matches!(&**item, Ty::Function(_, result) if fits(result))
            }
            _ => false,
        };
        if self.choices.below(2) == 1
            && let Some(variable) = self.pick(|variable| held(&variable.ty))
        {
            return Some(self.call_of_value(&variable, depth.min(1)));
        }
        let found: Vec<usize> =
            (0..self.functions.len()).filter(|index| fits(&self.functions[*index].result)).collect();
        if found.is_empty() {
            return None;
        }
        let function = self.functions[found[self.choices.below(found.len())]].clone();
        Some(self.call_of(&function, depth.min(1)))
    }

    /// A call of a variable, or of an item of one.
    fn call_of_value(&mut self, variable: &Variable, depth: usize) -> String {
        let name = &variable.name;
        let (callee, ty) = match &variable.ty {
            Ty::List(item) => (format!("{name}[{}]", self.index(name, 0)), &**item),
            Ty::Dict(key, item) => (format!("{name}[{}]", self.expr(key, 0)), &**item),
            other => (name.clone(), other),
        };
        let Ty::Function(params, _) = ty else { return callee };
        let arguments: Vec<String> = params.iter().map(|ty| self.expr(ty, depth)).collect();
        format!("{callee}({})", arguments.join(", "))
    }

    /// A call, with arguments of every kind that the function takes.
    fn call_of(&mut self, function: &Signature, depth: usize) -> String {
        let mut arguments = Vec::new();
        let mut by_name = false;
        for param in &function.params {
            if param.default.is_some() && (by_name || self.choices.below(2) == 1) {
                by_name = true;
                continue;
            }
            let value = self.given(&param.ty, depth);
            by_name |= function.star.is_none() && self.choices.one_in(6);
            arguments.push(if by_name { format!("{}={value}", param.name) } else { value });
        }
        if let Some(Param { ty, .. }) = &function.star
            && !by_name
        {
            for _ in 0..self.choices.below(3) {
                arguments.push(self.expr(ty, depth));
            }
            if self.choices.one_in(3) {
                let (first, second) = (self.expr(ty, depth), self.expr(ty, 0));
                arguments.push(format!("*({first}, {second})"));
            }
        }
        for param in &function.named {
            if param.default.is_none() || self.choices.below(2) == 0 {
                arguments.push(format!("{}={}", param.name, self.expr(&param.ty, depth)));
            }
        }
        if let Some(Param { ty, .. }) = &function.keywords {
            for number in 0..self.choices.below(3) {
                arguments.push(format!("k{number}={}", self.expr(ty, depth)));
            }
        }
        format!("{}({})", function.name, arguments.join(", "))
    }
}
