//! The built command, run in a folder of its own.

#![expect(dead_code, reason = "each test file uses a part")]

use std::fmt;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// A temporary folder to run commands in.
pub struct Workplace {
    folder: TempDir,
}

/// How a command ended.
pub struct Ran {
    /// Its exit status; -1 if a signal ended it.
    pub status: i32,
    /// What it wrote to standard output.
    pub stdout: String,
    /// What it wrote to standard error.
    pub stderr: String,
}

impl Workplace {
    /// An empty folder.
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a temporary folder") }
    }

    /// A path in the folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file, with the folders it is in.
    pub fn write(&self, name: &str, contents: impl AsRef<[u8]>) {
        let path = self.path(name);
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).expect("a folder");
        }
        std::fs::write(path, contents).expect("a written file");
    }

    /// Runs the command.
    pub fn run(&self, args: &[&str]) -> Ran {
        run_in(self.folder.path(), args, &[], "")
    }

    /// Runs the command with settings in its environment.
    pub fn run_with(&self, args: &[&str], settings: &[(&str, &str)]) -> Ran {
        run_in(self.folder.path(), args, settings, "")
    }

    /// Runs the command with text on its standard input.
    pub fn feed(&self, args: &[&str], input: &str) -> Ran {
        run_in(self.folder.path(), args, &[], input)
    }
}

/// Runs the command in a folder.
pub fn run_in(folder: &Path, args: &[&str], settings: &[(&str, &str)], input: &str) -> Ran {
    let mut child = Command::new(env!("CARGO_BIN_EXE_kybra-aot"))
        .args(args)
        .current_dir(folder)
        .envs(settings.iter().copied())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    // A command that does not read its input may close it first.
    let _ = child.stdin.take().expect("a pipe").write_all(input.as_bytes());
    let output = child.wait_with_output().expect("the command ends");
    Ran {
        status: output.status.code().unwrap_or(-1),
        stdout: String::from_utf8(output.stdout).expect("UTF-8"),
        stderr: String::from_utf8(output.stderr).expect("UTF-8"),
    }
}

impl fmt::Display for Ran {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "status {}\n--- stdout\n{}\n--- stderr\n{}", self.status, self.stdout, self.stderr)
    }
}
