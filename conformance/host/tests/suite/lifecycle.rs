//! Installing, upgrading, reinstalling, uninstalling, and failing to.

use conformance_host::{ErrorCode, InstallResult, Principal};

use crate::harness::{
    alice, canister, canister_with, count, install_rejection, installing, numbers, reply, wasm,
};

const KEEPER: &str = r#"(module
    (import "ic0" "msg_reply" (func $reply))
    (import "ic0" "msg_reply_data_append" (func $append (param i32 i32)))
    (import "ic0" "msg_arg_data_size" (func $size (result i32)))
    (import "ic0" "msg_arg_data_copy" (func $copy (param i32 i32 i32)))
    (import "ic0" "stable64_grow" (func $grow (param i64) (result i64)))
    (import "ic0" "stable64_write" (func $write (param i64 i64 i64)))
    (import "ic0" "stable64_read" (func $read (param i64 i64 i64)))
    (import "ic0" "certified_data_set" (func $certify (param i32 i32)))
    (import "ic0" "global_timer_set" (func $timer (param i64) (result i64)))
    (memory 1)
    (func (export "canister_init")
        (drop (call $grow (i64.const 1)))
        (call $copy (i32.const 0) (i32.const 0) (call $size)))
    (func (export "canister_pre_upgrade")
        (call $write (i64.const 0) (i64.const 0) (i64.const 8)))
    (func (export "canister_update set")
        (call $copy (i32.const 0) (i32.const 0) (call $size))
        (call $certify (i32.const 0) (i32.const 8))
        (drop (call $timer (i64.const 99)))
        (call $reply))
    (func (export "canister_query heap")
        (call $append (i32.const 0) (i32.const 8)) (call $reply))
    (func (export "canister_query stable")
        (call $read (i64.const 8) (i64.const 0) (i64.const 8))
        (call $append (i32.const 8) (i32.const 8)) (call $reply)))"#;

/// `KEEPER` with a `post_upgrade` of this body.
fn keeper_with_post_upgrade(body: &str) -> String {
    let post_upgrade = format!(r#"(func (export "canister_post_upgrade") {body})"#);
    format!("{}{post_upgrade})", KEEPER.strip_suffix(')').expect("a module"))
}

#[test]
fn init_sees_its_argument() {
    let mut canister = canister_with(KEEPER, b"argument");
    assert_eq!(reply(canister.query("heap", b"")), b"argument");
}

#[test]
fn an_upgrade_keeps_stable_memory_and_drops_the_heap() {
    let mut canister = canister_with(KEEPER, b"--------");
    canister.reply("set", b"12345678");
    let outcome = canister.upgrade(KEEPER);
    assert_eq!(outcome.result, InstallResult::Installed);
    assert_eq!(reply(canister.query("heap", b"")), [0; 8]);
    // written by pre_upgrade
    assert_eq!(reply(canister.query("stable", b"")), b"12345678");
    assert_eq!(canister.host.certified_data(canister.id).expect("exists"), b"12345678");
    assert_eq!(canister.host.global_timer(canister.id).expect("exists"), None);
}

#[test]
fn post_upgrade_runs_in_the_new_module() {
    let mut canister = canister_with(KEEPER, b"--------");
    canister.reply("set", b"12345678");
    let new = keeper_with_post_upgrade("(call $read (i64.const 0) (i64.const 0) (i64.const 8))");
    assert_eq!(canister.upgrade(&new).result, InstallResult::Installed);
    assert_eq!(reply(canister.query("heap", b"")), b"12345678");
}

#[test]
fn a_trap_in_post_upgrade_leaves_the_canister_as_it_was() {
    let mut canister = canister_with(KEEPER, b"--------");
    canister.reply("set", b"12345678");
    let hash = canister.host.module_hash(canister.id).expect("exists");
    let before = canister.balance();
    let outcome = canister.upgrade(&keeper_with_post_upgrade("unreachable"));
    let cycles = outcome.cycles;
    assert_eq!(install_rejection(outcome).error_code, ErrorCode::CanisterTrapped);
    assert_eq!(canister.host.module_hash(canister.id).expect("exists"), hash);
    assert_eq!(reply(canister.query("heap", b"")), b"12345678");
    // what pre_upgrade wrote is undone too
    assert_eq!(reply(canister.query("stable", b"")), [0; 8]);
    assert_eq!(canister.host.global_timer(canister.id).expect("exists"), Some(99));
    assert_eq!(canister.balance(), before - cycles);
}

#[test]
fn a_trap_in_pre_upgrade_leaves_the_canister_as_it_was() {
    let wat = r#"(module
        (import "ic0" "msg_reply" (func $reply))
        (import "ic0" "msg_reply_data_append" (func $append (param i32 i32)))
        (memory 1) (data (i32.const 0) "old")
        (func (export "canister_pre_upgrade")
            (i32.store (i32.const 0) (i32.const 0)) unreachable)
        (func (export "canister_query get")
            (call $append (i32.const 0) (i32.const 3)) (call $reply)))"#;
    let mut canister = canister(wat);
    let rejection = install_rejection(canister.upgrade("(module)"));
    assert_eq!(rejection.error_code, ErrorCode::CanisterTrapped);
    assert_eq!(reply(canister.query("get", b"")), b"old");
}

