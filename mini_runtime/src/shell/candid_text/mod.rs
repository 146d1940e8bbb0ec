//! Candid as text: `ic.candid_encode` and `ic.candid_decode`.
//!
//! The grammar is that of the `candid_parser` crate, which Kybra uses, and of which a canister has no use
//! but this; tests hold the two equal. Only canisters that call these functions carry this code.

mod parser;
mod tokens;

#[cfg(test)]
mod tests;

use candid::types::value::IDLArgs;

use crate::bytes::Bytes;
use crate::exception::{Exception, Fallible};
use crate::text::Str;

/// The bytes of textual arguments: `(1, "a")`.
///
/// # Errors
/// `ValueError` where the text is no Candid, which `kybra.CandidError` hands on.
pub fn candid_encode(text: &Str) -> Fallible<Bytes> {
    let args = parser::arguments(text.as_str()).map_err(Exception::value_error)?;
    let bytes = args.to_bytes().map_err(|error| Exception::value_error(error.to_string()))?;
    Ok(Bytes::from(bytes.as_slice()))
}

/// The text of Candid bytes.
///
/// # Errors
/// `ValueError` where the bytes are no Candid, which `kybra.CandidError` hands on.
pub fn candid_decode(bytes: &Bytes) -> Fallible<Str> {
    let args = IDLArgs::from_bytes(bytes.as_slice());
    let args = args.map_err(|error| Exception::value_error(error.to_string()))?;
    Ok(Str::from(args.to_string()))
}
