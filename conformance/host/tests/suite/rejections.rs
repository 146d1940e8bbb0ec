//! How rejections read: codes and the replica's wording.

use conformance_host::{ErrorCode, Host, HostError, RejectCode};

use crate::harness::{alice, canister, canister_with, rejection, wasm};

const REPLY: &str = r#"(import "ic0" "msg_reply" (func $reply))"#;

#[test]
fn a_call_to_trap_reads_as_the_replicas() {
    let wat = r#"(module
        (import "ic0" "trap" (func $trap (param i32 i32)))
        (memory 1) (data (i32.const 0) "no such thing")
        (func (export "canister_update f") (call $trap (i32.const 0) (i32.const 13))))"#;
    let mut canister = canister(wat);
    let rejection = canister.reject("f", b"");
    assert_eq!(rejection.reject_code, RejectCode::CanisterError);
    assert_eq!(rejection.error_code, ErrorCode::CanisterCalledTrap);
    let id = canister.id;
    let message =
        format!("Error from Canister {id}: Canister called `ic0.trap` with message: no such thing.");
    assert_eq!(rejection.message, message);
    assert_eq!(rejection.to_string(), format!("IC0503: {message}"));
}

/// The message after the prefix that names the canister, and the code.
fn trap_of(body: &str) -> (String, ErrorCode) {
    let wat = format!(
        r#"(module (memory 1) (table 1 funcref) (type $t (func))
            (func $down (export "down") call $down)
            (func (export "canister_update f") {body}))"#
    );
    let mut canister = canister(&wat);
    let rejection = canister.reject("f", b"");
    let prefix = format!("Error from Canister {}: ", canister.id);
    let message = rejection.message.strip_prefix(&prefix).expect("the prefix").to_owned();
    (message, rejection.error_code)
}

#[test]
fn wasm_traps_read_as_the_replicas() {
    let trapped = |text: &str| (format!("Canister trapped: {text}"), ErrorCode::CanisterTrapped);
    assert_eq!(trap_of("unreachable"), trapped("unreachable"));
    let load = "(drop (i32.load (i32.const 65536)))";
    assert_eq!(trap_of(load), trapped("heap out of bounds"));
    let division = "(drop (i32.div_u (i32.const 1) (i32.const 0)))";
    assert_eq!(trap_of(division), trapped("integer division by 0"));
    assert_eq!(trap_of("call $down"), trapped("stack overflow"));
    let beyond = "(call_indirect (type $t) (i32.const 7))";
    assert_eq!(trap_of(beyond), trapped("table out of bounds"));
    let null = "(call_indirect (type $t) (i32.const 0))";
    assert_eq!(trap_of(null), trapped("unknown"));
}

#[test]
fn a_trap_names_the_functions_that_were_running() {
    let wat = r#"(module
        (func $deep unreachable)
        (func $shallow call $deep)
        (func $method (export "canister_update f") call $shallow))"#;
    let rejection = canister(wat).reject("f", b"");
    assert_eq!(rejection.backtrace, ["deep", "shallow", "method"]);
}

