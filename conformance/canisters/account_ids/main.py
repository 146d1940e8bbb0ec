"""Principals in full: accounts of the ledger, every way to make one, every part of one."""

from kybra import Principal, Tuple, Vec, blob, nat, nat8, query, text


@query
def account(p: Principal) -> text:
    return p.to_account_id().to_str()


@query
def account_of(p: Principal, sub: nat) -> text:
    return p.to_account_id(sub).to_str()


@query
def account_by_name(p: Principal) -> text:
    return str(p.to_account_id(sub_account=1))


@query
def shown(p: Principal) -> Vec[text]:
    account = p.to_account_id(0)
    return [f"{account}", f"{account!r}", repr([account]), "%s" % account, type(account).__name__]


@query
def account_bytes(p: Principal) -> blob:
    return p.to_account_id().bytes


@query
def negative(p: Principal) -> text:
    return p.to_account_id(-1).to_str()


@query
def too_big(p: Principal) -> text:
    return p.to_account_id(2**256).to_str()


@query
def biggest(p: Principal) -> text:
    return p.to_account_id(2**256 - 1).to_str()


@query
def parts(p: Principal) -> Tuple[blob, text, nat, bool, text, text]:
    return (p.bytes, p.hex, p.len, p.isPrincipal, p.to_str(), repr(p))


@query
def ways() -> Vec[Principal]:
    return [
        Principal(),
        Principal(b"\x01\x02"),
        Principal(bytes=b"\x04"),
        Principal.anonymous(),
        Principal.management_canister(),
        Principal.from_hex("0102"),
        Principal.from_hex("ABCDEF01"),
        Principal.from_str("2vxsx-fae"),
        Principal.self_authenticating(b"a public key"),
        Principal.self_authenticating("00ff"),
    ]


@query
def from_text(s: text) -> Principal:
    return Principal.from_str(s)


@query
def from_hex(s: text) -> Principal:
    return Principal.from_hex(s)


@query
def same(a: Principal, b: Principal) -> Tuple[bool, bool, bool]:
    return (a == b, a != b, a in [b])
