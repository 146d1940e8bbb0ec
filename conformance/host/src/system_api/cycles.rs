//! Cycles of the message and of the canister.

use super::api::{Api, ApiResult, amount};
use crate::rejection::{ExecutionError, TrapCode};

pub fn available(api: &mut Api<'_>, args: &[u64]) -> ApiResult {
    let cycles = api.message().cycles_available;
    api.write_cycles(args[0], cycles)
}

pub fn available64(api: &mut Api<'_>, _: &[u64]) -> ApiResult {
    narrow(api.message().cycles_available)
}

pub fn refunded(api: &mut Api<'_>, args: &[u64]) -> ApiResult {
    let cycles = api.message().cycles_refunded;
    api.write_cycles(args[0], cycles)
}

pub fn refunded64(api: &mut Api<'_>, _: &[u64]) -> ApiResult {
    narrow(api.message().cycles_refunded)
}

pub fn accept(api: &mut Api<'_>, args: &[u64]) -> ApiResult {
    let accepted = accept_up_to(api, amount(args[0], args[1]));
    api.write_cycles(args[2], accepted)
}

pub fn accept64(api: &mut Api<'_>, args: &[u64]) -> ApiResult {
    narrow(accept_up_to(api, u128::from(args[0])))
}

fn accept_up_to(api: &mut Api<'_>, max: u128) -> u128 {
    let message = api.message();
    let accepted = message.cycles_available.min(max);
    message.cycles_available -= accepted;
    message.balance = message.balance.saturating_add(accepted);
    accepted
}

pub fn burn(api: &mut Api<'_>, args: &[u64]) -> ApiResult {
    let threshold = api.frozen_below();
    let message = api.message();
    let burned = message.balance.saturating_sub(threshold).min(amount(args[0], args[1]));
    message.balance -= burned;
    api.write_cycles(args[2], burned)
}

pub fn balance(api: &mut Api<'_>, args: &[u64]) -> ApiResult {
    let cycles = api.message().balance;
    api.write_cycles(args[0], cycles)
}

/// What can be spent before the canister is frozen.
pub fn liquid_balance(api: &mut Api<'_>, args: &[u64]) -> ApiResult {
    let threshold = api.frozen_below();
    let cycles = api.message().balance.saturating_sub(threshold);
    api.write_cycles(args[0], cycles)
}

pub fn balance64(api: &mut Api<'_>, _: &[u64]) -> ApiResult {
    narrow(api.message().balance)
}

/// Only the cycles minting canister mints.
pub fn mint(api: &mut Api<'_>, _: &[u64]) -> ApiResult {
    api.violation("cannot be executed on non Cycles Minting Canister")
}

fn narrow(cycles: u128) -> ApiResult {
    u64::try_from(cycles).map_err(|_| ExecutionError::Trapped(TrapCode::CyclesAmountTooBigFor64Bit))
}
