"""Aliases of everything, in every form: chains, strings, before and after, in other modules."""

from typing import TypeAlias

import kybra
import kybra as ky
from kybra import (
    Alias,
    Func,
    FuncTuple,
    Opt,
    Principal,
    Query,
    Record,
    Tuple,
    Update,
    Variant,
    Vec,
    blob,
    nat,
    nat8,
    null,
    query,
    text,
    update,
)
from kybra import nat64 as u64, text as Words, Record as Struct, query as read

Money = Alias[u64]
Cash: TypeAlias = Alias[Money]
Coins: TypeAlias = "Cash"
Purse: TypeAlias = "Alias[Vec[Coins]]"
Bytes = Alias[blob]
Octets = Alias[Vec[nat8]]
MaybePurse = Opt[Purse]
Who = Alias[Principal]
Pair = Alias[Tuple[Money, Words]]
Human = Alias["Person"]
People = Vec[Human]
Answer = Alias["Reply"]
Callback = Alias[Func(Query[[Money], Words])]
Plain = Func(Update[["Person"], "Reply"])
Handler: TypeAlias = Alias[Plain]
Nothing = Alias[null]
Tree: TypeAlias = "Node"


class Person(Struct):
    name: Words
    purse: "MaybePurse"
    friends: "People"
    pair: Pair
    callback: Opt[Callback]


class Reply(kybra.Variant, total=False):
    Ok: "Human"
    Err: Words
    None_: Nothing


class Node(ky.Record):
    value: Money
    children: "Forest"
    parent: Opt["Tree"]


Forest = Alias[Vec[Tree]]


class Left(Record):
    right: Opt["Right"]
    both: Vec["Both"]


class Right(Record):
    left: Opt["Left"]


class Both(Variant, total=False):
    L: Left
    R: "Right"


@read
def money(x: Money, y: Cash, z: Coins) -> Purse:
    return [x, y, z]


@query
def maybe(x: MaybePurse) -> "MaybePurse":
    return x


@query
def bytes_of(x: Bytes, y: Octets) -> Alias[Bytes]:
    return x + y


@query
def who(x: Who) -> Words:
    return x.to_str()


@ky.query
def pair(x: Pair) -> Pair:
    return (x[0] + 1, x[1] + "!")


@kybra.update
def person(x: Human) -> Answer:
    if x["name"]:
        return {"Ok": x}
    return {"Err": "no name"}


@query
def none() -> Answer:
    return {"None_": None}


@query
def people(xs: People) -> "Vec[Human]":
    return xs[::-1]


@query
def callback(x: Callback, y: Handler) -> Tuple[Callback, Plain, FuncTuple]:
    return (x, y, (x[0], x[1]))


@query
def tree(x: Tree) -> nat:
    return x["value"] + sum(tree(child) for child in x["children"])


@query
def forest(xs: Forest) -> Forest:
    return [{"value": 0, "children": xs, "parent": None}]


@query
def left(x: Left) -> Opt[Right]:
    return x["right"]


@query
def both(x: Both) -> Both:
    return {"R": {"left": x["L"]}} if "L" in x else x


@ky.query()
def nat_of(x: "ky.nat", y: kybra.Opt["kybra.Vec[ky.text]"]) -> kybra.Tuple[kybra.nat, ky.Vec["Words"]]:
    return (x, y or [])


def takes(x: Money, xs: "Forest") -> Words:
    local: Purse = [x]
    other: "Opt[Human]" = None
    return f"{local}{other}{len(xs)}"


@query
def inner(x: Money) -> Words:
    return takes(x, [])
