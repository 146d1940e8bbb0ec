//! Calls: of functions of the program, records, function values and methods.

use super::super::field_order::Reordered;
use crate::builtins;
use crate::diagnostics::Code;
use crate::hir::{self, Arg, ArgKind, ExprKind, NameRef, RecordId, ServiceId};
use crate::infer::InstanceId;
use crate::infer::arguments::Passed;
use crate::infer::call::is_star;
use crate::infer::keyed::Keyed;
use crate::ir::{Expr, Rvalue};
use crate::source::Span;
use crate::ty::Ty;

use super::super::function::{Lowerer, Value};
use super::arguments::Evaluated;

impl Lowerer<'_> {
    pub(super) fn call(&mut self, expr: &hir::Expr, callee: &hir::Expr, args: &[Arg]) -> Value {
        if let ExprKind::Attribute(base, name) = &callee.kind {
            if let Some(name) = builtins::method_of_class(base, name) {
                return self.call_builtin(expr, &name, args);
            }
            return self.call_method(expr, base, name, args);
        }
        let ExprKind::Name(name) = &callee.kind else { return self.call_value(expr, callee, args) };
        match name {
            NameRef::Record(record) => self.call_record(*record, args, expr.span),
            NameRef::Class(class) => self.instantiate(*class, expr.id, args, expr.span),
            NameRef::Service(service) => self.call_service(*service, args),
            NameRef::Builtin(name) => self.call_builtin(expr, name, args),
            NameRef::Function(_)
            | NameRef::Local(_)
            | NameRef::Global(_)
            | NameRef::Module(_)
            | NameRef::Unknown(_) => self.call_value(expr, callee, args),
        }
    }

    /// A call of a method over evaluated arguments, the instance it is a method of before them.
    pub(super) fn call_instance(
        &mut self,
        target: InstanceId,
        receiver: Expr,
        (passed, pieces): Evaluated,
        span: Span,
    ) -> Value {
        let passed: Vec<Passed> = std::iter::once(Passed::Positional).chain(passed).collect();
        let pieces = std::iter::once(vec![receiver]).chain(pieces).collect();
        self.enter(target, Vec::new(), &passed, pieces, span)
    }

    pub(super) fn bad_call(&mut self, span: Span, name: &str) -> Value {
        self.unsupported(
            span,
            Code::BadCall,
            format!("the arguments do not fit the parameters of `{name}`"),
        )
    }

    /// `Account(owner=o)`: every field by its name.
    fn call_record(&mut self, record: RecordId, args: &[Arg], span: Span) -> Value {
        let operands: Vec<&hir::Expr> = args.iter().map(|arg| &arg.value).collect();
        let values = self.operands(&operands);
        let named = args.iter().zip(values).filter_map(|(arg, value)| match &arg.kind {
            ArgKind::Keyword(name) => Some((name.as_str(), value)),
            ArgKind::Positional | ArgKind::Star | ArgKind::DoubleStar => None,
        });
        let named: Vec<(&str, Expr)> = named.collect();
        self.record(record, named, span)
    }

    /// `Token(canister_id)`.
    fn call_service(&mut self, service: ServiceId, args: &[Arg]) -> Value {
        let operands: Vec<&hir::Expr> = args.iter().map(|arg| &arg.value).collect();
        let values = self.operands(&operands);
        match builtins::by_name("kybra.Service") {
            Some(row) if self.is_open() && values.len() == 1 => {
                Value::new(Rvalue::Builtin(row, values), Ty::Service(service), "service")
            }
            Some(_) | None => Value::skipped(),
        }
    }

    /// A new record from evaluated fields in any order; the last of a name counts.
    pub(super) fn record(&mut self, record: RecordId, named: Vec<(&str, Expr)>, span: Span) -> Value {
        if self.hir.records[record].is_open() {
            return self.new_open_record(record, named, span);
        }
        let fields = &self.hir.records[record].fields;
        let mut slots: Vec<Option<Expr>> = vec![None; fields.len()];
        if !named.iter().map(|(name, _)| *name).eq(fields.iter().map(|field| field.name.as_str())) {
            self.reordered.push(Reordered { record, span });
        }
        for (name, value) in named {
            let Some(index) = fields.iter().position(|field| field.name == name) else {
                let message = format!("`{}` has no field `{name}`", self.hir.records[record].name);
                return self.unsupported(span, Code::BadRecord, message);
            };
            slots[index] = Some(value);
        }
        let values: Option<Vec<Expr>> = slots.into_iter().collect();
        let Some(values) = values else {
            let message = format!("a field of `{}` is missing", self.hir.records[record].name);
            return self.unsupported(span, Code::BadRecord, message);
        };
        let due = self.types.record_fields.get(record.index()).cloned().unwrap_or_default();
        let values = self.arguments_as(values, &due).into_iter().enumerate();
        let values = values.map(|(at, value)| (at, self.enforce_field(value, record, at))).collect();
        Value::new(Rvalue::Record(record, values), Ty::Record(record), "record")
    }

    fn call_method(&mut self, expr: &hir::Expr, base: &hir::Expr, name: &str, args: &[Arg]) -> Value {
        let class = class_name(&self.ty(base));
        let row = format!("{class}.{name}");
        if let [only] = args
            && only.kind == ArgKind::Positional
            && self.is_lazy(&only.value)
            && let Some(each) = builtins::overloads(&row).find_map(|(_, row)| row.each)
        {
            let receiver = self.operand(base);
            let receiver = self.save(receiver, "receiver");
            let Some(source) = self.open(&only.value) else { return Value::skipped() };
            let holder = self.strict_holder(base);
            return self.each_into((each, holder.as_ref()), &receiver, source, expr.span);
        }
        if let Some(value) = self.class_call(expr, base, name, args) {
            return value;
        }
        if let Some(value) = self.format_call(base, name, args, expr.span) {
            return value;
        }
        if let (Ty::Record(_), "update") = (self.ty(base), name)
            && let Some(value) = self.update_record(base, args, expr.span)
        {
            return value;
        }
        if let (Ty::List(_), "sort", Some(keyed)) = (self.ty(base), name, Keyed::of(args)) {
            return self.sort_by_key(base, &keyed, expr.span);
        }
        if let Some(store) = builtins::overloads(&row).find_map(|(_, row)| row.keywords)
            && args.iter().any(|arg| keyword(&arg.kind).is_some())
        {
            return self.update_keywords(base, &row, store, args, expr.span);
        }
        if builtins::is_class_method(&row) {
            self.operand(base);
            return self.call_builtin(expr, &row, args);
        }
        if args.iter().any(is_star) {
            return self.unpacked_method(base, &row, args, expr.span);
        }
        if args.len() > 1 && builtins::is_set_fold(&row) {
            return self.fold_sets(&row, base, args, expr.span);
        }
        let operands: Vec<&hir::Expr> =
            std::iter::once(base).chain(args.iter().map(|arg| &arg.value)).collect();
        let mut values = self.consumed_operands(&row, &operands);
        if !self.is_open() {
            return Value::skipped();
        }
        if let Some(receiver) = values.first_mut()
            && matches!(receiver.ty, Ty::Tuple(_))
        {
            *receiver = self.any_length(receiver.clone());
        }
        if let Some(Expr { ty: Ty::Union(_), .. }) = values.first() {
            let due = self.ty(expr);
            return self.method_of_members(name, values, &due, expr.span);
        }
        let keywords = std::iter::once(None).chain(args.iter().map(|arg| keyword(&arg.kind))).collect();
        let Some(receiver) = values.first() else { return Value::skipped() };
        if let Ty::Record(_) = receiver.ty
            && matches!(name, "get" | "pop" | "setdefault")
        {
            let due = self.ty(expr);
            return self.record_method((name, &due), values, expr.span).unwrap_or_else(Value::skipped);
        }
        let row = format!("{}.{name}", class_name(&receiver.ty));
        let receiver_ty = receiver.ty.clone();
        let holder = self.strict_holder(base);
        let values = self.enforce_elements(holder.as_ref(), &row, values);
        if matches!(receiver_ty, Ty::Dict(..)) && matches!(name, "get" | "pop") {
            let types: Vec<Ty> = values.iter().map(|value| value.ty.clone()).collect();
            let arguments: Vec<_> = types.iter().map(builtins::Argument::positional).collect();
            if builtins::lookup(&row, &arguments).is_none() {
                return self.value_or_default(name == "pop", values, self.ty(expr), expr.span);
            }
        }
        self.lookup(&row, keywords, values, expr.span)
    }
}

