//! Update and query calls from outside.

use ic_principal::Principal;

use super::Host;
use super::payment::{can_withdraw, frozen, run_paid, withdraw};
use crate::canister::{Code, Executed, Keep, Request, State, run};
use crate::cycles;
use crate::execution::Entry;
use crate::limits::{
    Hook, INSPECT_INSTRUCTIONS, MAX_REQUEST_BYTES, MESSAGE_INSTRUCTIONS, MethodKind, QUERY_INSTRUCTIONS,
};
use crate::outcome::{CallOutcome, HostError, Response};
use crate::rejection::{ErrorCode, ExecutionError, Rejection};
use crate::system_api::{Answer, Mode};

/// A call from outside, or of a canister to itself.
pub(super) struct Ingress<'a> {
    pub sender: Principal,
    pub method: &'a str,
    pub argument: &'a [u8],
    pub time: u64,
}

impl Host {
    /// Calls an update method, or a query method in replicated execution. The
    /// canister pays for the message and its execution; its
    /// `canister_inspect_message`, if it has one, decides first whether to
    /// accept it, for free.
    ///
    /// # Errors
    /// When there is no such canister, the argument is too large, or the host
    /// itself fails. Whatever the canister does is an outcome.
    pub fn update_call(
        &mut self,
        id: Principal,
        sender: Principal,
        method: &str,
        argument: &[u8],
    ) -> Result<CallOutcome, HostError> {
        if argument.len() > MAX_REQUEST_BYTES {
            let (bytes, limit) = (argument.len(), MAX_REQUEST_BYTES);
            return Err(HostError::ArgumentTooLarge { bytes, limit });
        }
        let ingress = Ingress { sender, method, argument, time: self.time };
        let canister = self.canister_mut(id)?;
        let (state, code) = match canister.installed() {
            Ok(installed) => installed,
            Err(rejection) => return Ok(rejected(rejection, 0, Vec::new())),
        };
        let induction = cycles::ingress(method.len() + argument.len());
        let threshold = state.frozen_below(Some(code));
        // Nobody is asked to inspect a message that cannot be paid for.
        let told = state.controllers.contains(&sender);
        if let Err(rejection) = can_withdraw(state, induction, threshold, told) {
            return Ok(rejected(rejection, 0, Vec::new()));
        }
        let (refusal, mut debug) = inspect(state, code, &ingress)?;
        if let Some(refusal) = refusal {
            return Ok(rejected(refusal, 0, debug));
        }
        if let Err(rejection) = withdraw(state, induction, threshold, told) {
            return Ok(rejected(rejection, 0, debug));
        }
        let mut outcome = update(state, code, &ingress)?;
        debug.append(&mut outcome.debug);
        Ok(CallOutcome { cycles: outcome.cycles + induction, debug, ..outcome })
    }

    /// Calls a query or composite query method. It is free, and whatever it
    /// changes is dropped. A frozen canister answers none.
    ///
    /// # Errors
    /// When there is no such canister or the host itself fails. Whatever the
    /// canister does is an outcome.
    pub fn query_call(
        &mut self,
        id: Principal,
        sender: Principal,
        method: &str,
        argument: &[u8],
    ) -> Result<CallOutcome, HostError> {
        let ingress = Ingress { sender, method, argument, time: self.time };
        let canister = self.canister_mut(id)?;
        match canister.installed() {
            Ok((state, code)) => query(state, code, &ingress),
            Err(rejection) => Ok(rejected(rejection, 0, Vec::new())),
        }
    }
}

/// Asks the canister whether it takes the message: the refusal, if any, and
/// what was printed.
fn inspect(
    state: &mut State,
    code: &mut Code,
    ingress: &Ingress<'_>,
) -> Result<(Option<Rejection>, Vec<Vec<u8>>), HostError> {
    if !code.module.facts.hooks.contains(&Hook::InspectMessage) {
        return Ok((None, Vec::new()));
    }
    let mut executed = run(
        state,
        code,
        Request {
            entry: Entry::Export(Hook::InspectMessage.export()),
            mode: Mode::InspectMessage,
            caller: ingress.sender,
            argument: ingress.argument,
            method: ingress.method,
            instruction_limit: INSPECT_INSTRUCTIONS,
            time: ingress.time,
            certificate: None,
            keep: Keep::Nothing,
            rejection: None,
        },
    )?;
    let refusal = executed.rejection(state.id).or_else(|| {
        let refused = !executed.accepted;
        refused.then(|| ExecutionError::MessageRejected.into_rejection(state.id, Vec::new()))
    });
    Ok((refusal, executed.debug))
}

