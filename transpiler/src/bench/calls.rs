//! The cost of a canister's own calls.

use std::fs;
use std::path::Path;

use super::BenchError;
use super::table::grouped;
use crate::replica::{Answer, FromFiles, Op, Request, Session};

/// What a request cost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measured {
    /// The request in words: `fibonacci(25 : nat64)`.
    pub request: String,
    /// Instructions; `None` where the request runs nothing.
    pub instructions: Option<u64>,
    /// Whether it was rejected.
    pub rejected: bool,
}

impl std::fmt::Display for Measured {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let instructions = self.instructions.map_or_else(|| "-".to_owned(), grouped);
        let rejected = if self.rejected { "  (rejected)" } else { "" };
        write!(f, "{instructions:>15}  {}{rejected}", self.request)
    }
}

/// Replays the `calls.jsonl` beside a canister's file and measures each request.
///
/// # Errors
/// If there is none, or a request is wrong.
pub fn measure_calls(entry: &Path) -> Result<Vec<Measured>, BenchError> {
    let folder = entry.parent().unwrap_or(Path::new(""));
    let path = folder.join("calls.jsonl");
    let text =
        fs::read_to_string(&path).map_err(|source| BenchError::File { path: path.clone(), source })?;
    let mut source = FromFiles::default();
    let mut session = Session::new(&mut source).in_folder(folder.to_owned());
    let mut measured = Vec::new();
    for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let wrong =
            |what: String| BenchError::Answer(format!("{}:{}: {what}", path.display(), number + 1));
        let request: Request = serde_json::from_str(line).map_err(|error| wrong(error.to_string()))?;
        let answer = session.answer(&request);
        match answer.error {
            Some(error) if answer.code.is_some() => return Err(BenchError::Refused(error)),
            Some(error) => return Err(wrong(error)),
            None => measured.push(line_of(&request, &answer)),
        }
    }
    Ok(measured)
}

fn line_of(request: &Request, answer: &Answer) -> Measured {
    let args = request.args.as_deref().unwrap_or("()");
    let shown = match request.op {
        Op::Update | Op::Query => format!("{}{args}", request.method.as_deref().unwrap_or_default()),
        Op::Install => format!("install{args}"),
        Op::Upgrade => format!("upgrade{args}"),
        Op::Reinstall => format!("reinstall{args}"),
        Op::Uninstall => "uninstall".to_owned(),
        Op::AdvanceTime | Op::SetTime => "time".to_owned(),
        Op::Tick => "tick".to_owned(),
        Op::Id => "id".to_owned(),
        Op::Balance | Op::AddCycles => "cycles".to_owned(),
    };
    Measured {
        request: shown,
        instructions: answer.instructions,
        rejected: answer.reject_code.is_some(),
    }
}
