//! Instances of the program's classes: making them, their attributes and methods.

use crate::diagnostics::Code;
use crate::hir::{self, Arg, ClassId, ExceptionClass, GlobalId};
use crate::infer::InstanceId;
use crate::infer::arguments::Passed;
use crate::ir::{Body, Expr, ExprKind, LocalId, Rvalue, StmtKind};
use crate::source::Span;
use crate::ty::Ty;

use super::super::function::{Lowerer, Value};
use super::arguments::Evaluated;

impl Lowerer<'_> {
    /// `Shortage(1, 2)`: the instance has the arguments, as `BaseException.__new__` gives it, and then
    /// `__init__` is called.
    pub(super) fn instantiate(
        &mut self,
        class: ClassId,
        id: hir::ExprId,
        args: &[Arg],
        span: Span,
    ) -> Value {
        let Some((_, (passed, pieces))) = self.arguments(&[], args) else { return Value::skipped() };
        let Some(init) = self.instance.calls.get(&id).copied() else {
            let values = pieces.into_iter().flatten().collect();
            return self.new_instance(class, values, span);
        };
        if let Some(value) = self.constructed((class, init), (&passed, &pieces)) {
            return value;
        }
        let pieces = self.saved(pieces);
        self.made_here((class, init), (passed, pieces), span)
    }

    /// A new instance of exactly this class with arguments; class attributes that instances may replace begin
    /// as the class has them.
    pub(super) fn new_instance(&mut self, class: ClassId, args: Vec<Expr>, span: Span) -> Value {
        let ty = ExceptionClass::User(class);
        let made = Value::new(Rvalue::NewException(ty, args), Ty::Exception(ty), "error");
        let defaults = self.hir.class_defaults(class);
        if defaults.is_empty() {
            return made;
        }
        let made = self.bind(made, span);
        for (owner, position, global) in defaults {
            let default = self.read_global(global);
            let default = self.bind(default, span);
            let base = self.again(&made);
            self.store_field(base, (owner, position), default, span);
        }
        Value::pure(made)
    }

    /// A call of a method of the program's classes; `None` where it is none.
    pub(super) fn class_call(
        &mut self,
        expr: &hir::Expr,
        base: &hir::Expr,
        name: &str,
        args: &[Arg],
    ) -> Option<Value> {
        if crate::infer::class::is_super(base) {
            return Some(self.super_call(expr, name, args));
        }
        let targets = self.instance.methods.get(&expr.id)?;
        let Some((leading, (passed, pieces))) = self.arguments(&[base], args) else {
            return Some(Value::skipped());
        };
        let receiver = leading.into_iter().next()?;
        if let [(_, target)] = targets[..] {
            return Some(self.call_instance(target, receiver, (passed, pieces), expr.span));
        }
        let receiver = self.save(receiver, "receiver");
        let pieces = self.saved(pieces);
        Some(self.dispatch(targets, &receiver, &(passed, pieces), self.ty(expr), expr.span))
    }

    pub(super) fn saved(&mut self, pieces: Vec<Vec<Expr>>) -> Vec<Vec<Expr>> {
        let save = |values: Vec<Expr>| {
            values.into_iter().map(|value| self.save(value, "argument")).collect::<Vec<Expr>>()
        };
        pieces.into_iter().map(save).collect()
    }

    /// Calls the method of the first class that the receiver is of; the last is all others'.
    fn dispatch(
        &mut self,
        targets: &[(ClassId, InstanceId)],
        receiver: &Expr,
        arguments: &Evaluated,
        ty: Ty,
        span: Span,
    ) -> Value {
        let Some(((class, target), rest)) = targets.split_first() else { return Value::skipped() };
        let own = self.again(receiver);
        let (passed, pieces) = arguments;
        let again = |values: &Vec<Expr>| values.iter().map(|value| self.again(value)).collect();
        let given = (passed.clone(), pieces.iter().map(again).collect());
        if rest.is_empty() {
            return self.call_instance(*target, own, given, span);
        }
        let class = ExceptionClass::User(*class);
        let tested = self.again(receiver);
        let kind =
            ExprKind::IsInstance { exception: Box::new(tested), classes: vec![class], exact: false };
        let test = self.expr(kind, Ty::Bool, span);
        let then = self.call_body(|this| this.call_instance(*target, own, given, span), &ty, span);
        let otherwise =
            self.call_body(|this| this.dispatch(rest, receiver, arguments, ty.clone(), span), &ty, span);
        self.choose(test, then, otherwise, ty, span)
    }

    /// A computation as a body whose value is of type `ty`.
    fn call_body(&mut self, call: impl FnOnce(&mut Self) -> Value, ty: &Ty, span: Span) -> Body {
        self.body(|this| {
            let value = call(this);
            let value = this.bind(value, span);
            this.coerce(value, ty)
        })
    }

    /// `super().name(args)`.
    fn super_call(&mut self, expr: &hir::Expr, name: &str, args: &[Arg]) -> Value {
        let span = expr.span;
        let Some((_, (passed, pieces))) = self.arguments(&[], args) else { return Value::skipped() };
        let Some(param) = self.function.params.first() else { return Value::skipped() };
        let receiver = self.local(LocalId::new(param.local.index()), span);
        if let Some(target) = self.instance.calls.get(&expr.id).copied() {
            return self.call_instance(target, receiver, (passed, pieces), span);
        }
        let rest = passed.iter().position(|how| *how == Passed::Rest);
        let mut pieces = pieces;
        let rest = rest.and_then(|at| pieces.get_mut(at)).and_then(Vec::pop);
        let values: Vec<Expr> = pieces.into_iter().flatten().collect();
        match (name, rest) {
            ("__init__", Some(rest)) => {
                let (first, again) = (self.again(&receiver), receiver);
                self.push(span, StmtKind::Do(Rvalue::SetArgs(first, values)));
                self.call_row("BaseException.__add_args__", vec![again, rest], span)
            }
            ("__init__", None) => Value::new(Rvalue::SetArgs(receiver, values), Ty::None, "init"),
            ("__str__", _) => self.call_row("BaseException.__str__", vec![receiver], span),
            (_, _) => {
                self.unsupported(span, Code::UnknownAttribute, format!("`{name}` is not supported"))
            }
        }
    }

    /// `C.name`.
    pub(super) fn attribute_of_class(&mut self, class: ClassId, name: &str, span: Span) -> Value {
        if let Some(global) = self.hir.class_constant(ExceptionClass::User(class), name) {
            self.read_global(global)
        } else {
            let text = self.hir.classes[class].name.clone();
            Value::pure(self.str(text, span))
        }
    }

    /// `e.name` of an evaluated instance; `None` where its class has no such attribute.
    pub fn attribute_of_instance(
        &mut self,
        base: &Expr,
        name: &str,
        ty: &Ty,
        span: Span,
    ) -> Option<Value> {
        let Ty::Exception(class) = base.ty else { return None };
        if let Some((owner, position)) = self.hir.class_field(class, name) {
            let ty = self.types.class_fields.get(owner.index())?.get(position)?.clone();
            let base = self.again(base);
            return Some(Value::new(Rvalue::LoadAttribute(base, owner, position), ty, name));
        }
        let own = self.hir.class_constant(class, name)?;
        let below = self.hir.subclasses(class);
        let overrides: Vec<(ClassId, GlobalId)> =
            below.into_iter().filter_map(|id| Some((id, self.hir.own_constant(id, name)?))).collect();
        Some(self.constant(&overrides, own, base, ty, span))
    }

    /// The class attribute of the first class that the instance is of.
    fn constant(
        &mut self,
        overrides: &[(ClassId, GlobalId)],
        own: GlobalId,
        base: &Expr,
        ty: &Ty,
        span: Span,
    ) -> Value {
        let Some(((class, global), rest)) = overrides.split_first() else {
            return self.read_global(own);
        };
        let tested = self.again(base);
        let kind = ExprKind::IsInstance {
            exception: Box::new(tested),
            classes: vec![ExceptionClass::User(*class)],
            exact: false,
        };
        let test = self.expr(kind, Ty::Bool, span);
        let then = self.call_body(|this| this.read_global(*global), ty, span);
        let otherwise = self.call_body(|this| this.constant(rest, own, base, ty, span), ty, span);
        self.choose(test, then, otherwise, ty.clone(), span)
    }

    /// `base.name = value` over evaluated operands.
    pub fn store_attribute(&mut self, base: Expr, name: &str, value: Expr, span: Span) {
        let Ty::Exception(class) = base.ty else { return };
        let Some((owner, position)) = self.hir.class_field(class, name) else { return };
        self.store_field(base, (owner, position), value, span);
    }

    fn store_field(&mut self, base: Expr, (owner, position): (ClassId, usize), value: Expr, span: Span) {
        let fields = self.types.class_fields.get(owner.index());
        let Some(due) = fields.and_then(|fields| fields.get(position)).cloned() else { return };
        let value = self.coerce(value, &due);
        let value = self.enforce_attribute(value, owner, position);
        if value.ty != Ty::Never && self.is_open() {
            self.push(span, StmtKind::StoreAttribute(base, owner, position, value));
        }
    }

    /// The arguments of an exception as a list; any other value as it is.
    pub fn listed_objects(&mut self, value: Expr) -> Expr {
        if value.ty != Ty::Objects {
            return value;
        }
        let span = value.span;
        let listed = self.call_row("list", vec![value], span);
        self.bind(listed, span)
    }

    /// `str(value)`, where a class of the program says what that is; any other value as it is.
    pub fn shown(&mut self, value: Expr) -> Expr {
        let Ty::Exception(class) = value.ty else { return value };
        let below = self.hir.subclasses(class);
        let overrides = below.into_iter().filter(|id| self.hir.own_method(*id, "__str__").is_some());
        let own = match class {
            ExceptionClass::User(id) => self.types.class_texts.get(id.index()).copied().flatten(),
            ExceptionClass::Builtin(_) => None,
        };
        let text = |id: ClassId| Some((id, self.types.class_texts.get(id.index()).copied().flatten()?));
        let targets: Vec<(ClassId, InstanceId)> = overrides.filter_map(text).collect();
        if targets.is_empty() && own.is_none() {
            return value;
        }
        let span = value.span;
        let value = self.save(value, "shown");
        let shown = self.shown_by(&targets, own, &value, span);
        self.bind(shown, span)
    }

    /// What `print` shows of each value; where a `__str__` of the program runs, what comes before it is
    /// computed first.
    pub fn all_shown(&mut self, values: Vec<Expr>) -> Vec<Expr> {
        values.into_iter().map(|value| self.shown(value)).collect()
    }

    fn shown_by(
        &mut self,
        targets: &[(ClassId, InstanceId)],
        own: Option<InstanceId>,
        value: &Expr,
        span: Span,
    ) -> Value {
        let receiver = self.again(value);
        let Some(((class, target), rest)) = targets.split_first() else {
            return match own {
                Some(own) => self.call_instance(own, receiver, (Vec::new(), Vec::new()), span),
                None => self.call_row("BaseException.__str__", vec![receiver], span),
            };
        };
        let tested = self.again(value);
        let kind = ExprKind::IsInstance {
            exception: Box::new(tested),
            classes: vec![ExceptionClass::User(*class)],
            exact: false,
        };
        let test = self.expr(kind, Ty::Bool, span);
        let then = self.call_body(
            |this| this.call_instance(*target, receiver, (Vec::new(), Vec::new()), span),
            &Ty::Str,
            span,
        );
        let otherwise = self.call_body(|this| this.shown_by(rest, own, value, span), &Ty::Str, span);
        self.choose(test, then, otherwise, Ty::Str, span)
    }
}
