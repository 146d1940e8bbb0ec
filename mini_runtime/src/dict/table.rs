//! The table behind a dict: entries in insertion order, and slots that hold
//! positions of entries, probed one after the other.
//!
//! It has as many slots as CPython's table would have (`Objects/dictobject.c`
//! of CPython 3.11: sizes are powers of two, two thirds of which are used, and
//! a full table is rebuilt for three times its keys), so it is rebuilt, and
//! its gaps closed, at the same insertions.

use crate::traits::Key;

/// The slots of CPython's smallest table.
const LEAST_SIZE: usize = 8;

/// A slot that no key has used since the table was built: probing ends here.
const EMPTY: u32 = u32::MAX;

/// A slot whose key was deleted: probing goes on.
const DELETED: u32 = u32::MAX - 1;

/// A key with its value, and its hash for when the table is rebuilt.
#[derive(Clone)]
struct Entry<K, V> {
    hash: usize,
    key: K,
    value: V,
}

/// A hash table that keeps insertion order.
#[derive(Clone)]
pub struct Table<K, V> {
    /// Positions in `entries`, or [`EMPTY`], or [`DELETED`]. The number of
    /// slots is a power of two, or zero before the first insertion.
    slots: Vec<u32>,
    /// Every key inserted since the table was built; `None` where it was
    /// deleted.
    entries: Vec<Option<Entry<K, V>>>,
    /// How many entries are not deleted.
    live: usize,
    /// How many entries may be added before the table is rebuilt. At least a
    /// third of the slots is never used.
    usable: usize,
}

/// The entries that fit so many slots.
fn usable_fraction(size: usize) -> usize {
    size * 2 / 3
}

fn size_for(least: usize) -> usize {
    least.max(LEAST_SIZE).next_power_of_two()
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "slots are chosen by no more bits than a machine word has"
)]
#[inline]
fn hash_of<K: Key>(key: &K) -> usize {
    key.key_hash() as usize
}

impl<K, V> Table<K, V> {
    pub(crate) const fn new() -> Self {
        Self { slots: Vec::new(), entries: Vec::new(), live: 0, usable: 0 }
    }

    /// A table that `count` keys fit, as CPython makes for a display.
    pub(crate) fn with_capacity(count: usize) -> Self {
        let mut table = Self::new();
        if count > usable_fraction(LEAST_SIZE) {
            table.rebuild(size_for((count * 3).div_ceil(2)));
            table.entries.reserve(count);
        }
        table
    }

    /// How many keys the table has.
    #[inline]
    pub(crate) fn len(&self) -> usize {
        self.live
    }

    /// How many positions there are, deleted ones included.
    #[inline]
    pub(crate) fn positions(&self) -> usize {
        self.entries.len()
    }

    /// The key and value at a position, unless that was deleted.
    #[inline]
    pub(crate) fn at(&self, position: usize) -> Option<(&K, &V)> {
        let entry = self.entries.get(position)?.as_ref()?;
        Some((&entry.key, &entry.value))
    }

    /// Keys and values in insertion order.
    pub(crate) fn iter(&self) -> impl DoubleEndedIterator<Item = (&K, &V)> {
        self.entries.iter().flatten().map(|entry| (&entry.key, &entry.value))
    }

    /// Removes the last key.
    pub(crate) fn pop_last(&mut self) -> Option<(K, V)> {
        while let Some(entry) = self.entries.pop() {
            if let Some(entry) = entry {
                let position = self.entries.len();
                self.unlink(entry.hash, position);
                return Some((entry.key, entry.value));
            }
        }
        None
    }

    /// Gives up the slot of the entry at a position.
    fn unlink(&mut self, hash: usize, position: usize) {
        self.live -= 1;
        let mask = self.slots.len() - 1;
        let mut slot = hash & mask;
        while self.slots[slot] != EMPTY {
            if self.slots[slot] as usize == position {
                self.slots[slot] = DELETED;
                return;
            }
            slot = (slot + 1) & mask;
        }
    }

