//! `sorted`, `min`, `max` and `list.sort` with a key function, and `min`, `max` with a default.

use crate::builtins;
use crate::diagnostics::Code;
use crate::hir::{Arg, ArgKind, Expr, ExprKind};
use crate::source::Span;
use crate::ty::Ty;

use super::walker::Walker;

/// The arguments of such a call.
pub(crate) struct Keyed<'e> {
    /// What is compared: an iterable, or the values themselves.
    pub values: Vec<&'e Expr>,
    /// The key function.
    pub key: Option<&'e Expr>,
    /// `reverse`.
    pub reverse: Option<&'e Expr>,
    /// `default`.
    pub default: Option<&'e Expr>,
}

impl<'e> Keyed<'e> {
    /// Reads the arguments; `None` where they have neither a key nor a default, or others.
    pub fn of(args: &'e [Arg]) -> Option<Self> {
        let mut found = Keyed { values: Vec::new(), key: None, reverse: None, default: None };
        for arg in args {
            match &arg.kind {
                ArgKind::Positional => found.values.push(&arg.value),
                ArgKind::Keyword(name) => match name.as_str() {
                    "key" if arg.value.kind == ExprKind::None => {}
                    "key" => found.key = Some(&arg.value),
                    "reverse" => found.reverse = Some(&arg.value),
                    "default" => found.default = Some(&arg.value),
                    _ => return None,
                },
                ArgKind::Star | ArgKind::DoubleStar => return None,
            }
        }
        (found.key.is_some() || found.default.is_some()).then_some(found)
    }
}

impl Keyed<'_> {
    /// Whether a default stands for the extreme of a display without items.
    pub fn are_none(&self) -> bool {
        let [only] = self.values[..] else { return false };
        let none = |items: &[Expr]| items.is_empty();
        let empty = matches!(&only.kind, ExprKind::List(items) | ExprKind::Tuple(items) if none(items))
            || matches!(&only.kind, ExprKind::Dict(pairs) if pairs.is_empty());
        empty && self.default.is_some()
    }
}

impl Walker<'_, '_> {
    /// `sorted(iterable, key=key, reverse=reverse)`.
    pub fn sorted_by_key(&mut self, expr: &Expr, args: &Keyed) -> Ty {
        let [iterable] = args.values[..] else {
            self.error(Code::BadCall, expr.span, "`sorted` takes one positional argument");
            return Ty::Never;
        };
        let item = self.iterate(iterable);
        self.reverse(args.reverse);
        if !self.ranked(args.key, &item, "sorted", expr.span) {
            return Ty::Never;
        }
        let element = self.var(expr.id, 0);
        self.cx.unifier.store(&element, &item);
        Ty::list(element)
    }

    /// `xs.sort(key=key, reverse=reverse)`.
    pub fn sort_by_key(&mut self, item: &Ty, args: &Keyed, span: Span) -> Ty {
        self.reverse(args.reverse);
        if !args.values.is_empty() || args.default.is_some() {
            self.error(Code::BadCall, span, "`sort` takes no positional arguments");
        }
        self.ranked(args.key, item, "list.sort", span);
        Ty::None
    }

    fn reverse(&mut self, reverse: Option<&Expr>) {
        if let Some(reverse) = reverse {
            let ty = self.expr(reverse, None);
            if !matches!(ty, Ty::Bool | Ty::Int | Ty::Never) {
                let message = format!("`reverse` is a bool, not `{}`", self.name_of(&ty));
                self.error(Code::TypeMismatch, reverse.span, message);
            }
        }
    }

    /// Whether the items have an order: that of their keys, if there is a key function.
    pub(super) fn ranked(&mut self, key: Option<&Expr>, item: &Ty, name: &str, span: Span) -> bool {
        let item = self.cx.unifier.resolve(item);
        if self.is_open(&item, span) {
            if let Some(key) = key {
                self.expr(key, None);
            }
            return false;
        }
        let rank = match key {
            Some(key) => {
                let ty = self.expr(key, None);
                self.call_back(key, &ty, &[item])
            }
            None => item,
        };
        let rank = self.cx.unifier.finish(&rank);
        if rank == Ty::Never {
            return false;
        }
        if !builtins::is_ordered(&rank) {
            let message = format!("`{name}`: values of type `{}` have no order", self.name_of(&rank));
            self.error(Code::TypeMismatch, key.map_or(span, |key| key.span), message);
            return false;
        }
        true
    }

    /// `min(iterable, key=key, default=default)`, `min(a, b, key=key)`.
    pub fn extreme_by_key(&mut self, name: &str, expr: &Expr, args: &Keyed) -> Ty {
        let mut item = Ty::Never;
        if args.are_none() {
            // There is only the default.
        } else if let [iterable] = args.values[..] {
            item = self.iterate(iterable);
        } else {
            if args.default.is_some() {
                let message = format!("`{name}` of several values has no default");
                self.error(Code::BadCall, expr.span, message);
            }
            for value in &args.values {
                let ty = self.expr(value, None);
                match self.cx.unifier.join(&item, &ty) {
                    Some(joined) => item = joined,
                    None => self.misfit("the values before are", &item.clone(), &ty, value.span),
                }
            }
        }
        let default = args.default.map(|default| self.expr(default, Some(&item)));
        // Of nothing there is only the default.
        if self.head(&item) == Ty::Never
            && (args.key.is_none() || args.are_none())
            && let Some(default) = default
        {
            if let Some(key) = args.key {
                self.expr(key, None);
            }
            return default;
        }
        if !self.ranked(args.key, &item, name, expr.span) {
            return Ty::Never;
        }
        match default {
            None => item,
            Some(default) => {
                if let Some(joined) = self.cx.unifier.join(&item, &default) {
                    joined
                } else {
                    let span = args.default.map_or(expr.span, |default| default.span);
                    self.misfit("the items are", &item, &default, span);
                    Ty::Never
                }
            }
        }
    }
}
