//! Running a built batch: a canister with a query `run(program, entry)`.

use candid::Encode;
use conformance_host::{Host, HostError, Principal};
use conformance_oracle::{CaseReport, CasesOutcome, ProgramOutcome};

use super::ConformError;
use super::batch::Batch;
use super::compare::{Observed, difference, expected_case, expected_script, observed, traceback_line};
use super::program::Prepared;
use super::result::CaseResult;

/// Runs every program of a batch and compares; the results in the order of the programs.
pub(super) fn run_batch(
    programs: &[&Prepared],
    batch: Batch,
) -> Result<Vec<Vec<CaseResult>>, ConformError> {
    let mut results: Vec<Vec<CaseResult>> = vec![Vec::new(); programs.len()];
    for (number, error) in batch.dropped {
        results[number] =
            programs[number].failed(&format!("the emitted Rust does not compile: {error}"));
    }
    for (wasm, numbers) in batch.canisters {
        let mut canister = Harness::install(&wasm)?;
        for (position, number) in numbers.iter().enumerate() {
            results[*number] = canister.compare(position, programs[*number])?;
        }
    }
    Ok(results)
}

/// The detail of a mismatch with nothing.
pub const NO_ANSWER: &str = "CPython gave no answer: it timed out or crashed";

/// The harness's method.
const METHOD: &str = "run";

/// An installed harness canister.
pub struct Harness {
    host: Host,
    id: Principal,
}

impl Harness {
    /// Installs a harness.
    ///
    /// # Errors
    /// If the module is not valid or the host fails.
    pub fn install(wasm: &[u8]) -> Result<Self, HostError> {
        let mut host = Host::new();
        let id = host.create_canister();
        host.install_canister(id, wasm, b"DIDL\0\0", Principal::anonymous())?;
        Ok(Self { host, id })
    }

    /// Runs an entry of a program from a fresh state, with the instruction limit of a query.
    ///
    /// # Errors
    /// If the host fails.
    pub fn run(&mut self, program: usize, entry: usize) -> Result<Observed, HostError> {
        let argument = argument(program, entry);
        let outcome = self.host.query_call(self.id, Principal::anonymous(), METHOD, &argument)?;
        Ok(observed(&outcome))
    }

    /// Runs an entry with the instruction limit of an update.
    ///
    /// # Errors
    /// If the host fails.
    pub fn run_long(&mut self, program: usize, entry: usize) -> Result<Observed, HostError> {
        let argument = argument(program, entry);
        let outcome = self.host.update_call(self.id, Principal::anonymous(), METHOD, &argument)?;
        Ok(observed(&outcome))
    }

    fn compare(&mut self, position: usize, program: &Prepared) -> Result<Vec<CaseResult>, HostError> {
        let file = &program.file;
        match &program.expected {
            ProgramOutcome::Script(outcome) => {
                let Some(expected) = expected_script(outcome) else {
                    return Ok(vec![CaseResult::mismatch(file, None, NO_ANSWER)]);
                };
                let got = self.run(position, 0)?;
                Ok(vec![result(file, None, &expected, &got)])
            }
            ProgramOutcome::Cases(CasesOutcome { cases, load_failure: Some(failure) })
                if cases.is_empty() =>
            {
                let detail =
                    format!("it compiles, and CPython cannot load it: {}", traceback_line(failure));
                Ok(vec![CaseResult::mismatch(file, None, &detail)])
            }
            ProgramOutcome::Cases(outcome) => {
                outcome.cases.iter().map(|report| self.case(position, program, report)).collect()
            }
        }
    }

    fn case(
        &mut self,
        position: usize,
        program: &Prepared,
        report: &CaseReport,
    ) -> Result<CaseResult, HostError> {
        let case = Some(report.name.as_str());
        if let Some(declined) = program.declined(&program.file, &report.name) {
            return Ok(declined);
        }
        let Some(entry) = program.cases.iter().rposition(|name| *name == report.name) else {
            let detail = "the compiled program has no such case";
            return Ok(CaseResult::mismatch(&program.file, case, detail));
        };
        let Some(expected) = expected_case(report) else {
            return Ok(CaseResult::mismatch(&program.file, case, NO_ANSWER));
        };
        let got = self.run(position, entry)?;
        Ok(result(&program.file, case, &expected, &got))
    }
}

fn argument(program: usize, entry: usize) -> Vec<u8> {
    let number = |value: usize| u32::try_from(value).unwrap_or(u32::MAX);
    // Encoding two numbers cannot fail.
    Encode!(&number(program), &number(entry)).unwrap_or_default()
}

fn result(file: &str, case: Option<&str>, expected: &Observed, got: &Observed) -> CaseResult {
    match difference(expected, got) {
        None => CaseResult::matched(file, case),
        Some(detail) => CaseResult::mismatch(file, case, detail),
    }
}
