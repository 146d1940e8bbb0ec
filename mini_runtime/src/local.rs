//! Variables of functions that a read may find unbound, and values narrowed from `T | None`.

use crate::exception::{Exception, Fallible};

/// A variable that may have no value yet.
pub trait Bound<T> {
    /// The value.
    ///
    /// # Errors
    /// `UnboundLocalError` where no assignment has run.
    fn bound(&self, name: &'static str) -> Fallible<T>;
}

impl<T: Clone> Bound<T> for Option<T> {
    #[inline]
    fn bound(&self, name: &'static str) -> Fallible<T> {
        match self {
            Some(value) => Ok(value.clone()),
            None => Err(Exception::unbound_local(name)),
        }
    }
}

impl Exception {
    /// The `UnboundLocalError` of a read of a variable that has no value yet.
    #[cold]
    #[inline(never)]
    pub fn unbound_local(name: &str) -> Self {
        Self::new(
            crate::exception::ExceptionKind::UnboundLocalError,
            format!("cannot access local variable '{name}' where it is not associated with a value"),
        )
    }
}

/// A value that a test has shown not to be `None`.
pub trait Narrowed<T> {
    /// The value.
    ///
    /// # Panics
    /// Traps if the value is `None`: the compiler proved that it is not.
    fn narrowed(self) -> T;
}

impl<T> Narrowed<T> for Option<T> {
    #[inline]
    fn narrowed(self) -> T {
        match self {
            Some(value) => value,
            None => crate::exception::trap("a value that was taken not to be None is None"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_variable_without_a_value_raises() {
        assert_eq!(Some(3).bound("x").expect("bound"), 3);
        // The text is CPython 3.11's.
        assert_eq!(
            None::<i64>.bound("x").expect_err("unbound").summary(),
            "UnboundLocalError: cannot access local variable 'x' where it is not associated with a value"
        );
    }
}
