//! Fees and balances, by hand from the published amounts.

use std::time::Duration;

use conformance_host::{ErrorCode, Host, InstallResult};

use crate::harness::{alice, canister, install_rejection, rejection, reply, wasm};

#[test]
fn an_update_pays_ingress_and_execution() {
    let wat = r#"(module (import "ic0" "msg_reply" (func $reply))
        (func (export "canister_update pay") call $reply))"#;
    let mut canister = canister(wat);
    let before = canister.balance();
    let outcome = canister.update("pay", b"1234567");
    // ingress 1,200,000 + 2,000 * (7 + 3); execution 5,000,000 + 506
    assert_eq!(outcome.cycles, 1_220_000 + 5_000_506);
    assert_eq!(canister.balance(), before - 6_220_506);
}

#[test]
fn wasm64_pays_two_cycles_an_instruction() {
    let wat = r#"(module (import "ic0" "msg_reply" (func $reply)) (memory i64 1)
        (func (export "canister_update pay") call $reply))"#;
    // ingress 1,200,000 + 2,000 * 3; execution 5,000,000 + 2 * 506
    assert_eq!(canister(wat).update("pay", b"").cycles, 1_206_000 + 5_001_012);
}

#[test]
fn queries_are_free() {
    let wat = r#"(module (import "ic0" "msg_reply" (func $reply))
        (func (export "canister_query look") call $reply))"#;
    let mut canister = canister(wat);
    let before = canister.balance();
    assert_eq!(canister.query("look", b"").cycles, 0);
    assert_eq!(canister.balance(), before);
}

#[test]
fn a_missing_method_pays_ingress_only() {
    let mut canister = canister("(module)");
    let outcome = canister.update("none", b"");
    assert_eq!((outcome.cycles, outcome.instructions), (1_208_000, 0));
}

#[test]
fn an_install_pays_for_compiling_and_running() {
    let mut host = Host::new();
    let id = host.create_canister();
    let outcome = host.install_canister(id, &wasm("(module)"), b"", alice()).expect("valid");
    // two globals of two operators each, at 6,000
    assert_eq!(outcome.cycles, 5_000_000 + 24_000);
    assert_eq!(host.cycle_balance(id).expect("exists"), 3_000_000_000_000 - 5_024_000);
}

#[test]
fn who_cannot_prepay_is_out_of_cycles() {
    let wat = r#"(module (import "ic0" "msg_reply" (func $reply))
        (func (export "canister_update f") call $reply))"#;
    let mut host = Host::new();
    // enough for the ingress message, one short of prepaying 40 billion
    // instructions, after an install that used 5,000,000 + the module's 108,000
    let install = 5_000_000 + 6_000 * (2 + 10 + 4);
    let id = host.create_canister_with_cycles(300_005_000_000);
    let outcome = host.install_canister(id, &wasm(wat), b"", alice()).expect("valid");
    assert_eq!(outcome.result, InstallResult::Installed);
    assert_eq!(outcome.cycles, install);
    let left = host.cycle_balance(id).expect("exists");
    assert_eq!(left, 300_005_000_000 - install);
    let poor = host.create_canister_with_cycles(300_004_999_999);
    let outcome = host.install_canister(poor, &wasm(wat), b"", alice()).expect("valid");
    let rejection = install_rejection(outcome);
    assert_eq!(rejection.error_code, ErrorCode::CanisterOutOfCycles);
    assert_eq!(
        rejection.message,
        format!(
            "Canister installation failed with `Canister {poor} is out of cycles: please top up \
             the canister with at least 1 additional cycles`"
        )
    );
    assert_eq!(host.cycle_balance(poor).expect("exists"), 300_004_999_999);
}

/// What storing so many bytes for 30 days costs: 127,000 a GiB and second, a day rounded down.
fn thirty_days(bytes: u128) -> u128 {
    bytes * 127_000 * 86_400 / (1 << 30) * 30
}

