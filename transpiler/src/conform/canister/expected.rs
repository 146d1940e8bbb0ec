//! An answer against what is expected of it: the members that it must have.
//! `reply` is compared as Candid values,
//! `reject_contains` is a part of the answer's `reject_message`; all others must be equal. A rejection
//! that the line does not expect is a difference too, whatever else the line asks for.

use serde_json::{Map, Value};

use crate::replica::Answer;
use crate::service::one_line;

/// The members of an expectation that say that the answer is a rejection.
const OF_REJECTIONS: [&str; 4] = ["reject_contains", "reject_code", "reject_message", "error_code"];

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
    let wrong = expected.iter().find(|(key, value)| !has(&got, key, value));
    wrong.map(|(key, value)| format!("expected {key} {value}, got {shown}"))
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
    use super::*;

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
