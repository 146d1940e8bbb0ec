//! Python exceptions as values, and the trap that ends a message with one.
//!
//! A function that can raise returns [`Fallible`]. Where a handler may be waiting, emitted code passes
//! the exception on with its Python position ([`At::at`] and `?`, or [`or_break!`](crate::or_break)
//! inside a `try`); where nothing can catch it ends the message ([`OrTrap::or_trap`]).

mod attempt;
mod chain;
mod class;
mod kind;
mod protocol;
#[cfg(test)]
mod tests;
mod trap;

use std::borrow::Cow;
use std::cell::{Cell, OnceCell, RefCell};
use std::fmt;
use std::rc::Rc;

use chain::Chain;
pub(crate) use chain::{go_on_handling, handled_count, set_aside};

use crate::object::{Object, Objects};
use crate::text::Str;
use crate::traits::{Format, ToStr, Truth};

pub use attempt::{At, Outcome, Stopped, stop_at_exception};
pub use class::{Fields, UserException};
pub use kind::ExceptionKind;
pub use trap::{set_before_trap, trap};

/// What a fallible runtime function returns.
pub type Fallible<T> = Result<T, Exception>;

/// A Python exception: a reference, one pointer, so that `Result` stays small. Cloning it makes an
/// alias.
#[derive(Clone)]
pub struct Exception(Rc<Raised>);

struct Raised {
    kind: ExceptionKind,
    args: RefCell<Args>,
    origin: Cell<Option<&'static str>>,
    /// What the program's classes keep in an instance.
    fields: OnceCell<Fields>,
    /// What was said of it later.
    chain: OnceCell<Box<Chain>>,
}

/// `e.args`. One text, the usual case, is not boxed until something asks for it.
enum Args {
    Text(Cow<'static, str>),
    Objects(Objects),
    /// Arguments whose text is none of theirs.
    Described(Box<(String, Objects)>),
}

impl Exception {
    /// An exception of `kind` with one argument, the text `message`.
    #[cold]
    pub fn new(kind: ExceptionKind, message: impl Into<Cow<'static, str>>) -> Self {
        Self::boxed(kind, Args::Text(message.into()))
    }

    /// An exception of `kind` with these arguments: `ValueError()`, `KeyError(3)`, `OSError(2, "x")`.
    #[cold]
    pub fn with_args(kind: ExceptionKind, args: impl IntoIterator<Item = Object>) -> Self {
        Self::boxed(kind, Args::Objects(Objects::new(args)))
    }

    /// An exception of `kind` with these arguments, whose text is `message`: those of codecs.
    #[cold]
    pub(crate) fn described(
        kind: ExceptionKind,
        message: String,
        args: impl IntoIterator<Item = Object>,
    ) -> Self {
        Self::boxed(kind, Args::Described(Box::new((message, Objects::new(args)))))
    }

    #[cold]
    #[inline(never)]
    fn boxed(kind: ExceptionKind, args: Args) -> Self {
        let (args, origin) = (RefCell::new(args), Cell::new(None));
        let (fields, chain) = (OnceCell::new(), OnceCell::new());
        Self(Rc::new(Raised { kind, args, origin, fields, chain }))
    }

    /// The exception's class.
    pub fn kind(&self) -> ExceptionKind {
        self.0.kind
    }

    /// `e.args`.
    pub fn args(&self) -> Objects {
        match &*self.0.args.borrow() {
            Args::Text(text) => Objects::new([Object::new(Str::from(text.as_ref()))]),
            Args::Objects(objects) => objects.clone(),
            Args::Described(described) => described.1.clone(),
        }
    }

    /// Appends to `e.args`, as `BaseException.__init__(*args)` does.
    pub fn add_args<T: ToStr + Truth + Format + Clone + 'static>(&self, items: &crate::list::List<T>) {
        let added = items.iter().map(Object::new);
        let args = self.args();
        let all: Vec<Object> = args.iter().cloned().chain(added).collect();
        self.set_args(all);
    }

    /// `e.args = args`, as `BaseException.__init__` does.
    pub fn set_args(&self, args: impl IntoIterator<Item = Object>) {
        self.0.args.replace(Args::Objects(Objects::new(args)));
    }

    /// `type(e).__name__`.
    pub fn class_name(&self) -> Str {
        Str::from(self.0.kind.name())
    }

    /// `e is other`.
    pub fn same(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }

    /// The Python position that raised it, as `main.py:12`, when known.
    pub fn origin(&self) -> Option<&'static str> {
        self.0.origin.get()
    }

    /// The same exception with its position, unless it already has one: the innermost position wins.
    /// What has none is raised here, while what is being handled, if anything, becomes its context.
    #[must_use]
    #[cold]
    pub fn at(self, origin: &'static str) -> Self {
        if self.origin().is_none() {
            self.0.origin.set(Some(origin));
            self.set_context();
        }
        self
    }

    /// Whether an `except kind` clause catches it: `isinstance(e, kind)`.
    pub fn is_instance_of(&self, kind: ExceptionKind) -> bool {
        self.0.kind.is_subclass_of(kind)
    }

    /// `TypeName: message`, or `TypeName` alone when `str(e)` is empty, as the last line of CPython's
    /// traceback.
    pub fn summary(&self) -> String {
        self.to_string()
    }

    /// The text of the trap that ends a message with this exception, raised at `origin`.
    pub fn trap_text(&self, origin: &'static str) -> String {
        format!("{self}\n    at {}", self.origin().unwrap_or(origin))
    }
}

impl fmt::Display for Exception {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.0.kind.name())?;
        let message = self.to_str();
        if message.as_str().is_empty() {
            return Ok(());
        }
        write!(formatter, ": {}", message.as_str())
    }
}

impl fmt::Debug for Exception {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

impl std::error::Error for Exception {}

macro_rules! constructors {
    ($($name:ident => $kind:ident),* $(,)?) => {
        impl Exception {
            $(
                #[doc = concat!("A `", stringify!($kind), "` with the one argument `message`.")]
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

impl Exception {
    /// A `KeyError` with the one argument `key`.
    #[cold]
    pub fn key_error(key: Object) -> Self {
        Self::with_args(ExceptionKind::KeyError, [key])
    }
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
