//! Fees against arithmetic done by hand from the published amounts.

use super::{call, execution, http_request, ingress, storage};

#[test]
fn execution_is_five_million_and_one_cycle_an_instruction() {
    assert_eq!(execution(0, false), 5_000_000);
    assert_eq!(execution(1_234_567, false), 6_234_567);
    assert_eq!(execution(1_234_567, true), 7_469_134);
}

#[test]
fn ingress_pays_for_each_byte() {
    // 1_200_000 + 10 * 2_000
    assert_eq!(ingress(10), 1_220_000);
}

#[test]
fn a_call_prepays_its_callback_and_the_largest_response() {
    // 260_000 + 7 * 1_000 + 5_000_000 + 40_000_000_000 + 2_097_152 * 1_000
    assert_eq!(call(7), 42_102_419_000);
}

#[test]
fn an_outcall_on_13_nodes_costs_what_the_formula_says() {
    // 13 * (3_000_000 + 780_000 + 400 * 100 + 800 * 1_000)
    assert_eq!(http_request(100, 1_000), 60_060_000);
}

#[test]
fn a_gibibyte_for_a_second_costs_127_000() {
    assert_eq!(storage(1 << 30, 1_000_000_000), 127_000);
    assert_eq!(storage(1 << 29, 2_000_000_000), 127_000);
    assert_eq!(storage(0, 2_000_000_000), 0);
}
