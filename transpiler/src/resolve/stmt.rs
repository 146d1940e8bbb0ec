//! Statements.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the parser's trees have many forms, of which one place cares about few"
)]

use lowering::diagnostics::{Code, Diagnostic};
use lowering::hir::{Block, BoolOp, Expr, ExprKind, StmtKind};
use lowering::source::Span;
use rustpython_parser::ast::{self, Constant, Ranged};
use rustpython_parser::text_size::TextRange;

use super::binding::Binding;
use super::body::Body;
use super::expr::binary_op;
use super::generator::is_one_loop;
use super::unsupported;
use crate::syntax::{bindings, walk};

impl<'a> Body<'_, 'a> {
    /// Resolves the statements of a function or module; a docstring does nothing.
    pub(super) fn top_level(&mut self, block: &'a [ast::Stmt]) -> Block {
        self.block(block)
    }

    pub(super) fn block(&mut self, block: &'a [ast::Stmt]) -> Block {
        let mut out = Vec::new();
        for (index, stmt) in block.iter().enumerate() {
            match stmt {
                ast::Stmt::FunctionDef(def) if bindings::is_overload(stmt, &block[index + 1..]) => {
                    self.overload(def);
                }
                _ => self.stmt(stmt, &mut out),
            }
        }
        out
    }

    /// Resolves one statement into one or more.
    fn stmt(&mut self, stmt: &'a ast::Stmt, out: &mut Block) {
        match stmt {
            ast::Stmt::Import(s) => self.import(s, out),
            ast::Stmt::ImportFrom(s) => self.import_from(s, out),
            ast::Stmt::FunctionDef(s) => self.function_definition(s, out),
            ast::Stmt::ClassDef(s) if self.is_class(s) => self.exception_definition(s, out),
            ast::Stmt::Match(s) => self.match_stmt(s, out),
            _ => {
                let kind = self.stmt_kind(stmt);
                out.push(self.statement(kind, self.span(stmt.range())));
            }
        }
    }

    /// An `if`. Without `else`, one inside another where a later operand of `and` binds a variable, so that the
    /// variable is known to be bound in the body: `if a: if (n := f()) > 3: ...` for `if a and (n := f()) > 3: ...`.
    fn if_stmt(&mut self, test: &ast::Expr, condition: Expr, body: Block, orelse: Block) -> StmtKind {
        let (id, span) = (condition.id, condition.span);
        let (mut operands, parts) = match (condition.kind, test) {
            (ExprKind::BoolOp(BoolOp::And, operands), ast::Expr::BoolOp(test)) if orelse.is_empty() => {
                (operands, &test.values)
            }
            (kind, _) => return StmtKind::If(Expr { id, span, kind }, body, orelse),
        };
        let mut inner = body;
        for (position, part) in parts.iter().enumerate().skip(1).rev() {
            if walk::has_part(part, &mut ast::Expr::is_named_expr_expr) {
                let condition = self.all_of_them(operands.split_off(position), span);
                inner = vec![self.statement(StmtKind::If(condition, inner, Block::new()), span)];
            }
        }
        let condition = self.all_of_them(operands, span);
        StmtKind::If(condition, inner, Block::new())
    }

    fn all_of_them(&mut self, mut operands: Vec<Expr>, span: Span) -> Expr {
        if operands.len() == 1
            && let Some(only) = operands.pop()
        {
            return only;
        }
        let first = operands.first().map_or(span, |first| first.span);
        let last = operands.last().map_or(span, |last| last.span);
        let mut all = self.node(ExprKind::BoolOp(BoolOp::And, operands), TextRange::default());
        all.span = Span { end: last.end, ..first };
        all
    }

    fn stmt_kind(&mut self, stmt: &'a ast::Stmt) -> StmtKind {
        match stmt {
            ast::Stmt::Expr(s) => self.expression_statement(s),
            ast::Stmt::Assign(s) => self.assign(s),
            ast::Stmt::AugAssign(s) => {
                let target = self.target(&s.target);
                StmtKind::AugAssign(target, binary_op(s.op), self.expr(&s.value))
            }
            ast::Stmt::AnnAssign(s) => self.annotated_assign(s),
            ast::Stmt::If(s) => {
                let condition = self.expr(&s.test);
                let body = self.block(&s.body);
                let orelse = self.block(&s.orelse);
                self.if_stmt(&s.test, condition, body, orelse)
            }
            ast::Stmt::While(s) => {
                let condition = self.expr(&s.test);
                let body = self.block(&s.body);
                StmtKind::While(condition, body, self.block(&s.orelse))
            }
            ast::Stmt::For(s) => {
                self.in_place = is_one_loop(&s.iter);
                let iterable = self.expr(&s.iter);
                let target = self.target(&s.target);
                let body = self.block(&s.body);
                StmtKind::For(target, iterable, body, self.block(&s.orelse))
            }
            ast::Stmt::Break(_) => StmtKind::Break,
            ast::Stmt::Continue(_) => StmtKind::Continue,
            ast::Stmt::Pass(_) | ast::Stmt::Global(_) | ast::Stmt::Nonlocal(_) => StmtKind::Pass,
            ast::Stmt::Return(s) if self.resolver.program.functions[self.function].yields => {
                self.generator_return(s)
            }
            ast::Stmt::Return(s) => StmtKind::Return(s.value.as_ref().map(|value| self.expr(value))),
            ast::Stmt::Raise(s) => self.raise(s),
            ast::Stmt::Assert(s) => {
                let condition = self.expr(&s.test);
                StmtKind::Assert(condition, s.msg.as_ref().map(|message| self.expr(message)))
            }
            ast::Stmt::Delete(s) => self.delete(s),
            ast::Stmt::Try(s) => self.try_stmt(s),
            ast::Stmt::ClassDef(s) => self.class_definition(stmt, s),
            ast::Stmt::Import(_)
            | ast::Stmt::ImportFrom(_)
            | ast::Stmt::FunctionDef(_)
            | ast::Stmt::AsyncFunctionDef(_)
            | ast::Stmt::TypeAlias(_)
            | ast::Stmt::AsyncFor(_)
            | ast::Stmt::With(_)
            | ast::Stmt::AsyncWith(_)
            | ast::Stmt::Match(_)
            | ast::Stmt::TryStar(_) => self.decline_stmt(stmt),
        }
    }

    /// Reports a statement form outside the language.
    pub(super) fn decline_stmt(&mut self, stmt: &ast::Stmt) -> StmtKind {
        let file = self.resolver.file(self.module);
        let range = unsupported::header(stmt, &self.resolver.project.sources[file].text);
        let (what, help) = unsupported::statement(stmt);
        self.decline_stmt_as(range, what, help)
    }

    pub(super) fn decline_stmt_as(&mut self, range: TextRange, what: &str, help: &str) -> StmtKind {
        let span = self.span(range);
        let error =
            Diagnostic::error(Code::UnsupportedStatement, span, format!("{what} is not supported"));
        self.report(error.help(help));
        StmtKind::Invalid
    }

    /// A string or `...` by itself does nothing.
    fn expression_statement(&mut self, stmt: &'a ast::StmtExpr) -> StmtKind {
        match &*stmt.value {
            ast::Expr::Constant(constant)
                if matches!(constant.value, Constant::Str(_) | Constant::Ellipsis) =>
            {
                StmtKind::Pass
            }
            ast::Expr::Yield(value) => self.yield_stmt(value),
            ast::Expr::YieldFrom(value) => self.yield_from_stmt(value),
            value => StmtKind::Expr(self.expr(value)),
        }
    }

    /// The type to which a module's statement only gives another name.
    fn aliased(&mut self, target: &ast::Expr) -> Option<&'a ast::Expr> {
        let ast::Expr::Name(name) = target else { return None };
        if !self.is_module {
            return None;
        }
        match self.resolver.classify(self.module, &name.id) {
            Some(Binding::Alias(_, value) | Binding::NewType(_, value)) => Some(value),
            Some(
                Binding::Function(_)
                | Binding::Record(_)
                | Binding::Service(_)
                | Binding::Class(_)
                | Binding::Global(_)
                | Binding::Module(_)
                | Binding::Library(_)
                | Binding::Invalid,
            )
            | None => None,
        }
    }

    fn assign(&mut self, stmt: &'a ast::StmtAssign) -> StmtKind {
        if let [target] = &stmt.targets[..]
            && let Some(aliased) = self.aliased(target)
        {
            if self.resolver.exception_classes(self.module, aliased).is_none() {
                self.annotation(aliased);
            }
            return StmtKind::Pass;
        }
        if let Some(kind) = self.fixed_lambda(stmt) {
            return kind;
        }
        let value = self.expr(&stmt.value);
        StmtKind::Assign(self.targets(&stmt.targets), value)
    }

    fn annotated_assign(&mut self, stmt: &'a ast::StmtAnnAssign) -> StmtKind {
        if let Some(aliased) = self.aliased(&stmt.target) {
            self.annotation(aliased);
            return StmtKind::Pass;
        }
        let annotation = self.annotation(&stmt.annotation);
        let value = stmt.value.as_ref().map(|value| self.expr(value));
        StmtKind::AnnAssign(self.target(&stmt.target), annotation, value)
    }

    fn raise(&mut self, stmt: &'a ast::StmtRaise) -> StmtKind {
        let exception = stmt.exc.as_ref().map(|exception| self.expr(exception));
        StmtKind::Raise(exception, stmt.cause.as_ref().map(|cause| self.expr(cause)))
    }

    fn delete(&mut self, stmt: &'a ast::StmtDelete) -> StmtKind {
        let mut parts = Vec::new();
        for target in &stmt.targets {
            flatten(target, &mut parts);
        }
        for part in &parts {
            if let ast::Expr::Name(name) = part
                && self.place(&name.id).is_none()
            {
                return self.decline_stmt_as(
                    name.range,
                    "`del` of a function, a class or a module",
                    "leave the `del` out",
                );
            }
        }
        StmtKind::Delete(parts.into_iter().map(|part| self.target(part)).collect())
    }

    fn class_definition(&mut self, stmt: &'a ast::Stmt, class: &'a ast::StmtClassDef) -> StmtKind {
        if !self.is_module {
            return self.decline_stmt(stmt);
        }
        let place = (self.module, class.range.start().into());
        let record = self.resolver.records.get(&place).copied().map(StmtKind::DefineRecord);
        let service = || self.resolver.services.get(&place).copied().map(StmtKind::DefineService);
        record.or_else(service).unwrap_or(StmtKind::Invalid)
    }
}

/// The parts of a `del` target in the order they are deleted.
fn flatten<'a>(target: &'a ast::Expr, parts: &mut Vec<&'a ast::Expr>) {
    match target {
        ast::Expr::Tuple(tuple) => tuple.elts.iter().for_each(|part| flatten(part, parts)),
        ast::Expr::List(list) => list.elts.iter().for_each(|part| flatten(part, parts)),
        other => parts.push(other),
    }
}
