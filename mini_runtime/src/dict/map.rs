//! A dict that one variable owns, and that nothing else can reach: what is behind the handle of any
//! other. It has the methods of the handle, under the same names; what changes it takes it as `&mut`,
//! so that it cannot change while something goes over it.

use std::fmt;

use super::{AnyDict, missing, table::Table};
use crate::exception::{Exception, Fallible};
use crate::format::check_empty;
use crate::items::Listed;
use crate::sequence::length;
use crate::traits::{Format, Key, Repr, ToStr, Truth};

/// A Python `dict` without a handle: keys in the order in which they were added, with their values.
pub struct OrderedMap<K, V>(pub(super) Table<K, V>);

impl<K, V> AnyDict<K, V> for OrderedMap<K, V> {
    #[inline]
    fn read<R>(&self, look: impl FnOnce(&OrderedMap<K, V>) -> R) -> R {
        look(self)
    }
}

impl<K: Key, V> OrderedMap<K, V> {
    /// `{}`.
    #[inline]
    pub const fn new() -> Self {
        Self(Table::new())
    }

    /// `{}` with room for `count` keys, as a display of so many makes.
    pub fn with_capacity(count: usize) -> Self {
        Self(Table::with_capacity(count))
    }

    /// `len(d)`.
    #[inline]
    pub fn len(&self) -> i64 {
        length(self.0.len())
    }

    /// Whether the dict has no keys.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.0.len() == 0
    }

    /// `key in d`.
    #[inline]
    pub fn contains(&self, key: &K) -> bool {
        self.0.get(key).is_some()
    }

    /// The keys one after the other, each a copy.
    #[inline]
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = K> {
        self.0.iter().map(|(key, _)| key.clone())
    }

    /// The keys as they are now: `list(d)`.
    pub fn to_vec(&self) -> Vec<K> {
        self.keys().collect()
    }

    /// `d[key] = value`.
    #[inline]
    pub fn set_item(&mut self, key: K, value: V) {
        self.0.insert(key, value);
    }

    /// `d[key] += value`, and its like: `change` is done to the value where it is.
    ///
    /// # Errors
    /// `KeyError` with the key's `repr`.
    #[inline]
    pub fn update_item(&mut self, key: &K, change: impl FnOnce(&mut V)) -> Fallible<()>
    where
        K: Repr + ToStr + Truth + Format + 'static,
    {
        match self.0.get_mut(key) {
            Some(value) => {
                change(value);
                Ok(())
            }
            None => Err(missing(key)),
        }
    }

    /// `del d[key]`.
    ///
    /// # Errors
    /// `KeyError` with the key's `repr`.
    pub fn delete_item(&mut self, key: &K) -> Fallible<()>
    where
        K: Repr + ToStr + Truth + Format + 'static,
    {
        self.pop(key).map(drop)
    }

    /// `d.pop(key)`.
    ///
    /// # Errors
    /// `KeyError` with the key's `repr`.
    pub fn pop(&mut self, key: &K) -> Fallible<V>
    where
        K: Repr + ToStr + Truth + Format + 'static,
    {
        self.0.remove(key).ok_or_else(|| missing(key))
    }

    /// `d.pop(key, default)`.
    pub fn pop_or(&mut self, key: &K, default: V) -> V {
        self.0.remove(key).unwrap_or(default)
    }

    /// `d.popitem()`: the key inserted last.
    ///
    /// # Errors
    /// `KeyError: 'popitem(): dictionary is empty'`.
    pub fn popitem(&mut self) -> Fallible<(K, V)> {
        let removed = self.0.pop_last();
        removed.ok_or_else(|| Exception::key_error("popitem(): dictionary is empty".into()))
    }

    /// `d.clear()`.
    pub fn clear(&mut self) {
        self.0 = Table::new();
    }

    /// `d.update(pairs)` for an iterable of pairs; each pair arrives before the next is asked for.
    pub fn update_from(&mut self, pairs: impl IntoIterator<Item = (K, V)>) {
        for (key, value) in pairs {
            self.set_item(key, value);
        }
    }
}

