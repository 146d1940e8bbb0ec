//! Unions of TypedDict classes that a `Literal` field tells apart.
//!
//! One class stands for all of a union, and a field may hold what it holds in any of them. What it holds in
//! values of one tag is found, not believed: the declared type of the field in the classes with that tag, and
//! whatever the program stores to it where a value may have the tag. So a test of the tag shows the types of
//! the fields. The tag of a value is the one that it was made with: a program that replaces the tag of a
//! value, in any way, learns nothing from tests of it.
#![expect(clippy::wildcard_enum_match_arm, reason = "few expressions have a tag that is known")]

use std::collections::{BTreeSet, HashMap};

use crate::hir::{
    Arg, ArgKind, CompareOp, Expr, ExprKind, FunctionId, FunctionKind, Literal, LocalId, NameRef, Param,
    Place, Program, RecordId, Tags, walk,
};
use crate::ty::Ty;

use super::annotation::annotated;
use super::arguments::{Given, Piece};
use super::flow::Flow;
use super::spot::Spot;
use super::walker::Walker;

/// The tags that a value may have: positions among those that are declared; their number stands for any
/// other tag.
pub(super) type TagSet = BTreeSet<usize>;

/// What is known about the tags of the whole program.
#[derive(Debug, Default)]
pub(super) struct Tagged {
    /// By class, tag and position of the field: the types of what was stored; `None` where they are not told.
    held: HashMap<(RecordId, usize, usize), Option<Vec<Ty>>>,
    /// Classes with values whose tag was replaced.
    replaced: BTreeSet<RecordId>,
    /// The tags of what is passed for a parameter.
    passed: HashMap<(FunctionId, LocalId), TagSet>,
    /// The tags of what a function returns.
    returned: HashMap<FunctionId, TagSet>,
}

impl Tagged {
    /// What is declared.
    pub fn of(program: &Program) -> Self {
        let mut held = HashMap::new();
        for (id, record) in program.records.enumerate() {
            let Some(tags) = &record.tags else { continue };
            for (at, tag) in tags.values.iter().enumerate() {
                for (position, declared) in tag.fields.iter().enumerate() {
                    let types = match declared {
                        Some(declared) => annotated(declared).map(|ty| ty.alternatives()),
                        None => Some(Vec::new()),
                    };
                    held.insert((id, at, position), types);
                }
            }
            for position in 0..record.fields.len() {
                held.insert((id, tags.values.len(), position), Some(Vec::new()));
            }
        }
        Self { held, ..Self::default() }
    }
}

/// Every tag, and any other.
fn all(tags: &Tags) -> TagSet {
    (0..=tags.values.len()).collect()
}

/// The position of a value among the tags.
fn position_of(tags: &Tags, value: &Literal) -> Option<usize> {
    let known = tags.values.iter().position(|tag| tag.value == *value);
    let alike = tags.values.first().is_some_and(|tag| tag.value.is_alike(value));
    known.or_else(|| alike.then_some(tags.values.len()))
}

impl Walker<'_, '_> {
    /// How values of the type are told apart, if they are.
    fn tags(&self, ty: &Ty) -> Option<(RecordId, Tags)> {
        let head = match self.head(ty) {
            Ty::Optional(inner) => self.head(&inner),
            ty => ty,
        };
        let Ty::Record(record) = head else { return None };
        let tags = self.hir().records[record].tags.clone()?;
        (!self.cx.tagged.replaced.contains(&record)).then_some((record, tags))
    }

    /// The tags that the value of an expression may have; `None` for any.
    pub(super) fn tags_of(&mut self, expr: &Expr) -> Option<TagSet> {
        let ty = self.typed(expr);
        if self.head(&ty) == Ty::None {
            return Some(TagSet::new());
        }
        let (record, _) = self.tags(&ty)?;
        if let Some(known) = Spot::of(expr).and_then(|spot| self.flow.tags.get(&spot)) {
            return Some(known.clone());
        }
        match &expr.kind {
            ExprKind::Dict(pairs) => self.tags_of_display(record, pairs),
            ExprKind::Walrus(_, value) => self.tags_of(value),
            ExprKind::IfElse { then, otherwise, .. } => {
                let mut either = self.tags_of(then)?;
                either.extend(self.tags_of(otherwise)?);
                Some(either)
            }
            ExprKind::Call(callee, args) => match &callee.kind {
                ExprKind::Name(NameRef::Record(_)) => self.tags_of_call(record, args),
                ExprKind::Name(NameRef::Function(function)) => {
                    let plain = &self.hir().functions[*function];
                    let plain = plain.kind == FunctionKind::Plain && !plain.yields;
                    plain.then(|| self.cx.tagged.returned.get(function).cloned().unwrap_or_default())
                }
                _ => None,
            },
            _ => None,
        }
    }

