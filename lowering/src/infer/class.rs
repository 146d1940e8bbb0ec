//! Instances of the program's classes: making them, their attributes and methods.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "a type that is not named is refused, or left as it is"
)]

use crate::builtins;
use crate::diagnostics::{Code, Diagnostic};
use crate::hir::{Arg, ArgKind, ClassId, ExceptionClass, Expr, ExprKind, FunctionId, NameRef};
use crate::source::Span;
use crate::ty::Ty;

use super::context;
use super::flow::Flow;
use super::report;
use super::walker::Walker;

/// Whether the expression is `super()`.
pub(crate) fn is_super(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Call(callee, args) => {
            args.is_empty()
                && matches!(&callee.kind, ExprKind::Name(NameRef::Builtin(name)) if name == "super")
        }
        _ => false,
    }
}

impl Walker<'_, '_> {
    /// `Shortage(1, 2)`: a new instance, and the call of its `__init__`.
    pub fn instantiate(&mut self, class: ClassId, args: &[Arg], expr: &Expr) -> Ty {
        let ty = ExceptionClass::User(class);
        for arg in args {
            self.printable(&arg.value);
        }
        for (owner, position, global) in self.hir().class_defaults(class) {
            let default = self.cx.globals[global.index()].ty.clone();
            let span = self.hir().globals[global].span;
            self.store_field((owner, position), &default, span);
        }
        let Some((owner, init)) = self.hir().class_method(ty, "__init__") else {
            if let Some(arg) = args.iter().find(|arg| arg.kind != ArgKind::Positional) {
                let name = &self.hir().classes[class].name;
                let message = format!("{name}() takes no keyword arguments");
                self.error(Code::BadCall, arg.value.span, message);
            }
            let of_python = self.cx.unifier.hierarchy.own_of_python(ty);
            self.check_count(of_python, args.len(), expr.span);
            return Ty::Exception(ty);
        };
        let receiver = Ty::Exception(ExceptionClass::User(owner));
        let Some(index) = self.method_target(init, receiver, args, expr.span) else { return Ty::Never };
        self.work().calls.insert(expr.id, index);
        match self.result_of(Some(index)) {
            Ty::Never => Ty::Never,
            _ => Ty::Exception(ty),
        }
    }

    /// A call of a method of the program's classes; `None` where it is none.
    pub fn class_call(&mut self, expr: &Expr, base: &Expr, name: &str, args: &[Arg]) -> Option<Ty> {
        if is_super(base) {
            return Some(self.super_call(expr, name, args));
        }
        if matches!(base.kind, ExprKind::Name(NameRef::Class(_))) {
            let message = "calling a method through its class is not supported";
            self.cx.report(
                Diagnostic::error(Code::UnsupportedExpression, expr.span, message)
                    .help("call it on the instance, or on `super()`"),
            );
            return Some(Ty::Never);
        }
        let ty = self.expr(base, None);
        let Ty::Exception(class) = self.head(&ty) else { return None };
        let targets = self.method_targets(class, name)?;
        let mut result = Ty::Never;
        let mut found = Vec::new();
        let mut after = Flow::dead();
        let before = self.flow.clone();
        for (owner, function) in targets {
            self.flow = before.clone();
            let receiver = Ty::Exception(ExceptionClass::User(owner));
            let index = self.method_target(function, receiver, args, expr.span)?;
            found.push((owner, index));
            let ty = self.result_of(Some(index));
            let here = std::mem::replace(&mut self.flow, Flow::dead());
            after = after.merge(here);
            match self.cx.unifier.join(&result, &ty) {
                Some(joined) => result = joined,
                None => self.overrides_differ(name, &result, &ty, function, expr.span),
            }
        }
        self.flow = after;
        self.work().methods.insert(expr.id, found);
        Some(result)
    }

    fn overrides_differ(&mut self, name: &str, first: &Ty, ty: &Ty, function: FunctionId, span: Span) {
        let (first, here) = (self.name_of(first), self.name_of(ty));
        let message = format!("`{name}` gives `{first}` in one class and `{here}` in another");
        let place = self.hir().functions[function].name_span;
        self.cx.report(
            Diagnostic::error(Code::ConflictingTypes, span, message)
                .also(place, format!("`{here}` here")),
        );
    }

    /// The methods that a call on an instance of `class` may reach: those of classes that derive from it
    /// first, its own last.
    fn method_targets(&self, class: ExceptionClass, name: &str) -> Option<Vec<(ClassId, FunctionId)>> {
        let hir = self.hir();
        let own = hir.class_method(class, name)?;
        let overrides = hir.subclasses(class).into_iter();
        let overrides = overrides.filter_map(|id| Some((id, hir.own_method(id, name)?)));
        Some(overrides.chain([own]).collect())
    }

