//! An answer against what is expected of it: the members that it must have.
//! `reply` is compared as Candid values,
//! `reject_contains` is a part of the answer's `reject_message`, `traps` are parts of the messages of the tasks
//! that failed in a tick, one for each, in order; all others must be equal. A rejection or a trap
//! that the line does not expect is a difference too, whatever else the line asks for.

use serde_json::{Map, Value};

use crate::replica::Answer;
use crate::service::one_line;

/// The members of an expectation that say that the answer is a rejection.
const OF_REJECTIONS: [&str; 4] = ["reject_contains", "reject_code", "reject_message", "error_code"];

/// The member of an expectation that says which tasks of a tick trap.
const TRAPS: &str = "traps";

/// How an answer differs from what its line expects; `None` if it does not.
pub(super) fn difference(expected: &str, answer: &Answer) -> Option<String> {
    let expected: Map<String, Value> = match serde_json::from_str(expected) {
        Ok(expected) => expected,
        Err(error) => return Some(format!("the expected line is no JSON object: {error}")),
    };
    let shown = answer.to_string();
    let got: Map<String, Value> = match serde_json::from_str(&shown) {
        Ok(got) => got,
        Err(error) => return Some(format!("the answer is no JSON object: {error}")),
    };
    if expected.is_empty() {
        return Some("nothing is expected of this answer".to_owned());
    }
    let rejection_expected = OF_REJECTIONS.iter().any(|key| expected.contains_key(*key));
    if answer.reject_code.is_some() && !rejection_expected {
        return Some(format!("expected no rejection, got {shown}"));
    }
    if !expected.contains_key(TRAPS) && answer.failed_tasks().next().is_some() {
        return Some(format!("expected no trap in the tick, got {shown}"));
    }
    let met = |key: &str, value: &Value| match key {
        TRAPS => traps_as(answer, value),
        _ => has(&got, key, value),
    };
    let wrong = expected.iter().find(|(key, value)| !met(key, value));
    wrong.map(|(key, value)| format!("expected {key} {value}, got {shown}"))
}

/// Whether exactly these tasks failed, each with a message that has its part.
fn traps_as(answer: &Answer, expected: &Value) -> bool {
    let Some(expected) = expected.as_array() else { return false };
    let got: Vec<_> = answer.failed_tasks().collect();
    let named = |part: &Value, message: &str| part.as_str().is_some_and(|part| message.contains(part));
    answer.tasks.is_some()
        && expected.len() == got.len()
        && expected.iter().zip(got).all(|(part, failed)| named(part, failed.reject_message))
}

fn has(got: &Map<String, Value>, key: &str, expected: &Value) -> bool {
    let text = |key: &str| got.get(key).and_then(Value::as_str);
    match (key, expected.as_str()) {
        ("reply", Some(expected)) => text(key).is_some_and(|got| same_values(got, expected)),
        ("reject_contains", Some(expected)) => {
            text("reject_message").is_some_and(|got| got.contains(expected))
        }
        (_, Some(_) | None) => got.get(key) == Some(expected),
    }
}

fn same_values(left: &str, right: &str) -> bool {
    let values = |text| candid_parser::parse_idl_args(text).ok().map(|args| one_line(&args));
    values(left).is_some_and(|left| Some(left) == values(right))
}

#[cfg(test)]
mod tests {
    use conformance_host::{ErrorCode, Principal, Rejection, SystemTask, TaskOutcome};

    use super::*;
    use crate::replica::Task;

    fn answer() -> Answer {
        Answer { reply: Some("(record { b = 1_000 : nat64; a = \"x\" })".to_owned()), ..Answer::done() }
    }

    fn rejected() -> Answer {
        Answer {
            reject_code: Some(5),
            reject_message: Some("IC0503: ValueError: no".to_owned()),
            error_code: Some("IC0503".to_owned()),
            ..Answer::done()
        }
    }

    /// A tick in which a heartbeat and the second of two timers trapped.
    fn tick() -> Answer {
        let task = |task: SystemTask, text: Option<&str>| {
            Task::from(TaskOutcome {
                canister: Principal::anonymous(),
                task,
                failure: text.map(|text| Rejection::new(ErrorCode::CanisterCalledTrap, text)),
                instructions: 1,
                cycles: 1,
                debug: Vec::new(),
            })
        };
        let tasks = vec![
            task(SystemTask::GlobalTimer, None),
            task(SystemTask::Heartbeat, Some("ValueError: no beat")),
            task(SystemTask::SelfCall, None),
            task(SystemTask::SelfCall, Some("KeyError: 'k'")),
        ];
        Answer { tasks: Some(tasks), ..Answer::done() }
    }

    #[test]
    fn a_trap_in_a_tick_that_nobody_named_is_a_difference() {
        let detail = difference(r#"{"ok":true}"#, &tick()).expect("a difference");
        assert!(detail.contains("no trap in the tick") && detail.contains("no beat"), "{detail}");
        assert_eq!(
            difference(r#"{"ok":true,"traps":["ValueError: no beat","KeyError"]}"#, &tick()),
            None
        );
    }

    #[test]
    fn the_traps_of_a_tick_are_named_all_of_them_and_in_order() {
        for expected in [
            r#"{"traps":["ValueError: no beat"]}"#,
            r#"{"traps":["KeyError","ValueError"]}"#,
            r#"{"traps":["ValueError","KeyError","KeyError"]}"#,
            r#"{"traps":"ValueError"}"#,
            r#"{"traps":[5,"KeyError"]}"#,
            r#"{"traps":[]}"#,
        ] {
            assert!(difference(expected, &tick()).is_some(), "{expected}");
        }
        assert!(difference(r#"{"traps":[]}"#, &answer()).is_some(), "only a tick has tasks");
        let none = Answer { tasks: Some(Vec::new()), ..Answer::done() };
        assert_eq!(difference(r#"{"traps":[]}"#, &none), None);
        assert!(difference(r#"{"traps":["KeyError"]}"#, &none).is_some());
    }

    #[test]
    fn replies_are_compared_as_values() {
        assert_eq!(
            difference(r#"{"ok":true,"reply":"(record {a=\"x\"; b=1000:nat64})"}"#, &answer()),
            None
        );
        assert!(difference(r#"{"reply":"(record {a=\"x\"; b=1000:nat32})"}"#, &answer()).is_some());
    }

    #[test]
    fn other_members_must_be_equal_and_there() {
        assert!(difference(r#"{"ok":false}"#, &answer()).is_some());
        assert!(difference(r#"{"reject_code":5}"#, &answer()).is_some());
        assert!(difference("no json", &answer()).is_some());
    }

    #[test]
    fn a_rejection_is_expected_by_its_code_or_a_part_of_its_message() {
        for expected in [
            r#"{"reject_contains":"ValueError: no"}"#,
            r#"{"ok":true,"reject_code":5}"#,
            r#"{"ok":true,"error_code":"IC0503"}"#,
        ] {
            assert_eq!(difference(expected, &rejected()), None, "{expected}");
            assert!(difference(expected, &answer()).is_some(), "{expected}");
        }
        assert!(difference(r#"{"reject_contains":"KeyError"}"#, &rejected()).is_some());
    }

    #[test]
    fn a_rejection_that_nobody_expected_is_a_difference() {
        assert_eq!(difference(r#"{"ok":true}"#, &answer()), None);
        let detail = difference(r#"{"ok":true}"#, &rejected()).expect("a difference");
        assert!(detail.contains("expected no rejection") && detail.contains("ValueError"), "{detail}");
        assert!(difference(r#"{"ok":true,"debug":null}"#, &rejected()).is_some());
    }
}
