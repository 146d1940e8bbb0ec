//! Annotations as the Rust types that the `candid` crate encodes, and records and variants between the
//! two.

#![expect(clippy::wildcard_enum_match_arm, reason = "most types hold no option of a record")]

use syn::{Expr as Rust, Ident, Item, Type, parse_quote};

use crate::hir::{
    Annotation, AnnotationKind, FloatWidth, FuncMode, FuncType, IntWidth, ModuleId, RecordId,
    RecordKind, ServiceId,
};
use crate::ir::{self, Program, RecordField};

use super::build;
use super::context::Context;
use super::from_dict::{self, gives_dicts};
use super::names::{NameScope, camel};
use super::shell::is_null;
use super::wire;

/// The Rust type that the `candid` crate encodes as the declared type.
pub fn candid_type(context: &Context<'_>, from: ModuleId, annotation: &Annotation) -> Type {
    candid_type_of(context, from, annotation, false)
}

/// The same, whose values can be compared where they are `ordered`.
pub fn candid_type_of(
    context: &Context<'_>,
    from: ModuleId,
    annotation: &Annotation,
    ordered: bool,
) -> Type {
    let inner = |annotation: &Annotation| candid_type_of(context, from, annotation, ordered);
    match &annotation.kind {
        AnnotationKind::Bool => parse_quote!(bool),
        AnnotationKind::Int(width) => integer(*width),
        AnnotationKind::Float(FloatWidth::Float32) if ordered => parse_quote!(Ordered<f32>),
        AnnotationKind::Float(FloatWidth::Float64) if ordered => parse_quote!(Ordered<f64>),
        AnnotationKind::Float(FloatWidth::Float32) => parse_quote!(f32),
        AnnotationKind::Float(FloatWidth::Float64) => parse_quote!(f64),
        AnnotationKind::Str => parse_quote!(Str),
        AnnotationKind::Bytes => parse_quote!(Bytes),
        AnnotationKind::Principal => parse_quote!(candid::Principal),
        AnnotationKind::Reserved => parse_quote!(candid::Reserved),
        AnnotationKind::Empty => parse_quote!(candid::Empty),
        AnnotationKind::Func(ty) => {
            let (mode, params, results) = func_parts(context, from, ty);
            parse_quote!(shell::MethodRef<#mode, #params, #results>)
        }
        AnnotationKind::Service(id) => {
            let methods = context.service_path(from, *id);
            parse_quote!(shell::ServiceRef<#methods>)
        }
        AnnotationKind::List(item) => {
            let item = inner(item);
            parse_quote!(Vec<#item>)
        }
        AnnotationKind::Optional(item) => {
            let nested = may_be_none(item);
            let item = inner(item);
            if nested { parse_quote!(shell::Nested<#item>) } else { parse_quote!(Option<#item>) }
        }
        AnnotationKind::Tuple(items) => {
            let items: Vec<Type> = items.iter().map(inner).collect();
            parse_quote!(shell::Tuple<(#(#items,)*)>)
        }
        AnnotationKind::Record(id) => {
            let path = context.candid_record_path(from, *id);
            if is_recursive(context.program, *id) {
                parse_quote!(shell::Recursive<#path>)
            } else {
                parse_quote!(#path)
            }
        }
        AnnotationKind::Manual(result) => inner(result),
        // The front end refuses what has no Candid type.
        AnnotationKind::None
        | AnnotationKind::Null
        | AnnotationKind::ByteArray
        | AnnotationKind::Dict(..)
        | AnnotationKind::TupleOf(_)
        | AnnotationKind::Set(_)
        | AnnotationKind::FrozenSet(_)
        | AnnotationKind::Iterator(_)
        | AnnotationKind::Union(_)
        | AnnotationKind::Callable(..)
        | AnnotationKind::Exception(_)
        | AnnotationKind::Unknown => parse_quote!(()),
    }
}

fn integer(width: IntWidth) -> Type {
    match width {
        IntWidth::Int => parse_quote!(candid::Int),
        IntWidth::Nat => parse_quote!(candid::Nat),
        IntWidth::Int8 => parse_quote!(i8),
        IntWidth::Int16 => parse_quote!(i16),
        IntWidth::Int32 => parse_quote!(i32),
        IntWidth::Int64 => parse_quote!(i64),
        IntWidth::Nat8 => parse_quote!(u8),
        IntWidth::Nat16 => parse_quote!(u16),
        IntWidth::Nat32 => parse_quote!(u32),
        IntWidth::Nat64 => parse_quote!(u64),
    }
}

/// How a method may be called, the types of its parameters and those of its results.
pub(super) fn func_parts(context: &Context<'_>, from: ModuleId, ty: &FuncType) -> (Type, Type, Type) {
    let mode: Type = match ty.mode {
        FuncMode::Query => parse_quote!(shell::QueryMode),
        FuncMode::Update => parse_quote!(shell::UpdateMode),
        FuncMode::Oneway => parse_quote!(shell::OnewayMode),
    };
    let params = ty.params.iter().map(|param| candid_type(context, from, param));
    let results = match &ty.result.kind {
        AnnotationKind::None => None,
        _ => Some(candid_type(context, from, &ty.result)),
    };
    let results = results.iter();
    (mode, parse_quote!((#(#params,)*)), parse_quote!((#(#results,)*)))
}

/// Whether None is among the values of the type in Python.
fn may_be_none(annotation: &Annotation) -> bool {
    matches!(
        annotation.kind,
        AnnotationKind::Optional(_)
            | AnnotationKind::None
            | AnnotationKind::Null
            | AnnotationKind::Reserved
    )
}

/// Whether some method takes or gives the record, or a stable structure holds it, itself or inside another
/// type.
pub fn crosses_boundary(program: &Program, id: RecordId) -> bool {
    crossing(program).records.contains(&id)
}

/// Whether some method takes or gives the service, or a stable structure holds it, itself or inside another
/// type.
pub(super) fn service_crosses(program: &Program, id: ServiceId) -> bool {
    crossing(program).services.contains(&id)
}

/// The classes inside a type.
#[derive(Default)]
struct Reached {
    records: Vec<RecordId>,
    services: Vec<ServiceId>,
}

fn crossing(program: &Program) -> Reached {
    let mut reached = Reached::default();
    for annotation in candid_annotations(program) {
        reach(program, annotation, &mut reached);
    }
    reached
}

/// The types of methods, and of what stable structures hold.
fn candid_annotations(program: &Program) -> impl Iterator<Item = &Annotation> {
    let exports = program
        .exports
        .iter()
        .flat_map(|export| export.params.iter().map(|(_, ty)| ty).chain([&export.result]));
    let stables = program.stables.iter().flat_map(|stable| &stable.parts);
    exports.chain(stables.map(|part| &part.annotation))
}

/// Whether values of the record are compared: a stable structure orders them, or what they are in.
fn is_ordered(program: &Program, id: RecordId) -> bool {
    let mut reached = Reached::default();
    for stable in &program.stables {
        for (position, part) in stable.parts.iter().enumerate() {
            if stable.kind.orders(position) {
                reach(program, &part.annotation, &mut reached);
            }
        }
    }
    reached.records.contains(&id)
}

/// What a struct or enum of Candid values derives.
fn derives(ordered: bool) -> syn::Attribute {
    if ordered {
        parse_quote!(#[derive(candid::CandidType, candid::Deserialize, PartialEq, Eq, PartialOrd, Ord)])
    } else {
        parse_quote!(#[derive(candid::CandidType, candid::Deserialize)])
    }
}

/// Whether values of the record may hold others of it.
fn is_recursive(program: &Program, id: RecordId) -> bool {
    let mut reached = Reached::default();
    for field in &program.records[id.index()].fields {
        reach(program, &field.annotation, &mut reached);
    }
    reached.records.contains(&id)
}

fn reach(program: &Program, annotation: &Annotation, reached: &mut Reached) {
    match &annotation.kind {
        AnnotationKind::Record(id) if !reached.records.contains(id) => {
            reached.records.push(*id);
            for field in &program.records[id.index()].fields {
                reach(program, &field.annotation, reached);
            }
        }
        AnnotationKind::Tuple(items) | AnnotationKind::Union(items) => {
            for item in items {
                reach(program, item, reached);
            }
        }
        AnnotationKind::Func(ty) => {
            for part in ty.params.iter().chain([&ty.result]) {
                reach(program, part, reached);
            }
        }
        AnnotationKind::List(item)
        | AnnotationKind::TupleOf(item)
        | AnnotationKind::Set(item)
        | AnnotationKind::FrozenSet(item)
        | AnnotationKind::Iterator(item)
        | AnnotationKind::Manual(item)
        | AnnotationKind::Optional(item) => reach(program, item, reached),
        AnnotationKind::Dict(key, value) => {
            reach(program, key, reached);
            reach(program, value, reached);
        }
        AnnotationKind::Service(id) if !reached.services.contains(id) => {
            reached.services.push(*id);
            for method in &program.services[id.index()].methods {
                for part in method.ty.params.iter().chain([&method.ty.result]) {
                    reach(program, part, reached);
                }
            }
        }
        AnnotationKind::Record(_)
        | AnnotationKind::Service(_)
        | AnnotationKind::Exception(_)
        | AnnotationKind::None
        | AnnotationKind::Null
        | AnnotationKind::Bool
        | AnnotationKind::Int(_)
        | AnnotationKind::Float(_)
        | AnnotationKind::Str
        | AnnotationKind::Bytes
        | AnnotationKind::ByteArray
        | AnnotationKind::Principal
        | AnnotationKind::Reserved
        | AnnotationKind::Empty
        | AnnotationKind::Callable(..)
        | AnnotationKind::Unknown => {}
    }
}

/// What Candid encodes for a record or variant, and the conversions between the two.
pub fn items(context: &Context<'_>, id: RecordId) -> Vec<Item> {
    let record = &context.program.records[id.index()];
    let mut items = match record.kind {
        RecordKind::Dict | RecordKind::Record => record_items(context, id),
        RecordKind::Variant => variant_items(context, id),
    };
    if is_optional(context.program, id) {
        items.extend(optional_items(context.record_name(id)));
    }
    if gives_dicts(context.program) {
        let cases = cases_of(record);
        items.push(from_dict::item(context, id, &candid_name(context, id), &cases));
    }
    if is_recursive(context.program, id) {
        let name = context.record_name(id);
        let candid = candid_name(context, id);
        items.push(parse_quote! {
            impl FromCandid<shell::Recursive<#candid>> for #name {
                fn from_candid(value: shell::Recursive<#candid>) -> Self {
                    value.into_inner().into_python()
                }
            }
        });
        items.push(parse_quote! {
            impl ToCandid<shell::Recursive<#candid>> for #name {
                fn to_candid(&self) -> Fallible<shell::Recursive<#candid>> {
                    let value: #candid = self.to_candid()?;
                    Ok(shell::Recursive::new(value))
                }
            }
        });
    }
    items
}

/// Whether an option of the record is declared somewhere.
fn is_optional(program: &Program, id: RecordId) -> bool {
    let fields = program.records.iter().flat_map(|record| &record.fields).map(|field| &field.annotation);
    candid_annotations(program).chain(fields).any(|annotation| has_option_of(annotation, id))
}

fn has_option_of(annotation: &Annotation, id: RecordId) -> bool {
    match &annotation.kind {
        AnnotationKind::Optional(item) => {
            item.kind == AnnotationKind::Record(id) || has_option_of(item, id)
        }
        AnnotationKind::List(item) | AnnotationKind::Manual(item) => has_option_of(item, id),
        AnnotationKind::Tuple(items) => items.iter().any(|item| has_option_of(item, id)),
        _ => false,
    }
}

/// A record that is known to be there, where an option is declared.
fn optional_items(name: &Ident) -> Vec<Item> {
    vec![
        parse_quote! {
            impl<C> ToCandid<Option<C>> for #name
            where
                #name: ToCandid<C>,
            {
                fn to_candid(&self) -> Fallible<Option<C>> {
                    self.to_candid().map(Some)
                }
            }
        },
        parse_quote! {
            impl<C> ToCandid<shell::Nested<C>> for #name
            where
                #name: ToCandid<C>,
            {
                fn to_candid(&self) -> Fallible<shell::Nested<C>> {
                    Ok(shell::Nested(Some(self.to_candid()?)))
                }
            }
        },
    ]
}

fn candid_name(context: &Context<'_>, id: RecordId) -> Ident {
    let record = &context.program.records[id.index()];
    context.candid_record_path(record.module, id).segments[0].ident.clone()
}

/// `#[serde(rename = "from")]` where Rust's name is not Candid's.
fn rename(rust: &Ident, field: &RecordField) -> Option<syn::Attribute> {
    let name = field.candid_name();
    (rust != name).then(|| parse_quote!(#[serde(rename = #name)]))
}

fn record_items(context: &Context<'_>, id: RecordId) -> Vec<Item> {
    let record = &context.program.records[id.index()];
    let (name, candid) = (context.record_name(id), candid_name(context, id));
    let doc = format!(" `{}` as callers see it.", record.name);
    let ordered = is_ordered(context.program, id);
    let derives = derives(ordered);
    let of_field =
        |field: &RecordField| candid_type_of(context, record.module, &field.annotation, ordered);
    let types: Vec<Type> = record.fields.iter().map(of_field).collect();
    let fields =
        record.fields.iter().zip(&types).enumerate().map(|(position, (field, ty))| -> syn::Field {
            let field_name = context.field_name(id, position);
            let doc = format!(" `{}`", field.name);
            let rename = rename(field_name, field);
            parse_quote!(#[doc = #doc] #rename pub #field_name: #ty)
        });
    let names: Vec<&Ident> =
        (0..record.fields.len()).map(|position| context.field_name(id, position)).collect();
    let structure: Item = parse_quote! {
        #[doc = #doc]
        #derives
        pub struct #candid { #(#fields),* }
    };
    let from: Rust = if record.open {
        open_fields(context, id)
    } else {
        parse_quote!(Self { #(#names: value.#names.into_python()),* })
    };
    let to = record.fields.iter().zip(&names).map(|(field, name)| -> Rust {
        if field.required {
            return parse_quote!(self.#name.to_candid()?);
        }
        let key = build::string(&field.name);
        let absent: Rust = match field.annotation.kind {
            AnnotationKind::Optional(_) => absent(field),
            _ => parse_quote!(return Err(shell::no_field(#key))),
        };
        parse_quote! {
            match &self.#name {
                Some(value) => value.to_candid()?,
                None => #absent,
            }
        }
    });
    let fields_of_wire = record.fields.iter().zip(&names).zip(&types);
    let wired: Vec<(&str, &Ident, Type)> =
        fields_of_wire.map(|((field, name), ty)| (field.candid_name(), *name, ty.clone())).collect();
    let value: syn::Pat = if names.is_empty() { parse_quote!(_value) } else { parse_quote!(value) };
    vec![
        structure,
        parse_quote! {
            impl FromCandid<#candid> for #name {
                fn from_candid(#value: #candid) -> Self { #from }
            }
        },
        parse_quote! {
            impl ToCandid<#candid> for #name {
                fn to_candid(&self) -> Fallible<#candid> {
                    Ok(#candid { #(#names: #to),* })
                }
            }
        },
        wire::record(&candid, &wired),
    ]
}

/// The Rust names of a variant's cases.
fn cases_of(record: &ir::Record) -> Vec<Ident> {
    let mut scope = NameScope::reserving(["Self"]);
    record.fields.iter().map(|field| scope.unique(&camel(&field.name))).collect()
}

/// What crosses for an `Opt` field that a dict lacks.
pub(super) fn absent(field: &RecordField) -> Rust {
    if may_be_nested(&field.annotation) { parse_quote!(shell::Nested(None)) } else { parse_quote!(None) }
}

fn may_be_nested(annotation: &Annotation) -> bool {
    matches!(&annotation.kind, AnnotationKind::Optional(item) if may_be_none(item))
}

/// All fields of a record that may lack some.
fn open_fields(context: &Context<'_>, id: RecordId) -> Rust {
    let fields = &context.program.records[id.index()].fields;
    let all: Vec<usize> = (0..fields.len()).collect();
    let given = fields.iter().enumerate().map(|(position, field)| -> syn::FieldValue {
        let name = context.field_name(id, position);
        if field.required {
            parse_quote!(#name: value.#name.into_python())
        } else {
            parse_quote!(#name: Some(value.#name.into_python()))
        }
    });
    let rest = super::open_record::rest(context, id, &all);
    parse_quote!(Self { #(#given,)* #(#rest),* })
}

fn variant_items(context: &Context<'_>, id: RecordId) -> Vec<Item> {
    let record = &context.program.records[id.index()];
    let (name, candid) = (context.record_name(id), candid_name(context, id));
    let order = context.order_name(id);
    let doc = format!(" `{}` as callers see it.", record.name);
    let cases = cases_of(record);
    let ordered = is_ordered(context.program, id);
    let derives = derives(ordered);
    let held = |field: &RecordField| candid_type_of(context, record.module, &field.annotation, ordered);
    let is_empty = |field: &RecordField| is_null(&field.annotation);
    let declared = record.fields.iter().zip(&cases).map(|(field, case)| -> syn::Variant {
        let rename = rename(case, field);
        let doc = format!(" `{}`", field.name);
        if is_empty(field) {
            return parse_quote!(#[doc = #doc] #rename #case);
        }
        let ty = held(field);
        parse_quote!(#[doc = #doc] #rename #case(#ty))
    });
    let enumeration: Item = parse_quote! {
        #[doc = #doc]
        #derives
        pub enum #candid { #(#declared),* }
    };
    let fields = || record.fields.iter().zip(&cases).enumerate();
    let arms = fields().map(|(position, (field, case))| -> syn::Arm {
        let field_name = context.field_name(id, position);
        let place = super::open_record::place(position);
        if is_empty(field) {
            return parse_quote!(#candid::#case => fields.#order.store(#place, &mut fields.#field_name, ()),);
        }
        parse_quote! {
            #candid::#case(held) => {
                fields.#order.store(#place, &mut fields.#field_name, held.into_python());
            }
        }
    });
    let tests = fields().map(|(position, (field, case))| -> syn::Stmt {
        let field_name = context.field_name(id, position);
        if is_empty(field) {
            return parse_quote! {
                if self.#field_name.is_some() {
                    return Ok(#candid::#case);
                }
            };
        }
        parse_quote! {
            if let Some(held) = &self.#field_name {
                return Ok(#candid::#case(held.to_candid()?));
            }
        }
    });
    let wired: Vec<(&str, &Ident, Option<Type>)> = record
        .fields
        .iter()
        .zip(&cases)
        .map(|(field, case)| {
            let ty = (!is_empty(field)).then(|| held(field));
            (field.candid_name(), case, ty)
        })
        .collect();
    vec![
        enumeration,
        parse_quote! {
            impl FromCandid<#candid> for #name {
                fn from_candid(value: #candid) -> Self {
                    let mut fields = Self::default();
                    match value { #(#arms)* }
                    fields
                }
            }
        },
        parse_quote! {
            impl ToCandid<#candid> for #name {
                fn to_candid(&self) -> Fallible<#candid> {
                    #(#tests)*
                    Err(shell::no_case())
                }
            }
        },
        wire::variant(&candid, &wired),
    ]
}
