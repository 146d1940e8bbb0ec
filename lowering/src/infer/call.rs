//! Calls.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "a type that is not named is refused, or left as it is"
)]

use crate::builtins::{self, Argument, SpecialForm};
use crate::diagnostics::{Code, Diagnostic};
use crate::hir::{Arg, ArgKind, BinaryOp, ExceptionClass, Expr, ExprKind, NameRef, Program, RecordId};
use crate::source::Span;
use crate::ty::Ty;

use super::keyed::Keyed;
use super::misuse::Misuse;
use super::rows::Typed;
use super::walker::Walker;

impl Walker<'_, '_> {
    pub fn call(&mut self, expr: &Expr, callee: &Expr, args: &[Arg], expected: Option<&Ty>) -> Ty {
        match &callee.kind {
            ExprKind::Name(NameRef::Record(record)) => self.construct(*record, args, expr.span),
            ExprKind::Name(NameRef::Service(service)) => self.service(*service, args, expr.span),
            ExprKind::Name(NameRef::Class(class)) => self.instantiate(*class, args, expr),
            ExprKind::Name(NameRef::Builtin(name)) => self.call_builtin(expr, name, args, expected),
            ExprKind::Attribute(base, name) if self.may_be_method(base) => {
                match self.class_call(expr, base, name, args) {
                    Some(ty) => ty,
                    None => self.call_method(base, name, args, expr.span),
                }
            }
            ExprKind::Attribute(base, name) => match builtins::method_of_class(base, name) {
                Some(name) => self.call_builtin(expr, &name, args, expected),
                None => self.call_method(base, name, args, expr.span),
            },
            _ => self.call_value(expr, callee, args),
        }
    }

    /// Whether a method of the program's classes may be called on the expression.
    fn may_be_method(&self, base: &Expr) -> bool {
        let builtin = matches!(&base.kind, ExprKind::Name(NameRef::Builtin(_)));
        !self.hir().classes.is_empty() && !builtin
    }

    /// Types arguments of a call that was refused.
    pub fn discard(&mut self, args: &[Arg]) {
        for arg in args {
            self.expr(&arg.value, None);
        }
    }

    /// The type that the instance is made for: what is passed; where that leaves a part open, what is
    /// declared. A value where `T | None` is declared is of that type.
    pub fn as_declared(&mut self, ty: &Ty, declared: Option<&Ty>) -> Ty {
        let ty = self.head(ty);
        let Some(declared) = declared else { return self.cx.unifier.resolve(&ty) };
        if ty == Ty::Never {
            return ty;
        }
        let before = self.cx.unifier.snapshot();
        if self.cx.unifier.fits(&ty, declared) {
            return declared.clone();
        }
        self.cx.unifier.rollback(before);
        self.cx.unifier.resolve(&ty)
    }

    /// `Account(owner=o)`.
    fn construct(&mut self, record: RecordId, args: &[Arg], span: Span) -> Ty {
        let mut given = Vec::new();
        let of = self.tags_of_call(record, args);
        for arg in args {
            if let ArgKind::Keyword(name) = &arg.kind {
                self.field_value((record, of.as_ref()), name, &arg.value, arg.value.span);
                given.push(name.as_str());
            } else {
                self.expr(&arg.value, None);
                let name = &self.hir().records[record].name;
                self.cx.report(
                    Diagnostic::error(
                        Code::BadCall,
                        arg.value.span,
                        format!("`{name}` takes its fields by keyword"),
                    )
                    .help(format!("write `{name}(field=value)`")),
                );
                return Ty::Record(record);
            }
        }
        self.complete(record, &given, span);
        Ty::Record(record)
    }

    /// `base.name(args)`.
    fn call_method(&mut self, base: &Expr, name: &str, args: &[Arg], span: Span) -> Ty {
        if let Some(ty) = self.format_call(base, name, args, span) {
            return ty;
        }
        let receiver = self.expr(base, None);
        let receiver = self.unless_none(base, receiver, Misuse::Attribute(name.to_owned()));
        if let Ty::Union(members) = self.head(&receiver)
            && let Some(ty) = self.method_of_members(&members, base, (name, args), span)
        {
            return ty;
        }
        if self.is_open(&receiver, base.span) || self.refuses_optional(&receiver, base.span) {
            self.discard(args);
            return Ty::Never;
        }
        self.method_of(&receiver, base, (name, args), span)
    }

