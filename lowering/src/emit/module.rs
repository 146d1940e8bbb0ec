//! Modules to Rust: one file for each Python module, items in Python's order.

use syn::{File, Item, parse_quote};

use crate::analysis::walk;
use crate::arena::Id;
use crate::hir::ModuleId;
use crate::ir::{self, Constant, FunctionId, Global};
use crate::ty::Ty;

use super::build;
use super::class;
use super::context::Context;
use super::docs;
use super::function::FunctionEmitter;
use super::imports;
use super::record;
use super::service;
use super::stable;

/// The Rust of one Python module.
pub fn emit(context: &Context<'_>, module: ModuleId) -> File {
    let item = &context.program.modules[module.index()];
    let mut placed: Vec<(u32, Item)> = Vec::new();
    for (index, record) in context.program.records.iter().enumerate() {
        if record.module == module {
            let items = record::emit(context, Id::new(index));
            placed.extend(items.into_iter().map(|emitted| (record.span.start, emitted)));
        }
    }
    for (index, stable) in context.program.stables.iter().enumerate() {
        if stable.module == module {
            let items = stable::items(context, Id::new(index));
            placed.extend(items.into_iter().map(|emitted| (stable.span.start, emitted)));
        }
    }
    for (index, service) in context.program.services.iter().enumerate() {
        if service.module == module {
            let items = service::emit(context, Id::new(index));
            placed.extend(items.into_iter().map(|emitted| (service.span.start, emitted)));
        }
    }
    for (index, class) in context.program.classes.iter().enumerate() {
        if class.module == module {
            let items = class::emit(context, Id::new(index));
            placed.extend(items.into_iter().map(|emitted| (class.span.start, emitted)));
        }
    }
    for (id, function) in context.program.functions.enumerate() {
        if function.module != module || is_empty_body(context.program, id) {
            continue;
        }
        let body = id == item.body;
        let emitted = Item::Fn(FunctionEmitter::new(context, id).emit());
        let place = if body { u32::MAX } else { function.span.start };
        placed.push((place, emitted));
    }
    for (index, global) in context.program.globals.iter().enumerate() {
        if global.module == module {
            let emitted = constant(context, Id::new(index), global);
            placed.extend(emitted.map(|emitted| (global.span.start, emitted)));
        }
    }
    placed.sort_by_key(|(place, _)| *place);
    let mut items: Vec<Item> = globals(context, module).into_iter().collect();
    items.extend(placed.into_iter().map(|(_, emitted)| emitted));
    let named = context.named_types(module).into_iter().map(|(name, ty)| -> Item {
        parse_quote! {
            /// A type with a name of its own, for its length.
            pub type #name = #ty;
        }
    });
    items.splice(0..0, named.collect::<Vec<_>>());
    items.splice(0..0, imports::of(&items));
    let origin = format!("From `{}`.", context.sources[item.file].name);
    build::file(docs::inner(item.doc.as_deref(), &origin), items)
}

/// Whether a function is the body of a module that has no statements of its own: nothing is emitted.
pub fn is_empty_body(program: &ir::Program, id: FunctionId) -> bool {
    let function = &program.functions[id];
    function.name == "<module>" && function.body.is_empty()
}

/// Whether the function is the body of a module.
pub fn is_module_body(program: &ir::Program, id: FunctionId) -> bool {
    program.modules.iter().any(|module| module.body == id)
}

/// Whether another module may run the body too, so that it must remember to run once.
pub fn is_imported(program: &ir::Program, body: FunctionId) -> bool {
    program.functions.iter().any(|function| {
        let mut found = false;
        walk::each_stmt(&function.body, &mut |stmt| {
            let rvalue = walk::rvalue(stmt);
            found |= matches!(rvalue, Some(ir::Rvalue::Call(callee, _)) if *callee == body);
        });
        found
    })
}

