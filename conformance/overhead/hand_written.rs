//! `main.py` as a Rust developer writes it with ic-cdk, for comparison: a `Cell`, `u64`, and a checked sum.

use std::cell::Cell;

use candid::{CandidType, Deserialize};
use ic_cdk::api::{debug_print, performance_counter};

thread_local! {
    static COUNTER: Cell<u64> = const { Cell::new(0) };
}

#[derive(CandidType, Deserialize)]
struct Profile {
    name: String,
    age: u64,
    active: bool,
}

fn add_one() -> u64 {
    let next = COUNTER.get().checked_add(1).expect("overflow");
    COUNTER.set(next);
    next
}

fn copied(p: Profile) -> Profile {
    Profile { name: p.name, age: p.age, active: p.active }
}

/// Prints what the counter reads before and after a body.
fn probed<T>(body: impl FnOnce() -> T) -> T {
    let start = performance_counter(1);
    let result = body();
    let end = performance_counter(1);
    debug_print(format!("{start} {end}"));
    result
}

#[ic_cdk::query]
fn noop() {}

#[ic_cdk::query]
fn probed_noop() {
    probed(|| ());
}

#[ic_cdk::update]
fn increment() -> u64 {
    add_one()
}

#[ic_cdk::update]
fn probed_increment() -> u64 {
    probed(add_one)
}

#[ic_cdk::query]
fn three_fields(p: Profile) -> Profile {
    copied(p)
}

#[ic_cdk::query]
fn probed_three_fields(p: Profile) -> Profile {
    probed(|| copied(p))
}