#[test]
fn a_trap_in_init_leaves_the_canister_empty() {
    let wat = r#"(module
        (import "ic0" "debug_print" (func $print (param i32 i32)))
        (memory 1) (data (i32.const 0) "so far")
        (func (export "canister_init") (call $print (i32.const 0) (i32.const 6)) unreachable))"#;
    let (mut fixture, outcome) = installing(wat, b"");
    assert_eq!(outcome.debug_text(), ["so far"]);
    // 1 + two constants 2 + call 5 + unreachable 1 + 100 + 52 * 6
    assert_eq!(outcome.instructions, 421);
    assert_eq!(install_rejection(outcome).error_code, ErrorCode::CanisterTrapped);
    assert_eq!(fixture.host.module_hash(fixture.id).expect("exists"), None);
    // and ready for another try
    let again = fixture.host.install_canister(fixture.id, &wasm("(module)"), b"", fixture.id);
    assert_eq!(again.expect("a valid module").result, InstallResult::Installed);
}

#[test]
fn a_trap_in_start_fails_the_install() {
    let (fixture, outcome) = installing("(module (func $s unreachable) (start $s))", b"");
    assert_eq!(install_rejection(outcome).error_code, ErrorCode::CanisterTrapped);
    assert_eq!(fixture.host.module_hash(fixture.id).expect("exists"), None);
}

#[test]
fn start_runs_before_init_and_not_again_for_messages() {
    let wat = r#"(module
        (import "ic0" "msg_reply" (func $reply))
        (import "ic0" "msg_reply_data_append" (func $append (param i32 i32)))
        (memory 1)
        (func $start (i64.store (i32.const 0) (i64.add (i64.load (i32.const 0)) (i64.const 1))))
        (start $start)
        (func (export "canister_init")
            (i64.store (i32.const 0) (i64.mul (i64.load (i32.const 0)) (i64.const 10))))
        (func (export "canister_post_upgrade")
            (i64.store (i32.const 0) (i64.mul (i64.load (i32.const 0)) (i64.const 20))))
        (func (export "canister_query get")
            (call $append (i32.const 0) (i32.const 8)) (call $reply)))"#;
    let mut canister = canister(wat);
    assert_eq!(numbers(&reply(canister.query("get", b""))), [10]);
    assert_eq!(numbers(&reply(canister.query("get", b""))), [10]);
    canister.upgrade(wat);
    assert_eq!(numbers(&reply(canister.query("get", b""))), [20]);
}

#[test]
fn reinstalling_clears_what_the_canister_held() {
    let mut canister = canister_with(KEEPER, b"--------");
    canister.reply("set", b"12345678");
    assert_eq!(canister.reinstall(KEEPER).result, InstallResult::Installed);
    assert_eq!(reply(canister.query("heap", b"")), [0; 8]);
    assert_eq!(reply(canister.query("stable", b"")), [0; 8]);
    assert_eq!(canister.host.certified_data(canister.id).expect("exists"), b"");
    assert_eq!(canister.host.global_timer(canister.id).expect("exists"), None);
}

