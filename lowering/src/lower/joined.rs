//! The one type of values of several types, as `infer` joins them.

use std::collections::HashMap;

use crate::ty::{ClosureTy, FunctionTy, Ty};

use super::function::Lowerer;

/// The types that functions have as values which may be others of these types.
type Functions = HashMap<ClosureTy, FunctionTy>;

impl Lowerer<'_> {
    /// The type of which all the types are, with None among them as an `Optional`; of several classes their
    /// union, as `infer` joins them.
    pub fn common(&self, types: &[Ty]) -> Ty {
        common(types, &self.types.functions)
    }

    /// The type of the items that going over a value of the type gives.
    pub fn items_ty(&self, ty: &Ty) -> Ty {
        if let Ty::Tuple(items) = ty {
            return self.common(items);
        }
        if let Ty::Union(members) = ty {
            let mut items = members.iter().map(|member| self.items_ty(member));
            return items.find(|item| *item != Ty::Never).unwrap_or(Ty::Never);
        }
        if let Ty::Record(_) = ty { Ty::Str } else { ty.item().unwrap_or(Ty::Never) }
    }
}

fn common(types: &[Ty], functions: &Functions) -> Ty {
    if types.iter().all(is_data_or_none)
        && let Some(union) = Ty::union(types.to_vec())
    {
        return union;
    }
    let some = types.iter().find(|ty| **ty != Ty::None).cloned();
    let some = common_tuple(types, functions).or_else(|| common_function(types, functions)).or(some);
    match some {
        None if types.is_empty() => Ty::Never,
        None => Ty::None,
        Some(ty) if types.contains(&Ty::None) => Ty::optional(ty),
        Some(ty) => ty,
    }
}

/// The type of tuples of several types: with items of a common type each where they are of one length.
fn common_tuple(types: &[Ty], functions: &Functions) -> Option<Ty> {
    let tuples: Vec<&Ty> = types.iter().filter(|ty| **ty != Ty::None).collect();
    let is_tuple = |ty: &&&Ty| matches!(ty, Ty::Tuple(_) | Ty::TupleOf(_));
    let first = tuples.iter().find(|ty| is_tuple(ty))?;
    if !tuples.iter().all(|ty| is_tuple(&ty)) || tuples.iter().all(|ty| ty == first) {
        return None;
    }
    let length = first.parts().len();
    if tuples.iter().any(|ty| matches!(ty, Ty::TupleOf(_)) || ty.parts().len() != length) {
        let items: Vec<Ty> = tuples.iter().flat_map(|ty| ty.parts()).cloned().collect();
        return Some(Ty::tuple_of(common(&items, functions)));
    }
    let item = |position: usize| {
        let types: Vec<Ty> = tuples.iter().map(|ty| ty.parts()[position].clone()).collect();
        common(&types, functions)
    };
    Some(Ty::Tuple((0..length).map(item).collect()))
}

/// The type of functions of which only the types are the same.
fn common_function(types: &[Ty], functions: &Functions) -> Option<Ty> {
    let known: Vec<&Ty> = types.iter().filter(|ty| **ty != Ty::None).collect();
    let closures: Vec<&ClosureTy> = known.iter().filter_map(|ty| closure(ty)).collect();
    let value = known.iter().find(|ty| matches!(ty, Ty::Function(_) | Ty::Optional(_)));
    match value {
        Some(value) if !closures.is_empty() => Some((*value).clone()),
        None if closures.len() == known.len() && closures.windows(2).any(|pair| pair[0] != pair[1]) => {
            let found = closures.first().and_then(|closure| functions.get(*closure))?;
            Some(Ty::Function(Box::new(found.clone())))
        }
        Some(_) | None => None,
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "one type is asked for")]
fn closure(ty: &Ty) -> Option<&ClosureTy> {
    match ty {
        Ty::Closure(closure) => Some(closure),
        _ => None,
    }
}

fn is_data_or_none(ty: &Ty) -> bool {
    let inner = if let Ty::Optional(inner) = ty { inner } else { ty };
    *ty == Ty::None || inner.is_data()
}
