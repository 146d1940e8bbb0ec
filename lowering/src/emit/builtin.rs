//! Calls of builtins to Rust, by the form that the table gives.

use syn::Expr as Rust;

use crate::analysis::Repr;
use crate::builtins::{self, Builtin, BuiltinId, Param, Passing, RustForm, Sig};
use crate::ir::{Expr, ExprKind};
use crate::source::Span;
use crate::ty::Ty;

use super::build;
use super::expr::convert;
use super::function::FunctionEmitter;
use super::value::{Form, Value};

impl<'a> FunctionEmitter<'a> {
    /// A builtin called with pure operands.
    pub fn builtin(&self, builtin: BuiltinId, args: &'a [Expr], span: Span) -> Value {
        let row = builtins::get(builtin);
        if is_arithmetic(row) {
            return self.arithmetic(row, builtin, args, span);
        }
        let result = self.call_row(row, args);
        let result = if row.may_raise() { self.or_trap(result, span) } else { result };
        match row.result {
            Sig::Machine => Value::int(result, Repr::I64),
            Sig::None
            | Sig::Bool
            | Sig::Int
            | Sig::Integer
            | Sig::Float
            | Sig::Str
            | Sig::Principal
            | Sig::Range
            | Sig::Param(_)
            | Sig::List(_)
            | Sig::Dict(..)
            | Sig::Tuple(_)
            | Sig::Optional(_)
            | Sig::Function(..)
            | Sig::AnyRecord
            | Sig::Any => Value::owned(result),
        }
    }

    fn call_row(&self, row: &Builtin, args: &'a [Expr]) -> Rust {
        match row.rust {
            RustForm::Infix(op) => self.infix(op, &args[0], &args[1]),
            RustForm::Prefix("!") => self.negation(&args[0]),
            RustForm::Prefix(_) => build::unary_minus(self.owned(&args[0])),
            RustForm::Method(name) => {
                let receiver = self.receiver(&args[0]);
                let rest = args[1..].iter().zip(&row.params[1..]);
                let rest = rest.map(|(arg, param)| self.argument(arg, param)).collect();
                build::method(receiver, name, rest)
            }
            RustForm::Function(path) => {
                let args = args.iter().zip(row.params).map(|(arg, param)| self.argument(arg, param));
                build::call(build::path(path), args.collect())
            }
            RustForm::Identity => self.value(&args[0]).into_owned(),
        }
    }

