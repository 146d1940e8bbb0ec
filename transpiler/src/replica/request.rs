//! Requests as they are written.

use std::path::PathBuf;

use serde::Deserialize;

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Op {
    /// Install a module into an empty canister.
    Install,
    /// Replace the module, keep stable memory.
    Upgrade,
    /// Replace the module, start anew.
    Reinstall,
    /// Empty the canister.
    Uninstall,
    /// Call a method as an update.
    Update,
    /// Call a method as a query.
    Query,
    /// Move the clock forward.
    AdvanceTime,
    /// Set the clock.
    SetTime,
    /// Run timers, heartbeats and pending messages once.
    Tick,
    /// Ask for a canister's id.
    Id,
    /// Ask for a canister's cycles.
    Balance,
    /// Add to a canister's cycles.
    AddCycles,
}

/// A request. Keys that an op does not use may be there, and are ignored; an absent key is null.
#[derive(Clone, Debug, Deserialize)]
pub struct Request {
    /// What is asked for.
    pub op: Op,
    /// The canister's name, or its id as text.
    pub canister: Option<String>,
    /// The Python file to compile, relative to the working folder.
    pub entry: Option<PathBuf>,
    /// The module to install as it is, relative to the working folder.
    pub wasm: Option<PathBuf>,
    /// The method to call.
    pub method: Option<String>,
    /// Arguments as Candid text; none is `()`.
    pub args: Option<String>,
    /// Arguments as bytes, in hexadecimal.
    pub args_hex: Option<String>,
    /// The caller's principal; none is the anonymous one.
    pub sender: Option<String>,
    /// Whether everything is to be interpreted.
    pub interpret_all: Option<bool>,
    /// Nanoseconds, for the clock.
    pub nanos: Option<u64>,
    /// Cycles to add.
    pub cycles: Option<u128>,
}
