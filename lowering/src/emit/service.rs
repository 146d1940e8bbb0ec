//! `Service` classes to types that stand for their methods, where values of them cross the boundary.

use syn::{Expr as Rust, Item, parse_quote};

use crate::hir::ServiceId;

use super::build;
use super::candid::{func_parts, service_crosses};
use super::context::Context;
use super::docs;

/// The type that stands for the methods of a service.
pub fn emit(context: &Context<'_>, id: ServiceId) -> Vec<Item> {
    if !service_crosses(context.program, id) {
        return Vec::new();
    }
    let service = &context.program.services[id.index()];
    let name = context.service_name(id);
    let origin = format!("`{}` ({})", service.name, context.origin(service.span));
    let attrs = docs::outer(service.doc.as_deref(), &origin);
    let methods = service.methods.iter().map(|method| -> Rust {
        let (mode, params, results) = func_parts(context, service.module, &method.ty);
        let name = build::string(&method.name);
        parse_quote!(shell::service_method::<#mode, #params, #results>(#name))
    });
    vec![
        parse_quote! {
            #(#attrs)*
            pub struct #name;
        },
        parse_quote! {
            impl shell::Methods for #name {
                fn methods() -> Vec<(String, candid::types::Type)> {
                    vec![#(#methods),*]
                }
            }
        },
    ]
}
