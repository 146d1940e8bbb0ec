//! Operations on a value of one of several types: what every member allows.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "a type that is not named is no union, or has nothing of the kind"
)]

use crate::builtins;
use crate::diagnostics::Code;
use crate::hir::{Arg, ArgKind, Expr, SameClass};
use crate::source::Span;
use crate::ty::Ty;

use super::apply::is_staged;
use super::keyed::Keyed;
use super::rows::Typed;
use super::walker::Walker;

impl Walker<'_, '_> {
    /// The type of a call that every member of the arguments which are unions allows: `round(x)`.
    pub(super) fn call_each_member(&mut self, name: &str, args: &[Typed]) -> Option<Ty> {
        let (at, members) = args.iter().enumerate().find_map(|(at, arg)| match self.head(&arg.ty) {
            Ty::Union(members) => Some((at, members)),
            _ => None,
        })?;
        let mut results = Vec::with_capacity(members.len());
        for member in members {
            let mut args = args.to_vec();
            let consumed = builtins::consumes(name, at);
            args[at].items = consumed.then(|| self.items_if_iterable(&member)).flatten();
            args[at].ty = member;
            results.push(self.call_of_member(name, &args)?);
        }
        self.either(&results)
    }

    fn call_of_member(&mut self, name: &str, args: &[Typed]) -> Option<Ty> {
        if builtins::has_known_length(name, &args.iter().map(|arg| &arg.ty).collect::<Vec<_>>()) {
            return Some(Ty::Int);
        }
        if let Some(ty) = self.call_row(name, args) {
            return Some(ty);
        }
        let gathered: Vec<Typed> = args.iter().map(Typed::gathered).collect();
        if args.iter().any(|arg| arg.items.is_some())
            && let Some(ty) = self.call_row(name, &gathered)
        {
            return Some(ty);
        }
        self.call_each_member(name, args)
    }

    /// The type of `base.name(args)` where every member has the method; `None`, with nothing reported, where
    /// one has not.
    pub(super) fn method_of_members(
        &mut self,
        members: &[Ty],
        base: &Expr,
        (name, args): (&str, &[Arg]),
        span: Span,
    ) -> Option<Ty> {
        let plain = |arg: &Arg| arg.kind == ArgKind::Positional && !is_staged(&arg.value);
        let alike = members.iter().all(|member| {
            let row = format!("{}.{name}", member.python_name());
            builtins::overloads(&row).next().is_some()
                && !matches!(member, Ty::Record(_))
                && !builtins::is_class_method(&row)
                && !builtins::is_set_fold(&row)
        });
        if !alike || !args.iter().all(plain) || Keyed::of(args).is_some() || name.starts_with("__") {
            return None;
        }
        let mut results = Vec::with_capacity(members.len());
        for member in members {
            results.push(self.method_of(member, base, (name, args), span));
        }
        self.either(&results)
    }

    /// The type of an item or of a slice of every member, as `find` types it of one.
    pub(super) fn part_of_members(
        &mut self,
        members: &[Ty],
        mut find: impl FnMut(&mut Self, &Ty) -> Ty,
    ) -> Option<Ty> {
        let has_items = |member: &Ty| {
            matches!(
                member,
                Ty::List(_)
                    | Ty::TupleOf(_)
                    | Ty::Tuple(_)
                    | Ty::Str
                    | Ty::Bytes
                    | Ty::ByteArray
                    | Ty::Range
                    | Ty::Dict(..)
            )
        };
        if !members.iter().all(has_items) {
            return None;
        }
        let mut results = Vec::with_capacity(members.len());
        for member in members {
            results.push(find(self, member));
        }
        self.either(&results)
    }

    /// `type(a) is type(b)`.
    pub(super) fn same_class(&mut self, asked: SameClass<'_>) -> Ty {
        for operand in [asked.left, asked.right] {
            let ty = self.expr(operand, None);
            if self.is_open(&ty, operand.span) {
                return Ty::Never;
            }
            if self.head(&ty).alternatives().iter().any(|ty| ty.class_text().is_none()) {
                let message = format!("`type` of a `{}` is not supported here", self.name_of(&ty));
                self.error(Code::UnsupportedBuiltin, operand.span, message);
                return Ty::Never;
            }
        }
        Ty::Bool
    }

    /// The one type of what the members give.
    fn either(&mut self, results: &[Ty]) -> Option<Ty> {
        let (first, rest) = results.split_first()?;
        let open = |ty: &Ty| self.cx.unifier.resolve(ty).has_var();
        if results.iter().any(open) {
            return rest.iter().all(|other| self.attempt_unify(first, other)).then(|| first.clone());
        }
        let results: Vec<Ty> = results.iter().map(|ty| self.cx.unifier.resolve(ty)).collect();
        Ty::either(&results)
    }
}
