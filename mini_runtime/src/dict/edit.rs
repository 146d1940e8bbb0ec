//! Changing a dict.

use super::{Dict, missing, table::Table};
use crate::exception::{Exception, Fallible};
use crate::traits::{Format, Key, Repr, ToStr, Truth};

impl<K: Key, V> Dict<K, V> {
    /// `d[key] = value`.
    #[inline]
    pub fn set_item(&self, key: K, value: V) {
        let before = self.0.borrow_mut().insert(key, value);
        drop(before);
    }

    /// `del d[key]`.
    ///
    /// # Errors
    /// `KeyError` with the key's `repr`.
    pub fn delete_item(&self, key: &K) -> Fallible<()>
    where
        K: Repr + ToStr + Truth + Format + 'static,
    {
        self.pop(key).map(drop)
    }

    /// `d.pop(key)`.
    ///
    /// # Errors
    /// `KeyError` with the key's `repr`.
    pub fn pop(&self, key: &K) -> Fallible<V>
    where
        K: Repr + ToStr + Truth + Format + 'static,
    {
        let removed = self.0.borrow_mut().remove(key);
        removed.ok_or_else(|| missing(key))
    }

    /// `d.pop(key, default)`.
    pub fn pop_or(&self, key: &K, default: V) -> V {
        let removed = self.0.borrow_mut().remove(key);
        removed.unwrap_or(default)
    }

    /// `d.popitem()`: the key inserted last.
    ///
    /// # Errors
    /// `KeyError: 'popitem(): dictionary is empty'`.
    pub fn popitem(&self) -> Fallible<(K, V)> {
        let removed = self.0.borrow_mut().pop_last();
        removed.ok_or_else(|| Exception::key_error("popitem(): dictionary is empty".into()))
    }

    /// `d.setdefault(key, default)`.
    pub fn setdefault(&self, key: K, default: V) -> V
    where
        V: Clone,
    {
        self.0.borrow_mut().get_or_insert(key, default)
    }

    /// `d.clear()`.
    pub fn clear(&self) {
        let table = std::mem::replace(&mut *self.0.borrow_mut(), Table::new());
        drop(table);
    }

    /// `d.update(other)` and `d |= other` for a dict, which may be `d`.
    pub fn update(&self, other: &Self)
    where
        V: Clone,
    {
        if self.same(other) {
            return;
        }
        let mut table = self.0.borrow_mut();
        for (key, value) in other.0.borrow().iter() {
            table.insert(key.clone(), value.clone());
        }
    }

    /// `d.update(pairs)` for any iterable of pairs; each pair arrives before
    /// the next is asked for.
    pub fn update_from(&self, pairs: impl IntoIterator<Item = (K, V)>) {
        for (key, value) in pairs {
            self.set_item(key, value);
        }
    }
}
