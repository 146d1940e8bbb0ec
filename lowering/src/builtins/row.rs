//! Writing rows: a pure row by default, its effects and exceptions added word by word.

use super::{
    Builtin, Effect, Items, Literal, Param, Passing, RangeRule, RustForm, Sig, Unshared, Vocabulary,
};

/// A type parameter.
pub(super) const T: Sig = Sig::Param(0);
/// A second type parameter.
pub(super) const U: Sig = Sig::Param(1);
/// A type parameter whose values can be ordered.
pub(super) const ORDERED: Sig = Sig::ORDERED;
/// A type parameter whose values can be told apart.
pub(super) const EQUAL: Sig = Sig::EQUAL;
/// `list[T]`.
pub(super) const LIST: Sig = Sig::List(&T);
/// `dict[T, U]`.
pub(super) const DICT: Sig = Sig::Dict(&T, &U);
/// A bound of a slice or of a search, saturated to `i64` by the caller.
pub(super) const BOUND: Sig = Sig::Optional(&Sig::Integer);
/// What a length can be: memory ends before 2^32 items.
pub(super) const LENGTH: RangeRule = RangeRule::Within(0, 1 << 32);

/// The exceptions of a conversion from `int` to `float` or to an index.
pub(super) const OVERFLOW: &[&str] = &["OverflowError"];
/// Of what makes something as large as it is told to.
pub(super) const ROOM: &[&str] = &["OverflowError", "MemoryError"];
/// The same, with a single character to fill it.
pub(super) const FILL: &[&str] = &["TypeError", "OverflowError", "MemoryError"];
/// `ValueError` alone.
pub(super) const VALUE: &[&str] = &["ValueError"];
/// `IndexError` alone.
pub(super) const INDEX: &[&str] = &["IndexError"];
/// `KeyError` alone.
pub(super) const KEY: &[&str] = &["KeyError"];
/// `ZeroDivisionError` alone.
pub(super) const ZERO: &[&str] = &["ZeroDivisionError"];

/// A parameter that is only read.
pub(super) const fn by(sig: Sig) -> Param {
    Param {
        name: "",
        keyword_only: false,
        sig,
        passing: Passing::Ref,
        default: None,
        consumes: false,
        words: None,
    }
}

/// A list for which anything iterable can stand: the items in a new list.
pub(super) const fn each(sig: Sig) -> Param {
    Param { consumes: true, ..by(sig) }
}

/// A parameter that is kept.
pub(super) const fn take(sig: Sig) -> Param {
    Param { passing: Passing::Value, ..by(sig) }
}

/// A parameter that is only read and may be passed by keyword.
pub(super) const fn named(name: &'static str, sig: Sig) -> Param {
    Param { name, ..by(sig) }
}

/// A parameter that is passed by keyword only.
pub(super) const fn keyword(name: &'static str, sig: Sig) -> Param {
    Param { keyword_only: true, ..named(name, sig) }
}

/// A parameter that is only read, may be passed by keyword, and may be left out.
pub(super) const fn optional(name: &'static str, sig: Sig, default: Literal) -> Param {
    Param { default: Some(default), ..named(name, sig) }
}

/// A parameter that is passed by keyword only and may be left out.
pub(super) const fn keyword_or(name: &'static str, sig: Sig, default: Literal) -> Param {
    Param { keyword_only: true, ..optional(name, sig, default) }
}

impl Param {
    /// It takes words of a vocabulary.
    pub(super) const fn of(mut self, words: Vocabulary) -> Self {
        self.words = Some(words);
        self
    }
}

/// A bound of a slice or of a search that may be left out.
pub(super) const BOUNDED: Param = optional("", BOUND, Literal::None);

/// A row that is total and touches nothing.
pub(super) const fn row(
    name: &'static str,
    params: &'static [Param],
    result: Sig,
    rust: RustForm,
) -> Builtin {
    let range = if matches!(result, Sig::Machine) { LENGTH } else { RangeRule::Unknown };
    Builtin {
        name,
        params,
        result,
        raises: &[],
        effect: Effect::Pure,
        range,
        rust,
        is_part: false,
        each: None,
        keywords: None,
        updates: None,
        unshared: None,
    }
}

/// `a.method(b)`.
pub(super) const fn method(name: &'static str) -> RustForm {
    RustForm::Method(name)
}

/// `path::function(a, b)`.
pub(super) const fn function(name: &'static str) -> RustForm {
    RustForm::Function(name)
}

/// `path::function(a, b, other)`.
pub(super) const fn through(name: &'static str, other: &'static str) -> RustForm {
    RustForm::Through(name, other)
}

/// `a op b`.
pub(super) const fn infix(operator: &'static str) -> RustForm {
    RustForm::Infix(operator)
}

impl Builtin {
    /// It may raise these.
    pub(super) const fn raises(mut self, raises: &'static [&'static str]) -> Self {
        self.raises = raises;
        self
    }

    /// It reads what can change, or makes an object with an identity.
    pub(super) const fn reads(mut self) -> Self {
        self.effect = Effect::Reads;
        self
    }

    /// It changes an object.
    pub(super) const fn writes(mut self) -> Self {
        self.effect = Effect::Writes;
        self
    }

    /// Its result is a part of an argument.
    pub(super) const fn part(mut self) -> Self {
        self.is_part = true;
        self
    }

    /// The row that does the same for each item.
    pub(super) const fn each(mut self, row: &'static str) -> Self {
        self.each = Some(row);
        self
    }

    /// The row that stores each further keyword argument.
    pub(super) const fn keywords(mut self, row: &'static str) -> Self {
        self.keywords = Some(row);
        self
    }

    /// It stores an item, which this method changes where it is.
    pub(super) const fn updates(mut self, method: &'static str) -> Self {
        self.updates = Some(method);
        self
    }

    /// It takes lists that one variable owns too, as this.
    pub(super) const fn owned(mut self, rust: RustForm, items: Items) -> Self {
        self.unshared = Some(Unshared { rust, items });
        self
    }

    /// It takes containers that one variable owns too, under the same name.
    pub(super) const fn plain(mut self, items: Items) -> Self {
        self.unshared = Some(Unshared { rust: self.rust, items });
        self
    }

    /// How the range of its result follows.
    pub(super) const fn range(mut self, range: RangeRule) -> Self {
        self.range = range;
        self
    }
}
