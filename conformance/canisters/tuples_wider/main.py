"""A record with more fields than a tuple has is one, wherever the tuple is; a list of nothing is a blob."""

from kybra import (
    Opt,
    Record,
    StableBTreeMap,
    Tuple,
    Variant,
    Vec,
    blob,
    nat,
    nat8,
    nat64,
    query,
    text,
    update,
)


class Holder(Record):
    pair: Tuple[nat8, text]
    after: nat64


class Choice(Variant, total=False):
    Both: Tuple[nat8, Opt[text]]
    Nothing: nat


class Tree(Record):
    children: Vec[Tuple[text, "Tree"]]


names = StableBTreeMap[Tuple[nat8, text], Tuple[text, nat8]](memory_id=3)


@query
def pair(x: Tuple[nat8, text], after: nat64) -> text:
    return f"{x[0]} {x[1]} {after}"


@query
def pairs(x: Vec[Tuple[nat8, text]], after: nat64) -> text:
    return f"{x} {after}"


@query
def maybe(x: Opt[Tuple[nat8, text]], after: nat64) -> text:
    return f"{x} {after}"


@query
def holder(x: Holder) -> Holder:
    return {"pair": (x["pair"][0] + 1, x["pair"][1]), "after": x["after"]}


@query
def choice(x: Choice, after: nat64) -> Choice:
    return {"Nothing": after} if "Nothing" in x else {"Both": (after, x["Both"][1])}


@query
def nested(x: Tuple[Tuple[nat8, nat8], Tuple[Opt[nat8]]], after: nat64) -> text:
    return f"{x} {after}"


@query
def size(tree: Tree) -> nat:
    return 1 + sum([size(child) for _, child in tree["children"]])


@query
def data(x: blob, y: Vec[text], z: Opt[blob], after: nat64) -> Tuple[nat, nat, Opt[nat], nat64]:
    return len(x), len(y), None if z is None else len(z), after


@update
def keep(key: Tuple[nat8, text], value: Tuple[text, nat8]) -> Opt[Tuple[text, nat8]]:
    return names.insert(key, value)


@query
def kept() -> Vec[Tuple[Tuple[nat8, text], Tuple[text, nat8]]]:
    return names.items()
