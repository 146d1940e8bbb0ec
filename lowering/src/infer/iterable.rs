//! What loops go over.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "a type that is not named is refused, or left as it is"
)]

use crate::builtins::{self, SpecialForm};
use crate::diagnostics::{Code, Diagnostic};
use crate::hir::{Arg, ArgKind, ComprehensionKind, Expr, ExprKind, NameRef};
use crate::source::Span;
use crate::ty::{Ty, View};

use super::apply::is_staged;
use super::misuse::Misuse;
use super::walker::Walker;

impl Walker<'_, '_> {
    /// The type of the items of an iterable that a loop goes over.
    pub fn iterate(&mut self, iterable: &Expr) -> Ty {
        if !self.flow.reachable {
            return self.expr(iterable, None);
        }
        let item = if let Some(item) = self.lazy(iterable) {
            item
        } else {
            let ty = self.expr(iterable, None);
            let ty = self.unless_none(iterable, ty, Misuse::Iterate);
            self.items_of(&ty, iterable.span)
        };
        self.head(&item)
    }

    /// The type of the items of an iterable whose value is made where code of the program makes its items.
    pub fn iterate_kept(&mut self, iterable: &Expr) -> Ty {
        if !is_staged(iterable) {
            return self.iterate(iterable);
        }
        let ty = self.expr(iterable, None);
        let item = self.items_of(&ty, iterable.span);
        self.head(&item)
    }

    /// The type of the items of what only a loop makes, one after the other; `None` for any other
    /// expression.
    pub fn lazy(&mut self, expr: &Expr) -> Option<Ty> {
        if self.hir().may_end_early(expr) {
            return None;
        }
        let (item, ty) = self.view(expr, false)?;
        self.work().exprs.insert(expr.id, ty);
        Some(self.head(&item))
    }

    /// The type of the items of a value, where it is iterable; nothing is reported.
    pub fn items_if_iterable(&mut self, ty: &Ty) -> Option<Ty> {
        match self.head(ty) {
            Ty::Tuple(items) => self.joined(&items),
            Ty::Record(_) => Some(Ty::Str),
            Ty::Union(members) => self.items_of_members(&members),
            other => other.item(),
        }
    }

    /// The one type of the items of whichever of the types a value is of.
    fn items_of_members(&mut self, members: &[Ty]) -> Option<Ty> {
        let mut found: Option<Ty> = None;
        for member in members {
            if let Ty::Record(_) = member {
                return None;
            }
            let item = self.items_if_iterable(member)?;
            let item = self.cx.unifier.resolve(&item);
            // Of an empty tuple there are none.
            if item == Ty::Never {
                continue;
            }
            if found.as_ref().is_some_and(|before| !self.attempt_unify(before, &item)) {
                return None;
            }
            found = found.or(Some(item));
        }
        Some(found.unwrap_or(Ty::Never))
    }

    /// The type of the items of a value.
    pub fn items_of(&mut self, ty: &Ty, span: Span) -> Ty {
        if self.is_open(ty, span) {
            return Ty::Never;
        }
        if let Ty::Iterator(_) = self.head(ty) {
            // What is asked for items may run anything.
            self.forget_shared();
        }
        match self.head(ty) {
            Ty::List(item)
            | Ty::Set(item)
            | Ty::FrozenSet(item)
            | Ty::TupleOf(item)
            | Ty::Iterator(item)
            | Ty::Dict(item, _) => *item,
            Ty::DictView(view, key, value) => view.item(&self.head(&key), &self.head(&value)),
            Ty::Str | Ty::Record(_) => Ty::Str,
            Ty::Bytes | Ty::ByteArray | Ty::Range => Ty::Int,
            Ty::Objects => Ty::Object,
            Ty::Tuple(items) => {
                let mut joined = Ty::Never;
                for item in &items {
                    if let Some(ty) = self.cx.unifier.join(&joined, item) {
                        joined = ty;
                    } else {
                        let (before, here) = (self.name_of(&joined), self.name_of(item));
                        let message = format!("the items of this tuple are `{before}` and `{here}`");
                        self.error(Code::ConflictingTypes, span, message);
                        return Ty::Never;
                    }
                }
                joined
            }
            other => {
                if let Ty::Union(members) = &other
                    && let Some(item) = self.items_of_members(members)
                {
                    return item;
                }
                if !self.refuses_optional(&other, span) {
                    let message = format!("`{}` object is not iterable", self.name_of(&other));
                    self.error(Code::TypeMismatch, span, message);
                }
                Ty::Never
            }
        }
    }

