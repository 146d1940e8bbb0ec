//! Reading a version.

use super::{PythonVersion, version_of};
use crate::OracleError;
use std::path::Path;

#[test]
fn a_version_is_three_numbers() {
    let version = PythonVersion::from_words("3 11 7");
    assert_eq!(version, Some(PythonVersion { major: 3, minor: 11, micro: 7 }));
}

#[test]
fn fewer_or_more_or_other_words_are_no_version() {
    for words in ["", "3 11", "3 11 7 1", "3 eleven 7", "3 11 -7"] {
        assert_eq!(PythonVersion::from_words(words), None, "{words:?}");
    }
}

#[test]
fn a_version_is_shown_with_dots() {
    assert_eq!(PythonVersion { major: 3, minor: 11, micro: 0 }.to_string(), "3.11.0");
}

#[test]
fn an_interpreter_that_does_not_exist_cannot_be_started() {
    let error = version_of(Path::new("no-such-python-anywhere"));
    assert!(matches!(error, Err(OracleError::Start { .. })), "{error:?}");
}
