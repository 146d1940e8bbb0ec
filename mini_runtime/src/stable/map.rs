//! `StableBTreeMap[K, V]`.

use std::thread::LocalKey;

use ic_stable_structures::Memory as _;

use super::memory::{self, Memory, SharedMemory, Stable, Structure};
use super::{Entry, Stored};
use crate::exception::Fallible;
use crate::list::List;

/// A map without sizes, in the current layout of `ic-stable-structures`.
pub type StableBTreeMap<K, V> = ic_stable_structures::StableBTreeMap<Entry<K>, Entry<V>, Memory>;

/// A map with sizes, in the layout of `ic-stable-structures` 0.5.6, which is Kybra's.
pub type SizedBTreeMap<K, V> = kybra_stable_structures::StableBTreeMap<Entry<K>, Entry<V>, SharedMemory>;

/// The first bytes of a map, in both layouts.
pub(super) const MAGIC: [u8; 3] = *b"BTR";

/// The layout of Kybra's maps.
const KYBRA_LAYOUT: u8 = 1;

/// What the maps of both layouts do alike.
pub trait Tree: Structure {
    /// The types of the keys.
    type Key: Stored<Candid: Ord>;
    /// The types of the values.
    type Value: Stored;

    /// The value of a key.
    fn find(&self, key: &Entry<Self::Key>) -> Option<Entry<Self::Value>>;
    /// Whether the key has a value.
    fn has(&self, key: &Entry<Self::Key>) -> bool;
    /// Gives the key a value; the one it had.
    fn put(&mut self, key: Entry<Self::Key>, value: Entry<Self::Value>) -> Option<Entry<Self::Value>>;
    /// Removes the key; the value it had.
    fn take(&mut self, key: &Entry<Self::Key>) -> Option<Entry<Self::Value>>;
    /// The number of keys.
    fn count(&self) -> u64;
    /// Goes over keys and values, ascending.
    fn entries(&self) -> impl Iterator<Item = (Entry<Self::Key>, Entry<Self::Value>)>;
    /// Goes over the keys, ascending.
    fn all_keys(&self) -> impl Iterator<Item = Entry<Self::Key>>;
    /// Goes over the values, in the order of their keys.
    fn all_values(&self) -> impl Iterator<Item = Entry<Self::Value>>;
}

macro_rules! tree {
    () => {
        type Key = K;
        type Value = V;

        fn find(&self, key: &Entry<K>) -> Option<Entry<V>> {
            self.get(key)
        }

        fn has(&self, key: &Entry<K>) -> bool {
            self.contains_key(key)
        }

        fn put(&mut self, key: Entry<K>, value: Entry<V>) -> Option<Entry<V>> {
            self.insert(key, value)
        }

        fn take(&mut self, key: &Entry<K>) -> Option<Entry<V>> {
            self.remove(key)
        }

        fn count(&self) -> u64 {
            self.len()
        }
    };
}

impl<K: Stored<Candid: Ord>, V: Stored> Tree for SizedBTreeMap<K, V> {
    tree!();

    fn entries(&self) -> impl Iterator<Item = (Entry<K>, Entry<V>)> {
        self.iter()
    }

    fn all_keys(&self) -> impl Iterator<Item = Entry<K>> {
        self.iter().map(|(key, _)| key)
    }

    fn all_values(&self) -> impl Iterator<Item = Entry<V>> {
        self.iter().map(|(_, value)| value)
    }
}

impl<K: Stored<Candid: Ord>, V: Stored> Tree for StableBTreeMap<K, V> {
    tree!();

    fn entries(&self) -> impl Iterator<Item = (Entry<K>, Entry<V>)> {
        pairs(self)
    }

    fn all_keys(&self) -> impl Iterator<Item = Entry<K>> {
        self.keys()
    }

    fn all_values(&self) -> impl Iterator<Item = Entry<V>> {
        self.values()
    }
}

/// Keys and values, ascending.
#[expect(clippy::redundant_closure_for_method_calls, reason = "the path of the method is private")]
fn pairs<K, V, M>(
    map: &ic_stable_structures::StableBTreeMap<Entry<K>, Entry<V>, M>,
) -> impl Iterator<Item = (Entry<K>, Entry<V>)>
where
    K: Stored<Candid: Ord>,
    V: Stored,
    M: ic_stable_structures::Memory,
{
    map.iter().map(|entry| entry.into_pair())
}

/// Python's name of both classes of maps.
const NAME: &str = "StableBTreeMap";

impl<K: Stored<Candid: Ord>, V: Stored> Structure for StableBTreeMap<K, V> {
    const NAME: &'static str = NAME;

    fn open(id: u8, _: u8) -> Self {
        taken_over(memory::memory(id, MAGIC, NAME))
    }
}

impl<K: Stored<Candid: Ord>, V: Stored> Structure for SizedBTreeMap<K, V> {
    const NAME: &'static str = NAME;

    fn open(id: u8, _: u8) -> Self {
        let memory = memory::memory(id, MAGIC, NAME);
        if memory::magic_of(&memory).is_some() {
            let declared = (K::MOST.unwrap_or_default(), V::MOST.unwrap_or_default());
            check_header(id, &memory, declared);
        }
        Self::init(SharedMemory(memory))
    }
}

