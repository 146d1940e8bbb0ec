//! Values of one of several types: what is done with each, and which of them a value is.

use crate::hir::{BinaryOp, ClassTest, SameClass};
use crate::ir::{Expr, ExprKind, ShortCircuit};
use crate::source::Span;
use crate::ty::Ty;

use super::function::{Lowerer, Value};

impl Lowerer<'_> {
    /// What `make` does with the value of a union as the member that it is; each result as one of type
    /// `due`.
    pub fn each_member(
        &mut self,
        value: Expr,
        due: &Ty,
        span: Span,
        make: impl FnMut(&mut Self, Expr) -> Value,
    ) -> Value {
        let members = value.ty.members().to_vec();
        self.one_of(value, &members, due, span, make)
    }

    /// As [`each_member`](Self::each_member), where the value is known to be of one of `members`.
    pub fn one_of(
        &mut self,
        value: Expr,
        members: &[Ty],
        due: &Ty,
        span: Span,
        mut make: impl FnMut(&mut Self, Expr) -> Value,
    ) -> Value {
        let value = self.reuse(value, "value");
        self.members_from(&value, members, due, span, &mut make)
    }

    fn members_from(
        &mut self,
        value: &Expr,
        members: &[Ty],
        due: &Ty,
        span: Span,
        make: &mut dyn FnMut(&mut Self, Expr) -> Value,
    ) -> Value {
        let Some((member, rest)) = members.split_first() else { return Value::skipped() };
        let held = self.again(value);
        let held = self.expr(ExprKind::Unwrap(Box::new(held)), member.clone(), span);
        if rest.is_empty() {
            let made = make(self, held);
            let made = self.bind(made, span);
            return Value::pure(self.coerce(made, due));
        }
        let condition = self.is_member(value, member, span);
        let then = self.body(|this| {
            let made = make(this, held);
            let made = this.bind(made, span);
            this.coerce(made, due)
        });
        let otherwise = self.body(|this| {
            let made = this.members_from(value, rest, due, span, make);
            this.bind(made, span)
        });
        self.choose(condition, then, otherwise, due.clone(), span)
    }

    fn is_member(&mut self, value: &Expr, member: &Ty, span: Span) -> Expr {
        let tested = self.again(value);
        self.expr(ExprKind::IsMember(Box::new(tested), member.clone()), Ty::Bool, span)
    }

    /// A union as another one that has all the members it may still be.
    pub fn coerce_union(&mut self, value: Expr, due: &Ty) -> Expr {
        let span = value.span;
        let known: Vec<Ty> =
            value.ty.members().iter().filter(|member| due.members().contains(member)).cloned().collect();
        let due = due.clone();
        let chosen = self.one_of(value, &known, &due, span, |this, member| {
            let kind = ExprKind::Some(Box::new(member));
            Value::pure(this.expr(kind, due.clone(), span))
        });
        self.bind(chosen, span)
    }

    /// `isinstance(x, T)`.
    pub fn class_test(&mut self, test: &ClassTest<'_>, span: Span) -> Value {
        let value = self.operand(test.operand);
        if value.ty == Ty::Never {
            return Value::pure(value);
        }
        let (yes, no) = test.split(&value.ty);
        if yes.is_empty() || no.is_empty() {
            return Value::pure(self.bool(no.is_empty(), span));
        }
        let value = self.reuse(value, "value");
        let Ty::Optional(inner) = value.ty.clone() else {
            let answer = self.is_one_of(&value, &yes, &no, span);
            return Value::pure(answer);
        };
        let tested = self.again(&value);
        let missing = self.is_none(tested, span);
        let held = self.expr(ExprKind::Unwrap(Box::new(value)), (*inner).clone(), span);
        let none = yes.contains(&Ty::None);
        let some =
            |types: &[Ty]| -> Vec<Ty> { types.iter().filter(|ty| **ty != Ty::None).cloned().collect() };
        let (yes, no) = (some(&yes), some(&no));
        let (op, first) =
            if none { (ShortCircuit::Or, missing) } else { (ShortCircuit::And, self.not(missing)) };
        let second = self.body(|this| this.is_one_of(&held, &yes, &no, span));
        self.combine(op, first, second, span)
    }

    /// What has no items at all, as a list of items of the type.
    pub fn of_items(&mut self, member: Expr, item: &Ty) -> Expr {
        if self.items_ty(&member.ty) != Ty::Never || *item == Ty::Never {
            return member;
        }
        let list = self.as_list(member);
        self.coerce(list, &Ty::list(item.clone()))
    }

    /// `type(a) is type(b)`.
    pub fn same_class(&mut self, asked: SameClass<'_>, span: Span) -> Value {
        let (left, right) = self.pair(asked.left, asked.right);
        let right = self.reuse(right, "right");
        let same = self.each_class(left, &Ty::Bool, span, &mut |this, left| {
            let right = this.again(&right);
            let class = left.ty.class_text();
            this.each_class(right, &Ty::Bool, span, &mut |this, right| {
                let same = right.ty.class_text() == class;
                Value::pure(this.bool(same != asked.negated, span))
            })
        });
        Value::pure(self.bind(same, span))
    }

    /// What `make` does with a value that may be None or of one of several types, as what it is.
    pub fn each_class(
        &mut self,
        value: Expr,
        due: &Ty,
        span: Span,
        make: &mut dyn FnMut(&mut Self, Expr) -> Value,
    ) -> Value {
        if let Ty::Union(_) = value.ty {
            return self.each_member(value, due, span, make);
        }
        let Ty::Optional(inner) = value.ty.clone() else { return make(self, value) };
        let value = self.reuse(value, "value");
        let held = self.again(&value);
        let condition = self.is_none(value, span);
        let then = self.body(|this| {
            let none = this.none(span);
            let made = make(this, none);
            this.bind(made, span)
        });
        let otherwise = self.body(|this| {
            let held = this.expr(ExprKind::Unwrap(Box::new(held)), *inner, span);
            let made = this.each_class(held, due, span, make);
            this.bind(made, span)
        });
        self.choose(condition, then, otherwise, due.clone(), span)
    }

    /// Whether a value that is of one of the types in `yes` or `no` is of one in `yes`.
    fn is_one_of(&mut self, value: &Expr, yes: &[Ty], no: &[Ty], span: Span) -> Expr {
        if yes.is_empty() || no.is_empty() {
            return self.bool(no.is_empty(), span);
        }
        let (asked, negated) = if yes.len() <= no.len() { (yes, false) } else { (no, true) };
        let mut found: Option<Expr> = None;
        for member in asked {
            let test = self.is_member(value, member, span);
            found = Some(match found {
                None => test,
                Some(before) => {
                    let kind = ExprKind::Or(Box::new(before), Box::new(test));
                    self.expr(kind, Ty::Bool, span)
                }
            });
        }
        let found = found.unwrap_or_else(|| self.bool(false, span));
        if negated { self.not(found) } else { found }
    }

    /// The members of a union for which the operator is defined: narrowing has shown the value to be one
    /// of them.
    pub fn members_for(op: BinaryOp, left: &Ty, right: &Ty) -> Vec<Ty> {
        let defined = |member: &&Ty| {
            crate::builtins::binary(op, member, right).is_some()
                || crate::builtins::union_binary(op, member, right).is_some()
        };
        left.members().iter().filter(defined).cloned().collect()
    }
}
