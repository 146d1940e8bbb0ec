//! What things would cost, in cycles.

use super::api::{Api, ApiResult};
use crate::cycles;

/// What the signing functions return: done, or which argument is unknown.
const PRICED: u64 = 0;
const UNKNOWN_CURVE: u64 = 1;
const UNKNOWN_KEY: u64 = 2;
/// The threshold keys every subnet that signs is asked for.
const KEYS: [&[u8]; 3] = [b"key_1", b"test_key_1", b"dfx_test_key"];

pub fn call(api: &mut Api<'_>, args: &[u64]) -> ApiResult {
    let wasm64 = api.message().wasm64;
    let cost = cycles::call(args[0].saturating_add(args[1]), wasm64);
    api.write_cycles(args[2], cost)
}

pub fn create_canister(api: &mut Api<'_>, args: &[u64]) -> ApiResult {
    api.write_cycles(args[0], cycles::canister_creation())
}

pub fn http_request(api: &mut Api<'_>, args: &[u64]) -> ApiResult {
    api.write_cycles(args[2], cycles::http_request(args[0], args[1]))
}

/// Pricing version 2 has no published schedule, so there is no amount to
/// give; the call traps rather than give a wrong one.
pub fn http_request_v2(api: &mut Api<'_>, _: &[u64]) -> ApiResult {
    api.violation("pricing version 2 of HTTPS outcalls is not available on this subnet")
}

/// ECDSA has one curve, number 0: secp256k1.
pub fn sign_with_ecdsa(api: &mut Api<'_>, args: &[u64]) -> ApiResult {
    sign(api, args, 1)
}

/// Schnorr has two algorithms: 0 `bip340secp256k1` and 1 ed25519.
pub fn sign_with_schnorr(api: &mut Api<'_>, args: &[u64]) -> ApiResult {
    sign(api, args, 2)
}

/// vetKD has one curve, number 0: `bls12_381_g2`.
pub fn derive_vetkd_key(api: &mut Api<'_>, args: &[u64]) -> ApiResult {
    sign(api, args, 1)
}

fn sign(api: &mut Api<'_>, args: &[u64], curves: u64) -> ApiResult {
    let key = api.read(args[0], args[1])?;
    if args[2] >= curves {
        return Ok(UNKNOWN_CURVE);
    }
    if !KEYS.contains(&key.as_slice()) {
        return Ok(UNKNOWN_KEY);
    }
    api.write_cycles(args[3], cycles::threshold_signature())?;
    Ok(PRICED)
}
