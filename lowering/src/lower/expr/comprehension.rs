//! Comprehensions, generator expressions where their items are used at once, and other values that
//! only a loop can build.

use crate::hir::{self, CompareOp, Comprehension, ComprehensionKind};
use crate::ir::{self, Expr, LocalId, LocalKind, Rvalue, StmtKind};
use crate::source::Span;
use crate::ty::Ty;

use super::super::function::{Lowerer, Value};
use super::source::{Source, Stop};

impl Lowerer<'_> {
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
        self.each_of(source, comprehension, &mut |this| this.gather(&made, comprehension));
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
        if let Some(value) = &comprehension.value {
            let (key, value) = self.pair(element, value);
            self.store_entry(made, key, value, span);
        } else {
            let element = self.operand(element);
            self.add_to(made, element, span);
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
        if let Ty::Dict(..) = container.ty {
            if let [key, value] = &self.items_of(item)[..] {
                let (key, value) = (key.clone(), value.clone());
                self.store_entry(container, key, value, span);
            }
            return;
        }
        let row = if let Ty::Set(_) = container.ty { "set.add" } else { "list.append" };
        let due = container.ty.item();
        let item = match due {
            Some(due) => self.coerce(item, &due),
            None => item,
        };
        let container = self.again(container);
        let add = self.call_row(row, vec![container, item], span);
        self.discard(add, span);
    }

    /// The items of something iterable, added to a new container of the type.
    pub fn collect(&mut self, iterable: &hir::Expr, ty: &Ty) -> Value {
        let span = iterable.span;
        let Some(source) = self.open(iterable) else { return Value::skipped() };
        Value::pure(self.collected(source, ty, span))
    }

    /// The items of what was opened, added to a new container of the type.
    pub fn collected(&mut self, source: Source<'_>, ty: &Ty, span: Span) -> Expr {
        let made = if let Ty::Set(_) = ty {
            Rvalue::Set(Vec::new())
        } else if let Ty::Dict(..) = ty {
            Rvalue::Dict(Vec::new())
        } else {
            Rvalue::List(Vec::new())
        };
        let made = self.empty(made, ty.clone(), span);
        self.each(source, None, &mut |this, item| this.add_to(&made, item, span));
        made
    }

    /// A list of the first items, not more than so many: the others are not taken.
    pub fn first_items(&mut self, source: Source<'_>, count: usize, span: Span) -> Expr {
        let ty = Ty::list(self.source_item(&source));
        let made = self.empty(Rvalue::List(Vec::new()), ty, span);
        let enough = (!Self::is_one_loop(&source)).then(|| {
            let no = self.bool(false, span);
            self.accumulator("enough", no)
        });
        self.each(source, enough.map(Stop::True), &mut |this, item| {
            this.add_to(&made, item, span);
            if !this.is_open() {
                return;
            }
            let measured = this.again(&made);
            let length = this.call_row("len", vec![measured], span);
            let length = this.bind(length, span);
            let most = this.int(count, span);
            let full = this.comparison(CompareOp::Equal, length, most, span);
            let full = this.bind(full, span);
            let leave = this.nested(|this| {
                if let Some(enough) = enough {
                    let yes = this.bool(true, span);
                    this.push(span, StmtKind::Let(enough, Rvalue::Pure(yes)));
                }
                this.push_jump(span, StmtKind::Break);
            });
            this.push(span, StmtKind::If(full, leave.block, Vec::new()));
        });
        made
    }

    /// The value at this moment in a variable of its own.
    pub fn keep_as(&mut self, value: Expr, word: &str) -> Expr {
        let (ty, span) = (value.ty.clone(), value.span);
        let temp = self.temp(word, ty, span);
        self.push(span, StmtKind::Let(temp, Rvalue::Pure(value)));
        self.local(temp, span)
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
}
