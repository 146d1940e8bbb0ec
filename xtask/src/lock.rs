//! The lock file that travels with every emitted crate.

use std::fs;
use std::process::Command;

use crate::command::{Failure, at, root, run};
use crate::setup::setup;

/// Resolves the dependencies of an emitted crate anew and keeps the lock file.
///
/// # Errors
/// If cargo fails or a file cannot be written.
pub fn lock() -> Result<(), Failure> {
    let toolchain = setup()?;
    let folder = root().join("target").join("emitted-lock");
    let runtime = folder.join("mini_runtime");
    for source in [folder.join("src"), runtime.join("src")] {
        fs::create_dir_all(&source).map_err(at(&source))?;
        let lib = source.join("lib.rs");
        fs::write(&lib, "").map_err(at(&lib))?;
    }
    let template = root().join("transpiler/resources/Cargo.toml.in");
    let manifest = fs::read_to_string(&template).map_err(at(&template))?.replace("@PROFILE@", "");
    fs::write(folder.join("Cargo.toml"), manifest).map_err(at(&folder))?;
    let from = root().join("mini_runtime/Cargo.toml");
    let manifest = fs::read_to_string(&from).map_err(at(&from))?;
    let (kept, _) = manifest.split_once("[dev-dependencies]").unwrap_or((&manifest, ""));
    fs::write(runtime.join("Cargo.toml"), kept).map_err(at(&runtime))?;
    run(Command::new(&toolchain.cargo)
        .current_dir(&folder)
        .arg("generate-lockfile")
        .env("RUSTC", &toolchain.rustc))?;
    let to = root().join("transpiler/resources/Cargo.lock");
    fs::copy(folder.join("Cargo.lock"), &to).map_err(at(&to))?;
    Ok(())
}
