//! Pure expressions to Rust.

use syn::Expr as Rust;

use crate::analysis::Repr;
use crate::ir::{Expr, ExprKind, LocalId};
use crate::ty::Ty;

use super::build;
use super::context::{Context, kept};
use super::float;
use super::function::FunctionEmitter;
use super::narrowing::Piece;
use super::untyped::{is_bare_integer, suffixed};
use super::value::{Form, Value};

impl<'a> FunctionEmitter<'a> {
    /// The expression in whatever form and representation it has by itself.
    pub fn value(&self, expr: &'a Expr) -> Value {
        let mut value = match &expr.kind {
            ExprKind::None => Value::owned(none_literal(&expr.ty)),
            ExprKind::Bool(value) => Value::owned(syn::parse_quote!(#value)),
            ExprKind::Int(literal) => int_literal(literal),
            ExprKind::Float(value) => Value::owned(float::literal(*value)),
            ExprKind::Str(text) => Value::owned(str_literal(text)),
            ExprKind::Bytes(data) => Value::owned(bytes_literal(data)),
            ExprKind::Local(local) => self.local_value(expr, *local),
            ExprKind::Function(function) => Value::owned(self.function_value(*function)),
            // Only a call of one of its methods says which it is.
            ExprKind::Stable => Value::owned(build::unit()),
            ExprKind::Tuple(items) if matches!(expr.ty, Ty::Closure(_)) => self.captures(items),
            ExprKind::Tuple(items) if items.is_empty() => Value::owned(build::path("EmptyTuple")),
            ExprKind::Tuple(items) => {
                Value::owned(build::tuple(items.iter().map(|item| self.owned(item)).collect()))
            }
            ExprKind::TupleItem(tuple, index) => self.tuple_item(expr, tuple, *index),
            ExprKind::Builtin(builtin, args) => self.builtin(*builtin, args, expr.span),
            ExprKind::And(left, right) => Value::owned(self.both(left, right)),
            ExprKind::Or(left, right) => Value::owned(self.either(left, right)),
            ExprKind::Not(operand) => Value::owned(self.negation(operand)),
            ExprKind::IfElse { condition, then, otherwise } => {
                self.if_else_value(expr, condition, then, otherwise)
            }
            ExprKind::Some(inner) if matches!(expr.ty, Ty::Union(_)) => self.member(expr, inner),
            ExprKind::IsMember(operand, member) => self.is_member(operand, member),
            ExprKind::Some(inner) => {
                Value::owned(build::call(build::path("Some"), vec![self.owned(inner)]))
            }
            ExprKind::IsNone(operand) => {
                let receiver = self.typed(operand).into_receiver();
                Value::owned(build::method(receiver, "is_none", Vec::new()))
            }
            ExprKind::Unwrap(operand) if matches!(operand.ty, Ty::Union(_)) => {
                self.as_member(operand, &expr.ty)
            }
            ExprKind::Unwrap(operand) => self.unwrapped(operand),
            ExprKind::AsClass(operand) => self.value(operand),
            ExprKind::IsInstance { exception, classes, exact } => {
                Value::owned(self.is_instance(exception, classes, *exact))
            }
        };
        value.copy =
            if expr.ty == Ty::Int { value.repr != Repr::Int } else { Context::is_copy(&expr.ty) };
        value
    }

    /// The expression given away, ints as `Int`.
    pub fn owned(&self, expr: &'a Expr) -> Rust {
        if expr.ty == Ty::Int {
            return self.int_as(expr, Repr::Int);
        }
        let value = self.value(expr);
        debug_assert!(
            self.levels(expr) == 0 || !matches!(value.form, Form::Place | Form::Reference),
            "a copy of a list that a variable owns is no alias of it"
        );
        value.into_owned()
    }

    /// The expression as `&T`, ints as `&Int`.
    pub fn reference(&self, expr: &'a Expr) -> Rust {
        if let Some(slice) = self.slice_of_one(expr) {
            return slice;
        }
        let value = self.value(expr);
        if expr.ty == Ty::Int && value.repr != Repr::Int {
            return build::reference(convert(value, Repr::Int));
        }
        value.into_reference()
    }

    /// The expression given away, an int in the representation asked for.
    pub fn owned_as(&self, expr: &'a Expr, repr: Repr) -> Rust {
        if expr.ty == Ty::Int { self.int_as(expr, repr) } else { self.owned(expr) }
    }

    /// An int in the representation asked for, given away.
    pub fn int_as(&self, expr: &'a Expr, repr: Repr) -> Rust {
        if let ExprKind::Int(literal) = &expr.kind
            && let Ok(small) = i128::try_from(literal)
        {
            let fits = match repr {
                Repr::I64 => i64::try_from(small).is_ok(),
                Repr::U64 => u64::try_from(small).is_ok(),
                Repr::Int => false,
            };
            if fits {
                return build::integer(small);
            }
        }
        convert(self.value(expr), repr)
    }

    /// An int as an argument of type `impl Integer`: machine integers by value, others by reference
    /// or, where fresh, by value.
    pub fn integer_argument(&self, expr: &'a Expr) -> Rust {
        let value = self.value(expr);
        match (value.repr, value.form) {
            (Repr::I64 | Repr::U64, _) => suffixed(value.expr, value.repr),
            (Repr::Int, Form::Owned | Form::Reference) => value.expr,
            (Repr::Int, Form::Place | Form::LastUse) => build::reference(value.expr),
        }
    }

    fn local_value(&self, expr: &'a Expr, local: LocalId) -> Value {
        if let Some((rvalue, span)) = self.take_pending(local) {
            return self.computed(local, rvalue, span, Some(expr));
        }
        if self.is_always_none(local) {
            return Value::owned(build::unit());
        }
        let name = build::variable(self.local_name(local));
        if let Some(handed) = self.handed(expr, local, &name) {
            return handed;
        }
        let repr = if expr.ty == Ty::Int { self.local_repr(local) } else { Repr::Int };
        if self.function().locals[local].maybe_unbound {
            let python_name = &self.function().locals[local].name;
            let read = build::method(name, "bound", vec![build::string(python_name)]);
            return Value { expr: self.or_trap(read, expr.span), form: Form::Owned, repr, copy: false };
        }
        let form = if self.is_borrowed(local) {
            Form::Reference
        } else if self.is_last_use(expr.id) {
            Form::LastUse
        } else {
            Form::Place
        };
        Value { expr: name, form, repr, copy: false }
    }

    /// What a function captures: what has to be kept of it.
    fn captures(&self, items: &'a [Expr]) -> Value {
        if items.iter().all(|item| item.ty.is_single()) {
            return Value::owned(build::unit());
        }
        let mut kept: Vec<Rust> =
            items.iter().filter(|item| !item.ty.is_single()).map(|item| self.owned(item)).collect();
        Value::owned(if kept.len() == 1 { kept.remove(0) } else { build::tuple(kept) })
    }

    fn tuple_item(&self, expr: &'a Expr, tuple: &'a Expr, index: usize) -> Value {
        if let Ty::Closure(closure) = &tuple.ty {
            return self.captured(expr, tuple, &closure.captures, index);
        }
        let base = self.value(tuple);
        let fresh = base.is_fresh();
        let field = build::tuple_item(base.into_receiver(), index);
        let form = if fresh { Form::Owned } else { Form::Place };
        Value { expr: field, form, repr: Repr::Int, copy: Context::is_copy(&expr.ty) }
    }

    /// A value that a function captures.
    fn captured(&self, expr: &'a Expr, closure: &'a Expr, captures: &[Ty], index: usize) -> Value {
        if expr.ty.is_single() {
            return Value::owned(build::unit());
        }
        let base = self.value(closure);
        let copy = Context::is_copy(&expr.ty);
        if kept(captures).count() == 1 {
            return Value { copy, ..base };
        }
        let position = kept(&captures[..index]).count();
        let form = if base.is_fresh() { Form::Owned } else { Form::Place };
        let field = build::tuple_item(base.into_receiver(), position);
        Value { expr: field, form, repr: Repr::Int, copy }
    }

    fn unwrapped(&self, operand: &'a Expr) -> Value {
        if let Some(value) = self.narrowed_value(operand) {
            return value;
        }
        let value = self.value(operand);
        let expr = build::method(value.into_owned(), "narrowed", Vec::new());
        Value::owned(expr)
    }

    fn if_else_value(
        &self,
        whole: &'a Expr,
        condition: &'a Expr,
        then: &'a Expr,
        otherwise: &'a Expr,
    ) -> Value {
        let repr = self.expr_repr(whole);
        let mut there = Vec::new();
        let condition = self.test(condition, &[Piece::Expr(then)], None, &mut there);
        let then = build::block_of(self.owned_as(then, repr));
        self.forget(&there);
        let otherwise = build::block_of(self.owned_as(otherwise, repr));
        let expr = build::if_else(condition, then, otherwise);
        Value { expr, form: Form::Owned, repr, copy: false }
    }
}

fn none_literal(ty: &Ty) -> Rust {
    if matches!(ty, Ty::Optional(_)) { build::path("None") } else { build::tuple(Vec::new()) }
}

fn str_literal(text: &str) -> Rust {
    build::call(build::path("Str::literal"), vec![build::string(text)])
}

/// A `bytes` literal.
fn bytes_literal(data: &[u8]) -> Rust {
    let literal = syn::LitByteStr::new(data, proc_macro2::Span::call_site());
    build::call(build::path("Bytes::literal"), vec![syn::parse_quote!(#literal)])
}

/// An `int` literal in the first representation that holds it.
pub(super) fn int_literal(literal: &num_bigint::BigInt) -> Value {
    let small = i128::try_from(literal).ok();
    match small {
        Some(small) if i64::try_from(small).is_ok() => Value::int(build::integer(small), Repr::I64),
        Some(small) if u64::try_from(small).is_ok() => Value::int(build::integer(small), Repr::U64),
        _ => {
            let digits = build::string(&literal.to_string());
            Value::int(build::call(build::path("Int::literal"), vec![digits]), Repr::Int)
        }
    }
}

/// An int given away in another representation. Where the range is proven the conversion is exact.
pub fn convert(value: Value, repr: Repr) -> Rust {
    let literal = is_bare_integer(&value.expr);
    let negative = matches!(value.expr, Rust::Unary(_));
    match (value.repr, repr) {
        (Repr::I64, Repr::U64) if literal && !negative => value.expr,
        (Repr::I64, Repr::I64) | (Repr::U64, Repr::U64) | (Repr::Int, Repr::Int) => value.into_owned(),
        (Repr::I64 | Repr::U64, Repr::Int) => {
            let machine = build::suffixed_unless_small(value.expr, value.repr);
            build::call(build::path("Int::from"), vec![machine])
        }
        (Repr::I64, Repr::U64) => build::cast(suffixed(value.expr, Repr::I64), &syn::parse_quote!(u64)),
        (Repr::U64, Repr::I64) => build::cast(suffixed(value.expr, Repr::U64), &syn::parse_quote!(i64)),
        (Repr::Int, Repr::I64) => build::method(value.expr, "proven_i64", Vec::new()),
        (Repr::Int, Repr::U64) => build::method(value.expr, "proven_u64", Vec::new()),
    }
}
