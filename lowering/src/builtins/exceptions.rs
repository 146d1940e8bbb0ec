//! The builtin exception classes that can be raised by name.

/// Python's name of a builtin exception class that a program may raise (Library Reference, "Exception
/// hierarchy"), or `None`. Classes whose constructor does more than keep its arguments are left out
/// (`UnicodeDecodeError`, `OSError`, ...).
pub fn exception_class(name: &str) -> Option<&'static str> {
    CLASSES.iter().find(|class| **class == name).copied()
}

const CLASSES: &[&str] = &[
    "ArithmeticError",
    "AssertionError",
    "AttributeError",
    "BufferError",
    "EOFError",
    "Exception",
    "FloatingPointError",
    "IndexError",
    "KeyError",
    "LookupError",
    "MemoryError",
    "NameError",
    "NotImplementedError",
    "OverflowError",
    "RecursionError",
    "ReferenceError",
    "RuntimeError",
    "StopIteration",
    "TypeError",
    "UnboundLocalError",
    "UnicodeError",
    "ValueError",
    "ZeroDivisionError",
];
