//! Annotations that stand for the parameters of a function: `...`, `ParamSpec`, `Concatenate`.

use rustpython_parser::ast::{Constant, Expr};

use super::Resolver;
use super::binding::Binding;
use super::type_scope::TypeScope;

impl<'a> Resolver<'a> {
    /// Whether the first argument of `Callable` is no list of types: `...`, `P`, `Concatenate[int, P]`.
    pub(super) fn is_parameters(&mut self, scope: &TypeScope<'_, 'a>, expr: &Expr) -> bool {
        if let Expr::Subscript(subscript) = expr {
            let made = self.type_path(scope, &subscript.value);
            return made.is_some_and(|binding| binding.is_library("typing.Concatenate"));
        }
        is_ellipsis(expr) || self.is_param_spec(scope, expr)
    }

    /// Whether the expression is `P.args` or `P.kwargs`.
    pub(super) fn is_of_param_spec(&mut self, scope: &TypeScope<'_, 'a>, expr: &Expr) -> bool {
        let Expr::Attribute(part) = expr else { return false };
        matches!(part.attr.as_str(), "args" | "kwargs") && self.is_param_spec(scope, &part.value)
    }

    fn is_param_spec(&mut self, scope: &TypeScope<'_, 'a>, expr: &Expr) -> bool {
        let Some(Binding::Alias(module, Expr::Call(call))) = self.type_path(scope, expr) else {
            return false;
        };
        let made = TypeScope { module, ..*scope };
        self.type_path(&made, &call.func).is_some_and(|called| called.is_library("typing.ParamSpec"))
    }
}

/// Whether the expression is `...`.
pub(super) fn is_ellipsis(expr: &Expr) -> bool {
    matches!(expr, Expr::Constant(constant) if constant.value == Constant::Ellipsis)
}
