"""Narrowing of values that may be None, in all control flow."""

from typing import Optional, TypedDict


def find(xs: list[int], x: int) -> Optional[int]:
    for i, y in enumerate(xs):
        if x == y:
            return i
    return None


def case_is_none() -> list[int]:
    a = find([1, 2], 2)
    if a is None:
        return []
    return [a + 1]


def case_is_not_none() -> int:
    a = find([1, 2], 3)
    return a + 1 if a is not None else -1


def case_equals_none() -> int:
    a = find([1, 2], 1)
    if a == None:  # noqa: E711
        return -1
    return a + 1


def case_truthiness() -> list[int]:
    a = find([1, 2], 1)
    b = find([1, 2], 2)
    return [a + 1 if a else -1, b + 1 if b else -1]


def case_and_or() -> list[bool]:
    a = find([1, 2], 2)
    b = find([1], 5)
    return [a is not None and a > 0, b is None or b > 0, not (b is not None and b > 0)]


def case_assert() -> int:
    a = find([4], 4)
    assert a is not None
    return a + 1


def case_assert_fails() -> int:
    a = find([4], 5)
    assert a is not None, "gone"
    return a + 1


def case_walrus() -> int:
    if (a := find([4], 4)) is not None:
        return a + 1
    return -1


def case_walrus_while() -> int:
    t = 0
    xs = [3, 2, 1]
    while (a := find(xs, 1)) is not None:
        t += a
        xs.pop(0)
    return t


def case_comprehension() -> list[int]:
    xs: list[Optional[int]] = [1, None, 3]
    return [x + 1 for x in xs if x is not None]
