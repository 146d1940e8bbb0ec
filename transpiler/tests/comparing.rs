//! `conform` and `dump`, through the built command.

mod command;

use serde_json::{Value, json};

use command::Workplace;

/// A module with a case that matches and one that is declined, a script, and a module to import.
fn suite() -> Workplace {
    let place = Workplace::new();
    let cases = "from helper import two\n\n\ndef case_fine() -> int:\n    return two()\n\n\n\
                 def case_class() -> int:\n    class A:\n        pass\n    return 1\n";
    place.write("suite/cases/mixed.py", cases);
    place.write("suite/cases/helper.py", "def two() -> int:\n    return 2\n");
    place.write("suite/scripts/hello.py", "print('hello')\nraise ValueError('end')\n");
    place
}

fn status(results: &Value, name: &str) -> Value {
    let results = results.as_array().expect("a list");
    let found = results.iter().find(|result| {
        result["case"] == json!(name) || result["file"].as_str().is_some_and(|file| file.ends_with(name))
    });
    found.unwrap_or_else(|| panic!("{name} is not in {results:?}")).clone()
}

#[test]
fn every_case_and_script_has_a_result_in_json() {
    let ran = suite().run(&["conform", "suite", "--json"]);
    assert_eq!(ran.status, 0, "{ran}");
    assert_eq!(ran.stderr, "", "{ran}");
    let results: Value = serde_json::from_str(&ran.stdout).expect("JSON");
    assert_eq!(results.as_array().map(Vec::len), Some(3), "{ran}");
    let fine = json!({"file": "suite/cases/mixed.py", "case": "case_fine", "status": "match", "code": null, "detail": null});
    assert_eq!(status(&results, "case_fine"), fine);
    let declined = status(&results, "case_class");
    assert_eq!(declined["status"], json!("declined"));
    assert_eq!(declined["code"], json!("KA0006"));
    assert!(
        declined["detail"].as_str().is_some_and(|detail| detail.starts_with("mixed.py:9: ")),
        "{declined}"
    );
    let script = json!({"file": "suite/scripts/hello.py", "case": null, "status": "match", "code": null, "detail": null});
    assert_eq!(status(&results, "hello.py"), script);
}

#[test]
fn the_summary_counts_and_a_stale_list_of_known_failures_fails_the_run() {
    let place = suite();
    let ran = place.run(&["conform", "suite"]);
    assert_eq!(ran.stdout.lines().last(), Some("2 match, 1 declined, 0 mismatch"), "{ran}");
    place.write("suite/known.txt", "cases/mixed.py::case_fine  # fixed since\n");
    let ran = place.run(&["conform", "suite", "--known-failures", "suite/known.txt"]);
    assert_eq!(ran.status, 1, "{ran}");
    assert!(ran.stdout.contains("suite/cases/mixed.py::case_fine: listed as a known failure"), "{ran}");
    let ran = place.run(&["conform", "suite", "--known-failures", "missing.txt"]);
    assert_eq!(ran.status, 2, "{ran}");
}

#[test]
fn a_canister_folder_is_replayed_and_a_wrong_answer_is_a_mismatch() {
    let place = Workplace::new();
    place.write(
        "c/main.py",
        "from kybra import nat64, query\n\n@query\ndef f() -> nat64:\n    return 7\n",
    );
    let calls = "{\"op\":\"install\",\"canister\":\"c\",\"entry\":\"main.py\"}\n\
                 {\"op\":\"query\",\"canister\":\"c\",\"method\":\"f\"}\n";
    place.write("c/calls.jsonl", calls);
    place.write("c/expected.jsonl", "{\"ok\":true}\n{\"reply\":\"(7:nat64)\"}\n");
    let ran = place.run(&["conform", "c"]);
    assert_eq!((ran.status, ran.stdout.as_str()), (0, "2 match, 0 declined, 0 mismatch\n"), "{ran}");
    place.write("c/expected.jsonl", "{\"ok\":true}\n{\"reply\":\"(8:nat64)\"}\n");
    let ran = place.run(&["conform", "c"]);
    assert_eq!(ran.status, 1, "{ran}");
    assert!(ran.stdout.contains("mismatch  c/calls.jsonl::line 2: expected reply"), "{ran}");
    let ran = place.run(&["bench", "c/main.py"]);
    assert_eq!(ran.status, 0, "{ran}");
    assert!(ran.stdout.lines().nth(1).is_some_and(|line| line.ends_with("  f()")), "{ran}");
}

#[test]
fn every_stage_can_be_shown_whole_or_for_one_function() {
    let place = Workplace::new();
    place.write(
        "main.py",
        "def f(n: int) -> int:\n    return n + 1\n\ndef g() -> int:\n    return f(1)\n\nprint(g())\n",
    );
    for stage in ["hir", "types", "ir", "facts", "rust"] {
        let whole = place.run(&["dump", "--stage", stage, "main.py"]);
        assert_eq!(whole.status, 0, "{stage}: {whole}");
        let part = place.run(&["dump", "--stage", stage, "--fn", "g", "main.py"]);
        assert_eq!(part.status, 0, "{stage}: {part}");
        assert!(part.stdout.contains('g'), "{stage}: {part}");
        assert!(part.stdout.len() < whole.stdout.len(), "{stage}: {part}");
    }
    let rust = place.run(&["dump", "--stage", "rust", "--fn", "f", "main.py"]);
    assert!(rust.stdout.contains("pub fn f(n: i64)") && !rust.stdout.contains("fn g("), "{rust}");
}
