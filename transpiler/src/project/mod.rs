//! The files of a program: the entry and, transitively, every file it imports.
//!
//! [`load`] is the only part of the front end that reads files. What it cannot read is a
//! [`ProjectError`] (exit status 2); what it can read and Python would refuse is a diagnostic (1).

mod decode;
mod error;
mod imports;
pub mod library;
mod load;
mod search;
mod settings;

use std::collections::HashMap;

use lowering::diagnostics::Diagnostic;
use lowering::hir::ModuleId;
use lowering::source::{FileId, Sources};
use rustpython_parser::ast;

pub use error::ProjectError;
pub use load::load;

/// A program's files, parsed.
#[derive(Debug, Default)]
pub struct Project {
    /// The texts, for spans.
    pub sources: Sources,
    /// The modules; the entry is first. A [`ModuleId`] is an index.
    pub modules: Vec<SourceModule>,
    /// What is wrong with the files: encodings and syntax.
    pub diagnostics: Vec<Diagnostic>,
    /// Whether the program asks for strict integers.
    pub strict_ints: bool,
    /// Whether the program asks that its module variables survive upgrades.
    pub persist_state: bool,
    names: HashMap<String, ModuleId>,
}

/// One module of the program as it was read.
#[derive(Debug)]
pub struct SourceModule {
    /// Its dotted name; the entry's is its file's stem.
    pub name: String,
    /// The package that its relative imports start from; empty when it is in none.
    pub package: String,
    /// Its file. A folder without `__init__.py` has an empty one.
    pub file: FileId,
    /// Its statements; empty when the file has errors.
    pub body: ast::Suite,
    /// Whether the file has errors, so that what it defines is unknown.
    pub broken: bool,
}

/// Why the name in a relative import is no module's (`ImportError` in CPython).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RelativeImportError {
    /// The importing module is in no package.
    NoPackage,
    /// There are more dots than packages.
    BeyondTopLevel,
}

impl Project {
    /// The module of the program with this dotted name.
    pub fn module(&self, name: &str) -> Option<ModuleId> {
        self.names.get(name).copied()
    }

    /// Every dotted name of a module of the program.
    pub fn module_names(&self) -> impl Iterator<Item = &str> {
        self.names.keys().map(String::as_str)
    }
}

impl SourceModule {
    /// The absolute name of the module that `import` names (Language Reference 7.11).
    ///
    /// # Errors
    /// When the import is relative and this module is not in enough packages.
    pub fn absolute_name(&self, import: &ast::StmtImportFrom) -> Result<String, RelativeImportError> {
        let level = import.level.map_or(0, |level| level.to_usize());
        let module = import.module.as_ref().map_or("", |name| name.as_str());
        if level == 0 {
            return Ok(module.to_owned());
        }
        if self.package.is_empty() {
            return Err(RelativeImportError::NoPackage);
        }
        let parts: Vec<&str> = self.package.split('.').collect();
        let kept = parts.len().checked_sub(level - 1).filter(|kept| *kept > 0);
        let Some(kept) = kept else { return Err(RelativeImportError::BeyondTopLevel) };
        let mut name = parts[..kept].join(".");
        if !module.is_empty() {
            name.push('.');
            name.push_str(module);
        }
        Ok(name)
    }
}

#[cfg(test)]
mod tests;
