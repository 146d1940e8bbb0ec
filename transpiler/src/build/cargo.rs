//! Running cargo on an emitted crate, in one target directory for all canisters.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde::Deserialize;

use super::toolchain::{TARGET, Toolchain};

/// How to build.
#[derive(Clone, Debug)]
pub struct BuildSettings {
    /// The toolchain.
    pub toolchain: Toolchain,
    /// Where cargo keeps what it has compiled; shared by every canister of the user.
    pub target_dir: PathBuf,
}

/// Why there is no artifact.
#[derive(Debug, thiserror::Error)]
pub enum BuildError {
    /// Cargo could not be started, or a file not read or written.
    #[error("{context} ({}): {source}", path.display())]
    Io {
        /// What failed.
        context: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// Cargo failed before it compiled anything: a dependency it cannot fetch, a lock file that does
    /// not fit.
    #[error("cargo cannot build the crate\n{0}")]
    Cargo(String),
    /// The emitted Rust does not compile: a bug of kybra-aot's.
    #[error("the emitted crate does not compile, which is a bug in kybra-aot\n{}", .0.rendered)]
    Compile(CompileFailure),
}

impl BuildError {
    /// An error of the file system or of starting a program.
    pub(super) fn io(context: &'static str, path: &Path, source: io::Error) -> Self {
        Self::Io { context, path: path.to_owned(), source }
    }
}

/// What rustc said of a crate that does not compile.
#[derive(Clone, Debug, Default)]
pub struct CompileFailure {
    /// Files that errors point to, relative to the crate, each with its first error's message.
    pub files: Vec<(String, String)>,
    /// All errors as cargo shows them.
    pub rendered: String,
}

/// The folder for caches: `$KYBRA_AOT_CACHE`, `$XDG_CACHE_HOME/kybra-aot`, or `~/.cache/kybra-aot`.
pub fn cache_dir() -> PathBuf {
    if let Some(folder) = std::env::var_os("KYBRA_AOT_CACHE") {
        return PathBuf::from(folder);
    }
    let base = std::env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .filter(|path| path.is_absolute())
        .or_else(|| std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".cache")))
        .unwrap_or_else(std::env::temp_dir);
    base.join("kybra-aot")
}

#[derive(Deserialize)]
struct CargoMessage {
    reason: String,
    message: Option<RustcMessage>,
}

#[derive(Deserialize)]
struct RustcMessage {
    level: String,
    message: String,
    rendered: Option<String>,
    spans: Vec<RustcSpan>,
}

#[derive(Deserialize)]
struct RustcSpan {
    file_name: String,
    is_primary: bool,
}

/// Builds the crate in `folder` and reads its wasm. A target directory that serves several folders
/// must not be used by two builds at once.
///
/// # Errors
/// See [`BuildError`].
pub fn build_crate(folder: &Path, settings: &BuildSettings) -> Result<Vec<u8>, BuildError> {
    let cargo = &settings.toolchain.cargo;
    let output = command(folder, settings)
        .output()
        .map_err(|source| BuildError::io("cargo cannot be started", cargo, source))?;
    if !output.status.success() {
        return Err(failure(&output.stdout, &output.stderr));
    }
    let path = settings.target_dir.join(TARGET).join("release").join("canister.wasm");
    fs::read(&path).map_err(|source| BuildError::io("the built wasm cannot be read", &path, source))
}

/// Settings of the caller's that would change what is built.
const FOREIGN_SETTINGS: &[&str] = &[
    "CARGO_PROFILE_",
    "CARGO_BUILD_",
    "CARGO_UNSTABLE_",
    "CARGO_TARGET_",
    "CARGO_INCREMENTAL",
    "RUSTFLAGS",
];

/// `cargo build` with the toolchain and paths that leave no trace of this machine in the wasm.
fn command(folder: &Path, settings: &BuildSettings) -> Command {
    let toolchain = &settings.toolchain;
    let mut command = Command::new(&toolchain.cargo);
    for (name, _) in std::env::vars_os() {
        if FOREIGN_SETTINGS.iter().any(|prefix| name.to_string_lossy().starts_with(prefix)) {
            command.env_remove(name);
        }
    }
    command
        .args(["build", "--release", "--locked", "--quiet", "--message-format=json", "--target", TARGET])
        .current_dir(folder)
        .env("RUSTC", &toolchain.rustc)
        .env("CARGO_TARGET_DIR", &settings.target_dir)
        .env("CARGO_ENCODED_RUSTFLAGS", remapped_paths())
        .env_remove("RUSTC_WRAPPER")
        .env_remove("RUSTC_WORKSPACE_WRAPPER")
        .env_remove("RUSTC_BOOTSTRAP");
    if let Some(linker) = &toolchain.linker {
        command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
    }
    command
}

/// Flags that replace the folders of this machine in panic messages and debug information. The crate's
/// own files are named relative to it already.
fn remapped_paths() -> String {
    let home = std::env::var_os("HOME").map(PathBuf::from);
    std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| home.map(|home| home.join(".cargo")))
        .map(|cargo| format!("--remap-path-prefix={}=/cargo", cargo.display()))
        .unwrap_or_default()
}

/// Sorts what cargo printed into errors by file.
fn failure(stdout: &[u8], stderr: &[u8]) -> BuildError {
    let mut found = CompileFailure::default();
    for line in String::from_utf8_lossy(stdout).lines() {
        let Ok(message) = serde_json::from_str::<CargoMessage>(line) else { continue };
        let Some(error) = message.message.filter(|_| message.reason == "compiler-message") else {
            continue;
        };
        if error.level != "error" {
            continue;
        }
        if let Some(span) = error.spans.iter().find(|span| span.is_primary)
            && !found.files.iter().any(|(file, _)| *file == span.file_name)
        {
            found.files.push((span.file_name.clone(), error.message.clone()));
        }
        found.rendered.push_str(error.rendered.as_deref().unwrap_or(&error.message));
    }
    if found.rendered.is_empty() {
        return BuildError::Cargo(String::from_utf8_lossy(stderr).trim_end().to_owned());
    }
    BuildError::Compile(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_are_sorted_by_the_file_they_point_to() {
        let stdout = br#"{"reason":"compiler-message","message":{"level":"warning","message":"w","rendered":"w","spans":[]}}
{"reason":"compiler-message","message":{"level":"error","message":"first","rendered":"R1\n","spans":[{"file_name":"src/p0/main.rs","is_primary":true}]}}
{"reason":"compiler-message","message":{"level":"error","message":"second","rendered":"R2\n","spans":[{"file_name":"src/p0/main.rs","is_primary":true}]}}
{"reason":"build-finished","success":false}
"#;
        let BuildError::Compile(failure) = failure(stdout, b"") else { panic!("rustc has refused") };
        assert_eq!(failure.files, [("src/p0/main.rs".to_owned(), "first".to_owned())]);
        assert_eq!(failure.rendered, "R1\nR2\n");
    }

    #[test]
    fn a_failure_of_cargo_itself_is_told_in_its_words() {
        let error = failure(b"", b"error: no matching package found\n");
        assert_eq!(error.to_string(), "cargo cannot build the crate\nerror: no matching package found");
    }
}
