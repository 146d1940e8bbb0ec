//! Metering of wasm itself. Every count is worked out in the comment above it
//! from the published rules: entry 1, the weight of each operator, segments
//! charged at their start.

use crate::harness::{canister, count, count_body, numbers, reply};

#[test]
fn entering_a_function_costs_one() {
    // 1 + end 0
    assert_eq!(count_body(""), 1);
}

#[test]
fn straight_code_costs_the_sum_of_its_weights() {
    // 1 + i32.const 1 + i32.const 1 + i32.add 1 + drop 1
    assert_eq!(count_body("(drop (i32.add (i32.const 1) (i32.const 2)))"), 5);
}

#[test]
fn a_local_call_costs_five_and_the_entry_of_the_callee() {
    // caller: 1 + call 5; callee: 1 + nop 1
    let wat = r#"(module (func $g nop) (func (export "canister_update f") call $g))"#;
    assert_eq!(count(wat), 8);
}

#[test]
fn an_indirect_call_costs_ten() {
    // caller: 1 + i32.const 1 + call_indirect 10; callee: 1 + nop 1
    let wat = r#"(module
        (table funcref (elem $g))
        (func $g nop)
        (func (export "canister_update f") (call_indirect (i32.const 0))))"#;
    assert_eq!(count(wat), 14);
}

#[test]
fn a_tail_call_costs_three() {
    // caller: 1 + return_call 3; callee: 1 + nop 1
    let wat = r#"(module (func $g nop) (func (export "canister_update f") return_call $g))"#;
    assert_eq!(count(wat), 6);
}

#[test]
fn an_indirect_tail_call_costs_sixty() {
    // caller: 1 + i32.const 1 + return_call_indirect 60; callee: 1 + nop 1
    let wat = r#"(module
        (table funcref (elem $g))
        (func $g nop)
        (func (export "canister_update f") (return_call_indirect (i32.const 0))))"#;
    assert_eq!(count(wat), 64);
}

#[test]
fn a_block_costs_nothing_and_closes_nothing() {
    // 1 + block 0 + nop 1 + end 0, then nop 1
    assert_eq!(count_body("(block nop) nop"), 3);
}

#[test]
fn a_taken_branch_skips_the_rest_of_its_block() {
    // 1 + block 0 + br 2 | skipped: nop nop | nop 1
    assert_eq!(count_body("(block (br 0) nop nop) nop"), 4);
}

#[test]
fn a_branch_not_taken_pays_for_what_follows() {
    // 1 + block 0 + i32.const 1 + br_if 2 | nop 1 + nop 1 + end 0 | nop 1
    assert_eq!(count_body("(block (br_if 0 (i32.const 0)) nop nop) nop"), 7);
    // taken: 1 + 0 + 1 + 2 | nop 1
    assert_eq!(count_body("(block (br_if 0 (i32.const 1)) nop nop) nop"), 5);
}

#[test]
fn a_branch_table_costs_two() {
    // 1 + block 0 + block 0 + i32.const 1 + br_table 2 | to the outer end | nop 1
    let to_outer = "(block (block (br_table 0 1 (i32.const 1))) nop nop nop) nop";
    assert_eq!(count_body(to_outer), 5);
    // 1 + 0 + 0 + 1 + 2 | to the inner end | nop 3 + end 0 | nop 1
    let to_inner = "(block (block (br_table 0 1 (i32.const 0))) nop nop nop) nop";
    assert_eq!(count_body(to_inner), 8);
}

#[test]
fn a_return_costs_one_and_skips_the_rest() {
    // 1 + nop 1 + return 1
    assert_eq!(count_body("nop return nop nop"), 3);
}

#[test]
fn only_the_arm_taken_is_paid_for() {
    let body = |condition: u8| format!("(if (i32.const {condition}) (then nop) (else nop nop nop))");
    // 1 + i32.const 1 + if 2 | nop 1 + else 0
    assert_eq!(count_body(&body(1)), 5);
    // 1 + 1 + 2 | nop 3 + end 0
    assert_eq!(count_body(&body(0)), 7);
}

#[test]
fn an_if_without_else_costs_three_when_not_taken() {
    // 1 + i32.const 1 + if 2 | skipped
    assert_eq!(count_body("(if (i32.const 0) (then nop nop))"), 4);
    // 1 + 1 + 2 | nop 2 + end 0
    assert_eq!(count_body("(if (i32.const 1) (then nop nop))"), 6);
}