#[test]
fn a_failed_reinstall_keeps_what_the_canister_held() {
    let mut canister = canister_with(KEEPER, b"kept----");
    let trap = r#"(module (func (export "canister_init") unreachable))"#;
    let rejection = install_rejection(canister.reinstall(trap));
    assert_eq!(rejection.error_code, ErrorCode::CanisterTrapped);
    assert_eq!(reply(canister.query("heap", b"")), b"kept----");
    assert_eq!(canister.host.stable_memory(canister.id).expect("exists").len(), 65536);
}

#[test]
fn uninstalling_empties_the_canister() {
    let mut canister = canister_with(KEEPER, b"--------");
    assert_eq!(canister.host.uninstall_canister(canister.id, alice()).expect("exists"), Ok(()));
    assert_eq!(canister.host.module_hash(canister.id).expect("exists"), None);
    assert_eq!(canister.host.stable_memory(canister.id).expect("exists"), b"");
    assert!(canister.update("set", b"12345678").into_reply().is_err());
}

#[test]
fn only_controllers_replace_or_remove_the_module() {
    let mut canister = canister_with(KEEPER, b"kept----");
    let (id, stranger) = (canister.id, Principal::from_slice(&[0xb0, 0xb0, 0x02]));
    let text = |method| format!("Only controllers of canister {id} can call ic00 method {method}");
    let (before, module) = (canister.balance(), wasm("(module)"));
    let upgraded = canister.host.upgrade_canister(id, &module, b"", stranger).expect("an outcome");
    let reinstalled = canister.host.reinstall_canister(id, &module, b"", stranger).expect("an outcome");
    for outcome in [upgraded, reinstalled] {
        assert_eq!((outcome.cycles, outcome.instructions), (0, 0));
        let rejection = install_rejection(outcome);
        assert_eq!(rejection.error_code, ErrorCode::CanisterInvalidController);
        assert_eq!(rejection.message, text("install_code"));
    }
    let removed = canister.host.uninstall_canister(id, stranger).expect("an outcome");
    assert_eq!(removed.expect_err("a rejection").message, text("uninstall_code"));
    assert_eq!(canister.balance(), before);
    assert_eq!(reply(canister.query("heap", b"")), b"kept----");
    // who created the canister still controls it
    let creator = Principal::anonymous();
    let outcome = canister.host.upgrade_canister(id, &module, b"", creator).expect("an outcome");
    assert_eq!(outcome.result, InstallResult::Installed);
}

#[test]
fn an_upgrade_counts_all_its_phases() {
    let old = r#"(module (func (export "canister_pre_upgrade") nop))"#;
    let new = r#"(module (func $s nop nop) (start $s)
        (func (export "canister_post_upgrade") nop nop nop))"#;
    let outcome = canister(old).upgrade(new);
    // pre_upgrade 1 + 1, start 1 + 2, post_upgrade 1 + 3
    assert_eq!(outcome.instructions, 9);
}

#[test]
fn compiling_costs_six_thousand_an_operator() {
    // The function: nop, end = 2 operators, and the charge of its one segment
    // with its check = 4 + 6. Two for each global: one of its own and the two
    // that metering adds.
    let wat = r#"(module (global i32 (i32.const 0)) (func (export "canister_init") nop))"#;
    let (_, outcome) = installing(wat, b"");
    assert_eq!(outcome.compile_instructions, (2 + 10 + 6) * 6_000);
    // 1 + nop 1
    assert_eq!(outcome.instructions, 2);
    assert_eq!(outcome.cycles, 5_000_000 + 108_000 + 2);
}

#[test]
fn metadata_is_found_by_name() {
    let wat = r#"(module
        (@custom "icp:public candid:service" "service : {}")
        (@custom "icp:private note" "secret"))"#;
    let canister = canister(wat);
    let service = canister.host.candid_service(canister.id).expect("exists");
    assert_eq!(service.as_deref(), Some("service : {}"));
    let note = canister.host.canister_metadata(canister.id, "note").expect("exists");
    assert_eq!(note.as_deref(), Some(&b"secret"[..]));
    assert_eq!(canister.host.canister_metadata(canister.id, "none").expect("exists"), None);
}

#[test]
fn the_same_module_costs_the_same_when_it_is_compiled_already() {
    let wat = r#"(module (func (export "canister_update f") nop nop nop nop nop nop nop))"#;
    let (_, first) = installing(wat, b"");
    let (_, second) = installing(wat, b"");
    assert_eq!(first, second);
    assert_eq!(count(wat), 8);
}
