//! The ranges of pure expressions in a state.

use crate::builtins::{self, BuiltinId, RangeRule, Sig};
use crate::ir::{Expr, ExprKind};
use crate::ty::Ty;

use super::flow::Flow;
use super::state::State;
use super::{IntRange, arithmetic, cells, cells::Cells};

impl<'a> Flow<'a> {
    /// The range of an `int` expression; unbounded for others. Records what it finds, operands included.
    pub(super) fn int(&mut self, state: &State<'a>, expr: &'a Expr) -> IntRange {
        if expr.ty != Ty::Int {
            self.eval(state, expr);
            return IntRange::UNBOUNDED;
        }
        let found = match &expr.kind {
            ExprKind::Int(literal) => IntRange::of_literal(literal),
            ExprKind::Local(local) => state.cells[self.layout.of_local(*local).start],
            ExprKind::Builtin(id, args) => self.int_builtin(state, *id, args),
            ExprKind::IfElse { condition, then, otherwise } => {
                self.if_else(state, condition, then, otherwise)[0]
            }
            ExprKind::TupleItem(base, index) => {
                self.eval(state, base)[cells::item_offset(&base.ty, *index)]
            }
            ExprKind::Unwrap(inner) => {
                self.eval(state, inner).first().copied().unwrap_or(IntRange::UNBOUNDED)
            }
            ExprKind::None
            | ExprKind::Bool(_)
            | ExprKind::Float(_)
            | ExprKind::Str(_)
            | ExprKind::Bytes(_)
            | ExprKind::Function(_)
            | ExprKind::Stable
            | ExprKind::Tuple(_)
            | ExprKind::And(..)
            | ExprKind::Or(..)
            | ExprKind::Not(_)
            | ExprKind::Some(_)
            | ExprKind::AsClass(_)
            | ExprKind::IsInstance { .. }
            | ExprKind::IsNone(_)
            | ExprKind::IsMember(..) => IntRange::UNBOUNDED,
        };
        self.records.expr(expr.id, found);
        found
    }

    /// As [`Flow::int`], without recording: for narrowing, where the state is not the one the expression
    /// is evaluated in.
    pub(super) fn peek(&mut self, state: &State<'a>, expr: &'a Expr) -> IntRange {
        self.records.mute();
        let found = self.int(state, expr);
        self.records.unmute();
        found
    }

    /// The cells of an expression. Records the ranges of `int` expressions in it.
    pub(super) fn eval(&mut self, state: &State<'a>, expr: &'a Expr) -> Cells {
        if expr.ty == Ty::Int {
            return vec![self.int(state, expr)];
        }
        match &expr.kind {
            ExprKind::None => cells::empty(&expr.ty),
            ExprKind::Bool(_)
            | ExprKind::Int(_)
            | ExprKind::Float(_)
            | ExprKind::Str(_)
            | ExprKind::Bytes(_)
            | ExprKind::Function(_)
            | ExprKind::Stable => Vec::new(),
            ExprKind::Local(local) => state.cells[self.layout.of_local(*local)].to_vec(),
            ExprKind::Tuple(items) => items.iter().flat_map(|item| self.eval(state, item)).collect(),
            ExprKind::TupleItem(base, index) => {
                let start = cells::item_offset(&base.ty, *index);
                self.eval(state, base)[start..start + cells::count(&expr.ty)].to_vec()
            }
            ExprKind::Builtin(id, args) => self.builtin(state, *id, args, &expr.ty),
            ExprKind::And(left, right) => self.second_operand(state, left, right, true),
            ExprKind::Or(left, right) => self.second_operand(state, left, right, false),
            ExprKind::Not(operand)
            | ExprKind::IsNone(operand)
            | ExprKind::IsMember(operand, _)
            | ExprKind::AsClass(operand)
            | ExprKind::IsInstance { exception: operand, .. } => {
                self.eval(state, operand);
                Vec::new()
            }
            ExprKind::IfElse { condition, then, otherwise } => {
                self.if_else(state, condition, then, otherwise)
            }
            // A union has no cells: nothing goes in, and nothing is known of what comes out.
            ExprKind::Some(inner) | ExprKind::Unwrap(inner) => {
                let inside = self.eval(state, inner);
                let kept = cells::count(&inner.ty) == cells::count(&expr.ty);
                if kept { inside } else { cells::unbounded(&expr.ty) }
            }
        }
    }

    fn second_operand(
        &mut self,
        state: &State<'a>,
        left: &'a Expr,
        right: &'a Expr,
        needed_when: bool,
    ) -> Cells {
        if self.records.is_muted() {
            return Vec::new();
        }
        self.eval(state, left);
        match self.assume(state.clone(), left, needed_when) {
            Some(state) => {
                self.eval(&state, right);
            }
            None => self.records.never(right),
        }
        Vec::new()
    }

    fn if_else(
        &mut self,
        state: &State<'a>,
        condition: &'a Expr,
        then: &'a Expr,
        otherwise: &'a Expr,
    ) -> Cells {
        // Narrowing looks at operands; if those narrowed in turn, nested conditions would take forever.
        if self.records.is_muted() {
            return cells::join(&self.eval(state, then), &self.eval(state, otherwise));
        }
        self.eval(state, condition);
        let mut found = cells::empty(&then.ty);
        for (branch, truth) in [(then, true), (otherwise, false)] {
            match self.assume(state.clone(), condition, truth) {
                Some(state) => found = cells::join(&found, &self.eval(&state, branch)),
                None => self.records.never(branch),
            }
        }
        found
    }

    /// The result of a builtin, which is of type `ty`.
    pub(super) fn builtin(
        &mut self,
        state: &State<'a>,
        id: BuiltinId,
        args: &'a [Expr],
        ty: &Ty,
    ) -> Cells {
        if *ty == Ty::Int {
            return vec![self.int_builtin(state, id, args)];
        }
        for arg in args {
            self.eval(state, arg);
        }
        cells::unbounded(ty)
    }

    /// The result of a builtin that gives an `int`. Records it under its first argument.
    fn int_builtin(&mut self, state: &State<'a>, id: BuiltinId, args: &'a [Expr]) -> IntRange {
        let row = builtins::get(id);
        let mut result = if let [left, right] = args {
            arithmetic::apply(row.range, &[self.int(state, left), self.int(state, right)])
        } else {
            let ranges: Vec<IntRange> = args.iter().map(|arg| self.int(state, arg)).collect();
            arithmetic::apply(row.range, &ranges)
        };
        if matches!(row.result, Sig::Machine) {
            result = result.meet(IntRange::between(i64::MIN.into(), i64::MAX.into()));
        }
        if let Some(first) = args.first() {
            self.records.operation(first.id, result);
        }
        result
    }
}

/// Whether the row is `a + b` or `a - b` over ints, whose sign the flag gives.
pub(super) fn as_step(id: BuiltinId) -> Option<RangeRule> {
    let row = builtins::get(id);
    let ints = row.params.iter().all(|param| matches!(param.sig, Sig::Integer));
    (ints && row.params.len() == 2 && matches!(row.range, RangeRule::Add | RangeRule::Sub))
        .then_some(row.range)
}
