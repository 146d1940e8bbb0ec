"""What a message costs before its body, as the canister itself reads it, however it was compiled."""

from kybra import Record, ic, nat64, query, text, update


class Profile(Record):
    name: text
    age: nat64
    active: bool


counter: nat64 = 0


@query
def noop() -> bool:
    return ic.performance_counter(1) < 3_000


@update
def increment(n: nat64) -> bool:
    global counter
    counter += n
    return ic.performance_counter(1) < 3_000


@query
def three_fields(p: Profile) -> bool:
    spent = ic.performance_counter(1)
    same: Profile = {"name": p["name"], "age": p["age"], "active": p["active"]}
    return spent < 6_000 and same == p
