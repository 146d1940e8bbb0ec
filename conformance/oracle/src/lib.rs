//! `CPython` 3.11 as the oracle of the conformance suites.
//!
//! A *case module* has functions named `case_*` that take no argument; the oracle calls each on a
//! fresh execution of the module and reports the value's canonical `repr`, or the exception. A
//! *script* is executed as `__main__`; the oracle reports what it printed and how it ended.
//!
//! One interpreter process serves a whole batch. Inside it every case and every script runs in a
//! forked child of its own, so nothing one of them does (module state, `sys.path`, a crash, an
//! endless loop) reaches its neighbours.
//!
//! ```no_run
//! use conformance_oracle::{Kind, Oracle, Request};
//! use std::path::{Path, PathBuf};
//!
//! let oracle = Oracle::new(Path::new("python3.11"))?;
//! let outcomes = oracle.run(&[Request {
//!     file: PathBuf::from("cases/int/shifts.py"),
//!     folder: PathBuf::from("cases/int"),
//!     kind: Kind::Cases,
//! }])?;
//! # Ok::<(), conformance_oracle::OracleError>(())
//! ```

mod canister;
mod error;
mod interpreter;
mod oracle;
mod outcome;
mod request;

pub use canister::CanisterOracle;
pub use error::OracleError;
pub use interpreter::{PythonVersion, REQUIRED_VERSION};
pub use oracle::Oracle;
pub use outcome::{
    CaseOutcome, CaseReport, CasesOutcome, Ending, Exception, FileOutcome, ProgramOutcome, ScriptOutcome,
};
pub use request::{Kind, Request};
