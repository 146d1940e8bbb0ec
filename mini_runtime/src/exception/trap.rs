//! The end of a message: a trap in a canister, a panic in native tests.

use std::cell::Cell;

thread_local! {
    static BEFORE_TRAP: Cell<Option<fn()>> = const { Cell::new(None) };
}

/// Registers what must happen before a trap: output that is still buffered
/// would be lost with the message's state.
pub fn set_before_trap(flush: fn()) {
    BEFORE_TRAP.set(Some(flush));
}

/// Ends the message with `text`; its changes of state are rolled back.
///
/// # Panics
/// Always. In a canister it is the trap of the IC interface specification
/// (`ic0.trap`), natively a Rust panic.
#[cold]
#[inline(never)]
pub fn trap(text: &str) -> ! {
    if let Some(flush) = BEFORE_TRAP.take() {
        flush();
    }
    end(text)
}

#[cfg(target_family = "wasm")]
fn end(text: &str) -> ! {
    ic_cdk::api::trap(text)
}

#[cfg(not(target_family = "wasm"))]
fn end(text: &str) -> ! {
    std::panic::panic_any(text.to_owned())
}
