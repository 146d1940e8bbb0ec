//! Failures that are known: a file of names, each of a case that mismatches today.
//!
//! A line is `path/to/file.py::case_name`, or the path alone for a script or for all of a file's cases;
//! `#` begins a comment. Paths are relative to the folder of the file that lists them.

use std::fs;
use std::path::{Path, PathBuf};

use super::result::{CaseResult, Status};

/// The known failures.
#[derive(Clone, Debug, Default)]
pub struct KnownFailures {
    entries: Vec<Entry>,
}

#[derive(Clone, Debug)]
struct Entry {
    file: PathBuf,
    case: Option<String>,
}

/// The list cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("cannot read {}: {source}", path.display())]
pub struct KnownFailuresError {
    path: PathBuf,
    source: std::io::Error,
}

/// What a result means for the run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// As it should be, or known.
    Fine,
    /// A mismatch that is not listed.
    NewFailure,
    /// A match that is listed as a failure: the list is out of date.
    FixedFailure,
}

impl KnownFailures {
    /// Reads the list.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn read(path: &Path) -> Result<Self, KnownFailuresError> {
        let text = fs::read_to_string(path)
            .map_err(|source| KnownFailuresError { path: path.to_owned(), source })?;
        Ok(Self::parse(&text, path.parent().unwrap_or(Path::new(""))))
    }

    fn parse(text: &str, folder: &Path) -> Self {
        let lines = text.lines().map(|line| line.split('#').next().unwrap_or("").trim());
        let entries = lines
            .filter(|line| !line.is_empty())
            .map(|line| {
                let (file, case) =
                    line.split_once("::").map_or((line, None), |(file, case)| (file, Some(case)));
                Entry { file: real(&folder.join(file)), case: case.map(str::to_owned) }
            })
            .collect();
        Self { entries }
    }

    /// What a result means, given the list.
    pub fn verdict(&self, result: &CaseResult) -> Verdict {
        match result.status {
            Status::Mismatch if !self.lists(result) => Verdict::NewFailure,
            // A whole file that is listed may have cases that match.
            Status::Match if self.names(result) => Verdict::FixedFailure,
            Status::Mismatch | Status::Match | Status::Declined => Verdict::Fine,
        }
    }

    fn lists(&self, result: &CaseResult) -> bool {
        let file = real(Path::new(&result.file));
        self.entries
            .iter()
            .any(|entry| entry.file == file && (entry.case.is_none() || entry.case == result.case))
    }

    fn names(&self, result: &CaseResult) -> bool {
        let file = real(Path::new(&result.file));
        self.entries.iter().any(|entry| entry.file == file && entry.case == result.case)
    }
}

/// A path that is the same however the file is named.
fn real(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list() -> KnownFailures {
        KnownFailures::parse("# todo\ncases/a.py::case_x  # why\n\nscripts/s.py\n", Path::new("suite"))
    }

    #[test]
    fn a_mismatch_fails_the_run_unless_it_is_listed() {
        let verdict = |file, case| list().verdict(&CaseResult::mismatch(file, case, ""));
        assert_eq!(verdict("suite/cases/a.py", Some("case_x")), Verdict::Fine);
        assert_eq!(verdict("suite/scripts/s.py", None), Verdict::Fine);
        assert_eq!(verdict("suite/cases/a.py", Some("case_y")), Verdict::NewFailure);
        assert_eq!(verdict("cases/a.py", Some("case_x")), Verdict::NewFailure);
    }

    #[test]
    fn a_listed_case_that_matches_fails_the_run() {
        let verdict = |file, case| list().verdict(&CaseResult::matched(file, case));
        assert_eq!(verdict("suite/cases/a.py", Some("case_x")), Verdict::FixedFailure);
        assert_eq!(verdict("suite/scripts/s.py", None), Verdict::FixedFailure);
        assert_eq!(verdict("suite/cases/a.py", Some("case_y")), Verdict::Fine);
    }

    #[test]
    fn a_declined_case_is_fine_listed_or_not() {
        let declined = CaseResult::declined("suite/cases/a.py", Some("case_x"), "KA0006", "");
        assert_eq!(list().verdict(&declined), Verdict::Fine);
    }
}
