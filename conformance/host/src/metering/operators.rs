//! Operators by name and by a dense index, so that tables over them can be
//! plain data.

use wasmparser::Operator;

/// Defines the two views from `wasmparser`'s own list, so that they cannot
/// disagree with it.
macro_rules! define_views {
    ($( @$proposal:ident $op:ident $({ $($arg:ident: $argty:ty),* })? => $visit:ident ($($ann:tt)*))*) => {
        #[repr(u16)]
        enum Index { $($op),* }

        /// The names of all operators, by index.
        pub const NAMES: &[&str] = &[$(stringify!($op)),*];

        /// The index of an operator in [`NAMES`].
        #[must_use]
        pub fn index(operator: &Operator<'_>) -> usize {
            match operator {
                $(Operator::$op { .. } => Index::$op as usize,)*
                _ => unreachable!("the list is wasmparser's own"),
            }
        }
    };
}
wasmparser::for_each_operator!(define_views);

/// The name `wasmparser` gives an operator, such as `I32Add`.
#[must_use]
pub fn name(operator: &Operator<'_>) -> &'static str {
    NAMES[index(operator)]
}
