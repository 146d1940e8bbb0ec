//! Variables that functions share with the functions nested in them.

use std::cell::RefCell;
use std::rc::Rc;

use crate::exception::{Exception, ExceptionKind, Fallible, raise};
use crate::local::Bound;

/// A variable of a function that a function nested in it uses too, while one of them rebinds it. All
/// see the same value, as long as one of them is there.
pub struct Shared<T>(Rc<RefCell<Option<T>>>);

impl<T> Shared<T> {
    /// A variable with a value.
    #[inline]
    pub fn new(value: T) -> Self {
        Self(Rc::new(RefCell::new(Some(value))))
    }

    /// A variable that has no value yet.
    #[inline]
    pub fn unbound() -> Self {
        Self(Rc::new(RefCell::new(None)))
    }

    /// `name = value`, for all who share the variable.
    #[inline]
    pub fn set(&self, value: T) {
        // What was there may end with this, and must not find the variable borrowed.
        let before = self.0.replace(Some(value));
        drop(before);
    }
}

impl<T: Clone> Shared<T> {
    /// The value of a variable that is proven to be bound.
    ///
    /// # Panics
    /// Traps with `NameError` if the proof was wrong.
    #[inline]
    pub fn get(&self) -> T {
        match &*self.0.borrow() {
            Some(value) => value.clone(),
            None => raise(free("?"), "a variable that was taken to be bound"),
        }
    }

    /// The value, in the function that the variable belongs to.
    ///
    /// # Errors
    /// `UnboundLocalError` where no assignment has run.
    #[inline]
    pub fn load(&self, name: &'static str) -> Fallible<T> {
        self.0.borrow().bound(name)
    }

    /// The value, in a nested function.
    ///
    /// # Errors
    /// `NameError` where no assignment has run.
    #[inline]
    pub fn load_free(&self, name: &'static str) -> Fallible<T> {
        match &*self.0.borrow() {
            Some(value) => Ok(value.clone()),
            None => Err(free(name)),
        }
    }
}

impl<T> Clone for Shared<T> {
    /// The same variable.
    #[inline]
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

#[cold]
#[inline(never)]
fn free(name: &str) -> Exception {
    Exception::new(
        ExceptionKind::NameError,
        format!(
            "cannot access free variable '{name}' where it is not associated with a value in enclosing scope"
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_who_share_a_variable_see_what_one_of_them_stores() {
        let count = Shared::new(1);
        let nested = count.clone();
        nested.set(nested.get() + 41);
        assert_eq!(count.get(), 42);
    }

    #[test]
    fn a_variable_without_a_value_raises_as_where_it_is_read() {
        let count = Shared::<i64>::unbound();
        // Both texts are CPython 3.11's.
        assert_eq!(
            count.load("x").expect_err("unbound").summary(),
            "UnboundLocalError: cannot access local variable 'x' where it is not associated with a value"
        );
        assert_eq!(
            count.load_free("x").expect_err("unbound").summary(),
            "NameError: cannot access free variable 'x' where it is not associated with a value in enclosing scope"
        );
        count.set(3);
        assert_eq!(count.load_free("x").expect("bound"), 3);
    }
}
