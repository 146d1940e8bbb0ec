//! Rounds: global timers and heartbeats.

use ic_principal::Principal;

use super::Host;
use super::payment::run_paid;
use crate::canister::{Canister, Keep, Request};
use crate::execution::Entry;
use crate::limits::{Hook, MESSAGE_INSTRUCTIONS};
use crate::outcome::{HostError, SystemTask, TaskOutcome};
use crate::system_api::{Mode, OutgoingCall};

impl Host {
    /// One round: in each canister, in order of their ids, the global timer if
    /// it is due, then the heartbeat, then the calls that the timer made to
    /// the canister itself. Returns what ran.
    ///
    /// # Errors
    /// When the host itself fails. A trap is an outcome.
    pub fn tick(&mut self) -> Result<Vec<TaskOutcome>, HostError> {
        let time = self.time;
        let mut outcomes = Vec::new();
        for canister in self.canisters.values_mut() {
            let mut calls = Vec::new();
            let timer = canister.state.global_timer;
            if timer != 0 && timer <= time {
                calls = canister.task(Hook::GlobalTimer, time, &mut outcomes)?;
            }
            canister.task(Hook::Heartbeat, time, &mut outcomes)?;
            outcomes.extend(canister.deliver(calls, time)?);
        }
        Ok(outcomes)
    }
}

impl Canister {
    /// Runs a hook, if the canister has it, and returns the calls that it made.
    fn task(
        &mut self,
        hook: Hook,
        time: u64,
        outcomes: &mut Vec<TaskOutcome>,
    ) -> Result<Vec<OutgoingCall>, HostError> {
        let (task, mode) = if hook == Hook::GlobalTimer {
            (SystemTask::GlobalTimer, Mode::GlobalTimer)
        } else {
            (SystemTask::Heartbeat, Mode::Heartbeat)
        };
        let Ok((state, code)) = self.installed() else {
            return Ok(Vec::new());
        };
        if !code.module.facts.hooks.contains(&hook) {
            return Ok(Vec::new());
        }
        // The timer is off before it runs, and stays off if it traps; it is on
        // where the canister could not pay for it.
        let timer = state.global_timer;
        if hook == Hook::GlobalTimer {
            state.global_timer = 0;
        }
        let request = Request {
            entry: Entry::Export(hook.export()),
            mode,
            // The system calls in the name of the management canister.
            caller: Principal::management_canister(),
            argument: &[],
            method: "",
            instruction_limit: MESSAGE_INSTRUCTIONS,
            time,
            certificate: None,
            keep: Keep::All,
            rejection: None,
        };
        let paid = run_paid(state, code, request)?;
        let (failure, instructions, debug, calls) = match paid.executed {
            Ok(mut executed) => {
                let failure = executed.rejection(state.id);
                (failure, executed.instructions, executed.debug, executed.outgoing)
            }
            Err(rejection) => {
                state.global_timer = timer;
                (Some(rejection), 0, Vec::new(), Vec::new())
            }
        };
        let (canister, cycles) = (state.id, paid.fee);
        outcomes.push(TaskOutcome { canister, task, failure, instructions, cycles, debug });
        Ok(calls)
    }
}
