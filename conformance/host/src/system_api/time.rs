//! Time, the global timer, and the counters of instructions.

use super::api::{Api, ApiResult};

pub fn time(api: &mut Api<'_>, _: &[u64]) -> ApiResult {
    Ok(api.message().time)
}

/// Returns what the timer was set to; 0 is never.
pub fn global_timer_set(api: &mut Api<'_>, args: &[u64]) -> ApiResult {
    Ok(std::mem::replace(&mut api.message().global_timer, args[0]))
}

/// Counter 0 is of this message, counter 1 of its call context. This call and
/// what follows it in its segment are already counted.
pub fn performance_counter(api: &mut Api<'_>, args: &[u64]) -> ApiResult {
    let left = u64::try_from(api.counter()).unwrap_or(0);
    let message = api.message();
    let used = message.instruction_limit.saturating_sub(left);
    let earlier = message.context_instructions;
    match args[0] {
        0 => Ok(used),
        1 => Ok(used.saturating_add(earlier)),
        kind => api.violation(format_args!("Error getting performance counter type {kind}")),
    }
}

pub fn in_replicated_execution(api: &mut Api<'_>, _: &[u64]) -> ApiResult {
    Ok(u64::from(api.message().mode.is_replicated()))
}
