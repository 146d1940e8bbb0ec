//! What a message may ask of the full decoder, which recurses over types and values
//! and has no limit of its own in WebAssembly, where an overflow of the stack is no
//! clean rejection.

use std::borrow::Cow;

use super::Reader;
use super::table::{Constructor, Entry, Table};

/// How deep types may nest, no type within itself.
const DEEPEST_TYPE: usize = 256;
/// How deep values of recursive types may nest: options, lists, records and variants.
const DEEPEST_VALUE: usize = 512;

/// What is wrong with a message before it is decoded.
#[derive(Debug, PartialEq, Eq)]
pub(in super::super) enum Excess {
    /// The header is malformed, or has too many types.
    Header,
    /// The types nest too deep.
    Types,
    /// The values nest too deep.
    Values,
    /// There are more values than a message of its length may hold.
    Count,
    /// The values are malformed before this position.
    Malformed(usize),
}

/// What stands for `nat8`.
const NAT8_OPCODE: u8 = 0x7b;

/// Checks a message whose values may be no more than `most`, and gives the one to decode. That calls lists of
/// `empty`, which are without items, lists of `nat8`: where a `blob` is due, the `candid` crate takes no other,
/// and of another list without items it takes every type.
pub(in super::super) fn check(message: &[u8], most: usize) -> Result<Cow<'_, [u8]>, Excess> {
    let table = Table::read(message).ok_or(Excess::Header)?;
    let nesting = table.nesting();
    if nesting.deepest > DEEPEST_TYPE {
        return Err(Excess::Types);
    }
    let empty_items = table.empty_items();
    if nesting.recursive || !empty_items.is_empty() {
        let input = Reader::new(&message[table.values..]);
        let mut walk = Walk { entries: &table.entries, input, left: most, depth: 0 };
        let walked = table.arguments.iter().try_for_each(|argument| walk.value(*argument));
        walked.map_err(|stop| match stop {
            Stop::Malformed => Excess::Malformed(message.len() - walk.input.len()),
            Stop::Deep => Excess::Values,
            Stop::Many => Excess::Count,
        })?;
    }
    let mut decoded = Cow::Borrowed(message);
    for at in empty_items {
        decoded.to_mut()[at] = NAT8_OPCODE;
    }
    Ok(decoded)
}

enum Stop {
    Malformed,
    Deep,
    Many,
}

/// Reads past values.
struct Walk<'a> {
    entries: &'a [Entry],
    input: Reader<'a>,
    /// How many more values there may be.
    left: usize,
    depth: usize,
}

impl Walk<'_> {
    fn value(&mut self, ty: i64) -> Result<(), Stop> {
        self.left = self.left.checked_sub(1).ok_or(Stop::Many)?;
        let Ok(position) = usize::try_from(ty) else {
            return primitive(&mut self.input, ty).ok_or(Stop::Malformed);
        };
        if self.depth == DEEPEST_VALUE {
            return Err(Stop::Deep);
        }
        self.depth += 1;
        self.compound(position)?;
        self.depth -= 1;
        Ok(())
    }

    fn compound(&mut self, position: usize) -> Result<(), Stop> {
        let Entry { constructor, parts, .. } = &self.entries[position];
        match constructor {
            Constructor::Record => parts.iter().try_for_each(|part| self.value(*part)),
            Constructor::Opt => match self.input.byte() {
                Some(0) => Ok(()),
                Some(1) => self.value(parts[0]),
                _ => Err(Stop::Malformed),
            },
            Constructor::Vec => {
                let length = self.input.length().ok_or(Stop::Malformed)?;
                (0..length).try_for_each(|_| self.value(parts[0]))
            }
            Constructor::Variant => {
                let held = self.input.length().and_then(|case| parts.get(case));
                self.value(*held.ok_or(Stop::Malformed)?)
            }
            Constructor::Func => function(&mut self.input).ok_or(Stop::Malformed),
            Constructor::Service => principal(&mut self.input).ok_or(Stop::Malformed),
            Constructor::Future => future(&mut self.input).ok_or(Stop::Malformed),
        }
    }
}

/// Reads past a value of a type that an opcode stands for.
fn primitive(input: &mut Reader<'_>, opcode: i64) -> Option<()> {
    match opcode {
        -1 | -16 => Some(()),
        -2 | -5 | -9 => skip(input, 1),
        -6 | -10 => skip(input, 2),
        -7 | -11 | -13 => skip(input, 4),
        -8 | -12 | -14 => skip(input, 8),
        -3 | -4 => input.leb128().map(|_| ()),
        -15 => text(input),
        -24 => principal(input),
        _ => None,
    }
}

fn skip(input: &mut Reader<'_>, length: usize) -> Option<()> {
    input.bytes(length).map(|_| ())
}

fn text(input: &mut Reader<'_>) -> Option<()> {
    let length = input.length()?;
    skip(input, length)
}

/// A principal that is known: the tag, and its bytes.
fn principal(input: &mut Reader<'_>) -> Option<()> {
    skip(input, 1)?;
    text(input)
}

/// A method that is known: the tag, its canister and its name.
fn function(input: &mut Reader<'_>) -> Option<()> {
    skip(input, 1)?;
    principal(input)?;
    text(input)
}

/// The length of the bytes, how many references there are, and the bytes.
fn future(input: &mut Reader<'_>) -> Option<()> {
    let length = input.length()?;
    input.leb128()?;
    skip(input, length)
}
