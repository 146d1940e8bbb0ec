"""Narrowing of values that may be None, in all control flow."""

from typing import Optional, TypedDict


class Node(TypedDict):
    value: int
    next: Optional[int]


LIMIT: Optional[int] = None
NAME: str | None = "n"


def find(xs: list[int], x: int) -> Optional[int]:
    for i, y in enumerate(xs):
        if x == y:
            return i
    return None


def limit() -> int:
    global LIMIT
    if LIMIT is None:
        LIMIT = 7
    return LIMIT + 1


def case_while() -> int:
    a: Optional[int] = 3
    t = 0
    while a is not None:
        t += a
        a = a - 1 if a > 1 else None
    return t


def case_early_return() -> int:
    a = find([1], 1)
    if not (a is None):
        return a + 10
    return 0


def case_after_assignment() -> int:
    a: Optional[int] = None
    if a is None:
        a = 5
    return a + 1


def case_global() -> int:
    return limit()


def case_global_narrowed() -> int:
    if NAME is not None:
        return len(NAME)
    return 0


def case_continue() -> int:
    t = 0
    for x in [1, 2, 3]:
        a = find([2, 3], x)
        if a is None:
            continue
        t += a + 10
    return t


def case_field_through_variable() -> int:
    node: Node = {"value": 1, "next": 5}
    after = node["next"]
    if after is not None:
        return after + node["value"]
    return 0
