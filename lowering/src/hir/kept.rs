//! Iterators that are values and call functions of the program.

use crate::builtins::SpecialForm;

use super::{Arg, ArgKind, ExprKind};

/// An iterator as a value that calls a function for its items. The function that makes it is a wrapper of
/// the program, by [`KeptIterator::name`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeptIterator {
    /// `map(function, a, b, ...)` of so many iterables.
    Map(usize),
    /// `filter(function, items)`.
    Filter,
    /// `filter(None, items)`: the function is left out.
    FilterTrue,
    /// `iter(function, sentinel)`.
    CallUntil,
}

impl KeptIterator {
    /// The iterator that a call of the form makes; `None` where it makes no such iterator, or the
    /// arguments do not fit.
    pub fn of(form: SpecialForm, args: &[Arg]) -> Option<Self> {
        if args.iter().any(|arg| arg.kind != ArgKind::Positional) {
            return None;
        }
        let count = args.len();
        if form == SpecialForm::Map && count > 1 {
            Some(Self::Map(count - 1))
        } else if form == SpecialForm::Filter && count == 2 {
            let is_none = args[0].value.kind == ExprKind::None;
            Some(if is_none { Self::FilterTrue } else { Self::Filter })
        } else if form == SpecialForm::Iter && count == 2 {
            Some(Self::CallUntil)
        } else {
            None
        }
    }

    /// Names the function that makes it among the wrappers of a program.
    pub fn name(self) -> String {
        match self {
            Self::Map(count) => format!("map/{count}"),
            Self::Filter => "filter".into(),
            Self::FilterTrue => "filter/none".into(),
            Self::CallUntil => "iter/2".into(),
        }
    }

    /// Whether the argument at the position is an iterable, of which an iterator is made first.
    pub fn takes_items(self, position: usize) -> bool {
        match self {
            Self::Map(_) | Self::Filter | Self::FilterTrue => position > 0,
            Self::CallUntil => false,
        }
    }
}
