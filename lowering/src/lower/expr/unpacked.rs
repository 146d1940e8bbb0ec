//! Calls of builtins whose arguments are unpacked.

use crate::builtins::{self, SpecialForm};
use crate::diagnostics::Code;
use crate::hir::{self, Arg, ArgKind, CompareOp};
use crate::infer::unpacked::{known_count, split_key};
use crate::ir::{self, Expr, Rvalue, StmtKind};
use crate::source::Span;
use crate::ty::Ty;

use super::super::function::{Lowerer, Value};
use super::call::keyword;

impl Lowerer<'_> {
    /// A call of a builtin with `*iterable` among its arguments.
    pub(super) fn unpacked_builtin(&mut self, expr: &hir::Expr, name: &str, args: &[Arg]) -> Value {
        let span = expr.span;
        if builtins::special_form(name) == Some(SpecialForm::Zip) {
            return self.view_value(expr).unwrap_or_else(Value::skipped);
        }
        let form = builtins::special_form(name);
        let is_extreme = matches!(form, Some(SpecialForm::Min | SpecialForm::Max));
        if form == Some(SpecialForm::Range) {
            return self.view_value(expr).unwrap_or_else(Value::skipped);
        }
        let variadic = builtins::variadic(name);
        if !is_extreme && variadic.is_none() && !builtins::is_set_fold(name) {
            return self.spread_call(expr, name, args);
        }
        if is_extreme {
            return self.extreme_of_rest(expr, name, args);
        }
        let all: Vec<&Arg> = args.iter().collect();
        let Some(rest) = self.rest(&all, span) else { return Value::skipped() };
        let Ty::List(item) = rest.ty.clone() else { return Value::skipped() };
        if let Some((row, due)) = variadic {
            let items = self.converted(rest, &item, &due);
            let tuple = self.call_row("tuple", vec![items], span);
            let tuple = self.bind(tuple, span);
            return self.call_row(row, vec![tuple], span);
        }
        self.fold_rest(name, &rest, span)
    }

    /// A call whose arguments are known one by one, once tuples are unpacked.
    fn spread_call(&mut self, expr: &hir::Expr, name: &str, args: &[Arg]) -> Value {
        let span = expr.span;
        let Some((keywords, mut values)) = self.spread(&[], args) else { return Value::skipped() };
        if builtins::operator_of(name).is_some() && values.len() == 2 {
            let (Some(right), Some(left)) = (values.pop(), values.pop()) else {
                return Value::skipped();
            };
            let due = self.ty(expr);
            return self.power(left, right, &due, span);
        }
        if builtins::special_form(name) == Some(SpecialForm::Sum) {
            return self.sum_of_values(values, &self.ty(expr), span);
        }
        self.lookup(name, keywords, values, span)
    }

    /// `max(*xs)`, `max(*xs, key=f)`: of one value alone, the greatest of its items.
    fn extreme_of_rest(&mut self, expr: &hir::Expr, name: &str, args: &[Arg]) -> Value {
        let span = expr.span;
        let (plain, key) = split_key(args);
        let Some(rest) = self.rest(&plain, span) else { return Value::skipped() };
        let Ty::List(item) = rest.ty.clone() else { return Value::skipped() };
        let items = match known_count(&plain, |value| self.ty(value)) {
            Some(1) => self.items_of_first(&rest, span),
            Some(count) if count > 1 => rest,
            Some(_) | None => self.several(rest, &item, name, span),
        };
        let Some(key) = key else { return self.call_row(name, vec![items], span) };
        let Ty::List(item) = items.ty.clone() else { return Value::skipped() };
        let function = self.operand(key);
        if !self.is_open() {
            return Value::skipped();
        }
        let items = self.save(items, "items");
        let keys = self.keys(&items, &item, key, function, span);
        self.call_row(&format!("{name}.keyed"), vec![items, keys], span)
    }

    /// The values, or the items of the only one, where those are of the same type; raises where there are
    /// none, or a single one without items.
    fn several(&mut self, rest: Expr, item: &Ty, name: &str, span: Span) -> Expr {
        let rest = self.save(rest, "rest");
        let (asked, function) = (self.again(&rest), self.str(name, span));
        let class = if *item == Ty::Str { "" } else { item.python_name() };
        let class = self.str(class, span);
        let asked = self.call_row("<call>.several", vec![asked, function, class], span);
        self.discard(asked, span);
        if *item != Ty::Str {
            return rest;
        }
        let measured = self.again(&rest);
        let length = self.call_row("len", vec![measured], span);
        let length = self.bind(length, span);
        let one = self.int(1, span);
        let alone = self.comparison(CompareOp::Equal, length, one, span);
        let alone = self.bind(alone, span);
        let only = self.body(|this| this.items_of_first(&rest, span));
        let all = self.body(|this| this.again(&rest));
        let items = self.choose(alone, only, all, rest.ty.clone(), span);
        self.bind(items, span)
    }

    /// The items of the first item of a list, in a list.
    fn items_of_first(&mut self, list: &Expr, span: Span) -> Expr {
        let (list, zero) = (self.again(list), self.int(0, span));
        let first = self.call_row("list.__getitem__", vec![list, zero], span);
        let first = self.bind(first, span);
        self.as_list(first)
    }

    /// A call of a method with `*iterable` among its arguments.
    pub(super) fn unpacked_method(
        &mut self,
        base: &hir::Expr,
        row: &str,
        args: &[Arg],
        span: Span,
    ) -> Value {
        if !builtins::is_set_fold(row) {
            let Some((keywords, values)) = self.spread(&[base], args) else { return Value::skipped() };
            return self.lookup(row, keywords, values, span);
        }
        let receiver = self.operand(base);
        let receiver = self.save(receiver, "set");
        let all: Vec<&Arg> = args.iter().collect();
        let Some(rest) = self.rest(&all, span) else { return Value::skipped() };
        let tested = self.again(&receiver);
        let first = self.copy_for_fold(row, tested, span);
        let Some(first) = first else {
            // It changes the receiver.
            self.each_of_rest(&rest, &mut |this, item| {
                let on = this.again(&receiver);
                let change = this.call_row(row, vec![on, item], span);
                this.discard(change, span);
            });
            return Value::pure(self.none(span));
        };
        let found = self.accumulator("set", first);
        self.each_of_rest(&rest, &mut |this, item| this.fold_step(row, found, item));
        Value::pure(self.local(found, span))
    }

    /// What folding nothing onto a set gives: a copy; `None` where folding changes the set itself.
    fn copy_for_fold(&mut self, row: &str, receiver: Expr, span: Span) -> Option<Expr> {
        let (class, method) = row.split_once('.')?;
        if method.ends_with("update") {
            return None;
        }
        if class == "frozenset" {
            return Some(receiver);
        }
        let copy = self.call_row("set.copy", vec![receiver], span);
        Some(self.bind(copy, span))
    }

    fn each_of_rest(&mut self, rest: &Expr, build: &mut dyn FnMut(&mut Self, Expr)) {
        let span = rest.span;
        let Ty::List(item) = rest.ty.clone() else { return };
        let item = self.temp("item", *item, span);
        let body = self.nested(|this| {
            let value = this.local(item, span);
            build(this, value);
        });
        let over = ir::Iteration::List(self.again(rest));
        self.push(span, StmtKind::For { local: item, over, body: body.block, orelse: Vec::new() });
    }

    fn fold_step(&mut self, row: &str, found: ir::LocalId, item: Expr) {
        let span = item.span;
        let before = self.local(found, span);
        let item =
            if matches!(item.ty, Ty::Set(_) | Ty::FrozenSet(_)) { item } else { self.as_list(item) };
        let after = self.call_row(row, vec![before, item], span);
        self.push(span, StmtKind::Let(found, after.rvalue));
    }

    /// `set.union(*sets)`.
    fn fold_rest(&mut self, name: &str, rest: &Expr, span: Span) -> Value {
        let (asked, method) = (self.again(rest), self.str(name, span));
        let asked = self.call_row("<call>.some", vec![asked, method], span);
        self.discard(asked, span);
        let (list, zero) = (self.again(rest), self.int(0, span));
        let first = self.call_row("list.__getitem__", vec![list, zero], span);
        let first = self.bind(first, span);
        let Some(first) = self.copy_for_fold(name, first, span) else {
            let message = format!("`{name}` of unpacked sets is not supported");
            return self.unsupported(span, Code::UnsupportedBuiltin, message);
        };
        let found = self.accumulator("set", first);
        let list = self.again(rest);
        let bounds = [self.int(1, span), self.none(span), self.none(span)];
        let values = std::iter::once(list).chain(bounds).collect();
        let others = self.call_row("list.__getslice__", values, span);
        let others = self.bind(others, span);
        self.each_of_rest(&others, &mut |this, item| this.fold_step(name, found, item));
        Value::pure(self.local(found, span))
    }

    /// The items of a list as what is due.
    fn converted(&mut self, list: Expr, item: &Ty, due: &Ty) -> Expr {
        let span = list.span;
        if item == due {
            return list;
        }
        let made = self.empty(Rvalue::List(Vec::new()), Ty::list(due.clone()), span);
        self.each_of_rest(&list, &mut |this, value| {
            let value = this.coerce(value, due);
            this.add_to(&made, value, span);
        });
        made
    }

    /// Evaluated arguments, the items of tuples in the places of what is unpacked, with their keywords.
    pub fn spread<'e>(
        &mut self,
        leading: &[&hir::Expr],
        args: &'e [Arg],
    ) -> Option<(Vec<Option<&'e str>>, Vec<Expr>)> {
        let operands: Vec<&hir::Expr> =
            leading.iter().copied().chain(args.iter().map(|arg| &arg.value)).collect();
        let mut values = self.operands(&operands).into_iter();
        if !self.is_open() {
            return None;
        }
        let mut spread: Vec<Expr> = values.by_ref().take(leading.len()).collect();
        let mut keywords = vec![None; spread.len()];
        for (arg, value) in args.iter().zip(values) {
            if arg.kind == ArgKind::Star {
                let items = self.items_of(value);
                keywords.resize(keywords.len() + items.len(), None);
                spread.extend(items);
            } else {
                keywords.push(keyword(&arg.kind));
                spread.push(value);
            }
        }
        Some((keywords, spread))
    }

    /// The iterator that `zip(*rows)` is.
    pub fn zip_rest(&mut self, args: &[Arg], span: Span) -> Option<Expr> {
        let all: Vec<&Arg> = args.iter().collect();
        let rows = self.rest(&all, span)?;
        let Ty::List(row) = rows.ty.clone() else { return None };
        let item = super::super::joined::items_ty(&row);
        let ty = Ty::list(Ty::iterator(item));
        let made = self.empty(Rvalue::List(Vec::new()), ty, span);
        self.each_of_rest(&rows, &mut |this, row| {
            let Some((over, item)) = this.value_iteration(row) else { return };
            let iterator = Value::new(Rvalue::Iterator(over), Ty::iterator(item), "row");
            let iterator = this.bind(iterator, span);
            this.add_to(&made, iterator, span);
        });
        let zipped = self.call_row("zip.rest", vec![made], span);
        Some(self.bind(zipped, span)).filter(|_| self.is_open())
    }
}
