//! The entry-point matrix: every function of `ic0` called from every entry
//! point that can be reached from outside, against the interface
//! specification's table, written here a second time and independently of the
//! host's own.
//!
//! The letters are the specification's: I init and post-upgrade, G pre-upgrade,
//! U update, RQ replicated query, NRQ non-replicated query, CQ composite query,
//! F inspecting a message, T heartbeat and global timer, s start; the
//! letters of the HTTP transform and of the callbacks (`TQ`, `Ry`, `Rt`, `CRy`,
//! `CRt`, `C` and `CC`) are compared with the host's
//! table as data.

use std::time::Duration;

use conformance_host::system_api::table::{ApiFunction, Kind, TABLE};
use conformance_host::system_api::{Mode, ModeSet};
use conformance_host::{CallOutcome, ErrorCode, Host, InstallResult, Principal, Response};

use crate::harness::{alice, wasm};

/// Where `*` is: everywhere but in start.
const STAR: &str = "I G U RQ NRQ TQ CQ Ry Rt CRy CRt C CC F T";

/// Function names, and where they may be called. `*` stands for [`STAR`].
const EXPECTED: &[(&str, &str)] = &[
    ("msg_arg_data_size msg_arg_data_copy", "I U RQ NRQ TQ CQ Ry CRy F"),
    ("msg_caller_size msg_caller_copy", "*"),
    (
        "msg_caller_info_data_size msg_caller_info_data_copy \
         msg_caller_info_signer_size msg_caller_info_signer_copy",
        "U RQ NRQ CQ Ry Rt CRy CRt C CC F",
    ),
    ("msg_reject_code", "Ry Rt CRy CRt C"),
    ("msg_reject_msg_size msg_reject_msg_copy", "Rt CRt"),
    ("msg_deadline", "U RQ NRQ CQ Ry Rt CRy CRt"),
    ("msg_reply_data_append msg_reply msg_reject", "U RQ NRQ TQ CQ Ry Rt CRy CRt"),
    ("msg_cycles_available128 msg_cycles_available", "U RQ Rt Ry"),
    ("msg_cycles_refunded128 msg_cycles_refunded", "Rt Ry"),
    ("msg_cycles_accept128 msg_cycles_accept", "U RQ Rt Ry"),
    ("cycles_burn128", "I G U RQ Ry Rt C T"),
    ("canister_self_size canister_self_copy subnet_self_size subnet_self_copy", "*"),
    ("subnet_self_node_count", "*"),
    ("canister_cycle_balance128 canister_liquid_cycle_balance128 canister_cycle_balance", "*"),
    ("canister_status canister_version", "*"),
    ("msg_method_name_size msg_method_name_copy accept_message", "F"),
    (
        "call_new call_on_cleanup call_data_append call_with_best_effort_response call_perform",
        "U CQ Ry Rt CRy CRt T",
    ),
    ("call_cycles_add128 call_cycles_add", "U Ry Rt T"),
    ("stable64_size stable64_grow stable64_write stable64_read", "* s"),
    ("stable_size stable_grow stable_write stable_read", "* s"),
    ("root_key_size root_key_copy", "I G U RQ Ry Rt C T"),
    ("certified_data_set", "I G U Ry Rt T"),
    ("data_certificate_present", "*"),
    ("data_certificate_size data_certificate_copy", "NRQ CQ"),
    ("time", "*"),
    ("global_timer_set", "I G U Ry Rt C T"),
    ("performance_counter is_controller in_replicated_execution", "* s"),
    ("cost_call cost_create_canister cost_http_request cost_http_request_v2", "* s"),
    ("cost_sign_with_ecdsa cost_sign_with_schnorr cost_vetkd_derive_key", "* s"),
    (
        "env_var_count env_var_name_size env_var_name_copy env_var_name_exists \
         env_var_value_size env_var_value_copy",
        "*",
    ),
    ("debug_print trap", "* s"),
    // Only the cycles minting canister gets further than the entry point.
    ("mint_cycles128", "*"),
];

