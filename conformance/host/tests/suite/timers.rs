//! Rounds: heartbeats, global timers, time.

use std::time::Duration;

use conformance_host::{ErrorCode, SystemTask};

use crate::harness::{canister, numbers, reply};

/// `set` sets the timer to its argument; the timer and the heartbeat count.
const CLOCK: &str = r#"(module
    (import "ic0" "msg_reply" (func $reply))
    (import "ic0" "msg_reply_data_append" (func $append (param i32 i32)))
    (import "ic0" "msg_arg_data_copy" (func $copy (param i32 i32 i32)))
    (import "ic0" "global_timer_set" (func $timer (param i64) (result i64)))
    (import "ic0" "time" (func $time (result i64)))
    (memory 1)
    (func (export "canister_update set")
        (call $copy (i32.const 24) (i32.const 0) (i32.const 8))
        (i64.store (i32.const 16) (call $timer (i64.load (i32.const 24))))
        (call $append (i32.const 16) (i32.const 8)) (call $reply))
    (func (export "canister_global_timer")
        (i64.store (i32.const 0) (i64.add (i64.load (i32.const 0)) (i64.const 1))))
    (func (export "canister_heartbeat")
        (i64.store (i32.const 8) (i64.add (i64.load (i32.const 8)) (i64.const 1))))
    (func (export "canister_query get")
        (i64.store (i32.const 16) (call $time))
        (call $append (i32.const 0) (i32.const 24)) (call $reply)))"#;

#[test]
fn a_timer_fires_once_when_it_is_due() {
    let mut canister = canister(CLOCK);
    canister.host.set_time(1_000);
    assert_eq!(numbers(&canister.reply("set", &5_000u64.to_le_bytes())), [0]);
    assert_eq!(canister.host.tick().expect("runs").len(), 1);
    canister.host.advance_time(Duration::from_micros(4));
    let tasks = canister.host.tick().expect("runs");
    assert_eq!(tasks[0].task, SystemTask::GlobalTimer);
    assert_eq!(tasks[1].task, SystemTask::Heartbeat);
    canister.host.tick().expect("runs");
    // one timer, three heartbeats, and the time
    assert_eq!(numbers(&reply(canister.query("get", b""))), [1, 3, 5_000]);
}

#[test]
fn setting_a_timer_returns_the_one_before() {
    let mut canister = canister(CLOCK);
    canister.host.set_time(1_000);
    canister.reply("set", &5_000u64.to_le_bytes());
    assert_eq!(numbers(&canister.reply("set", &0u64.to_le_bytes())), [5_000]);
    canister.host.set_time(9_000);
    assert_eq!(canister.host.tick().expect("runs").len(), 1);
}

#[test]
fn a_heartbeat_is_charged_like_a_message() {
    let mut canister = canister(CLOCK);
    let before = canister.balance();
    let task = canister.host.tick().expect("runs").remove(0);
    // 1 + const 1 + const 1 + load 1 + const 1 + add 1 + store 1 + one page
    assert_eq!(task.instructions, 1_007);
    assert_eq!(task.cycles, 5_001_007);
    assert_eq!(canister.balance(), before - 5_001_007);
}

#[test]
fn a_timer_that_traps_is_undone_and_does_not_fire_again() {
    let wat = r#"(module
        (import "ic0" "global_timer_set" (func $timer (param i64) (result i64)))
        (memory 1)
        (func (export "canister_init") (drop (call $timer (i64.const 1))))
        (func (export "canister_global_timer")
            (i32.store (i32.const 0) (i32.const 1)) unreachable))"#;
    let mut canister = canister(wat);
    let mut tasks = canister.host.tick().expect("runs");
    let failure = tasks.remove(0).failure.expect("a trap");
    assert_eq!(failure.error_code, ErrorCode::CanisterTrapped);
    assert_eq!(canister.host.heap(canister.id).expect("exists")[0], 0);
    assert!(canister.host.tick().expect("runs").is_empty());
}

#[test]
fn a_timer_may_set_itself_again() {
    let wat = r#"(module
        (import "ic0" "global_timer_set" (func $timer (param i64) (result i64)))
        (import "ic0" "time" (func $time (result i64)))
        (func $set (drop (call $timer (i64.add (call $time) (i64.const 10)))))
        (func (export "canister_init") call $set)
        (func (export "canister_global_timer") call $set))"#;
    let mut canister = canister(wat);
    for _ in 0..3 {
        assert!(canister.host.tick().expect("runs").is_empty());
        canister.host.advance_time(Duration::from_nanos(10));
        assert_eq!(canister.host.tick().expect("runs").len(), 1);
    }
}

#[test]
fn time_stands_still_until_it_is_moved() {
    let mut canister = canister(CLOCK);
    canister.host.set_time(77);
    assert_eq!(numbers(&reply(canister.query("get", b"")))[2], 77);
    assert_eq!(numbers(&reply(canister.query("get", b"")))[2], 77);
    assert_eq!(canister.host.get_time(), 77);
}
