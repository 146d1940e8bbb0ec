//! What the oracle reports for small programs written here, each with one thing to notice.

use conformance_oracle::{
    CaseOutcome, CaseReport, CasesOutcome, Ending, Exception, Kind, Oracle, OracleError, ProgramOutcome,
    Request, ScriptOutcome,
};
use std::path::{Path, PathBuf};
use std::time::Duration;
use tempfile::TempDir;

fn python() -> PathBuf {
    std::env::var_os("PYTHON").map_or_else(|| PathBuf::from("python3.11"), PathBuf::from)
}

fn oracle() -> Oracle {
    Oracle::new(&python()).expect("Python 3.11, as PYTHON or python3.11")
}

/// A folder with these files, the first of which is requested.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (name, source) in files {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().expect("inside the folder")).expect("writable");
        std::fs::write(path, source).expect("writable");
    }
    folder
}

fn outcome(oracle: &Oracle, files: &[(&str, &str)], kind: Kind) -> ProgramOutcome {
    let folder = folder(files);
    let file = folder.path().join(files[0].0);
    let request = Request { file, folder: folder.path().to_owned(), kind };
    let mut outcomes = oracle.run(&[request]).expect("an answer");
    outcomes.pop().expect("one outcome").program
}

fn cases_of(files: &[(&str, &str)]) -> CasesOutcome {
    match outcome(&oracle(), files, Kind::Cases) {
        ProgramOutcome::Cases(cases) => cases,
        ProgramOutcome::Script(script) => panic!("asked for cases, got {script:?}"),
    }
}

fn cases(source: &str) -> Vec<CaseReport> {
    cases_of(&[("module.py", source)]).cases
}

fn script(source: &str) -> ScriptOutcome {
    match outcome(&oracle(), &[("script.py", source)], Kind::Script) {
        ProgramOutcome::Script(script) => script,
        ProgramOutcome::Cases(cases) => panic!("asked for a script, got {cases:?}"),
    }
}

fn value(type_name: &str, repr: &str) -> CaseOutcome {
    CaseOutcome::Value { type_name: type_name.into(), repr: repr.into() }
}

fn exception(type_name: &str, message: &str) -> Exception {
    Exception { type_name: type_name.into(), message: message.into() }
}

fn raised(type_name: &str, message: &str) -> CaseOutcome {
    CaseOutcome::Raised(exception(type_name, message))
}

#[test]
fn the_version_found_is_the_version_required() {
    let version = oracle().version();
    assert_eq!((version.major, version.minor), conformance_oracle::REQUIRED_VERSION);
}

#[test]
fn a_program_that_is_not_python_is_refused() {
    let error = Oracle::new(Path::new("echo")).expect_err("echo has no version");
    assert!(matches!(error, OracleError::NotPython { .. }), "{error:?}");
}

#[cfg(unix)]
#[test]
fn another_version_is_refused_by_its_number() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder(&[("python", "#!/bin/sh\nprintf '3 9 18'\n")]);
    let python = folder.path().join("python");
    std::fs::set_permissions(&python, std::fs::Permissions::from_mode(0o755)).expect("ours");
    let error = Oracle::new(&python).expect_err("3.9");
    assert!(matches!(error, OracleError::WrongVersion { .. }), "{error:?}");
    assert!(error.to_string().contains("is Python 3.9.18, and the oracle needs Python 3.11"));
}

#[test]
fn cases_are_reported_in_source_order_with_their_lines() {
    let reports = cases(
        "def case_b():\n    return 1\n\ndef other():\n    return 2\n\n\
                         def case_a():\n    return True\n",
    );
    let named: Vec<_> = reports.iter().map(|report| (report.name.as_str(), report.line)).collect();
    assert_eq!(named, [("case_b", 1), ("case_a", 7)]);
    assert_eq!(reports[0].outcome, value("int", "1"));
    assert_eq!(reports[1].outcome, value("bool", "True"));
}

#[test]
fn a_name_defined_twice_is_reported_twice() {
    let reports = cases("def case_a():\n    return 1\ndef case_a():\n    return 2\n");
    assert_eq!(reports.len(), 2);
    assert!(reports.iter().all(|report| report.outcome == value("int", "2")));
}