/// The map in the memory, in the current layout. One of Kybra's is written anew: `ic-stable-structures`
/// 0.7.2 reads it, but writes what is longer than its sizes over what is behind it.
///
/// The entries are in the canister's heap meanwhile, so that a map that is larger ends the message.
pub(super) fn taken_over<K, V, M>(
    memory: M,
) -> ic_stable_structures::StableBTreeMap<Entry<K>, Entry<V>, M>
where
    K: Stored<Candid: Ord>,
    V: Stored,
    M: ic_stable_structures::Memory,
{
    use ic_stable_structures::StableBTreeMap as Map;
    let mut magic_and_layout = [0; 4];
    if memory.size() > 0 {
        memory.read(0, &mut magic_and_layout);
    }
    let old = Map::init(memory);
    let [.., KYBRA_LAYOUT] = magic_and_layout else { return old };
    let entries: Vec<(Entry<K>, Entry<V>)> = pairs(&old).collect();
    let mut map = Map::new(old.into_memory());
    for (key, value) in entries {
        map.insert(key, value);
    }
    map
}

/// The positions of entries follow from the sizes, so that a map is read with those it was made with.
fn check_header(id: u8, memory: &Memory, declared: (u32, u32)) {
    let mut header = [0; 12];
    memory.read(0, &mut header);
    let [_, _, _, layout, k0, k1, k2, k3, v0, v1, v2, v3] = header;
    if layout != KYBRA_LAYOUT {
        memory::refuse(id, NAME, "the map in it was kept without max_key_size and max_value_size");
    }
    let found = (u32::from_le_bytes([k0, k1, k2, k3]), u32::from_le_bytes([v0, v1, v2, v3]));
    if found != declared {
        let (key, value) = found;
        let reason =
            format!("the map in it was made with max_key_size={key} and max_value_size={value}");
        memory::refuse(id, NAME, &reason);
    }
}

/// What a map without sizes does when its declaration runs.
pub trait Startable {
    /// Opens the map. One of Kybra's is taken over now, in an upgrade, where a message may do most.
    fn start(&'static self);
}

impl<K: Stored<Candid: Ord>, V: Stored> Startable for LocalKey<Stable<StableBTreeMap<K, V>>> {
    fn start(&'static self) {
        memory::open(self, |_| ());
    }
}

/// The methods of `StableBTreeMap`. Every value they give is a new object.
pub trait MapMethods<K: Stored, V: Stored> {
    /// `contains_key(key)`.
    ///
    /// # Errors
    /// As of [`ToCandid`](crate::shell::ToCandid).
    fn contains_key(&'static self, key: &K::Python) -> Fallible<bool>;

    /// `get(key)`.
    ///
    /// # Errors
    /// As of [`ToCandid`](crate::shell::ToCandid).
    fn get(&'static self, key: &K::Python) -> Fallible<Option<V::Python>>;

    /// `insert(key, value)`: the value that the key had.
    ///
    /// # Errors
    /// As of [`ToCandid`](crate::shell::ToCandid); `ValueError` where one takes more bytes than declared.
    fn insert(&'static self, key: &K::Python, value: &V::Python) -> Fallible<Option<V::Python>>;

    /// `remove(key)`: the value that the key had.
    ///
    /// # Errors
    /// As of [`ToCandid`](crate::shell::ToCandid).
    fn remove(&'static self, key: &K::Python) -> Fallible<Option<V::Python>>;

    /// `is_empty()`.
    fn is_empty(&'static self) -> bool;

    /// `len()`.
    fn len(&'static self) -> i64;

    /// `items()`, ascending by key.
    fn items(&'static self) -> List<(K::Python, V::Python)>;

    /// `keys()`, ascending.
    fn keys(&'static self) -> List<K::Python>;

    /// `values()`, in the order of their keys.
    fn values(&'static self) -> List<V::Python>;
}

impl<T: Tree> MapMethods<T::Key, T::Value> for LocalKey<Stable<T>> {
    fn contains_key(&'static self, key: &<T::Key as Stored>::Python) -> Fallible<bool> {
        let key = Entry::looked_up(key)?;
        Ok(memory::open(self, |map| map.has(&key)))
    }

    fn get(
        &'static self,
        key: &<T::Key as Stored>::Python,
    ) -> Fallible<Option<<T::Value as Stored>::Python>> {
        let key = Entry::looked_up(key)?;
        Ok(memory::open(self, |map| map.find(&key)).map(Entry::into_python))
    }

    fn insert(
        &'static self,
        key: &<T::Key as Stored>::Python,
        value: &<T::Value as Stored>::Python,
    ) -> Fallible<Option<<T::Value as Stored>::Python>> {
        let (key, value) = (Entry::looked_up(key)?, Entry::looked_up(value)?);
        let (key, value) = (key.checked("Key")?, value.checked("Value")?);
        Ok(memory::open(self, |map| map.put(key, value)).map(Entry::into_python))
    }

    fn remove(
        &'static self,
        key: &<T::Key as Stored>::Python,
    ) -> Fallible<Option<<T::Value as Stored>::Python>> {
        let key = Entry::looked_up(key)?;
        Ok(memory::open(self, |map| map.take(&key)).map(Entry::into_python))
    }

    fn is_empty(&'static self) -> bool {
        memory::open(self, |map| map.count() == 0)
    }

    fn len(&'static self) -> i64 {
        memory::open(self, |map| map.count()).cast_signed()
    }

    fn items(&'static self) -> List<(<T::Key as Stored>::Python, <T::Value as Stored>::Python)> {
        memory::open(self, |map| {
            map.entries().map(|(key, value)| (key.into_python(), value.into_python())).collect()
        })
    }

    fn keys(&'static self) -> List<<T::Key as Stored>::Python> {
        memory::open(self, |map| map.all_keys().map(Entry::into_python).collect())
    }

    fn values(&'static self) -> List<<T::Value as Stored>::Python> {
        memory::open(self, |map| map.all_values().map(Entry::into_python).collect())
    }
}
