//! What sets have in common with other values.

use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

use super::{AnySet, FrozenSet, OrderedSet, Set};
use crate::dict::table::Table;
use crate::exception::Fallible;
use crate::format::check_empty;
use crate::list::List;
use crate::traits::{Format, Key, Repr, ToStr, Truth};

impl<T> Clone for Set<T> {
    /// Another handle to the same set.
    #[inline]
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T> Clone for FrozenSet<T> {
    /// Another handle to the same set.
    #[inline]
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

pub(super) fn write_items<T: Repr>(table: &Table<T, ()>, out: &mut String) {
    out.push('{');
    for (position, (item, ())) in table.iter().enumerate() {
        if position > 0 {
            out.push_str(", ");
        }
        item.write_repr(out);
    }
    out.push('}');
}

impl<T: Key + Repr> Repr for Set<T> {
    fn write_repr(&self, out: &mut String) {
        if self.is_empty() {
            out.push_str("set()");
        } else {
            self.read(|table| write_items(table, out));
        }
    }
}

impl<T: Key + Repr> Repr for FrozenSet<T> {
    fn write_repr(&self, out: &mut String) {
        out.push_str("frozenset(");
        if !self.is_empty() {
            self.read(|table| write_items(table, out));
        }
        out.push(')');
    }
}

macro_rules! protocol {
    ($($Set:ident $python:literal),*) => {
        $(
            impl<T: Key> Default for $Set<T> {
                fn default() -> Self {
                    Self::new()
                }
            }

            impl<T: Key> FromIterator<T> for $Set<T> {
                fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
                    let mut table = Table::new();
                    for item in items {
                        table.insert(item, ());
                    }
                    Self::with_table(table)
                }
            }

            impl<T: Key, const N: usize> From<[T; N]> for $Set<T> {
                /// A display: of equal elements the first stays.
                fn from(items: [T; N]) -> Self {
                    items.into_iter().collect()
                }
            }

            impl<T: Key> From<&List<T>> for $Set<T> {
                fn from(items: &List<T>) -> Self {
                    items.iter().collect()
                }
            }

            impl<T: Key + Repr> ToStr for $Set<T> {}

            impl<T: Key> Truth for $Set<T> {
                #[inline]
                fn truth(&self) -> bool {
                    !self.is_empty()
                }
            }

            impl<T: Key + Repr> Format for $Set<T> {
                fn write_format(&self, spec: &str, out: &mut String) -> Fallible<()> {
                    check_empty(spec, $python)?;
                    self.write_repr(out);
                    Ok(())
                }
            }

            impl<T: Key + Repr> fmt::Debug for $Set<T> {
                /// As `repr(s)`.
                fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                    formatter.write_str(self.repr().as_str())
                }
            }
        )*
    };
}

protocol!(Set "set", OrderedSet "set", FrozenSet "frozenset");

macro_rules! identical {
    ($($Set:ident),*) => {
        $(
            impl<T: Key> PartialEq for $Set<T> {
                /// Whatever the order.
                fn eq(&self, other: &Self) -> bool {
                    Rc::ptr_eq(&self.0, &other.0) || self.equals(other)
                }
            }
        )*
    };
}

identical!(Set, FrozenSet);

impl<T> From<OrderedSet<T>> for Set<T> {
    /// A handle to a set that one variable owned.
    #[inline]
    fn from(set: OrderedSet<T>) -> Self {
        Self(Rc::new(RefCell::new(set)))
    }
}
