//! Arguments of calls, decoded with limits: a few bytes may stand for a list without end.

use candid::DecoderConfig;
use candid::utils::{ArgumentDecoder, decode_args_with_config};

/// How much work arguments may be. Two megabytes, the largest message, of small records stay below it.
const DECODING_QUOTA: usize = 50_000_000;
/// How much work what nobody asked for may be: fields and values that the method does not take.
const SKIPPING_QUOTA: usize = 10_000;

fn limits() -> DecoderConfig {
    let mut limits = DecoderConfig::new();
    limits.set_decoding_quota(DECODING_QUOTA).set_skipping_quota(SKIPPING_QUOTA);
    limits
}

/// The arguments in a message; an empty one has none.
pub(super) fn decoded<T: for<'a> ArgumentDecoder<'a>>(message: &[u8]) -> T {
    let message = if message.is_empty() { b"DIDL\0\0" } else { message };
    decode_args_with_config(message, &limits()).unwrap_or_else(|error| refuse(&error))
}

fn refuse(error: &candid::Error) -> ! {
    crate::exception::trap(&format!("failed to decode call arguments: {error:?}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use candid::Encode;

    #[test]
    fn arguments_within_the_limits_are_decoded() {
        let bytes = Encode!(&vec![1_u8; 2_000_000], &"a").expect("encodes");
        let (data, text): (Vec<u8>, String) = decoded(&bytes);
        assert_eq!((data.len(), text.as_str()), (2_000_000, "a"));
    }
}
