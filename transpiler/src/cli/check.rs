//! `kybra-aot check`.

use serde_json::json;

use super::args::CheckArgs;
use super::console::Console;
use super::program::{is_refused, load};
use super::{Exit, Failure};
use crate::conform::Progress;
use crate::pipeline::{Compilation, Purpose, compile};
use crate::report::to_json;

/// Shows diagnostics, and for each function of a program that is accepted that it is native.
pub(super) fn run(args: &CheckArgs, console: &Console) -> Result<Exit, Failure> {
    let strictness = &args.program.strictness;
    let entry = &args.program.entry;
    let compilation = if args.json {
        console.step(&format!("compiling {}", entry.display()));
        compile(entry, Purpose::Program)?
    } else {
        load(entry, console)?
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

fn functions(compilation: &Compilation) -> String {
    let lines = compilation.functions().into_iter().map(|function| {
        format!("{}: {}: native\n", function.name_span.origin(&compilation.sources), function.name)
    });
    lines.collect()
}

fn json(compilation: &Compilation, refused: bool) -> serde_json::Value {
    let native = compilation.compiled.is_some();
    let functions: Vec<_> = compilation
        .functions()
        .into_iter()
        .filter(|_| native)
        .map(|function| {
            let file = &compilation.sources[function.name_span.file];
            json!({
                "name": function.name,
                "file": file.name,
                "line": file.line(function.name_span.start),
                "mode": "native",
            })
        })
        .collect();
    json!({
        "ok": !refused,
        "diagnostics": to_json(&compilation.diagnostics, &compilation.sources),
        "functions": functions,
    })
}