    /// The tags of the value that a display makes; `None` for any.
    pub(super) fn tags_of_display(
        &mut self,
        record: RecordId,
        pairs: &[(Option<Expr>, Expr)],
    ) -> Option<TagSet> {
        let (_, tags) = self.tags(&Ty::Record(record))?;
        let name = &self.hir().records[record].fields[tags.field].name;
        let is_tag = |key: &Expr| matches!(&key.kind, ExprKind::Str(key) if key == name);
        let tag = pairs.iter().rfind(|(key, _)| key.as_ref().is_some_and(is_tag));
        match (tag, pairs.first()) {
            (Some((_, value)), _) => {
                Literal::of(value).and_then(|value| position_of(&tags, &value)).map(|tag| [tag].into())
            }
            (None, Some((None, base))) => self.tags_of(base),
            (None, _) => None,
        }
    }

    /// The tags of the value that a call of the class makes; `None` for any.
    pub(super) fn tags_of_call(&self, record: RecordId, args: &[Arg]) -> Option<TagSet> {
        let (_, tags) = self.tags(&Ty::Record(record))?;
        let name = &self.hir().records[record].fields[tags.field].name;
        let tag = args.iter().find(|arg| arg.kind == ArgKind::Keyword(name.clone()))?;
        position_of(&tags, &Literal::of(&tag.value)?).map(|tag| [tag].into())
    }

    /// The fields of a value that is copied are of the tags that the copy has: `{**shape, "kind": "other"}`.
    pub(super) fn tags_of_copy(&mut self, record: RecordId, pairs: &[(Option<Expr>, Expr)]) {
        let Some((_, tags)) = self.tags(&Ty::Record(record)) else { return };
        let Some((None, base)) = pairs.first() else { return };
        let name = &self.hir().records[record].fields[tags.field].name;
        let is_tag = |key: &Expr| matches!(&key.kind, ExprKind::Str(key) if key == name);
        let replaces = pairs.iter().any(|(key, _)| key.as_ref().is_some_and(is_tag));
        let from = self.tags_of(base).filter(|from| from.len() == 1);
        if replaces && (from.is_none() || from != self.tags_of_display(record, pairs)) {
            self.replace_tags(record);
        }
    }

    /// A value has another tag than the one it was made with, or fields of a value of another tag.
    pub(super) fn replace_tags(&mut self, record: RecordId) {
        if self.hir().records[record].tags.is_some() && self.cx.tagged.replaced.insert(record) {
            self.cx.unifier.changed = true;
        }
    }

    /// The position of the field that tells classes apart.
    pub(super) fn is_tag(&self, record: RecordId, position: usize) -> bool {
        self.hir().records[record].tags.as_ref().is_some_and(|tags| tags.field == position)
    }

    /// A value of type `ty` was stored to a field of a value with one of the tags.
    pub(super) fn hold(&mut self, record: RecordId, of: Option<&TagSet>, position: usize, ty: &Ty) {
        let Some((_, tags)) = self.tags(&Ty::Record(record)) else { return };
        if !self.flow.reachable || self.is_tag(record, position) {
            return;
        }
        let due =
            self.cx.unifier.resolve(&self.cx.record_fields[record.index()][position]).alternatives();
        let given = self.cx.unifier.resolve(ty);
        if due.len() < 2 || given == Ty::Never {
            return;
        }
        let given = given.alternatives();
        let told = given.iter().all(|ty| due.contains(ty));
        for tag in of.cloned().unwrap_or_else(|| all(&tags)) {
            let Some(held) = self.cx.tagged.held.get_mut(&(record, tag, position)) else { continue };
            let before = held.as_ref().map(Vec::len);
            match held {
                Some(types) if told => {
                    let new = given.iter().filter(|ty| !types.contains(ty)).cloned().collect::<Vec<_>>();
                    types.extend(new);
                }
                _ => *held = None,
            }
            if held.as_ref().map(Vec::len) != before {
                self.cx.unifier.changed = true;
            }
        }
    }

