//! What a condition that turned out true or false says about the variables in it.

use crate::builtins::{self, BuiltinId, RangeRule, RustForm, Sig};
use crate::ir::{Expr, ExprKind, ShortCircuit};
use crate::ty::Ty;

use super::flow::Flow;
use super::state::{Condition, Point, State};
use super::{IntRange, arithmetic, cells};
use crate::paths::meet;

/// A comparison of two ints.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Comparison {
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    Equal,
    NotEqual,
}

impl Comparison {
    /// The comparison of ints that a row makes, if it makes one.
    fn of(id: BuiltinId) -> Option<Comparison> {
        let row = builtins::get(id);
        let ints =
            row.params.len() == 2 && row.params.iter().all(|param| matches!(param.sig, Sig::Integer));
        let RustForm::Infix(symbol) = row.rust else { return None };
        match symbol {
            _ if !ints || !matches!(row.result, Sig::Bool) => None,
            "<" => Some(Comparison::Less),
            "<=" => Some(Comparison::LessEqual),
            ">" => Some(Comparison::Greater),
            ">=" => Some(Comparison::GreaterEqual),
            "==" => Some(Comparison::Equal),
            "!=" => Some(Comparison::NotEqual),
            _ => None,
        }
    }

    fn negated(self) -> Comparison {
        match self {
            Comparison::Less => Comparison::GreaterEqual,
            Comparison::LessEqual => Comparison::Greater,
            Comparison::Greater => Comparison::LessEqual,
            Comparison::GreaterEqual => Comparison::Less,
            Comparison::Equal => Comparison::NotEqual,
            Comparison::NotEqual => Comparison::Equal,
        }
    }

    /// What is left of both operands where the comparison is true.
    fn hold(self, left: IntRange, right: IntRange) -> (IntRange, IntRange) {
        let less = |range: IntRange| {
            IntRange::new(None, range.hi.map(|hi| hi.saturating_sub(1)).filter(|hi| *hi > i128::MIN))
        };
        let greater = |range: IntRange| {
            IntRange::new(range.lo.map(|lo| lo.saturating_add(1)).filter(|lo| *lo < i128::MAX), None)
        };
        let at_most = |range: IntRange| IntRange::new(None, range.hi);
        let at_least = |range: IntRange| IntRange::new(range.lo, None);
        match self {
            Comparison::Less => (left.meet(less(right)), right.meet(greater(left))),
            Comparison::LessEqual => (left.meet(at_most(right)), right.meet(at_least(left))),
            Comparison::Greater => (left.meet(greater(right)), right.meet(less(left))),
            Comparison::GreaterEqual => (left.meet(at_least(right)), right.meet(at_most(left))),
            Comparison::Equal => (left.meet(right), left.meet(right)),
            Comparison::NotEqual => (without(left, right.single()), without(right, left.single())),
        }
    }
}

/// The range without a value, if that stands at an end of it.
fn without(range: IntRange, value: Option<i128>) -> IntRange {
    let Some(value) = value else { return range };
    if range.single() == Some(value) {
        return IntRange::EMPTY;
    }
    if range.lo == Some(value) {
        return IntRange::new(value.checked_add(1), range.hi);
    }
    if range.hi == Some(value) {
        return IntRange::new(range.lo, value.checked_sub(1));
    }
    range
}

/// Whether the row is the truth of an int.
fn is_truth(id: BuiltinId) -> bool {
    let row = builtins::get(id);
    let one_int = matches!(row.params, [param] if matches!(param.sig, Sig::Integer));
    one_int && matches!(row.result, Sig::Bool) && matches!(row.rust, RustForm::Method("truth"))
}

