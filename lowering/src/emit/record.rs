//! TypedDict classes to Rust structs.

use syn::{Item, parse_quote};

use crate::hir::{Annotation, AnnotationKind, RecordId};

use super::build;
use super::context::Context;
use super::docs;

/// The struct of a record and how it prints.
pub fn emit(context: &Context<'_>, id: RecordId) -> Vec<Item> {
    let record = &context.program.records[id.index()];
    let name = context.record_name(id);
    let origin = format!("`{}` ({})", record.name, context.origin(record.span));
    let attrs = docs::outer(record.doc.as_deref(), &origin);
    if record.open {
        return super::open_record::items(context, id, &attrs);
    }
    let fields = record.fields.iter().enumerate().map(|(position, field)| -> syn::Field {
        let field_name = context.field_name(id, position);
        let ty = context.ty(record.module, &field.ty);
        let doc = format!(" `{}`", field.name);
        parse_quote!(#[doc = #doc] pub #field_name: #ty)
    });
    let structure: Item = parse_quote! {
        #(#attrs)*
        #[derive(Clone, PartialEq)]
        pub struct #name { #(#fields),* }
    };
    let shown = record.fields.iter().enumerate().map(|(position, field)| {
        let key = build::string(&field.name);
        let value = build::field(build::path("self"), context.field_name(id, position));
        build::tuple(vec![key, build::reference(value)])
    });
    let repr: Item = parse_quote! {
        impl Repr for #name {
            fn write_repr(&self, out: &mut String) {
                write_mapping_repr(out, &[#(#shown),*]);
            }
        }
    };
    let mut items = vec![structure, repr];
    if crosses_boundary(context, id) {
        items.extend(candid_items(context, id));
    }
    items
}

/// Whether some method takes or gives the record, itself or inside another type.
fn crosses_boundary(context: &Context<'_>, id: RecordId) -> bool {
    let mut reached: Vec<RecordId> = Vec::new();
    let annotations = context
        .program
        .exports
        .iter()
        .flat_map(|export| export.params.iter().map(|(_, ty)| ty).chain([&export.result]));
    for annotation in annotations {
        reach(context, annotation, &mut reached);
    }
    reached.contains(&id)
}

fn reach(context: &Context<'_>, annotation: &Annotation, reached: &mut Vec<RecordId>) {
    match &annotation.kind {
        AnnotationKind::Record(id) if !reached.contains(id) => {
            reached.push(*id);
            for field in &context.program.records[id.index()].fields {
                reach(context, &field.annotation, reached);
            }
        }
        AnnotationKind::Tuple(items) | AnnotationKind::Union(items) => {
            for item in items {
                reach(context, item, reached);
            }
        }
        AnnotationKind::List(item)
        | AnnotationKind::TupleOf(item)
        | AnnotationKind::Set(item)
        | AnnotationKind::FrozenSet(item)
        | AnnotationKind::Iterator(item)
        | AnnotationKind::Optional(item) => reach(context, item, reached),
        AnnotationKind::Dict(key, value) => {
            reach(context, key, reached);
            reach(context, value, reached);
        }
        AnnotationKind::Record(_)
        | AnnotationKind::Exception(_)
        | AnnotationKind::None
        | AnnotationKind::Bool
        | AnnotationKind::Int(_)
        | AnnotationKind::Float(_)
        | AnnotationKind::Str
        | AnnotationKind::Bytes
        | AnnotationKind::ByteArray
        | AnnotationKind::Callable(..)
        | AnnotationKind::Unknown => {}
    }
}

/// The struct that Candid encodes, and the conversions between the two.
fn candid_items(context: &Context<'_>, id: RecordId) -> Vec<Item> {
    let record = &context.program.records[id.index()];
    let name = context.record_name(id);
    let candid_path = context.candid_record_path(record.module, id);
    let candid_name = &candid_path.segments[0].ident;
    let doc = format!(" `{}` as callers see it.", record.name);
    let fields = record.fields.iter().enumerate().map(|(position, field)| -> syn::Field {
        let field_name = context.field_name(id, position);
        let ty = super::shell::candid_type(context, record.module, &field.annotation);
        let doc = format!(" `{}`", field.name);
        let renamed = field.candid_name();
        let rename: Option<syn::Attribute> =
            (field_name != renamed).then(|| parse_quote!(#[serde(rename = #renamed)]));
        parse_quote!(#[doc = #doc] #rename pub #field_name: #ty)
    });
    let names: Vec<&syn::Ident> =
        (0..record.fields.len()).map(|position| context.field_name(id, position)).collect();
    vec![
        parse_quote! {
            #[doc = #doc]
            #[derive(candid::CandidType, candid::Deserialize)]
            pub struct #candid_name { #(#fields),* }
        },
        parse_quote! {
            impl FromCandid<#candid_name> for #name {
                fn from_candid(value: #candid_name) -> Self {
                    Self { #(#names: value.#names.into_python()),* }
                }
            }
        },
        parse_quote! {
            impl ToCandid<#candid_name> for #name {
                fn to_candid(&self) -> Fallible<#candid_name> {
                    Ok(#candid_name { #(#names: self.#names.to_candid()?),* })
                }
            }
        },
    ]
}
