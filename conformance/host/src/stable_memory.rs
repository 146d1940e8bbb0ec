//! Stable memory: 4 KiB pages, sparse, with an overlay of what the running
//! message wrote, so that a trap only drops the overlay.
//!
//! The overlay is also what metering asks for: a page costs when it enters the
//! overlay, once a message, whether or not its content changes.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// Bytes of a page that is charged for when first written.
pub const PAGE_BYTES: u64 = 4096;
/// Bytes of a page that stable memory grows by.
pub const WASM_PAGE_BYTES: u64 = 65536;
/// The largest stable memory: 500 GiB, in wasm pages.
pub const MAX_WASM_PAGES: u64 = 500 * (1 << 30) / WASM_PAGE_BYTES;

const PAGE_LEN: usize = 4096;
/// Shared, so that a copy of a whole stable memory copies no page.
type Page = Arc<[u8]>;

/// A canister's stable memory. Absent pages are zero.
#[derive(Clone, Debug, Default)]
pub struct StableMemory {
    committed: HashMap<u64, Page>,
    committed_size: u64,
    overlay: HashMap<u64, Page>,
    size: u64,
    accessed: HashSet<u64>,
}

impl StableMemory {
    /// An empty stable memory.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A stable memory of these bytes, filled up with zeros to whole wasm pages.
    #[must_use]
    pub fn of(data: &[u8]) -> Self {
        let mut memory = Self::new();
        memory.size = (data.len() as u64).div_ceil(WASM_PAGE_BYTES);
        memory.write(0, data);
        memory.commit();
        memory
    }

    /// Its size in wasm pages of 64 KiB, growth of this message included.
    #[must_use]
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// Its size in bytes.
    #[must_use]
    pub const fn bytes(&self) -> u64 {
        self.size * WASM_PAGE_BYTES
    }

    /// Grows by `pages` wasm pages and returns the old size, or `None` when
    /// the result would be beyond `limit` wasm pages.
    pub fn grow(&mut self, pages: u64, limit: u64) -> Option<u64> {
        let old = self.size;
        let new = old.checked_add(pages).filter(|new| *new <= limit)?;
        self.size = new;
        Some(old)
    }

    /// Whether `offset..offset + len` lies inside.
    #[must_use]
    pub fn contains(&self, offset: u64, len: u64) -> bool {
        offset.checked_add(len).is_some_and(|end| end <= self.bytes())
    }

    /// Copies out of the range that starts at `offset`, which must lie inside.
    pub fn read(&self, offset: u64, into: &mut [u8]) {
        for (page, at, range) in spans(offset, into.len()) {
            let target = &mut into[range];
            match self.overlay.get(&page).or_else(|| self.committed.get(&page)) {
                Some(bytes) => target.copy_from_slice(&bytes[at..at + target.len()]),
                None => target.fill(0),
            }
        }
    }

    /// Copies `from` to the range that starts at `offset`, which must lie
    /// inside.
    pub fn write(&mut self, offset: u64, from: &[u8]) {
        for (page, at, range) in spans(offset, from.len()) {
            let source = &from[range];
            let committed = &self.committed;
            let bytes = self.overlay.entry(page).or_insert_with(|| {
                committed.get(&page).cloned().unwrap_or_else(|| Arc::new([0; PAGE_LEN]))
            });
            Arc::make_mut(bytes)[at..at + source.len()].copy_from_slice(source);
        }
    }

    /// How many pages of the range this message has not written yet.
    #[must_use]
    pub fn clean_pages(&self, offset: u64, len: u64) -> u64 {
        let clean = pages(offset, len).filter(|page| !self.overlay.contains_key(page));
        clean.count() as u64
    }

    /// Pages this message has written.
    #[must_use]
    pub fn dirty_pages(&self) -> u64 {
        self.overlay.len() as u64
    }

    /// Notes that this message touches the range; returns how many pages it
    /// has touched so far.
    pub fn mark_accessed(&mut self, offset: u64, len: u64) -> u64 {
        self.accessed.extend(pages(offset, len));
        self.accessed.len() as u64
    }

    /// Keeps what the message did.
    pub fn commit(&mut self) {
        self.committed.extend(self.overlay.drain());
        self.committed_size = self.size;
        self.accessed.clear();
    }

    /// Undoes what the message did.
    pub fn rollback(&mut self) {
        self.overlay.clear();
        self.size = self.committed_size;
        self.accessed.clear();
    }

    /// The whole content; for tests, as it may be large.
    ///
    /// # Panics
    /// When it is larger than the host's address space.
    #[must_use]
    pub fn to_vec(&self) -> Vec<u8> {
        let len = usize::try_from(self.bytes()).expect("a test's stable memory fits the host");
        let mut all = vec![0; len];
        self.read(0, &mut all);
        all
    }
}

/// The 4 KiB pages of a range.
fn pages(offset: u64, len: u64) -> std::ops::Range<u64> {
    if len == 0 {
        return 0..0;
    }
    offset / PAGE_BYTES..(offset + len - 1) / PAGE_BYTES + 1
}

/// Splits a range at page boundaries: the page, where in it, and which part of
/// the buffer.
fn spans(offset: u64, len: usize) -> impl Iterator<Item = (u64, usize, std::ops::Range<usize>)> {
    let first = offset / PAGE_BYTES;
    let lead = index(offset % PAGE_BYTES);
    pages(offset, len as u64).map(move |page| {
        let start = index(page - first) * PAGE_LEN;
        let begin = start.saturating_sub(lead);
        let at = if page == first { lead } else { 0 };
        let end = (start + PAGE_LEN - lead).min(len);
        (page, at, begin..end)
    })
}

fn index(value: u64) -> usize {
    usize::try_from(value).expect("an offset into a buffer that exists")
}

#[cfg(test)]
mod tests;
