//! Comprehensions, generator expressions where their items are used at once, and other values that
//! only a loop can build.

use crate::hir::{self, Comprehension, ComprehensionKind, ExprKind, Target};
use crate::ir::{self, Expr, Iteration, LocalId, LocalKind, Rvalue, StmtKind};
use crate::source::Span;
use crate::ty::Ty;

use super::super::function::{Lowerer, Value};
use super::super::iteration::Step;

/// What is gone over once: its first operands are evaluated, its items are not asked for yet.
pub struct Source<'e> {
    over: Iteration,
    item: Ty,
    /// What `map` and `filter` do to an item.
    steps: Vec<Step>,
    span: Span,
    /// The generator expression whose first iterable this is.
    generator: Option<&'e Comprehension>,
}

impl Source<'_> {
    /// The list that is gone over as it is.
    pub fn list(&self) -> Option<&Expr> {
        match (&self.over, &self.steps[..], self.generator) {
            (Iteration::List(list), [], None) => Some(list),
            _ => None,
        }
    }
}

/// What is done with each item.
type Sink<'s, 'a> = &'s mut dyn FnMut(&mut Lowerer<'a>, Expr);

impl<'a> Lowerer<'a> {
    pub(super) fn comprehension(&mut self, expr: &hir::Expr, comprehension: &Comprehension) -> Value {
        let ty = self.ty(expr);
        let span = expr.span;
        let made = match (comprehension.kind, &ty) {
            (ComprehensionKind::List, Ty::List(_)) => self.empty(Rvalue::List(Vec::new()), ty, span),
            (ComprehensionKind::Set, Ty::Set(_)) => self.empty(Rvalue::Set(Vec::new()), ty, span),
            (ComprehensionKind::Dict, Ty::Dict(..)) => self.empty(Rvalue::Dict(Vec::new()), ty, span),
            (ComprehensionKind::Generator, _) => {
                let message = "a generator expression that is kept is not supported";
                return self.unsupported(span, crate::diagnostics::Code::UnsupportedExpression, message);
            }
            _ => return Value::skipped(),
        };
        let Some(source) = self.open_generator(comprehension) else { return Value::skipped() };
        self.each_item(source, None, &mut |this| this.gather(&made, comprehension));
        Value::pure(made)
    }

    /// An empty container in a temporary.
    pub fn empty(&mut self, rvalue: Rvalue, ty: Ty, span: Span) -> Expr {
        let word = ty.python_name();
        self.bind(Value::new(rvalue, ty, word), span)
    }

    /// Adds an element of a comprehension to what it makes.
    fn gather(&mut self, made: &Expr, comprehension: &Comprehension) {
        let element = &comprehension.element;
        let span = element.span;
        match &comprehension.value {
            Some(value) => {
                let (key, value) = self.pair(element, value);
                self.store_entry(made, key, value, span);
            }
            None => {
                let element = self.operand(element);
                self.add_to(made, element, span);
            }
        }
    }

    fn store_entry(&mut self, dict: &Expr, key: Expr, value: Expr, span: Span) {
        let dict = self.again(dict);
        let store = self.call_row("dict.__setitem__", vec![dict, key, value], span);
        self.discard(store, span);
    }

    /// Adds an item to a list or set, or a pair to a dict.
    pub fn add_to(&mut self, container: &Expr, item: Expr, span: Span) {
        if item.ty == Ty::Never || !self.is_open() {
            return;
        }
        let row = match &container.ty {
            Ty::Set(_) => "set.add",
            Ty::Dict(..) => {
                if let [key, value] = &self.items_of(item)[..] {
                    let (key, value) = (key.clone(), value.clone());
                    self.store_entry(container, key, value, span);
                }
                return;
            }
            _ => "list.append",
        };
        let due = container.ty.item();
        let item = match due {
            Some(due) => self.coerce(item, &due),
            None => item,
        };
        let container = self.again(container);
        let add = self.call_row(row, vec![container, item], span);
        self.discard(add, span);
    }

