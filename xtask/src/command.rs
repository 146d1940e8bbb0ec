//! Running other programs.

use std::path::{Path, PathBuf};
use std::process::Command;

/// Why a task stopped.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// A program could not be started.
    #[error("{program} cannot be started: {source}")]
    Start {
        /// The program.
        program: String,
        /// What went wrong.
        source: std::io::Error,
    },
    /// A program ended with a status other than 0.
    #[error("failed: {0}")]
    Status(String),
    /// A file could not be read or written.
    #[error("{path}: {source}")]
    File {
        /// The file.
        path: String,
        /// What went wrong.
        source: std::io::Error,
    },
    /// What another program printed was not what was expected.
    #[error("{0}")]
    Unexpected(String),
    /// No toolchain, and none can be made here.
    #[error(transparent)]
    Toolchain(#[from] crate::toolchain::ToolchainError),
}

/// The root of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map_or_else(PathBuf::new, Path::to_owned)
}

/// Runs a command, its output shown as it comes.
///
/// # Errors
/// If it cannot be started or fails.
pub fn run(command: &mut Command) -> Result<(), Failure> {
    let shown = shown(command);
    eprintln!("+ {shown}");
    let program = command.get_program().to_string_lossy().into_owned();
    let status = command.status().map_err(|source| Failure::Start { program, source })?;
    if status.success() { Ok(()) } else { Err(Failure::Status(shown)) }
}

/// The cargo that runs this task, at the root of the repository.
pub fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root());
    command
}

fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}

/// Says which file an I/O error is about.
pub fn at(path: &Path) -> impl FnOnce(std::io::Error) -> Failure {
    let path = path.display().to_string();
    move |source| Failure::File { path, source }
}