impl<K: Key, V: Clone> OrderedMap<K, V> {
    /// `d[key]`.
    ///
    /// # Errors
    /// `KeyError` with the key's `repr`.
    #[inline]
    pub fn item(&self, key: &K) -> Fallible<V>
    where
        K: Repr + ToStr + Truth + Format + 'static,
    {
        match self.0.get(key) {
            Some(value) => Ok(value.clone()),
            None => Err(missing(key)),
        }
    }

    /// `d.get(key)`.
    #[inline]
    pub fn get(&self, key: &K) -> Option<V> {
        self.0.get(key).cloned()
    }

    /// `d.get(key, default)`.
    #[inline]
    pub fn get_or(&self, key: &K, default: V) -> V {
        self.get(key).unwrap_or(default)
    }

    /// `d.setdefault(key, default)`.
    pub fn setdefault(&mut self, key: K, default: V) -> V {
        self.0.get_or_insert(key, default)
    }

    /// The values one after the other, each a copy.
    #[inline]
    pub fn values(&self) -> impl DoubleEndedIterator<Item = V> {
        self.0.iter().map(|(_, value)| value.clone())
    }

    /// The keys and values one after the other, each a copy.
    #[inline]
    pub fn items(&self) -> impl DoubleEndedIterator<Item = (K, V)> {
        self.0.iter().map(|(key, value)| (key.clone(), value.clone()))
    }

    /// `d.copy()`, `dict(d)`.
    #[must_use]
    pub fn copy(&self) -> Self {
        Self(self.0.copy())
    }

    /// `d.update(other)` and `d |= other` for a dict.
    pub fn update(&mut self, other: &Self) {
        self.update_from(other.items());
    }

    /// `d.update(pairs)` for a list of pairs.
    pub fn update_pairs(&mut self, pairs: &(impl Listed<Item = (K, V)> + ?Sized)) {
        pairs.with_items(|pairs| self.update_from(pairs.iter().cloned()));
    }

    /// `d | other`.
    #[must_use]
    pub fn merge(&self, other: &Self) -> Self {
        let mut merged = self.copy();
        merged.update(other);
        merged
    }
}

impl<K: Key, V> Default for OrderedMap<K, V> {
    fn default() -> Self {
        Self::new()
    }
}

impl<K: Key, V, const N: usize> From<[(K, V); N]> for OrderedMap<K, V> {
    /// A display: of equal keys the first stays and the last value counts.
    fn from(items: [(K, V); N]) -> Self {
        let mut map = Self::with_capacity(N);
        map.update_from(items);
        map
    }
}

impl<K: Key, V> FromIterator<(K, V)> for OrderedMap<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(items: I) -> Self {
        let mut map = Self::new();
        map.update_from(items);
        map
    }
}

impl<K: Key, V: PartialEq> PartialEq for OrderedMap<K, V> {
    /// Whatever the order.
    fn eq(&self, other: &Self) -> bool {
        let (left, right) = (&self.0, &other.0);
        left.len() == right.len() && left.iter().all(|(key, value)| right.get(key) == Some(value))
    }
}

impl<K: Key + Repr, V: Repr> Repr for OrderedMap<K, V> {
    fn write_repr(&self, out: &mut String) {
        out.push('{');
        for (position, (key, value)) in self.0.iter().enumerate() {
            if position > 0 {
                out.push_str(", ");
            }
            key.write_repr(out);
            out.push_str(": ");
            value.write_repr(out);
        }
        out.push('}');
    }
}

impl<K: Key + Repr, V: Repr> ToStr for OrderedMap<K, V> {}

impl<K: Key, V> Truth for OrderedMap<K, V> {
    #[inline]
    fn truth(&self) -> bool {
        !self.is_empty()
    }
}

impl<K: Key + Repr, V: Repr> Format for OrderedMap<K, V> {
    fn write_format(&self, spec: &str, out: &mut String) -> Fallible<()> {
        check_empty(spec, "dict")?;
        self.write_repr(out);
        Ok(())
    }
}

impl<K: Key + Repr, V: Repr> fmt::Debug for OrderedMap<K, V> {
    /// As `repr(d)`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.repr().as_str())
    }
}
