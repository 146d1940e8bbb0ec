//! Reject codes, error codes and their wording.
//!
//! Sources: reject codes from the IC interface specification, "Reject codes";
//! error codes and messages from dfinity/ic, `rs/types/error_types` and
//! `rs/interfaces/src/execution_environment/errors.rs`. The hints a replica
//! appends ("Consider gracefully handling ...") are left out.

use std::fmt;

use ic_principal::Principal;

/// The reject code a caller sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RejectCode {
    /// Fatal system error, retrying is of no use.
    SysFatal = 1,
    /// Transient system error, retrying may help.
    SysTransient = 2,
    /// No such canister.
    DestinationInvalid = 3,
    /// The canister rejected the call itself.
    CanisterReject = 4,
    /// The canister failed: a trap, a missing method, no reply.
    CanisterError = 5,
}

impl RejectCode {
    /// The code as a number, 1 to 5.
    #[must_use]
    pub const fn number(self) -> u8 {
        self as u8
    }
}

/// The finer code of a rejection, written `IC0503`. Its first digit is the
/// reject code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ErrorCode {
    /// The canister cannot pay for the message.
    CanisterOutOfCycles = 207,
    /// The canister rejected the call, or refused it in `inspect_message`.
    CanisterRejectedMessage = 406,
    /// A wasm trap.
    CanisterTrapped = 502,
    /// `ic0.trap`.
    CanisterCalledTrap = 503,
    /// The System API was used against its rules.
    CanisterContractViolation = 504,
    /// A method ended without a reply.
    CanisterDidNotReply = 506,
    /// Memory beyond what a canister may hold.
    CanisterOutOfMemory = 507,
    /// Installing or uninstalling by somebody who does not control the canister.
    CanisterInvalidController = 512,
    /// A callback that is not in the table.
    CanisterFunctionNotFound = 513,
    /// The wasm engine failed on its own account.
    CanisterWasmEngineError = 521,
    /// The instruction limit of the message.
    CanisterInstructionLimitExceeded = 522,
    /// The limit of stable memory pages touched in a message.
    CanisterMemoryAccessLimitExceeded = 524,
    /// A composite query called as an update.
    CompositeQueryCalledInReplicatedMode = 527,
    /// The canister has no such method.
    CanisterMethodNotFound = 536,
    /// The canister has no module.
    CanisterWasmModuleNotFound = 537,
}

impl ErrorCode {
    /// The code as a number, such as 503.
    #[must_use]
    pub const fn number(self) -> u16 {
        self as u16
    }

    /// The reject code that goes with it.
    #[must_use]
    pub const fn reject_code(self) -> RejectCode {
        match self.number() / 100 {
            1 => RejectCode::SysFatal,
            2 => RejectCode::SysTransient,
            3 => RejectCode::DestinationInvalid,
            4 => RejectCode::CanisterReject,
            _ => RejectCode::CanisterError,
        }
    }
}

impl fmt::Display for ErrorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "IC{:04}", self.number())
    }
}

/// A rejected call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejection {
    /// The reject code.
    pub reject_code: RejectCode,
    /// The finer code.
    pub error_code: ErrorCode,
    /// The message, worded as the replica's, without the code.
    pub message: String,
    /// Names of the wasm functions that were running, innermost first; empty
    /// when the rejection is not a trap.
    pub backtrace: Vec<String>,
}

impl Rejection {
    /// A rejection with `error_code`, its reject code, and no backtrace.
    #[must_use]
    pub fn new(error_code: ErrorCode, message: impl Into<String>) -> Self {
        Self {
            reject_code: error_code.reject_code(),
            error_code,
            message: message.into(),
            backtrace: Vec::new(),
        }
    }

    /// Like [`Rejection::new`], with the replica's prefix naming the canister.
    #[must_use]
    pub fn of_canister(error_code: ErrorCode, canister: Principal, message: &str) -> Self {
        Self::new(error_code, format!("Error from Canister {canister}: {message}"))
    }
}

impl fmt::Display for Rejection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.error_code, self.message)
    }
}

