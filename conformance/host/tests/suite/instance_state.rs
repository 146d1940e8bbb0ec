//! What a message leaves behind, and what it does not.

use crate::harness::{Fixture, canister, numbers, reply};

/// Heap, a global that is exported and one that is not, stable memory,
/// certified data and the timer, all changed by `change` and reported by
/// `state`; `break` changes them and traps, `grow` grows the heap and traps.
const EVERYTHING: &str = r#"(module
    (import "ic0" "msg_reply" (func $reply))
    (import "ic0" "msg_reply_data_append" (func $append (param i32 i32)))
    (import "ic0" "stable64_grow" (func $stable_grow (param i64) (result i64)))
    (import "ic0" "stable64_size" (func $stable_size (result i64)))
    (import "ic0" "stable64_write" (func $stable_write (param i64 i64 i64)))
    (import "ic0" "stable64_read" (func $stable_read (param i64 i64 i64)))
    (import "ic0" "certified_data_set" (func $certify (param i32 i32)))
    (import "ic0" "global_timer_set" (func $timer (param i64) (result i64)))
    (import "ic0" "cycles_burn128" (func $burn (param i64 i64 i32)))
    (memory 1)
    (global $hidden (mut i64) (i64.const 100))
    (global $shown (export "shown") (mut i32) (i32.const 200))
    (global $float (mut f64) (f64.const 0.5))
    (func $change
        (i64.store (i32.const 64) (i64.add (i64.load (i32.const 64)) (i64.const 1)))
        (global.set $hidden (i64.add (global.get $hidden) (i64.const 1)))
        (global.set $shown (i32.add (global.get $shown) (i32.const 1)))
        (global.set $float (f64.add (global.get $float) (f64.const 1)))
        (drop (call $stable_grow (i64.const 1)))
        (call $stable_write (i64.const 8) (i64.const 64) (i64.const 8))
        (call $certify (i32.const 64) (i32.const 8))
        (drop (call $timer (i64.const 12345)))
        (call $burn (i64.const 0) (i64.const 1000) (i32.const 80)))
    (func $state
        (i64.store (i32.const 0) (i64.load (i32.const 64)))
        (i64.store (i32.const 8) (global.get $hidden))
        (i64.store (i32.const 16) (i64.extend_i32_u (global.get $shown)))
        (i64.store (i32.const 24) (i64.trunc_f64_s (f64.mul (global.get $float) (f64.const 2))))
        (i64.store (i32.const 32) (call $stable_size))
        (i64.store (i32.const 40) (i64.extend_i32_u (memory.size)))
        (call $append (i32.const 0) (i32.const 48))
        (call $reply))
    (func (export "canister_query state") call $state)
    (func (export "canister_update change") call $change call $reply)
    (func (export "canister_query look") call $change call $state)
    (func (export "canister_update break") call $change unreachable)
    (func (export "canister_update grow") call $change
        (drop (memory.grow (i32.const 2)))
        (i64.store (i32.const 131072) (i64.const 9)) unreachable)
    (func (export "canister_query grow_and_look")
        (drop (memory.grow (i32.const 2))) call $state))"#;

/// Counter in the heap, hidden global, shown global, twice the float, stable
/// pages, heap pages.
fn state(canister: &mut Fixture) -> Vec<u64> {
    numbers(&reply(canister.query("state", b"")))
}

const FRESH: [u64; 6] = [0, 100, 200, 1, 0, 1];
const CHANGED: [u64; 6] = [1, 101, 201, 3, 1, 1];

#[test]
fn a_successful_update_keeps_everything() {
    let mut canister = canister(EVERYTHING);
    assert_eq!(state(&mut canister), FRESH);
    canister.reply("change", b"");
    assert_eq!(state(&mut canister), CHANGED);
    assert_eq!(canister.host.stable_memory(canister.id).expect("exists")[8], 1);
    assert_eq!(canister.host.certified_data(canister.id).expect("exists"), 1u64.to_le_bytes());
    assert_eq!(canister.host.global_timer(canister.id).expect("exists"), Some(12345));
}

