//! Python exceptions as values, and the trap that ends a message with one.
//!
//! A function that can raise returns [`Fallible`]. Where nothing can catch,
//! emitted code ends the chain with [`OrTrap::or_trap`], which names the
//! Python position.

mod kind;
#[cfg(test)]
mod tests;
mod trap;

use std::borrow::Cow;
use std::fmt;

pub use kind::{ExceptionKind, UserException};
pub use trap::{set_before_trap, trap};

/// What a fallible runtime function returns.
pub type Fallible<T> = Result<T, Exception>;

/// A raised Python exception: one pointer, so that `Result` stays small.
#[derive(Clone, Debug)]
pub struct Exception(Box<Raised>);

#[derive(Clone, Debug)]
struct Raised {
    kind: ExceptionKind,
    message: Cow<'static, str>,
    origin: Option<&'static str>,
}

impl Exception {
    /// An exception of `kind` whose `str(e)` is `message`.
    #[cold]
    pub fn new(kind: ExceptionKind, message: impl Into<Cow<'static, str>>) -> Self {
        Self::boxed(kind, message.into())
    }

    #[cold]
    #[inline(never)]
    fn boxed(kind: ExceptionKind, message: Cow<'static, str>) -> Self {
        Self(Box::new(Raised { kind, message, origin: None }))
    }

    /// The exception's class.
    pub fn kind(&self) -> ExceptionKind {
        self.0.kind
    }

    /// The text of `str(e)`.
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// The Python position that raised it, as `main.py:12`, when known.
    pub fn origin(&self) -> Option<&'static str> {
        self.0.origin
    }

    /// The same exception with its position, unless it already has one: the
    /// innermost position wins.
    #[must_use]
    #[cold]
    pub fn at(mut self, origin: &'static str) -> Self {
        self.0.origin.get_or_insert(origin);
        self
    }

    /// Whether an `except kind` clause catches it.
    pub fn is_instance_of(&self, kind: ExceptionKind) -> bool {
        self.0.kind.is_subclass_of(kind)
    }

    /// `TypeName: message`, or `TypeName` alone when `str(e)` is empty, as the
    /// last line of CPython's traceback.
    pub fn summary(&self) -> String {
        self.to_string()
    }

    /// The text of the trap that ends a message with this exception, raised at
    /// `origin`.
    pub fn trap_text(&self, origin: &'static str) -> String {
        format!("{self}\n    at {}", self.origin().unwrap_or(origin))
    }
}

impl fmt::Display for Exception {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.0.kind.name())?;
        if self.0.message.is_empty() {
            return Ok(());
        }
        write!(formatter, ": {}", self.0.message)
    }
}

impl std::error::Error for Exception {}

macro_rules! constructors {
    ($($name:ident => $kind:ident),* $(,)?) => {
        impl Exception {
            $(
                #[doc = concat!("A `", stringify!($kind), "` whose `str(e)` is `message`.")]
                #[cold]
                pub fn $name(message: impl Into<Cow<'static, str>>) -> Self {
                    Self::new(ExceptionKind::$kind, message)
                }
            )*
        }
    };
}

constructors! {
    assertion_error => AssertionError,
    attribute_error => AttributeError,
    index_error => IndexError,
    key_error => KeyError,
    name_error => NameError,
    not_implemented_error => NotImplementedError,
    overflow_error => OverflowError,
    recursion_error => RecursionError,
    runtime_error => RuntimeError,
    stop_iteration => StopIteration,
    type_error => TypeError,
    unbound_local_error => UnboundLocalError,
    value_error => ValueError,
    zero_division_error => ZeroDivisionError,
}

/// Ends a chain of fallible operations where no handler exists.
pub trait OrTrap<T> {
    /// The value, or the end of the message.
    ///
    /// # Panics
    /// Traps with `TypeName: message` and the Python position `origin`.
    fn or_trap(self, origin: &'static str) -> T;
}

impl<T> OrTrap<T> for Fallible<T> {
    #[inline]
    fn or_trap(self, origin: &'static str) -> T {
        match self {
            Ok(value) => value,
            Err(exception) => raise(exception, origin),
        }
    }
}

/// Ends the message with an exception nothing can catch.
///
/// # Panics
/// Always: that is what it is for.
#[cold]
#[inline(never)]
pub fn raise(exception: Exception, origin: &'static str) -> ! {
    let text = exception.trap_text(origin);
    drop(exception);
    trap(&text)
}
