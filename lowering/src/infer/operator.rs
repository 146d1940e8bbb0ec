//! Arithmetic and comparisons.

use crate::builtins;
use crate::diagnostics::{Code, Diagnostic};
use crate::hir::{self, BinaryOp, CompareOp, Expr, UnaryOp};
use crate::source::Span;
use crate::ty::{Ty, View};

use super::misuse::Misuse;
use super::walker::Walker;

impl Walker<'_, '_> {
    pub fn unary(&mut self, op: UnaryOp, operand: &Expr, span: Span) -> Ty {
        let ty = self.expr(operand, None);
        if self.is_open(&ty, operand.span) {
            return Ty::Never;
        }
        let symbol = match op {
            UnaryOp::Negative => "-",
            UnaryOp::Positive => "+",
            UnaryOp::Invert => "~",
            UnaryOp::Not => "not",
        };
        let ty = self.unless_none(operand, ty, Misuse::Unary(symbol));
        let resolved = self.cx.unifier.resolve(&ty);
        if let Some((_, call)) = builtins::unary(op, &resolved) {
            return call.result;
        }
        if let Some(result) = builtins::union_unary(op, &resolved) {
            return result;
        }
        if !self.refuses_optional(&ty, operand.span) {
            let message = format!("bad operand type for unary {symbol}: `{}`", self.name_of(&ty));
            self.error(Code::TypeMismatch, span, message);
        }
        Ty::Never
    }

    /// `left op right` as an expression.
    pub fn operation(
        &mut self,
        op: BinaryOp,
        left: &Expr,
        right: &Expr,
        expected: Option<&Ty>,
        span: Span,
    ) -> Ty {
        if op == BinaryOp::Mod
            && let Some(template) = self.template_of(left)
        {
            return self.percent(&template, right, span);
        }
        // `[None] * n` and `[] + xs` are what is due of the whole.
        let due = expected.filter(|ty| matches!(self.head(ty), Ty::List(_) | Ty::Dict(..) | Ty::Set(_)));
        let left_ty = self.expr(left, due);
        if let (BinaryOp::Mod, template @ (Ty::Str | Ty::Bytes | Ty::ByteArray)) =
            (op, self.head(&left_ty))
        {
            return self.computed_percent(&template, right);
        }
        if let (BinaryOp::BitOr, Ty::Record(record)) = (op, self.head(&left_ty)) {
            return self.merge_record(record, right, span);
        }
        let right_due = if matches!(left_ty, Ty::List(_) | Ty::Dict(..) | Ty::Set(_)) {
            Some(&left_ty)
        } else {
            due
        };
        let right_ty = self.expr(right, right_due);
        if op == BinaryOp::Pow {
            let spans = (left.span, right.span);
            return self.power(&left_ty, &right_ty, Some(right), spans, span);
        }
        self.binary(op, &left_ty, &right_ty, (left.span, right.span), span)
    }

    /// The type of `left ** right`: of ints a float where the exponent is negative.
    pub(super) fn power(
        &mut self,
        left: &Ty,
        right: &Ty,
        exponent: Option<&Expr>,
        spans: (Span, Span),
        span: Span,
    ) -> Ty {
        let (left, right) = (self.head(left), self.head(right));
        let mut results = Vec::new();
        for base in left.members() {
            for power in right.members() {
                let ints = [base, power].iter().all(|ty| matches!(ty, Ty::Int | Ty::Bool));
                let Some(found) = builtins::binary(BinaryOp::Pow, base, power) else {
                    return self.binary(BinaryOp::Pow, &left, &right, spans, span);
                };
                let negative = ints && exponent.is_some_and(hir::is_negative);
                let certain = *power == Ty::Bool
                    || exponent.is_some_and(|exponent| self.is_non_negative(exponent));
                results.push(if negative { Ty::Float } else { found.call.result });
                if ints && !negative && !certain {
                    results.push(Ty::Float);
                }
            }
        }
        Ty::union(results).unwrap_or(Ty::Never)
    }

