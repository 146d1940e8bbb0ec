//! From Python text to IR: the order of evaluation, and the validity of every program of the
//! conformance cases that the front end lets through.

use std::path::{Path, PathBuf};

use lowering::diagnostics::{Code, Diagnostic};
use lowering::infer::{InferOptions, infer_split};
use lowering::ir::Program;
use lowering::lower::{LowerOptions, lower};
use lowering::validate::validate;
use transpiler::{project, resolve, syntax};

/// A program lowered, or the stage that refused it and why.
enum Outcome {
    Lowered(Box<Program>),
    Refused(Vec<Diagnostic>),
}

/// Takes a file through all stages up to IR. `case_*` functions are compiled too.
fn lower_file(path: &Path) -> (Outcome, Vec<Diagnostic>) {
    let project = project::load(path).expect("the file can be read");
    let (mut hir, found) = resolve::resolve(&project);
    if found.iter().any(Diagnostic::is_error) {
        return (Outcome::Refused(found), Vec::new());
    }
    let cases = hir
        .functions
        .enumerate()
        .filter(|(_, function)| function.name.starts_with("case_") && function.params.is_empty());
    let options = InferOptions { extra_roots: cases.map(|(id, _)| id).collect() };
    let (types, found) = infer_split(&mut hir, &options);
    if found.iter().any(Diagnostic::is_error) {
        return (Outcome::Refused(found), Vec::new());
    }
    let (program, found) = lower(&hir, &types, &LowerOptions { script: true });
    (Outcome::Lowered(Box::new(program)), found)
}

/// Lowers a program of one file and returns it with what lowering found.
fn lower_text(text: &str) -> (Program, Vec<Diagnostic>) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("main.py");
    std::fs::write(&path, text).expect("the folder can be written to");
    match lower_file(&path) {
        (Outcome::Lowered(program), found) => (*program, found),
        (Outcome::Refused(found), _) => panic!("refused before lowering: {found:#?}"),
    }
}

/// The IR of one function, of a program that is valid.
fn ir_of(text: &str, function: &str) -> String {
    let (program, found) = lower_text(text);
    assert_eq!(found, []);
    assert_eq!(validate(&program), Ok(()), "{}", program.display());
    let named = program.functions.enumerate().find(|(_, found)| found.name == function);
    program.display_function(named.expect("the function is called").0)
}

/// Compares the IR of a function with what is expected, given with the indentation of the test.
#[track_caller]
fn assert_ir(text: &str, function: &str, expected: &str) {
    let shown = ir_of(text, function);
    let expected = expected.trim_matches('\n');
    let indent = expected.len() - expected.trim_start().len();
    let lines: Vec<&str> = expected.lines().map(|line| line.get(indent..).unwrap_or("")).collect();
    assert_eq!(shown.trim_end(), lines.join("\n").trim_end(), "\n{shown}");
}

const NOTE: &str = "
log: list[str] = []

def note(name: str, value: int) -> int:
    log.append(name)
    return value
";

/// A program in which `run` is called once.
fn program(run: &str, call: &str) -> String {
    format!("{NOTE}\n{run}\n{call}\n")
}

#[test]
fn an_item_is_assigned_value_first_then_base_then_index() {
    let run = "def run(xs: list[int]) -> None:\n    xs[note('i', 0)] = note('v', 5)\n";
    assert_ir(
        &program(run, "run([1])"),
        "run",
        r#"
        def main.run(xs: list[int]) -> None:
            call.1: int = call main.note("v", 5)
            call.2: int = call main.note("i", 0)
            do list.__setitem__(xs, call.2, call.1)
        "#,
    );
}

#[test]
fn an_augmented_global_is_read_before_its_value_is_evaluated() {
    let run = "total = 0\n\ndef run() -> None:\n    global total\n    total += note('c', 1)\n";
    assert_ir(
        &program(run, "run()"),
        "run",
        r#"
        def main.run() -> None:
            total.0: int = load main.total
            call.1: int = call main.note("c", 1)
            main.total = int.__add__(total.0, call.1)
        "#,
    );
}

#[test]
fn a_chain_of_comparisons_stops_at_the_first_that_is_false() {
    let run = "def run() -> bool:\n    return note('a', 1) < note('b', 2) <= note('c', 3)\n";
    assert_ir(
        &program(run, "run()"),
        "run",
        r#"
        def main.run() -> bool:
            call.0: int = call main.note("a", 1)
            call.1: int = call main.note("b", 2)
            condition.3: bool = int.__lt__(call.0, call.1) and
                call.2: int = call main.note("c", 3)
                => int.__le__(call.1, call.2)
            return condition.3
        "#,
    );
}

#[test]
fn keyword_arguments_run_in_the_order_of_the_call() {
    let run = "
def three(a: int, b: int, c: int = 7) -> int:
    return a

def run() -> int:
    return three(b=note('b', 2), a=note('a', 1))
";
    assert_ir(
        &program(run, "run()"),
        "run",
        r#"
        def main.run() -> int:
            call.0: int = call main.note("b", 2)
            call.1: int = call main.note("a", 1)
            call.2: int = call main.three(call.1, call.0, 7)
            return call.2
        "#,
    );
}

