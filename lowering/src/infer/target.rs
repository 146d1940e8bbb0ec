//! What assignments bind.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "a type that is not named is refused, or left as it is"
)]

use crate::diagnostics::{Code, Diagnostic};
use crate::hir::{Expr, Target, TargetKind};
use crate::source::Span;
use crate::ty::Ty;

use super::flow::Flow;
use super::report;
use super::spot::Spot;
use super::walker::Walker;

impl Walker<'_, '_> {
    /// The type that a literal stored to the target should have, where that is known.
    pub fn expected(&mut self, target: &Target) -> Option<Ty> {
        match &target.kind {
            TargetKind::Name(place) => self.expected_of(*place),
            TargetKind::Tuple(targets) => {
                let items: Vec<Ty> =
                    targets.iter().map(|target| self.expected(target).unwrap_or(Ty::Never)).collect();
                Some(Ty::Tuple(items))
            }
            TargetKind::Subscript(base, index) => {
                let base = self.expr(base, None);
                match self.head(&base) {
                    Ty::List(item) => Some(*item),
                    Ty::Dict(_, value) => Some(*value),
                    Ty::Record(record) => {
                        let position = self.field_position(record, index)?;
                        Some(self.cx.record_fields[record.index()][position].clone())
                    }
                    _ => None,
                }
            }
            TargetKind::Slice(base, _) => {
                let base = self.expr(base, None);
                matches!(self.head(&base), Ty::List(_)).then_some(base)
            }
            TargetKind::Attribute(base, name) => self.expected_attribute(base, name),
            TargetKind::Starred(_) | TargetKind::Invalid => None,
        }
    }

    /// Binds the target to a value of type `ty`, which comes from `span`.
    pub fn bind(&mut self, target: &Target, ty: &Ty, span: Span) {
        match &target.kind {
            TargetKind::Name(place) => self.store(*place, ty, span),
            TargetKind::Tuple(targets) => self.unpack(targets, ty, target.span, span),
            TargetKind::Subscript(base, index) => {
                self.store_item(base, index, ty, target.span, span);
                let due = self.expected(target);
                self.stored_part(target, due.as_ref(), ty);
            }
            TargetKind::Slice(base, bounds) => {
                self.store_slice(base, bounds, ty, target.span, span);
                self.flow.forget_parts();
            }
            // One that stands alone is a syntax error.
            TargetKind::Starred(inner) => self.bind(inner, ty, span),
            TargetKind::Attribute(base, name) => {
                self.store_attribute(base, name, ty, target.span, span);
                let due = self.expected_attribute(base, name);
                self.stored_part(target, due.as_ref(), ty);
            }
            TargetKind::Invalid => {}
        }
    }

    fn unpack(&mut self, targets: &[Target], ty: &Ty, span: Span, value: Span) {
        if matches!(self.head(ty), Ty::Iterator(_)) {
            self.forget_shared();
        }
        let unknown = vec![Ty::Never; targets.len()];
        let star = targets.iter().position(|target| matches!(target.kind, TargetKind::Starred(_)));
        let items = if self.is_open(ty, value) {
            unknown
        } else {
            let ty = self.not_none(ty, value);
            match (self.head(&ty), star) {
                (Ty::Tuple(items), None) if items.len() == targets.len() => items,
                (Ty::Tuple(items), Some(star)) if items.len() + 1 >= targets.len() => {
                    self.around_star(&items, star, targets, value)
                }
                (Ty::Tuple(items), _) => {
                    let few = items.len() < targets.len();
                    let problem = if few { "not enough" } else { "too many" };
                    let (found, count) = (items.len(), targets.len());
                    let message = format!("{problem} values to unpack: {found} for {count} variables");
                    self.cx.report(
                        Diagnostic::warning(Code::TypeMismatch, span, message)
                            .label("ValueError when this runs"),
                    );
                    self.flow = Flow::dead();
                    unknown
                }
                (Ty::Objects, None) => vec![Ty::Object; targets.len()],
                (other, _) => {
                    let Some(item) = self.items_if_iterable(&other) else {
                        let message = if other == Ty::Objects {
                            "unpacking the arguments of an exception with `*` is not supported"
                                .to_owned()
                        } else {
                            format!("`{}` cannot be unpacked", self.name_of(&other))
                        };
                        self.error(Code::TypeMismatch, value, message);
                        return;
                    };
                    let mut items = vec![item.clone(); targets.len()];
                    if let Some(star) = star {
                        items[star] = self.starred_list(&targets[star], &[item], value);
                    }
                    items
                }
            }
        };
        for (target, item) in targets.iter().zip(items) {
            let item = self.head(&item);
            self.bind(target, &item, value);
        }
    }

