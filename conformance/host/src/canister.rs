//! A canister: what it holds between messages, and running one message in it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use ic_principal::Principal;

use crate::cycles::{self, DEFAULT_FREEZING_THRESHOLD_SECONDS};
use crate::execution::{CompiledModule, Entry, Instance, Snapshot};
use crate::limits::{
    INSTALL_STABLE_PAGES, MAX_QUERY_REPLY_BYTES, MAX_REPLICATED_REPLY_BYTES, MESSAGE_STABLE_PAGES,
    MethodKind, QUERY_STABLE_PAGES,
};
use crate::outcome::HostError;
use crate::rejection::{ExecutionError, RejectCode, Rejection};
use crate::stable_memory::StableMemory;
use crate::system_api::{Answer, MessageContext, Mode, OutgoingCall};

/// A canister.
pub(crate) struct Canister {
    pub state: State,
    pub code: Option<Code>,
}

/// What a canister holds beyond its code and heap. Cloning it is cheap: pages
/// of stable memory are shared.
#[derive(Clone, Debug)]
pub(crate) struct State {
    pub id: Principal,
    pub cycles: u128,
    /// For how many seconds of storage the balance has to last, or the canister is frozen.
    pub freezing_threshold_seconds: u64,
    /// Until when storage is paid for, in nanoseconds since 1970.
    pub storage_paid_until: u64,
    pub version: u64,
    pub controllers: BTreeSet<Principal>,
    pub environment: BTreeMap<String, String>,
    pub certified_data: Vec<u8>,
    pub global_timer: u64,
    pub stable: StableMemory,
}

impl State {
    pub fn new(id: Principal, cycles: u128, time: u64) -> Self {
        Self {
            id,
            cycles,
            freezing_threshold_seconds: DEFAULT_FREEZING_THRESHOLD_SECONDS,
            storage_paid_until: time,
            version: 0,
            controllers: BTreeSet::from([Principal::anonymous()]),
            environment: BTreeMap::new(),
            certified_data: Vec::new(),
            global_timer: 0,
            stable: StableMemory::new(),
        }
    }

    /// Bytes the canister pays storage for: heap, stable memory and module.
    pub fn stored_bytes(&self, code: Option<&Code>) -> u64 {
        let code = code.map_or(0, |code| code.snapshot.heap.len() + code.module.bytes);
        self.stable.bytes() + code as u64
    }

    /// The balance below which the canister is frozen, in cycles.
    pub fn frozen_below(&self, code: Option<&Code>) -> u128 {
        cycles::storage(self.stored_bytes(code), self.freezing_threshold_seconds)
    }

    /// Forgets what does not survive an upgrade.
    pub fn reset_for_upgrade(&mut self) {
        self.global_timer = 0;
    }

    /// Forgets what does not survive a reinstallation.
    pub fn reset_for_install(&mut self) {
        self.reset_for_upgrade();
        self.certified_data.clear();
        self.stable = StableMemory::new();
    }
}

/// An installed module and its heap.
pub(crate) struct Code {
    pub module: Arc<CompiledModule>,
    pub snapshot: Snapshot,
    live: Option<Instance>,
}

impl Code {
    /// A module as it is before its first message.
    pub fn new(module: Arc<CompiledModule>) -> Result<Self, HostError> {
        let mut instance = Instance::new(Arc::clone(&module))?;
        let snapshot = instance.snapshot();
        Ok(Self { module, snapshot, live: Some(instance) })
    }

    pub fn method(&self, name: &str) -> Option<MethodKind> {
        self.module.facts.methods.get(name).copied()
    }

    /// The live instance, or a new one at the snapshot.
    fn instance(&mut self) -> Result<Instance, HostError> {
        match self.live.take() {
            Some(instance) => Ok(instance),
            None => Instance::restored(Arc::clone(&self.module), &self.snapshot),
        }
    }
}

/// What of a successful message is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Keep {
    /// Everything.
    All,
    /// Everything but the heap and the globals, which the new module replaces.
    State,
    /// Nothing: queries.
    Nothing,
}

/// A message to run.
pub(crate) struct Request<'a> {
    pub entry: Entry<'a>,
    pub mode: Mode,
    pub caller: Principal,
    pub argument: &'a [u8],
    /// The method inspected; empty elsewhere.
    pub method: &'a str,
    pub instruction_limit: u64,
    pub time: u64,
    pub certificate: Option<Vec<u8>>,
    pub keep: Keep,
    /// The rejection, in a reject callback.
    pub rejection: Option<(RejectCode, String)>,
}

