//! The emitted crate as files: manifest, lock file, sources, and the runtime beside them.
//!
//! The crate is self-contained: plain `cargo build --target wasm32-unknown-unknown` builds it in any
//! folder. What it needs travels in this binary.

use std::fs;
use std::io;
use std::path::Path;

use include_dir::{Dir, include_dir};
use lowering::emit::EmittedFile;

/// The runtime's sources.
static RUNTIME: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../mini_runtime/src");

/// The runtime's folder in the crate.
const RUNTIME_FOLDER: &str = "mini_runtime";

/// The runtime's manifest.
const RUNTIME_MANIFEST: &str = include_str!("../../../mini_runtime/Cargo.toml");

/// The lock file of every emitted crate; a test says when and how to write it anew.
const LOCK: &str = include_str!("../../resources/Cargo.lock");

/// The manifest of every emitted crate.
const MANIFEST: &str = include_str!("../../resources/Cargo.toml.in");

/// How the crate is optimised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CrateKind {
    /// A canister to deploy: speed first, one codegen unit, link-time optimisation.
    Canister,
    /// Many programs to run once: quick to compile.
    Harness,
    /// Programs that nobody will run again: compiled as fast as can be, the runtime apart, which is
    /// compiled once.
    Disposable,
}

impl CrateKind {
    /// The profile of the manifest.
    fn profile(self) -> &'static str {
        match self {
            CrateKind::Canister => {
                "[profile.release]\nopt-level = 3\nlto = \"fat\"\ncodegen-units = 1\npanic = \"abort\"\n"
            }
            CrateKind::Harness => {
                // A sum that analysis wrongly proved to fit must not wrap unseen.
                "[profile.release]\nopt-level = 1\nlto = \"off\"\ncodegen-units = 16\n\
                 panic = \"abort\"\noverflow-checks = true\n"
            }
            CrateKind::Disposable => {
                "[profile.release]\nopt-level = 0\nlto = \"off\"\ncodegen-units = 16\n\
                 panic = \"abort\"\noverflow-checks = true\n\n\
                 [profile.release.package.mini_runtime]\nopt-level = 1\n\n\
                 [profile.release.package.num-bigint]\nopt-level = 1\n"
            }
        }
    }
}

/// Writes the crate into `folder`, which is made if it is not there. Files whose text is the same are
/// left alone, so that cargo need not build them again; other files under `src` are removed.
///
/// # Errors
/// If a file or folder cannot be written.
pub fn write_crate(folder: &Path, kind: CrateKind, files: &[EmittedFile]) -> io::Result<()> {
    fs::create_dir_all(folder.join("src"))?;
    let fixed = fixed_inputs(kind);
    for (path, text) in &fixed {
        write_if_changed(&folder.join(path), text)?;
    }
    for file in files {
        write_if_changed(&folder.join("src").join(&file.path), &file.text)?;
    }
    let emitted: Vec<&str> = files.iter().map(|file| file.path.as_str()).collect();
    remove_others(&folder.join("src"), "", &emitted)?;
    let runtime = format!("{RUNTIME_FOLDER}/src/");
    let embedded: Vec<&str> = fixed.iter().filter_map(|(path, _)| path.strip_prefix(&runtime)).collect();
    remove_others(&folder.join(RUNTIME_FOLDER).join("src"), "", &embedded)
}

/// What every crate of a kind consists of besides the emitted sources: paths and texts.
pub(super) fn fixed_inputs(kind: CrateKind) -> Vec<(String, String)> {
    let mut inputs = vec![
        ("Cargo.toml".to_owned(), MANIFEST.replace("@PROFILE@", kind.profile())),
        ("Cargo.lock".to_owned(), LOCK.to_owned()),
        (format!("{RUNTIME_FOLDER}/Cargo.toml"), without_dev_dependencies(RUNTIME_MANIFEST)),
    ];
    add_runtime(&RUNTIME, &mut inputs);
    inputs
}

fn add_runtime(folder: &Dir<'_>, inputs: &mut Vec<(String, String)>) {
    for file in folder.files() {
        let path = file.path().to_string_lossy().replace('\\', "/");
        // Sources are UTF-8; rustc has compiled the same files.
        let text = String::from_utf8_lossy(file.contents()).into_owned();
        inputs.push((format!("{RUNTIME_FOLDER}/src/{path}"), text));
    }
    for folder in folder.dirs() {
        add_runtime(folder, inputs);
    }
}

/// The manifest without the dependencies of the runtime's own tests, which no canister needs.
fn without_dev_dependencies(manifest: &str) -> String {
    let mut kept = String::new();
    let mut skipping = false;
    for line in manifest.lines() {
        if line.starts_with('[') {
            skipping = line == "[dev-dependencies]";
        }
        if !skipping {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept
}

fn write_if_changed(path: &Path, text: &str) -> io::Result<()> {
    if fs::read_to_string(path).is_ok_and(|found| found == text) {
        return Ok(());
    }
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent)?;
    }
    fs::write(path, text)
}

/// Removes what an earlier translation left: every file below `folder` that is not among `kept`.
fn remove_others(folder: &Path, below: &str, kept: &[&str]) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if below.is_empty() { name } else { format!("{below}/{name}") };
        if entry.file_type()?.is_dir() {
            let inside = format!("{path}/");
            if kept.iter().any(|file| file.starts_with(&inside)) {
                remove_others(&entry.path(), &path, kept)?;
            } else {
                fs::remove_dir_all(entry.path())?;
            }
        } else if !kept.contains(&path.as_str()) {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