#[test]
fn a_trap_undoes_everything() {
    for method in ["break", "grow"] {
        let mut canister = canister(EVERYTHING);
        canister.reply("change", b"");
        canister.host.set_time(canister.host.get_time());
        for _ in 0..2 {
            let before = canister.balance();
            let outcome = canister.update(method, b"");
            assert!(outcome.into_reply().is_err());
            assert_eq!(state(&mut canister), CHANGED, "{method}");
            let stable = canister.host.stable_memory(canister.id).expect("exists");
            assert_eq!((stable.len(), stable[8]), (65536, 1));
            let certified = canister.host.certified_data(canister.id).expect("exists");
            assert_eq!(certified, 1u64.to_le_bytes());
            // the fee is paid, the 1,000 burned are not: fees are above 5 million
            assert!(before - canister.balance() > 5_000_000);
        }
    }
}

#[test]
fn the_fee_of_a_trap_is_all_that_is_paid() {
    let mut canister = canister(EVERYTHING);
    let before = canister.balance();
    let outcome = canister.update("break", b"");
    assert_eq!(canister.balance(), before - outcome.cycles);
    let before = canister.balance();
    let outcome = canister.update("change", b"");
    // what was burned is not a fee
    assert_eq!(canister.balance(), before - outcome.cycles - 1_000);
}

#[test]
fn a_query_sees_its_own_changes_and_leaves_none() {
    // In a query the System API refuses part of `change`, so the heap is
    // changed by growing it.
    let mut canister = canister(EVERYTHING);
    for _ in 0..2 {
        assert_eq!(numbers(&reply(canister.query("grow_and_look", b""))), [0, 100, 200, 1, 0, 3]);
        assert_eq!(state(&mut canister), FRESH);
    }
}

#[test]
fn a_replicated_query_leaves_nothing_either() {
    let wat = r#"(module
        (import "ic0" "msg_reply" (func $reply))
        (import "ic0" "msg_reply_data_append" (func $append (param i32 i32)))
        (memory 1)
        (func (export "canister_query bump")
            (i32.store (i32.const 0) (i32.add (i32.load (i32.const 0)) (i32.const 1)))
            (call $append (i32.const 0) (i32.const 4)) call $reply))"#;
    let mut canister = canister(wat);
    assert_eq!(canister.reply("bump", b""), [1, 0, 0, 0]);
    assert_eq!(canister.reply("bump", b""), [1, 0, 0, 0]);
    assert_eq!(reply(canister.query("bump", b"")), [1, 0, 0, 0]);
}

#[test]
fn the_heap_survives_a_rollback_after_it_grew_for_good() {
    let wat = r#"(module
        (import "ic0" "msg_reply" (func $reply))
        (import "ic0" "msg_reply_data_append" (func $append (param i32 i32)))
        (memory 1)
        (func (export "canister_update grow")
            (drop (memory.grow (i32.const 1)))
            (i32.store (i32.const 65536) (i32.const 7)) call $reply)
        (func (export "canister_update break")
            (drop (memory.grow (i32.const 1)))
            (i32.store (i32.const 65536) (i32.const 8)) unreachable)
        (func (export "canister_query get")
            (call $append (i32.const 65536) (i32.const 4)) call $reply))"#;
    let mut canister = canister(wat);
    canister.reply("grow", b"");
    canister.reject("break", b"");
    assert_eq!(reply(canister.query("get", b"")), [7, 0, 0, 0]);
    assert_eq!(canister.host.heap(canister.id).expect("exists").len(), 131_072);
}

#[test]
fn a_dropped_segment_is_there_again_for_the_next_message() {
    let wat = r#"(module
        (import "ic0" "msg_reply" (func $reply))
        (import "ic0" "msg_reply_data_append" (func $append (param i32 i32)))
        (memory 1) (data $d "seg!")
        (func (export "canister_update f")
            (memory.init $d (i32.const 0) (i32.const 0) (i32.const 4))
            (data.drop $d)
            (call $append (i32.const 0) (i32.const 4)) call $reply))"#;
    let mut canister = canister(wat);
    assert_eq!(canister.reply("f", b""), b"seg!");
    assert_eq!(canister.reply("f", b""), b"seg!");
}

#[test]
fn what_was_printed_before_a_trap_is_kept() {
    let wat = r#"(module
        (import "ic0" "debug_print" (func $print (param i32 i32)))
        (memory 1) (data (i32.const 0) "onetwo")
        (func (export "canister_update f")
            (call $print (i32.const 0) (i32.const 3))
            (call $print (i32.const 3) (i32.const 3)) unreachable))"#;
    let outcome = canister(wat).update("f", b"");
    assert_eq!(outcome.debug_text(), ["one", "two"]);
    assert!(outcome.into_reply().is_err());
}
