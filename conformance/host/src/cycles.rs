//! Fees of an application subnet of 13 nodes, the reference size, so that a
//! fee is its nominal amount.
//!
//! Source: dfinity/ic, `rs/config/src/subnet_config.rs` and
//! `rs/cycles_account_manager`. Amounts are cycles.

/// Nodes in the subnet.
pub const SUBNET_SIZE: u128 = 13;
/// The size the nominal amounts are given for.
const REFERENCE_SUBNET_SIZE: u128 = 13;
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
#[must_use]
pub fn call(bytes: u64) -> u128 {
    scale(XNET_CALL + XNET_BYTE * u128::from(bytes))
        + execution(MESSAGE_INSTRUCTIONS, false)
        + scale(XNET_BYTE * RESPONSE_BYTES)
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

/// Holding `bytes` for `nanos` nanoseconds, rounded down.
#[must_use]
pub fn storage(bytes: u64, nanos: u64) -> u128 {
    // 2^64 bytes and nanoseconds each would overflow; no canister holds more
    // than 2^40 bytes, and 2^64 nanoseconds of 2^40 bytes fit.
    scale(u128::from(bytes) * u128::from(nanos) / (1 << 30) * GIB_SECOND_STORAGE / 1_000_000_000)
}

#[cfg(test)]
mod tests;
