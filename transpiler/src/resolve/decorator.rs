//! Decorators.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the parser's trees have many forms, of which one place cares about few"
)]

use lowering::diagnostics::{Code, Diagnostic};
use lowering::hir::{CanisterMethod, Guard, MethodKind, ModuleId};
use rustpython_parser::ast::{self, Expr, Ranged};

use super::Resolver;
use super::binding::Binding;
use super::suggest;

/// The canister method that a decorator makes, if it is Kybra's.
fn method_kind(name: &str) -> Option<MethodKind> {
    Some(match name {
        "kybra.query" => MethodKind::Query,
        "kybra.update" => MethodKind::Update,
        "kybra.init" => MethodKind::Init,
        "kybra.pre_upgrade" => MethodKind::PreUpgrade,
        "kybra.post_upgrade" => MethodKind::PostUpgrade,
        "kybra.heartbeat" => MethodKind::Heartbeat,
        "kybra.inspect_message" => MethodKind::InspectMessage,
        _ => return None,
    })
}

/// The decorator without its arguments.
fn callee(expr: &Expr) -> &Expr {
    if let Expr::Call(call) = expr { &call.func } else { expr }
}

/// Whether a decorator makes a canister method.
pub(super) fn is_method(resolver: &mut Resolver<'_>, module: ModuleId, expr: &Expr) -> bool {
    let binding = resolver.module_path(module, callee(expr));
    matches!(binding, Some(Binding::Library(name)) if method_kind(&name).is_some())
}

/// Whether all decorators of a function are functions of the program, or library functions that are
/// called as such, so that its name is a variable with what they return.
pub(super) fn makes_variable(
    resolver: &mut Resolver<'_>,
    module: ModuleId,
    def: &ast::StmtFunctionDef,
) -> bool {
    let mut own = |expr: &Expr| match resolver.module_path(module, callee(expr)) {
        Some(Binding::Function(_) | Binding::Global(_)) => true,
        Some(
            Binding::Record(_)
            | Binding::Service(_)
            | Binding::Class(_)
            | Binding::Module(_)
            | Binding::Library(_)
            | Binding::Alias(..)
            | Binding::NewType(..)
            | Binding::Invalid,
        )
        | None => false,
    };
    !def.decorator_list.is_empty() && def.decorator_list.iter().all(&mut own)
}

impl<'a> Resolver<'a> {
    /// What the decorators make of a function; reports those that are not supported.
    pub(super) fn decorators(
        &mut self,
        module: ModuleId,
        def: &'a ast::StmtFunctionDef,
    ) -> Option<CanisterMethod> {
        let mut method: Option<CanisterMethod> = None;
        for decorator in &def.decorator_list {
            let span = self.span(module, decorator.range());
            let binding = self.module_path(module, callee(decorator));
            if binding == Some(Binding::Invalid)
                || binding.as_ref().is_some_and(|b| b.is_library("kybra.canister"))
            {
                continue;
            }
            let kind = match &binding {
                Some(Binding::Library(name)) => method_kind(name),
                _ => None,
            };
            let Some(kind) = kind else {
                self.unsupported_decorator(module, decorator);
                continue;
            };
            let guard = self.decorator_arguments(module, decorator, kind);
            if let Some(first) = &method {
                let first = first.span;
                self.report(
                    Diagnostic::error(
                        Code::BadMethod,
                        span,
                        format!("`{}` has two canister decorators", def.name),
                    )
                    .also(first, "the first one is here")
                    .help("keep one of them"),
                );
                continue;
            }
            method = Some(CanisterMethod { kind, guard, span });
        }
        method
    }

    pub(super) fn unsupported_decorator(&mut self, module: ModuleId, decorator: &Expr) {
        let span = self.span(module, decorator.range());
        let written = self.text(self.span(module, callee(decorator).range()));
        let methods =
            ["query", "update", "init", "pre_upgrade", "post_upgrade", "heartbeat", "inspect_message"];
        let mut error = Diagnostic::error(
            Code::UnsupportedDecorator,
            span,
            format!("the decorator `{written}` is not supported"),
        );
        error.help.extend(suggest::did_you_mean(written, methods));
        let bare = written.rsplit('.').next().unwrap_or(written);
        if methods.contains(&bare) {
            error.help.push(format!("add `from kybra import {bare}`"));
        } else {
            error.help.push("call what the decorator would call in the function itself".to_owned());
        }
        self.report(error);
    }

    /// Checks `@query(guard=f)`, and finds the guard.
    fn decorator_arguments(
        &mut self,
        module: ModuleId,
        decorator: &Expr,
        kind: MethodKind,
    ) -> Option<Guard> {
        let Expr::Call(call) = decorator else { return None };
        let mut guard = None;
        if let Some(argument) = call.args.first() {
            self.bad_argument(module, argument, "a canister decorator takes no positional arguments");
        }
        for keyword in &call.keywords {
            let guarded = matches!(kind, MethodKind::Query | MethodKind::Update);
            match keyword.arg.as_deref() {
                Some("guard") if guarded => guard = self.guard(module, &keyword.value),
                Some("guard") => {
                    self.bad_argument(
                        module,
                        &keyword.value,
                        "only query and update methods have guards",
                    );
                }
                Some(name) => {
                    let message = format!("a canister decorator has no argument `{name}`");
                    self.bad_argument(module, &keyword.value, &message);
                }
                None => self.bad_argument(
                    module,
                    &keyword.value,
                    "a canister decorator takes no `**` arguments",
                ),
            }
        }
        guard
    }

    fn bad_argument(&mut self, module: ModuleId, argument: &Expr, message: &str) {
        let span = self.span(module, argument.range());
        self.report(
            Diagnostic::error(Code::BadMethod, span, message)
                .help("write `@query`, `@update` or `@update(guard=name)`"),
        );
    }

    fn guard(&mut self, module: ModuleId, value: &Expr) -> Option<Guard> {
        let span = self.span(module, value.range());
        match self.module_path(module, value) {
            Some(Binding::Function(function)) => Some(Guard { function, span }),
            Some(Binding::Invalid) => None,
            Some(_) | None => {
                let known = &self.scopes[module.index()].order;
                let suggestion = match value {
                    Expr::Name(name) => suggest::did_you_mean(&name.id, known.iter().copied()),
                    _ => None,
                };
                let message = "a guard must be the name of a function";
                let mut error = Diagnostic::error(Code::BadMethod, span, message);
                error.help.extend(suggestion);
                self.report(error.help("define the guard with `def name() -> GuardResult:`"));
                None
            }
        }
    }
}
