//! Kybra's `Principal`. Unlike Kybra's it compares by value and can be a key.

use std::fmt;

use crate::account::AccountIdentifier;
use crate::bytes::{Bytes, bytes_from_hex};
use crate::exception::{Exception, ExceptionKind, Fallible};
use crate::format::check_empty;
use crate::int::{ByteOrder, Integer};
use crate::shell::{FromCandid, ToCandid};
use crate::text::Str;
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

    /// `Principal(bytes)`.
    ///
    /// # Errors
    /// `ValueError` for more than 29 bytes, which no principal of the Internet Computer has. Kybra notices
    /// only where the value crosses the boundary.
    pub fn from_bytes(bytes: &Bytes) -> Fallible<Self> {
        candid::Principal::try_from_slice(bytes.as_slice())
            .map(Self)
            .map_err(|_| Exception::value_error("a principal has at most 29 bytes"))
    }

    /// `Principal.from_hex(s)`.
    ///
    /// # Errors
    /// Those of `bytes.fromhex`, and of [`Principal::from_bytes`].
    pub fn from_hex(text: &Str) -> Fallible<Self> {
        Self::from_bytes(&bytes_from_hex(text)?)
    }

    /// `Principal.from_str(s)`: the textual form, exactly as [`Principal::to_str`] gives it.
    ///
    /// # Errors
    /// `Exception: principal length error` and `principal format error`, as Kybra's; `ValueError` where the
    /// text is not base 32.
    pub fn from_text(text: &Str) -> Fallible<Self> {
        let decoded = base32(text.as_str())?;
        let Some((_, bytes)) = decoded.split_at_checked(CHECKSUM_BYTES) else {
            return Err(Exception::new(ExceptionKind::Exception, "principal length error"));
        };
        let principal = Self::from_bytes(&Bytes::from(bytes))?;
        if principal.to_str() == *text {
            Ok(principal)
        } else {
            Err(Exception::new(ExceptionKind::Exception, "principal format error"))
        }
    }

    /// `Principal.anonymous()`.
    pub fn anonymous() -> Self {
        Self(candid::Principal::anonymous())
    }

    /// `Principal.management_canister()`.
    pub fn management_canister() -> Self {
        Self(candid::Principal::management_canister())
    }

    /// `Principal.self_authenticating(pubkey)` of a key's bytes.
    pub fn self_authenticating(key: &Bytes) -> Self {
        Self(candid::Principal::self_authenticating(key.as_slice()))
    }

    /// `Principal.self_authenticating(pubkey)` of hexadecimal digits.
    ///
    /// # Errors
    /// Those of `bytes.fromhex`.
    pub fn self_authenticating_hex(key: &Str) -> Fallible<Self> {
        bytes_from_hex(key).map(|key| Self::self_authenticating(&key))
    }

    /// `p.to_account_id()`: its account without a sub-account.
    pub fn to_account_id(&self) -> AccountIdentifier {
        AccountIdentifier::new(&self.0, &[0; SUB_ACCOUNT_BYTES])
    }

    /// `p.to_account_id(sub_account)`.
    ///
    /// # Errors
    /// `OverflowError` for a negative number, and for one of more than 32 bytes.
    pub fn to_sub_account_id(&self, sub_account: impl Integer) -> Fallible<AccountIdentifier> {
        let number = sub_account.to_int();
        let bytes = number.to_bytes(SUB_ACCOUNT_LENGTH, ByteOrder::Big, false)?;
        Ok(AccountIdentifier::new(&self.0, &bytes))
    }

    /// `p.bytes`.
    pub fn bytes(&self) -> Bytes {
        Bytes::from(self.0.as_slice())
    }

    /// `p.hex`: two upper-case digits a byte.
    pub fn hex(&self) -> Str {
        let digits = self.0.as_slice().iter().flat_map(|byte| [byte >> 4, byte & 15]);
        let digits = digits.filter_map(|digit| char::from_digit(digit.into(), 16));
        Str::from(digits.map(|digit| digit.to_ascii_uppercase()).collect::<String>())
    }

    /// `p.len`: how many bytes it has.
    #[expect(clippy::len_without_is_empty, reason = "Kybra's has none")]
    pub fn len(&self) -> i64 {
        i64::try_from(self.0.as_slice().len()).unwrap_or_default()
    }

    /// `p.isPrincipal`.
    pub fn is_principal(&self) -> bool {
        true
    }
}

/// How many bytes a sub-account has.
const SUB_ACCOUNT_BYTES: usize = 32;

/// The same, as Python counts.
const SUB_ACCOUNT_LENGTH: i64 = 32;

/// How many bytes of a checksum the textual form begins with.
const CHECKSUM_BYTES: usize = 4;

/// The bytes of base 32 (RFC 4648), hyphens and missing padding aside, of either case.
fn base32(text: &str) -> Fallible<Vec<u8>> {
    let mut bytes = Vec::new();
    let (mut held, mut bits, mut digits) = (0_u32, 0_u32, 0_usize);
    for character in text.chars().filter(|character| *character != '-') {
        let digit = match character.to_ascii_uppercase() {
            letter @ 'A'..='Z' => u32::from(letter) - u32::from('A'),
            number @ '2'..='7' => u32::from(number) - u32::from('2') + 26,
            _ => return Err(Exception::value_error("Non-base32 digit found")),
        };
        held = (held << 5 | digit) & 0xFFF;
        bits += 5;
        digits += 1;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from(held >> bits & 0xFF).unwrap_or_default());
        }
    }
    if matches!(digits % 8, 1 | 3 | 6) {
        return Err(Exception::value_error("Incorrect padding"));
    }
    Ok(bytes)
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
    fn the_textual_form_is_read_as_kybra_reads_it() {
        let read = |text: &str| Principal::from_text(&Str::from(text));
        let failure = |text: &str| read(text).expect_err("no principal").summary();
        assert_eq!(read("aaaaa-aa").expect("a principal"), Principal::management_canister());
        assert_eq!(read("2vxsx-fae").expect("a principal"), Principal::anonymous());
        assert_eq!(failure("2vxsx-faf"), "Exception: principal format error");
        assert_eq!(failure("2vxsxfae"), "Exception: principal format error");
        assert_eq!(failure(""), "Exception: principal length error");
        assert_eq!(failure("1"), "ValueError: Non-base32 digit found");
        assert_eq!(failure("a"), "ValueError: Incorrect padding");
    }

    #[test]
    fn a_principal_shows_its_textual_form() {
        let anonymous = Principal::new(candid::Principal::anonymous());
        assert_eq!(anonymous.to_str(), "2vxsx-fae");
        assert_eq!(anonymous.repr(), "Principal(2vxsx-fae)");
    }
}
