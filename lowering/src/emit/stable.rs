//! Stable structures to Rust: a `thread_local!` each, and what is in stable memory as types.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Expr as Rust, Ident, Item, Type, parse_quote};

use crate::hir::{StableId, StableKind};
use crate::ir::Stable;

use super::build;
use super::candid::candid_type_of;
use super::context::Context;
use super::wire;

/// The structure in the module's `thread_local!`.
pub fn declaration(context: &Context<'_>, id: StableId) -> TokenStream {
    let stable = &context.program.stables[id.index()];
    let name = context.stable_name(id);
    let ty = structure(stable, context.stable_parts(id));
    let place: Rust = match stable.memories[..] {
        [index, data] => {
            let [index, data] = [index, data].map(proc_macro2::Literal::u8_unsuffixed);
            parse_quote!(Stable::over(#index, #data))
        }
        [memory, ..] => {
            let memory = proc_macro2::Literal::u8_unsuffixed(memory);
            parse_quote!(Stable::at(#memory))
        }
        [] => parse_quote!(Stable::at(0)),
    };
    let doc = format!(" `{}` ({})", stable.name, context.origin(stable.span));
    quote! {
        #[doc = #doc]
        pub static #name: Stable<#ty> = const { #place };
    }
}

/// The runtime's type of the structure.
fn structure(stable: &Stable, parts: &[Ident]) -> Type {
    let sized = stable.parts.iter().all(|part| part.most.is_some());
    let name = match (stable.kind, sized) {
        (StableKind::Map, true) => "SizedBTreeMap",
        (StableKind::Vec, true) => "SizedVec",
        (StableKind::MinHeap, true) => "SizedMinHeap",
        (kind, _) => kind.class(),
    };
    let name = build::ident(name);
    parse_quote!(#name<#(#parts),*>)
}

/// What the structure holds: for each part a type that says how it is stored.
pub fn items(context: &Context<'_>, id: StableId) -> Vec<Item> {
    let stable = &context.program.stables[id.index()];
    let parts = stable.parts.iter().zip(context.stable_parts(id)).zip(stable.kind.parts());
    parts
        .enumerate()
        .flat_map(|(position, ((part, name), word))| {
            let ordered = stable.kind.orders(position);
            let python = context.ty(stable.module, &part.ty);
            let candid = candid_type_of(context, stable.module, &part.annotation, ordered);
            let header = context.headers.stored.get(id.index()).and_then(|parts| parts.get(position));
            let header = wire::bytes(header.map_or(&[], Vec::as_slice));
            let most = part.most.map(|most| -> syn::ImplItem {
                let most = proc_macro2::Literal::u32_unsuffixed(most);
                parse_quote!(const MOST: Option<u32> = Some(#most);)
            });
            let most = most.into_iter();
            let doc = format!(" A {word} of `{}`, as stable memory holds it.", stable.name);
            let structure: Item = parse_quote! {
                #[doc = #doc]
                pub struct #name;
            };
            let stored: Item = parse_quote! {
                impl Stored for #name {
                    type Python = #python;
                    type Candid = #candid;
                    const HEADER: &'static [u8] = #header;
                    #(#most)*
                }
            };
            [structure, stored]
        })
        .collect()
}
