//! Conditions, and what their outcome shows about variables.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "a type that is not named is refused, or left as it is"
)]

use crate::builtins::{self, SpecialForm};
use crate::diagnostics::{Code, Diagnostic};
use crate::hir::{BoolOp, ClassTest, CompareOp, Expr, ExprKind, NameRef, UnaryOp};
use crate::source::Span;
use crate::ty::Ty;

use super::exception::ExactTest;
use super::flow::Flow;
use super::report;
use super::spot::Spot;
use super::walker::Walker;

impl Walker<'_, '_> {
    /// Types an expression of which only the truth counts: what holds where it is true, and where it
    /// is false. `self.flow` is to be set to one of them.
    pub fn condition(&mut self, expr: &Expr) -> (Flow, Flow) {
        let (_, when_true, when_false) = self.test(expr, None, true);
        (when_true, when_false)
    }

    /// Types an expression and tells what its truth shows. `truth_only`: its value is not used, so
    /// that operands of `and` and `or` may differ in type; such an expression has the type `bool`.
    pub fn test(&mut self, expr: &Expr, expected: Option<&Ty>, truth_only: bool) -> (Ty, Flow, Flow) {
        if !self.flow.reachable {
            let ty = self.expr(expr, None);
            return (ty, Flow::dead(), Flow::dead());
        }
        let asked = ClassTest::of(expr);
        let (ty, when_true, when_false) = match &expr.kind {
            _ if let Some(asked) = &asked => self.class_test(asked),
            _ if let Some(asked) = ExactTest::of(expr) => self.exact_test(&asked),
            ExprKind::BoolOp(op, operands) => {
                self.bool_op(expr.span, *op, operands, expected, truth_only)
            }
            ExprKind::Unary(UnaryOp::Not, operand) => {
                let (_, when_true, when_false) = self.test(operand, None, true);
                (Ty::Bool, when_false, when_true)
            }
            ExprKind::Compare(first, rest) => self.comparison(first, rest, expr.span),
            ExprKind::Call(callee, args) if is_instance_call(callee) => {
                match self.is_instance(args, expr.span) {
                    Some((when_true, when_false)) => (Ty::Bool, when_true, when_false),
                    None => (Ty::Never, self.flow.clone(), self.flow.clone()),
                }
            }
            _ if Spot::of(expr).is_some() => {
                let ty = self.expr(expr, expected);
                let (mut when_true, mut when_false) = self.truth_of(Spot::of(expr), &ty);
                self.tag_truth(expr, &mut when_true, &mut when_false);
                (ty, when_true, when_false)
            }
            _ => {
                let ty = self.expr(expr, expected);
                let (mut when_true, mut when_false) = (self.flow.clone(), self.flow.clone());
                match constant(expr).or_else(|| self.is_callable(expr)) {
                    Some(true) => when_false = Flow::dead(),
                    Some(false) => when_true = Flow::dead(),
                    None => {}
                }
                (ty, when_true, when_false)
            }
        };
        let head = self.head(&ty);
        self.work().exprs.insert(expr.id, head.clone());
        (head, when_true, when_false)
    }

    /// What `if x:` shows.
    fn truth_of(&mut self, spot: Option<Spot>, ty: &Ty) -> (Flow, Flow) {
        let when_false = self.flow.clone();
        let when_true = match self.head(ty) {
            Ty::Optional(inner) => self.with(spot, &inner),
            Ty::None => Flow::dead(),
            Ty::Tuple(items) => {
                let empty = items.is_empty();
                let (here, nowhere) = (self.flow.clone(), Flow::dead());
                return if empty { (nowhere, here) } else { (here, nowhere) };
            }
            _ => self.flow.clone(),
        };
        (when_true, when_false)
    }

    /// The state where the variable, or the part of it, holds a value of type `ty`.
    pub fn with(&self, spot: Option<Spot>, ty: &Ty) -> Flow {
        let mut flow = self.flow.clone();
        match spot {
            Some(spot) if spot.steps.is_empty() => {
                flow.narrowed.insert(spot.root, self.head(ty));
            }
            Some(spot) => {
                flow.parts.insert(spot, self.head(ty));
            }
            None => {}
        }
        flow
    }

    fn bool_op(
        &mut self,
        span: Span,
        op: BoolOp,
        operands: &[Expr],
        expected: Option<&Ty>,
        truth_only: bool,
    ) -> (Ty, Flow, Flow) {
        let mut ended = Flow::dead();
        let mut result = Ty::Never;
        let last = operands.len().saturating_sub(1);
        for (position, operand) in operands.iter().enumerate() {
            let (ty, when_true, when_false) = self.test(operand, expected, truth_only);
            let (goes_on, ends) = match op {
                BoolOp::And => (when_true, when_false),
                BoolOp::Or => (when_false, when_true),
            };
            if !truth_only {
                let value = if position == last { ty } else { self.deciding(op, &ty) };
                result = self.operand_type((span, op), &result, &value, operand.span, expected);
            }
            self.flow = goes_on;
            ended = ended.merge(ends);
        }
        let goes_on = self.flow.clone();
        let ty = if truth_only { Ty::Bool } else { result };
        match op {
            BoolOp::And => (ty, goes_on, ended),
            BoolOp::Or => (ty, ended, goes_on),
        }
    }

