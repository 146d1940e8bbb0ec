//! What a Rust programmer would not write: `x + 0`, `x == true`, `!(a < b)`, `len(xs) == 0`.
//!
//! Everything here gives the value that the plain form gives. An operand with an effect, which an inlined
//! temporary has, is never dropped.

use num_bigint::BigInt;
use syn::Expr as Rust;

use crate::analysis::Repr;
use crate::builtins::{self, Builtin, BuiltinId, RangeRule, RustForm, Sig};
use crate::ir::{Body, Expr, ExprKind, LocalId, Rvalue, ShortCircuit, Stmt, StmtKind};
use crate::source::Span;
use crate::ty::Ty;

use super::build;
use super::function::FunctionEmitter;
use super::narrowing::Piece;
use super::value::Value;

/// What the truth of a value asks for, by its type.
#[derive(Clone, Copy)]
enum Truth {
    /// An int that is not 0.
    Int,
    /// A float that is not 0.
    Float,
    /// Something that is not empty.
    Length,
    /// What the runtime's method `truth` says.
    Method,
}

impl Truth {
    fn of(ty: &Ty) -> Self {
        match ty {
            Ty::Int => Self::Int,
            Ty::Float => Self::Float,
            Ty::Str
            | Ty::Bytes
            | Ty::ByteArray
            | Ty::List(_)
            | Ty::Dict(..)
            | Ty::Set(_)
            | Ty::FrozenSet(_)
            | Ty::TupleOf(_) => Self::Length,
            Ty::Never
            | Ty::None
            | Ty::Bool
            | Ty::Principal
            | Ty::Service(_)
            | Ty::Account
            | Ty::Tuple(_)
            | Ty::Iterator(_)
            | Ty::DictView(..)
            | Ty::Range
            | Ty::Record(_)
            | Ty::Exception(_)
            | Ty::Object
            | Ty::Objects
            | Ty::Optional(_)
            | Ty::Union(_)
            | Ty::Function(_)
            | Ty::Closure(_)
            | Ty::Cell(_)
            | Ty::Stable(_)
            | Ty::Var(_) => Self::Method,
        }
    }
}

/// Truth.
impl<'a> FunctionEmitter<'a> {
    /// `left && right`.
    pub fn both(&self, left: &'a Expr, right: &'a Expr) -> Rust {
        self.within(left, right, false)
            .or_else(|| self.asks_value(ShortCircuit::And, left, Piece::Expr(right)))
            .unwrap_or_else(|| build::logical(self.owned(left), "&&", self.owned(right)))
    }

    /// `left || right`.
    pub fn either(&self, left: &'a Expr, right: &'a Expr) -> Rust {
        self.within(left, right, true)
            .or_else(|| self.asks_value(ShortCircuit::Or, left, Piece::Expr(right)))
            .unwrap_or_else(|| build::logical(self.owned(left), "||", self.owned(right)))
    }

    /// The opposite of a `Bool`, by the opposite comparison where that reads better and means the same.
    pub fn negation(&self, operand: &'a Expr) -> Rust {
        match &operand.kind {
            ExprKind::Not(inner) => self.owned(inner),
            ExprKind::IsNone(inner) => {
                let receiver = self.typed(inner).into_receiver();
                build::method(receiver, "is_some", Vec::new())
            }
            ExprKind::And(left, right) if Self::is_better_inside(operand) => {
                match self.within(left, right, false) {
                    Some(found) => build::negated(found, false),
                    None => build::logical(self.negation(left), "||", self.negation(right)),
                }
            }
            ExprKind::Or(left, right) if Self::is_better_inside(operand) => {
                build::logical(self.negation(left), "&&", self.negation(right))
            }
            ExprKind::Builtin(builtin, args) => self.negated_builtin(operand, *builtin, args),
            ExprKind::Local(local) => match self.take_pending(*local) {
                Some((rvalue, span)) => self.negated_rvalue(rvalue, span),
                None => build::negated(self.owned(operand), false),
            },
            ExprKind::None
            | ExprKind::Bool(_)
            | ExprKind::Int(_)
            | ExprKind::Float(_)
            | ExprKind::Str(_)
            | ExprKind::Bytes(_)
            | ExprKind::Function(_)
            | ExprKind::Stable
            | ExprKind::Tuple(_)
            | ExprKind::TupleItem(..)
            | ExprKind::And(..)
            | ExprKind::Or(..)
            | ExprKind::IfElse { .. }
            | ExprKind::Some(_)
            | ExprKind::IsMember(..)
            | ExprKind::AsClass(_)
            | ExprKind::IsInstance { .. }
            | ExprKind::Unwrap(_) => build::negated(self.owned(operand), false),
        }
    }

