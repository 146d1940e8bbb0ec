//! What System API functions return.

use conformance_host::{ErrorCode, Principal};

use crate::harness::{Fixture, alice, canister, numbers, reply};

/// A canister whose query `f` runs this body and replies with what it left in
/// `0..len` of the heap.
fn replying(imports: &str, body: &str, len: u32) -> Fixture {
    canister(&module(imports, body, len))
}

fn module(imports: &str, body: &str, len: u32) -> String {
    format!(
        r#"(module
        (import "ic0" "msg_reply" (func $reply))
        (import "ic0" "msg_reply_data_append" (func $append (param i32 i32)))
        {imports}
        (memory 1) (data (i32.const 1000) "test_key_1unknown")
        (func (export "canister_query f") {body}
            (call $append (i32.const 0) (i32.const {len})) call $reply))"#
    )
}

#[test]
fn a_canister_knows_its_caller_and_itself() {
    let imports = r#"
        (import "ic0" "msg_caller_size" (func $caller_size (result i32)))
        (import "ic0" "msg_caller_copy" (func $caller (param i32 i32 i32)))
        (import "ic0" "canister_self_size" (func $self_size (result i32)))
        (import "ic0" "canister_self_copy" (func $self (param i32 i32 i32)))"#;
    let body = "
        (call $caller (i32.const 0) (i32.const 0) (call $caller_size))
        (call $self (call $caller_size) (i32.const 0) (call $self_size))";
    let mut canister = replying(imports, body, 14);
    let expected = [alice().as_slice(), canister.id.as_slice()].concat();
    assert_eq!(reply(canister.query("f", b"")), expected);
}

#[test]
fn the_argument_is_read_byte_by_byte() {
    let imports = r#"
        (import "ic0" "msg_arg_data_size" (func $size (result i32)))
        (import "ic0" "msg_arg_data_copy" (func $copy (param i32 i32 i32)))"#;
    let body = "(call $copy (i32.const 0) (i32.const 2) (i32.sub (call $size) (i32.const 2)))";
    let mut canister = replying(imports, body, 4);
    assert_eq!(reply(canister.query("f", b"\x00\xff\x01\x80\x7f\xc3")), b"\x01\x80\x7f\xc3");
}

#[test]
fn copying_beyond_the_source_or_the_heap_violates_the_contract() {
    let imports = r#"(import "ic0" "msg_arg_data_copy" (func $copy (param i32 i32 i32)))"#;
    for body in [
        "(call $copy (i32.const 0) (i32.const 0) (i32.const 5))",
        "(call $copy (i32.const 0) (i32.const 5) (i32.const 1))",
        "(call $copy (i32.const 65533) (i32.const 0) (i32.const 4))",
        "(call $copy (i32.const 0) (i32.const -1) (i32.const 2))",
    ] {
        let outcome = replying(imports, body, 0).query("f", b"1234");
        let rejection = outcome.into_reply().expect_err("a violation");
        assert_eq!(rejection.error_code, ErrorCode::CanisterContractViolation, "{body}");
    }
    // the very end of both is inside
    let body = "(call $copy (i32.const 65532) (i32.const 0) (i32.const 4))
        (call $copy (i32.const 0) (i32.const 4) (i32.const 0))";
    assert_eq!(replying(imports, body, 0).query("f", b"1234").into_reply(), Ok(Vec::new()));
}

#[test]
fn the_message_and_the_canister_are_told_apart() {
    let imports = r#"
        (import "ic0" "in_replicated_execution" (func $replicated (result i32)))
        (import "ic0" "canister_status" (func $status (result i32)))
        (import "ic0" "data_certificate_present" (func $certificate (result i32)))
        (import "ic0" "time" (func $time (result i64)))"#;
    let body = "
        (i64.store (i32.const 0) (i64.extend_i32_u (call $replicated)))
        (i64.store (i32.const 8) (i64.extend_i32_u (call $status)))
        (i64.store (i32.const 16) (i64.extend_i32_u (call $certificate)))
        (i64.store (i32.const 24) (call $time))";
    let mut canister = replying(imports, body, 32);
    canister.host.set_time(123);
    assert_eq!(numbers(&reply(canister.query("f", b""))), [0, 1, 1, 123]);
    assert_eq!(numbers(&canister.reply("f", b"")), [1, 1, 0, 123]);
}

#[test]
fn the_version_grows_with_changes_and_not_with_queries() {
    let imports = r#"(import "ic0" "canister_version" (func $version (result i64)))"#;
    let body = "(i64.store (i32.const 0) (call $version))";
    let wat = module(imports, body, 8);
    let mut canister = canister(&wat);
    let version = |canister: &mut Fixture| numbers(&reply(canister.query("f", b"")))[0];
    let first = version(&mut canister);
    assert_eq!(version(&mut canister), first);
    canister.upgrade(&wat);
    let second = version(&mut canister);
    assert!(second > first);
    canister.host.set_controllers(canister.id, [alice()]).expect("exists");
    assert!(version(&mut canister) > second);
}