    /// `base.name(args)` where the base is of that type.
    pub(super) fn method_of(
        &mut self,
        receiver: &Ty,
        base: &Expr,
        (name, args): (&str, &[Arg]),
        span: Span,
    ) -> Ty {
        let mut receiver = self.head(receiver);
        if let (Ty::List(item), "sort", Some(keyed)) = (&receiver, name, Keyed::of(args)) {
            return self.sort_by_key(item, &keyed, span);
        }
        if let Ty::Tuple(items) = &receiver
            && let Some(item) = self.joined(&items.clone())
        {
            receiver = Ty::tuple_of(item);
        }
        if let Ty::Service(service) = receiver {
            self.discard(args);
            self.refuse_service_call(service, name, span);
            return Ty::Never;
        }
        let class = match &receiver {
            Ty::Record(_) => "record",
            Ty::Bool => "int",
            other => other.python_name(),
        };
        if let Ty::Record(record) = receiver
            && let Some(ty) = self.record_method(record, name, args)
        {
            return ty;
        }
        let row = format!("{class}.{name}");
        if builtins::overloads(&row).next().is_none() || name.starts_with("__") {
            self.discard(args);
            self.cx.report(unknown_attribute(self.hir(), &receiver, name, span));
            return Ty::Never;
        }
        if builtins::is_class_method(&row) && matches!(receiver, Ty::Bool | Ty::Record(_)) {
            self.discard(args);
            let message = format!("`{name}` called on an instance is not supported");
            let help = format!("it belongs to the class: `{row}(...)`");
            self.cx.report(Diagnostic::error(Code::UnsupportedBuiltin, span, message).help(help));
            return Ty::Never;
        }
        if builtins::is_set_fold(&row) && (args.len() > 1 || args.iter().any(is_star)) {
            return self.fold_sets(&row, &receiver, base.span, args, span);
        }
        let mut typed = vec![Typed::value(None, receiver.clone(), base.span)];
        if builtins::is_class_method(&row) {
            // The instance only says which class is meant.
            typed.clear();
        }
        let leading = typed.len();
        if args.iter().any(is_star) {
            let Some(spread) = self.spread(args) else { return Ty::Never };
            typed.extend(spread);
            return self.row_or_refuse(&row, &typed, span);
        }
        let (args, stored) = split_keywords(&row, args);
        for (index, arg) in args.iter().enumerate() {
            let due = self.hint(&row, &receiver, index + leading, args.len() + leading);
            let consumes = builtins::consumes(&row, index + leading);
            typed.push(self.argument_of(arg, due.as_ref(), consumes));
        }
        let either = self.value_or_default(&receiver, name, &typed);
        let ty = either.unwrap_or_else(|| self.row_or_refuse(&row, &typed, span));
        self.store_keywords(&receiver, stored);
        ty
    }

    /// `d.get(k)` of a dict whose values may be None, and `d.get(k, default)` and `d.pop(k, default)` with a
    /// default of another type. `None` where a row covers the call, or nothing does.
    fn value_or_default(&mut self, receiver: &Ty, name: &str, typed: &[Typed]) -> Option<Ty> {
        let Ty::Dict(key, value) = receiver else { return None };
        let (given, default) = match typed {
            [_, key] if name == "get" => (key, Ty::None),
            [_, key, default] if matches!(name, "get" | "pop") => (key, self.head(&default.ty)),
            _ => return None,
        };
        let named = typed.iter().any(|arg| arg.keyword.is_some());
        let before = self.cx.unifier.snapshot();
        let row = format!("dict.{name}");
        let by_row = self.call_row(&row, typed).is_some();
        self.cx.unifier.rollback(before);
        if by_row || named || !self.holds(key, &given.ty) {
            return None;
        }
        let value = self.cx.unifier.resolve(value);
        self.join_as(&value, &default, Some(&Ty::Object))
    }

