//! Classes of exceptions to Rust: a `static` for each, and a struct with the attributes of its instances.

use syn::{Expr as Rust, Item, parse_quote};

use crate::hir::ClassId;
use crate::ty::Ty;

use super::build;
use super::context::Context;
use super::docs;

/// The items of a class.
pub fn emit(context: &Context<'_>, id: ClassId) -> Vec<Item> {
    let class = &context.program.classes[id.index()];
    let name = context.class_static_name(id);
    let python_name = &class.name;
    let origin = format!("`{}` ({})", class.name, context.origin(class.span));
    let attrs = docs::outer(class.doc.as_deref(), &origin);
    let bases = class.bases.iter().map(|base| context.class_kind(class.module, *base));
    let text = text(context, id);
    let mut items: Vec<Item> = vec![parse_quote! {
        #(#attrs)*
        pub static #name: UserException =
            UserException { name: #python_name, bases: &[#(#bases),*], str: #text };
    }];
    if !class.fields.is_empty() {
        items.push(attributes(context, id));
    }
    items
}

/// The struct with the attributes, none of them set at first.
fn attributes(context: &Context<'_>, id: ClassId) -> Item {
    let class = &context.program.classes[id.index()];
    let name = context.class_struct_name(id);
    let doc = format!(" The attributes of a `{}`.", class.name);
    let fields = class.fields.iter().enumerate().map(|(index, (python_name, ty))| -> syn::Field {
        let field = context.attribute_name(id, index);
        let ty: syn::Type = if *ty == Ty::Never {
            // Nothing sets it.
            parse_quote!(std::convert::Infallible)
        } else {
            context.ty(class.module, ty)
        };
        let doc = format!(" `{python_name}`");
        parse_quote!(#[doc = #doc] pub #field: Option<#ty>)
    });
    parse_quote! {
        #[doc = #doc]
        #[derive(Default)]
        pub struct #name { #(#fields),* }
    }
}

/// `__str__` as the runtime calls it.
fn text(context: &Context<'_>, id: ClassId) -> Rust {
    let class = &context.program.classes[id.index()];
    let Some(text) = class.text else { return build::path("None") };
    let function = &context.program.functions[text];
    let path = context.function_path(class.module, text);
    let borrowed = function.params.first().is_some_and(|param| context.facts.is_borrowed(text, *param));
    let passes_on = context.facts.passes_on(text);
    if borrowed && passes_on && function.result == Ty::Str {
        return parse_quote!(Some(#path));
    }
    let receiver = build::path("error");
    let receiver = if borrowed { receiver } else { build::method(receiver, "clone", Vec::new()) };
    let call = build::call(path, vec![receiver]);
    let call: Rust = match (&function.result, passes_on) {
        (Ty::Never, true) => {
            parse_quote!(match #call { Err(raised) => Err(raised), Ok(never) => match never {} })
        }
        (Ty::Never, false) | (_, true) => call,
        (_, false) => build::call(build::path("Ok"), vec![call]),
    };
    parse_quote!(Some(|error| #call))
}
