//! Calls of builtins whose arguments are unpacked: `max(*xs)`, `zip(*rows)`, `math.lcm(*xs)`.

use crate::builtins::{self, SpecialForm};
use crate::diagnostics::{Code, Diagnostic};
use crate::hir::{Arg, ArgKind, BinaryOp, Expr, ExprKind};
use crate::ty::Ty;

use super::rows::Typed;
use super::walker::Walker;

/// The arguments without the key function, and the key function.
pub(crate) fn split_key(args: &[Arg]) -> (Vec<&Arg>, Option<&Expr>) {
    let is_key = |arg: &&Arg| arg.kind == ArgKind::Keyword("key".into());
    let (keys, plain): (Vec<&Arg>, Vec<&Arg>) = args.iter().partition(is_key);
    (plain, keys.first().map(|key| &key.value).filter(|key| key.kind != ExprKind::None))
}

/// How many values the arguments are, once they are unpacked; `None` where only the running program knows.
pub(crate) fn known_count(args: &[&Arg], mut ty: impl FnMut(&Expr) -> Ty) -> Option<usize> {
    let counts = args.iter().map(|arg| match (&arg.kind, ty(&arg.value)) {
        (ArgKind::Star, Ty::Tuple(items)) => Some(items.len()),
        (ArgKind::Star, _) => None,
        (ArgKind::Positional | ArgKind::Keyword(_) | ArgKind::DoubleStar, _) => Some(1),
    });
    counts.sum()
}

impl Walker<'_, '_> {
    /// A call of a builtin with `*iterable` among its arguments.
    pub(super) fn unpacked_builtin(&mut self, expr: &Expr, name: &str, args: &[Arg]) -> Ty {
        let form = builtins::special_form(name);
        match form {
            Some(SpecialForm::Zip | SpecialForm::Range) => {
                let Some((_, ty)) = self.view(expr, true) else { return Ty::Never };
                return ty;
            }
            Some(SpecialForm::Min | SpecialForm::Max) => return self.extreme_of_rest(name, args, expr),
            _ => {}
        }
        if let Some((row, item)) = builtins::variadic(name) {
            return self.variadic_rest(name, row, &item, args);
        }
        if builtins::is_set_fold(name) {
            return self.fold_rest(name, args);
        }
        if form.is_some_and(|form| !form.is_row()) {
            self.refuse_unpacking(args, name);
            return Ty::Never;
        }
        let Some(mut typed) = self.spread(args) else { return Ty::Never };
        if let (Some(op), [left, right]) = (builtins::operator_of(name), &typed[..]) {
            let (left, right) = (left.clone(), right.clone());
            debug_assert_eq!(op, BinaryOp::Pow);
            return self.power(&left.ty, &right.ty, None, (left.span, right.span), expr.span);
        }
        for (position, arg) in typed.iter_mut().enumerate() {
            if builtins::consumes(name, position) && arg.keyword.is_none() {
                arg.items = self.items_if_iterable(&arg.ty);
            }
        }
        if form == Some(SpecialForm::Sum)
            && let Some(ty) = self.sum(name, &typed, expr.span)
        {
            return ty;
        }
        self.row_or_refuse(name, &typed, expr.span)
    }

    /// Reports arguments that cannot be unpacked.
    pub(super) fn refuse_unpacking(&mut self, args: &[Arg], name: &str) {
        self.discard(args);
        let unpacked = args.iter().find(|arg| matches!(arg.kind, ArgKind::Star | ArgKind::DoubleStar));
        if let Some(arg) = unpacked {
            let message = format!("unpacking arguments of a call of `{name}` is not supported");
            self.cx.report(
                Diagnostic::error(Code::UnsupportedExpression, arg.value.span, message)
                    .help("write the arguments one by one"),
            );
        }
    }

