//! Finding a Rust toolchain that can build for `wasm32-unknown-unknown`.
//!
//! The `cargo` that comes first on PATH may lack the target, so each candidate is probed: an explicit
//! setting, then PATH's, then the distribution's in `/usr/bin`.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The target of every canister.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// The oldest Rust 1.x that builds what is emitted.
const LEAST_MINOR: u32 = 95;

/// The environment variable that names the `rustc` to use; its `cargo` is the one beside it.
pub const RUSTC_SETTING: &str = "KYBRA_AOT_RUSTC";

/// A Rust toolchain that can build canisters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Toolchain {
    /// The compiler.
    pub rustc: PathBuf,
    /// The cargo that belongs to it.
    pub cargo: PathBuf,
    /// The linker to name, where the toolchain ships none of its own.
    pub linker: Option<PathBuf>,
    /// `rustc --version`, for people.
    pub version: String,
}

/// No toolchain will do.
#[derive(Debug, thiserror::Error)]
#[error(
    "no Rust toolchain here can build for {TARGET}\n{tried}\
     to add the target to a toolchain of rustup's: rustup target add {TARGET}\n\
     on Debian without rustup's downloads, from kybra-aot's own sources: cargo xtask setup\n\
     to name a compiler: set {RUSTC_SETTING} to its path"
)]
pub struct ToolchainError {
    /// A line for each candidate and what it lacks.
    pub tried: String,
}

/// The first toolchain that has the target and a linker for it.
///
/// # Errors
/// If none has; the error says what was tried and what to run.
pub fn find_toolchain() -> Result<Toolchain, ToolchainError> {
    let mut tried = String::new();
    for candidate in candidates() {
        match probe(&candidate) {
            Ok(toolchain) => return Ok(toolchain),
            Err(lack) => {
                tried += &format!("  tried {}: {lack}\n", candidate.display());
            }
        }
    }
    Err(ToolchainError { tried })
}

fn candidates() -> Vec<PathBuf> {
    if let Some(setting) = std::env::var_os(RUSTC_SETTING) {
        return vec![PathBuf::from(setting)];
    }
    let mut found: Vec<PathBuf> = Vec::new();
    for candidate in [find_on_path("rustc"), Some(PathBuf::from("/usr/bin/rustc"))].into_iter().flatten()
    {
        if !found.contains(&candidate) {
            found.push(candidate);
        }
    }
    found
}

/// The first executable of that name on PATH.
pub fn find_on_path(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
}

fn probe(candidate: &Path) -> Result<Toolchain, String> {
    if !candidate.is_file() {
        return Err("not found".to_owned());
    }
    let rustc = resolve(candidate)?;
    let libdir = ask(&rustc, &["--print", "target-libdir", "--target", TARGET])?;
    let holds_libraries = std::fs::read_dir(libdir.trim()).is_ok_and(|entries| {
        entries.flatten().any(|entry| entry.file_name().to_string_lossy().starts_with("libstd"))
    });
    if !holds_libraries {
        return Err(format!("the target {TARGET} is not installed"));
    }
    let cargo = rustc.with_file_name("cargo");
    if !cargo.is_file() {
        return Err("no cargo beside it".to_owned());
    }
    let description = ask(&rustc, &["--version", "--verbose"])?;
    let version = description.lines().next().unwrap_or("rustc").to_owned();
    if minor_version(&version).is_some_and(|minor| minor < LEAST_MINOR) {
        return Err(format!("{version} is older than 1.{LEAST_MINOR}"));
    }
    let linker = if ships_linker(&rustc)? { None } else { Some(find_linker(&description)?) };
    Ok(Toolchain { rustc, cargo, linker, version })
}

/// The compiler itself: rustup's `rustc` on PATH stands for one that depends on the working folder.
fn resolve(candidate: &Path) -> Result<PathBuf, String> {
    let sysroot = ask(candidate, &["--print", "sysroot"])?;
    let own = Path::new(sysroot.trim()).join("bin").join("rustc");
    Ok(if own.is_file() { own } else { candidate.to_owned() })
}

/// The 96 of `rustc 1.96.0 (...)`.
fn minor_version(version: &str) -> Option<u32> {
    version.strip_prefix("rustc 1.")?.split('.').next()?.parse().ok()
}

fn ask(rustc: &Path, args: &[&str]) -> Result<String, String> {
    let output = Command::new(rustc).args(args).output().map_err(|error| error.to_string())?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr)
            .lines()
            .next()
            .unwrap_or("it failed")
            .to_owned());
    }
    String::from_utf8(output.stdout).map_err(|error| error.to_string())
}

/// Whether the toolchain brings `rust-lld`, as rustup's do.
fn ships_linker(rustc: &Path) -> Result<bool, String> {
    let libdir = ask(rustc, &["--print", "target-libdir"])?;
    let bin = Path::new(libdir.trim()).with_file_name("bin");
    Ok(bin.join("rust-lld").is_file() || bin.join("gcc-ld").join("wasm-ld").is_file())
}

/// `wasm-ld` of the LLVM that rustc was built with, or the plain one.
fn find_linker(version: &str) -> Result<PathBuf, String> {
    let major = version
        .lines()
        .find_map(|line| line.strip_prefix("LLVM version: "))
        .and_then(|llvm| llvm.split('.').next())
        .unwrap_or_default();
    [format!("wasm-ld-{major}"), "wasm-ld".to_owned()]
        .iter()
        .find_map(|name| find_on_path(name))
        .ok_or_else(|| format!("it ships no linker for wasm, and there is no wasm-ld-{major} on PATH"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_minor_version_is_read_from_what_rustc_says() {
        assert_eq!(minor_version("rustc 1.96.0 (ac68faa20 2026-05-25)"), Some(96));
        assert_eq!(minor_version("rustc 1.97.0-nightly"), Some(97));
        assert_eq!(minor_version("gcc 12"), None);
    }

    #[test]
    fn a_file_that_is_no_compiler_is_told_what_it_lacks() {
        assert_eq!(probe(Path::new("/nonexistent/rustc")), Err("not found".to_owned()));
        let folder = tempfile::tempdir().expect("a folder");
        let fake = folder.path().join("rustc");
        std::fs::write(&fake, "no program").expect("written");
        assert!(probe(&fake).is_err());
    }

    #[test]
    fn the_error_says_what_to_run() {
        let error = ToolchainError { tried: "  tried rustc: not found\n".to_owned() };
        let text = error.to_string();
        assert!(text.contains("rustup target add wasm32-unknown-unknown"), "{text}");
        assert!(text.contains(RUSTC_SETTING), "{text}");
    }
}