    /// The items of an expression that a loop goes over without making its value, and the type of that
    /// value: `range`, `enumerate` and their like, views of a dict, generator expressions. `None` for
    /// any other expression. `kept` says that the value is made after all.
    pub fn view(&mut self, expr: &Expr, kept: bool) -> Option<(Ty, Ty)> {
        if let ExprKind::Comprehension(comprehension) = &expr.kind {
            if comprehension.kind != ComprehensionKind::Generator {
                return None;
            }
            let ty = self.comprehension(expr, comprehension, None);
            return Some((ty.item()?, ty));
        }
        let ExprKind::Call(callee, args) = &expr.kind else { return None };
        match &callee.kind {
            ExprKind::Name(NameRef::Builtin(name)) => {
                self.form_items((builtins::special_form(name)?, name), args, expr.span, kept)
            }
            ExprKind::Attribute(base, name) if args.is_empty() => {
                let view = View::of_method(name)?;
                let ty = self.expr(base, None);
                if let Ty::Record(record) = self.head(&ty) {
                    let item = self.record_view(record, name, expr.span);
                    return Some((item.clone(), Ty::list(item)));
                }
                let Ty::Dict(key, value) = self.head(&ty) else { return None };
                let item = view.item(&self.head(&key), &self.head(&value));
                Some((item, Ty::DictView(view, key, value)))
            }
            _ => None,
        }
    }

    fn form_items(
        &mut self,
        (form, name): (SpecialForm, &str),
        args: &[Arg],
        span: Span,
        kept: bool,
    ) -> Option<(Ty, Ty)> {
        let spreads = matches!(form, SpecialForm::Zip | SpecialForm::Range);
        if !spreads && args.iter().any(super::call::is_star) {
            self.refuse_unpacking(args, name);
            return Some((Ty::Never, Ty::Never));
        }
        let item = match form {
            SpecialForm::Range => {
                self.range_args(args, span);
                return Some((Ty::Int, Ty::Range));
            }
            SpecialForm::Enumerate => self.enumerate(args, span, kept),
            SpecialForm::Zip => self.zip(args, span),
            SpecialForm::Reversed => self.reversed(args, span),
            SpecialForm::Iter if args.len() == 2 => return None,
            SpecialForm::Iter => self.items_of_iter(args, span, kept),
            SpecialForm::Map => self.map(args, span),
            SpecialForm::Filter => self.filter(args, span),
            SpecialForm::Calling
            | SpecialForm::Ending
            | SpecialForm::Next
            | SpecialForm::Print
            | SpecialForm::Sorted
            | SpecialForm::Callable
            | SpecialForm::IsInstance
            | SpecialForm::Min
            | SpecialForm::Max
            | SpecialForm::Sum
            | SpecialForm::Any
            | SpecialForm::All
            | SpecialForm::EmptyList
            | SpecialForm::EmptySet
            | SpecialForm::EmptyFrozenSet
            | SpecialForm::EmptyDict
            | SpecialForm::Match
            | SpecialForm::Reply
            | SpecialForm::Trap
            | SpecialForm::Timer
            | SpecialForm::ModuleName => return None,
        };
        let ty = Ty::iterator(item.clone());
        Some((item, ty))
    }

    /// The arguments of `range`.
    pub fn range_args(&mut self, args: &[Arg], span: Span) {
        if args.iter().any(super::call::is_star) {
            self.spread_range(args, span);
            return;
        }
        for arg in args {
            self.index(&arg.value);
        }
        self.positional(args, "range", 1..=3, span);
    }

    /// `range(*bounds)`.
    fn spread_range(&mut self, args: &[Arg], span: Span) {
        let Some(bounds) = self.spread(args) else { return };
        for bound in &bounds {
            let ty = self.head(&bound.ty);
            if !matches!(ty, Ty::Int | Ty::Bool) && !self.refuses_optional(&ty, bound.span) {
                let message = format!("`range` takes integers, not `{}`", self.name_of(&ty));
                self.error(Code::TypeMismatch, bound.span, message);
            }
        }
        if !(1..=3).contains(&bounds.len()) || bounds.iter().any(|bound| bound.keyword.is_some()) {
            self.error(Code::BadCall, span, "`range` takes 1 to 3 positional arguments");
        }
    }

    fn enumerate(&mut self, args: &[Arg], span: Span, kept: bool) -> Ty {
        let mut item = Ty::Never;
        for (position, arg) in args.iter().enumerate() {
            match (&arg.kind, position) {
                (_, 0) if kept => item = self.iterate_kept(&arg.value),
                (_, 0) => item = self.iterate(&arg.value),
                (ArgKind::Keyword(name), 1) if name == "start" => self.index(&arg.value),
                (ArgKind::Positional, 1) => self.index(&arg.value),
                _ => {
                    self.expr(&arg.value, None);
                    self.error(
                        Code::BadCall,
                        arg.value.span,
                        "`enumerate` takes an iterable and a start",
                    );
                }
            }
        }
        if args.is_empty() {
            self.error(Code::BadCall, span, "`enumerate` takes an iterable and a start");
        }
        Ty::Tuple(vec![Ty::Int, item])
    }

