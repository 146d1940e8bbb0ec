//! Values of one of several types: what Python annotates as `int | str`.

use crate::exception::Fallible;
use crate::traits::{Format, Key, Number, Repr, ToStr, Truth};

/// A value that a test of its class has shown to be a member it is not.
#[cold]
#[inline(never)]
fn other_member() -> ! {
    crate::exception::trap("a value was taken for a member of a union that it is not")
}

/// Whether two values of different classes are equal, as only numbers can be.
fn equal_numbers(left: Option<Number>, right: Option<Number>) -> bool {
    match (left, right) {
        (Some(left), Some(right)) => left == right,
        (Some(_) | None, _) => false,
    }
}

macro_rules! one_of {
    ($(#[$doc:meta])* $name:ident: $($member:ident $variant:ident $is:ident $get:ident),+) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug)]
        pub enum $name<$($member),+> {
            $(
                #[doc = concat!("A value of the type `", stringify!($member), "`.")]
                $variant($member),
            )+
        }

        impl<$($member),+> $name<$($member),+> {
            $(
                #[doc = concat!("Whether the value is a `", stringify!($member), "`.")]
                #[inline]
                pub const fn $is(&self) -> bool {
                    matches!(self, Self::$variant(_))
                }

                #[doc = concat!("The value, which a test has shown to be a `", stringify!($member), "`.")]
                ///
                /// # Panics
                /// Traps if it is not: the compiler proved that it is.
                #[inline]
                pub fn $get(self) -> $member {
                    match self {
                        Self::$variant(value) => value,
                        _ => other_member(),
                    }
                }
            )+
        }

        impl<$($member: Repr),+> Repr for $name<$($member),+> {
            fn write_repr(&self, out: &mut String) {
                match self {
                    $(Self::$variant(value) => value.write_repr(out)),+
                }
            }

            fn as_number(&self) -> Option<Number> {
                match self {
                    $(Self::$variant(value) => value.as_number()),+
                }
            }
        }

        impl<$($member: ToStr),+> ToStr for $name<$($member),+> {
            fn write_str(&self, out: &mut String) {
                match self {
                    $(Self::$variant(value) => value.write_str(out)),+
                }
            }
        }

        impl<$($member: Truth),+> Truth for $name<$($member),+> {
            fn truth(&self) -> bool {
                match self {
                    $(Self::$variant(value) => value.truth()),+
                }
            }
        }

        impl<$($member: Format),+> Format for $name<$($member),+> {
            fn write_format(&self, spec: &str, out: &mut String) -> Fallible<()> {
                match self {
                    $(Self::$variant(value) => value.write_format(spec, out)),+
                }
            }
        }

        impl<$($member: Repr + PartialEq),+> PartialEq for $name<$($member),+> {
            fn eq(&self, other: &Self) -> bool {
                match (self, other) {
                    $((Self::$variant(left), Self::$variant(right)) => left == right,)+
                    (left, right) => equal_numbers(left.as_number(), right.as_number()),
                }
            }
        }

        impl<$($member: Repr + PartialOrd),+> PartialOrd for $name<$($member),+> {
            /// Of numbers, which alone have an order across classes.
            fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
                match (self, other) {
                    $((Self::$variant(left), Self::$variant(right)) => left.partial_cmp(right),)+
                    (left, right) => left.as_number()?.partial_cmp(&right.as_number()?),
                }
            }
        }

        impl<$($member: Repr + Key),+> Key for $name<$($member),+> {
            fn key_hash(&self) -> u64 {
                match self {
                    $(Self::$variant(value) => value.key_hash()),+
                }
            }

            fn python_hash(&self) -> i64 {
                match self {
                    $(Self::$variant(value) => value.python_hash()),+
                }
            }

            fn same_key(&self, other: &Self) -> bool {
                match (self, other) {
                    $((Self::$variant(left), Self::$variant(right)) => left.same_key(right),)+
                    (left, right) => equal_numbers(left.as_number(), right.as_number()),
                }
            }
        }
    };
}

one_of! {
    /// A value of one of two types.
    OneOf2: A First is_first first, B Second is_second second
}
one_of! {
    /// A value of one of three types.
    OneOf3: A First is_first first, B Second is_second second, C Third is_third third
}
one_of! {
    /// A value of one of four types.
    OneOf4: A First is_first first, B Second is_second second, C Third is_third third,
        D Fourth is_fourth fourth
}
one_of! {
    /// A value of one of five types.
    OneOf5: A First is_first first, B Second is_second second, C Third is_third third,
        D Fourth is_fourth fourth, E Fifth is_fifth fifth
}
one_of! {
    /// A value of one of six types.
    OneOf6: A First is_first first, B Second is_second second, C Third is_third third,
        D Fourth is_fourth fourth, E Fifth is_fifth fifth, F Sixth is_sixth sixth
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::int::Int;
    use crate::text::Str;

    type IntOrStr = OneOf2<Int, Str>;
    type Real = OneOf3<bool, f64, Int>;

    #[test]
    fn a_value_prints_as_what_it_is() {
        let text = IntOrStr::Second(Str::literal("a"));
        assert_eq!(text.repr(), "'a'");
        assert_eq!(text.to_str(), "a");
        assert_eq!(IntOrStr::First(Int::from(3)).repr(), "3");
    }

    #[test]
    fn numbers_are_equal_across_classes() {
        assert!(Real::First(true) == Real::Second(1.0));
        assert!(Real::Third(Int::from(1)) == Real::First(true));
        assert!(Real::Third(Int::from(2)) != Real::Second(2.5));
        assert!(Real::Second(f64::NAN) != Real::Third(Int::from(0)));
    }

    #[test]
    fn equal_numbers_are_one_key() {
        let (int, float) = (Real::Third(Int::from(7)), Real::Second(7.0));
        assert_eq!(int.key_hash(), float.key_hash());
        assert!(int.same_key(&float));
    }

    #[test]
    fn a_number_is_no_text() {
        assert!(IntOrStr::First(Int::from(1)) != IntOrStr::Second(Str::literal("1")));
    }
}
