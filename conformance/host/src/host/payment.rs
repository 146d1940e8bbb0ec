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
    if let Err(rejection) = withdraw(state, prepaid) {
        return Ok(Paid { executed: Err(rejection), fee: 0 });
    }
    let executed = run(state, code, request)?;
    let fee = cycles::execution(executed.instructions, wasm64);
    state.cycles += prepaid - fee;
    Ok(Paid { executed: Ok(executed), fee })
}

/// Takes cycles from the balance.
pub(super) fn withdraw(state: &mut State, cycles: u128) -> Result<(), Rejection> {
    match state.cycles.checked_sub(cycles) {
        Some(left) => {
            state.cycles = left;
            Ok(())
        }
        None => Err(Rejection::new(
            ErrorCode::CanisterOutOfCycles,
            format!(
                "Canister {} is out of cycles: please top up the canister with at least {} \
                 additional cycles",
                state.id,
                cycles - state.cycles
            ),
        )),
    }
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