    /// The types that targets get of a tuple, one of them the list of what the others leave.
    fn around_star(&mut self, items: &[Ty], star: usize, targets: &[Target], value: Span) -> Vec<Ty> {
        let behind = targets.len() - star - 1;
        let rest = self.starred_list(&targets[star], &items[star..items.len() - behind], value);
        let after = items[items.len() - behind..].iter().cloned();
        items[..star].iter().cloned().chain(std::iter::once(rest)).chain(after).collect()
    }

    /// The list that a starred target gets: a new one, whose elements are known by what it is bound to
    /// before.
    fn starred_list(&mut self, target: &Target, items: &[Ty], value: Span) -> Ty {
        let TargetKind::Starred(inner) = &target.kind else { return Ty::Never };
        let expected = self.expected(inner).map(|ty| self.head(&ty));
        let Some(Ty::List(element)) = expected else {
            if let Some(joined) = self.joined(items) {
                return Ty::list(joined);
            }
            if matches!(inner.kind, TargetKind::Name(crate::hir::Place::Local(local)) if self.is_throwaway(local))
            {
                return Ty::Never;
            }
            let message = "the values that `*` collects are of several types";
            self.error(Code::ConflictingTypes, target.span, message);
            return Ty::Never;
        };
        let element = *element;
        for item in items {
            if !self.cx.unifier.store(&element, item) {
                self.misfit("this list holds", &element, item, value);
            }
        }
        Ty::list(element)
    }

    /// The value that an augmented assignment starts from.
    pub fn read_target(&mut self, target: &Target) -> Ty {
        match &target.kind {
            TargetKind::Name(place) => self.read(*place),
            TargetKind::Subscript(base, index) => {
                let ty = self.expr(base, None);
                let ty = self.subscript(base, &ty, index, target.span);
                self.part(Spot::of_target(target), ty)
            }
            TargetKind::Attribute(base, name) => {
                let ty = self.attribute(base, name, target.span);
                self.part(Spot::of_target(target), ty)
            }
            TargetKind::Slice(base, bounds) => self.changed_slice(base, bounds),
            TargetKind::Tuple(_) | TargetKind::Starred(_) | TargetKind::Invalid => Ty::Never,
        }
    }

    /// `base[index] = value`.
    fn store_item(&mut self, base: &Expr, index: &Expr, ty: &Ty, _span: Span, value: Span) {
        let base_ty = self.expr(base, None);
        let base_ty = self.not_none(&base_ty, base.span);
        match self.head(&base_ty) {
            Ty::List(item) => {
                self.index(index);
                if !self.cx.unifier.store(&item, ty) {
                    self.misfit("this list holds", &item, ty, value);
                }
            }
            Ty::ByteArray => {
                self.index(index);
                if !matches!(self.head(ty), Ty::Int | Ty::Bool | Ty::Never) {
                    self.misfit("this bytearray holds", &Ty::Int, ty, value);
                }
            }
            Ty::Dict(key, item) => {
                self.store_key(&key, index);
                if !self.cx.unifier.store(&item, ty) {
                    self.misfit("this dict holds", &item, ty, value);
                }
            }
            Ty::Record(record) => {
                let Some(position) = self.checked_field(record, index) else { return };
                let due = self.cx.record_fields[record.index()][position].clone();
                if !self.cx.unifier.fits(ty, &due) {
                    let name = &self.hir().records[record].fields[position].name;
                    self.misfit(&format!("the field `{name}` is declared"), &due, ty, value);
                }
                if self.is_tag(record, position) {
                    self.replace_tags(record);
                }
                let of = self.tags_of(base);
                self.hold(record, of.as_ref(), position, ty);
            }
            _ => {
                self.expr(index, None);
                if !self.is_open(&base_ty, base.span) {
                    self.no_items("assign", &base_ty, base.span);
                }
            }
        }
    }

