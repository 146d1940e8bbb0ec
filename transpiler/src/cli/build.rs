//! `kybra-aot build`.

use std::path::Path;

use super::args::BuildArgs;
use super::console::Console;
use super::program::{accepted, load, no_interpreter, workshop};
use super::{Exit, Failure};
use crate::build::CrateKind;
use crate::canister;

/// Builds a canister and writes its wasm and its interface.
pub(super) fn run(args: &BuildArgs, console: &Console) -> Result<Exit, Failure> {
    no_interpreter(&args.interpret)?;
    let compilation = load(&args.program.entry, args.program.strictness.asked(), console)?;
    let compiled = match accepted(&compilation, &args.program.strictness, console) {
        Ok(compiled) => compiled,
        Err(exit) => return Ok(exit),
    };
    let translation = canister::translate(&args.program.entry, &compilation, compiled)?;
    let built = canister::build(translation, CrateKind::Canister, &workshop(console, true)?)?;
    write(&args.output, &built.wasm)?;
    let mut said = format!("wrote {} ({} bytes)\n", args.output.display(), built.wasm.len());
    if let Some(did) = &args.did {
        write(did, built.did.as_bytes())?;
        said += &format!("wrote {}\n", did.display());
    }
    console.output(&said)?;
    Ok(Exit::Done)
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    std::fs::write(path, bytes).map_err(|source| Failure::File {
        action: "write",
        path: path.to_owned(),
        source,
    })
}
