"""Messages that were made to hurt: nested without end, of wrong types, of items that take no bytes."""

from kybra import Opt, Record, Variant, Vec, nat, null, query, text, update


class Chain(Record):
    next: Opt["Chain"]


class Tree(Variant, total=False):
    Leaf: null
    Node: Vec["Tree"]


calls: list[nat] = []


@update
def chain(x: Chain) -> nat:
    calls.append(1)
    depth = 0
    here: Opt[Chain] = x
    while here is not None:
        here = here["next"]
        depth += 1
    return depth


@update
def tree(x: Tree) -> nat:
    calls.append(1)
    return 1


@update
def nulls(xs: Vec[null]) -> nat:
    calls.append(1)
    return len(xs)


@update
def number(x: nat) -> text:
    calls.append(1)
    return str(x)


@update
def words(xs: Vec[text]) -> nat:
    calls.append(1)
    return len(xs)


@query
def called() -> nat:
    return len(calls)
