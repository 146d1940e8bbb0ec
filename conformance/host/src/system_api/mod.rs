//! The System API, `ic0`.
//!
//! [`table::TABLE`] is the one list of its functions: type, entry points,
//! charge and implementation. `link` makes host functions of it; the other
//! modules implement it, a family each.
//!
//! Sources: the IC interface specification, "Canister interface"; charges from
//! dfinity/ic, `rs/embedders/src/wasmtime_embedder/system_api_complexity.rs`.

#![expect(
    clippy::unnecessary_wraps,
    reason = "every implementation has the table's signature, whether or not it can fail"
)]

mod api;
mod arguments;
mod calls;
mod canister;
mod context;
mod costs;
mod cycles;
mod debug;
mod link;
mod mode;
mod reply;
mod stable;
pub mod table;
mod time;

pub use context::{Answer, CallInPreparation, MessageContext, OutgoingCall, StoreData};
pub use link::linker;
pub use mode::{Mode, ModeSet};