    /// `base[lower:upper:step] = value`.
    fn store_slice(
        &mut self,
        base: &Expr,
        bounds: &[Option<Expr>; 3],
        ty: &Ty,
        span: Span,
        value: Span,
    ) {
        let sliced = self.changed_slice(base, bounds);
        if self.is_open(&sliced, base.span) {
            return;
        }
        let item = match self.head(&sliced) {
            Ty::List(item) => *item,
            Ty::ByteArray => Ty::Int,
            _ => {
                self.no_items("assign", &sliced, span);
                return;
            }
        };
        // Whether None is there is asked before an iterator runs.
        let base_ty = self.typed(base);
        if matches!(base_ty, Ty::Optional(_)) && matches!(self.head(ty), Ty::Iterator(_)) {
            self.refuses_optional(&base_ty, base.span);
            return;
        }
        let items = self.items_of(ty, value);
        if !self.cx.unifier.store(&item, &items) {
            let holder =
                if sliced == Ty::ByteArray { "this bytearray holds" } else { "this list holds" };
            self.misfit(holder, &item, &items, value);
        }
    }

    /// The type of a slice that is bound or deleted.
    fn changed_slice(&mut self, base: &Expr, bounds: &[Option<Expr>; 3]) -> Ty {
        self.slice(base, bounds.each_ref().map(Option::as_ref))
    }

    /// `del base[lower:upper:step]`.
    pub fn delete_slice(&mut self, base: &Expr, bounds: &[Option<Expr>; 3], span: Span) {
        let sliced = self.changed_slice(base, bounds);
        if !self.is_open(&sliced, base.span)
            && !matches!(self.head(&sliced), Ty::List(_) | Ty::ByteArray)
        {
            self.no_items("delete", &sliced, span);
        }
    }

    /// A key that is stored in a dict.
    fn store_key(&mut self, key: &Ty, index: &Expr) {
        let ty = self.expr(index, Some(key));
        self.hashable(&ty, index.span);
        if !self.cx.unifier.store(key, &ty) {
            self.misfit("the keys of this dict are", key, &ty, index.span);
        }
    }

    /// `del base[index]`.
    pub fn delete_item(&mut self, base: &Expr, index: &Expr, span: Span) {
        let base_ty = self.expr(base, None);
        let base_ty = self.not_none(&base_ty, base.span);
        match self.head(&base_ty) {
            Ty::List(_) | Ty::ByteArray => self.index(index),
            Ty::Dict(key, _) => {
                let ty = self.expr(index, Some(&key));
                if !self.cx.unifier.store(&key, &ty) {
                    self.misfit("the keys of this dict are", &key, &ty, index.span);
                }
            }
            Ty::Record(record) => self.delete_field(record, index, span),
            _ => {
                self.expr(index, None);
                if !self.is_open(&base_ty, base.span) {
                    self.no_items("delete", &base_ty, base.span);
                }
            }
        }
    }

    fn no_items(&mut self, what: &str, ty: &Ty, span: Span) {
        let message = format!("`{}` does not let its items be {what}ed", self.name_of(ty));
        let message = message.replace("deleteed", "deleted");
        self.error(Code::TypeMismatch, span, message);
    }

    /// A value of the wrong type is stored.
    pub fn misfit(&mut self, holder: &str, due: &Ty, given: &Ty, span: Span) {
        let (due_name, given_name) = (self.name_of(due), self.name_of(given));
        let message = format!("{holder} `{due_name}` and is given a value of type `{given_name}`");
        let mut diagnostic = Diagnostic::error(Code::ConflictingTypes, span, message);
        let (due, given) = (self.cx.unifier.resolve(due), self.cx.unifier.resolve(given));
        if let Some(advice) = report::advice(&due, &given) {
            diagnostic = diagnostic.help(advice);
        }
        self.cx.report(diagnostic);
    }
}