impl Lowerer<'_> {
    /// A method that every member of a union has, over evaluated positional arguments.
    fn method_of_members(&mut self, name: &str, values: Vec<Expr>, due: &Ty, span: Span) -> Value {
        let values: Vec<Expr> = values.into_iter().map(|value| self.save(value, "argument")).collect();
        let Some((receiver, rest)) = values.split_first() else { return Value::skipped() };
        let receiver = self.again(receiver);
        self.each_member(receiver, due, span, |this, member| {
            let member = if let Ty::Tuple(_) = member.ty { this.any_length(member) } else { member };
            let row = format!("{}.{name}", class_name(&member.ty));
            let given = std::iter::once(member).chain(rest.iter().map(|value| this.again(value)));
            let given: Vec<Expr> = given.collect();
            this.method_row(&row, given, due, span)
        })
    }

    /// The row of a method over evaluated arguments, or what stands for it where none fits a dict's.
    fn method_row(&mut self, row: &str, values: Vec<Expr>, due: &Ty, span: Span) -> Value {
        let types: Vec<Ty> = values.iter().map(|value| value.ty.clone()).collect();
        let arguments: Vec<_> = types.iter().map(builtins::Argument::positional).collect();
        let asks = matches!(row, "dict.get" | "dict.pop");
        if asks && builtins::lookup(row, &arguments).is_none() {
            return self.value_or_default(row == "dict.pop", values, due.clone(), span);
        }
        self.call_row(row, values, span)
    }

    /// The value of a key, taken away where `takes` says so, or the default, which is of another type.
    fn value_or_default(&mut self, takes: bool, values: Vec<Expr>, due: Ty, span: Span) -> Value {
        let mut values =
            values.into_iter().map(|value| self.save(value, "argument")).collect::<Vec<_>>();
        if values.len() < 3 {
            values.push(self.none(span));
        }
        let [dict, key, default] = &values[..] else { return Value::skipped() };
        let asked = vec![self.again(dict), self.again(key)];
        let there = self.call_row("dict.__contains__", asked, span);
        let there = self.bind(there, span);
        let taken = vec![self.again(dict), self.again(key)];
        let then = self.body(|this| {
            let row = if takes { "dict.pop" } else { "dict.__getitem__" };
            let value = this.call_row(row, taken, span);
            let value = this.bind(value, span);
            this.coerce(value, &due)
        });
        let default = self.again(default);
        let otherwise = self.body(|this| this.coerce(default, &due));
        self.choose(there, then, otherwise, due, span)
    }

    /// `s.union(a, b, ...)`: as with one after the other, all of them evaluated before.
    fn fold_sets(&mut self, row: &str, base: &hir::Expr, args: &[Arg], span: Span) -> Value {
        if args.iter().any(|arg| arg.kind != ArgKind::Positional) {
            let message = "these arguments of a method of sets are not supported";
            return self.unsupported(span, Code::BadCall, message);
        }
        let operands: Vec<&hir::Expr> =
            std::iter::once(base).chain(args.iter().map(|arg| &arg.value)).collect();
        let values = self.operands(&operands);
        let mut values: Vec<Expr> = values.into_iter().map(|value| self.save(value, "set")).collect();
        if !self.is_open() {
            return Value::skipped();
        }
        let receiver = values.remove(0);
        let mut result = self.again(&receiver);
        for value in values {
            let given = if matches!(value.ty, Ty::Set(_) | Ty::FrozenSet(_)) {
                value
            } else {
                self.as_list(value)
            };
            let on = if result.ty == Ty::None { self.again(&receiver) } else { result };
            let next = self.call_row(row, vec![on, given], span);
            result = self.bind(next, span);
        }
        Value::pure(result)
    }

    /// `d.update(pairs, a=1)`: the pairs, then the keywords.
    fn update_keywords(
        &mut self,
        base: &hir::Expr,
        row: &str,
        store: &str,
        args: &[Arg],
        span: Span,
    ) -> Value {
        let plain = args.iter().take_while(|arg| keyword(&arg.kind).is_none()).count();
        let operands: Vec<&hir::Expr> =
            std::iter::once(base).chain(args.iter().map(|arg| &arg.value)).collect();
        let mut values = self.consumed_operands(row, &operands);
        if !self.is_open() || values.len() != operands.len() {
            return Value::skipped();
        }
        let kept = values.split_off(plain + 1);
        let receiver = self.save(values[0].clone(), "receiver");
        values[0] = self.again(&receiver);
        if plain > 0 {
            let change = self.call_row(row, values, span);
            self.discard(change, span);
        }
        self.store_keywords(&receiver, store, &args[plain..], kept, span);
        Value::pure(self.none(span))
    }
}

