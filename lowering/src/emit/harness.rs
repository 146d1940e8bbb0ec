//! Crate roots for programs that are run, not deployed: scripts and conformance cases, many in one
//! canister, each below a module of its own.

use syn::{File, Item, parse_quote};

use crate::analysis::{Facts, Repr};
use crate::hir::ModuleId;
use crate::ir::{self, FunctionId};
use crate::source::Sources;
use crate::ty::Ty;

use super::CandidHeaders;
use super::build::{self, ident};
use super::context::Context;
use super::module::{self, is_empty_body};
use super::{EmittedFile, print};

/// What a program is run for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HarnessEntries {
    /// Its top-level statements; entry 0.
    Script,
    /// Functions without parameters, one entry each, in this order. The top-level statements run
    /// first.
    Cases(Vec<FunctionId>),
}

/// The files of a program below the module `prefix`, with `prefix/mod.rs` that runs an entry.
pub fn emit_harness_program(
    program: &ir::Program,
    facts: &Facts,
    sources: &Sources,
    prefix: &str,
    entries: &HarnessEntries,
    headers: &CandidHeaders,
) -> Vec<EmittedFile> {
    let context = Context::new(program, facts, sources, &[prefix.to_owned()], headers);
    let mut files = module::emit_all(&context);
    let root = format!("{prefix}/mod.rs");
    files.retain(|file| file.path != root);
    files.push(EmittedFile { path: root, text: print::file(&runner(&context, entries)) });
    files
}

/// `prefix/mod.rs`: the modules, and `run`.
fn runner(context: &Context<'_>, entries: &HarnessEntries) -> File {
    let mut names: Vec<String> = context.modules.iter().map(|path| path[1].to_string()).collect();
    names.sort();
    names.dedup();
    let mut items: Vec<Item> = names
        .iter()
        .map(|name| {
            let name = ident(name);
            parse_quote!(pub mod #name;)
        })
        .collect();
    let outside = ModuleId::new(context.modules.len());
    let body = context.program.modules[0].body;
    let start: Vec<syn::Stmt> = if is_empty_body(context.program, body) {
        Vec::new()
    } else {
        let path = context.function_path(outside, body);
        let run = context.or_trap_outside(body, parse_quote!(#path()));
        vec![parse_quote!(#run;)]
    };
    let start_is_empty = start.is_empty();
    let run: Item = match entries {
        HarnessEntries::Script => parse_quote! {
            /// Runs the script.
            pub fn run(_entry: u32) -> String {
                #(#start)*
                String::new()
            }
        },
        HarnessEntries::Cases(cases) => {
            let arms = cases.iter().enumerate().map(|(index, case)| case_arm(context, index, *case));
            parse_quote! {
                /// The `repr` of a case's result.
                pub fn run(entry: u32) -> String {
                    #(#start)*
                    match entry {
                        #(#arms)*
                        _ => String::new(),
                    }
                }
            }
        }
    };
    let body_passes_on = context.facts.passes_on(body) && !start_is_empty;
    if body_passes_on || matches!(entries, HarnessEntries::Cases(cases) if !cases.is_empty()) {
        items.push(parse_quote!(
            use mini_runtime::prelude::*;
        ));
    }
    items.push(run);
    let attrs = vec![parse_quote!(#![doc = " One program of a conformance run."])];
    build::file(attrs, items)
}

fn case_arm(context: &Context<'_>, index: usize, case: FunctionId) -> syn::Arm {
    let outside = ModuleId::new(context.modules.len());
    let function = &context.program.functions[case];
    let call = build::call(context.function_path(outside, case), Vec::new());
    let call = context.or_trap_outside(case, call);
    let entry = proc_macro2::Literal::usize_unsuffixed(index);
    if function.result == Ty::Never {
        return parse_quote!(#entry => #call,);
    }
    if function.result == Ty::None {
        return parse_quote!(#entry => { #call; "None".to_owned() });
    }
    let value = match (&function.result, context.facts.result_repr(case)) {
        (Ty::Int, Repr::I64 | Repr::U64) => build::call(build::path("Int::from"), vec![call]),
        _ => call,
    };
    parse_quote!(#entry => #value.repr().to_string(),)
}

/// The crate root of a run: one query, `run(program, entry)`, that runs an entry of a program.
pub fn emit_harness_root(prefixes: &[String]) -> EmittedFile {
    let modules = prefixes.iter().map(|prefix| ident(prefix));
    let arms = prefixes.iter().enumerate().map(|(index, prefix)| -> syn::Arm {
        let name = ident(prefix);
        let index = proc_macro2::Literal::usize_unsuffixed(index);
        parse_quote!(#index => #name::run(entry),)
    });
    let file: File = parse_quote! {
        //! Programs of a conformance run.
        #![forbid(unsafe_code)]

        #(pub mod #modules;)*

        use mini_runtime::output::{OutputMode, flush, set_output_mode};

        /// Runs an entry of a program from a fresh state.
        #[ic_cdk::query]
        fn run(program: u32, entry: u32) -> String {
            set_output_mode(OutputMode::Raw);
            let result = match program {
                #(#arms)*
                _ => String::new(),
            };
            flush();
            result
        }
    };
    EmittedFile { path: "lib.rs".to_owned(), text: print::file(&file) }
}
