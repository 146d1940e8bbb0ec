//! Imports in a circle.
//!
//! Modules run in the order their imports are reached, from the entry on. A module that is imported
//! again while it runs is not run again, and what it has not bound yet cannot be imported from it
//! (Language Reference 5.4.2).

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the parser's trees have many forms, of which one place cares about few"
)]

use std::collections::HashMap;

use lowering::diagnostics::{Code, Diagnostic};
use lowering::hir::ModuleId;
use rustpython_parser::ast::{self, Stmt};
use rustpython_parser::text_size::TextSize;

use super::Resolver;
use crate::syntax::{bindings, walk};

/// How far a module has run.
enum Progress {
    /// It is running the import at this offset.
    Running(TextSize),
    Done,
}

impl<'a> Resolver<'a> {
    /// Reports names imported from modules that cannot have bound them yet.
    pub(super) fn import_cycles(&mut self) {
        let mut progress = HashMap::new();
        if !self.project.modules.is_empty() {
            self.run_imports(ModuleId::new(0), &mut progress);
        }
    }

    fn run_imports(&mut self, module: ModuleId, progress: &mut HashMap<ModuleId, Progress>) {
        let mut imports = Vec::new();
        collect(&self.source(module).body, &mut imports);
        for import in imports {
            progress.insert(module, Progress::Running(import.range().start()));
            match import {
                Import::Module(stmt) => {
                    for alias in &stmt.names {
                        self.run_named(&alias.name, progress);
                    }
                }
                Import::From(stmt) => self.run_from(module, stmt, progress),
            }
        }
        progress.insert(module, Progress::Done);
    }

    /// Runs a module and the packages around it, unless they run already.
    fn run_named(&mut self, name: &str, progress: &mut HashMap<ModuleId, Progress>) {
        let ends = name.match_indices('.').map(|(end, _)| end).chain([name.len()]);
        for end in ends {
            if let Some(id) = self.project.module(&name[..end])
                && !progress.contains_key(&id)
            {
                self.run_imports(id, progress);
            }
        }
    }

    fn run_from(
        &mut self,
        module: ModuleId,
        stmt: &'a ast::StmtImportFrom,
        progress: &mut HashMap<ModuleId, Progress>,
    ) {
        let Ok(name) = self.source(module).absolute_name(stmt) else { return };
        self.run_named(&name, progress);
        let Some(from) = self.project.module(&name) else { return };
        for alias in &stmt.names {
            let own = self.scopes[from.index()].sites.get(alias.name.as_str());
            let bound = own.and_then(|sites| sites.first()).map(|site| site.range.start());
            match (bound, progress.get(&from)) {
                (Some(bound), Some(Progress::Running(position))) if bound >= *position => {
                    let span = self.span(module, alias.range);
                    let message = format!(
                        "cannot import name '{}' from partially initialized module '{name}' (circular import)",
                        alias.name
                    );
                    self.report(Diagnostic::error(Code::ImportNotFound, span, message).help(format!(
                        "write `import {name}` and use `{name}.{}` inside functions",
                        alias.name
                    )));
                }
                (None, _) => self.run_named(&format!("{name}.{}", alias.name), progress),
                (Some(_), _) => {}
            }
        }
    }
}

#[derive(Clone, Copy)]
enum Import<'a> {
    Module(&'a ast::StmtImport),
    From(&'a ast::StmtImportFrom),
}

impl Import<'_> {
    fn range(self) -> rustpython_parser::text_size::TextRange {
        match self {
            Import::Module(stmt) => stmt.range,
            Import::From(stmt) => stmt.range,
        }
    }
}

/// The imports that a module's own statements may run, in source order.
fn collect<'a>(block: &'a [Stmt], imports: &mut Vec<Import<'a>>) {
    for stmt in block {
        match stmt {
            Stmt::Import(s) => imports.push(Import::Module(s)),
            Stmt::ImportFrom(s) => imports.push(Import::From(s)),
            Stmt::If(s) if bindings::is_type_checking(&s.test) => collect(&s.orelse, imports),
            other => walk::blocks(other).into_iter().for_each(|inner| collect(inner, imports)),
        }
    }
}
