//! The protocol, against a canister written in wasm text.

use std::path::Path;

use serde_json::{Value, json};

use super::*;
use crate::service::with_service;

const DID: &str = "service : { get : () -> (nat64) query; put : (nat64) -> (); fail : () -> (); }";

/// `put` keeps its 8 bytes of argument, `get` replies them, `fail` changes them and traps; the heartbeat traps
/// while they are 13, and installing does with an argument longer than an empty one.
const CANISTER: &str = r#"(module
  (import "ic0" "msg_reply" (func $reply))
  (import "ic0" "msg_reply_data_append" (func $append (param i32 i32)))
  (import "ic0" "msg_arg_data_copy" (func $argument (param i32 i32 i32)))
  (import "ic0" "msg_arg_data_size" (func $size (result i32)))
  (import "ic0" "debug_print" (func $print (param i32 i32)))
  (import "ic0" "trap" (func $trap (param i32 i32)))
  (memory 1)
  (data (i32.const 0) "DIDL\00\01\78\2a\00\00\00\00\00\00\00")
  (data (i32.const 16) "DIDL\00\00")
  (data (i32.const 32) "ValueError: no")
  (func (export "canister_init")
    (if (i32.gt_u (call $size) (i32.const 6)) (then (call $trap (i32.const 32) (i32.const 14)))))
  (func (export "canister_query get")
    (call $append (i32.const 0) (i32.const 15)) (call $reply))
  (func (export "canister_update put")
    (if (i32.ne (call $size) (i32.const 15)) (then (call $trap (i32.const 32) (i32.const 14))))
    (call $argument (i32.const 7) (i32.const 7) (i32.const 8))
    (call $append (i32.const 16) (i32.const 6)) (call $reply))
  (func (export "canister_heartbeat")
    (if (i64.eq (i64.load (i32.const 7)) (i64.const 13))
      (then (call $trap (i32.const 32) (i32.const 14)))))
  (func (export "canister_update fail")
    (i64.store (i32.const 7) (i64.const 1))
    (call $print (i32.const 32) (i32.const 10))
    (call $trap (i32.const 32) (i32.const 14))))"#;

/// Knows one program, `main.py`.
struct Fixed;

impl CanisterSource for Fixed {
    fn compile(&mut self, entry: &Path) -> Result<Built, WrongRequest> {
        if entry != Path::new("main.py") {
            return Err(format!("cannot read {}: there is no such file", entry.display()).into());
        }
        let wasm = wat::parse_str(CANISTER).expect("valid text");
        Ok(Built { wasm: with_service(wasm, DID).expect("a module"), state: Vec::new() })
    }
}