#[test]
fn a_condition_with_effects_is_computed_before_each_round() {
    let run = "
def run() -> int:
    total = 0
    while (n := note('n', total)) < 3:
        total += 1
    return n
";
    assert_ir(
        &program(run, "run()"),
        "run",
        r#"
        def main.run() -> int:
            total: int = 0
            while
                n: int = call main.note("n", total)
                => int.__lt__(n, 3)
            do:
                total = int.__add__(total, 1)
            return n
        "#,
    );
}

#[test]
fn the_pairs_of_a_dict_run_key_then_value() {
    let run = "def run() -> dict[int, int]:\n    return {note('k', 1): note('v', 2), note('l', 3): 4}\n";
    assert_ir(
        &program(run, "run()"),
        "run",
        r#"
        def main.run() -> dict[int, int]:
            call.0: int = call main.note("k", 1)
            call.1: int = call main.note("v", 2)
            call.2: int = call main.note("l", 3)
            dict.3: dict[int, int] = {call.0: call.1, call.2: 4}
            return dict.3
        "#,
    );
}

#[test]
fn a_conditional_expression_evaluates_one_branch() {
    let run = "def run(flag: bool) -> int:\n    return note('t', 1) if flag else 2\n";
    assert_ir(
        &program(run, "run(True)"),
        "run",
        r#"
        def main.run(flag: bool) -> int:
            chosen.2: int = if flag
                call.1: int = call main.note("t", 1)
                => call.1
            else
                => 2
            return chosen.2
        "#,
    );
}

#[test]
fn an_else_of_a_loop_stays_beside_its_body() {
    let run = "
def run(xs: list[int]) -> str:
    for x in xs:
        if x == 3:
            break
    else:
        return 'none'
    return 'found'
";
    assert_ir(
        &program(run, "run([1])"),
        "run",
        r#"
        def main.run(xs: list[int]) -> str:
            for x: int in list xs:
                if int.__eq__(x, 3):
                    break
            else:
                return "none"
            return "found"
        "#,
    );
}

#[test]
fn a_script_runs_what_its_main_guard_holds() {
    let (program, found) =
        lower_text("def main() -> None:\n    pass\n\nif __name__ == '__main__':\n    main()\n");
    assert_eq!(found, []);
    let body = program.display_function(program.modules[0].body);
    assert_eq!(body, "def main.<module>() -> None:\n    call main.main()\n");
}

#[test]
fn a_call_before_the_def_of_what_it_reaches_is_refused() {
    let text = "def first() -> int:\n    return second()\n\nx = first()\n\ndef second() -> int:\n    return 1\n";
    let (_, found) = lower_text(text);
    let codes: Vec<Code> = found.iter().map(|diagnostic| diagnostic.code).collect();
    assert_eq!(codes, [Code::UsedBeforeDefinition]);
    assert!(found[0].help[0].contains("end of the file"), "{:?}", found[0].help);
}

#[test]
fn a_service_is_used_after_its_class_only() {
    let service = "from kybra import Principal, Service, nat, service_query\n\n\
        class Token(Service):\n    @service_query\n    def total(self) -> nat: ...\n\n";
    let helper = "def token(who: Principal) -> 'Token':\n    return Token(who)\n\n";
    let made = "here = Token(Principal.from_str('aaaaa-aa'))\n\n";
    let reached = "here = token(Principal.from_str('aaaaa-aa'))\n\n";
    let imports = "from kybra import Principal\n\n";
    for (early, late) in [(made, ""), (reached, helper)] {
        let (_, found) = lower_text(&format!("{service}{late}{early}"));
        assert_eq!(found, []);
        let (_, found) = lower_text(&format!("{imports}{late}{early}{service}"));
        let [only] = &found[..] else { panic!("{found:?}") };
        assert_eq!(only.code, Code::UsedBeforeDefinition);
        assert!(only.message.contains("`Token`"), "{}", only.message);
    }
}

fn python_files(folder: &Path, found: &mut Vec<PathBuf>) {
    let entries = std::fs::read_dir(folder).expect("the folder can be read");
    for entry in entries {
        let path = entry.expect("the folder can be read").path();
        if path.is_dir() {
            python_files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "py") {
            found.push(path);
        }
    }
}

/// Every conformance program that inference accepts is lowered to valid IR, or declined for the order of a
/// record's fields.
#[test]
fn every_conformance_case_that_is_accepted_lowers_to_valid_ir() {
    let run = || {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../conformance/cases");
        let mut files = Vec::new();
        python_files(&folder, &mut files);
        files.sort();
        let (mut lowered, mut broken) = (0, Vec::new());
        for file in &files {
            let (Outcome::Lowered(program), found) = lower_file(file) else { continue };
            lowered += 1;
            // Only lowering knows in which order a record's fields are given.
            let declined = |found: &Diagnostic| found.code == Code::BadRecord;
            if let Some(error) = found.iter().find(|found| found.is_error() && !declined(found)) {
                broken.push(format!("{}: {}", file.display(), error.message));
                continue;
            }
            if found.iter().any(declined) {
                continue;
            }
            if let Err(violations) = validate(&program) {
                let lines: Vec<String> = violations.iter().map(ToString::to_string).collect();
                broken.push(format!("{}: {}", file.display(), lines.join("; ")));
            }
        }
        assert_eq!(broken, Vec::<String>::new());
        assert!(lowered > 0, "no case of {} got through", files.len());
    };
    let thread = std::thread::Builder::new().stack_size(syntax::STACK_BYTES).spawn(run);
    thread.expect("a thread can be started").join().expect("all cases are valid");
}
