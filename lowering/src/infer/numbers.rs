//! Numbers of several types where one is declared.
//!
//! An annotation converts nothing: `prices: dict[str, float] = {}` and then `prices["a"] = 0` keeps the int,
//! and `flags: list[int] = [True]` the bool. What is declared to hold floats holds `float | int` then, and
//! what is declared to hold ints `bool | int`. Where ints are strict a declaration of ints is a fact, and so
//! is one at the canister's boundary.
#![expect(clippy::wildcard_enum_match_arm, reason = "of all types only numbers are meant")]

use std::collections::HashSet;

use crate::hir::{FunctionKind, Program, RecordId, RecordKind};
use crate::ty::Ty;

use super::annotation::annotated;
use super::unify::Unifier;

/// The type with `float | int` where it says `float`, which is what PEP 484 means by it.
pub(super) fn with_ints(declared: &Ty) -> Ty {
    widened(declared, &|number| match number {
        Ty::Float => Ty::union(vec![Ty::Float, Ty::Int]),
        _ => None,
    })
}

/// The type with `bool` where it says `int` or `float`: `bool` is a subclass of `int`.
pub(super) fn with_bools(declared: &Ty) -> Ty {
    widened(declared, &|number| match number {
        Ty::Float => Ty::union(vec![Ty::Bool, Ty::Float, Ty::Int]),
        Ty::Int => Ty::union(vec![Ty::Bool, Ty::Int]),
        _ => None,
    })
}

fn widened(declared: &Ty, number: &dyn Fn(&Ty) -> Option<Ty>) -> Ty {
    if let Some(wider) = number(declared) {
        return wider;
    }
    if matches!(declared, Ty::Union(_) | Ty::Function(_) | Ty::Closure(_) | Ty::Cell(_)) {
        return declared.clone();
    }
    declared.map_parts(&mut |part| widened(part, number))
}

/// Whether the types differ in which numbers they hold, if they differ.
pub(super) fn alike(left: &Ty, right: &Ty) -> bool {
    without_kinds(left) == without_kinds(right)
}

/// The type with `float` for every type of numbers.
fn without_kinds(ty: &Ty) -> Ty {
    match ty {
        number if number.is_number() => Ty::Float,
        other => other.map_parts(&mut without_kinds),
    }
}

impl Unifier {
    /// The type, with variables that may grow by numbers for what its containers hold.
    pub(super) fn growing(&mut self, declared: &Ty) -> Ty {
        match declared {
            Ty::List(item) => Ty::list(self.growing_item(item)),
            Ty::Set(item) => Ty::set(self.growing_item(item)),
            Ty::FrozenSet(item) => Ty::frozenset(self.growing_item(item)),
            Ty::TupleOf(item) => Ty::tuple_of(self.growing_item(item)),
            Ty::Dict(key, value) => Ty::dict(self.growing_item(key), self.growing_item(value)),
            Ty::Optional(inner) => Ty::optional(self.growing(inner)),
            other => other.clone(),
        }
    }

    /// The type of an item, or a field, of which not every store has to give just this type.
    pub(super) fn growing_item(&mut self, declared: &Ty) -> Ty {
        if has_numbers(declared) { self.numbers(declared.clone()) } else { self.growing(declared) }
    }
}

/// Whether a value of the type is a number, or a tuple with one.
fn has_numbers(ty: &Ty) -> bool {
    match ty {
        Ty::Int | Ty::Float => true,
        Ty::Optional(inner) => has_numbers(inner),
        Ty::Tuple(items) => items.iter().any(has_numbers),
        _ => false,
    }
}

/// The records whose fields are what they are declared to be: those that cross the canister's boundary, or
/// survive an upgrade, by themselves or in others.
pub(super) fn fixed_records(hir: &Program) -> HashSet<RecordId> {
    let mut open: Vec<Ty> = Vec::new();
    for function in hir.functions.iter() {
        if matches!(function.kind, FunctionKind::Canister(_)) {
            let params = function.params.iter();
            let params = params.filter_map(|param| function.locals[param.local].annotation.as_ref());
            open.extend(params.chain(&function.result).filter_map(annotated));
        }
    }
    open.extend(
        hir.stables
            .iter()
            .flat_map(|stable| &stable.parts)
            .filter_map(|part| annotated(&part.annotation)),
    );
    for (id, record) in hir.records.enumerate() {
        if record.kind != RecordKind::Dict || !hir.persistent.is_empty() {
            open.push(Ty::Record(id));
        }
    }
    let mut found = HashSet::new();
    while let Some(ty) = open.pop() {
        if let Ty::Record(id) = ty {
            if found.insert(id) {
                let fields = hir.records[id].fields.iter();
                open.extend(fields.filter_map(|field| annotated(&field.annotation)));
            }
        } else {
            open.extend(ty.parts().into_iter().cloned());
        }
    }
    found
}
