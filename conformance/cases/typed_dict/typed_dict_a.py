"""TypedDict values as the dicts that they are, also with fields that may be absent."""

from typing import TypedDict


class P(TypedDict):
    x: int
    y: int


class M(TypedDict):
    name: str
    age: int


def p() -> P:
    return {"x": 1, "y": 2}


def case_in() -> list[bool]:
    q = p()
    k = "y"
    return ["x" in q, "z" not in q, k in q, (k + "z") in q]


def case_len() -> int:
    return len(p())


def case_iter() -> list[str]:
    out: list[str] = []
    for k in p():
        out.append(k)
    return out + [k.upper() for k in p()] + [k for k in p().keys()]


def case_values() -> list[int]:
    q = p()
    return [sum(q.values()), max(q.values())] + [v * 2 for v in q.values()] + list(q.values())


def case_values_live() -> list[int]:
    q = p()
    out: list[int] = []
    for v in q.values():
        out.append(v)
        q["y"] = 50
    return out


def case_items() -> list[tuple[str, int]]:
    q = p()
    out: list[tuple[str, int]] = []
    for k, v in q.items():
        out.append((k, v))
    return out + list(q.items())


def case_mixed_items() -> list[str]:
    m: M = {"name": "a", "age": 3}
    return [f"{k}={v!r}" for k, v in m.items()]


def case_dynamic() -> int:
    q = p()
    t = 0
    for k in q:
        t = t * 10 + q[k]
    return t


def case_dynamic_missing() -> int:
    q = p()
    k = "z" * len(q)
    return q[k]  # type: ignore


def case_get() -> list[int]:
    q = p()
    return [q.get("x"), q.get("y", 7)]
