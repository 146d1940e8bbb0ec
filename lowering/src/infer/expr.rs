//! Expressions.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "a type that is not named is refused, or left as it is"
)]

use crate::builtins::{self, SpecialForm};
use crate::diagnostics::{Code, Diagnostic};
use crate::hir::{ClassTest, Expr, ExprKind, FormatPart, NameRef, Place, RecordId, SameClass, UnaryOp};
use crate::source::Span;
use crate::ty::Ty;

use super::exception::ExactTest;
use super::report;
use super::spot::Spot;
use super::walker::Walker;

impl Walker<'_, '_> {
    /// Types an expression. `expected` is the type that is due where it stands: it tells what an empty
    /// container, a dict literal or a function's name is, and converts nothing.
    ///
    /// What is never reached is not looked at; its type is `Never`.
    pub fn expr(&mut self, expr: &Expr, expected: Option<&Ty>) -> Ty {
        if !self.flow.reachable {
            self.work().exprs.insert(expr.id, Ty::Never);
            return Ty::Never;
        }
        let ty = self.kind(expr, expected);
        if !matches!(expr.kind, ExprKind::Name(_) | ExprKind::Set(_) | ExprKind::Comprehension(_)) {
            self.hashable_parts(&ty, expr.span);
        }
        let ty = self.head(&ty);
        self.work().exprs.insert(expr.id, ty.clone());
        ty
    }

    fn kind(&mut self, expr: &Expr, expected: Option<&Ty>) -> Ty {
        if ClassTest::of(expr).is_some() || ExactTest::of(expr).is_some() {
            let (ty, when_true, when_false) = self.test(expr, None, false);
            self.flow = when_true.merge(when_false);
            return ty;
        }
        if let Some(asked) = SameClass::of(expr) {
            return self.same_class(asked);
        }
        match &expr.kind {
            ExprKind::None => Ty::None,
            ExprKind::Bool(_) => Ty::Bool,
            ExprKind::Int(_) => Ty::Int,
            ExprKind::Float(_) => Ty::Float,
            ExprKind::Str(_) => Ty::Str,
            ExprKind::Bytes(_) => Ty::Bytes,
            ExprKind::FString(parts) => {
                self.format_parts(parts);
                Ty::Str
            }
            ExprKind::Name(name) => self.name(expr, name),
            ExprKind::Closure(function, defaults) => {
                let defaults = self.closure_defaults(*function, defaults);
                self.closure(*function, defaults)
            }
            ExprKind::Tuple(items) => self.tuple(items, expected),
            ExprKind::List(items) => self.list(expr, items, expected),
            ExprKind::Set(items) => self.set(expr, items, expected),
            ExprKind::Dict(pairs) => self.dict(expr, pairs, expected),
            ExprKind::Starred(inner) => self.expr(inner, None),
            ExprKind::Comprehension(comprehension) => {
                self.refuse_staged(expr);
                self.comprehension(expr, comprehension, expected)
            }
            ExprKind::Unary(UnaryOp::Not, _) | ExprKind::BoolOp(..) | ExprKind::Compare(..) => {
                let (ty, when_true, when_false) = self.test(expr, expected, false);
                self.flow = when_true.merge(when_false);
                ty
            }
            ExprKind::Unary(op, operand) => self.unary(*op, operand, expr.span),
            ExprKind::Binary(op, left, right) => self.operation(*op, left, right, expected, expr.span),
            ExprKind::IfElse { condition, then, otherwise } => {
                self.if_else(expr.span, condition, then, otherwise, expected)
            }
            ExprKind::Call(callee, args) => {
                let ty = self.call(expr, callee, args, expected);
                self.forget_parts(callee, args);
                ty
            }
            ExprKind::Attribute(base, name) => {
                let ty = self.attribute(base, name, expr.span);
                self.part(Spot::of(expr), ty)
            }
            ExprKind::Subscript(base, index) => {
                let ty = self.expr(base, None);
                let ty = self.subscript(base, &ty, index, expr.span);
                self.part(Spot::of(expr), ty)
            }
            ExprKind::Slice { base, lower, upper, step } => {
                let bounds = [lower.as_deref(), upper.as_deref(), step.as_deref()];
                self.slice(base, bounds)
            }
            ExprKind::Walrus(place, value) => {
                let due = self.expected_of(*place);
                let ty = self.expr(value, due.as_ref().or(expected));
                self.store(*place, &ty, value.span);
                ty
            }
            ExprKind::Stable(id, first) => self.stable(*id, first.as_deref()),
            ExprKind::Invalid => Ty::Never,
        }
    }

    fn name(&mut self, expr: &Expr, name: &NameRef) -> Ty {
        match name {
            NameRef::Local(local) => self.variable(Place::Local(*local), expr.span),
            NameRef::Global(global) => self.variable(Place::Global(*global), expr.span),
            NameRef::Function(function) => self.closure(*function, Vec::new()),
            NameRef::Builtin(name) => self.builtin_value(name, expr.span),
            NameRef::Unknown(_) => Ty::Never,
            NameRef::Class(class) if self.hir().wrappers.contains_key(&class.maker()) => {
                let maker = self.hir().wrappers[&class.maker()];
                self.closure(maker, Vec::new())
            }
            NameRef::Record(_) | NameRef::Service(_) | NameRef::Class(_) | NameRef::Module(_) => {
                let what = if matches!(name, NameRef::Module(_)) { "module" } else { "class" };
                let message = format!("a {what} as a value is not supported");
                self.error(Code::UnsupportedExpression, expr.span, message);
                Ty::Never
            }
        }
    }

