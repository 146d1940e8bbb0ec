//! Arguments of calls of the program's functions: evaluated left to right, and, where an iterable or a
//! mapping is unpacked of which only the running program knows what is in it, bound by what it finds.

use crate::hir::{self, Arg, ArgKind, CompareOp, ExprKind};
use crate::infer::arguments::{Given, Open, Passed, Question};
use crate::ir::{self, Expr, Rvalue};
use crate::source::Span;
use crate::ty::Ty;

use super::super::function::{Lowerer, Value};
use super::source::Source;

/// Evaluated arguments: how each is passed, and its values.
pub type Evaluated = (Vec<Passed>, Vec<Vec<Expr>>);

/// What only the running program knows how to bind.
#[derive(Default)]
pub struct Unpacked {
    /// The positional arguments from the first iterable of unknown length on, in a list.
    rest: Option<Expr>,
    /// The mapping and its position among the arguments.
    mapping: Option<(usize, Expr)>,
    /// The parameters, in the words of the runtime.
    params: String,
}

impl Lowerer<'_> {
    /// Evaluates `leading`, then the arguments; `None` where control does not get past them.
    pub(super) fn arguments(
        &mut self,
        leading: &[&hir::Expr],
        args: &[Arg],
    ) -> Option<(Vec<Expr>, Evaluated)> {
        if let Some(first) = args.iter().position(|arg| self.is_rest(arg)) {
            return self.arguments_with_rest(leading, args, first);
        }
        let mut operands: Vec<&hir::Expr> = leading.to_vec();
        let mut counts = Vec::with_capacity(args.len());
        for arg in args {
            let before = operands.len();
            operands.extend(self.values_of(arg));
            counts.push(operands.len() - before);
        }
        let mut values = self.operands(&operands).into_iter();
        if !self.is_open() {
            return None;
        }
        let callee = values.by_ref().take(leading.len()).collect();
        let (mut passed, mut pieces) = (Vec::new(), Vec::new());
        for (arg, count) in args.iter().zip(counts) {
            let given: Vec<Expr> = values.by_ref().take(count).collect();
            let (how, given) = self.passed(arg, given);
            passed.push(how);
            pieces.push(given);
        }
        Some((callee, (passed, pieces)))
    }

    /// The expressions of an argument's values.
    fn values_of<'e>(&self, arg: &'e Arg) -> Vec<&'e hir::Expr> {
        match (&arg.kind, &arg.value.kind) {
            (ArgKind::DoubleStar, ExprKind::Dict(pairs)) if !self.is_mapping(&arg.value) => {
                pairs.iter().map(|(_, value)| value).collect()
            }
            (ArgKind::DoubleStar, _) if !self.is_mapping(&arg.value) => Vec::new(),
            (_, _) => vec![&arg.value],
        }
    }

    /// The same where the argument at `first` is the first iterable of unknown length.
    fn arguments_with_rest(
        &mut self,
        leading: &[&hir::Expr],
        args: &[Arg],
        first: usize,
    ) -> Option<(Vec<Expr>, Evaluated)> {
        let mut callee = Vec::with_capacity(leading.len());
        for expr in leading {
            let value = self.operand(expr);
            callee.push(self.save(value, "function"));
        }
        let positional = |arg: &&Arg| matches!(arg.kind, ArgKind::Positional | ArgKind::Star);
        let rest: Vec<&Arg> = args[first..].iter().filter(positional).collect();
        // CPython goes over a single iterable when all arguments are evaluated.
        let alone = rest.len() == 1 && !args[..first].iter().any(|arg| positional(&arg));
        let mut opened = None;
        let (mut passed, mut pieces) = (Vec::new(), Vec::new());
        for (index, arg) in args.iter().enumerate() {
            if index > first && positional(&arg) {
                passed.push(Passed::Positional);
                pieces.push(Vec::new());
            } else if index == first && alone {
                opened = Some((self.open_saved(&arg.value)?, arg));
                passed.push(Passed::Rest);
                pieces.push(Vec::new());
            } else if index == first {
                passed.push(Passed::Rest);
                pieces.push(vec![self.rest(&rest, arg.value.span)?]);
            } else {
                let values = self.values_of(arg);
                let values = self.operands(&values);
                let values = values.into_iter().map(|value| self.save(value, "argument")).collect();
                let (how, given) = self.passed(arg, values);
                passed.push(how);
                pieces.push(given);
            }
        }
        if let Some((source, arg)) = opened {
            // A list that nobody can change before its items are bound is the rest itself.
            let list = source.list().cloned();
            let list = match list {
                Some(list) => list,
                None => self.collected(source, &Ty::list(self.rest_item(arg)), arg.value.span),
            };
            pieces[first] = vec![list];
        }
        self.is_open().then_some((callee, (passed, pieces)))
    }

    /// Evaluates an iterable that is gone over after what comes next is evaluated.
    fn open_saved<'e>(&mut self, iterable: &'e hir::Expr) -> Option<Source<'e>> {
        if self.is_view(iterable) {
            return self.open(iterable);
        }
        let value = self.operand(iterable);
        let value = self.save(value, "iterable");
        let over = self.value_iteration(value)?;
        Some(Source::over(over, iterable.span))
    }

    /// A new list of the positional arguments from the first of unknown length on.
    pub(super) fn rest(&mut self, args: &[&Arg], span: Span) -> Option<Expr> {
        let types: Vec<Ty> = args.iter().map(|arg| self.rest_item(arg)).collect();
        let common = || self.common(&types);
        let item = Ty::union(types.clone()).unwrap_or_else(common);
        let made = self.empty(Rvalue::List(Vec::new()), Ty::list(item), span);
        for arg in args {
            if arg.kind == ArgKind::Star {
                let source = self.open(&arg.value)?;
                self.each(source, None, &mut |this, value| this.add_to(&made, value, arg.value.span));
            } else {
                let value = self.operand(&arg.value);
                self.add_to(&made, value, arg.value.span);
            }
        }
        self.is_open().then_some(made)
    }

    /// The type of what an argument adds to the rest.
    fn rest_item(&self, arg: &Arg) -> Ty {
        let ty = self.ty(&arg.value);
        match (&arg.kind, &ty) {
            (ArgKind::Star, Ty::Tuple(items)) => self.common(items),
            (ArgKind::Star, Ty::Record(_)) => Ty::Str,
            (ArgKind::Star, ty) => ty.item().unwrap_or(Ty::Never),
            (ArgKind::Positional | ArgKind::Keyword(_) | ArgKind::DoubleStar, _) => ty,
        }
    }

    fn passed(&mut self, arg: &Arg, mut given: Vec<Expr>) -> (Passed, Vec<Expr>) {
        let passed = match &arg.kind {
            ArgKind::Positional => Passed::Positional,
            ArgKind::Keyword(name) => Passed::Keyword(name.clone()),
            ArgKind::Star => {
                given = given.pop().map(|tuple| self.items_of(tuple)).unwrap_or_default();
                Passed::Items(given.len())
            }
            ArgKind::DoubleStar if self.is_mapping(&arg.value) => Passed::Mapping,
            ArgKind::DoubleStar => Passed::Names(literal_names(&arg.value)),
        };
        (passed, given)
    }

    /// Whether only the running program knows how many items an unpacked argument has.
    fn is_rest(&self, arg: &Arg) -> bool {
        let ty = self.ty(&arg.value);
        arg.kind == ArgKind::Star && !matches!(ty, Ty::Tuple(_) | Ty::Never)
    }

    /// Whether only the running program knows the keys of what `**` unpacks.
    fn is_mapping(&self, value: &hir::Expr) -> bool {
        let literal =
            matches!(&value.kind, ExprKind::Dict(pairs) if pairs.len() == literal_names(value).len());
        !literal && matches!(self.ty(value), Ty::Dict(_, held) if *held != Ty::Never)
    }

    /// Asks whether what is unpacked fits the parameters, before any of it is bound.
    pub(super) fn ask(
        &mut self,
        (function, passed, given): (&hir::Function, &[Passed], &[Given]),
        pieces: &[Vec<Expr>],
        span: Span,
    ) -> Unpacked {
        let find = |wanted: &Passed| passed.iter().position(|found| found == wanted);
        let (rest, mapping) = (find(&Passed::Rest), find(&Passed::Mapping));
        if rest.is_none() && mapping.is_none() {
            return Unpacked::default();
        }
        let value = |index: usize| pieces.get(index).and_then(|values| values.first()).cloned();
        let rest = rest.and_then(value).map(|list| self.save(list, "rest"));
        let mapping = mapping.and_then(|index| Some((index, value(index)?)));
        let mapping = mapping.map(|(index, value)| (index, self.save(value, "keywords")));
        let question = Question::of(function, passed, given);
        if mapping.is_none() && question.least == 0 && question.most.is_none() {
            return Unpacked { rest, mapping, params: question.params };
        }
        let name = self.hir.qualified_name(function);
        let name = self.str(name, span);
        let params = self.str(question.params.clone(), span);
        let before = self.int(question.before, span);
        let asked = match (&rest, &mapping) {
            (_, Some((_, mapping))) => {
                let positional = match &rest {
                    Some(rest) => {
                        let rest = self.again(rest);
                        let count = self.call_row("len", vec![rest], span);
                        let count = self.bind(count, span);
                        let all = self.arithmetic(hir::BinaryOp::Add, before, count, span);
                        self.bind(all, span)
                    }
                    None => before,
                };
                let mapping = self.again(mapping);
                let module = self.module_name_of(function.module);
                let module = self.str(module, span);
                self.call_row("<call>.mapping", vec![mapping, positional, module, name, params], span)
            }
            (Some(rest), None) => {
                let rest = self.again(rest);
                let most =
                    question.most.map_or(i64::MAX, |most| i64::try_from(most).unwrap_or(i64::MAX));
                let (least, most) = (self.int(question.least, span), self.int(most, span));
                self.call_row("<call>.rest", vec![rest, before, least, most, name, params], span)
            }
            (None, None) => return Unpacked::default(),
        };
        self.discard(asked, span);
        Unpacked { rest, mapping, params: question.params }
    }

    /// The value of a parameter that the rest or the mapping may give.
    pub(super) fn open_value(
        &mut self,
        (open, name): (Open, &str),
        unpacked: &Unpacked,
        default: Option<Expr>,
        due: &Ty,
        span: Span,
    ) -> Option<Expr> {
        let by_name = unpacked.mapping.as_ref().filter(|_| open.named).map(|(_, mapping)| mapping);
        let at = open.position.and_then(|position| Some((position, unpacked.rest.as_ref()?)));
        let otherwise = match (by_name, default) {
            (Some(mapping), default) => {
                Some(self.body(|this| this.value_under((mapping, name), default, due, span)))
            }
            (None, Some(default)) => Some(self.body(|this| this.coerce(default, due))),
            (None, None) => None,
        };
        let Some((position, rest)) = at else {
            let body = otherwise?;
            return Some(self.spliced(body));
        };
        let Some(otherwise) = otherwise else {
            return Some(self.item_of_rest(rest, position, due, span));
        };
        let counted = self.again(rest);
        let count = self.call_row("len", vec![counted], span);
        let count = self.bind(count, span);
        let position_value = self.int(position, span);
        let reaches = self.comparison(CompareOp::Greater, count, position_value, span);
        let reaches = self.bind(reaches, span);
        let then = self.body(|this| this.item_of_rest(rest, position, due, span));
        let chosen = self.choose(reaches, then, otherwise, due.clone(), span);
        Some(self.bind(chosen, span))
    }

    /// The statements of the body here, and its value.
    fn spliced(&mut self, body: ir::Body) -> Expr {
        for stmt in body.stmts {
            self.push(stmt.span, stmt.kind);
        }
        body.value
    }

    fn item_of_rest(&mut self, rest: &Expr, position: usize, due: &Ty, span: Span) -> Expr {
        let (rest, position) = (self.again(rest), self.int(position, span));
        let item = self.call_row("list.__getitem__", vec![rest, position], span);
        let item = self.bind(item, span);
        self.coerce(item, due)
    }

    /// `mapping[name]`, or the default.
    fn value_under(
        &mut self,
        (mapping, name): (&Expr, &str),
        default: Option<Expr>,
        due: &Ty,
        span: Span,
    ) -> Expr {
        let item = |this: &mut Self| {
            let (mapping, name) = (this.again(mapping), this.str(name, span));
            let item = this.call_row("dict.__getitem__", vec![mapping, name], span);
            let item = this.bind(item, span);
            this.coerce(item, due)
        };
        let Some(default) = default else { return item(self) };
        let (tested, key) = (self.again(mapping), self.str(name, span));
        let there = self.call_row("dict.__contains__", vec![tested, key], span);
        let there = self.bind(there, span);
        let then = self.body(item);
        let otherwise = self.body(|this| this.coerce(default, due));
        let chosen = self.choose(there, then, otherwise, due.clone(), span);
        self.bind(chosen, span)
    }

    /// `*args`, of these and the rest from the position on.
    pub(super) fn star_rest(
        &mut self,
        items: Vec<Expr>,
        unpacked: &Unpacked,
        from: usize,
        due: &Ty,
        span: Span,
    ) -> Option<Expr> {
        let (Ty::TupleOf(item), Some(rest)) = (due, &unpacked.rest) else { return None };
        let rest = self.again(rest);
        let plain = items.is_empty() && rest.ty == Ty::list((**item).clone());
        let list = if plain && from == 0 {
            rest
        } else if plain {
            let from = self.int(from, span);
            let bounds = [from, self.none(span), self.none(span)];
            let values = std::iter::once(rest).chain(bounds).collect();
            let slice = self.call_row("list.__getslice__", values, span);
            self.bind(slice, span)
        } else {
            let items = items.into_iter().map(|value| self.coerce(value, item)).collect();
            let made = Value::new(Rvalue::List(items), Ty::list((**item).clone()), "arguments");
            let made = self.bind(made, span);
            self.add_rest(&made, &rest, from, span);
            made
        };
        let tuple = self.call_row("tuple", vec![list], span);
        Some(self.bind(tuple, span))
    }

    fn add_rest(&mut self, made: &Expr, rest: &Expr, from: usize, span: Span) {
        let from = self.int(from, span);
        let (none, step) = (self.none(span), self.none(span));
        let rest = self.again(rest);
        let slice = self.call_row("list.__getslice__", vec![rest, from, none, step], span);
        let slice = self.bind(slice, span);
        let Ty::List(item_ty) = slice.ty.clone() else { return };
        let item = self.temp("argument", *item_ty, span);
        let body = self.nested(|this| {
            let value = this.local(item, span);
            this.add_to(made, value, span);
        });
        let over = ir::Iteration::List(slice);
        let kind = ir::StmtKind::For { local: item, over, body: body.block, orelse: Vec::new() };
        self.push(span, kind);
    }

    /// `**kwargs`, of these, each with the position of its argument, and what no parameter takes.
    pub(super) fn named_rest(
        &mut self,
        named: Vec<(usize, String, Expr)>,
        unpacked: &Unpacked,
        due: &Ty,
        span: Span,
    ) -> Option<Expr> {
        let (Ty::Dict(_, held), Some((place, mapping))) = (due, &unpacked.mapping) else { return None };
        let mapping = self.again(mapping);
        let params = self.str(unpacked.params.clone(), span);
        let left = self.call_row("<call>.left", vec![mapping, params], span);
        let left = self.bind(left, span);
        if named.is_empty() && left.ty == *due {
            return Some(left);
        }
        let made = self.empty(Rvalue::Dict(Vec::new()), due.clone(), span);
        let (first, last): (Vec<_>, Vec<_>) = named.into_iter().partition(|(index, ..)| index < place);
        self.add_named(&made, first, held, span);
        let Ty::Dict(key_ty, value_ty) = left.ty.clone() else { return None };
        let entry = self.temp("entry", Ty::Tuple(vec![*key_ty, *value_ty]), span);
        let body = self.nested(|this| {
            let entry = this.local(entry, span);
            let pair = this.items_of(entry);
            let dict = this.again(&made);
            let mut values = vec![dict];
            values.extend(pair);
            if let Some(value) = values.pop() {
                values.push(this.coerce(value, held));
            }
            let change = this.call_row("dict.__setitem__", values, span);
            this.discard(change, span);
        });
        let over = ir::Iteration::DictItems(left);
        let kind = ir::StmtKind::For { local: entry, over, body: body.block, orelse: Vec::new() };
        self.push(span, kind);
        self.add_named(&made, last, held, span);
        Some(made)
    }

    fn add_named(&mut self, dict: &Expr, named: Vec<(usize, String, Expr)>, held: &Ty, span: Span) {
        for (_, name, value) in named {
            let (dict, key) = (self.again(dict), self.str(name, span));
            let value = self.coerce(value, held);
            let change = self.call_row("dict.__setitem__", vec![dict, key, value], span);
            self.discard(change, span);
        }
    }
}

/// The names that a literal dict gives.
fn literal_names(value: &hir::Expr) -> Vec<String> {
    let ExprKind::Dict(pairs) = &value.kind else { return Vec::new() };
    let names = pairs.iter().filter_map(|(key, _)| {
        let ExprKind::Str(name) = &key.as_ref()?.kind else { return None };
        Some(name.clone())
    });
    names.collect()
}
