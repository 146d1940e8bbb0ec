//! No operation's cost grows faster than in CPython, and state fits an upgrade.

use conformance::growth::{markdown, measure};
use conformance::upgrades;
use transpiler::build::Workshop;
use transpiler::syntax::on_large_stack;

#[test]
fn costs_grow_no_faster_than_in_cpython() {
    let workshop = Workshop::open().expect("a toolchain");
    let measured = on_large_stack(|| measure(&workshop)).expect("the operations can be measured");
    let steep: Vec<_> = measured.iter().filter(|growth| !growth.is_within_class()).cloned().collect();
    assert!(steep.is_empty(), "{}", markdown(&steep));
}

/// Instructions that an upgrade may use (IC: "Resource limits", `install_code`).
const LIMIT: u64 = 300_000_000_000;

#[test]
fn every_kind_of_state_would_fit_an_upgrade_with_a_hundred_megabytes_of_it() {
    let workshop = Workshop::open().expect("a toolchain");
    let measured = on_large_stack(|| upgrades::measure(&workshop)).expect("states can be measured");
    let large: Vec<_> =
        measured.iter().filter(|upgrade| upgrade.per_megabyte() * 100 > LIMIT).cloned().collect();
    assert!(large.is_empty(), "{}", upgrades::markdown(&large));
}

#[test]
fn a_state_of_a_hundred_megabytes_fits_an_upgrade() {
    let workshop = Workshop::open().expect("a toolchain");
    let measured = on_large_stack(|| upgrades::measure_large(&workshop)).expect("they fit");
    assert!(measured.iter().all(|upgrade| upgrade.bytes >= 100_000_000), "{measured:?}");
    let large: Vec<_> =
        measured.iter().filter(|upgrade| upgrade.instructions > LIMIT).cloned().collect();
    assert!(large.is_empty(), "{}", upgrades::markdown(&large));
}
