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

/// The arguments in a message; an empty one has none.
pub(super) fn decoded<T: for<'a> ArgumentDecoder<'a>>(message: &[u8]) -> T {
    let message = if message.is_empty() { b"DIDL\0\0" } else { message };
    within_limits(message).unwrap_or_else(|error| refuse(&error))
}

fn within_limits<T: for<'a> ArgumentDecoder<'a>>(message: &[u8]) -> Result<T> {
    let mut limits = limits(message.len());
    match check(message, quota(message.len())) {
        Ok(message) => decode_args_with_config(&message, &limits),
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
    use super::super::references::{MethodRef, QueryMode};
    use super::*;
    use crate::bytes::Bytes;
    use crate::int::Int;
    use candid::{CandidType, Deserialize, Encode, Reserved};

    #[test]
    fn arguments_within_the_limits_are_decoded() {
        let bytes = Encode!(&vec![1_u8; 2_000_000], &"a").expect("encodes");
        let (data, text): (Vec<u8>, String) = decoded(&bytes);
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
        let (narrow,): (Vec<Narrow>,) = within_limits(&bytes).expect("a subtype");
        assert_eq!(narrow.len(), 2_000);
        assert_eq!(narrow.last(), Some(&Narrow { kept: 2 }));
    }

    #[test]
    fn values_without_bytes_are_refused_beyond_what_the_length_pays_for() {
        let nulls = |length: &[u8]| [b"DIDL\x01\x6d\x7f\x01\0", length].concat();
        let few: (Vec<()>,) = within_limits(&nulls(b"\xe8\x07")).expect("a thousand");
        assert_eq!(few.0.len(), 1_000);
        let many = within_limits::<(Vec<()>,)>(&nulls(b"\x80\x80\x40"));
        assert!(many.is_err(), "a million");
        let reserved = within_limits::<(Reserved,)>(&nulls(b"\x80\x80\x40"));
        assert!(reserved.is_err(), "a million that are skipped");
    }

    #[test]
    fn a_list_of_empty_is_read_where_a_blob_is_due_and_has_no_items() {
        let read = within_limits::<(Bytes, Vec<Int>, Option<Bytes>, u8)>;
        let empty = Vec::<candid::Empty>::new;
        let mut message = Encode!(&empty(), &empty(), &Some(empty()), &7_u8).expect("encodes");
        let (blob, list, maybe, after) = read(&message).expect("subtypes");
        assert_eq!((blob.as_slice(), list.len(), after), (&b""[..], 0, 7));
        assert_eq!(maybe.as_ref().map(Bytes::as_slice), Some(&b""[..]));
        let first = message.len() - b"\0\0\x01\0\x07".len();
        message.splice(first..=first, *b"\x02ab");
        assert!(read(&message).is_err(), "nothing is empty");
        let texts = Encode!(&Vec::<String>::new(), &empty(), &Some(empty()), &7_u8).expect("encodes");
        assert!(read(&texts).is_err(), "a list of text is no blob");
    }

    #[test]
    fn a_method_that_takes_lists_of_empty_takes_no_blobs() {
        type Method<T> = MethodRef<QueryMode, (T,), ()>;
        let method: Method<Vec<candid::Empty>> = MethodRef::new(candid::Principal::anonymous(), "a");
        let message = Encode!(&method, &Vec::<candid::Empty>::new()).expect("encodes");
        assert!(within_limits::<(Method<Vec<candid::Empty>>, Vec<u8>)>(&message).is_ok());
        assert!(within_limits::<(Method<Bytes>, Vec<u8>)>(&message).is_err());
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
        within_limits::<(Reserved,)>(message).err().map(|error| error.to_string())
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
