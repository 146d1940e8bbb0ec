//! `AccountIdentifier`: the account of a principal in a ledger, as `Principal.to_account_id` makes it.

use candid::Principal;

use crate::bytes::Bytes;
use crate::exception::Fallible;
use crate::format::check_empty;
use crate::text::Str;
use crate::traits::{Format, Repr, ToStr, Truth};

/// A CRC-32 and the SHA-224 of a principal and a sub-account (ICP ledger, "Accounts").
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct AccountIdentifier([u8; 32]);

/// What stands before the principal, so that no other hash means an account.
const DOMAIN: &[u8] = b"\x0Aaccount-id";

impl AccountIdentifier {
    /// The account of a principal with a sub-account of 32 bytes.
    pub fn new(principal: &Principal, sub_account: &[u8]) -> Self {
        let text = [DOMAIN, principal.as_slice(), sub_account].concat();
        // A self-authenticating principal is the SHA-224 of its key and a byte that says so.
        let hashed = Principal::self_authenticating(text);
        let hash = hashed.as_slice().split_last().map_or(&[][..], |(_, hash)| hash);
        let mut account = [0; 32];
        let sum = crc32(hash).to_be_bytes();
        for (place, byte) in account.iter_mut().zip(sum.iter().chain(hash)) {
            *place = *byte;
        }
        Self(account)
    }

    /// `account.bytes`.
    pub fn bytes(&self) -> Bytes {
        Bytes::from(self.0.as_slice())
    }
}

/// The CRC-32 of ISO 3309, of a few bytes.
fn crc32(bytes: &[u8]) -> u32 {
    let step = |sum: u32, _| if sum & 1 == 1 { sum >> 1 ^ 0xEDB8_8320 } else { sum >> 1 };
    !bytes.iter().fold(!0, |sum, byte| (0..8).fold(sum ^ u32::from(*byte), step))
}

impl ToStr for AccountIdentifier {
    /// `0x` and the digits.
    fn write_str(&self, out: &mut String) {
        out.push_str("0x");
        let digits = self.0.iter().flat_map(|byte| [byte >> 4, byte & 15]);
        out.extend(digits.filter_map(|digit| char::from_digit(digit.into(), 16)));
    }
}

impl Repr for AccountIdentifier {
    fn write_repr(&self, out: &mut String) {
        out.push_str("Account(");
        self.write_str(out);
        out.push(')');
    }
}

impl Truth for AccountIdentifier {
    #[inline]
    fn truth(&self) -> bool {
        true
    }
}

impl Format for AccountIdentifier {
    fn write_format(&self, spec: &str, out: &mut String) -> Fallible<()> {
        check_empty(spec, "AccountIdentifier")?;
        self.write_str(out);
        Ok(())
    }
}

impl AccountIdentifier {
    /// `account.to_str()`.
    pub fn to_text(&self) -> Str {
        self.to_str()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_account_of_a_principal_is_the_ledgers() {
        // The account of the anonymous principal, as the ICP ledger's documents and ic-py give it.
        let account = AccountIdentifier::new(&Principal::anonymous(), &[0; 32]);
        let text = account.to_str();
        assert_eq!(text.as_str(), "0x1c7a48ba6a562aa9eaa2481a9049cdf0433b9738c992d698c31d8abf89cadc79");
    }

    #[test]
    fn the_checksum_is_the_usual_one() {
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
    }
}