    /// `super().name(args)`.
    fn super_call(&mut self, expr: &Expr, name: &str, args: &[Arg]) -> Ty {
        let Some(class) = self.function.class else {
            self.error(Code::UnsupportedExpression, expr.span, "`super()` outside of a method");
            return Ty::Never;
        };
        let hir = self.hir();
        let order = &hir.classes[class].order;
        let mut bases = hir.own_ancestors(ExceptionClass::User(class)).skip(1);
        let found = bases.find_map(|id| Some((id, hir.own_method(id, name)?)));
        let base = order.get(1).copied().unwrap_or(ExceptionClass::ROOT);
        if let Some((owner, function)) = found {
            let receiver = Ty::Exception(ExceptionClass::User(owner));
            let Some(index) = self.method_target(function, receiver, args, expr.span) else {
                return Ty::Never;
            };
            self.work().calls.insert(expr.id, index);
            return self.result_of(Some(index));
        }
        let of_python = self.cx.unifier.hierarchy.own_of_python(base);
        let keeps_any = builtins::exception_class(of_python).is_some();
        for (position, arg) in args.iter().enumerate() {
            match &arg.kind {
                ArgKind::Positional => {
                    self.printable(&arg.value);
                }
                ArgKind::Star if name == "__init__" && keeps_any => {
                    let rest: Vec<&Arg> = args[position..].iter().collect();
                    self.item_of_all(&rest, "__init__");
                }
                ArgKind::Star | ArgKind::Keyword(_) | ArgKind::DoubleStar => {
                    self.expr(&arg.value, None);
                    let message = "the arguments of an exception are passed by position";
                    self.error(Code::BadCall, arg.value.span, message);
                }
            }
        }
        match name {
            "__init__" => {
                if !keeps_any {
                    self.check_count(of_python, args.len(), expr.span);
                }
                Ty::None
            }
            "__str__" if args.is_empty() => Ty::Str,
            _ => {
                let message = format!("`{name}` of Python's own exceptions is not supported");
                self.error(Code::UnknownAttribute, expr.span, message);
                Ty::Never
            }
        }
    }

    /// `C.name`: an attribute of a class.
    pub fn attribute_of_class(&mut self, class: ClassId, name: &str, span: Span) -> Ty {
        let ty = ExceptionClass::User(class);
        if let Some(global) = self.hir().class_constant(ty, name) {
            return self.cx.globals[global.index()].ty.clone();
        }
        if name == "__name__" {
            return Ty::Str;
        }
        self.unknown_member(ty, name, span)
    }

    /// `e.name`.
    pub fn attribute_of_instance(&mut self, class: ExceptionClass, name: &str, span: Span) -> Ty {
        let hir = self.hir();
        let below = hir.subclasses(class);
        let constants: Vec<_> = below.iter().filter_map(|id| hir.own_constant(*id, name)).collect();
        let field = hir.class_field(class, name);
        let constant = hir.class_constant(class, name);
        match (field, constant) {
            // A class attribute beside it is where the field begins.
            (Some((owner, position)), _) => self.field_type(owner, position, span),
            (None, Some(own)) => {
                let mut ty = self.cx.globals[own.index()].ty.clone();
                for constant in constants {
                    let other = self.cx.globals[constant.index()].ty.clone();
                    match self.cx.unifier.join(&ty, &other) {
                        Some(joined) => ty = joined,
                        None => return self.mixed_attribute(name, span),
                    }
                }
                ty
            }
            (None, None) => self.unknown_member(class, name, span),
        }
    }

    fn mixed_attribute(&mut self, name: &str, span: Span) -> Ty {
        let message = format!("`{name}` has values of different types in the classes that it may be of");
        self.cx.report(
            Diagnostic::error(Code::ConflictingTypes, span, message)
                .help("give the attributes of the classes one type"),
        );
        Ty::Never
    }

    fn unknown_member(&mut self, class: ExceptionClass, name: &str, span: Span) -> Ty {
        let ty = Ty::Exception(class);
        self.cx.report(super::call::unknown_attribute(self.hir(), &ty, name, span));
        Ty::Never
    }

    /// The type of a field as far as it is known.
    fn field_type(&mut self, owner: ClassId, position: usize, span: Span) -> Ty {
        let slot = &self.cx.class_fields[owner.index()][position];
        if slot.ty == Ty::Never && slot.open {
            self.cx.report(report::unknown_element(span));
        }
        let slot = &self.cx.class_fields[owner.index()][position];
        slot.ty.clone()
    }

    /// The type that a field of the expression's class holds, for what is stored there.
    pub fn expected_attribute(&mut self, base: &Expr, name: &str) -> Option<Ty> {
        let ty = self.expr(base, None);
        let Ty::Exception(class) = self.head(&ty) else { return None };
        let (owner, position) = self.hir().class_field(class, name)?;
        let ty = self.cx.class_fields[owner.index()][position].ty.clone();
        (ty != Ty::Never).then_some(ty)
    }

    /// `base.name = value`.
    pub fn store_attribute(&mut self, base: &Expr, name: &str, ty: &Ty, place: Span, span: Span) {
        let base_ty = self.expr(base, None);
        if self.refuses_optional_alone(&base_ty, base.span) {
            return;
        }
        let Ty::Exception(class) = self.head(&base_ty) else {
            self.attribute(base, name, place);
            return;
        };
        let Some((owner, position)) = self.hir().class_field(class, name) else {
            self.unknown_member(class, name, place);
            return;
        };
        if !self.flow.reachable {
            return;
        }
        self.store_field((owner, position), ty, span);
    }

    /// What an attribute of instances, `position` among those of the class `owner`, is given.
    fn store_field(&mut self, (owner, position): (ClassId, usize), ty: &Ty, span: Span) {
        let slot = self.cx.class_fields[owner.index()][position].clone();
        match context::store(&mut self.cx.unifier, slot, ty, span) {
            Ok(slot) => self.cx.class_fields[owner.index()][position] = slot,
            Err(slot) => {
                let name = &self.cx.hir.classes[owner].fields[position].name;
                let conflict = report::conflict(self.cx, name, &slot, ty, span);
                self.cx.report(conflict);
            }
        }
    }
}
