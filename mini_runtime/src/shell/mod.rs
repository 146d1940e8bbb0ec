//! The boundary of a canister: between Candid's Rust types and Python values.
//!
//! An emitted method has the plain Rust types of its Candid interface in its
//! signature, and converts at its edges:
//!
//! ```text
//! #[ic_cdk::update]
//! fn deposit(account: AccountCandid, amount: u64) -> AccountCandid {
//!     main::deposit(account.into_python(), amount).to_candid().or_trap("main.py:12")
//! }
//! ```
//!
//! - [`IntoPython`] never fails: whatever Candid decodes is a Python value.
//! - [`ToCandid`] is where a declared `nat64` is checked: Python's ints are
//!   unbounded until they cross the boundary.
//! - `str` is [`Str`](crate::text::Str) on both sides, and `text` in Candid;
//!   `list[T]` is `Vec` there, a tuple is a [`Tuple`], `int` is `candid::Int` or
//!   `candid::Nat` or a machine integer.
//! - A record is two structs, since its fields hold any int until they cross:
//!   `struct Account { owner: Str, balance: Int }`, the program's, and
//!   `struct AccountCandid { owner: Str, balance: u64 }`, which derives
//!   `CandidType` and `Deserialize`. The emitted `impl FromCandid<AccountCandid>
//!   for Account` and `impl ToCandid<AccountCandid> for Account` convert field
//!   by field; lists, options, tuples and `Record` handles of them follow.
//!
//! [`Int`](crate::int::Int), [`List`](crate::list::List) and
//! [`Record`](crate::record::Record) are Candid types themselves (`int`, `vec`
//! and the record they hold), for interfaces that need no check.

mod arguments;
mod candid_text;
mod candid_types;
mod containers;
mod ic;
mod integers;
mod raw;
mod references;
mod service_ref;
mod timers;
mod tuples;
mod wire;

#[cfg(test)]
mod tests;

pub use candid_text::{candid_decode, candid_encode};
pub use ic::{
    accept_message, arg_data_raw, arg_data_raw_size, called_method, caller, canister_balance,
    canister_balance128, data_certificate, enter, id, is_controller, method_name, msg_cycles_accept,
    msg_cycles_accept128, msg_cycles_available, msg_cycles_available128, no_reply, performance_counter,
    reject, reply, reply_raw, set_certified_data, stable_bytes, stable_grow, stable_read, stable_size,
    stable_write, stable64_grow, stable64_read, stable64_write, time, trap,
};
pub use raw::{arg_index, reply_text};
pub use references::{
    MethodRef, Mode, Nested, One, OnewayMode, QueryMode, Recursive, Types, UpdateMode, guarded, no_case,
    no_field, no_guard_result, no_value,
};
pub use service_ref::{Methods, ServiceRef, service_method};
pub use timers::{Ended, clear_timer, set_timer, set_timer_interval};
pub use tuples::Tuple;
pub(crate) use wire::straight;
pub use wire::{Reader, Wire, decode, encode, write_tag};

use crate::exception::Fallible;

/// A Python value that a decoded Candid value of type `C` becomes.
pub trait FromCandid<C>: Sized {
    /// The Python value.
    fn from_candid(value: C) -> Self;
}

/// A Python value that can cross the boundary as a Candid value of type `C`.
pub trait ToCandid<C> {
    /// The Candid value.
    ///
    /// # Errors
    /// `OverflowError` for an int outside the declared type, `TypeError` for a
    /// negative `nat`.
    fn to_candid(&self) -> Fallible<C>;
}

/// [`FromCandid`] as a method of the decoded value.
pub trait IntoPython<P> {
    /// The Python value.
    fn into_python(self) -> P;
}

impl<C, P: FromCandid<C>> IntoPython<P> for C {
    #[inline]
    fn into_python(self) -> P {
        P::from_candid(self)
    }
}
