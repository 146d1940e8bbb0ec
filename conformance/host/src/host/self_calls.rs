//! Calls that a canister makes to itself from its global timer. The libraries
//! for timers run each callback in such a call, so that its trap takes back no
//! more than what the callback did.

use super::call::{Ingress, update};
use super::payment::run_prepaid;
use crate::canister::{Canister, Keep, Request};
use crate::cycles::{call_transmission, execution, response_transmission};
use crate::execution::Entry;
use crate::limits::MESSAGE_INSTRUCTIONS;
use crate::outcome::{CallOutcome, HostError, Response, SystemTask, TaskOutcome};
use crate::system_api::{Mode, OutgoingCall};

/// Bytes of a reject code in a response, as the replica counts them.
const REJECT_CODE_BYTES: usize = 1;

impl Canister {
    /// Runs the calls in order, and after them their callbacks.
    pub(super) fn deliver(
        &mut self,
        calls: Vec<OutgoingCall>,
        time: u64,
    ) -> Result<Vec<TaskOutcome>, HostError> {
        let Ok((state, code)) = self.installed() else {
            return Ok(Vec::new());
        };
        let mut answered = Vec::with_capacity(calls.len());
        for call in calls {
            let (method, argument) = (call.method.as_str(), call.argument.as_slice());
            let outcome = update(state, code, &Ingress { sender: state.id, method, argument, time })?;
            answered.push((call, outcome));
        }
        let mut outcomes = Vec::with_capacity(answered.len());
        for (call, outcome) in answered {
            outcomes.push(self.respond(&call, outcome, time)?);
        }
        Ok(outcomes)
    }

    /// Runs the callback of a call; where it fails, its cleanup. What the call prepaid for a longer response
    /// and for more instructions comes back, and so do the cycles that went with it: the host's canisters
    /// take none from themselves.
    fn respond(
        &mut self,
        call: &OutgoingCall,
        outcome: CallOutcome,
        time: u64,
    ) -> Result<TaskOutcome, HostError> {
        let mut done = TaskOutcome {
            canister: self.state.id,
            task: SystemTask::SelfCall,
            failure: None,
            instructions: outcome.instructions,
            cycles: outcome.cycles,
            debug: outcome.debug,
        };
        let (mode, callback, argument, rejection) = match outcome.response {
            Response::Reply(bytes) => (Mode::ReplyCallback, call.on_reply, bytes, None),
            Response::Reject(rejection) => {
                let told = (rejection.reject_code, rejection.to_string());
                done.failure = Some(rejection);
                (Mode::RejectCallback, call.on_reject, Vec::new(), Some(told))
            }
        };
        let sent = rejection.as_ref().map_or(argument.len(), |(_, text)| REJECT_CODE_BYTES + text.len());
        let (sent, longest) = (response_transmission(sent), response_transmission(usize::MAX));
        done.cycles += call_transmission(call.payload_bytes()) + sent;
        let Ok((state, code)) = self.installed() else {
            return Ok(done);
        };
        state.cycles += longest - sent + call.cycles;
        let wasm64 = code.module.wasm64;
        let of = |mode, (index, environment): (u64, u64), argument, rejection| Request {
            entry: Entry::Callback(index, environment),
            mode,
            caller: done.canister,
            argument,
            method: "",
            instruction_limit: MESSAGE_INSTRUCTIONS,
            time,
            certificate: None,
            keep: Keep::All,
            rejection,
        };
        let cleanup = call.on_cleanup.map(|cleanup| of(Mode::Cleanup, cleanup, &[], None));
        let callback = of(mode, callback, &argument, rejection);
        let runs = run_prepaid(state, code, callback, cleanup)?;
        done.cycles += execution(runs.iter().map(|run| run.instructions).sum(), wasm64);
        for mut run in runs {
            done.instructions += run.instructions;
            done.debug.append(&mut run.debug);
            if let Some(failure) = run.rejection(done.canister) {
                done.failure.get_or_insert(failure);
            }
        }
        Ok(done)
    }
}
