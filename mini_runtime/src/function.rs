//! Function values: functions, lambdas and closures that are stored or passed.

use std::fmt;
use std::ops::Deref;
use std::rc::{Rc, Weak};

use crate::exception::Fallible;
use crate::format::check_empty;
use crate::traits::{Format, Key, Repr, ToStr, Truth, hash_of};

/// A function value, as `Function<dyn Fn(Int) -> Int>`. It is called like a
/// Rust function.
pub struct Function<F: ?Sized>(Rc<F>);

/// A function value without parameters.
pub type Function0<R> = Function<dyn Fn() -> R>;
/// A function value with one parameter.
pub type Function1<A, R> = Function<dyn Fn(A) -> R>;
/// A function value with two parameters.
pub type Function2<A, B, R> = Function<dyn Fn(A, B) -> R>;
/// A function value with three parameters.
pub type Function3<A, B, C, R> = Function<dyn Fn(A, B, C) -> R>;
/// A function value with four parameters.
pub type Function4<A, B, C, D, R> = Function<dyn Fn(A, B, C, D) -> R>;

impl<F: ?Sized> Function<F> {
    /// A function value with an identity of its own.
    #[inline]
    pub const fn new(function: Rc<F>) -> Self {
        Self(function)
    }

    /// The function that the handle is of, while there is a value of it.
    pub(crate) fn of(made: &Weak<F>) -> Option<Self> {
        made.upgrade().map(Self)
    }

    /// A handle that does not keep the function.
    pub(crate) fn downgrade(&self) -> Weak<F> {
        Rc::downgrade(&self.0)
    }

    /// `f is g`.
    #[inline]
    pub fn same(&self, other: &Self) -> bool {
        self.address() == other.address()
    }

    fn address(&self) -> usize {
        Rc::as_ptr(&self.0).addr()
    }
}

/// `from_fn` of the types with a short name.
macro_rules! from_fn {
    ($($alias:ident: $($param:ident)*;)*) => {
        $(
            impl<$($param: 'static,)* R: 'static> $alias<$($param,)* R> {
                /// The value of a Rust function or closure, with an identity of its own.
                #[inline]
                pub fn from_fn(function: impl Fn($($param),*) -> R + 'static) -> Self {
                    Self::new(Rc::new(function))
                }
            }
        )*
    };
}

from_fn! {
    Function0: ;
    Function1: A;
    Function2: A B;
    Function3: A B C;
    Function4: A B C D;
}

impl<F: ?Sized> Deref for Function<F> {
    type Target = F;

    #[inline]
    fn deref(&self) -> &F {
        &self.0
    }
}

impl<F: ?Sized> Clone for Function<F> {
    /// The same function.
    #[inline]
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<F: ?Sized> PartialEq for Function<F> {
    fn eq(&self, other: &Self) -> bool {
        self.same(other)
    }
}

impl<F: ?Sized> Eq for Function<F> {}

impl<F: ?Sized> Key for Function<F> {
    fn key_hash(&self) -> u64 {
        hash_of(&self.address())
    }

    fn same_key(&self, other: &Self) -> bool {
        self.same(other)
    }
}

impl<F: ?Sized> Repr for Function<F> {
    /// CPython shows a name and an address here, which no program can rely on.
    fn write_repr(&self, out: &mut String) {
        out.push_str("<function>");
    }
}

impl<F: ?Sized> ToStr for Function<F> {}

impl<F: ?Sized> Truth for Function<F> {
    fn truth(&self) -> bool {
        true
    }
}

impl<F: ?Sized> Format for Function<F> {
    fn write_format(&self, spec: &str, out: &mut String) -> Fallible<()> {
        check_empty(spec, "function")?;
        self.write_repr(out);
        Ok(())
    }
}

impl<F: ?Sized> fmt::Debug for Function<F> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("<function>")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_value_is_called_like_a_function() {
        let offset = 2;
        let add: Function<dyn Fn(i64) -> i64> = Function::new(Rc::new(move |x| x + offset));
        assert_eq!(add(40), 42);
    }

    #[test]
    fn a_function_is_itself_and_no_other() {
        let make =
            |step: i64| -> Function<dyn Fn(i64) -> i64> { Function::new(Rc::new(move |x| x + step)) };
        let first = make(1);
        assert_eq!(first, first.clone());
        assert_ne!(first, make(1));
    }
}
