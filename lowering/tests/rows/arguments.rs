//! What stands as the arguments of a call: variables whose ints are kept in one way or another, or
//! literals.

use lowering::builtins::Sig;
use lowering::hir::IntWidth;
use lowering::ty::Ty;

use crate::types::Binding;

/// What a parameter takes.
#[derive(Clone, Debug)]
pub struct Due {
    /// The type.
    pub ty: Ty,
    /// Whether it takes None whatever the type parameters are.
    pub or_none: bool,
}

impl Due {
    /// What a parameter of that signature takes.
    pub fn new(binding: &Binding, sig: &Sig) -> Self {
        Self { ty: binding.ty(sig), or_none: matches!(sig, Sig::Optional(_)) }
    }
}

/// How an argument of type `int` is given. Other arguments are literals where the first int is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// A variable with the bounds of a Candid type.
    Variable(IntWidth),
    /// A literal of the power of ten.
    PowerOfTen(u32),
}

const ANY: Given = Given::Variable(IntWidth::Int);
const I64: Given = Given::Variable(IntWidth::Int64);
const U64: Given = Given::Variable(IntWidth::Nat64);
const U32: Given = Given::Variable(IntWidth::Nat32);
const SMALL: Given = Given::PowerOfTen(1);
const HUGE: Given = Given::PowerOfTen(30);

/// One after the other for the ints of a call, repeated as often as needed.
const PATTERNS: &[&[Given]] = &[
    &[ANY],
    &[I64],
    &[U64],
    &[U32],
    &[SMALL],
    &[HUGE],
    &[ANY, I64],
    &[I64, ANY],
    &[ANY, U64],
    &[U64, ANY],
    &[I64, U64],
    &[U64, I64],
    &[ANY, SMALL],
    &[SMALL, ANY],
    &[I64, SMALL],
    &[SMALL, I64],
    &[U64, SMALL],
    &[ANY, HUGE],
    &[I64, HUGE],
    &[HUGE, ANY],
];

/// The ways to give the ints among parameters of these types. Where there is none, one way with
/// variables and one with literals.
pub fn ways(params: &[Due]) -> Vec<Vec<Given>> {
    let ints = params.iter().filter(|due| is_int(&due.ty)).count();
    if ints == 0 {
        return vec![vec![ANY], vec![SMALL]];
    }
    let mut ways: Vec<Vec<Given>> = Vec::new();
    for pattern in PATTERNS {
        let way: Vec<Given> = pattern.iter().copied().cycle().take(ints).collect();
        if !ways.contains(&way) {
            ways.push(way);
        }
    }
    ways
}

/// Whether a [`Given`] says how a parameter of the type is given.
pub fn is_int(ty: &Ty) -> bool {
    *ty == Ty::Int || *ty == Ty::optional(Ty::Int)
}