#[test]
fn controllers_are_who_was_made_one() {
    let imports = r#"
        (import "ic0" "msg_caller_size" (func $caller_size (result i32)))
        (import "ic0" "msg_caller_copy" (func $caller (param i32 i32 i32)))
        (import "ic0" "is_controller" (func $is (param i32 i32) (result i32)))"#;
    let body = "
        (call $caller (i32.const 8) (i32.const 0) (call $caller_size))
        (i64.store (i32.const 0) (i64.extend_i32_u (call $is (i32.const 8) (call $caller_size))))";
    let mut canister = replying(imports, body, 8);
    let mut ask = |sender| {
        let outcome = canister.host.query_call(canister.id, sender, "f", b"").expect("exists");
        numbers(&reply(outcome))[0]
    };
    // alice installed it; the anonymous principal created it
    assert_eq!(ask(alice()), 1);
    assert_eq!(ask(Principal::anonymous()), 1);
    assert_eq!(ask(Principal::from_slice(&[7])), 0);
}

#[test]
fn environment_variables_are_found_by_name_and_number() {
    let imports = r#"
        (import "ic0" "env_var_count" (func $count (result i32)))
        (import "ic0" "env_var_name_size" (func $name_size (param i32) (result i32)))
        (import "ic0" "env_var_name_copy" (func $name (param i32 i32 i32 i32)))
        (import "ic0" "env_var_name_exists" (func $exists (param i32 i32) (result i32)))
        (import "ic0" "env_var_value_size" (func $value_size (param i32 i32) (result i32)))
        (import "ic0" "env_var_value_copy" (func $value (param i32 i32 i32 i32 i32)))"#;
    // The second name is copied to 100, its value to 40.
    let body = "
        (call $name (i32.const 1) (i32.const 100) (i32.const 0) (call $name_size (i32.const 1)))
        (call $value (i32.const 100) (i32.const 2) (i32.const 40) (i32.const 0)
            (call $value_size (i32.const 100) (i32.const 2)))
        (i64.store (i32.const 0) (i64.extend_i32_u (call $count)))
        (i64.store (i32.const 8) (i64.extend_i32_u (call $exists (i32.const 100) (i32.const 2))))
        (i64.store (i32.const 16) (i64.extend_i32_u (call $exists (i32.const 100) (i32.const 1))))
        (i64.store (i32.const 24) (i64.load (i32.const 100)))
        (i64.store (i32.const 32) (i64.load (i32.const 40)))";
    let mut canister = replying(imports, body, 40);
    for (name, value) in [("zz", "last"), ("a", "first")] {
        canister.host.set_environment_variable(canister.id, name, value).expect("exists");
    }
    let zz = u64::from(u16::from_le_bytes(*b"zz"));
    let last = u64::from(u32::from_le_bytes(*b"last"));
    assert_eq!(numbers(&reply(canister.query("f", b""))), [2, 1, 0, zz, last]);
}

#[test]
fn prices_are_those_of_a_subnet_of_13() {
    let imports = r#"
        (import "ic0" "cost_call" (func $call (param i64 i64 i32)))
        (import "ic0" "cost_create_canister" (func $create (param i32)))
        (import "ic0" "cost_http_request" (func $http (param i64 i64 i32)))
        (import "ic0" "cost_sign_with_ecdsa" (func $sign (param i32 i32 i32 i32) (result i32)))"#;
    let body = "
        (call $call (i64.const 3) (i64.const 4) (i32.const 0))
        (call $create (i32.const 16))
        (call $http (i64.const 100) (i64.const 1000) (i32.const 32))
        (i64.store (i32.const 64) (i64.extend_i32_u
            (call $sign (i32.const 1000) (i32.const 10) (i32.const 0) (i32.const 48))))
        (i64.store (i32.const 72) (i64.extend_i32_u
            (call $sign (i32.const 1000) (i32.const 10) (i32.const 9) (i32.const 48))))
        (i64.store (i32.const 80) (i64.extend_i32_u
            (call $sign (i32.const 1010) (i32.const 7) (i32.const 0) (i32.const 48))))";
    let reply = numbers(&reply(replying(imports, body, 88).query("f", b"")));
    // 260,000 + 7 * 1,000 + 5,000,000 + 40,000,000,000 + 2,097,152,000
    assert_eq!(reply[0], 42_102_419_000);
    assert_eq!(reply[2], 500_000_000_000);
    // 13 * (3,000,000 + 780,000 + 40,000 + 800,000)
    assert_eq!(reply[4], 60_060_000);
    assert_eq!(reply[6], 10_000_000_000);
    // priced, unknown curve, unknown key
    assert_eq!(reply[8..], [0, 1, 2]);
}

