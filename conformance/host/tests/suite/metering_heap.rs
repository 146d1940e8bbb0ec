//! Dirty heap pages: 1,000 for each 4 KiB page whose content differs after a
//! replicated message, charged when it ends.

use conformance_host::InstallResult;

use crate::harness::{canister, count, count_body, installing, numbers, reply};

/// A store costs const 1 + const 1 + i32.store 1.
fn store(at: u32) -> String {
    format!("(i32.store (i32.const {at}) (i32.const 1))")
}

#[test]
fn a_changed_page_costs_a_thousand() {
    // 1 + 3 + 1,000
    assert_eq!(count_body(&store(0)), 1_004);
}

#[test]
fn a_page_costs_once_however_often_it_is_written() {
    // 1 + 3 + 3 + 1,000
    assert_eq!(count_body(&(store(0) + &store(4092))), 1_007);
    // two pages: 1 + 3 + 3 + 2,000
    assert_eq!(count_body(&(store(0) + &store(4096))), 2_007);
    // one store over a boundary, 1 in the lower page and 1 in the upper
    let straddling = "(i64.store (i32.const 4092) (i64.const 0x100000001))";
    assert_eq!(count_body(straddling), 2_004);
}

#[test]
fn a_page_written_with_what_it_held_costs_nothing() {
    // 1 + 3
    assert_eq!(count_body("(i32.store (i32.const 0) (i32.const 0))"), 4);
    // written and restored: 1 + 3 + 3
    assert_eq!(count_body(&(store(0) + "(i32.store (i32.const 0) (i32.const 0))")), 7);
}

#[test]
fn a_page_compares_with_the_message_before() {
    let wat = r#"(module (memory 1) (func (export "canister_update f")
        (i32.store (i32.const 0) (i32.const 1))))"#;
    let mut canister = canister(wat);
    assert_eq!(canister.update("f", b"").instructions, 1_004);
    // the same value again
    assert_eq!(canister.update("f", b"").instructions, 4);
}

#[test]
fn grown_pages_cost_when_they_are_filled() {
    // 1 + const 1 + memory.grow 300 + drop 1 + store 3 + 1,000
    assert_eq!(count_body(&format!("(drop (memory.grow (i32.const 1))) {}", store(65536))), 1_306);
}

#[test]
fn a_trap_pays_for_the_pages_too() {
    // 1 + 3 + unreachable 1 + 1,000, though the page is restored
    let wat =
        format!(r#"(module (memory 1) (func (export "canister_update f") {} unreachable))"#, store(0));
    let mut canister = canister(&wat);
    assert_eq!(canister.update("f", b"").instructions, 1_005);
    assert_eq!(canister.update("f", b"").instructions, 1_005);
}

#[test]
fn a_query_does_not_pay_for_pages() {
    let wat = format!(r#"(module (memory 1) (func (export "canister_query f") {}))"#, store(0));
    let mut canister = canister(&wat);
    // 1 + 3
    assert_eq!(canister.query("f", b"").instructions, 4);
    // the same query in replicated execution does, each time
    assert_eq!(canister.update("f", b"").instructions, 1_004);
    assert_eq!(canister.update("f", b"").instructions, 1_004);
}

#[test]
fn pages_are_never_seen_by_the_counter() {
    let wat = r#"(module
        (import "ic0" "performance_counter" (func $counter (param i32) (result i64)))
        (import "ic0" "msg_reply_data_append" (func $append (param i32 i32)))
        (import "ic0" "msg_reply" (func $reply))
        (memory 1)
        (func (export "canister_update f")
            (i64.store (i32.const 0) (call $counter (i32.const 0)))
            (i64.store (i32.const 8) (call $counter (i32.const 0)))
            (call $append (i32.const 0) (i32.const 16))
            (call $reply)))"#;
    let outcome = canister(wat).update("f", b"");
    // One segment: 1 + twice (const, const, call 5, store = 8) + const 1 +
    // const 1 + call 5 + call 5 = 29; readings 200 each; append 500 + 50 * 16;
    // reply 500; one page 1,000.
    assert_eq!(outcome.instructions, 29 + 400 + 1_300 + 500 + 1_000);
    assert_eq!(numbers(&reply(outcome)), [229, 429]);
}

#[test]
fn pages_cost_four_times_as_much_in_wasm64() {
    // 1 + i64.const 1 + i32.const 1 + i32.store 2 + 4,000
    let wat = r#"(module (memory i64 1) (func (export "canister_update f")
        (i32.store (i64.const 0) (i32.const 1))))"#;
    assert_eq!(count(wat), 4_005);
}

#[test]
fn data_segments_are_not_dirty_pages() {
    let wat = r#"(module (memory 1) (data (i32.const 0) "data")
        (func (export "canister_init") nop))"#;
    let (_, outcome) = installing(wat, b"");
    assert_eq!(outcome.result, InstallResult::Installed);
    // 1 + nop 1
    assert_eq!(outcome.instructions, 2);
}

#[test]
fn the_start_function_is_metered_like_any_other() {
    let wat = r#"(module (memory 1)
        (func $start (i32.store (i32.const 0) (i32.const 1)))
        (start $start)
        (func (export "canister_init") (i32.store (i32.const 0) (i32.const 1))))"#;
    let (_, outcome) = installing(wat, b"");
    // start: 1 + 3 + 1,000; init finds the page as it writes it: 1 + 3
    assert_eq!(outcome.instructions, 1_008);
}
