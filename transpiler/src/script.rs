//! Compiling and running a script.

use conformance_host::HostError;
use lowering::emit::{HarnessEntries, emit_harness_program, emit_harness_root};

use crate::build::{BuildError, CrateKind, Workshop};
use crate::conform::compare::Observed;
use crate::conform::harness::Harness;
use crate::pipeline::{Compilation, Compiled};
use crate::service::stored_headers as headers;

/// The module of the one program in a script's canister.
const PREFIX: &str = "script";

/// Why a script that is not refused did not run.
#[derive(Debug, thiserror::Error)]
pub enum ScriptError {
    /// It did not build.
    #[error(transparent)]
    Build(#[from] BuildError),
    /// The host failed.
    #[error("the local replica failed: {0}")]
    Host(#[from] HostError),
}

/// Builds a compiled script and runs it; it may use as many instructions as an update call.
///
/// # Errors
/// If it does not build or the host fails. What the script does is the result.
pub fn run(
    compilation: &Compilation,
    compiled: &Compiled,
    workshop: &Workshop,
) -> Result<Observed, ScriptError> {
    let mut files = emit_harness_program(
        &compiled.ir,
        &compiled.facts,
        &compilation.sources,
        PREFIX,
        &HarnessEntries::Script,
        &headers(&compiled.ir),
    );
    files.push(emit_harness_root(&[PREFIX.to_owned()]));
    let wasm = workshop.build(CrateKind::Harness, &files)?;
    Ok(Harness::install(&wasm)?.run_long(0, 0)?)
}
