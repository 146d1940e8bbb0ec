//! What is gone over once, item by item: an iteration, and what code of the program does to each item
//! before it is used (generator expressions, `map`, `filter`).

use crate::builtins::SpecialForm;
use crate::diagnostics::Code;
use crate::hir::{self, Arg, ArgKind, Comprehension, ComprehensionKind, Target};
use crate::ir::{self, Expr, Iteration, LocalId, StmtKind};
use crate::source::Span;
use crate::ty::Ty;

use super::super::function::Lowerer;
use super::super::iteration::{Step, View};
use super::super::record::Rounds;

/// What is gone over: its first operands are evaluated, its items are not asked for yet.
pub struct Source<'e> {
    over: Iteration,
    /// The type of the items of `over`.
    first: Ty,
    /// What is done to each of them, in order.
    stages: Vec<Stage<'e>>,
    span: Span,
}

/// What is done to an item before the next stage sees it.
enum Stage<'e> {
    /// The item is bound to the first target of the generator expression, whose elements go on.
    Generator(&'e Comprehension),
    /// What `map` or `filter` does.
    Step(Step),
    /// The item is the name of a field of a TypedDict; what the view of it gives goes on.
    Field(Rounds),
    /// The item goes on with a number, which the variable counts.
    Number(LocalId),
    /// The item is a tuple, of which some parts are names of fields, as for [`Stage::Field`].
    Fields(Vec<Option<Rounds>>),
}

impl Source<'_> {
    /// What is gone over as it is, and the type of its items.
    pub fn over((over, first): (Iteration, Ty), span: Span) -> Self {
        Source { over, first, stages: Vec::new(), span }
    }

    /// The same items, each with how many came before it, which the variable counts.
    #[must_use]
    pub fn numbered(mut self, counter: LocalId) -> Self {
        self.stages.push(Stage::Number(counter));
        self
    }

    /// Whether the items are there already, so that nobody can tell how many of them were taken.
    pub fn is_still(&self) -> bool {
        let there = matches!(self.over, Iteration::List(_) | Iteration::Str(_) | Iteration::Bytes(_));
        self.stages.is_empty() && there
    }

    /// The list that is gone over as it is.
    pub fn list(&self) -> Option<&Expr> {
        match (&self.over, &self.stages[..]) {
            (Iteration::List(list), []) => Some(list),
            _ => None,
        }
    }
}

/// What ends the loops before their items do.
#[derive(Clone, Copy)]
pub enum Stop {
    /// The variable, a `Bool`, is true.
    True(LocalId),
    /// The variable, an `Optional`, is no longer None.
    Found(LocalId),
}

/// What is done with each item.
type Sink<'s, 'a> = &'s mut dyn FnMut(&mut Lowerer<'a>, Expr);

