//! Candid's binary form of values whose types are known.
//!
//! A message in Candid is a header, which lists types, and the values (Candid
//! specification, "Binary Format"). The types of a method are known when it is
//! compiled, so its headers are constants: [`encode`] writes one and the values
//! behind it, and [`decode`] goes straight to the values of a message that
//! begins with a header it knows. Every other message goes to the `candid`
//! crate's decoder, which knows subtypes and counts what a hostile message
//! makes it skip: another header, values that are malformed, nested deeper than
//! [`Reader::DEEPEST`], or many that take no bytes. Before that decoder sees a
//! message, [`check`] bounds how deep it has to recurse.

mod compound;
mod limits;
mod numbers;
mod reader;
mod table;
mod text;

#[cfg(test)]
mod tests;

pub use compound::write_tag;
pub(super) use limits::{Excess, check};
pub use reader::Reader;

use candid::utils::ArgumentDecoder;

use super::arguments::decoded;

/// A Rust type whose values are written and read as one Candid type.
pub trait Wire: Sized {
    /// The fewest bytes that a value takes.
    const LEAST: usize;

    /// Appends the value.
    fn write(&self, out: &mut Vec<u8>);

    /// Reads a value. `None` where the bytes are not one, or where only the
    /// full decoder can tell.
    fn read(input: &mut Reader<'_>) -> Option<Self>;
}

/// A reply: the header, and the values behind it.
pub fn encode(header: &[u8], values: &impl Wire) -> Vec<u8> {
    let mut out = Vec::with_capacity(header.len() + 24);
    out.extend_from_slice(header);
    values.write(&mut out);
    out
}

/// The arguments of a method, a tuple. An empty message has none.
///
/// # Panics
/// Traps where the message does not hold the arguments.
pub fn decode<T>(message: &[u8], header: &[u8]) -> T
where
    T: Wire + for<'a> ArgumentDecoder<'a>,
{
    match straight(message, header) {
        Some(values) => values,
        None => decoded(message),
    }
}

/// The values of a message that begins with the header, and ends with them.
pub(crate) fn straight<T: Wire>(message: &[u8], header: &[u8]) -> Option<T> {
    let mut input = Reader::new(message.strip_prefix(header)?);
    let values = T::read(&mut input)?;
    input.is_empty().then_some(values)
}