    /// `s.union(a, b, ...)`: as with one after the other.
    fn fold_sets(
        &mut self,
        row: &str,
        receiver: &Ty,
        receiver_span: Span,
        args: &[Arg],
        span: Span,
    ) -> Ty {
        let mut result = receiver.clone();
        for arg in args {
            let on = if result == Ty::None { receiver.clone() } else { result };
            let mut ty = self.expr(&arg.value, None);
            if arg.kind == ArgKind::Star {
                ty = self.items_of(&ty, arg.value.span);
                ty = self.head(&ty);
            }
            let items = self.items_if_iterable(&ty);
            let given = Typed { items, ..Typed::value(None, ty, arg.value.span) };
            let typed = [Typed::value(None, on, receiver_span), given];
            result = self.row_or_refuse(row, &typed, span);
        }
        result
    }

    /// Types an argument of a builtin, with the type of its items where the builtin goes over it.
    fn argument_of<'e>(&mut self, arg: &'e Arg, due: Option<&Ty>, consumes: bool) -> Typed<'e> {
        let keyword = match &arg.kind {
            ArgKind::Keyword(name) => Some(name.as_str()),
            ArgKind::Positional | ArgKind::Star | ArgKind::DoubleStar => None,
        };
        let span = arg.value.span;
        if !consumes || keyword.is_some() || !self.flow.reachable {
            let literal = match &arg.value.kind {
                ExprKind::Str(text) => Some(text.as_str()),
                _ => None,
            };
            return Typed { literal, ..Typed::value(keyword, self.expr(&arg.value, due), span) };
        }
        if let Some(item) = self.lazy(&arg.value) {
            let ty = self.typed(&arg.value);
            return Typed { keyword, ty, span, items: Some(item), lazy: true, literal: None };
        }
        let ty = self.expr(&arg.value, due);
        let items = self.items_if_iterable(&ty);
        Typed { keyword, ty, span, items, lazy: false, literal: None }
    }

    /// Stores keyword arguments in a dict under their names.
    fn store_keywords(&mut self, dict: &Ty, stored: &[Arg]) {
        for arg in stored {
            let due = match self.head(dict) {
                Ty::Dict(key, value) => Some((*key, *value)),
                _ => None,
            };
            let ty = self.expr(&arg.value, due.as_ref().map(|(_, value)| value));
            let Some((key, value)) = due else { continue };
            if !self.cx.unifier.store(&key, &Ty::Str) {
                self.misfit("the keys of this dict are", &key, &Ty::Str, arg.value.span);
            }
            if !self.cx.unifier.store(&value, &ty) {
                self.misfit("this dict holds", &value, &ty, arg.value.span);
            }
        }
    }

    fn call_builtin(&mut self, expr: &Expr, name: &str, args: &[Arg], expected: Option<&Ty>) -> Ty {
        if matches!(name, "reveal_type" | "typing.reveal_type")
            && let [arg] = args
        {
            let ty = self.expr(&arg.value, expected);
            if self.cx.reporting {
                let revealed = self.cx.unifier.finish(&ty);
                self.cx.reveals.push((expr.span, revealed));
            }
            return ty;
        }
        if args.iter().any(|arg| arg.kind == ArgKind::DoubleStar)
            && !matches!(name, "print" | "kybra.ic.print")
        {
            self.refuse_unpacking(args, name);
            return Ty::Never;
        }
        if args.iter().any(is_star) {
            return self.unpacked_builtin(expr, name, args);
        }
        if let Some((op, [left, right])) = operands_of(name, args) {
            return self.operation(op, left, right, expected, expr.span);
        }
        if let Some(form) = builtins::special_form(name)
            && let Some(ty) = self.special_form(form, expr, name, args, expected)
        {
            return ty;
        }
        if let Some(class) = builtins::any_exception_class(name) {
            return self.instance_of(ExceptionClass::Builtin(class), args, expr);
        }
        let without_key = without_none_key(args);
        let (args, stored) = split_keywords(name, &without_key);
        if !stored.is_empty() && args.is_empty() {
            let ty = self.dict(expr, &[], expected);
            self.store_keywords(&ty, stored);
            return ty;
        }
        let typed: Vec<Typed> = args
            .iter()
            .enumerate()
            .map(|(position, arg)| {
                let due = builtins::takes_any(name, position).then_some(Ty::Object);
                self.argument_of(arg, due.as_ref(), builtins::consumes(name, position))
            })
            .collect();
        let typed = self.only_argument(name, args, typed);
        if builtins::has_known_length(name, &typed.iter().map(|arg| &arg.ty).collect::<Vec<_>>()) {
            return Ty::Int;
        }
        if super::expr::is_constant(name) {
            let message = format!("`{name}` is not callable");
            self.error(Code::TypeMismatch, expr.span, message);
            return Ty::Never;
        }
        if let ("dict", [Typed { keyword: None, ty: Ty::Record(record), .. }]) = (name, typed.as_slice())
        {
            return Ty::Record(*record);
        }
        if let Some(ty) = self.sorted_pairs(expr, name, args) {
            return ty;
        }
        if let Some(ty) = self.variadic(name, &typed).or_else(|| self.sum(name, &typed, expr.span)) {
            return ty;
        }
        let ty = self.row_or_refuse(name, &typed, expr.span);
        self.store_keywords(&ty, stored);
        ty
    }

    /// `sorted(d.items())` of values without an order: no two keys are equal, so they are never asked for it.
    fn sorted_pairs(&mut self, expr: &Expr, name: &str, args: &[Arg]) -> Option<Ty> {
        let items = items_of_dict(args.first().filter(|_| name == "sorted")?)?;
        let ty = self.typed(items);
        let Ty::Dict(key, value) = self.cx.unifier.resolve(&ty) else { return None };
        let finished = self.cx.unifier.finish(&value);
        if builtins::is_ordered(&finished) || !builtins::is_ordered(&self.cx.unifier.finish(&key)) {
            return None;
        }
        match &args[1..] {
            [] => {}
            [Arg { kind: ArgKind::Keyword(name), value }] if name == "reverse" => {
                self.expr(value, None);
            }
            _ => return None,
        }
        let element = self.var(expr.id, 0);
        self.cx.unifier.store(&element, &Ty::Tuple(vec![*key, *value]));
        Some(Ty::list(element))
    }

    /// The arguments of a builtin, of which None as the only one raises.
    fn only_argument<'e>(
        &mut self,
        name: &str,
        args: &[Arg],
        mut typed: Vec<Typed<'e>>,
    ) -> Vec<Typed<'e>> {
        if let ([arg], [Typed { ty, .. }], Some(message)) =
            (args, typed.as_mut_slice(), builtins::error_of_none(name))
        {
            *ty = self.unless_none(&arg.value, ty.clone(), Misuse::Argument(message));
        }
        typed
    }

    /// The result of a function of any number of arguments (`math.gcd`), which is a row of their tuple.
    fn variadic(&mut self, name: &str, typed: &[Typed]) -> Option<Ty> {
        let (row, item) = builtins::variadic(name)?;
        let fits = |this: &Self, arg: &Typed| {
            let ty = this.head(&arg.ty);
            arg.keyword.is_none() && (ty == item || builtins::convert(&ty, &item).is_some())
        };
        if !typed.iter().all(|arg| fits(self, arg)) {
            return None;
        }
        if let Some(ty) = self.call_row(name, typed) {
            return Some(ty);
        }
        let items = Ty::Tuple(vec![item; typed.len()]);
        builtins::lookup(row, &[Argument::positional(&items)]).map(|found| found.result)
    }

    /// A builtin that no row expresses; `None` where this call of it is a row after all.
    fn special_form(
        &mut self,
        form: SpecialForm,
        expr: &Expr,
        name: &str,
        args: &[Arg],
        expected: Option<&Ty>,
    ) -> Option<Ty> {
        match form {
            SpecialForm::Print => {
                self.print(args);
                Some(Ty::None)
            }
            SpecialForm::Callable => {
                self.discard(args);
                self.positional(args, name, 1..=1, expr.span);
                Some(Ty::Bool)
            }
            SpecialForm::Next => self.next(args, expr.span),
            SpecialForm::Calling | SpecialForm::Ending => Some(self.calling(args, expr.span)),
            SpecialForm::Map | SpecialForm::Filter => Some(self.kept_form(form, expr, args)),
            SpecialForm::Iter if args.len() == 2 => Some(self.kept_form(form, expr, args)),
            SpecialForm::Range
            | SpecialForm::Enumerate
            | SpecialForm::Zip
            | SpecialForm::Reversed
            | SpecialForm::Iter => {
                let (_, ty) = self.view(expr, true)?;
                Some(ty)
            }
            SpecialForm::Sorted => Keyed::of(args).map(|args| self.sorted_by_key(expr, &args)),
            SpecialForm::Min | SpecialForm::Max if Keyed::of(args).is_some() => {
                Keyed::of(args).map(|args| self.extreme_by_key(name, expr, &args))
            }
            SpecialForm::Min | SpecialForm::Max
                if args.iter().filter(|arg| arg.kind == ArgKind::Positional).count() > 1 =>
            {
                Some(self.extreme(name, args, expr.span))
            }
            SpecialForm::EmptyList if args.is_empty() => Some(self.list(expr, &[], expected)),
            SpecialForm::EmptyDict if args.is_empty() => Some(self.dict(expr, &[], expected)),
            SpecialForm::IsInstance => {
                let answer = self.is_instance(args, expr.span);
                Some(if answer.is_some() { Ty::Bool } else { Ty::Never })
            }
            SpecialForm::Match => Some(self.match_case(expr, args, expected)),
            SpecialForm::Reply => Some(self.reply(name, args, expr.span)),
            SpecialForm::Trap => Some(self.trap(name, args, expr.span)),
            SpecialForm::Timer => Some(self.timer(name, args, expr.span)),
            SpecialForm::EmptySet if args.is_empty() => Some(self.set(expr, &[], expected)),
            SpecialForm::EmptyFrozenSet if args.is_empty() => Some(self.empty_frozenset(expr, expected)),
            SpecialForm::EmptyList
            | SpecialForm::EmptySet
            | SpecialForm::EmptyFrozenSet
            | SpecialForm::EmptyDict
            | SpecialForm::Min
            | SpecialForm::Max
            | SpecialForm::Sum
            | SpecialForm::Any
            | SpecialForm::All
            | SpecialForm::ModuleName => None,
        }
    }

    fn empty_frozenset(&mut self, expr: &Expr, expected: Option<&Ty>) -> Ty {
        match expected.map(|ty| self.head(ty)) {
            Some(Ty::FrozenSet(item)) => Ty::FrozenSet(item),
            _ => Ty::frozenset(self.var(expr.id, 0)),
        }
    }

    fn print(&mut self, args: &[Arg]) {
        for arg in args {
            let ty = self.printable(&arg.value);
            let ArgKind::Keyword(keyword) = &arg.kind else { continue };
            let text = matches!(keyword.as_str(), "sep" | "end");
            let optional = matches!(&ty, Ty::Optional(inner) if **inner == Ty::Str);
            let fits = match ty {
                Ty::Str if text => true,
                Ty::None => true,
                Ty::Bool if keyword == "flush" => true,
                _ => text && optional,
            };
            if !fits {
                let message = format!("`print` with this `{keyword}` is not supported");
                self.error(Code::BadCall, arg.value.span, message);
            }
        }
    }

    /// `min(a, b, ...)`, `max(a, b, ...)`.
    fn extreme(&mut self, name: &str, args: &[Arg], span: Span) -> Ty {
        let types: Vec<Ty> = args.iter().map(|arg| self.expr(&arg.value, None)).collect();
        if args.iter().any(|arg| arg.kind != ArgKind::Positional) {
            let message = format!("`{name}` with these arguments is not supported");
            self.error(Code::BadCall, span, message);
            return Ty::Never;
        }
        for (arg, ty) in args.iter().zip(&types) {
            let ordered = builtins::is_ordered(&self.cx.unifier.finish(ty));
            if self.is_open(ty, arg.value.span) || !ordered && self.refuses_optional(ty, arg.value.span)
            {
                return Ty::Never;
            }
        }
        let first = self.head(&types[0]);
        let numbers = types.iter().all(|ty| {
            let ty = self.head(ty);
            ty.members().iter().all(|ty| matches!(ty, Ty::Bool | Ty::Int | Ty::Float))
        });
        for (arg, ty) in args.iter().zip(&types).skip(1) {
            if self.attempt_unify(&first, &self.head(ty)) {
                continue;
            }
            if numbers && let Some(joined) = self.joined(&types) {
                return joined;
            }
            let (first_name, here) = (self.name_of(&first), self.name_of(ty));
            let diagnostic = if numbers {
                let message = format!("`{name}` of `{first_name}` and `{here}` is of either type");
                Diagnostic::error(Code::ValueDependentType, arg.value.span, message)
                    .help("convert them to one type: `float(n)`")
            } else {
                let message = format!("`{first_name}` and `{here}` have no common order");
                Diagnostic::error(Code::TypeMismatch, arg.value.span, message)
            };
            self.cx.report(diagnostic);
            return Ty::Never;
        }
        if !builtins::is_ordered(&self.cx.unifier.finish(&first)) {
            let message = format!("values of type `{}` have no order", self.name_of(&first));
            self.error(Code::TypeMismatch, span, message);
            return Ty::Never;
        }
        first
    }
}

