//! From a Python file to a canister: the crate's sources, the `.did`, the wasm.

use std::path::Path;

use lowering::emit::{EmittedFile, emit_canister};

use crate::build::{BuildError, CrateKind, Workshop};
use crate::pipeline::{Compilation, Compiled};
use crate::service::{MetadataError, UnsupportedType, declare, with_service};

/// A translated canister.
#[derive(Clone, Debug)]
pub struct Translation {
    /// Its Rust, paths below `src`.
    pub files: Vec<EmittedFile>,
    /// Its interface.
    pub did: String,
}

/// A built canister.
#[derive(Clone, Debug)]
pub struct Canister {
    /// The module, with its interface in it.
    pub wasm: Vec<u8>,
    /// Its interface.
    pub did: String,
}

/// Why a program that is not refused gives no canister.
#[derive(Debug, thiserror::Error)]
pub enum CanisterError {
    /// It has no methods.
    #[error(
        "{0} has no canister methods: define a function with @query or @update, or run it as a script"
    )]
    Script(String),
    /// A method's type has no Candid counterpart.
    #[error("internal error, please report it: {0}")]
    Service(#[from] UnsupportedType),
    /// The crate did not build.
    #[error(transparent)]
    Build(#[from] BuildError),
    /// What was built is not wasm.
    #[error("internal error, please report it: {0}")]
    Metadata(#[from] MetadataError),
}

/// The Rust and the interface of a compiled canister.
///
/// # Errors
/// If the program is a script.
pub fn translate(
    entry: &Path,
    compilation: &Compilation,
    compiled: &Compiled,
) -> Result<Translation, CanisterError> {
    if compilation.script {
        return Err(CanisterError::Script(entry.display().to_string()));
    }
    let declared = declare(&compiled.ir)?;
    let did = declared.text();
    let files = emit_canister(&compiled.ir, &compiled.facts, &compilation.sources, &declared.headers);
    Ok(Translation { files, did })
}

/// Builds a translated canister.
///
/// # Errors
/// If the crate does not build.
pub fn build(
    translation: Translation,
    kind: CrateKind,
    workshop: &Workshop,
) -> Result<Canister, CanisterError> {
    let wasm = workshop.build(kind, &translation.files)?;
    let wasm = with_service(wasm, &translation.did)?;
    Ok(Canister { wasm, did: translation.did })
}
