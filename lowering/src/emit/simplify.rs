//! What a Rust programmer would not write: `x + 0`, `x == true`, `!(a < b)`, `len(xs) == 0`.
//!
//! Everything here gives the value that the plain form gives. An operand with an effect, which an inlined
//! temporary has, is never dropped.

use num_bigint::BigInt;
use syn::Expr as Rust;

use crate::analysis::Repr;
use crate::builtins::{self, BuiltinId, RustForm, Sig};
use crate::ir::{Expr, ExprKind};
use crate::ty::Ty;

use super::build;
use super::function::FunctionEmitter;
use super::value::Value;

/// Truth.
impl<'a> FunctionEmitter<'a> {
    /// `left && right`.
    pub fn both(&self, left: &'a Expr, right: &'a Expr) -> Rust {
        let (left, right) = (self.owned(left), self.owned(right));
        match (bool_literal(&left), bool_literal(&right)) {
            (Some(true), _) => right,
            (Some(false), _) | (_, Some(true)) => left,
            (None, Some(false) | None) => build::binary(left, "&&", right),
        }
    }

    /// `left || right`.
    pub fn either(&self, left: &'a Expr, right: &'a Expr) -> Rust {
        let (left, right) = (self.owned(left), self.owned(right));
        match (bool_literal(&left), bool_literal(&right)) {
            (Some(false), _) => right,
            (Some(true), _) | (_, Some(false)) => left,
            (None, Some(true) | None) => build::binary(left, "||", right),
        }
    }

    /// The opposite of a `Bool`, by the opposite comparison where that reads better and means the same.
    pub fn negation(&self, operand: &'a Expr) -> Rust {
        match &operand.kind {
            ExprKind::Not(inner) => self.owned(inner),
            ExprKind::IsNone(inner) => {
                let receiver = self.value(inner).into_receiver();
                build::method(receiver, "is_some", Vec::new())
            }
            ExprKind::And(left, right) if self.is_better_inside(operand) => {
                build::binary(self.negation(left), "||", self.negation(right))
            }
            ExprKind::Or(left, right) if self.is_better_inside(operand) => {
                build::binary(self.negation(left), "&&", self.negation(right))
            }
            ExprKind::Builtin(builtin, args) => self.negated_builtin(operand, *builtin, args),
            ExprKind::None
            | ExprKind::Bool(_)
            | ExprKind::Int(_)
            | ExprKind::Float(_)
            | ExprKind::Str(_)
            | ExprKind::Local(_)
            | ExprKind::Function(_)
            | ExprKind::Tuple(_)
            | ExprKind::TupleItem(..)
            | ExprKind::And(..)
            | ExprKind::Or(..)
            | ExprKind::IfElse { .. }
            | ExprKind::Some(_)
            | ExprKind::Unwrap(_) => build::negated(self.owned(operand), false),
        }
    }

    /// The opposite of a comparison, or of whatever else gives a `bool`. With a NaN both `a < b` and
    /// `a >= b` are false, so that an ordering is turned round only where it is total.
    fn negated_builtin(&self, whole: &'a Expr, builtin: BuiltinId, args: &'a [Expr]) -> Rust {
        let total = self.is_total_comparison(whole);
        let partial = match builtins::get(builtin).rust {
            RustForm::Infix("<") if !total => Some("lt"),
            RustForm::Infix("<=") if !total => Some("le"),
            RustForm::Infix(">") if !total => Some("gt"),
            RustForm::Infix(">=") if !total => Some("ge"),
            RustForm::Infix(_)
            | RustForm::Prefix(_)
            | RustForm::Method(_)
            | RustForm::Function(_)
            | RustForm::Identity => None,
        };
        match partial {
            Some(name) => {
                let (left, right) = (self.receiver(&args[0]), self.reference(&args[1]));
                build::not(build::method(left, name, vec![right]))
            }
            None => build::negated(self.owned(whole), total),
        }
    }

    /// Whether `!(a && b)` takes fewer signs as `!a || !b`.
    fn is_better_inside(&self, expr: &Expr) -> bool {
        self.signs(expr, true) < 1 + self.signs(expr, false)
    }