#[test]
fn a_function_with_parameters_is_no_case() {
    let reports = cases(
        "def case_a(n: int = 4):\n    return n\ndef case_b(*, n=1):\n    return n\n\
         def case_c(*rest):\n    return rest\ndef case_d(**rest):\n    return rest\n\
         def case_e(n, /):\n    return n\ndef case_f():\n    return case_a()\n",
    );
    let named: Vec<_> = reports.iter().map(|report| report.name.as_str()).collect();
    assert_eq!(named, ["case_f"]);
}

#[test]
fn each_case_sees_a_module_nobody_has_used() {
    let source = "import state\ntotal = []\n\
                  def case_a():\n    total.append(1)\n    state.seen.append(1)\n    \
                  return (total, state.seen)\n\
                  def case_b():\n    total.append(2)\n    state.seen.append(2)\n    \
                  return (total, state.seen)\n";
    let reports = cases_of(&[("module.py", source), ("state.py", "seen: list[int] = []\n")]).cases;
    assert_eq!(reports[0].outcome, value("tuple", "([1], [1])"));
    assert_eq!(reports[1].outcome, value("tuple", "([2], [2])"));
}

#[test]
fn a_module_in_a_package_imports_its_neighbours() {
    let files = [
        (
            "pack/inner/module.py",
            "from . import near\nfrom .. import far\n\
                                  def case_a():\n    return (__name__, near.N, far.F)\n",
        ),
        ("pack/inner/near.py", "N = 1\n"),
        ("pack/far.py", "F = 2\n"),
    ];
    let reports = cases_of(&files).cases;
    assert_eq!(reports[0].outcome, value("tuple", "('pack.inner.module', 1, 2)"));
}

#[test]
fn an_exception_has_its_type_and_message() {
    let reports = cases(
        "def case_a():\n    return {'k': 1}['x']\n\
                         def case_b():\n    raise ValueError\n",
    );
    assert_eq!(reports[0].outcome, raised("KeyError", "'x'"));
    assert_eq!(reports[1].outcome, raised("ValueError", ""));
}

#[test]
fn an_exception_whose_str_raises_is_still_reported() {
    let reports = cases(
        "class Odd(Exception):\n    def __str__(self):\n        return 1 // 0\n\
                         def case_a():\n    raise Odd\n",
    );
    assert_eq!(reports[0].outcome, raised("Odd", "<exception str() failed>"));
}

#[test]
fn a_module_that_raises_gives_that_exception_to_each_case() {
    let outcome = cases_of(&[(
        "module.py",
        "def case_a():\n    return 1\n\
                               def case_b():\n    return 2\n[][1]\n",
    )]);
    let failure = exception("IndexError", "list index out of range");
    assert_eq!(outcome.load_failure.as_ref(), Some(&failure));
    let outcomes: Vec<_> = outcome.cases.into_iter().map(|report| report.outcome).collect();
    assert_eq!(outcomes, [CaseOutcome::Raised(failure.clone()), CaseOutcome::Raised(failure)]);
}

#[test]
fn a_module_without_cases_is_loaded_all_the_same() {
    let outcome = cases_of(&[("module.py", "raise ValueError('at the top')\n")]);
    assert_eq!(outcome.load_failure, Some(exception("ValueError", "at the top")));
}

#[test]
fn a_syntax_error_is_a_load_failure_without_cases() {
    let outcome = cases_of(&[("module.py", "def case_a():\n    return (\n")]);
    assert!(outcome.cases.is_empty());
    let failure = outcome.load_failure.expect("not Python");
    assert_eq!(failure.type_name, "SyntaxError");
}

#[test]
fn members_of_sets_are_sorted_at_every_depth() {
    let reports = cases(
        "def case_a():\n    return [{'b', 'a', 'c'}, ({3, 1, 20},), frozenset()]\n\
                         def case_b():\n    return {'k': frozenset({'y', 'x'})}\n",
    );
    let first = "[{'a', 'b', 'c'}, ({1, 20, 3},), frozenset()]";
    assert_eq!(reports[0].outcome, value("list", first));
    assert_eq!(reports[1].outcome, value("dict", "{'k': frozenset({'x', 'y'})}"));
}

#[test]
fn a_container_inside_itself_is_printed_as_cpython_prints_it() {
    let reports = cases(
        "def case_a():\n    a = [1]\n    a.append(a)\n    return a\n\
                         def case_b():\n    d = {}\n    d['d'] = d\n    return d\n",
    );
    assert_eq!(reports[0].outcome, value("list", "[1, [...]]"));
    assert_eq!(reports[1].outcome, value("dict", "{'d': {...}}"));
}

