//! Parts of what variables hold, by the way that leads to them: `p["age"]`, `error.code`, `xs[0]`.
//!
//! What a test shows of a part holds until something runs that may change it: a store to any item or
//! attribute, whichever name it goes by, a call of anything that is not known to leave objects alone, or the
//! start of a loop. A part of a variable is forgotten when the variable is bound.
#![expect(clippy::wildcard_enum_match_arm, reason = "few expressions lead from a variable to a part")]

use num_bigint::BigInt;

use crate::builtins::{self, Effect};
use crate::hir::{Arg, Expr, ExprKind, NameRef, Place, Target, TargetKind, literal_int};
use crate::ty::Ty;

use super::walker::Walker;

/// A variable, or a part of what it holds.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Spot {
    /// The variable.
    pub root: Place,
    /// The way from there; empty for the variable itself.
    pub steps: Vec<Step>,
}

/// What a call may change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Changes {
    /// No object.
    Nothing,
    /// A list, dict, set or bytearray, and nothing that is not an element of it.
    Container,
    /// Whatever there is.
    Anything,
}

/// One step to a part.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Step {
    /// `["key"]`.
    Key(String),
    /// `[0]`.
    Index(BigInt),
    /// `.name`.
    Attribute(String),
}

impl Spot {
    /// What an expression names or binds.
    pub fn of(expr: &Expr) -> Option<Spot> {
        let root = |root| Some(Spot { root, steps: Vec::new() });
        match &expr.kind {
            ExprKind::Name(NameRef::Local(local)) => root(Place::Local(*local)),
            ExprKind::Name(NameRef::Global(global)) => root(Place::Global(*global)),
            ExprKind::Walrus(place, _) => root(*place),
            ExprKind::Subscript(base, index) => Self::item(base, index),
            ExprKind::Attribute(base, name) => Self::attribute(base, name),
            _ => None,
        }
    }

    /// What a target stores to.
    pub fn of_target(target: &Target) -> Option<Spot> {
        match &target.kind {
            TargetKind::Subscript(base, index) => Self::item(base, index),
            TargetKind::Attribute(base, name) => Self::attribute(base, name),
            _ => None,
        }
    }

    fn item(base: &Expr, index: &Expr) -> Option<Spot> {
        let step = match &index.kind {
            ExprKind::Str(key) => Step::Key(key.clone()),
            _ => Step::Index(literal_int(index)?),
        };
        Self::part(base, step)
    }

    fn attribute(base: &Expr, name: &str) -> Option<Spot> {
        Self::part(base, Step::Attribute(name.to_owned()))
    }

    fn part(base: &Expr, step: Step) -> Option<Spot> {
        if matches!(base.kind, ExprKind::Walrus(..)) {
            return None;
        }
        let mut spot = Self::of(base)?;
        spot.steps.push(step);
        Some(spot)
    }
}

impl Walker<'_, '_> {
    /// The type of a part as far as it is known here, which is `ty` by its declaration.
    pub fn part(&self, spot: Option<Spot>, ty: Ty) -> Ty {
        if self.flow.parts.is_empty() || ty == Ty::Never {
            return ty;
        }
        spot.and_then(|spot| self.flow.parts.get(&spot)).cloned().unwrap_or(ty)
    }

    /// A value of type `ty` was stored to an item or an attribute, declared `due`: other parts may be it.
    pub fn stored_part(&mut self, target: &Target, due: Option<&Ty>, ty: &Ty) {
        self.flow.forget_parts();
        let (Some(spot), Some(due)) = (Spot::of_target(target), due) else { return };
        let (due, ty) = (self.head(due), self.head(ty));
        let narrower = match &due {
            Ty::Optional(inner) => ty == Ty::None || self.head(inner) == ty,
            Ty::Union(members) => members.contains(&ty),
            _ => false,
        };
        if narrower {
            self.flow.parts.insert(spot, ty);
        }
    }

    /// Forgets parts that a call may have changed.
    pub fn forget_parts(&mut self, callee: &Expr, args: &[Arg]) {
        let of_parts = |spot: &Spot| !spot.steps.is_empty();
        if self.flow.parts.is_empty() && !self.flow.tags.keys().any(of_parts) {
            return;
        }
        match self.changes(callee, args) {
            Changes::Nothing => {}
            Changes::Container => {
                let parts = std::mem::take(&mut self.flow.parts);
                self.flow.forget_parts();
                let kept = parts.into_iter().filter(|(spot, _)| self.is_of_records(spot));
                self.flow.parts = kept.collect();
            }
            Changes::Anything => self.flow.forget_parts(),
        }
    }

    /// Whether each step to the part is a field of a record or an attribute.
    fn is_of_records(&self, spot: &Spot) -> bool {
        let mut holder = match &self.slot(spot.root).ty {
            Ty::Cell(held) => self.head(held),
            ty => self.head(ty),
        };
        for step in &spot.steps {
            if let Ty::Optional(inner) = holder {
                holder = self.head(&inner);
            }
            let part = match (&holder, step) {
                (Ty::Record(record), Step::Key(key)) => {
                    let fields = &self.cx.hir.records[*record].fields;
                    let position = fields.iter().position(|field| field.name == *key);
                    position.map(|position| self.cx.record_fields[record.index()][position].clone())
                }
                (Ty::Exception(class), Step::Attribute(name)) => {
                    self.cx.hir.class_field(*class, name).map(|(owner, position)| {
                        self.cx.class_fields[owner.index()][position].ty.clone()
                    })
                }
                (_, _) => None,
            };
            let Some(part) = part else { return false };
            holder = self.head(&part);
        }
        true
    }

    /// What a call may change.
    fn changes(&mut self, callee: &Expr, args: &[Arg]) -> Changes {
        let given = args.iter().all(|arg| {
            let ty = self.typed(&arg.value);
            !self.may_run_code(&ty)
        });
        let quiet = |row: &str| builtins::overloads(row).all(|(_, row)| row.effect != Effect::Writes);
        match &callee.kind {
            ExprKind::Name(NameRef::Builtin(name)) if given && quiet(name) => Changes::Nothing,
            ExprKind::Name(NameRef::Record(_)) if given => Changes::Nothing,
            ExprKind::Attribute(base, name) => {
                let base = self.typed(base);
                let receiver = self.head(&base);
                let row = format!("{}.{name}", receiver.python_name());
                let known = builtins::overloads(&row).next().is_some();
                let container =
                    matches!(receiver, Ty::List(_) | Ty::Dict(..) | Ty::Set(_) | Ty::ByteArray);
                match (given && known && !self.may_run_code(&receiver), quiet(&row)) {
                    (true, true) => Changes::Nothing,
                    (true, false) if container => Changes::Container,
                    (_, _) => Changes::Anything,
                }
            }
            _ => Changes::Anything,
        }
    }

    /// Whether using a value of the type may run code of the program.
    pub fn may_run_code(&self, ty: &Ty) -> bool {
        match self.head(ty) {
            Ty::None
            | Ty::Bool
            | Ty::Int
            | Ty::Float
            | Ty::Str
            | Ty::Bytes
            | Ty::ByteArray
            | Ty::Principal
            | Ty::Service(_)
            | Ty::Account
            | Ty::Identity
            | Ty::Range
            | Ty::Record(_) => false,
            Ty::Exception(_)
            | Ty::Iterator(_)
            | Ty::Function(_)
            | Ty::Closure(_)
            | Ty::Object
            | Ty::Objects
            | Ty::Never
            | Ty::Var(_) => true,
            other => other.parts().into_iter().any(|part| self.may_run_code(part)),
        }
    }
}
