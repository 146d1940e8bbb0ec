//! What a dict has in common with other values.

use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

use super::{Dict, OrderedMap};
use crate::exception::Fallible;
use crate::format::check_empty;
use crate::recursion;
use crate::traits::{Format, Key, Repr, ToStr, Truth};

impl<K, V> Clone for Dict<K, V> {
    /// Another handle to the same dict.
    #[inline]
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<K, V> From<OrderedMap<K, V>> for Dict<K, V> {
    /// A handle to a dict that one variable owned.
    #[inline]
    fn from(map: OrderedMap<K, V>) -> Self {
        Self(Rc::new(RefCell::new(map)))
    }
}

impl<K: Key, V> Default for Dict<K, V> {
    fn default() -> Self {
        Self::new()
    }
}

impl<K: Key, V, const N: usize> From<[(K, V); N]> for Dict<K, V> {
    /// A display: of equal keys the first stays and the last value counts.
    fn from(items: [(K, V); N]) -> Self {
        let dict = Self::with_capacity(N);
        dict.update_from(items);
        dict
    }
}

impl<K: Key, V> FromIterator<(K, V)> for Dict<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(items: I) -> Self {
        let dict = Self::new();
        dict.update_from(items);
        dict
    }
}

impl<K: Key, V: PartialEq> PartialEq for Dict<K, V> {
    /// Whatever the order.
    fn eq(&self, other: &Self) -> bool {
        if self.same(other) {
            return true;
        }
        *self.0.borrow() == *other.0.borrow()
    }
}

impl<K: Key + Repr, V: Repr> Repr for Dict<K, V> {
    fn write_repr(&self, out: &mut String) {
        let Some(_open) = recursion::open(Rc::as_ptr(&self.0)) else {
            out.push_str("{...}");
            return;
        };
        self.0.borrow().write_repr(out);
    }
}

impl<K: Key + Repr, V: Repr> ToStr for Dict<K, V> {}

impl<K: Key, V> Truth for Dict<K, V> {
    #[inline]
    fn truth(&self) -> bool {
        !self.is_empty()
    }
}

impl<K: Key + Repr, V: Repr> Format for Dict<K, V> {
    fn write_format(&self, spec: &str, out: &mut String) -> Fallible<()> {
        check_empty(spec, "dict")?;
        self.write_repr(out);
        Ok(())
    }
}

impl<K: Key + Repr, V: Repr> fmt::Debug for Dict<K, V> {
    /// As `repr(d)`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.repr().as_str())
    }
}
