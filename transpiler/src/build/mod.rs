//! From emitted files to a canister's wasm: the crate on disk, the toolchain, and cargo.

pub mod cargo;
pub mod crate_files;
mod store;
pub mod toolchain;
mod workshop;

pub use cargo::{BuildError, BuildSettings, CompileFailure, build_crate, cache_dir};
pub use crate_files::{CrateKind, write_crate};
pub use toolchain::{Toolchain, ToolchainError, find_toolchain};
pub use workshop::Workshop;