    /// The arguments with the items of tuples in the places of what is unpacked; `None`, reported, where
    /// their number is not known.
    pub(super) fn spread<'e>(&mut self, args: &'e [Arg]) -> Option<Vec<Typed<'e>>> {
        let mut typed = Vec::with_capacity(args.len());
        for arg in args {
            let span = arg.value.span;
            let ty = self.expr(&arg.value, None);
            match (&arg.kind, self.head(&ty)) {
                (ArgKind::Star, Ty::Tuple(items)) => {
                    typed.extend(items.into_iter().map(|item| Typed::value(None, item, span)));
                }
                (ArgKind::Star, Ty::Never) => return None,
                (ArgKind::Star | ArgKind::DoubleStar, other) => {
                    let message = format!(
                        "unpacking a `{}` here is not supported: its length is not known",
                        self.name_of(&other)
                    );
                    self.cx.report(
                        Diagnostic::error(Code::UnsupportedExpression, span, message)
                            .help("unpack a tuple of known length, or write the arguments one by one"),
                    );
                    return None;
                }
                (ArgKind::Keyword(name), ty) => typed.push(Typed::value(Some(name), ty, span)),
                (ArgKind::Positional, ty) => typed.push(Typed::value(None, ty, span)),
            }
        }
        Some(typed)
    }

    /// The one type of all positional values, those of what is unpacked included; `None`, reported, where
    /// there is none.
    pub(super) fn item_of_all(&mut self, args: &[&Arg], name: &str) -> Option<Ty> {
        let mut joined = Ty::Never;
        for arg in args {
            let ty = match &arg.kind {
                ArgKind::Positional => self.expr(&arg.value, None),
                ArgKind::Star => self.iterate(&arg.value),
                ArgKind::Keyword(keyword) => {
                    self.expr(&arg.value, None);
                    let message =
                        format!("`{name}` of unpacked arguments with `{keyword}` is not supported");
                    self.cx.report(
                        Diagnostic::error(Code::BadCall, arg.value.span, message)
                            .help("pass the iterable itself: `max(xs, default=0)`"),
                    );
                    return None;
                }
                ArgKind::DoubleStar => return None,
            };
            if self.is_open(&ty, arg.value.span) || self.refuses_optional(&ty, arg.value.span) {
                return None;
            }
            let Some(whole) = self.cx.unifier.join(&joined, &ty) else {
                self.misfit("the arguments before are", &joined, &ty, arg.value.span);
                return None;
            };
            joined = whole;
        }
        Some(self.head(&joined)).filter(|_| self.flow.reachable)
    }

    /// `max(*xs)`, `max(*xs, key=f)`.
    fn extreme_of_rest(&mut self, name: &str, args: &[Arg], expr: &Expr) -> Ty {
        let (plain, key) = split_key(args);
        let Some(item) = self.item_of_all(&plain, name) else { return Ty::Never };
        let count = known_count(&plain, |value| self.typed(value));
        let item = if count == Some(1) { self.items_of(&item, expr.span) } else { item };
        let item = self.head(&item);
        // The items of a text are texts too.
        let tells = count.is_some() || item == Ty::Str;
        if !tells && self.items_if_iterable(&item).is_some() {
            let message =
                format!("`{name}` of unpacked values that are iterable themselves is not supported");
            self.cx.report(
                Diagnostic::error(Code::UnsupportedExpression, expr.span, message)
                    .help(format!("one of them alone means its own items: write `{name}(xs)`")),
            );
            return Ty::Never;
        }
        if item == Ty::Never || !self.ranked(key, &item, name, expr.span) {
            return Ty::Never;
        }
        item
    }

    /// `math.lcm(*xs)`.
    fn variadic_rest(&mut self, name: &str, row: &str, due: &Ty, args: &[Arg]) -> Ty {
        let all: Vec<&Arg> = args.iter().collect();
        let Some(item) = self.item_of_all(&all, name) else { return Ty::Never };
        if item != Ty::Never && item != *due && builtins::convert(&item, due).is_none() {
            let span = args.first().map_or(self.function.span, |arg| arg.value.span);
            self.misfit(&format!("the arguments of `{name}` are"), due, &item, span);
            return Ty::Never;
        }
        let all = Ty::tuple_of(due.clone());
        builtins::lookup(row, &[builtins::Argument::positional(&all)])
            .map_or(Ty::Never, |found| found.result)
    }

    /// `set.union(*sets)`.
    fn fold_rest(&mut self, name: &str, args: &[Arg]) -> Ty {
        let all: Vec<&Arg> = args.iter().collect();
        let Some(item) = self.item_of_all(&all, name) else { return Ty::Never };
        let span = args.first().map_or(self.function.span, |arg| arg.value.span);
        if item.python_name() != name.split('.').next().unwrap_or_default() {
            let message = format!("`{name}` of unpacked values that are no sets is not supported");
            self.error(Code::UnsupportedExpression, span, message);
            return Ty::Never;
        }
        let typed = [Typed::value(None, item.clone(), span), Typed::value(None, item, span)];
        self.row_or_refuse(name, &typed, span)
    }

    /// The items of `zip(*rows)`.
    pub(super) fn zip_rest(&mut self, args: &[Arg]) -> Ty {
        let mut joined = Ty::Never;
        for arg in args {
            let row = match &arg.kind {
                ArgKind::Star => self.iterate(&arg.value),
                ArgKind::Positional => self.expr(&arg.value, None),
                ArgKind::Keyword(_) | ArgKind::DoubleStar => {
                    self.refuse_unpacking(args, "zip");
                    return Ty::Never;
                }
            };
            let item = self.items_of(&row, arg.value.span);
            let Some(whole) = self.cx.unifier.join(&joined, &item) else {
                self.misfit("the rows before hold", &joined, &item, arg.value.span);
                return Ty::Never;
            };
            joined = whole;
        }
        Ty::tuple_of(joined)
    }
}
