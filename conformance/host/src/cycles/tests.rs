//! Fees against arithmetic done by hand from the published amounts.

use super::{
    call, call_transmission, execution, http_request, idle_day, ingress, response_transmission, storage,
};

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
    assert_eq!(call(7, false), 42_102_419_000);
    // the same with 80_000_000_000
    assert_eq!(call(7, true), 82_102_419_000);
}

#[test]
fn a_call_and_its_response_pay_for_their_bytes() {
    assert_eq!(call_transmission(7), 267_000);
    assert_eq!(response_transmission(0), 0);
    assert_eq!(response_transmission(15), 15_000);
    // no more than what was prepaid
    assert_eq!(response_transmission(usize::MAX), 2_097_152_000);
}

#[test]
fn an_outcall_on_13_nodes_costs_what_the_formula_says() {
    // 13 * (3_000_000 + 780_000 + 400 * 100 + 800 * 1_000)
    assert_eq!(http_request(100, 1_000), 60_060_000);
}

#[test]
fn a_gibibyte_for_a_second_costs_127_000() {
    assert_eq!(storage(1 << 30, 1), 127_000);
    assert_eq!(storage(1 << 29, 2), 127_000);
    assert_eq!(storage(0, 2), 0);
}

#[test]
fn a_share_of_a_day_is_rounded_down_after_the_day_is() {
    // 65_536 * 127_000 * 86_400 / 2^30 = 669_726.5625
    assert_eq!(idle_day(65_536), 669_726);
    // 669_726 * 10 / 86_400 = 77.5145...
    assert_eq!(storage(65_536, 10), 77);
    // 669_726 * 30
    assert_eq!(storage(65_536, 30 * 86_400), 20_091_780);
}
