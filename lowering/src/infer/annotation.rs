//! What annotations say about types.

use crate::hir::{Annotation, AnnotationKind};
use crate::ty::{FunctionTy, Ty};

/// The type an annotation names; `None` where it names none or leaves a part open.
pub(crate) fn annotated(annotation: &Annotation) -> Option<Ty> {
    let all = |items: &[Annotation]| items.iter().map(annotated).collect::<Option<Vec<Ty>>>();
    Some(match &annotation.kind {
        // Nobody can send or give an `empty`: what stands for one is never there.
        AnnotationKind::None
        | AnnotationKind::Null
        | AnnotationKind::Reserved
        | AnnotationKind::Empty => Ty::None,
        AnnotationKind::Bool => Ty::Bool,
        AnnotationKind::Int(_) => Ty::Int,
        AnnotationKind::Float(_) => Ty::Float,
        AnnotationKind::Str => Ty::Str,
        AnnotationKind::Principal => Ty::Principal,
        AnnotationKind::Func(_) => Ty::Tuple(vec![Ty::Principal, Ty::Str]),
        AnnotationKind::Bytes => Ty::Bytes,
        AnnotationKind::ByteArray => Ty::ByteArray,
        AnnotationKind::Tuple(items) => Ty::Tuple(all(items)?),
        AnnotationKind::TupleOf(item) => Ty::tuple_of(annotated(item)?),
        AnnotationKind::Set(item) => Ty::set(annotated(item)?),
        AnnotationKind::FrozenSet(item) => Ty::frozenset(annotated(item)?),
        AnnotationKind::Iterator(item) => Ty::iterator(annotated(item)?),
        AnnotationKind::List(item) => Ty::list(annotated(item)?),
        AnnotationKind::Dict(key, value) => Ty::dict(annotated(key)?, annotated(value)?),
        AnnotationKind::Record(id) => Ty::Record(*id),
        AnnotationKind::Exception(class) => Ty::Exception(*class),
        AnnotationKind::Optional(inner) => Ty::optional(annotated(inner)?),
        AnnotationKind::Union(members) => Ty::union(all(members)?)?,
        AnnotationKind::Callable(params, result) => {
            Ty::Function(Box::new(FunctionTy { params: all(params)?, result: annotated(result)? }))
        }
        // Of a method that replies itself, what the function returns is its own affair.
        AnnotationKind::Manual(_) | AnnotationKind::Unknown => return None,
    })
}
