//! Names, and the assignment expression that binds one.

use crate::builtins::{self, SpecialForm};
use crate::diagnostics::Code;
use crate::hir::{self, GlobalId, NameRef, Place};
use crate::ir::{Expr, LocalId, Rvalue};
use crate::source::Span;
use crate::ty::Ty;

use super::super::function::{Lowerer, Value};

impl Lowerer<'_> {
    pub(super) fn name(&mut self, expr: &hir::Expr, name: &NameRef) -> Value {
        let span = expr.span;
        match name {
            NameRef::Local(local) => {
                let checked = self.unbound.reads.contains(&expr.id);
                let value = self.read_local(*local, checked, span);
                self.narrowed(expr, value)
            }
            NameRef::Global(global) => {
                let value = self.read_global(*global);
                self.narrowed(expr, value)
            }
            NameRef::Function(function) => self.make_closure(expr, *function, &[]),
            NameRef::Builtin(name) => match self.hir.wrappers.get(name) {
                Some(function) => self.make_closure(expr, *function, &[]),
                None => self.builtin_name(name, span),
            },
            NameRef::Unknown(name) => unbound_name(name),
            NameRef::Class(class) if self.hir.wrappers.contains_key(&class.maker()) => {
                self.make_closure(expr, self.hir.wrappers[&class.maker()], &[])
            }
            NameRef::Record(_) | NameRef::Service(_) | NameRef::Class(_) => self.unsupported(
                span,
                Code::UnsupportedExpression,
                "a class as a value is not supported",
            ),
            NameRef::Module(_) => self.unsupported(
                span,
                Code::UnsupportedExpression,
                "a module as a value is not supported",
            ),
        }
    }

    /// The value of a variable of the function.
    pub fn read_local(&mut self, local: hir::LocalId, checked: bool, span: Span) -> Value {
        let id = LocalId::new(local.index());
        if let Ty::Cell(held) = self.locals[id].ty.clone() {
            return self.read_shared(local, *held, checked, span);
        }
        if checked {
            let ty = self.locals[id].ty.clone();
            let word = self.locals[id].name.clone();
            return Value::new(Rvalue::CheckedLocal(id), ty, word);
        }
        Value::pure(self.local(id, span))
    }

    /// The value of a module variable.
    pub fn read_global(&mut self, global: GlobalId) -> Value {
        let name = self.hir.globals[global].name.clone();
        match self.types.globals.get(global.index()).cloned().flatten() {
            // A class attribute is `Class.name`.
            Some(ty) => {
                let word = name.rsplit('.').next().unwrap_or(&name).to_owned();
                Value::new(Rvalue::LoadGlobal(global), ty, word)
            }
            None => unbound_name(&name),
        }
    }

    /// A variable's value as the type that holds where `expr` reads it.
    pub(super) fn narrowed(&mut self, expr: &hir::Expr, value: Value) -> Value {
        let due = self.ty(expr);
        let demanded = self.instance.misuses.contains_key(&expr.id);
        if demanded || value.ty == due || value.ty == Ty::Never || due == Ty::Never {
            return value;
        }
        let bound = self.bind(value, expr.span);
        Value::pure(self.coerce(bound, &due))
    }

    fn builtin_name(&mut self, name: &str, span: Span) -> Value {
        if builtins::special_form(name) == Some(SpecialForm::ModuleName) {
            let text = self.module_name();
            return Value::pure(self.str(text, span));
        }
        if let Some(found) = builtins::lookup(name, &[]) {
            return self.builtin(found.id, Vec::new(), found.result, span);
        }
        let message = format!("`{name}` as a value is not supported");
        self.unsupported(span, Code::UnsupportedBuiltin, message)
    }

    /// What `__name__` is here.
    fn module_name(&self) -> String {
        self.module_name_of(self.function.module)
    }

    /// What `__name__` is in a module.
    pub(super) fn module_name_of(&self, module: hir::ModuleId) -> String {
        if self.options.script && module.index() == 0 {
            return "__main__".into();
        }
        self.hir.modules[module].name.clone()
    }

    pub(super) fn walrus(&mut self, expr: &hir::Expr, place: Place, value: &hir::Expr) -> Value {
        let value = self.value(value);
        match place {
            Place::Local(local) => {
                self.assign_local(local, value, expr.span);
                let read = self.read_local(local, false, expr.span);
                self.narrowed(expr, read)
            }
            Place::Global(global) => {
                let value = self.bind(value, expr.span);
                let value = self.save(value, "value");
                let stored = self.again(&value);
                self.store_global(global, stored, expr.span);
                Value::pure(value)
            }
        }
    }

    /// The value of a HIR expression that is a literal or a module variable: a default.
    pub fn default_value(&mut self, default: &hir::Default, span: Span) -> Expr {
        let value = match default {
            hir::Default::Literal(literal) => match self.literal(literal) {
                Some(literal) => Value::pure(literal),
                None => self.value(literal),
            },
            hir::Default::Global(global) => self.read_global(*global),
            // Its value goes with the function; the caller has it.
            hir::Default::Captured(_) => Value::skipped(),
        };
        self.bind(value, span)
    }
}

fn unbound_name(name: &str) -> Value {
    Value::new(Rvalue::UnboundName(name.into()), Ty::Never, "missing")
}
