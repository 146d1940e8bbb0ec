//! Segments of small bodies, worked out by hand.

use wasmparser::{BlockType, Operator};

use super::{Segment, segments};

const EMPTY: BlockType = BlockType::Empty;

fn plain(start: usize, cost: u64) -> Segment {
    Segment { start, cost, reentrant: false }
}

fn reentrant(start: usize, cost: u64) -> Segment {
    Segment { start, cost, reentrant: true }
}

#[test]
fn a_body_is_one_segment_and_entry_costs_one() {
    // 1 + nop 1 + nop 1 + end 0
    let body = [Operator::Nop, Operator::Nop, Operator::End];
    assert_eq!(segments(&body, false), [reentrant(0, 3)]);
}

#[test]
fn calls_and_blocks_do_not_close_a_segment() {
    let body = [
        Operator::Block { blockty: EMPTY },
        Operator::Call { function_index: 0 },
        Operator::Nop,
        Operator::End,
        Operator::Nop,
        Operator::End,
    ];
    // 1 + block 0 + call 5 + nop 1, then nop 1
    assert_eq!(segments(&body, false), [reentrant(0, 7), plain(4, 1)]);
}

#[test]
fn a_loop_body_is_always_checked() {
    let body = [Operator::Loop { blockty: EMPTY }, Operator::End, Operator::End];
    assert_eq!(segments(&body, false), [reentrant(0, 1), reentrant(1, 0)]);
}

#[test]
fn a_plain_segment_without_cost_is_left_out() {
    let body = [
        Operator::Loop { blockty: EMPTY },
        Operator::Br { relative_depth: 0 },
        Operator::End,
        Operator::Return,
        Operator::End,
    ];
    // 1 + loop 0; br 2; end 0 (left out); return 1; end 0 (left out)
    assert_eq!(segments(&body, false), [reentrant(0, 1), reentrant(1, 2), plain(3, 1)]);
}

#[test]
fn both_arms_of_an_if_are_segments_of_their_own() {
    let body = [
        Operator::LocalGet { local_index: 0 },
        Operator::If { blockty: EMPTY },
        Operator::Nop,
        Operator::Else,
        Operator::Nop,
        Operator::Nop,
        Operator::End,
        Operator::End,
    ];
    // 1 + local.get 1 + if 2; nop 1 + else 0; nop 1 + nop 1 + end 0
    assert_eq!(segments(&body, false), [reentrant(0, 4), plain(2, 1), plain(4, 2)]);
}
