//! Asking an interpreter which Python it is.

use crate::error::OracleError;
use std::fmt;
use std::path::Path;
use std::process::{Command, Stdio};

/// The major and minor version of the Python that defines what a program means.
pub const REQUIRED_VERSION: (u32, u32) = (3, 11);

/// A version of Python.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PythonVersion {
    /// 3 in 3.11.7.
    pub major: u32,
    /// 11 in 3.11.7.
    pub minor: u32,
    /// 7 in 3.11.7.
    pub micro: u32,
}

impl fmt::Display for PythonVersion {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}.{}.{}", self.major, self.minor, self.micro)
    }
}

impl PythonVersion {
    /// Reads three numbers separated by blanks, which is what [`QUESTION`] makes Python print.
    fn from_words(words: &str) -> Option<Self> {
        let mut numbers = words.split_ascii_whitespace().map(|word| word.parse::<u32>().ok());
        let version = Self { major: numbers.next()??, minor: numbers.next()??, micro: numbers.next()?? };
        numbers.next().is_none().then_some(version)
    }
}

/// Valid in Python 2 as well, so that an old interpreter is named as such.
const QUESTION: &str = "import sys; sys.stdout.write('%d %d %d' % sys.version_info[:3])";

/// Which version of Python `python` is.
///
/// # Errors
/// [`OracleError::Start`] if it cannot be started, [`OracleError::NotPython`] if it answers with
/// anything but a version.
pub(crate) fn version_of(python: &Path) -> Result<PythonVersion, OracleError> {
    let output = Command::new(python)
        .args(["-E", "-s", "-c", QUESTION])
        .stdin(Stdio::null())
        .output()
        .map_err(|source| OracleError::Start { python: python.to_owned(), source })?;
    let said = String::from_utf8_lossy(&output.stdout);
    PythonVersion::from_words(&said).ok_or_else(|| {
        let complaint = String::from_utf8_lossy(&output.stderr);
        OracleError::NotPython {
            python: python.to_owned(),
            said: format!("{said}{complaint}").trim().to_owned(),
        }
    })
}

/// Refuses any Python but [`REQUIRED_VERSION`].
///
/// # Errors
/// Those of [`version_of`], and [`OracleError::WrongVersion`].
pub(crate) fn require_version(python: &Path) -> Result<PythonVersion, OracleError> {
    let found = version_of(python)?;
    if (found.major, found.minor) == REQUIRED_VERSION {
        Ok(found)
    } else {
        Err(OracleError::WrongVersion { python: python.to_owned(), found })
    }
}

#[cfg(test)]
mod tests;
