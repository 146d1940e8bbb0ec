//! `kybra-aot translate`.

use std::path::Path;

use super::args::TranslateArgs;
use super::console::Console;
use super::program::{accepted, load};
use super::{Exit, Failure};
use crate::build::{CrateKind, write_crate};
use crate::canister;

/// The interface's file in the crate.
const DID: &str = "canister.did";

/// Writes the crate and the interface.
pub(super) fn run(args: &TranslateArgs, console: &Console) -> Result<Exit, Failure> {
    let compilation = load(&args.program.entry, args.program.strictness.asked(), console)?;
    let compiled = match accepted(&compilation, &args.program.strictness, console) {
        Ok(compiled) => compiled,
        Err(exit) => return Ok(exit),
    };
    let translation = canister::translate(&args.program.entry, &compilation, compiled)?;
    let folder = &args.output;
    let failed = |source| Failure::File { action: "write to", path: folder.clone(), source };
    if !is_ours(folder).map_err(failed)? {
        let shown = folder.display();
        return Err(Failure::Usage(format!(
            "{shown} is not empty, and not a crate that kybra-aot wrote; name a new folder"
        )));
    }
    write_crate(folder, CrateKind::Canister, &translation.files).map_err(failed)?;
    std::fs::write(folder.join(DID), &translation.did).map_err(failed)?;
    console.output(&format!("wrote the crate and {DID} to {}\n", folder.display()))?;
    Ok(Exit::Done)
}

/// Whether nothing is lost by writing a crate to the folder: what it does not write, it removes.
fn is_ours(folder: &Path) -> std::io::Result<bool> {
    if !folder.exists() || std::fs::read_dir(folder)?.next().is_none() {
        return Ok(true);
    }
    let manifest = std::fs::read_to_string(folder.join("Cargo.toml"));
    Ok(manifest.is_ok_and(|text| text.starts_with("# Written by kybra-aot.")))
}
