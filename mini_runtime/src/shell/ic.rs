//! Kybra's `ic` object.

use std::cell::Cell;

use candid::CandidType;
use num_bigint::BigInt;

use super::ToCandid;
use super::integers::too_large;
use crate::bytes::Bytes;
use crate::exception::{Exception, ExceptionKind, Fallible};
use crate::int::{Int, Integer};
use crate::principal::Principal;
use crate::text::Str;

/// Bytes of a page of stable memory.
const PAGE: u64 = 65_536;

/// `ic.caller()`: who sent the message.
pub fn caller() -> Principal {
    Principal::new(ic_cdk::api::msg_caller())
}

/// `ic.id()`: the canister itself.
pub fn id() -> Principal {
    Principal::new(ic_cdk::api::canister_self())
}

/// `ic.time()`: nanoseconds since 1970.
pub fn time() -> Int {
    Int::from(ic_cdk::api::time())
}

/// `ic.trap(message)`: ends the message; no handler of the program sees it.
pub fn trap(message: &Str) -> ! {
    crate::exception::trap(message.as_str())
}

/// `ic.reject(message)`.
pub fn reject(message: &Str) {
    ic_cdk::api::msg_reject(message.as_str());
}

/// `ic.reply_raw(data)`.
pub fn reply_raw(data: &Bytes) {
    ic_cdk::api::msg_reply(data.as_slice());
}

/// `ic.reply(value)` of a method whose declared result is Candid's `C`.
///
/// # Errors
/// `OverflowError` or `TypeError` where the value is none of that type.
pub fn reply<C: CandidType, P: ToCandid<C>>(value: &P) -> Fallible<()> {
    let value = value.to_candid()?;
    match candid::encode_one(value) {
        Ok(data) => ic_cdk::api::msg_reply(data),
        Err(error) => crate::exception::trap(&error.to_string()),
    }
    Ok(())
}

/// A reply from a method that does not declare one of the value's type.
///
/// # Errors
/// `TypeError`, always.
#[cold]
pub fn no_reply(method: &str) -> Fallible<()> {
    let message = format!("the method {method:?} does not reply with a value of this type");
    Err(Exception::new(ExceptionKind::TypeError, message))
}

thread_local! {
    static CALLED: Cell<&'static str> = const { Cell::new("") };
}

/// Remembers which method was called; the system tells it to `inspect_message` only.
pub fn enter(method: &'static str) {
    CALLED.set(method);
}

/// The method that was called, of those that reply themselves.
pub fn called_method() -> &'static str {
    CALLED.get()
}

/// `ic.accept_message()`.
pub fn accept_message() {
    ic_cdk::api::accept_message();
}

/// `ic.arg_data_raw()`.
pub fn arg_data_raw() -> Bytes {
    Bytes::from(ic_cdk::api::msg_arg_data())
}

/// `ic.arg_data_raw_size()`.
pub fn arg_data_raw_size() -> Int {
    Int::from(u64::try_from(ic_cdk::api::msg_arg_data().len()).unwrap_or(u64::MAX))
}

/// `ic.canister_balance()`: as many cycles as 64 bits hold.
pub fn canister_balance() -> Int {
    Int::from(u64::try_from(ic_cdk::api::canister_cycle_balance()).unwrap_or(u64::MAX))
}

/// `ic.canister_balance128()`.
pub fn canister_balance128() -> Int {
    Int::from(BigInt::from(ic_cdk::api::canister_cycle_balance()))
}

/// `ic.data_certificate()`.
pub fn data_certificate() -> Option<Bytes> {
    ic_cdk::api::data_certificate().map(Bytes::from)
}

/// `ic.method_name()`.
pub fn method_name() -> Str {
    Str::from(ic_cdk::api::msg_method_name())
}

/// `ic.msg_cycles_available()`.
pub fn msg_cycles_available() -> Int {
    Int::from(u64::try_from(ic_cdk::api::msg_cycles_available()).unwrap_or(u64::MAX))
}

/// `ic.msg_cycles_available128()`.
pub fn msg_cycles_available128() -> Int {
    Int::from(BigInt::from(ic_cdk::api::msg_cycles_available()))
}

/// `ic.msg_cycles_accept(most)`.
///
/// # Errors
/// `OverflowError` for a number that is no `nat64`.
pub fn msg_cycles_accept(most: impl Integer) -> Fallible<Int> {
    let most: u64 = most.to_int().to_candid()?;
    Ok(Int::from(BigInt::from(ic_cdk::api::msg_cycles_accept(most.into()))))
}