    /// Evaluates what a loop needs before its first round; `None` where control does not get past it.
    pub fn open<'e>(&mut self, iterable: &'e hir::Expr) -> Option<Source<'e>> {
        if let ExprKind::Comprehension(comprehension) = &iterable.kind
            && comprehension.kind == ComprehensionKind::Generator
        {
            return self.open_generator(comprehension);
        }
        let (over, item, steps) = self.stepped_iteration(iterable)?;
        Some(Source { over, item, steps, span: iterable.span, generator: None })
    }

    fn open_generator<'e>(&mut self, comprehension: &'e Comprehension) -> Option<Source<'e>> {
        let (_, iterable, _) = comprehension.generators.first()?;
        let (over, item, steps) = self.stepped_iteration(iterable)?;
        Some(Source { over, item, steps, span: iterable.span, generator: Some(comprehension) })
    }

    /// Goes over all items. Where `stop` is given, the loops end as soon as the variable is true.
    pub fn each(&mut self, source: Source<'_>, stop: Option<LocalId>, sink: Sink<'_, 'a>) {
        let Some(comprehension) = source.generator else {
            let item = self.temp("item", source.item, source.span);
            let span = source.span;
            let body = self.nested(|this| {
                let value = this.local(item, span);
                this.each_step(&source.steps, value, &mut |this, value| sink(this, value));
            });
            let kind =
                StmtKind::For { local: item, over: source.over, body: body.block, orelse: Vec::new() };
            self.push(span, kind);
            return;
        };
        self.each_item(source, stop, &mut |this| {
            let element = this.operand(&comprehension.element);
            if this.is_open() {
                sink(this, element);
            }
        });
    }

    /// The loops of a comprehension, with `heart` inside them all.
    fn each_item(
        &mut self,
        source: Source<'_>,
        stop: Option<LocalId>,
        heart: &mut dyn FnMut(&mut Self),
    ) {
        let Some(comprehension) = source.generator else { return };
        let Some((target, _, conditions)) = comprehension.generators.first() else { return };
        // Each has variables of its own to share.
        for (target, _, _) in &comprehension.generators {
            self.make_shared(target);
        }
        let over = (source.over, source.item, source.steps);
        self.for_each(target, over, source.span, &mut |this| {
            this.filtered(conditions, &mut |this| this.generators(comprehension, 1, stop, heart));
        });
    }

    /// The loops from `depth` inwards.
    fn generators(
        &mut self,
        comprehension: &Comprehension,
        depth: usize,
        stop: Option<LocalId>,
        heart: &mut dyn FnMut(&mut Self),
    ) {
        let Some((target, iterable, conditions)) = comprehension.generators.get(depth) else {
            heart(self);
            return;
        };
        let span = iterable.span;
        let Some(over) = self.stepped_iteration(iterable) else { return };
        self.for_each(target, over, span, &mut |this| {
            this.filtered(conditions, &mut |this| {
                this.generators(comprehension, depth + 1, stop, heart);
            });
        });
        if let Some(stop) = stop {
            let stopped = self.local(stop, span);
            let leave = self.nested(|this| this.push_jump(span, StmtKind::Break));
            self.push(span, StmtKind::If(stopped, leave.block, Vec::new()));
        }
    }

    fn filtered(&mut self, conditions: &[hir::Expr], build: &mut dyn FnMut(&mut Self)) {
        let Some((first, rest)) = conditions.split_first() else {
            build(self);
            return;
        };
        let condition = self.condition(first);
        if let ir::ExprKind::Bool(answer) = condition.kind {
            if answer {
                self.filtered(rest, build);
            }
            return;
        }
        let then = self.nested(|this| this.filtered(rest, build));
        self.push(first.span, StmtKind::If(condition, then.block, Vec::new()));
    }

    /// The items of something iterable, added to a new container of the type.
    pub fn collect(&mut self, iterable: &hir::Expr, ty: &Ty) -> Value {
        let span = iterable.span;
        let Some(source) = self.open(iterable) else { return Value::skipped() };
        Value::pure(self.collected(source, ty, span))
    }

    /// The items of what was opened, added to a new container of the type.
    pub fn collected(&mut self, source: Source<'_>, ty: &Ty, span: Span) -> Expr {
        let made = match ty {
            Ty::Set(_) => Rvalue::Set(Vec::new()),
            Ty::Dict(..) => Rvalue::Dict(Vec::new()),
            _ => Rvalue::List(Vec::new()),
        };
        let made = self.empty(made, ty.clone(), span);
        self.each(source, None, &mut |this, item| this.add_to(&made, item, span));
        made
    }

    /// The type of the items of what was opened, before it is gone over.
    pub fn source_item(&self, source: &Source<'_>) -> Ty {
        match source.generator {
            Some(generator) => self.ty(&generator.element),
            None => self.stepped_ty(&source.item, &source.steps),
        }
    }

    /// A variable that loops rebind.
    pub fn accumulator(&mut self, word: &str, start: Expr) -> LocalId {
        let (ty, span) = (start.ty.clone(), start.span);
        let kind = LocalKind::Variable;
        let local =
            self.locals.push(ir::Local { name: word.into(), ty, kind, maybe_unbound: false, span });
        self.push(span, StmtKind::Let(local, Rvalue::Pure(start)));
        local
    }

    /// A `for` without `else` whose body is built by `build`.
    fn for_each(
        &mut self,
        target: &Target,
        (over, item, steps): (Iteration, Ty, Vec<Step>),
        span: Span,
        build: &mut dyn FnMut(&mut Self),
    ) {
        let (local, body) = self.round(target, item, &steps, build);
        self.push(span, StmtKind::For { local, over, body: body.block, orelse: Vec::new() });
    }
}
