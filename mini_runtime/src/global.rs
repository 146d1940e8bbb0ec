//! The variables of Python modules.
//!
//! ```
//! use mini_runtime::prelude::*;
//!
//! thread_local! {
//!     static COUNTER: Global<i64> = const { Global::unbound("counter") };
//! }
//!
//! COUNTER.set(1);
//! COUNTER.update(|counter| counter + 1);
//! assert_eq!(COUNTER.load().or_trap("main.py:3"), 2);
//! ```

use std::cell::RefCell;
use std::thread::LocalKey;

use crate::exception::{Exception, Fallible, raise};

/// A module variable, which is unbound until its assignment ran.
pub struct Global<T> {
    name: &'static str,
    value: RefCell<Option<T>>,
}

impl<T> Global<T> {
    /// A variable that has no value yet. The name is for `NameError`.
    pub const fn unbound(name: &'static str) -> Self {
        Self { name, value: RefCell::new(None) }
    }

    /// A variable that has a value from the start.
    pub const fn bound(name: &'static str, value: T) -> Self {
        Self { name, value: RefCell::new(Some(value)) }
    }

    #[cold]
    #[inline(never)]
    fn undefined(&self) -> Exception {
        Exception::name_error(format!("name '{}' is not defined", self.name))
    }
}

/// What emitted code does with a [`Global`] in a `thread_local!`.
///
/// No borrow of the variable is held while a function of the program runs.
pub trait Variable<T> {
    /// The value.
    ///
    /// # Errors
    /// `NameError` while the variable is unbound.
    fn load(&'static self) -> Fallible<T>
    where
        T: Clone;

    /// The value of a variable that is proven to be bound.
    ///
    /// # Panics
    /// Traps with `NameError` if the proof was wrong.
    fn get(&'static self) -> T
    where
        T: Clone;

    /// `name = value`.
    fn set(&'static self, value: T);

    /// `name = change(name)` for a variable that is proven to be bound.
    /// `change` may use the variable.
    ///
    /// # Panics
    /// Traps with `NameError` if the proof was wrong.
    fn update(&'static self, change: impl FnOnce(T) -> T)
    where
        T: Clone;

    /// Changes the value in place, as `s += x` on a `str` that only the
    /// variable holds. `change` must not use the variable.
    ///
    /// # Errors
    /// `NameError` while the variable is unbound.
    fn modify<R>(&'static self, change: impl FnOnce(&mut T) -> R) -> Fallible<R>;

    /// Looks at the value, if there is one. `look` must not use the variable.
    fn look<R>(&'static self, look: impl FnOnce(Option<&T>) -> R) -> R;

    /// The variable is unbound from here on, as at the end of `except ... as name`.
    fn unbind(&'static self);

    /// `del name`.
    ///
    /// # Errors
    /// `NameError` while the variable is unbound.
    fn delete(&'static self) -> Fallible<()>;
}

impl<T: 'static> Variable<T> for LocalKey<Global<T>> {
    #[inline]
    fn load(&'static self) -> Fallible<T>
    where
        T: Clone,
    {
        self.with(|global| match &*global.value.borrow() {
            Some(value) => Ok(value.clone()),
            None => Err(global.undefined()),
        })
    }

    #[inline]
    fn get(&'static self) -> T
    where
        T: Clone,
    {
        match self.load() {
            Ok(value) => value,
            Err(raised) => raise(raised, "a name that was taken to be bound"),
        }
    }

    #[inline]
    fn set(&'static self, value: T) {
        let before = self.with(|global| global.value.replace(Some(value)));
        drop(before);
    }

    #[inline]
    fn update(&'static self, change: impl FnOnce(T) -> T)
    where
        T: Clone,
    {
        self.set(change(self.get()));
    }

    #[inline]
    fn modify<R>(&'static self, change: impl FnOnce(&mut T) -> R) -> Fallible<R> {
        self.with(|global| match &mut *global.value.borrow_mut() {
            Some(value) => Ok(change(value)),
            None => Err(global.undefined()),
        })
    }

    fn look<R>(&'static self, look: impl FnOnce(Option<&T>) -> R) -> R {
        self.with(|global| look(global.value.borrow().as_ref()))
    }

    fn unbind(&'static self) {
        let before = self.with(|global| global.value.take());
        drop(before);
    }

    fn delete(&'static self) -> Fallible<()> {
        self.with(|global| match global.value.take() {
            Some(_) => Ok(()),
            None => Err(global.undefined()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Str;

    thread_local! {
        static COUNTER: Global<i64> = const { Global::unbound("counter") };
        static TEXT: Global<Str> = const { Global::bound("text", Str::new()) };
    }

    #[test]
    fn an_unbound_variable_raises() {
        let raised = COUNTER.load().expect_err("unbound");
        assert_eq!(raised.summary(), "NameError: name 'counter' is not defined");
        COUNTER.set(3);
        assert_eq!(COUNTER.load().expect("bound"), 3);
        COUNTER.delete().expect("bound");
        assert_eq!(
            COUNTER.delete().expect_err("unbound").summary(),
            "NameError: name 'counter' is not defined"
        );
    }

    #[test]
    fn an_update_may_read_and_write_the_variable_itself() {
        COUNTER.set(3);
        COUNTER.update(|counter| {
            COUNTER.set(100);
            counter + COUNTER.get()
        });
        assert_eq!(COUNTER.get(), 103);
    }

    #[test]
    fn a_string_grows_in_place() {
        TEXT.modify(|text| text.push(&Str::literal("ab"))).expect("bound");
        TEXT.modify(|text| text.push(&Str::literal("c"))).expect("bound");
        assert_eq!(TEXT.get(), "abc");
    }
}