    /// The type of an operand where it decides and is the value: a true `T | None` is a `T`.
    fn deciding(&self, op: BoolOp, ty: &Ty) -> Ty {
        match (op, self.head(ty)) {
            (BoolOp::Or, Ty::Optional(inner)) => *inner,
            (BoolOp::Or, Ty::None) => Ty::Never,
            (_, other) => other,
        }
    }

    fn operand_type(
        &mut self,
        (span, op): (Span, BoolOp),
        so_far: &Ty,
        ty: &Ty,
        operand: Span,
        expected: Option<&Ty>,
    ) -> Ty {
        if let Some(joined) = self.join_as(so_far, ty, expected) {
            return joined;
        }
        let word = match op {
            BoolOp::And => "and",
            BoolOp::Or => "or",
        };
        let (before, here) = (self.name_of(so_far), self.name_of(ty));
        let message = format!("`{word}` gives a `{before}` or a `{here}`, and nothing tells which");
        self.cx.report(
            Diagnostic::error(Code::ConflictingTypes, span, message)
                .also(operand, format!("`{here}` here"))
                .help("write `x if condition else y` with values of one type, or `bool(...)` of each"),
        );
        Ty::Never
    }

    fn comparison(&mut self, first: &Expr, rest: &[(CompareOp, Expr)], span: Span) -> (Ty, Flow, Flow) {
        if let [(op, second)] = rest
            && let Some(is_none) = op.of_same()
            && let Some(operand) = beside_none(first, second)
        {
            self.expr(first, None);
            let ty = self.expr(second, None);
            let ty = if std::ptr::eq(operand, first) { self.typed(first) } else { ty };
            let (when_none, when_some) = self.none_test(operand, &ty);
            let flows = if is_none { (when_none, when_some) } else { (when_some, when_none) };
            return (Ty::Bool, flows.0, flows.1);
        }
        let mut left = self.expr(first, None);
        let mut left_span = first.span;
        let mut raises = false;
        // Where a chain ended before its last operand.
        let mut early: Option<Flow> = None;
        for (position, (op, operand)) in rest.iter().enumerate() {
            if position > 0 {
                let ended = self.flow.clone();
                early = Some(early.map_or(ended.clone(), |early| early.merge(ended)));
            }
            let right = self.expr(operand, Some(&left).filter(|_| is_equality(*op)));
            raises |= self.compare(*op, (&left, left_span), (&right, operand), span);
            left = right;
            left_span = operand.span;
        }
        self.constant_comparisons(first, rest);
        if let Some(early) = early {
            let here = self.flow.clone();
            return (Ty::Bool, here.clone(), here.merge(early));
        }
        let ty = if raises { Ty::Never } else { Ty::Bool };
        let (here, nowhere) = (self.flow.clone(), Flow::dead());
        match self.compared_length(first, rest) {
            Some(true) => (ty, here, nowhere),
            Some(false) => (ty, nowhere, here),
            None => match rest {
                [(op, second)] => {
                    let equal = self.where_equal(*op, first, second);
                    let negative = matches!(op, CompareOp::NotEqual | CompareOp::NotIn);
                    let (mut yes, mut no) = if negative { (here, equal) } else { (equal, here) };
                    self.tag_test(*op, (first, second), (&mut yes, &mut no));
                    (ty, yes, no)
                }
                _ => (ty, here.clone(), here),
            },
        }
    }

    /// What holds where the operands are equal, or the first is in the second: if one may be None and the
    /// other is never, it is not None.
    fn where_equal(&mut self, op: CompareOp, first: &Expr, second: &Expr) -> Flow {
        let (left, right) = (self.typed(first), self.typed(second));
        let (left, right) = (self.head(&left), self.head(&right));
        let never_none = |ty: &Ty| !matches!(ty, Ty::None | Ty::Optional(_) | Ty::Never | Ty::Var(_));
        match (op, &left, &right) {
            (CompareOp::Equal | CompareOp::NotEqual, Ty::Optional(inner), other)
                if never_none(other) =>
            {
                self.with(Spot::of(first), inner)
            }
            (CompareOp::Equal | CompareOp::NotEqual, other, Ty::Optional(inner))
                if never_none(other) =>
            {
                self.with(Spot::of(second), inner)
            }
            (CompareOp::In | CompareOp::NotIn, Ty::Optional(inner), container) => {
                let held = match container {
                    Ty::Tuple(items) => items.clone(),
                    Ty::Dict(key, _) => vec![(**key).clone()],
                    other => other.item().into_iter().collect(),
                };
                let none = held.iter().any(|ty| !never_none(&self.head(ty)));
                if none || held.is_empty() {
                    self.flow.clone()
                } else {
                    self.with(Spot::of(first), inner)
                }
            }
            (_, _, _) => self.flow.clone(),
        }
    }

