//! `raise`, `try`, and exceptions as values.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "a type that is not named is refused, or left as it is"
)]

use crate::builtins;
use crate::diagnostics::{Code, Diagnostic};
use crate::hir::{
    Arg, ArgKind, Block, CompareOp, ExceptionClass, Expr, ExprKind, Handler, Hierarchy, NameRef,
};
use crate::source::Span;
use crate::ty::Ty;

use super::bindings::bound_by;
use super::flow::Flow;
use super::spot::Spot;
use super::walker::Walker;

/// The class of exceptions that a name stands for.
pub(crate) fn exception_class(expr: &Expr) -> Option<ExceptionClass> {
    match &expr.kind {
        ExprKind::Name(NameRef::Builtin(name)) => {
            builtins::any_exception_class(name).map(ExceptionClass::Builtin)
        }
        ExprKind::Name(NameRef::Class(class)) => Some(ExceptionClass::User(*class)),
        _ => None,
    }
}

/// The classes that `isinstance` is asked for: one, or a tuple of them.
pub(crate) fn exception_classes(expr: &Expr) -> Option<Vec<ExceptionClass>> {
    match &expr.kind {
        ExprKind::Tuple(items) => {
            let classes: Option<Vec<Vec<ExceptionClass>>> =
                items.iter().map(exception_classes).collect();
            classes.map(|classes| classes.concat())
        }
        _ => exception_class(expr).map(|class| vec![class]),
    }
}

/// `e` of `type(e)`.
pub(crate) fn type_of(expr: &Expr) -> Option<&Expr> {
    match &expr.kind {
        ExprKind::Call(callee, args) => match (&callee.kind, &args[..]) {
            (ExprKind::Name(NameRef::Builtin(name)), [Arg { kind: ArgKind::Positional, value }])
                if name == "type" =>
            {
                Some(value)
            }
            _ => None,
        },
        ExprKind::Attribute(base, name) if name == "__class__" => Some(base),
        _ => None,
    }
}

/// Whether an exception is exactly of one of some classes: `type(e) is C`, `type(e) in (C, D)`.
pub(crate) struct ExactTest<'e> {
    /// The exception.
    pub operand: &'e Expr,
    /// The classes.
    pub classes: Vec<ExceptionClass>,
    /// Whether the answer is the opposite.
    pub negated: bool,
}

impl<'e> ExactTest<'e> {
    /// The question that an expression asks, if it is one.
    pub fn of(expr: &'e Expr) -> Option<Self> {
        let ExprKind::Compare(first, rest) = &expr.kind else { return None };
        let [(op, asked)] = rest.as_slice() else { return None };
        let operand = type_of(first)?;
        let (classes, negated) = match op {
            CompareOp::Is | CompareOp::Equal => (vec![exception_class(asked)?], false),
            CompareOp::IsNot | CompareOp::NotEqual => (vec![exception_class(asked)?], true),
            CompareOp::In => (listed(asked)?, false),
            CompareOp::NotIn => (listed(asked)?, true),
            CompareOp::Less | CompareOp::LessEqual | CompareOp::Greater | CompareOp::GreaterEqual => {
                return None;
            }
        };
        Some(Self { operand, classes, negated })
    }
}

/// The classes of a tuple or list display.
fn listed(expr: &Expr) -> Option<Vec<ExceptionClass>> {
    match &expr.kind {
        ExprKind::Tuple(items) | ExprKind::List(items) => items.iter().map(exception_class).collect(),
        _ => None,
    }
}

/// What an exception that the clause catches certainly is.
pub(crate) fn handled(hierarchy: &Hierarchy, handler: &Handler) -> ExceptionClass {
    let Some(classes) = &handler.classes else { return ExceptionClass::ROOT };
    let common = |left, right| hierarchy.common(left, right);
    classes.iter().copied().reduce(common).unwrap_or(ExceptionClass::ROOT)
}

