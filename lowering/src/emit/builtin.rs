//! Calls of builtins to Rust, by the form that the table gives.

use syn::{Expr as Rust, parse_quote};

use crate::analysis::Repr;
use crate::builtins::{self, Builtin, BuiltinId, Effect, Param, Passing, RangeRule, RustForm, Sig};
use crate::ir::{Expr, ExprKind};
use crate::source::Span;
use crate::ty::Ty;

use super::build;
use super::expr::convert;
use super::function::FunctionEmitter;
use super::unshared::bare_items;
use super::untyped::{is_untyped, suffixed, with_type};
use super::value::{Form, Value};

impl<'a> FunctionEmitter<'a> {
    /// A builtin called with pure operands.
    pub fn builtin(&self, builtin: BuiltinId, args: &'a [Expr], span: Span) -> Value {
        let row = builtins::get(builtin);
        if let RangeRule::Declared(low, high) = row.range {
            return self.declared(row, (low, high), args, span);
        }
        // `+n` is `n`: given away, lent or copied as that is.
        if let (RustForm::Identity, [Expr { ty: Ty::Int, .. }]) = (row.rust, args) {
            return self.value(&args[0]);
        }
        if is_arithmetic(row) {
            return self.arithmetic(row, builtin, args, span);
        }
        let form = self.unshared_form(row, args).map_or(row.rust, |form| form.rust);
        let result = self.call_row(row, form, args);
        let result = if row.may_raise() { self.or_leave(result, span) } else { result };
        match row.result {
            Sig::Machine => Value::int(result, Repr::I64),
            Sig::Found(part) => Value::owned(found(result, part, args)),
            Sig::None
            | Sig::Never
            | Sig::Bool
            | Sig::Int
            | Sig::Integer
            | Sig::Float
            | Sig::Str
            | Sig::Bytes
            | Sig::ByteArray
            | Sig::Buffer
            | Sig::TupleOf(_)
            | Sig::Principal
            | Sig::Account
            | Sig::Identity
            | Sig::AnyService
            | Sig::Range
            | Sig::Param(_)
            | Sig::List(_)
            | Sig::Dict(..)
            | Sig::Set(_)
            | Sig::FrozenSet(_)
            | Sig::AnySet(_)
            | Sig::Homogeneous(_)
            | Sig::Iterator(_)
            | Sig::View(..)
            | Sig::Tuple(_)
            | Sig::Optional(_)
            | Sig::Stable(..)
            | Sig::Function(..)
            | Sig::AnyRecord
            | Sig::AnyException
            | Sig::Object
            | Sig::Objects
            | Sig::Any => Value::owned(result),
        }
    }

    fn call_row(&self, row: &Builtin, form: RustForm, args: &'a [Expr]) -> Rust {
        match form {
            RustForm::Infix(op) => self.infix(op, &args[0], &args[1]),
            RustForm::Prefix("!") => self.negation(&args[0]),
            RustForm::Prefix(_) => build::unary_minus(self.owned(&args[0])),
            RustForm::Method("truth") => self.truth(&args[0], false),
            RustForm::Method(name) => {
                let receiver = self.receiver(&args[0]);
                let reads = row.effect != Effect::Writes;
                let receiver = if reads { bare_items(receiver) } else { receiver };
                let rest = args[1..].iter().zip(&row.params[1..]);
                let rest = rest.map(|(arg, param)| self.argument(arg, param)).collect();
                build::method(receiver, name, rest)
            }
            RustForm::Function(path) => {
                build::call(runtime_path(path), self.passed(row, args).collect())
            }
            RustForm::Through(path, other) => {
                let args = self.passed(row, args).chain([build::path(other)]);
                build::call(runtime_path(path), args.collect())
            }
            RustForm::Reply => self.reply(&args[0]),
            RustForm::Identity => self.value(&args[0]).into_owned(),
        }
    }

    /// The arguments of a function of the runtime.
    fn passed(&self, row: &Builtin, args: &'a [Expr]) -> impl Iterator<Item = Rust> {
        args.iter().zip(row.params).map(|(arg, param)| self.argument(arg, param))
    }

