//! Rounds: global timers and heartbeats.

use ic_principal::Principal;

use super::Host;
use super::payment::run_paid;
use crate::canister::{Canister, Keep, Request};
use crate::execution::Entry;
use crate::limits::{Hook, MESSAGE_INSTRUCTIONS};
use crate::outcome::{HostError, SystemTask, TaskOutcome};
use crate::system_api::Mode;

impl Host {
    /// One round: in each canister, in order of their ids, the global timer if
    /// it is due, then the heartbeat. Returns what ran.
    ///
    /// # Errors
    /// When the host itself fails. A trap is an outcome.
    pub fn tick(&mut self) -> Result<Vec<TaskOutcome>, HostError> {
        let time = self.time;
        let mut outcomes = Vec::new();
        for canister in self.canisters.values_mut() {
            let timer = canister.state.global_timer;
            if timer != 0 && timer <= time {
                // The timer is off before it runs, and stays off if it traps.
                canister.state.global_timer = 0;
                outcomes.extend(canister.task(SystemTask::GlobalTimer, time)?);
            }
            outcomes.extend(canister.task(SystemTask::Heartbeat, time)?);
        }
        Ok(outcomes)
    }
}

impl Canister {
    fn task(&mut self, task: SystemTask, time: u64) -> Result<Option<TaskOutcome>, HostError> {
        let (hook, mode) = match task {
            SystemTask::Heartbeat => (Hook::Heartbeat, Mode::Heartbeat),
            SystemTask::GlobalTimer => (Hook::GlobalTimer, Mode::GlobalTimer),
        };
        let Ok((state, code)) = self.installed() else {
            return Ok(None);
        };
        if !code.module.facts.hooks.contains(&hook) {
            return Ok(None);
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
        };
        let paid = run_paid(state, code, request)?;
        let (failure, instructions, debug) = match paid.executed {
            Ok(mut executed) => (executed.rejection(state.id), executed.instructions, executed.debug),
            Err(rejection) => (Some(rejection), 0, Vec::new()),
        };
        let (canister, cycles) = (state.id, paid.fee);
        Ok(Some(TaskOutcome { canister, task, failure, instructions, cycles, debug }))
    }
}