impl Walker<'_, '_> {
    /// `raise exception from cause`.
    pub fn raise(&mut self, exception: Option<&Expr>, cause: Option<&Expr>, span: Span) {
        match exception {
            None if self.handling == 0 && self.cx.has_handlers => {
                self.cx.report(
                    Diagnostic::error(
                        Code::UnsupportedStatement,
                        span,
                        "a bare `raise` outside of an `except` clause is not supported",
                    )
                    .help("raise in the clause itself, or pass the exception and raise that"),
                );
            }
            None => {}
            Some(exception) => self.raised(exception),
        }
        if let Some(cause) = cause {
            self.raised_from(cause);
        }
    }

    fn raised(&mut self, exception: &Expr) {
        if let Some(class) = exception_class(exception) {
            match class {
                ExceptionClass::User(class) => self.instantiate(class, &[], exception),
                ExceptionClass::Builtin(_) => self.instance_of(class, &[], exception),
            };
            return;
        }
        let ty = self.expr(exception, None);
        self.needs_exception(&ty, exception.span);
    }

    fn raised_from(&mut self, cause: &Expr) {
        if exception_class(cause).is_some() {
            return;
        }
        let ty = self.expr(cause, None);
        let held = match self.head(&ty) {
            Ty::None => return,
            Ty::Optional(inner) => *inner,
            other => other,
        };
        self.needs_exception(&held, cause.span);
    }

    fn needs_exception(&mut self, ty: &Ty, span: Span) {
        if self.is_open(ty, span) || self.refuses_optional(ty, span) {
            return;
        }
        if !matches!(self.head(ty), Ty::Exception(_)) {
            self.cx.report(
                Diagnostic::error(
                    Code::TypeMismatch,
                    span,
                    format!("`{}` is no exception: it cannot be raised", self.name_of(ty)),
                )
                .help("exceptions must derive from BaseException"),
            );
        }
    }

    /// `ValueError("...")`: an instance of one of Python's own classes, which `expr` makes.
    pub fn instance_of(&mut self, class: ExceptionClass, args: &[Arg], expr: &Expr) -> Ty {
        let ExceptionClass::Builtin(name) = class else { return Ty::Exception(class) };
        for arg in args {
            self.printable(&arg.value);
            if arg.kind != ArgKind::Positional {
                let message = "the arguments of an exception are passed by position";
                self.error(Code::BadCall, arg.value.span, message);
            }
        }
        self.check_count(name, args.len(), expr.span);
        Ty::Exception(class)
    }

    /// Reports so many arguments of one of Python's own classes, or of one derived from it, where its
    /// constructor does more with them than to keep them.
    pub fn check_count(&mut self, name: &str, count: usize, span: Span) {
        let kept = builtins::kept_arguments(name);
        if kept.is_some_and(|(least, most)| (least..=most).contains(&count)) {
            return;
        }
        let error = |message: String| Diagnostic::error(Code::UnsupportedBuiltin, span, message);
        let diagnostic = match kept {
            Some(_) => error(format!("a `{name}` of {count} arguments is not supported"))
                .help("give it one argument, its message: others become attributes"),
            None => error(format!("making a `{name}` is not supported"))
                .help("its arguments become attributes: raise `RuntimeError` instead"),
        };
        self.cx.report(diagnostic);
    }

    /// `try`. Where the body stopped is not known: what it may bind is forgotten in the handlers, and
    /// in the `finally` what any part may bind.
    pub fn try_stmt(&mut self, body: &Block, handlers: &[Handler], orelse: &Block, last: &Block) {
        let mut raised = self.flow.clone();
        raised.forget(&bound_by(body));
        self.block(body);
        self.block(orelse);
        let mut after = std::mem::replace(&mut self.flow, Flow::dead());
        let mut interrupted = raised.clone();
        interrupted.forget(&bound_by(orelse));
        for handler in handlers {
            self.flow = raised.clone();
            self.forget_shared();
            self.handler(handler);
            interrupted.forget(&bound_by(&handler.body));
            interrupted.forget(handler.name.as_slice());
            after = after.merge(std::mem::replace(&mut self.flow, Flow::dead()));
        }
        if last.is_empty() {
            self.flow = after;
            return;
        }
        self.flow = interrupted;
        self.forget_shared();
        let handling = std::mem::take(&mut self.handling);
        self.block(last);
        self.handling = handling;
        let bound = bound_by(last);
        for around in &mut self.loops {
            around.breaks.forget(&bound);
            around.continues.forget(&bound);
        }
        let shared = self.flow.clone();
        self.flow = after;
        self.flow.forget(&bound);
        self.forget_shared();
        if shared.reachable && self.flow.reachable {
            for (place, ty) in shared.narrowed {
                self.flow.narrowed.entry(place).or_insert(ty);
            }
        } else {
            self.flow = Flow::dead();
        }
    }

