//! The examples on the diagnostics' pages: the first one gives the page's code, the second does not.

use std::path::Path;

use lowering::diagnostics::{Code, Diagnostic};
use transpiler::{project, resolve, syntax};

/// Codes whose diagnostics come from reading, parsing and resolving.
const FRONT_END: &[Code] = &[
    Code::SyntaxError,
    Code::NotUtf8,
    Code::TooDeep,
    Code::ModuleNotFound,
    Code::ImportNotFound,
    Code::UnsupportedStatement,
    Code::UnsupportedExpression,
    Code::UnsupportedDecorator,
    Code::UnsupportedAnnotation,
    Code::UnknownName,
    Code::BadMethod,
    Code::RebindsDefinition,
    Code::EmptyProgram,
];

fn front_end(source: &str) -> Vec<Diagnostic> {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let entry = folder.path().join("main.py");
    std::fs::write(&entry, source).expect("the folder is writable");
    syntax::on_large_stack(|| {
        let project = project::load(&entry).expect("the entry is there");
        resolve::resolve(&project).1
    })
}

fn python_blocks(page: &str) -> Vec<String> {
    let after_fences = page.split("```python\n").skip(1);
    after_fences.filter_map(|rest| rest.split("```").next()).map(str::to_owned).collect()
}

/// Checks the pages of `codes` against a function from a source to its diagnostics.
fn check_pages(codes: &[Code], diagnostics: impl Fn(&str) -> Vec<Diagnostic>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../lowering/resources/diagnostics");
    for code in codes {
        let name = code.as_str();
        let page =
            std::fs::read_to_string(folder.join(format!("{name}.md"))).expect("every code has a page");
        assert!(page.starts_with(&format!("# {name}: ")), "{name}: the title is missing");
        let blocks = python_blocks(&page);
        assert_eq!(blocks.len(), 2, "{name}: a page has two examples");
        let bad = diagnostics(&blocks[0]);
        assert!(bad.iter().any(|found| found.code == *code), "{name}: the first example gives {bad:?}");
        let good = diagnostics(&blocks[1]);
        assert!(good.is_empty(), "{name}: the second example gives {good:?}");
    }
}

#[test]
fn the_first_example_gives_the_code_and_the_second_nothing() {
    check_pages(FRONT_END, front_end);
}
