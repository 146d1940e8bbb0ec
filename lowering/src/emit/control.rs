//! Loops to Rust.

use syn::{Expr as Rust, Stmt as RustStmt, parse_quote};

use crate::analysis::walk::{self, StmtIndex};
use crate::analysis::{IntRange, Repr};
use crate::ir::{Body, Expr, ExprKind, Iteration, LocalId, LocalKind, Stmt, StmtKind};
use crate::source::Span;
use crate::ty::Ty;

use super::branch;
use super::build;
use super::enclosing::Enclosing;
use super::flow::{Jump, leaves};
use super::function::FunctionEmitter;
use super::narrowing::Piece;
use super::unshared::gone_over;
use super::untyped::suffixed;
use super::value::Value;

impl<'a> FunctionEmitter<'a> {
    /// `while` with its `else`. Where the condition needs statements of its own the loop tests it
    /// inside. A loop that cannot start a second round is none in Rust.
    pub(super) fn while_loop(&self, condition: &'a Body, blocks: Blocks<'a>, out: &mut Vec<RustStmt>) {
        let Blocks { body, orelse, tail } = blocks;
        let once = self.runs_once(body);
        self.enter_loop(once || !orelse.is_empty());
        let behind = [Piece::Expr(&condition.value), Piece::Block(body)];
        let (prelude, there) = self.opened_before(&condition.stmts, &behind);
        if walk::is_forever(condition) {
            if once {
                let round = self.round(body, tail);
                self.leave_only_round(round, out);
            } else {
                let round = self.block(body);
                self.leave_loop(parse_quote!(loop { #(#round)* }), blocks, None, out);
            }
        } else if once {
            let test = self.owned(&condition.value);
            let round = build::block(self.round(body, self.is_tail_round(blocks)));
            out.extend(prelude);
            self.leave_round(blocks, out, |orelse| branch::statement(test, &round, orelse));
        } else if prelude.is_empty() {
            let test = self.owned(&condition.value);
            let round = self.block(body);
            let always = build::bool_literal(&test) == Some(true);
            let rust = if always {
                parse_quote!(loop { #(#round)* })
            } else {
                parse_quote!(while #test { #(#round)* })
            };
            self.leave_loop(rust, blocks, None, out);
        } else {
            let leave = self.negation(&condition.value);
            let round = self.block(body);
            let rust = parse_quote!(loop { #(#prelude)* if #leave { break; } #(#round)* });
            self.leave_loop(rust, blocks, None, out);
        }
        self.forget(&there);
    }

    /// `for` with its `else`.
    pub(super) fn for_loop(
        &self,
        stmt: &'a Stmt,
        local: LocalId,
        over: &'a Iteration,
        blocks: Blocks<'a>,
        out: &mut Vec<RustStmt>,
    ) {
        let Blocks { body, orelse, .. } = blocks;
        let once = self.runs_once(body);
        let bound = bound_in(local, body);
        let stopped = if once { None } else { self.watched(over, out) };
        let raised = stopped.as_ref().map(|name| self.stopped_raised(name, stmt.span));
        let around = Around { span: stmt.span, bound: &bound, stopped: stopped.as_ref() };
        let counted = self.counted(local, over, body);
        let (iterator, found) = match counted {
            Some((inner, start)) => (self.counting(inner, start, around), Repr::Int),
            None => self.iterator(over, self.local_repr(local), around),
        };
        self.enter_loop(once || !orelse.is_empty());
        let unpacked = self.unpacked_item(local, body, counted.is_some());
        let (pattern, body, mut round) = unpacked.unwrap_or_else(|| {
            let (pattern, round) = self.bind_item(self.index(stmt), local, found);
            (pattern, body, round)
        });
        if once {
            round.extend(self.round(body, self.is_tail_round(blocks)));
            let first = build::method(iterator, "next", Vec::new());
            let test: Rust = if matches!(pattern, syn::Pat::Wild(_)) {
                build::method(first, "is_some", Vec::new())
            } else {
                parse_quote!(let Some(#pattern) = #first)
            };
            let round = build::block(round);
            self.leave_round(blocks, out, |orelse| branch::either(test, &round, orelse));
        } else {
            round.extend(self.block(body));
            let rust = parse_quote!(for #pattern in #iterator { #(#round)* });
            self.leave_loop(rust, blocks, raised, out);
        }
    }

    /// The pattern that takes the item apart, the rest of the round and how it begins, where a round
    /// begins with `a, b = item` and the item is used for nothing else. Where the loop is `counted` the
    /// first part comes as the `i64` that its variable keeps.
    fn unpacked_item(
        &self,
        local: LocalId,
        body: &'a [Stmt],
        counted: bool,
    ) -> Option<(syn::Pat, &'a [Stmt], Vec<RustStmt>)> {
        let (first, rest) = body.split_first()?;
        let StmtKind::Unpack(locals, Expr { kind: ExprKind::Local(item), .. }) = &first.kind else {
            return None;
        };
        let temporary = self.function().locals[local].kind == LocalKind::Temp;
        if *item != local || !temporary || !self.declarations(first).is_empty() {
            return None;
        }
        let mut reads = 0;
        walk::each_stmt(body, &mut |stmt| {
            walk::each_own_read(stmt, &mut |read| reads += usize::from(read == local));
        });
        let at = self.index(first);
        let plain = locals.iter().all(|part| {
            self.is_dead(at, *part) || self.is_always_none(*part) || self.is_declaration(at, *part)
        });
        (reads == 1 && plain).then(|| {
            let mut round = Vec::new();
            let parts = locals.iter().enumerate().map(|(position, part)| {
                if counted && position == 0 {
                    self.pattern(at, *part)
                } else {
                    self.unpacked_part(at, *part, &mut round)
                }
            });
            (build::tuple_pattern(parts.collect()), rest, round)
        })
    }

    /// What `for i, x in enumerate(xs)` goes over and counts from, where an `i64` holds every position and
    /// each item is taken apart at once.
    fn counted(
        &self,
        local: LocalId,
        over: &'a Iteration,
        body: &'a [Stmt],
    ) -> Option<(&'a Iteration, &'a Expr)> {
        let Iteration::Enumerate(inner, start) = over else { return None };
        let StmtKind::Unpack(parts, _) = &body.first()?.kind else { return None };
        let [position, _] = parts[..] else { return None };
        let literal = matches!(start.kind, ExprKind::Int(_)) && self.fits(start, Repr::I64);
        let machine = self.local_repr(position) == Repr::I64;
        (literal && machine && self.unpacked_item(local, body, true).is_some()).then_some((inner, start))
    }

    /// `(start..).zip(items)`.
    fn counting(&self, inner: &'a Iteration, start: &'a Expr, around: Around<'_>) -> Rust {
        let items = gone_over(self.iterator(inner, Repr::Int, around).0);
        let start = suffixed(self.int_as(start, Repr::I64), Repr::I64);
        parse_quote!((#start..).zip(#items))
    }

    /// The only round of a loop, without the `break` at its end.
    fn round(&self, body: &'a [Stmt], tail: bool) -> Vec<RustStmt> {
        match self.reached(body).split_last() {
            Some((Stmt { kind: StmtKind::Break, .. }, before)) => self.block(before),
            _ => self.block_at(body, tail),
        }
    }

    /// Whether the function ends after the only round of a loop, whether or not there is a round.
    fn is_tail_round(&self, blocks: Blocks<'a>) -> bool {
        let ends = self.is_procedure() || !blocks.orelse.is_empty();
        blocks.tail && ends && !leaves(blocks.body, Jump::Break)
    }

    /// The pattern of a `for`, and the statements that bring the item to its variable where the pattern
    /// cannot be the variable itself.
    fn bind_item(&self, at: StmtIndex, local: LocalId, found: Repr) -> (syn::Pat, Vec<RustStmt>) {
        let item = &self.function().locals[local];
        if self.is_dead(at, local) || self.is_always_none(local) {
            return (parse_quote!(_), Vec::new());
        }
        let same = item.ty != Ty::Int || found == self.local_repr(local);
        if self.is_declaration(at, local) && same {
            return (self.pattern(at, local), Vec::new());
        }
        let fresh = build::ident("next");
        let value = build::variable(&fresh);
        let value = if item.ty == Ty::Int {
            super::expr::convert(Value::int(value, found), self.local_repr(local))
        } else {
            value
        };
        let name = build::variable(self.local_name(local));
        let stmt = if self.is_declaration(at, local) {
            build::let_binding(&self.pattern(at, local), None, Some(value))
        } else if item.maybe_unbound {
            build::assign(name, None, build::call(build::path("Some"), vec![value]))
        } else {
            build::assign(name, None, value)
        };
        (build::binding(&fresh, false), vec![stmt])
    }

    /// The Rust iterator, and how its items keep ints.
    pub(super) fn iterator(
        &self,
        over: &'a Iteration,
        wanted: Repr,
        around: Around<'_>,
    ) -> (Rust, Repr) {
        match over {
            Iteration::Range { start, stop, step } => {
                (self.range([start, stop, step], wanted, around.bound), wanted)
            }
            Iteration::List(list) => (self.over_list(list, false), Repr::Int),
            Iteration::Items(items) if self.levels(items) > 0 => {
                (self.over_owned(items, false), Repr::Int)
            }
            Iteration::Reversed(items) if self.levels(items) > 0 => {
                (self.over_owned(items, true), Repr::Int)
            }
            Iteration::Str(text) => (self.iterate(text, "iter"), Repr::Int),
            Iteration::Bytes(data) if wanted == Repr::Int => (self.iterate(data, "ints"), Repr::Int),
            Iteration::Bytes(data) => (self.iterate(data, "iter"), Repr::I64),
            Iteration::DictKeys(dict) => (self.dict_items(dict, "keys", around), Repr::Int),
            Iteration::DictValues(dict) => (self.dict_items(dict, "values", around), Repr::Int),
            Iteration::DictItems(dict) => (self.dict_items(dict, "items", around), Repr::Int),
            Iteration::Items(value) | Iteration::Reversed(value) => {
                let method = if matches!(over, Iteration::Items(_)) { "iter" } else { "reversed" };
                let iterator = self.iterate(value, method);
                let steps = if over.may_raise() { self.steps(iterator, around) } else { iterator };
                (steps, Repr::Int)
            }
            Iteration::Enumerate(inner, start) => {
                let (inner, _) = self.iterator(inner, Repr::Int, around);
                let start = self.owned(start);
                (build::call(build::path("enumerate"), vec![inner, start]), Repr::Int)
            }
            Iteration::Zip(parts) => {
                let parts: Vec<Rust> =
                    parts.iter().map(|part| self.iterator(part, Repr::Int, around).0).collect();
                (build::call(build::path(&format!("zip{}", parts.len())), parts), Repr::Int)
            }
        }
    }

    /// A handle to a new iterator. Its steps may raise when they are taken, so nothing traps here.
    pub(super) fn iterator_value(&self, over: &'a Iteration) -> Rust {
        let part = |part: &'a Iteration| self.iterator_value(part);
        match over {
            Iteration::Enumerate(inner, start) => {
                build::method(part(inner), "enumerate", vec![self.owned(start)])
            }
            Iteration::Zip(parts) => {
                let name = format!("Iter::zip{}", parts.len());
                build::call(build::path(&name), parts.iter().map(part).collect())
            }
            Iteration::Range { start, stop, step } => {
                let range = self.range([start, stop, step], Repr::Int, &[]);
                build::call(build::path("Iter::of"), vec![range])
            }
            Iteration::Items(value) if matches!(value.ty, Ty::Iterator(_)) => self.owned(value),
            Iteration::List(value) | Iteration::Str(value) => {
                build::call(build::path("Iter::of"), vec![self.iterate(value, "iter")])
            }
            Iteration::Bytes(value) => {
                build::call(build::path("Iter::of"), vec![self.iterate(value, "ints")])
            }
            Iteration::DictKeys(value) => Self::stepping(self.iterate(value, "iter")),
            Iteration::DictValues(value) => Self::stepping(self.dict_view(value, "values")),
            Iteration::DictItems(value) => Self::stepping(self.dict_view(value, "items")),
            Iteration::Items(value) | Iteration::Reversed(value) => {
                let method = if matches!(over, Iteration::Items(_)) { "iter" } else { "reversed" };
                let iterator = self.iterate(value, method);
                if over.may_raise() {
                    Self::stepping(iterator)
                } else {
                    build::call(build::path("Iter::of"), vec![iterator])
                }
            }
        }
    }

    /// What goes over a dict, which raises where its size changes.
    fn dict_items(&self, dict: &'a Expr, method: &str, around: Around<'_>) -> Rust {
        let items = self.iterate(dict, method);
        if self.levels(dict) > 0 {
            return items;
        }
        let watched = around.stopped.is_some();
        let items = if watched { build::method(items, "iter", Vec::new()) } else { items };
        self.steps(items, around)
    }

    /// An iterator whose steps may raise: it traps, or stops and leaves the exception for after the loop.
    fn steps(&self, items: Rust, around: Around<'_>) -> Rust {
        match around.stopped {
            None => self.or_trap(items, around.span),
            Some(stopped) => {
                let stopped = build::reference(build::variable(stopped));
                build::call(build::path("stop_at_exception"), vec![items, stopped])
            }
        }
    }

    /// The items of a container that variables own, perhaps from the last to the first.
    fn over_owned(&self, items: &'a Expr, reversed: bool) -> Rust {
        if matches!(items.ty, Ty::List(_)) {
            return self.over_list(items, reversed);
        }
        let keys = self.iterate(items, "keys");
        if reversed { build::method(keys, "rev", Vec::new()) } else { keys }
    }

    fn dict_view(&self, dict: &'a Expr, view: &str) -> Rust {
        build::method(self.iterate(dict, view), "iter", Vec::new())
    }

    /// A handle to an iterator whose steps may raise.
    fn stepping(iterator: Rust) -> Rust {
        build::call(build::path("Iter::new"), vec![iterator])
    }

    fn iterate(&self, over: &'a Expr, method: &str) -> Rust {
        build::method(self.value(over).into_receiver(), method, Vec::new())
    }

    /// `start..stop` where all fits the loop variable, `start..=last` where only the bound itself does
    /// not, and the runtime's `range` otherwise.
    fn range(&self, bounds: [&'a Expr; 3], wanted: Repr, bound: &[LocalId]) -> Rust {
        let [start, stop, step] = bounds;
        let plain = wanted != Repr::Int && is_one(step) && self.fits(start, wanted);
        // Rust's ranges too are computed once; but a bound that the body binds, or a range that is empty
        // on sight, looks like a mistake.
        if plain && !is_empty(start, stop) && !reads_any([start, stop], bound) {
            if self.fits(stop, wanted) {
                let (start, stop) = (self.int_as(start, wanted), self.int_as(stop, wanted));
                return build::range(start, stop, false, wanted);
            }
            if let Some(last) = one_less(stop).filter(|last| self.fits(last, wanted)) {
                let start = self.int_as(start, wanted);
                return build::range(start, self.int_as(last, wanted), true, wanted);
            }
        }
        let args = bounds.map(|expr| self.integer_argument(expr)).to_vec();
        let name = match wanted {
            Repr::I64 => "range_i64",
            Repr::U64 => "range_u64",
            Repr::Int => "range",
        };
        build::call(build::path(name), args)
    }

    pub(super) fn fits(&self, expr: &Expr, repr: Repr) -> bool {
        let range = if let ExprKind::Int(literal) = &expr.kind {
            IntRange::of_literal(literal)
        } else {
            self.context().facts.expr_range(expr.id)
        };
        match repr {
            Repr::I64 => range.fits(i64::MIN.into(), i64::MAX.into()),
            Repr::U64 => range.fits(0, u64::MAX.into()),
            Repr::Int => true,
        }
    }

    /// Ends the loop and adds its `else`: in a labelled block that `break` leaves as a whole. `raised`
    /// comes right after the loop.
    fn leave_loop(
        &self,
        mut rust: Rust,
        blocks: Blocks<'a>,
        raised: Option<RustStmt>,
        out: &mut Vec<RustStmt>,
    ) {
        let Some(around) = self.exit_loop() else { return };
        if around.label_used {
            build::label(&mut rust, &around.label);
        }
        let Some(label) = around.on_break.clone().filter(|_| around.break_used) else {
            out.push(RustStmt::Expr(rust, None));
            out.extend(raised);
            out.extend(self.block_at(blocks.orelse, blocks.tail));
            return;
        };
        let orelse = self.inside(Enclosing::Else, || self.block(blocks.orelse));
        let block: Rust = parse_quote!(#label: { #rust #raised #(#orelse)* });
        out.push(RustStmt::Expr(block, None));
    }

    /// Ends a loop of one round: an `if` whose other branch is the loop's `else`.
    fn leave_round(
        &self,
        blocks: Blocks<'a>,
        out: &mut Vec<RustStmt>,
        branches: impl FnOnce(syn::Block) -> Vec<RustStmt>,
    ) {
        let Some(around) = self.exit_loop() else { return };
        let Some(label) = around.on_break.filter(|_| around.break_used) else {
            let tail = self.is_tail_round(blocks);
            out.extend(branches(build::block(self.block_at(blocks.orelse, tail))));
            return;
        };
        let orelse = self.inside(Enclosing::Else, || self.block(blocks.orelse));
        let rust = branches(build::block(orelse));
        out.push(RustStmt::Expr(parse_quote!(#label: { #(#rust)* }), None));
    }

    /// Ends a loop of exactly one round.
    fn leave_only_round(&self, round: Vec<RustStmt>, out: &mut Vec<RustStmt>) {
        let Some(around) = self.exit_loop() else { return };
        match around.on_break.filter(|_| around.break_used) {
            Some(label) => out.push(RustStmt::Expr(parse_quote!(#label: { #(#round)* }), None)),
            None => out.extend(round),
        }
    }
}

/// What the iterator of a loop depends on.
#[derive(Clone, Copy)]
pub(super) struct Around<'b> {
    /// Where the loop stands.
    pub span: Span,
    /// The variables that the loop binds.
    pub bound: &'b [LocalId],
    /// The variable that keeps what the iteration raises, where something may catch it.
    pub stopped: Option<&'b proc_macro2::Ident>,
}

/// The blocks of a loop.
#[derive(Clone, Copy, Debug)]
pub struct Blocks<'a> {
    /// A round.
    pub body: &'a [Stmt],
    /// From `else`.
    pub orelse: &'a [Stmt],
    /// Whether the function ends after the loop.
    pub tail: bool,
}

fn is_one(expr: &Expr) -> bool {
    matches!(&expr.kind, ExprKind::Int(value) if *value == 1.into())
}

/// `e`, if the expression is `e + 1`.
fn one_less(stop: &Expr) -> Option<&Expr> {
    let ExprKind::Builtin(builtin, args) = &stop.kind else { return None };
    let adds = super::builtin::assignable(*builtin) == Some("+");
    match &args[..] {
        [last, one] if adds && is_one(one) => Some(last),
        _ => None,
    }
}

/// Whether the bounds are literals, and nothing lies between them.
fn is_empty(start: &Expr, stop: &Expr) -> bool {
    matches!((&start.kind, &stop.kind), (ExprKind::Int(start), ExprKind::Int(stop)) if start >= stop)
}

/// The variables that a loop binds.
fn bound_in(local: LocalId, body: &[Stmt]) -> Vec<LocalId> {
    let mut bound = vec![local];
    walk::each_stmt(body, &mut |stmt| bound.extend(walk::bound_locals(stmt)));
    bound
}

/// Whether one of the bounds is one of the variables.
fn reads_any(bounds: [&Expr; 2], locals: &[LocalId]) -> bool {
    bounds.iter().any(|expr| matches!(expr.kind, ExprKind::Local(local) if locals.contains(&local)))
}
