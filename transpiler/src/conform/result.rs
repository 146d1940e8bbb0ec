//! What became of each case.

use serde::Serialize;

/// How a case compares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// It does what it does under CPython.
    Match,
    /// The compiler refuses it, with a code and a place.
    Declined,
    /// It does something else.
    Mismatch,
}

/// The comparison of one case, script or request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CaseResult {
    /// The file as it was named or found.
    pub file: String,
    /// The `case_*` function; the request's line for a canister; none for a script.
    pub case: Option<String>,
    /// How it compares.
    pub status: Status,
    /// The code of the diagnostic that declined it.
    pub code: Option<String>,
    /// Why it was declined, or what was expected and what was got.
    pub detail: Option<String>,
}

impl CaseResult {
    /// A match.
    pub fn matched(file: &str, case: Option<&str>) -> Self {
        Self {
            file: file.to_owned(),
            case: case.map(str::to_owned),
            status: Status::Match,
            code: None,
            detail: None,
        }
    }

    /// A mismatch.
    pub fn mismatch(file: &str, case: Option<&str>, detail: impl Into<String>) -> Self {
        Self { status: Status::Mismatch, detail: Some(detail.into()), ..Self::matched(file, case) }
    }

    /// A case that the compiler refuses.
    pub fn declined(file: &str, case: Option<&str>, code: &str, detail: impl Into<String>) -> Self {
        Self {
            status: Status::Declined,
            code: Some(code.to_owned()),
            detail: Some(detail.into()),
            ..Self::matched(file, case)
        }
    }

    /// `file::case`, or the file of a script.
    pub fn name(&self) -> String {
        match &self.case {
            Some(case) => format!("{}::{case}", self.file),
            None => self.file.clone(),
        }
    }
}

/// How many cases there are of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Matched.
    pub matched: usize,
    /// Declined.
    pub declined: usize,
    /// Mismatched.
    pub mismatched: usize,
}

impl Summary {
    /// Counts results.
    pub fn of(results: &[CaseResult]) -> Self {
        let count = |status| results.iter().filter(|result| result.status == status).count();
        Self {
            matched: count(Status::Match),
            declined: count(Status::Declined),
            mismatched: count(Status::Mismatch),
        }
    }
}

impl std::fmt::Display for Summary {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} match, {} declined, {} mismatch", self.matched, self.declined, self.mismatched)
    }
}
