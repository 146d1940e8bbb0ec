//! Exceptions as values to Rust.

use proc_macro2::Ident;
use syn::{Expr as Rust, Stmt as RustStmt, parse_quote};

use crate::hir::{ClassId, ExceptionClass};
use crate::ir::{Expr, ExprKind, FunctionId, Iteration};
use crate::source::Span;
use crate::ty::Ty;

use super::build;
use super::context::Context;
use super::function::FunctionEmitter;
use super::value::Value;

impl<'a> FunctionEmitter<'a> {
    /// An instance of a class. One text, the usual case, needs no object.
    pub(super) fn new_exception(&self, class: ExceptionClass, args: &'a [Expr]) -> Rust {
        let kind = self.context().class_kind(self.module(), class);
        if let [message] = args
            && message.ty == Ty::Str
        {
            let text = self.message(message);
            return build::call(build::path("Exception::new"), vec![kind, text]);
        }
        build::call(build::path("Exception::with_args"), vec![kind, self.objects(args)])
    }

    fn objects(&self, args: &'a [Expr]) -> Rust {
        let objects =
            args.iter().map(|arg| build::call(build::path("Object::new"), vec![self.object(arg)]));
        parse_quote!([#(#objects),*])
    }

    /// A value that is boxed.
    fn object(&self, arg: &'a Expr) -> Rust {
        if arg.ty == Ty::Int { self.owned(arg) } else { self.typed(arg).into_owned() }
    }

    /// What `BaseException.__init__` does.
    pub(super) fn set_args(&self, base: &'a Expr, args: &'a [Expr]) -> Rust {
        let receiver = self.value(base).into_receiver();
        build::method(receiver, "set_args", vec![self.objects(args)])
    }

    /// An attribute of an instance, or `AttributeError`.
    pub(super) fn load_attribute(
        &self,
        base: &'a Expr,
        class: ClassId,
        index: usize,
        span: Span,
    ) -> Value {
        let (name, ty) = &self.context().program.classes[class.index()].fields[index];
        let structure = self.context().class_struct_path(self.module(), class);
        let field = build::field(build::path("fields"), self.context().attribute_name(class, index));
        let field = if Context::is_copy(ty) { field } else { build::method(field, "clone", Vec::new()) };
        let look: Rust = parse_quote!(|fields: &#structure| #field);
        let receiver = self.value(base).into_receiver();
        let found = build::method(receiver, "attribute", vec![build::string(name), look]);
        let value = self.or_leave(found, span);
        if *ty == Ty::Never {
            return Value::owned(parse_quote!(match #value {}));
        }
        Value { copy: Context::is_copy(ty), ..Value::owned(value) }
    }

    /// Sets an attribute; Rust, as Python, computes the value before the place.
    pub(super) fn store_attribute(
        &self,
        base: &'a Expr,
        class: ClassId,
        index: usize,
        value: &'a Expr,
    ) -> RustStmt {
        let value = self.owned(value);
        let structure = self.context().class_struct_path(self.module(), class);
        let receiver = self.value(base).into_receiver();
        let part: Rust = parse_quote!(#receiver.part::<#structure>());
        let place = build::method(part, "borrow_mut", Vec::new());
        let place = build::field(place, self.context().attribute_name(class, index));
        build::assign(place, None, build::call(build::path("Some"), vec![value]))
    }

    /// A text as the runtime's exceptions keep it.
    fn message(&self, message: &'a Expr) -> Rust {
        if let ExprKind::Str(text) = &message.kind {
            return build::string(text);
        }
        let text = self.value(message).into_receiver();
        build::formatted(&text).unwrap_or_else(|| build::method(text, "to_string", Vec::new()))
    }

    /// `isinstance(e, classes)`, and `type(e) is class`.
    pub(super) fn is_instance(&self, value: &'a Expr, classes: &[ExceptionClass], exact: bool) -> Rust {
        let receiver = self.value(value).into_receiver();
        if !exact {
            return self.tests(&receiver, classes);
        }
        let tests = classes.iter().map(|class| {
            let kind = build::method(receiver.clone(), "kind", Vec::new());
            build::binary(kind, "==", self.context().class_kind(self.module(), *class))
        });
        any_of(tests)
    }

    /// Whether an exception is an instance of one of the classes.
    pub(super) fn tests(&self, receiver: &Rust, classes: &[ExceptionClass]) -> Rust {
        let tests = classes.iter().map(|class| {
            let kind = self.context().class_kind(self.module(), *class);
            build::method(receiver.clone(), "is_instance_of", vec![kind])
        });
        any_of(tests)
    }

    /// A call of a function that passes exceptions on.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a value of any other type has one representation"
    )]
    pub(super) fn fallible_call(&self, callee: FunctionId, call: Rust, span: Span) -> Value {
        let value = self.or_leave(call, span);
        match self.context().program.functions[callee].result {
            Ty::Int => Value::int(value, self.context().facts.result_repr(callee)),
            Ty::Never => Value::owned(parse_quote!(match #value {})),
            _ => Value::owned(value),
        }
    }

    /// Declares what keeps the exception of an iteration over a dict, where something may catch it.
    pub(super) fn watched(&self, over: &Iteration, out: &mut Vec<RustStmt>) -> Option<Ident> {
        if self.is_quiet(over) || !self.is_awaited() {
            return None;
        }
        let name = build::ident("stopped");
        out.push(parse_quote!(let #name = Stopped::new();));
        Some(name)
    }

    /// Raises, after a loop, what its iteration raised.
    pub(super) fn stopped_raised(&self, stopped: &Ident, span: Span) -> RustStmt {
        let raised = build::method(build::variable(stopped), "raised", Vec::new());
        build::statement(self.or_leave(raised, span))
    }
}

fn any_of(tests: impl Iterator<Item = Rust>) -> Rust {
    tests.reduce(|left, right| build::binary(left, "||", right)).unwrap_or_else(|| parse_quote!(false))
}
