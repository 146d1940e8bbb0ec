//! Python's exception classes and their hierarchy.
//!
//! Source: Python 3.11 Library Reference, "Built-in Exceptions", section
//! "Exception hierarchy". Groups are left out: they hold other exceptions.

use std::fmt;

use super::{Exception, Fallible, UserException};
use crate::text::Str;

macro_rules! builtin_exceptions {
    ($($kind:ident < $parent:ident),* $(,)?) => {
        /// The class of an [`Exception`](super::Exception).
        #[derive(Clone, Copy, Debug)]
        pub enum ExceptionKind {
            /// Python's `BaseException`, the root.
            BaseException,
            $(
                #[doc = concat!("Python's `", stringify!($kind), "`, a `", stringify!($parent), "`.")]
                $kind,
            )*
            /// A class defined by the program.
            User(&'static UserException),
        }

        impl ExceptionKind {
            /// The class's name, as `type(e).__name__` gives it.
            pub const fn name(self) -> &'static str {
                match self {
                    Self::BaseException => "BaseException",
                    $(Self::$kind => stringify!($kind),)*
                    Self::User(class) => class.name,
                }
            }

            /// The classes it derives from; none for `BaseException`.
            pub const fn bases(self) -> &'static [Self] {
                match self {
                    Self::BaseException => &[],
                    $(Self::$kind => &[Self::$parent],)*
                    Self::User(class) => class.bases,
                }
            }
        }
    };
}

builtin_exceptions! {
    SystemExit < BaseException,
    KeyboardInterrupt < BaseException,
    GeneratorExit < BaseException,
    Exception < BaseException,
    StopIteration < Exception,
    StopAsyncIteration < Exception,
    ArithmeticError < Exception,
    FloatingPointError < ArithmeticError,
    OverflowError < ArithmeticError,
    ZeroDivisionError < ArithmeticError,
    AssertionError < Exception,
    AttributeError < Exception,
    BufferError < Exception,
    EOFError < Exception,
    ImportError < Exception,
    ModuleNotFoundError < ImportError,
    LookupError < Exception,
    IndexError < LookupError,
    KeyError < LookupError,
    MemoryError < Exception,
    NameError < Exception,
    UnboundLocalError < NameError,
    OSError < Exception,
    BlockingIOError < OSError,
    ChildProcessError < OSError,
    ConnectionError < OSError,
    BrokenPipeError < ConnectionError,
    ConnectionAbortedError < ConnectionError,
    ConnectionRefusedError < ConnectionError,
    ConnectionResetError < ConnectionError,
    FileExistsError < OSError,
    FileNotFoundError < OSError,
    InterruptedError < OSError,
    IsADirectoryError < OSError,
    NotADirectoryError < OSError,
    PermissionError < OSError,
    ProcessLookupError < OSError,
    TimeoutError < OSError,
    ReferenceError < Exception,
    RuntimeError < Exception,
    NotImplementedError < RuntimeError,
    RecursionError < RuntimeError,
    SyntaxError < Exception,
    IndentationError < SyntaxError,
    TabError < IndentationError,
    SystemError < Exception,
    TypeError < Exception,
    ValueError < Exception,
    UnicodeError < ValueError,
    UnicodeDecodeError < UnicodeError,
    UnicodeEncodeError < UnicodeError,
    UnicodeTranslateError < UnicodeError,
    Warning < Exception,
    BytesWarning < Warning,
    DeprecationWarning < Warning,
    EncodingWarning < Warning,
    FutureWarning < Warning,
    ImportWarning < Warning,
    PendingDeprecationWarning < Warning,
    ResourceWarning < Warning,
    RuntimeWarning < Warning,
    SyntaxWarning < Warning,
    UnicodeWarning < Warning,
    UserWarning < Warning,
}

impl PartialEq for ExceptionKind {
    fn eq(&self, other: &Self) -> bool {
        if let (Self::User(a), Self::User(b)) = (self, other) {
            return std::ptr::eq(*a, *b);
        }
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}

impl Eq for ExceptionKind {}

impl ExceptionKind {
    /// Whether this class is `ancestor` or derives from it: what an `except`
    /// clause asks.
    pub fn is_subclass_of(self, ancestor: Self) -> bool {
        let mut class = self;
        loop {
            if class == ancestor {
                return true;
            }
            match class.bases() {
                [] => return false,
                [base] => class = *base,
                bases => return bases.iter().any(|base| base.is_subclass_of(ancestor)),
            }
        }
    }

    /// The program's `__str__` for the class.
    pub(super) fn own_str(self) -> Option<fn(&Exception) -> Fallible<Str>> {
        match self {
            Self::User(class) => class.str,
            _ => None,
        }
    }
}

impl fmt::Display for ExceptionKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}
