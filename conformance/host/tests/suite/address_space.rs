//! Instances with little address space: many at a time, and heaps that move when they grow.

use conformance_host::ErrorCode;

use crate::harness::{canister, numbers, reply};

/// The process's address space, in bytes.
#[cfg(target_os = "linux")]
fn address_space() -> u64 {
    let sizes = std::fs::read_to_string("/proc/self/statm").expect("Linux tells");
    let pages: u64 = sizes.split(' ').next().and_then(|pages| pages.parse().ok()).expect("a number");
    pages * 4096
}

#[cfg(target_os = "linux")]
#[test]
fn sixty_canisters_fit_in_less_than_what_four_full_heaps_would_take() {
    let before = address_space();
    let canisters: Vec<_> = (0..60).map(|_| canister("(module (memory 1))")).collect();
    let taken = address_space() - before;
    assert_eq!(canisters.len(), 60);
    assert!(taken < 4 * (4 << 30), "{taken} bytes");
}

/// `grow` grows the heap by a hundred pages and writes its size at the end of it; `ends` replies what is
/// there, at 6, 106, .. pages, and `load` loads from just where the heap ends, in three ways.
const GROWING: &str = r#"(module
    (import "ic0" "msg_reply" (func $reply))
    (import "ic0" "msg_reply_data_append" (func $append (param i32 i32)))
    (memory 6)
    (func $last (result i32) (i32.sub (i32.mul (memory.size) (i32.const 65536)) (i32.const 8)))
    (func (export "canister_init")
        (i64.store (call $last) (i64.extend_i32_u (memory.size))))
    (func (export "canister_update grow")
        (drop (memory.grow (i32.const 100)))
        (i64.store (call $last) (i64.extend_i32_u (memory.size)))
        (call $reply))
    (func (export "canister_query ends") (local $at i32)
        (local.set $at (i32.const 393208))
        (loop $next
            (call $append (local.get $at) (i32.const 8))
            (local.set $at (i32.add (local.get $at) (i32.const 6553600)))
            (br_if $next (i32.le_u (local.get $at) (call $last))))
        (call $reply))
    (func (export "canister_query last_eight") (drop (i64.load (call $last))) (call $reply))
    (func (export "canister_query across")
        (drop (i64.load (i32.add (call $last) (i32.const 1)))))
    (func (export "canister_query small_offset") (drop (i64.load offset=8 (call $last))))
    (func (export "canister_query large_offset")
        (drop (i64.load offset=4294967295 (call $last)))))"#;

#[test]
fn a_heap_that_outgrows_what_is_reserved_keeps_what_it_holds() {
    let mut canister = canister(GROWING);
    for _ in 0..20 {
        canister.reply("grow", b"");
    }
    let ends: Vec<u64> = (0..=20).map(|times| 6 + 100 * times).collect();
    assert_eq!(numbers(&reply(canister.query("ends", b""))), ends);
}

#[test]
fn an_access_that_ends_beyond_the_heap_traps_before_and_after_the_heap_moved() {
    let mut canister = canister(GROWING);
    for _ in 0..4 {
        assert!(reply(canister.query("last_eight", b"")).is_empty());
        for method in ["across", "small_offset", "large_offset"] {
            let rejection = canister.query(method, b"").into_reply().expect_err("out of bounds");
            assert_eq!(rejection.error_code, ErrorCode::CanisterTrapped, "{method}");
            assert!(
                rejection.message.ends_with("heap out of bounds"),
                "{method}: {}",
                rejection.message
            );
        }
        for _ in 0..3 {
            canister.reply("grow", b"");
        }
    }
}
