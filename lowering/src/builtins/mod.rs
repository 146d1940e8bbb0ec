//! Builtins and library functions as one declarative table.
//!
//! A row gives everything the passes need: the Python name, the types, whether it may raise, what it
//! touches, how the range of an integer result follows from its arguments, and the runtime function
//! behind it. Passes look rows up and never special-case a name; what no row can express is a
//! [`SpecialForm`].

mod arguments;
mod bytes;
mod canister;
mod dict;
mod exceptions;
mod float;
mod int;
mod iterator;
mod list;
mod lookup;
mod none;
mod operators;
mod row;
mod set;
mod sig;
mod special;
mod stable;
mod table;
mod template;
mod text;
mod tuple;
mod unions;
mod vocabulary;

#[cfg(test)]
mod tests;

pub use canister::changes_stable_memory;
pub use exceptions::{any_exception_class, exception_class, exception_parent, kept_arguments};
pub use lookup::{
    Argument, Match, awaits_other_canisters, by_name, consumes, is_class_method, is_method, is_ordered,
    is_set_fold, lookup, method_consumes, method_of_class, operator_of, takes_any, variadic,
};
pub(crate) use lookup::{bind, has_function, has_unlike, is_opaque, takes_reals};
pub use none::{error_of_none, finds_no_none};
pub(crate) use operators::has_hash;
pub(crate) use operators::is_hashable;
pub use operators::{Binary, Comparison, binary, compare, convert, truth, unary};
pub use sig::{Builtin, Effect, Items, Literal, Param, Passing, RangeRule, RustForm, Sig, Unshared};
pub use special::{CALLING, ENDING, IDENTITY, SpecialForm, special_form};
pub use table::{all, get, only_reads, overloads};
pub use unions::{has_known_length, union_binary, union_compare, union_unary};
pub use vocabulary::Vocabulary;

/// Position of a row in the table; stable within one build of the compiler.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BuiltinId(pub u16);

impl std::fmt::Debug for BuiltinId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", get(*self).name)
    }
}
