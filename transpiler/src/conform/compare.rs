//! Whether a compiled program did what CPython did.

use candid::Decode;
use conformance_host::{CallOutcome, ErrorCode, Rejection, Response};
use conformance_oracle::{CaseOutcome, CaseReport, Ending, Exception, ScriptOutcome};

/// What a program did, compiled or not: what it printed and how it ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observed {
    /// Standard output.
    pub stdout: String,
    /// A value's `repr`; nothing for a script that finished; or `TypeName: message`.
    pub end: End,
}

/// How a program ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum End {
    /// With a value; a script's is empty.
    Value(String),
    /// With an uncaught exception, as the last line of a traceback shows it.
    Raised(String),
    /// In a way that no Python program ends.
    Broken(String),
}

/// What a call of a harness canister showed.
pub fn observed(outcome: &CallOutcome) -> Observed {
    let stdout: Vec<u8> = outcome.debug.concat();
    let end = match &outcome.response {
        Response::Reply(bytes) => match Decode!(bytes, String) {
            Ok(text) => End::Value(text),
            Err(error) => End::Broken(format!("the reply is no text: {error}")),
        },
        Response::Reject(rejection) => raised(rejection),
    };
    Observed { stdout: String::from_utf8_lossy(&stdout).into_owned(), end }
}

fn raised(rejection: &Rejection) -> End {
    match trap_text(rejection) {
        Some(text) => End::Raised(without_position(text).to_owned()),
        None => End::Broken(rejection.to_string()),
    }
}

/// The text that a canister trapped with.
pub fn trap_text(rejection: &Rejection) -> Option<&str> {
    if rejection.error_code != ErrorCode::CanisterCalledTrap {
        return None;
    }
    let (_, text) = rejection.message.split_once("`ic0.trap` with message: ")?;
    Some(text.strip_suffix('.').unwrap_or(text))
}

/// A trap's text without its last line, the position in the Python source.
pub fn without_position(text: &str) -> &str {
    match text.rsplit_once('\n') {
        Some((message, position)) if position.starts_with("    at ") => message,
        Some(_) | None => text,
    }
}

/// What CPython did with a case; `None` where it gave no answer.
pub fn expected_case(report: &CaseReport) -> Option<Observed> {
    let end = match &report.outcome {
        CaseOutcome::Value { repr, .. } => End::Value(repr.clone()),
        CaseOutcome::Raised(exception) => End::Raised(traceback_line(exception)),
        CaseOutcome::TimedOut | CaseOutcome::Died { .. } => return None,
    };
    Some(Observed { stdout: report.stdout.clone(), end })
}

/// What CPython did with a script; `None` where it gave no answer.
pub fn expected_script(outcome: &ScriptOutcome) -> Option<Observed> {
    let end = match &outcome.ending {
        Ending::Finished => End::Value(String::new()),
        Ending::Raised(exception) => End::Raised(traceback_line(exception)),
        Ending::Exited { code: 0, message: None } => End::Raised("SystemExit".to_owned()),
        Ending::Exited { code, message: None } => End::Raised(format!("SystemExit: {code}")),
        Ending::Exited { message: Some(message), .. } => End::Raised(format!("SystemExit: {message}")),
        Ending::TimedOut | Ending::Died { .. } => return None,
    };
    Some(Observed { stdout: outcome.stdout.clone(), end })
}

/// `TypeName: message`, or the type's name alone where the message is empty.
pub fn traceback_line(exception: &Exception) -> String {
    if exception.message.is_empty() {
        return exception.type_name.clone();
    }
    format!("{}: {}", exception.type_name, exception.message)
}

/// What differs, in words; `None` if nothing does.
pub fn difference(expected: &Observed, got: &Observed) -> Option<String> {
    if normal(&expected.end) != normal(&got.end) {
        return Some(format!("expected {}, got {}", describe(&expected.end), describe(&got.end)));
    }
    if expected.stdout != got.stdout {
        return Some(format!("expected output {:?}, got {:?}", expected.stdout, got.stdout));
    }
    None
}

/// `sys.exit()`, `sys.exit(None)` and `sys.exit(0)` end a process alike.
fn normal(end: &End) -> End {
    match end {
        End::Raised(text)
            if ["SystemExit", "SystemExit: 0", "SystemExit: None"].contains(&text.as_str()) =>
        {
            End::Raised("SystemExit".to_owned())
        }
        End::Value(_) | End::Raised(_) | End::Broken(_) => end.clone(),
    }
}

fn describe(end: &End) -> String {
    match end {
        End::Value(text) if text.is_empty() => "the end of the script".to_owned(),
        End::Value(text) => format!("the value {text}"),
        End::Raised(text) => format!("the exception {text:?}"),
        End::Broken(text) => format!("a failure: {text}"),
    }
}

#[cfg(test)]
mod tests;
