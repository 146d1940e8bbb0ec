//! The state of a program across upgrades: module variables in stable memory.
//!
//! `pre_upgrade` writes the variables as one Candid message, a record with a
//! field for each of them, and `post_upgrade` reads it after the top-level
//! statements have run. The header of the message says the types that the
//! values had; where the program that reads has others, [`convert`] makes
//! values of these as Candid's subtyping allows, and the upgrade is refused
//! where it does not: a trap in `post_upgrade` brings the canister back.
//!
//! ```text
//! memory 254 of the memory manager:
//!     b"kybraST1"   length of the message   count of aliases   message   aliases
//!                   8 bytes                 8 bytes                      4 + 4 bytes each
//! ```
//!
//! Objects that are in two places stay one object. Each list, dict, set,
//! bytearray and record has a number, in the order in which they are written;
//! one that was written before is left out of the message, and its number and
//! that of the first are an alias. So a message with aliases has gaps, and can
//! be read by a program with the same types only.

mod convert;
mod objects;
mod reader;
mod table;
#[cfg(test)]
mod tests;
mod values;
mod writer;

use ic_stable_structures::memory_manager::{MemoryId, MemoryManager, VirtualMemory};
use ic_stable_structures::{DefaultMemoryImpl, Memory};

pub use reader::Reader;
pub use writer::Writer;

use crate::exception::trap;

/// The memory of the memory manager that holds the state.
const STATE: MemoryId = MemoryId::new(254);
/// What begins a state.
const MAGIC: &[u8; 8] = b"kybraST1";
/// Bytes before the message.
const PREFIX: u64 = 24;
/// Bytes of a page of stable memory.
const PAGE: u64 = 65_536;

/// A value that survives upgrades.
pub trait Persist: Sized {
    /// Writes the value as Candid.
    fn save(&self, out: &mut Writer);

    /// Reads a value. `None` where the bytes are not one.
    fn load(input: &mut Reader<'_>) -> Option<Self>;
}

fn memory() -> VirtualMemory<DefaultMemoryImpl> {
    MemoryManager::init(DefaultMemoryImpl::default()).get(STATE)
}

/// Writes the state: `write` gives the variables in the order of the header.
///
/// # Panics
/// Traps where an object holds itself, and where stable memory is full.
pub fn save(header: &[u8], write: impl FnOnce(&mut Writer)) {
    let mut writer = Writer::new(Box::new(memory()), header);
    write(&mut writer);
    writer.finish();
}

/// Reads the state, if one was written: `read` takes the variables in the order of the header, whose names
/// are `names`.
///
/// # Panics
/// Traps where the state does not fit the header's types.
pub fn restore(header: &[u8], names: &[&str], read: impl FnOnce(&mut Reader<'_>)) {
    restore_from(&memory(), header, names, read);
}

fn restore_from(
    memory: &impl Memory,
    header: &[u8],
    names: &[&str],
    read: impl FnOnce(&mut Reader<'_>),
) {
    let mut prefix = [0; 24];
    if memory.size() == 0 {
        return;
    }
    memory.read(0, &mut prefix);
    let (magic, rest) = prefix.split_at(8);
    if magic != MAGIC {
        return;
    }
    let [length, count] = [0, 8].map(|at| {
        let mut number = [0; 8];
        number.copy_from_slice(&rest[at..at + 8]);
        usize::try_from(u64::from_le_bytes(number)).unwrap_or_else(|_| broken())
    });
    let mut message = vec![0; length];
    memory.read(PREFIX, &mut message);
    let mut pairs = vec![0; count * 8];
    memory.read(PREFIX + length as u64, &mut pairs);
    let aliases: Vec<(u32, u32)> = pairs.chunks_exact(8).map(pair).collect();
    let values = match message.strip_prefix(header) {
        Some(values) => values.to_vec(),
        None if aliases.is_empty() => convert::convert(&message, header, names),
        None => trap(
            "the upgrade is refused: the types of the state have changed, and it holds objects that are \
             in two places",
        ),
    };
    drop(message);
    let mut reader = Reader::new(&values, aliases);
    read(&mut reader);
    reader.finish();
    // It is not read a second time.
    memory.write(0, &[0; 8]);
}

fn pair(bytes: &[u8]) -> (u32, u32) {
    let number = |at: usize| {
        let mut number = [0; 4];
        number.copy_from_slice(&bytes[at..at + 4]);
        u32::from_le_bytes(number)
    };
    (number(0), number(4))
}

/// A state that this runtime did not write.
#[cold]
fn broken() -> ! {
    trap("the upgrade is refused: the state in stable memory cannot be read")
}
