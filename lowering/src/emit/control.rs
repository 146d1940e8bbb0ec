//! Loops to Rust.

use syn::{Expr as Rust, Stmt as RustStmt, parse_quote};

use crate::analysis::{IntRange, Repr};
use crate::analysis::walk::StmtIndex;
use crate::ir::{Body, Expr, ExprKind, Iteration, LocalId, Stmt};
use crate::source::Span;
use crate::ty::Ty;

use super::build;
use super::expr::negated;
use super::function::FunctionEmitter;
use super::value::Value;

impl<'a> FunctionEmitter<'a> {
    /// `while` with its `else`. Where the condition needs statements of its own the loop tests it
    /// inside.
    pub(super) fn while_loop(
        &self,
        condition: &'a Body,
        body: &'a [Stmt],
        orelse: &'a [Stmt],
        out: &mut Vec<RustStmt>,
    ) {
        self.enter_loop(!orelse.is_empty());
        let prelude = self.block(&condition.stmts);
        let forever = matches!(condition.value.kind, ExprKind::Bool(true));
        let test = self.owned(&condition.value);
        let total = self.is_total_comparison(&condition.value);
        let round = self.block(body);
        let rust: Rust = if forever {
            parse_quote!(loop { #(#prelude)* #(#round)* })
        } else if prelude.is_empty() {
            parse_quote!(while #test { #(#round)* })
        } else {
            let leave = negated(test, total);
            parse_quote!(loop { #(#prelude)* if #leave { break; } #(#round)* })
        };
        self.leave_loop(rust, orelse, out);
    }

    /// `for` with its `else`, the two blocks as a pair.
    pub(super) fn for_loop(
        &self,
        stmt: &'a Stmt,
        local: LocalId,
        over: &'a Iteration,
        (body, orelse): (&'a [Stmt], &'a [Stmt]),
        out: &mut Vec<RustStmt>,
    ) {
        let (iterator, found) = self.iterator(over, self.local_repr(local), stmt.span);
        self.enter_loop(!orelse.is_empty());
        let (pattern, mut round) = self.bind_item(self.index(stmt), local, found);
        round.extend(self.block(body));
        let rust: Rust = parse_quote!(for #pattern in #iterator { #(#round)* });
        self.leave_loop(rust, orelse, out);
    }

    /// The pattern of a `for`, and the statements that bring the item to its variable where the pattern
    /// cannot be the variable itself.
    fn bind_item(&self, at: StmtIndex, local: LocalId, found: Repr) -> (syn::Pat, Vec<RustStmt>) {
        let item = &self.function().locals[local];
        if self.is_dead(at, local) {
            return (parse_quote!(_), Vec::new());
        }
        let same = item.ty != Ty::Int || found == self.local_repr(local);
        if self.is_declaration(at, local) && same {
            return (self.pattern(at, local), Vec::new());
        }
        let fresh = build::ident("next");
        let value = build::variable(&fresh);
        let value = match item.ty {
            Ty::Int => super::expr::convert(Value::int(value, found), self.local_repr(local)),
            _ => value,
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
    fn iterator(&self, over: &'a Iteration, wanted: Repr, span: Span) -> (Rust, Repr) {
        match over {
            Iteration::Range { start, stop, step } => self.range(start, stop, step, wanted),
            Iteration::List(list) => (self.iterate(list, "iter"), Repr::Int),
            Iteration::Str(text) => (self.iterate(text, "iter"), Repr::Int),
            Iteration::DictKeys(dict) => (self.or_trap(self.iterate(dict, "keys"), span), Repr::Int),
            Iteration::DictValues(dict) => (self.or_trap(self.iterate(dict, "values"), span), Repr::Int),
            Iteration::DictItems(dict) => (self.or_trap(self.iterate(dict, "items"), span), Repr::Int),
            Iteration::ReversedList(list) => (self.iterate(list, "reversed"), Repr::Int),
            Iteration::Enumerate(inner, start) => {
                let (inner, _) = self.iterator(inner, Repr::Int, span);
                let start = self.owned(start);
                (build::call(build::path("enumerate"), vec![inner, start]), Repr::Int)
            }
            Iteration::Zip(parts) => {
                let parts: Vec<Rust> =
                    parts.iter().map(|part| self.iterator(part, Repr::Int, span).0).collect();
                (build::call(build::path(&format!("zip{}", parts.len())), parts), Repr::Int)
            }
        }
    }

    fn iterate(&self, over: &'a Expr, method: &str) -> Rust {
        build::method(self.value(over).into_receiver(), method, Vec::new())
    }

    /// `start..stop` where all fits the loop variable, `start..=last` where only the bound itself does
    /// not, and the runtime's `range` otherwise.
    fn range(&self, start: &'a Expr, stop: &'a Expr, step: &'a Expr, wanted: Repr) -> (Rust, Repr) {
        if wanted != Repr::Int && is_one(step) {
            if self.fits(start, wanted) && self.fits(stop, wanted) {
                let (start, stop) = (self.int_as(start, wanted), self.int_as(stop, wanted));
                return (build::range(start, stop, false, wanted), wanted);
            }
            if let Some(last) = self.one_less(stop).filter(|last| self.fits(last, wanted)) {
                if self.fits(start, wanted) {
                    let start = self.int_as(start, wanted);
                    return (build::range(start, self.int_as(last, wanted), true, wanted), wanted);
                }
            }
        }
        let args = [start, stop, step].map(|bound| self.integer_argument(bound)).to_vec();
        let name = match wanted {
            Repr::I64 => "range_i64",
            Repr::U64 => "range_u64",
            Repr::Int => "range",
        };
        (build::call(build::path(name), args), wanted)
    }

    /// `e`, if the expression is `e + 1`.
    fn one_less(&self, stop: &'a Expr) -> Option<&'a Expr> {
        let ExprKind::Builtin(builtin, args) = &stop.kind else { return None };
        let adds = super::builtin::assignable(*builtin) == Some("+");
        match &args[..] {
            [last, one] if adds && is_one(one) => Some(last),
            _ => None,
        }
    }

    fn fits(&self, expr: &Expr, repr: Repr) -> bool {
        let range = match &expr.kind {
            ExprKind::Int(literal) => IntRange::of_literal(literal),
            _ => self.context().facts.expr_range(expr.id),
        };
        match repr {
            Repr::I64 => range.fits(i64::MIN.into(), i64::MAX.into()),
            Repr::U64 => range.fits(0, u64::MAX.into()),
            Repr::Int => true,
        }
    }

    /// What leaves the innermost loop.
    pub(super) fn break_expr(&self) -> Rust {
        match self.exit(|around| &around.on_break) {
            Some(label) => parse_quote!(break #label),
            None => parse_quote!(break),
        }
    }

    /// What goes to the next round of the innermost loop.
    pub(super) fn continue_expr(&self) -> Rust {
        match self.exit(|_| &None) {
            Some(label) => parse_quote!(continue #label),
            None => parse_quote!(continue),
        }
    }

    /// The label with which the innermost loop is left: the one that `own` names, or the loop's, where
    /// the labelled block of another loop's `else` stands between.
    fn exit(&self, own: impl Fn(&Enclosing) -> &Option<syn::Lifetime>) -> Option<syn::Lifetime> {
        let mut loops = self.loops.borrow_mut();
        let between = loops.last().is_some_and(|around| around.in_else);
        let around = loops.iter_mut().rev().find(|around| !around.in_else)?;
        if let Some(label) = own(around).clone() {
            around.break_used = true;
            return Some(label);
        }
        if !between {
            return None;
        }
        around.label_used = true;
        Some(around.label.clone())
    }

    fn enter_loop(&self, has_else: bool) {
        let mut loops = self.loops.borrow_mut();
        let depth = loops.len();
        let lifetime = |name: &str| {
            let name = if depth == 0 { format!("'{name}") } else { format!("'{name}_{}", depth + 1) };
            syn::Lifetime::new(&name, proc_macro2::Span::call_site())
        };
        loops.push(Enclosing {
            label: lifetime("rounds"),
            label_used: false,
            break_used: false,
            on_break: has_else.then(|| lifetime("search")),
            in_else: false,
        });
    }

    /// Ends the loop and adds its `else`: in a labelled block that `break` leaves as a whole.
    fn leave_loop(&self, mut rust: Rust, orelse: &'a [Stmt], out: &mut Vec<RustStmt>) {
        let Some(around) = self.loops.borrow_mut().pop() else { return };
        if around.label_used {
            build::label(&mut rust, &around.label);
        }
        let Some(label) = around.on_break.clone().filter(|_| around.break_used) else {
            out.push(RustStmt::Expr(rust, None));
            out.extend(self.block(orelse));
            return;
        };
        self.loops.borrow_mut().push(Enclosing { in_else: true, ..around });
        let orelse = self.block(orelse);
        self.loops.borrow_mut().pop();
        let block: Rust = parse_quote!(#label: { #rust #(#orelse)* });
        out.push(RustStmt::Expr(block, None));
    }
}

/// A loop, or the labelled block of a loop's `else`, around the statement being emitted.
#[derive(Clone, Debug)]
pub struct Enclosing {
    /// The loop's label, if it needs one.
    label: syn::Lifetime,
    /// Whether something named the label.
    label_used: bool,
    /// Whether something left the block of `on_break`.
    break_used: bool,
    /// The block that `break` leaves, where the loop has an `else`.
    on_break: Option<syn::Lifetime>,
    /// Whether this is the `else`, from which `break` and `continue` reach the loop around it.
    in_else: bool,
}

fn is_one(expr: &Expr) -> bool {
    matches!(&expr.kind, ExprKind::Int(value) if *value == 1.into())
}
