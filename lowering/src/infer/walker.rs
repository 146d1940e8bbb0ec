//! One walk through a function: every expression is typed, every variable collects what it holds.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "a type that is not named is refused, or left as it is"
)]

use crate::diagnostics::{Code, Diagnostic};
use crate::hir::{ExprId, Function, FunctionKind, LocalId, Place, Program};
use crate::source::Span;
use crate::ty::Ty;

use super::annotation::annotated;
use super::container::strip;
use super::context::{self, Context, Slot, Work};
use super::flow::Flow;
use super::numbers::alike;
use super::report;

/// A loop around the current statement.
pub(super) struct Loop {
    /// What holds after a `break`.
    pub breaks: Flow,
    /// What holds after a `continue`.
    pub continues: Flow,
}

/// A walk.
pub(super) struct Walker<'c, 'a> {
    pub cx: &'c mut Context<'a>,
    pub me: usize,
    pub function: &'a Function,
    pub flow: Flow,
    pub loops: Vec<Loop>,
    /// How many `except` clauses the statement is in.
    pub handling: usize,
}

impl<'c, 'a> Walker<'c, 'a> {
    pub fn new(cx: &'c mut Context<'a>, me: usize) -> Self {
        let hir: &'a Program = cx.hir;
        let function = &hir.functions[cx.works[me].function];
        Self { cx, me, function, flow: Flow::start(), loops: Vec::new(), handling: 0 }
    }

    /// Walks the whole function.
    pub fn function(mut self) {
        let function = self.function;
        let key = self.work().key.clone();
        let params = &key[key.len() - function.params.len()..];
        for (param, ty) in function.params.iter().zip(params) {
            if let Some(crate::hir::Default::Literal(default)) = &param.default {
                let expected = function.locals[param.local].annotation.as_ref().and_then(annotated);
                self.expr(default, expected.as_ref());
            }
            self.narrow_to(Place::Local(param.local), ty);
        }
        self.start_tags();
        self.block(&function.body);
        if self.flow.reachable {
            let end = Span { start: function.span.end, ..function.span };
            self.returns(&Ty::None, end);
        }
    }

    pub fn work(&mut self) -> &mut Work {
        &mut self.cx.works[self.me]
    }

