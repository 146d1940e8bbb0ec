//! Calls to other canisters.

use ic_principal::Principal;

use super::api::{Api, ApiResult, amount};
use super::{CallInPreparation, Mode};
use crate::cycles;
use crate::limits::MAX_REQUEST_BYTES;

/// The reject code `call_perform` returns for a call that cannot be sent now.
const SYS_TRANSIENT: u64 = 2;

pub fn new(api: &mut Api<'_>, args: &[u64]) -> ApiResult {
    let callee = api.read(args[0], args[1])?;
    let Ok(callee) = Principal::try_from_slice(&callee) else {
        return api.violation("invalid principal id");
    };
    let Ok(method) = String::from_utf8(api.read(args[2], args[3])?) else {
        return api.violation("invalid UTF-8 string provided");
    };
    // A call that was never performed gives its cycles back.
    abandon(api);
    api.message().preparing = Some(CallInPreparation {
        callee,
        method,
        argument: Vec::new(),
        cycles: 0,
        on_reply: (args[4], args[5]),
        on_reject: (args[6], args[7]),
        on_cleanup: None,
        timeout_seconds: None,
    });
    Ok(0)
}

pub fn on_cleanup(api: &mut Api<'_>, args: &[u64]) -> ApiResult {
    if prepared(api)?.on_cleanup.replace((args[0], args[1])).is_some() {
        return api.violation("on_cleanup is already set");
    }
    Ok(0)
}

pub fn data_append(api: &mut Api<'_>, args: &[u64]) -> ApiResult {
    let bytes = api.read(args[0], args[1])?;
    let call = prepared(api)?;
    let total = call.argument.len() + bytes.len();
    if total > MAX_REQUEST_BYTES {
        return api.violation(format_args!(
            "size of payload ({total}) exceeds the limit of {MAX_REQUEST_BYTES}"
        ));
    }
    call.argument.extend(bytes);
    Ok(0)
}

pub fn best_effort(api: &mut Api<'_>, args: &[u64]) -> ApiResult {
    let seconds = u32::try_from(args[0]).unwrap_or(u32::MAX);
    if prepared(api)?.timeout_seconds.replace(seconds).is_some() {
        return api.violation("a timeout is already set");
    }
    Ok(0)
}

pub fn cycles_add(api: &mut Api<'_>, args: &[u64]) -> ApiResult {
    add(api, amount(args[0], args[1]))
}

pub fn cycles_add64(api: &mut Api<'_>, args: &[u64]) -> ApiResult {
    add(api, u128::from(args[0]))
}

fn add(api: &mut Api<'_>, cycles: u128) -> ApiResult {
    prepared(api)?;
    if !api.withdraw(cycles) {
        return api.violation("the canister's balance does not cover the cycles of the call");
    }
    prepared(api)?.cycles += cycles;
    Ok(0)
}

/// Calls are delivered that a canister makes to itself from its global timer.
/// Other calls are not by this version of the host: the call is dropped, its
/// cycles return, and the canister is told that the system could not take it
/// now, which every canister must handle. So is a canister that the fees of the
/// call would freeze.
pub fn perform(api: &mut Api<'_>, _: &[u64]) -> ApiResult {
    let call = prepared(api)?;
    let (callee, bytes) = (call.callee, call.payload_bytes());
    let message = api.message();
    let delivered = message.mode == Mode::GlobalTimer && callee == message.canister;
    let fee = cycles::call(bytes, message.wasm64);
    if delivered && api.withdraw(fee) {
        let message = api.message();
        let call = message.preparing.take();
        message.outgoing.extend(call);
        return Ok(0);
    }
    abandon(api);
    Ok(SYS_TRANSIENT)
}

fn prepared<'a>(api: &'a mut Api<'_>) -> ApiResult<&'a mut CallInPreparation> {
    if api.message().preparing.is_none() {
        return api.violation("called when there is no call under construction");
    }
    Ok(api.message().preparing.as_mut().expect("tested above"))
}

fn abandon(api: &mut Api<'_>) {
    let message = api.message();
    if let Some(call) = message.preparing.take() {
        message.balance += call.cycles;
    }
}
