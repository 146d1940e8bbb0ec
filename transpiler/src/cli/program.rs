//! Compiling the program that a command is about.

use std::path::Path;

use super::args::{InterpretArgs, Strictness};
use super::console::Console;
use super::{Exit, Failure};
use crate::build::Workshop;
use crate::conform::Progress;
use crate::pipeline::{Asked, Compilation, Compiled, Purpose, compile_as};
use crate::report::render;

/// Compiles and shows the diagnostics.
pub(super) fn load(entry: &Path, asked: Asked, console: &Console) -> Result<Compilation, Failure> {
    console.step(&format!("compiling {}", entry.display()));
    let compilation = compile_as(entry, Purpose::Program, asked)?;
    console.message(&render(&compilation.diagnostics, &compilation.sources, console.colour()));
    Ok(compilation)
}

/// The compiled program, or the status of one that is refused.
pub(super) fn accepted<'c>(
    compilation: &'c Compilation,
    strictness: &Strictness,
    console: &Console,
) -> Result<&'c Compiled, Exit> {
    let compiled = compilation.compiled.as_ref().ok_or(Exit::Refused)?;
    if strictness.deny_warnings && compilation.has_warnings() {
        console.message("error: the program gives warnings, and --deny-warnings is set\n");
        return Err(Exit::Refused);
    }
    Ok(compiled)
}

/// Whether the program is refused: by an error, or by a warning where those are denied. No version so
/// far interprets, so that `--deny-interpret` has nothing to refuse.
pub(super) fn is_refused(compilation: &Compilation, strictness: &Strictness) -> bool {
    let denied = strictness.deny_warnings && compilation.has_warnings();
    compilation.compiled.is_none() || denied
}

/// Refuses what needs the interpreter.
pub(super) fn no_interpreter(args: &InterpretArgs) -> Result<(), Failure> {
    let flag = match (args.interpret_all, args.interpret.is_empty()) {
        (true, _) => "--interpret-all",
        (false, false) => "--interpret",
        (false, true) => return Ok(()),
    };
    Err(unsupported(flag))
}

/// The flag needs the interpreter.
pub(super) fn unsupported(flag: &str) -> Failure {
    Failure::Usage(format!("{flag} is not supported yet in this version: it has no interpreter"))
}

/// The workshop; says which toolchain it builds with.
pub(super) fn workshop(console: &Console, tell: bool) -> Result<Workshop, Failure> {
    let workshop = Workshop::open()?;
    if tell {
        let toolchain = workshop.toolchain();
        console.message(&format!("using {} ({})\n", toolchain.version, toolchain.rustc.display()));
    }
    console.step("building");
    Ok(workshop)
}