#[test]
fn a_loop_pays_for_every_round() {
    // 1 + loop 0 | ten times: local.get 1, i32.const 1, i32.add 1, local.tee 1,
    // i32.const 1, i32.lt_u 1, br_if 2 = 8
    let body = "(local i32) (loop (br_if 0 (i32.lt_u
        (local.tee 0 (i32.add (local.get 0) (i32.const 1))) (i32.const 10))))";
    assert_eq!(count_body(body), 81);
}

#[test]
fn unreachable_costs_one_and_the_trap_keeps_the_count() {
    // 1 + nop 1 + unreachable 1; the nops after it are another segment
    assert_eq!(count_body("nop unreachable nop nop"), 3);
}

#[test]
fn a_trap_in_mid_segment_has_paid_for_the_whole_segment() {
    // 1 + i32.const 1 + i32.const 1 + i32.div_u 10 + drop 1 + nop 1
    assert_eq!(count_body("(drop (i32.div_u (i32.const 1) (i32.const 0))) nop"), 15);
}

#[test]
fn divisions_and_floats_cost_their_weights() {
    // 1 + two constants 2 + drop 1 + the operator
    let binary = |ty: &str, op: &str| {
        count_body(&format!("(drop ({ty}.{op} ({ty}.const 6) ({ty}.const 3)))")) - 4
    };
    assert_eq!(binary("i32", "div_s"), 10);
    assert_eq!(binary("i64", "rem_u"), 10);
    assert_eq!(binary("i64", "mul"), 1);
    assert_eq!(binary("f32", "div"), 3);
    assert_eq!(binary("f64", "div"), 5);
    assert_eq!(binary("f64", "add"), 2);
    assert_eq!(binary("f64", "min"), 18);
    assert_eq!(binary("f32", "lt"), 3);
    assert_eq!(binary("f32", "copysign"), 2);
    assert_eq!(binary("f64", "copysign"), 3);
    // 1 + one constant 1 + drop 1 + the operator
    let unary = |to: &str, from: &str| count_body(&format!("(drop ({to} ({from}.const 6)))")) - 3;
    assert_eq!(unary("f64.sqrt", "f64"), 8);
    assert_eq!(unary("i32.trunc_f64_s", "f64"), 20);
    assert_eq!(unary("f64.convert_i32_s", "i32"), 3);
    assert_eq!(unary("f64.convert_i32_u", "i32"), 16);
    assert_eq!(unary("i64.popcnt", "i64"), 1);
}

#[test]
fn globals_cost_two_and_locals_one() {
    // 1 + global.get 2 + global.set 2
    let wat = r#"(module (global $g (mut i32) (i32.const 0))
        (func (export "canister_update f") (global.set $g (global.get $g))))"#;
    assert_eq!(count(wat), 5);
    // 1 + local.get 1 + local.set 1
    assert_eq!(count_body("(local i32) (local.set 0 (local.get 0))"), 3);
}

#[test]
fn vectors_cost_their_weights() {
    // 1 + v128.const 1 + v128.const 1 + i64x2.mul 4 + drop 1
    let one = "(v128.const i64x2 1 1)";
    assert_eq!(count_body(&format!("(drop (i64x2.mul {one} {one}))")), 8);
    // f64x2.div 12
    assert_eq!(count_body(&format!("(drop (f64x2.div {one} {one}))")), 16);
}

#[test]
fn growing_memory_has_a_fixed_cost() {
    // 1 + i32.const 1 + memory.grow 300 + drop 1; the new pages stay zero
    assert_eq!(count_body("(drop (memory.grow (i32.const 3)))"), 303);
    // 1 + memory.size 20 + drop 1
    assert_eq!(count_body("(drop memory.size)"), 22);
}

#[test]
fn bulk_memory_costs_a_hundred_and_one_a_byte() {
    // 1 + three constants 3 + memory.copy 100 + 77 bytes; zeros onto zeros
    assert_eq!(count_body("(memory.copy (i32.const 500) (i32.const 0) (i32.const 77))"), 181);
    // 1 + 3 + memory.fill 100 + 33 bytes, filled with the zero that is there
    assert_eq!(count_body("(memory.fill (i32.const 0) (i32.const 0) (i32.const 33))"), 137);
}