    pub fn hir(&self) -> &'a Program {
        self.cx.hir
    }

    /// The type a name in a message has.
    pub fn name_of(&self, ty: &Ty) -> String {
        report::name_of(self.cx, ty)
    }

    pub fn head(&self, ty: &Ty) -> Ty {
        self.cx.unifier.head(ty)
    }

    pub fn error(&mut self, code: Code, span: Span, message: impl Into<String>) {
        self.cx.report(Diagnostic::error(code, span, message));
    }

    /// Whether the type is not known, or there is no value: then nothing can be said about an operation
    /// on it. In the last round what is not known is reported.
    pub fn is_open(&mut self, ty: &Ty, span: Span) -> bool {
        match self.head(ty) {
            Ty::Never => true,
            Ty::Var(_) => {
                self.cx.report(report::unknown_element(span));
                true
            }
            _ => false,
        }
    }

    /// The variable that stands for a type inside the container that an expression makes.
    pub fn var(&mut self, expr: ExprId, position: u8) -> Ty {
        if let Some(var) = self.work().vars.get(&(expr, position)) {
            return Ty::Var(*var);
        }
        let var = self.cx.unifier.fresh();
        self.work().vars.insert((expr, position), var);
        Ty::Var(var)
    }

    // Variables.

    /// The type of what a variable holds here.
    pub fn read(&mut self, place: Place) -> Ty {
        let ty = self.flow.narrowed.get(&place).cloned().unwrap_or_else(|| self.slot(place).ty.clone());
        match self.head(&ty) {
            Ty::Cell(held) => match self.head(&held) {
                // Nothing is known to be stored to it yet.
                Ty::Var(_) => Ty::Never,
                held => held,
            },
            ty => ty,
        }
    }

    /// Whether the variable is shared with nested functions.
    pub fn is_shared(&self, place: Place) -> bool {
        matches!(self.slot(place).ty, Ty::Cell(_))
    }

    /// What is known of a variable in the whole program.
    pub fn slot(&self, place: Place) -> &Slot {
        match place {
            Place::Local(local) => &self.cx.works[self.me].locals[local.index()],
            Place::Global(global) => &self.cx.globals[global.index()],
        }
    }

    /// Remembers that the variable holds a value of type `ty` here, if that is less than it may hold.
    pub fn narrow_to(&mut self, place: Place, ty: &Ty) {
        let slot = match &self.slot(place).ty {
            Ty::Cell(held) => self.head(held),
            slot => self.head(slot),
        };
        let ty = self.head(ty);
        let open = matches!(ty, Ty::Never | Ty::Var(_)) || ty == slot;
        let narrower = match &slot {
            Ty::Optional(inner) => {
                !matches!(ty, Ty::Optional(_)) || matches!(self.head(inner), Ty::Union(_))
            }
            Ty::Union(_) => true,
            Ty::Exception(_) => !matches!(ty, Ty::Optional(_)),
            _ => false,
        };
        if narrower && !open {
            // What is declared says it without variables that were made for this value.
            let same = |member: &&Ty| self.cx.unifier.resolve(member) == self.cx.unifier.resolve(&ty);
            let declared = strip(&slot).members().iter().find(same).cloned();
            self.flow.narrowed.insert(place, declared.unwrap_or(ty));
        } else {
            self.flow.narrowed.remove(&place);
        }
    }

    /// Something ran that may have changed module variables: only those that nothing but this module
    /// body binds are still what they were.
    pub fn forget_shared(&mut self) {
        self.flow.forget_parts();
        let here = self.cx.works[self.me].function;
        let is_body = matches!(self.function.kind, FunctionKind::ModuleBody);
        let locals = &self.cx.works[self.me].locals;
        self.flow.forget_locals(|local| matches!(locals[local.index()].ty, Ty::Cell(_)));
        let bindings = &self.cx.global_bindings;
        self.flow.forget_globals(|global| {
            let own = bindings.get(&global).is_some_and(|all| all.iter().all(|(by, _)| *by == here));
            !(is_body && own)
        });
    }

    /// Stores to a variable.
    pub fn store(&mut self, place: Place, ty: &Ty, span: Span) {
        if !self.flow.reachable {
            return;
        }
        match place {
            Place::Local(local) => self.store_local(local, ty, span),
            Place::Global(global) => self.cx.store_global(global, ty, span),
        }
        self.note_mixed(place, ty);
        self.flow.forget_held(place);
        self.narrow_to(place, ty);
    }

    /// Notes the variable where its type has to hold values of others too.
    fn note_mixed(&mut self, place: Place, ty: &Ty) {
        if !self.cx.reporting {
            return;
        }
        let slot = self.slot(place);
        let (held, stored) = (self.cx.unifier.finish(&slot.ty), self.cx.unifier.finish(ty));
        if slot.declared.is_none() && stored != Ty::Never && held != stored {
            self.cx.mixed.insert((self.cx.works[self.me].function, place));
        }
    }

    fn store_local(&mut self, local: LocalId, ty: &Ty, span: Span) {
        let slot: Slot = self.work().locals[local.index()].clone();
        if let Ty::Cell(held) = &slot.ty {
            let id = self.cx.works[self.me].function;
            let arity = self.cx.shared.arity(self.cx.hir, id, local);
            let ty = &match self.head(ty) {
                Ty::Closure(closure) => self.cx.unifier.value_called(&closure, arity),
                ty => ty,
            };
            if !self.cx.unifier.store(held, ty) {
                let name = &self.function.locals[local].name;
                let held = Slot { ty: (**held).clone(), ..slot.clone() };
                let conflict = report::conflict(self.cx, name, &held, ty, span);
                self.cx.report(conflict);
            }
            return;
        }
        match context::store(&mut self.cx.unifier, slot, ty, span) {
            Ok(slot) => self.work().locals[local.index()] = slot,
            Err(_) if self.is_throwaway(local) => {}
            Err(slot) => {
                let name = &self.function.locals[local].name;
                let conflict = report::conflict(self.cx, name, &slot, ty, span);
                self.cx.report(conflict);
            }
        }
    }

    /// Whether nobody reads the variable, whose name says so.
    pub fn is_throwaway(&self, local: LocalId) -> bool {
        self.hir().is_throwaway(self.cx.works[self.me].function, local)
    }

    /// The type that a variable is known to hold, as what a literal stored to it should be.
    pub fn expected_of(&self, place: Place) -> Option<Ty> {
        let due = || self.cx.dues.variable(self.cx.hir, self.cx.works[self.me].function, place).cloned();
        match &self.slot(place).ty {
            Ty::Never => due(),
            Ty::Cell(held) => match self.head(held) {
                Ty::Var(_) => due().or_else(|| Some((**held).clone())),
                _ => Some((**held).clone()),
            },
            ty => Some(ty.clone()),
        }
    }

    /// The least type that holds values of both; where there is none, the union that is due, if it does.
    pub fn join_as(&mut self, left: &Ty, right: &Ty, due: Option<&Ty>) -> Option<Ty> {
        let before = self.cx.unifier.snapshot();
        if let Some(joined) = self.cx.unifier.join(left, right) {
            return Some(joined);
        }
        self.cx.unifier.rollback(before);
        let due = self.head(due?);
        if due == Ty::Object {
            // It only becomes text.
            return Ty::union(vec![self.cx.unifier.resolve(left), self.cx.unifier.resolve(right)]);
        }
        let union = match &due {
            Ty::Optional(inner) => matches!(**inner, Ty::Union(_)),
            Ty::Union(_) => true,
            _ => false,
        };
        (union && self.cx.unifier.fits(left, &due) && self.cx.unifier.fits(right, &due)).then_some(due)
    }

    /// The type that is due where the function returns.
    pub fn expected_result(&self) -> Option<Ty> {
        let declared = self.function.result.as_ref().and_then(annotated);
        let me = self.cx.works[self.me].function;
        let expected = || self.cx.expected_results.get(&me).cloned();
        declared.or_else(expected).or_else(|| self.cx.dues.result(me).cloned())
    }

    /// Whether the types differ in the numbers that they hold alone.
    fn grown(&self, before: &Ty, now: &Ty) -> bool {
        alike(&self.cx.unifier.resolve(before), &self.cx.unifier.resolve(now))
    }

    /// The function returns a value of this type.
    pub fn returns(&mut self, ty: &Ty, span: Span) {
        if !self.flow.reachable || self.function.yields {
            return;
        }
        let ty = self.head(ty);
        let before = self.work().result.clone();
        let declared = self.function.result.as_ref().and_then(annotated);
        if let Some(joined) = self.join_as(&before, &ty, declared.as_ref()) {
            if joined != before {
                self.cx.unifier.changed = true;
                self.work().result = joined;
            }
            if ty != Ty::Never {
                self.work().first_return.get_or_insert(span);
            }
        } else if !self.cx.reporting && self.grown(&before, &ty) {
            // What is returned has grown by numbers since the last round.
            self.cx.unifier.changed = true;
            self.work().result = ty;
        } else {
            let first = self.work().first_return;
            let conflict =
                report::conflicting_returns(self.cx, self.function, &before, first, &ty, span);
            self.cx.report(conflict);
        }
    }
}
