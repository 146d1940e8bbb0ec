//! What the command does with input that is wrong: one clear message, the promised exit status, and
//! neither a panic nor an overflow of the stack.

mod command;

use std::fs;

use command::{Ran, Workplace};

/// Runs `check` on a file of these bytes.
fn check(source: impl AsRef<[u8]>) -> Ran {
    let place = Workplace::new();
    place.write("main.py", source);
    place.run(&["check", "main.py"])
}

/// The program is refused with exactly one error, of that code.
#[track_caller]
fn refused(ran: &Ran, code: &str) {
    assert_eq!(ran.status, 1, "{ran}");
    assert_eq!(ran.stderr.matches("error[").count(), 1, "{ran}");
    assert!(ran.stderr.contains(&format!("error[{code}]")), "{ran}");
    assert_eq!(ran.stdout, "", "{ran}");
    assert!(ran.stderr.len() < 2000, "{} bytes of message", ran.stderr.len());
}

/// The command could not work, and says so in one line that contains `part`.
#[track_caller]
fn failed(ran: &Ran, part: &str) {
    assert_eq!(ran.status, 2, "{ran}");
    assert!(ran.stderr.starts_with("error: "), "{ran}");
    assert_eq!(ran.stderr.trim_end().lines().count(), 1, "{ran}");
    assert!(ran.stderr.contains(part), "{ran}");
}

#[test]
fn a_syntax_error_is_refused_where_it_stands() {
    let ran = check("def f(:\n    pass\n");
    refused(&ran, "KA0001");
    assert!(ran.stderr.contains("main.py:1:"), "{ran}");
}

#[test]
fn an_unsupported_construct_is_refused_by_name() {
    let ran = check("class A:\n    pass\n");
    assert_eq!(ran.status, 1, "{ran}");
    assert!(ran.stderr.contains("error[KA0006]"), "{ran}");
    assert!(ran.stderr.contains("main.py:1:"), "{ran}");
}

#[test]
fn a_missing_file_is_no_fault_of_the_program() {
    failed(&Workplace::new().run(&["check", "main.py"]), "main.py: there is no such file");
}

#[test]
fn a_folder_is_no_program() {
    let place = Workplace::new();
    fs::create_dir(place.path("main.py")).expect("a folder");
    failed(&place.run(&["check", "main.py"]), "it is a folder");
}

#[test]
fn an_empty_file_has_nothing_to_compile() {
    refused(&check(""), "KA0024");
}

#[test]
fn a_file_that_is_not_utf8_is_refused() {
    refused(&check(b"x = '\xff'\n"), "KA0002");
}

#[test]
fn five_thousand_nested_brackets_do_not_overflow_the_stack() {
    refused(&check(format!("x = {}{}\n", "(".repeat(5000), ")".repeat(5000))), "KA0003");
    refused(&check(format!("x = {}\n", "[".repeat(5000))), "KA0001");
}

#[test]
fn an_expression_of_two_hundred_thousand_terms_does_not_overflow_the_stack() {
    let ran = check(format!("print({})\n", vec!["1"; 200_000].join(" + ")));
    assert!(ran.status == 0 || ran.status == 1, "{}", ran.status);
    if ran.status == 1 {
        refused(&ran, "KA0003");
    }
}

#[test]
fn deep_unary_operators_and_calls_do_not_overflow_the_stack() {
    for source in [
        format!("x = {}1\n", "-".repeat(20_000)),
        format!("x = {}True\n", "not ".repeat(20_000)),
        format!("x = f{}\n", "()".repeat(20_000)),
        format!("x = a{}\n", ".b".repeat(20_000)),
        format!("x = {}0\n", "1 if y else ".repeat(20_000)),
    ] {
        let ran = check(&source);
        assert!(ran.status == 0 || ran.status == 1, "{}: {}", &source[..20], ran.status);
        assert!(!ran.stderr.contains("internal error"), "{}", &source[..20]);
    }
}

#[test]
fn an_unknown_name_is_a_warning_and_a_name_error_at_run_time() {
    let place = Workplace::new();
    place.write("main.py", "print('before')\nprint(missing)\n");
    let ran = place.run(&["check", "main.py"]);
    assert_eq!(ran.status, 0, "{ran}");
    assert!(ran.stderr.contains("warning[KA0010]"), "{ran}");
    assert_eq!(place.run(&["check", "main.py", "--deny-warnings"]).status, 1);
    let ran = place.run(&["run", "main.py"]);
    assert_eq!(ran.status, 1, "{ran}");
    assert_eq!(ran.stdout, "before\n", "{ran}");
    assert!(ran.stderr.ends_with("NameError: name 'missing' is not defined\n"), "{ran}");
}

#[test]
fn a_wrong_type_at_a_boundary_is_a_warning_and_a_type_error_at_run_time() {
    let place = Workplace::new();
    place.write(
        "main.py",
        "from kybra import nat64, query\n\n@query\ndef f() -> nat64:\n    return 'text'\n",
    );
    let ran = place.run(&["check", "main.py"]);
    assert_eq!(ran.status, 0, "{ran}");
    assert!(ran.stderr.contains("warning[KA0021]"), "{ran}");
    let ran = place.run(&["run", "main.py", "f"]);
    assert_eq!(ran.status, 1, "{ran}");
    assert!(ran.stderr.contains("IC0503") && ran.stderr.contains("TypeError"), "{ran}");
}

