//! Emitted crates are clean under clippy, with its warnings denied and nothing allowed.

mod command;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use lowering::emit::{EmittedFile, HarnessEntries, emit_harness_program, emit_harness_root};
use lowering::ir::FunctionId;
use serde::Deserialize;
use transpiler::build::{CrateKind, write_crate};
use transpiler::canister::translate;
use transpiler::conform::{FoundKind, discover};
use transpiler::pipeline::{Purpose, compile};
use transpiler::syntax::on_large_stack;

/// What clippy said of one place.
#[derive(Deserialize)]
struct Finding {
    message: String,
    code: Option<FindingCode>,
    rendered: Option<String>,
}

#[derive(Deserialize)]
struct FindingCode {
    code: String,
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
        for file in &files {
            assert!(!file.text.contains("allow("), "{example}: {}", file.path);
        }
        write_crate(&place.path("crate"), CrateKind::Canister, &files).expect("written");
        let findings = clippy(&place.path("crate"));
        assert!(findings.is_empty(), "{example}:\n{}", rendered(&findings));
    }
}

/// The Rust of every program of the suite that is compiled, in one crate.
fn suite() -> Vec<EmittedFile> {
    let conformance = root().join("conformance");
    let paths = [conformance.join("cases"), conformance.join("scripts")];
    let mut prefixes = Vec::new();
    let mut files = Vec::new();
    for (number, found) in discover(&paths).expect("the suite can be read").iter().enumerate() {
        let purpose = if found.kind == FoundKind::Cases { Purpose::Cases } else { Purpose::Program };
        let Ok(compilation) = compile(&found.path, purpose) else { continue };
        let Some(compiled) = &compilation.compiled else { continue };
        let compiled_case = |case| {
            compiled
                .ir
                .functions
                .enumerate()
                .find(|(_, function)| function.source == case)
                .map(|(id, _)| id)
        };
        let cases: Vec<FunctionId> =
            compilation.cases.iter().filter_map(|case| compiled_case(*case)).collect();
        let entries =
            if cases.is_empty() { HarnessEntries::Script } else { HarnessEntries::Cases(cases) };
        let stem = found.path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let prefix = format!("p{number:03}_{stem}");
        let sources = &compilation.sources;
        files.extend(emit_harness_program(&compiled.ir, &compiled.facts, sources, &prefix, &entries));
        prefixes.push(prefix);
    }
    assert!(prefixes.len() > 50, "only {} programs are compiled", prefixes.len());
    files.push(emit_harness_root(&prefixes));
    files
}

#[test]
fn the_suite_is_clean() {
    let place = command::Workplace::new();
    let folder = std::env::var_os("KEEP").map_or(place.path("crate"), PathBuf::from);
    let files = on_large_stack(suite);
    write_crate(&folder, CrateKind::Harness, &files).expect("written");
    let findings = clippy(&folder);
    assert!(findings.is_empty(), "{} findings\n{}", findings.len(), rendered(&findings));
}
