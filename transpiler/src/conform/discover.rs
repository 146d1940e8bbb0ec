//! Which programs a path holds.

use std::fs;
use std::path::{Path, PathBuf};

use super::ConformError;

/// A program to compare.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Its file; for a canister, its folder.
    pub path: PathBuf,
    /// How it is run.
    pub kind: FoundKind,
}

/// How a program is run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FoundKind {
    /// A module whose `case_*` functions are called.
    Cases,
    /// A script.
    Script,
    /// A folder with a canister's `calls.jsonl`.
    Canister,
}

/// The file of a canister folder that holds its requests.
pub(super) const CALLS: &str = "calls.jsonl";

/// The programs at the paths, folders searched recursively, in order of their names. In a folder where
/// some module has cases, and in a package, modules without any are there to be imported; elsewhere
/// they are scripts.
///
/// # Errors
/// If a path cannot be read.
pub fn discover(paths: &[PathBuf]) -> Result<Vec<Found>, ConformError> {
    let mut found = Vec::new();
    for path in paths {
        if fs::metadata(path).map_err(unreadable(path))?.is_dir() {
            in_folder(path, &mut found)?;
        } else {
            let kind = if has_cases(path)? { FoundKind::Cases } else { FoundKind::Script };
            found.push(Found { path: path.clone(), kind });
        }
    }
    Ok(found)
}

fn in_folder(folder: &Path, found: &mut Vec<Found>) -> Result<(), ConformError> {
    if folder.join(CALLS).is_file() {
        found.push(Found { path: folder.to_owned(), kind: FoundKind::Canister });
        return Ok(());
    }
    let mut entries: Vec<PathBuf> = fs::read_dir(folder)
        .and_then(|entries| entries.map(|entry| entry.map(|entry| entry.path())).collect())
        .map_err(unreadable(folder))?;
    entries.sort();
    let mut files = Vec::new();
    let mut library = false;
    for path in entries.iter().filter(|path| path.is_file()) {
        if path.extension().is_some_and(|extension| extension == "py") {
            let cases = has_cases(path)?;
            library |= cases || path.ends_with("__init__.py");
            files.push((path.clone(), cases));
        }
    }
    for (path, cases) in files {
        match (cases, library) {
            (true, _) => found.push(Found { path, kind: FoundKind::Cases }),
            (false, false) => found.push(Found { path, kind: FoundKind::Script }),
            (false, true) => {}
        }
    }
    for path in entries.iter().filter(|path| path.is_dir() && !is_hidden(path)) {
        in_folder(path, found)?;
    }
    Ok(())
}

fn is_hidden(folder: &Path) -> bool {
    let name = folder.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    name.starts_with('.') || name == "__pycache__"
}

/// Whether some line begins the definition of a case. A mention in a string makes a script a module of
/// no cases, which the result shows.
fn has_cases(path: &Path) -> Result<bool, ConformError> {
    let bytes = fs::read(path).map_err(unreadable(path))?;
    let text = String::from_utf8_lossy(&bytes);
    Ok(text.lines().any(|line| line.starts_with("def case_")))
}

/// The error of a path that cannot be read.
pub(super) fn unreadable(path: &Path) -> impl Fn(std::io::Error) -> ConformError + use<> {
    let path = path.to_owned();
    move |source| ConformError::Unreadable { path: path.clone(), source }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn modules_beside_cases_are_no_scripts() {
        let folder = tempfile::tempdir().expect("a folder");
        let write = |path: &str, text: &str| {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
            fs::write(path, text).expect("written");
        };
        write("cases/a.py", "def case_a():\n    return 1\n");
        write("cases/helper.py", "x = 1\n");
        write("scripts/one.py", "print(1)\n");
        write("scripts/package/__init__.py", "");
        write("scripts/package/part.py", "x = 1\n");
        write("scripts/__pycache__/one.py", "print(1)\n");
        write("token/main.py", "x = 1\n");
        write("token/calls.jsonl", "");
        let found = discover(&[folder.path().to_owned()]).expect("readable");
        let shown: Vec<_> = found
            .iter()
            .map(|item| {
                (
                    item.path
                        .strip_prefix(folder.path())
                        .expect("inside")
                        .to_string_lossy()
                        .into_owned(),
                    item.kind,
                )
            })
            .collect();
        assert_eq!(
            shown,
            [
                ("cases/a.py".to_owned(), FoundKind::Cases),
                ("scripts/one.py".to_owned(), FoundKind::Script),
                ("token".to_owned(), FoundKind::Canister),
            ]
        );
    }

    #[test]
    fn a_path_that_is_not_there_is_an_error() {
        assert!(discover(&[PathBuf::from("no/such/folder")]).is_err());
    }
}