#[test]
fn memory_init_costs_by_the_byte_and_data_drop_three_hundred() {
    // 1 + three constants 3 + memory.init 100 + 4 bytes + data.drop 300
    let wat = r#"(module (memory 1) (data $d "\00\00\00\00")
        (func (export "canister_update f")
            (memory.init $d (i32.const 0) (i32.const 0) (i32.const 4))
            (data.drop $d)))"#;
    assert_eq!(count(wat), 408);
}

#[test]
fn a_bulk_operation_that_traps_has_paid_for_its_bytes() {
    // 1 + three constants 3 + memory.fill 100 + 70,000 bytes, out of bounds
    assert_eq!(count_body("(memory.fill (i32.const 0) (i32.const 1) (i32.const 70000))"), 70_104);
}

#[test]
fn memory_access_costs_two_in_wasm64() {
    // 1 + i64.const 1 + i32.load 2 + drop 1
    let wat = r#"(module (memory i64 1)
        (func (export "canister_update f") (drop (i32.load (i64.const 0)))))"#;
    assert_eq!(count(wat), 5);
    // 1 + i64.const 1 + i32.const 1 + i64.const 1 + memory.fill 100 + 9 bytes
    let wat = r#"(module (memory i64 1)
        (func (export "canister_update f")
            (memory.fill (i64.const 0) (i32.const 0) (i64.const 9))))"#;
    assert_eq!(count(wat), 113);
}

#[test]
fn references_cost_their_weights() {
    // 1 + ref.func 130 + ref.is_null 5 + drop 1
    let wat = r#"(module (elem declare func $g) (func $g)
        (func (export "canister_update f") (drop (ref.is_null (ref.func $g)))))"#;
    assert_eq!(count(wat), 137);
    // 1 + i32.const 1 + table.get 5 + drop 1 + table.size 100 + drop 1
    let wat = r#"(module (table $t 1 funcref)
        (func (export "canister_update f")
            (drop (table.get $t (i32.const 0)))
            (drop (table.size $t))))"#;
    assert_eq!(count(wat), 109);
}

/// Replies with three readings of counter 0: at once, after `between`, and in
/// a function called before `after`.
fn readings(between: &str, after: &str) -> Vec<u64> {
    let wat = format!(
        r#"(module
        (import "ic0" "performance_counter" (func $counter (param i32) (result i64)))
        (import "ic0" "msg_reply_data_append" (func $append (param i32 i32)))
        (import "ic0" "msg_reply" (func $reply))
        (memory 1)
        (func $read (param $at i32)
            (i64.store (local.get $at) (call $counter (i32.const 0))))
        (func (export "canister_query f")
            (i64.store (i32.const 0) (call $counter (i32.const 0)))
            {between}
            (i64.store (i32.const 8) (call $counter (i32.const 0)))
            (call $read (i32.const 16)) {after}
            (block $end (br $end))
            (call $append (i32.const 0) (i32.const 24))
            (call $reply)))"#
    );
    numbers(&reply(canister(&wat).query("f", b"")))
}

#[test]
fn a_reading_includes_its_own_cost_and_the_rest_of_its_segment() {
    // Segment: 1 + twice (const 1, const 1, call 5, store 1 = 8) + const 1 +
    // call 5 + block 0 + br 2 = 25. A reading adds 200.
    // $read: 1 + local.get 1 + const 1 + call 5 + store 1 = 9.
    assert_eq!(readings("", ""), [225, 425, 25 + 9 + 3 * 200]);
}

#[test]
fn what_follows_a_call_in_its_segment_is_paid_before_the_call() {
    // The nops stand after all readings, and all readings include them.
    assert_eq!(readings("", "nop nop nop"), [228, 428, 28 + 9 + 600]);
}

#[test]
fn a_closed_segment_is_paid_when_it_is_reached() {
    // The first segment: 1 + const, const, call, store 8 + const 1 + if 2 = 12.
    // The arm: nop 1 + end 0. The rest: 8 + const 1 + call 5 + br 2 = 16.
    let between = "(if (i32.const 1) (then nop))";
    assert_eq!(readings(between, ""), [212, 12 + 1 + 16 + 400, 12 + 1 + 16 + 9 + 600]);
}
