//! Why the oracle could not answer. What a Python program does is never an error here.

use crate::interpreter::{PythonVersion, REQUIRED_VERSION};
use std::path::PathBuf;
use thiserror::Error;

/// Why the oracle could not answer.
#[derive(Debug, Error)]
pub enum OracleError {
    /// The interpreter could not be started.
    #[error("cannot start the Python interpreter {}", python.display())]
    Start {
        /// The interpreter as the caller named it.
        python: PathBuf,
        /// Why the operating system refused.
        source: std::io::Error,
    },
    /// The interpreter started, but did not say which version it is.
    #[error("{} is not a Python interpreter: asked for its version it said {said:?}", python.display())]
    NotPython {
        /// The interpreter as the caller named it.
        python: PathBuf,
        /// What it wrote instead of a version.
        said: String,
    },
    /// The interpreter is another version of Python than the oracle needs.
    #[error(
        "{} is Python {found}, and the oracle needs Python {}.{}",
        python.display(), REQUIRED_VERSION.0, REQUIRED_VERSION.1
    )]
    WrongVersion {
        /// The interpreter as the caller named it.
        python: PathBuf,
        /// The version it is.
        found: PythonVersion,
    },
    /// The harness and the stand-in `kybra` package could not be written to a temporary folder.
    #[error("cannot write the Python harness")]
    Harness(#[source] std::io::Error),
    /// A request could not be written to the interpreter, or its answer could not be read.
    #[error("cannot talk to the Python interpreter")]
    Talk(#[source] std::io::Error),
    /// A requested path is not text, which is what the harness is sent.
    #[error("the requests cannot be written as JSON")]
    Requests(#[source] serde_json::Error),
    /// A requested file could not be read.
    #[error("cannot read {}: {reason}", file.display())]
    Unreadable {
        /// The file as the request named it.
        file: PathBuf,
        /// Python's `OSError`, in words.
        reason: String,
    },
    /// The harness itself failed at a file.
    #[error("the Python harness failed at {}:\n{detail}", file.display())]
    HarnessFailed {
        /// The file as the request named it.
        file: PathBuf,
        /// The harness's traceback, or what it wrote to stderr.
        detail: String,
    },
    /// The harness answered for a file with something other than an outcome.
    #[error("the Python harness gave an answer for {} that is not an outcome", file.display())]
    Answer {
        /// The file as the request named it.
        file: PathBuf,
        /// Where the answer departs from the protocol.
        source: serde_json::Error,
    },
}
