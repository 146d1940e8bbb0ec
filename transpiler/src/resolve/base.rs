//! What the bases of a class tell: `super()` in its other forms, `super(Shortage, self)` and
//! `Exception.__init__(self, message)`, and `issubclass`.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the parser's trees have many forms, of which one place cares about few"
)]

use lowering::builtins;
use lowering::hir::{ClassId, ExceptionClass, Expr, ExprKind, Hierarchy, NameRef, Program};
use rustpython_parser::ast::{self, Ranged};

use super::attempt::exception_class;
use super::binding::Found;
use super::body::Body;

impl<'a> Body<'_, 'a> {
    /// `Base.method` of `Base.method(self, ...)` as `super().method`, in a method of a class where both are
    /// one.
    pub(super) fn method_of_base(&mut self, call: &'a ast::ExprCall) -> Option<Expr> {
        let ast::Expr::Attribute(callee) = &*call.func else { return None };
        let class = self.class_around()?;
        if !self.is_instance_of_method(call.args.first()?) {
            return None;
        }
        let Some(Found::Binding(binding)) = self.path(&callee.value) else { return None };
        let base = exception_class(&binding)?;
        if !is_next(&self.resolver.program, class, base, &callee.attr) {
            return None;
        }
        let on = self.super_of(callee.value.range());
        Some(self.node(ExprKind::Attribute(Box::new(on), callee.attr.to_string()), callee.range))
    }

    /// `super(Shortage, self)` in a method of `Shortage`.
    pub(super) fn super_with_arguments(&mut self, function: &Expr, call: &'a ast::ExprCall) -> bool {
        let is_super =
            matches!(&function.kind, ExprKind::Name(NameRef::Builtin(name)) if name == "super");
        let [class, instance] = &call.args[..] else { return false };
        let named = match self.path(class) {
            Some(Found::Binding(binding)) => exception_class(&binding),
            _ => None,
        };
        let own = self.class_around().map(ExceptionClass::User);
        is_super
            && call.keywords.is_empty()
            && own.is_some()
            && named == own
            && self.is_instance_of_method(instance)
    }

    /// The answer of `issubclass(class, asked)`, where both name classes of exceptions. In the body of a module
    /// they are Python's own, which are always there.
    pub(super) fn subclass_test(&mut self, class: &'a ast::Expr, asked: &'a ast::Expr) -> Option<bool> {
        let class = self.class_named(class)?;
        let asked = match asked {
            ast::Expr::Tuple(tuple) => {
                tuple.elts.iter().map(|class| self.class_named(class)).collect::<Option<Vec<_>>>()?
            }
            one => vec![self.class_named(one)?],
        };
        let hierarchy = Hierarchy::of(&self.resolver.program.classes);
        Some(asked.into_iter().any(|asked| hierarchy.is_subclass(class, asked)))
    }

    fn class_named(&mut self, expr: &'a ast::Expr) -> Option<ExceptionClass> {
        let Some(Found::Binding(binding)) = self.path(expr) else { return None };
        exception_class(&binding).filter(|class| match class {
            ExceptionClass::Builtin(_) => true,
            ExceptionClass::User(_) => !self.is_module,
        })
    }

    fn class_around(&self) -> Option<ClassId> {
        self.resolver.program.functions[self.function].class
    }

    /// Whether the expression is the first parameter of the method that is resolved.
    fn is_instance_of_method(&mut self, expr: &'a ast::Expr) -> bool {
        let first =
            self.resolver.program.functions[self.function].params.first().map(|param| param.local);
        match (expr, first) {
            (ast::Expr::Name(_), Some(first)) => {
                matches!(self.path(expr), Some(Found::Local(local)) if local == first)
            }
            _ => false,
        }
    }

    fn super_of(&mut self, range: rustpython_parser::text_size::TextRange) -> Expr {
        let name = self.node(ExprKind::Name(NameRef::Builtin("super".to_owned())), range);
        self.node(ExprKind::Call(Box::new(name), Vec::new()), range)
    }
}

/// Whether `base.method` is what `super().method` is in the class: nothing between them has the method.
fn is_next(program: &Program, class: ClassId, base: ExceptionClass, method: &str) -> bool {
    let between = program.classes[class].order.iter().skip(1).take_while(|found| **found != base);
    let hidden = |found: &ExceptionClass| match found {
        ExceptionClass::User(id) => program.own_method(*id, method).is_some(),
        // The plain ones have those of `BaseException`.
        ExceptionClass::Builtin(name) => {
            builtins::exception_class(name).is_none() || *name == "KeyError"
        }
    };
    let derives = match base {
        ExceptionClass::User(_) => program.classes[class].order[1..].contains(&base),
        ExceptionClass::Builtin(name) => {
            let hierarchy = Hierarchy::of(&program.classes);
            builtins::exception_class(name).is_some()
                && hierarchy.is_subclass(ExceptionClass::User(class), base)
        }
    };
    derives && !between.into_iter().any(hidden)
}
