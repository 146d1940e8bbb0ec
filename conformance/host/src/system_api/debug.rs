//! Printing and trapping.

use super::api::{Api, ApiResult};
use crate::rejection::ExecutionError;

/// Bytes a canister's log holds.
pub const LOG_CAPACITY: usize = 4096;

/// What `size` bytes cost that go to the log: 2 for each byte stored and 50
/// for each byte still free in it. The host starts every message with an
/// empty log and does not print on the node's own output, which would cost 1 a
/// byte more.
pub fn log_instructions(size: u64, used: usize) -> u64 {
    let stored = size.min(LOG_CAPACITY as u64);
    let sent = size.min(LOG_CAPACITY.saturating_sub(used) as u64);
    2 * stored + 50 * sent
}

/// Never traps: what is outside the heap prints a note instead.
pub fn print(api: &mut Api<'_>, args: &[u64]) -> ApiResult {
    let text = api
        .read(args[0], args[1])
        .unwrap_or_else(|_| b"(debug_print message out of memory bounds)".to_vec());
    let message = api.message();
    message.log_bytes = message.log_bytes.saturating_add(text.len());
    message.debug.push(text);
    Ok(0)
}

pub fn trap(api: &mut Api<'_>, args: &[u64]) -> ApiResult {
    let text = match api.read(args[0], args[1]) {
        Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
        Err(_) => "(trap message out of memory bounds)".to_owned(),
    };
    Err(ExecutionError::CalledTrap(text))
}
