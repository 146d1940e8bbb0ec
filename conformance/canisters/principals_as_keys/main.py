"""Principals as keys of dicts and items of sets, by their value."""

from kybra import Opt, Principal, Tuple, Vec, ic, nat, query, text, update

balances: dict[Principal, nat] = {}
seen: set[Principal] = set()
pairs: dict[tuple[Principal, str], nat] = {}


@update
def add(amount: nat) -> nat:
    caller = ic.caller()
    balances[caller] = balances.get(caller, 0) + amount
    seen.add(caller)
    return balances[caller]


@update
def add_for(p: Principal, amount: nat) -> nat:
    balances[p] = balances.get(p, 0) + amount
    return len(balances)


@query
def balance(p: Principal) -> Opt[nat]:
    return balances.get(p)


@query
def required(p: Principal) -> nat:
    return balances[p]


@query
def all_balances() -> Vec[Tuple[Principal, nat]]:
    return [(p, n) for p, n in balances.items()]


@query
def was_seen(p: Principal) -> bool:
    return p in seen


@query
def made_again(p: Principal) -> bool:
    return Principal.from_str(p.to_str()) in balances and Principal(p.bytes) in balances


@update
def remove(p: Principal) -> nat:
    return balances.pop(p)


@update
def note(p: Principal, what: text) -> nat:
    key = (p, what)
    pairs[key] = pairs.get(key, 0) + 1
    return pairs[key]


@query
def by_text() -> Vec[text]:
    return sorted(p.to_str() for p in balances)


@query
def distinct(ps: Vec[Principal]) -> nat:
    return len(set(ps))
