//! Checks every rule that the IR's documentation states.
//!
//! `validate(&program)` runs after `lower` and after each transform in tests; valid IR never makes
//! `emit` fail. References are checked first, because the other checks follow them.

mod binding;
mod builtin;
mod expr;
mod ids;
mod item;
mod rvalue;
mod stmt;
mod violation;

#[cfg(test)]
mod tests;

pub use violation::{Violation, ViolationKind};

use crate::ir::{Function, FunctionId, Program};
use crate::source::Span;
use crate::ty::Ty;

/// Checks a program.
///
/// # Errors
/// Everything that breaks a rule, in the order of the program. Where an id names nothing, only that is
/// reported.
pub fn validate(program: &Program) -> Result<(), Vec<Violation>> {
    let mut violations = ids::check(program);
    if violations.is_empty() {
        violations.extend(item::check(program));
        for (id, function) in program.functions.enumerate() {
            let mut checker = Checker { program, id, function, violations: Vec::new() };
            checker.signature();
            checker.block(&function.body);
            violations.append(&mut checker.violations);
            violations.extend(binding::check(program, id, function));
        }
    }
    if violations.is_empty() { Ok(()) } else { Err(violations) }
}

/// Checks the types in one function.
struct Checker<'p> {
    program: &'p Program,
    id: FunctionId,
    function: &'p Function,
    violations: Vec<Violation>,
}

impl Checker<'_> {
    fn report(&mut self, span: Span, kind: ViolationKind) {
        self.violations.push(Violation { function: Some(self.id), span, kind });
    }

    /// A value of type `found` is used where `due` is due.
    fn fit(&mut self, span: Span, what: &'static str, found: &Ty, due: &Ty) {
        if !fits(found, due) {
            let kind = ViolationKind::Type { what, due: due.clone(), found: found.clone() };
            self.report(span, kind);
        }
    }

    /// A value of type `found` is used where only certain forms of type are.
    fn wrong_form(&mut self, span: Span, what: &'static str, found: &Ty) {
        if *found != Ty::Never {
            self.report(span, ViolationKind::Form { what, found: found.clone() });
        }
    }

    fn signature(&mut self) {
        for local in self.function.locals.iter() {
            if local.ty.has_var() {
                self.report(local.span, ViolationKind::UnknownType(local.ty.clone()));
            }
        }
        if self.function.result.has_var() {
            self.report(self.function.span, ViolationKind::UnknownType(self.function.result.clone()));
        }
    }
}

/// Whether a value of one type can stand where the other is due: they are the same, or the value is
/// never there.
fn fits(found: &Ty, due: &Ty) -> bool {
    found == due || *found == Ty::Never
}