fn is_expected(name: &str, letter: &str) -> bool {
    let mut rows = EXPECTED.iter().filter(|(names, _)| names.split_whitespace().any(|n| n == name));
    let (_, allowed) = rows.next().unwrap_or_else(|| panic!("{name} is not in the table here"));
    assert!(rows.next().is_none(), "{name} is in the table here twice");
    allowed.split_whitespace().any(|token| match token {
        "*" => STAR.split_whitespace().any(|star| star == letter),
        token => token == letter,
    })
}

#[test]
fn the_two_tables_have_the_same_functions() {
    let mut expected: Vec<&str> =
        EXPECTED.iter().flat_map(|(names, _)| names.split_whitespace()).collect();
    let mut actual: Vec<&str> = TABLE.iter().map(|function| function.name).collect();
    expected.sort_unstable();
    actual.sort_unstable();
    assert_eq!(actual, expected);
}

#[test]
fn the_two_tables_allow_the_same_modes() {
    for function in TABLE {
        let allowed = ModeSet::parse(function.allowed);
        for mode in Mode::ALL {
            let expected = is_expected(function.name, mode.letter());
            assert_eq!(allowed.contains(mode), expected, "{} in {mode}", function.name);
        }
    }
}

/// A call with zeros for arguments, its result dropped.
fn call(function: &ApiFunction) -> String {
    let arguments: String = function.parameters.iter().map(|kind| constant(*kind)).collect();
    let call = format!("(call $api {arguments})");
    if function.result.is_some() { format!("(drop {call})") } else { call }
}

fn constant(kind: Kind) -> &'static str {
    match kind {
        Kind::I | Kind::I32 => "(i32.const 0)",
        Kind::I64 => "(i64.const 0)",
    }
}

