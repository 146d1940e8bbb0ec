//! Canister folders: `main.py` and `calls.jsonl`, whose requests are answered by the compiled canister
//! and by the same Python under CPython.
//!
//! Each answer is compared with what the request's line expects of it (its member `expect`, or the same
//! line of `expected.jsonl`), and with CPython's. A line whose `oracle` is false is not compared with
//! CPython: what it asks for exists in canisters only, such as a count of instructions.

mod expected;
mod python;
mod wire;

use std::cell::RefCell;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use conformance_oracle::Oracle;
use serde::Deserialize;
use serde_json::Value;

use super::ConformError;
use super::discover::{CALLS, unreadable};
use super::result::CaseResult;
use crate::build::CrateKind;
use crate::replica::{Answer, Built, CanisterSource, FromFiles, Request, Session, WrongRequest};
use python::PythonCanisters;

/// The file that holds what the answers must have, where the requests do not say it themselves.
const EXPECTED: &str = "expected.jsonl";

/// What a line says beside the request.
#[derive(Deserialize)]
struct Extras {
    expect: Option<Value>,
    oracle: Option<bool>,
}

/// A source that remembers the last module, or that the compiler was at fault.
struct Remembering {
    inner: FromFiles,
    last: Rc<RefCell<Option<Built>>>,
    fault: Rc<RefCell<Option<String>>>,
}

impl CanisterSource for Remembering {
    fn compile(&mut self, entry: &Path) -> Result<Built, WrongRequest> {
        let built = self.inner.compile(entry).inspect_err(|wrong| {
            *self.fault.borrow_mut() = wrong.fault.then(|| wrong.message.clone());
        })?;
        *self.last.borrow_mut() = Some(built.clone());
        Ok(built)
    }
}

/// The results of a canister folder: one a request.
///
/// # Errors
/// If a file cannot be read, or CPython not be asked.
pub(super) fn replay(folder: &Path, oracle: &Oracle) -> Result<Vec<CaseResult>, ConformError> {
    let file = folder.join(CALLS);
    let name = file.to_string_lossy().into_owned();
    let requests = lines_of(&file)?;
    let expected = folder.join(EXPECTED);
    let expected = if expected.is_file() { lines_of(&expected)? } else { Vec::new() };
    if !expected.is_empty() && requests.len() != expected.len() {
        let detail = format!("{} requests, {} expected answers", requests.len(), expected.len());
        return Ok(vec![CaseResult::mismatch(&name, None, detail)]);
    }
    let last = Rc::new(RefCell::new(None));
    let inner = FromFiles::of_kind(CrateKind::Harness);
    let fault = Rc::default();
    let mut source = Remembering { inner, last: Rc::clone(&last), fault: Rc::clone(&fault) };
    let mut replay = Replay {
        session: Session::new(&mut source).in_folder(folder.to_owned()),
        python: PythonCanisters::new(oracle, absolute(folder), last),
        fault,
        file: name,
    };
    let mut results = Vec::new();
    for (index, line) in requests.iter().enumerate() {
        let case = format!("line {}", index + 1);
        let result = replay.line(line, expected.get(index).map(String::as_str), &case)?;
        let declined = result.code.is_some();
        results.push(result);
        if declined {
            break;
        }
    }
    Ok(results)
}

struct Replay<'a> {
    session: Session<'a>,
    python: PythonCanisters<'a>,
    /// Why the last program did not compile, where that is the compiler's fault.
    fault: Rc<RefCell<Option<String>>>,
    file: String,
}

impl Replay<'_> {
    fn line(
        &mut self,
        line: &str,
        expected: Option<&str>,
        case: &str,
    ) -> Result<CaseResult, ConformError> {
        let before = self.session.host().get_time();
        let answer = self.session.answer_line(line.as_bytes());
        if let Some(code) = answer.code {
            let detail = answer.error.unwrap_or_default();
            return Ok(CaseResult::declined(&self.file, Some(case), code, detail));
        }
        let mismatch = |detail: String| CaseResult::mismatch(&self.file, Some(case), detail);
        let extras: Extras = match serde_json::from_str(line) {
            Ok(extras) => extras,
            Err(error) => return Ok(mismatch(format!("the line is no request: {error}"))),
        };
        // No line may expect what is a fault of ours.
        if let Some(fault) = self.fault.take() {
            return Ok(mismatch(fault));
        }
        let expected = extras.expect.map(|expect| expect.to_string()).or(expected.map(str::to_owned));
        let Some(expected) = expected else {
            return Ok(mismatch("the line does not say what is expected".to_owned()));
        };
        if let Some(detail) = expected::difference(&expected, &answer) {
            return Ok(mismatch(detail));
        }
        let differs = self.against_python(line, before, &answer, extras.oracle != Some(false))?;
        Ok(match differs {
            Some(detail) => CaseResult::mismatch(&self.file, Some(case), detail),
            None => CaseResult::matched(&self.file, Some(case)),
        })
    }

    /// What CPython did otherwise.
    fn against_python(
        &mut self,
        line: &str,
        time: u64,
        answer: &Answer,
        compared: bool,
    ) -> Result<Option<String>, ConformError> {
        let Ok(request) = serde_json::from_str::<Request>(line) else { return Ok(None) };
        if !answer.ok {
            return Ok(None);
        }
        if !compared && answer.error_code.is_some() {
            // A module that only the canister refuses does not come to CPython either.
            self.python.forget_module();
            return Ok(None);
        }
        let differs = self.python.compare(&mut self.session, &request, time, answer)?;
        Ok(differs.filter(|_| compared))
    }
}

fn lines_of(file: &Path) -> Result<Vec<String>, ConformError> {
    let text = fs::read_to_string(file).map_err(unreadable(file))?;
    Ok(text.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect())
}

/// The folder as CPython is told of it, which may have another working folder.
fn absolute(folder: &Path) -> PathBuf {
    folder.canonicalize().unwrap_or_else(|_| folder.to_owned())
}
