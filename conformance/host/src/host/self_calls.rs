//! Calls that a canister makes to itself from its global timer. The libraries
//! for timers run each callback in such a call, so that its trap takes back no
//! more than what the callback did.

use super::call::{Ingress, update};
use super::payment::run_paid;
use crate::canister::{Canister, Keep, Request};
use crate::execution::Entry;
use crate::limits::MESSAGE_INSTRUCTIONS;
use crate::outcome::{CallOutcome, HostError, Response, SystemTask, TaskOutcome};
use crate::rejection::Rejection;
use crate::system_api::{Mode, OutgoingCall};

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

    /// Runs the callback of a call; where it fails, its cleanup.
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
        let failed = self.callback(&mut done, mode, callback, &argument, rejection, time)?;
        if let (Some(failure), Some(cleanup)) = (failed, call.on_cleanup) {
            done.failure.get_or_insert(failure);
            self.callback(&mut done, Mode::Cleanup, cleanup, &[], None, time)?;
        }
        Ok(done)
    }

    /// Runs one callback and adds what it used; why it failed, if it did.
    fn callback(
        &mut self,
        done: &mut TaskOutcome,
        mode: Mode,
        (index, environment): (u64, u64),
        argument: &[u8],
        rejection: Option<(crate::rejection::RejectCode, String)>,
        time: u64,
    ) -> Result<Option<Rejection>, HostError> {
        let Ok((state, code)) = self.installed() else {
            return Ok(None);
        };
        let request = Request {
            entry: Entry::Callback(index, environment),
            mode,
            caller: state.id,
            argument,
            method: "",
            instruction_limit: MESSAGE_INSTRUCTIONS,
            time,
            certificate: None,
            keep: Keep::All,
            rejection,
        };
        let paid = run_paid(state, code, request)?;
        done.cycles += paid.fee;
        match paid.executed {
            Ok(mut executed) => {
                done.instructions += executed.instructions;
                done.debug.append(&mut executed.debug);
                Ok(executed.rejection(done.canister))
            }
            Err(rejection) => Ok(Some(rejection)),
        }
    }
}
