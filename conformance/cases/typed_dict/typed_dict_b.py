"""TypedDict values as the dicts that they are, also with fields that may be absent."""

from typing import TypedDict


class P(TypedDict):
    x: int
    y: int


class Q(TypedDict, total=False):
    x: int
    name: str


def p() -> P:
    return {"x": 1, "y": 2}


def case_copy() -> list[bool]:
    q = p()
    r = q.copy()
    s = dict(q)
    r["x"] = 9
    return [q == p(), r == q, s == q, q is r]


def case_open_basic() -> Q:
    q: Q = {}
    q["name"] = "n"
    q["x"] = 4
    q["x"] += 1
    return q


def case_open_len() -> list[int]:
    q: Q = {"x": 1}
    n = len(q)
    q["name"] = "a"
    return [n, len(q)]


def case_open_missing() -> int:
    q: Q = {"name": "a"}
    return q["x"]


def case_open_get() -> list[str]:
    q: Q = {"x": 1}
    return [q.get("name", "none"), repr(q.get("name")), repr(q.get("x")), str(q.get("x", 5))]


def case_open_in() -> list[bool]:
    q: Q = {"x": 1}
    k = "name"
    before = ["x" in q, "name" in q, k in q]
    q["name"] = "a"
    return before + [k in q, "other" in q]


def case_open_del() -> Q:
    q: Q = {"x": 1, "name": "a"}
    del q["x"]
    q["x"] = 3
    return q


def case_open_del_missing() -> Q:
    q: Q = {"name": "a"}
    del q["x"]
    return q


def case_open_pop() -> list[str]:
    q: Q = {"x": 1, "name": "a"}
    a = q.pop("x")
    b = q.pop("x", 7)
    c = q.pop("name", "z")
    return [str(a), str(b), c, str(len(q)), repr(q)]


def case_open_pop_missing() -> int:
    q: Q = {}
    return q.pop("x")
