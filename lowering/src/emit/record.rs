//! TypedDict classes to Rust structs.

use syn::{Item, parse_quote};

use crate::hir::RecordId;

use super::build;
use super::candid;
use super::context::Context;
use super::docs;

/// The struct of a record and how it prints.
pub fn emit(context: &Context<'_>, id: RecordId) -> Vec<Item> {
    let record = &context.program.records[id.index()];
    let name = context.record_name(id);
    let origin = format!("`{}` ({})", record.name, context.origin(record.span));
    let attrs = docs::outer(record.doc.as_deref(), &origin);
    let crossing = || {
        let crosses = candid::crosses_boundary(context.program, id);
        if crosses { candid::items(context, id) } else { Vec::new() }
    };
    if record.open {
        let mut items = super::open_record::items(context, id, &attrs);
        items.extend(crossing());
        items.extend(super::state::record(context, id));
        return items;
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
    items.extend(crossing());
    items.extend(super::state::record(context, id));
    items
}
