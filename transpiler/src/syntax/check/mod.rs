//! The errors that CPython's compiler finds in a tree its grammar accepts (`symtable.c`, `compile.c`
//! and the `invalid_*` rules of the grammar), in CPython's words.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the parser's trees have many forms, of which one place cares about few"
)]

mod expr;
mod pattern;
mod scope;
mod target;

use lowering::diagnostics::{Code, Diagnostic};
use lowering::source::FileId;
use rustpython_parser::ast::{self, Expr, Ranged, Stmt};
use rustpython_parser::text_size::TextRange;

use super::{span, walk};
use scope::{Scope, ScopeKind};

/// Every such error in a module.
pub fn check(file: FileId, body: &[Stmt]) -> Vec<Diagnostic> {
    let mut checker = Checker {
        file,
        diagnostics: Vec::new(),
        scopes: vec![Scope::new(ScopeKind::Module, body)],
        loops: 0,
    };
    checker.future_imports(body);
    checker.block(body);
    checker.diagnostics
}

struct Checker<'a> {
    file: FileId,
    diagnostics: Vec<Diagnostic>,
    /// The scopes around the current node, the module first; never empty.
    scopes: Vec<Scope<'a>>,
    /// Loops around the current statement within its scope.
    loops: usize,
}

impl<'a> Checker<'a> {
    fn error(&mut self, range: TextRange, message: impl Into<String>) {
        self.diagnostics.push(Diagnostic::error(Code::SyntaxError, span(self.file, range), message));
    }

