//! Arguments of calls, decoded with limits: a few bytes may stand for a list without end.

use candid::utils::{ArgumentDecoder, decode_args_with_config};
use candid::{DecoderConfig, Error, Result};

use super::wire::{Excess, check};

/// How much work arguments of any length may be. Two megabytes, the largest message, of small
/// records stay below it.
const LARGEST_QUOTA: usize = 50_000_000;
/// How much work a message may be besides what its length pays for.
const LEAST_QUOTA: usize = 20_000;
/// How much work a byte may be. The decoder charges the names of a record's fields with every
/// record, and fifty times the work for what nobody asked for: some 600 for a field of a byte.
const QUOTA_OF_A_BYTE: usize = 1_000;
/// How much work what nobody asked for may be, fields and values that the method does not take:
/// some twelve for a field of a byte.
const SKIPPING_OF_A_BYTE: usize = 20;
/// The same, besides what the length pays for.
const LEAST_SKIPPING: usize = 10_000;

/// How much work a message of this length may be.
fn quota(length: usize) -> usize {
    LEAST_QUOTA.saturating_add(QUOTA_OF_A_BYTE.saturating_mul(length)).min(LARGEST_QUOTA)
}

fn limits(length: usize) -> DecoderConfig {
    let mut limits = DecoderConfig::new();
    limits.set_decoding_quota(quota(length));
    limits.set_skipping_quota(LEAST_SKIPPING.saturating_add(SKIPPING_OF_A_BYTE.saturating_mul(length)));
    limits
}

/// The arguments in a message; an empty one has none. `header` lists the types that are due.
pub(super) fn decoded<T: for<'a> ArgumentDecoder<'a>>(message: &[u8], header: &[u8]) -> T {
    let message = if message.is_empty() { b"DIDL\0\0" } else { message };
    within_limits(message, header).unwrap_or_else(|error| refuse(&error))
}

fn within_limits<T: for<'a> ArgumentDecoder<'a>>(message: &[u8], header: &[u8]) -> Result<T> {
    let mut limits = limits(message.len());
    match check(message, header, quota(message.len())) {
        Ok(()) => decode_args_with_config(message, &limits),
        Err(Excess::Tuple) => Err(Error::msg("A tuple has more items than are due")),
        Err(Excess::Types) => Err(Error::msg("Types are nested too deep")),
        Err(Excess::Values) => Err(Error::msg("Values are nested too deep")),
        Err(Excess::Count) => Err(Error::msg("Decoding cost exceeds the limit")),
        // Without entries there is nothing to recurse over: the decoder says what is wrong.
        Err(Excess::Header) => decode_args_with_config(message, limits.set_max_type_len(0)),
        // It is not given more than what was walked, and says what is wrong there.
        Err(Excess::Malformed(end)) => match decode_args_with_config::<T>(&message[..end], &limits) {
            Ok(_) => Err(Error::msg("Malformed values")),
            Err(error) => Err(error),
        },
    }
}