    /// The type of `left op right`.
    pub fn binary(
        &mut self,
        op: BinaryOp,
        left: &Ty,
        right: &Ty,
        spans: (Span, Span),
        span: Span,
    ) -> Ty {
        let open = self.is_open(left, spans.0);
        if self.is_open(right, spans.1) || open {
            return Ty::Never;
        }
        let (left, right) = (self.head(left), self.head(right));
        match (&left, &right) {
            (Ty::List(_), Ty::List(_)) | (Ty::Dict(..), Ty::Dict(..)) => {
                self.attempt_unify(&left, &right);
            }
            (Ty::Set(item) | Ty::FrozenSet(item), Ty::Set(other) | Ty::FrozenSet(other)) => {
                self.attempt_unify(&item.clone(), &other.clone());
            }
            _ => {}
        }
        let (left, right) = self.as_sets(op, left, right);
        if let Some(ty) = self.tuple_arithmetic(op, &left, &right) {
            return ty;
        }
        let (left_ty, right_ty) = (self.cx.unifier.resolve(&left), self.cx.unifier.resolve(&right));
        if let Some(found) = builtins::binary(op, &left_ty, &right_ty) {
            // A new container has the elements of the old one; what is not known of them is shared.
            return match (&left, &right) {
                (Ty::List(_) | Ty::Dict(..) | Ty::Set(_) | Ty::FrozenSet(_), _) => left,
                (_, Ty::List(_)) => right,
                _ => found.call.result,
            };
        }
        if let Some(result) = builtins::union_binary(op, &left_ty, &right_ty) {
            return result;
        }
        if let Some(result) = self.binary_of_none(op, (&left_ty, spans.0), (&right_ty, spans.1)) {
            return result;
        }
        let optional = self.refuses_optional(&left, spans.0);
        if self.refuses_optional(&right, spans.1) || optional {
            return Ty::Never;
        }
        self.refuse_operation(op, &left_ty, &right_ty, span);
        Ty::Never
    }

    /// The operands of a set operation of which one is a view of a dict: the result is a `set`.
    fn as_sets(&mut self, op: BinaryOp, left: Ty, right: Ty) -> (Ty, Ty) {
        let combines =
            matches!(op, BinaryOp::BitAnd | BinaryOp::BitOr | BinaryOp::BitXor | BinaryOp::Sub);
        let of_left = is_set_view(&left);
        if !combines || !(of_left || is_set_view(&right)) {
            return (left, right);
        }
        // A set takes no list, a view any iterable.
        let fits = |ty: &Ty| of_left || matches!(ty, Ty::Set(_) | Ty::FrozenSet(_)) || is_set_view(ty);
        match (self.items_if_iterable(&left), self.items_if_iterable(&right)) {
            (Some(first), Some(second)) if fits(&left) && fits(&right) => {
                (Ty::set(first), Ty::set(second))
            }
            _ => (left, right),
        }
    }

    /// `+` and `*` of tuples: of a length that is known where it is, else of any length.
    fn tuple_arithmetic(&mut self, op: BinaryOp, left: &Ty, right: &Ty) -> Option<Ty> {
        match (op, left, right) {
            (BinaryOp::Add, Ty::Tuple(left), Ty::Tuple(right)) => {
                Some(Ty::Tuple(left.iter().chain(right).cloned().collect()))
            }
            (BinaryOp::Add, Ty::Tuple(_) | Ty::TupleOf(_), Ty::Tuple(_) | Ty::TupleOf(_)) => {
                let types = [self.items_if_iterable(left)?, self.items_if_iterable(right)?];
                self.joined(&types).map(Ty::tuple_of)
            }
            (BinaryOp::Mul, tuple @ (Ty::Tuple(_) | Ty::TupleOf(_)), Ty::Int | Ty::Bool)
            | (BinaryOp::Mul, Ty::Int | Ty::Bool, tuple @ (Ty::Tuple(_) | Ty::TupleOf(_))) => {
                self.items_if_iterable(tuple).map(Ty::tuple_of)
            }
            _ => None,
        }
    }

