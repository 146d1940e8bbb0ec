//! Charges of System API functions: the call 5, the overhead, the bytes.

use crate::harness::{canister, count};

/// Instructions of `canister_update f` with this import and body, over a heap
/// of one page that starts with a principal of four bytes.
fn count_call(name: &str, ty: &str, body: &str) -> u64 {
    count(&format!(
        r#"(module (import "ic0" "{name}" (func $api {ty})) (memory 1)
            (data (i32.const 0) "\00\00\00\00")
            (func (export "canister_update f") {body}))"#
    ))
}

#[test]
fn a_function_without_bytes_costs_five_hundred() {
    // 1 + call 5 + 500 + drop 1
    assert_eq!(count_call("time", "(result i64)", "(drop (call $api))"), 507);
    assert_eq!(count_call("msg_arg_data_size", "(result i32)", "(drop (call $api))"), 507);
    assert_eq!(count_call("canister_version", "(result i64)", "(drop (call $api))"), 507);
    // 1 + call 5 + 500
    assert_eq!(count_call("msg_reply", "", "call $api"), 506);
}

#[test]
fn reading_the_counter_costs_two_hundred() {
    // 1 + const 1 + call 5 + 200 + drop 1
    let body = "(drop (call $api (i32.const 0)))";
    assert_eq!(count_call("performance_counter", "(param i32) (result i64)", body), 208);
}

#[test]
fn copying_the_argument_costs_one_a_byte() {
    let wat = r#"(module
        (import "ic0" "msg_arg_data_copy" (func $copy (param i32 i32 i32)))
        (memory 1)
        (func (export "canister_update f")
            (call $copy (i32.const 0) (i32.const 0) (i32.const 100))))"#;
    // 1 + three constants 3 + call 5 + 500 + 100; zeros change no page
    assert_eq!(canister(wat).update("f", &[0; 100]).instructions, 609);
}

#[test]
fn reply_bytes_cost_fifty_each() {
    // 1 + two constants 2 + call 5 + 500 + 50 * 30
    let body = "(call $api (i32.const 0) (i32.const 30))";
    assert_eq!(count_call("msg_reply_data_append", "(param i32 i32)", body), 2_008);
    assert_eq!(count_call("msg_reject", "(param i32 i32)", body), 2_008);
}

#[test]
fn certified_data_costs_one_a_byte() {
    // 1 + 2 + 5 + 500 + 32
    let body = "(call $api (i32.const 0) (i32.const 32))";
    assert_eq!(count_call("certified_data_set", "(param i32 i32)", body), 540);
}

#[test]
fn asking_for_a_controller_costs_a_thousand_and_the_bytes() {
    // 1 + 2 + 5 + 1,000 + 4 + drop 1
    let body = "(drop (call $api (i32.const 0) (i32.const 4)))";
    assert_eq!(count_call("is_controller", "(param i32 i32) (result i32)", body), 1_013);
}

#[test]
fn printing_costs_a_hundred_and_fifty_two_a_byte_of_log() {
    // 1 + 2 + 5 + 100 + 2 * 10 + 50 * 10
    let body = "(call $api (i32.const 0) (i32.const 10))";
    assert_eq!(count_call("debug_print", "(param i32 i32)", body), 628);
    // beyond the log of 4,096 bytes: 1 + 2 + 5 + 100 + 2 * 4,096 + 50 * 4,096
    let body = "(call $api (i32.const 0) (i32.const 5000))";
    assert_eq!(count_call("debug_print", "(param i32 i32)", body), 213_100);
    // a full log takes no more: the second costs 100 + 2 * 4,096
    let body = "(call $api (i32.const 0) (i32.const 5000)) (call $api (i32.const 0) (i32.const 5000))";
    assert_eq!(count_call("debug_print", "(param i32 i32)", body), 213_100 + 7 + 8_292);
}