    /// `a op b` on operands that are no ints. Comparison operators borrow by themselves; others take
    /// copies or references.
    fn infix(&self, op: &str, left: &'a Expr, right: &'a Expr) -> Rust {
        if let Some(simpler) = self.simpler(op, left, right) {
            return simpler;
        }
        let compares = matches!(op, "==" | "!=" | "<" | "<=" | ">" | ">=");
        if compares {
            let types = [&left.ty, &right.ty].map(|ty| self.written_parts(ty));
            let (left, right) = (self.compared(left), self.compared(right));
            let alike = left == right;
            let (left, right) = type_one(left, right, types);
            return if alike { itself(left, right, op) } else { build::comparison(left, op, right) };
        }
        let operand = |expr: &'a Expr| {
            let value = self.value(expr);
            if value.copy { value.into_owned() } else { value.into_reference() }
        };
        let (left, right) = (operand(left), operand(right));
        // Of floats `x - x` is not always zero.
        if op == "-" && left == right {
            return build::binary(left, "+", build::unary_minus(right));
        }
        build::binary(left, op, right)
    }

    /// The type of a value whose Rust may leave it open.
    fn written_parts(&self, ty: &Ty) -> Option<syn::Type> {
        let composed = matches!(ty, Ty::Optional(_) | Ty::Union(_) | Ty::Tuple(_));
        composed.then(|| self.context().written_ty(self.module(), ty))
    }

    /// An operand of a comparison: a list that a variable owns as the place of its items.
    fn compared(&self, operand: &'a Expr) -> Rust {
        let owned = self.levels(operand) > 0 && matches!(operand.ty, Ty::List(_));
        let value = self.value(operand);
        if !owned {
            return value.into_place();
        }
        let list = bare_items(value.expr);
        parse_quote!(#list[..])
    }

    /// A method's receiver; a literal gets the suffix without which Rust could not choose a type.
    pub fn receiver(&self, expr: &'a Expr) -> Rust {
        if let Ty::Stable(stable) = &expr.ty {
            return self.context().stable_path(self.module(), stable.id);
        }
        self.typed(expr).into_receiver()
    }

    /// A value of which Rust knows the type without looking at where it is used.
    pub fn typed(&self, expr: &'a Expr) -> Value {
        let value = self.value(expr);
        match expr.ty {
            Ty::Int => Value { expr: suffixed(value.expr, value.repr), ..value },
            Ty::Float => Value { expr: super::untyped::suffixed_float(value.expr), ..value },
            Ty::Optional(_) | Ty::Union(_) | Ty::Tuple(_) => {
                let ty = self.context().written_ty(self.module(), &expr.ty);
                Value { expr: with_type(value.expr, &ty), ..value }
            }
            Ty::Never
            | Ty::None
            | Ty::Bool
            | Ty::Str
            | Ty::Bytes
            | Ty::ByteArray
            | Ty::Principal
            | Ty::Service(_)
            | Ty::Account
            | Ty::Identity
            | Ty::List(_)
            | Ty::Dict(..)
            | Ty::Set(_)
            | Ty::FrozenSet(_)
            | Ty::TupleOf(_)
            | Ty::Iterator(_)
            | Ty::DictView(..)
            | Ty::Range
            | Ty::Record(_)
            | Ty::Exception(_)
            | Ty::Object
            | Ty::Objects
            | Ty::Function(_)
            | Ty::Closure(_)
            | Ty::Cell(_)
            | Ty::Stable(_)
            | Ty::Var(_) => value,
        }
    }

    /// An argument as the row's parameter takes it.
    fn argument(&self, arg: &'a Expr, param: &Param) -> Rust {
        match param.sig {
            Sig::Integer => self.integer_argument(arg),
            Sig::Machine => self.machine_argument(arg),
            Sig::Float | Sig::Bool | Sig::None | Sig::Never => self.owned(arg),
            Sig::Optional(Sig::Integer) => self.optional_integer(arg),
            Sig::Any if arg.ty == Ty::Int => self.machine_or_reference(arg),
            Sig::Any if matches!(arg.ty, Ty::Optional(_) | Ty::Union(_) | Ty::Tuple(_)) => {
                let typed = self.typed(arg);
                match param.passing {
                    Passing::Ref => typed.into_reference(),
                    Passing::Value => typed.into_owned(),
                }
            }
            Sig::Int
            | Sig::Str
            | Sig::Bytes
            | Sig::ByteArray
            | Sig::Buffer
            | Sig::TupleOf(_)
            | Sig::Principal
            | Sig::Account
            | Sig::Identity
            | Sig::AnyService
            | Sig::Range
            | Sig::Param(_)
            | Sig::List(_)
            | Sig::Dict(..)
            | Sig::Set(_)
            | Sig::FrozenSet(_)
            | Sig::AnySet(_)
            | Sig::Homogeneous(_)
            | Sig::Iterator(_)
            | Sig::View(..)
            | Sig::Tuple(_)
            | Sig::Optional(_)
            | Sig::Stable(..)
            | Sig::Found(_)
            | Sig::Function(..)
            | Sig::AnyRecord
            | Sig::AnyException
            | Sig::Object
            | Sig::Objects
            | Sig::Any => match param.passing {
                Passing::Ref => self.reference(arg),
                Passing::Value => self.owned(arg),
            },
        }
    }

    /// An int as the `i64` that the runtime takes; OverflowError for what no index can be.
    fn machine_argument(&self, arg: &'a Expr) -> Rust {
        if self.fits(arg, Repr::I64) {
            return self.int_as(arg, Repr::I64);
        }
        let checked = build::call(build::path("ssize"), vec![self.integer_argument(arg)]);
        self.or_leave(checked, arg.span)
    }

    /// An int of any representation by reference, as formatting and truth take it.
    pub fn machine_or_reference(&self, arg: &'a Expr) -> Rust {
        self.typed(arg).into_reference()
    }

    /// A slice bound: `None`, or `Some` of an index clamped to what an index can be.
    fn optional_integer(&self, arg: &'a Expr) -> Rust {
        if matches!(arg.kind, ExprKind::None) {
            return build::path("None");
        }
        let ExprKind::Some(inner) = &arg.kind else {
            return build::method(self.value(arg).into_receiver(), "map_index", Vec::new());
        };
        let value = self.value(inner);
        let index = match value.repr {
            Repr::I64 => convert(value, Repr::I64),
            Repr::U64 | Repr::Int => {
                let repr = value.repr;
                build::method(suffixed(value.into_receiver(), repr), "to_index_clamped", Vec::new())
            }
        };
        build::call(build::path("Some"), vec![index])
    }

    /// Arithmetic and comparison of ints: in one machine representation where operands and result fit,
    /// on `Int` otherwise.
    fn arithmetic(&self, row: &Builtin, builtin: BuiltinId, args: &'a [Expr], span: Span) -> Value {
        let simpler = match row.rust {
            RustForm::Infix(op) => self.strict(builtin, op, args).or_else(|| self.simpler_int(op, args)),
            RustForm::Prefix(_) => twice(builtin, &args[0])
                .map(|inner| self.value(inner))
                .or_else(|| negative_literal(row.rust, &args[0])),
            RustForm::Method(_)
            | RustForm::Function(_)
            | RustForm::Through(..)
            | RustForm::Reply
            | RustForm::Identity => None,
        };
        if let Some(simpler) = simpler {
            return simpler;
        }
        let tuple = matches!(row.result, Sig::Tuple(_));
        let repr = if tuple { Repr::Int } else { self.operation_repr(builtin, args) };
        if let Some(total) = self.divided(row, args, repr).or_else(|| self.shifted(row, args, repr)) {
            return Value::int(total, repr);
        }
        let expr = match negated_factor(row, args) {
            Some(factor) => build::unary_minus(self.operand(factor, repr)),
            None if repr == Repr::Int => {
                unbounded(row.rust, args.iter().map(|arg| self.value(arg)).collect())
            }
            None => {
                let operands: Vec<Rust> = args.iter().map(|arg| self.int_as(arg, repr)).collect();
                match (row.rust, args, operands.as_slice()) {
                    (RustForm::Infix(op), [first, second], [left, right])
                        if meets_end(first, op, second, repr) =>
                    {
                        let left = suffixed(left.clone(), repr);
                        build::method(left, ordering(op), vec![build::reference(right.clone())])
                    }
                    (_, _, _) => machine(row, operands, repr),
                }
            }
        };
        let expr = if row.may_raise() { self.or_leave(expr, span) } else { expr };
        match row.result {
            Sig::Integer => Value::int(expr, repr),
            Sig::Int => Value::int(expr, Repr::Int),
            Sig::Machine => Value::int(expr, Repr::I64),
            Sig::None
            | Sig::Never
            | Sig::Bool
            | Sig::Float
            | Sig::Str
            | Sig::Bytes
            | Sig::ByteArray
            | Sig::Buffer
            | Sig::TupleOf(_)
            | Sig::Principal
            | Sig::Account
            | Sig::Identity
            | Sig::AnyService
            | Sig::Range
            | Sig::Param(_)
            | Sig::List(_)
            | Sig::Dict(..)
            | Sig::Set(_)
            | Sig::FrozenSet(_)
            | Sig::AnySet(_)
            | Sig::Homogeneous(_)
            | Sig::Iterator(_)
            | Sig::View(..)
            | Sig::Tuple(_)
            | Sig::Optional(_)
            | Sig::Stable(..)
            | Sig::Found(_)
            | Sig::Function(..)
            | Sig::AnyRecord
            | Sig::AnyException
            | Sig::Object
            | Sig::Objects
            | Sig::Any => Value::owned(expr),
        }
    }

    /// An operand of an operator in that representation.
    fn operand(&self, expr: &'a Expr, repr: Repr) -> Rust {
        if repr == Repr::Int {
            let value = self.value(expr);
            let value = if value.repr == Repr::Int {
                value
            } else {
                Value::int(convert(value, Repr::Int), Repr::Int)
            };
            return unbounded_operand(value, false);
        }
        self.int_as(expr, repr)
    }

    /// A comparison of two ints.
    pub fn compare(&self, op: &'static str, left: &'a Expr, right: &'a Expr, repr: Repr) -> Rust {
        if repr == Repr::Int {
            return unbounded(RustForm::Infix(op), vec![self.value(left), self.value(right)]);
        }
        let (first, second) = (self.int_as(left, repr), self.int_as(right, repr));
        if meets_end(left, op, right, repr) {
            return build::method(suffixed(first, repr), ordering(op), vec![build::reference(second)]);
        }
        let literals = is_untyped(&first) && is_untyped(&second);
        operation(if literals { suffixed(first, repr) } else { first }, op, second)
    }
}

