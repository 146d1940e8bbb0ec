//! Paying for execution: the limit is prepaid, what was not used comes back.

use crate::canister::{Canister, Code, Executed, Request, State, run};
use crate::cycles;
use crate::outcome::HostError;
use crate::rejection::{ErrorCode, Rejection};

/// A message that was paid for, or could not be.
pub(super) struct Paid {
    /// What it did; the rejection when the canister could not prepay it.
    pub executed: Result<Executed, Rejection>,
    /// The fee, in cycles.
    pub fee: u128,
}

/// Runs a message in an installed canister against prepayment.
pub(super) fn run_paid(
    state: &mut State,
    code: &mut Code,
    request: Request<'_>,
) -> Result<Paid, HostError> {
    let wasm64 = code.module.wasm64;
    let prepaid = cycles::execution(request.instruction_limit, wasm64);
    let threshold = state.frozen_below(Some(code));
    let told = state.controllers.contains(&request.caller);
    if let Err(rejection) = withdraw(state, prepaid, threshold, told) {
        return Ok(Paid { executed: Err(rejection), fee: 0 });
    }
    let executed = run(state, code, request)?;
    let fee = cycles::execution(executed.instructions, wasm64);
    state.cycles += prepaid - fee;
    Ok(Paid { executed: Ok(executed), fee })
}

/// Runs a callback against what its call prepaid, and where it fails its cleanup, with the instructions that
/// the callback left. Returns what ran.
pub(super) fn run_prepaid(
    state: &mut State,
    code: &mut Code,
    callback: Request<'_>,
    cleanup: Option<Request<'_>>,
) -> Result<Vec<Executed>, HostError> {
    let wasm64 = code.module.wasm64;
    let limit = callback.instruction_limit;
    let first = run(state, code, callback)?;
    let left = limit.saturating_sub(first.instructions);
    let cleanup = cleanup.filter(|_| first.failure.is_some());
    let mut executed = vec![first];
    if let Some(cleanup) = cleanup {
        executed.push(run(state, code, Request { instruction_limit: left, ..cleanup })?);
    }
    let used = executed.iter().map(|run| run.instructions).sum();
    state.cycles += cycles::callback(wasm64) - cycles::execution(used, wasm64);
    Ok(executed)
}

/// Takes cycles from the balance, if at least `threshold` is left.
pub(super) fn withdraw(
    state: &mut State,
    cycles: u128,
    threshold: u128,
    told: bool,
) -> Result<(), Rejection> {
    can_withdraw(state, cycles, threshold, told)?;
    state.cycles -= cycles;
    Ok(())
}

/// Whether cycles can be taken from the balance with at least `threshold` left.
/// Controllers are told how many are missing.
pub(super) fn can_withdraw(
    state: &State,
    cycles: u128,
    threshold: u128,
    told: bool,
) -> Result<(), Rejection> {
    let missing = (threshold + cycles).saturating_sub(state.cycles);
    if missing == 0 {
        return Ok(());
    }
    let mut text = format!("Canister {} is out of cycles", state.id);
    if told {
        text += &format!(": please top up the canister with at least {missing} additional cycles");
    }
    Err(Rejection::new(ErrorCode::CanisterOutOfCycles, text))
}

/// Whether the canister's balance is below what it needs to last for its freezing threshold.
pub(super) fn frozen(state: &State, code: &Code) -> Result<(), Rejection> {
    if state.cycles >= state.frozen_below(Some(code)) {
        return Ok(());
    }
    let text = format!(
        "Canister {} is unable to process query calls because it's frozen. Please top up the canister \
         with cycles and try again.",
        state.id
    );
    Err(Rejection::new(ErrorCode::CanisterOutOfCycles, text))
}

impl Canister {
    /// The state and the code, or the rejection of an empty canister.
    pub(super) fn installed(&mut self) -> Result<(&mut State, &mut Code), Rejection> {
        match &mut self.code {
            Some(code) => Ok((&mut self.state, code)),
            None => Err(Rejection::of_canister(
                ErrorCode::CanisterWasmModuleNotFound,
                self.state.id,
                "Attempted to execute a message, but the canister contains no Wasm module",
            )),
        }
    }
}
