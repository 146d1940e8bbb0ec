//! Compiled programs against CPython: each case is a match, declined, or a mismatch.
//!
//! Programs are compiled one by one, but built many to a canister ([`batch`]). A program that the
//! compiler declines never enters a batch, and one whose Rust does not compile is taken out of it, so
//! that none spoils its neighbours.

pub mod batch;
mod canister;
pub mod compare;
mod discover;
pub mod harness;
mod known;
pub mod program;
mod result;

use std::path::PathBuf;

use conformance_oracle::{Kind, Oracle, OracleError, Request};

use crate::build::{BuildError, CrateKind, Workshop};
use crate::pipeline::{Asked, PipelineError};

pub use discover::{Found, FoundKind, discover};
pub use known::{KnownFailures, KnownFailuresError, Verdict};
pub use result::{CaseResult, Status, Summary};

use batch::BatchBuilder;
use program::Prepared;

/// How many programs share a canister.
const BATCH: usize = 50;

/// Why nothing could be compared.
#[derive(Debug, thiserror::Error)]
pub enum ConformError {
    /// A file or folder cannot be read.
    #[error("cannot read {}: {source}", path.display())]
    Unreadable {
        /// Which.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// CPython cannot be asked.
    #[error("{}", chain(.0))]
    Oracle(#[from] OracleError),
    /// A program's files cannot be read, or the compiler failed.
    #[error(transparent)]
    Pipeline(#[from] PipelineError),
    /// Cargo cannot build at all.
    #[error(transparent)]
    Build(#[from] BuildError),
    /// The host failed.
    #[error("the local replica failed: {0}")]
    Host(#[from] conformance_host::HostError),
}

/// An error and what caused it, in one line.
fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text = format!("{text}: {error}");
        cause = error.source();
    }
    text
}

/// Told what is being done.
pub trait Progress {
    /// Something else begins.
    fn step(&self, doing: &str);
}

/// Compares all programs that are found, in the order they were found.
///
/// # Errors
/// If nothing can be compared; what a program does is a result.
pub fn conform(
    found: &[Found],
    oracle: &Oracle,
    workshop: &Workshop,
    progress: &dyn Progress,
    asked: Asked,
) -> Result<Vec<CaseResult>, ConformError> {
    conform_built_as(CrateKind::Harness, found, oracle, workshop, progress, asked)
}

/// [`conform`], with the canisters built as crates of that kind.
///
/// # Errors
/// As [`conform`].
pub fn conform_built_as(
    kind: CrateKind,
    found: &[Found],
    oracle: &Oracle,
    workshop: &Workshop,
    progress: &dyn Progress,
    asked: Asked,
) -> Result<Vec<CaseResult>, ConformError> {
    let requests: Vec<Request> = found.iter().filter_map(oracle_request).collect();
    progress.step(&format!("CPython runs {} programs", requests.len()));
    let mut expected = oracle.run(&requests)?.into_iter();
    let mut results: Vec<Vec<CaseResult>> = Vec::new();
    let mut waiting: Vec<(usize, Prepared)> = Vec::new();
    for (index, item) in found.iter().enumerate() {
        progress.step(&format!("compiling {}", item.path.display()));
        if oracle_request(item).is_none() {
            results.push(canister::replay(&item.path, oracle)?);
            continue;
        }
        let Some(outcome) = expected.next() else { continue };
        match program::prepare(item, index, outcome.program, asked)? {
            Ok(prepared) => {
                results.push(Vec::new());
                waiting.push((index, prepared));
            }
            Err(declined) => results.push(declined),
        }
    }
    let build = |files: &[_]| workshop.build(kind, files);
    for (number, batch) in waiting.chunks(BATCH).enumerate() {
        let batches = waiting.len().div_ceil(BATCH);
        progress.step(&format!("building batch {} of {batches}", number + 1));
        let programs: Vec<&Prepared> = batch.iter().map(|(_, prepared)| prepared).collect();
        let built = BatchBuilder::new(&build).build(&programs)?;
        let compared = harness::run_batch(&programs, built)?;
        for ((index, _), of_program) in batch.iter().zip(compared) {
            results[*index] = of_program;
        }
    }
    Ok(results.into_iter().flatten().collect())
}

fn oracle_request(found: &Found) -> Option<Request> {
    let kind = match found.kind {
        FoundKind::Cases => Kind::Cases,
        FoundKind::Script => Kind::Script,
        FoundKind::Canister => return None,
    };
    let folder = found.path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.map_or_else(|| PathBuf::from("."), PathBuf::from);
    Some(Request { file: found.path.clone(), folder, kind })
}