#[test]
fn a_missing_method_is_named() {
    let wat = format!(r#"(module {REPLY} (func (export "canister_update u") call $reply))"#);
    let mut canister = canister(&wat);
    let id = canister.id;
    let update = canister.reject("m", b"");
    assert_eq!(update.error_code, ErrorCode::CanisterMethodNotFound);
    assert_eq!(update.message, format!("Error from Canister {id}: Canister has no update method 'm'"));
    let query = rejection(canister.query("u", b""));
    assert_eq!(query.message, format!("Error from Canister {id}: Canister has no query method 'u'"));
}

#[test]
fn a_composite_query_is_no_update() {
    let wat = format!(r#"(module {REPLY} (func (export "canister_composite_query c") call $reply))"#);
    let mut canister = canister(&wat);
    let rejection = canister.reject("c", b"");
    assert_eq!(rejection.to_string(), "IC0527: Composite query cannot be called in replicated mode");
    assert_eq!(canister.query("c", b"").into_reply(), Ok(Vec::new()));
}

#[test]
fn a_method_that_does_not_reply_is_rejected() {
    let mut canister = canister(r#"(module (func (export "canister_update f")))"#);
    let rejection = canister.reject("f", b"");
    assert_eq!(rejection.error_code, ErrorCode::CanisterDidNotReply);
    let text = format!("Error from Canister {}: Canister did not reply to the call", canister.id);
    assert_eq!(rejection.message, text);
}

#[test]
fn an_explicit_rejection_is_the_canisters_own_text() {
    let wat = r#"(module
        (import "ic0" "msg_reject" (func $reject (param i32 i32)))
        (memory 1) (data (i32.const 0) "not now")
        (func (export "canister_query f") (call $reject (i32.const 0) (i32.const 7))))"#;
    let rejection = rejection(canister(wat).query("f", b""));
    assert_eq!(rejection.reject_code, RejectCode::CanisterReject);
    assert_eq!(rejection.error_code, ErrorCode::CanisterRejectedMessage);
    assert_eq!(rejection.message, "not now");
}

#[test]
fn replying_twice_violates_the_contract() {
    let wat = format!(r#"(module {REPLY} (func (export "canister_update f") call $reply call $reply))"#);
    let rejection = canister(&wat).reject("f", b"");
    assert_eq!(rejection.error_code, ErrorCode::CanisterContractViolation);
    assert!(
        rejection.message.ends_with("violated contract: ic0.msg_reply: the call is already replied")
    );
}

#[test]
fn an_endless_loop_runs_out_of_instructions() {
    let wat = r#"(module (func (export "canister_query f")
        (loop (br 0))) (func (export "canister_inspect_message") (loop (br 0)))
        (func (export "canister_update g")))"#;
    let mut canister = canister(wat);
    let inspected = canister.update("g", b"");
    // nothing ran that would be charged for
    assert_eq!(inspected.instructions, 0);
    let rejection = rejection(inspected);
    assert_eq!(rejection.error_code, ErrorCode::CanisterInstructionLimitExceeded);
    let text = "Canister exceeded the limit of 200000000 instructions for single message execution.";
    assert!(rejection.message.ends_with(text), "{}", rejection.message);
}

#[test]
fn bulk_operations_and_system_calls_run_out_of_instructions_too() {
    let wat = r#"(module
        (import "ic0" "time" (func $time (result i64)))
        (memory 1)
        (func (export "canister_query fill")
            (loop (memory.fill (i32.const 0) (i32.const 0) (i32.const 65536)) (br 0)))
        (func (export "canister_inspect_message") (loop (drop (call $time)) (br 0)))
        (func (export "canister_update f")))"#;
    let mut canister = canister(wat);
    let outcome = canister.query("fill", b"");
    // the whole limit of a query is used up
    assert_eq!(outcome.instructions, 5_000_000_000);
    assert_eq!(rejection(outcome).error_code, ErrorCode::CanisterInstructionLimitExceeded);
    let inspected = canister.reject("f", b"");
    assert_eq!(inspected.error_code, ErrorCode::CanisterInstructionLimitExceeded);
}

#[test]
fn a_refused_message_costs_nothing_and_runs_nothing() {
    // Accepts only messages with an argument.
    let wat = r#"(module
        (import "ic0" "msg_arg_data_size" (func $size (result i32)))
        (import "ic0" "accept_message" (func $accept))
        (import "ic0" "msg_reply" (func $reply))
        (func (export "canister_inspect_message") (if (call $size) (then (call $accept))))
        (func (export "canister_update f") call $reply))"#;
    let mut canister = canister(wat);
    let before = canister.balance();
    let refused = canister.update("f", b"");
    assert_eq!((refused.cycles, refused.instructions), (0, 0));
    assert_eq!(canister.balance(), before);
    let rejection = rejection(refused);
    assert_eq!(rejection.error_code, ErrorCode::CanisterRejectedMessage);
    let text = format!("Error from Canister {}: Canister rejected the message", canister.id);
    assert_eq!(rejection.message, text);
    assert_eq!(canister.update("f", b"x").into_reply(), Ok(Vec::new()));
}

