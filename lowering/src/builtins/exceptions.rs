//! The builtin exception classes: their hierarchy, which can be made by a call, and what instances do.

use super::row::{INDEX, by, infix, method, row};
use super::{Builtin, Param, Sig};

const ONE: &[Param] = &[by(Sig::AnyException)];
const TWO: &[Param] = &[by(Sig::AnyException), by(Sig::AnyException)];
const ITEM: &[Param] = &[by(Sig::Objects), by(Sig::Integer)];

pub(super) const ROWS: &[Builtin] = &[
    row("BaseException@args", ONE, Sig::Objects, method("args")).reads(),
    row("BaseException.__class_name__", ONE, Sig::Str, method("class_name")),
    row("BaseException.__str__", ONE, Sig::Str, method("plain_str")).reads(),
    row("BaseException.__is__", TWO, Sig::Bool, method("same")),
    row("BaseException.__eq__", TWO, Sig::Bool, infix("==")),
    row("BaseException.__ne__", TWO, Sig::Bool, infix("!=")),
    row("len", &[by(Sig::Objects)], Sig::Machine, method("len")),
    row("tuple.__getitem__", ITEM, Sig::Object, method("item")).raises(INDEX),
];

/// Python's name of a builtin exception class of which a program may make instances (Library Reference,
/// "Exception hierarchy"), or `None`. Classes whose constructor does more than keep its arguments are
/// left out (`UnicodeDecodeError`, `OSError`, ...).
pub fn exception_class(name: &str) -> Option<&'static str> {
    CLASSES.iter().find(|class| class.name == name && class.plain).map(|class| class.name)
}

/// Python's name of any builtin exception class, as an `except` clause may give it.
pub fn any_exception_class(name: &str) -> Option<&'static str> {
    CLASSES.iter().find(|class| class.name == name).map(|class| class.name)
}

/// The class that a builtin exception class derives from; `None` for `BaseException`.
pub fn exception_parent(name: &str) -> Option<&'static str> {
    let class = CLASSES.iter().find(|class| class.name == name)?;
    (!class.parent.is_empty()).then_some(class.parent)
}

struct Class {
    name: &'static str,
    parent: &'static str,
    /// Its constructor keeps its arguments and does nothing else.
    plain: bool,
}

const fn plain(name: &'static str, parent: &'static str) -> Class {
    Class { name, parent, plain: true }
}

const fn other(name: &'static str, parent: &'static str) -> Class {
    Class { name, parent, plain: false }
}

const CLASSES: &[Class] = &[
    plain("BaseException", ""),
    other("SystemExit", "BaseException"),
    plain("KeyboardInterrupt", "BaseException"),
    plain("GeneratorExit", "BaseException"),
    plain("Exception", "BaseException"),
    plain("StopIteration", "Exception"),
    plain("StopAsyncIteration", "Exception"),
    plain("ArithmeticError", "Exception"),
    plain("FloatingPointError", "ArithmeticError"),
    plain("OverflowError", "ArithmeticError"),
    plain("ZeroDivisionError", "ArithmeticError"),
    plain("AssertionError", "Exception"),
    plain("AttributeError", "Exception"),
    plain("BufferError", "Exception"),
    plain("EOFError", "Exception"),
    other("ImportError", "Exception"),
    other("ModuleNotFoundError", "ImportError"),
    plain("LookupError", "Exception"),
    plain("IndexError", "LookupError"),
    plain("KeyError", "LookupError"),
    plain("MemoryError", "Exception"),
    plain("NameError", "Exception"),
    plain("UnboundLocalError", "NameError"),
    other("OSError", "Exception"),
    other("BlockingIOError", "OSError"),
    other("ChildProcessError", "OSError"),
    other("ConnectionError", "OSError"),
    other("BrokenPipeError", "ConnectionError"),
    other("ConnectionAbortedError", "ConnectionError"),
    other("ConnectionRefusedError", "ConnectionError"),
    other("ConnectionResetError", "ConnectionError"),
    other("FileExistsError", "OSError"),
    other("FileNotFoundError", "OSError"),
    other("InterruptedError", "OSError"),
    other("IsADirectoryError", "OSError"),
    other("NotADirectoryError", "OSError"),
    other("PermissionError", "OSError"),
    other("ProcessLookupError", "OSError"),
    other("TimeoutError", "OSError"),
    plain("ReferenceError", "Exception"),
    plain("RuntimeError", "Exception"),
    plain("NotImplementedError", "RuntimeError"),
    plain("RecursionError", "RuntimeError"),
    other("SyntaxError", "Exception"),
    other("IndentationError", "SyntaxError"),
    other("TabError", "IndentationError"),
    plain("SystemError", "Exception"),
    plain("TypeError", "Exception"),
    plain("ValueError", "Exception"),
    plain("UnicodeError", "ValueError"),
    other("UnicodeDecodeError", "UnicodeError"),
    other("UnicodeEncodeError", "UnicodeError"),
    other("UnicodeTranslateError", "UnicodeError"),
    plain("Warning", "Exception"),
    plain("BytesWarning", "Warning"),
    plain("DeprecationWarning", "Warning"),
    plain("EncodingWarning", "Warning"),
    plain("FutureWarning", "Warning"),
    plain("ImportWarning", "Warning"),
    plain("PendingDeprecationWarning", "Warning"),
    plain("ResourceWarning", "Warning"),
    plain("RuntimeWarning", "Warning"),
    plain("SyntaxWarning", "Warning"),
    plain("UnicodeWarning", "Warning"),
    plain("UserWarning", "Warning"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_class_leads_to_the_root() {
        for class in CLASSES {
            let mut name = class.name;
            while let Some(parent) = exception_parent(name) {
                name = parent;
            }
            assert_eq!(name, "BaseException", "{}", class.name);
        }
    }

    #[test]
    fn classes_with_constructors_of_their_own_are_caught_but_not_made() {
        assert_eq!(exception_class("OSError"), None);
        assert_eq!(any_exception_class("OSError"), Some("OSError"));
        assert_eq!(any_exception_class("int"), None);
    }
}
