//! The types a message lists before its values, and how deep they nest.

use super::Reader;

/// Which type constructor an entry of the table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Constructor {
    Opt,
    Vec,
    Record,
    Variant,
    Func,
    Service,
    /// One of a later version of Candid, whose values can be skipped.
    Future,
}

/// An entry of the table. Its parts are opcodes where they are negative, and
/// entries of the table where not (Candid specification, "Types").
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) constructor: Constructor,
    pub(super) parts: Vec<i64>,
}

/// The header of a message.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) entries: Vec<Entry>,
    /// The types of the arguments.
    pub(super) arguments: Vec<i64>,
    /// Where the values begin.
    pub(super) values: usize,
    /// The entries that are `vec empty`, and where the byte of `empty` is.
    pub(super) empty_lists: Vec<(usize, usize)>,
}

/// What stands for `empty`.
const EMPTY: i64 = -17;
const EMPTY_OPCODE: u8 = 0x6f;

/// The bytes a header may take, as for the `candid` crate.
const LONGEST: usize = 64 * 1024;

impl Table {
    /// The most entries.
    pub(super) const LARGEST: usize = 1_000;

    /// The header that a message begins with. `None` where it is none, or one
    /// with more than [`Self::LARGEST`] entries.
    pub(super) fn read(message: &[u8]) -> Option<Self> {
        let bytes = message.get(..LONGEST).unwrap_or(message);
        let mut input = Reader::new(bytes.strip_prefix(b"DIDL")?);
        let length = input.length().filter(|length| *length <= Self::LARGEST)?;
        let (mut entries, mut empty_lists) = (Vec::with_capacity(length), Vec::new());
        for position in 0..length {
            let entry = entry(&mut input)?;
            let last = bytes.len() - input.len() - 1;
            if entry.constructor == Constructor::Vec
                && entry.parts == [EMPTY]
                && bytes[last] == EMPTY_OPCODE
            {
                empty_lists.push((position, last));
            }
            entries.push(entry);
        }
        let arguments = types(&mut input)?;
        let mut named = entries.iter().flat_map(|entry| &entry.parts).chain(&arguments);
        if named.any(|part| usize::try_from(*part).is_ok_and(|position| position >= length)) {
            return None;
        }
        Some(Self { entries, arguments, values: bytes.len() - input.len(), empty_lists })
    }

    /// Where an `empty` stands that is the item of a list, but for those among the parameters and results
    /// of methods, where a list of another type is another method.
    pub(super) fn empty_items(&self) -> Vec<usize> {
        if self.empty_lists.is_empty() {
            return Vec::new();
        }
        let is_method = |entry: &Entry| entry.constructor == Constructor::Func;
        let mut of_methods: Vec<bool> = self.entries.iter().map(is_method).collect();
        let mut reached: Vec<usize> = (0..of_methods.len()).filter(|at| of_methods[*at]).collect();
        while let Some(position) = reached.pop() {
            for part in
                self.entries[position].parts.iter().filter_map(|part| usize::try_from(*part).ok())
            {
                if !std::mem::replace(&mut of_methods[part], true) {
                    reached.push(part);
                }
            }
        }
        let lists = self.empty_lists.iter().filter(|(position, _)| !of_methods[*position]);
        lists.map(|(_, at)| *at).collect()
    }

    /// How the types nest.
    pub(super) fn nesting(&self) -> Nesting {
        let length = self.entries.len();
        let mut inner = vec![Vec::new(); length];
        let mut outer = vec![Vec::new(); length];
        for (position, entry) in self.entries.iter().enumerate() {
            for part in entry.parts.iter().filter_map(|part| usize::try_from(*part).ok()) {
                inner[position].push(part);
                outer[part].push(position);
            }
        }
        let mut left = vec![true; length];
        let below = peel(&inner, &outer, &mut left);
        let above = peel(&outer, &inner, &mut left);
        let cyclic = left.into_iter().filter(|left| *left).count();
        Nesting { deepest: below + cyclic + above, recursive: cyclic > 0 }
    }
}

/// How the types of a table nest.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Nesting {
    /// No path from type to part that visits an entry once is longer.
    pub(super) deepest: usize,
    /// Whether a type is a part of itself.
    pub(super) recursive: bool,
}

/// Removes the entries that lead nowhere, then those that lead to them only, until
/// the rest lies on cycles or leads to one. Returns how often: the longest path.
fn peel(to: &[Vec<usize>], from: &[Vec<usize>], left: &mut [bool]) -> usize {
    let mut open: Vec<usize> =
        to.iter().map(|to| to.iter().filter(|part| left[**part]).count()).collect();
    let mut layer: Vec<usize> =
        (0..to.len()).filter(|position| left[*position] && open[*position] == 0).collect();
    let mut layers = 0;
    while !layer.is_empty() {
        layers += 1;
        let mut next = Vec::new();
        for position in layer {
            left[position] = false;
            for user in from[position].iter().copied().filter(|user| left[*user]) {
                open[user] -= 1;
                if open[user] == 0 {
                    next.push(user);
                }
            }
        }
        layer = next;
    }
    layers
}

fn entry(input: &mut Reader<'_>) -> Option<Entry> {
    let (constructor, parts) = match input.signed()? {
        -18 => (Constructor::Opt, vec![input.signed()?]),
        -19 => (Constructor::Vec, vec![input.signed()?]),
        -20 => (Constructor::Record, fields(input)?),
        -21 => (Constructor::Variant, fields(input)?),
        -22 => (Constructor::Func, function(input)?),
        -23 => (Constructor::Service, methods(input)?),
        i64::MIN..=-25 => {
            let length = input.length()?;
            input.bytes(length)?;
            (Constructor::Future, Vec::new())
        }
        _ => return None,
    };
    Some(Entry { constructor, parts })
}

fn types(input: &mut Reader<'_>) -> Option<Vec<i64>> {
    let length = input.length()?;
    (0..length).map(|_| input.signed()).collect()
}

fn fields(input: &mut Reader<'_>) -> Option<Vec<i64>> {
    let length = input.length()?;
    let field = |_| {
        input.leb128()?;
        input.signed()
    };
    (0..length).map(field).collect()
}

fn function(input: &mut Reader<'_>) -> Option<Vec<i64>> {
    let mut parts = types(input)?;
    parts.extend(types(input)?);
    let annotations = input.length()?;
    input.bytes(annotations)?;
    Some(parts)
}

fn methods(input: &mut Reader<'_>) -> Option<Vec<i64>> {
    let length = input.length()?;
    let method = |_| {
        let name = input.length()?;
        input.bytes(name)?;
        input.signed()
    };
    (0..length).map(method).collect()
}