    fn variable(&mut self, place: Place, span: Span) -> Ty {
        let ty = self.read(place);
        if ty == Ty::Never && self.slot(place).open {
            self.cx.report(report::unknown_element(span));
        }
        ty
    }

    fn builtin_value(&mut self, name: &str, span: Span) -> Ty {
        if builtins::special_form(name) == Some(SpecialForm::ModuleName) {
            return Ty::Str;
        }
        if let Some(function) = self.hir().wrappers.get(name) {
            return self.closure(*function, Vec::new());
        }
        if let Some(found) = is_constant(name).then(|| builtins::lookup(name, &[])).flatten() {
            return found.result;
        }
        self.cx.report(
            Diagnostic::error(
                Code::UnsupportedBuiltin,
                span,
                format!("the builtin `{name}` as a value is not supported"),
            )
            .help("call it, or wrap it in a function of your own"),
        );
        Ty::Never
    }

    pub fn format_parts(&mut self, parts: &[FormatPart]) {
        for part in parts {
            if let FormatPart::Value { value, spec, .. } = part {
                self.printable(value);
                self.format_parts(spec);
            }
        }
    }

    /// An expression whose value only becomes text.
    pub fn printable(&mut self, expr: &Expr) -> Ty {
        let ty = self.expr(expr, Some(&Ty::Object));
        let shown = self.cx.unifier.resolve(&ty);
        if has_function(&shown) || self.has_service(&shown, &mut Vec::new()) {
            let message = "the text of a function or a service depends on its address";
            self.error(Code::UnsupportedExpression, expr.span, message);
        }
        ty
    }

    /// Whether a service is anywhere in a value of the type, in fields of records too.
    fn has_service(&self, ty: &Ty, seen: &mut Vec<RecordId>) -> bool {
        match ty {
            Ty::Service(_) => true,
            Ty::Record(id) if !seen.contains(id) => {
                seen.push(*id);
                self.cx.record_fields[id.index()].iter().any(|field| self.has_service(field, seen))
            }
            other => other.parts().into_iter().any(|part| self.has_service(part, seen)),
        }
    }

    fn if_else(
        &mut self,
        span: Span,
        condition: &Expr,
        then: &Expr,
        otherwise: &Expr,
        expected: Option<&Ty>,
    ) -> Ty {
        let (when_true, when_false) = self.condition(condition);
        let reachable = (when_true.reachable, when_false.reachable);
        self.flow = when_true;
        let first = self.expr(then, expected);
        let after = std::mem::replace(&mut self.flow, when_false);
        let second = self.expr(otherwise, expected);
        self.merge_with(after);
        match reachable {
            (true, false) => return first,
            (false, true) => return second,
            _ => {}
        }
        if let Some(joined) = self.join_as(&first, &second, expected) {
            return joined;
        }
        let (first_name, second_name) = (self.name_of(&first), self.name_of(&second));
        let message = format!("this is `{first_name}` or `{second_name}`, and nothing tells which");
        let mut diagnostic = Diagnostic::error(Code::ConflictingTypes, span, message)
            .also(then.span, format!("`{first_name}`"))
            .also(otherwise.span, format!("`{second_name}`"));
        let (first, second) = (self.cx.unifier.resolve(&first), self.cx.unifier.resolve(&second));
        if let Some(advice) = report::advice(&first, &second) {
            diagnostic = diagnostic.help(advice);
        }
        self.cx.report(diagnostic);
        Ty::Never
    }

    /// Whether a value can stand where `due` is due; if not, nothing is changed by asking.
    pub fn holds(&mut self, due: &Ty, ty: &Ty) -> bool {
        let before = self.cx.unifier.snapshot();
        let fits = self.cx.unifier.store(due, ty);
        if !fits {
            self.cx.unifier.rollback(before);
        }
        fits
    }
}

/// The type of a literal; `None` for anything else.
pub(super) fn literal_ty(expr: &Expr) -> Option<Ty> {
    Some(match &expr.kind {
        ExprKind::None => Ty::None,
        ExprKind::Bool(_) => Ty::Bool,
        ExprKind::Int(_) => Ty::Int,
        ExprKind::Float(_) => Ty::Float,
        ExprKind::Str(_) => Ty::Str,
        ExprKind::Bytes(_) => Ty::Bytes,
        ExprKind::Unary(UnaryOp::Negative | UnaryOp::Positive, operand) => literal_ty(operand)?,
        ExprKind::Tuple(items) => Ty::Tuple(items.iter().map(literal_ty).collect::<Option<_>>()?),
        _ => return None,
    })
}

/// Whether the name is a constant of a module (`math.pi`): a row without parameters that is no call.
pub(super) fn is_constant(name: &str) -> bool {
    let mut rows = builtins::overloads(name);
    let first = rows.next();
    name.starts_with("math.") && first.is_some_and(|(_, row)| row.params.is_empty())
}

/// Whether a function, iterator or service is anywhere in the type: its text is an address.
pub(super) fn has_function(ty: &Ty) -> bool {
    matches!(ty, Ty::Function(_) | Ty::Closure(_) | Ty::Stable(_) | Ty::Iterator(_) | Ty::Service(_))
        || ty.parts().into_iter().any(has_function)
}