    /// How many `!` the expression takes, or its opposite.
    fn signs(&self, expr: &Expr, opposite: bool) -> usize {
        match &expr.kind {
            ExprKind::Not(inner) => self.signs(inner, !opposite),
            ExprKind::And(left, right) | ExprKind::Or(left, right) => {
                let inside = |opposite| self.signs(left, opposite) + self.signs(right, opposite);
                if opposite { inside(true).min(1 + inside(false)) } else { inside(false) }
            }
            ExprKind::IsNone(_) => 0,
            ExprKind::Builtin(builtin, _) => {
                let equality = matches!(builtins::get(*builtin).rust, RustForm::Infix("==" | "!="));
                usize::from(opposite && !equality && !self.is_total_comparison(expr))
            }
            ExprKind::None
            | ExprKind::Bool(_)
            | ExprKind::Int(_)
            | ExprKind::Float(_)
            | ExprKind::Str(_)
            | ExprKind::Local(_)
            | ExprKind::Function(_)
            | ExprKind::Tuple(_)
            | ExprKind::TupleItem(..)
            | ExprKind::IfElse { .. }
            | ExprKind::Some(_)
            | ExprKind::Unwrap(_) => usize::from(opposite),
        }
    }
}

/// Operands that make an operation needless.
impl<'a> FunctionEmitter<'a> {
    /// An operation on ints that a simpler expression stands for.
    pub fn simpler_int(&self, op: &str, args: &'a [Expr]) -> Option<Value> {
        let [left, right] = args else { return None };
        if let (Some(left), Some(right)) = (constant(left), constant(right))
            && let Some(result) = compared(op, &left, &right)
        {
            return Some(Value::owned(bool_expr(result)));
        }
        let same = self.is_same(left, right);
        match (op, small(left), small(right)) {
            ("==" | "<=" | ">=", ..) if same => Some(Value::owned(bool_expr(true))),
            ("!=" | "<" | ">", ..) if same => Some(Value::owned(bool_expr(false))),
            ("-" | "^", ..) if same => Some(zero()),
            ("&" | "|", ..) if same => Some(self.value(right)),
            ("+" | "-" | "|" | "^", _, Some(0)) | ("*", _, Some(1)) | ("&", _, Some(-1)) => {
                Some(self.value(left))
            }
            ("+" | "|" | "^", Some(0), _) | ("*", Some(1), _) | ("&", Some(-1), _) => Some(self.value(right)),
            ("*" | "&", _, Some(0)) if !self.has_effect(left) => Some(zero()),
            ("*" | "&", Some(0), _) if !self.has_effect(right) => Some(zero()),
            _ => None,
        }
    }

    /// An operation on two values that are no ints, that a simpler expression stands for.
    pub fn simpler(&self, op: &str, left: &'a Expr, right: &'a Expr) -> Option<Rust> {
        if let (ExprKind::Bool(literal), _) = (&left.kind, &right.kind) {
            return self.with_bool(op, right, *literal);
        }
        if let ExprKind::Bool(literal) = right.kind {
            return self.with_bool(op, left, literal);
        }
        if let ("==" | "!=", ExprKind::Str(text), false) = (op, &left.kind, matches!(right.kind, ExprKind::Str(_))) {
            return Some(self.equals_text(op, right, text));
        }
        if let ("==" | "!=", ExprKind::Str(text)) = (op, &right.kind) {
            return Some(self.equals_text(op, left, text));
        }
        if !self.is_same(left, right) {
            return None;
        }
        let nan = |expr| build::method(self.receiver(expr), "is_nan", Vec::new());
        match (op, &left.ty) {
            ("!=", Ty::Float) => Some(nan(left)),
            ("==", Ty::Float) => Some(build::not(nan(left))),
            ("==" | "<=" | ">=", Ty::Bool | Ty::Str) => Some(bool_expr(true)),
            ("!=" | "<" | ">" | "^", Ty::Bool | Ty::Str) => Some(bool_expr(false)),
            ("&" | "|", Ty::Bool) => Some(self.owned(left)),
            _ => None,
        }
    }