/// A wasm trap, by the replica's names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrapCode {
    /// The wasm stack is exhausted.
    StackOverflow,
    /// A load or store outside the heap.
    HeapOutOfBounds,
    /// A stable memory access outside stable memory.
    StableMemoryOutOfBounds,
    /// The 32-bit stable memory API on more than 4 GiB.
    StableMemoryTooBigFor32Bit,
    /// Integer division or remainder by zero.
    IntegerDivByZero,
    /// The `unreachable` instruction.
    Unreachable,
    /// A table access out of bounds.
    TableOutOfBounds,
    /// An amount of cycles that a 64-bit function cannot return.
    CyclesAmountTooBigFor64Bit,
    /// Any other trap.
    Other,
}

impl fmt::Display for TrapCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::StackOverflow => "stack overflow",
            Self::HeapOutOfBounds => "heap out of bounds",
            Self::StableMemoryOutOfBounds => "stable memory out of bounds",
            Self::StableMemoryTooBigFor32Bit => {
                "32 bit stable memory api used on a memory larger than 4GB"
            }
            Self::IntegerDivByZero => "integer division by 0",
            Self::Unreachable => "unreachable",
            Self::TableOutOfBounds => "table out of bounds",
            Self::CyclesAmountTooBigFor64Bit => "cycles amount exceeds 64-bit representation",
            Self::Other => "unknown",
        })
    }
}

/// Why the execution of a message failed. Its `Display` is the replica's text
/// without the prefix that names the canister.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ExecutionError {
    /// The canister called `ic0.trap` with this text.
    #[error("Canister called `ic0.trap` with message: {0}.")]
    CalledTrap(String),
    /// A wasm trap.
    #[error("Canister trapped: {0}")]
    Trapped(TrapCode),
    /// The System API was used against its rules.
    #[error("Canister violated contract: {0}")]
    ContractViolation(String),
    /// The message used more instructions than this limit.
    #[error("Canister exceeded the limit of {0} instructions for single message execution.")]
    InstructionLimitExceeded(u64),
    /// The message touched too many stable memory pages.
    #[error("Canister exceeded memory access limits: {0}")]
    MemoryAccessLimitExceeded(String),
    /// A callback that is not in the function table.
    #[error("Canister requested to invoke a non-existent Wasm function {0} from table 0")]
    FunctionNotFound(u64),
    /// The canister refused the message in `canister_inspect_message`.
    #[error("Canister rejected the message")]
    MessageRejected,
    /// Memory beyond what a canister may hold.
    #[error("Canister exceeded its allowed memory allocation")]
    OutOfMemory,
    /// The engine failed.
    #[error("Canister encountered a Wasm engine error: {0}")]
    Engine(String),
}

impl ExecutionError {
    /// The error code of this failure.
    #[must_use]
    pub const fn error_code(&self) -> ErrorCode {
        match self {
            Self::CalledTrap(_) => ErrorCode::CanisterCalledTrap,
            Self::Trapped(_) => ErrorCode::CanisterTrapped,
            Self::ContractViolation(_) => ErrorCode::CanisterContractViolation,
            Self::InstructionLimitExceeded(_) => ErrorCode::CanisterInstructionLimitExceeded,
            Self::MemoryAccessLimitExceeded(_) => ErrorCode::CanisterMemoryAccessLimitExceeded,
            Self::FunctionNotFound(_) => ErrorCode::CanisterFunctionNotFound,
            Self::MessageRejected => ErrorCode::CanisterRejectedMessage,
            Self::OutOfMemory => ErrorCode::CanisterOutOfMemory,
            Self::Engine(_) => ErrorCode::CanisterWasmEngineError,
        }
    }

    /// The rejection the caller of `canister` sees.
    #[must_use]
    pub fn into_rejection(self, canister: Principal, backtrace: Vec<String>) -> Rejection {
        let mut rejection = Rejection::of_canister(self.error_code(), canister, &self.to_string());
        rejection.backtrace = backtrace;
        rejection
    }
}
