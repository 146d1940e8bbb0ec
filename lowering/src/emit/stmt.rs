//! Statements to Rust.

use syn::{Expr as Rust, Stmt as RustStmt, parse_quote};

use crate::analysis::Repr;
use crate::analysis::walk::{self, StmtIndex};
use crate::builtins::{self, Sig};
use crate::hir::GlobalId;
use crate::ir::{Body, Expr, ExprKind, LocalId, Rvalue, Stmt, StmtKind};
use crate::source::Span;
use crate::ty::Ty;

use super::attempt::Attempt;
use super::branch;
use super::build;
use super::control::Blocks;
use super::enclosing::ok;
use super::function::FunctionEmitter;
use super::narrowing::Piece;
use super::print::drop_idle_comment;
use super::untyped::{needs_type, suffixed};
use super::value::Form;

/// Whether the computation is a builtin that Rust takes to return.
fn seems_to_return(rvalue: &Rvalue) -> bool {
    matches!(rvalue, Rvalue::Builtin(id, _) if !matches!(builtins::get(*id).result, Sig::Never))
}

impl<'a> FunctionEmitter<'a> {
    /// Statements that are not the last of their function.
    pub fn block(&self, stmts: &'a [Stmt]) -> Vec<RustStmt> {
        let mut out = Vec::new();
        let reached = self.reached(stmts);
        let there = self.stmts(reached, reached.len(), &[], &mut out);
        self.forget(&there);
        out
    }

    /// The statements of a body, and the variables that its value reads where they are not None, to be
    /// forgotten after it.
    pub(super) fn opened(&self, body: &'a Body) -> (Vec<RustStmt>, Vec<LocalId>) {
        self.opened_before(&body.stmts, &[Piece::Expr(&body.value)])
    }

