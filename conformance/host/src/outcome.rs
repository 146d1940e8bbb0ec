//! What the host answers: the outcomes of calls, installs and rounds, and the
//! errors of requests that never became a message.

use ic_principal::Principal;

use crate::limits::ModuleError;
use crate::rejection::Rejection;

/// How a call ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Response {
    /// The canister replied with these bytes.
    Reply(Vec<u8>),
    /// The call was rejected, by the canister or by the system.
    Reject(Rejection),
}

/// What one call did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallOutcome {
    /// The answer to the caller.
    pub response: Response,
    /// Instructions a replica would report for the message, the charge for
    /// dirty heap pages included.
    pub instructions: u64,
    /// Cycles the canister paid in fees (ingress and execution); zero for
    /// queries. Cycles the canister burned or sent itself are not in it.
    pub cycles: u128,
    /// What the canister printed with `debug_print`, one entry a call, in
    /// order. Kept when the message traps.
    pub debug: Vec<Vec<u8>>,
}

impl CallOutcome {
    /// The reply bytes, or the rejection.
    ///
    /// # Errors
    /// The rejection, when the call was not answered with a reply.
    pub fn into_reply(self) -> Result<Vec<u8>, Rejection> {
        match self.response {
            Response::Reply(bytes) => Ok(bytes),
            Response::Reject(rejection) => Err(rejection),
        }
    }

    /// The printed entries as text; bytes that are not UTF-8 are replaced.
    #[must_use]
    pub fn debug_text(&self) -> Vec<String> {
        text(&self.debug)
    }
}

/// Whether an install, reinstall or upgrade took effect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InstallResult {
    /// The new module is in place.
    Installed,
    /// The start function, `canister_init`, `canister_pre_upgrade` or
    /// `canister_post_upgrade` failed; the canister is as it was before.
    Rejected(Rejection),
}

/// What installing, reinstalling or upgrading did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InstallOutcome {
    /// Whether it took effect.
    pub result: InstallResult,
    /// Instructions executed by the start function and the lifecycle methods,
    /// dirty heap pages included, compilation not.
    pub instructions: u64,
    /// Instructions charged for compiling the module.
    pub compile_instructions: u64,
    /// Cycles the canister paid in fees, compilation included.
    pub cycles: u128,
    /// What the canister printed, one entry a call.
    pub debug: Vec<Vec<u8>>,
}

impl InstallOutcome {
    /// The printed entries as text; bytes that are not UTF-8 are replaced.
    #[must_use]
    pub fn debug_text(&self) -> Vec<String> {
        text(&self.debug)
    }
}

fn text(entries: &[Vec<u8>]) -> Vec<String> {
    entries.iter().map(|entry| String::from_utf8_lossy(entry).into_owned()).collect()
}

/// A method the system calls on its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SystemTask {
    /// `canister_heartbeat`.
    Heartbeat,
    /// `canister_global_timer`.
    GlobalTimer,
    /// A call that the global timer made to its own canister, and the callback of it.
    SelfCall,
}

/// What a system task did in a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskOutcome {
    /// The canister it ran in.
    pub canister: Principal,
    /// Which task.
    pub task: SystemTask,
    /// Why it failed; `None` when it succeeded.
    pub failure: Option<Rejection>,
    /// Instructions, dirty heap pages included.
    pub instructions: u64,
    /// Cycles paid in fees.
    pub cycles: u128,
    /// What the canister printed, one entry a call.
    pub debug: Vec<Vec<u8>>,
}

/// Why a request did not become a message.
#[derive(Debug, thiserror::Error)]
pub enum HostError {
    /// No canister has this id.
    #[error("canister {0} not found")]
    CanisterNotFound(Principal),
    /// The canister holds a module already; reinstall or upgrade it.
    #[error("canister {0} cannot be installed because it is not empty")]
    AlreadyInstalled(Principal),
    /// The canister holds no module.
    #[error("canister {0} contains no wasm module")]
    NotInstalled(Principal),
    /// The module is malformed or breaks a limit.
    #[error("the wasm module is not valid: {0}")]
    Module(#[from] ModuleError),
    /// The argument is larger than an ingress message may be.
    #[error("the argument has {bytes} bytes, the limit is {limit}")]
    ArgumentTooLarge {
        /// Its size.
        bytes: usize,
        /// The limit.
        limit: usize,
    },
    /// Wasmtime refused a module that passed the checks, or could not
    /// instantiate it.
    #[error("the wasm engine failed: {0}")]
    Engine(String),
}
