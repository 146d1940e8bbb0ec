//! Changing a dict.

use super::Dict;
use crate::exception::Fallible;
use crate::traits::{Format, Key, Repr, ToStr, Truth};

impl<K: Key, V> Dict<K, V> {
    /// `d[key] = value`.
    #[inline]
    pub fn set_item(&self, key: K, value: V) {
        let before = self.0.borrow_mut().0.insert(key, value);
        drop(before);
    }

    /// `d[key] += value`, and its like: `change` is done to the value where it is, and must not use the dict.
    ///
    /// # Errors
    /// `KeyError` with the key's `repr`.
    #[inline]
    pub fn update_item(&self, key: &K, change: impl FnOnce(&mut V)) -> Fallible<()>
    where
        K: Repr + ToStr + Truth + Format + 'static,
    {
        self.0.borrow_mut().update_item(key, change)
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
        self.0.borrow_mut().pop(key)
    }

    /// `d.pop(key, default)`.
    pub fn pop_or(&self, key: &K, default: V) -> V {
        self.0.borrow_mut().pop_or(key, default)
    }

    /// `d.popitem()`: the key inserted last.
    ///
    /// # Errors
    /// `KeyError: 'popitem(): dictionary is empty'`.
    pub fn popitem(&self) -> Fallible<(K, V)> {
        self.0.borrow_mut().popitem()
    }

    /// `d.setdefault(key, default)`.
    pub fn setdefault(&self, key: K, default: V) -> V
    where
        V: Clone,
    {
        self.0.borrow_mut().setdefault(key, default)
    }

    /// `d.clear()`.
    pub fn clear(&self) {
        let map = std::mem::take(&mut *self.0.borrow_mut());
        drop(map);
    }

    /// `d.update(other)` and `d |= other` for a dict, which may be `d`.
    pub fn update(&self, other: &Self)
    where
        V: Clone,
    {
        if self.same(other) {
            return;
        }
        self.0.borrow_mut().update(&other.0.borrow());
    }

    /// `d.update(pairs)` for any iterable of pairs; each pair arrives before
    /// the next is asked for.
    pub fn update_from(&self, pairs: impl IntoIterator<Item = (K, V)>) {
        for (key, value) in pairs {
            self.set_item(key, value);
        }
    }
}
