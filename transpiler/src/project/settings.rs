//! What `pyproject.toml` says: the table `[tool.kybra-aot]` of the nearest one that has it.

use std::path::Path;

use serde::Deserialize;

use super::ProjectError;

/// The table `[tool.kybra-aot]`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub(super) struct Settings {
    /// Whether declared ints are enforced.
    pub strict_ints: bool,
    /// Whether module variables survive upgrades.
    pub persist_state: bool,
}

#[derive(Deserialize)]
struct File {
    tool: Option<Tools>,
}

#[derive(Deserialize)]
struct Tools {
    #[serde(rename = "kybra-aot")]
    own: Option<Settings>,
}

/// The settings of a program: of the nearest `pyproject.toml`, from the entry's folder upward, that has
/// the table.
///
/// # Errors
/// If a file on the way cannot be read, is not TOML, or says something unknown in the table.
pub(super) fn of_entry(entry: &Path) -> Result<Settings, ProjectError> {
    let Ok(entry) = entry.canonicalize() else { return Ok(Settings::default()) };
    for folder in entry.ancestors().skip(1) {
        let path = folder.join("pyproject.toml");
        let text = match std::fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if is_absent(&error) => continue,
            Err(error) => return Err(ProjectError::new(path, error)),
        };
        let file: File = toml::from_str(&text).map_err(|error| ProjectError::Settings {
            path: path.clone(),
            message: error.to_string(),
        })?;
        if let Some(own) = file.tool.and_then(|tools| tools.own) {
            return Ok(own);
        }
    }
    Ok(Settings::default())
}

/// Whether there is no such file, as far as this user can tell.
fn is_absent(error: &std::io::Error) -> bool {
    matches!(error.kind(), std::io::ErrorKind::NotFound | std::io::ErrorKind::PermissionDenied)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(files: &[(&str, &str)]) -> Result<Settings, ProjectError> {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let inner = folder.path().join("src/app");
        std::fs::create_dir_all(&inner).expect("a writable folder");
        for (name, text) in files {
            std::fs::write(folder.path().join(name), text).expect("a writable folder");
        }
        let entry = inner.join("main.py");
        std::fs::write(&entry, "").expect("a writable folder");
        of_entry(&entry)
    }

    #[test]
    fn the_nearest_table_from_the_entry_upward_counts() {
        let on = "[tool.kybra-aot]\nstrict-ints = true\n";
        let off = "[tool.kybra-aot]\nstrict-ints = false\n";
        let other = "[project]\nname = \"app\"\n[tool.black]\nline-length = 100\n";
        let strict = |files: &[_]| settings(files).expect("the file is in order").strict_ints;
        assert!(strict(&[("pyproject.toml", on)]));
        assert!(strict(&[("pyproject.toml", on), ("src/pyproject.toml", other)]));
        assert!(!strict(&[("pyproject.toml", on), ("src/app/pyproject.toml", off)]));
        assert!(!strict(&[("src/app/pyproject.toml", other)]));
        assert!(!strict(&[]));
    }

    #[test]
    fn a_word_that_is_not_known_is_an_error_that_names_it() {
        let misspelt = "[tool.kybra-aot]\nstrict-int = true\n";
        let error = settings(&[("pyproject.toml", misspelt)]).expect_err("the word is unknown");
        assert!(error.to_string().contains("strict-int"), "{error}");
    }
}
