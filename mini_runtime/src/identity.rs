//! Which object a function value is.
//!
//! A function that is known exactly has no object: it becomes one where only its types are known. So that all
//! values of one evaluation of a `def` or a `lambda` are one object, each evaluation has an [`Identity`], and the
//! value is made once.
//!
//! ```
//! use mini_runtime::prelude::*;
//!
//! let identity = Identity::new();
//! let value = || identity.function(|| Function1::<i64, i64>::new(Rc::new(|x| x + 1)));
//! assert_eq!(value(), value());
//! ```

use std::any::Any;
use std::cell::RefCell;
use std::fmt;
use std::rc::{Rc, Weak};
use std::thread::LocalKey;

use crate::function::Function;

/// One evaluation of a `def` or a `lambda`. A copy is the same.
#[derive(Clone)]
pub struct Identity(Rc<Made>);

/// The objects that were made of the function, each a `Weak<F>`: one for each type that it has as a value. None
/// is kept alive by it, so that what a function captures ends with it.
type Made = RefCell<Vec<Box<dyn Any>>>;

impl Identity {
    /// That of a function that was just made.
    #[must_use]
    pub fn new() -> Self {
        Self(Rc::default())
    }

    /// The function's object, made now if there is none. No code of the program runs in `make`.
    pub fn function<F: ?Sized + 'static>(&self, make: impl FnOnce() -> Function<F>) -> Function<F> {
        let mut all = self.0.borrow_mut();
        let mut place = None;
        for (index, held) in all.iter().enumerate() {
            if let Some(object) = held.downcast_ref::<Weak<F>>() {
                if let Some(function) = Function::of(object) {
                    return function;
                }
                place = Some(index);
            }
        }
        let function = make();
        let object = Box::new(function.downgrade());
        match place {
            Some(index) => all[index] = object,
            None => all.push(object),
        }
        function
    }
}

impl Default for Identity {
    fn default() -> Self {
        Self::new()
    }
}

impl PartialEq for Identity {
    /// `f is g`.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl fmt::Debug for Identity {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("<function>")
    }
}

/// The identity of a function that is one object as long as the program runs, in a `thread_local!`.
pub trait OneObject {
    /// As [`Identity::function`].
    fn function<F: ?Sized + 'static>(&'static self, make: impl FnOnce() -> Function<F>) -> Function<F>;
}

impl OneObject for LocalKey<Identity> {
    fn function<F: ?Sized + 'static>(&'static self, make: impl FnOnce() -> Function<F>) -> Function<F> {
        self.with(|identity| identity.function(make))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::function::{Function0, Function1};

    #[test]
    fn a_function_is_made_once_for_each_of_its_types() {
        let identity = Identity::new();
        let number = || identity.function(|| Function0::<i64>::new(Rc::new(|| 1)));
        let step = || identity.function(|| Function1::<i64, i64>::new(Rc::new(|x| x + 1)));
        let (first, second) = (number(), step());
        assert_eq!(first, number());
        assert_eq!(second, step());
        assert_ne!(first, Identity::new().function(|| Function0::<i64>::new(Rc::new(|| 1))));
    }

    #[test]
    fn what_a_function_captures_ends_with_its_last_value() {
        let identity = Identity::new();
        let captured = Rc::new(1);
        let kept = Rc::clone(&captured);
        let value = identity.function(|| Function0::<i64>::new(Rc::new(move || *kept)));
        assert_eq!(Rc::strong_count(&captured), 2);
        drop(value);
        assert_eq!(Rc::strong_count(&captured), 1);
        let again = identity.function(|| Function0::<i64>::new(Rc::new(|| 2)));
        assert_eq!(again(), 2);
    }
}
