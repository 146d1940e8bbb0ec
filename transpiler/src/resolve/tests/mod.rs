//! Resolution of whole programs.

mod annotations;
mod declined;
mod early;
mod imports;
mod methods;
mod names;
mod references;
mod scopes;
mod services;
mod stable;

use lowering::diagnostics::{Diagnostic, Severity};
use lowering::hir::Program;
use lowering::source::Sources;

use crate::{project, resolve, syntax};

/// A resolved program with its texts.
struct Resolved {
    program: Program,
    diagnostics: Vec<Diagnostic>,
    sources: Sources,
}

impl Resolved {
    /// The diagnostics as `code|severity|marked text|message`.
    fn found(&self) -> Vec<String> {
        let describe = |found: &Diagnostic| {
            let severity = if found.severity == Severity::Error { "error" } else { "warning" };
            format!("{}|{severity}|{}|{}", found.code.as_str(), self.marked(found), found.message)
        };
        self.diagnostics.iter().map(describe).collect()
    }

    fn marked(&self, found: &Diagnostic) -> &str {
        let span = found.primary.as_ref().expect("it has a place").span;
        &self.sources[span.file].text[span.start as usize..span.end as usize]
    }
}

/// Resolves a program of several files, the entry first.
fn files(files: &[(&str, &str)]) -> Resolved {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (name, text) in files {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().expect("a file is in a folder"))
            .expect("the folder is writable");
        std::fs::write(path, text).expect("the folder is writable");
    }
    let entry = folder.path().join(files[0].0);
    syntax::on_large_stack(|| {
        let project = project::load(&entry).expect("the entry is there");
        let (program, diagnostics) = resolve::resolve(&project);
        Resolved { program, diagnostics, sources: project.sources }
    })
}

/// Resolves a program of one file.
fn source(text: &str) -> Resolved {
    files(&[("main.py", text)])
}

/// Resolves a program that must be without diagnostics.
fn clean(text: &str) -> Resolved {
    let resolved = source(text);
    assert!(resolved.diagnostics.is_empty(), "{text}\n{:#?}", resolved.found());
    resolved
}