    /// Whether a value counts as true, or, as the `opposite`, as false.
    pub fn truth(&self, operand: &'a Expr, opposite: bool) -> Rust {
        let op = if opposite { "==" } else { "!=" };
        match Truth::of(&operand.ty) {
            Truth::Int if constant(operand).is_some() => {
                bool_expr(small(operand).is_some_and(|value| value == 0) == opposite)
            }
            Truth::Int => {
                let value = self.value(operand);
                let repr = value.repr;
                super::builtin::operation(
                    super::untyped::suffixed(value.into_place(), repr),
                    op,
                    build::integer(0),
                )
            }
            Truth::Float if matches!(operand.kind, ExprKind::Float(_)) => {
                bool_expr(matches!(operand.kind, ExprKind::Float(value) if value == 0.0) == opposite)
            }
            Truth::Float => build::binary(self.owned(operand), op, super::float::literal(0.0)),
            Truth::Length => {
                let empty = asked_empty(self.receiver(operand));
                if opposite { empty } else { build::not(empty) }
            }
            Truth::Method => {
                let truth = build::method(self.receiver(operand), "truth", Vec::new());
                if opposite { build::not(truth) } else { truth }
            }
        }
    }

    /// The opposite of a comparison, or of whatever else gives a `bool`. With a NaN both `a < b` and
    /// `a >= b` are false, so that an ordering is turned round only where it is total.
    fn negated_builtin(&self, whole: &'a Expr, builtin: BuiltinId, args: &'a [Expr]) -> Rust {
        if matches!(builtins::get(builtin).rust, RustForm::Method("truth")) {
            return self.truth(&args[0], true);
        }
        let total = Self::is_total_comparison(whole);
        let partial = match builtins::get(builtin).rust.infix() {
            Some("<") if !total => Some("lt"),
            Some("<=") if !total => Some("le"),
            Some(">") if !total => Some("gt"),
            Some(">=") if !total => Some("ge"),
            Some(_) | None => None,
        };
        match partial {
            Some(name) => {
                let (left, right) = (self.receiver(&args[0]), self.reference(&args[1]));
                build::not(build::method(left, name, vec![right]))
            }
            None => build::negated(self.owned(whole), total),
        }
    }

    /// The opposite of a computation that gives a `Bool`.
    fn negated_rvalue(&self, rvalue: &'a Rvalue, span: Span) -> Rust {
        if let Rvalue::ShortCircuit(op, left, right) = rvalue {
            if right.stmts.is_empty()
                && *op == ShortCircuit::And
                && let Some(found) = self.within(left, &right.value, false)
            {
                return build::negated(found, false);
            }
            let signs = |opposite| Self::signs(left, opposite) + Self::body_signs(right, opposite);
            if signs(true) < 1 + signs(false) {
                let op = match op {
                    ShortCircuit::And => "||",
                    ShortCircuit::Or => "&&",
                };
                let left = self.negation(left);
                let (mut stmts, there) = self.opened(right);
                stmts.push(syn::Stmt::Expr(self.negation(&right.value), None));
                self.forget(&there);
                return build::logical(left, op, build::expression(build::block(stmts)));
            }
        }
        build::negated(self.rvalue(rvalue, span, None).into_owned(), false)
    }

    /// Whether `!(a && b)` takes fewer signs as `!a || !b`.
    fn is_better_inside(expr: &Expr) -> bool {
        Self::signs(expr, true) < 1 + Self::signs(expr, false)
    }

    /// How many `!` the value of a body takes, or its opposite.
    fn body_signs(body: &Body, opposite: bool) -> usize {
        if let ExprKind::Local(local) = body.value.kind
            && let Some(Stmt { kind: StmtKind::Let(last, Rvalue::Builtin(builtin, args)), .. }) =
                body.stmts.last()
            && local == *last
        {
            return Self::builtin_signs(*builtin, args, opposite);
        }
        Self::signs(&body.value, opposite)
    }

    /// How many `!` the expression takes, or its opposite.
    fn signs(expr: &Expr, opposite: bool) -> usize {
        match &expr.kind {
            ExprKind::Not(inner) => Self::signs(inner, !opposite),
            ExprKind::And(left, right) | ExprKind::Or(left, right) => {
                let inside = |opposite| Self::signs(left, opposite) + Self::signs(right, opposite);
                if opposite { inside(true).min(1 + inside(false)) } else { inside(false) }
            }
            ExprKind::IsNone(_) => 0,
            ExprKind::Builtin(builtin, args) => Self::builtin_signs(*builtin, args, opposite),
            ExprKind::None
            | ExprKind::Bool(_)
            | ExprKind::Int(_)
            | ExprKind::Float(_)
            | ExprKind::Str(_)
            | ExprKind::Bytes(_)
            | ExprKind::Local(_)
            | ExprKind::Function(_)
            | ExprKind::Stable
            | ExprKind::Tuple(_)
            | ExprKind::TupleItem(..)
            | ExprKind::IfElse { .. }
            | ExprKind::Some(_)
            | ExprKind::AsClass(_)
            | ExprKind::IsInstance { .. }
            | ExprKind::IsMember(..)
            | ExprKind::Unwrap(_) => usize::from(opposite),
        }
    }

