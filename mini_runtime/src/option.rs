//! `None`: as the unit type, and as the absence in `T | None`.

use crate::bytes::ByteArray;
use crate::exception::Fallible;
use crate::format::check_empty;
use crate::list::List;
use crate::record::Record;
use crate::traits::{Format, Key, Number, Repr, Same, ToStr, Truth};

/// Any value will do, as long as few others have it.
const HASH_OF_NONE: u64 = 0x9e37_79b9_7f4a_7c15;

impl Repr for () {
    fn write_repr(&self, out: &mut String) {
        out.push_str("None");
    }
}

impl ToStr for () {}

impl Truth for () {
    #[inline]
    fn truth(&self) -> bool {
        false
    }
}

impl Format for () {
    fn write_format(&self, spec: &str, out: &mut String) -> Fallible<()> {
        check_empty(spec, "NoneType")?;
        self.write_repr(out);
        Ok(())
    }
}

impl Key for () {
    #[inline]
    fn key_hash(&self) -> u64 {
        HASH_OF_NONE
    }

    #[inline]
    fn same_key(&self, _other: &Self) -> bool {
        true
    }
}

impl<T: Repr> Repr for Option<T> {
    fn write_repr(&self, out: &mut String) {
        match self {
            Some(value) => value.write_repr(out),
            None => ().write_repr(out),
        }
    }

    fn as_number(&self) -> Option<Number> {
        self.as_ref().and_then(Repr::as_number)
    }
}

impl<T: ToStr> ToStr for Option<T> {
    fn write_str(&self, out: &mut String) {
        match self {
            Some(value) => value.write_str(out),
            None => ().write_str(out),
        }
    }
}

impl<T: Truth> Truth for Option<T> {
    #[inline]
    fn truth(&self) -> bool {
        self.as_ref().is_some_and(Truth::truth)
    }
}

impl<T: Format> Format for Option<T> {
    fn write_format(&self, spec: &str, out: &mut String) -> Fallible<()> {
        match self {
            Some(value) => value.write_format(spec, out),
            None => ().write_format(spec, out),
        }
    }
}

impl<T: Key> Key for Option<T> {
    #[inline]
    fn key_hash(&self) -> u64 {
        self.as_ref().map_or(HASH_OF_NONE, Key::key_hash)
    }

    fn python_hash(&self) -> i64 {
        self.as_ref().map_or_else(|| ().python_hash(), Key::python_hash)
    }

    #[inline]
    fn same_key(&self, other: &Self) -> bool {
        match (self, other) {
            (Some(left), Some(right)) => left.same_key(right),
            (None, None) => true,
            (Some(_), None) | (None, Some(_)) => false,
        }
    }
}

/// What is None is one object too.
impl<T: Same> Same for Option<T> {
    fn same(&self, other: &Self) -> bool {
        match (self, other) {
            (Some(first), Some(second)) => first.same(second),
            (None, None) => true,
            (Some(_), None) | (None, Some(_)) => false,
        }
    }
}

macro_rules! same_as_inherent {
    ($([$($param:ident),*] $Type:ty;)*) => {
        $(impl<$($param),*> Same for $Type {
            #[inline]
            fn same(&self, other: &Self) -> bool {
                // The method of the type itself.
                <$Type>::same(self, other)
            }
        })*
    };
}

same_as_inherent! {
    [T] List<T>;
    [T] Record<T>;
    [] ByteArray;
}

#[cfg(test)]
mod tests {
    use crate::text::Str;
    use crate::traits::{Format, Key, Repr, ToStr, Truth};

    #[test]
    fn an_absent_value_is_none() {
        assert_eq!(None::<Str>.repr(), "None");
        assert_eq!(Some(Str::literal("a")).repr(), "'a'");
        assert_eq!(Some(Str::literal("a")).to_str(), "a");
        assert!(!None::<Str>.truth());
        assert!(!Some(Str::new()).truth());
        assert!(!().truth());
    }

    #[test]
    fn none_takes_no_format_specification() {
        let raised = None::<Str>.format("5").expect_err("no specification");
        assert_eq!(
            raised.summary(),
            "TypeError: unsupported format string passed to NoneType.__format__"
        );
    }

    #[test]
    fn none_is_a_key_of_its_own() {
        assert!(None::<Str>.same_key(&None));
        assert!(!None.same_key(&Some(Str::new())));
        assert!(Some(Str::new()).same_key(&Some(Str::new())));
    }
}
