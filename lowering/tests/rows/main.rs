//! Every row of the table of builtins has the Rust that it names, with the signature that emitted code
//! calls it with: one function for each row and each kind of argument is emitted, and `cargo check`
//! accepts them all.

#![expect(
    clippy::disallowed_types,
    clippy::disallowed_methods,
    reason = "the library starts no programs and touches no files; this test asks cargo"
)]

mod arguments;
mod program;
mod raises;
mod types;

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use lowering::analysis::analyze;
use lowering::arena::IndexVec;
use lowering::builtins;
use lowering::emit::{EmitOptions, EmittedFile, emit_modules};
use lowering::source::{SourceFile, Sources};

/// The module that holds the functions.
const MODULE: &str = "rows";

#[test]
fn every_row_has_the_rust_that_it_names() {
    let emitted = emit();
    let folder = write_crate(&emitted);
    let output = Command::new(std::env::var_os("CARGO").expect("cargo runs the tests"))
        .args(["check", "--offline", "--quiet", "--message-format=short", "--manifest-path"])
        .arg(folder.join("Cargo.toml"))
        .env("CARGO_TARGET_DIR", target_dir())
        .output()
        .expect("cargo starts");
    let messages = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{}", blame(&messages, &emitted));
}

#[test]
fn every_row_is_called() {
    let source = emit().iter().map(|file| file.text.clone()).collect::<String>();
    let missing: Vec<&str> = builtins::all()
        .iter()
        .enumerate()
        .filter(|(index, _)| !source.contains(&format!("`{}`", program::function_name(*index, 0))))
        .map(|(_, row)| row.name)
        .collect();
    assert!(missing.is_empty(), "no arguments fit {missing:?}");
}

fn emit() -> Vec<EmittedFile> {
    let mut sources: Sources = IndexVec::new();
    let file = sources.push(SourceFile::new("rows.py", "\n"));
    let program = program::program(MODULE, file);
    let facts = analyze(&program);
    emit_modules(&program, &facts, &sources, &EmitOptions::default())
}

/// The crate of the emitted files beside the workspace's lock file, so that its dependencies are those
/// that are built anyway.
fn write_crate(files: &[EmittedFile]) -> PathBuf {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let runtime = fs::canonicalize(workspace.join("mini_runtime")).expect("the runtime is there");
    // A Rust string literal of a path is a TOML string too.
    let runtime = format!("{:?}", runtime.to_string_lossy());
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("rows_of_builtins");
    let src = folder.join("src");
    fs::create_dir_all(&src).expect("a folder");
    let manifest = format!(
        "[package]\nname = \"rows_of_builtins\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n\
         [dependencies]\nic-cdk-timers = \"1\"\nmini_runtime = {{ path = {runtime} }}\n\n\
         [workspace]\n\n\
         [profile.dev]\ndebug = \"line-tables-only\"\n\n\
         [profile.dev.package.\"*\"]\nopt-level = 1\ndebug = false\n"
    );
    fs::write(folder.join("Cargo.toml"), manifest).expect("written");
    fs::copy(workspace.join("Cargo.lock"), folder.join("Cargo.lock")).expect("copied");
    let root = format!("#![forbid(unsafe_code)]\npub mod {MODULE};\n");
    fs::write(src.join("lib.rs"), root).expect("written");
    for file in files {
        fs::write(src.join(&file.path), &file.text).expect("written");
    }
    folder
}

/// The target directory that this test was built in.
fn target_dir() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("it is below the target directory").into()
}

/// The compiler's messages, each with the function that it is about.
fn blame(messages: &str, emitted: &[EmittedFile]) -> String {
    let path = format!("src/{MODULE}.rs");
    let text = emitted.iter().find(|file| file.path == format!("{MODULE}.rs"));
    let lines: Vec<&str> = text.map(|file| file.text.lines().collect()).unwrap_or_default();
    let mut report = String::new();
    for message in messages.lines().filter(|line| !line.contains(": warning: ")) {
        let place = message.strip_prefix(&format!("{path}:")).and_then(|rest| rest.split_once(':'));
        let line: Option<usize> = place.and_then(|(line, _)| line.parse().ok());
        let code = line.and_then(|line| lines.get(line.checked_sub(1)?));
        let row = line.and_then(|line| row_at(&lines, line)).unwrap_or("");
        // Writing to a `String` cannot fail.
        _ = writeln!(report, "{row}: {message}\n    {}", code.map_or("", |code| code.trim()));
    }
    report
}

/// The name of the row that the function around a line calls.
fn row_at(lines: &[&str], line: usize) -> Option<&'static str> {
    let before = lines.get(..line)?;
    let signature = before.iter().rev().find_map(|line| line.strip_prefix("pub fn "))?;
    let (index, _) = signature.strip_prefix("row_")?.split_once('_')?;
    Some(builtins::all().get(index.parse::<usize>().ok()?)?.name)
}
