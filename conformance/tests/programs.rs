//! The suite's programs: every case and script does what it does under CPython 3.11, or is declined.

use std::path::{Path, PathBuf};

use conformance_oracle::Oracle;
use transpiler::build::Workshop;
use transpiler::conform::{
    CaseResult, KnownFailures, Progress, Status, Summary, Verdict, conform, discover,
};
use transpiler::pipeline::Asked;
use transpiler::syntax::on_large_stack;

/// Nobody is watching.
struct Quiet;

impl Progress for Quiet {
    fn step(&self, _doing: &str) {}
}

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// The results of all programs below a folder of this crate.
fn results(name: &str) -> Vec<CaseResult> {
    let path = folder(name);
    on_large_stack(|| {
        let found = discover(&[path]).expect("the folder can be read");
        let oracle = Oracle::new(Path::new("python3.11")).expect("CPython 3.11");
        let workshop = Workshop::open().expect("a toolchain");
        conform(&found, &oracle, &workshop, &Quiet, Asked::default())
            .expect("the programs can be compared")
    })
}

#[track_caller]
fn assert_conforms(results: &[CaseResult], least: usize) {
    let list = folder("known_failures.txt");
    let known = if list.is_file() {
        KnownFailures::read(&list).expect("a list")
    } else {
        KnownFailures::default()
    };
    let bad: Vec<String> = results
        .iter()
        .filter(|result| known.verdict(result) != Verdict::Fine)
        .map(|result| format!("{:?} {}: {:?}", result.status, result.name(), result.detail))
        .collect();
    assert!(bad.is_empty(), "{} of {}:\n{}", bad.len(), Summary::of(results), bad.join("\n"));
    let summary = Summary::of(results);
    assert!(summary.matched >= least, "{summary}, and {least} at least must match");
}

#[test]
fn cases_do_what_they_do_under_cpython() {
    assert_conforms(&results("cases"), 150);
}

#[test]
fn scripts_do_what_they_do_under_cpython() {
    assert_conforms(&results("scripts"), 30);
}

#[test]
fn what_is_declined_says_why() {
    let results = results("cases/declined_for_now");
    assert!(!results.is_empty());
    for result in &results {
        if result.status == Status::Declined {
            assert!(result.code.as_deref().is_some_and(|code| code.starts_with("KA")), "{result:?}");
            assert!(
                result.detail.as_deref().is_some_and(|detail| detail.contains(".py:")),
                "{result:?}"
            );
        }
    }
}
