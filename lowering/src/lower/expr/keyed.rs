//! `sorted`, `min`, `max` and `list.sort` with a key function: the keys are computed first, in order, each
//! once, then the items are arranged by them.

use crate::builtins;
use crate::hir;
use crate::infer::call::items_of_dict;
use crate::infer::keyed::Keyed;
use crate::ir::{Body, Expr, ExprKind, Handler, Iteration, Rvalue, StmtKind};
use crate::source::Span;
use crate::ty::Ty;

use super::super::function::{Lowerer, Value};
use super::source::Source;

impl Lowerer<'_> {
    pub(super) fn sorted_by_key(&mut self, expr: &hir::Expr, args: &Keyed) -> Value {
        let (Some(iterable), Some(key)) = (args.values.first(), args.key) else {
            return Value::skipped();
        };
        let span = expr.span;
        let Some(source) = self.open(iterable) else { return Value::skipped() };
        let item = self.source_item(&source);
        let function = self.operand(key);
        let reverse = self.reverse(args.reverse, span);
        if !self.is_open() {
            return Value::skipped();
        }
        let seen = self.may_see_list(&function.ty, &item);
        let items = self.items(source, &item, seen, span);
        let keys = self.keys(&items, &item, key, function, span);
        self.call_row("sorted.keyed", vec![items, keys, reverse], span)
    }

    /// `sorted(d.items())` of values without an order, by the keys alone.
    pub(super) fn sorted_pairs(&mut self, expr: &hir::Expr, args: &[hir::Arg]) -> Option<Value> {
        let (first, rest) = args.split_first()?;
        let base = items_of_dict(first)?;
        let Ty::Dict(key, value) = self.ty(base) else { return None };
        if builtins::is_ordered(&value) || !builtins::is_ordered(&key) {
            return None;
        }
        let span = expr.span;
        let pair = Ty::Tuple(vec![(*key).clone(), *value]);
        let source = self.open(&first.value)?;
        let reverse = self.reverse(rest.first().map(|arg| &arg.value), span);
        let items = self.items(source, &pair, false, span);
        let keys = Value::new(Rvalue::List(Vec::new()), Ty::list((*key).clone()), "keys");
        let keys = self.bind(keys, span);
        let local = self.temp("item", pair, span);
        let body = self.nested(|this| {
            let item = this.local(local, span);
            let kind = ExprKind::TupleItem(Box::new(item), 0);
            let rank = this.expr(kind, *key, span);
            this.add_to(&keys, rank, span);
        });
        let over = Iteration::List(self.again(&items));
        self.push(span, StmtKind::For { local, over, body: body.block, orelse: Vec::new() });
        Some(self.call_row("sorted.keyed", vec![items, keys, reverse], span))
    }

    pub(super) fn sort_by_key(&mut self, list: &hir::Expr, args: &Keyed, span: Span) -> Value {
        let Some(key) = args.key else { return Value::skipped() };
        let list = self.operand(list);
        let after: Vec<&hir::Expr> = [args.key, args.reverse].into_iter().flatten().collect();
        let list = self.guard(list, &after);
        let list = self.reuse(list, "list");
        let Ty::List(item) = list.ty.clone() else { return Value::skipped() };
        let function = self.operand(key);
        let reverse = self.reverse(args.reverse, span);
        if !self.is_open() {
            return Value::skipped();
        }
        let source = self.again(&list);
        if self.may_see_list(&function.ty, &item) {
            let taken = self.call_row("list.sort.begin", vec![source], span);
            let items = self.bind(Value { word: "items".into(), ..taken }, span);
            let keys = self.no_keys(key, &function, span);
            self.keys_or_restore(&list, &items, &keys, (key, function), span);
            return self.call_row("list.sort.end", vec![list, items, keys, reverse], span);
        }
        let keys = self.keys(&source, &item, key, function, span);
        self.call_row("list.sort.keyed", vec![list, keys, reverse], span)
    }

    /// Finds the keys of the items that were taken out of `list`, which has them again where the key
    /// function raises.
    fn keys_or_restore(
        &mut self,
        list: &Expr,
        items: &Expr,
        keys: &Expr,
        (key, function): (&hir::Expr, Expr),
        span: Span,
    ) {
        let Ty::List(item) = items.ty.clone() else { return };
        let body = self.nested(|this| this.add_keys(keys, items, &item, (key, function), span));
        let error = self.temp("error", Ty::Exception(hir::ExceptionClass::ROOT), span);
        let restoring = self.nested(|this| {
            let args = vec![this.again(list), this.again(items)];
            let restored = this.call_row("list.sort.restore", args, span);
            this.discard(restored, span);
            let error = this.local(error, span);
            this.push_jump(span, StmtKind::Raise(error));
        });
        let handlers = vec![Handler { classes: None, body: restoring.block, span }];
        let orelse = Vec::new();
        self.push(span, StmtKind::Try { body: body.block, orelse, error, handlers });
    }

    /// The extreme of an iterable, or of several values.
    pub(super) fn extreme_by_key(&mut self, name: &str, expr: &hir::Expr, args: &Keyed) -> Value {
        let (span, ty) = (expr.span, self.ty(expr));
        if args.are_none()
            && let Some(default) = args.default
        {
            if let Some(key) = args.key {
                self.operand(key);
            }
            return Value::pure(self.operand_as(default, &ty));
        }
        let (items, item) = if let [iterable] = args.values[..] {
            let Some(source) = self.open(iterable) else { return Value::skipped() };
            let item = self.source_item(&source);
            (Err(source), item)
        } else {
            let values = self.operands(&args.values);
            if !self.is_open() {
                return Value::skipped();
            }
            let values = values.into_iter().map(|value| self.coerce(value, &ty)).collect();
            let list = Value::new(Rvalue::List(values), Ty::list(ty.clone()), "items");
            (Ok(self.bind(list, span)), ty.clone())
        };
        let function = args.key.map(|key| self.operand(key));
        let default = args.default.map(|default| self.operand(default));
        if !self.is_open() {
            return Value::skipped();
        }
        let key = args.key.zip(function);
        let (items, keys) = match items {
            Ok(list) => {
                let keys = match key {
                    Some((key, function)) => self.keys(&list, &item, key, function, span),
                    None => self.again(&list),
                };
                (list, keys)
            }
            Err(source) => self.items_and_keys(source, &item, key, span),
        };
        let row = format!("{name}.keyed");
        let Some(default) = default else {
            return self.call_row(&row, vec![items, keys], span);
        };
        // A list of nothing is empty.
        if item == Ty::Never {
            return Value::pure(self.coerce(default, &ty));
        }
        let default = self.save(default, "default");
        let measured = self.again(&items);
        let length = self.call_row("len", vec![measured], span);
        let length = self.bind(length, span);
        let zero = self.int(0, span);
        let empty = self.comparison(hir::CompareOp::Equal, length, zero, span);
        let empty = self.bind(empty, span);
        let none = Body { stmts: Vec::new(), value: self.coerce(default, &ty) };
        let found = self.body(|this| {
            let found = this.call_row(&row, vec![items, keys], span);
            let found = this.bind(found, span);
            this.coerce(found, &ty)
        });
        self.choose(empty, none, found, ty, span)
    }

    fn reverse(&mut self, reverse: Option<&hir::Expr>, span: Span) -> Expr {
        match reverse {
            Some(reverse) => self.condition(reverse),
            None => self.bool(false, span),
        }
    }

    /// The list of the items: a new one where the list that is gone over may be `seen` to change meanwhile.
    fn items(&mut self, source: Source<'_>, item: &Ty, seen: bool, span: Span) -> Expr {
        match source.list() {
            Some(list) if !seen => self.again(list),
            Some(list) => {
                let list = self.again(list);
                let copy = self.call_row("list.copy", vec![list], span);
                self.bind(Value { word: "items".into(), ..copy }, span)
            }
            None => self.collected(source, &Ty::list(item.clone()), span),
        }
    }

    /// The lists of the items and of their keys. Each key is computed before the next item is asked for, where the
    /// key function could tell.
    fn items_and_keys(
        &mut self,
        source: Source<'_>,
        item: &Ty,
        key: Option<(&hir::Expr, Expr)>,
        span: Span,
    ) -> (Expr, Expr) {
        let Some((key, function)) = key else {
            let items = self.items(source, item, false, span);
            let keys = self.again(&items);
            return (items, keys);
        };
        if source.list().is_some() && !self.may_see_list(&function.ty, item) {
            let items = self.items(source, item, false, span);
            let keys = self.keys(&items, item, key, function, span);
            return (items, keys);
        }
        let items =
            self.bind(Value::new(Rvalue::List(Vec::new()), Ty::list(item.clone()), "items"), span);
        let keys = self.no_keys(key, &function, span);
        let function = self.reuse(function, "key");
        self.each(source, None, &mut |this, value| {
            let value = this.reuse(value, "item");
            let (kept, called) = (this.again(&value), this.again(&function));
            this.add_to(&items, kept, span);
            this.add_key(&keys, value, (key, called), span);
        });
        (items, keys)
    }

    /// The list of the items' keys.
    pub(super) fn keys(
        &mut self,
        items: &Expr,
        item: &Ty,
        key: &hir::Expr,
        function: Expr,
        span: Span,
    ) -> Expr {
        let keys = self.no_keys(key, &function, span);
        self.add_keys(&keys, items, item, (key, function), span);
        keys
    }

    /// A list for the keys.
    fn no_keys(&mut self, key: &hir::Expr, function: &Expr, span: Span) -> Expr {
        let rank = self.call_back_ty(key, function);
        self.bind(Value::new(Rvalue::List(Vec::new()), Ty::list(rank), "keys"), span)
    }

    /// Appends the key of an item.
    fn add_key(&mut self, keys: &Expr, item: Expr, (key, function): (&hir::Expr, Expr), span: Span) {
        let rank = self.call_back(key, function, vec![item], span);
        let rank = self.bind(rank, span);
        if self.is_open() {
            self.add_to(keys, rank, span);
        }
    }

    /// Appends the items' keys.
    fn add_keys(
        &mut self,
        keys: &Expr,
        items: &Expr,
        item: &Ty,
        (key, function): (&hir::Expr, Expr),
        span: Span,
    ) {
        let function = self.reuse(function, "key");
        let local = self.temp("item", item.clone(), span);
        let body = self.nested(|this| {
            let value = this.local(local, span);
            this.add_key(keys, value, (key, function), span);
        });
        let over = Iteration::List(self.again(items));
        self.push(span, StmtKind::For { local, over, body: body.block, orelse: Vec::new() });
    }
}