/// `ic.msg_cycles_accept128(most)`.
///
/// # Errors
/// `OverflowError` for a number of more than 128 bits.
pub fn msg_cycles_accept128(most: impl Integer) -> Fallible<Int> {
    let most = u128::try_from(most.to_int().to_bigint()).map_err(|_| too_large("u128"))?;
    Ok(Int::from(BigInt::from(ic_cdk::api::msg_cycles_accept(most))))
}

/// `ic.performance_counter(kind)`: 0 counts the message's instructions, 1 the call's.
///
/// # Errors
/// `OverflowError` for a number that is no `nat32`.
pub fn performance_counter(kind: impl Integer) -> Fallible<Int> {
    let kind: u32 = kind.to_int().to_candid()?;
    Ok(Int::from(ic_cdk::api::performance_counter(kind)))
}

/// `ic.set_certified_data(data)`.
pub fn set_certified_data(data: &Bytes) {
    ic_cdk::api::certified_data_set(data.as_slice());
}

/// `ic.stable_size()`, `ic.stable64_size()`: pages of 64 KiB.
pub fn stable_size() -> Int {
    Int::from(ic_cdk::api::stable_size())
}

/// Adds pages to the stable memory: how many there were, or -1 where there is no room.
///
/// # Errors
/// `OverflowError` for a number that is no `nat32`.
pub fn stable_grow(pages: impl Integer) -> Fallible<Int> {
    let pages: u32 = pages.to_int().to_candid()?;
    Ok(grown(pages.into()))
}

/// The same for a `nat64`.
///
/// # Errors
/// `OverflowError` for a number that is no `nat64`.
pub fn stable64_grow(pages: impl Integer) -> Fallible<Int> {
    Ok(grown(pages.to_int().to_candid()?))
}

fn grown(pages: u64) -> Int {
    match ic_cdk::api::stable_grow(pages) {
        u64::MAX => Int::from(-1_i64),
        before => Int::from(before),
    }
}

/// `ic.stable_read(offset, length)`.
///
/// # Errors
/// `OverflowError` for numbers that are no `nat32`.
pub fn stable_read(offset: impl Integer, length: impl Integer) -> Fallible<Bytes> {
    let offset: u32 = offset.to_int().to_candid()?;
    let length: u32 = length.to_int().to_candid()?;
    Ok(read(offset.into(), length.into()))
}

/// `ic.stable64_read(offset, length)`.
///
/// # Errors
/// `OverflowError` for numbers that are no `nat64`.
pub fn stable64_read(offset: impl Integer, length: impl Integer) -> Fallible<Bytes> {
    let offset: u64 = offset.to_int().to_candid()?;
    Ok(read(offset, length.to_int().to_candid()?))
}

/// Where nothing of such a length is stored, the read traps before memory is set aside for it.
fn read(offset: u64, length: u64) -> Bytes {
    let stored = ic_cdk::api::stable_size().saturating_mul(PAGE);
    let fits = offset.checked_add(length).is_some_and(|end| end <= stored);
    let mut data = vec![0; if fits { usize::try_from(length).unwrap_or_default() } else { 1 }];
    ic_cdk::api::stable_read(if fits { offset } else { stored }, &mut data);
    Bytes::from(data)
}

/// `ic.stable_bytes()`: all of the stable memory.
pub fn stable_bytes() -> Bytes {
    read(0, ic_cdk::api::stable_size().saturating_mul(PAGE))
}

/// `ic.stable_write(offset, data)`.
///
/// # Errors
/// `OverflowError` for an offset that is no `nat32`.
pub fn stable_write(offset: impl Integer, data: &Bytes) -> Fallible<()> {
    let offset: u32 = offset.to_int().to_candid()?;
    ic_cdk::api::stable_write(offset.into(), data.as_slice());
    Ok(())
}

/// `ic.stable64_write(offset, data)`.
///
/// # Errors
/// `OverflowError` for an offset that is no `nat64`.
pub fn stable64_write(offset: impl Integer, data: &Bytes) -> Fallible<()> {
    ic_cdk::api::stable_write(offset.to_int().to_candid()?, data.as_slice());
    Ok(())
}

/// `ic.is_controller(principal)`.
///
/// # Errors
/// None: every principal crosses the boundary.
pub fn is_controller(principal: &Principal) -> Fallible<bool> {
    Ok(ic_cdk::api::is_controller(&principal.to_candid()?))
}
