//! Batches with programs that do not compile. The compiler here is a stand-in that refuses files that
//! contain `error`, and says which or, if asked to, does not say it.

use std::cell::Cell;

use conformance_oracle::{CasesOutcome, ProgramOutcome};

use super::*;

fn program(prefix: &str, text: &str) -> Prepared {
    let files = vec![EmittedFile { path: format!("{prefix}/mod.rs"), text: text.to_owned() }];
    let expected = ProgramOutcome::Cases(CasesOutcome { cases: Vec::new(), load_failure: None });
    Prepared {
        file: format!("{prefix}.py"),
        prefix: prefix.to_owned(),
        files,
        cases: Vec::new(),
        declined: Vec::new(),
        expected,
    }
}

fn refuse(files: &[EmittedFile], says_where: bool) -> Result<Vec<u8>, BuildError> {
    let bad: Vec<_> = files.iter().filter(|file| file.text.contains("error")).collect();
    if bad.is_empty() {
        return Ok(vec![u8::try_from(files.len() - 1).expect("a small batch")]);
    }
    let found = bad.iter().map(|file| (format!("src/{}", file.path), "no".to_owned()));
    Err(BuildError::Compile(CompileFailure {
        files: if says_where { found.collect() } else { Vec::new() },
        rendered: "error: no\n".to_owned(),
    }))
}

fn build(says_where: bool, texts: &[&str]) -> (Batch, usize) {
    let builds = Cell::new(0);
    let compiler = |files: &[EmittedFile]| {
        builds.set(builds.get() + 1);
        refuse(files, says_where)
    };
    let programs: Vec<Prepared> =
        texts.iter().enumerate().map(|(index, text)| program(&format!("p{index:03}_x"), text)).collect();
    let programs: Vec<&Prepared> = programs.iter().collect();
    let batch = BatchBuilder::new(&compiler).build(&programs).expect("crates can be built");
    (batch, builds.get())
}

#[test]
fn a_program_that_does_not_compile_is_dropped_and_its_neighbours_are_built() {
    let (batch, builds) = build(true, &["fine", "error", "fine", "error"]);
    assert_eq!(batch.canisters, [(vec![2], vec![0, 2])]);
    let dropped: Vec<_> =
        batch.dropped.iter().map(|(number, error)| (*number, error.as_str())).collect();
    assert_eq!(dropped, [(1, "src/p001_x/mod.rs: no"), (3, "src/p003_x/mod.rs: no")]);
    assert_eq!(builds, 2);
}

#[test]
fn a_batch_is_halved_where_the_errors_name_no_program() {
    let (batch, _) = build(false, &["fine", "fine", "error", "fine"]);
    assert_eq!(batch.canisters, [(vec![2], vec![0, 1]), (vec![1], vec![3])]);
    assert_eq!(batch.dropped, [(2, "error: no".to_owned())]);
}

#[test]
fn a_batch_in_which_nothing_compiles_leaves_no_canister() {
    let (batch, _) = build(true, &["error", "error"]);
    assert!(batch.canisters.is_empty());
    assert_eq!(batch.dropped.len(), 2);
}

#[test]
fn programs_whose_prefixes_begin_alike_are_told_apart() {
    let programs = [program("p001_x", "fine"), program("p001_xy", "error")];
    let failure = CompileFailure {
        files: vec![("src/p001_xy/main.rs".to_owned(), "no".to_owned())],
        rendered: String::new(),
    };
    let found = guilty(&[&programs[0], &programs[1]], &[0, 1], &failure);
    assert_eq!(found, [(1, "src/p001_xy/main.rs: no".to_owned())]);
}

#[test]
fn an_error_of_cargo_itself_ends_the_run() {
    let compiler = |_: &[EmittedFile]| Err(BuildError::Cargo("no network".to_owned()));
    let one = program("p000_x", "fine");
    assert!(BatchBuilder::new(&compiler).build(&[&one]).is_err());
}