    /// How many `!` a builtin that gives a `Bool` takes, or its opposite.
    pub(super) fn builtin_signs(builtin: BuiltinId, args: &[Expr], opposite: bool) -> usize {
        let row = builtins::get(builtin);
        if !matches!(row.rust, RustForm::Method("truth")) {
            let equality = matches!(row.rust, RustForm::Infix("==" | "!="));
            return usize::from(opposite && !equality && !Self::is_total(builtin));
        }
        match Truth::of(&args[0].ty) {
            Truth::Int | Truth::Float => 0,
            Truth::Length => usize::from(!opposite),
            Truth::Method => usize::from(opposite),
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
        if let Some(operand) = self.unchanged(op, left, right) {
            return Some(self.value(operand));
        }
        let same = self.is_same(left, right);
        match (op, small(left), small(right)) {
            ("==" | "<=" | ">=", ..) if same => Some(Value::owned(bool_expr(true))),
            ("!=" | "<" | ">", ..) if same => Some(Value::owned(bool_expr(false))),
            ("-" | "^", ..) if same => Some(zero()),
            ("*" | "&", _, Some(0)) if !self.has_effect(left) => Some(zero()),
            ("*" | "&", Some(0), _) if !self.has_effect(right) => Some(zero()),
            _ => None,
        }
    }

    /// The operand that an operation on ints leaves as it is.
    fn unchanged<'e>(&self, op: &str, left: &'e Expr, right: &'e Expr) -> Option<&'e Expr> {
        match (op, small(left), small(right)) {
            ("&" | "|", ..) if self.is_same(left, right) => Some(right),
            ("+" | "-" | "|" | "^", _, Some(0)) | ("*", _, Some(1)) | ("&", _, Some(-1)) => Some(left),
            ("+" | "|" | "^", Some(0), _) | ("*", Some(1), _) | ("&", Some(-1), _) => Some(right),
            _ => None,
        }
    }

    /// What is left of an operation on ints that changes nothing, in its operands too.
    fn bare<'e>(&self, expr: &'e Expr) -> &'e Expr {
        let ExprKind::Builtin(builtin, args) = &expr.kind else { return expr };
        let (RustForm::Infix(op), [left, right], Ty::Int) =
            (builtins::get(*builtin).rust, &args[..], &expr.ty)
        else {
            return expr;
        };
        self.unchanged(op, left, right).map_or(expr, |operand| self.bare(operand))
    }

    /// Floor division of a machine integer by a positive literal: it cannot fail, is Euclid's, and of what
    /// is not negative it is Rust's own.
    pub fn divided(&self, row: &Builtin, args: &'a [Expr], repr: Repr) -> Option<Rust> {
        let quotient = matches!(row.range, RangeRule::FloorDiv);
        let [left, right] = args else { return None };
        if repr == Repr::Int || !(quotient || matches!(row.range, RangeRule::FloorMod)) {
            return None;
        }
        let (infix, method) = if quotient { ("/", "div_euclid") } else { ("%", "rem_euclid") };
        let divisor = small(right).filter(|divisor| *divisor > 0)?;
        let positive = divisor > 1 && constant(left).is_none() && self.fits(left, Repr::U64);
        let dividend = self.int_as(left, repr);
        let divisor = build::integer(divisor.into());
        Some(if positive {
            build::binary(dividend, infix, divisor)
        } else {
            build::method(super::untyped::suffixed(dividend, repr), method, vec![divisor])
        })
    }

    /// An operation on two values that are no ints, that a simpler expression stands for.
    pub fn simpler(&self, op: &str, left: &'a Expr, right: &'a Expr) -> Option<Rust> {
        if let (ExprKind::Bool(literal), _) = (&left.kind, &right.kind) {
            return self.with_bool(op, right, *literal);
        }
        if let ExprKind::Bool(literal) = right.kind {
            return self.with_bool(op, left, literal);
        }
        if let (ExprKind::Float(left), ExprKind::Float(right)) = (&left.kind, &right.kind)
            && let Some(result) = compared(op, left, right)
        {
            return Some(bool_expr(result));
        }
        if let ("==" | "!=", ExprKind::Str(text), false) =
            (op, &left.kind, matches!(right.kind, ExprKind::Str(_)))
        {
            return Some(self.equals_text(op, right, text));
        }
        if let ("==" | "!=", ExprKind::Str(text)) = (op, &right.kind) {
            return Some(self.equals_text(op, left, text));
        }
        let minus_one = |expr: &Expr| matches!(expr.kind, ExprKind::Float(-1.0));
        match op {
            "*" if minus_one(right) => return Some(build::unary_minus(self.owned(left))),
            "*" if minus_one(left) => return Some(build::unary_minus(self.owned(right))),
            _ => {}
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
            return build::comparison(value.into_place(), op, build::string(text));
        }
        let empty = asked_empty(value.into_receiver());
        if op == "==" { empty } else { build::not(empty) }
    }

    /// `x > y` for `x >= y + 1`, and its kin.
    pub fn strict(&self, builtin: BuiltinId, op: &str, args: &'a [Expr]) -> Option<Value> {
        let [left, right] = args else { return None };
        let (strict, left, right) = match op {
            ">=" => (">", one_off("-", left), one_off("+", right)),
            "<=" => ("<", one_off("+", left), one_off("-", right)),
            _ => return None,
        };
        let (left, right) = match (left, right) {
            (Some(left), _) => (left, &args[1]),
            (None, Some(right)) => (&args[0], right),
            (None, None) => return None,
        };
        let repr = self.operation_repr(builtin, &[left.clone(), right.clone()]);
        Some(Value::owned(self.compare(strict, left, right, repr)))
    }

    /// Whether both temporaries are the same field of a record that a variable owns.
    fn is_same_field(&self, one: LocalId, other: LocalId) -> bool {
        match (self.pending_rvalue(one), self.pending_rvalue(other)) {
            (Some(Rvalue::LoadField(record, field)), Some(Rvalue::LoadField(base, found))) => {
                field == found && self.levels(record) > 0 && self.is_same(record, base)
            }
            _ => false,
        }
    }

    /// Whether both are the same expression, without effect.
    pub(super) fn is_same(&self, left: &Expr, right: &Expr) -> bool {
        let (left, right) = (self.bare(left), self.bare(right));
        match (&left.kind, &right.kind) {
            (ExprKind::Local(one), ExprKind::Local(other)) => {
                one == other && !self.is_inlined(*one) || self.is_same_field(*one, *other)
            }
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

/// `x` of `x + 1`, or of `x - 1`.
fn one_off<'a>(op: &str, expr: &'a Expr) -> Option<&'a Expr> {
    let ExprKind::Builtin(builtin, args) = &expr.kind else { return None };
    match (builtins::get(*builtin).rust, &args[..]) {
        (RustForm::Infix(found), [value, one])
            if found == op
                && expr.ty == Ty::Int
                && matches!(&one.kind, ExprKind::Int(by) if *by == 1.into()) =>
        {
            Some(value)
        }
        _ => None,
    }
}

