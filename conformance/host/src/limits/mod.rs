//! What a module may contain on an application subnet, checked on install.
//!
//! Source: dfinity/ic, `rs/embedders/src/wasm_utils/validation.rs` and
//! `rs/config/src/embedders.rs`.

mod check;
mod complexity;
mod error;
mod exports;
mod names;

pub use check::{ModuleFacts, check, features};
pub use complexity::complexity;
pub use error::ModuleError;
pub use exports::{Hook, MethodKind};

/// Bytes of an uncompressed module.
pub const MAX_MODULE_BYTES: usize = 100 << 20;
/// Bytes of the code section.
pub const MAX_CODE_SECTION_BYTES: usize = 12 << 20;
/// Functions the module defines.
pub const MAX_FUNCTIONS: u32 = 50_000;
/// Globals the module defines.
pub const MAX_GLOBALS: u32 = 1_000;
/// Methods it exports.
pub const MAX_EXPORTED_METHODS: usize = 1_000;
/// Bytes of the names of the methods it exports.
pub const MAX_METHOD_NAME_BYTES: usize = 20_000;
/// Operators of one function.
pub const MAX_FUNCTION_OPERATORS: u64 = 1_000_000;
/// Complexity of one function.
pub const MAX_FUNCTION_COMPLEXITY: u64 = 1_000_000;
/// Custom sections named `icp:`.
pub const MAX_CUSTOM_SECTIONS: usize = 16;
/// Bytes of those sections together, names included.
pub const MAX_CUSTOM_SECTION_BYTES: usize = 1 << 20;
/// Bytes of a 32-bit heap.
pub const MAX_HEAP_BYTES_WASM32: usize = 4 << 30;
/// Bytes of a 64-bit heap.
pub const MAX_HEAP_BYTES_WASM64: usize = 6 << 30;
/// Bytes of a request's argument.
pub const MAX_REQUEST_BYTES: usize = 2 << 20;
/// Bytes of a reply in replicated execution.
pub const MAX_REPLICATED_REPLY_BYTES: usize = 2 << 20;
/// Bytes of a reply in a query.
pub const MAX_QUERY_REPLY_BYTES: usize = 3 << 20;

/// Instructions of an update call, a heartbeat, a timer or a callback.
pub const MESSAGE_INSTRUCTIONS: u64 = 40_000_000_000;
/// Instructions of a query.
pub const QUERY_INSTRUCTIONS: u64 = 5_000_000_000;
/// Instructions of an install or upgrade, compilation included.
pub const INSTALL_INSTRUCTIONS: u64 = 300_000_000_000;
/// Instructions of `canister_inspect_message`.
pub const INSPECT_INSTRUCTIONS: u64 = 200_000_000;
/// Instructions charged for compiling one operator.
pub const COMPILE_INSTRUCTIONS_PER_OPERATOR: u64 = 6_000;

/// Stable memory pages of 4 KiB a message may touch, and separately write.
pub const MESSAGE_STABLE_PAGES: u64 = (2 << 30) / 4096;
/// The same for installs and upgrades.
pub const INSTALL_STABLE_PAGES: u64 = (8 << 30) / 4096;
/// The same for queries.
pub const QUERY_STABLE_PAGES: u64 = (1 << 30) / 4096;
