//! A canister's Python under `CPython`, message by message.
//!
//! Messages and answers are JSON; `canister.py` says what is in them. Values cross as Candid has them,
//! typed by the canister's service, so that nothing here knows Candid.

use crate::error::OracleError;
use crate::oracle::Oracle;
use serde_json::Value;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Stdio};

/// One canister, and the interpreter in which it runs.
#[derive(Debug)]
pub struct CanisterOracle {
    file: PathBuf,
    child: Child,
    requests: Option<ChildStdin>,
    answers: BufReader<ChildStdout>,
}

impl Oracle {
    /// An interpreter for one canister, whose entry is `file`.
    ///
    /// # Errors
    /// [`OracleError::Start`] if it cannot be started.
    pub fn canister(&self, file: &Path) -> Result<CanisterOracle, OracleError> {
        let failed = |source| OracleError::Start { python: self.python().to_owned(), source };
        let mut child = self.command("canister.py").stderr(Stdio::piped()).spawn().map_err(failed)?;
        let missing = || failed(std::io::ErrorKind::BrokenPipe.into());
        let answers = BufReader::new(child.stdout.take().ok_or_else(missing)?);
        let requests = child.stdin.take();
        Ok(CanisterOracle { file: file.to_owned(), child, requests, answers })
    }
}

impl CanisterOracle {
    /// The answer to a message. `reply` answers what the canister asks in between.
    ///
    /// # Errors
    /// [`OracleError::Talk`], [`OracleError::HarnessFailed`] or [`OracleError::Answer`]. What the program
    /// does is never an error.
    pub fn answer(
        &mut self,
        message: &Value,
        reply: &dyn Fn(&Value) -> Value,
    ) -> Result<Value, OracleError> {
        self.send(message)?;
        loop {
            let answer = self.receive()?;
            if answer.get("ask").is_none() {
                return Ok(answer);
            }
            self.send(&reply(&answer))?;
        }
    }

    fn send(&mut self, message: &Value) -> Result<(), OracleError> {
        let Some(requests) = &mut self.requests else { return Ok(()) };
        match writeln!(requests, "{message}") {
            // An interpreter that died has said why on stderr, which is reported instead.
            Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
                Err(OracleError::Talk(error))
            }
            Ok(()) | Err(_) => Ok(()),
        }
    }

    fn receive(&mut self) -> Result<Value, OracleError> {
        let mut line = String::new();
        self.answers.read_line(&mut line).map_err(OracleError::Talk)?;
        if line.is_empty() {
            let mut detail = String::new();
            if let Some(stderr) = &mut self.child.stderr {
                stderr.read_to_string(&mut detail).map_err(OracleError::Talk)?;
            }
            let detail = detail.trim().to_owned();
            return Err(OracleError::HarnessFailed { file: self.file.clone(), detail });
        }
        serde_json::from_str(&line)
            .map_err(|source| OracleError::Answer { file: self.file.clone(), source })
    }
}

impl Drop for CanisterOracle {
    fn drop(&mut self) {
        // The interpreter and its children end with the input; nobody is left to hear of a failure.
        self.requests = None;
        let _ = self.child.wait();
    }
}
