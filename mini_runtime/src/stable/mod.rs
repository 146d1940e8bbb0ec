//! Stable structures: what a canister keeps over its upgrades.
//!
//! Emitted code declares a structure as a `thread_local!` of the type that it has in stable memory, and
//! calls Python's methods on it:
//!
//! ```text
//! thread_local! {
//!     /// `accounts` (main.py:12)
//!     pub static ACCOUNTS: Stable<SizedBTreeMap<AccountsKey, AccountsValue>> = const { Stable::at(3) };
//! }
//!
//! ACCOUNTS.insert(&owner, &account).or_trap("main.py:20")
//! ```
//!
//! - A structure has a memory of its own of a `MemoryManager`, by its `memory_id`, and is made or found
//!   there when it is first used, as in Kybra. What another structure keeps is never overwritten.
//! - Everything in it is Candid, each value with a header of its own: [`Stored`] says the types of one,
//!   and [`Entry`] is one. Values whose header is the constant of their type are read straight.
//! - A map with sizes ([`SizedBTreeMap`]) has the layout of Kybra 0.7.1, byte for byte: that of
//!   `ic-stable-structures` 0.5.6, whose code keeps it. A map without has the current layout, and takes
//!   over one of Kybra's that it finds.
//! - Keys are in the derived order of their Rust types: fields and cases as they are declared.

mod cell;
mod entry;
mod heap;
mod log;
mod map;
mod memory;
mod ordered;
mod sequence;
mod set;
#[cfg(test)]
mod tests;

pub use cell::{CellMethods, StableCell};
pub use entry::{Entry, Stored};
pub use heap::{Heap, HeapMethods, Numbered, SizedMinHeap, StableMinHeap};
pub use log::{LogMethods, StableLog};
pub use map::{MapMethods, SizedBTreeMap, StableBTreeMap, Startable, Tree};
pub use memory::{Memory, SharedMemory, Stable, Structure};
pub use ordered::Ordered;
pub use sequence::{Sequence, SizedVec, StableVec, VecMethods};
pub use set::{SetMethods, StableBTreeSet};
