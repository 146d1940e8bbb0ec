//! The suite's canisters: each answers its calls as it says, and as the same Python does under CPython 3.11.

use std::path::{Path, PathBuf};

use conformance_oracle::Oracle;
use transpiler::build::Workshop;
use transpiler::conform::{FoundKind, Progress, Status, Summary, conform, discover};
use transpiler::pipeline::Asked;
use transpiler::syntax::on_large_stack;

struct Quiet;

impl Progress for Quiet {
    fn step(&self, _doing: &str) {}
}

#[test]
fn every_canister_answers_as_it_says_and_as_cpython_does() {
    let folder: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("canisters");
    let (found, results) = on_large_stack(|| {
        let found = discover(&[folder]).expect("the folder can be read");
        let oracle = Oracle::new(Path::new("python3.11")).expect("CPython 3.11");
        let workshop = Workshop::open().expect("a toolchain");
        let results = conform(&found, &oracle, &workshop, &Quiet, Asked::default())
            .expect("the calls can be made");
        (found, results)
    });
    let canisters = found.iter().filter(|item| item.kind == FoundKind::Canister).count();
    assert_eq!(canisters, found.len(), "every folder has its calls");
    let bad: Vec<String> = results
        .iter()
        .filter(|result| result.status != Status::Match)
        .map(|result| format!("{:?} {}: {:?}", result.status, result.name(), result.detail))
        .collect();
    assert!(bad.is_empty(), "{}:\n{}", Summary::of(&results), bad.join("\n"));
}
