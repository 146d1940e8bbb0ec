//! Which modules a module imports, at any depth of nesting.

use rustpython_parser::ast::{self, Stmt};

use super::SourceModule;
use crate::syntax::walk;

/// A module that an import statement names.
#[derive(Debug, PartialEq)]
pub struct Imported {
    /// Its absolute dotted name.
    pub name: String,
    /// Names imported from it, each of which may be a module inside it.
    pub members: Vec<String>,
}

/// The modules that `body`, the statements of `module`, imports, in source order.
pub fn imported(module: &SourceModule, body: &[Stmt]) -> Vec<Imported> {
    let mut found = Vec::new();
    collect(module, body, &mut found);
    found
}

fn collect(module: &SourceModule, block: &[Stmt], found: &mut Vec<Imported>) {
    for stmt in block {
        if let Stmt::Import(import) = stmt {
            let names = import.names.iter().map(|alias| alias.name.to_string());
            found.extend(names.map(|name| Imported { name, members: Vec::new() }));
        } else if let Stmt::ImportFrom(import) = stmt {
            found.extend(from(module, import));
        }
        for inner in walk::blocks(stmt).into_iter().chain(walk::inner_scope(stmt)) {
            collect(module, inner, found);
        }
    }
}

fn from(module: &SourceModule, import: &ast::StmtImportFrom) -> Option<Imported> {
    let name = module.absolute_name(import).ok()?;
    let members = import.names.iter().map(|alias| alias.name.to_string()).collect();
    Some(Imported { name, members })
}