#[test]
fn a_function_that_nothing_reaches_is_told_apart() {
    let place = Workplace::new();
    place.write(
        "main.py",
        "def f() -> int:\n    return 1\n\ndef g() -> int:\n    return 2\n\nprint(f())\n",
    );
    let ran = place.run(&["check", "main.py"]);
    assert_eq!(ran.stdout, "main.py:1: f: native\nmain.py:4: g: unused\n", "{ran}");
}

#[test]
fn the_json_of_check_can_be_parsed_whatever_the_program() {
    let place = Workplace::new();
    for (source, status, code) in [
        ("def f(:\n", 1, Some("KA0001")),
        ("", 1, Some("KA0024")),
        ("print(missing)\n", 0, Some("KA0010")),
        ("def f() -> int:\n    return 1\n\nprint(f())\n", 0, None),
    ] {
        place.write("main.py", source);
        let ran = place.run(&["check", "main.py", "--json"]);
        assert_eq!(ran.status, status, "{ran}");
        assert_eq!(ran.stderr, "", "{ran}");
        let answer: serde_json::Value = serde_json::from_str(&ran.stdout).expect("JSON");
        assert_eq!(answer["ok"], serde_json::json!(status == 0), "{ran}");
        let found = answer["diagnostics"].as_array().expect("a list");
        let codes: Vec<_> = found.iter().filter_map(|found| found["code"].as_str()).collect();
        assert_eq!(codes, code.into_iter().collect::<Vec<_>>(), "{ran}");
    }
    let ran = place.run(&["check", "main.py", "--json"]);
    let answer: serde_json::Value = serde_json::from_str(&ran.stdout).expect("JSON");
    let function = serde_json::json!({"name": "f", "file": "main.py", "line": 1, "mode": "native"});
    assert_eq!(answer["functions"], serde_json::json!([function]));
}

#[test]
fn wrong_usage_is_told_with_status_two() {
    let place = Workplace::new();
    place.write("main.py", "print(1)\n");
    for args in [
        &["explode"][..],
        &[],
        &["check"],
        &["build", "main.py"],
        &["dump", "--stage", "soup", "main.py"],
        &["run", "main.py", "--interpret-all"],
        &["conform", "main.py", "--interpret-all"],
        &["conform", "no/such/folder"],
        &["bench", "main.py"],
        &["run", "main.py", "method"],
        &["build", "main.py", "-o", "out.wasm"],
        &["run", "missing.wasm"],
    ] {
        let ran = place.run(args);
        assert_eq!(ran.status, 2, "{args:?}: {ran}");
        assert!(ran.stderr.contains("error") || ran.stderr.contains("Usage:"), "{args:?}: {ran}");
        assert!(!ran.stderr.contains("internal error"), "{args:?}: {ran}");
    }
}

#[test]
fn a_file_that_is_no_wasm_is_refused() {
    let place = Workplace::new();
    place.write("main.wasm", "MZ");
    failed(&place.run(&["run", "main.wasm"]), "not valid");
}

#[test]
fn translate_does_not_write_into_a_folder_of_others() {
    let place = Workplace::new();
    place
        .write("main.py", "from kybra import query, nat64\n\n@query\ndef f() -> nat64:\n    return 1\n");
    place.write("out/src/mine.rs", "precious");
    failed(&place.run(&["translate", "main.py", "-o", "out"]), "not empty");
    assert_eq!(fs::read_to_string(place.path("out/src/mine.rs")).expect("text"), "precious");
    assert_eq!(place.run(&["translate", "main.py", "-o", "new"]).status, 0);
    assert_eq!(
        place.run(&["translate", "main.py", "-o", "new"]).status,
        0,
        "its own crate is written anew"
    );
    assert!(place.path("new/canister.did").is_file());
}

#[test]
fn nothing_but_text_is_written_where_there_is_no_terminal() {
    let ran = check("def f(:\n");
    for text in [&ran.stdout, &ran.stderr] {
        assert!(!text.contains(['\u{1b}', '\r']), "{ran}");
    }
    let place = Workplace::new();
    place.write("main.py", "print(1)\n");
    let ran = place.run(&["run", "main.py"]);
    assert_eq!((ran.stdout.as_str(), ran.stderr.as_str(), ran.status), ("1\n", "", 0));
}

#[test]
fn a_compiler_setting_that_leads_nowhere_is_told() {
    let place = Workplace::new();
    place.write("main.py", "print(1)\n");
    let ran = place.run_with(&["run", "main.py"], &[("KYBRA_AOT_RUSTC", "/nonexistent/rustc")]);
    assert_eq!(ran.status, 2, "{ran}");
    assert!(ran.stderr.contains("/nonexistent/rustc: not found"), "{ran}");
    assert!(ran.stderr.contains("rustup target add wasm32-unknown-unknown"), "{ran}");
}