    fn with_bool(&self, op: &str, other: &'a Expr, literal: bool) -> Option<Rust> {
        match (op, literal) {
            ("==" | "&", true) | ("!=" | "|" | "^", false) => Some(self.owned(other)),
            ("!=" | "^", true) | ("==", false) => Some(self.negation(other)),
            ("&", false) | ("|", true) if !self.has_effect(other) => Some(bool_expr(literal)),
            _ => None,
        }
    }

    fn equals_text(&self, op: &str, other: &'a Expr, text: &str) -> Rust {
        let value = self.value(other);
        if !text.is_empty() {
            return build::binary(value.into_place(), op, build::string(text));
        }
        let empty = build::method(value.into_receiver(), "is_empty", Vec::new());
        if op == "==" { empty } else { build::not(empty) }
    }

    /// Whether both are the same expression, without effect.
    fn is_same(&self, left: &Expr, right: &Expr) -> bool {
        match (&left.kind, &right.kind) {
            (ExprKind::Local(one), ExprKind::Local(other)) => one == other && !self.is_inlined(*one),
            (ExprKind::Bool(one), ExprKind::Bool(other)) => one == other,
            (ExprKind::Int(one), ExprKind::Int(other)) => one == other,
            (ExprKind::Str(one), ExprKind::Str(other)) => one == other,
            (ExprKind::TupleItem(one, at), ExprKind::TupleItem(other, and)) => {
                at == and && self.is_same(one, other)
            }
            (ExprKind::Builtin(one, args), ExprKind::Builtin(other, others)) => {
                one == other
                    && args.len() == others.len()
                    && args.iter().zip(others).all(|(arg, other)| self.is_same(arg, other))
            }
            _ => false,
        }
    }
}

/// A comparison whose left side is a length and whose right side asks whether it is zero.
pub fn emptiness(left: &Rust, op: &str, right: &Rust) -> Option<Rust> {
    let Rust::MethodCall(call) = left else { return None };
    if call.method != "len" || !call.args.is_empty() {
        return None;
    }
    let Rust::Lit(syn::ExprLit { lit: syn::Lit::Int(bound), .. }) = right else { return None };
    let empty = build::method((*call.receiver).clone(), "is_empty", Vec::new());
    match (op, bound.base10_digits()) {
        ("==" | "<=", "0") | ("<", "1") => Some(empty),
        ("!=" | ">", "0") | (">=", "1") => Some(build::not(empty)),
        _ => None,
    }
}

/// The value of an expression of literals alone.
fn constant(expr: &Expr) -> Option<BigInt> {
    match &expr.kind {
        ExprKind::Int(value) => Some(value.clone()),
        ExprKind::Builtin(builtin, args) => {
            let row = builtins::get(*builtin);
            if !matches!(row.result, Sig::Integer) {
                return None;
            }
            match (row.rust, &args[..]) {
                (RustForm::Infix("+"), [left, right]) => Some(constant(left)? + constant(right)?),
                (RustForm::Infix("-"), [left, right]) => Some(constant(left)? - constant(right)?),
                (RustForm::Infix("*"), [left, right]) => Some(constant(left)? * constant(right)?),
                (RustForm::Prefix("-"), [operand]) => Some(-constant(operand)?),
                _ => None,
            }
        }
        _ => None,
    }
}

/// A constant that fits an `i64`.
fn small(expr: &Expr) -> Option<i64> {
    constant(expr).and_then(|value| i64::try_from(value).ok())
}

fn compared(op: &str, left: &BigInt, right: &BigInt) -> Option<bool> {
    match op {
        "==" => Some(left == right),
        "!=" => Some(left != right),
        "<" => Some(left < right),
        "<=" => Some(left <= right),
        ">" => Some(left > right),
        ">=" => Some(left >= right),
        _ => None,
    }
}

fn zero() -> Value {
    Value::int(build::integer(0), Repr::I64)
}

fn bool_expr(value: bool) -> Rust {
    syn::parse_quote!(#value)
}

fn bool_literal(expr: &Rust) -> Option<bool> {
    match expr {
        Rust::Lit(syn::ExprLit { lit: syn::Lit::Bool(literal), .. }) => Some(literal.value),
        _ => None,
    }
}
