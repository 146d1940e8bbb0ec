//! The wasmtime engine, one for the process.

use std::sync::LazyLock;

use wasmtime::{Config, Engine, Linker, OptLevel, WasmFeatures};

use crate::system_api::{self, StoreData};

/// Bytes of stack wasm may use, as on a replica. Beyond it a canister traps
/// with a stack overflow.
pub const MAX_WASM_STACK_BYTES: usize = 5 << 20;
/// Bytes of stack of the thread a message runs on: what wasm may use and
/// ample room for host functions, so that the host itself never overflows.
pub const THREAD_STACK_BYTES: usize = 16 << 20;

/// Bytes of address space a heap starts with. A heap that grows beyond is moved: an access is checked against
/// its size in code, not by guard pages, which would take four gigabytes an instance.
const HEAP_RESERVATION_BYTES: u64 = 16 << 20;
/// Bytes of address space behind a heap that was moved, into which it can grow again in place.
const HEAP_GROWTH_BYTES: u64 = 64 << 20;
/// Bytes behind a heap that trap, where an access by a small constant offset needs no check of its own.
const HEAP_GUARD_BYTES: u64 = 64 << 10;

/// The engine and what can be linked to a module.
pub struct Runtime {
    /// The engine.
    pub engine: Engine,
    linker32: Linker<StoreData>,
    linker64: Linker<StoreData>,
}

impl Runtime {
    /// The System API for modules with 32-bit or 64-bit memory.
    pub fn linker(&self, wasm64: bool) -> &Linker<StoreData> {
        if wasm64 { &self.linker64 } else { &self.linker32 }
    }
}

/// The runtime, made on first use. The text of the error is wasmtime's.
pub fn runtime() -> Result<&'static Runtime, String> {
    static RUNTIME: LazyLock<Result<Runtime, String>> =
        LazyLock::new(|| create().map_err(|error| format!("{error:#}")));
    RUNTIME.as_ref().map_err(Clone::clone)
}

fn create() -> wasmtime::Result<Runtime> {
    let engine = Engine::new(&config())?;
    Ok(Runtime {
        linker32: system_api::linker(&engine, false)?,
        linker64: system_api::linker(&engine, true)?,
        engine,
    })
}

/// As a replica's: no optimisation, as modules come optimised and compiling
/// them fast matters more, and nothing whose result depends on the machine.
fn config() -> Config {
    let mut config = Config::new();
    config
        .cranelift_opt_level(OptLevel::None)
        .cranelift_nan_canonicalization(true)
        .parallel_compilation(true)
        .max_wasm_stack(MAX_WASM_STACK_BYTES)
        .memory_reservation(HEAP_RESERVATION_BYTES)
        .memory_reservation_for_growth(HEAP_GROWTH_BYTES)
        .memory_guard_size(HEAP_GUARD_BYTES)
        // Nothing runs asynchronously, but the stack of that must not be smaller.
        .async_stack_size(THREAD_STACK_BYTES);
    // What a canister may use is decided by `limits::features`; this only keeps
    // the engine from offering more.
    let unwanted = [
        WasmFeatures::RELAXED_SIMD,
        WasmFeatures::THREADS,
        WasmFeatures::MULTI_MEMORY,
        WasmFeatures::EXTENDED_CONST,
        WasmFeatures::WIDE_ARITHMETIC,
    ];
    for feature in unwanted {
        config.wasm_features(feature, false);
    }
    config
}
