//! TypedDict values as the dicts that they are: fields that may be absent, computed keys, views.

use crate::hir::{self, Arg, CompareOp, RecordId, Target};
use crate::infer::record::updated_fields;
use crate::ir::{Expr, ExprKind, Iteration, LocalId, OpenOp, Rvalue, StmtKind};
use crate::source::Span;
use crate::ty::Ty;

use super::function::{Lowerer, Value};

/// What a loop over a record binds in each round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// The key.
    Keys,
    /// The value.
    Values,
    /// Both.
    Items,
}

/// A loop over a record: the keys are those that are there when it begins, the values are read in their
/// rounds.
#[derive(Debug)]
pub struct Rounds {
    record: Expr,
    view: View,
    /// How many fields were there when the loop began, where that can change.
    count: Option<Expr>,
}

impl Lowerer<'_> {
    /// Whether fields of the record may be absent.
    pub(super) fn is_open_record(&self, record: RecordId) -> bool {
        self.hir.records[record].is_open()
    }

    /// Whether a value of the record may lack the field.
    pub(super) fn may_be_absent(&self, record: RecordId, position: usize) -> bool {
        self.hir.records[record].fields.get(position).is_some_and(|field| !field.required)
    }

    /// A new record with the fields in the order in which they are given; of a name given twice the last
    /// value counts, in the place of the first.
    pub fn new_open_record(&mut self, record: RecordId, named: Vec<(&str, Expr)>, span: Span) -> Value {
        let mut fields: Vec<(usize, Expr)> = Vec::new();
        for (name, value) in named {
            let key = self.str(name, span);
            let Some((position, due, _)) = self.field(record, &key) else { continue };
            let value = self.coerce(value, &due);
            let value = self.enforce_field(value, record, position);
            match fields.iter_mut().find(|(given, _)| *given == position) {
                Some((_, earlier)) => *earlier = value,
                None => fields.push((position, value)),
            }
        }
        Value::new(Rvalue::Record(record, fields), Ty::Record(record), "record")
    }

    /// `{**record, "k": v}`: a copy, to which the fields are stored.
    pub fn copied_record(
        &mut self,
        record: RecordId,
        first: &hir::Expr,
        rest: &[(Option<hir::Expr>, hir::Expr)],
        span: Span,
    ) -> Value {
        let base = self.operand(first);
        if base.ty != Ty::Record(record) {
            return Value::skipped();
        }
        let copy = self.call_row("record.copy", vec![base], span);
        let copy = self.bind(copy, span);
        let named: Option<Vec<(&str, &hir::Expr)>> = rest
            .iter()
            .map(|(key, value)| {
                let hir::ExprKind::Str(name) = &key.as_ref()?.kind else { return None };
                Some((name.as_str(), value))
            })
            .collect();
        match named {
            Some(named) => self.store_fields(&copy, &named, span),
            None => return self.no_field(record, span),
        }
        Value::pure(copy)
    }

    /// `record.update({"k": v}, l=w)`.
    pub fn update_record(&mut self, base: &hir::Expr, args: &[Arg], span: Span) -> Option<Value> {
        let record = self.operand(base);
        if let [Arg { kind: hir::ArgKind::Positional, value }] = args {
            self.merges_record(hir::BinaryOp::BitOr, &record, value);
            return Some(Value::pure(self.none(span)));
        }
        let named = updated_fields(args)?;
        let record = self.save(record, "record");
        let named: Vec<(&str, &hir::Expr)> =
            named.into_iter().map(|(name, value, _)| (name, value)).collect();
        self.store_fields(&record, &named, span);
        Some(Value::pure(self.none(span)))
    }

    /// Stores fields, all of whose values are evaluated before the first is stored.
    pub(super) fn store_fields(&mut self, record: &Expr, named: &[(&str, &hir::Expr)], span: Span) {
        let operands: Vec<&hir::Expr> = named.iter().map(|(_, value)| *value).collect();
        let values = self.operands(&operands);
        if !self.is_open() {
            return;
        }
        for ((name, _), value) in named.iter().zip(values) {
            self.store_named(record, name, value, span);
        }
    }

    /// Stores an evaluated value to the field of the name.
    pub(super) fn store_named(&mut self, record: &Expr, name: &str, value: Expr, span: Span) {
        let Ty::Record(id) = record.ty else { return };
        let key = self.str(name, span);
        let Some((position, due, _)) = self.field(id, &key) else { return };
        let value = self.coerce(value, &due);
        let value = self.enforce_field(value, id, position);
        let target = self.again(record);
        self.push(span, StmtKind::StoreField(target, position, value));
    }

    /// `record.setdefault(key, default)` over evaluated operands.
    fn set_default(&mut self, base: Expr, key: &Expr, default: Expr, span: Span) -> Option<Value> {
        let Ty::Record(record) = base.ty else { return None };
        let (position, ty, word) = self.field(record, key)?;
        if !self.may_be_absent(record, position) {
            return Some(Value::new(Rvalue::LoadField(base, position), ty, word));
        }
        let base = self.reuse(base, "record");
        let found = self.has_field(&base, position, span);
        let due = ty.clone();
        let then = self.body(|this| {
            let value = Rvalue::LoadField(this.again(&base), position);
            this.bind(Value::new(value, due.clone(), word), span)
        });
        let otherwise = self.body(|this| {
            let value = this.coerce(default, &due);
            let value = this.enforce_field(value, record, position);
            let value = this.save(value, "value");
            let (target, stored) = (this.again(&base), this.again(&value));
            this.push(span, StmtKind::StoreField(target, position, stored));
            value
        });
        Some(self.choose(found, then, otherwise, ty, span))
    }

    /// `record[key]` for the field at `position`.
    pub fn load_field(&mut self, base: Expr, (position, ty, name): (usize, Ty, String)) -> Value {
        let Ty::Record(record) = base.ty else { return Value::skipped() };
        if !self.may_be_absent(record, position) {
            return Value::new(Rvalue::LoadField(base, position), ty, name);
        }
        Value::new(Rvalue::Open(OpenOp::Load(position), base), ty, name)
    }

    /// Raises `KeyError` where the field is absent.
    fn require_field(&mut self, base: &Expr, position: usize, span: Span) {
        let Ty::Record(record) = base.ty else { return };
        let found = self.has_field(base, position, span);
        let missing = self.not(found);
        let name = self.hir.records[record].fields[position].name.clone();
        let raise = self.nested(|this| {
            let key = this.str(name, span);
            this.raise_key_error(key, span);
        });
        self.push(span, StmtKind::If(missing, raise.block, Vec::new()));
    }

    fn raise_key_error(&mut self, key: Expr, span: Span) {
        self.raise_builtin("KeyError", Some(key), span);
    }

    /// Whether the record has the field.
    pub fn has_field(&mut self, base: &Expr, position: usize, span: Span) -> Expr {
        let Ty::Record(record) = base.ty else { return self.bool(false, span) };
        if !self.may_be_absent(record, position) {
            return self.bool(true, span);
        }
        let base = self.again(base);
        self.bind(Value::new(Rvalue::Open(OpenOp::Has(position), base), Ty::Bool, "found"), span)
    }

    /// The value of a field that is there.
    pub fn held(&mut self, base: &Expr, position: usize) -> Value {
        let Ty::Record(record) = base.ty else { return Value::skipped() };
        let ty = self.types.record_fields[record.index()][position].clone();
        let name = self.hir.records[record].fields[position].name.clone();
        let base = self.again(base);
        Value::new(Rvalue::LoadField(base, position), ty, name)
    }

    /// `del record[key]`.
    pub fn delete_field(&mut self, base: Expr, index: &Expr, span: Span) {
        let Ty::Record(record) = base.ty else { return };
        let Some((position, _, _)) = self.field(record, index) else { return };
        let base = self.reuse(base, "record");
        self.require_field(&base, position, span);
        let base = self.again(&base);
        self.push(span, StmtKind::Do(Rvalue::Open(OpenOp::Remove(position), base)));
    }

    /// `record[key]` with a computed key: the field that has the name, or `KeyError`.
    pub fn computed_field(&mut self, base: Expr, key: Expr, due: &Ty, span: Span) -> Value {
        let (base, key) = (self.reuse(base, "record"), self.reuse(key, "key"));
        let (tested, holder, shown) = (self.again(&key), self.again(&base), self.again(&key));
        let found = self.in_record(CompareOp::In, tested, &holder, span);
        let found = self.bind(found, span);
        let missing = self.not(found);
        let raise = self.nested(|this| this.raise_key_error(shown, span));
        self.push(span, StmtKind::If(missing, raise.block, Vec::new()));
        self.field_named(&base, &key, 0, due, span)
    }

    /// The field from `position` on that has the name, which is there.
    fn field_named(&mut self, base: &Expr, key: &Expr, position: usize, due: &Ty, span: Span) -> Value {
        let Ty::Record(record) = base.ty else { return Value::skipped() };
        let fields = &self.hir.records[record].fields;
        let Some(field) = fields.get(position) else { return Value::skipped() };
        let (name, last) = (field.name.clone(), position + 1 == fields.len());
        let ty = self.types.record_fields[record.index()][position].clone();
        let holder = self.again(base);
        let load = Value::new(Rvalue::LoadField(holder, position), ty, name.clone());
        if last {
            let value = self.bind(load, span);
            return Value::pure(self.coerce(value, due));
        }
        let literal = self.str(name, span);
        let asked = self.again(key);
        let same = self.comparison(CompareOp::Equal, asked, literal, span);
        let same = self.bind(same, span);
        let then = self.body(|this| {
            let value = this.bind(load, span);
            this.coerce(value, due)
        });
        let otherwise = self.body(|this| {
            let value = this.field_named(base, key, position + 1, due, span);
            this.bind(value, span)
        });
        self.choose(same, then, otherwise, due.clone(), span)
    }

    /// `key in record`.
    pub fn in_record(&mut self, op: CompareOp, key: Expr, base: &Expr, span: Span) -> Value {
        let Ty::Record(record) = base.ty else { return Value::skipped() };
        let literal = matches!(key.kind, ExprKind::Str(_));
        let found = if literal {
            let position = self.field(record, &key).map(|(position, _, _)| position);
            match position {
                Some(position) => self.has_field(base, position, span),
                None => self.bool(false, span),
            }
        } else if self.is_open_record(record) {
            let names = self.field_names(base, span);
            let found = self.comparison(CompareOp::In, key, names, span);
            self.bind(found, span)
        } else {
            let names = self.hir.records[record].fields.iter().map(|field| field.name.clone());
            let names: Vec<String> = names.collect();
            let names = names.into_iter().map(|name| self.str(name, span)).collect();
            let found = self.in_values(CompareOp::In, key, names, span);
            self.bind(found, span)
        };
        Value::pure(if op == CompareOp::In { found } else { self.not(found) })
    }

    /// The names of the fields that are there, as a new list.
    pub fn field_names(&mut self, base: &Expr, span: Span) -> Expr {
        let Ty::Record(record) = base.ty else { return self.none(span) };
        let rvalue = if self.is_open_record(record) {
            Rvalue::Open(OpenOp::Names, self.again(base))
        } else {
            self.reads_order.insert(record);
            let names = self.hir.records[record].fields.iter().map(|field| field.name.clone());
            let names: Vec<String> = names.collect();
            Rvalue::List(names.into_iter().map(|name| self.str(name, span)).collect())
        };
        self.bind(Value::new(rvalue, Ty::list(Ty::Str), "names"), span)
    }

    /// `len(record)`.
    pub fn record_length(&mut self, base: &Expr, span: Span) -> Value {
        let Ty::Record(record) = base.ty else { return Value::skipped() };
        if !self.is_open_record(record) {
            let count = self.hir.records[record].fields.len();
            return Value::pure(self.int(count, span));
        }
        let names = self.field_names(base, span);
        self.call_row("len", vec![names], span)
    }

    /// `record.get(key)`, `record.pop(key, default)` and the like, over evaluated operands.
    pub fn record_method(
        &mut self,
        (name, due): (&str, &Ty),
        mut values: Vec<Expr>,
        span: Span,
    ) -> Option<Value> {
        let Ty::Record(record) = values.first()?.ty else { return None };
        if !matches!(name, "get" | "pop" | "setdefault") || !(2..=3).contains(&values.len()) {
            return None;
        }
        let mut default = if values.len() == 3 { values.pop() } else { None };
        let (key, base) = (values.pop()?, values.pop()?);
        if name == "setdefault" {
            return self.set_default(base, &key, default.take()?, span);
        }
        let field = self.field(record, &key)?;
        let position = field.0;
        if !self.may_be_absent(record, position) || (name == "pop" && default.is_none()) {
            let base = self.reuse(base, "record");
            let target = self.again(&base);
            let value = self.load_field(base, field);
            if name == "get" {
                return Some(value);
            }
            let value = self.bind(value, span);
            self.push(span, StmtKind::Do(Rvalue::Open(OpenOp::Remove(position), target)));
            return Some(Value::pure(value));
        }
        let base = self.reuse(base, "record");
        let default = default.unwrap_or_else(|| self.none(span));
        let found = self.has_field(&base, position, span);
        let then = self.body(|this| {
            let (ty, word) = (field.1, field.2);
            let value = Rvalue::LoadField(this.again(&base), position);
            let value = this.bind(Value::new(value, ty, word), span);
            if name == "pop" {
                let target = this.again(&base);
                this.push(span, StmtKind::Do(Rvalue::Open(OpenOp::Remove(position), target)));
            }
            this.coerce(value, due)
        });
        let otherwise = self.body(|this| this.coerce(default, due));
        Some(self.choose(found, then, otherwise, due.clone(), span))
    }

    /// The record that a loop goes over, and what it binds: `for k in p`, `for k, v in p.items()`.
    pub fn record_rounds(&mut self, iterable: &hir::Expr) -> Option<(Rounds, Iteration)> {
        let (base, view) = self.record_view(iterable)?;
        let span = iterable.span;
        let record = self.operand(base);
        let Ty::Record(id) = record.ty else { return None };
        let record = self.save(record, "record");
        let names = self.field_names(&record, span);
        let count = self.is_open_record(id).then(|| {
            let length = self.record_length(&record, span);
            let length = self.bind(length, span);
            self.save(length, "count")
        });
        Some((Rounds { record, view, count }, Iteration::List(names)))
    }

    /// The record behind an iterable, and what of it.
    pub fn record_view<'e>(&self, iterable: &'e hir::Expr) -> Option<(&'e hir::Expr, View)> {
        let is_record = |expr: &hir::Expr| matches!(self.ty(expr), Ty::Record(_));
        if is_record(iterable) {
            return Some((iterable, View::Keys));
        }
        let hir::ExprKind::Call(callee, args) = &iterable.kind else { return None };
        let hir::ExprKind::Attribute(base, name) = &callee.kind else { return None };
        if !args.is_empty() || !is_record(base) {
            return None;
        }
        let view = match name.as_str() {
            "keys" => View::Keys,
            "values" => View::Values,
            "items" => View::Items,
            _ => return None,
        };
        Some((base, view))
    }

    /// The type that the target of the loop is given.
    fn value_ty(&self, record: RecordId) -> Ty {
        let types = self.types.record_fields[record.index()].clone();
        match types.split_first() {
            Some((first, rest)) if rest.iter().all(|ty| ty == first) => first.clone(),
            Some(_) => Ty::union(types).unwrap_or(Ty::Never),
            None => Ty::Never,
        }
    }

    /// The start of a round: the target is bound to what the view gives for the key.
    pub fn bind_record_round(&mut self, rounds: &Rounds, target: &Target, key: LocalId, span: Span) {
        self.check_fields(rounds, span);
        let key = self.local(key, span);
        let item = self.record_item(rounds, key, span);
        self.assign_target(target, item);
    }

    /// The type of what a round binds.
    pub fn round_ty(&self, rounds: &Rounds) -> Ty {
        let Ty::Record(record) = rounds.record.ty else { return Ty::Never };
        match rounds.view {
            View::Keys => Ty::Str,
            View::Values => self.value_ty(record),
            View::Items => Ty::Tuple(vec![Ty::Str, self.value_ty(record)]),
        }
    }

    /// What the view gives for a key.
    pub fn record_item(&mut self, rounds: &Rounds, key: Expr, span: Span) -> Expr {
        let Ty::Record(record) = rounds.record.ty else { return key };
        if rounds.view == View::Keys {
            return key;
        }
        let due = self.value_ty(record);
        let (base, name) = (self.again(&rounds.record), self.again(&key));
        let value = if self.is_open_record(record) {
            self.computed_field(base, name, &due, span)
        } else {
            self.field_named(&base, &name, 0, &due, span)
        };
        let value = self.bind(value, span);
        if rounds.view == View::Values {
            return value;
        }
        let ty = Ty::Tuple(vec![Ty::Str, value.ty.clone()]);
        self.expr(ExprKind::Tuple(vec![key, value]), ty, span)
    }

    /// CPython asks before each round, and once more at the end, whether keys came or went.
    pub fn check_fields(&mut self, rounds: &Rounds, span: Span) {
        let Some(count) = &rounds.count else { return };
        let count = self.again(count);
        let length = self.record_length(&rounds.record, span);
        let length = self.bind(length, span);
        let changed = self.comparison(CompareOp::NotEqual, length, count, span);
        let changed = self.bind(changed, span);
        let raise = self.nested(|this| {
            let message = this.str("dictionary changed size during iteration", span);
            this.raise_builtin("RuntimeError", Some(message), span);
        });
        self.push(span, StmtKind::If(changed, raise.block, Vec::new()));
    }

    /// The items of a view of a record as a new list, where nothing runs between one and the next.
    pub fn record_view_list(&mut self, iterable: &hir::Expr) -> Option<Value> {
        let (rounds, over) = self.record_rounds(iterable)?;
        let span = iterable.span;
        let Iteration::List(names) = over else { return None };
        if rounds.view == View::Keys {
            return Some(Value::pure(names));
        }
        let Ty::Record(record) = rounds.record.ty else { return None };
        let value_ty = self.value_ty(record);
        let item_ty =
            if rounds.view == View::Items { Ty::Tuple(vec![Ty::Str, value_ty]) } else { value_ty };
        let list_ty = Ty::list(item_ty);
        let list = self.bind(Value::new(Rvalue::List(Vec::new()), list_ty, "items"), span);
        let local = self.temp("name", Ty::Str, span);
        let body = self.nested(|this| {
            let key = this.local(local, span);
            let item = this.record_item(&rounds, key, span);
            let target = this.again(&list);
            let append = this.call_row("list.append", vec![target, item], span);
            this.discard(append, span);
        });
        let over = Iteration::List(names);
        self.push(span, StmtKind::For { local, over, body: body.block, orelse: Vec::new() });
        Some(Value::pure(list))
    }

    /// What goes over the keys of a record, and raises where one came or went.
    pub fn record_keys(&mut self, base: &Expr, back: bool, span: Span) -> Option<Iteration> {
        let Ty::Record(record) = base.ty else { return None };
        if !self.is_open_record(record) {
            let names = self.field_names(base, span);
            return (!back).then_some(Iteration::List(names));
        }
        let op = if back { OpenOp::KeysBack } else { OpenOp::Keys };
        let keys = Value::new(Rvalue::Open(op, self.again(base)), Ty::iterator(Ty::Str), "keys");
        Some(Iteration::Items(self.bind(keys, span)))
    }

    /// The same for an iterable that is a record or a view of one, with what a round makes of a key.
    pub fn record_part(&mut self, iterable: &hir::Expr) -> Option<(Rounds, Iteration)> {
        let (base, view) = self.record_view(iterable)?;
        let record = self.operand(base);
        let record = self.save(record, "record");
        let over = self.record_keys(&record, false, iterable.span)?;
        Some((Rounds { record, view, count: None }, over))
    }

    /// Whether the argument of `enumerate`, `zip` or `reversed` is a view of a record other than its keys.
    pub fn goes_over_record(&self, args: &[Arg]) -> bool {
        args.iter()
            .any(|arg| matches!(self.record_view(&arg.value), Some((_, View::Values | View::Items))))
    }
}
