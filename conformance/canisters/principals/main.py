"""Principals as values, keys and fields."""

from kybra import Opt, Principal, Record, Variant, Vec, blob, ic, nat, query, text, update


class Account(Record):
    owner: Principal
    subaccount: Opt[blob]


class Owner(Variant, total=False):
    Nobody: None
    Canister: Principal


balances: dict[Principal, int] = {}


@query
def echo(p: Principal) -> Principal:
    return p


@query
def who() -> Principal:
    return ic.caller()


@query
def me() -> bool:
    return ic.id() == ic.caller()


@update
def deposit(amount: nat) -> nat:
    balances[ic.caller()] = balances.get(ic.caller(), 0) + amount
    return balances[ic.caller()]


@query
def balance_of(p: Principal) -> nat:
    return balances.get(p, 0)


@query
def holders() -> Vec[Principal]:
    return list(balances)


@query
def account(p: Principal) -> Account:
    return {"owner": p, "subaccount": None}


@query
def parse(s: text) -> Principal:
    return Principal.from_str(s)


@query
def of_bytes(b: blob) -> Principal:
    return Principal(b)


@query
def of_hex(s: text) -> Principal:
    return Principal.from_hex(s)


@query
def parts(p: Principal) -> text:
    return f"{p.to_str()} {p.hex} {p.len} {p.isPrincipal} {p.bytes!r}"


@query
def known() -> Vec[Principal]:
    return [Principal.anonymous(), Principal.management_canister()]


@query
def shown(p: Principal) -> text:
    return f"{p} {p!r} {str(p)} {[p]}"


@query
def of_key(key: blob) -> Principal:
    return Principal.self_authenticating(key)


@query
def of_hex_key(key: text) -> Principal:
    return Principal.self_authenticating(key)


@query
def same(a: Principal, b: Principal) -> bool:
    return a == b and a in [b] and {a: 1}[b] == 1
