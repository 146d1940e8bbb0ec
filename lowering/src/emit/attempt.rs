//! `try` to Rust: labelled blocks that exceptions and jumps leave, so that what is inside stays plain.

use proc_macro2::Ident;
use quote::quote;
use syn::{Expr as Rust, Lifetime, Stmt as RustStmt, parse_quote};

use crate::analysis::walk::{self, JumpsOut};
use crate::builtins;
use crate::hir::ExceptionClass;
use crate::ir::{Expr, Handler, LocalId, Rvalue, Stmt, StmtKind, stmt_raises};
use crate::source::Span;
use crate::ty::Ty;

use super::build;
use super::clauses::{Clause, chain};
use super::enclosing::{Enclosing, Gives};
use super::function::FunctionEmitter;
use super::matched::{Matched, Place, mentions};
use super::print::{drop_idle_comment, is_comment, label as label_argument};

/// The parts of a `try` with handlers.
#[derive(Clone, Copy, Debug)]
pub struct Attempt<'a> {
    pub body: &'a [Stmt],
    pub orelse: &'a [Stmt],
    pub error: LocalId,
    pub handlers: &'a [Handler],
    pub span: Span,
}

impl<'a> FunctionEmitter<'a> {
    /// ```text
    /// 'handled: {
    ///     let error = 'attempt: { body; orelse; break 'handled; };
    ///     if error.is_instance_of(...) { handler } else { raise again }
    /// }
    /// ```
    /// Where nothing in the body raises, the body and its `else` alone; where the body does not end, no
    /// outer block. Where `tail`, the function ends after the statement.
    pub(super) fn attempt(&self, parts: Attempt<'a>, tail: bool, out: &mut Vec<RustStmt>) {
        let handled = self.fresh_label("handled", |frame| matches!(frame, Enclosing::Handled));
        self.around.borrow_mut().push(Enclosing::Handled);
        let label = self.fresh_label("attempt", |frame| matches!(frame, Enclosing::Attempt { .. }));
        self.around.borrow_mut().push(Enclosing::Attempt { label: label.clone(), used: false });
        let mut inside = self.block(parts.body);
        let frame = self.around.borrow_mut().pop();
        // What was to be passed on may have been left out after all.
        let used =
            matches!(frame, Some(Enclosing::Attempt { used: true, .. })) && names(&inside, &label);
        if !used {
            self.around.borrow_mut().pop();
            out.extend(inside);
            out.extend(self.block(parts.orelse));
            return;
        }
        inside.extend(self.block(parts.orelse));
        let falls_through = self.is_open(parts.body) && self.is_open(parts.orelse);
        self.last_origin.borrow_mut().clear();
        let tail = tail && !falls_through;
        let ends = parts.handlers.iter().all(|handler| !self.is_open(&handler.body));
        let found = Matched::of(&inside, &label, ends);
        let clauses = self.clauses(parts, tail && !found.as_ref().is_some_and(Matched::is_flat));
        self.around.borrow_mut().pop();
        let error = self.local_name(parts.error);
        if let Some(found) = found {
            found.emit(clauses, &Place { error, tail }, out);
            return;
        }
        if falls_through {
            inside.push(parse_quote!(break #handled;));
        }
        let block = labelled(&label, inside);
        let mut stmts = Vec::new();
        stmts.push(if names_error(&clauses, error) {
            build::let_binding(&build::binding(error, false), None, Some(block))
        } else {
            build::statement(block)
        });
        stmts.extend(chain(clauses));
        if falls_through {
            out.push(RustStmt::Expr(parse_quote!(#handled: { #(#stmts)* }), None));
        } else {
            out.extend(stmts);
        }
    }

    /// What is done for the exceptions that each handler catches, and raising others again.
    fn clauses(&self, parts: Attempt<'a>, tail: bool) -> Vec<Clause> {
        let Attempt { body, error, handlers, span, .. } = parts;
        let variable = build::variable(self.local_name(error));
        let mut left = self.raised_classes(body);
        let mut clauses = Vec::new();
        for handler in handlers {
            let block = self.block_at(&handler.body, tail);
            let open = self.is_open(&handler.body);
            let Some(classes) = &handler.classes else {
                clauses.push(Clause { test: None, block, open });
                return clauses;
            };
            if let Some(left) = &mut left {
                left.retain(|raised| !classes.iter().any(|class| catches(*class, raised)));
                if left.is_empty() {
                    clauses.push(Clause { test: None, block, open });
                    return clauses;
                }
            }
            clauses.push(Clause { test: Some(self.tests(&variable, classes)), block, open });
        }
        let block = vec![build::statement(self.raise(variable, span))];
        clauses.push(Clause { test: None, block, open: false });
        clauses
    }

    /// Every class of which the statements may raise an instance, where that is known: what rows of the
    /// table raise is.
    fn raised_classes(&self, body: &[Stmt]) -> Option<Vec<&'static str>> {
        let globals = &self.context().program.globals;
        let mut found = Some(Vec::new());
        walk::each_stmt(body, &mut |stmt| match (&mut found, walk::rvalue(stmt)) {
            (Some(classes), Some(Rvalue::Builtin(row, args))) if !args.iter().any(runs_code) => {
                classes.extend(builtins::get(*row).raises);
            }
            _ if walk::advances(stmt) || stmt_raises(stmt, globals, &|_| true) => found = None,
            _ => {}
        });
        // Some row raises whatever the program's own code does.
        found.filter(|classes| !classes.contains(&"Exception"))
    }

    /// Whether control reaches the end of the statements.
    pub(super) fn is_open(&self, block: &[Stmt]) -> bool {
        !self.ends(block)
    }

    /// Whether the function's block, emitted as its tail, gives no value of its own.
    pub(super) fn ends_openly(&self, block: &[Stmt]) -> bool {
        match block.last().map(|last| &last.kind) {
            Some(StmtKind::Return(_)) => true,
            Some(StmtKind::If(_, then, orelse)) if self.is_last(then, orelse) => {
                self.ends_openly(then) || self.ends_openly(orelse)
            }
            Some(_) | None => self.is_open(block),
        }
    }

    /// `finally`: the block before it gives how it ended, and after the `finally` control goes on there.
    pub(super) fn finally(
        &self,
        body: &'a [Stmt],
        last: &'a [Stmt],
        span: Span,
        out: &mut Vec<RustStmt>,
    ) {
        let jumps = walk::jumps(body);
        let gives = self.gives(body, last, jumps);
        let label = self.fresh_label("cleanup", |frame| matches!(frame, Enclosing::Finally { .. }));
        let frame = Enclosing::Finally { label: label.clone(), gives, used: false };
        self.around.borrow_mut().push(frame);
        let mut inside = self.block(body);
        let frame = self.around.borrow_mut().pop();
        if !matches!(frame, Some(Enclosing::Finally { used: true, .. })) {
            out.extend(inside);
            if self.is_open(body) {
                out.extend(self.block(last));
            }
            return;
        }
        if self.is_open(body)
            && let Some(done) = done(gives)
        {
            inside.push(RustStmt::Expr(done, None));
        }
        let name = self.outcome_name();
        let unit = gives == Gives::Nothing || self.is_unit(gives);
        if unit {
            leave_at_end(&label, &mut inside);
            if names(&inside, &label) {
                out.push(RustStmt::Expr(labelled(&label, inside), None));
            } else {
                out.extend(inside);
                drop_idle_comment(out);
            }
        } else {
            let block = labelled(&label, inside);
            let ty = self.given_ty(gives);
            out.push(build::let_binding(&parse_quote!(#name), Some(&ty), Some(block)));
        }
        self.last_origin.borrow_mut().clear();
        self.finals.set(self.finals.get() + 1);
        out.extend(self.block(last));
        self.finals.set(self.finals.get() - 1);
        if gives != Gives::Nothing {
            let open = self.is_open(body);
            let outcome = build::variable(&name);
            out.extend(self.go_on(outcome, (gives, jumps, open), span));
        }
    }

    fn gives(&self, body: &[Stmt], last: &[Stmt], jumps: JumpsOut) -> Gives {
        let open = self.is_open(body);
        let raises = self.context().facts.raises(self.context().program).block(body);
        if !self.is_open(last) {
            return Gives::Nothing;
        }
        match (jumps.returns, jumps.breaks || jumps.continues, open) {
            (false, false, true) => Gives::Done,
            (false, false, false) => Gives::Exception,
            (true, false, false) => Gives::Result { raises },
            (_, _, _) => Gives::Outcome { raises },
        }
    }

    /// Whether the block gives nothing that a variable could hold.
    fn is_unit(&self, gives: Gives) -> bool {
        gives == Gives::Result { raises: false } && self.is_procedure()
    }

    fn given_ty(&self, gives: Gives) -> syn::Type {
        let result = self.value_ty();
        match gives {
            Gives::Nothing => parse_quote!(()),
            Gives::Exception => parse_quote!(Exception),
            Gives::Done => parse_quote!(Fallible<()>),
            Gives::Result { raises: true } => parse_quote!(Fallible<#result>),
            Gives::Result { raises: false } => result,
            Gives::Outcome { raises: true } => parse_quote!(Fallible<Outcome<#result>>),
            Gives::Outcome { raises: false } => parse_quote!(Outcome<#result>),
        }
    }

    /// What happens after a `finally` that does not leave by itself.
    fn go_on(
        &self,
        outcome: Rust,
        (gives, jumps, open): (Gives, JumpsOut, bool),
        span: Span,
    ) -> Vec<RustStmt> {
        let value = match gives {
            Gives::Nothing => return Vec::new(),
            Gives::Exception => return vec![build::statement(self.raise(outcome, span))],
            Gives::Done => return vec![build::statement(self.or_leave(outcome, span))],
            Gives::Result { raises: true } | Gives::Outcome { raises: true } => {
                self.or_leave(outcome, span)
            }
            Gives::Result { raises: false } | Gives::Outcome { raises: false } => outcome,
        };
        if let Gives::Result { raises } = gives {
            if !self.is_procedure() {
                return vec![build::statement(self.return_expr(Some(value)))];
            }
            let mut stmts = Vec::new();
            if raises {
                stmts.push(build::statement(value));
            }
            stmts.push(build::statement(self.return_expr(None)));
            return stmts;
        }
        self.dispatch(&value, jumps, open)
    }

    fn dispatch(&self, outcome: &Rust, jumps: JumpsOut, open: bool) -> Vec<RustStmt> {
        let mut arms: Vec<(syn::Pat, Rust)> = Vec::new();
        if jumps.returns && self.is_procedure() {
            arms.push((parse_quote!(Outcome::Returned(())), self.return_expr(None)));
        } else if jumps.returns {
            let value = build::path("value");
            arms.push((parse_quote!(Outcome::Returned(value)), self.return_expr(Some(value))));
        }
        if jumps.breaks {
            arms.push((parse_quote!(Outcome::Broke), self.break_expr()));
        }
        if jumps.continues {
            arms.push((parse_quote!(Outcome::Continued), self.continue_expr()));
        }
        if let ([(pattern, then)], true) = (&arms[..], open) {
            return vec![parse_quote!(if let #pattern = #outcome { #then; })];
        }
        if open {
            arms.push((parse_quote!(_), parse_quote!({})));
        } else if let Some((pattern, _)) = arms.last_mut() {
            *pattern = parse_quote!(_);
        }
        let arms =
            arms.into_iter().map(|(pattern, then)| -> syn::Arm { parse_quote!(#pattern => #then,) });
        vec![RustStmt::Expr(parse_quote!(match #outcome { #(#arms)* }), None)]
    }

    /// Takes the value out of a variable that may be unbound.
    pub(super) fn unbind(&self, local: LocalId) -> Option<RustStmt> {
        let item = &self.function().locals[local];
        let bound = self.context().facts.needs_mut(self.id(), local);
        (item.maybe_unbound && bound)
            .then(|| build::assign(build::variable(self.local_name(local)), None, build::path("None")))
    }
}

/// Whether an operation on the value may run code of the program.
fn runs_code(value: &Expr) -> bool {
    matches!(value.ty, Ty::Iterator(_) | Ty::Function(_) | Ty::Closure(_))
}

/// Whether a clause for the class catches what is raised by that name.
fn catches(class: ExceptionClass, raised: &'static str) -> bool {
    std::iter::successors(Some(raised), |class| builtins::exception_parent(class))
        .any(|ancestor| class == ExceptionClass::Builtin(ancestor))
}

/// Whether the exception's variable is used: by a test, by a clause, or to raise it again.
fn names_error(clauses: &[Clause], error: &Ident) -> bool {
    clauses.iter().any(|clause| clause.test.is_some() || mentions(&clause.block, error))
}

/// Whether the label occurs in the statements.
fn names(stmts: &[RustStmt], label: &Lifetime) -> bool {
    let text = quote!(#(#stmts)*).to_string();
    let argument = label_argument(label);
    let goes_on = |rest: &str| rest.starts_with(|next: char| next.is_alphanumeric() || next == '_');
    [label.to_string(), quote!(#argument).to_string()]
        .iter()
        .any(|name| text.match_indices(name).any(|(at, found)| !goes_on(&text[at + found.len()..])))
}

/// What the block before a `finally` gives at its end.
fn done(gives: Gives) -> Option<Rust> {
    Some(match gives {
        Gives::Nothing | Gives::Exception | Gives::Result { .. } => return None,
        Gives::Done => parse_quote!(Ok(())),
        Gives::Outcome { raises: true } => parse_quote!(Ok(Outcome::Done)),
        Gives::Outcome { raises: false } => parse_quote!(Outcome::Done),
    })
}

/// Takes off a last jump out of the block, which ends there anyway.
fn leave_at_end(label: &Lifetime, stmts: &mut Vec<RustStmt>) {
    let leaves = |stmt: &RustStmt| {
        matches!(stmt, RustStmt::Expr(Rust::Break(left), _)
            if left.label.as_ref() == Some(label) && left.expr.is_none())
    };
    if stmts.last().is_some_and(leaves) {
        stmts.pop();
        drop_idle_comment(stmts);
    }
}

/// The labelled block; the value alone, where leaving with it is all that the block does.
fn labelled(label: &Lifetime, stmts: Vec<RustStmt>) -> Rust {
    let stmts = apart(stmts);
    if let Some((RustStmt::Expr(Rust::Break(left), _), before)) = stmts.split_last()
        && before.iter().all(is_comment)
        && left.label.as_ref() == Some(label)
        && let Some(value) = &left.expr
    {
        return (**value).clone();
    }
    parse_quote!(#label: { #(#stmts)* })
}

/// The only statement of a block as two, where it is a jump with a value that is computed: a jump is no
/// part of a computation.
fn apart(mut stmts: Vec<RustStmt>) -> Vec<RustStmt> {
    let Some((last, before)) = stmts.split_last_mut() else { return stmts };
    if let RustStmt::Expr(
        Rust::Return(syn::ExprReturn { expr: Some(value), .. })
        | Rust::Break(syn::ExprBreak { expr: Some(value), .. }),
        _,
    ) = last
        && before.iter().all(is_comment)
        && !matches!(**value, Rust::Path(_) | Rust::Lit(_))
    {
        let computed = std::mem::replace(&mut **value, parse_quote!(value));
        let position = before.len();
        stmts.insert(position, parse_quote!(let value = #computed;));
    }
    stmts
}
