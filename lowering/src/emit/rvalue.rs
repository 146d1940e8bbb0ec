//! Computations to Rust.

use syn::{Expr as Rust, parse_quote};

use crate::analysis::Repr;
use crate::hir::{Conversion, RecordId};
use crate::ir::{
    AtStop, Body, CellRead, Expr, ExprKind, FormatPart, FunctionId, GlobalId, LocalId, Rvalue,
    ShortCircuit,
};
use crate::source::Span;
use crate::ty::Ty;

use super::build;
use super::context::Context;
use super::function::{FunctionEmitter, is_dropped};
use super::narrowing::Piece;
use super::untyped::needs_type;
use super::value::{Form, Value};

impl<'a> FunctionEmitter<'a> {
    /// A computation. `use_site` is the occurrence of the temporary that it is inlined at, if it is.
    pub fn rvalue(&self, rvalue: &'a Rvalue, span: Span, use_site: Option<&'a Expr>) -> Value {
        match rvalue {
            Rvalue::Pure(expr) => self.value(expr),
            Rvalue::Builtin(builtin, args) => self.builtin(*builtin, args, span),
            Rvalue::Call(function, args) => self.call(*function, args, span),
            Rvalue::CallValue(callee, args) => self.call_value(callee, args, span),
            Rvalue::Closure(function, captures) => Value::owned(self.closure(*function, captures)),
            Rvalue::Generator(function, args) => Value::owned(self.call_path(*function, args)),
            Rvalue::Calling(function, at_stop) => {
                let path = match at_stop {
                    AtStop::CallsAgain => "Iter::calling",
                    AtStop::Ends => "Iter::calling_until_stopped",
                };
                Value::owned(build::call(build::path(path), vec![self.owned(function)]))
            }
            Rvalue::Yield(item) => {
                let given = build::method(build::path("yields"), "give", vec![self.owned(item)]);
                Value::owned(parse_quote!(#given.await))
            }
            Rvalue::NewCell(None) => Value::owned(build::call(build::path("Shared::unbound"), vec![])),
            Rvalue::NewCell(Some(value)) => {
                Value::owned(build::call(build::path("Shared::new"), vec![self.owned(value)]))
            }
            Rvalue::LoadCell(cell, read) => self.load_cell(cell, read, span),
            Rvalue::LoadGlobal(global) => self.load_global(*global, span),
            Rvalue::CheckedLocal(local) => self.checked_local(*local, span),
            Rvalue::List(items) if items.is_empty() => self.empty("List", use_site),
            Rvalue::Dict(items) if items.is_empty() => self.empty("Dict", use_site),
            Rvalue::List(items) => {
                Value::owned(self.typed_at(use_site, rvalue, "List", &self.list(items)))
            }
            Rvalue::Dict(items) => {
                Value::owned(self.typed_at(use_site, rvalue, "Dict", &self.dict(items)))
            }
            Rvalue::Set(items) if items.is_empty() => self.empty("Set", use_site),
            Rvalue::Set(items) => Value::owned(self.typed_at(use_site, rvalue, "Set", &self.set(items))),
            Rvalue::Iterator(over) => Value::owned(self.iterator_value(over)),
            Rvalue::Record(record, fields) => {
                let literal = self.record(*record, fields);
                Value::owned(build::call(build::path("Record::new"), vec![literal]))
            }
            Rvalue::NewException(class, args) => Value::owned(self.new_exception(*class, args)),
            Rvalue::SetArgs(base, args) => Value::owned(self.set_args(base, args)),
            Rvalue::LoadAttribute(base, class, index) => self.load_attribute(base, *class, *index, span),
            Rvalue::LoadField(record, field) => self.load_field(record, *field),
            Rvalue::Open(op, record) => self.open_record(*op, record, span),
            Rvalue::Format(parts) => Value::owned(self.format(parts, span)),
            Rvalue::Print { args, sep, end } => Value::owned(self.print(args, sep, end)),
            Rvalue::ShortCircuit(op, left, right) => self.short_circuit(*op, left, right),
            Rvalue::Select(condition, then, otherwise) => {
                self.select(condition, then, otherwise, use_site)
            }
            Rvalue::UnboundName(name) => Value::owned(self.name_error(name, span)),
        }
    }

    /// Raises the error of a name that is bound nowhere.
    fn name_error(&self, name: &str, span: Span) -> Rust {
        let message = build::string(&format!("name '{name}' is not defined"));
        let kind = build::path("ExceptionKind::NameError");
        self.raise(build::call(build::path("Exception::new"), vec![kind, message]), span)
    }

    /// The call itself.
    fn call_path(&self, callee: FunctionId, args: &'a [Expr]) -> Rust {
        let params = &self.context().program.functions[callee].params;
        let passed = args.iter().zip(params).filter(|(arg, _)| !is_dropped(&arg.ty));
        let args = passed.map(|(arg, param)| {
            if self.context().facts.is_borrowed(callee, *param) {
                self.lent(arg, callee, *param)
            } else {
                self.owned_as(arg, self.context().facts.local_repr(callee, *param))
            }
        });
        let args = args.collect();
        let path = self.context().function_path(self.module(), callee);
        build::call(path, args)
    }

    fn call(&self, callee: FunctionId, args: &'a [Expr], span: Span) -> Value {
        let result = self.call_path(callee, args);
        if self.context().facts.passes_on(callee) {
            return self.fallible_call(callee, result, span);
        }
        if self.context().program.functions[callee].result == Ty::Int {
            return Value::int(result, self.context().facts.result_repr(callee));
        }
        Value::owned(result)
    }

    /// The value of a variable that functions share.
    fn load_cell(&self, cell: &'a Expr, read: &CellRead, span: Span) -> Value {
        let cell = self.value(cell).into_receiver();
        Value::owned(match read {
            CellRead::Bound => build::method(cell, "get", Vec::new()),
            CellRead::Own(name) => {
                self.or_leave(build::method(cell, "load", vec![build::string(name)]), span)
            }
            CellRead::Free(name) => {
                self.or_leave(build::method(cell, "load_free", vec![build::string(name)]), span)
            }
        })
    }

    fn load_global(&self, global: GlobalId, span: Span) -> Value {
        let path = self.context().global_path(self.module(), global);
        let item = &self.context().program.globals[global.index()];
        let read = if item.constant.is_some() {
            path
        } else if item.always_bound {
            build::method(path, "get", Vec::new())
        } else {
            self.or_leave(build::method(path, "load", Vec::new()), span)
        };
        match item.ty {
            Some(Ty::Int) => Value::int(read, self.context().facts.global_repr(global)),
            _ => Value::owned(read),
        }
    }

    fn checked_local(&self, local: LocalId, span: Span) -> Value {
        let item = &self.function().locals[local];
        if item.ty == Ty::Never {
            // Nothing binds it.
            let error = build::path("Exception::unbound_local");
            let error = build::call(error, vec![build::string(&item.name)]);
            return Value::owned(self.raise(error, span));
        }
        let name = build::variable(self.local_name(local));
        let read = build::method(name, "bound", vec![build::string(&item.name)]);
        let read = self.or_leave(read, span);
        if item.ty == Ty::Int { Value::int(read, self.local_repr(local)) } else { Value::owned(read) }
    }

    /// An empty container; where it is used at once, with the types of its elements, which the use may
    /// not tell.
    fn empty(&self, container: &str, use_site: Option<&'a Expr>) -> Value {
        let name = build::ident(container);
        let parts: Vec<syn::Type> = use_site
            .map(|site| self.context().written_ty(self.module(), &site.ty))
            .map(|ty| build::type_arguments(&ty))
            .unwrap_or_default();
        let expr: Rust = if parts.is_empty() {
            syn::parse_quote!(#name::new())
        } else {
            syn::parse_quote!(#name::<#(#parts),*>::new())
        };
        Value::owned(expr)
    }

    /// A container made `from` its items; where it is used at once and its items leave its type open,
    /// with its type arguments.
    fn typed_at(
        &self,
        use_site: Option<&'a Expr>,
        rvalue: &'a Rvalue,
        container: &str,
        items: &Rust,
    ) -> Rust {
        let name = build::ident(container);
        let parts: Vec<syn::Type> = use_site
            .filter(|_| needs_type(rvalue, items, false))
            .map(|site| self.context().written_ty(self.module(), &site.ty))
            .map(|ty| build::type_arguments(&ty))
            .unwrap_or_default();
        if parts.is_empty() {
            syn::parse_quote!(#name::from(#items))
        } else {
            syn::parse_quote!(#name::<#(#parts),*>::from(#items))
        }
    }

    fn list(&self, items: &'a [Expr]) -> Rust {
        let items = items.iter().map(|item| self.owned(item));
        syn::parse_quote!(vec![#(#items),*])
    }

    pub(super) fn dict(&self, items: &'a [(Expr, Expr)]) -> Rust {
        let items = items.iter().map(|(key, value)| {
            let (key, value) = (self.owned(key), self.owned(value));
            build::tuple(vec![key, value])
        });
        syn::parse_quote!([#(#items),*])
    }

    pub(super) fn set(&self, items: &'a [Expr]) -> Rust {
        let items = items.iter().map(|item| self.owned(item));
        syn::parse_quote!([#(#items),*])
    }

    /// The struct of a record.
    pub(super) fn record(&self, record: RecordId, fields: &'a [(usize, Expr)]) -> Rust {
        let path = self.context().record_path(self.module(), record);
        let class = &self.context().program.records[record.index()];
        let given = fields.iter().map(|(position, field)| -> syn::FieldValue {
            let name = self.context().field_name(record, *position);
            let value = self.owned(field);
            let optional = !class.fields[*position].required;
            let value = if optional { build::call(build::path("Some"), vec![value]) } else { value };
            if matches!(&value, Rust::Path(path) if path.path.is_ident(name)) {
                return syn::parse_quote!(#name);
            }
            syn::parse_quote!(#name: #value)
        });
        let given: Vec<syn::FieldValue> = given.collect();
        if class.open {
            let positions: Vec<usize> = fields.iter().map(|(position, _)| *position).collect();
            let rest = super::open_record::rest(self.context(), record, &positions);
            syn::parse_quote!(#path { #(#given,)* #(#rest),* })
        } else {
            syn::parse_quote!(#path { #(#given),* })
        }
    }

    fn load_field(&self, record: &'a Expr, field: usize) -> Value {
        let Ty::Record(id) = record.ty else { return Value::owned(build::unit()) };
        let name = self.context().field_name(id, field);
        let declared = &self.context().program.records[id.index()].fields[field];
        let copy = Context::is_copy(&declared.ty);
        if self.levels(record) > 0 {
            let base = self.value(record);
            let form = if base.is_fresh() { Form::Owned } else { Form::Place };
            let expr = build::field(base.into_receiver(), name);
            return Value { expr, form, repr: Repr::Int, copy };
        }
        let place = build::field(build::path("fields"), name);
        let place = if copy { place } else { build::method(place, "clone", Vec::new()) };
        let place = if declared.required { place } else { build::method(place, "narrowed", Vec::new()) };
        let look: Rust = syn::parse_quote!(|fields| #place);
        let expr = build::method(self.value(record).into_receiver(), "read", vec![look]);
        Value { expr, form: Form::Owned, repr: Repr::Int, copy }
    }

    fn short_circuit(&self, op: ShortCircuit, left: &'a Expr, right: &'a Body) -> Value {
        if let Some(asked) = self.asks_value(op, left, Piece::Body(right)) {
            return Value::owned(asked);
        }
        let op = match op {
            ShortCircuit::And => "&&",
            ShortCircuit::Or => "||",
        };
        let left = self.owned(left);
        let right = self.body_value(right, Repr::Int);
        Value::owned(build::logical(left, op, right))
    }

    fn select(
        &self,
        condition: &'a Expr,
        then: &'a Body,
        otherwise: &'a Body,
        site: Option<&'a Expr>,
    ) -> Value {
        let repr = site.map_or(Repr::Int, |site| self.expr_repr(site));
        let mut there = Vec::new();
        let condition = self.test(condition, &[Piece::Body(then)], None, &mut there);
        let then = self.body_block(then, repr);
        self.forget(&there);
        let otherwise = self.body_block(otherwise, repr);
        Value { expr: build::if_else(condition, then, otherwise), form: Form::Owned, repr, copy: false }
    }

    /// The statements of a body and its value as one expression; the bare value where there are none.
    pub fn body_value(&self, body: &'a Body, repr: Repr) -> Rust {
        build::expression(self.body_block(body, repr))
    }

    fn body_block(&self, body: &'a Body, repr: Repr) -> syn::Block {
        let (mut stmts, there) = self.opened(body);
        if !self.ends(&body.stmts) {
            stmts.push(syn::Stmt::Expr(self.owned_as(&body.value, repr), None));
        } else if let Some(syn::Stmt::Expr(_, semicolon)) = stmts.last_mut() {
            *semicolon = None;
        }
        self.forget(&there);
        build::block(stmts)
    }

    /// A string of the parts: `format!` with what Rust displays as Python does, and the rest as text.
    fn format(&self, parts: &'a [FormatPart], span: Span) -> Rust {
        if let [FormatPart::Value { value, conversion, spec }] = parts {
            return self.format_alone(value, *conversion, spec.as_ref(), span);
        }
        let mut template = String::new();
        let mut args: Vec<Rust> = Vec::new();
        for part in parts {
            match part {
                FormatPart::Literal(text) => template.push_str(&escape_braces(text)),
                FormatPart::Value { value, conversion, spec } => {
                    let shown = self.format_value(value, *conversion, spec.as_ref(), span);
                    if let Some(name) = plain_variable(&shown) {
                        template.push_str(&format!("{{{name}}}"));
                    } else {
                        template.push_str("{}");
                        args.push(shown);
                    }
                }
            }
        }
        let formatted: Rust = syn::parse_quote!(format!(#template #(, #args)*));
        build::call(build::path("Str::from"), vec![formatted])
    }

    /// The text of a string that is one replacement field.
    fn format_alone(
        &self,
        value: &'a Expr,
        conversion: Conversion,
        spec: Option<&'a Expr>,
        span: Span,
    ) -> Rust {
        match (conversion, spec, &value.ty) {
            (Conversion::None, None, Ty::Str) => self.owned(value),
            (Conversion::None, None, _) => {
                build::method(self.receiver(value), text_method(&value.ty), Vec::new())
            }
            _ => self.format_value(value, conversion, spec, span),
        }
    }

    /// What `format!` shows for a replacement field.
    fn format_value(
        &self,
        value: &'a Expr,
        conversion: Conversion,
        spec: Option<&'a Expr>,
        span: Span,
    ) -> Rust {
        let typed = self.typed(value);
        let shown = match conversion {
            Conversion::None => typed,
            Conversion::Str => {
                Value::owned(build::method(typed.into_receiver(), text_method(&value.ty), Vec::new()))
            }
            Conversion::Repr => Value::owned(build::method(typed.into_receiver(), "repr", Vec::new())),
            Conversion::Ascii => {
                let args = vec![typed.into_reference()];
                Value::owned(build::call(build::path("builtin::ascii"), args))
            }
        };
        match spec {
            Some(spec) => {
                let args = vec![shown.into_reference(), self.rust_text(spec)];
                self.or_leave(build::call(build::path("Format::format"), args), span)
            }
            None if conversion != Conversion::None || matches!(value.ty, Ty::Int | Ty::Str) => {
                shown.into_receiver()
            }
            None => build::method(shown.into_receiver(), text_method(&value.ty), Vec::new()),
        }
    }

    /// `print`: the arguments as text, the separator between and the end after them.
    fn print(&self, args: &'a [Expr], sep: &'a Expr, end: &'a Expr) -> Rust {
        let plain =
            |expr: &'a Expr, text: &str| matches!(&expr.kind, ExprKind::Str(found) if found == text);
        let shown = args.iter().map(|arg| self.printed(arg));
        let shown: Rust = syn::parse_quote!(&[#(#shown),*]);
        if plain(sep, " ") && plain(end, "\n") {
            return build::call(build::path("print"), vec![shown]);
        }
        build::call(build::path("print_with"), vec![shown, self.rust_text(sep), self.rust_text(end)])
    }

    /// A reference to what is printed, which is not made a member of a union first.
    fn printed(&self, arg: &'a Expr) -> Rust {
        if let ExprKind::Some(inner) = &arg.kind {
            return self.printed(inner);
        }
        if arg.kind == ExprKind::None {
            return syn::parse_quote!(&());
        }
        if arg.ty == Ty::Int {
            return self.machine_or_reference(arg);
        }
        if matches!(arg.ty, Ty::Optional(_) | Ty::Union(_) | Ty::Tuple(_)) {
            return self.typed(arg).into_reference();
        }
        if self.levels(arg) > 0 && matches!(arg.ty, Ty::Record(_)) {
            return build::reference(build::method(self.receiver(arg), "repr", Vec::new()));
        }
        rust_text_of(self.shown_reference(arg))
    }

    /// A `str` as a Rust `&str`.
    fn rust_text(&self, text: &'a Expr) -> Rust {
        if let ExprKind::Str(text) = &text.kind {
            return build::string(text);
        }
        build::method(self.value(text).into_receiver(), "as_str", Vec::new())
    }
}

/// A literal, or the `String` that a `format!` gives, in the place of the `Str` that is made of it to be read
/// once.
fn rust_text_of(mut shown: Rust) -> Rust {
    if let Rust::Reference(lent) = &mut shown
        && let Rust::Call(made) = &*lent.expr
        && let Rust::Path(function) = &*made.func
        && let Some(text) = made.args.first().filter(|_| made.args.len() == 1)
    {
        let named = |name: &str| {
            let segments: Vec<_> =
                function.path.segments.iter().map(|part| part.ident.to_string()).collect();
            segments == ["Str", name]
        };
        if named("literal") || named("from") && matches!(text, Rust::Macro(_)) {
            *lent.expr = text.clone();
        }
    }
    shown
}

/// The method behind `str(x)`; a record whose struct stands alone has only the one behind `repr(x)`.
fn text_method(ty: &Ty) -> &'static str {
    if let Ty::Record(_) = ty { "repr" } else { "to_str" }
}

fn escape_braces(text: &str) -> String {
    text.replace('{', "{{").replace('}', "}}")
}

/// The name of a plain variable, which `format!` can capture.
fn plain_variable(expr: &Rust) -> Option<String> {
    let Rust::Path(path) = expr else { return None };
    path.path.get_ident().map(ToString::to_string)
}
