//! Timers, by the crate `ic-cdk-timers`.
//!
//! That crate exports `canister_global_timer` and a method of its own, so that only canisters with timers
//! link it: emitted code hands its functions in.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use slotmap::{Key, KeyData};

use super::ToCandid;
use crate::exception::{Exception, Fallible, raise, trap};
use crate::function::Function0;
use crate::int::{Int, Integer};

/// What a callback does, as `ic-cdk-timers` takes it.
type Running = Pin<Box<dyn Future<Output = ()>>>;

/// What calling a callback comes to: nothing, or the exception that it raised.
pub trait Ended {
    /// The exception, if there is one.
    fn raised(self) -> Option<Exception>;
}

impl Ended for () {
    fn raised(self) -> Option<Exception> {
        None
    }
}

impl Ended for Fallible<()> {
    fn raised(self) -> Option<Exception> {
        self.err()
    }
}

/// `ic.set_timer(delay, callback)`: the timer's id. A trap in the callback takes back what the callback
/// did, and nothing else: it runs in a message of its own.
///
/// # Errors
/// `OverflowError` for a delay that is no `nat64`.
///
/// # Panics
/// Traps where the time would come after the year 2554, as `ic-cdk-timers` does.
pub fn set_timer<R: Ended + 'static, K: Key>(
    delay: impl Integer,
    callback: Function0<R>,
    set: impl FnOnce(Duration, Running) -> K,
) -> Fallible<Int> {
    let delay = seconds(delay)?;
    Ok(number(set(delay, Box::pin(async move { call(&callback) }))))
}

/// `ic.set_timer_interval(interval, callback)`: the timer's id.
///
/// # Errors
/// `OverflowError` for an interval that is no `nat64`.
///
/// # Panics
/// As [`set_timer`].
pub fn set_timer_interval<R: Ended + 'static, K: Key>(
    interval: impl Integer,
    callback: Function0<R>,
    set: impl FnOnce(Duration, Box<dyn FnMut() -> Running>) -> K,
) -> Fallible<Int> {
    let interval = seconds(interval)?;
    let start = move || -> Running {
        let callback = callback.clone();
        Box::pin(async move { call(&callback) })
    };
    Ok(number(set(interval, Box::new(start))))
}

/// `ic.clear_timer(id)`; an id that is none is let pass.
///
/// # Errors
/// `OverflowError` for an id that is no `nat64`.
pub fn clear_timer<K: From<KeyData>>(id: impl Integer, clear: impl FnOnce(K)) -> Fallible<()> {
    let id: u64 = id.to_int().to_candid()?;
    clear(KeyData::from_ffi(id).into());
    Ok(())
}

fn call<R: Ended>(callback: &Function0<R>) {
    if let Some(raised) = callback().raised() {
        raise(raised, "a timer's callback");
    }
    crate::output::flush();
}

/// Kybra's id of a timer: what the key of `ic-cdk-timers` is to other languages.
fn number(timer: impl Key) -> Int {
    Int::from(timer.data().as_ffi())
}

fn seconds(seconds: impl Integer) -> Fallible<Duration> {
    let delay = Duration::from_secs(seconds.to_int().to_candid()?);
    let most = u64::MAX - ic_cdk::api::time();
    if delay.as_nanos() > u128::from(most) {
        trap("delay out of bounds (must be within `u64::MAX - ic_cdk::api::time()` nanoseconds)");
    }
    Ok(delay)
}