/// Whether something is empty.
fn asked_empty(value: Rust) -> Rust {
    let ask = |place| build::method(place, "is_empty", Vec::new());
    build::read_in_place(&value, ask).unwrap_or_else(|| ask(value))
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
                (RustForm::Infix("&"), [left, right]) => Some(constant(left)? & constant(right)?),
                (RustForm::Infix("|"), [left, right]) => Some(constant(left)? | constant(right)?),
                (RustForm::Infix("^"), [left, right]) => Some(constant(left)? ^ constant(right)?),
                (RustForm::Prefix("-"), [operand]) => Some(-constant(operand)?),
                _ => None,
            }
        }
        ExprKind::None
        | ExprKind::Bool(_)
        | ExprKind::Float(_)
        | ExprKind::Str(_)
        | ExprKind::Bytes(_)
        | ExprKind::Local(_)
        | ExprKind::Function(_)
        | ExprKind::Stable
        | ExprKind::Tuple(_)
        | ExprKind::TupleItem(..)
        | ExprKind::And(..)
        | ExprKind::Or(..)
        | ExprKind::Not(_)
        | ExprKind::IfElse { .. }
        | ExprKind::Some(_)
        | ExprKind::IsNone(_)
        | ExprKind::IsMember(..)
        | ExprKind::AsClass(_)
        | ExprKind::IsInstance { .. }
        | ExprKind::Unwrap(_) => None,
    }
}

/// A constant that fits an `i64`.
fn small(expr: &Expr) -> Option<i64> {
    constant(expr).and_then(|value| i64::try_from(value).ok())
}

fn compared<T: PartialOrd>(op: &str, left: &T, right: &T) -> Option<bool> {
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
