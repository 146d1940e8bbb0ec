//! The one type of values of several types, as `infer` joins them.

use crate::ty::Ty;

/// The type of which all the types are, with None among them as an `Optional`; of several classes their
/// union, as `infer` joins them.
pub fn common(types: &[Ty]) -> Ty {
    if types.iter().all(is_data_or_none)
        && let Some(union) = Ty::union(types.to_vec())
    {
        return union;
    }
    let some = types.iter().find(|ty| **ty != Ty::None).cloned();
    let some = common_tuple(types).or(some);
    match some {
        None if types.is_empty() => Ty::Never,
        None => Ty::None,
        Some(ty) if types.contains(&Ty::None) => Ty::optional(ty),
        Some(ty) => ty,
    }
}

/// The type of tuples of several types: with items of a common type each where they are of one length.
fn common_tuple(types: &[Ty]) -> Option<Ty> {
    let tuples: Vec<&Ty> = types.iter().filter(|ty| **ty != Ty::None).collect();
    let is_tuple = |ty: &&&Ty| matches!(ty, Ty::Tuple(_) | Ty::TupleOf(_));
    let first = tuples.iter().find(|ty| is_tuple(ty))?;
    if !tuples.iter().all(|ty| is_tuple(&ty)) || tuples.iter().all(|ty| ty == first) {
        return None;
    }
    let length = first.parts().len();
    if tuples.iter().any(|ty| matches!(ty, Ty::TupleOf(_)) || ty.parts().len() != length) {
        let items: Vec<Ty> = tuples.iter().flat_map(|ty| ty.parts()).cloned().collect();
        return Some(Ty::tuple_of(common(&items)));
    }
    let item = |position: usize| {
        let types: Vec<Ty> = tuples.iter().map(|ty| ty.parts()[position].clone()).collect();
        common(&types)
    };
    Some(Ty::Tuple((0..length).map(item).collect()))
}

/// The type of the items that going over a value of the type gives.
pub fn items_ty(ty: &Ty) -> Ty {
    if let Ty::Tuple(items) = ty {
        return common(items);
    }
    if let Ty::Union(members) = ty {
        return members.iter().map(items_ty).find(|item| *item != Ty::Never).unwrap_or(Ty::Never);
    }
    if let Ty::Record(_) = ty { Ty::Str } else { ty.item().unwrap_or(Ty::Never) }
}

fn is_data_or_none(ty: &Ty) -> bool {
    let inner = if let Ty::Optional(inner) = ty { inner } else { ty };
    *ty == Ty::None || inner.is_data()
}
