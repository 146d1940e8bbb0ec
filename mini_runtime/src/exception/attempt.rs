//! What emitted code writes where a handler may be waiting.
//!
//! A `try` is a labelled block that is left with the exception, so that `return`, `break` and
//! `continue` inside it stay Rust's own:
//!
//! ```
//! use mini_runtime::prelude::*;
//!
//! fn parse(text: &str) -> Fallible<i64> {
//!     text.parse().map_err(|_| Exception::value_error("not a number"))
//! }
//!
//! let value;
//! 'handled: {
//!     let error = 'attempt: {
//!         value = or_break!(parse("x"), 'attempt, "main.py:3");
//!         break 'handled;
//!     };
//!     value = if error.is_instance_of(ExceptionKind::ValueError) { 0 } else { 1 };
//! }
//! assert_eq!(value, 0);
//! ```

use std::cell::RefCell;

use super::{Exception, Fallible};

/// The value of something fallible; where it raised, leaves the labelled block with the exception, with
/// the exception as an `Err`, or with nothing.
#[macro_export]
macro_rules! or_break {
    ($fallible:expr, $block:lifetime, $origin:expr $(,)?) => {
        match $fallible {
            Ok(value) => value,
            Err(raised) => break $block raised.at($origin),
        }
    };
    ($fallible:expr, $block:lifetime, Err, $origin:expr $(,)?) => {
        match $fallible {
            Ok(value) => value,
            Err(raised) => break $block Err(raised.at($origin)),
        }
    };
    ($fallible:expr, $block:lifetime $(,)?) => {
        match $fallible {
            Ok(value) => value,
            Err(_) => break $block,
        }
    };
}

/// How the body of a `try ... finally` ended, unless it raised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome<T> {
    /// Its last statement was done.
    Done,
    /// `return`.
    Returned(T),
    /// `break`.
    Broke,
    /// `continue`.
    Continued,
}

/// Names the Python position of what an operation raises.
pub trait At {
    /// The same, an exception with its position unless it already has one.
    #[must_use]
    fn at(self, origin: &'static str) -> Self;
}

impl<T> At for Fallible<T> {
    #[inline]
    fn at(self, origin: &'static str) -> Self {
        match self {
            Ok(value) => Ok(value),
            Err(raised) => Err(raised.at(origin)),
        }
    }
}

/// The exception that ended an iteration, if one did.
#[derive(Debug, Default)]
pub struct Stopped(RefCell<Option<Exception>>);

impl Stopped {
    /// Nothing was raised yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// What the iteration raised.
    ///
    /// # Errors
    /// The exception, if there was one.
    pub fn raised(&self) -> Fallible<()> {
        self.0.take().map_or(Ok(()), Err)
    }
}

/// The items up to the first step that raises, whose exception is left in `stopped`.
pub fn stop_at_exception<T>(
    items: impl Iterator<Item = Fallible<T>>,
    stopped: &Stopped,
) -> impl Iterator<Item = T> {
    items.map_while(|item| item.map_err(|raised| stopped.0.replace(Some(raised))).ok())
}
