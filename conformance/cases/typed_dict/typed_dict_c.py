"""TypedDict values as the dicts that they are, also with fields that may be absent."""

from typing import NotRequired, Required, TypedDict


class Q(TypedDict, total=False):
    x: int
    name: str


class R(TypedDict):
    id: int
    note: NotRequired[str]
    tags: NotRequired[list[str]]


class S(R, total=False):
    extra: int
    must: Required[str]


def alias(q: Q) -> None:
    q["x"] = 99


def case_open_eq() -> list[bool]:
    a: Q = {"x": 1, "name": "a"}
    b: Q = {"name": "a", "x": 1}
    c: Q = {"x": 1}
    return [a == b, a == c, c == {"x": 1}, b != c]


def case_open_repr() -> list[str]:
    a: Q = {"name": "a", "x": 1}
    b: Q = {}
    return [repr(a), str(b), f"{a}"]


def case_open_truth() -> list[bool]:
    a: Q = {}
    b: Q = {"x": 0}
    return [bool(a), not b, True if a else False, bool(b) and not a]


def case_open_iter() -> list[str]:
    a: Q = {"name": "a", "x": 1}
    return [k for k in a] + [f"{k}:{v}" for k, v in a.items()] + [repr(v) for v in a.values()]


def case_open_changed() -> int:
    a: Q = {"x": 1}
    n = 0
    for k in a:
        n += 1
        a["name"] = k
    return n


def case_open_changed_break() -> int:
    a: Q = {"x": 1}
    n = 0
    for k in a:
        n += 1
        a["name"] = k
        break
    return n


def case_not_required() -> list[str]:
    r: R = {"id": 1}
    s: R = {"id": 2, "tags": ["a"]}
    s["tags"].append("b")
    out = [repr(r), repr(s)]
    if "note" in r:
        out.append(r["note"])
    r["note"] = "n"
    if "note" in r:
        out.append(r["note"])
    return out


def case_inherited() -> list[str]:
    s: S = {"id": 1, "must": "m"}
    s["extra"] = 2
    return [repr(s), str(s.get("extra")), repr(s.get("note"))]


def case_alias() -> Q:
    q: Q = {"name": "a"}
    r = q
    alias(r)
    return q


def case_nested() -> list[Q]:
    qs: list[Q] = [{"x": 1}, {}]
    qs[1]["name"] = "b"
    return qs