    fn handler(&mut self, handler: &Handler) {
        if let Some(place) = handler.name {
            let class = handled(&self.cx.unifier.hierarchy, handler);
            self.store(place, &Ty::Exception(class), handler.span);
        }
        self.handling += 1;
        self.block(&handler.body);
        self.handling -= 1;
        if let Some(place) = handler.name {
            self.flow.forget(&[place]);
        }
    }

    /// `isinstance(e, classes)`: what holds where it is true, and where it is false.
    pub fn is_instance(&mut self, args: &[Arg], span: Span) -> Option<(Flow, Flow)> {
        let [value, classes] = args else { return None };
        let ty = self.expr(&value.value, None);
        let class = match self.asked_class(&ty, "isinstance", span) {
            Ok(class) => class,
            Err(refused) => return (!refused).then(|| (self.flow.clone(), self.flow.clone())),
        };
        let Some(asked) = exception_classes(&classes.value) else {
            let message = "`isinstance` is supported for classes of exceptions, written out, only";
            self.error(Code::UnsupportedBuiltin, classes.value.span, message);
            return None;
        };
        let when_true = self.shown_class(&value.value, class, &asked);
        Some((when_true, self.flow.clone()))
    }

    /// The class that an exception, or None, is of as far as its type tells; else whether that is an error.
    fn asked_class(&mut self, ty: &Ty, what: &str, span: Span) -> Result<ExceptionClass, bool> {
        let ty = self.head(ty);
        let held = if let Ty::Optional(inner) = &ty { self.head(inner) } else { ty.clone() };
        match held {
            Ty::Exception(class) => Ok(class),
            Ty::Never | Ty::Var(_) => Err(false),
            _ => {
                let message = format!("`{what}` of a `{}` is not supported", self.name_of(&ty));
                self.error(Code::UnsupportedBuiltin, span, message);
                Err(true)
            }
        }
    }

    /// `type(e) is C`: what holds where it is true, and where it is false.
    pub fn exact_test(&mut self, asked: &ExactTest<'_>) -> (Ty, Flow, Flow) {
        let ty = self.expr(asked.operand, None);
        let when_true = match self.asked_class(&ty, "type", asked.operand.span) {
            Ok(class) => self.shown_class(asked.operand, class, &asked.classes),
            Err(true) => return (Ty::Never, self.flow.clone(), self.flow.clone()),
            Err(false) => self.flow.clone(),
        };
        let here = self.flow.clone();
        if asked.negated { (Ty::Bool, here, when_true) } else { (Ty::Bool, when_true, here) }
    }

    /// What holds where an exception of `class` is found to be of one of the classes that are asked for.
    fn shown_class(&self, value: &Expr, class: ExceptionClass, asked: &[ExceptionClass]) -> Flow {
        let hierarchy = &self.cx.unifier.hierarchy;
        let common = asked.iter().copied().reduce(|left, right| hierarchy.common(left, right));
        match (Spot::of(value), common) {
            (Some(spot), Some(common)) if hierarchy.is_subclass(common, class) => {
                self.with(Some(spot), &Ty::Exception(common))
            }
            (Some(spot), _) => self.with(Some(spot), &Ty::Exception(class)),
            (None, _) => self.flow.clone(),
        }
    }
}