/// Replies with its balance as it sees it.
const BALANCE: &str = r#"(module
    (import "ic0" "canister_cycle_balance128" (func $balance (param i32)))
    (import "ic0" "cycles_burn128" (func $burn (param i64 i64 i32)))
    (import "ic0" "msg_reply_data_append" (func $append (param i32 i32)))
    (import "ic0" "msg_reply" (func $reply))
    (memory 1)
    (func (export "canister_update balance")
        (call $balance (i32.const 0))
        (call $append (i32.const 0) (i32.const 16)) (call $reply))
    (func (export "canister_update burn")
        (call $burn (i64.const 1) (i64.const 0) (i32.const 0))
        (call $append (i32.const 0) (i32.const 16)) (call $reply)))"#;

fn amount(reply: &[u8]) -> u128 {
    u128::from_le_bytes(reply.try_into().expect("16 bytes"))
}

#[test]
fn a_message_sees_the_balance_less_what_is_prepaid() {
    let mut canister = canister(BALANCE);
    let before = canister.balance();
    let outcome = canister.update("balance", b"");
    // ingress 1,200,000 + 2,000 * 7; prepaid 5,000,000 + 40,000,000,000
    assert_eq!(amount(&reply(outcome)), before - 1_214_000 - 40_005_000_000);
}

#[test]
fn burning_takes_what_there_is() {
    let mut canister = canister(BALANCE);
    let before = canister.balance();
    let outcome = canister.update("burn", b"");
    let fee = outcome.cycles;
    // asked for 2^64, got all but ingress, prepayment and what keeps a page and the module for 30 days
    let burned = amount(&reply(outcome));
    let threshold = thirty_days((65_536 + wasm(BALANCE).len()) as u128);
    assert_eq!(burned, before - 1_208_000 - 40_005_000_000 - threshold);
    assert_eq!(canister.balance(), before - fee - burned);
    // and what is left does not prepay another message
    let outcome = canister.update("balance", b"");
    assert_eq!(rejection(outcome).error_code, ErrorCode::CanisterOutOfCycles);
}

#[test]
fn added_cycles_are_in_the_balance() {
    let mut host = Host::new();
    let id = host.create_canister_with_cycles(5);
    assert_eq!(host.add_cycles(id, 7).expect("exists"), 12);
    assert_eq!(host.cycle_balance(id).expect("exists"), 12);
}

#[test]
fn storage_is_paid_for_over_time() {
    let wat = "(module (memory 1024))";
    let mut canister = canister(wat);
    let bytes = (1024 * 65536 + wasm(wat).len()) as u128;
    let before = canister.balance();
    canister.host.advance_time(Duration::from_secs(1_000));
    // 127,000 cycles a GiB and second; a day is rounded down, and then its share
    let expected = bytes * 127_000 * 86_400 / (1 << 30) * 1_000 / 86_400;
    assert_eq!(canister.balance(), before - expected);
    assert!(expected >= 7_937_500);
}

#[test]
fn storage_is_paid_for_once_ten_seconds_are_over_and_in_whole_seconds() {
    let mut canister = canister("(module (memory 1024))");
    let before = canister.balance();
    canister.host.advance_time(Duration::from_millis(9_999));
    assert_eq!(canister.balance(), before);
    canister.host.advance_time(Duration::from_millis(1_900));
    // 64 MiB and the module's 14 bytes: 67_108_878 * 127_000 * 86_400 / 2^30 = 685_800_143 a day
    assert_eq!(wasm("(module (memory 1024))").len(), 14);
    assert_eq!(before - canister.balance(), 685_800_143 * 11 / 86_400);
}

#[test]
fn who_cannot_pay_for_storage_is_uninstalled_and_keeps_the_balance() {
    let mut canister = canister("(module (memory 1024))");
    let before = canister.balance();
    // 685,800,143 cycles a day
    let days = before / 685_800_143;
    let day = Duration::from_hours(24);
    canister.host.advance_time(day * u32::try_from(days).expect("some thousands"));
    let left = before - days * 685_800_143;
    assert_eq!(canister.balance(), left);
    assert!(canister.host.module_hash(canister.id).expect("exists").is_some());
    canister.host.advance_time(day);
    assert_eq!(canister.balance(), left);
    assert_eq!(canister.host.module_hash(canister.id).expect("exists"), None);
    assert_eq!(rejection(canister.update("f", b"")).error_code, ErrorCode::CanisterWasmModuleNotFound);
}
