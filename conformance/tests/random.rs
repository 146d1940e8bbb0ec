//! Random programs do what they do under CPython: a few hundred, the same ones each time.
//! `cargo xtask fuzz --programs N` runs as many others as wanted.

use std::path::Path;

use conformance::random::choices::Choices;
use conformance::random::compare::Comparison;
use conformance_oracle::Oracle;
use transpiler::build::Workshop;
use transpiler::conform::Summary;
use transpiler::syntax::on_large_stack;

/// How many programs.
const PROGRAMS: u64 = 300;

#[test]
fn random_programs_do_what_they_do_under_cpython() {
    let folder = tempfile::tempdir().expect("a folder");
    let oracle = Oracle::new(Path::new("python3.11")).expect("CPython 3.11");
    let workshop = Workshop::open().expect("a toolchain");
    let comparison =
        Comparison { oracle: &oracle, workshop: &workshop, folder: folder.path(), strict: false };
    let programs = (0..PROGRAMS).map(Choices::of_seed).collect();
    let compared = on_large_stack(|| comparison.run(programs)).expect("the programs can be compared");
    for (seed, program) in compared.iter().enumerate() {
        let wrong = program.mismatches();
        assert!(wrong.is_empty(), "seed {seed}:\n{}\n{}", program.text, wrong.join("\n"));
    }
    let all: Vec<_> = compared.into_iter().flat_map(|program| program.results).collect();
    let summary = Summary::of(&all);
    assert!(summary.matched * 10 >= all.len() * 9, "too few are compiled at all: {summary}");
}
