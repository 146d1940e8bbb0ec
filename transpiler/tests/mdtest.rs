//! Runs the type specifications in `lowering/resources/mdtest`.
//!
//! Every fenced `python` block is a program of its own. In it `# revealed: T` says what type the
//! expression statement of that line has (in all instances of its function, `A & B` where they differ),
//! `# error: [KA0011]` and `# warning: [KA0021]` that a diagnostic begins on that line. Diagnostics and
//! expectations must be the same, line by line.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use lowering::diagnostics::{Diagnostic, Severity};
use lowering::hir::{Block, Program, StmtKind};
use lowering::infer::{InferOptions, TypeTable, infer_split};
use lowering::source::Sources;
use transpiler::{project, resolve, syntax};

/// A fenced block.
struct Example {
    /// The headings above it and its line, for messages.
    title: String,
    text: String,
}

/// What is said of a program: by line, what is revealed and which diagnostics begin there.
type Findings = BTreeMap<usize, BTreeSet<String>>;

fn resources(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../lowering/resources").join(folder)
}

fn pages(folder: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(resources(folder)).expect("the folder of pages exists");
    let paths = entries.map(|entry| entry.expect("a readable entry").path());
    let mut pages: Vec<PathBuf> =
        paths.filter(|path| path.extension().is_some_and(|e| e == "md")).collect();
    pages.sort();
    pages
}

fn examples(page: &Path) -> Vec<Example> {
    let text = fs::read_to_string(page).expect("a readable page");
    let name = page.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let mut examples = Vec::new();
    let mut heading = String::new();
    let mut block: Option<Example> = None;
    for (number, line) in text.lines().enumerate() {
        match &mut block {
            None if line == "```python" => {
                let title = format!("{name}:{} {heading}", number + 1);
                block = Some(Example { title, text: String::new() });
            }
            None => {
                if line.starts_with('#') {
                    line.trim_start_matches(['#', ' ']).clone_into(&mut heading);
                }
            }
            Some(example) if line != "```" => {
                example.text.push_str(line);
                example.text.push('\n');
            }
            Some(_) => examples.extend(block.take()),
        }
    }
    assert!(block.is_none(), "{name}: a block without end");
    examples
}

/// Resolves and types a program.
fn analyze(text: &str) -> (Sources, Program, TypeTable, Vec<Diagnostic>) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let entry = folder.path().join("main.py");
    fs::write(&entry, text).expect("a writable folder");
    let work = move || {
        let project = project::load(&entry).expect("the program's file can be read");
        let (mut program, mut diagnostics) = resolve::resolve(&project);
        let (types, found) = infer_split(&mut program, &InferOptions::default());
        diagnostics.extend(found);
        (project.sources, program, types, diagnostics)
    };
    let thread = std::thread::Builder::new().stack_size(syntax::STACK_BYTES).spawn(work);
    thread.expect("a thread").join().expect("analysis does not panic")
}

fn findings(text: &str) -> Findings {
    let (sources, program, types, diagnostics) = analyze(text);
    let mut found = Findings::new();
    for diagnostic in &diagnostics {
        let Some(label) = &diagnostic.primary else { continue };
        let line = sources[label.span.file].line(label.span.start);
        let word = match diagnostic.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        };
        found.entry(line).or_default().insert(format!("{word}: [{}]", diagnostic.code.as_str()));
    }
    for (line, types) in revealed(&sources, &program, &types) {
        let types: Vec<String> = types.into_iter().collect();
        found.entry(line).or_default().insert(format!("revealed: {}", types.join(" & ")));
    }
    found
}

/// The types of all expression statements, by line.
fn revealed(
    sources: &Sources,
    program: &Program,
    types: &TypeTable,
) -> BTreeMap<usize, BTreeSet<String>> {
    let mut by_line: BTreeMap<usize, BTreeSet<String>> = BTreeMap::new();
    for instance in types.instances.iter() {
        each_expression(&program.functions[instance.function].body, &mut |expr| {
            if let Some(ty) = instance.exprs.get(&expr.id) {
                let line = sources[expr.span.file].line(expr.span.start);
                by_line.entry(line).or_default().insert(program.ty_name(ty));
            }
        });
    }
    by_line
}

fn each_expression(block: &Block, look: &mut impl FnMut(&lowering::hir::Expr)) {
    for stmt in block {
        match &stmt.kind {
            StmtKind::Expr(expr) | StmtKind::Yield(expr) => look(expr),
            StmtKind::If(..) | StmtKind::While(..) | StmtKind::For(..) | StmtKind::Try { .. } => {
                for inner in lowering::hir::blocks(stmt) {
                    each_expression(inner, look);
                }
            }
            StmtKind::Assign(..)
            | StmtKind::AugAssign(..)
            | StmtKind::AnnAssign(..)
            | StmtKind::Break
            | StmtKind::Continue
            | StmtKind::Pass
            | StmtKind::Return(_)
            | StmtKind::Raise(..)
            | StmtKind::DefineClass(_)
            | StmtKind::Assert(..)
            | StmtKind::Delete(_)
            | StmtKind::Import(_)
            | StmtKind::Define(_)
            | StmtKind::DefineRecord(_)
            | StmtKind::DefineService(_)
            | StmtKind::Invalid => {}
        }
    }
}

/// What the comments of a program expect.
fn expectations(text: &str) -> Findings {
    let mut due = Findings::new();
    for (number, line) in text.lines().enumerate() {
        for comment in line.split('#').skip(1) {
            let comment = comment.trim();
            let expects = ["revealed: ", "error: [", "warning: [", "note: ["];
            if expects.iter().any(|word| comment.starts_with(word)) {
                due.entry(number + 1).or_default().insert(comment.to_owned());
            }
        }
    }
    due
}

/// The differences between what is expected and what is found. Types that nobody asked for are fine.
fn differences(text: &str) -> Vec<String> {
    let (due, found) = (expectations(text), findings(text));
    let none = BTreeSet::new();
    let lines: BTreeSet<usize> = due.keys().chain(found.keys()).copied().collect();
    let mut differences = Vec::new();
    for line in lines {
        let (due, found) = (due.get(&line).unwrap_or(&none), found.get(&line).unwrap_or(&none));
        for missing in due.difference(found) {
            let instead: Vec<&String> = found.iter().collect();
            differences.push(format!("line {line}: expected `{missing}`, found {instead:?}"));
        }
        for extra in found.difference(due).filter(|extra| !extra.starts_with("revealed: ")) {
            differences.push(format!("line {line}: unexpected `{extra}`"));
        }
    }
    differences
}

#[test]
fn programs_have_the_types_and_errors_their_comments_say() {
    let mut failures = Vec::new();
    let mut count = 0;
    for page in pages("mdtest") {
        for example in examples(&page) {
            count += 1;
            let differences = differences(&example.text);
            if !differences.is_empty() {
                failures.push(format!("{}\n  {}", example.title, differences.join("\n  ")));
            }
        }
    }
    assert!(count >= 120, "only {count} examples were found");
    assert!(failures.is_empty(), "{} of {count} fail:\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn a_wrong_expectation_is_a_difference() {
    assert_eq!(differences("1 + 1  # revealed: int\n"), Vec::<String>::new());
    assert_eq!(differences("1 + 1  # revealed: str\n").len(), 1);
    assert_eq!(differences("1 + \"\"\n").len(), 1);
    assert_eq!(differences("1 + 1  # error: [KA0013]\n").len(), 1);
}
