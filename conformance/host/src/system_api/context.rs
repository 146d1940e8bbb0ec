//! What a running message sees and changes, beyond the heap.

use std::collections::{BTreeMap, BTreeSet};

use ic_principal::Principal;
use wasmtime::{Global, Memory, StoreLimits};

use super::Mode;
use crate::rejection::RejectCode;
use crate::stable_memory::StableMemory;

/// The answer a message gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// `msg_reply`, with the data appended before.
    Reply(Vec<u8>),
    /// `msg_reject`, with this text.
    Reject(String),
}

/// A call between `call_new` and `call_perform`.
#[derive(Clone, Debug)]
pub struct CallInPreparation {
    /// The canister called.
    pub callee: Principal,
    /// The method called.
    pub method: String,
    /// The argument so far.
    pub argument: Vec<u8>,
    /// Cycles that go with it, already taken from the balance.
    pub cycles: u128,
    /// Table index and argument of the reply callback.
    pub on_reply: (u64, u64),
    /// Table index and argument of the reject callback.
    pub on_reject: (u64, u64),
    /// Table index and argument of the cleanup callback.
    pub on_cleanup: Option<(u64, u64)>,
    /// Seconds of best-effort response, if any.
    pub timeout_seconds: Option<u32>,
}

impl CallInPreparation {
    /// The bytes that are paid for: method name and argument.
    pub fn payload_bytes(&self) -> u64 {
        (self.method.len() + self.argument.len()) as u64
    }
}

/// A call `call_perform` accepted.
pub type OutgoingCall = CallInPreparation;

/// The state of one message. Whatever is here is dropped when it traps, but
/// for the printed entries.
#[derive(Debug)]
pub struct MessageContext {
    /// What kind of execution it is.
    pub mode: Mode,
    /// The canister it runs in.
    pub canister: Principal,
    /// Who called.
    pub caller: Principal,
    /// The argument, or the reply in a reply callback.
    pub argument: Vec<u8>,
    /// The method inspected.
    pub method: String,
    /// The rejection, in a reject callback.
    pub rejection: Option<(RejectCode, String)>,
    /// Whether the caller is answered already, by this message or by an
    /// earlier one of its call context.
    pub answered: bool,
    /// The answer of this message.
    pub answer: Option<Answer>,
    /// Reply data appended so far.
    pub reply_data: Vec<u8>,
    /// Bytes a reply may have.
    pub max_reply_bytes: usize,
    /// Whether `accept_message` was called.
    pub accepted: bool,
    /// The canister's balance, prepaid fees taken out, in cycles.
    pub balance: u128,
    /// For how many seconds of storage the balance has to last.
    pub freezing_threshold_seconds: u64,
    /// Bytes of the canister's module.
    pub module_bytes: u64,
    /// Whether its memory is 64-bit.
    pub wasm64: bool,
    /// Cycles of the call that can still be accepted.
    pub cycles_available: u128,
    /// Cycles refunded with the response.
    pub cycles_refunded: u128,
    /// The canister's stable memory.
    pub stable: StableMemory,
    /// 4 KiB pages of it this message may touch, and write.
    pub stable_page_limit: u64,
    /// The canister's certified data, at most 32 bytes.
    pub certified_data: Vec<u8>,
    /// The certificate of it, in queries.
    pub certificate: Option<Vec<u8>>,
    /// When the global timer fires, in nanoseconds since 1970; 0 is never.
    pub global_timer: u64,
    /// The time, in nanoseconds since 1970.
    pub time: u64,
    /// The canister's version.
    pub version: u64,
    /// Its controllers.
    pub controllers: BTreeSet<Principal>,
    /// Its environment variables.
    pub environment: BTreeMap<String, String>,
    /// Instructions this message may use.
    pub instruction_limit: u64,
    /// Instructions earlier messages of the call context used.
    pub context_instructions: u64,
    /// The call being prepared.
    pub preparing: Option<CallInPreparation>,
    /// The calls to send when the message succeeds.
    pub outgoing: Vec<OutgoingCall>,
    /// What was printed.
    pub debug: Vec<Vec<u8>>,
    /// Bytes of the canister log this message used.
    pub log_bytes: usize,
}

/// What wasmtime keeps beside an instance.
#[derive(Debug, Default)]
pub struct StoreData {
    /// The running message; none between messages.
    pub message: Option<Box<MessageContext>>,
    /// The heap, once instantiated.
    pub memory: Option<Memory>,
    /// The instruction counter, once instantiated.
    pub counter: Option<Global>,
    /// How far the heap may grow.
    pub limits: StoreLimits,
}