/// The answers to requests, each a line of JSON.
fn converse(lines: &[&str]) -> Vec<Value> {
    let mut source = Fixed;
    let mut session = Session::new(&mut source);
    let mut output = Vec::new();
    serve(&mut session, lines.join("\n").as_bytes(), &mut output).expect("memory can be written");
    let text = String::from_utf8(output).expect("UTF-8");
    text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

const INSTALL: &str = r#"{"op":"install","canister":"a","entry":"main.py","args":"()"}"#;
const GET: &str = r#"{"op":"query","canister":"a","method":"get"}"#;

#[test]
fn an_installed_canister_is_called_and_says_what_it_cost() {
    let answers = converse(&[INSTALL, GET]);
    assert_eq!(answers[0]["ok"], json!(true));
    assert!(answers[0]["did"].as_str().is_some_and(|did| did.contains("put")), "{}", answers[0]);
    for number in ["instructions", "cycles", "wasm_bytes"] {
        assert!(answers[0][number].is_u64(), "{number} in {}", answers[0]);
    }
    assert_eq!(answers[1]["reply"], json!("(42 : nat64)"));
    assert_eq!(answers[1]["reply_hex"], json!("4449444c0001782a00000000000000"));
    assert_eq!(answers[1]["debug"], json!([]));
    assert!(answers[1]["instructions"].as_u64().is_some_and(|count| count > 0));
}

#[test]
fn arguments_are_typed_by_the_service_or_given_as_bytes() {
    let answers = converse(&[
        INSTALL,
        r#"{"op":"update","canister":"a","method":"put","args":"(18446744073709551615)"}"#,
        GET,
        r#"{"op":"update","canister":"a","method":"put","args_hex":"4449444C0001780700000000000000"}"#,
        GET,
    ]);
    assert_eq!(answers[1]["reply"], json!("()"));
    assert_eq!(answers[2]["reply"], json!("(18_446_744_073_709_551_615 : nat64)"));
    assert_eq!(answers[4]["reply"], json!("(7 : nat64)"));
}

#[test]
fn a_trap_is_a_rejection_and_leaves_the_state_as_it_was() {
    let answers = converse(&[INSTALL, r#"{"op":"update","canister":"a","method":"fail"}"#, GET]);
    let id = answers[0]["canister_id"].as_str().expect("an id");
    let message = format!(
        "IC0503: Error from Canister {id}: Canister called `ic0.trap` with message: ValueError: no."
    );
    assert_eq!(answers[1]["ok"], json!(true));
    assert_eq!(answers[1]["reject_code"], json!(5));
    assert_eq!(answers[1]["error_code"], json!("IC0503"));
    assert_eq!(answers[1]["reject_message"], json!(message));
    assert_eq!(answers[1]["debug"], json!(["ValueError"]));
    assert_eq!(answers[2]["reply"], json!("(42 : nat64)"));
}

#[test]
fn an_argument_of_another_type_is_for_the_canister_to_refuse() {
    let answers =
        converse(&[INSTALL, r#"{"op":"update","canister":"a","method":"put","args":"(\"x\")"}"#]);
    assert_eq!(answers[1]["error_code"], json!("IC0503"));
}

#[test]
fn a_missing_method_is_told_as_the_replica_tells_it() {
    let answers = converse(&[INSTALL, r#"{"op":"query","canister":"a","method":"m"}"#]);
    let id = answers[0]["canister_id"].as_str().expect("an id");
    let message = answers[1]["reject_message"].as_str().expect("a message");
    assert!(
        message.starts_with(&format!("Error from Canister {id}: Canister has no query method 'm'")),
        "{message}"
    );
    assert_eq!(answers[1]["reject_code"], json!(5));
}

#[test]
fn a_trap_in_init_is_a_rejection_and_the_canister_stays_empty() {
    let answers = converse(&[
        r#"{"op":"install","canister":"a","entry":"main.py","args":"(\"something\")"}"#,
        GET,
        INSTALL,
        GET,
    ]);
    assert_eq!(answers[0]["error_code"], json!("IC0503"));
    assert_eq!(answers[1]["ok"], json!(true));
    assert_eq!(answers[1]["error_code"], json!("IC0537"));
    assert_eq!(answers[2]["ok"], json!(true));
    assert_eq!(answers[3]["reply"], json!("(42 : nat64)"));
}

#[test]
fn upgrades_reinstalls_and_uninstalls_start_the_heap_anew() {
    let put = r#"{"op":"update","canister":"a","method":"put","args":"(5)"}"#;
    let answers = converse(&[
        INSTALL,
        put,
        r#"{"op":"upgrade","canister":"a","entry":"main.py"}"#,
        GET,
        put,
        r#"{"op":"reinstall","canister":"a"}"#,
        GET,
        INSTALL,
        r#"{"op":"uninstall","canister":"a"}"#,
        GET,
    ]);
    assert_eq!(answers[3]["reply"], json!("(42 : nat64)"));
    assert_eq!(answers[6]["reply"], json!("(42 : nat64)"));
    assert_eq!(answers[7]["ok"], json!(false), "a canister that is not empty is not installed");
    assert_eq!(answers[8]["ok"], json!(true));
    assert_eq!(answers[9]["error_code"], json!("IC0537"));
}

#[test]
fn a_sender_who_is_no_controller_is_rejected_and_the_default_sender_is_not() {
    let stranger = r#""sender":"rrkah-fqaaa-aaaaa-aaaaq-cai"}"#;
    let answers = converse(&[
        INSTALL,
        r#"{"op":"update","canister":"a","method":"put","args":"(5)"}"#,
        &format!(r#"{{"op":"upgrade","canister":"a",{stranger}"#),
        &format!(r#"{{"op":"reinstall","canister":"a",{stranger}"#),
        &format!(r#"{{"op":"uninstall","canister":"a",{stranger}"#),
        GET,
        r#"{"op":"upgrade","canister":"a"}"#,
        r#"{"op":"uninstall","canister":"a"}"#,
        &format!(r#"{{"op":"install","canister":"a","entry":"main.py",{stranger}"#),
        &format!(r#"{{"op":"upgrade","canister":"a",{stranger}"#),
        r#"{"op":"upgrade","canister":"a"}"#,
    ]);
    for (answer, method) in answers[2..5].iter().zip(["install_code", "install_code", "uninstall_code"])
    {
        assert_eq!((&answer["ok"], &answer["reject_code"]), (&json!(true), &json!(5)), "{answer}");
        assert_eq!(answer["error_code"], json!("IC0512"));
        let message = answer["reject_message"].as_str().expect("a message");
        assert!(message.ends_with(&format!("can call ic00 method {method}")), "{message}");
    }
    assert_eq!(answers[5]["reply"], json!("(5 : nat64)"));
    for answer in &answers[6..] {
        assert_eq!((&answer["ok"], answer.get("reject_code")), (&json!(true), None), "{answer}");
    }
}

#[test]
fn the_id_is_known_before_the_first_install_and_cycles_can_be_added() {
    let answers = converse(&[
        r#"{"op":"id","canister":"a"}"#,
        r#"{"op":"balance","canister":"a"}"#,
        r#"{"op":"add_cycles","canister":"a","cycles":18446744073709551617}"#,
        INSTALL,
    ]);
    assert_eq!(answers[0]["id"], answers[3]["canister_id"]);
    assert_eq!(answers[1]["balance"], json!(3_000_000_000_000_u64));
}

#[test]
fn integers_beyond_64_bits_are_read_and_written_exactly() {
    let mut source = Fixed;
    let mut session = Session::new(&mut source);
    let answer = session
        .answer_line(br#"{"op":"add_cycles","canister":"a","cycles":18446744073709551617}"#)
        .to_string();
    assert_eq!(answer, r#"{"ok":true,"balance":18446747073709551617}"#);
}

#[test]
fn the_clock_moves_only_when_told_to() {
    let answers = converse(&[
        r#"{"op":"set_time","nanos":9007199254740993}"#,
        r#"{"op":"advance_time","nanos":4}"#,
        r#"{"op":"tick"}"#,
    ]);
    assert_eq!(answers[1]["time"], json!(9_007_199_254_740_997_u64));
    assert_eq!(answers[2], json!({"ok": true, "tasks": []}));
}

#[test]
fn a_tick_says_of_each_task_how_it_failed() {
    let answers = converse(&[
        INSTALL,
        r#"{"op":"tick"}"#,
        r#"{"op":"update","canister":"a","method":"put","args":"(13)"}"#,
        r#"{"op":"tick"}"#,
    ]);
    assert_eq!(answers[1]["tasks"][0]["task"], json!("heartbeat"));
    assert_eq!(answers[1]["tasks"][0].get("reject_code"), None);
    let id = answers[0]["canister_id"].as_str().expect("an id");
    let task = &answers[3]["tasks"][0];
    assert_eq!((&answers[3]["ok"], &task["canister_id"]), (&json!(true), &json!(id)));
    assert_eq!((&task["reject_code"], &task["error_code"]), (&json!(5), &json!("IC0503")));
    let message = format!(
        "IC0503: Error from Canister {id}: Canister called `ic0.trap` with message: ValueError: no."
    );
    assert_eq!(task["reject_message"], json!(message));
}

#[test]
fn a_wrong_request_is_answered_and_the_next_one_served() {
    let wrong = [
        "no json",
        "[]",
        r#"{"op":"explode"}"#,
        r#"{"canister":"a"}"#,
        r#"{"op":"install","entry":"main.py"}"#,
        r#"{"op":"install","canister":"a"}"#,
        r#"{"op":"install","canister":"a","entry":"main.py","wasm":"a.wasm"}"#,
        r#"{"op":"install","canister":"a","entry":"missing.py"}"#,
        r#"{"op":"install","canister":"a","wasm":"missing.wasm"}"#,
        r#"{"op":"install","canister":"a","entry":"main.py","args":"(("}"#,
        r#"{"op":"install","canister":"a","entry":"main.py","args_hex":"4"}"#,
        r#"{"op":"install","canister":"a","entry":"main.py","args":"()","args_hex":""}"#,
        r#"{"op":"install","canister":"a","entry":"main.py","sender":"nobody"}"#,
        r#"{"op":"install","canister":"a","entry":"main.py","interpret_all":true}"#,
        r#"{"op":"query","canister":"b","method":"get"}"#,
        r#"{"op":"advance_time"}"#,
        r#"{"op":"advance_time","nanos":-1}"#,
        "\u{1}",
    ];
    let mut lines = wrong.to_vec();
    lines.extend(["", "   ", INSTALL]);
    let answers = converse(&lines);
    assert_eq!(answers.len(), wrong.len() + 1);
    for (line, answer) in wrong.iter().zip(&answers) {
        assert_eq!(answer["ok"], json!(false), "{line}: {answer}");
        assert!(answer["error"].as_str().is_some_and(|error| !error.is_empty()), "{line}: {answer}");
    }
    assert_eq!(answers.last().expect("an answer")["ok"], json!(true));
}

#[test]
fn keys_that_are_null_or_unknown_are_as_if_absent() {
    let line = r#"{"op":"install","canister":"a","entry":"main.py","args":null,"args_hex":null,"sender":null,"note":1}"#;
    assert_eq!(converse(&[line])[0]["ok"], json!(true));
}

#[test]
fn bytes_that_are_no_candid_are_still_shown() {
    assert_eq!(hex::decode("4449"), Some(vec![0x44, 0x49]));
    for wrong in ["4", "zz", "4 4", "é4"] {
        assert_eq!(hex::decode(wrong), None, "{wrong}");
    }
    assert_eq!(hex::encode(&[0, 255]), "00ff");
}