#[test]
fn a_trap_while_inspecting_is_the_answer_and_leaves_the_state_as_it_was() {
    // Counts in its heap and traps.
    let wat = r#"(module
        (import "ic0" "trap" (func $trap (param i32 i32)))
        (import "ic0" "msg_reply" (func $reply))
        (import "ic0" "msg_reply_data_append" (func $append (param i32 i32)))
        (memory 1) (data (i32.const 8) "not you")
        (func (export "canister_inspect_message")
            (i64.store (i32.const 0) (i64.const 1)) (call $trap (i32.const 8) (i32.const 7)))
        (func (export "canister_update f") (i64.store (i32.const 0) (i64.const 2)) call $reply)
        (func (export "canister_query get")
            (call $append (i32.const 0) (i32.const 8)) (call $reply)))"#;
    let mut canister = canister(wat);
    let before = canister.balance();
    let text = format!(
        "IC0503: Error from Canister {}: Canister called `ic0.trap` with message: not you.",
        canister.id
    );
    assert_eq!(canister.reject("f", b"").to_string(), text);
    // A query that is called as an update is inspected too; one called as a query is not.
    assert_eq!(canister.reject("get", b"").to_string(), text);
    assert_eq!(canister.query("get", b"").into_reply(), Ok(vec![0; 8]));
    assert_eq!(canister.balance(), before);
}

#[test]
fn an_empty_canister_rejects_calls() {
    let mut host = Host::new();
    let id = host.create_canister();
    let text = format!(
        "IC0537: Error from Canister {id}: Attempted to execute a message, but the canister contains \
         no Wasm module"
    );
    let queried = host.query_call(id, alice(), "f", b"").expect("the canister exists");
    assert_eq!(rejection(queried).to_string(), text);
    let updated = host.update_call(id, alice(), "f", b"").expect("the canister exists");
    assert_eq!(updated.cycles, 0);
    assert_eq!(rejection(updated).to_string(), text);
}

#[test]
fn requests_that_are_wrong_are_errors_of_the_host() {
    let mut host = Host::new();
    let other = Host::new().create_canister();
    let missing = host.update_call(other, alice(), "f", b"");
    assert!(matches!(missing, Err(HostError::CanisterNotFound(id)) if id == other));
    let id = host.create_canister();
    let module = wasm("(module)");
    let upgraded = host.upgrade_canister(id, &module, b"", alice());
    assert!(matches!(upgraded, Err(HostError::NotInstalled(_))));
    host.install_canister(id, &module, b"", alice()).expect("a valid module");
    let again = host.install_canister(id, &module, b"", alice());
    assert!(matches!(again, Err(HostError::AlreadyInstalled(_))));
    let large = host.update_call(id, alice(), "f", &vec![0; (2 << 20) + 1]);
    assert!(matches!(large, Err(HostError::ArgumentTooLarge { bytes: 2_097_153, .. })));
}

#[test]
fn a_reply_larger_than_the_limit_violates_the_contract() {
    let wat = r#"(module
        (import "ic0" "msg_reply_data_append" (func $append (param i32 i32)))
        (import "ic0" "msg_reply" (func $reply))
        (memory 64)
        (func (export "canister_query f")
            (call $append (i32.const 0) (i32.const 2097152))
            (call $append (i32.const 0) (i32.const 1)) call $reply))"#;
    let mut canister = canister_with(wat, b"");
    // 2 MiB and a byte fit a query, and not a reply in replicated execution
    assert_eq!(canister.query("f", b"").into_reply().map(|r| r.len()), Ok(2_097_153));
    assert_eq!(canister.reject("f", b"").error_code, ErrorCode::CanisterContractViolation);
}
