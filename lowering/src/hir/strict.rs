//! Strict integers: which declarations of ints are facts that every store enforces.
//!
//! In Kybra `nat64` is `int`, and a variable that is declared so may hold anything. Where a program asks
//! for strict integers, by itself, by module or by function, a declared `natN` or `intN` is enforced:
//! a store of what it cannot hold raises `OverflowError`. What counts is where the declaration stands,
//! not where the store does.

use std::collections::HashSet;

use crate::ty::Ty;

use super::{
    Annotation, AnnotationKind, ClassId, Expr, ExprKind, FunctionId, GlobalId, IntWidth, LocalId,
    ModuleId, NameRef, Place, Program, RecordId,
};

/// The modules and functions in which declared ints are enforced.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StrictInts {
    /// Modules: their variables, and the fields of their classes.
    pub modules: HashSet<ModuleId>,
    /// Functions: their parameters, variables and results.
    pub functions: HashSet<FunctionId>,
}

impl StrictInts {
    /// Whether no declaration is enforced.
    pub fn is_empty(&self) -> bool {
        self.modules.is_empty() && self.functions.is_empty()
    }
}

impl Annotation {
    /// The integer type that it names, if that has a bound.
    #[expect(clippy::wildcard_enum_match_arm, reason = "nothing else is an int")]
    pub fn bounded_width(&self) -> Option<IntWidth> {
        match self.kind {
            AnnotationKind::Int(width) if width.bounds() != (None, None) => Some(width),
            _ => None,
        }
    }

    /// Whether a value of it holds ints with bounds, itself or in it. A record's fields are its own.
    #[expect(clippy::wildcard_enum_match_arm, reason = "nothing else holds ints of its own")]
    pub fn holds_bounded_int(&self) -> bool {
        let any = |parts: &[Annotation]| parts.iter().any(Annotation::holds_bounded_int);
        match &self.kind {
            AnnotationKind::Int(_) => self.bounded_width().is_some(),
            AnnotationKind::Tuple(parts) | AnnotationKind::Union(parts) => any(parts),
            AnnotationKind::TupleOf(item)
            | AnnotationKind::Set(item)
            | AnnotationKind::FrozenSet(item)
            | AnnotationKind::List(item)
            | AnnotationKind::Optional(item) => item.holds_bounded_int(),
            AnnotationKind::Dict(key, value) => key.holds_bounded_int() || value.holds_bounded_int(),
            _ => false,
        }
    }
}

fn bounded(annotation: Option<&Annotation>) -> Option<&Annotation> {
    annotation.filter(|annotation| annotation.holds_bounded_int())
}

/// The declarations that are enforced.
impl Program {
    /// Of a variable of a function, of one around it where it is captured.
    pub fn strict_local(&self, function: FunctionId, local: LocalId) -> Option<&Annotation> {
        let captures = &self.functions[function].captures;
        let (owner, variable) = captures
            .iter()
            .find(|capture| capture.local == local)
            .map_or((function, local), |capture| (capture.owner, capture.variable));
        let owned = self.strict.functions.contains(&owner);
        bounded(self.functions[owner].locals[variable].annotation.as_ref().filter(|_| owned))
    }

    /// Of a module variable.
    pub fn strict_global(&self, global: GlobalId) -> Option<&Annotation> {
        let global = &self.globals[global];
        let enforced = self.strict.modules.contains(&global.module);
        bounded(global.annotation.as_ref().filter(|_| enforced))
    }

    /// Of a variable.
    pub fn strict_place(&self, function: FunctionId, place: Place) -> Option<&Annotation> {
        match place {
            Place::Local(local) => self.strict_local(function, local),
            Place::Global(global) => self.strict_global(global),
        }
    }

    /// Of a function's result.
    pub fn strict_result(&self, function: FunctionId) -> Option<&Annotation> {
        let enforced = self.strict.functions.contains(&function);
        bounded(self.functions[function].result.as_ref().filter(|_| enforced))
    }

    /// Of a field of a record.
    pub fn strict_field(&self, record: RecordId, position: usize) -> Option<&Annotation> {
        let record = &self.records[record];
        let enforced = self.strict.modules.contains(&record.module);
        bounded(record.fields.get(position).filter(|_| enforced).map(|field| &field.annotation))
    }

    /// Of an attribute of a class's instances.
    pub fn strict_attribute(&self, class: ClassId, position: usize) -> Option<&Annotation> {
        let class = &self.classes[class];
        let enforced = self.strict.modules.contains(&class.module);
        bounded(class.fields.get(position).filter(|_| enforced)?.annotation.as_ref())
    }

    /// Of what an expression of the function reads; `ty` tells the types of its parts.
    #[expect(clippy::wildcard_enum_match_arm, reason = "what is computed is declared nowhere")]
    pub fn strict_declaration(
        &self,
        function: FunctionId,
        expr: &Expr,
        ty: &dyn Fn(&Expr) -> Ty,
    ) -> Option<&Annotation> {
        match &expr.kind {
            ExprKind::Name(NameRef::Local(local)) => self.strict_local(function, *local),
            ExprKind::Name(NameRef::Global(global)) => self.strict_global(*global),
            ExprKind::Walrus(place, _) => self.strict_place(function, *place),
            ExprKind::Subscript(base, index) => match (ty(base), &index.kind) {
                (Ty::Record(record), ExprKind::Str(name)) => {
                    let fields = &self.records[record].fields;
                    let position = fields.iter().position(|field| field.name == *name)?;
                    self.strict_field(record, position)
                }
                _ => self.strict_declaration(function, base, ty)?.element(),
            },
            ExprKind::Attribute(base, name) => {
                let Ty::Exception(class) = ty(base) else { return None };
                let (owner, position) = self.class_field(class, name)?;
                self.strict_attribute(owner, position)
            }
            _ => None,
        }
    }
}

impl Annotation {
    /// Whether both name the same bounded ints at the same places, wherever they are written.
    pub fn is_bounded_as(&self, other: &Annotation) -> bool {
        let all = |left: &[Annotation], right: &[Annotation]| {
            left.len() == right.len() && left.iter().zip(right).all(|(a, b)| a.is_bounded_as(b))
        };
        match (&self.kind, &other.kind) {
            (AnnotationKind::Int(left), AnnotationKind::Int(right)) => left == right,
            (AnnotationKind::Optional(left), AnnotationKind::Optional(right)) => {
                left.is_bounded_as(right)
            }
            (AnnotationKind::Tuple(left), AnnotationKind::Tuple(right))
            | (AnnotationKind::Union(left), AnnotationKind::Union(right)) => all(left, right),
            _ => !other.holds_bounded_int(),
        }
    }

    /// The types of what a container holds: one for each of its type parameters.
    #[expect(clippy::wildcard_enum_match_arm, reason = "the others are no containers")]
    pub fn parts(&self) -> Vec<&Annotation> {
        match &self.kind {
            AnnotationKind::List(item)
            | AnnotationKind::Set(item)
            | AnnotationKind::FrozenSet(item)
            | AnnotationKind::TupleOf(item) => vec![item],
            AnnotationKind::Dict(key, value) => vec![key, value],
            _ => Vec::new(),
        }
    }

    /// What a subscript of a container gives.
    #[expect(clippy::wildcard_enum_match_arm, reason = "the others have no subscript of one type")]
    fn element(&self) -> Option<&Annotation> {
        match &self.kind {
            AnnotationKind::List(item) | AnnotationKind::TupleOf(item) => Some(item),
            AnnotationKind::Dict(_, value) => Some(value),
            _ => None,
        }
    }
}
