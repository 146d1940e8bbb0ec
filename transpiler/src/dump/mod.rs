//! What each stage made of a program, for people who work on the compiler.

mod facts;
mod rust;
mod types;

use lowering::emit::{HarnessEntries, emit_canister, emit_harness_program, emit_harness_root};

use crate::pipeline::{Compilation, Compiled};
use crate::service::{declare, stored_headers};

/// A stage whose result can be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Stage {
    /// The resolved syntax.
    Hir,
    /// The types of functions, variables and module variables.
    Types,
    /// The intermediate representation.
    Ir,
    /// What analysis found out.
    Facts,
    /// The emitted Rust.
    Rust,
}

/// What a stage made, of one function where `name` is given. `None` where the program did not get that
/// far.
pub fn dump(compilation: &Compilation, stage: Stage, name: Option<&str>) -> Option<String> {
    let wanted = |function: &str| name.is_none_or(|name| name == function);
    match stage {
        Stage::Hir => Some(match name {
            None => format!("{:#?}\n", compilation.hir),
            Some(_) => compilation
                .hir
                .functions
                .iter()
                .filter(|function| wanted(&function.name))
                .map(|function| format!("{function:#?}\n"))
                .collect(),
        }),
        Stage::Types => Some(types::dump(&compilation.hir, compilation.types.as_ref()?, &wanted)),
        Stage::Ir => {
            let ir = &compilation.compiled.as_ref()?.ir;
            if name.is_none() {
                return Some(ir.display());
            }
            let functions = ir.functions.enumerate().filter(|(_, function)| wanted(&function.name));
            Some(functions.map(|(id, _)| ir.display_function(id)).collect())
        }
        Stage::Facts => {
            let Compiled { ir, facts } = compilation.compiled.as_ref()?;
            Some(facts::dump(ir, facts, &wanted))
        }
        Stage::Rust => Some(rust(compilation, compilation.compiled.as_ref()?, name)),
    }
}

fn rust(compilation: &Compilation, compiled: &Compiled, name: Option<&str>) -> String {
    let Compiled { ir, facts } = compiled;
    let files = if compilation.script {
        let prefix = "script";
        let mut files = emit_harness_program(
            ir,
            facts,
            &compilation.sources,
            prefix,
            &HarnessEntries::Script,
            &stored_headers(ir),
        );
        files.push(emit_harness_root(&[prefix.to_owned()]));
        files
    } else {
        let headers = declare(ir).map(|declared| declared.headers).unwrap_or_default();
        emit_canister(ir, facts, &compilation.sources, &headers)
    };
    let mut text = String::new();
    for file in &files {
        match name {
            None => text += &format!("// src/{}\n{}\n", file.path, file.text),
            Some(name) => text += &rust::functions_named(&file.text, name),
        }
    }
    text
}