    /// `a op b` on operands that are no ints. Comparison operators borrow by themselves; others take
    /// copies or references.
    fn infix(&self, op: &str, left: &'a Expr, right: &'a Expr) -> Rust {
        let compares = matches!(op, "==" | "!=" | "<" | "<=" | ">" | ">=");
        if compares {
            if let (ExprKind::Str(text), "==" | "!=") = (&right.kind, op) {
                return build::binary(self.value(left).into_place(), op, build::string(text));
            }
            let (left, right) = (self.value(left).into_place(), self.value(right).into_place());
            return build::binary(left, op, right);
        }
        let operand = |expr: &'a Expr| {
            let value = self.value(expr);
            if value.copy { value.into_owned() } else { value.into_reference() }
        };
        build::binary(operand(left), op, operand(right))
    }

    /// A method's receiver; a literal gets the suffix without which Rust could not choose a type.
    pub fn receiver(&self, expr: &'a Expr) -> Rust {
        let value = self.value(expr);
        match expr.ty {
            Ty::Int => build::suffixed(value.expr, value.repr),
            Ty::Float => build::suffixed_float(value.expr),
            _ => value.into_receiver(),
        }
    }

    /// An argument as the row's parameter takes it.
    fn argument(&self, arg: &'a Expr, param: &Param) -> Rust {
        match param.sig {
            Sig::Integer => self.integer_argument(arg),
            Sig::Machine => self.int_as(arg, Repr::I64),
            Sig::Float | Sig::Bool | Sig::None => self.owned(arg),
            Sig::Optional(Sig::Integer) => self.optional_integer(arg),
            Sig::Any if arg.ty == Ty::Int => self.machine_or_reference(arg),
            Sig::Int
            | Sig::Str
            | Sig::Principal
            | Sig::Range
            | Sig::Param(_)
            | Sig::List(_)
            | Sig::Dict(..)
            | Sig::Tuple(_)
            | Sig::Optional(_)
            | Sig::Function(..)
            | Sig::AnyRecord
            | Sig::Any => match param.passing {
                Passing::Ref => self.reference(arg),
                Passing::Value => self.owned(arg),
            },
        }
    }

    /// An int of any representation by reference, as formatting and truth take it.
    pub fn machine_or_reference(&self, arg: &'a Expr) -> Rust {
        let value = self.value(arg);
        let repr = value.repr;
        build::reference(build::suffixed(value.into_receiver(), repr))
    }

    /// A slice bound: `None`, or `Some` of an index clamped to what an index can be.
    fn optional_integer(&self, arg: &'a Expr) -> Rust {
        match &arg.kind {
            ExprKind::None => build::path("None"),
            ExprKind::Some(inner) => {
                let value = self.value(inner);
                let index = match value.repr {
                    Repr::I64 => convert(value, Repr::I64),
                    Repr::U64 | Repr::Int => {
                        build::method(value.into_receiver(), "to_index_clamped", Vec::new())
                    }
                };
                build::call(build::path("Some"), vec![index])
            }
            _ => {
                let receiver = self.value(arg).into_receiver();
                build::method(receiver, "map_index", Vec::new())
            }
        }
    }

    /// Arithmetic and comparison of ints: in one machine representation where operands and result fit,
    /// on `Int` otherwise.
    fn arithmetic(
        &self,
        row: &Builtin,
        builtin: BuiltinId,
        args: &'a [Expr],
        span: Span,
    ) -> Value {
        let tuple = matches!(row.result, Sig::Tuple(_));
        let repr = if tuple { Repr::Int } else { self.operation_repr(builtin, args) };
        let expr = if repr == Repr::Int {
            self.unbounded(row, args)
        } else {
            let operands: Vec<Rust> = args.iter().map(|arg| self.int_as(arg, repr)).collect();
            machine(row, operands, repr)
        };
        let expr = if row.may_raise() { self.or_trap(expr, span) } else { expr };
        match row.result {
            Sig::Integer => Value::int(expr, repr),
            Sig::Int => Value::int(expr, Repr::Int),
            Sig::Machine => Value::int(expr, Repr::I64),
            Sig::None
            | Sig::Bool
            | Sig::Float
            | Sig::Str
            | Sig::Principal
            | Sig::Range
            | Sig::Param(_)
            | Sig::List(_)
            | Sig::Dict(..)
            | Sig::Tuple(_)
            | Sig::Optional(_)
            | Sig::Function(..)
            | Sig::AnyRecord
            | Sig::Any => Value::owned(expr),
        }
    }

    /// The operation on `Int`: at least one operand is one, the other may be an `i64`.
    fn unbounded(&self, row: &Builtin, args: &'a [Expr]) -> Rust {
        let mut operands: Vec<Value> = args.iter().map(|arg| self.value(arg)).collect();
        if operands.iter().all(|operand| operand.repr != Repr::Int) {
            let first = operands.remove(0);
            operands.insert(0, Value::int(convert(first, Repr::Int), Repr::Int));
        }
        let borrows = matches!(row.rust, RustForm::Infix("==" | "!=" | "<" | "<=" | ">" | ">="));
        let mut rust = operands.into_iter().enumerate().map(|(position, operand)| {
            let receiver = position == 0 && matches!(row.rust, RustForm::Method(_));
            unbounded_operand(operand, borrows || receiver)
        });
        match row.rust {
            RustForm::Infix(op) => {
                let (left, right) = (rust.next(), rust.next());
                left.zip(right).map_or_else(build::unit, |(left, right)| build::binary(left, op, right))
            }
            RustForm::Prefix("!") => rust.next().map_or_else(build::unit, build::not),
            RustForm::Prefix(_) => rust.next().map_or_else(build::unit, build::unary_minus),
            RustForm::Method(name) => {
                let receiver = rust.next().unwrap_or_else(build::unit);
                build::method(build::integer_i64(receiver), name, rust.collect())
            }
            RustForm::Function(path) => build::call(build::path(path), rust.collect()),
            RustForm::Identity => rust.next().unwrap_or_else(build::unit),
        }
    }
}

/// An operand of an operation on `Int`: by value where it is fresh or at its last use, else borrowed.
fn unbounded_operand(operand: Value, borrows: bool) -> Rust {
    match (operand.repr, operand.form) {
        // A bare literal is an `i64` here: no other machine integer has these operators.
        (Repr::I64, _) => operand.expr,
        (Repr::U64, _) => convert(operand, Repr::Int),
        (Repr::Int, Form::Reference) if borrows => operand.into_place(),
        (Repr::Int, Form::Place) if !borrows => build::reference(operand.expr),
        (Repr::Int, _) => operand.expr,
    }
}

/// The operation on machine integers that hold operands and result.
fn machine(row: &Builtin, operands: Vec<Rust>, repr: Repr) -> Rust {
    let mut operands = operands.into_iter();
    let first = operands.next().unwrap_or_else(build::unit);
    match row.rust {
        RustForm::Infix(op) => {
            build::binary(first, op, operands.next().unwrap_or_else(build::unit))
        }
        RustForm::Prefix("!") => build::not(first),
        RustForm::Prefix(_) => build::unary_minus(first),
        RustForm::Method(name) => build::method(build::suffixed(first, repr), name, operands.collect()),
        RustForm::Function(path) => {
            build::call(build::path(path), std::iter::once(first).chain(operands).collect())
        }
        RustForm::Identity => first,
    }
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
    match builtins::get(builtin).rust {
        RustForm::Infix(op @ ("+" | "-" | "*" | "/" | "&" | "|" | "^")) => Some(op),
        RustForm::Infix(_)
        | RustForm::Prefix(_)
        | RustForm::Method(_)
        | RustForm::Function(_)
        | RustForm::Identity => None,
    }
}