/// What was found in a stable structure. Where it may be None itself, that it is there and that it is not
/// are the same.
fn found(found: Rust, part: &Sig, args: &[Expr]) -> Rust {
    let (Sig::Param(part), Some(Ty::Stable(stable))) = (part, args.first().map(|arg| &arg.ty)) else {
        return found;
    };
    match stable.parts.get(usize::from(*part)) {
        Some(Ty::Optional(_)) => build::method(found, "flatten", Vec::new()),
        Some(_) | None => found,
    }
}

/// Whether a literal is the least or greatest value of the representation, so that the comparison as an
/// operator looks like a mistake: it has one answer only, or means equality.
fn meets_end(left: &Expr, op: &str, right: &Expr, repr: Repr) -> bool {
    let (low, high) = match repr {
        Repr::I64 => (i64::MIN.into(), i64::MAX.into()),
        Repr::U64 => (0, u64::MAX.into()),
        Repr::Int => return false,
    };
    let is = |expr: &Expr, end: i128| matches!(&expr.kind, ExprKind::Int(value) if *value == end.into());
    match op {
        "<" => is(left, high) || is(right, low),
        ">" => is(left, low) || is(right, high),
        "<=" | ">=" => [left, right].into_iter().any(|operand| is(operand, low) || is(operand, high)),
        _ => false,
    }
}