#[test]
fn the_order_of_insertion_is_the_order_of_a_dict() {
    let reports = cases(
        "def case_a():\n    d = {'b': 1, 'a': 2}\n    del d['b']\n    d['b'] = 3\n    \
                         return (d, d.keys(), d.items())\n",
    );
    let repr = "({'a': 2, 'b': 3}, dict_keys(['a', 'b']), dict_items([('a', 2), ('b', 3)]))";
    assert_eq!(reports[0].outcome, value("tuple", repr));
}

#[test]
fn an_integer_longer_than_cpython_prints_by_default_has_a_repr() {
    let reports = cases("def case_a():\n    return 10 ** 5000\n");
    assert_eq!(reports[0].outcome, value("int", &format!("1{}", "0".repeat(5000))));
}

#[test]
fn lone_surrogates_do_not_break_the_protocol() {
    let reports = cases("def case_a():\n    raise ValueError('\\ud800')\n");
    assert_eq!(reports[0].outcome, raised("ValueError", "\\ud800"));
}

#[test]
fn an_endless_case_is_ended_and_its_neighbour_is_not() {
    let oracle = oracle().with_time_limit(Duration::from_millis(700));
    let source = "def case_a():\n    while True:\n        try:\n            while True: pass\n        \
                  except BaseException: pass\ndef case_b():\n    return 1\n";
    let ProgramOutcome::Cases(outcome) = outcome(&oracle, &[("m.py", source)], Kind::Cases) else {
        panic!("asked for cases");
    };
    assert_eq!(outcome.cases[0].outcome, CaseOutcome::TimedOut);
    assert_eq!(outcome.cases[1].outcome, value("int", "1"));
}

#[test]
fn endless_recursion_is_a_recursion_error() {
    let reports = cases("def down(n):\n    return down(n + 1)\ndef case_a():\n    return down(0)\n");
    let CaseOutcome::Raised(exception) = &reports[0].outcome else {
        panic!("{:?}", reports[0].outcome);
    };
    assert_eq!(exception.type_name, "RecursionError");
}

#[test]
fn an_interpreter_that_dies_is_an_outcome_of_that_case() {
    let reports = cases(
        "import os\ndef case_a():\n    os._exit(3)\n\
                         def case_b():\n    os.kill(os.getpid(), 9)\n",
    );
    assert_eq!(reports[0].outcome, CaseOutcome::Died { status: "exit status 3".into() });
    assert_eq!(reports[1].outcome, CaseOutcome::Died { status: "killed by SIGKILL".into() });
}

#[test]
fn what_a_case_prints_is_kept_apart_from_the_answer() {
    let reports = cases("print('loading')\ndef case_a():\n    print('é', end='!')\n    return 1\n");
    assert_eq!(reports[0].stdout, "loading\né!");
    assert_eq!(reports[0].outcome, value("int", "1"));
}

#[test]
fn a_script_runs_as_main_without_arguments_or_input() {
    let report = script(
        "import sys\nif __name__ == '__main__':\n    \
                         print(sys.argv, sys.stdin.read(), sep='|')\n",
    );
    assert_eq!(report.stdout, "[]|\n");
    assert_eq!(report.ending, Ending::Finished);
}

#[test]
fn a_script_that_raises_keeps_what_it_printed() {
    let report = script("print('before')\nprint(1 // 0)\n");
    assert_eq!(report.stdout, "before\n");
    let error = exception("ZeroDivisionError", "integer division or modulo by zero");
    assert_eq!(report.ending, Ending::Raised(error));
}

#[test]
fn system_exit_is_an_exit_status() {
    let ending = |source: &str| script(source).ending;
    assert_eq!(ending("raise SystemExit"), Ending::Exited { code: 0, message: None });
    assert_eq!(ending("import sys\nsys.exit(3)"), Ending::Exited { code: 3, message: None });
    let message = Some("gone".to_owned());
    assert_eq!(ending("import sys\nsys.exit('gone')"), Ending::Exited { code: 1, message });
}

#[test]
fn a_script_that_is_not_python_ends_with_a_syntax_error() {
    let Ending::Raised(exception) = script("x = = 1\n").ending else {
        panic!("it is not Python");
    };
    assert_eq!(
        exception,
        Exception {
            type_name: "SyntaxError".into(),
            message: "invalid syntax (script.py, line 1)".into()
        }
    );
}

