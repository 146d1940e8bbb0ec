//! Rendering of diagnostics.

use lowering::diagnostics::{Code, Diagnostic};
use lowering::source::{FileId, SourceFile, Sources, Span};

use super::{Colour, render, sorted, to_json};

fn sources() -> Sources {
    let mut sources = Sources::new();
    sources.push(SourceFile::new("main.py", "é = total\nprint(é)\n"));
    sources
}

fn at(start: u32, end: u32) -> Span {
    Span::new(FileId::new(0), start, end)
}

fn unknown() -> Diagnostic {
    Diagnostic::warning(Code::UnknownName, at(5, 10), "name 'total' is not defined")
        .label("NameError")
        .also(at(11, 16), "used here")
        .help("did you mean `tota`?")
}

#[test]
fn text_shows_code_message_file_line_source_labels_and_help() {
    let text = render(&[unknown()], &sources(), Colour::None);
    for part in [
        "warning[KA0010]: name 'total' is not defined",
        "main.py:1:5",
        "1 │ é = total",
        "^^^^^ NameError",
        "2 │ print(é)",
        "used here",
        "= help: did you mean `tota`?",
    ] {
        assert!(text.contains(part), "{part:?} is not in:\n{text}");
    }
    assert!(!text.contains('\u{1b}'));
}

#[test]
fn colour_adds_escapes_and_no_text() {
    let coloured = render(&[unknown()], &sources(), Colour::Ansi);
    assert!(coloured.contains("\u{1b}["));
    let mut plain = String::new();
    let mut in_escape = false;
    for c in coloured.chars() {
        match (in_escape, c) {
            (false, '\u{1b}') => in_escape = true,
            (false, c) => plain.push(c),
            (true, 'm') => in_escape = false,
            (true, _) => {}
        }
    }
    assert_eq!(plain, render(&[unknown()], &sources(), Colour::None));
}

#[test]
fn diagnostics_are_sorted_by_place_and_shown_once() {
    let first = Diagnostic::error(Code::BadCall, at(0, 2), "first");
    let found = [unknown(), first.clone(), unknown()];
    let order: Vec<_> = sorted(&found).into_iter().map(|d| d.message.as_str()).collect();
    assert_eq!(order, ["first", "name 'total' is not defined"]);
}

#[test]
fn two_messages_in_one_place_are_both_shown() {
    let a = Diagnostic::error(Code::BadCall, at(0, 2), "a");
    let b = Diagnostic::error(Code::BadCall, at(0, 2), "b");
    assert_eq!(sorted(&[a.clone(), b.clone(), a]).len(), 2);
}

#[test]
fn json_counts_columns_in_code_points_from_one() {
    let json = to_json(&[unknown()], &sources());
    let expected = serde_json::json!([{
        "code": "KA0010", "severity": "warning", "message": "name 'total' is not defined",
        "file": "main.py", "line": 1, "column": 5, "end_line": 1, "end_column": 10,
        "labels": [
            {"file": "main.py", "line": 1, "column": 5, "end_line": 1, "end_column": 10, "message": "NameError"},
            {"file": "main.py", "line": 2, "column": 1, "end_line": 2, "end_column": 6, "message": "used here"},
        ],
        "help": ["did you mean `tota`?"],
    }]);
    assert_eq!(json, expected);
}

#[test]
fn a_diagnostic_without_a_place_has_null_for_it() {
    let mut error = unknown();
    error.primary = None;
    error.secondary.clear();
    let json = to_json(&[error.clone()], &sources());
    assert!(json[0]["file"].is_null() && json[0]["line"].is_null());
    assert!(render(&[error], &sources(), Colour::None).starts_with("warning[KA0010]"));
}

#[test]
fn a_place_at_the_end_of_the_last_line_is_shown() {
    let mut sources = Sources::new();
    sources.push(SourceFile::new("main.py", "f("));
    let text = render(&[Diagnostic::error(Code::SyntaxError, at(2, 2), "here")], &sources, Colour::None);
    assert!(text.contains("main.py:1:3") && text.contains("1 │ f("), "{text}");
}

#[test]
fn a_line_too_long_to_read_is_not_shown() {
    let mut sources = Sources::new();
    sources.push(SourceFile::new("main.py", format!("x = 1\ny = {}\n", "1 + ".repeat(1000))));
    let place = Diagnostic::error(Code::TooDeep, at(3000, 3001), "nested too deeply").help("split it");
    let text = render(&[place], &sources, Colour::None);
    assert_eq!(text.trim_end(), "main.py:2:2995: error[KA0003]: nested too deeply\n = help: split it");
}