    /// Closes the gaps that deletions left, and lays out `size` slots anew.
    #[cold]
    #[inline(never)]
    fn rebuild(&mut self, size: usize) {
        if self.entries.len() > self.live {
            self.entries.retain(Option::is_some);
        }
        self.slots.clear();
        self.slots.resize(size, EMPTY);
        self.usable = usable_fraction(size) - self.live;
        let mask = size - 1;
        for (position, entry) in self.entries.iter().enumerate() {
            let Some(entry) = entry else { continue };
            let mut slot = entry.hash & mask;
            while self.slots[slot] != EMPTY {
                slot = (slot + 1) & mask;
            }
            self.slots[slot] = stored(position);
        }
    }

    /// Adds a key that is not there.
    fn push(&mut self, hash: usize, key: K, value: V) {
        if self.usable == 0 {
            self.rebuild(size_for(self.live * 3));
        }
        let mask = self.slots.len() - 1;
        let mut slot = hash & mask;
        while self.slots[slot] < DELETED {
            slot = (slot + 1) & mask;
        }
        self.slots[slot] = stored(self.entries.len());
        self.entries.push(Some(Entry { hash, key, value }));
        self.usable -= 1;
        self.live += 1;
    }
}

/// A position as a slot holds it: no table has so many keys that it would not
/// fit.
#[expect(clippy::cast_possible_truncation, reason = "four billion entries fit no canister's memory")]
#[inline]
fn stored(position: usize) -> u32 {
    position as u32
}

impl<K: Key, V> Table<K, V> {
    /// The position and entry of a key.
    #[inline]
    fn find(&self, hash: usize, key: &K) -> Option<(usize, &Entry<K, V>)> {
        let slots = self.slots.as_slice();
        let mask = slots.len().wrapping_sub(1);
        let mut slot = hash & mask;
        // A table without slots ends the loop at once.
        while let Some(position) = slots.get(slot).filter(|found| **found != EMPTY) {
            let position = *position as usize;
            if let Some(Some(entry)) = self.entries.get(position)
                && entry.hash == hash
                && entry.key.same_key(key)
            {
                return Some((position, entry));
            }
            slot = (slot + 1) & mask;
        }
        None
    }

    /// The value of a key.
    #[inline]
    pub(crate) fn get(&self, key: &K) -> Option<&V> {
        self.find(hash_of(key), key).map(|(_, entry)| &entry.value)
    }

    /// The value of a key, to be changed where it is.
    #[inline]
    pub(crate) fn get_mut(&mut self, key: &K) -> Option<&mut V> {
        let (position, _) = self.find(hash_of(key), key)?;
        self.entries.get_mut(position)?.as_mut().map(|entry| &mut entry.value)
    }

    /// Gives a key a value, and returns the one it had. A key that is there
    /// already stays the object it was.
    #[inline]
    pub(crate) fn insert(&mut self, key: K, value: V) -> Option<V> {
        let hash = hash_of(&key);
        if let Some((position, _)) = self.find(hash, &key)
            && let Some(Some(entry)) = self.entries.get_mut(position)
        {
            return Some(std::mem::replace(&mut entry.value, value));
        }
        self.push(hash, key, value);
        None
    }

    /// The value of a key, which is `default` if there was none.
    pub(crate) fn get_or_insert(&mut self, key: K, default: V) -> V
    where
        V: Clone,
    {
        let hash = hash_of(&key);
        if let Some((_, entry)) = self.find(hash, &key) {
            return entry.value.clone();
        }
        self.push(hash, key, default.clone());
        default
    }

    /// Removes a key.
    pub(crate) fn remove(&mut self, key: &K) -> Option<V> {
        let hash = hash_of(key);
        let (position, _) = self.find(hash, key)?;
        self.unlink(hash, position);
        Some(self.entries[position].take()?.value)
    }

    /// A table with the same keys. Like CPython, it keeps the gaps unless more
    /// than a third are gaps.
    pub(crate) fn copy(&self) -> Self
    where
        V: Clone,
    {
        if self.live == 0 {
            return Self::new();
        }
        if self.live >= self.entries.len() * 2 / 3 {
            return self.clone();
        }
        let mut copy = Self::with_capacity(self.live);
        for entry in self.entries.iter().flatten() {
            copy.push(entry.hash, entry.key.clone(), entry.value.clone());
        }
        copy
    }
}
