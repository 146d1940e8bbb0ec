//! A program whose emitted Rust does not compile spoils no other: with the real compiler, and Rust made
//! by hand to be wrong.

use std::path::Path;

use conformance_oracle::{Oracle, ProgramOutcome};
use transpiler::build::{CrateKind, Workshop};
use transpiler::conform::batch::BatchBuilder;
use transpiler::conform::compare::{difference, expected_case};
use transpiler::conform::harness::Harness;
use transpiler::conform::program::{Prepared, prepare};
use transpiler::conform::{Found, FoundKind};
use transpiler::pipeline::Asked;
use transpiler::syntax::on_large_stack;

const SOURCE: &str = "def case_sum() -> int:\n    return sum([1, 2, 3])\n";

/// The program, compiled; the number tells it from others.
fn prepared(folder: &Path, number: usize) -> Prepared {
    let path = folder.join(format!("module_{number}.py"));
    std::fs::write(&path, SOURCE).expect("written");
    let found = Found { path: path.clone(), kind: FoundKind::Cases };
    let oracle = Oracle::new(Path::new("python3.11")).expect("CPython 3.11");
    let request = conformance_oracle::Request {
        file: path,
        folder: folder.to_owned(),
        kind: conformance_oracle::Kind::Cases,
    };
    let outcome = oracle.run(&[request]).expect("an answer").remove(0).program;
    on_large_stack(|| prepare(&found, number, outcome, Asked::default()))
        .expect("readable")
        .expect("not declined")
}

#[test]
fn wrong_rust_is_found_dropped_and_told_and_the_rest_runs() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut programs: Vec<Prepared> = (0..3).map(|number| prepared(folder.path(), number)).collect();
    let broken = &mut programs[1];
    let file = broken.files.last_mut().expect("emitted files");
    file.text.push_str("\nfn wrong() -> u8 { \"text\" }\n");
    let workshop = Workshop::open().expect("a toolchain");
    let build = |files: &[_]| workshop.build(CrateKind::Harness, files);
    let programs: Vec<&Prepared> = programs.iter().collect();
    let batch = BatchBuilder::new(&build).build(&programs).expect("cargo works");
    let [(number, error)] = &batch.dropped[..] else { panic!("{:?}", batch.dropped) };
    assert_eq!(*number, 1);
    assert!(error.contains("mismatched types"), "{error}");
    let [(wasm, numbers)] = &batch.canisters[..] else { panic!("{} canisters", batch.canisters.len()) };
    assert_eq!(*numbers, [0, 2]);
    let mut harness = Harness::install(wasm).expect("a valid module");
    for (position, number) in numbers.iter().enumerate() {
        let ProgramOutcome::Cases(expected) = &programs[*number].expected else { panic!("no cases") };
        let expected = expected_case(&expected.cases[0]).expect("an answer");
        let got = harness.run(position, 0).expect("the host works");
        assert_eq!(difference(&expected, &got), None);
    }
}