    fn refuse_operation(&mut self, op: BinaryOp, left: &Ty, right: &Ty, span: Span) {
        let symbol = op.symbol();
        let (left_name, right_name) = (self.name_of(left), self.name_of(right));
        let valid = matches!(
            (op, left, right),
            (BinaryOp::Mod, Ty::Str | Ty::Bytes, _)
                | (BinaryOp::Add, Ty::Tuple(_), Ty::Tuple(_))
                | (BinaryOp::Add, Ty::List(_), Ty::List(_))
                | (BinaryOp::BitOr, Ty::Dict(..) | Ty::Record(_), Ty::Dict(..) | Ty::Record(_))
                | (_, Ty::Bytes, _)
                | (_, _, Ty::Bytes)
        );
        let diagnostic = if valid {
            let message = format!("`{symbol}` of `{left_name}` and `{right_name}` is not supported");
            let diagnostic = Diagnostic::error(Code::UnsupportedExpression, span, message);
            match (op, left) {
                (BinaryOp::Mod, Ty::Str) => {
                    diagnostic.help("write the template as a literal where it is used, or an f-string")
                }
                (BinaryOp::Add, Ty::List(_)) => {
                    diagnostic.help("the elements of both lists must be of one type")
                }
                _ => diagnostic,
            }
        } else {
            let message =
                format!("unsupported operand types for {symbol}: `{left_name}` and `{right_name}`");
            let diagnostic = Diagnostic::error(Code::TypeMismatch, span, message);
            match (left, right) {
                (Ty::Str, _) | (_, Ty::Str) if op == BinaryOp::Add => {
                    diagnostic.help("convert the other side: `str(x)`, or write an f-string")
                }
                _ => diagnostic,
            }
        };
        self.cx.report(diagnostic);
    }

    /// Makes two containers one type if that is possible.
    pub fn attempt_unify(&mut self, left: &Ty, right: &Ty) -> bool {
        let before = self.cx.unifier.snapshot();
        let done = self.cx.unifier.unify(left, right);
        if !done {
            self.cx.unifier.rollback(before);
        }
        done
    }

    /// One comparison of a chain. Whether it never gives a value.
    pub fn compare(
        &mut self,
        op: CompareOp,
        (left, left_span): (&Ty, Span),
        (right, operand): (&Ty, &Expr),
        span: Span,
    ) -> bool {
        let open = self.is_open(left, left_span);
        if self.is_open(right, operand.span) || open {
            return true;
        }
        let contains = matches!(op, CompareOp::In | CompareOp::NotIn);
        let right = if contains {
            self.unless_none(operand, right.clone(), Misuse::Contain)
        } else {
            right.clone()
        };
        let (left, right) = self.same_length(op, self.head(left), self.head(&right));
        match (&right, &operand.kind) {
            (container, _) if contains && Self::is_field_test(&left, container) => return false,
            (Ty::Tuple(items), _) if contains => return self.in_tuple(&left, items, left_span, span),
            (Ty::List(item) | Ty::Dict(item, _) | Ty::Set(item) | Ty::FrozenSet(item), _)
                if contains =>
            {
                self.attempt_store(item, &left, &right);
            }
            // What is asked for items may run anything.
            (Ty::Iterator(_), _) if contains => self.forget_shared(),
            _ if !contains && !left.is_scalar() && !right.is_scalar() => {
                self.attempt_unify(&left, &right);
            }
            _ => {}
        }
        let (left_ty, right_ty) = (self.cx.unifier.resolve(&left), self.cx.unifier.resolve(&right));
        let identity_of_none = matches!(op, CompareOp::Is | CompareOp::IsNot)
            && (left_ty == Ty::None || right_ty == Ty::None);
        if !identity_of_none && (has_identity(&left_ty) || has_identity(&right_ty)) {
            self.cx.report(
                Diagnostic::error(
                    Code::UnsupportedExpression,
                    span,
                    "services and accounts compare by their identity, which is not supported",
                )
                .help("compare their `canister_id`, or their `bytes`"),
            );
            return true;
        }
        self.function_among(op, &left, &right);
        if identity_of_none
            || self.hir().same_function(op, &left_ty, &right_ty).is_some()
            || builtins::compare(op, &left_ty, &right_ty).is_some()
            || builtins::union_compare(op, &left_ty, &right_ty)
            || builtins::finds_no_none(op, &left_ty, &right_ty)
            || self.order_of_none(op, (&left_ty, left_span), (&right_ty, operand.span))
            || self.compares_items(op, &left_ty, &right_ty, (left_span, operand.span))
            || self.same_closures(op, &left_ty, &right_ty)
        {
            if !identity_of_none {
                self.tells_apart(&left_ty);
                self.tells_apart(&right_ty);
            }
            return false;
        }
        self.refuse_comparison(op, &left_ty, &right_ty, (left_span, operand.span), span);
        true
    }

