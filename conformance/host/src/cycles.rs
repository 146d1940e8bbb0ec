//! Fees of an application subnet of 13 nodes, the reference size, so that a
//! fee is its nominal amount.
//!
//! Source: dfinity/ic, `rs/config/src/subnet_config.rs` and
//! `rs/cycles_account_manager`. Amounts are cycles.

/// Nodes in the subnet.
pub const SUBNET_SIZE: u128 = 13;
/// The size the nominal amounts are given for.
const REFERENCE_SUBNET_SIZE: u128 = 13;
/// The time, in seconds, for which a canister must be able to pay its storage, or it is frozen: 30 days,
/// unless its controllers say otherwise.
pub const DEFAULT_FREEZING_THRESHOLD_SECONDS: u64 = 30 * 86_400;
/// The seconds between two charges for storage, at least.
pub const STORAGE_PERIOD_SECONDS: u64 = 10;
/// A new canister's balance, unless told otherwise.
pub const DEFAULT_CANISTER_CYCLES: u128 = 3_000_000_000_000;

const MESSAGE_EXECUTION: u128 = 5_000_000;
const TEN_INSTRUCTIONS_WASM32: u128 = 10;
const TEN_INSTRUCTIONS_WASM64: u128 = 20;
const INGRESS_MESSAGE: u128 = 1_200_000;
const INGRESS_BYTE: u128 = 2_000;
const XNET_CALL: u128 = 260_000;
const XNET_BYTE: u128 = 1_000;
const RESPONSE_BYTES: u128 = 2 << 20;
const GIB_SECOND_STORAGE: u128 = 127_000;
const STORAGE_DAY_SECONDS: u128 = 86_400;
const CANISTER_CREATION: u128 = 500_000_000_000;
const THRESHOLD_SIGNATURE: u128 = 10_000_000_000;
const MESSAGE_INSTRUCTIONS: u64 = 40_000_000_000;

fn scale(nominal: u128) -> u128 {
    nominal * SUBNET_SIZE / REFERENCE_SUBNET_SIZE
}

/// Executing one message of `instructions`.
#[must_use]
pub fn execution(instructions: u64, wasm64: bool) -> u128 {
    let rate = if wasm64 { TEN_INSTRUCTIONS_WASM64 } else { TEN_INSTRUCTIONS_WASM32 };
    scale(MESSAGE_EXECUTION) + scale(rate * u128::from(instructions) / 10)
}

/// Inducting an ingress message of `bytes`: argument and method name. The host
/// sends no nonce.
#[must_use]
pub fn ingress(bytes: usize) -> u128 {
    scale(INGRESS_MESSAGE + INGRESS_BYTE * bytes as u128)
}

/// What `call_perform` takes for a call with `bytes` of method name and
/// argument: transmission, execution of the callback, and the largest response.
/// What the response did not need comes back with it.
#[must_use]
pub fn call(bytes: u64, wasm64: bool) -> u128 {
    call_transmission(bytes) + callback(wasm64) + scale(XNET_BYTE * RESPONSE_BYTES)
}

/// Sending a call with `bytes` of method name and argument.
#[must_use]
pub fn call_transmission(bytes: u64) -> u128 {
    scale(XNET_CALL) + scale(XNET_BYTE * u128::from(bytes))
}

/// What is prepaid for executing a callback.
#[must_use]
pub fn callback(wasm64: bool) -> u128 {
    execution(MESSAGE_INSTRUCTIONS, wasm64)
}

/// Sending a response of `bytes`.
#[must_use]
pub fn response_transmission(bytes: usize) -> u128 {
    scale(XNET_BYTE * (bytes as u128).min(RESPONSE_BYTES))
}

/// Creating a canister.
#[must_use]
pub fn canister_creation() -> u128 {
    scale(CANISTER_CREATION)
}

/// An HTTPS outcall with these request and response bytes.
#[must_use]
pub fn http_request(request_bytes: u64, max_response_bytes: u64) -> u128 {
    SUBNET_SIZE
        * (3_000_000
            + 60_000 * SUBNET_SIZE
            + 400 * u128::from(request_bytes)
            + 800 * u128::from(max_response_bytes))
}

/// A threshold signature or a derived key.
#[must_use]
pub fn threshold_signature() -> u128 {
    scale(THRESHOLD_SIGNATURE)
}

/// Holding `bytes` for a day, rounded down.
#[must_use]
pub fn idle_day(bytes: u64) -> u128 {
    scale(u128::from(bytes) * GIB_SECOND_STORAGE * STORAGE_DAY_SECONDS / (1 << 30))
}

/// Holding `bytes` for some seconds: that share of a day's price, rounded down. Also the balance below which
/// a canister of so many bytes is frozen, where its threshold is so many seconds.
#[must_use]
pub fn storage(bytes: u64, seconds: u64) -> u128 {
    idle_day(bytes) * u128::from(seconds) / STORAGE_DAY_SECONDS
}

#[cfg(test)]
mod tests;
