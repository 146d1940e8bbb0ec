//! Builtins that go over what only a loop makes: `sum(x * x for x in xs)`, `any(map...)`,
//! `max(d.values())`. The loop does their work, item by item.

use crate::builtins::{self, SpecialForm};
use crate::hir::{self, Arg, ArgKind, CompareOp};
use crate::ir::{self, Expr, LocalId, Rvalue, StmtKind};
use crate::source::Span;
use crate::ty::Ty;

use super::super::function::{Lowerer, Value};
use super::super::strict::Holder;
use super::source::{Source, Stop};

impl Lowerer<'_> {
    /// A builtin that goes over its first argument, where that is made by a loop alone; `None`
    /// otherwise.
    pub(super) fn consume(
        &mut self,
        form: SpecialForm,
        expr: &hir::Expr,
        args: &[Arg],
    ) -> Option<Value> {
        let (first, rest) = args.split_first()?;
        if first.kind != ArgKind::Positional || !self.is_lazy(&first.value) {
            return None;
        }
        let span = expr.span;
        match (form, rest) {
            (SpecialForm::Sum, [] | [_]) => self.sum(expr, &first.value, rest.first()),
            (SpecialForm::Any | SpecialForm::All, []) => {
                let source = self.open(&first.value)?;
                Some(self.decide(source, form == SpecialForm::Any, span))
            }
            (SpecialForm::Min | SpecialForm::Max, [] | [_]) => {
                let keyed = rest.iter().any(|arg| arg.kind != ArgKind::Keyword("default".into()));
                if keyed {
                    return None;
                }
                let source = self.open(&first.value)?;
                let default = rest.first().map(|arg| self.operand(&arg.value));
                Some(self.best(form, source, default, expr))
            }
            (SpecialForm::EmptyDict, []) => {
                let source = self.open(&first.value)?;
                Some(self.dict_of(source, self.ty(expr), span))
            }
            (SpecialForm::EmptyList | SpecialForm::EmptySet, []) => {
                let ty = self.ty(expr);
                Some(self.collect(&first.value, &ty))
            }
            _ => None,
        }
    }

    /// Whether the items of the expression are found one by one: what only a loop makes, and iterators.
    pub fn is_lazy(&self, expr: &hir::Expr) -> bool {
        self.is_view(expr) || matches!(self.ty(expr), Ty::Iterator(_))
    }

    /// `next(...)` of what only a loop makes.
    pub(super) fn first(&mut self, expr: &hir::Expr, args: &[Arg]) -> Option<Value> {
        let (first, rest) = args.split_first()?;
        if !self.is_view(&first.value) || self.hir.may_end_early(&first.value) {
            let Ty::Iterator(item) = self.ty(&first.value) else { return None };
            let default = self.ty(&rest.first()?.value);
            if default == Ty::None || default == *item {
                return None;
            }
        }
        let span = expr.span;
        let source = self.open(&first.value)?;
        let default = rest.first().map(|arg| self.operand(&arg.value));
        let item_ty = self.source_item(&source);
        let held = Ty::optional(item_ty.clone());
        let none = self.expr(ir::ExprKind::None, held.clone(), span);
        let found = self.accumulator("found", none);
        self.each(source, Some(Stop::Found(found)), &mut |this, item| {
            let item = this.coerce(item, &held);
            this.push(span, StmtKind::Let(found, Rvalue::Pure(item)));
            this.push_jump(span, StmtKind::Break);
        });
        let raise = ("StopIteration", None);
        Some(self.found_or(found, raise, default, &item_ty, self.ty(expr), span))
    }

    /// `any(...)`, where one true item decides, and `all(...)`, where one false item does.
    fn decide(&mut self, source: Source<'_>, decisive: bool, span: Span) -> Value {
        let open = self.bool(false, span);
        let found = self.accumulator("found", open);
        self.each(source, Some(Stop::True(found)), &mut |this, item| {
            let truth = this.truth(item);
            let decides = if decisive { truth } else { this.not(truth) };
            if decides.kind == ir::ExprKind::Bool(false) {
                return;
            }
            let leave = this.nested(|this| {
                let decided = this.bool(true, span);
                this.push(span, StmtKind::Let(found, Rvalue::Pure(decided)));
                this.push_jump(span, StmtKind::Break);
            });
            this.push(span, StmtKind::If(decides, leave.block, Vec::new()));
        });
        let found = self.local(found, span);
        Value::pure(if decisive { found } else { self.not(found) })
    }

    /// `min(...)` and `max(...)`: the first item that no other one beats.
    fn best(
        &mut self,
        form: SpecialForm,
        source: Source<'_>,
        default: Option<Expr>,
        expr: &hir::Expr,
    ) -> Value {
        let span = expr.span;
        let (name, better) = if form == SpecialForm::Min {
            ("min", CompareOp::Less)
        } else {
            ("max", CompareOp::Greater)
        };
        let item_ty = self.source_item(&source);
        let held = Ty::optional(item_ty.clone());
        let none = self.expr(ir::ExprKind::None, held.clone(), span);
        let best = self.accumulator("best", none);
        self.each(source, None, &mut |this, item| {
            let item = this.save(item, "item");
            let champion = this.local(best, span);
            let missing = this.is_none(champion, span);
            let candidate = this.again(&item);
            let wins = this.body(|this| {
                let champion = this.local(best, span);
                let champion = this.coerce(champion, &item_ty);
                let wins = this.comparison(better, candidate, champion, span);
                this.bind(wins, span)
            });
            let first = this.combine(ir::ShortCircuit::Or, missing, wins, span);
            let first = this.bind(first, span);
            let replace = this.nested(|this| {
                let item = this.coerce(item, &held);
                this.push(span, StmtKind::Let(best, Rvalue::Pure(item)));
            });
            this.push(span, StmtKind::If(first, replace.block, Vec::new()));
        });
        let message = format!("{name}() arg is an empty sequence");
        let raise = ("ValueError", Some(message));
        self.found_or(best, raise, default, &item_ty, self.ty(expr), span)
    }

    /// `dict(...)` of pairs: tuples, or what has two items if the program is right.
    fn dict_of(&mut self, source: Source<'_>, ty: Ty, span: Span) -> Value {
        if !matches!(self.source_item(&source), Ty::List(_) | Ty::TupleOf(_)) {
            return Value::pure(self.collected(source, &ty, span));
        }
        let zero = self.int(0, span);
        let source = source.numbered(self.accumulator("number", zero));
        let made = self.empty(Rvalue::Dict(Vec::new()), ty, span);
        self.each(source, None, &mut |this, numbered| {
            let mut args = this.items_of(numbered);
            args.reverse();
            let pair = this.call_row("dict.__pair__", args, span);
            let pair = this.bind(pair, span);
            this.add_to(&made, pair, span);
        });
        Value::pure(made)
    }

    /// The item in the variable, where there was one.
    fn found_or(
        &mut self,
        best: LocalId,
        (class, message): (&'static str, Option<String>),
        default: Option<Expr>,
        item: &Ty,
        due: Ty,
        span: Span,
    ) -> Value {
        if *item == Ty::Never {
            // There was none.
            let Some(default) = default else {
                let message = message.map(|message| self.str(message, span));
                self.raise_builtin(class, message, span);
                return Value::skipped();
            };
            return Value::pure(self.coerce(default, &due));
        }
        let found = self.local(best, span);
        let missing = self.is_none(found, span);
        let Some(default) = default else {
            let raise = self.nested(|this| {
                let message = message.map(|message| this.str(message, span));
                this.raise_builtin(class, message, span);
            });
            self.push(span, StmtKind::If(missing, raise.block, Vec::new()));
            let found = self.local(best, span);
            return Value::pure(self.coerce(found, item));
        };
        if default.ty == Ty::None {
            return Value::pure(self.local(best, span));
        }
        let then = self.body(|this| this.coerce(default, &due));
        let otherwise = self.body(|this| {
            let found = this.local(best, span);
            let found = this.coerce(found, item);
            this.coerce(found, &due)
        });
        self.choose(missing, then, otherwise, due, span)
    }

    /// The items of a value in a list: the value itself where it is one.
    pub fn as_list(&mut self, value: Expr) -> Expr {
        let span = value.span;
        if matches!(value.ty, Ty::List(_) | Ty::Never) {
            return value;
        }
        if let Ty::Tuple(_) = value.ty {
            return self.tuple_as_list(value).unwrap_or_else(|| self.none(span));
        }
        if let Ty::Record(_) = value.ty {
            let record = self.save(value, "record");
            return self.field_names(&record, span);
        }
        if let Ty::Union(_) = value.ty {
            let due = Ty::list(self.items_ty(&value.ty));
            let list = self.each_member(value, &due, span, |this, member| {
                let list = this.as_list(member);
                Value::pure(this.coerce(list, &due))
            });
            return self.bind(list, span);
        }
        let list = self.call_row("list", vec![value], span);
        self.bind(list, span)
    }

    /// The arguments of a builtin, evaluated left to right; then what only a loop makes is gathered in
    /// lists. The receiver of a method is the first of `exprs`, and `first` the position of the first.
    pub(super) fn consumed_operands(&mut self, name: &str, exprs: &[&hir::Expr]) -> Vec<Expr> {
        let lazy = |this: &Self, (position, expr): (usize, &&hir::Expr)| {
            builtins::consumes(name, position) && this.is_lazy(expr)
        };
        if !exprs.iter().enumerate().any(|operand| lazy(self, operand)) {
            return self.operands(exprs);
        }
        let mut opened: Vec<Result<Expr, (Source<'_>, Span)>> = Vec::with_capacity(exprs.len());
        for (position, expr) in exprs.iter().enumerate() {
            if lazy(self, (position, expr)) {
                let Some(source) = self.open(expr) else { return Vec::new() };
                opened.push(Err((source, expr.span)));
            } else {
                let value = self.operand(expr);
                opened.push(Ok(self.save(value, "before")));
            }
        }
        let gather = |opened| match opened {
            Ok(value) => value,
            Err((source, span)) => {
                let item = self.source_item(&source);
                self.collected(source, &Ty::list(item), span)
            }
        };
        opened.into_iter().map(gather).collect()
    }

    /// A method that goes over its only argument item by item, where a loop makes that: `xs.extend(...)`.
    pub fn each_into(
        &mut self,
        (row, holder): (&str, Option<&Holder>),
        receiver: &Expr,
        source: Source<'_>,
        span: Span,
    ) -> Value {
        self.each(source, None, &mut |this, item| {
            let receiver = this.again(receiver);
            let mut args = vec![receiver];
            let pair = matches!(&item.ty, Ty::Tuple(items) if items.len() == 2);
            if pair && builtins::overloads(row).any(|(_, found)| found.params.len() == 3) {
                args.extend(this.items_of(item));
            } else {
                args.push(item);
            }
            let args = this.enforce_elements(holder, row, args);
            let change = this.call_row(row, args, span);
            this.discard(change, span);
        });
        Value::pure(self.none(span))
    }
}
