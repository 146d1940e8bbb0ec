//! Stable memory through both APIs.

use conformance_host::{ErrorCode, Rejection};

use crate::harness::{canister, numbers};

const IMPORTS: &str = r#"
    (import "ic0" "msg_reply" (func $reply))
    (import "ic0" "msg_reply_data_append" (func $append (param i32 i32)))
    (import "ic0" "stable_size" (func $size (result i32)))
    (import "ic0" "stable_grow" (func $grow (param i32) (result i32)))
    (import "ic0" "stable_read" (func $read (param i32 i32 i32)))
    (import "ic0" "stable_write" (func $write (param i32 i32 i32)))
    (import "ic0" "stable64_size" (func $size64 (result i64)))
    (import "ic0" "stable64_grow" (func $grow64 (param i64) (result i64)))
    (import "ic0" "stable64_read" (func $read64 (param i64 i64 i64)))
    (import "ic0" "stable64_write" (func $write64 (param i64 i64 i64)))
    (memory 1)"#;

/// The reply of an update with this body, as numbers.
fn run(body: &str) -> Vec<u64> {
    let wat = format!(r#"(module {IMPORTS} (func (export "canister_update f") {body}))"#);
    numbers(&canister(&wat).reply("f", b""))
}

fn fail(body: &str) -> Rejection {
    let wat = format!(r#"(module {IMPORTS} (func (export "canister_update f") {body}))"#);
    canister(&wat).reject("f", b"")
}

const REPLY_TWO: &str = "(call $append (i32.const 0) (i32.const 16)) call $reply";

#[test]
fn growing_returns_the_old_size_and_minus_one_beyond_the_limit() {
    let body = |second: &str| {
        format!(
            "(i64.store (i32.const 0) (call $grow64 (i64.const 3)))
            (i64.store (i32.const 8) {second}) {REPLY_TWO}"
        )
    };
    assert_eq!(run(&body("(call $grow64 (i64.const 1))")), [0, 3]);
    // 500 GiB are 8,192,000 pages
    assert_eq!(run(&body("(call $grow64 (i64.const 8191997))")), [0, 3]);
    assert_eq!(run(&body("(call $grow64 (i64.const 8191998))")), [0, u64::MAX]);
    // 4 GiB for the 32-bit function
    assert_eq!(run(&body("(i64.extend_i32_s (call $grow (i32.const 65533)))")), [0, 3]);
    assert_eq!(run(&body("(i64.extend_i32_s (call $grow (i32.const 65534)))")), [0, u64::MAX]);
}

#[test]
fn the_two_apis_share_one_memory() {
    let body = format!(
        "(drop (call $grow (i32.const 2)))
        (i64.store (i32.const 64) (i64.const 0x1122334455667788))
        (call $write (i32.const 65532) (i32.const 64) (i32.const 8))
        (call $read64 (i64.const 0) (i64.const 65532) (i64.const 8))
        (i64.store (i32.const 8) (i64.add (call $size64) (i64.extend_i32_u (call $size))))
        {REPLY_TWO}"
    );
    assert_eq!(run(&body), [0x1122_3344_5566_7788, 4]);
}

#[test]
fn accesses_beyond_the_end_trap() {
    let trapped = |body: &str| {
        let rejection = fail(body);
        assert_eq!(rejection.error_code, ErrorCode::CanisterTrapped);
        rejection.message.rsplit("trapped: ").next().unwrap_or_default().to_owned()
    };
    let beyond = "(call $read64 (i64.const 0) (i64.const 0) (i64.const 1))";
    assert_eq!(trapped(beyond), "stable memory out of bounds");
    let over = "(drop (call $grow64 (i64.const 1)))
        (call $write (i32.const 65530) (i32.const 0) (i32.const 7))";
    assert_eq!(trapped(over), "stable memory out of bounds");
    let wrapping = "(drop (call $grow64 (i64.const 1)))
        (call $read64 (i64.const 0) (i64.const -1) (i64.const 2))";
    assert_eq!(trapped(wrapping), "stable memory out of bounds");
    let heap = "(drop (call $grow64 (i64.const 2)))
        (call $read64 (i64.const 1) (i64.const 0) (i64.const 65536))";
    assert_eq!(trapped(heap), "heap out of bounds");
}

#[test]
fn nothing_can_be_read_from_anywhere() {
    let body = format!(
        "(call $read64 (i64.const -1) (i64.const -1) (i64.const 0))
        (call $write64 (i64.const -1) (i64.const -1) (i64.const 0)) {REPLY_TWO}"
    );
    assert_eq!(run(&body), [0, 0]);
}

#[test]
fn the_32_bit_api_traps_beyond_4_gib() {
    let rejection = fail("(drop (call $grow64 (i64.const 65537))) (drop (call $size))");
    assert_eq!(rejection.error_code, ErrorCode::CanisterTrapped);
    let text = "32 bit stable memory api used on a memory larger than 4GB";
    assert!(rejection.message.ends_with(text), "{}", rejection.message);
    // and 4 GiB exactly are fine
    let body = format!("(drop (call $grow64 (i64.const 65536))) (drop (call $size)) {REPLY_TWO}");
    assert_eq!(run(&body), [0, 0]);
}
