//! What `CPython` did with a file, as plain data.

use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// What `CPython` did with one requested file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FileOutcome {
    /// The file as the request named it.
    pub file: PathBuf,
    /// Its cases or its one run.
    pub program: ProgramOutcome,
}

/// The outcome of a file, by the kind that was requested.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ProgramOutcome {
    /// A case module.
    Cases(CasesOutcome),
    /// A script.
    Script(ScriptOutcome),
}

/// What became of a case module.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CasesOutcome {
    /// One report for each top-level `def case_*` without parameters, in source order. A name defined twice is reported
    /// twice, with the outcome of the later definition. Empty if the source is a syntax error.
    pub cases: Vec<CaseReport>,
    /// The exception that the module's own top level raised, if it did; it is then also the outcome
    /// of each case.
    pub load_failure: Option<Exception>,
}

/// One `case_*` function and what calling it did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseReport {
    /// The function's name.
    pub name: String,
    /// The 1-based line of its `def`.
    pub line: u32,
    /// What the module and the case printed to `sys.stdout`.
    pub stdout: String,
    /// What the call returned or raised.
    #[serde(flatten)]
    pub outcome: CaseOutcome,
}

/// How the call of a case ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum CaseOutcome {
    /// It returned.
    Value {
        /// `type(value).__name__`.
        #[serde(rename = "type")]
        type_name: String,
        /// The value's `repr`, with the members of sets and frozensets sorted by their own.
        repr: String,
    },
    /// It raised, or its module did.
    #[serde(rename = "raise")]
    Raised(Exception),
    /// It was still running at the time limit.
    TimedOut,
    /// The interpreter ended without an answer (`os._exit`, a crash of `CPython` itself).
    Died {
        /// The exit status or the signal, in words.
        status: String,
    },
}

/// What became of a script.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScriptOutcome {
    /// All it printed to `sys.stdout`, decoded as UTF-8.
    pub stdout: String,
    /// How it ended.
    #[serde(flatten)]
    pub ending: Ending,
}

/// How a script ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "ending", rename_all = "snake_case")]
pub enum Ending {
    /// Its last statement was executed.
    Finished,
    /// It raised `SystemExit`.
    Exited {
        /// The process's exit status: 0 for `None`, the integer given, 1 for anything else.
        code: i64,
        /// What `CPython` would print to stderr, for a code that is neither `None` nor an integer.
        message: Option<String>,
    },
    /// An exception was not caught.
    Raised(Exception),
    /// It was still running at the time limit.
    TimedOut,
    /// The interpreter ended without an answer (`os._exit`, a crash of `CPython` itself).
    Died {
        /// The exit status or the signal, in words.
        status: String,
    },
}

/// An uncaught exception, as the last line of a traceback shows it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Exception {
    /// `type(exception).__name__`.
    #[serde(rename = "type")]
    pub type_name: String,
    /// `str(exception)`; for a `KeyError` that is the key's `repr`.
    pub message: String,
}

#[cfg(test)]
mod tests;
