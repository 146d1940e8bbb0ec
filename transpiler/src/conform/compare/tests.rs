//! Outcomes side by side.

use candid::Encode;
use conformance_host::Principal;

use super::*;

fn outcome(response: Response, debug: &[&str]) -> CallOutcome {
    let debug = debug.iter().map(|text| text.as_bytes().to_vec()).collect();
    CallOutcome { response, instructions: 0, cycles: 0, debug }
}

fn trap(text: &str) -> CallOutcome {
    let message = format!("Canister called `ic0.trap` with message: {text}.");
    let rejection =
        Rejection::of_canister(ErrorCode::CanisterCalledTrap, Principal::anonymous(), &message);
    outcome(Response::Reject(rejection), &[])
}

fn case(outcome: CaseOutcome) -> CaseReport {
    CaseReport { name: "case_a".to_owned(), line: 1, stdout: String::new(), outcome }
}

fn raise(type_name: &str, message: &str) -> CaseReport {
    case(CaseOutcome::Raised(Exception { type_name: type_name.to_owned(), message: message.to_owned() }))
}

#[test]
fn pieces_of_output_are_put_together_as_they_are() {
    let reply = Encode!(&"[1]").expect("encodes");
    let seen = observed(&outcome(Response::Reply(reply), &["a\nb", "c\n"]));
    assert_eq!(seen, Observed { stdout: "a\nbc\n".to_owned(), end: End::Value("[1]".to_owned()) });
}

#[test]
fn a_trap_is_the_exception_without_its_position() {
    let seen = observed(&trap("ValueError: two\nlines.\n    at main.py:12"));
    assert_eq!(seen.end, End::Raised("ValueError: two\nlines.".to_owned()));
    let expected = expected_case(&raise("ValueError", "two\nlines.")).expect("an answer");
    assert_eq!(difference(&expected, &seen), None);
}

#[test]
fn an_exception_without_message_is_its_name_alone() {
    let seen = observed(&trap("AssertionError\n    at main.py:1"));
    let expected = expected_case(&raise("AssertionError", "")).expect("an answer");
    assert_eq!(difference(&expected, &seen), None);
    assert!(
        difference(&expected_case(&raise("AssertionError", "x")).expect("an answer"), &seen).is_some()
    );
}

#[test]
fn a_trap_of_the_machine_matches_no_exception() {
    let rejection = Rejection::new(ErrorCode::CanisterTrapped, "Canister trapped: stack overflow");
    let seen = observed(&outcome(Response::Reject(rejection), &[]));
    let expected =
        expected_case(&raise("RecursionError", "maximum recursion depth exceeded")).expect("an answer");
    assert!(difference(&expected, &seen).is_some_and(|text| text.contains("IC0502")));
}

#[test]
fn values_and_output_both_count() {
    let value =
        |repr: &str| case(CaseOutcome::Value { type_name: "int".to_owned(), repr: repr.to_owned() });
    let seen =
        |debug: &[&str]| observed(&outcome(Response::Reply(Encode!(&"1").expect("encodes")), debug));
    let expected = expected_case(&value("1")).expect("an answer");
    assert_eq!(difference(&expected, &seen(&[])), None);
    assert_eq!(difference(&expected, &seen(&["x"])), Some("expected output \"\", got \"x\"".to_owned()));
    let other = expected_case(&value("2")).expect("an answer");
    assert_eq!(difference(&other, &seen(&[])), Some("expected the value 2, got the value 1".to_owned()));
}

#[test]
fn all_ways_to_exit_with_status_zero_are_alike() {
    let script = |ending| ScriptOutcome { stdout: String::new(), ending };
    let zero = expected_script(&script(Ending::Exited { code: 0, message: None })).expect("an answer");
    for text in ["SystemExit", "SystemExit: 0", "SystemExit: None"] {
        assert_eq!(difference(&zero, &observed(&trap(text))), None);
    }
    let three = expected_script(&script(Ending::Exited { code: 3, message: None })).expect("an answer");
    assert!(difference(&three, &observed(&trap("SystemExit"))).is_some());
    assert_eq!(difference(&three, &observed(&trap("SystemExit: 3"))), None);
}

#[test]
fn where_cpython_gave_no_answer_there_is_nothing_to_expect() {
    assert_eq!(expected_case(&case(CaseOutcome::TimedOut)), None);
}