/// Runs an update method, or a query in replicated execution.
pub(super) fn update(
    state: &mut State,
    code: &mut Code,
    ingress: &Ingress<'_>,
) -> Result<CallOutcome, HostError> {
    let (kind, mode, keep) = match code.method(ingress.method) {
        Some(kind @ MethodKind::Update) => (kind, Mode::Update, Keep::All),
        // A query leaves no trace, also in replicated execution.
        Some(kind @ MethodKind::Query) => (kind, Mode::ReplicatedQuery, Keep::Nothing),
        Some(MethodKind::CompositeQuery) => {
            let rejection = Rejection::new(
                ErrorCode::CompositeQueryCalledInReplicatedMode,
                "Composite query cannot be called in replicated mode",
            );
            return Ok(rejected(rejection, 0, Vec::new()));
        }
        None => return Ok(rejected(missing(state.id, "update", ingress.method), 0, Vec::new())),
    };
    let export = format!("{} {}", kind.export_prefix(), ingress.method);
    let request = Request {
        entry: Entry::Export(&export),
        mode,
        caller: ingress.sender,
        argument: ingress.argument,
        method: "",
        instruction_limit: MESSAGE_INSTRUCTIONS,
        time: ingress.time,
        certificate: None,
        keep,
        rejection: None,
    };
    let paid = run_paid(state, code, request)?;
    Ok(match paid.executed {
        Ok(executed) => outcome(executed, state.id, paid.fee),
        Err(rejection) => rejected(rejection, paid.fee, Vec::new()),
    })
}

fn query(state: &mut State, code: &mut Code, ingress: &Ingress<'_>) -> Result<CallOutcome, HostError> {
    if let Err(rejection) = frozen(state, code) {
        return Ok(rejected(rejection, 0, Vec::new()));
    }
    let (kind, mode) = match code.method(ingress.method) {
        Some(kind @ MethodKind::Query) => (kind, Mode::NonReplicatedQuery),
        Some(kind @ MethodKind::CompositeQuery) => (kind, Mode::CompositeQuery),
        Some(MethodKind::Update) | None => {
            return Ok(rejected(missing(state.id, "query", ingress.method), 0, Vec::new()));
        }
    };
    let export = format!("{} {}", kind.export_prefix(), ingress.method);
    let request = Request {
        entry: Entry::Export(&export),
        mode,
        caller: ingress.sender,
        argument: ingress.argument,
        method: "",
        instruction_limit: QUERY_INSTRUCTIONS,
        time: ingress.time,
        certificate: Some(certificate(state)),
        keep: Keep::Nothing,
        rejection: None,
    };
    let executed = run(state, code, request)?;
    Ok(outcome(executed, state.id, 0))
}

/// A local stand-in for the certificate: it holds the certified data, and no
/// signature.
fn certificate(state: &State) -> Vec<u8> {
    let mut certificate = b"local certificate of ".to_vec();
    certificate.extend_from_slice(state.id.as_slice());
    certificate.extend_from_slice(&state.certified_data);
    certificate
}

fn outcome(mut executed: Executed, id: Principal, cycles: u128) -> CallOutcome {
    let response = match (executed.rejection(id), executed.answer) {
        (Some(rejection), _) => Response::Reject(rejection),
        (None, Some(Answer::Reply(bytes))) => Response::Reply(bytes),
        (None, Some(Answer::Reject(text))) => {
            Response::Reject(Rejection::new(ErrorCode::CanisterRejectedMessage, text))
        }
        (None, None) => Response::Reject(Rejection::of_canister(
            ErrorCode::CanisterDidNotReply,
            id,
            "Canister did not reply to the call",
        )),
    };
    let (instructions, debug) = (executed.instructions, executed.debug);
    CallOutcome { response, instructions, cycles, debug }
}

fn rejected(rejection: Rejection, cycles: u128, debug: Vec<Vec<u8>>) -> CallOutcome {
    CallOutcome { response: Response::Reject(rejection), instructions: 0, cycles, debug }
}

fn missing(id: Principal, kind: &str, method: &str) -> Rejection {
    let text = format!("Canister has no {kind} method '{method}'");
    Rejection::of_canister(ErrorCode::CanisterMethodNotFound, id, &text)
}
