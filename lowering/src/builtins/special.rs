//! Builtins that no row can express: their arguments are not values, or their number is open.

/// A form that `infer` and `lower` treat by itself, one arm each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SpecialForm {
    /// `print(*args, sep=, end=)`.
    Print,
    /// `range(...)` as an iterable.
    Range,
    /// `enumerate(iterable, start)` as an iterable.
    Enumerate,
    /// `zip(...)` as an iterable.
    Zip,
    /// `reversed(list)` as an iterable.
    Reversed,
    /// `sorted(iterable, key=key)`; without a key it is a row.
    Sorted,
    /// `map(function, iterable, ...)` as the iterable of a `for`.
    Map,
    /// `filter(function, iterable)` as the iterable of a `for`.
    Filter,
    /// `callable(x)`, which its type answers.
    Callable,
    /// `iter(iterable)`.
    Iter,
    /// An iterator that calls a function for each item. No name of Python's: what `map` and `filter` are
    /// made of where they are values.
    Calling,
    /// The same, which ends for good where the function raises `StopIteration`: `iter(f, sentinel)`.
    Ending,
    /// `next` of what only a loop makes: its first item.
    Next,
    /// `min(a, b, ...)` of two arguments or more; of one iterable it is a row.
    Min,
    /// `max(a, b, ...)`.
    Max,
    /// `sum` of what only a loop makes.
    Sum,
    /// `any` of what only a loop makes, which ends with the first item that is true.
    Any,
    /// `all` of what only a loop makes, which ends with the first item that is false.
    All,
    /// `set()` without an argument.
    EmptySet,
    /// `frozenset()` without an argument.
    EmptyFrozenSet,
    /// `list()` and `dict()` without arguments: an empty container.
    EmptyList,
    /// `dict()`.
    EmptyDict,
    /// `isinstance(e, classes)`.
    IsInstance,
    /// `match(variant, {"Case": function, ...})`: Kybra's.
    Match,
    /// `ic.reply(value)`, whose value is of the type that the method declares.
    Reply,
    /// `ic.trap(message)`, after which nothing runs.
    Trap,
    /// `ic._set_timer(delay, function)` and `ic._set_timer_interval`, whose function is a value.
    Timer,
    /// `__name__`: the module's name, `"__main__"` for the entry of a script.
    ModuleName,
}

impl SpecialForm {
    /// Whether a row does the same where the arguments are values that are there already.
    pub fn is_row(self) -> bool {
        match self {
            Self::Sorted
            | Self::Sum
            | Self::EmptySet
            | Self::EmptyFrozenSet
            | Self::EmptyList
            | Self::EmptyDict => true,
            Self::Print
            | Self::Range
            | Self::Enumerate
            | Self::Zip
            | Self::Reversed
            | Self::Map
            | Self::Filter
            | Self::Callable
            | Self::Iter
            | Self::Calling
            | Self::Ending
            | Self::Next
            | Self::Min
            | Self::Max
            | Self::Any
            | Self::All
            | Self::IsInstance
            | Self::Match
            | Self::Reply
            | Self::Trap
            | Self::Timer
            | Self::ModuleName => false,
        }
    }
}

/// The name of [`SpecialForm::Calling`], which no program can write.
pub const CALLING: &str = "<calling>";
/// The name of [`SpecialForm::Ending`], which no program can write.
pub const ENDING: &str = "<ending>";
/// The row that makes a function an object that is told apart from all others.
pub const IDENTITY: &str = "function.identity";

/// The special form behind a builtin's dotted name, if it is one.
pub fn special_form(name: &str) -> Option<SpecialForm> {
    Some(match name {
        "print" | "kybra.ic.print" => SpecialForm::Print,
        "range" => SpecialForm::Range,
        "enumerate" => SpecialForm::Enumerate,
        "zip" => SpecialForm::Zip,
        "reversed" => SpecialForm::Reversed,
        "sorted" => SpecialForm::Sorted,
        "map" => SpecialForm::Map,
        "filter" => SpecialForm::Filter,
        "callable" => SpecialForm::Callable,
        "iter" => SpecialForm::Iter,
        super::CALLING => SpecialForm::Calling,
        super::ENDING => SpecialForm::Ending,
        "next" => SpecialForm::Next,
        "min" => SpecialForm::Min,
        "max" => SpecialForm::Max,
        "sum" => SpecialForm::Sum,
        "any" => SpecialForm::Any,
        "all" => SpecialForm::All,
        "set" => SpecialForm::EmptySet,
        "frozenset" => SpecialForm::EmptyFrozenSet,
        "list" => SpecialForm::EmptyList,
        "dict" => SpecialForm::EmptyDict,
        "isinstance" => SpecialForm::IsInstance,
        "kybra.match" => SpecialForm::Match,
        "kybra.ic.reply" => SpecialForm::Reply,
        "kybra.ic.trap" => SpecialForm::Trap,
        "kybra.ic._set_timer" | "kybra.ic._set_timer_interval" => SpecialForm::Timer,
        "__name__" => SpecialForm::ModuleName,
        _ => return None,
    })
}
