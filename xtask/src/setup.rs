//! A toolchain for wasm32-unknown-unknown: the one that is there, or one made of Debian's packages.
//!
//! Debian ships rustc and the sources of its standard library, but no compiled library for wasm; so
//! that is compiled here, once, and put where the compiler looks.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::command::{Failure, at, root, run};
use crate::toolchain::{TARGET, Toolchain, find_toolchain};

/// Where Debian's rustc looks for the target's libraries.
const LIBRARIES: &str = "/usr/lib/rustlib/wasm32-unknown-unknown/lib";

/// Finds a toolchain, or makes one.
///
/// # Errors
/// If there is none and it cannot be made; the message says what to run by hand.
pub fn setup() -> Result<Toolchain, Failure> {
    if let Ok(found) = find_toolchain() {
        eprintln!("toolchain for canisters: {} ({})", found.version, found.rustc.display());
        return Ok(found);
    }
    if !Path::new("/usr/bin/apt-get").is_file() {
        return Ok(find_toolchain()?);
    }
    eprintln!("no toolchain for {TARGET} yet: making one of Debian's packages");
    install(&["rustc-web", "rust-web-src", "cargo-web"])?;
    install(&[&format!("lld-{}", llvm_major()?)])?;
    build_library()?;
    let found = find_toolchain()?;
    eprintln!("toolchain for canisters: {} ({})", found.version, found.rustc.display());
    Ok(found)
}

fn install(packages: &[&str]) -> Result<(), Failure> {
    run(apt().arg("update"))?;
    run(apt().args(["install", "-y", "--no-install-recommends"]).args(packages))
}

/// `apt-get`, through `sudo` for whoever is not root.
fn apt() -> Command {
    let root = Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.starts_with(b"0"));
    let mut command = if root {
        Command::new("apt-get")
    } else {
        let mut command = Command::new("sudo");
        command.arg("apt-get");
        command
    };
    command.arg("-q");
    command
}

/// The LLVM that Debian's rustc was built with; its linker must be of the same.
fn llvm_major() -> Result<String, Failure> {
    let output = Command::new("/usr/bin/rustc")
        .args(["--version", "--verbose"])
        .output()
        .map_err(|source| Failure::Start { program: "/usr/bin/rustc".to_owned(), source })?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    text.lines()
        .find_map(|line| line.strip_prefix("LLVM version: "))
        .and_then(|version| version.split('.').next().map(str::to_owned))
        .ok_or_else(|| Failure::Unexpected("rustc does not say which LLVM it has".to_owned()))
}

/// Compiles the standard library for the target, with bitcode for link-time optimisation, and copies it
/// to where rustc looks.
fn build_library() -> Result<(), Failure> {
    let folder = root().join("target").join("wasm-library");
    let source = folder.join("src");
    fs::create_dir_all(&source).map_err(at(&source))?;
    let manifest = folder.join("Cargo.toml");
    fs::write(
        &manifest,
        "[package]\nname = \"empty\"\nversion = \"0.1.0\"\nedition = \"2021\"\n\n[workspace]\n",
    )
    .map_err(at(&manifest))?;
    let lib = source.join("lib.rs");
    fs::write(&lib, "#![no_std]\n").map_err(at(&lib))?;
    let target = folder.join("target");
    run(Command::new("/usr/bin/cargo")
        .current_dir(&folder)
        .args(["build", "--release", "--target", TARGET, "-Zbuild-std=std,panic_abort"])
        .env("RUSTC_BOOTSTRAP", "1")
        .env("RUSTFLAGS", "-Cembed-bitcode=yes")
        .env("RUSTC", "/usr/bin/rustc")
        .env("CARGO_TARGET_DIR", &target)
        .env_remove("RUSTUP_TOOLCHAIN"))?;
    fs::create_dir_all(LIBRARIES).map_err(at(Path::new(LIBRARIES)))?;
    let built = target.join(TARGET).join("release").join("deps");
    for entry in fs::read_dir(&built).map_err(at(&built))? {
        let entry = entry.map_err(at(&built))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let library = Path::new(&name).extension().is_some_and(|extension| extension == "rlib");
        if library && !name.starts_with("libempty-") {
            let to = Path::new(LIBRARIES).join(&name);
            fs::copy(entry.path(), &to).map_err(at(&to))?;
        }
    }
    Ok(())
}