#[test]
fn a_folder_without_the_file_is_an_error_that_names_it() {
    let request =
        Request { file: PathBuf::from("absent.py"), folder: PathBuf::from("."), kind: Kind::Cases };
    let error = oracle().run(&[request]).expect_err("no such file");
    let OracleError::Unreadable { file, .. } = error else {
        panic!("{error:?}");
    };
    assert_eq!(file, Path::new("absent.py"));
}

#[test]
fn a_canister_loads_under_the_stand_in_package() {
    let source = "from kybra import (Alias, Async, CallResult, Func, Opt, Principal, Query, Record,\n    \
                  Service, StableBTreeMap, Tuple, Variant, Vec, blob, ic, init, match, nat64,\n    \
                  pre_upgrade, query, service_query, text, update, void)\n\
                  class User(Record):\n    name: str\n    friends: Vec['User']\n\
                  class Shape(Variant, total=False):\n    Dot: nat64\n    Line: Tuple[nat64, nat64]\n\
                  Age = Alias[nat64]\n\
                  Callback = Func(Query[[text], Opt[blob]])\n\
                  def allow():\n    return {'Ok': None}\n\
                  class Other(Service):\n    @service_query\n    def ask(self, n: nat64) -> nat64: ...\n\
                  stable = StableBTreeMap[str, nat64](memory_id=0, max_key_size=9, max_value_size=15)\n\
                  @init\ndef start(n: nat64) -> void:\n    ic.print('n', n)\n\
                  @pre_upgrade\ndef stop() -> void:\n    pass\n\
                  @update(guard=allow)\ndef put(k: str, v: nat64) -> Opt[nat64]:\n    \
                  return stable.insert(k, v)\n\
                  @query()\ndef get(k: str) -> Opt[nat64]:\n    return stable.get(k)\n\
                  @query\ndef area(s: Shape) -> nat64:\n    \
                  return match(s, {'Dot': lambda n: n, '_': lambda _: 0})\n\
                  def case_state():\n    start(4)\n    put('b', 1)\n    put('a', 2)\n    \
                  return (get('a'), get('z'), stable.items(), area({'Dot': 7}))\n\
                  def case_principal():\n    p = Principal.from_str('aaaaa-aa')\n    \
                  return (p.to_str(), Principal.anonymous().to_str(), p.len, \n        \
                  Principal.from_str('rrkah-fqaaa-aaaaa-aaaaq-cai').hex)\n\
                  def case_time():\n    return ic.time()\n";
    let reports = cases(source);
    assert_eq!(reports[0].stdout, "n 4\n");
    assert_eq!(reports[0].outcome, value("tuple", "(2, None, [('a', 2), ('b', 1)], 7)"));
    let ids = "('aaaaa-aa', '2vxsx-fae', 0, '00000000000000010101')";
    assert_eq!(reports[1].outcome, value("tuple", ids));
    assert_eq!(reports[2].outcome, raised("NotImplementedError", "only a canister has ic.time"));
}

#[cfg(unix)]
#[test]
fn an_interpreter_that_breaks_is_an_error_naming_the_file() {
    use std::os::unix::fs::PermissionsExt;
    let source = "#!/bin/sh\ncase \"$*\" in\n*version_info*) printf '3 11 0' ;;\n\
                  *) echo 'out of memory' >&2; exit 1 ;;\nesac\n";
    let folder = folder(&[("python", source), ("module.py", "")]);
    let python = folder.path().join("python");
    std::fs::set_permissions(&python, std::fs::Permissions::from_mode(0o755)).expect("ours");
    let file = folder.path().join("module.py");
    let request = Request { file: file.clone(), folder: folder.path().to_owned(), kind: Kind::Cases };
    let error = Oracle::new(&python).expect("it says 3.11").run(&[request]).expect_err("it breaks");
    let OracleError::HarnessFailed { file: named, detail } = error else {
        panic!("{error:?}");
    };
    assert_eq!((named, detail.as_str()), (file, "out of memory"));
}

#[test]
fn a_path_in_a_message_is_relative_to_the_folder() {
    let files = [
        ("module.py", "def case_a():\n    from near import far\n    return far\n"),
        ("near.py", "N = 1\n"),
    ];
    let message = "cannot import name 'far' from 'near' (near.py)";
    assert_eq!(cases_of(&files).cases[0].outcome, raised("ImportError", message));
}
