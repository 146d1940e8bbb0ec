//! Types of computations.

use crate::builtins;
use crate::hir::{ExceptionClass, RecordId};
use crate::ir::{Body, Expr, FormatPart, FunctionId, OpenOp, Rvalue, with_identity};
use crate::source::Span;
use crate::ty::{FunctionTy, Ty};

use super::{Checker, ViolationKind};

impl Checker<'_> {
    /// A computation whose value must be of type `due`, if it is used.
    #[expect(clippy::too_many_lines, reason = "one arm for each kind of computation")]
    pub(super) fn rvalue(&mut self, value: &Rvalue, due: Option<&Ty>, span: Span) {
        match value {
            Rvalue::Pure(expr) => {
                self.expr(expr);
                self.value(span, &expr.ty, due);
            }
            Rvalue::Builtin(id, args) => {
                self.exprs(args);
                self.builtin(*id, args, due, span);
            }
            Rvalue::Call(function, args) => self.call(*function, args, due, span),
            Rvalue::CallValue(callee, args) => self.call_value(callee, args, due, span),
            Rvalue::Closure(function, captures) => self.closure(*function, captures, due, span),
            Rvalue::Generator(function, args) => self.generator(*function, args, due, span),
            Rvalue::Calling(function, _) => {
                self.expr(function);
                if let Ty::Function(called) = &function.ty
                    && called.params.is_empty()
                {
                    self.value(span, &Ty::iterator(called.result.clone()), due);
                } else {
                    self.wrong_form(function.span, "a function without parameters", &function.ty);
                }
            }
            Rvalue::Yield(item) => {
                self.expr(item);
                match self.function.yields.clone() {
                    Some(yields) => self.fit(item.span, "an item", &item.ty, &yields),
                    None => self.wrong_form(span, "a function that yields", &item.ty),
                }
                self.value(span, &Ty::None, due);
            }
            Rvalue::NewCell(value) => {
                if let Some(value) = value {
                    self.expr(value);
                    self.value(span, &Ty::Cell(Box::new(value.ty.clone())), due);
                } else if let Some(due) = due
                    && !matches!(due, Ty::Cell(_))
                {
                    self.wrong_form(span, "a shared variable", due);
                }
            }
            Rvalue::LoadCell(cell, _) => {
                self.expr(cell);
                if let Some(held) = self.held(cell) {
                    self.value(span, &held, due);
                }
            }
            Rvalue::LoadGlobal(global) => match self.program.globals[global.index()].ty.clone() {
                Some(ty) => self.value(span, &ty, due),
                None => self.report(span, ViolationKind::GlobalWithoutType(*global)),
            },
            Rvalue::CheckedLocal(local) => {
                let local = self.function.locals[*local].ty.clone();
                self.value(span, &local, due);
            }
            Rvalue::List(items) => self.list(items, due, span),
            Rvalue::Set(items) => self.set(items, due, span),
            Rvalue::Iterator(over) => {
                if let Some(item) = self.iteration(over) {
                    self.value(span, &Ty::iterator(item), due);
                }
            }
            Rvalue::Dict(pairs) => self.dict(pairs, due, span),
            Rvalue::Record(record, fields) => self.record(*record, fields, due, span),
            Rvalue::NewException(class, args) => {
                self.exprs(args);
                if let ExceptionClass::Builtin(name) = class
                    && !builtins::kept_arguments(name)
                        .is_some_and(|(least, most)| (least..=most).contains(&args.len()))
                {
                    self.report(span, ViolationKind::NoSuchException(name));
                }
                self.value(span, &Ty::Exception(*class), due);
            }
            Rvalue::SetArgs(base, args) => {
                self.exception(base);
                self.exprs(args);
                self.value(span, &Ty::None, due);
            }
            Rvalue::LoadAttribute(base, class, index) => {
                self.exception(base);
                let ty = self.program.classes[class.index()].fields[*index].1.clone();
                self.value(span, &ty, due);
            }
            Rvalue::LoadField(record, index) => {
                self.expr(record);
                if let Some(ty) = self.field(record, *index, span) {
                    self.value(span, &ty, due);
                }
            }
            Rvalue::Open(op, record) => {
                self.expr(record);
                let ty = match op {
                    OpenOp::Load(index) => self.field(record, *index, span),
                    OpenOp::Has(index) => self.field(record, *index, span).map(|_| Ty::Bool),
                    OpenOp::Remove(index) => self.field(record, *index, span).map(|_| Ty::None),
                    OpenOp::Names => Some(Ty::list(Ty::Str)),
                    OpenOp::Keys | OpenOp::KeysBack => Some(Ty::iterator(Ty::Str)),
                };
                if let Some(ty) = ty {
                    self.value(span, &ty, due);
                }
            }
            Rvalue::Format(parts) => {
                for part in parts {
                    self.format_part(part);
                }
                self.value(span, &Ty::Str, due);
            }
            Rvalue::Print { args, sep, end } => {
                self.exprs(args);
                self.text(sep);
                self.text(end);
                self.value(span, &Ty::None, due);
            }
            Rvalue::ShortCircuit(_, left, right) => {
                self.condition(left);
                self.body(right);
                self.fit(right.value.span, "a condition", &right.value.ty, &Ty::Bool);
                self.value(span, &Ty::Bool, due);
            }
            Rvalue::Select(condition, then, otherwise) => {
                self.condition(condition);
                for branch in [then, otherwise] {
                    self.body(branch);
                    self.value(branch.value.span, &branch.value.ty, due);
                }
            }
            Rvalue::UnboundName(_) => self.value(span, &Ty::Never, due),
        }
    }

    fn value(&mut self, span: Span, found: &Ty, due: Option<&Ty>) {
        if let Some(due) = due {
            self.fit(span, "a value", found, due);
        }
    }

    pub(super) fn body(&mut self, body: &Body) {
        self.block(&body.stmts);
        self.expr(&body.value);
    }

    /// A `Str`.
    pub(super) fn text(&mut self, expr: &Expr) {
        self.expr(expr);
        self.fit(expr.span, "a text", &expr.ty, &Ty::Str);
    }

    fn arguments(&mut self, args: &[Expr], due: &[Ty], span: Span) {
        self.exprs(args);
        if args.len() != due.len() {
            self.report(span, ViolationKind::ArgumentCount { due: due.len(), found: args.len() });
        }
        for (arg, due) in args.iter().zip(due) {
            self.fit(arg.span, "an argument", &arg.ty, due);
        }
    }

    fn call(&mut self, function: FunctionId, args: &[Expr], due: Option<&Ty>, span: Span) {
        let function = &self.program.functions[function];
        let params: Vec<Ty> =
            function.params.iter().map(|param| function.locals[*param].ty.clone()).collect();
        self.arguments(args, &params, span);
        self.value(span, &function.result.clone(), due);
    }

    fn generator(&mut self, function: FunctionId, args: &[Expr], due: Option<&Ty>, span: Span) {
        let function = &self.program.functions[function];
        let params: Vec<Ty> =
            function.params.iter().map(|param| function.locals[*param].ty.clone()).collect();
        self.arguments(args, &params, span);
        let item = function.yields.clone().unwrap_or(Ty::Never);
        self.value(span, &Ty::iterator(item), due);
    }

    /// What a shared variable holds.
    pub(super) fn held(&mut self, cell: &Expr) -> Option<Ty> {
        if let Ty::Cell(held) = &cell.ty {
            return Some((**held).clone());
        }
        self.wrong_form(cell.span, "a shared variable", &cell.ty);
        None
    }

    fn closure(&mut self, function: FunctionId, captures: &[Expr], due: Option<&Ty>, span: Span) {
        let function = &self.program.functions[function];
        let params: Vec<Ty> =
            function.params.iter().map(|param| function.locals[*param].ty.clone()).collect();
        let (captures, identity) = with_identity(captures);
        if let Some(identity) = identity {
            self.expr(identity);
        }
        let split = captures.len().min(params.len());
        let (captured, params) = params.split_at(split);
        let ty = FunctionTy { params: params.to_vec(), result: function.result.clone() };
        let captured = captured.to_vec();
        self.arguments(captures, &captured, span);
        self.value(span, &Ty::Function(Box::new(ty)), due);
    }

    fn call_value(&mut self, callee: &Expr, args: &[Expr], due: Option<&Ty>, span: Span) {
        self.expr(callee);
        let Ty::Function(function) = &callee.ty else {
            self.wrong_form(callee.span, "a function", &callee.ty);
            return;
        };
        self.arguments(args, &function.params, span);
        self.value(span, &function.result, due);
    }

    fn list(&mut self, items: &[Expr], due: Option<&Ty>, span: Span) {
        self.exprs(items);
        match due {
            Some(Ty::List(item)) => {
                for value in items {
                    self.fit(value.span, "an item", &value.ty, item);
                }
            }
            Some(other) => {
                self.report(span, ViolationKind::Form { what: "a list", found: other.clone() });
            }
            None => {}
        }
    }

    fn set(&mut self, items: &[Expr], due: Option<&Ty>, span: Span) {
        self.exprs(items);
        match due {
            Some(Ty::Set(item)) => {
                for value in items {
                    self.fit(value.span, "an element", &value.ty, item);
                }
            }
            Some(other) => {
                self.report(span, ViolationKind::Form { what: "a set", found: other.clone() });
            }
            None => {}
        }
    }

    fn dict(&mut self, pairs: &[(Expr, Expr)], due: Option<&Ty>, span: Span) {
        for (key, value) in pairs {
            self.expr(key);
            self.expr(value);
        }
        match due {
            Some(Ty::Dict(key_ty, value_ty)) => {
                for (key, value) in pairs {
                    self.fit(key.span, "a key", &key.ty, key_ty);
                    self.fit(value.span, "a value", &value.ty, value_ty);
                }
            }
            Some(other) => {
                self.report(span, ViolationKind::Form { what: "a dict", found: other.clone() });
            }
            None => {}
        }
    }

    /// Every required field is given, and none twice; where all are required, in order of declaration.
    fn record(&mut self, record: RecordId, fields: &[(usize, Expr)], due: Option<&Ty>, span: Span) {
        let class = &self.program.records[record.index()];
        let given: Vec<usize> = fields.iter().map(|(position, _)| *position).collect();
        let mut wanted: Vec<usize> = given.clone();
        wanted.extend((0..class.fields.len()).filter(|position| class.fields[*position].required));
        wanted.sort_unstable();
        wanted.dedup();
        if wanted.len() != given.len() || (!class.open && wanted != given) {
            let (due, found) = (wanted.len(), given.len());
            self.report(span, ViolationKind::ArgumentCount { due, found });
        }
        for (position, value) in fields {
            self.expr(value);
            match class.fields.get(*position) {
                Some(field) => self.fit(value.span, "a field", &value.ty, &field.ty),
                None => self.report(span, ViolationKind::NoSuchField(record, *position)),
            }
        }
        self.value(span, &Ty::Record(record), due);
    }

    /// The type of a field of a record.
    pub(super) fn field(&mut self, record: &Expr, index: usize, span: Span) -> Option<Ty> {
        let Ty::Record(id) = record.ty else {
            self.wrong_form(span, "a record", &record.ty);
            return None;
        };
        let fields = self.program.records.get(id.index()).map(|record| &record.fields);
        let ty = fields.and_then(|fields| fields.get(index)).map(|field| field.ty.clone());
        if ty.is_none() {
            self.report(span, ViolationKind::NoSuchField(id, index));
        }
        ty
    }

    fn format_part(&mut self, part: &FormatPart) {
        match part {
            FormatPart::Literal(_) => {}
            FormatPart::Value { value, spec, .. } => {
                self.expr(value);
                if let Some(spec) = spec {
                    self.text(spec);
                }
            }
        }
    }
}
