//! What Python does with the items of a list, wherever they are kept: in a
//! [`List`](crate::list::List) that many may hold, or in a `Vec` that one
//! variable owns.

mod edit;
mod read;
#[cfg(test)]
mod tests;

pub use edit::ItemsMut;
pub use read::Items;

use crate::exception::Exception;
use crate::int::Integer;

/// What keeps items in order: a list, a `Vec`, a slice.
pub trait Listed {
    /// The type of its items.
    type Item;

    /// What `look` makes of the items; `look` must not change them.
    fn with_items<R>(&self, look: impl FnOnce(&[Self::Item]) -> R) -> R;
}

impl<T> Listed for [T] {
    type Item = T;

    #[inline]
    fn with_items<R>(&self, look: impl FnOnce(&[T]) -> R) -> R {
        look(self)
    }
}

impl<T, const N: usize> Listed for [T; N] {
    type Item = T;

    #[inline]
    fn with_items<R>(&self, look: impl FnOnce(&[T]) -> R) -> R {
        look(self)
    }
}

impl<T> Listed for Vec<T> {
    type Item = T;

    #[inline]
    fn with_items<R>(&self, look: impl FnOnce(&[T]) -> R) -> R {
        look(self)
    }
}

#[cold]
#[inline(never)]
fn out_of_range(index: &impl Integer, message: &'static str) -> Exception {
    if index.to_index().is_none() {
        return Exception::index_error("cannot fit 'int' into an index-sized integer");
    }
    Exception::index_error(message)
}
