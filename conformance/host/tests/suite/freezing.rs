//! Canisters that would not last for their freezing threshold, by hand from the published amounts.

use conformance_host::{ErrorCode, Principal, RejectCode, SystemTask};

use crate::harness::{Fixture, alice, canister, install_rejection, numbers, rejection, reply, wasm};

/// A page of heap, an update, a query and a task of each kind. Inspecting prints, and `difference` replies with
/// the balance less the liquid one.
const WAT: &str = r#"(module
    (import "ic0" "msg_reply" (func $reply))
    (import "ic0" "msg_reply_data_append" (func $append (param i32 i32)))
    (import "ic0" "accept_message" (func $accept))
    (import "ic0" "debug_print" (func $print (param i32 i32)))
    (import "ic0" "global_timer_set" (func $timer (param i64) (result i64)))
    (import "ic0" "canister_cycle_balance128" (func $balance (param i32)))
    (import "ic0" "canister_liquid_cycle_balance128" (func $liquid (param i32)))
    (memory 1)
    (data (i32.const 100) "inspected")
    (func (export "canister_inspect_message")
        (call $print (i32.const 100) (i32.const 9)) call $accept)
    (func (export "canister_update f") call $reply)
    (func (export "canister_query q") call $reply)
    (func (export "canister_query difference")
        (call $balance (i32.const 0))
        (call $liquid (i32.const 16))
        (i64.store (i32.const 32) (i64.sub (i64.load (i32.const 0)) (i64.load (i32.const 16))))
        (call $append (i32.const 32) (i32.const 8)) call $reply)
    (func (export "canister_init") (drop (call $timer (i64.const 1))))
    (func (export "canister_global_timer"))
    (func (export "canister_heartbeat")))"#;

/// Prepaid for a message: 5,000,000 and 40,000,000,000 instructions.
const PREPAID: i128 = 40_005_000_000;
/// Ingress of `f` without an argument: 1,200,000 and 2,000 for a byte.
const INGRESS: i128 = 1_202_000;
/// A threshold that no balance after an install is above: five million days.
const SECONDS: u128 = 5_000_000 * 86_400;

/// What a page of heap and the module cost in a day: 127,000 cycles a GiB and second.
fn day() -> u128 {
    (65_536 + wasm(WAT).len()) as u128 * 127_000 * 86_400 / (1 << 30)
}

/// The canister with a balance that is above its threshold by so many cycles.
fn above_threshold(by: i128) -> Fixture {
    let mut fixture = canister(WAT);
    let seconds = u64::try_from(SECONDS).expect("fits");
    fixture.host.set_freezing_threshold(fixture.id, seconds).expect("exists");
    let wanted = (day() * 5_000_000).checked_add_signed(by).expect("positive");
    let missing = wanted - fixture.balance();
    fixture.host.add_cycles(fixture.id, missing).expect("exists");
    fixture
}

#[test]
fn a_canister_has_to_last_for_thirty_days_unless_told_otherwise() {
    let mut fixture = canister(WAT);
    assert_eq!(fixture.host.freezing_threshold(fixture.id).expect("exists"), day() * 30);
    fixture.host.set_freezing_threshold(fixture.id, 86_401).expect("exists");
    assert_eq!(fixture.host.freezing_threshold(fixture.id).expect("exists"), day() * 86_401 / 86_400);
}

#[test]
fn a_message_whose_reception_would_freeze_the_canister_is_neither_charged_nor_inspected() {
    let mut fixture = above_threshold(INGRESS - 1);
    let before = fixture.balance();
    let outcome = fixture.update("f", b"");
    assert_eq!((outcome.cycles, outcome.debug_text()), (0, Vec::new()));
    let rejection = rejection(outcome);
    assert_eq!(rejection.error_code, ErrorCode::CanisterOutOfCycles);
    assert_eq!(rejection.reject_code, RejectCode::SysTransient);
    assert_eq!(rejection.error_code.to_string(), "IC0207");
    let id = fixture.id;
    assert_eq!(
        rejection.message,
        format!(
            "Canister {id} is out of cycles: please top up the canister with at least 1 additional cycles"
        )
    );
    assert_eq!(fixture.balance(), before);
}

