//! What a list has in common with other values.

use std::cell::RefCell;
use std::cmp::Ordering;
use std::fmt;
use std::rc::Rc;

use super::List;
use crate::exception::Fallible;
use crate::format::check_empty;
use crate::recursion;
use crate::traits::{Format, Repr, ToStr, Truth};

impl<T> Clone for List<T> {
    /// Another handle to the same list.
    #[inline]
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T> From<Vec<T>> for List<T> {
    #[inline]
    fn from(items: Vec<T>) -> Self {
        Self(Rc::new(RefCell::new(items)))
    }
}

impl<T, const N: usize> From<[T; N]> for List<T> {
    #[inline]
    fn from(items: [T; N]) -> Self {
        Self::from(Vec::from(items))
    }
}

impl<T: PartialEq> PartialEq for List<T> {
    fn eq(&self, other: &Self) -> bool {
        self.same(other) || *self.0.borrow() == *other.0.borrow()
    }
}

impl<T: PartialOrd> PartialOrd for List<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        self.0.borrow().partial_cmp(&other.0.borrow())
    }
}

impl<T: Repr> Repr for List<T> {
    fn write_repr(&self, out: &mut String) {
        let Some(_open) = recursion::open(Rc::as_ptr(&self.0)) else {
            out.push_str("[...]");
            return;
        };
        self.0.borrow().write_repr(out);
    }
}

impl<T: Repr> ToStr for List<T> {}

impl<T> Truth for List<T> {
    #[inline]
    fn truth(&self) -> bool {
        !self.is_empty()
    }
}

impl<T: Repr> Format for List<T> {
    fn write_format(&self, spec: &str, out: &mut String) -> Fallible<()> {
        check_empty(spec, "list")?;
        self.write_repr(out);
        Ok(())
    }
}

impl<T: Repr> fmt::Debug for List<T> {
    /// As `repr(xs)`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.repr().as_str())
    }
}
