//! `examples/counter` as a Rust developer writes it with ic-cdk, for comparison.
//!
//! State is a `Cell`, numbers are `u64`. A canister must not wrap around silently, and `+` does in a
//! release build, so every sum that can leave `u64` is checked.

use std::cell::Cell;

thread_local! {
    static COUNTER: Cell<u64> = const { Cell::new(0) };
}

fn add(left: u64, right: u64) -> u64 {
    left.checked_add(right).expect("overflow")
}

#[ic_cdk::query]
fn noop() {}

#[ic_cdk::query]
fn get() -> u64 {
    COUNTER.get()
}

#[ic_cdk::update]
fn set(value: u64) {
    COUNTER.set(value);
}

#[ic_cdk::update]
fn increment() -> u64 {
    let next = add(COUNTER.get(), 1);
    COUNTER.set(next);
    next
}

/// The n-th Fibonacci number, by iteration.
#[ic_cdk::query]
fn fibonacci(n: u64) -> u64 {
    let (mut a, mut b) = (0, 1);
    for _ in 0..n {
        (a, b) = (b, add(a, b));
    }
    a
}

/// The n-th Fibonacci number, by recursion.
#[ic_cdk::query]
fn fib(n: u64) -> u64 {
    if n < 2 { n } else { add(fib(n - 1), fib(n - 2)) }
}

/// 1 + 2 + ... + n.
#[ic_cdk::query]
fn sum_to(n: u64) -> u64 {
    let mut total = 0;
    for i in 1..=n {
        total = add(total, i);
    }
    total
}

#[ic_cdk::query]
fn ackermann(m: u64, n: u64) -> u64 {
    if m == 0 {
        add(n, 1)
    } else if n == 0 {
        ackermann(m - 1, 1)
    } else {
        ackermann(m - 1, ackermann(m, n - 1))
    }
}
