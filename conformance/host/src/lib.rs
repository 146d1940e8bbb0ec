//! A local Internet Computer in one process.
//!
//! [`Host`] creates canisters, installs wasm modules into them and calls their
//! methods, as a replica of an application subnet of 13 nodes would: the whole
//! `ic0` System API with its entry-point matrix, rollback of everything on a
//! trap, and metering exact to the instruction. It knows nothing of the
//! compiler: what comes in is wasm bytes, what goes out is reply bytes.
//!
//! ```
//! use conformance_host::{Host, Principal, Response};
//!
//! let wasm = wat::parse_str(
//!     r#"(module
//!         (import "ic0" "msg_reply" (func $reply))
//!         (func (export "canister_query ping") call $reply))"#,
//! )
//! .expect("valid text");
//! let mut host = Host::new();
//! let id = host.create_canister();
//! host.install_canister(id, &wasm, b"", Principal::anonymous()).expect("a valid module");
//! let outcome = host.query_call(id, Principal::anonymous(), "ping", b"").expect("a canister");
//! assert_eq!(outcome.response, Response::Reply(Vec::new()));
//! // function entry 1, call 5, and 500 for the System API
//! assert_eq!(outcome.instructions, 506);
//! ```
//!
//! The parts, each using only those named before it:
//!
//! | module | what it knows |
//! |---|---|
//! | [`rejection`] | reject codes, error codes and the replica's wording |
//! | [`cycles`] | the fees of an application subnet |
//! | [`limits`] | what a module may contain |
//! | [`metering`] | the weights and the instrumentation pass |
//! | [`stable_memory`] | pages, and an overlay that can be dropped |
//! | [`system_api`] | the table of `ic0`, and what each function does |
//! | [`execution`] | wasmtime: compiling, instances, running one message |
//! | [`host`] | canisters, messages, time |

mod canister;
pub mod cycles;
pub mod execution;
pub mod host;
pub mod limits;
pub mod metering;
mod outcome;
pub mod rejection;
pub mod stable_memory;
pub mod system_api;

pub use host::Host;
pub use ic_principal::Principal;
pub use limits::ModuleError;
pub use outcome::{
    CallOutcome, HostError, InstallOutcome, InstallResult, Response, SystemTask, TaskOutcome,
};
pub use rejection::{ErrorCode, RejectCode, Rejection};