    /// `map(function, iterable, ...)`.
    fn map(&mut self, args: &[Arg], span: Span) -> Ty {
        let Some((function, iterables)) = args.split_first().filter(|(_, rest)| !rest.is_empty()) else {
            self.error(Code::BadCall, span, "`map` takes a function and an iterable");
            return Ty::Never;
        };
        self.positional(args, "map", 2..=9, span);
        let callee = self.expr(&function.value, None);
        let mut items = Vec::with_capacity(iterables.len());
        for iterable in iterables {
            let item = if iterables.len() > 1 {
                self.iterate_kept(&iterable.value)
            } else {
                self.iterate(&iterable.value)
            };
            items.push(self.cx.unifier.resolve(&item));
        }
        for (item, iterable) in items.iter().zip(iterables) {
            if self.is_open(item, iterable.value.span) {
                return Ty::Never;
            }
        }
        self.call_back(&function.value, &callee, &items)
    }

    /// `filter(function, iterable)`.
    fn filter(&mut self, args: &[Arg], span: Span) -> Ty {
        self.positional(args, "filter", 2..=2, span);
        let [function, iterable] = args else { return Ty::Never };
        let callee = self.expr(&function.value, None);
        let item = self.iterate(&iterable.value);
        let item = self.cx.unifier.resolve(&item);
        if self.is_open(&item, iterable.value.span) {
            return Ty::Never;
        }
        if callee == Ty::None {
            // What is true is not None.
            return super::container::strip(&item);
        }
        self.call_back(&function.value, &callee, std::slice::from_ref(&item));
        item
    }

    fn zip(&mut self, args: &[Arg], span: Span) -> Ty {
        if args.iter().any(super::call::is_star) {
            return self.zip_rest(args);
        }
        if !(1..=8).contains(&args.len()) {
            self.error(
                Code::UnsupportedBuiltin,
                span,
                "`zip` of none or of more than eight is not supported",
            );
        }
        let mut items = Vec::new();
        for arg in args {
            if arg.kind == ArgKind::Positional {
                items.push(self.iterate_kept(&arg.value));
            } else if arg.kind == ArgKind::Keyword("strict".into()) && (2..=3).contains(&items.len()) {
                // Which of them is shorter is found at run time.
                let ty = self.expr(&arg.value, None);
                if !matches!(arg.value.kind, ExprKind::Bool(_)) {
                    let message = format!("`strict` of `{}` is not a literal", self.name_of(&ty));
                    self.error(Code::BadCall, arg.value.span, message);
                }
            } else {
                self.expr(&arg.value, None);
                self.error(Code::BadCall, arg.value.span, "this argument of `zip` is not supported");
            }
        }
        Ty::Tuple(items)
    }

    fn reversed(&mut self, args: &[Arg], span: Span) -> Ty {
        let item = match args {
            [Arg { kind: ArgKind::Positional, value }] => {
                let item = self.iterate(value);
                let ty = self.typed(value);
                let reversible = matches!(
                    ty,
                    Ty::List(_)
                        | Ty::Str
                        | Ty::Bytes
                        | Ty::Tuple(_)
                        | Ty::TupleOf(_)
                        | Ty::Range
                        | Ty::Dict(..)
                        | Ty::DictView(..)
                        | Ty::Record(_)
                        | Ty::Never
                );
                let reversible =
                    reversible || matches!(&ty, Ty::Union(members) if members.iter().all(is_sequence));
                if !reversible || matches!(builtin_called(value), Some("map" | "filter")) {
                    let message = "`reversed` is supported of sequences and dicts only";
                    self.cx.report(
                        Diagnostic::error(Code::UnsupportedBuiltin, value.span, message)
                            .help("make a list of it first: `reversed(list(x))`"),
                    );
                }
                item
            }
            _ => Ty::Never,
        };
        self.positional(args, "reversed", 1..=1, span);
        item
    }

    /// Reports arguments that are not positional, or too few or many of them.
    pub fn positional(
        &mut self,
        args: &[Arg],
        name: &str,
        counts: std::ops::RangeInclusive<usize>,
        span: Span,
    ) {
        let plain = args.iter().all(|arg| arg.kind == ArgKind::Positional);
        if !plain || !counts.contains(&args.len()) {
            let (least, most) = (counts.start(), counts.end());
            let due = if least == most { format!("{least}") } else { format!("{least} to {most}") };
            self.error(Code::BadCall, span, format!("`{name}` takes {due} positional arguments"));
        }
    }
}

/// Whether a value of the type can be gone over backwards by its items.
fn is_sequence(ty: &Ty) -> bool {
    matches!(ty, Ty::List(_) | Ty::Str | Ty::Bytes | Ty::Tuple(_) | Ty::TupleOf(_) | Ty::Range)
}

/// The name of the builtin that the expression calls.
fn builtin_called(expr: &Expr) -> Option<&str> {
    let ExprKind::Call(callee, _) = &expr.kind else { return None };
    match &callee.kind {
        ExprKind::Name(NameRef::Builtin(name)) => Some(name),
        _ => None,
    }
}
