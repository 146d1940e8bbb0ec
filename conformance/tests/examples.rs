//! The examples answer their calls as their expectations say.

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
fn every_example_answers_its_calls_as_expected() {
    let examples: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples");
    let (found, results) = on_large_stack(|| {
        let found = discover(&[examples]).expect("the folder can be read");
        let oracle = Oracle::new(Path::new("python3.11")).expect("CPython 3.11");
        let workshop = Workshop::open().expect("a toolchain");
        let results = conform(&found, &oracle, &workshop, &Quiet, Asked::default())
            .expect("the calls can be made");
        (found, results)
    });
    assert!(found.iter().filter(|item| item.kind == FoundKind::Canister).count() >= 3, "{found:?}");
    let bad: Vec<_> = results.iter().filter(|result| result.status != Status::Match).collect();
    assert!(bad.is_empty(), "{}: {bad:#?}", Summary::of(&results));
}
