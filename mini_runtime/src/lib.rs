//! Python's semantics for the Rust that kybra-aot emits.
//!
//! Emitted crates import [`prelude`] and read like plain Rust; this crate
//! gives their types Python 3.11's meaning. Conventions: a method that can
//! raise returns [`exception::Fallible`], its fast path is inlined and the
//! raising part is a cold call, and messages are CPython's own.

pub mod account;
pub mod arguments;
pub mod builtin;
pub mod bytes;
pub mod dict;
pub mod exception;
pub mod field_order;
pub mod float;
pub mod format;
pub mod function;
pub mod generator;
pub mod global;
mod hash;
pub mod identity;
pub mod int;
pub mod items;
pub mod iterable;
pub mod iterator;
pub mod list;
pub mod local;
pub mod object;
pub mod one_of;
pub mod option;
pub mod output;
pub mod prelude;
pub mod principal;
pub mod range;
pub mod range_value;
pub mod record;
mod recursion;
mod sequence;
pub mod service;
pub mod set;
pub mod shared;
pub mod shell;
pub mod stable;
pub mod state;
pub mod template;
pub mod text;
pub mod traits;
pub mod tuple;
pub mod tuple_of;