    /// The same of statements that stand in one block of Rust with other pieces, `behind` them.
    pub(super) fn opened_before(
        &self,
        stmts: &'a [Stmt],
        behind: &[Piece<'a>],
    ) -> (Vec<RustStmt>, Vec<LocalId>) {
        let mut out = Vec::new();
        let reached = self.reached(stmts);
        let there = self.stmts(reached, reached.len(), behind, &mut out);
        (out, there)
    }

    /// The first `count` statements of a block, which has more pieces `behind` them; the variables that
    /// are known from then on not to be None.
    fn stmts(
        &self,
        block: &'a [Stmt],
        count: usize,
        behind: &[Piece<'a>],
        out: &mut Vec<RustStmt>,
    ) -> Vec<LocalId> {
        let mut there = Vec::new();
        for (position, stmt) in block.iter().enumerate().take(count) {
            match self.let_else(block, position, behind, out) {
                Some(local) => there.push(local),
                None => self.stmt(stmt, false, out),
            }
        }
        there
    }

    /// Statements; where `tail`, the function ends after them.
    pub fn block_at(&self, stmts: &'a [Stmt], tail: bool) -> Vec<RustStmt> {
        if tail { self.tail_block(stmts) } else { self.block(stmts) }
    }

    /// Statements after which the function ends: a final `return` becomes the block's value.
    pub fn tail_block(&self, stmts: &'a [Stmt]) -> Vec<RustStmt> {
        if let Some(found) = self.search(stmts) {
            return found;
        }
        let reached = self.reached(stmts);
        let Some((last, before)) = reached.split_last() else { return Vec::new() };
        let mut out = Vec::new();
        let there = self.stmts(reached, before.len(), &[], &mut out);
        self.last(last, &mut out);
        self.forget(&there);
        out
    }

    /// The last statement of a function.
    fn last(&self, last: &'a Stmt, out: &mut Vec<RustStmt>) {
        match &last.kind {
            StmtKind::Return(value) => {
                self.origin_comment(last, out);
                self.tail_value(value, out);
                drop_idle_comment(out);
            }
            StmtKind::If(condition, then, orelse) if self.is_last(then, orelse) => {
                self.declare_before(last, out);
                self.origin_comment(last, out);
                out.extend(self.branches(last, (condition, then, orelse), true));
            }
            StmtKind::Raise(exception) if self.passes_on() => {
                self.declare_before(last, out);
                self.origin_comment(last, out);
                let exception = self.value(exception).into_owned();
                let raised = self.positioned(exception, last.span);
                out.push(RustStmt::Expr(build::call(build::path("Err"), vec![raised]), None));
            }
            StmtKind::Let(..)
            | StmtKind::Unpack(..)
            | StmtKind::Do(_)
            | StmtKind::StoreGlobal(..)
            | StmtKind::StoreCell(..)
            | StmtKind::StoreField(..)
            | StmtKind::StoreAttribute(..)
            | StmtKind::If(..)
            | StmtKind::While { .. }
            | StmtKind::For { .. }
            | StmtKind::Try { .. }
            | StmtKind::Finally { .. }
            | StmtKind::Unbind(_)
            | StmtKind::UnbindGlobal(_)
            | StmtKind::Break
            | StmtKind::Continue
            | StmtKind::Raise(_) => {
                self.stmt(last, !self.passes_on(), out);
                let ended = matches!(out.last(), Some(RustStmt::Expr(Rust::Macro(_), None)))
                    || self.never_returns(last);
                let valued = self.function().result == Ty::Never
                    || (!self.is_procedure() && matches!(out.last(), Some(stmt) if lacks_else(stmt)));
                if valued && !self.diverges(last) && !ended {
                    // What came before raises, which Rust's types do not show.
                    out.push(RustStmt::Expr(parse_quote!(unreachable!()), None));
                }
            }
        }
    }

    /// Whether the function ends after each branch of an `if`, its last statement: with nothing, or with what the
    /// branch gives. Where a branch raises and another goes on, `Ok(())` follows.
    pub(super) fn is_last(&self, then: &[Stmt], orelse: &[Stmt]) -> bool {
        match (self.is_procedure(), self.passes_on()) {
            (true, false) => true,
            (true, true) => !self.ends_openly(then) && !self.ends_openly(orelse),
            (false, _) => !orelse.is_empty(),
        }
    }

    /// Whether the statement is a call of a function that Rust knows not to return.
    fn never_returns(&self, stmt: &Stmt) -> bool {
        match walk::rvalue(stmt) {
            Some(Rvalue::Call(callee, _)) => {
                self.context().program.functions[*callee].result == Ty::Never
            }
            Some(Rvalue::Builtin(id, _)) => matches!(builtins::get(*id).result, Sig::Never),
            _ => false,
        }
    }

    /// The value of a block that ends the function.
    fn tail_value(&self, value: &'a Expr, out: &mut Vec<RustStmt>) {
        let value = self.result(value);
        if !self.is_procedure() {
            let value = if self.passes_on() { ok(value) } else { value };
            out.push(RustStmt::Expr(value, None));
        } else if !build::is_idle(&value) {
            out.push(build::statement(value));
        }
    }

    /// An `if`; where `tail`, the function ends after it.
    fn branches(
        &self,
        stmt: &'a Stmt,
        (condition, then, orelse): (&'a Expr, &'a [Stmt], &'a [Stmt]),
        tail: bool,
    ) -> Vec<RustStmt> {
        let mut there = Vec::new();
        let (condition, then, orelse) = if then.is_empty() && !orelse.is_empty() {
            (self.negation(condition), orelse, then)
        } else {
            let test = self.test(condition, &[Piece::Block(then)], Some(stmt), &mut there);
            (test, then, orelse)
        };
        let then = build::block(self.block_at(then, tail));
        self.forget(&there);
        let orelse = build::block(self.block_at(orelse, tail));
        branch::statement(condition, &then, orelse)
    }

    /// Whether the function gives nothing.
    pub(super) fn is_procedure(&self) -> bool {
        self.function().result.is_single()
    }

    /// The result in the function's representation.
    pub(super) fn result(&self, value: &'a Expr) -> Rust {
        let repr = self.context().facts.result_repr(self.id());
        self.owned_as(value, repr)
    }

    /// Declares, without a value, the variables whose first binding stands deeper than their uses.
    fn declare_before(&self, stmt: &Stmt, out: &mut Vec<RustStmt>) {
        for local in self.declarations(stmt).iter().filter(|local| !self.is_always_none(**local)) {
            let ty = self.local_ty(*local);
            let mutable = self.context().facts.needs_mut(self.id(), *local);
            let pattern = build::binding(self.local_name(*local), mutable);
            out.push(build::let_binding(&pattern, Some(&ty), None));
        }
    }

    /// One statement, with the declarations that it needs before it and the comment that says where it
    /// is from. Where `tail`, the function ends after it.
    pub(super) fn stmt(&self, stmt: &'a Stmt, tail: bool, out: &mut Vec<RustStmt>) {
        self.declare_before(stmt, out);
        if let StmtKind::Let(local, rvalue) = &stmt.kind
            && self.is_inlined(*local)
        {
            self.postpone(*local, rvalue, stmt.span);
            return;
        }
        self.origin_comment(stmt, out);
        let at = self.index(stmt);
        match &stmt.kind {
            StmtKind::Let(local, rvalue) => {
                let endless = self.function().locals[*local].ty == Ty::Never;
                if endless {
                    self.discard(rvalue, stmt.span, out);
                } else {
                    self.bind(at, *local, rvalue, stmt.span, out);
                }
                if endless && seems_to_return(rvalue) {
                    // An item of what is empty: the operation raises, which Rust's types do not show.
                    out.push(RustStmt::Expr(parse_quote!(unreachable!()), None));
                }
            }
            StmtKind::Do(rvalue) => self.discard(rvalue, stmt.span, out),
            StmtKind::Unpack(locals, value) => self.unpack(at, locals, value, out),
            StmtKind::StoreGlobal(global, _) if !self.context().keeps_global(*global) => {}
            StmtKind::StoreGlobal(global, value) => out.push(self.store_global(*global, value)),
            StmtKind::StoreCell(cell, value) => {
                let target = self.value(cell).into_receiver();
                let set = build::method(target, "set", vec![self.owned(value)]);
                out.push(build::statement(set));
            }
            StmtKind::StoreField(record, field, value) => {
                out.extend(self.store_field(record, *field, value));
            }
            StmtKind::StoreAttribute(base, class, index, value) => {
                out.push(self.store_attribute(base, *class, *index, value));
            }
            StmtKind::If(condition, then, orelse) => {
                out.extend(self.branches(stmt, (condition, then, orelse), false));
            }
            StmtKind::While { condition, body, orelse } => {
                self.while_loop(condition, Blocks { body, orelse, tail }, out);
            }
            StmtKind::For { local, over, body, orelse } => {
                self.for_loop(stmt, *local, over, Blocks { body, orelse, tail }, out);
            }
            StmtKind::Break => out.push(build::statement(self.break_expr())),
            StmtKind::Continue => out.push(build::statement(self.continue_expr())),
            StmtKind::Return(value) => self.early_return(value, out),
            StmtKind::Raise(exception) => {
                let exception = self.value(exception).into_owned();
                out.push(build::statement(self.raise(exception, stmt.span)));
            }
            StmtKind::Try { body, orelse, error, handlers } => {
                let parts = Attempt { body, orelse, error: *error, handlers, span: stmt.span };
                self.attempt(parts, tail, out);
            }
            StmtKind::Finally { body, last } => self.finally(body, last, stmt.span, out),
            StmtKind::Unbind(local) => out.extend(self.unbind(*local)),
            StmtKind::UnbindGlobal(global) => {
                let path = self.context().global_path(self.module(), *global);
                out.push(build::statement(build::method(path, "unbind", Vec::new())));
            }
        }
        if drop_idle_comment(out) {
            self.last_origin.borrow_mut().clear();
        }
    }

    fn early_return(&self, value: &'a Expr, out: &mut Vec<RustStmt>) {
        if self.is_procedure() {
            let value = self.result(value);
            if !build::is_idle(&value) {
                out.push(build::statement(value));
            }
            out.push(build::statement(self.return_expr(None)));
        } else if self.forgets_result() {
            self.discard_parts(value, out);
            out.push(build::statement(self.return_expr(None)));
        } else {
            let value = self.result(value);
            out.push(build::statement(self.return_expr(Some(value))));
        }
    }

    /// Binds or rebinds a variable.
    fn bind(
        &self,
        at: StmtIndex,
        local: LocalId,
        rvalue: &'a Rvalue,
        span: Span,
        out: &mut Vec<RustStmt>,
    ) {
        let item = &self.function().locals[local];
        if self.is_dead(at, local) || self.is_always_none(local) {
            self.discard(rvalue, span, out);
            return;
        }
        if let Some(stmt) = self.augmented(local, rvalue) {
            out.push(stmt);
            return;
        }
        let repr = self.local_repr(local);
        let value = self.computed(local, rvalue, span, None);
        let value = if self.context().facts.is_view(self.id(), local) {
            value.into_receiver()
        } else if item.ty == Ty::Int {
            super::expr::convert(value, repr)
        } else {
            value.into_owned()
        };
        let name = build::variable(self.local_name(local));
        if item.maybe_unbound {
            out.push(build::assign(name, None, build::call(build::path("Some"), vec![value])));
        } else if self.is_declaration(at, local) {
            let ty = needs_type(rvalue, &value, true).then(|| self.local_ty(local));
            let pattern = self.pattern(at, local);
            let value = if ty.is_none() { self.fixed(local, value) } else { value };
            out.push(build::let_binding(&pattern, ty.as_ref(), Some(value)));
        } else {
            out.push(build::assign(name, None, value));
        }
    }

    /// `x += e` for `x = x + e`, where Rust's operator means the same and changes `x` in place: machine
    /// integers, `Int`, floats, and strings that nobody else holds.
    fn augmented(&self, local: LocalId, rvalue: &'a Rvalue) -> Option<RustStmt> {
        let Rvalue::Pure(Expr { kind: ExprKind::Builtin(builtin, args), ty, .. }) = rvalue else {
            return None;
        };
        let [first, second] = &args[..] else { return None };
        let item = &self.function().locals[local];
        if !matches!(first.kind, ExprKind::Local(found) if found == local)
            || item.maybe_unbound
            || Self::reads_local(second, local)
        {
            return None;
        }
        let name = build::variable(self.local_name(local));
        let op = super::builtin::assignable(*builtin)?;
        match ty {
            Ty::Int => {
                let repr = self.local_repr(local);
                let operation = self.operation_repr(*builtin, args);
                if repr == Repr::Int {
                    let value = self.value(second);
                    let operand = match (value.repr, value.form) {
                        (Repr::Int, Form::Place) => build::reference(value.expr),
                        (Repr::U64, _) => super::expr::convert(value, Repr::Int),
                        (Repr::I64 | Repr::Int, _) => value.expr,
                    };
                    return Some(build::assign(name, Some(op), operand));
                }
                (operation == repr).then(|| build::assign(name, Some(op), self.int_as(second, repr)))
            }
            Ty::Float => Some(build::assign(name, Some(op), self.owned(second))),
            Ty::Str => Some(build::assign(name, Some(op), self.reference(second))),
            Ty::Never
            | Ty::None
            | Ty::Bool
            | Ty::Bytes
            | Ty::ByteArray
            | Ty::Principal
            | Ty::Service(_)
            | Ty::Account
            | Ty::Identity
            | Ty::Tuple(_)
            | Ty::List(_)
            | Ty::Dict(..)
            | Ty::Set(_)
            | Ty::FrozenSet(_)
            | Ty::TupleOf(_)
            | Ty::Iterator(_)
            | Ty::DictView(..)
            | Ty::Range
            | Ty::Record(_)
            | Ty::Exception(_)
            | Ty::Object
            | Ty::Objects
            | Ty::Optional(_)
            | Ty::Union(_)
            | Ty::Function(_)
            | Ty::Closure(_)
            | Ty::Cell(_)
            | Ty::Stable(_)
            | Ty::Var(_) => None,
        }
    }

    fn unpack(&self, at: StmtIndex, locals: &[LocalId], value: &'a Expr, out: &mut Vec<RustStmt>) {
        let literal = matches!(value.kind, ExprKind::Tuple(_));
        let value = if let ExprKind::Tuple(items) = &value.kind {
            let items = items.iter().zip(locals).map(|(item, local)| {
                let repr = if self.is_dead(at, *local) { Repr::Int } else { self.local_repr(*local) };
                suffixed(self.owned_as(item, repr), repr)
            });
            build::tuple(items.collect())
        } else {
            self.owned(value)
        };
        let bound: Vec<LocalId> =
            locals.iter().copied().filter(|local| !self.is_dead(at, *local)).collect();
        let plain = bound.iter().all(|local| {
            let converts =
                self.function().locals[*local].ty == Ty::Int && self.local_repr(*local) != Repr::Int;
            (literal || !converts) && !self.function().locals[*local].maybe_unbound
        });
        let declared = bound.iter().filter(|local| self.is_declaration(at, **local)).count();
        if plain && declared == bound.len() {
            let patterns = locals.iter().map(|local| self.pattern(at, *local));
            let pattern = build::tuple_pattern(patterns.collect());
            out.push(build::let_binding(&pattern, None, Some(value)));
        } else if plain && declared == 0 {
            let targets = locals.iter().map(|local| self.assignee(at, *local)).collect();
            out.push(build::assign(build::tuple(targets), None, value));
        } else {
            self.unpack_through_names(at, locals, value, literal, out);
        }
    }

    /// Unpacks into fresh names first, where an item must be converted or wrapped, or where only some
    /// of the variables are declared here.
    fn unpack_through_names(
        &self,
        at: StmtIndex,
        locals: &[LocalId],
        value: Rust,
        literal: bool,
        out: &mut Vec<RustStmt>,
    ) {
        let mut stores = Vec::new();
        let parts = locals.iter().enumerate().map(|(index, local)| {
            if self.is_dead(at, *local) || (self.is_declaration(at, *local) && literal) {
                return self.pattern(at, *local);
            }
            if self.is_declaration(at, *local) {
                return self.unpacked_part(at, *local, &mut stores);
            }
            let name = build::ident(&format!("item_{index}"));
            let value = build::variable(&name);
            let value = if literal { value } else { self.kept_as(value, *local) };
            self.store_local(at, *local, value, &mut stores);
            build::binding(&name, false)
        });
        let pattern = build::tuple_pattern(parts.collect());
        out.push(build::let_binding(&pattern, None, Some(value)));
        out.extend(stores);
    }

    /// The pattern for an item of a tuple that declares the variable. Where the variable keeps its int
    /// otherwise than the tuple, a second declaration under the same name converts it.
    pub(super) fn unpacked_part(
        &self,
        at: StmtIndex,
        local: LocalId,
        out: &mut Vec<RustStmt>,
    ) -> syn::Pat {
        let pattern = self.pattern(at, local);
        let converts =
            self.function().locals[local].ty == Ty::Int && self.local_repr(local) != Repr::Int;
        if !converts || self.is_dead(at, local) {
            return pattern;
        }
        let name = self.local_name(local);
        let value = self.kept_as(build::variable(name), local);
        out.push(build::let_binding(&pattern, None, Some(value)));
        build::binding(name, false)
    }

    /// Stores a Rust value of the variable's own type.
    fn store_local(&self, at: StmtIndex, local: LocalId, value: Rust, out: &mut Vec<RustStmt>) {
        let name = build::variable(self.local_name(local));
        if self.function().locals[local].maybe_unbound {
            let some = build::call(build::path("Some"), vec![value]);
            out.push(build::assign(name, None, some));
        } else if self.is_declaration(at, local) {
            out.push(build::let_binding(&self.pattern(at, local), None, Some(value)));
        } else {
            out.push(build::assign(name, None, value));
        }
    }

    /// An item of a tuple, where ints are `Int`, as the variable keeps it.
    fn kept_as(&self, value: Rust, local: LocalId) -> Rust {
        if self.function().locals[local].ty != Ty::Int {
            return value;
        }
        super::expr::convert(super::value::Value::int(value, Repr::Int), self.local_repr(local))
    }

    fn assignee(&self, at: StmtIndex, local: LocalId) -> Rust {
        if self.is_dead(at, local) {
            build::underscore()
        } else {
            build::variable(self.local_name(local))
        }
    }

    fn store_global(&self, global: GlobalId, value: &'a Expr) -> RustStmt {
        let path = self.context().global_path(self.module(), global);
        let value = self.owned_as(value, self.context().facts.global_repr(global));
        build::statement(build::method(path, "set", vec![value]))
    }

    /// `record.borrow_mut().field = value`, and `record.field = value` where a variable owns the record;
    /// Rust, as Python, computes the value of `=` before the place.
    fn store_field(&self, record: &'a Expr, field: usize, value: &'a Expr) -> Vec<RustStmt> {
        let Ty::Record(id) = record.ty else { return Vec::new() };
        let plain = self.levels(record) > 0;
        if plain {
            let value = self.owned(value);
            let place =
                build::field(self.value(record).into_receiver(), self.context().field_name(id, field));
            return super::augmented::store_plain(place, value).into_iter().collect();
        }
        let target = self.value(record).into_receiver();
        if !self.context().program.records[id.index()].fields[field].required {
            let args = vec![self.owned(value), self.open_store(id, field)];
            return vec![build::statement(build::method(target, "store", args))];
        }
        let name = self.context().field_name(id, field);
        vec![super::augmented::store(target, name, self.owned(value))]
    }
}

/// Whether the statement is an `if` that goes on where its condition does not hold.
fn lacks_else(stmt: &RustStmt) -> bool {
    matches!(stmt, RustStmt::Expr(Rust::If(branches), None) if branches.else_branch.is_none())
}