impl<'a> Lowerer<'a> {
    /// Evaluates what a loop needs before its first round; `None` where control does not get past it.
    pub fn open<'e>(&mut self, iterable: &'e hir::Expr) -> Option<Source<'e>> {
        match self.view(iterable) {
            Some(View::Generator(comprehension)) => self.open_generator(comprehension),
            Some(View::Form(..)) if self.hir.may_end_early(iterable) => self.open_plain(iterable),
            Some(View::Form(form @ (SpecialForm::Map | SpecialForm::Filter), args)) => {
                self.open_step(form, args, iterable.span)
            }
            Some(View::Form(SpecialForm::Iter, args)) => self.open(&args.first()?.value),
            Some(View::Form(SpecialForm::Enumerate, args)) => self.open_enumerate(iterable, args),
            Some(View::Form(SpecialForm::Zip, args)) if self.goes_over_record(args) => {
                self.open_zip(iterable, args)
            }
            Some(View::Form(..) | View::Keys(_) | View::Values(_) | View::Items(_)) | None => {
                self.open_plain(iterable)
            }
        }
    }

    fn open_plain<'e>(&mut self, iterable: &hir::Expr) -> Option<Source<'e>> {
        if let Some((rounds, over)) = self.record_rounds(iterable) {
            let stages = vec![Stage::Field(rounds)];
            return Some(Source { over, first: Ty::Str, stages, span: iterable.span });
        }
        let (over, first) = self.iteration(iterable)?;
        Some(Source { over, first, stages: Vec::new(), span: iterable.span })
    }

    pub(super) fn open_generator<'e>(&mut self, comprehension: &'e Comprehension) -> Option<Source<'e>> {
        let (_, iterable, _) = comprehension.generators.first()?;
        let mut source = self.open(iterable)?;
        // Each has variables of its own to share.
        for (target, _, _) in &comprehension.generators {
            self.make_shared(target);
        }
        source.stages.push(Stage::Generator(comprehension));
        Some(source)
    }

    fn open_step<'e>(&mut self, form: SpecialForm, args: &'e [Arg], span: Span) -> Option<Source<'e>> {
        let step = self.step(form, args)?;
        let (_, iterables) = args.split_first()?;
        let mut source = if let [only] = iterables {
            self.open(&only.value)?
        } else {
            let mut parts = Vec::with_capacity(iterables.len());
            for arg in iterables {
                parts.push(self.iteration(&arg.value)?);
            }
            let (parts, items) = parts.into_iter().unzip();
            let over = Iteration::Zip(parts);
            Source { over, first: Ty::Tuple(items), stages: Vec::new(), span }
        };
        source.stages.push(Stage::Step(step));
        Some(source)
    }

    /// `enumerate(...)`: counted by the loop itself, or, where something is done to its items first, by a
    /// variable.
    fn open_enumerate<'e>(&mut self, iterable: &hir::Expr, args: &'e [Arg]) -> Option<Source<'e>> {
        let items = &args.first()?.value;
        let mut source = if self.goes_over_record(&args[..1]) {
            let (rounds, over) = self.record_part(items)?;
            let stages = vec![Stage::Field(rounds)];
            Source { over, first: Ty::Str, stages, span: iterable.span }
        } else if self.is_staged(items) {
            self.open(items)?
        } else {
            return self.open_plain(iterable);
        };
        let start = match args.get(1) {
            Some(start) => self.operand_as(&start.value, &Ty::Int),
            None => self.int(0, iterable.span),
        };
        let number = self.accumulator("number", start);
        source.stages.push(Stage::Number(number));
        Some(source)
    }

    /// `zip(...)` with views of TypedDict values among what it goes over: what they give is read once all
    /// parts have an item, which nobody can tell where no part runs code of the program.
    fn open_zip<'e>(&mut self, iterable: &'e hir::Expr, args: &'e [Arg]) -> Option<Source<'e>> {
        let span = iterable.span;
        let runs = |arg: &Arg| {
            let record = self.record_view(&arg.value).is_some();
            let iterator = matches!(self.ty(&arg.value), Ty::Iterator(_));
            arg.kind != ArgKind::Positional || !record && iterator
        };
        if args.iter().any(runs) {
            return self.open_plain(iterable);
        }
        let (mut parts, mut items, mut fields) = (Vec::new(), Vec::new(), Vec::new());
        for arg in args {
            let (over, item, rounds) = if let Some((rounds, over)) = self.record_part(&arg.value) {
                (over, Ty::Str, Some(rounds))
            } else {
                let (over, item) = self.iteration(&arg.value)?;
                (over, item, None)
            };
            parts.push(over);
            items.push(item);
            fields.push(rounds);
        }
        let stages = vec![Stage::Fields(fields)];
        Some(Source { over: Iteration::Zip(parts), first: Ty::Tuple(items), stages, span })
    }

    /// The parts of a round of `zip`, with what the views give in the places of names.
    fn fields_of(&mut self, fields: &[Option<Rounds>], names: Expr, span: Span) -> Expr {
        let parts = self.items_of(names).into_iter().zip(fields);
        let parts: Vec<Expr> = parts
            .map(|(part, rounds)| match rounds {
                Some(rounds) => {
                    let name = self.save(part, "name");
                    self.record_item(rounds, name, span)
                }
                None => part,
            })
            .collect();
        let ty = Ty::Tuple(parts.iter().map(|part| part.ty.clone()).collect());
        self.expr(ir::ExprKind::Tuple(parts), ty, span)
    }

    /// Whether code of the program makes the items of the iterable one by one.
    fn is_staged(&self, iterable: &hir::Expr) -> bool {
        match self.view(iterable) {
            Some(View::Generator(_) | View::Form(SpecialForm::Map | SpecialForm::Filter, _)) => true,
            Some(View::Form(SpecialForm::Iter | SpecialForm::Enumerate, [arg, ..])) => {
                self.is_staged(&arg.value)
            }
            Some(View::Form(..) | View::Keys(_) | View::Values(_) | View::Items(_)) | None => false,
        }
    }

    /// The type of the items, once all stages are done.
    pub fn source_item(&self, source: &Source<'_>) -> Ty {
        let mut item = source.first.clone();
        for stage in &source.stages {
            item = match stage {
                Stage::Generator(comprehension) => self.ty(&comprehension.element),
                Stage::Step(step) => self.stepped_ty(&item, step),
                Stage::Field(rounds) => self.round_ty(rounds),
                Stage::Number(_) => Ty::Tuple(vec![Ty::Int, item]),
                Stage::Fields(fields) => {
                    let parts = item.parts().into_iter().zip(fields);
                    let part = |(part, rounds): (&Ty, &Option<Rounds>)| match rounds {
                        Some(rounds) => self.round_ty(rounds),
                        None => part.clone(),
                    };
                    Ty::Tuple(parts.map(part).collect())
                }
            };
        }
        item
    }

    /// Goes over all items. Where `stop` is given, the loops end as soon as it holds.
    pub fn each(&mut self, source: Source<'_>, stop: Option<Stop>, sink: Sink<'_, 'a>) {
        let Source { over, first, stages, span } = source;
        if let [Stage::Generator(comprehension), rest @ ..] = &stages[..] {
            self.each_element(comprehension, (over, first), span, stop, &mut |this| {
                let element = this.operand(&comprehension.element);
                this.staged(rest, element, span, stop, sink);
            });
            return;
        }
        let item = self.temp("item", first, span);
        let body = self.nested(|this| {
            let value = this.local(item, span);
            this.staged(&stages, value, span, stop, sink);
        });
        let orelse = self.checked_end(&stages, span);
        self.push(span, StmtKind::For { local: item, over, body: body.block, orelse });
    }

    /// What is asked once all items are done: whether fields of a TypedDict came or went.
    fn checked_end(&mut self, stages: &[Stage<'_>], span: Span) -> ir::Block {
        let Some(Stage::Field(rounds)) = stages.first() else { return Vec::new() };
        self.nested(|this| this.check_fields(rounds, span)).block
    }

    /// The body of a `for` statement over what was opened; `false` where `break` could not leave it.
    pub fn is_one_loop(source: &Source<'_>) -> bool {
        source.stages.iter().all(|stage| match stage {
            Stage::Generator(comprehension) => comprehension.generators.len() == 1,
            Stage::Step(_) | Stage::Field(_) | Stage::Number(_) | Stage::Fields(_) => true,
        })
    }

    /// What is gone over, where nothing is done to its items.
    pub fn plain(source: Source<'_>) -> Result<(Iteration, Ty), Box<Source<'_>>> {
        if source.stages.is_empty() { Ok((source.over, source.first)) } else { Err(Box::new(source)) }
    }

    /// The body of a loop over what was opened: the rest of the stages, then the sink.
    pub fn each_round(
        &mut self,
        source: Source<'_>,
        sink: Sink<'_, 'a>,
    ) -> (LocalId, Iteration, ir::Block) {
        let Source { over, first, stages, span } = source;
        let item = self.temp("item", first, span);
        let body = self.nested(|this| {
            let value = this.local(item, span);
            this.staged(&stages, value, span, None, sink);
        });
        (item, over, body.block)
    }

    fn staged(
        &mut self,
        stages: &[Stage<'_>],
        value: Expr,
        span: Span,
        stop: Option<Stop>,
        sink: Sink<'_, 'a>,
    ) {
        if value.ty == Ty::Never || !self.is_open() {
            return;
        }
        let Some((stage, rest)) = stages.split_first() else {
            sink(self, value);
            return;
        };
        match stage {
            Stage::Step(step) => self.do_step(step, value, &mut |this, value| {
                this.staged(rest, value, span, stop, sink);
            }),
            Stage::Field(rounds) => {
                self.check_fields(rounds, span);
                let item = self.record_item(rounds, value, span);
                self.staged(rest, item, span, stop, sink);
            }
            Stage::Fields(fields) => {
                let item = self.fields_of(fields, value, span);
                self.staged(rest, item, span, stop, sink);
            }
            Stage::Number(number) => {
                let before = self.local(*number, span);
                let before = self.keep_as(before, "position");
                let one = self.int(1, span);
                let current = self.again(&before);
                let after = self.arithmetic(hir::BinaryOp::Add, current, one, span);
                self.push(span, StmtKind::Let(*number, after.rvalue));
                let ty = Ty::Tuple(vec![Ty::Int, value.ty.clone()]);
                let pair = self.expr(ir::ExprKind::Tuple(vec![before, value]), ty, span);
                self.staged(rest, pair, span, stop, sink);
            }
            Stage::Generator(comprehension) => {
                let Some((target, _, conditions)) = comprehension.generators.first() else { return };
                self.assign_target(target, value);
                self.filtered(conditions, &mut |this| {
                    this.generators(comprehension, 1, stop, &mut |this| {
                        let element = this.operand(&comprehension.element);
                        this.staged(rest, element, span, stop, sink);
                    });
                });
            }
        }
    }

    /// The loops of a comprehension whose first iterable was opened, with `heart` inside them all.
    pub(super) fn each_of(
        &mut self,
        source: Source<'_>,
        comprehension: &Comprehension,
        heart: &mut dyn FnMut(&mut Self),
    ) {
        let Source { over, first, stages, span } = source;
        if let [Stage::Generator(_)] = &stages[..] {
            self.each_element(comprehension, (over, first), span, None, heart);
            return;
        }
        let inner = stages.split_last().map_or(&[][..], |(_, inner)| inner);
        let Some((target, _, conditions)) = comprehension.generators.first() else { return };
        let item = self.temp("item", first, span);
        let body = self.nested(|this| {
            let value = this.local(item, span);
            this.staged(inner, value, span, None, &mut |this, value| {
                this.assign_target(target, value);
                this.filtered(conditions, &mut |this| this.generators(comprehension, 1, None, heart));
            });
        });
        let orelse = self.checked_end(&stages, span);
        self.push(span, StmtKind::For { local: item, over, body: body.block, orelse });
    }

    fn each_element(
        &mut self,
        comprehension: &Comprehension,
        over: (Iteration, Ty),
        span: Span,
        stop: Option<Stop>,
        heart: &mut dyn FnMut(&mut Self),
    ) {
        let Some((target, _, conditions)) = comprehension.generators.first() else { return };
        self.for_each(target, over, span, &mut |this| {
            this.filtered(conditions, &mut |this| this.generators(comprehension, 1, stop, heart));
        });
    }

    /// The loops from `depth` inwards.
    fn generators(
        &mut self,
        comprehension: &Comprehension,
        depth: usize,
        stop: Option<Stop>,
        heart: &mut dyn FnMut(&mut Self),
    ) {
        let Some((target, iterable, conditions)) = comprehension.generators.get(depth) else {
            heart(self);
            return;
        };
        let span = iterable.span;
        if comprehension.kind == ComprehensionKind::Generator && self.hir.may_stop(iterable) {
            let message = "an inner iterable of a generator expression that may raise StopIteration is not \
                           supported";
            let refused = self.unsupported(span, Code::UnsupportedExpression, message);
            self.discard(refused, span);
            return;
        }
        let Some(source) = self.open(iterable) else { return };
        match Self::plain(source) {
            Ok(over) => self.for_each(target, over, span, &mut |this| {
                this.filtered(conditions, &mut |this| {
                    this.generators(comprehension, depth + 1, stop, heart);
                });
            }),
            Err(source) => self.each(*source, stop, &mut |this, item| {
                this.assign_target(target, item);
                this.filtered(conditions, &mut |this| {
                    this.generators(comprehension, depth + 1, stop, heart);
                });
            }),
        }
        if let Some(stop) = stop {
            let stopped = self.stopped(stop, span);
            let leave = self.nested(|this| this.push_jump(span, StmtKind::Break));
            self.push(span, StmtKind::If(stopped, leave.block, Vec::new()));
        }
    }

    fn stopped(&mut self, stop: Stop, span: Span) -> Expr {
        match stop {
            Stop::True(local) => self.local(local, span),
            Stop::Found(local) => {
                let found = self.local(local, span);
                let missing = self.is_none(found, span);
                self.not(missing)
            }
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

    /// A `for` without `else` whose body is built by `build`.
    fn for_each(
        &mut self,
        target: &Target,
        (over, item): (Iteration, Ty),
        span: Span,
        build: &mut dyn FnMut(&mut Self),
    ) {
        let (local, pending) = self.loop_variable(target, item);
        let body = self.nested(|this| {
            this.bind_loop_target(target, local, pending);
            build(this);
        });
        self.push(span, StmtKind::For { local, over, body: body.block, orelse: Vec::new() });
    }
}
