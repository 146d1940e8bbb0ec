//! Modules checked, metered and compiled, kept for the life of the process.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use sha2::{Digest, Sha256};
use wasmtime::{InstancePre, Module};

use super::engine::runtime;
use crate::limits::{self, COMPILE_INSTRUCTIONS_PER_OPERATOR, ModuleError, ModuleFacts};
use crate::metering;
use crate::outcome::HostError;
use crate::system_api::StoreData;

/// A module ready to be instantiated.
pub struct CompiledModule {
    /// The SHA-256 of the module as it was given.
    pub hash: [u8; 32],
    /// Bytes of the module as it was given.
    pub bytes: usize,
    /// Its entry points and metadata.
    pub facts: ModuleFacts,
    /// Instructions an install is charged for compiling it.
    pub compile_instructions: u64,
    /// How many globals persist.
    pub globals: usize,
    /// Whether its memory is 64-bit.
    pub wasm64: bool,
    /// Whether each message needs an instance of its own, because segments it
    /// drops must be there again for the next.
    pub drops_segments: bool,
    /// Whether it had a start function.
    pub has_start: bool,
    pub(super) linked: InstancePre<StoreData>,
}

/// Checks, meters and compiles a module, or takes it from the cache.
///
/// # Errors
/// [`HostError::Module`] when a check fails, [`HostError::Engine`] when
/// wasmtime refuses what passed.
pub fn compile(wasm: &[u8]) -> Result<Arc<CompiledModule>, HostError> {
    static CACHE: LazyLock<Mutex<HashMap<[u8; 32], Arc<CompiledModule>>>> =
        LazyLock::new(Mutex::default);
    let hash: [u8; 32] = Sha256::digest(wasm).into();
    let cached = CACHE.lock().unwrap_or_else(PoisonError::into_inner).get(&hash).cloned();
    if let Some(module) = cached {
        return Ok(module);
    }
    let module = Arc::new(compile_new(wasm, hash)?);
    let mut cache = CACHE.lock().unwrap_or_else(PoisonError::into_inner);
    cache.insert(hash, Arc::clone(&module));
    Ok(module)
}

fn compile_new(wasm: &[u8], hash: [u8; 32]) -> Result<CompiledModule, HostError> {
    let facts = limits::check(wasm)?;
    let metered = metering::instrument(wasm)
        .map_err(|error| ModuleError::Malformed { offset: 0, message: error.to_string() })?;
    let engine = |error: wasmtime::Error| HostError::Engine(format!("{error:#}"));
    let runtime = runtime().map_err(HostError::Engine)?;
    let module = Module::from_binary(&runtime.engine, &metered.wasm).map_err(engine)?;
    let has_start = module.get_export(metering::instrument::START).is_some();
    let linked = runtime.linker(metered.wasm64).instantiate_pre(&module).map_err(engine)?;
    Ok(CompiledModule {
        hash,
        bytes: wasm.len(),
        facts,
        compile_instructions: metered.operators * COMPILE_INSTRUCTIONS_PER_OPERATOR,
        globals: metered.globals,
        wasm64: metered.wasm64,
        drops_segments: metered.drops_segments,
        has_start,
        linked,
    })
}
