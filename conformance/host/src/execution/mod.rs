//! Running wasm: compiled modules, instances, single messages.

mod compiled;
mod engine;
mod instance;

pub use compiled::{CompiledModule, compile};
pub use instance::{Entry, GlobalValue, Instance, Run, Snapshot};
