//! List comprehensions, and other values that only a loop can build.

use crate::hir::{self, Comprehension, Target};
use crate::ir::{Expr, Rvalue, StmtKind};
use crate::source::Span;
use crate::ty::Ty;

use super::super::function::{Lowerer, Value};

impl Lowerer<'_> {
    pub(super) fn list_comprehension(
        &mut self,
        expr: &hir::Expr,
        comprehension: &Comprehension,
    ) -> Value {
        let ty = self.ty(expr);
        let Ty::List(_) = &ty else { return Value::skipped() };
        let list = self.empty_list(ty, expr.span);
        self.generators(&list, comprehension, 0);
        Value::pure(list)
    }

    fn empty_list(&mut self, ty: Ty, span: Span) -> Expr {
        self.bind(Value::new(Rvalue::List(Vec::new()), ty, "list"), span)
    }

    /// The loops from `depth` inwards, the append at their heart.
    fn generators(&mut self, list: &Expr, comprehension: &Comprehension, depth: usize) {
        let Some((target, iterable, conditions)) = comprehension.generators.get(depth) else {
            let element = self.operand(&comprehension.element);
            self.append(list, element, comprehension.element.span);
            return;
        };
        let span = iterable.span;
        self.for_each(target, iterable, span, |this| {
            this.filtered(conditions, &mut |this| this.generators(list, comprehension, depth + 1));
        });
    }

    fn filtered(&mut self, conditions: &[hir::Expr], build: &mut dyn FnMut(&mut Self)) {
        let Some((first, rest)) = conditions.split_first() else {
            build(self);
            return;
        };
        let condition = self.condition(first);
        let then = self.nested(|this| this.filtered(rest, build));
        self.push(first.span, StmtKind::If(condition, then.block, Vec::new()));
    }

    fn append(&mut self, list: &Expr, element: Expr, span: Span) {
        let Ty::List(item) = &list.ty else { return };
        let element = self.coerce(element, item);
        let list = self.again(list);
        let append = self.call_row("list.append", vec![list, element], span);
        self.discard(append, span);
    }

    /// A new list of the items of something iterable.
    pub fn collect(&mut self, iterable: &hir::Expr, ty: &Ty) -> Value {
        let span = iterable.span;
        let Some((over, item_ty)) = self.iteration(iterable) else { return Value::skipped() };
        let list = self.empty_list(ty.clone(), span);
        let item = self.temp("item", item_ty, span);
        let body = self.nested(|this| {
            let element = this.local(item, span);
            this.append(&list, element, span);
        });
        self.push(span, StmtKind::For { local: item, over, body: body.block, orelse: Vec::new() });
        Value::pure(list)
    }

    /// A `for` without `else` whose body is built by `build`.
    fn for_each(
        &mut self,
        target: &Target,
        iterable: &hir::Expr,
        span: Span,
        build: impl FnOnce(&mut Self),
    ) {
        let Some((over, item_ty)) = self.iteration(iterable) else { return };
        let (local, pending) = self.loop_variable(target, item_ty);
        let body = self.nested(|this| {
            this.bind_loop_target(target, local, pending);
            build(this);
        });
        self.push(span, StmtKind::For { local, over, body: body.block, orelse: Vec::new() });
    }
}
