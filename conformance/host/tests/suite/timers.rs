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

/// The global timer calls its own canister's `task` as often as `set` was told, in calls of their own;
/// `task` counts, and traps the second time. Callbacks count replies and rejections.
const SELF_CALLS: &str = r#"(module
    (import "ic0" "msg_reply" (func $reply))
    (import "ic0" "msg_reply_data_append" (func $append (param i32 i32)))
    (import "ic0" "global_timer_set" (func $timer (param i64) (result i64)))
    (import "ic0" "canister_self_size" (func $self_size (result i32)))
    (import "ic0" "canister_self_copy" (func $self_copy (param i32 i32 i32)))
    (import "ic0" "call_new" (func $call_new (param i32 i32 i32 i32 i32 i32 i32 i32)))
    (import "ic0" "call_perform" (func $call_perform (result i32)))
    (memory 1)
    (data (i32.const 200) "task")
    (table funcref (elem $on_reply $on_reject))
    (func $bump (param i32)
        (i64.store (local.get 0) (i64.add (i64.load (local.get 0)) (i64.const 1))))
    (func $call
        (call $self_copy (i32.const 100) (i32.const 0) (call $self_size))
        (call $call_new (i32.const 100) (call $self_size) (i32.const 200) (i32.const 4)
            (i32.const 0) (i32.const 8) (i32.const 1) (i32.const 16))
        (if (call $call_perform) (then unreachable)))
    (func (export "canister_update set")
        (drop (call $timer (i64.const 1))) (call $reply))
    (func (export "canister_update call") (call $call) (call $reply))
    (func (export "canister_update task")
        (call $bump (i32.const 0))
        (if (i64.eq (i64.load (i32.const 0)) (i64.const 2)) (then unreachable))
        (call $reply))
    (func (export "canister_global_timer") (call $call) (call $call) (call $call))
    (func $on_reply (param i32) (call $bump (local.get 0)))
    (func $on_reject (param i32) (call $bump (local.get 0)))
    (func (export "canister_query get")
        (call $append (i32.const 0) (i32.const 24)) (call $reply)))"#;

#[test]
fn calls_of_a_timer_to_its_own_canister_run_one_by_one_and_trap_alone() {
    let mut canister = canister(SELF_CALLS);
    canister.reply("set", b"");
    let tasks = canister.host.tick().expect("runs");
    let kinds: Vec<SystemTask> = tasks.iter().map(|task| task.task).collect();
    let call = SystemTask::SelfCall;
    assert_eq!(kinds, [SystemTask::GlobalTimer, call, call, call]);
    let failed: Vec<bool> = tasks.iter().map(|task| task.failure.is_some()).collect();
    assert_eq!(failed, [false, false, true, true]);
    // Each later call sees the count of 1 that the trap brought back, and traps too.
    assert_eq!(numbers(&reply(canister.query("get", b""))), [1, 1, 2]);
}

#[test]
fn an_update_that_calls_its_own_canister_is_told_that_the_call_cannot_be_sent() {
    let mut canister = canister(SELF_CALLS);
    let rejection = canister.update("call", b"").into_reply().expect_err("it traps");
    assert_eq!(rejection.error_code, ErrorCode::CanisterTrapped);
}

#[test]
fn a_call_of_a_timer_pays_for_its_bytes_its_execution_and_its_callback() {
    let mut canister = canister(SELF_CALLS);
    canister.reply("set", b"");
    let before = canister.balance();
    let tasks = canister.host.tick().expect("runs");
    let sent = 260_000 + 4 * 1_000; // the method's name
    // The first call replies, without data. `task`: entry 1, const, call 5, `bump` (entry 1 and 6: get, get,
    // load, const, add, store); const, load, const, eq, if 2; call 5, msg_reply 500; a page 1,000.
    let task = 1 + (1 + 5 + 7) + (1 + 1 + 1 + 1 + 2) + 5 + 500 + 1_000;
    // The callback: entry 1, get, call 5, `bump` 7; a page 1,000.
    let callback = 1 + 1 + 5 + 7 + 1_000;
    assert_eq!(tasks[1].instructions, task + callback);
    let executed = u128::from(tasks[1].instructions);
    assert_eq!(tasks[1].cycles, sent + 2 * 5_000_000 + executed);
    // The others are rejected, which is a byte and the text.
    let failure = tasks[2].failure.as_ref().expect("a trap").to_string();
    let executed = u128::from(tasks[2].instructions);
    let response = (1 + failure.len() as u128) * 1_000;
    assert_eq!(tasks[2].cycles, sent + response + 2 * 5_000_000 + executed);
    // What was prepaid for 40 billion instructions and two megabytes has come back.
    let paid: u128 = tasks.iter().map(|task| task.cycles).sum();
    assert_eq!(before - canister.balance(), paid);
}

#[test]
fn a_call_that_cannot_be_prepaid_without_freezing_is_not_sent() {
    let mut canister = canister(SELF_CALLS);
    canister.reply("set", b"");
    let threshold = canister.host.freezing_threshold(canister.id).expect("exists");
    // The timer's own 5,000,000 and 40,000,000,000, and three calls of 260,000 + 4 * 1,000 for the name,
    // 5,000,000 + 40,000,000,000 for the callback and 2 MiB * 1,000 for the response.
    let call: u128 = 264_000 + 40_005_000_000 + 2_097_152_000;
    let needed = threshold + 40_005_000_000 + 3 * call;
    let seconds_that_leave = |left: u128, canister: &mut crate::harness::Fixture| {
        let more = canister.balance() - left;
        let bytes = (65_536 + crate::harness::wasm(SELF_CALLS).len()) as u128;
        let day = bytes * 127_000 * 86_400 / (1 << 30);
        // the least number of seconds that cost at least as much as is too much
        30 * 86_400 + (more * 86_400).div_ceil(day)
    };
    let seconds = seconds_that_leave(needed, &mut canister);
    canister
        .host
        .set_freezing_threshold(canister.id, u64::try_from(seconds).expect("fits"))
        .expect("exists");
    let left = canister.balance() - canister.host.freezing_threshold(canister.id).expect("exists");
    assert!(left < 40_005_000_000 + 3 * call);
    let before = canister.balance();
    let tasks = canister.host.tick().expect("runs");
    // The third call is told that it cannot be sent, and the timer traps for it: nothing is sent.
    assert_eq!(tasks.len(), 1);
    assert_eq!(tasks[0].failure.as_ref().expect("a trap").error_code, ErrorCode::CanisterTrapped);
    assert_eq!(before - canister.balance(), tasks[0].cycles);
}
