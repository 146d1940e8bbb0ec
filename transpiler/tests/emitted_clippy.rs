//! Emitted crates are clean under clippy, with its warnings denied and nothing allowed.

mod command;

use std::path::{Path, PathBuf};
use std::process::Command;

use conformance_oracle::{CasesOutcome, ProgramOutcome};
use lowering::emit::{EmittedFile, emit_harness_root};
use serde::Deserialize;
use transpiler::build::{CrateKind, write_crate};
use transpiler::canister::translate;
use transpiler::conform::discover;
use transpiler::conform::program::{Prepared, prepare};
use transpiler::pipeline::{Asked, Purpose, compile};
use transpiler::syntax::on_large_stack;

/// What clippy said of one place.
#[derive(Deserialize)]
struct Finding {
    message: String,
    code: Option<serde_json::Value>,
    rendered: Option<String>,
}

#[derive(Deserialize)]
struct CargoMessage {
    message: Option<Finding>,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// What `cargo clippy` says of the crate in `folder`. Compiled dependencies are kept below the
/// workspace's own target directory.
fn clippy(folder: &Path) -> Vec<Finding> {
    let output = Command::new(env!("CARGO"))
        .args(["clippy", "--locked", "--no-deps", "--message-format=json", "--", "-D", "warnings"])
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", root().join("target").join("emitted-clippy"))
        .output()
        .expect("cargo runs");
    let said = String::from_utf8_lossy(&output.stdout);
    let messages = said.lines().filter_map(|line| serde_json::from_str::<CargoMessage>(line).ok());
    // The last message counts the others.
    let found: Vec<Finding> =
        messages.filter_map(|message| message.message).filter(|found| found.code.is_some()).collect();
    let failed = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() || !found.is_empty(), "{failed}");
    found
}

fn rendered(findings: &[Finding]) -> String {
    findings.iter().map(|found| found.rendered.as_deref().unwrap_or(&found.message)).collect()
}

#[track_caller]
fn assert_allow_nothing(files: &[EmittedFile]) {
    for file in files {
        assert!(!file.text.contains("[allow("), "{}", file.path);
    }
}

#[test]
fn the_examples_are_clean() {
    let place = command::Workplace::new();
    for example in ["counter", "token", "quicksort"] {
        let entry = root().join("examples").join(example).join("main.py");
        let files = on_large_stack(|| {
            let compilation = compile(&entry, Purpose::Program).expect("it can be read");
            let compiled = compilation.compiled.as_ref().expect("it compiles");
            translate(&entry, &compilation, compiled).expect("a canister").files
        });
        assert_allow_nothing(&files);
        write_crate(&place.path("crate"), CrateKind::Canister, &files).expect("written");
        let findings = clippy(&place.path("crate"));
        assert!(findings.is_empty(), "{example}:\n{}", rendered(&findings));
    }
}

/// The suite's programs that compile.
fn suite() -> Vec<Prepared> {
    let conformance = root().join("conformance");
    let found = discover(&[conformance.join("cases"), conformance.join("scripts")]).expect("readable");
    let nothing = ProgramOutcome::Cases(CasesOutcome { cases: Vec::new(), load_failure: None });
    let prepared = found.iter().enumerate().map(|(number, program)| {
        on_large_stack(|| prepare(program, number, nothing.clone(), Asked::default()))
            .expect("readable")
            .ok()
    });
    prepared.flatten().collect()
}

#[test]
fn the_suite_is_clean() {
    let place = command::Workplace::new();
    let programs = suite();
    assert!(programs.len() > 100, "{} programs compile", programs.len());
    let prefixes: Vec<String> = programs.iter().map(|program| program.prefix.clone()).collect();
    let mut files = vec![emit_harness_root(&prefixes)];
    files.extend(programs.into_iter().flat_map(|program| program.files));
    assert_allow_nothing(&files);
    write_crate(&place.path("crate"), CrateKind::Harness, &files).expect("written");
    let findings = clippy(&place.path("crate"));
    assert!(findings.is_empty(), "{}", rendered(&findings));
}
