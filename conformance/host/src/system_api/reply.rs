//! Answering the caller.

use super::Answer;
use super::api::{Api, ApiResult};

pub fn data_append(api: &mut Api<'_>, args: &[u64]) -> ApiResult {
    unanswered(api)?;
    let (appended, limit) = (api.message().reply_data.len(), api.message().max_reply_bytes);
    let total = (appended as u64).saturating_add(args[1]);
    if total > limit as u64 {
        return api.violation(format_args!(
            "application payload size ({total}) cannot be larger than {limit}"
        ));
    }
    let (range, heap, message) = api.slice("src", args[0], args[1])?;
    message.reply_data.extend_from_slice(&heap[range]);
    Ok(0)
}

pub fn reply(api: &mut Api<'_>, _: &[u64]) -> ApiResult {
    unanswered(api)?;
    let message = api.message();
    message.answer = Some(Answer::Reply(std::mem::take(&mut message.reply_data)));
    message.answered = true;
    Ok(0)
}

pub fn reject(api: &mut Api<'_>, args: &[u64]) -> ApiResult {
    unanswered(api)?;
    let limit = api.message().max_reply_bytes;
    if args[1] > limit as u64 {
        return api.violation(format_args!(
            "application payload size ({}) cannot be larger than {limit}",
            args[1]
        ));
    }
    let bytes = api.read(args[0], args[1])?;
    let Ok(text) = String::from_utf8(bytes) else {
        return api.violation("invalid UTF-8 string provided");
    };
    let message = api.message();
    message.answer = Some(Answer::Reject(text));
    message.answered = true;
    Ok(0)
}

fn unanswered(api: &mut Api<'_>) -> ApiResult<()> {
    if api.message().answered {
        return api.violation("the call is already replied");
    }
    Ok(())
}
