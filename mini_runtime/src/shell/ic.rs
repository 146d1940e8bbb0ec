//! Kybra's `ic` object.

use crate::int::Int;
use crate::principal::Principal;

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
