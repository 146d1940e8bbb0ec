//! Random subtypes: what a caller may send whose interface is another version of the method's.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the enums are Candid's, and most of their cases are alike here"
)]

use candid::types::{Field, Label, Type, TypeEnv, TypeInner};
use fastrand::Rng;

use crate::values::fits;

/// How deep a value of a subtype may have to be.
const DEPTH: usize = 7;

/// A subtype that has values, and the types it refers to.
pub fn narrower(rng: &mut Rng, env: &TypeEnv, ty: &Type) -> (TypeEnv, Type) {
    for _ in 0..20 {
        let mut narrowing = Narrowing { rng: &mut *rng, env };
        let mut narrow = TypeEnv::new();
        for (name, declared) in env.to_sorted_iter() {
            narrow.0.insert(name.clone(), narrowing.ty(declared));
        }
        let ty = narrowing.ty(ty);
        if fits(&narrow, &ty, DEPTH) {
            return (narrow, ty);
        }
    }
    (env.clone(), ty.clone())
}

/// A type without parts, for what the method does not know.
pub fn other(rng: &mut Rng) -> Type {
    let types = [TypeInner::Nat, TypeInner::Text, TypeInner::Bool, TypeInner::Int8, TypeInner::Float64];
    rng.choice(types).unwrap_or(TypeInner::Null).into()
}

struct Narrowing<'a> {
    rng: &'a mut Rng,
    env: &'a TypeEnv,
}

impl Narrowing<'_> {
    fn ty(&mut self, ty: &Type) -> Type {
        match ty.as_ref() {
            TypeInner::Int if self.rng.bool() => TypeInner::Nat.into(),
            TypeInner::Opt(inner) => self.opt(inner),
            // The `candid` crate reads bytes from bytes only.
            TypeInner::Vec(item) if matches!(item.as_ref(), TypeInner::Nat8) => ty.clone(),
            TypeInner::Vec(_) if self.rng.u8(0..10) == 0 => {
                TypeInner::Vec(TypeInner::Empty.into()).into()
            }
            TypeInner::Vec(item) => TypeInner::Vec(self.ty(item)).into(),
            TypeInner::Record(fields) => self.record(fields),
            TypeInner::Variant(cases) => {
                let mut cases = cases.clone();
                while cases.len() > 1 && self.rng.u8(0..3) == 0 {
                    cases.remove(self.rng.usize(0..cases.len()));
                }
                TypeInner::Variant(cases.iter().map(|case| self.member(case)).collect()).into()
            }
            _ => ty.clone(),
        }
    }

    /// A subtype of `opt inner`: every option is one, and a type whose values are not None.
    fn opt(&mut self, inner: &Type) -> Type {
        let names_none = |inner: &TypeInner| {
            matches!(
                inner,
                TypeInner::Null | TypeInner::Opt(_) | TypeInner::Reserved | TypeInner::Var(_)
            )
        };
        match self.rng.u8(0..8) {
            0 => TypeInner::Null.into(),
            1 => TypeInner::Opt(other(self.rng)).into(),
            2 | 3 if !names_none(inner.as_ref()) => self.ty(inner),
            _ => TypeInner::Opt(self.ty(inner)).into(),
        }
    }

    fn record(&mut self, fields: &[Field]) -> Type {
        let mut narrow = Vec::new();
        for field in fields {
            if !(self.may_lack(field) && self.rng.u8(0..4) == 0) {
                narrow.push(self.member(field));
            }
        }
        for name in ["more", "unknown"] {
            if self.rng.u8(0..3) == 0 {
                let id = Label::Named(name.to_owned()).into();
                narrow.push(Field { id, ty: self.unknown() });
            }
        }
        let ty: Type = TypeInner::Record(fields.to_vec()).into();
        if ty.is_tuple() && self.rng.bool() {
            narrow.extend(self.more_items(fields.len()));
        }
        narrow.sort_by_key(|field| field.id.get_id());
        TypeInner::Record(narrow).into()
    }

    /// A type of what the method does not know.
    fn unknown(&mut self) -> Type {
        match self.rng.u8(0..3) {
            0 => TypeInner::Vec(other(self.rng)).into(),
            1 => TypeInner::Opt(other(self.rng)).into(),
            _ => other(self.rng),
        }
    }

    /// One or two more items of a tuple of this length.
    fn more_items(&mut self, length: usize) -> Vec<Field> {
        let first = u32::try_from(length).expect("a short tuple");
        let last = first + self.rng.u32(0..2);
        (first..=last).map(|id| Field { id: Label::Id(id).into(), ty: self.unknown() }).collect()
    }

    /// Whether a record may come without the field.
    fn may_lack(&self, field: &Field) -> bool {
        let ty = self.env.trace_type(&field.ty).expect("a declared type");
        matches!(ty.as_ref(), TypeInner::Opt(_) | TypeInner::Null)
    }

    fn member(&mut self, member: &Field) -> Field {
        Field { id: member.id.clone(), ty: self.ty(&member.ty) }
    }
}
