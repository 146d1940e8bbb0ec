//! Compiling one program of a run.

use std::panic::catch_unwind;

use conformance_oracle::ProgramOutcome;
use lowering::diagnostics::Diagnostic;
use lowering::emit::{EmittedFile, HarnessEntries, emit_harness_program};
use lowering::ir::FunctionId;
use lowering::source::Sources;

use super::ConformError;
use super::discover::{Found, FoundKind};
use super::result::CaseResult;
use crate::pipeline::{Asked, Compilation, Compiled, PipelineError, Purpose, compile_as};
use crate::report::sorted;
use crate::service::stored_headers;

/// A program ready for a batch.
#[derive(Clone, Debug)]
pub struct Prepared {
    /// The file as it was found.
    pub file: String,
    /// The module its Rust is below; no two programs of a run have the same.
    pub prefix: String,
    /// Its Rust.
    pub files: Vec<EmittedFile>,
    /// The names of its entries; empty for a script, whose one entry has no name.
    pub cases: Vec<String>,
    /// The cases that are declined, each with the code and the detail.
    pub declined: Vec<(String, &'static str, String)>,
    /// What CPython did.
    pub expected: ProgramOutcome,
}

impl Prepared {
    /// A mismatch of all of its cases that are not declined.
    pub fn failed(&self, detail: &str) -> Vec<CaseResult> {
        of_all(&self.file, &self.expected, |file, case| {
            case.and_then(|case| self.declined(file, case))
                .unwrap_or_else(|| CaseResult::mismatch(file, case, detail))
        })
    }

    /// The result of a case that is declined.
    pub fn declined(&self, file: &str, case: &str) -> Option<CaseResult> {
        let (_, code, detail) = self.declined.iter().find(|(name, ..)| name == case)?;
        Some(CaseResult::declined(file, Some(case), code, detail))
    }
}

/// Compiles a program for a batch. The inner error is the results of one that is not compiled.
///
/// # Errors
/// If its files cannot be read.
pub fn prepare(
    found: &Found,
    number: usize,
    expected: ProgramOutcome,
    asked: Asked,
) -> Result<Result<Prepared, Vec<CaseResult>>, ConformError> {
    let file = found.path.to_string_lossy().into_owned();
    let purpose = match found.kind {
        FoundKind::Cases => Purpose::Cases,
        FoundKind::Script | FoundKind::Canister => Purpose::Program,
    };
    let mismatch = |detail: &str| {
        Ok(Err(of_all(&file, &expected, |file, case| CaseResult::mismatch(file, case, detail))))
    };
    let prefix = prefix(number, &file);
    let translated = catch_unwind(|| -> Result<_, PipelineError> {
        let compilation = compile_as(&found.path, purpose, asked)?;
        let files = compilation.compiled.as_ref().map(|compiled| {
            let entries = entries(&compilation, compiled);
            let (ir, facts) = (&compiled.ir, &compiled.facts);
            emit_harness_program(ir, facts, &compilation.sources, &prefix, &entries, &stored_headers(ir))
        });
        Ok((compilation, files))
    });
    let (compilation, files) = match translated {
        Ok(Ok(translated)) => translated,
        Ok(Err(error @ PipelineError::InvalidIr(_))) => return mismatch(&error.to_string()),
        Ok(Err(error @ PipelineError::Project(_))) => return Err(error.into()),
        // A program that breaks the compiler spoils no neighbour.
        Err(_) => return mismatch("internal error: the compiler panicked"),
    };
    let Some(files) = files else {
        return Ok(Err(declined(&file, &expected, &compilation)));
    };
    let name = |id: &lowering::hir::FunctionId| compilation.hir.functions[*id].name.clone();
    let cases = compilation.cases.iter().map(name).collect();
    let declined = compilation
        .declined
        .iter()
        .map(|(case, error)| (name(case), error.code.as_str(), describe(error, &compilation.sources)))
        .collect();
    Ok(Ok(Prepared { file, prefix, files, cases, declined, expected }))
}

/// The compiled functions of the cases, in their order.
fn entries(compilation: &Compilation, compiled: &Compiled) -> HarnessEntries {
    if compilation.cases.is_empty() {
        return HarnessEntries::Script;
    }
    let compiled_as = |case| {
        // Instances of the type table and functions of the IR have the same positions; a case has one
        // instance, since it has no parameters.
        compiled.ir.functions.enumerate().find(|(_, function)| function.source == case).map(|(id, _)| id)
    };
    let ids: Vec<FunctionId> = compilation.cases.iter().filter_map(|case| compiled_as(*case)).collect();
    HarnessEntries::Cases(ids)
}

/// `p007_shifts`: a module name that is unique and says where it comes from.
fn prefix(number: usize, file: &str) -> String {
    let stem = file.rsplit('/').next().unwrap_or(file).trim_end_matches(".py");
    let stem: String = stem
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '_' })
        .collect();
    format!("p{number:03}_{stem}").trim_end_matches('_').to_owned()
}

fn declined(file: &str, expected: &ProgramOutcome, compilation: &Compilation) -> Vec<CaseResult> {
    let errors = compilation.errors();
    let errors = sorted(&errors);
    let Some(first) = errors.first() else {
        let detail = "internal error: not compiled, and no diagnostic says why";
        return of_all(file, expected, |file, case| CaseResult::mismatch(file, case, detail));
    };
    let detail = describe(first, &compilation.sources);
    of_all(file, expected, |file, case| CaseResult::declined(file, case, first.code.as_str(), &*detail))
}

/// `main.py:3: message`.
fn describe(diagnostic: &Diagnostic, sources: &Sources) -> String {
    match &diagnostic.primary {
        Some(label) => format!("{}: {}", label.span.origin(sources), diagnostic.message),
        None => diagnostic.message.clone(),
    }
}

/// The same result for all cases, or for the script.
fn of_all(
    file: &str,
    expected: &ProgramOutcome,
    result: impl Fn(&str, Option<&str>) -> CaseResult,
) -> Vec<CaseResult> {
    match expected {
        ProgramOutcome::Script(_) => vec![result(file, None)],
        ProgramOutcome::Cases(outcome) if outcome.cases.is_empty() => vec![result(file, None)],
        ProgramOutcome::Cases(outcome) => {
            outcome.cases.iter().map(|case| result(file, Some(&case.name))).collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prefixes_are_rust_identifiers_that_say_where_they_come_from() {
        assert_eq!(prefix(7, "cases/int/Shifts-2.py"), "p007_shifts_2");
        assert_eq!(prefix(12, "é.py"), "p012");
    }
}
