//! The protocol's JSON, read and written.

use super::{CaseOutcome, CaseReport, Ending, Exception, ScriptOutcome};

#[test]
fn a_value_is_written_with_its_type_and_repr() {
    let outcome = CaseOutcome::Value { type_name: "int".into(), repr: "-3".into() };
    let json = serde_json::to_string(&outcome).expect("plain data");
    assert_eq!(json, r#"{"outcome":"value","type":"int","repr":"-3"}"#);
}

#[test]
fn a_raised_exception_is_written_with_its_type_and_message() {
    let exception = Exception { type_name: "KeyError".into(), message: "'a'".into() };
    let json = serde_json::to_string(&CaseOutcome::Raised(exception)).expect("plain data");
    assert_eq!(json, r#"{"outcome":"raise","type":"KeyError","message":"'a'"}"#);
}

#[test]
fn a_case_report_is_read_with_its_outcome_beside_its_name() {
    let json = r#"{"name":"case_a","line":7,"stdout":"x\n","outcome":"died","status":"SIGSEGV"}"#;
    let report: CaseReport = serde_json::from_str(json).expect("the protocol");
    let outcome = CaseOutcome::Died { status: "SIGSEGV".into() };
    let expected = CaseReport { name: "case_a".into(), line: 7, stdout: "x\n".into(), outcome };
    assert_eq!(report, expected);
}

#[test]
fn a_script_report_is_read_with_its_ending_beside_its_output() {
    let json = r#"{"stdout":"","ending":"exited","code":3,"message":null}"#;
    let report: ScriptOutcome = serde_json::from_str(json).expect("the protocol");
    assert_eq!(report.ending, Ending::Exited { code: 3, message: None });
}
