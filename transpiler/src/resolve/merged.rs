//! Unions of TypedDict classes, `Circle | Rect`: one class that has the fields of all.
//!
//! In Python their values are dicts, and which keys one has is found when the program runs. So the classes
//! that some union names become one: a field that not all of them require may be absent, where reading it
//! raises KeyError and `"radius" in shape` tells. A value of one of them is then of the union as it is, by
//! the same identity. Classes of which the boundary knows stay what their Candid types say.
//!
//! The unions are known only when all annotations were read, which is why a program that has some is
//! resolved again.

use std::collections::{HashMap, HashSet};

use lowering::diagnostics::{Code, Diagnostic};
use lowering::hir::{
    Annotation, AnnotationKind, Field, FunctionKind, IntWidth, NameRef, Program, RecordId, RecordKind,
};
use lowering::source::Span;
use lowering::ty::Ty;

use super::Resolver;
use super::binding::Binding;
use super::type_scope::Strictness;

/// The class that stands for each of the classes which some union names.
pub(super) type Merged = HashMap<RecordId, RecordId>;

impl Resolver<'_> {
    /// Remembers the classes that a union names.
    pub(super) fn note_union(&mut self, members: &[Annotation]) {
        let record = |kind: &AnnotationKind| {
            if let AnnotationKind::Record(id) = kind { Some(*id) } else { None }
        };
        let records = members.iter().filter_map(|member| record(&member.kind));
        let records: Vec<RecordId> = records.collect();
        if records.len() > 1 {
            self.unions.push(records);
        }
    }

    /// The union, with a warning where no value can be declared to be of it.
    pub(super) fn sized(&mut self, union: AnnotationKind, span: Span) -> AnnotationKind {
        let whole = if let AnnotationKind::Optional(inner) = &union { &inner.kind } else { &union };
        if let AnnotationKind::Union(members) = whole
            && members.len() > Ty::MOST_MEMBERS
        {
            let message = format!(
                "a union of more than {} types besides None is not made use of: this has {}",
                Ty::MOST_MEMBERS,
                members.len()
            );
            self.report(
                Diagnostic::warning(Code::UnsupportedAnnotation, span, message)
                    .help("declare fewer types, or a TypedDict with a field for each"),
            );
        }
        union
    }

    /// The class that stands for a TypedDict class in types and where it is called.
    pub(super) fn merged_record(&self, id: RecordId) -> RecordId {
        self.merged.get(&id).copied().unwrap_or(id)
    }

    /// The binding as a name that can be evaluated; nothing for an alias or an error.
    pub(super) fn name_ref(&self, binding: &Binding<'_>) -> Option<NameRef> {
        if let Binding::Record(id) = binding {
            return Some(NameRef::Record(self.merged_record(*id)));
        }
        binding.name_ref()
    }

    /// Which classes become one. The last of them stands for all, so that none is used before it is defined.
    pub(super) fn merged_unions(&self) -> Merged {
        let mut groups: Vec<HashSet<RecordId>> = Vec::new();
        for union in &self.unions {
            let mut group: HashSet<RecordId> = union.iter().copied().collect();
            groups.retain(|other| {
                let apart = other.is_disjoint(&group);
                if !apart {
                    group.extend(other);
                }
                apart
            });
            groups.push(group);
        }
        let outward = outward(&self.program);
        let plain =
            |id: &RecordId| self.program.records[*id].kind == RecordKind::Dict && !outward.contains(id);
        let mut merged = Merged::new();
        for group in groups.iter().filter(|group| group.iter().all(plain)) {
            let Some(last) = group.iter().max_by_key(|id| id.index()) else { continue };
            merged.extend(group.iter().map(|id| (*id, *last)));
        }
        merged
    }

    /// Gives the classes that stand for others the fields of all.
    pub(super) fn merge_records(&mut self) {
        let mut groups: HashMap<RecordId, Vec<RecordId>> = HashMap::new();
        for id in self.program.records.ids() {
            if let Some(whole) = self.merged.get(&id) {
                groups.entry(*whole).or_default().push(id);
            }
        }
        for (whole, parts) in groups {
            let fields = self.fields_of_all(&parts);
            let names: Vec<&str> =
                parts.iter().map(|part| self.program.records[*part].name.as_str()).collect();
            let name = names.join("Or");
            let tags = self.tags_of_union(&parts, &fields);
            let record = &mut self.program.records[whole];
            record.name = name;
            record.doc = None;
            record.fields = fields;
            record.tags = tags;
        }
    }

    fn fields_of_all(&mut self, parts: &[RecordId]) -> Vec<Field> {
        let mut found: Vec<(Field, usize)> = Vec::new();
        for part in parts {
            for field in self.program.records[*part].fields.clone() {
                let Some((known, count)) = found.iter_mut().find(|(known, _)| known.name == field.name)
                else {
                    found.push((field, 1));
                    continue;
                };
                *count += 1;
                known.required &= field.required;
                known.annotation = either(&known.annotation, &field.annotation);
                if let AnnotationKind::Union(members) = &known.annotation.kind {
                    let members = members.clone();
                    self.note_union(&members);
                }
            }
        }
        let all = parts.len();
        found
            .into_iter()
            .map(|(field, count)| Field { required: field.required && count == all, ..field })
            .collect()
    }
}

/// The type of a field that is of either type.
pub(super) fn either(left: &Annotation, right: &Annotation) -> Annotation {
    let span = left.span;
    let kind = match (&left.kind, &right.kind) {
        (AnnotationKind::Int(width), AnnotationKind::Int(other)) if width != other => {
            AnnotationKind::Int(IntWidth::Int)
        }
        _ => Resolver::union_of(Strictness::Plain, vec![left.clone(), right.clone()], span),
    };
    Annotation { kind, span }
}

/// The classes whose values cross the canister's boundary, or are kept in stable memory.
fn outward(program: &Program) -> HashSet<RecordId> {
    let mut found = HashSet::new();
    let methods = program.functions.iter().filter(|function| match function.kind {
        FunctionKind::Canister(_) => true,
        FunctionKind::Plain | FunctionKind::ModuleBody | FunctionKind::Builtin => false,
    });
    for method in methods {
        let params = method.params.iter().map(|param| &method.locals[param.local].annotation);
        for annotation in params.chain([&method.result]).flatten() {
            reach(program, annotation, &mut found);
        }
    }
    for method in program.services.iter().flat_map(|service| &service.methods) {
        for annotation in method.ty.params.iter().chain([&method.ty.result]) {
            reach(program, annotation, &mut found);
        }
    }
    for part in program.stables.iter().flat_map(|stable| &stable.parts) {
        reach(program, &part.annotation, &mut found);
    }
    found
}

fn reach(program: &Program, annotation: &Annotation, found: &mut HashSet<RecordId>) {
    if let AnnotationKind::Record(id) = annotation.kind
        && found.insert(id)
    {
        for field in &program.records[id].fields {
            reach(program, &field.annotation, found);
        }
    }
    for part in annotation.inside() {
        reach(program, part, found);
    }
}