    /// The type of a field of a value with one of the tags, which is `ty` in any value.
    pub(super) fn held(&self, record: RecordId, of: Option<&TagSet>, position: usize, ty: Ty) -> Ty {
        let Some(of) = of.filter(|_| !self.cx.tagged.replaced.contains(&record)) else { return ty };
        let mut held: Vec<&Ty> = Vec::new();
        for tag in of {
            match self.cx.tagged.held.get(&(record, *tag, position)) {
                Some(Some(types)) => held.extend(types),
                Some(None) | None => return ty,
            }
        }
        let whole = self.cx.unifier.resolve(&ty).alternatives();
        let part: Vec<Ty> = whole.iter().filter(|ty| held.contains(ty)).cloned().collect();
        if part.is_empty() || part.len() == whole.len() || held.iter().any(|ty| !whole.contains(ty)) {
            return ty;
        }
        if part == [Ty::None] { Ty::None } else { Ty::union(part).unwrap_or(ty) }
    }

    /// What `shape["kind"] == "circle"` shows, where it is true and where it is false.
    pub(super) fn tag_test(
        &mut self,
        op: CompareOp,
        (first, second): (&Expr, &Expr),
        (when_true, when_false): (&mut Flow, &mut Flow),
    ) {
        let beside = |this: &mut Self, one: &Expr, other: &Expr| {
            let (spot, tags) = this.told_by(one)?;
            let values = match op {
                CompareOp::Equal | CompareOp::NotEqual | CompareOp::Is | CompareOp::IsNot => {
                    vec![Literal::of(other)?]
                }
                CompareOp::In | CompareOp::NotIn => match &other.kind {
                    ExprKind::Tuple(items) | ExprKind::List(items) | ExprKind::Set(items) => {
                        items.iter().map(Literal::of).collect::<Option<_>>()?
                    }
                    _ => return None,
                },
                CompareOp::Less
                | CompareOp::LessEqual
                | CompareOp::Greater
                | CompareOp::GreaterEqual => {
                    return None;
                }
            };
            let found = values.iter().map(|value| position_of(&tags, value)).collect::<Option<TagSet>>();
            Some((spot, tags, found?))
        };
        let contains = matches!(op, CompareOp::In | CompareOp::NotIn);
        let swapped = |this: &mut Self| if contains { None } else { beside(this, second, first) };
        let Some((spot, tags, found)) = beside(self, first, second).or_else(|| swapped(self)) else {
            return;
        };
        let negative = matches!(op, CompareOp::NotEqual | CompareOp::NotIn | CompareOp::IsNot);
        let (equal, other) = if negative { (when_false, when_true) } else { (when_true, when_false) };
        let here = self.flow.tags.get(&spot).cloned().unwrap_or_else(|| all(&tags));
        let rest = here.iter().filter(|tag| **tag == tags.values.len() || !found.contains(tag));
        other.tags.insert(spot.clone(), rest.copied().collect());
        equal.tags.insert(spot, here.intersection(&found).copied().collect());
    }

    /// What the truth of `result["ok"]` shows.
    pub(super) fn tag_truth(&mut self, expr: &Expr, when_true: &mut Flow, when_false: &mut Flow) {
        let Some((spot, tags)) = self.told_by(expr) else { return };
        let here = self.flow.tags.get(&spot).cloned().unwrap_or_else(|| all(&tags));
        for (flow, truth) in [(when_true, true), (when_false, false)] {
            let fits =
                |tag: &&usize| tags.values.get(**tag).is_none_or(|tag| tag.value.is_true() == truth);
            flow.tags.insert(spot.clone(), here.iter().filter(fits).copied().collect());
        }
    }

    /// The value whose tag an expression is.
    fn told_by(&mut self, expr: &Expr) -> Option<(Spot, Tags)> {
        if let ExprKind::Walrus(_, value) = &expr.kind {
            return self.told_by(value);
        }
        if let ExprKind::Name(NameRef::Local(local)) = &expr.kind
            && let Some((spot, record)) = self.flow.kinds.get(&Place::Local(*local))
        {
            let spot = spot.clone();
            return self.tags(&Ty::Record(*record)).map(|(_, tags)| (spot, tags));
        }
        let ExprKind::Subscript(base, index) = &expr.kind else { return None };
        let base_ty = self.typed(base);
        let (record, tags) = self.tags(&base_ty)?;
        let is_tag = self.field_position(record, index) == Some(tags.field);
        let spot = Spot::of(base)?;
        is_tag.then_some((spot, tags))
    }

