//! What the oracle is asked: a file, how to run it, and where its imports are found.

use serde::Serialize;
use std::path::PathBuf;

/// How a file is run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A module whose `case_*` functions are called, each on a fresh execution of the module.
    Cases,
    /// A program executed once with `__name__ == "__main__"`, empty `sys.argv` and empty stdin.
    Script,
}

/// One file for the oracle to run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Request {
    /// The Python source file. A relative path is resolved from the working folder of this process.
    pub file: PathBuf,
    /// The folder put first on `sys.path`. A case module's `__name__` is its path from here, dotted.
    pub folder: PathBuf,
    /// How the file is run.
    pub kind: Kind,
}
