"""Module variables of all kinds survive upgrades, and objects that are in two places stay one object."""

# kybra-aot: persist-state
from typing import NotRequired, Optional, TypedDict

import ledger
from kybra import (
    Principal, Record, Variant, Vec, blob, float64, ic, init, int64, nat, null, nat64, post_upgrade, pre_upgrade,
    query, text, update, void,
)


class Account(Record):
    owner: text
    balance: nat
    tags: Vec[text]


class Options(TypedDict, total=False):
    depth: int
    name: str
    again: "Options"


class Node(TypedDict):
    value: int
    next: Optional["Node"]


class Shape(Variant, total=False):
    Circle: int64
    Point: null


VERSION = "version 1"
count: nat = 0
ratio: float = 0.5
on: bool = False
title: str = "none"
data: bytes = b""
buffer = bytearray(b"ab")
me: Principal = Principal.anonymous()
big: int = 1
maybe: Optional[int] = None
pair: tuple[int, str] = (1, "a")
many: tuple[int, ...] = ()
either: int | str | list[int] = 0
names: list[str] = ["first"]
numbers: set[int] = {1}
fixed: frozenset[str] = frozenset({"x"})
accounts: dict[str, Account] = {}
best: Optional[Account] = None
index: dict[tuple[int, bool], list[Account]] = {}
grid: list[list[float]] = []
options: Options = {}
chain: Optional[Node] = None
shapes: list[Shape] = []
log: list[str] = ["top level"]
late: int


class Failure(Exception):
    seen: list[str] = []


@update
def change(n: nat) -> void:
    global count, ratio, on, title, data, me, big, maybe, pair, many, either, fixed, best, chain, late, grid
    count += n
    ratio = ratio * n + 0.1
    on = not on
    title = f"{title} {n} ü"
    data += bytes([n % 256, 255])
    buffer.append(n % 256)
    me = Principal.from_str("ryjl3-tyaaa-aaaaa-aaaba-cai")
    big = -(big * 10**20 + n)
    maybe = None if maybe is not None else n
    pair = (n, f"p{n}")
    many = (*many, n)
    either = n if n % 3 == 0 else (f"{n}" if n % 3 == 1 else [n, n])
    names.append(f"name {n}")
    numbers.update([n, n * 2, -n])
    fixed = fixed | {f"f{n}"}
    accounts[f"a{n}"] = {"owner": f"owner {n}", "balance": n, "tags": ["t"]}
    best = accounts[f"a{n}"]
    index.setdefault((n, on), []).append(best)
    grid = [[ratio], [], [1.5, -0.0]]
    options["name"] = f"n{n}"
    if n > 1:
        options["depth"] = n
    chain = {"value": n, "next": chain}
    shapes.append({"Circle": n} if n % 2 else {"Point": None})
    late = n
    Failure.seen.append(f"seen {n}")
    ledger.add(n)


@update
def touch() -> void:
    if best is not None:
        best["balance"] += 1000
        best["tags"].append("touched")
    options["again"] = {"depth": 2}


@query
def show() -> Vec[text]:
    shown = [
        VERSION, str(count), str(ratio), str(on), title, str(data), str(buffer), me.to_str(), str(big), str(maybe),
        str(pair), str(many), str(either), str(names), str(sorted(numbers)), str(sorted(fixed)), str(accounts),
        str(best), str(index), str(grid), str(options), str(chain), str(shapes), str(log), str(Failure.seen),
        str(ledger.entries), str(ledger.total),
    ]
    return shown


@query
def same() -> Vec[bool]:
    if best is None:
        return []
    return [best is accounts[best["owner"].replace("owner ", "a")], best in accounts.values(), names is log]


@query
def lately() -> nat:
    return late


@init
def begin() -> void:
    log.append("init")


@pre_upgrade
def before() -> void:
    log.append(f"before {count}")


@post_upgrade
def after() -> void:
    log.append(f"after {count}")