#[test]
fn who_is_no_controller_is_not_told_how_many_cycles_are_missing() {
    let mut fixture = above_threshold(0);
    let stranger = Principal::from_slice(&[0x5a, 0x02]);
    let outcome = fixture.host.update_call(fixture.id, stranger, "f", b"").expect("exists");
    assert_eq!(rejection(outcome).message, format!("Canister {} is out of cycles", fixture.id));
}

#[test]
fn a_message_that_cannot_be_prepaid_without_freezing_has_paid_its_reception() {
    let mut fixture = above_threshold(INGRESS + PREPAID - 1);
    let before = fixture.balance();
    let outcome = fixture.update("f", b"");
    assert_eq!(outcome.debug_text(), ["inspected"]);
    assert_eq!(rejection(outcome).error_code, ErrorCode::CanisterOutOfCycles);
    assert_eq!(before - fixture.balance(), 1_202_000);
    let mut fixture = above_threshold(INGRESS + PREPAID);
    // function entry 1, call 5, 500 for msg_reply
    assert_eq!(fixture.update("f", b"").cycles, 1_202_000 + 5_000_506);
}

#[test]
fn a_frozen_canister_answers_no_queries() {
    assert!(reply(above_threshold(0).query("q", b"")).is_empty());
    let mut fixture = above_threshold(-1);
    let rejection = rejection(fixture.query("q", b""));
    assert_eq!(rejection.error_code, ErrorCode::CanisterOutOfCycles);
    let id = fixture.id;
    assert_eq!(
        rejection.message,
        format!(
            "Canister {id} is unable to process query calls because it's frozen. Please top up the \
             canister with cycles and try again."
        )
    );
}

#[test]
fn a_task_that_cannot_be_prepaid_fails_and_the_timer_stays() {
    let mut fixture = above_threshold(PREPAID - 1);
    let before = fixture.balance();
    for _ in 0..2 {
        let tasks = fixture.host.tick().expect("runs");
        let kinds: Vec<SystemTask> = tasks.iter().map(|task| task.task).collect();
        assert_eq!(kinds, [SystemTask::GlobalTimer, SystemTask::Heartbeat]);
        for task in tasks {
            let failure = task.failure.expect("no cycles");
            assert_eq!(failure.message, format!("Canister {} is out of cycles", fixture.id));
            assert_eq!(task.cycles, 0);
        }
    }
    assert_eq!(fixture.balance(), before);
    // The timer's fee is 5,000,001: a function entered.
    fixture.host.add_cycles(fixture.id, 1 + 5_000_001).expect("exists");
    let tasks = fixture.host.tick().expect("runs");
    assert!(tasks.iter().all(|task| task.failure.is_none() && task.cycles == 5_000_001));
    assert_eq!(fixture.host.tick().expect("runs").len(), 1);
}

#[test]
fn the_liquid_balance_is_what_is_above_the_threshold() {
    let difference = |by| numbers(&reply(above_threshold(by).query("difference", b"")))[0];
    assert_eq!(u128::from(difference(0)), day() * 5_000_000);
    assert_eq!(u128::from(difference(77)), day() * 5_000_000);
}

#[test]
fn an_upgrade_that_cannot_be_prepaid_without_freezing_is_refused() {
    // 5,000,000 and 300,000,000,000 instructions
    let mut fixture = above_threshold(300_005_000_000 - 3);
    let before = fixture.balance();
    let rejection = install_rejection(fixture.upgrade(WAT));
    assert_eq!(rejection.error_code, ErrorCode::CanisterOutOfCycles);
    let id = fixture.id;
    assert_eq!(
        rejection.message,
        format!(
            "Canister installation failed with `Canister {id} is out of cycles: please top up the \
             canister with at least 3 additional cycles`"
        )
    );
    assert_eq!(fixture.balance(), before);
    fixture.host.add_cycles(id, 3).expect("exists");
    let outcome = fixture.host.upgrade_canister(id, &wasm(WAT), b"", alice()).expect("valid");
    assert_eq!(outcome.result, conformance_host::InstallResult::Installed);
}
