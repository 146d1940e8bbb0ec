//! What a `for` goes over, and how its variable is bound.

use num_bigint::{BigInt, Sign};

use crate::builtins::{self, SpecialForm};
use crate::diagnostics::Code;
use crate::hir::{
    self, Arg, ArgKind, BinaryOp, CompareOp, Comprehension, ComprehensionKind, ExprKind, KeptIterator,
    NameRef, Place, Target, TargetKind,
};
use crate::ir::{self, Expr, Iteration, LocalId, Rvalue, StmtKind};
use crate::source::Span;
use crate::ty::Ty;

use super::function::{Lowerer, Value};
use super::record::View as RecordView;

/// What is gone over, and the type of its items.
pub(super) type Found = Option<(Iteration, Ty)>;

/// What `map` or `filter` does to an item: the argument that is the function, and its value.
#[derive(Clone, Debug)]
pub enum Step {
    /// Gives what the function gives; of so many iterables.
    Map(hir::Expr, Expr, usize),
    /// Passes the item on if the function says so, or, where that is None, if the item is true.
    Filter(hir::Expr, Expr),
}

/// The iterables that exist only while a loop goes over them.
pub enum View<'e> {
    /// `range`, `enumerate` and their like.
    Form(SpecialForm, &'e [Arg]),
    /// `d.keys()`.
    Keys(&'e hir::Expr),
    /// `d.values()`.
    Values(&'e hir::Expr),
    /// `d.items()`.
    Items(&'e hir::Expr),
    /// A generator expression.
    Generator(&'e Comprehension),
}

impl Lowerer<'_> {
    /// Evaluates an iterable; `None` where control does not get past it.
    pub fn iteration(&mut self, iterable: &hir::Expr) -> Found {
        if let Some((_, RecordView::Keys)) = self.record_view(iterable) {
            let (_, over) = self.record_part(iterable)?;
            return Some((over, Ty::Str)).filter(|_| self.is_open());
        }
        if let Some(list) = self.record_view_list(iterable) {
            let list = self.bind(list, iterable.span);
            let Ty::List(item) = list.ty.clone() else { return None };
            return Some((Iteration::List(list), *item)).filter(|_| self.is_open());
        }
        let found = match self.view(iterable) {
            Some(View::Form(form @ (SpecialForm::Map | SpecialForm::Filter), args)) => {
                let value = self.kept_form(iterable, form, args);
                let value = self.bind(value, iterable.span);
                self.value_iteration(value)
            }
            Some(View::Form(form, args)) => self.form_iteration(form, args, iterable.span),
            Some(View::Keys(dict)) => {
                self.dict_iteration(dict, Iteration::DictKeys, |key, _| key.clone())
            }
            Some(View::Values(dict)) => {
                self.dict_iteration(dict, Iteration::DictValues, |_, value| value.clone())
            }
            Some(View::Items(dict)) => self.dict_iteration(dict, Iteration::DictItems, |key, value| {
                Ty::Tuple(vec![key.clone(), value.clone()])
            }),
            Some(View::Generator(_)) => {
                let message = "going over a generator expression here is not supported";
                let refused = self.unsupported(iterable.span, Code::UnsupportedExpression, message);
                self.bind(refused, iterable.span);
                None
            }
            None => {
                let value = self.operand(iterable);
                self.value_iteration(value)
            }
        };
        found.filter(|_| self.is_open())
    }

    /// The iterator that `map`, `filter` or `iter(f, sentinel)` makes where it is a value.
    pub fn kept_form(&mut self, expr: &hir::Expr, form: SpecialForm, args: &[Arg]) -> Value {
        let target = self.instance.calls.get(&expr.id).copied();
        let (Some(target), Some(kept)) = (target, KeptIterator::of(form, args)) else {
            let message = "this iterator as a value is not supported";
            return self.unsupported(expr.span, Code::UnsupportedExpression, message);
        };
        let due = self.types.instances[target].params.clone();
        let mut values = Vec::with_capacity(args.len());
        for (position, arg) in args.iter().enumerate() {
            let value = if kept.takes_items(position) {
                let Some((over, item)) = self.iteration(&arg.value) else { return Value::skipped() };
                let ty = Ty::iterator(item);
                self.bind(Value::new(Rvalue::Iterator(over), ty, "items"), arg.value.span)
            } else {
                self.operand(&arg.value)
            };
            values.push(self.save(value, "argument"));
        }
        if !self.is_open() {
            return Value::skipped();
        }
        if kept == KeptIterator::FilterTrue {
            values.remove(0);
        }
        let values = values.into_iter().zip(&due).map(|(value, due)| self.coerce(value, due)).collect();
        let call = Rvalue::Call(ir::FunctionId::new(target.index()), values);
        Value::new(call, self.ty(expr), "items")
    }

    /// What `map` or `filter` does to each item: the function is evaluated here.
    pub fn step(&mut self, form: SpecialForm, args: &[Arg]) -> Option<Step> {
        let (function, iterables) = args.split_first()?;
        let value = self.operand(&function.value);
        let value = self.save(value, "function");
        let callee = function.value.clone();
        self.is_open().then_some(if form == SpecialForm::Filter {
            Step::Filter(callee, value)
        } else {
            Step::Map(callee, value, iterables.len())
        })
    }

    /// The type of what comes out of the step.
    pub fn stepped_ty(&self, item: &Ty, step: &Step) -> Ty {
        match step {
            Step::Map(callee, function, _) => self.call_back_ty(callee, function),
            Step::Filter(_, function) => {
                let found = if let Ty::Optional(inner) = item { inner } else { item };
                if function.ty == Ty::None { found.clone() } else { item.clone() }
            }
        }
    }

    /// Does the step to an item and builds what follows with what comes out of it, if anything does.
    pub fn do_step(&mut self, step: &Step, item: Expr, build: &mut dyn FnMut(&mut Self, Expr)) {
        let span = item.span;
        match step {
            Step::Map(callee, function, count) => {
                let args = if *count > 1 { self.items_of(item) } else { vec![item] };
                let function = self.again(function);
                let value = self.call_back(callee, function, args, span);
                let value = self.bind(value, span);
                if self.is_open() {
                    build(self, value);
                }
            }
            Step::Filter(callee, function) => {
                let item = self.reuse(item, "item");
                let tested = self.again(&item);
                let passes = if function.ty == Ty::None {
                    self.truth(tested)
                } else {
                    let function = self.again(function);
                    let passes = self.call_back(callee, function, vec![tested], span);
                    let passes = self.bind(passes, span);
                    self.truth(passes)
                };
                let due = self.stepped_ty(&item.ty, step);
                let then = self.nested(|this| {
                    let item = this.coerce(item, &due);
                    build(this, item);
                });
                self.push(span, StmtKind::If(passes, then.block, Vec::new()));
            }
        }
    }

    /// Whether the values of `iterable` can be had by a loop only.
    pub fn is_view(&self, iterable: &hir::Expr) -> bool {
        let of_record =
            matches!(self.record_view(iterable), Some((base, _)) if !std::ptr::eq(base, iterable));
        of_record || self.view(iterable).is_some()
    }

    /// `range(...)`, `enumerate(...)` and their like as values.
    pub fn view_value(&mut self, expr: &hir::Expr) -> Option<Value> {
        if matches!(self.record_view(expr), Some((base, _)) if !std::ptr::eq(base, expr)) {
            return self.record_view_list(expr);
        }
        let view = self.view(expr)?;
        if let View::Form(SpecialForm::Range, args) = view {
            let Some((start, end, step)) = self.range_bounds(args, expr.span) else {
                return Some(Value::skipped());
            };
            return Some(self.call_row("range", vec![start, end, step], expr.span));
        }
        if let View::Form(form @ (SpecialForm::Map | SpecialForm::Filter), args) = view {
            return Some(self.kept_form(expr, form, args));
        }
        let Some((over, item)) = self.iteration(expr) else { return Some(Value::skipped()) };
        Some(Value::new(Rvalue::Iterator(over), Ty::iterator(item), "items"))
    }

    /// The view that an expression is.
    pub fn view<'e>(&self, expr: &'e hir::Expr) -> Option<View<'e>> {
        if let ExprKind::Comprehension(comprehension) = &expr.kind {
            let lazy = comprehension.kind == ComprehensionKind::Generator;
            return lazy.then_some(View::Generator(comprehension));
        }
        let ExprKind::Call(callee, args) = &expr.kind else { return None };
        if let ExprKind::Name(NameRef::Builtin(name)) = &callee.kind {
            let form = builtins::special_form(name)?;
            let calls = form == SpecialForm::Iter && args.len() == 2;
            return (is_iterable(form) && !calls).then_some(View::Form(form, args));
        }
        let ExprKind::Attribute(base, name) = &callee.kind else { return None };
        if !args.is_empty() || !matches!(self.ty(base), Ty::Dict(..)) {
            return None;
        }
        match name.as_str() {
            "keys" => Some(View::Keys(base)),
            "values" => Some(View::Values(base)),
            "items" => Some(View::Items(base)),
            _ => None,
        }
    }

    fn dict_iteration(
        &mut self,
        dict: &hir::Expr,
        over: fn(Expr) -> Iteration,
        item: fn(&Ty, &Ty) -> Ty,
    ) -> Found {
        let dict = self.operand(dict);
        let Ty::Dict(key, value) = &dict.ty else { return None };
        let item = item(key, value);
        Some((over(dict), item))
    }

    fn form_iteration(&mut self, form: SpecialForm, args: &[Arg], span: Span) -> Found {
        if self.goes_over_record(args) {
            let message = "this over a TypedDict is not supported: make a list of its items first";
            let refused = self.unsupported(span, Code::BadRecord, message);
            self.bind(refused, span);
            return None;
        }
        match form {
            SpecialForm::Range => {
                let (start, end, step) = self.range_bounds(args, span)?;
                Some((Iteration::Range { start, stop: end, step }, Ty::Int))
            }
            SpecialForm::Enumerate => self.enumerate(args, span),
            SpecialForm::Zip if args.iter().any(|arg| matches!(arg.kind, ArgKind::Keyword(_))) => {
                self.strict_zip(args, span)
            }
            SpecialForm::Zip if args.iter().any(crate::infer::call::is_star) => {
                let rows = self.zip_rest(args, span)?;
                let item = rows.ty.item()?;
                Some((Iteration::Items(rows), item))
            }
            SpecialForm::Zip => {
                let mut inner = Vec::with_capacity(args.len());
                for arg in args {
                    inner.push(self.iteration(&arg.value)?);
                }
                let (inner, items) = inner.into_iter().unzip();
                Some((Iteration::Zip(inner), Ty::Tuple(items)))
            }
            SpecialForm::Reversed => self.reversed(args, span),
            SpecialForm::Iter => self.iteration(&args.first()?.value),
            SpecialForm::Map
            | SpecialForm::Filter
            | SpecialForm::Calling
            | SpecialForm::Ending
            | SpecialForm::Next
            | SpecialForm::Print
            | SpecialForm::Sorted
            | SpecialForm::Callable
            | SpecialForm::Min
            | SpecialForm::Max
            | SpecialForm::Sum
            | SpecialForm::Any
            | SpecialForm::All
            | SpecialForm::EmptyList
            | SpecialForm::EmptySet
            | SpecialForm::EmptyFrozenSet
            | SpecialForm::EmptyDict
            | SpecialForm::IsInstance
            | SpecialForm::Match
            | SpecialForm::Reply
            | SpecialForm::Trap
            | SpecialForm::Timer
            | SpecialForm::ModuleName => None,
        }
    }

    fn enumerate(&mut self, args: &[Arg], span: Span) -> Found {
        let (inner, item) = self.iteration(&args.first()?.value)?;
        let start = match args.get(1) {
            Some(start) => self.operand_as(&start.value, &Ty::Int),
            None => self.int(0, span),
        };
        let item = Ty::Tuple(vec![Ty::Int, item]);
        Some((Iteration::Enumerate(Box::new(inner), start), item))
    }

    /// Start, stop and step; a step that may be zero is checked here.
    fn range_bounds(&mut self, args: &[Arg], span: Span) -> Option<(Expr, Expr, Expr)> {
        let (_, values) = self.spread(&[], args)?;
        let mut values: Vec<Expr> =
            values.into_iter().map(|value| self.coerce(value, &Ty::Int)).collect();
        let step = if values.len() == 3 { values.pop() } else { None };
        let end = values.pop()?;
        let start = values.pop().unwrap_or_else(|| self.int(0, span));
        let step = match step {
            None => self.int(1, span),
            Some(step) if is_nonzero_literal(&step) => step,
            Some(step) => self.checked_step(step, span),
        };
        self.is_open().then_some((start, end, step))
    }

    fn checked_step(&mut self, step: Expr, span: Span) -> Expr {
        let step = self.reuse(step, "step");
        let tested = self.again(&step);
        let zero = self.int(0, span);
        let is_zero = self.comparison(CompareOp::Equal, tested, zero, span);
        let is_zero = self.bind(is_zero, span);
        let message = self.str("range() arg 3 must not be zero", span);
        let raise = self.nested(|this| {
            this.raise_builtin("ValueError", message, span);
        });
        self.push(span, StmtKind::If(is_zero, raise.block, Vec::new()));
        step
    }

    fn reversed(&mut self, args: &[Arg], span: Span) -> Found {
        let arg = &args.first()?.value;
        if let Some(View::Form(SpecialForm::Range, bounds)) = self.view(arg) {
            return self.reversed_range(bounds, span);
        }
        if self.record_view(arg).is_some() {
            return self.reversed_record(arg, span);
        }
        let value = match self.view(arg) {
            Some(View::Keys(_) | View::Values(_) | View::Items(_)) | None => self.operand(arg),
            Some(View::Form(..) | View::Generator(_)) => return self.not_iterable(&self.ty(arg), span),
        };
        let value = if matches!(value.ty, Ty::Str | Ty::Bytes | Ty::Tuple(_) | Ty::Union(_)) {
            self.as_list(value)
        } else {
            value
        };
        let reversible = matches!(
            value.ty,
            Ty::List(_) | Ty::TupleOf(_) | Ty::Range | Ty::Dict(..) | Ty::DictView(..)
        );
        let item = value.ty.item();
        match item.filter(|_| reversible) {
            Some(item) => Some((Iteration::Reversed(value), item)),
            None => self.not_iterable(&value.ty, span),
        }
    }

    fn reversed_record(&mut self, record: &hir::Expr, span: Span) -> Found {
        let value = self.operand(record);
        let value = self.save(value, "record");
        let over = match self.record_keys(&value, true, span) {
            Some(over) => over,
            None => Iteration::Reversed(self.field_names(&value, span)),
        };
        Some((over, Ty::Str)).filter(|_| self.is_open())
    }

    /// `range(a, b, s)` backwards: from the last value, `a + (b - a - sign(s)) // s * s`, down to `a`.
    fn reversed_range(&mut self, args: &[Arg], span: Span) -> Found {
        let (start, end, step) = self.range_bounds(args, span)?;
        let ir::ExprKind::Int(step) = step.kind else {
            let message = "`reversed` of a range whose step is not a literal";
            let refused = self.unsupported(span, Code::UnsupportedBuiltin, message);
            self.bind(refused, span);
            return None;
        };
        let start = self.reuse(start, "start");
        let sign = if step.sign() == Sign::Minus { BigInt::from(-1) } else { BigInt::from(1) };
        let first = self.again(&start);
        let last = if step == sign {
            self.plus(end, &-sign)
        } else {
            let distance = self.integer_op(BinaryOp::Sub, end, first);
            let distance = self.plus(distance, &-sign);
            let divisor = self.int(step.clone(), span);
            let rounds = self.integer_op(BinaryOp::FloorDiv, distance, divisor);
            let factor = self.int(step.clone(), span);
            let offset = self.integer_op(BinaryOp::Mul, rounds, factor);
            let first = self.again(&start);
            self.integer_op(BinaryOp::Add, first, offset)
        };
        let before = self.plus(start, &-&step);
        let back = self.int(-step, span);
        Some((Iteration::Range { start: last, stop: before, step: back }, Ty::Int))
    }

    /// `value + amount`, computed here where the value is a literal.
    fn plus(&mut self, value: Expr, amount: &BigInt) -> Expr {
        let span = value.span;
        let (op, amount) = if amount.sign() == Sign::Minus {
            (BinaryOp::Sub, -amount)
        } else {
            (BinaryOp::Add, amount.clone())
        };
        let amount = self.int(amount, span);
        self.integer_op(op, value, amount)
    }

    /// `left op right` of ints, computed here where both are literals.
    fn integer_op(&mut self, op: BinaryOp, left: Expr, right: Expr) -> Expr {
        let span = left.span;
        if let (ir::ExprKind::Int(left), ir::ExprKind::Int(right)) = (&left.kind, &right.kind)
            && let Some(result) = literal_arithmetic(op, left, right)
        {
            return self.int(result, span);
        }
        let value = self.arithmetic(op, left, right, span);
        self.bind(value, span)
    }

    pub fn value_iteration(&mut self, value: Expr) -> Found {
        let span = value.span;
        let value = self.listed_objects(value);
        match value.ty.clone() {
            Ty::List(item) => Some((Iteration::List(value), *item)),
            Ty::Str => Some((Iteration::Str(value), Ty::Str)),
            Ty::Bytes | Ty::ByteArray => Some((Iteration::Bytes(value), Ty::Int)),
            Ty::Dict(key, _) => Some((Iteration::DictKeys(value), *key)),
            Ty::Set(_)
            | Ty::FrozenSet(_)
            | Ty::TupleOf(_)
            | Ty::Iterator(_)
            | Ty::DictView(..)
            | Ty::Range => {
                let item = value.ty.item()?;
                Some((Iteration::Items(value), item))
            }
            Ty::Tuple(_) => {
                let list = self.tuple_as_list(value)?;
                let Ty::List(item) = list.ty.clone() else { return None };
                Some((Iteration::List(list), *item))
            }
            other @ (Ty::Never
            | Ty::None
            | Ty::Bool
            | Ty::Int
            | Ty::Float
            | Ty::Principal
            | Ty::Service(_)
            | Ty::Account
            | Ty::Identity
            | Ty::Record(_)
            | Ty::Exception(_)
            | Ty::Object
            | Ty::Objects
            | Ty::Optional(_)
            | Ty::Function(_)
            | Ty::Closure(_)
            | Ty::Cell(_)
            | Ty::Stable(_)
            | Ty::Var(_)) => self.not_iterable(&other, span),
            Ty::Union(_) => {
                let item = self.items_ty(&value.ty);
                let due = Ty::iterator(item.clone());
                let iterator = self.each_member(value, &due, span, |this, member| {
                    let member = this.of_items(member, &item);
                    match this.value_iteration(member) {
                        Some((over, _)) => Value::new(Rvalue::Iterator(over), due.clone(), "items"),
                        None => Value::skipped(),
                    }
                });
                Some((Iteration::Items(self.bind(iterator, span)), item))
            }
        }
    }

    fn not_iterable(&mut self, ty: &Ty, span: Span) -> Found {
        if *ty == Ty::Never {
            return None;
        }
        let message = format!("going over a `{}` is not supported", self.hir.ty_name(ty));
        let refused = self.unsupported(span, Code::TypeMismatch, message);
        self.bind(refused, span);
        None
    }

    /// The items of a tuple, all of one type, as a new list.
    pub fn tuple_as_list(&mut self, tuple: Expr) -> Option<Expr> {
        let span = tuple.span;
        let Ty::Tuple(types) = tuple.ty.clone() else { return None };
        let items = self.items_of(tuple);
        let item = self.common(&types);
        let items = items.into_iter().map(|value| self.coerce(value, &item)).collect();
        Some(self.bind(Value::new(Rvalue::List(items), Ty::list(item), "list"), span))
    }

    /// The variable of a loop: the target itself where it is a variable of the item's type, or a
    /// temporary from which [`bind_loop_target`](Self::bind_loop_target) binds it.
    pub fn loop_variable(&mut self, target: &Target, item: Ty) -> (LocalId, bool) {
        if let TargetKind::Name(Place::Local(local)) = target.kind {
            let id = LocalId::new(local.index());
            if self.locals[id].ty == item && !self.is_strict_target(&target.kind) {
                return (id, false);
            }
        }
        (self.temp("item", item, target.span), true)
    }

    /// Binds the target at the start of a round where the loop variable is a temporary.
    pub fn bind_loop_target(&mut self, target: &Target, local: LocalId, pending: bool) {
        if pending {
            let item = self.local(local, target.span);
            self.assign_target(target, item);
        }
    }
}

fn is_iterable(form: SpecialForm) -> bool {
    match form {
        SpecialForm::Range
        | SpecialForm::Enumerate
        | SpecialForm::Zip
        | SpecialForm::Reversed
        | SpecialForm::Iter
        | SpecialForm::Map
        | SpecialForm::Filter => true,
        SpecialForm::Calling
        | SpecialForm::Ending
        | SpecialForm::Next
        | SpecialForm::Print
        | SpecialForm::Sorted
        | SpecialForm::Callable
        | SpecialForm::Min
        | SpecialForm::Max
        | SpecialForm::Sum
        | SpecialForm::Any
        | SpecialForm::All
        | SpecialForm::EmptyList
        | SpecialForm::EmptySet
        | SpecialForm::EmptyFrozenSet
        | SpecialForm::EmptyDict
        | SpecialForm::IsInstance
        | SpecialForm::Match
        | SpecialForm::Reply
        | SpecialForm::Trap
        | SpecialForm::Timer
        | SpecialForm::ModuleName => false,
    }
}

/// The result over literals; `None` for an operator that is not needed here, or a zero divisor.
fn literal_arithmetic(op: BinaryOp, left: &BigInt, right: &BigInt) -> Option<BigInt> {
    match op {
        BinaryOp::Add => Some(left + right),
        BinaryOp::Sub => Some(left - right),
        BinaryOp::Mul => Some(left * right),
        BinaryOp::FloorDiv if right.sign() != Sign::NoSign => {
            // Rust's division truncates; the rest has the sign of the dividend.
            let rest = left % right;
            let below = rest.sign() != Sign::NoSign && rest.sign() != right.sign();
            Some(left / right - i32::from(below))
        }
        BinaryOp::Div
        | BinaryOp::FloorDiv
        | BinaryOp::Mod
        | BinaryOp::Pow
        | BinaryOp::ShiftLeft
        | BinaryOp::ShiftRight
        | BinaryOp::BitAnd
        | BinaryOp::BitOr
        | BinaryOp::BitXor
        | BinaryOp::MatMul => None,
    }
}

fn is_nonzero_literal(step: &Expr) -> bool {
    matches!(&step.kind, ir::ExprKind::Int(value) if value.sign() != Sign::NoSign)
}