#[test]
fn trapping_costs_what_logging_costs_and_the_message() {
    // 1 + 2 + 5 + 500 + 2 * 10 + 50 * 10 + 10
    let body = "(call $api (i32.const 0) (i32.const 10))";
    assert_eq!(count_call("trap", "(param i32 i32)", body), 1_038);
}

#[test]
fn making_a_call_costs_its_parts() {
    let wat = r#"(module
        (import "ic0" "call_new" (func $new (param i32 i32 i32 i32 i32 i32 i32 i32)))
        (import "ic0" "call_data_append" (func $append (param i32 i32)))
        (import "ic0" "call_perform" (func $perform (result i32)))
        (memory 1)
        (func (export "canister_update f")
            (call $new (i32.const 0) (i32.const 4) (i32.const 0) (i32.const 6)
                (i32.const 0) (i32.const 0) (i32.const 0) (i32.const 0))
            (call $append (i32.const 0) (i32.const 20))
            (drop (call $perform))))"#;
    // 1 + eight constants 8 + call 5 + 1,500 + 4 + 6
    // + 2 + 5 + 500 + 50 * 20 + call 5 + 5,000 + drop 1
    assert_eq!(count(wat), 8_037);
}

#[test]
fn stable_memory_costs_its_overhead_its_bytes_and_its_first_writes() {
    let stable = |body: &str| {
        let wat = format!(
            r#"(module
            (import "ic0" "stable64_grow" (func $grow (param i64) (result i64)))
            (import "ic0" "stable64_size" (func $size (result i64)))
            (import "ic0" "stable64_write" (func $write (param i64 i64 i64)))
            (import "ic0" "stable64_read" (func $read (param i64 i64 i64)))
            (memory 1)
            (func (export "canister_init") (drop (call $grow (i64.const 2))))
            (func (export "canister_update f") {body}))"#
        );
        canister(&wat).update("f", b"").instructions
    };
    // 1 + call 5 + drop 1: the size is free
    assert_eq!(stable("(drop (call $size))"), 7);
    // 1 + const 1 + call 5 + 100 + drop 1
    assert_eq!(stable("(drop (call $grow (i64.const 1)))"), 108);
    // 1 + 3 + 5 + 20 + 64
    assert_eq!(stable("(call $read (i64.const 0) (i64.const 0) (i64.const 64))"), 93);
    // 1 + 3 + 5 + 20 + 64 + 1,000
    let write = "(call $write (i64.const 0) (i64.const 0) (i64.const 64))";
    assert_eq!(stable(write), 1_093);
    // again in the same page: 3 + 5 + 20 + 64
    assert_eq!(stable(&format!("{write} {write}")), 1_185);
    // over a boundary, two pages: 1 + 3 + 5 + 20 + 64 + 2,000
    assert_eq!(stable("(call $write (i64.const 4095) (i64.const 0) (i64.const 64))"), 2_093);
    // nothing to write: 1 + 3 + 5 + 20
    assert_eq!(stable("(call $write (i64.const 0) (i64.const 0) (i64.const 0))"), 29);
}

#[test]
fn a_stable_page_is_charged_again_in_the_next_message() {
    let wat = r#"(module
        (import "ic0" "stable_grow" (func $grow (param i32) (result i32)))
        (import "ic0" "stable_write" (func $write (param i32 i32 i32)))
        (memory 1)
        (func (export "canister_init") (drop (call $grow (i32.const 1))))
        (func (export "canister_update f")
            (call $write (i32.const 0) (i32.const 0) (i32.const 1))))"#;
    let mut canister = canister(wat);
    // 1 + 3 + 5 + 20 + 1 + 1,000
    assert_eq!(canister.update("f", b"").instructions, 1_030);
    assert_eq!(canister.update("f", b"").instructions, 1_030);
}

#[test]
fn a_refused_call_has_been_charged() {
    // 1 + call 5 + 500, then the entry point is found wrong
    let body = "(drop (call $api))";
    assert_eq!(count_call("msg_method_name_size", "(result i32)", body), 507);
}
