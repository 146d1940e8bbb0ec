"""The types of which nothing is known: null, reserved and empty."""

from kybra import Opt, Record, Vec, empty, nat, null, query, reserved, text, void


class Mixed(Record):
    nothing: null
    anything: reserved
    number: nat


@query
def echo_null(x: null) -> null:
    return x


@query
def is_null(x: null) -> bool:
    return x is None


@query
def nothing(x: nat) -> void:
    print(x)


@query
def take_anything(x: reserved) -> nat:
    return 7


@query
def give_anything(x: nat) -> reserved:
    return x + 1


@query
def give_none() -> reserved:
    return None


@query
def fail() -> empty:
    raise ValueError("never returns")


@query
def mixed(x: Mixed) -> Mixed:
    return {"nothing": None, "anything": None, "number": x["number"] + 1}


@query
def nulls(x: Vec[null]) -> nat:
    return len(x)