    /// What `callable(x)` gives; `None` for any other expression.
    fn is_callable(&mut self, expr: &Expr) -> Option<bool> {
        let ExprKind::Call(callee, args) = &expr.kind else { return None };
        let asks = callee.kind == ExprKind::Name(NameRef::Builtin("callable".into()));
        let (true, [only]) = (asks, args.as_slice()) else { return None };
        match self.typed(&only.value) {
            Ty::Optional(_) | Ty::Never | Ty::Var(_) => None,
            ty => Some(matches!(ty, Ty::Function(_) | Ty::Closure(_))),
        }
    }

    /// What `len(args) == 2` gives where the tuple's length is known.
    fn compared_length(&mut self, first: &Expr, rest: &[(CompareOp, Expr)]) -> Option<bool> {
        let [(op, second)] = rest else { return None };
        let ExprKind::Call(callee, args) = &first.kind else { return None };
        let is_length = callee.kind == ExprKind::Name(NameRef::Builtin("len".into()));
        let (true, [only], ExprKind::Int(bound)) = (is_length, args.as_slice(), &second.kind) else {
            return None;
        };
        let Ty::Tuple(items) = self.typed(&only.value) else { return None };
        op.of_ints(&items.len().into(), bound)
    }

    /// The type that an expression was given in this walk.
    pub fn typed(&mut self, expr: &Expr) -> Ty {
        self.work().exprs.get(&expr.id).cloned().unwrap_or(Ty::Never)
    }

    /// What holds where `operand` is None, and where it is not.
    fn none_test(&mut self, operand: &Expr, ty: &Ty) -> (Flow, Flow) {
        let spot = Spot::of(operand);
        let here = || self.flow.clone();
        match self.head(ty) {
            Ty::None => (here(), Flow::dead()),
            Ty::Optional(inner) => (self.with(spot.clone(), &Ty::None), self.with(spot, &inner)),
            Ty::Never | Ty::Var(_) | Ty::Object => (here(), here()),
            _ => (Flow::dead(), here()),
        }
    }

    /// What `isinstance(x, T)` shows.
    fn class_test(&mut self, asked: &ClassTest<'_>) -> (Ty, Flow, Flow) {
        let ty = self.expr(asked.operand, None);
        if self.is_open(&ty, asked.operand.span) {
            return (Ty::Bool, self.flow.clone(), self.flow.clone());
        }
        if builtins::is_opaque(&self.head(&ty)) && self.head(&ty) != Ty::Objects {
            let message = "the class of a value of unknown type is not known";
            self.cx.report(
                Diagnostic::error(Code::TypeMismatch, asked.operand.span, message)
                    .help("keep the value in an attribute of the exception, which has a type"),
            );
            return (Ty::Bool, self.flow.clone(), self.flow.clone());
        }
        let spot = Spot::of(asked.operand);
        let (yes, no) = asked.split(&self.head(&ty));
        let flow = |types: Vec<Ty>| {
            if types.is_empty() {
                return Flow::dead();
            }
            Ty::union(types).map_or_else(|| self.flow.clone(), |ty| self.with(spot.clone(), &ty))
        };
        (Ty::Bool, flow(yes), flow(no))
    }

    /// As [`refuses_optional`](Self::refuses_optional), where what every member of a union has is allowed.
    pub fn refuses_optional_alone(&mut self, ty: &Ty, span: Span) -> bool {
        matches!(self.head(ty), Ty::Optional(_)) && self.refuses_optional(ty, span)
    }

    /// An operation on a value that may be None; reports that rather than the type.
    pub fn refuses_optional(&mut self, ty: &Ty, span: Span) -> bool {
        match self.head(ty) {
            Ty::Optional(inner) => {
                let inner = self.name_of(&inner);
                self.cx.report(report::may_be_none(span, &inner));
            }
            Ty::Union(members) => {
                let whole = self.name_of(&Ty::Union(members.clone()));
                let member = self.name_of(&members[0]);
                self.cx.report(report::one_of_several(span, &whole, &member));
            }
            _ => return false,
        }
        true
    }
}

fn is_instance_call(callee: &Expr) -> bool {
    matches!(&callee.kind, ExprKind::Name(NameRef::Builtin(name))
        if builtins::special_form(name) == Some(SpecialForm::IsInstance))
}

/// The truth of a literal.
fn constant(expr: &Expr) -> Option<bool> {
    match &expr.kind {
        ExprKind::None => Some(false),
        ExprKind::Bool(value) => Some(*value),
        ExprKind::Int(value) => Some(*value != num_bigint::BigInt::ZERO),
        _ => None,
    }
}

fn is_equality(op: CompareOp) -> bool {
    matches!(op, CompareOp::Equal | CompareOp::NotEqual)
}

/// The operand that is compared with a literal `None`.
fn beside_none<'e>(first: &'e Expr, second: &'e Expr) -> Option<&'e Expr> {
    if second.kind == ExprKind::None {
        return Some(first);
    }
    (first.kind == ExprKind::None).then_some(second)
}
