//! What the canister is: its id, state, controllers, environment and
//! certified data.

use ic_principal::Principal;

use super::api::{Api, ApiResult};
use crate::cycles::SUBNET_SIZE;

/// `canister_status`: running. The host neither stops nor starts canisters.
const RUNNING: u64 = 1;
const MAX_CERTIFIED_DATA_BYTES: u64 = 32;
/// The id of the local subnet: 29 bytes, self-authenticating by their form.
const SUBNET_ID: [u8; 29] = {
    let mut id = [0x5a; 29];
    id[28] = 2;
    id
};
/// The DER prefix of a BLS12-381 public key, which the IC's root keys are.
const ROOT_KEY_PREFIX: [u8; 37] = [
    0x30, 0x81, 0x82, 0x30, 0x1d, 0x06, 0x0d, 0x2b, 0x06, 0x01, 0x04, 0x01, 0x82, 0xdc, 0x7c, 0x05,
    0x03, 0x01, 0x02, 0x01, 0x06, 0x0c, 0x2b, 0x06, 0x01, 0x04, 0x01, 0x82, 0xdc, 0x7c, 0x05, 0x03,
    0x02, 0x01, 0x03, 0x61, 0x00,
];
const ROOT_KEY_BYTES: usize = 133;

pub fn self_size(api: &mut Api<'_>, _: &[u64]) -> ApiResult {
    Ok(api.message().canister.as_slice().len() as u64)
}

pub fn self_copy(api: &mut Api<'_>, args: &[u64]) -> ApiResult {
    let canister = api.message().canister;
    api.copy_out(args[0], canister.as_slice(), args[1], args[2])
}

pub fn subnet_size(_: &mut Api<'_>, _: &[u64]) -> ApiResult {
    Ok(SUBNET_ID.len() as u64)
}

pub fn subnet_copy(api: &mut Api<'_>, args: &[u64]) -> ApiResult {
    api.copy_out(args[0], &SUBNET_ID, args[1], args[2])
}

pub fn subnet_node_count(api: &mut Api<'_>, _: &[u64]) -> ApiResult {
    u64::try_from(SUBNET_SIZE).or_else(|_| api.violation("the subnet is too large"))
}

pub fn status(_: &mut Api<'_>, _: &[u64]) -> ApiResult {
    Ok(RUNNING)
}

pub fn version(api: &mut Api<'_>, _: &[u64]) -> ApiResult {
    Ok(api.message().version)
}

pub fn is_controller(api: &mut Api<'_>, args: &[u64]) -> ApiResult {
    let bytes = api.read(args[0], args[1])?;
    match Principal::try_from_slice(&bytes) {
        Ok(principal) => Ok(u64::from(api.message().controllers.contains(&principal))),
        Err(_) => api.violation("invalid principal id"),
    }
}

/// A local stand-in of the right form: no signature verifies against it.
fn root_key() -> Vec<u8> {
    let mut key = ROOT_KEY_PREFIX.to_vec();
    key.resize(ROOT_KEY_BYTES, 0x5a);
    key
}

pub fn root_key_size(_: &mut Api<'_>, _: &[u64]) -> ApiResult {
    Ok(ROOT_KEY_BYTES as u64)
}

pub fn root_key_copy(api: &mut Api<'_>, args: &[u64]) -> ApiResult {
    api.copy_out(args[0], &root_key(), args[1], args[2])
}

pub fn certified_data_set(api: &mut Api<'_>, args: &[u64]) -> ApiResult {
    if args[1] > MAX_CERTIFIED_DATA_BYTES {
        return api.violation(format_args!(
            "failed because the passed data must be no larger than {MAX_CERTIFIED_DATA_BYTES} \
             bytes. Found {} bytes",
            args[1]
        ));
    }
    let data = api.read(args[0], args[1])?;
    api.message().certified_data = data;
    Ok(0)
}

pub fn certificate_present(api: &mut Api<'_>, _: &[u64]) -> ApiResult {
    Ok(u64::from(api.message().certificate.is_some()))
}

pub fn certificate_size(api: &mut Api<'_>, _: &[u64]) -> ApiResult {
    certificate(api).map(|certificate| certificate.len() as u64)
}

pub fn certificate_copy(api: &mut Api<'_>, args: &[u64]) -> ApiResult {
    let certificate = certificate(api)?;
    api.copy_out(args[0], &certificate, args[1], args[2])
}

fn certificate(api: &mut Api<'_>) -> ApiResult<Vec<u8>> {
    match api.message().certificate.clone() {
        Some(certificate) => Ok(certificate),
        None => api.violation("data certificate is not available"),
    }
}

pub fn variable_count(api: &mut Api<'_>, _: &[u64]) -> ApiResult {
    Ok(api.message().environment.len() as u64)
}

pub fn variable_name_size(api: &mut Api<'_>, args: &[u64]) -> ApiResult {
    variable_name(api, args[0]).map(|name| name.len() as u64)
}

pub fn variable_name_copy(api: &mut Api<'_>, args: &[u64]) -> ApiResult {
    let name = variable_name(api, args[0])?;
    api.copy_out(args[1], name.as_bytes(), args[2], args[3])
}

pub fn variable_name_exists(api: &mut Api<'_>, args: &[u64]) -> ApiResult {
    let name = api.read(args[0], args[1])?;
    let Ok(name) = String::from_utf8(name) else {
        return api.violation("invalid UTF-8 string provided");
    };
    Ok(u64::from(api.message().environment.contains_key(&name)))
}

pub fn variable_value_size(api: &mut Api<'_>, args: &[u64]) -> ApiResult {
    variable_value(api, args[0], args[1]).map(|value| value.len() as u64)
}

pub fn variable_value_copy(api: &mut Api<'_>, args: &[u64]) -> ApiResult {
    let value = variable_value(api, args[0], args[1])?;
    api.copy_out(args[2], value.as_bytes(), args[3], args[4])
}

/// Variables are numbered in the order of their names.
fn variable_name(api: &mut Api<'_>, index: u64) -> ApiResult<String> {
    let nth = usize::try_from(index).unwrap_or(usize::MAX);
    match api.message().environment.keys().nth(nth).cloned() {
        Some(name) => Ok(name),
        None => api.violation(format_args!("index {index} is out of bounds")),
    }
}

fn variable_value(api: &mut Api<'_>, src: u64, size: u64) -> ApiResult<String> {
    let name = api.read(src, size)?;
    let value =
        std::str::from_utf8(&name).ok().and_then(|name| api.message().environment.get(name).cloned());
    match value {
        Some(value) => Ok(value),
        None => api.violation(format_args!(
            "environment variable {} not found",
            String::from_utf8_lossy(&name)
        )),
    }
}