    /// Whether two tuples of known lengths compare item by item.
    fn compares_items(&mut self, op: CompareOp, left: &Ty, right: &Ty, spans: (Span, Span)) -> bool {
        let (Ty::Tuple(left), Ty::Tuple(right)) = (left, right) else { return false };
        let orders = op.orders();
        if !orders && !matches!(op, CompareOp::Equal | CompareOp::NotEqual) {
            return false;
        }
        left.iter().zip(right).all(|(left, right)| {
            self.compares(CompareOp::Equal, left, right, spans)
                && (!orders || self.compares(op, left, right, spans))
        })
    }

    fn compares(&mut self, op: CompareOp, left: &Ty, right: &Ty, spans: (Span, Span)) -> bool {
        let none = *left == Ty::None || *right == Ty::None;
        !has_identity(left)
            && !has_identity(right)
            && (none && op == CompareOp::Equal
                || builtins::compare(op, left, right).is_some()
                || builtins::union_compare(op, left, right)
                || self.order_of_none(op, (left, spans.0), (right, spans.1))
                || self.compares_items(op, left, right, spans))
    }

    /// Tuples of which one may have any length, or that are ordered and of different lengths, compare
    /// as tuples of any length.
    fn same_length(&mut self, op: CompareOp, left: Ty, right: Ty) -> (Ty, Ty) {
        let orders = op.orders();
        let identity = matches!(op, CompareOp::Is | CompareOp::IsNot);
        if (is_set_view(&left) || is_set_view(&right)) && !identity && !contains(op) {
            let set = |ty: Ty| if is_set_view(&ty) { ty.item().map_or(ty, Ty::set) } else { ty };
            return (set(left), set(right));
        }
        let differ = match (&left, &right) {
            (Ty::TupleOf(_), Ty::Tuple(_)) | (Ty::Tuple(_), Ty::TupleOf(_)) => true,
            (Ty::Tuple(left), Ty::Tuple(right)) => orders && left.len() != right.len(),
            _ => false,
        };
        if !differ || matches!(op, CompareOp::In | CompareOp::NotIn | CompareOp::Is | CompareOp::IsNot) {
            return (left, right);
        }
        let types = [self.items_if_iterable(&left), self.items_if_iterable(&right)];
        let [Some(first), Some(second)] = types else { return (left, right) };
        let convertible = |ty: &Ty, item: &Ty| !matches!(ty, Ty::TupleOf(own) if **own != *item);
        match self.joined(&[first, second]) {
            Some(item) if convertible(&left, &item) && convertible(&right, &item) => {
                (Ty::tuple_of(item.clone()), Ty::tuple_of(item))
            }
            Some(_) | None => (left, right),
        }
    }

    /// An element type that is still open, or of other numbers, takes what it is compared with.
    fn attempt_store(&mut self, place: &Ty, value: &Ty, container: &Ty) {
        let (held, asked) = (self.cx.unifier.resolve(place), self.cx.unifier.resolve(value));
        let other_numbers = || {
            let container = self.cx.unifier.resolve(container);
            let numbers = matches!(place, Ty::Var(_)) && asked.is_number() && held.is_number();
            numbers && builtins::compare(CompareOp::In, &asked, &container).is_none()
        };
        if matches!(held, Ty::Var(_)) || other_numbers() {
            let _ = self.holds(place, value);
        }
    }