/// The module's variables in one `thread_local!`.
fn globals(context: &Context<'_>, module: ModuleId) -> Option<Item> {
    let mut statics = proc_macro2::TokenStream::new();
    for (index, stable) in context.program.stables.iter().enumerate() {
        if stable.module == module {
            statics.extend(stable::declaration(context, Id::new(index)));
        }
    }
    let globals = context.program.globals.iter().enumerate();
    let mut globals: Vec<_> = globals.filter(|(_, global)| global.module == module).collect();
    globals.sort_by_key(|(_, global)| global.span);
    for (index, global) in globals {
        statics.extend(global_static(context, Id::new(index), global));
    }
    statics.extend(context.identities.declarations(module));
    let body = context.program.modules[module.index()].body;
    if !is_empty_body(context.program, body) && is_imported(context.program, body) {
        statics.extend(quote::quote! {
            /// Whether the module's top-level statements have run.
            static MODULE_STARTED: std::cell::Cell<bool> = const { std::cell::Cell::new(false) };
        });
    }
    if statics.is_empty() {
        return None;
    }
    Some(super::print::thread_locals(&statics))
}

fn global_static(
    context: &Context<'_>,
    id: crate::hir::GlobalId,
    global: &Global,
) -> Option<proc_macro2::TokenStream> {
    let ty = global.ty.as_ref()?;
    if *ty == Ty::Never || global.constant.is_some() || !context.keeps_global(id) {
        return None;
    }
    let name = context.global_name(id);
    let python_name = &global.name;
    let ty = if *ty == Ty::Int {
        context.ty_as(global.module, ty, context.facts.global_repr(id))
    } else {
        context.ty_inside(global.module, ty, 2)
    };
    let doc = format!(" `{python_name}` ({})", context.origin(global.span));
    let unbound = build::call(build::path("Global::unbound"), vec![build::string(python_name)]);
    Some(quote::quote! {
        #[doc = #doc]
        pub static #name: Global<#ty> = const { #unbound };
    })
}

/// A module variable that is a constant.
fn constant(context: &Context<'_>, id: crate::hir::GlobalId, global: &Global) -> Option<Item> {
    let (held, ty) = (global.constant.as_ref()?, global.ty.as_ref()?);
    let name = context.global_name(id);
    let ty = match held {
        Constant::Int(_) => context.ty_as(global.module, ty, context.facts.global_repr(id)),
        Constant::Bool(_) | Constant::Float(_) | Constant::Str(_) => context.ty(global.module, ty),
    };
    let value: syn::Expr = match held {
        Constant::Bool(value) => parse_quote!(#value),
        Constant::Int(value) => super::expr::int_literal(value).expr,
        Constant::Float(value) => super::float::literal(*value),
        Constant::Str(text) => build::call(build::path("Str::ascii"), vec![build::string(text)]),
    };
    let doc = format!(" `{}` ({})", global.name, context.origin(global.span));
    Some(parse_quote! {
        #[doc = #doc]
        pub const #name: #ty = #value;
    })
}

/// Every module's file, and for each folder of modules the declarations that Rust needs.
pub fn emit_all(context: &Context<'_>) -> Vec<super::EmittedFile> {
    use std::collections::BTreeMap;
    let mut files: BTreeMap<Vec<String>, File> = BTreeMap::new();
    for (index, path) in context.modules.iter().enumerate() {
        let path: Vec<String> = path.iter().map(ToString::to_string).collect();
        files.insert(path, emit(context, Id::new(index)));
    }
    let paths: Vec<Vec<String>> = files.keys().cloned().collect();
    let mut children: BTreeMap<Vec<String>, Vec<String>> = BTreeMap::new();
    for path in &paths {
        for depth in 1..path.len() {
            let names = children.entry(path[..depth].to_vec()).or_default();
            if !names.contains(&path[depth]) {
                names.push(path[depth].clone());
            }
        }
    }
    for (parent, names) in &children {
        let file = files.entry(parent.clone()).or_insert_with(|| {
            let doc = parse_quote!(#![doc = " Modules of one Python package."]);
            build::file(vec![doc], Vec::new())
        });
        for name in names.iter().rev() {
            let name = build::ident(name);
            file.items.insert(0, parse_quote!(pub mod #name;));
        }
    }
    files
        .into_iter()
        .map(|(path, file)| {
            let folder = children.contains_key(&path);
            let path = path.join("/");
            let path = if folder { format!("{path}/mod.rs") } else { format!("{path}.rs") };
            super::EmittedFile { path, text: super::print::file(&file) }
        })
        .collect()
}
