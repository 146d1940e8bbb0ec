//! Python's `dict`: a handle to a hash table that keeps insertion order.
//! Cloning a handle makes an alias; [`Dict::copy`] makes another dict.
//!
//! The table grows and closes its gaps at the moments CPython's does, so that
//! iteration over a dict that the loop changes sees the same keys.

mod edit;
mod iter;
mod map;
mod protocol;
pub(crate) mod table;
mod view;

#[cfg(test)]
mod tests;

use std::cell::RefCell;
use std::rc::Rc;

pub use iter::{DictItemsIter, DictIter, DictValuesIter};
pub use map::OrderedMap;
pub use view::{DictItems, DictKeys, DictValues};

use crate::exception::{Exception, Fallible};
use crate::list::List;
use crate::object::Object;
use crate::traits::{Format, Key, Repr, Same, ToStr, Truth};
use table::Table;

/// A Python `dict`.
pub struct Dict<K, V>(Rc<RefCell<OrderedMap<K, V>>>);

impl<K, V> Same for Dict<K, V> {
    #[inline]
    fn same(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// A dict, whether or not it has a handle.
pub trait AnyDict<K, V> {
    /// What `look` makes of it; `look` runs no code of the program.
    fn read<R>(&self, look: impl FnOnce(&OrderedMap<K, V>) -> R) -> R;
}

impl<K, V> AnyDict<K, V> for Dict<K, V> {
    #[inline]
    fn read<R>(&self, look: impl FnOnce(&OrderedMap<K, V>) -> R) -> R {
        look(&self.0.borrow())
    }
}

impl<K: Key, V> Dict<K, V> {
    /// Where the object is, and how many know of it.
    pub(crate) fn identity(&self) -> (usize, usize) {
        (Rc::as_ptr(&self.0).addr(), Rc::strong_count(&self.0))
    }

    /// Looks at the table.
    pub(crate) fn look<R>(&self, look: impl FnOnce(&Table<K, V>) -> R) -> R {
        look(&self.0.borrow().0)
    }

    /// `{}`.
    #[inline]
    pub fn new() -> Self {
        Self::from(OrderedMap::new())
    }

    /// `{}` with room for `count` keys, as a display of so many makes.
    pub fn with_capacity(count: usize) -> Self {
        Self::from(OrderedMap::with_capacity(count))
    }

    /// `len(d)`.
    #[inline]
    pub fn len(&self) -> i64 {
        self.0.borrow().len()
    }

    /// Whether the dict has no keys.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.0.borrow().is_empty()
    }

    /// `d is other`.
    #[inline]
    pub fn same(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }

    /// `key in d`.
    #[inline]
    pub fn contains(&self, key: &K) -> bool {
        self.0.borrow().contains(key)
    }

    /// `d.keys()`, which sees changes of the dict.
    pub fn keys(&self) -> DictKeys<K, V> {
        DictKeys(self.clone())
    }

    /// `d.values()`, which sees changes of the dict.
    pub fn values(&self) -> DictValues<K, V> {
        DictValues(self.clone())
    }

    /// `d.items()`, which sees changes of the dict.
    pub fn items(&self) -> DictItems<K, V> {
        DictItems(self.clone())
    }
}

impl<K: Key, V: Clone> Dict<K, V> {
    /// `d[key]`.
    ///
    /// # Errors
    /// `KeyError` with the key's `repr`.
    #[inline]
    pub fn item(&self, key: &K) -> Fallible<V>
    where
        K: Repr + ToStr + Truth + Format + 'static,
    {
        self.0.borrow().item(key)
    }

    /// `d.get(key)`.
    #[inline]
    pub fn get(&self, key: &K) -> Option<V> {
        self.0.borrow().get(key)
    }

    /// `d.get(key, default)`.
    #[inline]
    pub fn get_or(&self, key: &K, default: V) -> V {
        self.0.borrow().get_or(key, default)
    }

    /// A dict that nobody else holds, without its handle; of any other a copy.
    #[must_use]
    pub fn into_map(self) -> OrderedMap<K, V> {
        match Rc::try_unwrap(self.0) {
            Ok(map) => map.into_inner(),
            Err(shared) => shared.borrow().copy(),
        }
    }

    /// `d.copy()`, `dict(d)`.
    #[must_use]
    pub fn copy(&self) -> Self {
        Self::from(self.0.borrow().copy())
    }

    /// `d | other`.
    #[must_use]
    pub fn merge(&self, other: &Self) -> Self {
        let merged = self.copy();
        merged.update(other);
        merged
    }

    /// `dict.fromkeys(keys, value)`.
    pub fn fromkeys(keys: impl IntoIterator<Item = K>, value: V) -> Self {
        let dict = Self::new();
        for key in keys {
            dict.set_item(key, value.clone());
        }
        dict
    }

    /// `list(d)`.
    pub fn to_list(&self) -> List<K> {
        List::from(self.0.borrow().to_vec())
    }
}

#[cold]
#[inline(never)]
fn missing<K: Clone + Repr + ToStr + Truth + Format + 'static>(key: &K) -> Exception {
    Exception::key_error(Object::new(key.clone()))
}