    fn in_tuple(&mut self, item: &Ty, items: &[Ty], item_span: Span, span: Span) -> bool {
        let item = self.cx.unifier.resolve(item);
        for other in items {
            let other = self.cx.unifier.resolve(other);
            let none = item == Ty::None || other == Ty::None;
            self.function_among(CompareOp::Equal, &item, &other);
            self.tells_apart(&item);
            let known = |this: &mut Self| {
                this.hir().same_function(CompareOp::Equal, &item, &other).is_some()
                    || this.same_closures(CompareOp::Equal, &item, &other)
            };
            if !none && builtins::compare(CompareOp::Equal, &item, &other).is_none() && !known(self) {
                self.refuse_comparison(CompareOp::Equal, &item, &other, (item_span, span), span);
                return true;
            }
        }
        false
    }

    fn refuse_comparison(
        &mut self,
        op: CompareOp,
        left: &Ty,
        right: &Ty,
        spans: (Span, Span),
        span: Span,
    ) {
        let symbol = op.symbol();
        let contains = matches!(op, CompareOp::In | CompareOp::NotIn);
        let orders = op.orders();
        if orders && self.refuses_optional(left, spans.0) {
            return;
        }
        if (orders || contains) && self.refuses_optional(right, spans.1) {
            return;
        }
        let (left_name, right_name) = (self.name_of(left), self.name_of(right));
        let is_function = |ty: &Ty| matches!(ty, Ty::Function(_) | Ty::Closure(_));
        let diagnostic = match (op, right) {
            _ if is_function(left) && is_function(right) && !orders && !contains => Diagnostic::error(
                Code::TypeMismatch,
                span,
                format!(
                    "whether two functions are the same (`{left_name}` and `{right_name}`) is not known"
                ),
            )
            .label("a function value does not know which function it is")
            .help("keep a name or a number with each function, and compare that"),
            (CompareOp::Is | CompareOp::IsNot, _) => Diagnostic::error(
                Code::TypeMismatch,
                span,
                format!("whether `{left_name}` {symbol} `{right_name}` is CPython's own choice"),
            )
            .help("compare values with `==`"),
            (_, Ty::Record(_)) if contains => Diagnostic::error(
                Code::BadRecord,
                span,
                format!("a TypedDict has keys of type `str`, not `{left_name}`"),
            ),
            _ if orders || contains => Diagnostic::error(
                Code::TypeMismatch,
                span,
                format!("`{symbol}` is not supported between `{left_name}` and `{right_name}`"),
            ),
            _ => Diagnostic::error(
                Code::ConflictingTypes,
                span,
                format!("whether `{left_name}` {symbol} `{right_name}` depends on the values"),
            )
            .help("compare values of one type"),
        };
        self.cx.report(diagnostic);
    }

    /// Whether a power of a value of several types is refused: its exponent is no int that cannot be
    /// negative.
    pub fn refuses_power(&mut self, left: &Ty, right: &Ty, (span, exponent): (Span, &Expr)) -> bool {
        let (left, right) = (self.head(left), self.head(right));
        if !matches!(left, Ty::Union(_)) && !matches!(right, Ty::Union(_))
            || right == Ty::Int && self.is_non_negative(exponent)
        {
            return false;
        }
        if !self.refuses_optional(&left, span) {
            self.refuses_optional(&right, exponent.span);
        }
        true
    }

    /// Reports a power of ints whose type is not certain.
    pub fn check_power(&mut self, base: &Ty, exponent: &Ty, right: &Expr, span: Span) {
        let ints = [base, exponent].iter().all(|ty| matches!(self.head(ty), Ty::Int | Ty::Bool));
        if ints && !self.is_non_negative(right) {
            self.cx.report(
                Diagnostic::error(
                    Code::ValueDependentType,
                    span,
                    "`**` of ints is an int or a float, depending on the sign of the exponent",
                )
                .also(right.span, "this may be negative")
                .help("write `x ** abs(n)` for an int")
                .help("write `float(x) ** n` for a float"),
            );
        }
    }
}

fn contains(op: CompareOp) -> bool {
    matches!(op, CompareOp::In | CompareOp::NotIn)
}

/// Whether the type is a view that compares and combines as a set does.
fn is_set_view(ty: &Ty) -> bool {
    matches!(ty, Ty::DictView(View::Keys | View::Items, ..))
}

/// Whether values of the type hold objects without an equality of their own.
fn has_identity(ty: &Ty) -> bool {
    matches!(ty, Ty::Service(_) | Ty::Account) || ty.parts().into_iter().any(has_identity)
}