    fn scope(&mut self) -> &mut Scope<'a> {
        self.scopes.last_mut().expect("the module's scope is always there")
    }

    fn kind(&self) -> ScopeKind {
        self.scopes.last().map_or(ScopeKind::Module, |scope| scope.kind)
    }

    fn block(&mut self, block: &'a [Stmt]) {
        for stmt in block {
            self.stmt(stmt);
        }
    }

    fn stmt(&mut self, stmt: &'a Stmt) {
        self.placement(stmt);
        self.targets(stmt);
        walk::expressions(stmt, &mut |expr| self.expr(expr));
        walk::annotations(stmt, &mut |expr| self.annotation(expr));
        self.declarations(stmt);
        match stmt {
            Stmt::FunctionDef(s) => {
                self.newer_syntax(s.type_params.first().map(Ranged::range), "expected '('");
                self.function(&s.args, &s.body, false);
            }
            Stmt::AsyncFunctionDef(s) => {
                self.newer_syntax(s.type_params.first().map(Ranged::range), "expected '('");
                self.function(&s.args, &s.body, true);
            }
            Stmt::ClassDef(s) => {
                self.newer_syntax(s.type_params.first().map(Ranged::range), "invalid syntax");
                self.inner(Scope::new(ScopeKind::Class, &s.body), |checker| checker.block(&s.body));
            }
            Stmt::TypeAlias(s) => self.newer_syntax(Some(s.range), "invalid syntax"),
            Stmt::For(s) => self.looping(&s.body, &s.orelse),
            Stmt::AsyncFor(s) => self.looping(&s.body, &s.orelse),
            Stmt::While(s) => self.looping(&s.body, &s.orelse),
            Stmt::Try(s) => {
                self.handlers(&s.handlers);
                self.blocks(stmt);
            }
            Stmt::Match(s) => {
                self.cases(&s.cases);
                self.blocks(stmt);
            }
            Stmt::If(_) | Stmt::With(_) | Stmt::AsyncWith(_) | Stmt::TryStar(_) => self.blocks(stmt),
            Stmt::Return(_)
            | Stmt::Delete(_)
            | Stmt::Assign(_)
            | Stmt::AugAssign(_)
            | Stmt::AnnAssign(_)
            | Stmt::Raise(_)
            | Stmt::Assert(_)
            | Stmt::Import(_)
            | Stmt::ImportFrom(_)
            | Stmt::Global(_)
            | Stmt::Nonlocal(_)
            | Stmt::Expr(_)
            | Stmt::Pass(_)
            | Stmt::Break(_)
            | Stmt::Continue(_) => {}
        }
    }

    fn blocks(&mut self, stmt: &'a Stmt) {
        for block in walk::blocks(stmt) {
            self.block(block);
        }
    }

    fn newer_syntax(&mut self, range: Option<TextRange>, message: &str) {
        if let Some(range) = range {
            let error = Diagnostic::error(Code::SyntaxError, span(self.file, range), message);
            self.diagnostics
                .push(error.help("type parameters and `type` statements came with Python 3.12"));
        }
    }

    fn inner(&mut self, scope: Scope<'a>, work: impl FnOnce(&mut Self)) {
        let loops = std::mem::take(&mut self.loops);
        self.scopes.push(scope);
        work(self);
        self.scopes.pop();
        self.loops = loops;
    }

    fn function(&mut self, args: &'a ast::Arguments, body: &'a [Stmt], is_async: bool) {
        if let Some(parameter) =
            walk::parameters(args).find(|parameter| parameter.arg.as_str() == "__debug__")
        {
            self.error(parameter.range, "cannot assign to __debug__");
        }
        let scope = Scope::function(is_async, args, body);
        self.inner(scope, |checker| checker.block(body));
    }

    fn looping(&mut self, body: &'a [Stmt], orelse: &'a [Stmt]) {
        self.loops += 1;
        self.block(body);
        self.loops -= 1;
        self.block(orelse);
    }

    fn handlers(&mut self, handlers: &[ast::ExceptHandler]) {
        let Some((_, before)) = handlers.split_last() else { return };
        for ast::ExceptHandler::ExceptHandler(handler) in before {
            if handler.type_.is_none() {
                self.error(handler.range, "default 'except:' must be last");
            }
        }
    }

    /// Statements that may stand only in some places.
    fn placement(&mut self, stmt: &Stmt) {
        let (in_function, in_async) = match self.kind() {
            ScopeKind::Function { is_async } => (true, is_async),
            ScopeKind::Lambda | ScopeKind::Comprehension => (true, false),
            ScopeKind::Module | ScopeKind::Class => (false, false),
        };
        if matches!(stmt, Stmt::Return(_)) && !in_function {
            self.error(stmt.range(), "'return' outside function");
        } else if matches!(stmt, Stmt::Break(_)) && self.loops == 0 {
            self.error(stmt.range(), "'break' outside loop");
        } else if matches!(stmt, Stmt::Continue(_)) && self.loops == 0 {
            self.error(stmt.range(), "'continue' not properly in loop");
        } else if matches!(stmt, Stmt::AsyncFor(_)) && !in_async {
            self.error(first_line(stmt.range()), "'async for' outside async function");
        } else if matches!(stmt, Stmt::AsyncWith(_)) && !in_async {
            self.error(first_line(stmt.range()), "'async with' outside async function");
        } else if let Stmt::ImportFrom(import) = stmt {
            let star = import.names.iter().any(|alias| alias.name.as_str() == "*");
            if star && self.kind() != ScopeKind::Module {
                self.error(import.range, "import * only allowed at module level");
            }
        }
    }

    /// `from __future__ import ...` may follow only a docstring and others of its kind.
    fn future_imports(&mut self, body: &[Stmt]) {
        const FEATURES: &[&str] = &[
            "nested_scopes",
            "generators",
            "division",
            "absolute_import",
            "with_statement",
            "print_function",
            "unicode_literals",
            "barry_as_FLUFL",
            "generator_stop",
            "annotations",
        ];
        let mut may_follow = true;
        for (index, stmt) in body.iter().enumerate() {
            let future = match stmt {
                Stmt::ImportFrom(s) if s.module.as_deref() == Some("__future__") => Some(s),
                _ => None,
            };
            if let Some(import) = future {
                if !may_follow {
                    self.error(
                        import.range,
                        "from __future__ imports must occur at the beginning of the file",
                    );
                }
                for alias in &import.names {
                    if alias.name.as_str() == "braces" {
                        self.error(import.range, "not a chance");
                    } else if !FEATURES.contains(&alias.name.as_str()) {
                        self.error(
                            import.range,
                            format!("future feature {} is not defined", alias.name),
                        );
                    }
                }
            } else if index > 0 || !is_docstring(stmt) {
                may_follow = false;
            }
        }
    }

    fn annotation(&mut self, expr: &'a Expr) {
        self.expr(expr);
    }
}

fn is_docstring(stmt: &Stmt) -> bool {
    let Stmt::Expr(s) = stmt else { return false };
    matches!(&*s.value, Expr::Constant(constant) if constant.value.is_str())
}

/// The part of a compound statement's range that names it; its keyword is never shorter.
fn first_line(range: TextRange) -> TextRange {
    TextRange::at(range.start(), 5.into())
}
