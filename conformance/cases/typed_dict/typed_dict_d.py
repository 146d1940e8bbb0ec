"""TypedDict values as the dicts that they are, also with fields that may be absent."""

from typing import NotRequired, TypedDict


class Q(TypedDict, total=False):
    x: int
    name: str


class R(TypedDict):
    id: int
    note: NotRequired[str]
    tags: NotRequired[list[str]]


def case_constructor() -> list[str]:
    return [repr(Q(name="a")), repr(Q()), repr(R(id=3))]


def case_open_copy() -> list[Q]:
    a: Q = {"x": 1}
    b = a.copy()
    b["name"] = "z"
    return [a, b]


def case_duplicate() -> Q:
    q: Q = {"x": 1, "name": "a", "x": 2}
    return q


def case_store_order() -> list[int]:
    log: list[int] = []

    q: Q = {"x": 1}
    q["x"] = q["x"] + q.get("x", 0) + len(q)
    log.append(q["x"])
    return log
