//! The pages of the diagnostics: every code has one, whose first example gives the code and whose second
//! one gives nothing at all, through all stages of the compiler.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use lowering::diagnostics::Code;
use transpiler::pipeline::{Purpose, compile};
use transpiler::syntax;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../lowering/resources/diagnostics")
}

/// The codes of all diagnostics of a program.
fn codes(source: &str) -> BTreeSet<&'static str> {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let entry = folder.path().join("main.py");
    std::fs::write(&entry, source).expect("the folder is writable");
    let compilation = syntax::on_large_stack(|| compile(&entry, Purpose::Program));
    let found = compilation.expect("the program can be read").diagnostics;
    found.iter().map(|diagnostic| diagnostic.code.as_str()).collect()
}

fn python_blocks(page: &str) -> Vec<String> {
    let after_fences = page.split("```python\n").skip(1);
    after_fences.filter_map(|rest| rest.split("```").next()).map(str::to_owned).collect()
}

/// What is wrong with a page.
fn faults(code: &str, page: &str) -> Vec<String> {
    let mut faults = Vec::new();
    if !page.starts_with(&format!("# {code}: ")) {
        faults.push(format!("{code}: the title is missing"));
    }
    let blocks = python_blocks(page);
    let [bad, good] = blocks.as_slice() else {
        faults.push(format!("{code}: an example and its correction, not {} blocks", blocks.len()));
        return faults;
    };
    let (found, left) = (codes(bad), codes(good));
    if !found.iter().eq([&code]) {
        faults.push(format!("{code}: the first example gives {found:?}"));
    }
    if !left.is_empty() {
        faults.push(format!("{code}: the second example gives {left:?}"));
    }
    faults
}

#[test]
fn the_first_example_of_every_page_gives_its_code_and_the_second_nothing() {
    let mut found = Vec::new();
    for code in Code::ALL {
        let name = code.as_str();
        match std::fs::read_to_string(folder().join(format!("{name}.md"))) {
            Ok(page) => found.extend(faults(name, &page)),
            Err(error) => found.push(format!("{name}: its page: {error}")),
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_page_is_of_a_code() {
    let known: BTreeSet<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
    for entry in std::fs::read_dir(folder()).expect("the folder of pages") {
        let path = entry.expect("a readable entry").path();
        let stem = path.file_stem().expect("a name").to_string_lossy().into_owned();
        assert!(known.contains(stem.as_str()), "{}", path.display());
    }
}

#[test]
fn a_page_whose_examples_are_exchanged_has_faults() {
    let page = "# KA0010: x\n\n```python\nprint(1)\n```\n\n```python\nprint(nothing)\n```\n";
    assert_eq!(faults("KA0010", page).len(), 2);
}
