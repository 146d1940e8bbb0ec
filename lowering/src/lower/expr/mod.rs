//! Expressions: statements for their effects, appended to the current block, and a pure remainder.

mod arguments;
mod boolean;
mod builtin;
mod call;
mod canister;
mod class;
mod closure;
mod comparison;
mod comprehension;
mod computed_template;
mod constructor;
mod consume;
mod container;
mod exception;
mod format;
mod keyed;
pub mod literal;
mod name;
mod onlooker;
mod operator;
mod source;
mod special;
mod stable;
mod stopped;
mod subscript;
mod sum;
mod template;
mod unpacked;

pub use call::class_name;
pub use constructor::Construction;

use crate::hir::{self, ExprKind};
use crate::infer::exception::ExactTest;
use crate::ir::{Expr, Rvalue};
use crate::source::Span;
use crate::ty::Ty;

use super::function::{Lowerer, Value};
use super::reads;
use super::walk;

impl Lowerer<'_> {
    /// Evaluates the operands of `expr` and returns the computation that is left.
    pub fn value(&mut self, expr: &hir::Expr) -> Value {
        if self.hir.stopping.is_in_generator(expr) {
            let value = self.in_generator(expr, |this| {
                let value = this.plain_value(expr);
                this.bind(value, expr.span)
            });
            return Value::pure(value);
        }
        self.plain_value(expr)
    }

    fn plain_value(&mut self, expr: &hir::Expr) -> Value {
        let span = expr.span;
        if let Some(test) = hir::ClassTest::of(expr) {
            return self.class_test(&test, span);
        }
        if let Some(test) = ExactTest::of(expr) {
            return self.exact_test(&test, span);
        }
        if let Some(asked) = hir::SameClass::of(expr) {
            return self.same_class(asked, span);
        }
        match &expr.kind {
            ExprKind::None
            | ExprKind::Bool(_)
            | ExprKind::Int(_)
            | ExprKind::Float(_)
            | ExprKind::Str(_)
            | ExprKind::Bytes(_) => self.literal_value(expr),
            ExprKind::FString(parts) => self.format_string(parts, span),
            ExprKind::Name(name) => self.name(expr, name),
            ExprKind::Tuple(items) => self.tuple(expr, items),
            ExprKind::List(items) => self.list(expr, items),
            ExprKind::Set(items) => self.set(expr, items),
            ExprKind::Dict(pairs) => self.dict(expr, pairs),
            ExprKind::Starred(inner) => self.value(inner),
            ExprKind::Comprehension(comprehension) => self.comprehension(expr, comprehension),
            ExprKind::Unary(op, operand) => self.unary(expr, *op, operand),
            ExprKind::Binary(op, left, right) => self.binary(expr, *op, left, right),
            ExprKind::BoolOp(op, operands) => self.bool_op(expr, *op, operands),
            ExprKind::Compare(first, rest) => self.compare_chain(first, rest, span),
            ExprKind::IfElse { condition, then, otherwise } => {
                self.if_else(expr, condition, then, otherwise)
            }
            ExprKind::Call(callee, args) => self.call(expr, callee, args),
            ExprKind::Attribute(base, name) => self.attribute(expr, base, name),
            ExprKind::Subscript(base, index) => self.subscript(expr, base, index),
            ExprKind::Slice { base, lower, upper, step } => {
                self.slice(expr, base, [lower.as_deref(), upper.as_deref(), step.as_deref()])
            }
            ExprKind::Closure(function, defaults) => self.make_closure(expr, *function, defaults),
            ExprKind::Walrus(place, value) => self.walrus(expr, *place, value),
            ExprKind::Stable(_, first) => self.make_stable(expr, first.as_deref()),
            ExprKind::Invalid => Value::skipped(),
        }
    }

    /// The value of `expr` as a pure expression; valid until a statement binds a variable it reads.
    pub fn operand(&mut self, expr: &hir::Expr) -> Expr {
        let value = self.value(expr);
        let value = self.bind(value, expr.span);
        self.demanded(expr, value)
    }

    /// The value of `expr` as one of type `due`.
    pub fn operand_as(&mut self, expr: &hir::Expr, due: &Ty) -> Expr {
        let value = self.operand(expr);
        self.coerce(value, due)
    }

    /// The values of `exprs`, evaluated left to right. What a later one could change of an earlier
    /// one is saved.
    pub fn operands(&mut self, exprs: &[&hir::Expr]) -> Vec<Expr> {
        let mut later: Vec<_> = exprs.iter().map(|expr| walk::bound_by(expr)).collect();
        let quiet = later.iter().all(std::collections::HashSet::is_empty);
        if quiet {
            return exprs.iter().map(|expr| self.operand(expr)).collect();
        }
        for index in (1..later.len()).rev() {
            let after = later[index].clone();
            later[index - 1].extend(after);
        }
        let mut values = Vec::with_capacity(exprs.len());
        for (index, expr) in exprs.iter().enumerate() {
            let mut value = self.operand(expr);
            if later.get(index + 1).is_some_and(|bound| reads::any(&value, bound)) {
                value = self.save(value, "before");
            }
            values.push(value);
        }
        values
    }

    /// Two values, left to right.
    pub fn pair(&mut self, left: &hir::Expr, right: &hir::Expr) -> (Expr, Expr) {
        let left_value = self.operand(left);
        let left_value = self.guard(left_value, &[right]);
        (left_value, self.operand(right))
    }

    /// `value`, saved if evaluating `later` could change it.
    pub fn guard(&mut self, value: Expr, later: &[&hir::Expr]) -> Expr {
        if later.iter().any(|expr| reads::any(&value, &walk::bound_by(expr))) {
            return self.save(value, "before");
        }
        value
    }

    /// Evaluates `expr` for its effect.
    pub fn effect(&mut self, expr: &hir::Expr) {
        let value = self.value(expr);
        self.discard(value, expr.span);
    }

    /// Computes and discards.
    pub fn discard(&mut self, value: Value, span: Span) {
        match value {
            Value { rvalue: Rvalue::Pure(_), .. } => {}
            Value { ty: Ty::Never, rvalue, .. } => {
                self.bind(Value::new(rvalue, Ty::Never, "never"), span);
            }
            Value { rvalue, .. } => self.push(span, crate::ir::StmtKind::Do(rvalue)),
        }
    }
}