/// What a message did.
#[derive(Debug)]
pub(crate) struct Executed {
    pub answer: Option<Answer>,
    pub accepted: bool,
    pub instructions: u64,
    pub debug: Vec<Vec<u8>>,
    pub failure: Option<(ExecutionError, Vec<String>)>,
    /// The calls it made; none when it failed.
    pub outgoing: Vec<OutgoingCall>,
}

impl Executed {
    pub fn rejection(&mut self, canister: Principal) -> Option<Rejection> {
        let (error, backtrace) = self.failure.take()?;
        Some(error.into_rejection(canister, backtrace))
    }
}

/// Runs a message. When it fails, and for what is not to be kept, state and
/// code are afterwards as they were before.
pub(crate) fn run(
    state: &mut State,
    code: &mut Code,
    request: Request<'_>,
) -> Result<Executed, HostError> {
    let mut instance = code.instance()?;
    let (entry, keep) = (request.entry, request.keep);
    let message = context(state, code, request);
    let run = instance.run(entry, message, &code.snapshot);
    let mut message = run.message;
    state.stable = std::mem::take(&mut message.stable);
    let succeeded = run.failure.is_none();
    if succeeded && keep != Keep::Nothing {
        state.stable.commit();
        state.certified_data = message.certified_data;
        state.global_timer = message.global_timer;
        state.cycles = message.balance;
        state.version += 1;
    } else {
        state.stable.rollback();
    }
    let reusable = if succeeded && keep == Keep::All {
        instance.commit(&mut code.snapshot);
        true
    } else {
        instance.rollback(&code.snapshot)
    };
    code.live = Some(instance).filter(|instance| reusable && instance.is_reusable());
    Ok(Executed {
        answer: message.answer,
        accepted: message.accepted,
        instructions: run.instructions,
        debug: message.debug,
        outgoing: if succeeded { message.outgoing } else { Vec::new() },
        failure: run.failure,
    })
}

/// The message at its start. Stable memory moves in, and out again after.
fn context(state: &mut State, code: &Code, request: Request<'_>) -> Box<MessageContext> {
    let replicated = request.mode.is_replicated();
    Box::new(MessageContext {
        mode: request.mode,
        canister: state.id,
        caller: request.caller,
        argument: request.argument.to_vec(),
        method: request.method.to_owned(),
        rejection: request.rejection,
        // What has callbacks is a task of the system, which nobody waits for.
        answered: matches!(request.mode, Mode::ReplyCallback | Mode::RejectCallback | Mode::Cleanup),
        answer: None,
        reply_data: Vec::new(),
        max_reply_bytes: if replicated { MAX_REPLICATED_REPLY_BYTES } else { MAX_QUERY_REPLY_BYTES },
        accepted: false,
        balance: state.cycles,
        freezing_threshold_seconds: state.freezing_threshold_seconds,
        module_bytes: code.module.bytes as u64,
        wasm64: code.module.wasm64,
        cycles_available: 0,
        cycles_refunded: 0,
        stable: std::mem::take(&mut state.stable),
        stable_page_limit: stable_page_limit(request.mode),
        certified_data: state.certified_data.clone(),
        certificate: request.certificate,
        global_timer: state.global_timer,
        time: request.time,
        version: state.version,
        controllers: state.controllers.clone(),
        environment: state.environment.clone(),
        instruction_limit: request.instruction_limit,
        context_instructions: 0,
        preparing: None,
        outgoing: Vec::new(),
        debug: Vec::new(),
        log_bytes: 0,
    })
}

fn stable_page_limit(mode: Mode) -> u64 {
    match mode {
        Mode::Start | Mode::Init | Mode::PostUpgrade | Mode::PreUpgrade => INSTALL_STABLE_PAGES,
        Mode::NonReplicatedQuery
        | Mode::HttpTransform
        | Mode::CompositeQuery
        | Mode::CompositeReplyCallback
        | Mode::CompositeRejectCallback
        | Mode::CompositeCleanup
        | Mode::InspectMessage => QUERY_STABLE_PAGES,
        Mode::Update
        | Mode::ReplicatedQuery
        | Mode::ReplyCallback
        | Mode::RejectCallback
        | Mode::Cleanup
        | Mode::Heartbeat
        | Mode::GlobalTimer
        | Mode::OnLowWasmMemory => MESSAGE_STABLE_PAGES,
    }
}
