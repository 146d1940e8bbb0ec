//! The stages in order, from a path to IR and the facts about it.
//!
//! Only [`project::load`] reads files; everything after it is a function of what it read.

use std::collections::HashSet;
use std::path::Path;

use lowering::analysis::kept::kept;
use lowering::analysis::{Facts, analyze};
use lowering::diagnostics::{Diagnostic, Severity};
use lowering::hir::FunctionValues;
use lowering::infer::{InferOptions, TypeTable, infer, infer_split};
use lowering::lower::{LowerOptions, lower};
use lowering::source::Sources;
use lowering::transform::transform;
use lowering::validate::{Violation, validate};
use lowering::{hir, ir};

use crate::project::{self, Project, ProjectError};
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

/// What the command line asks of a program beside what the program says itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Integers are strict: a store to a declared `natN` or `intN` raises for what that cannot hold.
    pub strict_ints: bool,
    /// Module variables survive upgrades.
    pub persist_state: bool,
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
    /// Cases that are not compiled, and why; for [`Purpose::Cases`], where others are.
    pub declined: Vec<(hir::FunctionId, Diagnostic)>,
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

    /// The functions of the program, without module bodies, in source order.
    pub fn functions(&self) -> Vec<(hir::FunctionId, &hir::Function)> {
        let mut functions: Vec<_> =
            self.hir.functions.enumerate().filter(|(_, function)| is_written(function)).collect();
        functions.sort_by_key(|(_, function)| (function.module, function.span.start));
        functions
    }

    /// Whether anything in the program reaches the function; what is not reached is not compiled.
    pub fn is_reached(&self, function: hir::FunctionId) -> bool {
        let mut instances = self.types.iter().flat_map(|types| types.instances.iter());
        instances.any(|instance| instance.function == function)
    }
}

/// Whether the function is one that the program's author wrote.
fn is_written(function: &hir::Function) -> bool {
    match function.kind {
        hir::FunctionKind::Plain | hir::FunctionKind::Canister(_) => true,
        hir::FunctionKind::ModuleBody | hir::FunctionKind::Builtin => false,
    }
}

/// Runs the stages on the program whose entry is the file `entry`, as far as its errors allow.
/// Needs a thread with a stack of [`crate::syntax::STACK_BYTES`].
///
/// # Errors
/// If a file cannot be read. What is wrong with the program is in the diagnostics.
pub fn compile(entry: &Path, purpose: Purpose) -> Result<Compilation, PipelineError> {
    compile_as(entry, purpose, Asked::default())
}

/// As [`compile`], with what the command line asks.
///
/// # Errors
/// If a file cannot be read. What is wrong with the program is in the diagnostics.
pub fn compile_as(entry: &Path, purpose: Purpose, asked: Asked) -> Result<Compilation, PipelineError> {
    let mut project = project::load(entry)?;
    project.strict_ints |= asked.strict_ints;
    project.persist_state |= asked.persist_state;
    let found = compile_functions(&project, purpose, FunctionValues::Code)?;
    match found.types.as_ref().map(|types| types.function_values) {
        Some(FunctionValues::Objects) => compile_functions(&project, purpose, FunctionValues::Objects),
        Some(FunctionValues::Code) | None => Ok(found),
    }
}

/// The stages after the files are read, where function values are code or objects.
fn compile_functions(
    project: &Project,
    purpose: Purpose,
    function_values: FunctionValues,
) -> Result<Compilation, PipelineError> {
    let (hir, diagnostics) = resolve::resolve_as(project, function_values);
    let cases = match purpose {
        Purpose::Program => Vec::new(),
        Purpose::Cases => cases(&hir),
    };
    let canister =
        hir.functions.iter().any(|function| matches!(function.kind, hir::FunctionKind::Canister(_)));
    let script = !canister && purpose == Purpose::Program;
    let mut compilation = Compilation {
        sources: project.sources.clone(),
        diagnostics: Vec::new(),
        hir,
        cases,
        declined: Vec::new(),
        script,
        types: None,
        compiled: None,
    };
    let attempt = match purpose {
        Purpose::Program => middle(&mut compilation.hir, &diagnostics, &[], script),
        Purpose::Cases => case_by_case(&mut compilation, &diagnostics),
    };
    compilation.diagnostics = attempt.diagnostics;
    compilation.types = attempt.types;
    if let Some(mut ir) = attempt.ir {
        check(&ir, &compilation.sources)?;
        transform(&mut ir);
        check(&ir, &compilation.sources)?;
        let (kept, found) = kept(&compilation.hir, &ir);
        ir.kept = kept;
        compilation.diagnostics.extend(found);
        if !compilation.has_errors() {
            let facts = analyze(&ir);
            compilation.compiled = Some(Compiled { ir, facts });
        }
    }
    Ok(compilation)
}