/// The operation on `Int`: at least one operand is one, the other may be an `i64`.
fn unbounded(form: RustForm, mut operands: Vec<Value>) -> Rust {
    let borrows = matches!(form, RustForm::Infix("==" | "!=" | "<" | "<=" | ">" | ">="));
    // A `u64` becomes an `Int` in any case.
    let enough = borrows && operands.iter().any(|operand| operand.repr == Repr::U64);
    if !enough && operands.iter().all(|operand| operand.repr != Repr::Int) {
        let first = operands.remove(0);
        operands.insert(0, Value::int(convert(first, Repr::Int), Repr::Int));
    }
    let mut rust = operands.into_iter().enumerate().map(|(position, operand)| {
        let receiver = position == 0 && matches!(form, RustForm::Method(_));
        if receiver && operand.repr == Repr::Int {
            return operand.into_receiver();
        }
        unbounded_operand(operand, borrows || receiver)
    });
    match form {
        RustForm::Infix(op) => {
            let (left, right) = (rust.next(), rust.next());
            left.zip(right).map_or_else(build::unit, |(left, right)| operation(left, op, right))
        }
        RustForm::Prefix("!") => rust.next().map_or_else(build::unit, build::not),
        RustForm::Prefix(_) => rust.next().map_or_else(build::unit, build::unary_minus),
        RustForm::Method(name) => {
            let receiver = rust.next().unwrap_or_else(build::unit);
            build::method(build::integer_i64(receiver), name, rust.collect())
        }
        RustForm::Function(path) => build::call(build::path(path), rust.collect()),
        RustForm::Through(..) | RustForm::Reply | RustForm::Identity => {
            rust.next().unwrap_or_else(build::unit)
        }
    }
}

/// A path of the runtime: the module imports what it uses of it.
fn runtime_path(path: &str) -> Rust {
    build::path(path.strip_prefix("mini_runtime::").unwrap_or(path))
}

/// A comparison of something with itself, which as an operator looks like a mistake.
fn itself(left: Rust, right: Rust, op: &str) -> Rust {
    build::method(left, ordering(op), vec![build::reference(right)])
}

