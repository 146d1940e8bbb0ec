//! Writing the state, piece by piece.

use std::collections::BTreeMap;

use ic_stable_structures::Memory;

use super::{MAGIC, PAGE, PREFIX, Persist};
use crate::exception::trap;
use crate::global::{Global, Variable};
use crate::shell::{Wire, write_tag};

/// How many bytes are collected before they are written to stable memory.
const CHUNK: usize = 1 << 20;

/// An object that may be met again.
struct Met {
    number: u32,
    /// Whether what it holds is being written.
    open: bool,
}

/// Writes values one after the other.
pub struct Writer {
    memory: Box<dyn Memory>,
    /// What is not yet in the memory.
    out: Vec<u8>,
    /// Where it belongs there.
    at: u64,
    objects: u32,
    /// By their addresses, whose low bits are too much alike for a quick hash.
    met: BTreeMap<usize, Met>,
    aliases: Vec<(u32, u32)>,
}

impl Writer {
    /// A writer of a message that begins with the header.
    pub(super) fn new(memory: Box<dyn Memory>, header: &[u8]) -> Self {
        let (met, aliases) = (BTreeMap::new(), Vec::new());
        Self { memory, out: header.to_vec(), at: PREFIX, objects: 0, met, aliases }
    }

    /// The next variable; what is not bound is no part of the state.
    pub fn variable<T: Persist + 'static>(
        &mut self,
        variable: &'static std::thread::LocalKey<Global<T>>,
    ) {
        variable.look(|value| self.optional(value));
    }

    /// `null`, or a value.
    pub(super) fn optional<T: Persist>(&mut self, value: Option<&T>) {
        self.out.push(u8::from(value.is_some()));
        if let Some(value) = value {
            value.save(self);
        }
    }

    /// A value that is written as in messages.
    pub(super) fn plain(&mut self, value: &impl Wire) {
        value.write(&mut self.out);
    }

    /// The number of items that follow, or the position of a variant's case.
    pub fn length(&mut self, length: usize) {
        write_tag(length, &mut self.out);
    }

    /// Bytes and how many there are.
    pub(super) fn bytes(&mut self, bytes: &[u8]) {
        self.length(bytes.len());
        self.out.extend_from_slice(bytes);
    }

    /// Items and their number.
    pub(super) fn items<'a, T: Persist + 'a>(&mut self, items: impl ExactSizeIterator<Item = &'a T>) {
        self.length(items.len());
        for item in items {
            item.save(self);
            self.make_room();
        }
    }

    /// An object with an identity: where it is, how many know of it, and what writes it.
    pub(super) fn object(&mut self, (address, known): (usize, usize), write: impl FnOnce(&mut Self)) {
        let number = self.objects;
        self.objects += 1;
        if known == 1 {
            return write(self);
        }
        match self.met.get(&address) {
            Some(Met { open: true, .. }) => {
                trap("the state cannot be kept: an object holds itself, by way of others perhaps")
            }
            Some(met) => return self.aliases.push((number, met.number)),
            None => {}
        }
        self.met.insert(address, Met { number, open: true });
        write(self);
        self.met.insert(address, Met { number, open: false });
    }

    /// Moves what was collected to stable memory, if it is much.
    pub(super) fn make_room(&mut self) {
        if self.out.len() >= CHUNK {
            self.flush();
        }
    }

    fn flush(&mut self) {
        let out = std::mem::take(&mut self.out);
        self.put(self.at, &out);
        self.at += out.len() as u64;
        self.out = out;
        self.out.clear();
    }

    fn put(&self, at: u64, bytes: &[u8]) {
        let pages = (at + bytes.len() as u64).div_ceil(PAGE);
        let missing = pages.saturating_sub(self.memory.size());
        if missing > 0 && self.memory.grow(missing) < 0 {
            trap("the state cannot be kept: stable memory is full");
        }
        self.memory.write(at, bytes);
    }

    /// Writes what is left.
    pub(super) fn finish(mut self) {
        self.flush();
        let length = self.at - PREFIX;
        let aliases = std::mem::take(&mut self.aliases);
        for (number, first) in &aliases {
            self.out.extend_from_slice(&number.to_le_bytes());
            self.out.extend_from_slice(&first.to_le_bytes());
        }
        self.flush();
        let mut prefix = MAGIC.to_vec();
        prefix.extend_from_slice(&length.to_le_bytes());
        prefix.extend_from_slice(&(aliases.len() as u64).to_le_bytes());
        self.put(0, &prefix);
    }
}
