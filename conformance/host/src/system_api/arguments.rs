//! What came with the message: argument, caller, rejection, method name.

use super::api::{Api, ApiResult};

pub fn data_size(api: &mut Api<'_>, _: &[u64]) -> ApiResult {
    Ok(api.message().argument.len() as u64)
}

pub fn data_copy(api: &mut Api<'_>, args: &[u64]) -> ApiResult {
    let argument = std::mem::take(&mut api.message().argument);
    let copied = api.copy_out(args[0], &argument, args[1], args[2]);
    api.message().argument = argument;
    copied
}

pub fn caller_size(api: &mut Api<'_>, _: &[u64]) -> ApiResult {
    Ok(api.message().caller.as_slice().len() as u64)
}

pub fn caller_copy(api: &mut Api<'_>, args: &[u64]) -> ApiResult {
    let caller = api.message().caller;
    api.copy_out(args[0], caller.as_slice(), args[1], args[2])
}

/// No ingress message carries information about its caller here.
pub fn caller_info_size(_: &mut Api<'_>, _: &[u64]) -> ApiResult {
    Ok(0)
}

pub fn caller_info_copy(api: &mut Api<'_>, args: &[u64]) -> ApiResult {
    api.copy_out(args[0], &[], args[1], args[2])
}

pub fn reject_code(api: &mut Api<'_>, _: &[u64]) -> ApiResult {
    Ok(api.message().rejection.as_ref().map_or(0, |(code, _)| u64::from(code.number())))
}

pub fn reject_message_size(api: &mut Api<'_>, _: &[u64]) -> ApiResult {
    Ok(reject_text(api).len() as u64)
}

pub fn reject_message_copy(api: &mut Api<'_>, args: &[u64]) -> ApiResult {
    let text = reject_text(api);
    api.copy_out(args[0], text.as_bytes(), args[1], args[2])
}

fn reject_text(api: &mut Api<'_>) -> String {
    api.message().rejection.as_ref().map_or_else(String::new, |(_, text)| text.clone())
}

/// Guaranteed-response calls and ingress messages have no deadline.
pub fn deadline(_: &mut Api<'_>, _: &[u64]) -> ApiResult {
    Ok(0)
}

pub fn method_name_size(api: &mut Api<'_>, _: &[u64]) -> ApiResult {
    Ok(api.message().method.len() as u64)
}

pub fn method_name_copy(api: &mut Api<'_>, args: &[u64]) -> ApiResult {
    let method = api.message().method.clone();
    api.copy_out(args[0], method.as_bytes(), args[1], args[2])
}

pub fn accept_message(api: &mut Api<'_>, _: &[u64]) -> ApiResult {
    if api.message().accepted {
        return api.violation("the function was already called");
    }
    api.message().accepted = true;
    Ok(0)
}
