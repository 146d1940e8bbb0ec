//! Items and slices: `base[index]`, `base[lo:hi:step]`.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "a type that is not named is refused, or left as it is"
)]

use crate::diagnostics::{Code, Diagnostic};
use crate::hir::{Expr, ExprKind};
use crate::source::Span;
use crate::ty::Ty;

use super::container::strip;
use super::walker::Walker;
use crate::hir::literal_int as literal;

impl Walker<'_, '_> {
    /// `base[index]`.
    pub fn subscript(&mut self, base: &Expr, base_ty: &Ty, index: &Expr, span: Span) -> Ty {
        if self.is_open(base_ty, base.span) {
            self.expr(index, None);
            return Ty::Never;
        }
        let base_ty = &self.not_none(base_ty, base.span);
        if let Ty::Union(members) = self.head(base_ty)
            && let Some(ty) =
                self.part_of_members(&members, |this, member| this.subscript(base, member, index, span))
        {
            return ty;
        }
        match self.head(base_ty) {
            Ty::List(item) | Ty::TupleOf(item) => {
                self.index(index);
                *item
            }
            Ty::Str => {
                self.index(index);
                Ty::Str
            }
            Ty::Range | Ty::Bytes | Ty::ByteArray => {
                self.index(index);
                Ty::Int
            }
            Ty::Dict(key, value) => {
                let ty = self.expr(index, Some(&key));
                if !self.cx.unifier.store(&key, &ty) {
                    self.misfit("the keys of this dict are", &key, &ty, index.span);
                }
                *value
            }
            Ty::Objects => {
                self.index(index);
                Ty::Object
            }
            Ty::Tuple(items) if literal(index).is_none() && !matches!(index.kind, ExprKind::Bool(_)) => {
                self.index(index);
                self.any_item(&items, span)
            }
            Ty::Tuple(items) => self.tuple_item(&items, index, span),
            Ty::Record(record) if !matches!(index.kind, ExprKind::Str(_)) => {
                self.computed_field(record, index)
            }
            Ty::Record(record) => match self.checked_field(record, index) {
                Some(position) => {
                    let ty = self.cx.record_fields[record.index()][position].clone();
                    let of = self.tags_of(base);
                    self.held(record, of.as_ref(), position, ty)
                }
                None => Ty::Never,
            },
            _ => {
                self.expr(index, None);
                if !self.refuses_optional(base_ty, base.span) {
                    let message = format!("`{}` has no items", self.name_of(base_ty));
                    self.error(Code::TypeMismatch, span, message);
                }
                Ty::Never
            }
        }
    }

    /// The type of an item of a tuple, whichever it is.
    fn any_item(&mut self, items: &[Ty], span: Span) -> Ty {
        if let Some(item) = self.joined(items) {
            return item;
        }
        self.cx.report(
            Diagnostic::error(
                Code::UnsupportedExpression,
                span,
                "a tuple whose items are of several types is indexed and sliced by literals only",
            )
            .help("use a list of values of one type where the index is computed"),
        );
        Ty::Never
    }

    fn tuple_item(&mut self, items: &[Ty], index: &Expr, span: Span) -> Ty {
        self.expr(index, None);
        let length = items.len();
        let Some(value) = literal(index) else {
            self.cx.report(
                Diagnostic::error(
                    Code::UnsupportedExpression,
                    index.span,
                    "a tuple is indexed by a literal only",
                )
                .help("use a list where the index is computed"),
            );
            return Ty::Never;
        };
        let value = i64::try_from(value).unwrap_or(i64::MAX);
        let from_end = value < 0;
        let distance = usize::try_from(value.unsigned_abs()).unwrap_or(usize::MAX);
        let position = if from_end { length.checked_sub(distance) } else { Some(distance) };
        if let Some(item) = position.and_then(|position| items.get(position)) {
            item.clone()
        } else {
            let message = format!("tuple index out of range: it has {length} items");
            self.error(Code::TypeMismatch, span, message);
            Ty::Never
        }
    }

    /// The index of a sequence.
    pub fn index(&mut self, index: &Expr) {
        let ty = self.expr(index, None);
        if !self.is_open(&ty, index.span)
            && !matches!(ty, Ty::Int | Ty::Bool)
            && !self.refuses_optional(&ty, index.span)
        {
            let message = format!("indices must be integers, not `{}`", self.name_of(&ty));
            self.error(Code::TypeMismatch, index.span, message);
        }
    }

