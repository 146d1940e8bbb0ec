//! Tuples of up to twelve items, which are Rust's own.

use std::hash::Hasher;

use rustc_hash::FxHasher;

use crate::exception::Fallible;
use crate::format::check_empty;
use crate::hash;
use crate::traits::{Format, Key, Repr, ToStr, Truth, hash_of};

/// A tuple whose items are all of one type.
pub trait TupleOf<T> {
    /// The items in order.
    fn items(&self) -> Vec<&T>;
}

impl<T> TupleOf<T> for EmptyTuple {
    fn items(&self) -> Vec<&T> {
        Vec::new()
    }
}

impl<T> TupleOf<T> for crate::tuple_of::Tuple<T> {
    fn items(&self) -> Vec<&T> {
        self.as_slice().iter().collect()
    }
}

macro_rules! alike {
    ($(($($item:ident $index:tt),+);)*) => {
        $(
            impl<T> TupleOf<T> for ($($item,)+) {
                fn items(&self) -> Vec<&T> {
                    vec![$(&self.$index),+]
                }
            }
        )*
    };
}

alike! {
    (T 0);
    (T 0, T 1);
    (T 0, T 1, T 2);
    (T 0, T 1, T 2, T 3);
    (T 0, T 1, T 2, T 3, T 4);
    (T 0, T 1, T 2, T 3, T 4, T 5);
    (T 0, T 1, T 2, T 3, T 4, T 5, T 6);
    (T 0, T 1, T 2, T 3, T 4, T 5, T 6, T 7);
    (T 0, T 1, T 2, T 3, T 4, T 5, T 6, T 7, T 8);
    (T 0, T 1, T 2, T 3, T 4, T 5, T 6, T 7, T 8, T 9);
    (T 0, T 1, T 2, T 3, T 4, T 5, T 6, T 7, T 8, T 9, T 10);
    (T 0, T 1, T 2, T 3, T 4, T 5, T 6, T 7, T 8, T 9, T 10, T 11);
}

macro_rules! tuples {
    ($(($($item:ident $index:tt),+);)*) => {
        $(
            impl<$($item: Repr),+> Repr for ($($item,)+) {
                fn write_repr(&self, out: &mut String) {
                    write_items(&[$(&self.$index),+], out);
                }
            }

            impl<$($item: Repr),+> ToStr for ($($item,)+) {}

            impl<$($item),+> Truth for ($($item,)+) {
                /// No tuple of the types here is empty.
                fn truth(&self) -> bool {
                    true
                }
            }

            impl<$($item: Repr),+> Format for ($($item,)+) {
                fn write_format(&self, spec: &str, out: &mut String) -> Fallible<()> {
                    check_empty(spec, "tuple")?;
                    self.write_repr(out);
                    Ok(())
                }
            }

            impl<$($item: Key),+> Key for ($($item,)+) {
                #[inline]
                fn key_hash(&self) -> u64 {
                    let mut hasher = FxHasher::default();
                    $(hasher.write_u64(self.$index.key_hash());)+
                    hasher.finish()
                }

                fn python_hash(&self) -> i64 {
                    hash::of_tuple([$(self.$index.python_hash()),+])
                }

                #[inline]
                fn same_key(&self, other: &Self) -> bool {
                    $(self.$index.same_key(&other.$index))&&+
                }
            }
        )*
    };
}

tuples! {
    (A 0);
    (A 0, B 1);
    (A 0, B 1, C 2);
    (A 0, B 1, C 2, D 3);
    (A 0, B 1, C 2, D 3, E 4);
    (A 0, B 1, C 2, D 3, E 4, F 5);
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6);
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7);
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8);
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9);
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10);
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10, L 11);
}

/// `()`, which is not `None`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EmptyTuple;

impl Repr for EmptyTuple {
    fn write_repr(&self, out: &mut String) {
        out.push_str("()");
    }
}

impl ToStr for EmptyTuple {}

impl Truth for EmptyTuple {
    #[inline]
    fn truth(&self) -> bool {
        false
    }
}

impl Format for EmptyTuple {
    fn write_format(&self, spec: &str, out: &mut String) -> Fallible<()> {
        check_empty(spec, "tuple")?;
        self.write_repr(out);
        Ok(())
    }
}

impl Key for EmptyTuple {
    #[inline]
    fn key_hash(&self) -> u64 {
        hash_of(self)
    }

    fn python_hash(&self) -> i64 {
        hash::of_tuple([])
    }

    #[inline]
    fn same_key(&self, _other: &Self) -> bool {
        true
    }
}

fn write_items(items: &[&dyn Repr], out: &mut String) {
    out.push('(');
    for (position, item) in items.iter().enumerate() {
        if position > 0 {
            out.push_str(", ");
        }
        item.write_repr(out);
    }
    out.push_str(if items.len() == 1 { ",)" } else { ")" });
}

#[cfg(test)]
mod tests {
    use crate::int::Int;
    use crate::text::Str;
    use crate::traits::{Format, Key, Repr, ToStr};

    #[test]
    fn a_tuple_of_one_keeps_its_comma() {
        assert_eq!((Int::from(1),).repr(), "(1,)");
        assert_eq!((Int::from(1), Str::literal("a")).to_str(), "(1, 'a')");
        assert_eq!((((),), true).repr(), "((None,), True)");
    }

    #[test]
    fn the_empty_tuple_is_not_none() {
        assert_eq!(super::EmptyTuple.repr(), "()");
        assert_eq!(((super::EmptyTuple,), true).repr(), "(((),), True)");
    }

    #[test]
    fn equal_tuples_are_the_same_key() {
        let key = |text: &str| (Str::from(text), Int::from(2));
        assert!(key("ab").same_key(&key("ab")));
        assert_eq!(key("ab").key_hash(), key("ab").key_hash());
        assert!(!key("ab").same_key(&key("ba")));
    }

    #[test]
    fn a_tuple_takes_no_format_specification() {
        let raised = (Int::from(1),).format(">4").expect_err("no specification");
        assert_eq!(raised.summary(), "TypeError: unsupported format string passed to tuple.__format__");
    }
}
