//! Spot checks of the table, and that it names real operators.

use wasmparser::Operator;

use super::{TABLE, parse_line, weight};
use crate::metering::operators::NAMES;

#[test]
fn every_line_names_an_operator() {
    let unknown: Vec<&str> = TABLE
        .lines()
        .filter_map(parse_line)
        .map(|(name, _)| name)
        .filter(|name| !NAMES.contains(name))
        .collect();
    assert_eq!(unknown, Vec::<&str>::new());
    assert_eq!(TABLE.lines().filter_map(parse_line).count(), 438);
}

#[test]
fn listed_and_unlisted_operators_have_their_weights() {
    assert_eq!(weight(&Operator::I32DivU, false), 10);
    assert_eq!(weight(&Operator::End, false), 0);
    assert_eq!(weight(&Operator::Call { function_index: 0 }, false), 5);
    // not in the table
    assert_eq!(weight(&Operator::V128Load { memarg: memarg() }, false), 1);
    assert_eq!(weight(&Operator::I64Add128, false), 1);
}

#[test]
fn memory_access_costs_double_in_wasm64() {
    assert_eq!(weight(&Operator::I32Load { memarg: memarg() }, false), 1);
    assert_eq!(weight(&Operator::I32Load { memarg: memarg() }, true), 2);
}

fn memarg() -> wasmparser::MemArg {
    wasmparser::MemArg {
        align: 0,
        max_align: 0,
        offset: 0,
        target: wasmparser::MemArgTarget::Memory(0),
        ordering: None,
    }
}