    /// `base[lower:upper:step]`.
    pub fn slice(&mut self, base: &Expr, bounds: [Option<&Expr>; 3]) -> Ty {
        let ty = self.expr(base, None);
        for bound in bounds.into_iter().flatten() {
            let bound_ty = self.expr(bound, None);
            let inner = strip(&bound_ty);
            if !self.is_open(&bound_ty, bound.span)
                && !matches!(inner, Ty::None | Ty::Int)
                && bound_ty != Ty::Bool
            {
                let message =
                    format!("slice indices must be integers or None, not `{}`", self.name_of(&bound_ty));
                self.error(Code::TypeMismatch, bound.span, message);
            }
        }
        if self.is_open(&ty, base.span) {
            return Ty::Never;
        }
        let ty = self.not_none(&ty, base.span);
        self.slice_of(&ty, base, bounds)
    }

    fn slice_of(&mut self, ty: &Ty, base: &Expr, bounds: [Option<&Expr>; 3]) -> Ty {
        if let Ty::Union(members) = self.head(ty)
            && let Some(ty) =
                self.part_of_members(&members, |this, member| this.slice_of(member, base, bounds))
        {
            return ty;
        }
        match self.head(ty) {
            same @ (Ty::List(_) | Ty::Str | Ty::Bytes | Ty::ByteArray | Ty::TupleOf(_) | Ty::Range) => {
                same
            }
            Ty::Tuple(items) => self.tuple_slice(&items, bounds, base.span),
            _ => {
                if !self.refuses_optional(ty, base.span) {
                    let message = format!("a slice of `{}` is not supported", self.name_of(ty));
                    self.error(Code::TypeMismatch, base.span, message);
                }
                Ty::Never
            }
        }
    }

    fn tuple_slice(&mut self, items: &[Ty], bounds: [Option<&Expr>; 3], span: Span) -> Ty {
        let literals = bounds.map(|bound| match bound {
            None => Some(None),
            Some(expr) if expr.kind == ExprKind::None => Some(None),
            Some(expr) => literal(expr).and_then(|value| i64::try_from(value).ok()).map(Some),
        });
        let [Some(lower), Some(upper), Some(step)] = literals else {
            let item = self.any_item(items, span);
            return Ty::tuple_of(item);
        };
        if let Some(positions) = positions([lower, upper, step], items.len()) {
            Ty::Tuple(positions.into_iter().map(|position| items[position].clone()).collect())
        } else {
            self.error(Code::TypeMismatch, span, "slice step cannot be zero");
            Ty::Never
        }
    }
}

/// The positions of a slice of `length` items (Language Reference 6.3.3); `None` for a step of zero.
fn positions(bounds: [Option<i64>; 3], length: usize) -> Option<Vec<usize>> {
    let [lower, upper, step] = bounds;
    let length = i64::try_from(length).unwrap_or(i64::MAX);
    let step = step.unwrap_or(1);
    let (least, most) = match step {
        0 => return None,
        step if step > 0 => (0, length),
        _ => (-1, length - 1),
    };
    let clip = |bound: i64| {
        let bound = if bound < 0 { bound.saturating_add(length) } else { bound };
        bound.clamp(least, most)
    };
    let (start, end) = if step > 0 { (least, most) } else { (most, least) };
    let (mut at, end) = (lower.map_or(start, clip), upper.map_or(end, clip));
    let mut found = Vec::new();
    while (step > 0 && at < end) || (step < 0 && at > end) {
        found.push(usize::try_from(at).unwrap_or_default());
        at = at.saturating_add(step);
    }
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::positions;

    #[test]
    fn slices_of_tuples_clip_as_cpython_does() {
        assert_eq!(positions([None, None, None], 3), Some(vec![0, 1, 2]));
        assert_eq!(positions([Some(-2), None, None], 3), Some(vec![1, 2]));
        assert_eq!(positions([None, None, Some(-1)], 3), Some(vec![2, 1, 0]));
        assert_eq!(positions([Some(5), Some(9), None], 3), Some(Vec::new()));
        assert_eq!(positions([None, Some(-9), Some(-2)], 4), Some(vec![3, 1]));
        assert_eq!(positions([None, None, Some(0)], 3), None);
    }
}
