//! The stages in order, from a path to IR and the facts about it.
//!
//! Only [`project::load`] reads files; everything after it is a function of what it read.

use std::path::Path;

use lowering::analysis::{Facts, analyze};
use lowering::diagnostics::{Diagnostic, Severity};
use lowering::infer::{InferOptions, TypeTable, infer};
use lowering::lower::{LowerOptions, lower};
use lowering::source::Sources;
use lowering::validate::{Violation, validate};
use lowering::{hir, ir};

use crate::project::{self, ProjectError};
use crate::resolve;

/// What a program is compiled for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Purpose {
    /// A canister, or, where it has no methods, a script.
    #[default]
    Program,
    /// A module whose `case_*` functions are called one by one.
    Cases,
}

/// A program after as many stages as it got through.
#[derive(Debug)]
pub struct Compilation {
    /// The files, for spans.
    pub sources: Sources,
    /// What the stages found.
    pub diagnostics: Vec<Diagnostic>,
    /// The resolved program.
    pub hir: hir::Program,
    /// The cases, for [`Purpose::Cases`], in source order.
    pub cases: Vec<hir::FunctionId>,
    /// Whether the program runs as a script: it has no canister methods.
    pub script: bool,
    /// Types; `None` where the files or names are not in order.
    pub types: Option<TypeTable>,
    /// IR and facts; `None` where a stage before them found errors.
    pub compiled: Option<Compiled>,
}

/// A program that is ready to be emitted.
#[derive(Debug)]
pub struct Compiled {
    /// The IR, valid.
    pub ir: ir::Program,
    /// What is known about it.
    pub facts: Facts,
}

/// Why a program was not compiled, apart from what is wrong with the program.
#[derive(Debug, thiserror::Error)]
pub enum PipelineError {
    /// Its files cannot be read.
    #[error(transparent)]
    Project(#[from] ProjectError),
    /// Lowering broke a rule of the IR: a bug of kybra-aot's.
    #[error("internal error, please report it: the program was lowered to IR that is not valid\n{}", list(.0))]
    InvalidIr(Vec<String>),
}

fn list(violations: &[String]) -> String {
    violations.join("\n")
}

impl Compilation {
    /// Whether the program is refused.
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(Diagnostic::is_error)
    }

    /// What the program is refused for.
    pub fn errors(&self) -> Vec<Diagnostic> {
        self.diagnostics.iter().filter(|found| found.is_error()).cloned().collect()
    }

    /// Whether something is a warning.
    pub fn has_warnings(&self) -> bool {
        self.diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Warning)
    }

    /// The functions of the program's own modules, without module bodies, in source order.
    pub fn functions(&self) -> Vec<&hir::Function> {
        let mut functions: Vec<_> = self
            .hir
            .functions
            .iter()
            .filter(|function| function.kind != hir::FunctionKind::ModuleBody)
            .collect();
        functions.sort_by_key(|function| (function.module, function.span.start));
        functions
    }
}

/// Runs the stages on the program whose entry is the file `entry`, as far as its errors allow.
/// Needs a thread with a stack of [`crate::syntax::STACK_BYTES`].
///
/// # Errors
/// If a file cannot be read. What is wrong with the program is in the diagnostics.
pub fn compile(entry: &Path, purpose: Purpose) -> Result<Compilation, PipelineError> {
    let project = project::load(entry)?;
    let (hir, diagnostics) = resolve::resolve(&project);
    let cases = match purpose {
        Purpose::Program => Vec::new(),
        Purpose::Cases => cases(&hir),
    };
    let canister = hir.functions.iter().any(|function| matches!(function.kind, hir::FunctionKind::Canister(_)));
    let script = !canister && purpose == Purpose::Program;
    let sources = project.sources;
    let mut compilation =
        Compilation { sources, diagnostics, hir, cases, script, types: None, compiled: None };
    if compilation.has_errors() {
        return Ok(compilation);
    }
    let options = InferOptions { extra_roots: compilation.cases.clone() };
    let (types, found) = infer(&compilation.hir, &options);
    compilation.diagnostics.extend(found);
    if !compilation.has_errors() {
        let (ir, found) = lower(&compilation.hir, &types, &LowerOptions { script });
        compilation.diagnostics.extend(found);
        if !compilation.has_errors() {
            check(&ir, &compilation.sources)?;
            let facts = analyze(&ir);
            compilation.compiled = Some(Compiled { ir, facts });
        }
    }
    compilation.types = Some(types);
    Ok(compilation)
}

/// The functions of the entry module that are cases: named `case_*`, without parameters.
fn cases(hir: &hir::Program) -> Vec<hir::FunctionId> {
    let mut cases: Vec<_> = hir
        .functions
        .enumerate()
        .filter(|(_, function)| function.module.index() == 0 && function.kind == hir::FunctionKind::Plain)
        .filter(|(_, function)| function.name.starts_with("case_") && function.params.is_empty())
        .collect();
    cases.sort_by_key(|(_, function)| function.span.start);
    cases.into_iter().map(|(id, _)| id).collect()
}

fn check(ir: &ir::Program, sources: &Sources) -> Result<(), PipelineError> {
    let show = |violation: &Violation| format!("  {}: {violation}", violation.span.origin(sources));
    validate(ir).map_err(|found| PipelineError::InvalidIr(found.iter().map(show).collect()))
}
