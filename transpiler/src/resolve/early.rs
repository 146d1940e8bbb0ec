//! Classes and aliases that are named, where Python evaluates the name, before the statement that binds it.
//!
//! Annotations of a module's own functions, variables and classes are expressions that run where they stand
//! (Python Language Reference, sections 7.2.2 and 8.7), unless `from __future__ import annotations` puts them
//! off; so are the bases of a class and the parts of an alias. A name in quotes is never evaluated.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the parser's trees have many forms, of which one place cares about few"
)]

use lowering::diagnostics::{Code, Diagnostic};
use lowering::hir::ModuleId;
use rustpython_parser::ast::{self, Expr, Ranged, Stmt};
use rustpython_parser::text_size::{TextLen, TextRange};

use super::Resolver;
use super::binding::Binding;
use crate::syntax::bindings::{Nesting, Site, SiteKind};
use crate::syntax::walk;

impl<'a> Resolver<'a> {
    /// Refuses what raises NameError when the module is loaded.
    pub(super) fn names_before_classes(&mut self) {
        for module in self.module_ids() {
            let body = &self.source(module).body;
            let postponed = body.iter().any(postpones_annotations);
            for stmt in body {
                let mut evaluated = Vec::new();
                if !postponed {
                    walk::annotations(stmt, &mut |expr| evaluated.push(expr));
                }
                match stmt {
                    Stmt::ClassDef(class) => {
                        evaluated.extend(&class.bases);
                        for inner in class.body.iter().filter(|_| !postponed) {
                            walk::annotations(inner, &mut |expr| evaluated.push(expr));
                        }
                    }
                    Stmt::Assign(assign) => evaluated.extend(self.type_in(module, assign)),
                    _ => {}
                }
                for expr in evaluated {
                    self.check_names(module, expr);
                }
            }
        }
    }

    /// The part of an assignment that is a type: an alias, or what a stable structure holds.
    fn type_in(&mut self, module: ModuleId, assign: &'a ast::StmtAssign) -> Option<&'a Expr> {
        if let Expr::Call(call) = &*assign.value
            && let Expr::Subscript(_) = &*call.func
        {
            return Some(&call.func);
        }
        let [Expr::Name(target)] = &assign.targets[..] else { return None };
        let alias = matches!(self.classify(module, &target.id), Some(Binding::Alias(..)));
        alias.then_some(&assign.value)
    }

    fn check_names(&mut self, module: ModuleId, expr: &'a Expr) {
        if let Expr::Name(name) = expr {
            self.check_name(module, name);
        }
        let mut parts = Vec::new();
        walk::parts(expr, &mut |part| parts.push(part));
        for part in parts {
            self.check_names(module, part);
        }
    }

    fn check_name(&mut self, module: ModuleId, name: &'a ast::ExprName) {
        let sites = self.scopes[module.index()].sites.get(name.id.as_str());
        let Some([site]) = sites.map(Vec::as_slice) else { return };
        let Site { range, kind, nesting: Nesting::Straight, .. } = *site else { return };
        let (early, what, defined) = match kind {
            SiteKind::Class(class) => {
                let head = "class ".text_len() + class.name.as_str().text_len();
                let before = name.range.start() < class.range.end();
                (before, "class", TextRange::at(class.range.start(), head))
            }
            SiteKind::Assign(_, Some(value)) => {
                (name.range.start() < value.range().start(), "alias", range)
            }
            SiteKind::Assign(_, None)
            | SiteKind::Store
            | SiteKind::Function(_)
            | SiteKind::Import(_)
            | SiteKind::ImportFrom(..)
            | SiteKind::Declined => return,
        };
        if !early
            || what == "alias" && !matches!(self.classify(module, &name.id), Some(Binding::Alias(..)))
        {
            return;
        }
        let (span, defined) = (self.span(module, name.range), self.span(module, defined));
        let message = format!("the {what} `{}` is named before it is defined", name.id);
        self.diagnostics.push(
            Diagnostic::error(Code::UsedBeforeDefinition, span, message)
                .label("NameError when the module is loaded")
                .also(defined, "defined here, later")
                .help(format!(
                    "write the name in quotes (`\"{}\"`), or move this below the {what}",
                    name.id
                )),
        );
    }
}

fn postpones_annotations(stmt: &Stmt) -> bool {
    let Stmt::ImportFrom(import) = stmt else { return false };
    import.module.as_ref().is_some_and(|module| module.as_str() == "__future__")
        && import.names.iter().any(|name| name.name.as_str() == "annotations")
}
