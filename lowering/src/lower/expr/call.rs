//! Calls: of functions of the program, records, function values and methods.

use super::super::field_order::Reordered;
use crate::builtins;
use crate::diagnostics::Code;
use crate::hir::{self, Arg, ArgKind, ExprKind, NameRef, RecordId};
use crate::ir::{Expr, FunctionId, Rvalue};
use crate::source::Span;
use crate::ty::Ty;

use super::super::function::{Lowerer, Value};

impl Lowerer<'_> {
    pub(super) fn call(&mut self, expr: &hir::Expr, callee: &hir::Expr, args: &[Arg]) -> Value {
        if let Some(star) = args.iter().find(|arg| is_star(&arg.kind)) {
            let message = "unpacking arguments of a call is not supported";
            return self.unsupported(star.value.span, Code::UnsupportedExpression, message);
        }
        if let ExprKind::Attribute(base, name) = &callee.kind {
            if let Some(name) = builtins::method_of_class(base, name) {
                return self.call_builtin(expr, &name, args);
            }
            return self.call_method(expr, base, name, args);
        }
        let ExprKind::Name(name) = &callee.kind else { return self.call_value(callee, args, expr.span) };
        match name {
            NameRef::Function(_) => self.call_function(expr, args),
            NameRef::Record(record) => self.call_record(*record, args, expr.span),
            NameRef::Builtin(name) => self.call_builtin(expr, name, args),
            NameRef::Local(_) | NameRef::Global(_) | NameRef::Module(_) | NameRef::Unknown(_) => {
                self.call_value(callee, args, expr.span)
            }
        }
    }

    fn call_function(&mut self, expr: &hir::Expr, args: &[Arg]) -> Value {
        let Some(target) = self.instance.calls.get(&expr.id).copied() else { return Value::skipped() };
        let instance = &self.types.instances[target];
        let function = &self.hir.functions[instance.function];
        let mut slots: Vec<Option<Expr>> = vec![None; function.params.len()];
        let operands: Vec<&hir::Expr> = args.iter().map(|arg| &arg.value).collect();
        for (position, (arg, value)) in args.iter().zip(self.operands(&operands)).enumerate() {
            let slot = match &arg.kind {
                ArgKind::Keyword(name) => {
                    function.params.iter().position(|param| function.locals[param.local].name == *name)
                }
                ArgKind::Positional | ArgKind::Star | ArgKind::DoubleStar => Some(position),
            };
            match slot.and_then(|slot| slots.get_mut(slot)) {
                Some(slot) => *slot = Some(value),
                None => return self.bad_call(arg.value.span, &function.name),
            }
        }
        let mut values = Vec::with_capacity(slots.len());
        for (index, slot) in slots.into_iter().enumerate() {
            let value = match (slot, &function.params[index].default) {
                (Some(value), _) => value,
                (None, Some(default)) => self.default_value(default, expr.span),
                (None, None) => return self.bad_call(expr.span, &function.name),
            };
            values.push(value);
        }
        let values = self.arguments_as(values, &instance.params);
        let function = FunctionId::new(target.index());
        Value::new(Rvalue::Call(function, values), instance.result.clone(), "call")
    }

    fn bad_call(&mut self, span: Span, name: &str) -> Value {
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

    /// A new record from evaluated fields in any order; the last of a name counts.
    pub(super) fn record(&mut self, record: RecordId, named: Vec<(&str, Expr)>, span: Span) -> Value {
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
        let values = self.arguments_as(values, &due);
        Value::new(Rvalue::Record(record, values), Ty::Record(record), "record")
    }

    fn call_value(&mut self, callee: &hir::Expr, args: &[Arg], span: Span) -> Value {
        let operands: Vec<&hir::Expr> =
            std::iter::once(callee).chain(args.iter().map(|arg| &arg.value)).collect();
        let mut values = self.operands(&operands).into_iter();
        let Some(callee) = values.next() else { return Value::skipped() };
        let Ty::Function(function) = callee.ty.clone() else {
            if callee.ty == Ty::Never {
                return Value::pure(callee);
            }
            let message = format!("`{}` cannot be called", self.hir.ty_name(&callee.ty));
            return self.unsupported(span, Code::TypeMismatch, message);
        };
        let values = self.arguments_as(values.collect(), &function.params);
        if values.len() != function.params.len() {
            return self.bad_call(span, "<function value>");
        }
        Value::new(Rvalue::CallValue(callee, values), function.result.clone(), "call")
    }

    fn call_method(&mut self, expr: &hir::Expr, base: &hir::Expr, name: &str, args: &[Arg]) -> Value {
        if let Some(value) = self.view_as_list(expr) {
            return value;
        }
        if let Some(value) = self.format_call(base, name, args, expr.span) {
            return value;
        }
        let operands: Vec<&hir::Expr> =
            std::iter::once(base).chain(args.iter().map(|arg| &arg.value)).collect();
        let values = self.operands(&operands);
        if !self.is_open() {
            return Value::skipped();
        }
        let keywords = std::iter::once(None).chain(args.iter().map(|arg| keyword(&arg.kind))).collect();
        let Some(receiver) = values.first() else { return Value::skipped() };
        let row = format!("{}.{name}", class_name(&receiver.ty));
        self.lookup(&row, keywords, values, expr.span)
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
        | Ty::Int
        | Ty::Float
        | Ty::Str
        | Ty::Bytes
        | Ty::ByteArray
        | Ty::Principal
        | Ty::Tuple(_)
        | Ty::List(_)
        | Ty::Dict(..)
        | Ty::Range
        | Ty::Union(_)
        | Ty::Function(_)
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

fn is_star(kind: &ArgKind) -> bool {
    match kind {
        ArgKind::Star | ArgKind::DoubleStar => true,
        ArgKind::Positional | ArgKind::Keyword(_) => false,
    }
}
