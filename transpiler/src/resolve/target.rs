//! Assignment targets.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the parser's trees have many forms, of which one place cares about few"
)]

use lowering::diagnostics::{Code, Diagnostic};
use lowering::hir::{Place, Target, TargetKind};
use rustpython_parser::ast::{self, Ranged};
use rustpython_parser::text_size::TextRange;

use super::binding::{Binding, Found};
use super::body::Body;

impl<'a> Body<'_, 'a> {
    /// Resolves a target of an assignment, a `for` loop or a `del`.
    pub(super) fn target(&mut self, target: &'a ast::Expr) -> Target {
        let kind = match target {
            ast::Expr::Name(name) => self.place(&name.id).map_or(TargetKind::Invalid, TargetKind::Name),
            ast::Expr::Tuple(tuple) => TargetKind::Tuple(self.targets(&tuple.elts)),
            ast::Expr::List(list) => TargetKind::Tuple(self.targets(&list.elts)),
            ast::Expr::Subscript(subscript) => self.subscript_target(subscript),
            ast::Expr::Attribute(attribute) => self.attribute_target(attribute),
            ast::Expr::Starred(starred) => TargetKind::Starred(Box::new(self.target(&starred.value))),
            _ => TargetKind::Invalid,
        };
        Target { span: self.span(target.range()), kind }
    }

    /// Resolves several targets.
    pub(super) fn targets(&mut self, targets: &'a [ast::Expr]) -> Vec<Target> {
        targets.iter().map(|target| self.target(target)).collect()
    }

    /// Resolves the target of a comprehension, whose names are its own.
    pub(super) fn comprehension_target(&mut self, target: &'a ast::Expr) -> Target {
        let parts = match target {
            ast::Expr::Name(name) => {
                let place = self.comprehension_place(&name.id);
                let kind = place.map_or(TargetKind::Invalid, TargetKind::Name);
                return Target { span: self.span(name.range), kind };
            }
            ast::Expr::Tuple(tuple) => &tuple.elts,
            ast::Expr::List(list) => &list.elts,
            ast::Expr::Starred(starred) => {
                let kind = TargetKind::Starred(Box::new(self.comprehension_target(&starred.value)));
                return Target { span: self.span(starred.range), kind };
            }
            other => return self.target(other),
        };
        let kind = TargetKind::Tuple(parts.iter().map(|part| self.comprehension_target(part)).collect());
        Target { span: self.span(target.range()), kind }
    }

    fn subscript_target(&mut self, subscript: &'a ast::ExprSubscript) -> TargetKind {
        let base = self.expr(&subscript.value);
        if let ast::Expr::Slice(slice) = &*subscript.slice {
            let parts = [&slice.lower, &slice.upper, &slice.step];
            let bounds = parts.map(|part| part.as_ref().map(|part| self.expr(part)));
            return TargetKind::Slice(base, Box::new(bounds));
        }
        TargetKind::Subscript(base, self.expr(&subscript.slice))
    }

    /// `value.name = ...`, or `module.variable = ...`, which stores to the module's variable.
    fn attribute_target(&mut self, attribute: &'a ast::ExprAttribute) -> TargetKind {
        let base = self.path(&attribute.value);
        let Some(Found::Binding(binding @ (Binding::Module(_) | Binding::Library(_)))) = base else {
            return TargetKind::Attribute(self.expr(&attribute.value), attribute.attr.to_string());
        };
        let known = match binding {
            Binding::Module(module) => self.resolver.classify(module, &attribute.attr),
            _ => None,
        };
        match known {
            Some(Binding::Global(global)) => TargetKind::Name(Place::Global(global)),
            Some(Binding::Invalid) => TargetKind::Invalid,
            Some(_) => {
                let span = self.span(attribute.range);
                let message = format!("the definition `{}` is bound more than once", attribute.attr);
                self.report(
                    Diagnostic::error(Code::RebindsDefinition, span, message)
                        .help("keep the function in a variable, and assign to that"),
                );
                TargetKind::Invalid
            }
            None => {
                let help = "give the variable a value in its own module first";
                self.decline_target(attribute.range, "adding a name to a module", help)
            }
        }
    }

    fn decline_target(&mut self, range: TextRange, what: &str, help: &str) -> TargetKind {
        let span = self.span(range);
        let error =
            Diagnostic::error(Code::UnsupportedStatement, span, format!("{what} is not supported"));
        self.report(error.help(help));
        TargetKind::Invalid
    }
}
