//! `kybra-aot check`.

use lowering::hir::FunctionId;
use serde_json::json;

use super::args::CheckArgs;
use super::console::Console;
use super::program::{is_refused, load};
use super::{Exit, Failure};
use crate::conform::Progress;
use crate::pipeline::{Compilation, Purpose, compile_as};
use crate::report::to_json;

/// Shows diagnostics, and what becomes of each function of a program that is accepted.
pub(super) fn run(args: &CheckArgs, console: &Console) -> Result<Exit, Failure> {
    let strictness = &args.program.strictness;
    let entry = &args.program.entry;
    let compilation = if args.json {
        console.step(&format!("compiling {}", entry.display()));
        compile_as(entry, Purpose::Program, strictness.asked())?
    } else {
        load(entry, strictness.asked(), console)?
    };
    let refused = is_refused(&compilation, strictness);
    if args.json {
        console.output(&format!("{:#}\n", json(&compilation, refused)))?;
    } else if compilation.compiled.is_some() {
        console.output(&functions(&compilation))?;
        if refused {
            console.message("error: the program gives warnings, and --deny-warnings is set\n");
        }
    }
    Ok(if refused { Exit::Refused } else { Exit::Done })
}

/// What becomes of a function: compiled, or left out because nothing reaches it.
fn mode(compilation: &Compilation, function: FunctionId) -> &'static str {
    if compilation.is_reached(function) { "native" } else { "unused" }
}

fn functions(compilation: &Compilation) -> String {
    let lines = compilation.functions().into_iter().map(|(id, function)| {
        let place = function.name_span.origin(&compilation.sources);
        format!("{place}: {}: {}\n", function.name, mode(compilation, id))
    });
    lines.collect()
}

fn json(compilation: &Compilation, refused: bool) -> serde_json::Value {
    let compiled = compilation.compiled.is_some();
    let functions: Vec<_> = compilation
        .functions()
        .into_iter()
        .filter(|_| compiled)
        .map(|(id, function)| {
            let file = &compilation.sources[function.name_span.file];
            json!({
                "name": function.name,
                "file": file.name,
                "line": file.line(function.name_span.start),
                "mode": mode(compilation, id),
            })
        })
        .collect();
    json!({
        "ok": !refused,
        "diagnostics": to_json(&compilation.diagnostics, &compilation.sources),
        "functions": functions,
    })
}
