//! Every committed case and script, run by the oracle: what they must all be so that a compiled
//! program can be compared with them.

use conformance_oracle::{
    CaseOutcome, CaseReport, CasesOutcome, Ending, FileOutcome, Kind, Oracle, ProgramOutcome, Request,
    ScriptOutcome,
};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

fn python() -> PathBuf {
    std::env::var_os("PYTHON").map_or_else(|| PathBuf::from("python3.11"), PathBuf::from)
}

fn suites() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The Python files right in this folder, by name.
fn python_files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("the suites are beside this crate")
        .map(|entry| entry.expect("readable").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "py"))
        .collect();
    files.sort();
    files
}

/// The folders of `cases/`, one for each feature.
fn features() -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = std::fs::read_dir(suites().join("cases"))
        .expect("the suites are beside this crate")
        .map(|entry| entry.expect("readable").path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    folders
}

fn requests() -> Vec<Request> {
    let cases = features().into_iter().flat_map(|folder| {
        let files = python_files(&folder);
        files.into_iter().map(move |file| Request { file, folder: folder.clone(), kind: Kind::Cases })
    });
    let folder = suites().join("scripts");
    let scripts = python_files(&folder).into_iter().map(|file| Request {
        file,
        folder: folder.clone(),
        kind: Kind::Script,
    });
    cases.chain(scripts).collect()
}

/// The whole corpus, run once for all tests of this file.
fn corpus() -> &'static [FileOutcome] {
    static CORPUS: OnceLock<Vec<FileOutcome>> = OnceLock::new();
    CORPUS.get_or_init(|| run_with_hash_seed(0))
}

fn run_with_hash_seed(seed: u32) -> Vec<FileOutcome> {
    let oracle = Oracle::new(&python()).expect("Python 3.11, as PYTHON or python3.11");
    oracle.with_hash_seed(seed).run(&requests()).expect("an outcome for each file")
}

fn modules() -> impl Iterator<Item = (&'static Path, &'static CasesOutcome)> {
    corpus().iter().filter_map(|outcome| match &outcome.program {
        ProgramOutcome::Cases(cases) => Some((outcome.file.as_path(), cases)),
        ProgramOutcome::Script(_) => None,
    })
}

fn all_cases() -> impl Iterator<Item = (&'static Path, &'static CaseReport)> {
    modules().flat_map(|(file, module)| module.cases.iter().map(move |case| (file, case)))
}

fn scripts() -> impl Iterator<Item = (&'static Path, &'static ScriptOutcome)> {
    corpus().iter().filter_map(|outcome| match &outcome.program {
        ProgramOutcome::Script(script) => Some((outcome.file.as_path(), script)),
        ProgramOutcome::Cases(_) => None,
    })
}

/// Every text in which an outcome says something about a value.
fn texts(outcome: &CaseOutcome) -> Option<&str> {
    match outcome {
        CaseOutcome::Value { repr, .. } => Some(repr),
        CaseOutcome::Raised(exception) => Some(&exception.message),
        CaseOutcome::TimedOut | CaseOutcome::Died { .. } => None,
    }
}

#[test]
fn every_module_loads() {
    for (file, module) in modules() {
        assert_eq!(module.load_failure, None, "{}", file.display());
    }
}

#[test]
fn every_case_returns_or_raises() {
    for (file, case) in all_cases() {
        let outcome = texts(&case.outcome);
        assert!(outcome.is_some(), "{} {}: {:?}", file.display(), case.name, case.outcome);
    }
}

#[test]
fn no_name_is_defined_twice_in_a_module() {
    for (file, module) in modules() {
        let mut names = BTreeSet::new();
        for case in &module.cases {
            assert!(names.insert(&case.name), "{} {}", file.display(), case.name);
        }
    }
}

#[test]
fn no_outcome_holds_an_address_or_a_path() {
    let corpus_folder = suites().canonicalize().expect("it exists");
    let corpus_folder = corpus_folder.to_string_lossy().into_owned();
    for (file, case) in all_cases() {
        let text = texts(&case.outcome).unwrap_or_default();
        assert!(!text.contains(" at 0x"), "{} {}: {text}", file.display(), case.name);
        assert!(!text.contains(&corpus_folder), "{} {}: {text}", file.display(), case.name);
    }
    for (file, script) in scripts() {
        assert!(!script.stdout.contains(" at 0x"), "{}: {}", file.display(), script.stdout);
    }
}

#[test]
fn another_hash_seed_changes_nothing() {
    for (first, second) in corpus().iter().zip(run_with_hash_seed(1)) {
        assert_eq!(*first, second);
    }
}

#[test]
fn every_script_prints_and_ends_by_itself() {
    for (file, script) in scripts() {
        assert!(!script.stdout.is_empty(), "{}", file.display());
        let ended = matches!(script.ending, Ending::Finished | Ending::Raised(_));
        assert!(ended, "{}: {:?}", file.display(), script.ending);
    }
}

#[test]
fn the_corpus_has_modules_with_a_few_cases_each() {
    let (mut first_subset, mut declined) = (0, 0);
    for (file, module) in modules() {
        let count = module.cases.len();
        assert!(count <= 80, "{} has {count} cases", file.display());
        if file.parent().is_some_and(|folder| folder.ends_with("declined_for_now")) {
            declined += count;
        } else {
            first_subset += count;
        }
    }
    assert!(first_subset >= 900, "{first_subset} cases that compile");
    assert!(declined >= 10, "{declined} cases to decline");
    assert!(scripts().count() >= 40, "{} scripts", scripts().count());
}

#[test]
fn each_feature_is_shown_failing_as_well() {
    let raising = all_cases().filter(|(_, case)| matches!(case.outcome, CaseOutcome::Raised(_)));
    let features: BTreeSet<_> = raising.filter_map(|(file, _)| file.parent()).collect();
    for feature in ["int", "float", "str", "list", "dict", "tuple", "for", "optional", "globals"] {
        let shown = features.iter().any(|folder| folder.ends_with(feature));
        assert!(shown, "no case of {feature} raises");
    }
}
