//! No operation's cost grows faster than in CPython.

use conformance::growth::{markdown, measure};
use transpiler::build::Workshop;
use transpiler::syntax::on_large_stack;

#[test]
fn costs_grow_no_faster_than_in_cpython() {
    let workshop = Workshop::open().expect("a toolchain");
    let measured = on_large_stack(|| measure(&workshop)).expect("the operations can be measured");
    let steep: Vec<_> = measured.iter().filter(|growth| !growth.is_within_class()).cloned().collect();
    assert!(steep.is_empty(), "{}", markdown(&steep));
}
