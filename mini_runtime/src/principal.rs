//! Kybra's `Principal`. Unlike Kybra's it compares by value and can be a key.

use std::fmt;

use crate::exception::Fallible;
use crate::format::check_empty;
use crate::shell::{FromCandid, ToCandid};
use crate::traits::{Format, Key, Repr, ToStr, Truth, hash_of};

/// The identity of a caller or a canister.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Principal(candid::Principal);

impl Principal {
    /// The principal that Rust's libraries know.
    #[inline]
    pub fn new(principal: candid::Principal) -> Self {
        Self(principal)
    }
}

impl fmt::Debug for Principal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Principal({})", self.0)
    }
}

impl Repr for Principal {
    fn write_repr(&self, out: &mut String) {
        out.push_str("Principal(");
        self.write_str(out);
        out.push(')');
    }
}

impl ToStr for Principal {
    /// The textual form: groups of base 32 with a checksum (IC interface specification, "Textual
    /// representation of principals").
    fn write_str(&self, out: &mut String) {
        out.push_str(&self.0.to_text());
    }
}

impl Truth for Principal {
    #[inline]
    fn truth(&self) -> bool {
        true
    }
}

impl Format for Principal {
    fn write_format(&self, spec: &str, out: &mut String) -> Fallible<()> {
        check_empty(spec, "Principal")?;
        self.write_str(out);
        Ok(())
    }
}

impl Key for Principal {
    #[inline]
    fn key_hash(&self) -> u64 {
        hash_of(&self.0)
    }

    #[inline]
    fn same_key(&self, other: &Self) -> bool {
        self == other
    }
}

impl FromCandid<candid::Principal> for Principal {
    #[inline]
    fn from_candid(value: candid::Principal) -> Self {
        Self(value)
    }
}

impl ToCandid<candid::Principal> for Principal {
    #[inline]
    fn to_candid(&self) -> Fallible<candid::Principal> {
        Ok(self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_principal_shows_its_textual_form() {
        let anonymous = Principal::new(candid::Principal::anonymous());
        assert_eq!(anonymous.to_str(), "2vxsx-fae");
        assert_eq!(anonymous.repr(), "Principal(2vxsx-fae)");
    }
}
