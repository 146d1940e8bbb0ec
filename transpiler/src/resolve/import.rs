//! Import statements.

use lowering::diagnostics::{Code, Diagnostic};
use lowering::hir::{Block, ExprKind, ModuleId, NameRef, StmtKind, Target, TargetKind};
use lowering::source::Span;
use rustpython_parser::ast;
use rustpython_parser::text_size::TextRange;

use super::binding::{Binding, Imported};
use super::body::Body;
use super::suggest;
use crate::project::{RelativeImportError, library};

impl<'a> Body<'_, 'a> {
    /// `import a.b, c as d`.
    pub(super) fn import(&mut self, stmt: &'a ast::StmtImport, out: &mut Block) {
        let before = out.len();
        for alias in &stmt.names {
            let name = alias.name.as_str();
            if self.resolver.project.module(name).is_some() {
                self.run_module(name, stmt.range, out);
            } else if !library::is_module(name) {
                self.module_not_found(name, self.span(alias.range));
            }
        }
        self.pass_if_nothing(before, stmt.range, out);
    }

    /// `from a.b import c, d as e`.
    pub(super) fn import_from(&mut self, stmt: &'a ast::StmtImportFrom, out: &mut Block) {
        let before = out.len();
        match self.resolver.source(self.module).absolute_name(stmt) {
            Err(error) => self.relative_import_error(stmt, error),
            Ok(from) => {
                let is_program = self.resolver.project.module(&from).is_some();
                if is_program {
                    self.run_module(&from, stmt.range, out);
                }
                if is_program || library::is_module(&from) {
                    self.imported_names(&from, stmt, out);
                } else {
                    self.module_not_found(&from, self.module_name_span(stmt));
                }
            }
        }
        self.pass_if_nothing(before, stmt.range, out);
    }

    fn pass_if_nothing(&mut self, before: usize, range: TextRange, out: &mut Block) {
        if out.len() == before {
            out.push(self.statement(StmtKind::Pass, self.span(range)));
        }
    }

    /// Runs a module of the program, the packages around it first.
    fn run_module(&mut self, name: &str, range: TextRange, out: &mut Block) {
        let ends = name.match_indices('.').map(|(end, _)| end).chain([name.len()]);
        for end in ends {
            if let Some(id) = self.resolver.project.module(&name[..end]) {
                self.run(id, range, out);
            }
        }
    }

    /// The module itself is already running, so importing it does nothing.
    fn run(&mut self, id: ModuleId, range: TextRange, out: &mut Block) {
        if id != self.module || !self.is_module {
            out.push(self.statement(StmtKind::Import(id), self.span(range)));
        }
    }

    fn imported_names(&mut self, from: &str, stmt: &'a ast::StmtImportFrom, out: &mut Block) {
        for alias in &stmt.names {
            if alias.name.as_str() == "*" {
                self.star(from, stmt, out);
                continue;
            }
            let bound = alias.asname.as_ref().unwrap_or(&alias.name);
            match self.resolver.imported_from(stmt, self.module, &alias.name) {
                Imported::Static(Binding::Module(module)) => self.run(module, stmt.range, out),
                Imported::Variable(global) => {
                    self.copy_variable(bound, global, stmt.range, alias.range, out);
                }
                Imported::NoName => self.name_not_found(from, alias),
                Imported::Static(_) | Imported::NoModule => {}
            }
        }
    }

    /// `from m import variable` stores the value that the variable has now.
    fn copy_variable(
        &mut self,
        name: &str,
        global: lowering::hir::GlobalId,
        stmt: TextRange,
        range: TextRange,
        out: &mut Block,
    ) {
        let value = self.node(ExprKind::Name(NameRef::Global(global)), range);
        let kind = self.place(name).map_or(TargetKind::Invalid, TargetKind::Name);
        let target = Target { span: self.span(range), kind };
        out.push(self.statement(StmtKind::Assign(vec![target], value), self.span(stmt)));
    }

    fn star(&mut self, from: &str, stmt: &'a ast::StmtImportFrom, out: &mut Block) {
        let Some(source) = self.resolver.project.module(from) else {
            if library::module(from).is_some_and(|library| library.names.is_none()) {
                let what = "`import *` from this module";
                self.decline_stmt_as(stmt.range, what, "name what you import");
            }
            return;
        };
        for name in self.resolver.exports(source) {
            let own = self.resolver.scopes[self.module.index()].sites.contains_key(name);
            if let (false, Imported::Variable(global)) =
                (own, self.resolver.imported_from(stmt, self.module, name))
            {
                self.copy_variable(name, global, stmt.range, stmt.range, out);
            }
        }
    }

    /// The place of the module's name in `from name import ...`.
    fn module_name_span(&self, stmt: &ast::StmtImportFrom) -> Span {
        let whole = self.span(stmt.range);
        let text = self.resolver.text(whole);
        let end = text.find(" import").unwrap_or(text.len());
        let start = text.get(..end).and_then(|head| head.find(' ')).map_or(0, |space| space + 1);
        let at = |position| whole.start + crate::syntax::byte_offset(position);
        Span::new(whole.file, at(start), at(end))
    }

    fn module_not_found(&mut self, name: &str, span: Span) {
        let mut missing = name;
        while let Some((around, _)) = missing.rsplit_once('.') {
            if self.resolver.project.module(around).is_some() || library::is_module(around) {
                break;
            }
            missing = around;
        }
        let known = self.resolver.project.module_names().map(str::to_owned).collect::<Vec<_>>();
        let libraries = library::MODULES.iter().map(|module| module.name);
        let mut candidates: Vec<&str> = known.iter().map(String::as_str).chain(libraries).collect();
        candidates.sort_unstable();
        candidates.retain(|candidate| !missing.starts_with(&format!("{candidate}.")));
        let suggestion = suggest::did_you_mean(missing, candidates);
        let mut error =
            Diagnostic::error(Code::ModuleNotFound, span, format!("no module named '{missing}'"));
        error.help.extend(suggestion);
        self.report(error.help(
            "modules are the program's own files, kybra, math, typing, functools, itertools and collections.abc; other libraries are not supported yet",
        ));
    }

    fn relative_import_error(&mut self, stmt: &ast::StmtImportFrom, error: RelativeImportError) {
        let (message, help) = match error {
            RelativeImportError::NoPackage => (
                "attempted relative import with no known parent package",
                "leave the dots out, or add an `__init__.py` to the folder",
            ),
            RelativeImportError::BeyondTopLevel => {
                ("attempted relative import beyond top-level package", "use fewer dots")
            }
        };
        let span = self.module_name_span(stmt);
        self.report(Diagnostic::error(Code::ModuleNotFound, span, message).help(help));
    }

    fn name_not_found(&mut self, from: &str, alias: &ast::Alias) {
        let name = alias.name.as_str();
        let candidates: Vec<&str> = match self.resolver.project.module(from) {
            Some(module) => self.resolver.scopes[module.index()].order.clone(),
            None => library::module(from).and_then(|library| library.names).unwrap_or_default().to_vec(),
        };
        let suggestion = suggest::did_you_mean(name, candidates);
        let span = self.span(alias.range);
        let message = format!("cannot import name '{name}' from '{from}'");
        let mut error = Diagnostic::error(Code::ImportNotFound, span, message);
        error.help.extend(suggestion);
        self.report(error);
    }
}