/// The first part of the names of a type's rows.
pub fn class_name(ty: &Ty) -> &'static str {
    match ty {
        Ty::Record(_) => "record",
        // A bool has the methods of an int.
        Ty::Bool => "int",
        Ty::Optional(inner) => class_name(inner),
        Ty::Never
        | Ty::None
        | Ty::Exception(_)
        | Ty::Object
        | Ty::Objects
        | Ty::Int
        | Ty::Float
        | Ty::Str
        | Ty::Bytes
        | Ty::ByteArray
        | Ty::Principal
        | Ty::Service(_)
        | Ty::Account
        | Ty::Identity
        | Ty::Tuple(_)
        | Ty::List(_)
        | Ty::Dict(..)
        | Ty::Set(_)
        | Ty::FrozenSet(_)
        | Ty::TupleOf(_)
        | Ty::Iterator(_)
        | Ty::DictView(..)
        | Ty::Range
        | Ty::Union(_)
        | Ty::Function(_)
        | Ty::Closure(_)
        | Ty::Cell(_)
        | Ty::Stable(_)
        | Ty::Var(_) => ty.python_name(),
    }
}

/// The keyword an argument is passed by.
pub(super) fn keyword(kind: &ArgKind) -> Option<&str> {
    match kind {
        ArgKind::Keyword(name) => Some(name),
        ArgKind::Positional | ArgKind::Star | ArgKind::DoubleStar => None,
    }
}