fn refuse(error: &Error) -> ! {
    crate::exception::trap(&format!("failed to decode call arguments: {error:?}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use candid::{CandidType, Deserialize, Encode, Reserved};

    /// A header without types, for messages that hold no tuples.
    const NOTHING: &[u8] = b"DIDL\0\0";

    #[test]
    fn arguments_within_the_limits_are_decoded() {
        let bytes = Encode!(&vec![1_u8; 2_000_000], &"a").expect("encodes");
        let (data, text): (Vec<u8>, String) = decoded(&bytes, b"DIDL\x01\x6d\x7b\x02\0\x71");
        assert_eq!((data.len(), text.as_str()), (2_000_000, "a"));
    }

    #[derive(CandidType, Deserialize, Debug, PartialEq)]
    struct Narrow {
        kept: u8,
    }

    #[derive(CandidType, Clone)]
    struct Wide {
        added: u8,
        kept: u8,
        more: Option<String>,
        other: Vec<u16>,
        zone: u8,
    }

    #[test]
    fn long_lists_of_wider_records_are_decoded() {
        let wide = Wide { added: 1, kept: 2, more: Some("a".into()), other: vec![1, 2], zone: 3 };
        let bytes = Encode!(&vec![wide; 2_000]).expect("encodes");
        let (narrow,): (Vec<Narrow>,) = within_limits(&bytes, NOTHING).expect("a subtype");
        assert_eq!(narrow.len(), 2_000);
        assert_eq!(narrow.last(), Some(&Narrow { kept: 2 }));
    }

    #[test]
    fn values_without_bytes_are_refused_beyond_what_the_length_pays_for() {
        let nulls = |length: &[u8]| [b"DIDL\x01\x6d\x7f\x01\0", length].concat();
        let few: (Vec<()>,) = within_limits(&nulls(b"\xe8\x07"), NOTHING).expect("a thousand");
        assert_eq!(few.0.len(), 1_000);
        let many = within_limits::<(Vec<()>,)>(&nulls(b"\x80\x80\x40"), NOTHING);
        assert!(many.is_err(), "a million");
        let reserved = within_limits::<(Reserved,)>(&nulls(b"\x80\x80\x40"), NOTHING);
        assert!(reserved.is_err(), "a million that are skipped");
    }

    fn is_longer(message: &[u8], header: &[u8]) -> bool {
        check(message, header, 10_000) == Err(Excess::Tuple)
    }

    #[test]
    fn tuples_with_more_items_than_are_due_are_found_wherever_they_are() {
        let due = Encode!(&Vec::<Option<(u8, u8)>>::new()).expect("encodes");
        let longer = Encode!(&vec![Some((1_u8, 2_u8, 3_u8))]).expect("encodes");
        let bare = Encode!(&vec![(1_u8, 2_u8, 3_u8)]).expect("encodes");
        let wider = Encode!(&vec![Some((1_u16, 2_u16))]).expect("encodes");
        let header = &due[..due.len() - 1];
        assert!(is_longer(&longer, header) && is_longer(&bare, header));
        assert!(!is_longer(&wider, header) && !is_longer(&due, header));
        let record = Encode!(&Narrow { kept: 1 }).expect("encodes");
        let more = Encode!(&Wide { added: 1, kept: 2, more: None, other: vec![], zone: 3 });
        assert!(!is_longer(&more.expect("encodes"), &record[..record.len() - 1]));
    }

    /// A message of types each of which is an option of the next one, the last one of the first
    /// one or of `nat`, and as many values.
    fn options(length: u16, recursive: bool, values: usize) -> Vec<u8> {
        let leb = |number: u16| {
            let [low, high] = [number & 0x7f, number >> 7];
            [low.to_le_bytes()[0] | 0x80, high.to_le_bytes()[0]]
        };
        let mut message = b"DIDL".to_vec();
        message.extend(leb(length));
        for next in 1..length {
            message.push(0x6e);
            message.extend(leb(next));
        }
        message.push(0x6e);
        message.push(if recursive { 0 } else { 0x7d });
        message.extend(b"\x01\0");
        message.extend(std::iter::repeat_n(1, values));
        message.push(0);
        message
    }

    fn refusal(message: &[u8]) -> Option<String> {
        within_limits::<(Reserved,)>(message, NOTHING).err().map(|error| error.to_string())
    }

    #[test]
    fn types_that_nest_too_deep_are_refused() {
        assert_eq!(refusal(&options(256, false, 256)), None);
        assert_eq!(refusal(&options(256, true, 256)), None);
        let deep = Some("Types are nested too deep".to_owned());
        assert_eq!(refusal(&options(257, false, 0)), deep);
        assert_eq!(refusal(&options(257, true, 0)), deep);
        assert!(refusal(&options(5_000, false, 0)).is_some_and(|refusal| refusal.contains("header")));
    }

    #[test]
    fn values_of_recursive_types_that_nest_too_deep_are_refused() {
        assert_eq!(refusal(&options(2, true, 500)), None);
        assert_eq!(refusal(&options(2, true, 512)), Some("Values are nested too deep".to_owned()));
    }

    #[test]
    fn a_malformed_value_of_a_recursive_type_is_refused() {
        let mut message = options(2, true, 3);
        message.pop();
        assert!(refusal(&message).is_some(), "it ends too early");
        message.push(2);
        assert!(refusal(&message).is_some(), "an option is of zero or one");
        message.extend([0; 4]);
        assert!(refusal(&message).is_some(), "whatever follows");
    }
}
