//! Functions with `yield`, and generator expressions that are values.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the parser's trees have many forms, of which one place cares about few"
)]

use lowering::builtins;
use lowering::hir::{
    Arg, ArgKind, Block, Expr, ExprKind, FunctionKind, Local, LocalId, NameRef, Param, ParamKind, Place,
    Stmt, StmtKind, Target, TargetKind,
};
use rustpython_parser::ast::{self, Ranged};
use rustpython_parser::text_size::TextRange;

use super::body::Body;
use crate::syntax::bindings::{self, Bindings, Nesting, SiteKind};
use crate::syntax::walk;

/// Whether there is a `yield` among the statements of a function, those of functions inside it aside.
pub(super) fn yields(block: &[ast::Stmt]) -> bool {
    block.iter().any(|stmt| {
        let mut found = false;
        walk::expressions(stmt, &mut |expr| found |= yields_in(expr));
        found || walk::blocks(stmt).into_iter().any(yields)
    })
}

fn yields_in(expr: &ast::Expr) -> bool {
    match expr {
        ast::Expr::Yield(_) | ast::Expr::YieldFrom(_) => true,
        ast::Expr::Lambda(_) => false,
        _ => {
            let mut found = false;
            walk::parts(expr, &mut |part| found |= yields_in(part));
            found
        }
    }
}

impl<'a> Body<'_, 'a> {
    /// `yield value` as a statement.
    pub(super) fn yield_stmt(&mut self, stmt: &'a ast::ExprYield) -> StmtKind {
        if self.is_guarded() {
            return self.guarded_yield(stmt.range);
        }
        StmtKind::Yield(match &stmt.value {
            Some(value) => self.expr(value),
            None => self.node(ExprKind::None, stmt.range),
        })
    }

    /// `yield from iterable` as a statement: each of its items is yielded.
    pub(super) fn yield_from_stmt(&mut self, stmt: &'a ast::ExprYieldFrom) -> StmtKind {
        if self.is_guarded() {
            return self.guarded_yield(stmt.range);
        }
        let iterable = self.expr(&stmt.value);
        let span = self.span(stmt.range);
        let item = self.hidden_local("item", stmt.range);
        let target = Target { span, kind: TargetKind::Name(Place::Local(item)) };
        let value = self.node(ExprKind::Name(NameRef::Local(item)), stmt.range);
        let body = vec![self.statement(StmtKind::Yield(value), span)];
        StmtKind::For(target, iterable, body, Block::new())
    }

    /// A generator that is left early would have to run what stands around the `yield`.
    fn guarded_yield(&mut self, range: TextRange) -> StmtKind {
        self.decline_stmt_as(
            range,
            "`yield` inside a `try` that a generator runs when it is given up",
            "put the `try` around the loop that uses the generator",
        )
    }

    /// A `return` of a function that yields.
    pub(super) fn generator_return(&mut self, stmt: &'a ast::StmtReturn) -> StmtKind {
        match &stmt.value {
            Some(value) if !is_none(value) => self.decline_stmt_as(
                value.range(),
                "the result of a generator",
                "yield the value, or leave it out",
            ),
            _ => StmtKind::Return(None),
        }
    }

    /// A generator expression that is a value: a call of a function that yields, with the iterator of the
    /// first iterable, which belongs to the scope around (Language Reference 6.2.8).
    pub(super) fn kept_generator(&mut self, expr: &'a ast::ExprGeneratorExp) -> ExprKind {
        let Some((first, rest)) = expr.generators.split_first() else { return ExprKind::Invalid };
        let iterable = self.expr(&first.iter);
        let range = first.iter.range();
        let given = self.builtin_call("iter", vec![iterable], range);
        let id = self.hidden_function("<genexpr>", Some(self.function), expr.range);
        let span = self.span(range);
        let function = &mut self.resolver.program.functions[id];
        function.yields = true;
        function.kind = FunctionKind::Plain;
        let items = function.locals.push(Local { name: "items".to_owned(), annotation: None, span });
        function.params = vec![Param { local: items, kind: ParamKind::PositionalOnly, default: None }];
        self.nested(id, |body| {
            let mut bound = Bindings::default();
            for clause in &expr.generators {
                bindings::target(&clause.target, SiteKind::Store, Nesting::Straight, &mut bound);
            }
            body.open_comprehension(&bound.sites);
            let items = body.local_name(items, range);
            let stmt = body.clause(items, first, rest, &expr.elt);
            body.close_comprehension();
            vec![stmt]
        });
        self.resolver.named.push((self.function, id));
        let callee = self.node(ExprKind::Closure(id, Vec::new()), expr.range);
        ExprKind::Call(Box::new(callee), vec![Arg { kind: ArgKind::Positional, value: given }])
    }

    /// The loop of a clause, with those of the rest and the `yield` inside.
    fn clause(
        &mut self,
        iterable: Expr,
        clause: &'a ast::Comprehension,
        rest: &'a [ast::Comprehension],
        element: &'a ast::Expr,
    ) -> Stmt {
        let target = self.comprehension_target(&clause.target);
        let conditions: Vec<Expr> = clause.ifs.iter().map(|test| self.expr(test)).collect();
        let mut inner = if let Some((next, rest)) = rest.split_first() {
            self.in_place = is_one_loop(&next.iter);
            let iterable = self.expr(&next.iter);
            self.clause(iterable, next, rest, element)
        } else {
            let value = self.expr(element);
            self.stmt_at(StmtKind::Yield(value), element.range())
        };
        for condition in conditions.into_iter().rev() {
            let span = condition.span;
            inner = self.statement(StmtKind::If(condition, vec![inner], Block::new()), span);
        }
        let kind = StmtKind::For(target, iterable, vec![inner], Block::new());
        self.stmt_at(kind, clause.target.range())
    }

    /// A variable that the program has no name for.
    pub(super) fn hidden_local(&mut self, name: &str, range: TextRange) -> LocalId {
        let span = self.span(range);
        self.add_local(Local { name: name.to_owned(), annotation: None, span })
    }
}

