//! `try` and its `except` clauses.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the parser's trees have many forms, of which one place cares about few"
)]

use lowering::builtins;
use lowering::diagnostics::{Code, Diagnostic};
use lowering::hir::{ExceptionClass, Handler, StmtKind};
use lowering::source::Span;
use rustpython_parser::ast::{self, Ranged};

use super::binding::{Binding, Found};
use super::body::Body;
use super::generator::runs_at_exit;

impl<'a> Body<'_, 'a> {
    pub(super) fn try_stmt(&mut self, stmt: &'a ast::StmtTry) -> StmtKind {
        let last_runs = usize::from(!stmt.finalbody.is_empty());
        let guards = usize::from(runs_at_exit(stmt));
        self.guards += guards;
        let body = self.block(&stmt.body);
        self.guards = self.guards - guards + last_runs;
        let mut handlers = Vec::new();
        for ast::ExceptHandler::ExceptHandler(handler) in &stmt.handlers {
            match self.handler(handler) {
                Some(handler) => handlers.push(handler),
                None => return StmtKind::Invalid,
            }
        }
        let orelse = self.block(&stmt.orelse);
        self.guards -= last_runs;
        let last = self.block(&stmt.finalbody);
        StmtKind::Try { body, handlers, orelse, last }
    }

    fn handler(&mut self, handler: &'a ast::ExceptHandlerExceptHandler) -> Option<Handler> {
        let classes = match &handler.type_ {
            Some(classes) => Some(self.caught(classes)?),
            None => None,
        };
        let name = handler.name.as_ref().and_then(|name| self.place(name));
        let whole = self.span(handler.range);
        let end = handler.body.first().map_or(whole.end, |first| self.span(first.range()).start);
        let span = Span { end, ..whole };
        Some(Handler { classes, name, body: self.block(&handler.body), span })
    }

    /// The classes that an `except` clause names: one, or a tuple of them.
    fn caught(&mut self, expr: &'a ast::Expr) -> Option<Vec<ExceptionClass>> {
        if let ast::Expr::Tuple(tuple) = expr {
            let mut classes = Vec::new();
            for item in &tuple.elts {
                classes.push(self.caught_class(item)?);
            }
            return Some(classes);
        }
        if let Some(Found::Binding(Binding::Alias(module, listed))) = self.path(expr)
            && let Some(classes) = self.resolver.exception_classes(module, listed)
        {
            return Some(classes);
        }
        self.caught_class(expr).map(|class| vec![class])
    }

    fn caught_class(&mut self, expr: &'a ast::Expr) -> Option<ExceptionClass> {
        let class = match self.path(expr) {
            Some(Found::Binding(Binding::Invalid)) => return None,
            Some(Found::Binding(binding)) => exception_class(&binding),
            Some(Found::Local(_) | Found::Unknown) | None => None,
        };
        if class.is_none() {
            let span = self.span(expr.range());
            self.report(
                Diagnostic::error(
                    Code::UnsupportedStatement,
                    span,
                    "an `except` clause that does not name a class of exceptions is not supported",
                )
                .help("name the class, or several in a tuple: `except (KeyError, ValueError):`"),
            );
        }
        class
    }
}

/// The class of exceptions that a binding stands for.
pub(super) fn exception_class(binding: &Binding<'_>) -> Option<ExceptionClass> {
    match binding {
        Binding::Library(name) => {
            let name = match name.as_str() {
                "EnvironmentError" | "IOError" => "OSError",
                name => name,
            };
            builtins::any_exception_class(name).map(ExceptionClass::Builtin)
        }
        Binding::Class(class) => Some(ExceptionClass::User(*class)),
        _ => None,
    }
}