/// What inference and lowering made of a program.
struct Attempt {
    diagnostics: Vec<Diagnostic>,
    types: Option<TypeTable>,
    ir: Option<ir::Program>,
}

impl Attempt {
    fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(Diagnostic::is_error)
    }
}

/// Inference and lowering, as far as errors allow. `found` is what the stages before them found.
/// Splits the variables of `hir` that would need types for values of several.
fn middle(
    hir: &mut hir::Program,
    found: &[Diagnostic],
    cases: &[hir::FunctionId],
    script: bool,
) -> Attempt {
    let mut attempt = Attempt { diagnostics: found.to_vec(), types: None, ir: None };
    if attempt.has_errors() {
        return attempt;
    }
    let options = InferOptions { extra_roots: cases.to_vec() };
    let (types, found) = infer_split(hir, &options);
    attempt.diagnostics.extend(found);
    if !attempt.has_errors() {
        let (ir, found) = lower(hir, &types, &LowerOptions { script });
        attempt.diagnostics.extend(found);
        attempt.ir = (!attempt.has_errors()).then_some(ir);
    }
    attempt.types = Some(types);
    attempt
}

/// Compiles the cases together; where something is refused, those that can be compiled without it, and
/// the others are declined one by one. A function that no case reaches is no matter.
fn case_by_case(compilation: &mut Compilation, found: &[Diagnostic]) -> Attempt {
    let hir = &mut compilation.hir;
    let together = middle(hir, found, &compilation.cases, false);
    if !together.has_errors() || hir.functions.is_empty() {
        return together;
    }
    let (mut accepted, mut declined) = (Vec::new(), Vec::new());
    for case in &compilation.cases {
        let alone = reached(hir, found, &[*case]);
        match alone.diagnostics.iter().find(|found| found.is_error()) {
            None => accepted.push(*case),
            Some(error) => declined.push((*case, error.clone())),
        }
    }
    if accepted.is_empty() {
        return together;
    }
    let attempt = reached(hir, found, &accepted);
    compilation.cases = accepted;
    compilation.declined = declined;
    attempt
}

/// As [`middle`], without the errors of earlier stages in functions that are not reached.
fn reached(hir: &mut hir::Program, found: &[Diagnostic], cases: &[hir::FunctionId]) -> Attempt {
    let (types, _) = infer(hir, &InferOptions { extra_roots: cases.to_vec() });
    let reached: HashSet<hir::FunctionId> =
        types.instances.iter().map(|instance| instance.function).collect();
    let relevant: Vec<Diagnostic> = found
        .iter()
        .filter(|diagnostic| owner(hir, diagnostic).is_none_or(|owner| reached.contains(&owner)))
        .cloned()
        .collect();
    middle(hir, &relevant, cases, false)
}

/// The innermost function that a diagnostic stands in; `None` for the top level of a module, and for what is
/// said of a whole method, which belongs to its class.
fn owner(hir: &hir::Program, diagnostic: &Diagnostic) -> Option<hir::FunctionId> {
    let span = diagnostic.primary.as_ref()?.span;
    hir.functions
        .enumerate()
        .filter(|(_, function)| is_written(function))
        .filter(|(_, function)| {
            let around = function.span;
            let inside =
                around.file == span.file && around.start <= span.start && span.end <= around.end;
            inside && (function.class.is_none() || around.start < span.start)
        })
        .min_by_key(|(_, function)| function.span.end - function.span.start)
        .map(|(id, _)| id)
}

/// The functions of the entry module that are cases: named `case_*`, without parameters.
fn cases(hir: &hir::Program) -> Vec<hir::FunctionId> {
    let mut cases: Vec<_> = hir
        .functions
        .enumerate()
        .filter(|(_, function)| {
            function.module.index() == 0
                && function.kind == hir::FunctionKind::Plain
                && function.parent.is_none()
        })
        .filter(|(_, function)| function.name.starts_with("case_") && function.params.is_empty())
        .collect();
    cases.sort_by_key(|(_, function)| function.span.start);
    cases.into_iter().map(|(id, _)| id).collect()
}

fn check(ir: &ir::Program, sources: &Sources) -> Result<(), PipelineError> {
    let show = |violation: &Violation| format!("  {}: {violation}", violation.span.origin(sources));
    validate(ir).map_err(|found| PipelineError::InvalidIr(found.iter().map(show).collect()))
}
