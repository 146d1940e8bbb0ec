"""An object that holds itself cannot be kept: pre_upgrade traps, and the canister goes on."""

# kybra-aot: persist-state
from typing import Optional, TypedDict

from kybra import ic, nat, pre_upgrade, query, text, update, void


class Node(TypedDict):
    value: int
    next: Optional["Node"]


first: Optional[Node] = None
#: A variable of a type that is not kept.
step = iter([1, 2, 3])
saved: int = 0


@update
def chain(length: nat) -> void:
    global first
    first = None
    for value in range(length):
        first = {"value": value, "next": first}


@update
def close() -> void:
    if first is not None:
        node = first
        while node["next"] is not None:
            node = node["next"]
        node["next"] = first


@update
def advance() -> nat:
    return next(step, 0)


@pre_upgrade
def before() -> void:
    global saved
    saved += 1


@query
def total() -> nat:
    total = 0
    node = first
    count = 0
    while node is not None and count < 1000:
        total += node["value"]
        node = node["next"]
        count += 1
    return total


@query
def saves() -> nat:
    return saved