fn import(function: &ApiFunction) -> String {
    let ty = |kind: &Kind| if *kind == Kind::I64 { "i64 " } else { "i32 " };
    let parameters: String = function.parameters.iter().map(ty).collect();
    let result = function.result.iter().map(|kind| format!("(result {})", ty(kind)));
    let result: String = result.collect();
    format!(r#"(import "ic0" "{}" (func $api (param {parameters}) {result})) (memory 1)"#, function.name)
}

/// A module whose entry point `export` calls the function.
fn calling(function: &ApiFunction, export: &str) -> Vec<u8> {
    let (import, call) = (import(function), call(function));
    wasm(&format!(r#"(module {import} (func (export "{export}") {call}))"#))
}

fn calling_from_start(function: &ApiFunction) -> Vec<u8> {
    let (import, call) = (import(function), call(function));
    wasm(&format!("(module {import} (func $start {call}) (start $start))"))
}

/// Whether the function was refused for the mode; any other end is a yes.
fn allowed(rejection: Option<(ErrorCode, String)>, function: &ApiFunction, mode: &str) -> bool {
    let refused = format!("\"ic0_{}\" cannot be executed in {mode} mode", function.name);
    match rejection {
        Some((ErrorCode::CanisterContractViolation, message)) => !message.ends_with(&refused),
        Some((_, message)) => {
            assert!(!message.contains("cannot be executed in"), "{message}");
            true
        }
        None => true,
    }
}

fn of_call(outcome: CallOutcome) -> Option<(ErrorCode, String)> {
    match outcome.response {
        Response::Reply(_) => None,
        Response::Reject(rejection) => Some((rejection.error_code, rejection.message)),
    }
}

fn of_install(result: InstallResult) -> Option<(ErrorCode, String)> {
    match result {
        InstallResult::Installed => None,
        InstallResult::Rejected(rejection) => Some((rejection.error_code, rejection.message)),
    }
}

fn check(letter: &str, mode: &str, run: impl Fn(&ApiFunction) -> Option<(ErrorCode, String)>) {
    for function in TABLE {
        let allowed = allowed(run(function), function, mode);
        assert_eq!(allowed, is_expected(function.name, letter), "{} in {mode}", function.name);
    }
}

fn empty_canister() -> (Host, Principal) {
    let mut host = Host::new();
    let id = host.create_canister();
    (host, id)
}

fn install(wasm: &[u8]) -> (Host, Principal, InstallResult) {
    let (mut host, id) = empty_canister();
    let outcome = host.install_canister(id, wasm, b"", alice()).expect("a valid module");
    (host, id, outcome.result)
}

fn update(function: &ApiFunction, export: &str) -> Option<(ErrorCode, String)> {
    let (mut host, id, _) = install(&calling(function, export));
    of_call(host.update_call(id, alice(), "f", b"").expect("a canister"))
}

fn query(function: &ApiFunction, export: &str) -> Option<(ErrorCode, String)> {
    let (mut host, id, _) = install(&calling(function, export));
    of_call(host.query_call(id, alice(), "f", b"").expect("a canister"))
}

fn tick(host: &mut Host) -> Option<(ErrorCode, String)> {
    let mut outcomes = host.tick().expect("the host runs");
    assert_eq!(outcomes.len(), 1);
    outcomes.remove(0).failure.map(|rejection| (rejection.error_code, rejection.message))
}

#[test]
fn start_allows_what_the_specification_says() {
    check("s", "start", |function| of_install(install(&calling_from_start(function)).2));
}

#[test]
fn init_allows_what_the_specification_says() {
    check("I", "init", |function| of_install(install(&calling(function, "canister_init")).2));
}

#[test]
fn post_upgrade_allows_what_the_specification_says() {
    check("I", "init", |function| {
        let (mut host, id, _) = install(&wasm("(module)"));
        let new = calling(function, "canister_post_upgrade");
        of_install(host.upgrade_canister(id, &new, b"", alice()).expect("a valid module").result)
    });
}

#[test]
fn pre_upgrade_allows_what_the_specification_says() {
    check("G", "pre upgrade", |function| {
        let (mut host, id, _) = install(&calling(function, "canister_pre_upgrade"));
        let new = wasm("(module)");
        of_install(host.upgrade_canister(id, &new, b"", alice()).expect("a valid module").result)
    });
}

#[test]
fn update_allows_what_the_specification_says() {
    check("U", "update", |function| update(function, "canister_update f"));
}

#[test]
fn a_replicated_query_allows_what_the_specification_says() {
    check("RQ", "replicated query", |function| update(function, "canister_query f"));
}

#[test]
fn a_non_replicated_query_allows_what_the_specification_says() {
    check("NRQ", "non replicated query", |function| query(function, "canister_query f"));
}

#[test]
fn a_composite_query_allows_what_the_specification_says() {
    check("CQ", "composite query", |function| query(function, "canister_composite_query f"));
}

#[test]
fn inspect_message_allows_what_the_specification_says() {
    check("F", "inspect message", |function| update(function, "canister_inspect_message"));
}

#[test]
fn a_heartbeat_allows_what_the_specification_says() {
    check("T", "heartbeat", |function| {
        let (mut host, _, _) = install(&calling(function, "canister_heartbeat"));
        tick(&mut host)
    });
}

#[test]
fn a_global_timer_allows_what_the_specification_says() {
    check("T", "global timer", |function| {
        let (import, call) = (import(function), call(function));
        // `init` sets the timer; the function under test may be the one that does.
        let (timer_import, timer) = if function.name == "global_timer_set" {
            ("", "$api")
        } else {
            (r#"(import "ic0" "global_timer_set" (func $timer (param i64) (result i64)))"#, "$timer")
        };
        let module = wasm(&format!(
            r#"(module {timer_import} {import}
                (func (export "canister_init") (drop (call {timer} (i64.const 1))))
                (func (export "canister_global_timer") {call}))"#
        ));
        let (mut host, _, result) = install(&module);
        assert_eq!(result, InstallResult::Installed);
        host.advance_time(Duration::from_nanos(1));
        tick(&mut host)
    });
}
