//! Strict integers against explicit checks: each program in `strict/` says in lines that end in `# check`
//! what strict integers do. CPython runs the program as it is; the compiler gets it without those lines,
//! and is asked for strict integers.

use std::path::{Path, PathBuf};

use conformance_oracle::{Kind, Oracle, ProgramOutcome, Request};
use transpiler::build::{CrateKind, Workshop};
use transpiler::conform::batch::BatchBuilder;
use transpiler::conform::compare::{difference, expected_case};
use transpiler::conform::harness::Harness;
use transpiler::conform::program::{Prepared, prepare};
use transpiler::conform::{Found, FoundKind};
use transpiler::pipeline::Asked;
use transpiler::syntax::on_large_stack;

/// What a case of a program did otherwise than the checks say.
type Differences = Vec<(String, String)>;

fn programs() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("strict");
    let entries = std::fs::read_dir(folder).expect("the folder of programs");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("readable").path()).collect();
    paths.sort();
    paths
}

/// The program without its checks.
fn unchecked(text: &str) -> String {
    text.lines().filter(|line| !line.ends_with("# check")).fold(String::new(), |mut kept, line| {
        kept.push_str(line);
        kept.push('\n');
        kept
    })
}

fn prepared(folder: &Path, number: usize, path: &Path, asked: Asked) -> Prepared {
    let oracle = Oracle::new(Path::new("python3.11")).expect("CPython 3.11");
    let around = path.parent().expect("a file is in a folder").to_owned();
    let request = Request { file: path.to_owned(), folder: around, kind: Kind::Cases };
    let expected = oracle.run(&[request]).expect("an answer").remove(0).program;
    let text = std::fs::read_to_string(path).expect("a readable program");
    let bare = folder.join(path.file_name().expect("a file has a name"));
    std::fs::write(&bare, unchecked(&text)).expect("a writable folder");
    let found = Found { path: bare, kind: FoundKind::Cases };
    on_large_stack(|| prepare(&found, number, expected, asked))
        .expect("readable")
        .unwrap_or_else(|declined| panic!("{}: {declined:?}", path.display()))
}

/// How many cases there are, and which differ.
fn compare(asked: Asked) -> (usize, Differences) {
    let folder = tempfile::tempdir().expect("a folder");
    let each = programs().into_iter().enumerate();
    let programs: Vec<Prepared> =
        each.map(|(number, path)| prepared(folder.path(), number, &path, asked)).collect();
    let workshop = Workshop::open().expect("a toolchain");
    let build = |files: &[_]| workshop.build(CrateKind::Harness, files);
    let references: Vec<&Prepared> = programs.iter().collect();
    let batch = BatchBuilder::new(&build).build(&references).expect("cargo works");
    assert!(batch.dropped.is_empty(), "{:?}", batch.dropped);
    let (mut count, mut differences) = (0, Differences::new());
    for (wasm, numbers) in &batch.canisters {
        let mut harness = Harness::install(wasm).expect("a valid module");
        for (position, number) in numbers.iter().enumerate() {
            let program = &programs[*number];
            let ProgramOutcome::Cases(expected) = &program.expected else { panic!("no cases") };
            for report in &expected.cases {
                count += 1;
                let name = report.name.clone();
                if let Some(declined) = program.declined(&program.file, &name) {
                    differences.push((name, format!("declined: {:?}", declined.detail)));
                    continue;
                }
                let entry = program.cases.iter().rposition(|case| *case == name).expect("a case");
                let due = expected_case(report).expect("CPython gives an answer");
                let got = harness.run(position, entry).expect("the host works");
                differences.extend(difference(&due, &got).map(|found| (name, found)));
            }
        }
    }
    (count, differences)
}

#[test]
fn a_declared_int_raises_where_an_explicit_check_would() {
    let (count, differences) = compare(Asked { strict_ints: true, ..Asked::default() });
    assert!(count >= 34, "only {count} cases");
    assert!(differences.is_empty(), "{} of {count}: {differences:#?}", differences.len());
}

#[test]
fn without_strict_integers_nothing_is_checked() {
    let (count, differences) = compare(Asked::default());
    assert!(differences.len() >= 20, "only {} of {count} cases differ", differences.len());
}
