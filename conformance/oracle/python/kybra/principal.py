"""Principals: the ids of canisters and callers, and their textual form.

The text is base32 in groups of five of a big-endian CRC-32 followed by the bytes (IC interface
specification, "Textual representation of principals").
"""

import base64
import hashlib
import zlib

_CHECKSUM_BYTES = 4
_GROUP = 5


class Principal:
    """An id of up to 29 bytes."""

    def __init__(self, bytes: bytes = b""):
        self._bytes = bytes
        self.hex = bytes.hex().upper()

    @property
    def bytes(self):
        """The id itself."""
        return self._bytes

    @property
    def len(self):
        """How many bytes it has."""
        return len(self._bytes)

    @property
    def isPrincipal(self):
        """True."""
        return True

    @staticmethod
    def management_canister():
        """The id with no bytes."""
        return Principal()

    @staticmethod
    def anonymous():
        """The id of a caller who has not signed."""
        return Principal(b"\x04")

    @staticmethod
    def self_authenticating(pubkey):
        """The id of a public key, given as bytes or hexadecimal digits."""
        key = bytes.fromhex(pubkey) if isinstance(pubkey, str) else pubkey
        return Principal(hashlib.sha224(key).digest() + b"\x02")

    @staticmethod
    def from_hex(s):
        """The id with these hexadecimal digits."""
        return Principal(bytes.fromhex(s))

    @staticmethod
    def from_str(s):
        """The id with this textual form."""
        letters = s.replace("-", "").upper()
        padding = "=" * (-len(letters) % 8)
        decoded = base64.b32decode(letters + padding)
        if len(decoded) < _CHECKSUM_BYTES:
            raise Exception("principal length error")
        principal = Principal(decoded[_CHECKSUM_BYTES:])
        if principal.to_str() != s:
            raise Exception("principal format error")
        return principal

    def to_str(self):
        """The textual form."""
        checked = zlib.crc32(self._bytes).to_bytes(_CHECKSUM_BYTES, "big") + self._bytes
        letters = base64.b32encode(checked).decode().rstrip("=").lower()
        starts = range(0, len(letters), _GROUP)
        return "-".join(letters[start : start + _GROUP] for start in starts)

    def to_account_id(self, sub_account=0):
        """The ledger account of this principal with a sub-account number."""
        return AccountIdentifier.new(self, sub_account)

    def __eq__(self, other):
        return isinstance(other, Principal) and self._bytes == other._bytes

    def __hash__(self):
        return hash(self._bytes)

    def __str__(self):
        return self.to_str()

    def __repr__(self):
        return f"Principal({self.to_str()})"


class AccountIdentifier:
    """A ledger account: a CRC-32 and a SHA-224 over the principal and the sub-account."""

    def __init__(self, hash):
        assert len(hash) == 32
        self._hash = hash

    @staticmethod
    def new(principal, sub_account=0):
        """The account of a principal with a sub-account number."""
        named = b"\x0aaccount-id" + principal.bytes + sub_account.to_bytes(32, "big")
        digest = hashlib.sha224(named).digest()
        return AccountIdentifier(zlib.crc32(digest).to_bytes(_CHECKSUM_BYTES, "big") + digest)

    @property
    def bytes(self):
        """The 32 bytes."""
        return self._hash

    def to_str(self):
        """Hexadecimal digits after `0x`."""
        return "0x" + self._hash.hex()

    def __str__(self):
        return self.to_str()

    def __repr__(self):
        return f"Account({self.to_str()})"
