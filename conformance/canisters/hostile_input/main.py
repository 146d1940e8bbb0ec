"""Arguments that are no Candid, or no Candid of the declared types, are rejected, and change nothing."""

from kybra import Opt, Record, Variant, Vec, blob, nat, nat8, null, query, reserved, text, update


class Node(Record):
    next: Opt["Node"]


class Kind(Variant, total=False):
    A: null
    B: nat


count: int = 0


@update
def number(x: nat) -> nat:
    global count
    count += 1
    return count


@update
def numbers(x: Vec[nat8], y: text) -> nat:
    return number(0)


@update
def nulls(x: Vec[null]) -> nat:
    return number(0)


@update
def node(x: Node) -> nat:
    return number(0)


@update
def kind(x: Kind) -> nat:
    return number(0)


@update
def anything(x: reserved) -> nat:
    return number(0)


@update
def data(x: blob) -> nat:
    return number(0)


@query
def get() -> nat:
    return count
