"""Messages of other types than the methods declare: subtypes are taken, bombs are rejected and change nothing."""

from kybra import Opt, Record, Variant, Vec, nat, nat8, null, query, reserved, text, update


class Chain(Record):
    next: Opt["Chain"]


class Tree(Variant, total=False):
    Leaf: null
    Node: Vec["Tree"]


class Narrow(Record):
    kept: nat8


calls: list[nat] = []


@update
def anything(x: reserved) -> nat:
    calls.append(1)
    return len(calls)


@update
def maybe(x: Opt[nat]) -> Opt[nat]:
    calls.append(1)
    return x


@update
def nulls(xs: Vec[null]) -> nat:
    calls.append(1)
    return len(xs)


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
def narrow(xs: Vec[Narrow], label: text) -> nat:
    calls.append(1)
    total = 0
    for x in xs:
        total += x["kept"]
    return total


@update
def numbers(xs: Vec[nat]) -> nat:
    calls.append(1)
    return sum(xs)


@query
def called() -> nat:
    return len(calls)
