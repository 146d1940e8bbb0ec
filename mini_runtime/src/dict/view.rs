//! `d.keys()`, `d.values()` and `d.items()`: views that see the dict change.

use super::{Dict, DictItemsIter, DictIter, DictValuesIter};
use crate::exception::Fallible;
use crate::iterable::OrTrapEach;
use crate::list::List;
use crate::recursion;
use crate::traits::{Key, Repr, ToStr, Truth};

macro_rules! views {
    ($($name:ident, $python:literal, $iter:ident, $item:ty, $pick:expr;)*) => {
        $(
            #[doc = concat!("A view of a dict that Python calls `", $python, "`.")]
            pub struct $name<K, V>(pub(super) Dict<K, V>);

            impl<K: Key, V> Clone for $name<K, V> {
                fn clone(&self) -> Self {
                    Self(self.0.clone())
                }
            }

            impl<K: Key, V: Clone> $name<K, V> {
                /// Iterates; each step raises `RuntimeError` if the dict's size
                /// changed.
                #[inline]
                pub fn iter(&self) -> $iter<K, V> {
                    $iter::new(&self.0, false)
                }

                /// Iterates where nothing can catch what a step raises.
                ///
                /// # Panics
                /// A step traps with `RuntimeError` and the Python position
                /// `origin` if the dict's size changed.
                #[inline]
                pub fn or_trap(&self, origin: &'static str) -> impl Iterator<Item = $item> + use<K, V> {
                    self.iter().or_trap(origin)
                }

                /// `reversed(view)`.
                pub fn reversed(&self) -> $iter<K, V> {
                    $iter::new(&self.0, true)
                }

                /// `list(view)`.
                pub fn to_list(&self) -> List<$item> {
                    let pick: fn((&K, &V)) -> $item = $pick;
                    self.0.look(|table| table.iter().map(pick).collect())
                }

                /// `len(view)`.
                pub fn len(&self) -> i64 {
                    self.0.len()
                }

                /// Whether the dict has no keys.
                pub fn is_empty(&self) -> bool {
                    self.0.is_empty()
                }
            }

            impl<K: Key, V: Clone> IntoIterator for &$name<K, V> {
                type Item = Fallible<$item>;
                type IntoIter = $iter<K, V>;

                fn into_iter(self) -> $iter<K, V> {
                    self.iter()
                }
            }

            impl<K: Key, V> Truth for $name<K, V> {
                fn truth(&self) -> bool {
                    !self.0.is_empty()
                }
            }

            impl<K: Key + Repr, V: Clone + Repr> Repr for $name<K, V> {
                fn write_repr(&self, out: &mut String) {
                    let Some(_open) = recursion::open(std::rc::Rc::as_ptr(&self.0.0)) else {
                        out.push_str("...");
                        return;
                    };
                    out.push_str(concat!($python, "("));
                    self.to_list().write_repr(out);
                    out.push(')');
                }
            }

            impl<K: Key + Repr, V: Clone + Repr> ToStr for $name<K, V> {}
        )*
    };
}

views! {
    DictKeys, "dict_keys", DictIter, K, |(key, _)| key.clone();
    DictValues, "dict_values", DictValuesIter, V, |(_, value)| value.clone();
    DictItems, "dict_items", DictItemsIter, (K, V), |(key, value)| (key.clone(), value.clone());
}

impl<K: Key, V> PartialEq for DictKeys<K, V> {
    /// As sets of keys.
    fn eq(&self, other: &Self) -> bool {
        let (left, right) = (self.0.0.borrow(), other.0.0.borrow());
        left.len() == right.len() && left.0.iter().all(|(key, _)| right.contains(key))
    }
}

impl<K: Key, V: PartialEq> PartialEq for DictItems<K, V> {
    /// As sets of items.
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<K: Key, V> PartialEq for DictValues<K, V> {
    /// No two views of values are equal that are not one object; here, views of one dict are.
    fn eq(&self, other: &Self) -> bool {
        self.0.same(&other.0)
    }
}

impl<K: Key, V> DictKeys<K, V> {
    /// `key in d.keys()`.
    pub fn contains(&self, key: &K) -> bool {
        self.0.contains(key)
    }
}

impl<K: Key, V: PartialEq> DictValues<K, V> {
    /// `value in d.values()`.
    pub fn contains(&self, value: &V) -> bool {
        self.0.look(|table| table.iter().any(|(_, found)| found == value))
    }
}

impl<K: Key, V: PartialEq> DictItems<K, V> {
    /// `(key, value) in d.items()`.
    pub fn contains(&self, item: &(K, V)) -> bool {
        self.0.look(|table| table.get(&item.0) == Some(&item.1))
    }
}