impl<'a> Flow<'a> {
    /// The state in which `condition` has been found to be `truth`; `None` if it cannot be. Records
    /// nothing.
    pub(super) fn assume(&mut self, state: State<'a>, condition: &'a Expr, truth: bool) -> Point<'a> {
        let state = self.assume_once(state, condition, truth)?;
        // What a later part of the condition says about one variable may tell more about another that
        // an earlier part compares it to.
        match &condition.kind {
            ExprKind::And(..) | ExprKind::Or(..) | ExprKind::Not(_) | ExprKind::Local(_) => {
                self.assume_once(state, condition, truth)
            }
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
            | ExprKind::Builtin(..)
            | ExprKind::IfElse { .. }
            | ExprKind::Some(_)
            | ExprKind::IsNone(_)
            | ExprKind::IsMember(..)
            | ExprKind::AsClass(_)
            | ExprKind::IsInstance { .. }
            | ExprKind::Unwrap(_) => Some(state),
        }
    }

    fn assume_once(&mut self, state: State<'a>, condition: &'a Expr, truth: bool) -> Point<'a> {
        match &condition.kind {
            ExprKind::Bool(value) => (*value == truth).then_some(state),
            ExprKind::Not(operand) => self.assume_once(state, operand, !truth),
            ExprKind::And(left, right) => self.assume_both(state, left, right, true, truth),
            ExprKind::Or(left, right) => self.assume_both(state, left, right, false, truth),
            ExprKind::IfElse { condition, then, otherwise } => {
                let then = self
                    .assume_once(state.clone(), condition, true)
                    .and_then(|state| self.assume_once(state, then, truth));
                let otherwise = self
                    .assume_once(state, condition, false)
                    .and_then(|state| self.assume_once(state, otherwise, truth));
                meet(then, otherwise)
            }
            ExprKind::Local(local) => match state.condition(*local) {
                None => Some(state),
                Some(Condition::Pure(expr)) => self.assume_once(state, expr, truth),
                Some(Condition::ShortCircuit(op, left, right)) => {
                    let and = op == ShortCircuit::And;
                    self.assume_both(state, left, &right.value, and, truth)
                }
            },
            ExprKind::Builtin(id, args) => self.assume_builtin(state, *id, args, truth),
            ExprKind::None
            | ExprKind::Int(_)
            | ExprKind::Float(_)
            | ExprKind::Str(_)
            | ExprKind::Bytes(_)
            | ExprKind::Function(_)
            | ExprKind::Stable
            | ExprKind::Tuple(_)
            | ExprKind::TupleItem(..)
            | ExprKind::Some(_)
            | ExprKind::IsNone(_)
            | ExprKind::IsMember(..)
            | ExprKind::AsClass(_)
            | ExprKind::IsInstance { .. }
            | ExprKind::Unwrap(_) => Some(state),
        }
    }

    /// `left and right` (or `left or right`) is `truth`.
    fn assume_both(
        &mut self,
        state: State<'a>,
        left: &'a Expr,
        right: &'a Expr,
        and: bool,
        truth: bool,
    ) -> Point<'a> {
        if and == truth {
            let state = self.assume_once(state, left, truth)?;
            return self.assume_once(state, right, truth);
        }
        let by_left = self.assume_once(state.clone(), left, truth);
        let by_right = self
            .assume_once(state, left, !truth)
            .and_then(|state| self.assume_once(state, right, truth));
        meet(by_left, by_right)
    }

    fn assume_builtin(
        &mut self,
        state: State<'a>,
        id: BuiltinId,
        args: &'a [Expr],
        truth: bool,
    ) -> Point<'a> {
        if let [operand] = args
            && operand.ty == Ty::Int
            && is_truth(id)
        {
            let range = self.peek(&state, operand);
            let zero = IntRange::exactly(0);
            let left = if truth { without(range, Some(0)) } else { range.meet(zero) };
            return self.refine_all(state, &[(operand, range, left)]);
        }
        let (Some(comparison), [left, right]) = (Comparison::of(id), args) else { return Some(state) };
        let comparison = if truth { comparison } else { comparison.negated() };
        let (before_left, before_right) = (self.peek(&state, left), self.peek(&state, right));
        // An operand without a value is one whose value is not known yet: that proves nothing.
        if before_left.is_empty() || before_right.is_empty() {
            return Some(state);
        }
        let (left_range, right_range) = comparison.hold(before_left, before_right);
        self.refine_all(state, &[(left, before_left, left_range), (right, before_right, right_range)])
    }

    /// Narrows expressions from what they were to what is left of them; `None` if nothing is left.
    fn refine_all(
        &mut self,
        mut state: State<'a>,
        parts: &[(&'a Expr, IntRange, IntRange)],
    ) -> Point<'a> {
        for (expr, before, after) in parts {
            if after.is_empty() && !before.is_empty() {
                return None;
            }
            self.refine(&mut state, expr, *after);
        }
        Some(state)
    }

    /// The value of `expr` is in `range`: narrows the variables it is computed from.
    fn refine(&mut self, state: &mut State<'a>, expr: &'a Expr, range: IntRange) {
        if let Some(cell) = self.place(expr) {
            let narrowed = state.cells[cell].meet(range);
            if !narrowed.is_empty() {
                state.cells[cell] = narrowed;
            }
            return;
        }
        let ExprKind::Builtin(id, args) = &expr.kind else { return };
        match (builtins::get(*id).range, &args[..]) {
            (RangeRule::Add, [left, right]) => {
                let (by_left, by_right) = (self.peek(state, left), self.peek(state, right));
                self.refine(state, left, arithmetic::sub(range, by_right));
                self.refine(state, right, arithmetic::sub(range, by_left));
            }
            (RangeRule::Sub, [left, right]) => {
                let (by_left, by_right) = (self.peek(state, left), self.peek(state, right));
                self.refine(state, left, arithmetic::add(range, by_right));
                self.refine(state, right, arithmetic::sub(by_left, range));
            }
            (RangeRule::Neg, [operand]) => self.refine(state, operand, arithmetic::neg(range)),
            (RangeRule::Same, [operand]) if operand.ty == Ty::Int => self.refine(state, operand, range),
            (_, _) => {}
        }
    }

    /// The cell that an `int` expression reads, if it only reads one.
    fn place(&self, expr: &Expr) -> Option<usize> {
        match &expr.kind {
            ExprKind::Local(local) => Some(self.layout.of_local(*local).start),
            ExprKind::TupleItem(base, index) => {
                Some(self.place(base)? + cells::item_offset(&base.ty, *index))
            }
            ExprKind::Unwrap(base) => self.place(base).filter(|_| !matches!(base.ty, Ty::Union(_))),
            ExprKind::None
            | ExprKind::Bool(_)
            | ExprKind::Int(_)
            | ExprKind::Float(_)
            | ExprKind::Str(_)
            | ExprKind::Bytes(_)
            | ExprKind::Function(_)
            | ExprKind::Stable
            | ExprKind::Tuple(_)
            | ExprKind::Builtin(..)
            | ExprKind::And(..)
            | ExprKind::Or(..)
            | ExprKind::Not(_)
            | ExprKind::IfElse { .. }
            | ExprKind::Some(_)
            | ExprKind::AsClass(_)
            | ExprKind::IsInstance { .. }
            | ExprKind::IsNone(_)
            | ExprKind::IsMember(..) => None,
        }
    }
}
