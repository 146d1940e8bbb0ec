//! Instances of classes that derive from Kybra's `Service`: other canisters.

use crate::principal::Principal;
use crate::traits::{Repr, Truth};

/// A canister, of which Python knows the id.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Service(Principal);

impl Service {
    /// `Token(canister_id)`.
    #[inline]
    pub fn new(canister_id: &Principal) -> Self {
        Self(*canister_id)
    }

    /// `service.canister_id`.
    #[inline]
    pub fn canister_id(&self) -> Principal {
        self.0
    }
}

/// What CPython shows has the object's address in it; programs that show a service are refused, and this
/// stands in what shows the containers of one.
impl Repr for Service {
    fn write_repr(&self, out: &mut String) {
        out.push_str("<Service object>");
    }
}

impl Truth for Service {
    #[inline]
    fn truth(&self) -> bool {
        true
    }
}