/// Whether a generator expression can be a function: it binds no variable of the scope around.
pub(super) fn can_be_kept(expr: &ast::ExprGeneratorExp) -> bool {
    let mut parts: Vec<&ast::Expr> = vec![&expr.elt];
    for clause in &expr.generators {
        parts.extend(clause.ifs.iter().chain([&clause.iter]));
    }
    !expr.generators.iter().any(|clause| clause.is_async) && !parts.into_iter().any(binds)
}

fn binds(expr: &ast::Expr) -> bool {
    walk::has_part(expr, &mut ast::Expr::is_named_expr_expr)
}

/// Whether going over the expression is one loop, which `break` can leave.
pub(super) fn is_one_loop(expr: &ast::Expr) -> bool {
    match expr {
        ast::Expr::GeneratorExp(generator) => generator.generators.len() == 1,
        _ => true,
    }
}

/// Whether a call goes over the argument at the position, of `count`, where it stands. `in_place` says
/// whether what the call gives is gone over where that stands.
pub(super) fn goes_over(callee: &Expr, position: usize, count: usize, in_place: bool) -> bool {
    match &callee.kind {
        ExprKind::Name(NameRef::Builtin(name)) => match name.as_str() {
            "map" => in_place && position == 1 && count == 2,
            "filter" => in_place && position == 1,
            "enumerate" => in_place && position == 0,
            "iter" => in_place && count == 1,
            "zip" | "reversed" => false,
            "min" | "max" => count == 1,
            "next" | "sorted" | "sum" | "any" | "all" => position == 0,
            name => builtins::consumes(name, position),
        },
        ExprKind::Attribute(base, method) => match builtins::method_of_class(base, method) {
            Some(name) => builtins::consumes(&name, position),
            None => builtins::method_consumes(method, position),
        },
        _ => false,
    }
}

fn is_none(value: &ast::Expr) -> bool {
    matches!(value, ast::Expr::Constant(constant) if constant.value.is_none())
}

/// Whether a handler or `finally` of the statement runs where a generator that waits in its body is
/// given up: `GeneratorExit` is raised there.
pub(super) fn runs_at_exit(stmt: &ast::StmtTry) -> bool {
    let catches = |expr: &ast::Expr| match expr {
        ast::Expr::Name(name) => matches!(name.id.as_str(), "BaseException" | "GeneratorExit"),
        _ => false,
    };
    let catches_any = |expr: &ast::Expr| match expr {
        ast::Expr::Tuple(tuple) => tuple.elts.iter().any(catches),
        other => catches(other),
    };
    !stmt.finalbody.is_empty()
        || stmt.handlers.iter().any(|ast::ExceptHandler::ExceptHandler(handler)| {
            handler.type_.as_ref().is_none_or(|class| catches_any(class))
        })
}
