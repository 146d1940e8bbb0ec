//! Answers as they are written.

use std::fmt;

use conformance_host::{ErrorCode, Rejection, SystemTask, TaskOutcome};
use serde::Serialize;

use super::build::WrongRequest;

/// The answer to one request. Its `Display` is a line of JSON; members that do not apply are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Answer {
    /// Whether the request made sense; false for a wrong request and for a program that the compiler
    /// refuses.
    pub ok: bool,
    /// What was wrong with the request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
    /// The code of the first error of a program that the compiler refuses.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<&'static str>,
    /// A canister's id, as `id` answers it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The canister that was installed or called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub canister_id: Option<String>,
    /// Its interface, if its module says it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub did: Option<String>,
    /// The reply as Candid text; absent too where the reply is no Candid.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reply: Option<String>,
    /// The reply's bytes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reply_hex: Option<String>,
    /// The reject code, 1 to 5.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reject_code: Option<u8>,
    /// Why the call was rejected.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reject_message: Option<String>,
    /// The finer code, such as `IC0503`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error_code: Option<String>,
    /// Instructions executed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instructions: Option<u64>,
    /// Cycles paid in fees.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cycles: Option<u128>,
    /// The size of the module, in bytes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wasm_bytes: Option<usize>,
    /// A canister's balance, in cycles.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub balance: Option<u128>,
    /// The time canisters see, in nanoseconds since 1970.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time: Option<u64>,
    /// What was printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub debug: Option<Vec<String>>,
    /// What a tick ran.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tasks: Option<Vec<Task>>,
}

/// A timer or heartbeat that a tick ran.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Task {
    canister_id: String,
    #[serde(rename = "task")]
    kind: &'static str,
    instructions: u64,
    cycles: u128,
    debug: Vec<String>,
    /// The reject code of what failed.
    #[serde(skip_serializing_if = "Option::is_none")]
    reject_code: Option<u8>,
    /// Why it failed.
    #[serde(skip_serializing_if = "Option::is_none")]
    reject_message: Option<String>,
    /// The finer code, such as `IC0503`.
    #[serde(skip_serializing_if = "Option::is_none")]
    error_code: Option<String>,
}

/// How a message failed, wherever it ran.
#[derive(Clone, Copy, Debug)]
pub struct Failed<'a> {
    /// The finer code, such as `IC0503`.
    pub error_code: Option<&'a str>,
    /// Why it failed; empty where nothing is said.
    pub reject_message: &'a str,
}

impl Task {
    /// How it failed, if it did.
    pub fn failed(&self) -> Option<Failed<'_>> {
        let reject_message = self.reject_message.as_deref()?;
        Some(Failed { error_code: self.error_code.as_deref(), reject_message })
    }

    /// Whether it ran in the canister of that id.
    pub fn is_of(&self, canister_id: &str) -> bool {
        self.canister_id == canister_id
    }

    /// What was printed.
    pub fn debug(&self) -> &[String] {
        &self.debug
    }
}

impl Answer {
    /// Done, with nothing to tell.
    pub fn done() -> Self {
        Self { ok: true, ..Self::default() }
    }

    /// The request was wrong.
    pub fn wrong(wrong: WrongRequest) -> Self {
        Self { error: Some(wrong.message), code: wrong.code, ..Self::default() }
    }

    /// How the call failed, if it did.
    pub fn failed(&self) -> Failed<'_> {
        let reject_message = self.reject_message.as_deref().unwrap_or_default();
        Failed { error_code: self.error_code.as_deref(), reject_message }
    }

    /// The tasks of a tick that failed, in the order in which they ran.
    pub fn failed_tasks(&self) -> impl Iterator<Item = Failed<'_>> {
        self.tasks.iter().flatten().filter_map(Task::failed)
    }

    /// With what a rejection says.
    #[must_use]
    pub fn rejected(mut self, rejection: &Rejection) -> Self {
        self.reject_code = Some(rejection.reject_code.number());
        self.reject_message = Some(reject_message(rejection));
        self.error_code = Some(rejection.error_code.to_string());
        self
    }
}

/// The message with its code in front, as a calling canister sees it; that a method is missing, or that
/// the canister itself rejected, is said without.
fn reject_message(rejection: &Rejection) -> String {
    match rejection.error_code {
        ErrorCode::CanisterMethodNotFound | ErrorCode::CanisterRejectedMessage => {
            rejection.message.clone()
        }
        ErrorCode::CanisterOutOfCycles
        | ErrorCode::CanisterTrapped
        | ErrorCode::CanisterCalledTrap
        | ErrorCode::CanisterContractViolation
        | ErrorCode::CanisterDidNotReply
        | ErrorCode::CanisterOutOfMemory
        | ErrorCode::CanisterInvalidController
        | ErrorCode::CanisterFunctionNotFound
        | ErrorCode::CanisterWasmEngineError
        | ErrorCode::CanisterInstructionLimitExceeded
        | ErrorCode::CanisterMemoryAccessLimitExceeded
        | ErrorCode::CompositeQueryCalledInReplicatedMode
        | ErrorCode::CanisterWasmModuleNotFound => rejection.to_string(),
    }
}

impl From<TaskOutcome> for Task {
    fn from(outcome: TaskOutcome) -> Self {
        Self {
            canister_id: outcome.canister.to_text(),
            kind: match outcome.task {
                SystemTask::Heartbeat => "heartbeat",
                SystemTask::SelfCall => "self_call",
                SystemTask::GlobalTimer => "global_timer",
            },
            instructions: outcome.instructions,
            cycles: outcome.cycles,
            debug: outcome.debug.iter().map(|text| String::from_utf8_lossy(text).into_owned()).collect(),
            reject_code: outcome.failure.as_ref().map(|failure| failure.reject_code.number()),
            reject_message: outcome.failure.as_ref().map(reject_message),
            error_code: outcome.failure.as_ref().map(|failure| failure.error_code.to_string()),
        }
    }
}

impl fmt::Display for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = serde_json::to_string(self).map_err(|_| fmt::Error)?;
        f.write_str(&text)
    }
}