/// The operands of a comparison, where neither says the type of the other, the first with its own.
fn type_one(left: Rust, right: Rust, types: [Option<syn::Type>; 2]) -> (Rust, Rust) {
    let [Some(first), Some(second)] = types else { return (left, right) };
    let typed = with_type(left.clone(), &first);
    if typed == left || with_type(right.clone(), &second) == right {
        return (left, right);
    }
    (typed, right)
}

/// The method behind a comparison operator.
fn ordering(op: &str) -> &'static str {
    match op {
        "==" => "eq",
        "!=" => "ne",
        "<" => "lt",
        "<=" => "le",
        ">" => "gt",
        _ => "ge",
    }
}

/// An operand of an operation on `Int`: by value where it is fresh or at its last use, else borrowed.
fn unbounded_operand(operand: Value, borrows: bool) -> Rust {
    match (operand.repr, operand.form) {
        (Repr::U64, _) => convert(operand, Repr::Int),
        (Repr::Int, Form::Reference) if borrows => operand.into_place(),
        (Repr::Int, Form::Place) if !borrows => build::reference(operand.expr),
        // A bare literal is an `i64` here: no other machine integer has these operators.
        (Repr::I64 | Repr::Int, _) => operand.expr,
    }
}

/// The operation on machine integers that hold operands and result.
fn machine(row: &Builtin, operands: Vec<Rust>, repr: Repr) -> Rust {
    let mut operands = operands.into_iter();
    let first = operands.next().unwrap_or_else(build::unit);
    // Where all operands are literals nothing else says their type.
    let literals = is_untyped(&first) && operands.as_slice().iter().all(is_untyped);
    let first = if literals { suffixed(first, repr) } else { first };
    match row.rust {
        RustForm::Infix(op) => operation(first, op, operands.next().unwrap_or_else(build::unit)),
        RustForm::Prefix("!") => build::not(first),
        RustForm::Prefix(_) => build::unary_minus(first),
        RustForm::Method(name) => build::method(suffixed(first, repr), name, operands.collect()),
        RustForm::Function(path) => {
            build::call(build::path(path), std::iter::once(first).chain(operands).collect())
        }
        RustForm::Through(..) | RustForm::Reply | RustForm::Identity => first,
    }
}

/// `left op right`, or `left.is_empty()` for a length compared with zero.
pub fn operation(left: Rust, op: &str, right: Rust) -> Rust {
    if !matches!(op, "==" | "!=" | "<" | "<=" | ">" | ">=") {
        return build::binary(left, op, right);
    }
    super::simplify::emptiness(&left, op, &right).unwrap_or_else(|| build::comparison(left, op, right))
}

/// `x` of `x * -1`.
fn negated_factor<'a>(row: &Builtin, args: &'a [Expr]) -> Option<&'a Expr> {
    let minus_one = |expr: &Expr| matches!(&expr.kind, ExprKind::Int(value) if *value == (-1).into());
    match (row.rust, args) {
        (RustForm::Infix("*"), [factor, one]) if minus_one(one) => Some(factor),
        (RustForm::Infix("*"), [one, factor]) if minus_one(one) => Some(factor),
        _ => None,
    }
}

/// The literal `-n` for `-` of the literal `n`.
fn negative_literal(form: RustForm, operand: &Expr) -> Option<Value> {
    if form != RustForm::Prefix("-") {
        return None;
    }
    let ExprKind::Int(value) = &operand.kind else { return None };
    Some(super::expr::int_literal(&-value))
}

/// `x` of `--x` and `!!x`.
fn twice(outer: BuiltinId, operand: &Expr) -> Option<&Expr> {
    let ExprKind::Builtin(inner, args) = &operand.kind else { return None };
    if *inner == outer { args.first() } else { None }
}

/// Whether the row computes on ints in the representation that their ranges call for.
pub fn is_arithmetic(row: &Builtin) -> bool {
    let operands = row.params.iter().all(|param| matches!(param.sig, Sig::Integer));
    let chosen = matches!(row.rust, RustForm::Infix(_) | RustForm::Prefix(_) | RustForm::Identity)
        || matches!((row.rust, row.result), (RustForm::Method(_), Sig::Integer));
    operands && !row.params.is_empty() && chosen
}

/// The operator of a row for which `a op= b` means `a = a op b`.
pub fn assignable(builtin: BuiltinId) -> Option<&'static str> {
    let op = builtins::get(builtin).rust.infix()?;
    matches!(op, "+" | "-" | "*" | "/" | "&" | "|" | "^").then_some(op)
}