    /// What is known about a value that is stored to a variable: `None` where nothing is.
    pub(super) fn tag_facts(&mut self, value: &Expr) -> (Option<TagSet>, Option<(Spot, RecordId)>) {
        let ty = self.typed(value);
        let tags = self.tags(&ty).and_then(|_| self.tags_of(value));
        let ExprKind::Subscript(base, _) = &value.kind else { return (tags, None) };
        let base_ty = self.typed(base);
        let kind = self.told_by(value).zip(self.tags(&base_ty));
        (tags, kind.map(|((spot, _), (record, _))| (spot, record)))
    }

    /// Remembers them of the variable, which has been stored to.
    pub(super) fn remember_tags(
        &mut self,
        place: Place,
        (tags, kind): (Option<TagSet>, Option<(Spot, RecordId)>),
    ) {
        if let Some(tags) = tags.filter(|tags| !tags.is_empty()) {
            self.flow.tags.insert(Spot { root: place, steps: Vec::new() }, tags);
        }
        if let Some(kind) = kind.filter(|(spot, _)| spot.root != place) {
            self.flow.kinds.insert(place, kind);
        }
    }

    /// Notes the tags of what is passed to a function of the program, whose parameters have these types.
    pub(super) fn pass_tags(
        &mut self,
        function: FunctionId,
        (params, types): (&[Param], &[Ty]),
        (given, args): (&[Given], &[Arg]),
    ) {
        for ((param, ty), given) in params.iter().zip(types).zip(given) {
            let Some((_, tags)) = self.tags(ty) else { continue };
            let known = whole(given, args).and_then(|value| self.tags_of(value));
            let known = known.unwrap_or_else(|| all(&tags));
            let before = self.cx.tagged.passed.entry((function, param.local)).or_default();
            if !known.is_subset(before) {
                before.extend(known);
                self.cx.unifier.changed = true;
            }
        }
    }

    /// What is known of the parameters at the start of the function.
    pub(super) fn start_tags(&mut self) {
        let id = self.cx.works[self.me].function;
        let sites = self.cx.call_sites.get(&id).and_then(Option::as_ref);
        if sites.is_none() || self.function.kind != FunctionKind::Plain {
            return;
        }
        for param in &self.function.params {
            let place = Place::Local(param.local);
            let ty = self.slot(place).ty.clone();
            if self.tags(&ty).is_some()
                && param.default.is_none()
                && let Some(passed) = self.cx.tagged.passed.get(&(id, param.local)).cloned()
            {
                self.remember_tags(place, (Some(passed), None));
            }
        }
    }

    /// Notes the tags of what the function returns.
    pub(super) fn return_tags(&mut self, value: &Expr) {
        let ty = self.typed(value);
        let Some((_, tags)) = self.tags(&ty) else { return };
        let known = self.tags_of(value).unwrap_or_else(|| all(&tags));
        let id = self.cx.works[self.me].function;
        let before = self.cx.tagged.returned.entry(id).or_default();
        if self.flow.reachable && !known.is_subset(before) {
            before.extend(known);
            self.cx.unifier.changed = true;
        }
    }
}

/// The argument that is passed for a parameter as it is.
fn whole<'e>(given: &Given, args: &'e [Arg]) -> Option<&'e Expr> {
    let binds = |expr: &Expr| {
        let mut binds = false;
        walk::expressions(expr, &mut |part| binds |= matches!(part.kind, ExprKind::Walrus(..)));
        binds
    };
    match given {
        // What is known here of a variable holds for all arguments if none of them binds it.
        Given::One(Piece::Whole(_)) if args.iter().any(|arg| binds(&arg.value)) => None,
        Given::One(Piece::Whole(arg)) => Some(&args[*arg].value),
        Given::One(Piece::Item(..))
        | Given::Default
        | Given::Star(_)
        | Given::Named(_)
        | Given::Open(_)
        | Given::StarRest(..)
        | Given::NamedRest(_) => None,
    }
}