#[test]
fn inspecting_sees_the_method_and_the_argument() {
    // Accepts method "yes" only.
    let wat = r#"(module
        (import "ic0" "msg_method_name_size" (func $size (result i32)))
        (import "ic0" "msg_method_name_copy" (func $name (param i32 i32 i32)))
        (import "ic0" "accept_message" (func $accept))
        (import "ic0" "msg_reply" (func $reply))
        (memory 1)
        (func (export "canister_inspect_message")
            (call $name (i32.const 0) (i32.const 0) (call $size))
            (if (i32.eq (i32.load (i32.const 0)) (i32.const 0x736579)) (then (call $accept))))
        (func (export "canister_update yes") call $reply)
        (func (export "canister_update no") call $reply))"#;
    let mut canister = canister(wat);
    assert_eq!(canister.update("yes", b"").into_reply(), Ok(Vec::new()));
    assert_eq!(canister.reject("no", b"").error_code, ErrorCode::CanisterRejectedMessage);
}

#[test]
fn certified_data_has_at_most_32_bytes() {
    let wat = r#"(module
        (import "ic0" "certified_data_set" (func $certify (param i32 i32)))
        (import "ic0" "msg_reply" (func $reply))
        (memory 1)
        (func (export "canister_update f") (call $certify (i32.const 0) (i32.const 33))
            call $reply))"#;
    let rejection = canister(wat).reject("f", b"");
    assert_eq!(rejection.error_code, ErrorCode::CanisterContractViolation);
}

#[test]
fn the_certificate_in_a_query_holds_the_certified_data() {
    let wat = r#"(module
        (import "ic0" "certified_data_set" (func $certify (param i32 i32)))
        (import "ic0" "data_certificate_size" (func $size (result i32)))
        (import "ic0" "data_certificate_copy" (func $copy (param i32 i32 i32)))
        (import "ic0" "msg_reply" (func $reply))
        (import "ic0" "msg_reply_data_append" (func $append (param i32 i32)))
        (memory 1) (data (i32.const 0) "certified")
        (func (export "canister_init") (call $certify (i32.const 0) (i32.const 9)))
        (func (export "canister_query f")
            (call $copy (i32.const 0) (i32.const 0) (call $size))
            (call $append (i32.const 0) (call $size)) call $reply))"#;
    let certificate = reply(canister(wat).query("f", b""));
    assert!(certificate.ends_with(b"certified"));
}

#[test]
fn a_call_to_another_canister_is_not_delivered_and_returns_its_cycles() {
    let wat = r#"(module
        (import "ic0" "call_new" (func $new (param i32 i32 i32 i32 i32 i32 i32 i32)))
        (import "ic0" "call_cycles_add128" (func $add (param i64 i64)))
        (import "ic0" "call_perform" (func $perform (result i32)))
        (import "ic0" "canister_cycle_balance128" (func $balance (param i32)))
        (import "ic0" "msg_reply" (func $reply))
        (import "ic0" "msg_reply_data_append" (func $append (param i32 i32)))
        (memory 1)
        (func (export "canister_update f")
            (call $balance (i32.const 8))
            (call $new (i32.const 0) (i32.const 4) (i32.const 0) (i32.const 1)
                (i32.const 0) (i32.const 0) (i32.const 0) (i32.const 0))
            (call $add (i64.const 0) (i64.const 1000))
            (call $balance (i32.const 24))
            (i64.store (i32.const 0) (i64.extend_i32_u (call $perform)))
            (call $balance (i32.const 40))
            (call $append (i32.const 0) (i32.const 56)) call $reply))"#;
    let reply = numbers(&canister(wat).reply("f", b""));
    // the transient error
    assert_eq!(reply[0], 2);
    assert_eq!(reply[3], reply[1] - 1_000);
    assert_eq!(reply[5], reply[1]);
}

#[test]
fn calls_are_prepared_before_they_are_performed() {
    for (import, body) in [
        (r#"(import "ic0" "call_perform" (func $api (result i32)))"#, "(drop (call $api))"),
        (
            r#"(import "ic0" "call_data_append" (func $api (param i32 i32)))"#,
            "(call $api (i32.const 0) (i32.const 0))",
        ),
    ] {
        let wat = format!(r#"(module {import} (memory 1) (func (export "canister_update f") {body}))"#);
        let rejection = canister(&wat).reject("f", b"");
        assert_eq!(rejection.error_code, ErrorCode::CanisterContractViolation);
        assert!(rejection.message.contains("no call under construction"), "{}", rejection.message);
    }
}

#[test]
fn all_of_the_system_api_works_with_64_bit_memory() {
    let wat = r#"(module
        (import "ic0" "msg_arg_data_size" (func $size (result i64)))
        (import "ic0" "msg_arg_data_copy" (func $copy (param i64 i64 i64)))
        (import "ic0" "msg_reply_data_append" (func $append (param i64 i64)))
        (import "ic0" "msg_reply" (func $reply))
        (memory i64 1)
        (func (export "canister_update f")
            (call $copy (i64.const 0) (i64.const 0) (call $size))
            (call $append (i64.const 0) (call $size)) call $reply))"#;
    assert_eq!(canister(wat).reply("f", b"wide"), b"wide");
}
