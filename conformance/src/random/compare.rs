//! Random programs against CPython.

use std::fs;
use std::path::{Path, PathBuf};

use conformance_oracle::Oracle;
use transpiler::build::{CrateKind, Workshop};
use transpiler::conform::harness::NO_ANSWER;
use transpiler::conform::{
    CaseResult, ConformError, Found, FoundKind, Progress, Status, conform_built_as,
};

use transpiler::pipeline::Asked;

use super::choices::Choices;
use super::program;

/// Compares programs.
pub struct Comparison<'a> {
    /// CPython.
    pub oracle: &'a Oracle,
    /// Builds canisters.
    pub workshop: &'a Workshop,
    /// Where the programs are written.
    pub folder: &'a Path,
    /// Whether a program that is declined fails, as one that mismatches does.
    pub strict: bool,
}

/// A program that was compared.
#[derive(Clone, Debug)]
pub struct Compared {
    /// What it was made of.
    pub choices: Vec<u32>,
    /// Its text.
    pub text: String,
    /// What became of its cases.
    pub results: Vec<CaseResult>,
    /// Whether what is declined counts as a failure.
    strict: bool,
}

impl Compared {
    /// Cases that CPython took too long for, or too much memory: nothing can be said of them.
    pub fn unanswered(&self) -> usize {
        self.results.iter().filter(|result| result.detail.as_deref() == Some(NO_ANSWER)).count()
    }

    /// The cases that are declined, in words.
    pub fn declined(&self) -> Vec<String> {
        let of_case = |result: &CaseResult| {
            let code = result.code.as_deref().unwrap_or_default();
            format!("{code} {}", result.detail.as_deref().unwrap_or_default())
        };
        self.results.iter().filter(|result| result.status == Status::Declined).map(of_case).collect()
    }

    /// The failures, in words: mismatches, and what is declined where that counts.
    pub fn failures(&self) -> Vec<String> {
        let mut found = self.mismatches();
        if self.strict {
            found.extend(self.declined());
        }
        found
    }

    /// The mismatches, in words; empty if there are none.
    pub fn mismatches(&self) -> Vec<String> {
        let of_case = |result: &CaseResult| {
            let case = result.case.as_deref().unwrap_or("<module>");
            format!("{case}: {}", result.detail.as_deref().unwrap_or_default())
        };
        let answered = |result: &&CaseResult| result.detail.as_deref() != Some(NO_ANSWER);
        let mismatched = self.results.iter().filter(|result| result.status == Status::Mismatch);
        mismatched.filter(answered).map(of_case).collect()
    }
}

/// Nobody is watching.
struct Quiet;

impl Progress for Quiet {
    fn step(&self, _doing: &str) {}
}

/// Why programs could not be compared.
#[derive(Debug, thiserror::Error)]
pub enum CompareError {
    /// A program could not be written to its file.
    #[error("cannot write {}: {source}", path.display())]
    Unwritable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// Nothing could be compared.
    #[error(transparent)]
    Conform(#[from] ConformError),
}

impl Comparison<'_> {
    /// Makes the programs of `choices`, runs them compiled and under CPython, and compares.
    ///
    /// # Errors
    /// If nothing can be compared.
    pub fn run(&self, choices: Vec<Choices>) -> Result<Vec<Compared>, CompareError> {
        let mut programs = Vec::new();
        let mut found = Vec::new();
        for (number, mut choices) in choices.into_iter().enumerate() {
            let text = program(&mut choices);
            let path = self.folder.join(format!("random_{number}.py"));
            fs::write(&path, &text)
                .map_err(|source| CompareError::Unwritable { path: path.clone(), source })?;
            found.push(Found { path, kind: FoundKind::Cases });
            let choices = choices.taken().to_vec();
            programs.push(Compared { choices, text, results: Vec::new(), strict: self.strict });
        }
        let asked = Asked::default();
        for result in
            conform_built_as(CrateKind::Disposable, &found, self.oracle, self.workshop, &Quiet, asked)?
        {
            let of = found.iter().position(|item| item.path == Path::new(&result.file));
            if let Some(program) = of.and_then(|index| programs.get_mut(index)) {
                program.results.push(result);
            }
        }
        Ok(programs)
    }
}