/// The operands of a call that is an operator: `pow(2, exp=3)`, `pow(2, 3, None)`.
pub(crate) fn operands_of<'e>(name: &str, args: &'e [Arg]) -> Option<(BinaryOp, [&'e Expr; 2])> {
    let op = builtins::operator_of(name)?;
    let args = match args {
        [args @ .., last] if args.len() == 2 && last.value.kind == ExprKind::None => args,
        args => args,
    };
    let [left, right] = args else { return None };
    let is = |arg: &Arg, name: &str| match &arg.kind {
        ArgKind::Positional => true,
        ArgKind::Keyword(given) => given == name,
        ArgKind::Star | ArgKind::DoubleStar => false,
    };
    (is(left, "base") && is(right, "exp")).then_some((op, [&left.value, &right.value]))
}

/// The dict whose items the argument is: `d` in `d.items()`.
pub(crate) fn items_of_dict(arg: &Arg) -> Option<&Expr> {
    let ExprKind::Call(callee, args) = &arg.value.kind else { return None };
    let ExprKind::Attribute(base, name) = &callee.kind else { return None };
    (arg.kind == ArgKind::Positional && name == "items" && args.is_empty()).then_some(base)
}

/// Whether it is `*iterable`.
pub(crate) fn is_star(arg: &Arg) -> bool {
    arg.kind == ArgKind::Star
}

/// The arguments without a `key=None`, which says nothing.
pub(crate) fn without_none_key(args: &[Arg]) -> Vec<Arg> {
    let says =
        |arg: &&Arg| !(arg.kind == ArgKind::Keyword("key".into()) && arg.value.kind == ExprKind::None);
    args.iter().filter(says).cloned().collect()
}

/// The arguments of a builtin, and the keyword arguments that it stores by their names.
pub(super) fn split_keywords<'e>(name: &str, args: &'e [Arg]) -> (&'e [Arg], &'e [Arg]) {
    let stores = builtins::overloads(name).any(|(_, row)| row.keywords.is_some());
    let plain = args.iter().take_while(|arg| !matches!(arg.kind, ArgKind::Keyword(_))).count();
    args.split_at(if stores { plain } else { args.len() })
}

/// An attribute that the type does not have, or that is not supported.
pub(super) fn unknown_attribute(hir: &Program, ty: &Ty, name: &str, span: Span) -> Diagnostic {
    let is_method = builtins::overloads(&format!("{}.{name}", ty.python_name())).next().is_some();
    if is_method && !matches!(ty, Ty::Record(_)) {
        let message =
            format!("the method `{name}` of `{}` as a value is not supported", hir.ty_name(ty));
        return Diagnostic::error(Code::UnknownAttribute, span, message)
            .help(format!("write a function that calls it: `lambda x: value.{name}(x)`"));
    }
    let message = format!("`{}` has no attribute `{name}` that is supported", hir.ty_name(ty));
    let diagnostic = Diagnostic::error(Code::UnknownAttribute, span, message);
    match ty {
        Ty::Record(record) => {
            let fields = &hir.records[*record].fields;
            if fields.iter().any(|field| field.name == name) {
                diagnostic.help(format!("a TypedDict is a dict: write `[\"{name}\"]`"))
            } else {
                diagnostic.help("read and write its fields by their literal names")
            }
        }
        _ => diagnostic,
    }
}
