//! Errors inside expressions: `yield` and `await` in the wrong place, and `:=` in comprehensions.

use rustpython_parser::ast::{self, Expr, ExprContext, Ranged};
use rustpython_parser::text_size::TextRange;

use super::target::describe;
use super::{Checker, Scope, ScopeKind};
use crate::syntax::bindings::{self, Bindings, Nesting, SiteKind};
use crate::syntax::walk;

impl<'a> Checker<'a> {
    /// Checks `expr` and all in it.
    pub(super) fn expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Name(e) => match e.ctx {
                ExprContext::Load => self.scope().used(&e.id),
                ExprContext::Store | ExprContext::Del => self.scope().assigned(&e.id),
            },
            Expr::Lambda(e) => {
                walk::defaults(&e.args).for_each(|default| self.expr(default));
                self.inner(Scope::of_expression(ScopeKind::Lambda), |checker| checker.expr(&e.body));
            }
            Expr::ListComp(e) => self.comprehension(&e.generators, &[&e.elt]),
            Expr::SetComp(e) => self.comprehension(&e.generators, &[&e.elt]),
            Expr::GeneratorExp(e) => self.comprehension(&e.generators, &[&e.elt]),
            Expr::DictComp(e) => self.comprehension(&e.generators, &[&e.key, &e.value]),
            Expr::NamedExpr(e) => {
                self.walrus(e);
                self.expr(&e.value);
                self.expr(&e.target);
            }
            Expr::Yield(e) => {
                self.yielding(e.range, "'yield' outside function", false);
                walk::parts(expr, &mut |part| self.expr(part));
            }
            Expr::YieldFrom(e) => {
                self.yielding(e.range, "'yield' outside function", true);
                self.expr(&e.value);
            }
            Expr::Await(e) => {
                self.awaiting(e.range);
                self.expr(&e.value);
            }
            Expr::BoolOp(_)
            | Expr::BinOp(_)
            | Expr::UnaryOp(_)
            | Expr::IfExp(_)
            | Expr::Dict(_)
            | Expr::Set(_)
            | Expr::Compare(_)
            | Expr::Call(_)
            | Expr::FormattedValue(_)
            | Expr::JoinedStr(_)
            | Expr::Constant(_)
            | Expr::Attribute(_)
            | Expr::Subscript(_)
            | Expr::Starred(_)
            | Expr::List(_)
            | Expr::Tuple(_)
            | Expr::Slice(_) => walk::parts(expr, &mut |part| self.expr(part)),
        }
    }

    fn comprehension(&mut self, generators: &'a [ast::Comprehension], elements: &[&'a Expr]) {
        let Some(first) = generators.first() else { return };
        let mut bound = Bindings::default();
        for generator in generators {
            bindings::target(&generator.target, SiteKind::Store, Nesting::Straight, &mut bound);
            self.comprehension_target(&generator.target);
        }
        let mut scope = Scope::of_expression(ScopeKind::Comprehension);
        scope.targets = bound.sites.iter().map(|site| site.name).collect();
        self.in_iterable(&first.iter, scope, |checker| {
            for (index, generator) in generators.iter().enumerate() {
                if index > 0 {
                    checker.iterable(&generator.iter);
                }
                checker.expr(&generator.target);
                generator.ifs.iter().for_each(|condition| checker.expr(condition));
            }
            for element in elements {
                checker.expr(element);
            }
        });
    }

    /// The outermost iterable belongs to the scope around, but may hold no `:=` either.
    fn in_iterable(&mut self, iterable: &'a Expr, scope: Scope<'a>, work: impl FnOnce(&mut Self)) {
        self.iterable(iterable);
        self.inner(scope, work);
    }

    fn iterable(&mut self, iterable: &'a Expr) {
        let before = std::mem::replace(&mut self.scope().in_iterable, true);
        self.expr(iterable);
        self.scope().in_iterable = before;
    }

    fn walrus(&mut self, named: &'a ast::ExprNamedExpr) {
        let Expr::Name(name) = &*named.target else {
            let kind = describe(&named.target);
            self.error(named.target.range(), format!("cannot use assignment expressions with {kind}"));
            return;
        };
        if name.id.as_str() == "__debug__" {
            self.error(name.range, "cannot assign to __debug__");
        }
        if self
            .scopes
            .iter()
            .rev()
            .take_while(|scope| scope.kind != ScopeKind::Lambda)
            .any(|scope| scope.in_iterable)
        {
            self.error(
                named.range,
                "assignment expression cannot be used in a comprehension iterable expression",
            );
            return;
        }
        let around = self.scopes.iter().rev().take_while(|scope| scope.kind == ScopeKind::Comprehension);
        let (mut depth, mut rebinds) = (0, false);
        for scope in around {
            depth += 1;
            rebinds |= scope.targets.contains(name.id.as_str());
        }
        let outer = self.scopes.len().checked_sub(depth + 1).map(|index| self.scopes[index].kind);
        if rebinds {
            let message = format!(
                "assignment expression cannot rebind comprehension iteration variable '{}'",
                name.id
            );
            self.error(named.range, message);
        } else if depth > 0 && outer == Some(ScopeKind::Class) {
            self.error(
                named.range,
                "assignment expression within a comprehension cannot be used in a class body",
            );
        }
    }

    fn yielding(&mut self, range: TextRange, outside: &str, from: bool) {
        match self.kind() {
            ScopeKind::Module | ScopeKind::Class => self.error(range, outside),
            ScopeKind::Comprehension => self.error(range, "'yield' inside list comprehension"),
            ScopeKind::Function { is_async: true } if from => {
                self.error(range, "'yield from' inside async function");
            }
            ScopeKind::Function { .. } | ScopeKind::Lambda => {}
        }
    }

    fn awaiting(&mut self, range: TextRange) {
        let kind = self
            .scopes
            .iter()
            .rev()
            .map(|scope| scope.kind)
            .find(|kind| *kind != ScopeKind::Comprehension);
        match kind {
            Some(ScopeKind::Function { is_async: true }) => {}
            Some(ScopeKind::Function { is_async: false } | ScopeKind::Lambda) => {
                self.error(range, "'await' outside async function");
            }
            Some(ScopeKind::Module | ScopeKind::Class | ScopeKind::Comprehension) | None => {
                self.error(range, "'await' outside function");
            }
        }
    }
}
