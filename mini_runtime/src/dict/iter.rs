//! Iteration over a dict. A dict that changes its size meanwhile raises, and
//! the iterator raises from then on, as in CPython.

use super::Dict;
use crate::exception::{Exception, Fallible};
use crate::traits::Key;

/// A place in the order of a dict's keys.
struct Cursor<K, V> {
    /// `None` once all keys were seen.
    dict: Option<Dict<K, V>>,
    /// The size the dict must keep; the largest where it did not.
    size: usize,
    next: usize,
    /// How many keys are still to come if the dict does not change.
    remaining: usize,
    backward: bool,
}

impl<K: Key, V> Cursor<K, V> {
    fn new(dict: &Dict<K, V>, backward: bool) -> Self {
        let table = &dict.0.borrow().0;
        Self {
            dict: Some(dict.clone()),
            size: table.len(),
            next: if backward { table.positions() } else { 0 },
            remaining: table.len(),
            backward,
        }
    }

    /// What `look` makes of the next key and value.
    #[inline]
    fn next<R>(&mut self, look: impl FnOnce(&K, &V) -> R) -> Option<Fallible<R>> {
        let map = self.dict.as_ref()?.0.borrow();
        let table = &map.0;
        if table.len() != self.size {
            self.size = usize::MAX;
            return Some(Err(changed("dictionary changed size during iteration")));
        }
        let found = loop {
            let position = if self.backward { self.next.checked_sub(1) } else { Some(self.next) };
            let Some(position) = position.filter(|position| *position < table.positions()) else {
                break None;
            };
            self.next = if self.backward { position } else { position + 1 };
            if let Some(found) = table.at(position) {
                break Some(found);
            }
        };
        let outcome = match found {
            Some((key, value)) if self.remaining > 0 => {
                self.remaining -= 1;
                return Some(Ok(look(key, value)));
            }
            Some(_) => Some(Err(changed("dictionary keys changed during iteration"))),
            None => None,
        };
        drop(map);
        self.dict = None;
        outcome
    }
}

#[cold]
#[inline(never)]
fn changed(message: &'static str) -> Exception {
    Exception::runtime_error(message)
}

macro_rules! iterators {
    ($($(#[$doc:meta])* $name:ident => $item:ty, $look:expr;)*) => {
        $(
            $(#[$doc])*
            pub struct $name<K, V>(Cursor<K, V>);

            impl<K: Key, V> $name<K, V> {
                pub(super) fn new(dict: &Dict<K, V>, backward: bool) -> Self {
                    Self(Cursor::new(dict, backward))
                }
            }

            impl<K: Key, V: Clone> Iterator for $name<K, V> {
                type Item = Fallible<$item>;

                #[inline]
                fn next(&mut self) -> Option<Self::Item> {
                    self.0.next($look)
                }
            }
        )*
    };
}

iterators! {
    /// The keys of a dict, for as long as its size does not change.
    DictIter => K, |key, _| key.clone();
    /// The values of a dict, for as long as its size does not change.
    DictValuesIter => V, |_, value| value.clone();
    /// The keys and values of a dict, for as long as its size does not change.
    DictItemsIter => (K, V), |key, value| (key.clone(), value.clone());
}

impl<K: Key, V: Clone> Dict<K, V> {
    /// `iter(d)`: each step raises `RuntimeError` if the dict's size changed.
    #[inline]
    pub fn iter(&self) -> DictIter<K, V> {
        DictIter::new(self, false)
    }

    /// `reversed(d)`.
    pub fn reversed(&self) -> DictIter<K, V> {
        DictIter::new(self, true)
    }
}

impl<K: Key, V: Clone> IntoIterator for &Dict<K, V> {
    type Item = Fallible<K>;
    type IntoIter = DictIter<K, V>;

    fn into_iter(self) -> DictIter<K, V> {
        self.iter()
    }
}
