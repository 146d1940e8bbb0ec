//! The builtin exception classes: their hierarchy, which can be made by a call, and what instances do.

use super::row::{INDEX, by, function, infix, method, row, take};
use super::{Builtin, Param, Sig};

const ONE: &[Param] = &[by(Sig::AnyException)];
const TWO: &[Param] = &[by(Sig::AnyException), by(Sig::AnyException)];
/// `AttributeError` alone.
const ATTRIBUTE: &[&str] = &["AttributeError"];
const ITEM: &[Param] = &[by(Sig::Objects), by(Sig::Integer)];

pub(super) const ROWS: &[Builtin] = &[
    row("BaseException@args", ONE, Sig::Objects, method("args")).reads(),
    row("BaseException.__class_name__", ONE, Sig::Str, method("class_name")),
    row("BaseException.__str__", ONE, Sig::Str, method("plain_str")).reads(),
    row(
        "BaseException.__add_args__",
        &[by(Sig::AnyException), by(super::row::LIST)],
        Sig::None,
        method("add_args"),
    )
    .writes(),
    row("BaseException@__cause__", ONE, Sig::Optional(&Sig::AnyException), method("cause")).reads(),
    row("BaseException@__suppress_context__", ONE, Sig::Bool, method("suppresses_context")).reads(),
    row("BaseException@__context__", ONE, Sig::Optional(&Sig::AnyException), method("context")).reads(),
    row("BaseException.__set_context__", ONE, Sig::None, method("set_context")).writes(),
    row("BaseException.__begin_handling__", ONE, Sig::None, method("begin_handling")).writes(),
    row("BaseException.__end_handling__", &[], Sig::None, function("Exception::end_handling")).writes(),
    row(
        "BaseException.__set_cause__",
        &[by(Sig::AnyException), take(Sig::Optional(&Sig::AnyException))],
        Sig::None,
        method("set_cause"),
    )
    .writes(),
    row("BaseException.add_note", &[by(Sig::AnyException), by(Sig::Str)], Sig::None, method("add_note"))
        .writes(),
    row("BaseException@__notes__", ONE, Sig::List(&Sig::Str), method("notes"))
        .reads()
        .raises(ATTRIBUTE)
        .part(),
    row("BaseException.__is__", TWO, Sig::Bool, method("same")),
    row("BaseException.__eq__", TWO, Sig::Bool, infix("==")),
    row("BaseException.__ne__", TWO, Sig::Bool, infix("!=")),
    row("object.__equals__", &[by(Sig::Object), by(Sig::Str)], Sig::Bool, method("is_text")),
    row("object.__equals__", &[by(Sig::Object), by(Sig::Int)], Sig::Bool, method("is_int")),
    row("object.__equals__", &[by(Sig::Object), by(Sig::Float)], Sig::Bool, method("is_float")),
    row("object.__equals__", &[by(Sig::Object), by(Sig::None)], Sig::Bool, method("is_none")),
    row("list", &[by(Sig::Objects)], Sig::List(&Sig::Object), method("to_list")).reads(),
    row("len", &[by(Sig::Objects)], Sig::Machine, method("len")),
    row("tuple.__getitem__", ITEM, Sig::Object, method("item")).raises(INDEX),
];

/// Python's name of a builtin exception class of which a program may make instances (Library Reference,
/// "Exception hierarchy"), or `None`. Classes whose constructor does more than keep its arguments are
/// left out (`UnicodeDecodeError`, `OSError`, ...): [`kept_arguments`] says when theirs does no more.
pub fn exception_class(name: &str) -> Option<&'static str> {
    CLASSES
        .iter()
        .find(|class| class.name == name && class.keeps == Some((0, usize::MAX)))
        .map(|class| class.name)
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

/// With how many arguments, at least and at most, the constructor of a builtin exception class keeps them
/// and does nothing else that can be seen; `None` where it always does more.
pub fn kept_arguments(name: &str) -> Option<(usize, usize)> {
    CLASSES.iter().find(|class| class.name == name)?.keeps
}

struct Class {
    name: &'static str,
    parent: &'static str,
    /// As [`kept_arguments`] gives it.
    keeps: Option<(usize, usize)>,
}

const fn plain(name: &'static str, parent: &'static str) -> Class {
    Class { name, parent, keeps: Some((0, usize::MAX)) }
}

/// Of two arguments or more it makes `errno`, `strerror`, and another class.
const fn of_system(name: &'static str, parent: &'static str) -> Class {
    Class { name, parent, keeps: Some((0, 1)) }
}

/// Its text is its first argument, `None` where there is none.
const fn of_syntax(name: &'static str, parent: &'static str) -> Class {
    Class { name, parent, keeps: Some((1, 1)) }
}

const fn other(name: &'static str, parent: &'static str) -> Class {
    Class { name, parent, keeps: None }
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
    plain("ImportError", "Exception"),
    plain("ModuleNotFoundError", "ImportError"),
    plain("LookupError", "Exception"),
    plain("IndexError", "LookupError"),
    plain("KeyError", "LookupError"),
    plain("MemoryError", "Exception"),
    plain("NameError", "Exception"),
    plain("UnboundLocalError", "NameError"),
    of_system("OSError", "Exception"),
    of_system("BlockingIOError", "OSError"),
    of_system("ChildProcessError", "OSError"),
    of_system("ConnectionError", "OSError"),
    of_system("BrokenPipeError", "ConnectionError"),
    of_system("ConnectionAbortedError", "ConnectionError"),
    of_system("ConnectionRefusedError", "ConnectionError"),
    of_system("ConnectionResetError", "ConnectionError"),
    of_system("FileExistsError", "OSError"),
    of_system("FileNotFoundError", "OSError"),
    of_system("InterruptedError", "OSError"),
    of_system("IsADirectoryError", "OSError"),
    of_system("NotADirectoryError", "OSError"),
    of_system("PermissionError", "OSError"),
    of_system("ProcessLookupError", "OSError"),
    of_system("TimeoutError", "OSError"),
    plain("ReferenceError", "Exception"),
    plain("RuntimeError", "Exception"),
    plain("NotImplementedError", "RuntimeError"),
    plain("RecursionError", "RuntimeError"),
    of_syntax("SyntaxError", "Exception"),
    of_syntax("IndentationError", "SyntaxError"),
    of_syntax("TabError", "IndentationError"),
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
    fn classes_with_constructors_of_their_own_are_made_of_few_arguments() {
        assert_eq!(exception_class("OSError"), None);
        assert_eq!(kept_arguments("PermissionError"), Some((0, 1)));
        assert_eq!(kept_arguments("SystemExit"), None);
        assert_eq!(any_exception_class("OSError"), Some("OSError"));
        assert_eq!(any_exception_class("int"), None);
    }
}
